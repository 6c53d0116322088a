"""A rehearsal typed by a person in a terminal."""

from __future__ import annotations

import re
from contextlib import suppress
from threading import Thread

from rich.console import Console
from rich.markup import escape

from bot.debrief.questions import WORKED_UP_BEFORE
from bot.errors import OtherwiseError, StoppedError
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stopping import screened
from bot.rehearsal.transcript import Said, transcript
from bot.safety.label import Label
from bot.safety.texts import ASKS_AFRAID, REMINDERS, what_this_is
from bot.scenario.difficulty import Difficulty
from bot.scenario.model import Scenario
from bot.terminal.asking import GO_ON, Told, country, number, yes_or_no
from bot.terminal.looking_back_by_hand import look_back
from bot.terminal.speaking import Speaking, say_out_of_role, say_what_went_wrong, show_line, show_own, terminal
from bot.terminal.taking_up import say_left, show_command, talk_named
from bot.wiring import Parts

_HELP = "/hint  a question to ask yourself   /rewind 2  back to your 2nd reply   /end  look back   /quit  leave it here"
_LEFT_STOPPED = "Your last talk has stopped. Start this one only if you choose to; that one waits where it was:"
_STOPPED = "Stopped. Your reply is kept. To leave, press Ctrl-C again; the talk is kept then too."
# What a shell knows Ctrl-C by.
_INTERRUPTED = 130
_UNDER_WAY = (Phase.TALKING, Phase.PAUSED, Phase.STOPPED)


def rehearse(parts: Parts, scenario_id: str, seed: int, difficulty: Difficulty, console: Console | None = None) -> int:
    """Rehearses until the learner ends it, on the terminal where no `console` is given. Returns the exit status."""
    console = console or terminal()
    scenario = parts.library.get(scenario_id)
    _take_in(parts, scenario)
    _brief(console, scenario, parts)
    if left := parts.practice.left_stopped:
        console.print(_LEFT_STOPPED)
        show_command(console, parts, "practise --resume", left)
    heard: list[Told] = []
    try:
        if yes_or_no(console, "Are you 18 or older? yes or no", parts, heard) != "yes":
            console.print("Otherwise is for adults, so nothing was started.")
            return 0
        if parts.asks_for_country:
            parts.choose_country(country(console, parts, heard))
        worked_up = number(console, f"{WORKED_UP_BEFORE} 0 calm, 10 very, or leave it empty", parts, heard=heard)
        has_been_helped = bool(_hurt_in(heard))
        is_afraid = not has_been_helped and _is_afraid(console, parts, heard)
    except (EOFError, KeyboardInterrupt) as left:
        console.print("\nNothing was started.")
        return _status(left)
    rehearsal = parts.start(scenario_id, seed, worked_up, is_afraid, difficulty, _hurt_in(heard))
    if has_been_helped:
        rehearsal = parts.practice.go_on(rehearsal.id)
    if rehearsal.is_out_of_role:
        say_out_of_role(console, parts.out_of_role(rehearsal.attempt.stops[-1]))
        _offer_to_go_on(console)
    else:
        show_line(console, scenario, scenario.opening_line)
    return _go_through(console, parts, rehearsal)


def _is_afraid(console: Console, parts: Parts, heard: list[Told]) -> bool:
    """Whether the learner says so, in a yes or in words that tell of it."""
    question = f"{ASKS_AFRAID} yes or no, or leave it empty"
    return yes_or_no(console, question, parts, heard, is_yes=Label.ABUSE) == "yes"


def _hurt_in(heard: list[Told]) -> str:
    """The words in which the learner told of being hurt, '' where they did not."""
    return "\n".join(told.words for told in heard if Label.ABUSE in told.labels)


def resume(parts: Parts, rehearsal_id: str, console: Console | None = None) -> int:
    """Takes up a talk that was left, where it was left. Returns the exit status. Raises UnknownRehearsalError."""
    console = console or terminal()
    rehearsal = talk_named(parts, rehearsal_id)
    scenario = parts.practice.scenario_of(rehearsal)
    _take_in(parts, scenario)
    console.print(f"\n[bold]{escape(scenario.title)}[/bold]\n\n{escape(scenario.what_you_know)}\n")
    if rehearsal.phase in _UNDER_WAY:
        console.print(f"[dim]{_HELP}[/dim]\n")
    for said in transcript(rehearsal, scenario, parts.safety_texts):
        _show(console, scenario, said)
    if rehearsal.phase is Phase.PAUSED:
        rehearsal = parts.practice.resume(rehearsal.id)
    if rehearsal.phase is Phase.STOPPED:
        _offer_to_go_on(console)
    return _go_through(console, parts, rehearsal)


def _take_in(parts: Parts, scenario: Scenario) -> None:
    """Begins to take the scenario in while the learner reads, so that the first reply need not wait for it."""
    person = parts.person

    def take_in() -> None:
        # What is wrong is said at the first reply, which needs the same.
        with suppress(OtherwiseError):
            person.get_ready(scenario)

    # Whoever leaves at once waits a moment for it: a program that ends in the middle of it crashes.
    Thread(target=take_in, name="take-in").start()


def _go_through(console: Console, parts: Parts, rehearsal: Rehearsal) -> int:
    """Talks and looks back, and again from a reply that the learner goes back to, until they leave."""
    listener = Speaking(console, parts.practice.scenario_of(rehearsal))
    now: Rehearsal | None = rehearsal
    try:
        while now is not None:
            rehearsal = now
            if rehearsal.phase in _UNDER_WAY:
                rehearsal = _talk(console, parts, rehearsal, listener)
            now = look_back(console, parts, rehearsal)
            if now is not None:
                _show_last_line(console, parts, now)
    except StoppedError as stop:
        say_out_of_role(console, str(stop))
    except (EOFError, KeyboardInterrupt) as left:
        is_whole = rehearsal.phase in _UNDER_WAY and isinstance(left, EOFError)
        say_left(console, parts, rehearsal, "Nothing is lost." if is_whole else "The talk is kept.")
        return _status(left)
    return 0


def _status(left: EOFError | KeyboardInterrupt) -> int:
    """The exit status of who left in that way."""
    return _INTERRUPTED if isinstance(left, KeyboardInterrupt) else 0


def _talk(console: Console, parts: Parts, rehearsal: Rehearsal, listener: Speaking) -> Rehearsal:
    """The rehearsal once the talk is over. Raises EOFError where the learner leaves before that."""
    rehearsal = _opened(console, parts, rehearsal)
    while rehearsal.phase in _UNDER_WAY:
        typed = console.input("[bold]You:[/bold] ").strip()
        if typed == "/quit":
            raise EOFError
        try:
            rehearsal = _act(console, parts, rehearsal, typed, listener)
        except StoppedError as stop:
            say_out_of_role(console, str(stop))
        except OtherwiseError as error:
            say_what_went_wrong(console, error)
    return rehearsal


def _opened(console: Console, parts: Parts, rehearsal: Rehearsal) -> Rehearsal:
    """The rehearsal as the learner comes to it; what the program says to that is shown."""
    opened = parts.practice.open(rehearsal.id)
    for reminder in opened.attempt.reminders[len(rehearsal.attempt.reminders) :]:
        say_out_of_role(console, REMINDERS[reminder.why])
    return opened


def _brief(console: Console, scenario: Scenario, parts: Parts) -> None:
    console.print(f"\n[bold]{escape(scenario.title)}[/bold]\n")
    console.print(f"[dim]{escape(what_this_is(parts.words_go))}[/dim]\n")
    if parts.hearing_note:
        console.print(f"[yellow]{escape(parts.hearing_note)}[/yellow]\n")
    console.print(escape(scenario.what_you_know))
    for title, points in (
        ("What comes up", scenario.content_warnings),
        ("When not to practise this", scenario.exclusions),
    ):
        if points:
            console.print(f"\n[bold]{title}[/bold]")
            console.print("\n".join(f"- {escape(point)}" for point in points))
    console.print(f"\n[dim]{_HELP}[/dim]\n")


def _act(console: Console, parts: Parts, rehearsal: Rehearsal, typed: str, listener: Speaking) -> Rehearsal:
    practice = parts.practice
    if typed == "/hint":
        rehearsal = practice.hint(rehearsal.id)
        console.print(f"[cyan]{escape(rehearsal.attempt.hints[-1].hint)}[/cyan]")
    elif typed == "/end":
        rehearsal = practice.end(rehearsal.id)
    elif typed == "/go on":
        rehearsal = _opened(console, parts, _gone_on(parts, rehearsal))
        console.print("[dim]Going on. You can stop at any time with /end.[/dim]")
        _show_last_line(console, parts, rehearsal)
    elif rewind := re.fullmatch(r"/rewind\s+(\d+)", typed):
        rehearsal = practice.rewind(rehearsal.id, int(rewind[1]))
        _show_last_line(console, parts, rehearsal)
    elif typed.startswith("/") and not screened(typed, ()).stops and not practice.asks_what_this_is(typed):
        console.print(f"[dim]{_HELP}[/dim]")
    else:
        rehearsal = _reply(console, parts, rehearsal, typed, listener)
    return rehearsal


def _gone_on(parts: Parts, rehearsal: Rehearsal) -> Rehearsal:
    """Goes on after a safety stop, or after a pause that was chosen on the page."""
    is_paused = parts.practice.rehearsal(rehearsal.id).phase is Phase.PAUSED
    return parts.practice.resume(rehearsal.id) if is_paused else parts.practice.go_on(rehearsal.id)


def _reply(console: Console, parts: Parts, rehearsal: Rehearsal, typed: str, listener: Speaking) -> Rehearsal:
    try:
        with listener.while_there():
            rehearsal, answers = parts.answered(rehearsal.id, typed, listener=listener)
    finally:
        heard = listener.finished()
    scenario = parts.practice.scenario_of(rehearsal)
    for said in answers:
        if said.by != "persona" or said.text != heard:
            _show(console, scenario, said)
    if rehearsal.is_out_of_role:
        _offer_to_go_on(console)
    elif not listener.is_there:
        console.print(f"[dim]{_STOPPED}[/dim]")
    return rehearsal


def _show(console: Console, scenario: Scenario, said: Said) -> None:
    if said.by == "persona":
        show_line(console, scenario, said.text)
    elif said.by == "learner":
        show_own(console, said.text)
    else:
        say_out_of_role(console, said.text)


def _offer_to_go_on(console: Console) -> None:
    console.print(f"[dim]{GO_ON}[/dim]")


def _show_last_line(console: Console, parts: Parts, rehearsal: Rehearsal) -> None:
    scenario = parts.practice.scenario_of(rehearsal)
    show_line(console, scenario, rehearsal.turns[-1].line if rehearsal.turns else scenario.opening_line)
