"""A rehearsal typed by a person in a terminal."""

from __future__ import annotations

import re

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.prompt import Prompt

from bot.debrief.debrief import Debrief, debrief
from bot.errors import OtherwiseError, StoppedError
from bot.rehearsal.phases import Phase
from bot.rehearsal.rehearsal import Rehearsal
from bot.rehearsal.stopping import screened
from bot.safety.label import Label
from bot.safety.texts import ASKS_AFRAID, STILL_HERE, WITHOUT_MODEL, in_a_terminal, what_this_is
from bot.scenario.difficulty import Difficulty
from bot.scenario.model import Scenario
from bot.wiring import Parts

_ANSWERS = {"yes": "yes", "y": "yes", "no": "no", "n": "no", "": ""}
_HELP = "/hint  a question to ask yourself   /rewind 2  back to your 2nd reply   /end  look back   /quit  leave it here"

_MOST_WORKED_UP = 10
_NOT_ABOUT_ME = "/not about me"
_GO_ON = "[dim]/go on  takes the practice up again, if you want to   /end  stops it[/dim]"


class _Terminal:
    """A terminal that shows a line as it comes; it says once when the language model does not answer."""

    is_there = True

    def __init__(self, console: Console, scenario: Scenario) -> None:
        self._console = console
        self._name = scenario.persona.name
        self._is_told = False
        self._heard = ""

    def hear(self, text: str) -> None:
        """Prints more of the line. What comes has passed the guard; the terminal itself breaks what is too wide."""
        if not self._heard:
            self._console.print(_speaker(self._name), end=" ")
        self._heard += text
        self._console.print(_with_actions(text), end="", soft_wrap=True)
        self._console.file.flush()

    def finished(self) -> str:
        """Ends the line, and gives what was heard of it ('' where it was not spoken freely)."""
        heard, self._heard = self._heard, ""
        if heard:
            self._console.print()
        return heard

    def without_model(self) -> None:
        """Says so, once."""
        if not self._is_told:
            self._console.print(f"[dim]{WITHOUT_MODEL}[/dim]")
        self._is_told = True


def rehearse(parts: Parts, scenario_id: str, seed: int, difficulty: Difficulty, console: Console | None = None) -> int:
    """Rehearses until the learner ends it, on the terminal where no `console` is given. Returns the exit status, 0."""
    console = console or Console(highlight=False, width=min(92, Console().width))
    scenario = parts.library.get(scenario_id)
    _brief(console, scenario, parts.words_go)
    listener = _Terminal(console, scenario)
    try:
        if _asked(console, "Are you 18 or older? yes or no", parts) != "yes":
            console.print("Otherwise is for adults, so nothing was started.")
            return 0
        worked_up = _ask_worked_up(console, "Before you start: how worked up are you, 0 to 10?", parts)
        is_afraid = _asked(console, f"{ASKS_AFRAID} yes or no, or leave it empty", parts) == "yes"
    except EOFError:
        return 0
    rehearsal = parts.practice.start(scenario_id, seed, worked_up, is_afraid, difficulty)
    if rehearsal.is_out_of_role:
        _say_out_of_role(console, parts.out_of_role(rehearsal.attempt.stops[-1]))
        console.print(_GO_ON)
    else:
        show_line(console, scenario, scenario.opening_line)
    while rehearsal.phase in (Phase.TALKING, Phase.STOPPED):
        try:
            typed = console.input("[bold]You:[/bold] ").strip()
        except (EOFError, KeyboardInterrupt):
            console.print("\nLeft here. Nothing is lost.")
            return 0
        if typed == "/quit":
            return 0
        try:
            rehearsal = _act(console, parts, rehearsal, typed, listener)
        except StoppedError as stop:
            _say_out_of_role(console, str(stop))
        except OtherwiseError as error:
            console.print(f"[yellow]{escape(str(error))}[/yellow]")
    _look_back(console, parts, scenario, rehearsal)
    return 0


def _brief(console: Console, scenario: Scenario, words_go: str) -> None:
    console.print(f"\n[bold]{escape(scenario.title)}[/bold]\n")
    console.print(f"[dim]{escape(what_this_is(words_go))}[/dim]\n")
    console.print(escape(scenario.what_you_know))
    for title, points in (
        ("What comes up", scenario.content_warnings),
        ("When not to practise this", scenario.exclusions),
    ):
        if points:
            console.print(f"\n[bold]{title}[/bold]")
            console.print("\n".join(f"- {escape(point)}" for point in points))
    console.print(f"\n[dim]{_HELP}[/dim]\n")


def _act(console: Console, parts: Parts, rehearsal: Rehearsal, typed: str, listener: _Terminal) -> Rehearsal:
    practice = parts.practice
    if typed == "/hint":
        rehearsal = practice.hint(rehearsal.id)
        console.print(f"[cyan]{escape(rehearsal.attempt.hints[-1].hint)}[/cyan]")
    elif typed == "/end":
        rehearsal = practice.end(rehearsal.id)
    elif typed == "/go on":
        rehearsal = practice.go_on(rehearsal.id)
        console.print("[dim]Going on. You can stop at any time with /end.[/dim]")
        _show_last_line(console, practice.scenario_of(rehearsal), rehearsal)
    elif rewind := re.fullmatch(r"/rewind\s+(\d+)", typed):
        rehearsal = practice.rewind(rehearsal.id, int(rewind[1]))
        _show_last_line(console, practice.scenario_of(rehearsal), rehearsal)
    elif typed.startswith("/") and not screened(typed, ()).stops:
        console.print(f"[dim]{_HELP}[/dim]")
    else:
        try:
            rehearsal, answers = parts.answered(rehearsal.id, typed, listener=listener)
        finally:
            heard = listener.finished()
        for said in answers:
            if said.by == "persona" and said.text == heard:
                continue
            if said.by == "persona":
                show_line(console, practice.scenario_of(rehearsal), said.text)
            else:
                _say_out_of_role(console, said.text)
        if rehearsal.is_out_of_role:
            console.print(_GO_ON)
    return rehearsal


def _say_out_of_role(console: Console, text: str) -> None:
    console.print(escape(in_a_terminal(text)))


def _show_last_line(console: Console, scenario: Scenario, rehearsal: Rehearsal) -> None:
    show_line(console, scenario, rehearsal.turns[-1].line if rehearsal.turns else scenario.opening_line)


def show_line(console: Console, scenario: Scenario, line: str) -> None:
    """Prints a persona's line, its actions in italics."""
    console.print(f"{_speaker(scenario.persona.name)} {_with_actions(line)}")


def _speaker(name: str) -> str:
    return f"[bold magenta]{escape(name)}:[/bold magenta]"


def _with_actions(line: str) -> str:
    """Markup for words of the persona's, their actions in italics."""
    return re.sub(r"\*\((.+?)\)\*", r"[italic dim](\1)[/italic dim]", escape(line))


def _look_back(console: Console, parts: Parts, scenario: Scenario, rehearsal: Rehearsal) -> None:
    name = scenario.persona.name
    if rehearsal.is_held_back:
        _say_out_of_role(console, parts.stop_text(Label.ABUSE))
        if not rehearsal.may_say_not_about_self or not _says_not_about_self(console):
            return
        rehearsal = parts.practice.say_not_about_self(rehearsal.id)
    if rehearsal.waits_for_go_on:
        _say_out_of_role(console, parts.stop_text(rehearsal.attempt.stops[-1].label))
        return
    console.rule("Looking back")
    try:
        guess = _ask(console, f"Before you look: what do you think was going on for {name} underneath?")
        sureness = _ask_worked_up(console, "How sure are you, 0 to 10?", parts)
        other = _ask(console, "What else could it have been?")
    except (EOFError, KeyboardInterrupt):
        console.print("\nLeft here. Nothing is lost.")
        return
    rehearsal = parts.practice.guess(rehearsal.id, guess, sureness or 0, other)
    if rehearsal.is_out_of_role:
        _say_out_of_role(console, parts.out_of_role(rehearsal.attempt.stops[-1]))
        return
    _show(console, debrief(scenario, rehearsal, parts.embedder, parts.rater))
    if parts.practice.may_sit_down(rehearsal):
        console.print(
            f"[dim]Play {escape(name)} yourself, against your own replies: otherwise chair {rehearsal.id}[/dim]"
        )


def _says_not_about_self(console: Console) -> bool:
    console.print("[dim]There is no look back here: it would be about understanding the other person.[/dim]")
    console.print("[dim]If the program read you wrongly, /not about me  opens it. Anything else ends here.[/dim]")
    try:
        return console.input("[bold]You:[/bold] ").strip() == _NOT_ABOUT_ME
    except (EOFError, KeyboardInterrupt):
        return False


def _show(console: Console, seen: Debrief) -> None:
    if seen.aim_note:
        console.print(f"\n{escape(seen.aim_note)}")
    console.print(f"\n{escape(seen.guess)}\n")
    for rung in seen.ladder:
        opened = f'on your words "{rung.on_words}"' if rung.opened_on_turn else "stayed closed"
        console.print(
            f"[bold]{rung.layer.value.capitalize()}.[/bold] {escape(rung.fact)} [dim]({escape(opened)})[/dim]"
        )
    console.print()
    for moment in seen.moments:
        console.print(f'{moment.turn}. You: "{escape(moment.reply)}"')
        console.print(Padding(f"[dim]{seen.persona} thought:[/dim] {escape(moment.thought)}", (0, 0, 0, 3)))
    if seen.strength:
        console.print(
            f'\n[bold]What helped most.[/bold] "{escape(seen.strength.quote)}" {escape(seen.strength.effect)}'
        )
    for one in seen.tries:
        console.print(
            f'\n[bold]One thing to try, at reply {one.turn}.[/bold] "{escape(one.quote)}" {escape(one.effect)}'
        )
        console.print(f'For example: "{escape(one.sentence)}"')
    if seen.nothing_to_fix:
        console.print("\nNothing to fix in this one.")
    console.print("\n" + escape(" ".join(filter(None, (seen.own_side, seen.ending_note)))))
    console.print("[dim]Rated on wording only, by a program.[/dim]")


def _asked(console: Console, question: str, parts: Parts) -> str:
    """`yes`, `no`, or '' where it was left open; asked again for any other word, since a yes must not be lost."""
    while True:
        try:
            said = console.input(f"{escape(question)}: ").strip()
        except EOFError:
            return ""
        if said.lower() in _ANSWERS:
            return _ANSWERS[said.lower()]
        if not _is_answered_for_safety(console, said, parts):
            console.print("Write yes or no.")


def _ask(console: Console, question: str) -> str:
    return Prompt.ask(question, default="", show_default=False, console=console)


def _ask_worked_up(console: Console, question: str, parts: Parts) -> int | None:
    """A whole number from 0 to 10; asked again for anything else, None where the input ends."""
    while True:
        try:
            said = console.input(f"{escape(question)}: ").strip()
        except EOFError:
            return None
        if said.isdecimal() and int(said) <= _MOST_WORKED_UP:
            return int(said)
        if not _is_answered_for_safety(console, said, parts):
            console.print("Write a whole number from 0 to 10.")


def _is_answered_for_safety(console: Console, said: str, parts: Parts) -> bool:
    """Whether words in place of an answer called for help, which is then shown until the learner chooses to go on.

    Raises EOFError where they choose to stop.
    """
    found = screened(said, ())
    if not found.stops:
        return False
    parts.keep_stop("words", found.label)
    _say_out_of_role(console, parts.stop_text(found.label))
    while True:
        console.print(_GO_ON)
        typed = console.input("[bold]You:[/bold] ").strip()
        if typed == "/go on":
            return True
        if typed in ("/end", "/quit"):
            raise EOFError
        _say_out_of_role(console, STILL_HERE)
