"""Lists the measurements and runs them: `python -m evals` all of them, `python -m evals NAME [OPTION ...]` one.

After its tables a measurement says which of its figures differ from those last accepted (`evals/accepted.json`);
`python -m evals NAME --accept` writes them down as accepted. Those of time or memory, which differ by machine, and of a
language model have none to accept. `python -m evals train` makes what is measured.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Measurement:
    """A module of this package that can be run, and the options it is given when all are run."""

    about: str
    options_in_a_run_of_all: tuple[str, ...] = ()


MEASUREMENTS = {
    "agreement": Measurement("How far the embedded rater reads replies as the rubric's raters do."),
    "detail": Measurement("How well its chances are calibrated, what it confuses, and how it fares by group."),
    "choice": Measurement("Which kind of rater agrees best, all made of the same replies."),
    "evidence": Measurement("Whether the words quoted for a level are the words that made it."),
    "robustness": Measurement("Whether names, genders, dialects, bad faith or length move a level."),
    "transfer": Measurement("How far its levels follow people's labels of other texts (--data FOLDER)."),
    "simulation": Measurement(
        "What scripted learners meet in every scenario: leaks, caving, turns to the core, repair."
    ),
    "screen": Measurement("What the safety screen finds, and how often it stops for nothing."),
    "asked": Measurement("Whether it is heard when a learner asks what they are talking to."),
    "injections": Measurement("Whether words to the program make the other person tell early, or raise a level."),
    "guard": Measurement("How often the guard of a model's lines holds back what tells nothing."),
    "single_prompt": Measurement("Whether gate and guard leak less than one prompt does (needs OTHERWISE_MODEL)."),
    "bench": Measurement("What a turn, a rating, a waiting learner, a start and the libraries cost."),
    "model_cost": Measurement("What a language model adds to a turn's CPU and to the wait for the first words."),
    "schema": Measurement(
        "Whether scenarios/schema.json says what the program reads; without --check, writes it.", ("--check",)
    ),
}

TRAINING = {"train": "Trains the encoder, the rater and the screen's limit anew (see evals/train.py)."}


def main(arguments: list[str]) -> int:
    """Runs what is named, or all there is. Returns the exit status: 2 for a name there is not."""
    name, options = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name in ("", "--list", "-h", "--help"):
        print(_list())
    elif name not in MEASUREMENTS | TRAINING:
        print(
            f"There is no measurement '{name}'. Choose one of: {', '.join(MEASUREMENTS | TRAINING)}.", file=sys.stderr
        )
        return 2
    else:
        return _run(name, options)
    if name:
        return 0
    return max(_run_under_a_title(each, measurement) for each, measurement in MEASUREMENTS.items())


def _list() -> str:
    about = {name: measurement.about for name, measurement in MEASUREMENTS.items()} | TRAINING
    return "\n".join(f"{name:<13} {what}" for name, what in about.items())


def _run_under_a_title(name: str, measurement: Measurement) -> int:
    print(f"\n== {name} ==", flush=True)
    return _run(name, list(measurement.options_in_a_run_of_all))


def _run(name: str, options: list[str]) -> int:
    # A process of its own: a measurement of memory or of imports must not find what another has left.
    return subprocess.run([sys.executable, "-m", f"evals.{name}", *options], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
