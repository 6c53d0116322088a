"""A scenario from the answers, a voice and an inside."""

from __future__ import annotations

from collections.abc import Iterable

from bot.own_conflict.answers import Answers
from bot.own_conflict.content import Archetype, Common, Content, Inside, Told, Voice
from bot.own_conflict.looks import LOOKS
from bot.scenario.check import fold, tells
from bot.scenario.difficulty import on_a_day
from bot.scenario.model import (
    Answer,
    Band,
    ByBand,
    Ending,
    Endings,
    Kindness,
    Layer,
    Line,
    Persona,
    Rung,
    Scenario,
    Trigger,
)
from bot.scenario.pronouns import say

# By layer, on the scale of openness, 0 to 1; as in the scenarios written whole.
_OPENNESS = {"said": 0.41, "happened": 0.46, "feels": 0.52, "needs": 0.58}
_LAYERS = {"said": Layer.SURFACE, "happened": Layer.EVENT, "feels": Layer.FEELING, "needs": Layer.NEED}
# What the guard needs of each rung once the learner's own words are taken off the list, and how many of its words the
# learner may have written before it is no secret any more. One word can be chance; three are the thing itself.
_FEWEST_TELL_TALES, _TOLD_BY_WORDS = 4, 3
_LONGEST_SUMMARY = 160


def known_words(answers: Answers) -> str:
    """All that the learner has written and will read again: what stands in it is no secret."""
    return "\n".join([answers.said, answers.happened, answers.part, answers.fear, answers.want, answers.relationship])


def is_open_secret(archetype: Archetype, inside: Inside, answers: Answers) -> bool:
    """Whether the learner's own words tell so much of an inside that it could not be kept."""
    deep = (inside.happened, inside.feels, inside.needs)
    is_told = any(len(rung.tell_tale) - len(_tell_tales(rung, answers)) >= _TOLD_BY_WORDS for rung in deep)
    return is_told or any(len(_tell_tales(rung, answers)) < _FEWEST_TELL_TALES for rung in (archetype.surface, *deep))


def composed(
    content: Content, answers: Answers, placed: tuple[Archetype, Inside], scenario_id: str, version: int
) -> Scenario:
    """The scenario. The same answers, inside, id and version give the same one."""
    archetype, inside = placed
    voice, common = content.voices[answers.voice], content.common

    def told(sentence: str) -> str:
        return say(sentence, answers.name, answers.pronoun)

    scenario = Scenario(
        id=scenario_id,
        version=version,
        title=f"A talk with {answers.name}",
        summary=_summary(answers),
        difficulty=answers.difficulty.value,
        minutes=common.minutes,
        sources=common.sources,
        content_warnings=[told(warning) for warning in common.content_warnings],
        exclusions=common.exclusions,
        focus_skills=["curiosity", "perspective_taking", "ownership" if answers.part else "self_expression"],
        aim="understanding",
        what_you_know=_what_you_know(answers),
        your_part=answers.part or None,
        persona=_persona(answers, voice, told(inside.reacts_because)),
        opening_line=answers.said,
        opening_is_stop=answers.is_stop,
        ladder=[
            _rung(name, rung, answers)
            for name, rung in {
                "said": archetype.surface,
                "happened": inside.happened,
                "feels": inside.feels,
                "needs": inside.needs,
            }.items()
        ],
        heats_up_when=[Trigger(words=sore.words, because=told(sore.because)) for sore in common.heats_up_when],
        softens_when=_softens(answers, common, voice),
        recalls=voice.recalls,
        answers=_answers(common, voice, inside),
        lines={move: _without(answers.said, by_band) for move, by_band in voice.lines.items()},
        inner=voice.inner,
        cues=[cue.model_copy(update={"invites": told(cue.invites)}) for cue in voice.cues],
        tries=common.tries,
        hints=_hints(answers, common),
        endings=_endings(answers, common, voice),
    )
    return on_a_day(scenario, answers.difficulty)


def _summary(answers: Answers) -> str:
    before = f"Your own ({answers.relationship}): “"
    room = _LONGEST_SUMMARY - len(before) - 1
    said = answers.said if len(answers.said) <= room else answers.said[: room - 1].rstrip() + "…"
    return f"{before}{said}”"


def _what_you_know(answers: Answers) -> str:
    known = [answers.happened]
    if answers.fear:
        known.append(f"What you fear is behind it: {answers.fear}")
    if answers.want:
        known.append(f"What you want from the talk: {answers.want}")
    return " ".join(text if text[-1] in ".!?…" else f"{text}." for text in known)


def _persona(answers: Answers, voice: Voice, reacts_because: str) -> Persona:
    return Persona(
        name=answers.name,
        pronoun=answers.pronoun,
        age=answers.age,
        relationship=answers.relationship,
        voice=voice.voice,
        reacts_because=reacts_because,
        temperament=voice.temperament,
        start=voice.start,
        face=LOOKS[answers.looks].face,
    )


def _rung(name: str, rung: Told, answers: Answers) -> Rung:
    return Rung(
        id=name,
        layer=_LAYERS[name],
        openness=_OPENNESS[name],
        fact=say(rung.fact, answers.name, answers.pronoun),
        thought=rung.thought,
        feeling=say(rung.feeling, answers.name, answers.pronoun),
        says=rung.says[answers.voice],
        tell_tale=_tell_tales(rung, answers),
        guessed_by=rung.guessed_by,
    )


def _tell_tales(rung: Told, answers: Answers) -> list[str]:
    known = known_words(answers)
    return [word for word in rung.tell_tale if not tells([word], known)]


def _softens(answers: Answers, common: Common, voice: Voice) -> list[Kindness]:
    return [
        kind.said_by(voice.softens[name], say(kind.because, answers.name, answers.pronoun))
        for name, kind in common.softens.items()
    ]


def _answers(common: Common, voice: Voice, inside: Inside) -> list[Answer]:
    return [
        Answer(
            id=asked.id,
            about=asked.about,
            asks=asked.asks,
            guarded=voice.answers[asked.id].guarded,
            partial=voice.answers[asked.id].partial,
            open=[*voice.answers[asked.id].open, *inside.opens.get(asked.id, {}).get(voice.id, [])],
        )
        for asked in common.answers
    ]


def _without(said: str, by_band: ByBand) -> ByBand:
    """The lines without the one that the learner has quoted already: nobody says the same thing twice."""

    def others(lines: Iterable[Line]) -> list[Line]:
        return [line for line in lines if fold(line.say) != fold(said)]

    return ByBand(hot=others(by_band[Band.HOT]), warm=others(by_band[Band.WARM]), cool=others(by_band[Band.COOL]))


def _hints(answers: Answers, common: Common) -> list[str]:
    hints = [say(hint, answers.name, answers.pronoun) for hint in common.hints]
    if answers.fear:
        hints.append(common.fear_hint.replace("{fear}", answers.fear))
    if answers.want:
        hints.append(common.want_hint.replace("{want}", answers.want))
    return hints


def _endings(answers: Answers, common: Common, voice: Voice) -> Endings:
    return Endings(
        **{
            how: Ending(says=says, note=say(common.notes[how], answers.name, answers.pronoun))
            for how, says in voice.endings.items()
        }
    )
