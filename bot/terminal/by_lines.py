"""A rehearsal as JSON Lines: `{"reply": "..."}` in, one event a line out, the debrief last.

Also taken: `{"guess": "...", "sureness": 0-10, "alternative": "..."}` before the end of input, `{"go_on": true}` after
a safety stop, `{"rewind": n}` and `{"end": true}`.

A `line` event is what the other person says: the opening line, and one for each reply. `go_on` and `end` are answered
by `{"event": "phase", "phase": ...}`, since nobody says anything then; `rewind` by the line where it stands again.
A conflict of one's own that tells of being hurt begins with a `safety` event; its opening line answers the `go_on`.
The first line also has a `disclosure`, for the learner to read. What the program says for itself is a `program` event,
and what it says for safety a `safety` event: neither is the other person's. Where a language model does not answer,
a `program` event after the line says so, once.
With a seed the same input gives the same bytes, so the debrief leaves out `rehearsal`, the id that is new in every run.
After a sign that the learner is being hurt no line has a `rating`, and the debrief says nothing about their words.
A guess is read when it comes: where it stops the practice, or comes after one that did, a `safety` event answers it,
and it is not kept. Where the input ends while the practice has stopped for safety, the last `safety` text comes again,
and there is no debrief.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO, TextIO

from bot.debrief.debrief import debrief
from bot.errors import AskedError, BadInputError, OtherwiseError, PhaseError, StoppedError
from bot.persona.person import first_mind
from bot.persona.turn import Mind
from bot.persona.voice import Listener
from bot.rehearsal.events import LONGEST_NOTE
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stopping import Where
from bot.rehearsal.transcript import Said
from bot.safety.texts import in_a_terminal, what_this_is
from bot.scenario.difficulty import Difficulty
from bot.terminal.asking import calling_for_help
from bot.terminal.lines import rating_as_json
from bot.terminal.speaking import Notices, told_in_a_terminal
from bot.wiring import Parts

_ACTS = ("reply", "guess", "go_on", "rewind", "end")
_SWITCHES = ("go_on", "end")
_NOTES = ("guess", "alternative")
_SUREST = 10


class _Whole(Notices):
    """A program that takes each line whole, and is told of a language model that fails."""

    is_there = True

    def hear(self, text: str) -> None:
        pass


def rehearse(
    parts: Parts, scenario_id: str, seed: int | None, difficulty: Difficulty, source: BinaryIO, out: TextIO
) -> int:
    """Reads replies until the input ends; None as `seed` takes one that nobody can foresee.

    Returns 1 when some line could not be used, else 0.
    """
    rehearsal = parts.start(scenario_id, parts.new_seed() if seed is None else seed, difficulty=difficulty)
    disclosure = {"disclosure": _disclosure(parts)}
    if rehearsal.is_out_of_role:
        _write_safety(out, rehearsal, parts.out_of_role(rehearsal.attempt.stops[-1]), disclosure)
    else:
        _write_line(out, parts, rehearsal, disclosure)
    status = 0
    guess: dict[str, object] = {}
    listener = _Whole()
    for number, raw in enumerate(source, start=1):
        if not raw.strip():
            continue
        try:
            act = _act_in(raw, number, rehearsal)
            if "guess" in act:
                # It is kept at the end; what calls for help in it is answered now.
                guess = act
                if stopped := _heard(parts, rehearsal, act):
                    guess, rehearsal = {}, stopped
                    _write_stop(out, parts, rehearsal)
                continue
            rehearsal, answers = _do(parts, rehearsal, act, listener)
        except PhaseError as error:
            # A talk may end before the input does; that is no fault of the input's.
            text = told_in_a_terminal(error)
            _write(out, {"event": "over", "line": number, "text": text, "phase": rehearsal.phase.value})
            continue
        except OtherwiseError as error:
            status = 1
            _write(out, {"event": "error", "line": number, "error": told_in_a_terminal(error)})
            continue
        if not _write_stop(out, parts, rehearsal):
            _write_outcome(out, parts, rehearsal, act, answers)
            if notice := listener.untold():
                _write_program(out, rehearsal, notice)
    return max(status, _look_back(out, parts, rehearsal, guess, is_named=seed is None))


def _disclosure(parts: Parts) -> str:
    return " ".join(filter(None, (what_this_is(parts.words_go), parts.hearing_note)))


def _look_back(out: TextIO, parts: Parts, rehearsal: Rehearsal, guess: dict[str, object], is_named: bool) -> int:
    """Ends the talk, takes the guess, and writes the debrief. Returns 1 when the guess could not be used, else 0.

    With `is_named` the debrief has the talk's id.
    """
    practice, status = parts.practice, 0
    if rehearsal.phase is not Phase.ENDED:
        rehearsal = practice.end(rehearsal.id)
    if guess:
        try:
            rehearsal = _guess(out, parts, rehearsal, guess)
        except PhaseError as error:
            _write(out, {"event": "over", "text": told_in_a_terminal(error), "phase": rehearsal.phase.value})
        except OtherwiseError as error:
            status = 1
            _write(out, {"event": "error", "error": told_in_a_terminal(error)})
            if isinstance(error, StoppedError):
                return status
    if rehearsal.waits_for_go_on:
        _write_safety(out, rehearsal, parts.out_of_role(rehearsal.attempt.waiting[-1]))
        return status
    shown = debrief(practice.scenario_of(rehearsal), rehearsal, parts.embedder, parts.rater)
    if shown.is_held_back:
        shown = shown.model_copy(update={"own_side": ""})
    named = {"rehearsal": rehearsal.id} if is_named else {}
    _write(out, {"event": "debrief", **named, **shown.model_dump(mode="json")})
    return status


def _heard(parts: Parts, rehearsal: Rehearsal, act: dict[str, object]) -> Rehearsal | None:
    """The rehearsal where a guess stops it, or is answered after a stop; else None."""
    guess, alternative = str(act["guess"]), str(act["alternative"])
    with parts.helping(guess, alternative):
        return parts.practice.hear_guess(rehearsal.id, guess, alternative)


def _guess(out: TextIO, parts: Parts, rehearsal: Rehearsal, act: dict[str, object]) -> Rehearsal:
    """The rehearsal with the guess; where it asks what this is, that is answered before it is kept."""
    guess, alternative = str(act["guess"]), str(act["alternative"])
    with parts.helping(guess, alternative):
        try:
            return parts.practice.guess(rehearsal.id, guess, _whole(act["sureness"]), alternative)
        except AskedError as asked:
            _write_program(out, rehearsal, str(asked))
            return parts.practice.guess(rehearsal.id, guess, _whole(act["sureness"]), alternative)


def _as_guess(act: dict[str, object], number: int) -> dict[str, object]:
    """The guess as it can be kept: what is wrong with its form is said when it comes, not at the end."""
    guess = {"guess": act["guess"], "alternative": act.get("alternative") or "", "sureness": act.get("sureness", 5)}
    for name in _NOTES:
        text = guess[name]
        if not isinstance(text, str):
            raise BadInputError(f"Line {number}: `{name}` is no text; put it in quotes.")
        if len(text) > LONGEST_NOTE:
            raise BadInputError(f"Line {number}: `{name}` has {len(text):,} characters; at most {LONGEST_NOTE:,}.")
    if not 0 <= _whole(guess["sureness"]) <= _SUREST:
        raise BadInputError(f"Line {number}: `sureness` is {guess['sureness']}; write a whole number from 0 to 10.")
    return guess


def _act_in(raw: bytes, number: int, rehearsal: Rehearsal) -> dict[str, object]:
    """What a line asks for. Safety comes before form: words that call for help are a reply, wherever they stand in a
    line that cannot be used."""
    try:
        act = _read(raw, number)
        return _as_guess(act, number) if "guess" in act else act
    except BadInputError:
        held = _parsed(raw)
        where: Where = "guess" if isinstance(held, dict) and held.get("guess") is not None else "talk"
        calls_for_help = calling_for_help(rehearsal, where)
        said = next((words for words in _strings_in(held) if calls_for_help(words)), "")
        if not said:
            raise
        return {"reply": said}


def _parsed(raw: bytes) -> object:
    """What a line holds; the line itself where that cannot be read."""
    try:
        return json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        return raw.decode("utf-8", errors="replace")


def _strings_in(held: object) -> Iterator[str]:
    """Every text in what a line holds, its names too."""
    waiting = [held]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            waiting += [*one, *one.values()]
        elif isinstance(one, list):
            waiting += one


def _read(raw: bytes, number: int) -> dict[str, object]:
    act = _parsed(raw)
    if isinstance(act, str):
        raise BadInputError(f'Line {number} is not one JSON object in UTF-8; write {{"reply": "..."}}.')
    # A program that writes every field of a record leaves those empty that it does not mean.
    meant = {name: value for name, value in act.items() if value is not None} if isinstance(act, dict) else {}
    acts = [name for name in _ACTS if name in meant and not (name in _SWITCHES and meant[name] is False)]
    if not acts:
        raise BadInputError(f'Line {number} has no `reply`; write {{"reply": "..."}}.')
    if len(acts) > 1:
        raise BadInputError(f"Line {number} has {' and '.join(f'`{name}`' for name in acts)}; write one to a line.")
    if "reply" in acts and not isinstance(meant["reply"], str):
        raise BadInputError(f"Line {number}: `reply` is no text; put it in quotes.")
    if (name := acts[0]) in _SWITCHES and meant[name] is not True:
        raise BadInputError(f"Line {number}: `{name}` is {meant[name]!r}; write true, or leave it out.")
    if name == "rewind":
        _whole(meant[name])
    return {name: value for name, value in meant.items() if name in acts or name not in _ACTS}


def _do(parts: Parts, rehearsal: Rehearsal, act: dict[str, object], listener: Listener) -> tuple[Rehearsal, list[Said]]:
    """The rehearsal after the act, and what is said to a reply."""
    practice = parts.practice
    if "reply" in act:
        return parts.answered(rehearsal.id, str(act["reply"]), listener=listener)
    if "rewind" in act:
        return practice.rewind(rehearsal.id, _whole(act["rewind"])), []
    return practice.go_on(rehearsal.id) if "go_on" in act else practice.end(rehearsal.id), []


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadInputError(f"{value!r} is no whole number.")
    return value


def _write_outcome(
    out: TextIO, parts: Parts, rehearsal: Rehearsal, act: dict[str, object], answers: list[Said]
) -> None:
    """Writes what was said to a reply, in its order; for the other acts, where the talk stands."""
    attempt = rehearsal.attempt
    begins = "go_on" in act and bool(attempt.stops) and attempt.begun_after == len(attempt.stops)
    if "rewind" in act or begins:
        _write_line(out, parts, rehearsal)
    elif "reply" not in act:
        _write(out, {"event": "phase", "phase": rehearsal.phase.value})
    for said in answers:
        if said.by == "persona":
            _write_line(out, parts, rehearsal)
        else:
            _write_program(out, rehearsal, said.text)


def _write_program(out: TextIO, rehearsal: Rehearsal, text: str) -> None:
    _write(out, {"event": "program", "text": in_a_terminal(text), "phase": rehearsal.phase.value})


def _write_line(
    out: TextIO, parts: Parts, rehearsal: Rehearsal, more: Mapping[str, object] = MappingProxyType({})
) -> None:
    scenario = parts.practice.scenario_of(rehearsal)
    turn = rehearsal.turns[-1] if rehearsal.turns else None
    mind = turn.mind if turn else first_mind(scenario)
    event: dict[str, object] = {
        "event": "line",
        "text": turn.line if turn else scenario.opening_line,
        "stance": _stance(mind),
        "rungs_open": mind.disclosed,
        "phase": rehearsal.phase.value,
    }
    if turn is not None:
        event |= {
            "turn": turn.number,
            "move": turn.move.value,
            "rung": turn.rung,
            "source": turn.source.value,
        }
        if not rehearsal.is_held_back:
            event["rating"] = rating_as_json(turn.rating)
    _write(out, {**event, **more})


def _write_stop(out: TextIO, parts: Parts, rehearsal: Rehearsal) -> bool:
    """Writes what is said out of role, where that was called for; whether it was."""
    if rehearsal.is_out_of_role:
        _write_safety(out, rehearsal, parts.out_of_role(rehearsal.attempt.stops[-1]))
    return rehearsal.is_out_of_role


def _write_safety(
    out: TextIO, rehearsal: Rehearsal, text: str, more: Mapping[str, object] = MappingProxyType({})
) -> None:
    label, phase = rehearsal.attempt.stops[-1].label, rehearsal.phase.value
    _write(out, {"event": "safety", "label": label, "text": in_a_terminal(text), "phase": phase, **more})


def _stance(mind: Mind) -> dict[str, float]:
    return {"heat": round(mind.heat, 3), "trust": round(mind.trust, 3), "openness": round(mind.openness, 3)}


def _write(out: TextIO, event: dict[str, object]) -> None:
    out.write(json.dumps(event, ensure_ascii=False) + "\n")
    out.flush()
