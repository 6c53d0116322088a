"""How large the installed libraries are, against those of the stack that Otherwise was asked to stand on.

Ours: the distributions of `requirements.lock` that are installed here, and Otherwise itself. Theirs: what chainlit,
langchain, langchain-openai and openai ask for, in an environment made for it:

    uv venv /tmp/stack && VIRTUAL_ENV=/tmp/stack uv pip install chainlit==2.12.0 langchain langchain-openai openai
    python -m evals.bench --baseline-venv /tmp/stack

Both without bytecode, which comes and goes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from evals.bench.row import Row, not_measured, verdict
from evals.bench.servers import NotMeasuredError

BAR_MEGABYTES = 100
STACK = ("chainlit", "langchain", "langchain-openai", "openai")

_ROOT = Path(__file__).parents[2]
_WHAT = "installed libraries, without bytecode"


def size_row(baseline: Path | None) -> Row:
    """Megabytes of ours and theirs; a plain note where there is no environment to compare with."""
    mine = _installed(sys.path)
    locked = [mine[name] for name in _locked_names() if name in mine]
    megabytes = _megabytes(locked) + _own_megabytes()
    if baseline is None:
        why = f"ours is {megabytes:.0f} MB; give --baseline-venv PATH (see evals/bench/size.py) to compare it"
        return not_measured(_WHAT, why)
    stack = _closure(_installed(_site_packages(baseline)), STACK)
    theirs = _megabytes(stack)
    more = megabytes - theirs
    return Row(
        _WHAT,
        f"{megabytes:.0f} MB, {len(locked)} + itself",
        f"{theirs:.0f} MB, {len(stack)}",
        f"{megabytes / theirs:.2f}, {more:+.0f} MB",
        "1",
        f"<= +{BAR_MEGABYTES} MB",
        verdict(more, BAR_MEGABYTES),
    )


def _installed(path: Iterable[str]) -> dict[str, Distribution]:
    # The first of a name is the one that is imported.
    found: dict[str, Distribution] = {}
    for distribution in distributions(path=list(path)):
        found.setdefault(canonicalize_name(distribution.metadata["Name"]), distribution)
    return found


def _locked_names() -> list[str]:
    # A name may stand there twice, for different Pythons.
    lines = (_ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return sorted({canonicalize_name(match[1]) for line in lines if (match := re.match(r"([A-Za-z0-9._-]+)==", line))})


def _site_packages(environment: Path) -> list[str]:
    folders = [*environment.glob("lib/python3.*/site-packages"), *environment.glob("Lib/site-packages")]
    if not folders:
        raise NotMeasuredError(f"{environment} is no virtual environment; make one as evals/bench/size.py says")
    return [str(folder) for folder in folders]


def _closure(there: dict[str, Distribution], roots: Iterable[str]) -> list[Distribution]:
    """The distributions that these ask for, and all that those ask for."""
    open_ends = [Requirement(name) for name in roots]
    if missing := [end.name for end in open_ends if canonicalize_name(end.name) not in there]:
        raise NotMeasuredError(f"the baseline environment lacks {', '.join(missing)}; install it there")
    seen: set[tuple[str, frozenset[str]]] = set()
    while open_ends:
        end = open_ends.pop()
        key = (canonicalize_name(end.name), frozenset(end.extras))
        if key in seen or key[0] not in there:
            continue
        seen.add(key)
        wanted = (Requirement(text) for text in there[key[0]].requires or ())
        open_ends += [one for one in wanted if _is_asked_for(one.marker, end.extras)]
    return [there[name] for name in sorted({name for name, _ in seen})]


def _is_asked_for(marker: Marker | None, extras: set[str]) -> bool:
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in (extras or {""}))


def _megabytes(installed: Iterable[Distribution]) -> float:
    paths = (Path(str(each.locate_file(file))) for each in installed for file in each.files or ())
    return _sum_of(paths)


def _own_megabytes() -> float:
    return _sum_of(path for folder in ("bot", "scenarios") for path in (_ROOT / folder).rglob("*"))


def _sum_of(paths: Iterable[Path]) -> float:
    return sum(path.stat().st_size for path in paths if path.suffix != ".pyc" and path.is_file()) / 1_000_000
