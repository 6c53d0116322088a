"""Claim: the rater's levels follow what people said of other texts, which it was never trained on.

`python -m evals.transfer --data FOLDER` reads four public sets that people labelled. They are not in the project, since
two of their licences forbid it; FOLDER holds them in folders of these names, and a missing one is passed over:

- `receptiveness/receptive_train.csv`: replies to an opposing view, each with a mean rating of receptiveness (Yeomans et
  al. 2020; R package politeness, MIT). Pearson r with the expected levels, summed.
- `feedback_qesconv/pairs.jsonl`: helpers' replies beside an expert's rewrite (Chaszczewicz et al. 2024, CC BY-NC 4.0).
  The share of pairs in which the rewrite stands above the original; a tie counts a half.
- `casino/casino_*.json`: negotiations (Chawla et al. 2021, CC BY 4.0). AUC of curiosity for `elicit-pref`, and of
  taking their view and validation for `showing-empathy`.
- `unhealthy/*.csv`: comments (Price et al. 2020, CC BY-NC-SA 4.0). AUC of missing composure and validation for
  `hostile`, `condescending` and `dismissive`.

Beside each: length alone. Intervals: 95 % bootstrap. None of these texts is a reply in a quarrel between people who
know each other, so a low figure here says less than one in `evals agreement`.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from bot.rating import EmbeddedRater
from bot.rubric import Moment, Rating, Skill
from evals.accepted import Figures, measured

RESAMPLES = 500
SEED = 20_240_901
_UNHEALTHY = ("hostile", "condescending", "dismissive")

Numbers = NDArray[np.float64]
Measure = Callable[[Numbers, Numbers], float]


@dataclass(frozen=True)
class Text:
    """A text with what came before it."""

    text: str
    previous: str = ""


def expected(rating: Rating, skills: Sequence[Skill] = tuple(Skill)) -> float:
    """The expected levels of the skills by the rater's own chances, summed; 1 a skill where nothing could be read."""
    if not rating.chances:
        return float(len(skills))
    return sum(rating.chances[skill][1] + 2 * rating.chances[skill][2] for skill in skills)


def with_interval(measure: Measure, truth: Numbers, score: Numbers) -> str:
    """A measure with its 95 % bootstrap interval, as text."""
    dice = np.random.default_rng(SEED)
    drawn = (dice.integers(len(truth), size=len(truth)) for _ in range(RESAMPLES))
    low, high = np.percentile([measure(truth[rows], score[rows]) for rows in drawn], [2.5, 97.5])
    return f"{measure(truth, score):.2f} [{low:.2f}, {high:.2f}]"


def _pearson(truth: Numbers, score: Numbers) -> float:
    return float(np.corrcoef(truth, score)[0, 1])


def _auc(truth: Numbers, score: Numbers) -> float:
    return float(roc_auc_score(truth, score))


def _share_above(_: Numbers, difference: Numbers) -> float:
    return float((np.sign(difference) + 1).mean() / 2)


def _ratings(rater: EmbeddedRater, texts: Sequence[Text]) -> list[Rating]:
    return rater.rate_many([(each.text, Moment(previous=each.previous)) for each in texts])


def _scores(ratings: Sequence[Rating], *skills: Skill) -> Numbers:
    return np.array([expected(rating, skills or tuple(Skill)) for rating in ratings])


def _lengths(texts: Sequence[Text]) -> Numbers:
    return np.array([len(each.text.split()) for each in texts], dtype=np.float64)


def _row(figures: Figures, name: str, measure: Measure, truth: Numbers, score: Numbers, lengths: Numbers) -> str:
    figures.rate(name, measure(truth, score), len(truth))
    found, by_length = with_interval(measure, truth, score), with_interval(measure, truth, lengths)
    return f"{name:34} {len(truth):6}  {found:20} length {by_length}"


def of_receptiveness(folder: Path, rater: EmbeddedRater, figures: Figures) -> Iterator[str]:
    """Pearson r with the mean rating of receptiveness."""
    with (folder / "receptive_train.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    texts, truth = [Text(row["text"]) for row in rows], np.array([float(row["receptive"]) for row in rows])
    score = _scores(_ratings(rater, texts))
    yield _row(figures, "receptiveness, r", _pearson, truth, score, _lengths(texts))


def of_rewrites(folder: Path, rater: EmbeddedRater, figures: Figures) -> Iterator[str]:
    """The share of rewrites that stand above their originals."""
    lines = (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    before, after = ([Text(row[key], row["previous"]) for row in rows] for key in ("original", "rewrite"))
    nothing = np.zeros(len(rows))
    difference = _scores(_ratings(rater, after)) - _scores(_ratings(rater, before))
    longer = _lengths(after) - _lengths(before)
    yield _row(figures, "expert rewrite above original", _share_above, nothing, difference, longer)


def of_casino(folder: Path, rater: EmbeddedRater, figures: Figures) -> Iterator[str]:
    """AUC for two labels of negotiation."""
    texts, labels = [], []
    for path in sorted(folder.glob("casino_*.json")):
        for talk in json.loads(path.read_text(encoding="utf-8")):
            said = [""] + [turn for turn, _ in talk["annotations"]]
            texts += [Text(turn, before) for before, (turn, _) in zip(said, talk["annotations"], strict=False)]
            labels += [label.split(",") for _, label in talk["annotations"]]
    ratings = _ratings(rater, texts)
    for label, skills in (
        ("elicit-pref", (Skill.CURIOSITY,)),
        ("showing-empathy", (Skill.PERSPECTIVE_TAKING, Skill.VALIDATION)),
    ):
        truth = np.array([float(label in given) for given in labels])
        score = _scores(ratings, *skills)
        yield _row(figures, f"casino {label}, AUC", _auc, truth, score, _lengths(texts))


def of_unhealthy(folder: Path, rater: EmbeddedRater, figures: Figures) -> Iterator[str]:
    """AUC for three kinds of unhealthy comment."""
    rows = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += list(csv.DictReader(file))
    texts = [Text(row["comment"]) for row in rows]
    score = -_scores(_ratings(rater, texts), Skill.COMPOSURE, Skill.VALIDATION)
    for label in _UNHEALTHY:
        truth = np.array([float(row[label] == "1") for row in rows])
        yield _row(figures, f"unhealthy {label}, AUC", _auc, truth, score, _lengths(texts))


SETS: dict[str, Callable[[Path, EmbeddedRater, Figures], Iterator[str]]] = {
    "receptiveness": of_receptiveness,
    "feedback_qesconv": of_rewrites,
    "casino": of_casino,
    "unhealthy": of_unhealthy,
}


def main(arguments: list[str], figures: Figures) -> int:
    """Prints one line a label. Returns 2 when the folder holds none of the sets."""
    parser = argparse.ArgumentParser(prog="python -m evals.transfer", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--data", type=Path, help="the folder with the public sets; without it nothing is measured")
    folder = parser.parse_args(arguments).data
    if folder is None:
        print("Nothing measured: name the folder of the public sets with --data (see the head of evals/transfer.py).")
        return 0
    there = {name: measure for name, measure in SETS.items() if (folder / name).is_dir()}
    if not there:
        print(f"--data {folder} holds none of {', '.join(SETS)}; name the folder that they are in.", file=sys.stderr)
        return 2
    rater = EmbeddedRater()
    for name, measure in there.items():
        for row in measure(folder / name, rater, figures):
            print(row, flush=True)
    if len(there) < len(SETS):
        figures.clear()
    return 0


if __name__ == "__main__":
    sys.exit(measured("transfer", main, sys.argv[1:]))
