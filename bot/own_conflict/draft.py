"""What a language model may write of a conflict of one's own: the words that make this person particular.

All else (how they talk, what helps, what to try, how it ends) is prepared. So a scenario made with a draft has every
part that one made without it has.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from pydantic import BaseModel, ConfigDict

from bot.own_conflict.answers import Answers
from bot.own_conflict.compose import composed, is_open_secret
from bot.own_conflict.content import Archetype, Asked, Content, Inside, Told, Voice, VoiceAnswer
from bot.scenario.check import tells
from bot.scenario.model import Band, ByBand, Line, Move, Scenario

RungName = Literal["said", "happened", "feels", "needs"]
RUNG_NAMES: tuple[RungName, ...] = ("said", "happened", "feels", "needs")

# What the prepared parts ask for, so that a draft is as thorough as they are.
FEWEST_SAYS, FEWEST_TELL_TALES, FEWEST_GUESSES, FEWEST_ASKS, FEWEST_FORMS = 3, 8, 7, 5, 2

_SOURCE = (
    "Drafted by a language model ({model}) from the learner's own answers, over parts that the program has ready; the "
    "inside is made up, and no claim about a real person."
)
_ANSWER_ID = "drafted_{number}"


class _Form(BaseModel):
    # No bounds here: some servers refuse them in a form. `bot.drafting.faults` names what is too little or too long.
    model_config = ConfigDict(frozen=True, extra="forbid")


class DraftedRung(_Form):
    """One step of what is underneath."""

    fact: str
    thought: str
    feeling: str
    says: list[str]
    tell_tale: list[str]
    guessed_by: list[str]


class DraftedLine(_Form):
    """A line for what a reply did, and for how worked up they are."""

    move: Move
    heat: Band
    say: str


class DraftedAnswer(_Form):
    """Something one would ask in this very conflict, and how they answer it."""

    about: RungName
    asks: list[str]
    guarded: list[str]
    partial: list[str]
    open: list[str]
    told: list[str]
    """Once the rung it is about has been said aloud."""


class Draft(_Form):
    """All that a model writes."""

    reacts_because: str
    said: DraftedRung
    happened: DraftedRung
    feels: DraftedRung
    needs: DraftedRung
    lines: list[DraftedLine]
    answers: list[DraftedAnswer]

    def rungs(self) -> dict[RungName, DraftedRung]:
        """The rungs by name, from the top."""
        return {"said": self.said, "happened": self.happened, "feels": self.feels, "needs": self.needs}


def with_everyday_words_out(draft: Draft, voice: Voice) -> Draft:
    """The draft with those tell-tale words taken off that the prepared lines hold anyway: they give nothing away."""
    prepared = " \n ".join(line.say for line in _prepared_lines(voice))
    told: dict[str, object] = {
        name: rung.model_copy(update={"tell_tale": [word for word in rung.tell_tale if not tells([word], prepared)]})
        for name, rung in draft.rungs().items()
    }
    return draft.model_copy(update=told)


def is_told_already(draft: Draft, answers: Answers) -> bool:
    """Whether the learner's own words tell so much of it that it would be no secret."""
    return is_open_secret(*_placed(draft, answers.voice), answers)


def composed_with(
    draft: Draft, prepared: Content, answers: Answers, scenario_id: str, version: int, drafted_by: str
) -> Scenario:
    """The scenario of the answers, with the draft laid over the prepared parts. Raises pydantic's ValidationError where
    the draft is too thin; `bot.drafting.faults` names that before."""
    voice = prepared.voices[answers.voice]
    asked = {_ANSWER_ID.format(number=number): answer for number, answer in enumerate(draft.answers, start=1)}
    laid = replace(
        prepared,
        common=prepared.common.model_copy(
            update={
                "sources": [_SOURCE.format(model=drafted_by), *prepared.common.sources[1:]],
                "answers": [
                    *(Asked(id=name, about=answer.about, asks=answer.asks) for name, answer in asked.items()),
                    *prepared.common.answers,
                ],
            }
        ),
        voices={voice.id: _laid_over(voice, draft, asked)},
    )
    scenario = composed(laid, answers, _placed(draft, voice.id), scenario_id, version)
    return scenario.model_copy(update={"drafted_by": drafted_by})


def _placed(draft: Draft, voice: str) -> tuple[Archetype, Inside]:
    """The draft as a prepared inside would stand."""
    told = {name: _told(rung, voice) for name, rung in draft.rungs().items()}
    inside = Inside.model_construct(
        id="drafted",
        choice="",
        from_age=0,
        is_for_close=False,
        reacts_because=_plain(draft.reacts_because),
        happened=told["happened"],
        feels=told["feels"],
        needs=told["needs"],
        opens={},
    )
    return Archetype.model_construct(id="drafted", name="", surface=told["said"], insides=[inside]), inside


def _told(rung: DraftedRung, voice: str) -> Told:
    return Told.model_construct(
        fact=_plain(rung.fact),
        thought=rung.thought,
        feeling=_plain(rung.feeling),
        says={voice: rung.says},
        tell_tale=rung.tell_tale,
        guessed_by=rung.guessed_by,
    )


def _plain(text: str) -> str:
    """The text for a place in which curly brackets would stand for a word."""
    return text.replace("{", "").replace("}", "")


def _laid_over(voice: Voice, draft: Draft, asked: dict[str, DraftedAnswer]) -> Voice:
    lines = {
        move: ByBand(**{band.value: [*_drafted_lines(draft, move, band), *by_band[band]] for band in Band})
        for move, by_band in voice.lines.items()
    }
    answers = {
        name: VoiceAnswer(
            guarded=_lines(answer.guarded),
            partial=_lines(answer.partial),
            open=[*_lines(answer.open), *_lines(answer.told, answer.about)],
        )
        for name, answer in asked.items()
    }
    return voice.model_copy(update={"lines": lines, "answers": {**answers, **voice.answers}})


def _drafted_lines(draft: Draft, move: Move, band: Band) -> list[Line]:
    return _lines(line.say for line in draft.lines if (line.move, line.heat) == (move, band))


def _lines(texts: Iterable[str], after: str | None = None) -> list[Line]:
    return [Line(say=text, after=after) for text in texts]


def _prepared_lines(voice: Voice) -> list[Line]:
    """All that a voice says whatever is underneath."""
    kept = [line for by_band in voice.lines.values() for band in Band for line in by_band[band]]
    kept += [line for says in voice.softens.values() for line in says]
    kept += [line for answer in voice.answers.values() for line in (*answer.guarded, *answer.partial, *answer.open)]
    kept += [line for name in type(voice.recalls).model_fields for line in getattr(voice.recalls, name)]
    return kept + [Line(say=say) for says in voice.endings.values() for say in says]
