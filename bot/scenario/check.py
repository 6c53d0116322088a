"""What must hold between the parts of a scenario, beyond each part's own form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from bot.scenario.model import Band, Layer, Line, Move, Scenario

Path_ = tuple[str | int, ...]
Finding = tuple[Path_, str, str]

# A rehearsal of forty turns must never need a line twice, whatever the learner does
# (forty is about twice the length at which people stop by themselves).
TURNS_WITHOUT_REPEAT = 40

# A persona who teaches or thanks for being understood is the failure of agreeable
# role-play that this project exists to avoid.
OUT_OF_VOICE = re.compile(
    r"thank(s| you) for (understanding|listening|asking|hearing)|i appreciate you (asking|listening)|"
    r"that means a lot|i feel (heard|seen|understood|validated)|as an ai|i-statement|"
    r"\bempath(y|ise|ize)|\bvalidat(e|ing|ion)\b|\bboundar(y|ies)\b|perspective-taking",
    re.IGNORECASE,
)


def tells(words: list[str], text: str) -> bool:
    """Whether any of the tell-tale words stands in the text as whole words, whatever the case."""
    return bool(_whole_words(tuple(words)).search(fold(text)))


@lru_cache(maxsize=512)
def _whole_words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(word)) for word in words)})(?!\w)")


# A guard holds every sentence against the same lines of an author's.
@lru_cache(maxsize=4_096)
def fold(text: str) -> str:
    """Text with one kind of apostrophe, one kind of space and small letters, for comparing words."""
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("‘", "'")).strip().casefold()


def problems_of_content(scenario: Scenario) -> Iterator[Finding]:
    """Every fault between the parts, as (path, message, remedy)."""
    yield from _ladder(scenario)
    yield from _unique(scenario)
    yield from _lines(scenario)
    yield from _leaks(scenario)
    yield from _recalls(scenario)
    yield from _cues(scenario)
    yield from _tries(scenario)


def _ladder(scenario: Scenario) -> Iterator[Finding]:
    order = list(Layer)
    for index, (rung, below) in enumerate(zip(scenario.ladder, scenario.ladder[1:], strict=False), start=1):
        if below.openness <= rung.openness:
            yield (
                ("ladder", index, "openness"),
                f"rung `{below.id}` takes openness {below.openness}, no more than `{rung.id}` above it",
                "let the openness rise from rung to rung",
            )
        if order.index(below.layer) < order.index(rung.layer):
            yield (
                ("ladder", index, "layer"),
                f"rung `{below.id}` is of layer {below.layer}, above `{rung.id}`",
                "go from surface to event to feeling to need",
            )
    layers = {rung.layer for rung in scenario.ladder}
    for layer in Layer:
        if layer not in layers:
            yield ("ladder",), f"no rung is of layer {layer}", "write one"
    if scenario.ladder[-1].openness > 0.75:
        yield (
            ("ladder", len(scenario.ladder) - 1, "openness"),
            f"the last rung takes openness {scenario.ladder[-1].openness}, which a good talk hardly reaches",
            "stay at 0.75 or below",
        )


def _unique(scenario: Scenario) -> Iterator[Finding]:
    for part in ("ladder", "answers"):
        seen = Counter(item.id for item in getattr(scenario, part))
        for index, item in enumerate(getattr(scenario, part)):
            if seen[item.id] > 1:
                yield (part, index, "id"), f"the id `{item.id}` stands {seen[item.id]} times", "give each its own"
    first_at: dict[str, Path_] = {}
    for path, line in scenario.spoken():
        said = fold(line.say)
        if said in first_at:
            where = ".".join(map(str, first_at[said]))
            yield path, f"the same words as {where}: {line.say!r}", "write another line"
        first_at.setdefault(said, path)


def _lines(scenario: Scenario) -> Iterator[Finding]:
    for part in ("lines", "inner"):
        for move in Move:
            if move not in getattr(scenario, part):
                yield (part,), f"`{part}` has nothing for `{move}`", "write some"
    plain = scenario.lines.get(Move.PLAIN)
    if plain is None:
        return
    spare = sum(1 for band in Band for line in plain[band] if line.after is None)
    for move, by_band in scenario.lines.items():
        own = 0 if move is Move.PLAIN else sum(1 for band in Band for line in by_band[band] if line.after is None)
        if own + spare < TURNS_WITHOUT_REPEAT:
            yield (
                ("lines", move.value),
                f"whoever only ever {move} hears {own + spare} different lines, fewer than {TURNS_WITHOUT_REPEAT}",
                "write more lines here or under `plain`",
            )


def _leaks(scenario: Scenario) -> Iterator[Finding]:
    ids = [rung.id for rung in scenario.ladder]
    for path, line in (*scenario.spoken(), *_inner(scenario)):
        if line.after is not None and line.after not in ids:
            yield path, f"`after` names `{line.after}`, which is no rung", f"use one of {', '.join(ids)}"
            continue
        if path[0] == "inner":
            continue
        if out := OUT_OF_VOICE.search(line.say):
            yield path, f"teaches or thanks for being understood: {out.group(0)!r}", "say it as this person would"
        heard = ids.index(line.after) + 1 if line.after else 0
        for rung in scenario.ladder[heard:]:
            if tells(rung.tell_tale, line.say):
                yield (
                    path,
                    f"gives away rung `{rung.id}` before it is said: {line.say!r}",
                    f"add `after: {rung.id}` or change the words",
                )
    for path, text in _told_before(scenario):
        for rung in scenario.ladder:
            if tells(rung.tell_tale, text):
                yield path, f"gives away rung `{rung.id}` to the learner", "change the words"


def _recalls(scenario: Scenario) -> Iterator[Finding]:
    for kind in ("old_blow", "old_gift"):
        for index, line in enumerate(getattr(scenario.recalls, kind)):
            if line.say.count("{words}") != 1:
                yield (
                    ("recalls", kind, index),
                    f"holds {{words}} {line.say.count('{words}')} times: {line.say!r}",
                    "put {words} once, between quote marks, where the learner's own words go",
                )
    for number, answer in enumerate(scenario.answers):
        ids = [rung.id for rung in scenario.ladder]
        if answer.about is not None and answer.about not in ids:
            yield (
                ("answers", number, "about"),
                f"`about` names `{answer.about}`, which is no rung",
                f"use one of {', '.join(ids)}",
            )


def _inner(scenario: Scenario) -> Iterator[tuple[Path_, Line]]:
    for move, thoughts in scenario.inner.items():
        for index, thought in enumerate(thoughts):
            yield ("inner", move.value, index), thought


def _told_before(scenario: Scenario) -> Iterator[tuple[Path_, str]]:
    """What a learner reads before or during the talk."""
    yield ("title",), scenario.title
    yield ("summary",), scenario.summary
    yield ("what_you_know",), scenario.what_you_know
    for index, warning in enumerate(scenario.content_warnings):
        yield ("content_warnings", index), warning
    for index, hint in enumerate(scenario.hints):
        yield ("hints", index), hint


def _cues(scenario: Scenario) -> Iterator[Finding]:
    said = [line.say for _, line in scenario.spoken()]
    for index, cue in enumerate(scenario.cues):
        if not any(cue.words in line for line in said):
            yield ("cues", index, "words"), f"no line holds the words {cue.words!r}", "copy them from a line"


def _tries(scenario: Scenario) -> Iterator[Finding]:
    ids = [rung.id for rung in scenario.ladder]
    if scenario.your_part is not None and len(scenario.tries.ownership) < 3:
        yield ("tries", "ownership"), "the learner has a part, but fewer than 3 ways to own it", "write more of them"
    for skill in type(scenario.tries).model_fields:
        for index, suggestion in enumerate(getattr(scenario.tries, skill)):
            path: Path_ = ("tries", skill, index)
            if suggestion.after is not None and suggestion.after not in ids:
                yield path, f"`after` names `{suggestion.after}`, which is no rung", f"use one of {', '.join(ids)}"
                continue
            heard = ids.index(suggestion.after) + 1 if suggestion.after else 0
            for rung in scenario.ladder[heard:]:
                if tells(rung.tell_tale, suggestion.say):
                    yield path, f"knows rung `{rung.id}` too early: {suggestion.say!r}", f"add `after: {rung.id}`"
