"""Whether a draft may be rehearsed: its rungs, each of its lines, the scenario it makes, and talks with that scenario.

A line that is at fault is left out, since the prepared lines say enough without it. A fault of what is underneath, or
of the whole, is named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from bot.authoring.reach import turns_to_rungs
from bot.drafting.faults import fault_of_speech, faults_of
from bot.errors import ScenarioError
from bot.meaning.embedder import Embedder
from bot.own_conflict.answers import Answers
from bot.own_conflict.content import Content
from bot.own_conflict.draft import (
    FEWEST_ASKS,
    FEWEST_FORMS,
    Draft,
    DraftedAnswer,
    composed_with,
    is_told_already,
    with_everyday_words_out,
)
from bot.own_conflict.shelf import text_of
from bot.persona.ear import Ear
from bot.persona.guard import DraftGuard
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.rubric import Rater
from bot.scenario.model import Band, Move, Scenario
from bot.scenario.read import parse_scenario
from bot.simulation.learner import script_named
from bot.simulation.meaning import SAYS_THE_SAME, Meaning
from bot.simulation.run import Stage

# A short proof: whoever wants to know open it, and whoever strikes, recites or presses does not. Runs of each.
SHORT_PROOF = {"curious": 2, "tentative_guesser": 1, "keyword_gamer": 1, "hostile": 1, "stock_phrase": 1}
_CURIOUS = "curious"
# A draft has no `after`: what is told too early can only be put in other words.
_AFTER = re.compile(r"^add `after: \w+` or ")
# A few pages of faults help nobody.
_MOST_OF_A_KIND = 5

GoesOn = Callable[[], None]
"""Asked before each step that takes a while; raises where judging should stop."""


def _to_the_end() -> None:
    """Stops nothing."""


@dataclass(frozen=True)
class Judged:
    """What came of a draft."""

    draft: Draft
    """As it was judged: without the lines that were left out."""
    faults: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """The lines that were left out."""
    scenario: Scenario | None = None
    """Where there is no fault."""


class Judge:
    """Judges drafts with the real rater, person and meaning. Remembers what it has embedded."""

    def __init__(self, rater: Rater, embedder: Embedder, talks: Mapping[str, int] = SHORT_PROOF) -> None:
        """`talks` says which scripted learners try a draft out, and how often each."""
        self._talks = talks
        self._rater = rater
        self._embedder = embedder
        self._nearness = Nearness(embedder)
        self._meaning = Meaning(embedder)

    def judged(
        self,
        draft: Draft,
        prepared: Content,
        answers: Answers,
        scenario_id: str,
        version: int,
        drafted_by: str,
        go_on: GoesOn = _to_the_end,
    ) -> Judged:
        """The draft as it may be used, or every fault of it. Raises what `go_on` raises."""
        if faults := faults_of(draft):
            return Judged(draft, tuple(faults))
        draft = with_everyday_words_out(draft, prepared.voices[answers.voice])
        if is_told_already(draft, answers):
            what = (
                "too few tell_tale words are left, since the others are everyday words or stand in the description; "
                "choose words for things that only this person would tell of"
            )
            return Judged(draft, (what,))

        def made(of: Draft) -> Scenario:
            return composed_with(of, prepared, answers, scenario_id, version, drafted_by)

        try:
            bare = made(draft.model_copy(update={"lines": [], "answers": []}))
            kept, left_out = self._sound_parts(draft, bare, go_on)
            scenario = parse_scenario(text_of(made(kept)), "draft")
        except (ScenarioError, ValidationError) as error:
            return Judged(draft, _named(error))
        faults = self._said_by_anyone(bare, go_on) or self._talked_with(scenario, go_on)
        return Judged(kept, tuple(faults), tuple(left_out), None if faults else scenario)

    def _sound_parts(self, draft: Draft, bare: Scenario, go_on: GoesOn) -> tuple[Draft, list[str]]:
        """The draft with its sound lines only, and the lines that were left out. `bare` is the scenario without any."""
        left_out: list[str] = []
        known = {line.say for _, line in bare.spoken()}

        def is_sound(say: str, move: Move, band: Band, disclosed: int = 0) -> bool:
            go_on()
            guard = DraftGuard(bare, disclosed, False, band, move, ("",), (), self._nearness, listens=False)
            if say in known or fault_of_speech(say) or guard.fault("", say) is not None:
                left_out.append(say)
                return False
            known.add(say)
            return True

        def sound(says: Iterable[str], disclosed: int = 0) -> list[str]:
            # Cool, since a calm person may say the most: it is the gate that keeps an open answer for a calm moment.
            return [say for say in says if is_sound(say, Move.PLAIN, Band.COOL, disclosed)]

        lines = [line for line in draft.lines if is_sound(line.say, line.move, line.heat)]
        answers = [_answer(answer, sound, bare.rung_index(answer.about)) for answer in draft.answers]
        whole = [answer for answer in answers if _is_whole(answer)]
        return draft.model_copy(update={"lines": lines, "answers": whole}), left_out

    def _said_by_anyone(self, bare: Scenario, go_on: GoesOn) -> list[str]:
        """What is underneath and is said by the prepared lines anyway, in other words."""
        ids = [rung.id for rung in bare.ladder]
        found = []
        for _, line in bare.spoken():
            go_on()
            heard = ids.index(line.after) + 1 if line.after else 0
            for rung in bare.ladder[heard:]:
                if line.say not in rung.says and self._nearness.to_telling(rung, line.say) >= SAYS_THE_SAME:
                    found.append(
                        f"{rung.id} is no secret: this person says nearly that at any time ({line.say!r}); make "
                        "it more particular"
                    )
        return found[:_MOST_OF_A_KIND]

    def _talked_with(self, scenario: Scenario, go_on: GoesOn) -> list[str]:
        """What went wrong in a few talks of scripted learners with it."""
        if len(turns_to_rungs(scenario)) < len(scenario.ladder):
            return ["the last rung never comes out, however well the talk goes; change what stands above it"]
        stage = Stage(self._rater, Person(Ear(self._embedder)), self._meaning)
        found: list[str] = []
        for name, runs in self._talks.items():
            script = script_named(name)
            talks = []
            for seed in range(1, runs + 1):
                go_on()
                talks.append(stage.play(scenario, script, seed))
            found += [f"in a trial, it slipped out too early: {leak}" for talk in talks for leak in talk.leaks]
            if sum(talk.unearned_reveals + talk.flips for talk in talks):
                found.append(f"in a trial, they told it to a learner who had not earned it ({name})")
            if name == _CURIOUS and not any(talk.core_turn for talk in talks):
                found.append(f"in a trial, a learner who asked with care never heard the last rung ({name})")
        return found[:_MOST_OF_A_KIND]


def _answer(answer: DraftedAnswer, sound: Callable[..., list[str]], about: int) -> DraftedAnswer:
    return answer.model_copy(
        update={
            "guarded": sound(answer.guarded),
            "partial": sound(answer.partial),
            "open": sound(answer.open),
            "told": sound(answer.told, about + 1),
        }
    )


def _is_whole(answer: DraftedAnswer) -> bool:
    is_asked = len(answer.asks) >= FEWEST_ASKS and all(0 < len(ask) <= 200 for ask in answer.asks)
    return is_asked and min(len(answer.guarded), len(answer.partial)) >= FEWEST_FORMS and bool(answer.open)


def _named(error: ScenarioError | ValidationError) -> tuple[str, ...]:
    if isinstance(error, ScenarioError):
        found: Sequence[str] = [f"{problem.message}; {_AFTER.sub('', problem.remedy)}" for problem in error.problems]
    else:
        found = [f"{'.'.join(map(str, each['loc']))}: {each['msg'].lower()}" for each in error.errors()]
    return tuple(found[:_MOST_OF_A_KIND])
