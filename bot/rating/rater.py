"""The embedded rater: reads a reply by the rubric, on any machine, without a language model."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING

from bot.meaning.names import without_given_names
from bot.meaning.questions import only_asks, questions_in
from bot.meaning.wording import plain
from bot.rating.caps import capped, spared
from bot.rating.evidence import Weighed, quoted, weigh, with_its_guess
from bot.rating.features import read
from bot.rating.flags import SHOWN_BY, Seen, flags_of
from bot.rating.model import FOLDER, HEAD_PLACE, load_model
from bot.rating.readable import said_to_the_person
from bot.rubric import HEADLINE, Evidence, Flag, Moment, Rating, Skill, unrated

if TYPE_CHECKING:
    from bot.rating.model import Scored

# With nothing said these stand at 1 ("nothing of one's own said, nothing lost either"), so a 0 must show its words.
_ZERO_NEEDS_WORDS = (Skill.SELF_EXPRESSION, Skill.COMPOSURE)
# Where the thresholds choose a level that is itself this unlikely, it would be a guess.
LEAST_CHANCE = 0.25


class EmbeddedRater:
    """Rates replies with weights and word lists that come with the package; the same reply always gets the same rating.

    Agreement, precision and speed on replies it never saw: `python -m evals.agreement`.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    def rate(self, reply: str, moment: Moment) -> Rating:
        """The rating of one reply, about 3 ms; every level None when it cannot be read.

        Raises ModelFileError when the weights are missing or are not the ones that were measured.
        """
        model = load_model(self._folder)
        said = without_given_names(said_to_the_person(reply))
        if not said:
            return unrated(model.name)
        reading = read(said, moment)
        words = model.of_words(reading)
        scored = model.scored(words, model.heard(said, moment))
        by_score = {skill: scored.level(skill) for skill in Skill}
        levels = capped(spared(by_score, reading), reading)
        by_model = frozenset(flag for flag in Flag if scored.over[HEAD_PLACE[flag]] > 0)
        flags = flags_of(Seen(reading, levels, by_model))
        weighed = weigh(said, reading, scored.heard, model.mix, model.of_words)
        rating = _with_chances(_with_evidence(reply, levels, flags, weighed, model.name), by_score, scored, weighed)
        return rating if moment.has_part is not False else _without_ownership(rating)

    def rate_many(self, replies: Sequence[tuple[str, Moment]]) -> list[Rating]:
        """The ratings of many replies, in their order, on every core."""
        with ThreadPoolExecutor(cpu_count()) as pool:
            return list(pool.map(lambda each: self.rate(*each), replies))


def _with_chances(rating: Rating, by_score: dict[Skill, int], scored: Scored, weighed: list[Weighed]) -> Rating:
    """The rating with how likely each level is; a level that the model itself holds for unlikely is not given.

    Where a rule of the rubric set the level, or the words of a blow stand there, there is nothing to be unsure of.
    """
    chances = {skill: scored.chances(skill) for skill in Skill}
    unsure = {
        skill
        for skill, level in rating.levels.items()
        if level is not None
        and level == by_score[skill]
        and chances[skill][level] < LEAST_CHANCE
        and not (level == 0 and any(each.strikes for each in weighed))
    }
    return rating.model_copy(
        update={
            "levels": {skill: None if skill in unsure else level for skill, level in rating.levels.items()},
            "evidence": {skill: found for skill, found in rating.evidence.items() if skill not in unsure},
            "chances": {skill: (round(a, 3), round(b, 3), round(c, 3)) for skill, (a, b, c) in chances.items()},
        }
    )


def _with_evidence(
    reply: str, levels: dict[Skill, int], flags: tuple[Flag, ...], weighed: list[Weighed], rater: str
) -> Rating:
    """The rating with its words; a level that needs words and has none goes to the level that needs none."""
    kept: dict[Skill, int | None] = dict(levels)
    shown = {skill: _words_of(skill, level, reply, weighed) for skill, level in levels.items()}
    for skill, level in levels.items():
        if not shown[skill] and level and skill in HEADLINE:
            kept[skill] = 0
        if not shown[skill] and not level and skill in _ZERO_NEEDS_WORDS:
            kept[skill] = 1
    flag_shown = {flag: _words_of_flag(flag, reply, weighed) for flag in flags}
    return Rating(
        levels=kept,
        flags=tuple(flag for flag in flags if flag_shown[flag]),
        evidence={skill: found for skill, found in shown.items() if found},
        flag_evidence={flag: found for flag, found in flag_shown.items() if found},
        rater=rater,
    )


def _without_ownership(rating: Rating) -> Rating:
    """The rating where the moment gives the learner no part to own (rubric: NA)."""
    return rating.model_copy(
        update={
            "levels": {**rating.levels, Skill.OWNERSHIP: None},
            "evidence": {skill: found for skill, found in rating.evidence.items() if skill is not Skill.OWNERSHIP},
            "not_asked_for": frozenset({Skill.OWNERSHIP}),
        }
    )


def _words_of(skill: Skill, level: int, reply: str, weighed: list[Weighed]) -> tuple[Evidence, ...]:
    """The words for a level: for headline levels above 0, for a 2 anywhere, and for a 0 that something said caused."""
    if level == 0:
        may_show = weighed if skill in _ZERO_NEEDS_WORDS else [each for each in weighed if each.is_blow_to(skill)]
        found = quoted(reply, may_show, HEAD_PLACE[f"{skill}>=1"], sign=-1)
        # Where a rule set the zero the model may see no fault: then the clauses that broke the rule are shown.
        return found or tuple(each.clause.quoted_from(reply) for each in weighed if each.strikes)[:2]
    if level == 1 and skill not in HEADLINE:
        return ()
    head = HEAD_PLACE[f"{skill}>={level}"]
    found = quoted(reply, weighed, head, sign=1)
    return with_its_guess(weighed, found, reply) if skill is Skill.PERSPECTIVE_TAKING else found


def _words_of_flag(flag: Flag, reply: str, weighed: list[Weighed]) -> tuple[Evidence, ...]:
    asking = tuple(
        each.clause.quoted_from(reply) for each in weighed if _asks(reply[each.clause.start : each.clause.end])
    )
    if flag is Flag.INTERROGATION:
        return asking
    showing = [each for each in weighed if any(name in each.signs for name in SHOWN_BY[flag])]
    # A stop may be pressed past in any words, and a sign may straddle two clauses: then the model points alone.
    found = quoted(reply, showing, HEAD_PLACE[flag], sign=1) or quoted(reply, weighed, HEAD_PLACE[flag], sign=1)
    # Where the rule for bare questions set the flag the model may see nothing; what presses then is the question.
    return found or (asking if flag is Flag.PRESSING and only_asks(plain(reply)) else ())


def _asks(clause: str) -> bool:
    return questions_in(plain(clause)) > 0
