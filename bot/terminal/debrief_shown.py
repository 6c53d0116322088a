"""The look back, printed in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from bot.debrief.debrief import Debrief
from bot.debrief.moments import TurnShown
from bot.debrief.questions import BOTH_VIEWS
from bot.debrief.words import LAYER_NAMES
from bot.terminal.speaking import with_actions

_INDENT = (0, 0, 0, 3)


def show_debrief(console: Console, seen: Debrief, turns: list[TurnShown]) -> None:
    """Prints everything: what was underneath, each turn, what helped and what to try."""
    if seen.aim_note:
        console.print(f"\n{escape(seen.aim_note)}")
    if seen.guess:
        console.print(f"\n{escape(seen.guess)}")
    console.print()
    _show_ladder(console, seen)
    console.print()
    for turn in turns:
        _show_turn(console, seen.persona, turn)
    _show_what_to_take_along(console, seen)
    console.print("\n" + escape(" ".join(filter(None, (seen.own_side, seen.ending_note)))))
    console.print("[dim]Rated on wording only, by a program. It can be wrong.[/dim]")


def both_views(skill: str, rated: str, learner: str) -> str:
    """How the program and the learner see one skill."""
    return f"{BOTH_VIEWS.format(skill=skill, rated=rated)} {learner}."


def _show_ladder(console: Console, seen: Debrief) -> None:
    for rung in seen.ladder:
        opened = f'on your words "{rung.on_words}"' if rung.opened_on_turn else "stayed closed"
        near = ", near your guess" if rung.was_guessed else ""
        console.print(
            f"[bold]{LAYER_NAMES[rung.layer]}.[/bold] {escape(rung.fact)} [dim]({escape(opened)}{near})[/dim]"
        )


def _show_turn(console: Console, name: str, turn: TurnShown) -> None:
    console.print(f'{turn.seen.turn}. You: "{escape(turn.seen.reply)}"')
    thought = with_actions(turn.seen.thought) or "…"
    console.print(Padding(f"[dim]{escape(name)} thought:[/dim] {thought}", _INDENT))
    named = [f"{one.what}: {one.level}" if one.level else one.what for one in turn.named]
    rated = "No rating for this one" if turn.is_unrated else "; ".join(named)
    if rated:
        console.print(Padding(f"[dim]{escape(rated)}.[/dim]", _INDENT))
    for sentence in turn.read_twice:
        console.print(Padding(escape(sentence), _INDENT))
    for one in turn.differently:
        console.print(Padding(escape(both_views(one.name, one.rated, one.learner)), _INDENT))


def _show_what_to_take_along(console: Console, seen: Debrief) -> None:
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
