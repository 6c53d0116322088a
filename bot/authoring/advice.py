"""Advice on a scenario: what no rule forbids, and what mostly makes a person thinner, stiffer or harder to reach.

The bounds were set by reading what they find in the shipped scenarios; a good file may well keep a few.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from bot.authoring.claims import claims_in
from bot.authoring.reach import TURNS, turns_to_rungs
from bot.authoring.reading import grade, sentences, word_count
from bot.errors import Problem
from bot.scenario.check import Finding, Path_, fold, tells
from bot.scenario.model import Rung, Scenario
from bot.scenario.read import Examined

FEWEST_SAYS, FEWEST_ASKS = 4, 5
# Four bare words are no speech; four whole sentences are, but for the moment in which something is told.
_MOST_WHEN_TELLING = 5
_MOST_SENTENCES, _WHOLE_SENTENCE_WORDS, _SPEECH_WORDS = 3, 3, 28
# Single sentences swing widely, so a text counts from this length on; a grade of 6 to 7 is a twelve-year-old's.
_HARD_GRADE, _LEAST_WORDS = 10.0, 15
# A curious learner should get to the end of the ladder in 4 to 9 turns, and people stop after about twenty.
_LATEST_TURN = 12
# Shared words over all words of two lines.
_TWINS, _TWIN_WORDS = 0.7, 5
_DISTINCT_LETTERS, _DISTINCT_TIMES = 4, 2

_TEACHES = re.compile(
    r"what i (?:really )?need (?:is|from you)|when you \w+[^.?!]{0,40}, i feel\b|makes me feel\b|"
    r"\bi feel (?:safe|respected|supported|invalidated|dismissed|valued|closer)\b|\bopen(?:ed|ing)? up\b|"
    r"\bit'?s (?:important|healthy|okay|ok|normal) to\b|\byou (?:should|need to) (?:try to )?(?:listen|understand|"
    r"communicate)\b|\bprocess(?:ing|ed)? (?:it|this|my|things)\b|\btrigger(?:ed|s|ing)\b|\bgaslight|\bsafe space\b|"
    r"\bhold(?:ing)? space\b|\bvulnerab|\btrauma|\bcommunication\b|\bfeelings are (?:valid|okay)\b|\bcoping\b|"
    r"\bthank(?:s| you) for (?:being|sharing)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Advice(Problem):
    """Something worth a second look; it never stops a scenario from being rehearsed."""

    kind: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: advice: {self.message} ({self.remedy})"


def advice_on(examined: Examined) -> list[Advice]:
    """All advice on a file, in the order of its lines; none while some of it is still to be written."""
    scenario = examined.scenario
    if scenario is None or examined.is_unwritten:
        return []
    found = [
        Advice(examined.file, examined.line_of(path), message, remedy, kind)
        for kind, look in _LOOKS.items()
        for path, message, remedy in look(scenario)
    ]
    return sorted(found, key=lambda one: one.line)


def _thin(scenario: Scenario) -> Iterator[Finding]:
    for index, rung in enumerate(scenario.ladder):
        if len(rung.says) < FEWEST_SAYS:
            yield (
                ("ladder", index, "says"),
                f"rung `{rung.id}` can be said in {len(rung.says)} ways",
                f"write {FEWEST_SAYS}, so that a second try does not sound like the first",
            )


def _unreached(scenario: Scenario) -> Iterator[Finding]:
    opened = turns_to_rungs(scenario)
    remedy = "lower its openness, or let them start less hot or more trusting"
    for index, rung in enumerate(scenario.ladder):
        if index >= len(opened):
            what = f"no run of {TURNS} clear replies gets as far as rung `{rung.id}`"
            yield ("ladder", index, "openness"), what, remedy
        elif opened[index] > _LATEST_TURN:
            what = f"rung `{rung.id}` takes {opened[index]} clear replies at best; few talks last that long"
            yield ("ladder", index, "openness"), what, remedy


def _untold(scenario: Scenario) -> Iterator[Finding]:
    for index, rung in enumerate(scenario.ladder):
        heard = _heard_before(scenario, index)
        counts = Counter(word for say in rung.says for word in _words(say))
        words = [
            word
            for word, count in counts.items()
            if count >= _DISTINCT_TIMES and len(word) >= _DISTINCT_LETTERS and word not in heard
        ]
        if new := [word for word in words if not _is_telling(rung, word)]:
            yield (
                ("ladder", index, "tell_tale"),
                f"{', '.join(f'`{word}`' for word in sorted(new))} comes up only with rung `{rung.id}`, "
                "and is none of its tell-tale words",
                "add it there if it would give the rung away",
            )


def _is_telling(rung: Rung, word: str) -> bool:
    return any(tells([word], tale) or tells([tale], word) for tale in rung.tell_tale)


def _heard_before(scenario: Scenario, index: int) -> set[str]:
    """The words a learner may have read or heard before that rung, and those that learners use."""
    ids = [rung.id for rung in scenario.ladder]
    heard = [scenario.title, scenario.summary, scenario.what_you_know, scenario.your_part or ""]
    heard += [ask for answer in scenario.answers for ask in answer.asks]
    for path, line in scenario.spoken():
        is_own = path[0] == "ladder" and int(path[1]) >= index
        if not is_own and (line.after is None or ids.index(line.after) < index):
            heard.append(line.say)
    return {word for text in heard for word in _words(text)}


def _teaching(scenario: Scenario) -> Iterator[Finding]:
    for path, line in scenario.spoken():
        if found := _TEACHES.search(line.say):
            yield path, f"sounds like a lesson: {found.group(0)!r} in {line.say!r}", "say it as this person would"


def _claiming(scenario: Scenario) -> Iterator[Finding]:
    said = ((path, line.say) for path, line in scenario.spoken())
    for path, text in (*_told(scenario), *said):
        for claim in claims_in(text):
            yield (
                path,
                f"claims to treat, or to know what somebody has: {claim!r} in {_short(text)!r}",
                "leave it out; this is practice and nothing more",
            )


def _speeches(scenario: Scenario) -> Iterator[Finding]:
    for path, line in scenario.spoken():
        whole = [said for said in sentences(line.say) if word_count(said) >= _WHOLE_SENTENCE_WORDS]
        most = _MOST_WHEN_TELLING if path[0] == "ladder" else _MOST_SENTENCES
        if len(whole) > most and word_count(" ".join(whole)) > _SPEECH_WORDS:
            yield path, f"is {len(whole)} sentences long: {line.say!r}", f"keep it to {most}, or make two lines"


def _hard_to_read(scenario: Scenario) -> Iterator[Finding]:
    for path, text in _told(scenario):
        if word_count(text) >= _LEAST_WORDS and (found := grade(text)) > _HARD_GRADE:
            yield (
                path,
                f"reads at grade {found:.0f} (Flesch-Kincaid), above a twelve-year-old's 7: {_short(text)!r}",
                "shorter sentences, shorter words",
            )


def _told(scenario: Scenario) -> Iterator[tuple[Path_, str]]:
    """What a learner reads that the persona does not say."""
    for name in ("title", "summary", "what_you_know", "your_part"):
        yield (name,), getattr(scenario, name) or ""
    for part in ("content_warnings", "exclusions", "hints"):
        for index, text in enumerate(getattr(scenario, part)):
            yield (part, index), text
    for index, rung in enumerate(scenario.ladder):
        yield ("ladder", index, "fact"), rung.fact
    for index, cue in enumerate(scenario.cues):
        yield ("cues", index, "invites"), cue.invites
    for ending in type(scenario.endings).model_fields:
        yield ("endings", ending, "note"), getattr(scenario.endings, ending).note


def _without_about(scenario: Scenario) -> Iterator[Finding]:
    for number, answer in enumerate(scenario.answers):
        after = [line.after for line in (*answer.partial, *answer.open) if line.after is not None]
        if answer.about is None and len(after) >= 2 and len(set(after)) == 1:
            yield (
                ("answers", number),
                f"answer `{answer.id}` seems to be about rung `{after[0]}`, and has no `about`",
                f"add `about: {after[0]}` if the guarded form would deny what was told",
            )


def _few_asks(scenario: Scenario) -> Iterator[Finding]:
    for number, answer in enumerate(scenario.answers):
        if len(answer.asks) < FEWEST_ASKS:
            yield (
                ("answers", number),
                f"answer `{answer.id}` knows {len(answer.asks)} ways of asking",
                f"write {FEWEST_ASKS} or more, as different as people are",
            )


def _twins(scenario: Scenario) -> Iterator[Finding]:
    lines = [(path, line.say, _words(line.say)) for path, line in scenario.spoken()]
    lines = [one for one in lines if len(one[2]) >= _TWIN_WORDS]
    holding: dict[str, list[int]] = defaultdict(list)
    for number, (path, say, words) in enumerate(lines):
        shared = Counter(other for word in words for other in holding[word])
        for other, count in shared.items():
            if count / len(words | lines[other][2]) >= _TWINS:
                yield path, f"is nearly {lines[other][1]!r}: {say!r}", "write another line, or keep one of the two"
        for word in words:
            holding[word].append(number)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+(?:'\w+)*", fold(" ".join(sentences(text)))))


def _short(text: str) -> str:
    return text if len(text) <= 70 else f"{text[:67]}..."


_LOOKS = {
    "thin ladder": _thin,
    "rung out of reach": _unreached,
    "missing tell-tale word": _untold,
    "lesson": _teaching,
    "claim": _claiming,
    "speech": _speeches,
    "reading level": _hard_to_read,
    "answer without about": _without_about,
    "few ways of asking": _few_asks,
    "near twins": _twins,
}
