"""The pages a talk can lead to: the guess, the debrief, and those that come first where help may be needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi.responses import HTMLResponse

from bot.debrief.debrief import Debrief, debrief
from bot.debrief.moments import turns_shown
from bot.debrief.words import LAYER_NAMES, LEVEL_NAMES, SKILL_NAMES
from bot.errors import OtherwiseError
from bot.persona.turn import Ending
from bot.rehearsal.rehearsal import Attempt, Rehearsal, Stop
from bot.rehearsal.stopping import was_stopped_for
from bot.safety.label import Label
from bot.safety.resources import Resource
from bot.safety.texts import ANSWERS, TEXTS, Answer, lines_for
from bot.scenario.model import Persona
from bot.web.forms import GuessTyped, ReflectionTyped
from bot.web.picture import picture_of
from bot.web.plain_errors import status_of
from bot.web.render import page
from bot.wiring import Parts

_ENDING_WORDS = {
    Ending.OPENS: "it opened to the end",
    Ending.PARTLY: "it ended halfway",
    Ending.LEAVES: "{name} left",
    Ending.BOUNDARY: "you ended it with a limit",
    None: "you went back before the end",
}

# What a text calls the button that goes on in a talk, and what it is called after one.
_GO_ON, _LOOK_BACK = "“Go on with the practice”", "“Look back all the same”"


@dataclass(frozen=True)
class SafetyWords:
    """A safety text, paragraph by paragraph, and the lines that go with it."""

    paragraphs: list[str]
    lines: list[Resource]
    has_lines_first: bool = False
    """Whether the text speaks of the lines as those above it."""


def guess_page(
    parts: Parts,
    rehearsal: Rehearsal,
    typed: GuessTyped,
    error: OtherwiseError | None = None,
) -> HTMLResponse:
    """Asks what might have been going on underneath. Nothing of the ladder is in it but what was said aloud.

    Who told of being hurt is not asked to guess what the other person felt, and gets the page that holds back.
    """
    if rehearsal.is_held_back:
        return held_back_page(parts, rehearsal, typed.words)
    return page(
        "guess.html",
        status_of(error) if error else 200,
        rehearsal=rehearsal,
        scenario=parts.practice.scenario_of(rehearsal),
        typed=typed,
        error=error,
        has_looked_before=rehearsal.has_looked_before,
    )


def debrief_page(
    parts: Parts,
    rehearsal: Rehearsal,
    typed: ReflectionTyped,
    error: OtherwiseError | None = None,
) -> HTMLResponse:
    """Shows everything, or the page that holds back."""
    if rehearsal.is_held_back:
        return held_back_page(parts, rehearsal, typed.words)
    scenario = parts.practice.scenario_of(rehearsal)
    seen = debrief(scenario, rehearsal, parts.embedder, parts.rater)
    return page(
        "debrief.html",
        status_of(error) if error else 200,
        rehearsal=rehearsal,
        scenario=scenario,
        seen=seen,
        picture=_pictures(seen),
        turns=turns_shown(scenario.persona, rehearsal.attempt, seen.moments),
        earlier=[_in_one_line(scenario.persona, one, len(scenario.ladder)) for one in rehearsal.attempts[:-1]],
        layer_words=LAYER_NAMES,
        level_words=LEVEL_NAMES,
        skill_words=SKILL_NAMES,
        may_sit_down=parts.practice.may_sit_down(rehearsal),
        typed=typed,
        error=error,
    )


def held_back_page(parts: Parts, rehearsal: Rehearsal, words: str = "") -> HTMLResponse:
    """In place of the debrief, when the learner told of being hurt. `words` are those just typed, if any.

    Where it has stopped for something else too, the words for that come first.
    """
    waiting = rehearsal.attempt.waiting
    others = [stop for stop in waiting if stop.label != Label.ABUSE]
    hurt = [stop for stop in waiting if stop.label == Label.ABUSE]
    return page(
        "held_back.html",
        rehearsal=rehearsal,
        first=said_last(parts, others[-1]) if others else None,
        safety=said_last(parts, hurt[-1]) if hurt else safety_words_for(parts, Label.ABUSE),
        words=words,
    )


def left_stopped_page(
    parts: Parts,
    rehearsal: Rehearsal,
    typed: GuessTyped | ReflectionTyped | None = None,
    error: OtherwiseError | None = None,
) -> HTMLResponse:
    """In place of the look back, until the learner chooses to go on after a stop for their safety.

    `typed` is what was just typed. Where nothing but the look back has stopped, and for these very words, they can be
    kept all the same.
    """
    if rehearsal.is_held_back:
        return held_back_page(parts, rehearsal, typed.words if typed else "")
    waiting = rehearsal.attempt.waiting
    stop = waiting[-1]
    is_of_look_back = not any(each.is_in_talk for each in waiting)
    return page(
        "left_stopped.html",
        status_of(error) if error else 200,
        rehearsal=rehearsal,
        stop=stop,
        safety=said_last(parts, stop),
        typed=typed,
        may_keep=typed is not None and is_of_look_back and was_stopped_for(rehearsal, tuple(typed.boxes.values())),
        words=typed.words if typed and error else written(stop),
        error=error,
    )


def stopped_page(parts: Parts, rehearsal: Rehearsal, words: str, stop: Stop) -> HTMLResponse:
    """The safety words by themselves, with what was just typed."""
    return page("stopped.html", rehearsal=rehearsal, safety=said_last(parts, stop), words=words)


def written(stop: Stop) -> str:
    """What was written in the look back and stopped it, and what was written on since; of a stop in the talk, which
    stands there, only what was written last."""
    return "\n".join(stop.asides[-1:] if stop.is_in_talk else (stop.reply, *stop.asides))


def said_last(parts: Parts, stop: Stop) -> SafetyWords:
    """What was said last after a stop, with the lines for it: nobody is shown a question that they have answered."""
    answer = stop.answers[-1] if stop.answers else stop.answer
    return safety_words_after(parts, answer, [Label(label) for label in stop.labels], _LOOK_BACK)


def safety_words_after(parts: Parts, answer: Answer | None, labels: Sequence[Label], button: str) -> SafetyWords:
    """The words of an answer after a stop for these labels, the last of them first, or of that stop itself (None), with
    the lines for all. `button` is what the one that goes on is called there."""
    if answer is None:
        return safety_words_for(parts, *labels)
    # Who is told to call at once may have written so beside a stop of another kind.
    asked = [Label.SELF_HARM_ACTIVE] if answer is Answer.CALL_NOW else []
    lines = lines_for((*asked, *labels), parts.country)
    text = ANSWERS[answer].replace(_GO_ON, button)
    return SafetyWords(text.split("\n\n"), lines, has_lines_first=answer is Answer.STILL_HERE)


def _pictures(seen: Debrief) -> dict[str, object] | None:
    """The picture twice, set for a wide and for a narrow page; none when nothing was said."""
    if not seen.moments:
        return None
    return {"wide": picture_of(seen, 720, 110), "narrow": picture_of(seen, 350, 92)}


def safety_words_for(parts: Parts, label: Label, *also: Label) -> SafetyWords:
    """The words for a label, with the lines of the learner's country, also those for what was told beside it."""
    return SafetyWords(TEXTS[label].split("\n\n"), lines_for((label, *also), parts.country))


def _in_one_line(persona: Persona, attempt: Attempt, rungs: int) -> str:
    opened = sum(1 for turn in attempt.turns if turn.rung)
    how = _ENDING_WORDS[attempt.ending].format(name=persona.name)
    turns = "1 turn" if len(attempt.turns) == 1 else f"{len(attempt.turns)} turns"
    return f"{turns}, {how}; {opened} of {rungs} opened."
