"""The look back, typed by a person in a terminal: the guess, everything, their own thoughts, and another try."""

from __future__ import annotations

import re

from rich.console import Console
from rich.markup import escape

from bot.debrief import questions as asks
from bot.debrief.debrief import Debrief, debrief
from bot.debrief.moments import TurnShown, turns_shown
from bot.debrief.words import LEVEL_NAMES
from bot.errors import OtherwiseError
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Rehearsal, no_such_reply
from bot.rehearsal.stopping import waiting_of
from bot.terminal.asking import LEAVING, calling_for_help, is_answered_out_of_role, note, number, word_to_go_on
from bot.terminal.debrief_shown import both_views, show_debrief
from bot.terminal.keeping import kept, says_not_about_self
from bot.terminal.speaking import say_out_of_role, say_what_went_wrong
from bot.terminal.taking_up import show_command
from bot.wiring import Parts

_NO_LOOK_BACK = "There is no look back here: it would be about understanding the other person."
_LOOK_BACK = "/go on  looks back all the same   /end  leaves it for now"


def look_back(console: Console, parts: Parts, rehearsal: Rehearsal) -> Rehearsal | None:
    """Looks back: the rehearsal once the talk is taken up again from a reply, None where that is not offered.

    Raises EOFError where the learner leaves.
    """
    practice = parts.practice
    if rehearsal.is_held_back:
        if not says_not_about_self(console, parts, rehearsal, _NO_LOOK_BACK):
            return None
        rehearsal = practice.say_not_about_self(rehearsal.id)
    if rehearsal.waits_for_go_on:
        say_out_of_role(console, parts.out_of_role(rehearsal.attempt.waiting[-1]))
        word_to_go_on(console, parts, waiting_of(rehearsal), _LOOK_BACK)
        rehearsal = practice.go_on(rehearsal.id)
    console.rule("Looking back")
    if rehearsal.phase is Phase.ENDED:
        rehearsal = _guessed(console, parts, rehearsal)
    seen, turns = _seen(parts, rehearsal)
    show_debrief(console, seen, turns)
    if rehearsal.attempt.reflection is None:
        rehearsal = _reflected(console, parts, rehearsal)
    return _tried_again(console, parts, rehearsal, seen) if turns else None


def _seen(parts: Parts, rehearsal: Rehearsal) -> tuple[Debrief, list[TurnShown]]:
    scenario = parts.practice.scenario_of(rehearsal)
    seen = debrief(scenario, rehearsal, parts.embedder, parts.rater)
    return seen, turns_shown(scenario.persona, rehearsal.attempt, seen.moments)


def _guessed(console: Console, parts: Parts, rehearsal: Rehearsal) -> Rehearsal:
    """Asks for the guess; one that was written is kept, also where they leave in the middle. Its sureness is then as
    where that was left open."""
    calls_for_help = calling_for_help(rehearsal, "guess")
    name = parts.practice.scenario_of(rehearsal).persona.name
    console.print(f"[bold]{escape(asks.UNDERNEATH.format(name=name))}[/bold]")
    console.print(f"[dim]{asks.LOOKED_BEFORE if rehearsal.has_looked_before else asks.NO_RIGHT_LENGTH}[/dim]\n")
    while rehearsal.phase is Phase.ENDED:
        guess, sureness, other, leaving = "", None, "", None
        try:
            guess = note(console, asks.MIGHT_HAVE_BEEN, parts, calls_for_help)
            if not calls_for_help(guess):
                sureness = number(console, f"{asks.HOW_SURE} 0 a wild guess, 10 certain", parts)
                other = note(console, asks.WHAT_ELSE, parts, calls_for_help)
        except (EOFError, KeyboardInterrupt) as left:
            if not guess:
                raise
            leaving = left
        rehearsal = _guess_kept(console, parts, rehearsal, guess, sureness, other)
        if leaving:
            console.print("\nYour guess is kept.")
            raise leaving
    return rehearsal


def _guess_kept(
    console: Console, parts: Parts, rehearsal: Rehearsal, guess: str, sureness: int | None, other: str
) -> Rehearsal:
    sure = asks.HALF_SURE if sureness is None else sureness

    def keep(goes_on: bool) -> Rehearsal:
        return parts.practice.guess(rehearsal.id, guess, sure, other, goes_on)

    return kept(console, parts, (guess, other), keep)


def _reflected(console: Console, parts: Parts, rehearsal: Rehearsal) -> Rehearsal:
    """Asks for the learner's own side, and how worked up they are now; what was answered is kept, also where they
    leave in the middle."""
    calls_for_help = calling_for_help(rehearsal, "reflection")
    name, before = parts.practice.scenario_of(rehearsal).persona.name, rehearsal.worked_up_before
    said_before = "" if before is None else f". {asks.SAID_BEFORE.format(worked_up=before).rstrip('.')}"
    said: list[str] = []
    worked_up, leaving = None, None
    console.print("\n[bold]Your thoughts[/bold] [dim]Enter leaves a question out.[/dim]")
    try:
        for question in (asks.OWN_SIDE, asks.OTHER_REASONS.format(name=name)):
            said.append(note(console, question, parts, calls_for_help))
            if calls_for_help(said[-1]):
                break
        else:
            worked_up = number(console, f"{asks.WORKED_UP_AFTER} 0 calm, 10 very{said_before}", parts)
    except (EOFError, KeyboardInterrupt) as left:
        leaving = left
    own_side, other_reasons = (*said, "", "")[:2]
    if own_side or other_reasons or worked_up is not None:

        def keep(goes_on: bool) -> Rehearsal:
            return parts.practice.reflect(rehearsal.id, own_side, other_reasons, worked_up, goes_on)

        rehearsal = kept(console, parts, (own_side, other_reasons), keep)
    if leaving:
        raise leaving
    return rehearsal


def _tried_again(console: Console, parts: Parts, rehearsal: Rehearsal, seen: Debrief) -> Rehearsal:
    """The rehearsal once the learner goes back to a reply."""
    turn = seen.turning_point or 1
    commands = (
        f"/rewind {turn}  tries again from your reply {turn}\n"
        f"/differently {turn}  says how you see the rating of your reply {turn}\n"
        "Enter  leaves it here"
    )
    if parts.practice.may_sit_down(rehearsal):
        console.print(f"\n[dim]Play {escape(seen.persona)} yourself, against your own replies:[/dim]")
        show_command(console, parts, "chair", rehearsal)
    console.print(f"\n[dim]{commands}[/dim]")
    while True:
        typed = console.input("> ").strip()
        if typed in ("", *LEAVING):
            raise EOFError
        try:
            if rewind := re.fullmatch(r"/rewind\s+(\d+)", typed):
                return parts.practice.rewind(rehearsal.id, int(rewind[1]))
            if differently := re.fullmatch(r"/differently\s+(\d+)", typed):
                rehearsal = _seen_differently(console, parts, rehearsal, int(differently[1]))
            elif not is_answered_out_of_role(console, typed, parts):
                console.print(f"[dim]{commands}[/dim]")
        except OtherwiseError as error:
            say_what_went_wrong(console, error)


def _seen_differently(console: Console, parts: Parts, rehearsal: Rehearsal, turn: int) -> Rehearsal:
    """Asks which rating of a reply the learner sees otherwise, and how."""
    _, turns = _seen(parts, rehearsal)
    shown = next((one for one in turns if one.seen.turn == turn), None)
    if shown is None:
        raise no_such_reply(rehearsal.attempt, turn)
    for place, choice in enumerate(shown.choices, start=1):
        console.print(f"  {place}  {choice.name}: {choice.rated}")
    chosen = number(console, "Which of these? Enter leaves it", parts, 1, len(shown.choices))
    levels = ", ".join(f"{level} {words}" for level, words in LEVEL_NAMES.items())
    level = number(console, f"{asks.CALL_IT}: {levels}", parts, 0, max(LEVEL_NAMES)) if chosen else None
    if chosen is None or level is None:
        return rehearsal
    choice = shown.choices[chosen - 1]
    rehearsal = parts.practice.disagree(rehearsal.id, turn, choice.skill, level)
    if LEVEL_NAMES[level] == choice.rated:
        console.print("Then you see it as the program does. That is kept.")
    else:
        console.print(f"Both are kept. {escape(both_views(choice.name, choice.rated, LEVEL_NAMES[level]))}")
    return rehearsal
