"""`otherwise chair`: the other chair, typed by a person in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape

from bot.debrief.words import LAYER_NAMES
from bot.errors import OtherwiseError, StoppedError
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stopping import waiting_of
from bot.scenario.model import Scenario
from bot.terminal.asking import LEAVING, calling_for_help, note, what_is_typed, word_to_go_on
from bot.terminal.keeping import kept, says_not_about_self
from bot.terminal.speaking import say_out_of_role, say_what_went_wrong, show_line, terminal
from bot.terminal.taking_up import talk_named
from bot.wiring import Parts

_LEFT = "\nLeft here. What you wrote is kept."
_COMMANDS = "/stop  gets up, for two questions on how it sounded   /quit  leaves it here"
_GO_ON = "/go on  takes it up again, if you want to   /end  leaves it here"
_NO_CHAIR = "The other chair is not offered here: it would be about understanding the other person."
_QUESTIONS = (
    "Which of those sentences made it easier to say something? Which made it harder?",
    "What would you have liked to hear?",
)


def sit(parts: Parts, rehearsal_id: str) -> int:
    """Plays the persona against the learner's own replies, and asks how they sounded. Returns the exit status, 0.

    Raises UnknownRehearsalError, PhaseError.
    """
    practice = parts.practice
    console = terminal()
    rehearsal = talk_named(parts, rehearsal_id)
    if rehearsal.is_held_back:
        if not says_not_about_self(console, parts, rehearsal, _NO_CHAIR):
            return 0
        rehearsal = practice.say_not_about_self(rehearsal_id)
    if rehearsal.waits_for_go_on:
        say_out_of_role(console, parts.out_of_role(rehearsal.attempt.waiting[-1]))
        if not _goes_on(console, parts, rehearsal):
            return 0
        rehearsal = practice.go_on(rehearsal_id)
    sittings = rehearsal.attempt.sittings
    if not sittings or sittings[-1].thoughts:
        rehearsal = practice.sit_down(rehearsal_id)
    scenario = practice.scenario_of(rehearsal)
    _card(console, scenario)
    show_line(console, scenario, scenario.opening_line)
    try:
        while not rehearsal.attempt.sittings[-1].is_over:
            rehearsal = _answer(console, parts, scenario, rehearsal)
        _think_over(console, parts, rehearsal)
    except StoppedError as stop:
        say_out_of_role(console, str(stop))
    except (EOFError, KeyboardInterrupt):
        console.print(_LEFT)
    return 0


def _goes_on(console: Console, parts: Parts, rehearsal: Rehearsal) -> bool:
    """Whether the learner chooses to go on after a safety stop."""
    try:
        word_to_go_on(console, parts, waiting_of(rehearsal), _GO_ON)
    except (EOFError, KeyboardInterrupt):
        return False
    return True


def _card(console: Console, scenario: Scenario) -> None:
    name = scenario.persona.name
    console.print(
        f"\n[bold]You are {escape(name)} now.[/bold] On the card, “you” means you, as you were in the talk.\n"
    )
    for rung in scenario.ladder:
        console.print(
            f"[bold]{LAYER_NAMES[rung.layer]}.[/bold] {escape(rung.fact)} [dim]({escape(rung.feeling)})[/dim]"
        )
    console.print(f"[bold]How {escape(name)} talks.[/bold] {escape(scenario.persona.voice)}")
    console.print(f"\n[dim]Nothing is rated. {_COMMANDS}[/dim]\n")


def _answer(console: Console, parts: Parts, scenario: Scenario, rehearsal: Rehearsal) -> Rehearsal:
    turn = rehearsal.attempt.sittings[-1].turn
    console.print(f"[bold]You, in the talk:[/bold] {escape(rehearsal.turns[turn - 1].reply)}")
    calls_for_help = calling_for_help(rehearsal, "chair")
    prompt = f"[bold magenta]You, as {escape(scenario.persona.name)}:[/bold magenta] "
    typed = what_is_typed(console, prompt, parts, calls_for_help)
    if typed in LEAVING:
        raise EOFError
    try:
        if typed == "/stop":
            return parts.practice.get_up(rehearsal.id)
        if typed.startswith("/") and not calls_for_help(typed):
            console.print(f"[dim]{_COMMANDS}[/dim]")
            return rehearsal

        def keep(goes_on: bool) -> Rehearsal:
            return parts.practice.answer_as_other(rehearsal.id, turn, typed, goes_on)

        return kept(console, parts, (typed,), keep)
    except StoppedError:
        raise
    except OtherwiseError as error:
        say_what_went_wrong(console, error)
        return parts.practice.rehearsal(rehearsal.id)


def _think_over(console: Console, parts: Parts, rehearsal: Rehearsal) -> None:
    """Asks how the sentences sounded; what was answered is kept, also where they leave in the middle."""
    calls_for_help = calling_for_help(rehearsal, "chair")
    said: list[str] = []
    leaving = None
    console.rule("Back in your own chair")
    try:
        for question in _QUESTIONS:
            said.append(note(console, question, parts, calls_for_help))
            if calls_for_help(said[-1]):
                break
    except (EOFError, KeyboardInterrupt) as left:
        leaving = left
    easier, wished = (*said, "", "")[:2]
    if easier or wished or not leaving:

        def keep(goes_on: bool) -> Rehearsal:
            return parts.practice.think_over(rehearsal.id, easier, wished, goes_on)

        kept(console, parts, (easier, wished), keep)
    if leaving:
        raise leaving
