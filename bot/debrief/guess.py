"""How near the learner's guess came to what was underneath, by meaning, and how lightly it was held."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.meaning.embedder import Embedder
from bot.rehearsal.events import Guessed
from bot.scenario.check import fold, tells
from bot.scenario.model import Layer, Scenario

# Cosine of all-MiniLM-L6-v2 between a guess and one way of putting it right: paraphrases lie above,
# other worries of the same kind of life below.
_SAME = 0.52
_TIE = 0.03
_VERY_SURE = 9
_LIGHTLY = re.compile(
    r"\b(maybe|perhaps|might|could( be| have)?|i wonder|i think|i guess|not sure|probably|possibly|seems?|"
    r"or (something|it was))\b"
)


@dataclass(frozen=True)
class GuessRead:
    """What the guess came to."""

    near: str
    """close, partly, surface, elsewhere or none."""
    is_light: bool
    rungs: tuple[str, ...]
    """Ids of the rungs it touched."""


def read_guess(scenario: Scenario, guessed: Guessed, embedder: Embedder) -> GuessRead:
    """Which rungs a guess touches, and whether it left room to be wrong."""
    texts = [text for text in (guessed.guess, guessed.alternative) if text.strip()]
    is_light = guessed.sureness < _VERY_SURE or bool(guessed.alternative) or bool(_LIGHTLY.search(fold(guessed.guess)))
    if not texts:
        return GuessRead("none", True, ())
    touched = _touched(scenario, texts, embedder)
    layers = {rung.layer for rung in scenario.ladder if rung.id in touched}
    deep = layers - {Layer.SURFACE}
    if len(deep) >= 2 or Layer.NEED in deep:
        near = "close"
    elif deep:
        near = "partly"
    else:
        near = "surface" if layers else "elsewhere"
    return GuessRead(near, is_light, touched)


def _touched(scenario: Scenario, texts: list[str], embedder: Embedder) -> tuple[str, ...]:
    pieces = [piece for text in texts for piece in _pieces(text)]
    said = embedder.embed(pieces)
    near = [
        (embedder.embed([*rung.guessed_by, rung.fact, rung.thought]) @ said.T).max(axis=0).tolist()
        for rung in scenario.ladder
    ]
    # Each piece speaks for the rung it is nearest to: one piece about a phone is not about all that a phone can mean.
    best = [max(scores) for scores in zip(*near, strict=True)]
    return tuple(
        rung.id
        for rung, scores in zip(scenario.ladder, near, strict=True)
        if any(score >= max(_SAME, top - _TIE) for score, top in zip(scores, best, strict=True))
        or any(tells(rung.tell_tale, text) for text in texts)
    )


def _pieces(text: str) -> list[str]:
    """The whole text and its clauses: a guess often names two things at once."""
    clauses = [clause.strip() for clause in re.split(r"[.;,\n]|\band\b|\bbut\b|\bor\b", text)]
    return [text, *(clause for clause in clauses if clause)]
