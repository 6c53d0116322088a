"""The command line. Each command loads only what it needs, so that `--help` answers at once."""

from __future__ import annotations

import io
import logging
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import __version__
from bot.errors import OtherwiseError

app = typer.Typer(
    help="Rehearse the conversation you dread, and see on your own words how curious you were.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

DataDir = Annotated[Path | None, typer.Option(help="Where rehearsals are kept.", show_default=False)]


@app.callback(invoke_without_command=True)
def _default(context: typer.Context, version: Annotated[bool, typer.Option("--version")] = False) -> None:
    # What others read along the pipe is UTF-8; on any screen a letter that it has not is written out, and is no fault.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="backslashreplace")
    if version:
        typer.echo(f"otherwise {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        serve()


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8000,
    data_dir: DataDir = None,
) -> None:
    """Serve the page, and print its address."""
    from bot.web.server import serve as run

    run(host, port, _parts(data_dir))


@app.command()
def practise(
    scenario: Annotated[str, typer.Argument(help="Id of the scenario; leave out to see which there are.")] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and write one JSON object a line.")] = False,
    seed: Annotated[int | None, typer.Option(help="The same seed and replies give the same talk.")] = None,
    difficulty: Annotated[
        str | None, typer.Option(help="gentle, ordinary or hard; left out, it is ordinary.", show_default=False)
    ] = None,
    resume: Annotated[
        str | None, typer.Option(help="Id of a talk that was left, to take it up again.", show_default=False)
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Rehearse in the terminal."""
    from bot.terminal.practise import practise as run

    if not jsonl:
        _keep_log_off_the_screen()
    raise typer.Exit(run(_parts(data_dir), scenario, seed, difficulty, jsonl, sys.stdin.buffer, sys.stdout, resume))


@app.command()
def chair(
    rehearsal: Annotated[
        str,
        typer.Argument(help="Id of a rehearsal that was looked back at; its page's address and its look back have it."),
    ],
    data_dir: DataDir = None,
) -> None:
    """Sit in the other chair: play the other person, against your own replies."""
    from bot.terminal.chair import sit

    _keep_log_off_the_screen()
    raise typer.Exit(sit(_parts(data_dir), rehearsal))


@app.command()
def own(
    file: Annotated[Path, typer.Argument(help="Answers to the form of the page `/own`, as YAML or JSON.")],
    data_dir: DataDir = None,
) -> None:
    """Make a conflict of your own from a file of answers, and keep it."""
    from bot.terminal.own import own as run
    from bot.terminal.speaking import terminal_if_any

    _keep_log_off_the_screen()
    raise typer.Exit(run(_parts(data_dir), file, sys.stdout, terminal_if_any()))


@app.command()
def draft(
    file: Annotated[Path, typer.Argument(help="Answers to the form of the page `/own`, as YAML or JSON.")],
    yes: Annotated[bool, typer.Option("--yes", help="Keep it without reading it first.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Let your language model draft a conflict of your own; you read and change it before it is kept."""
    from bot.terminal.draft import draft as run
    from bot.terminal.draft import edited
    from bot.terminal.speaking import terminal_if_any

    _keep_log_off_the_screen()
    raise typer.Exit(run(_parts(data_dir), file, None if yes else edited, sys.stdout, terminal_if_any()))


@app.command()
def rate() -> None:
    """Rate replies: JSON Lines in, JSON Lines out."""
    from bot.terminal.lines import rate as run

    raise typer.Exit(run(_parts(None), sys.stdin.buffer, sys.stdout))


@app.command(name="screen")
def screen_() -> None:
    """Screen messages for safety: JSON Lines in, JSON Lines out."""
    from bot.terminal.lines import screen as run

    raise typer.Exit(run(sys.stdin.buffer, sys.stdout))


@app.command()
def check(
    files: Annotated[list[Path] | None, typer.Argument(help="Scenario files; none = those shipped.")] = None,
) -> None:
    """Check scenario files: every problem with file, line and remedy, and advice, which fails nothing."""
    from bot.terminal.check import check as run

    raise typer.Exit(run(files or [], sys.stdout))


@app.command()
def new(
    scenario: Annotated[str, typer.Argument(help="Id of the new scenario: small letters, digits and _.")],
    out: Annotated[Path, typer.Option(help="Folder to write it to.")] = Path(),
) -> None:
    """Write a scenario to start from, with a TODO for everything that is yours to write."""
    from bot.terminal.authoring import new as run

    run(scenario, out, sys.stdout)


@app.command()
def preview(
    file: Annotated[Path, typer.Argument(help="A scenario file.")],
    port: Annotated[int, typer.Option(help="Port to listen on, on this computer only.", min=1, max=65535)] = 8001,
) -> None:
    """Show a scenario as a reader would see it, with what is wrong with it; the page follows the file."""
    from bot.web.preview import serve_preview as run

    run(_parts(None), file, port)


@app.command()
def simulate(
    scenario: Annotated[str, typer.Argument(help="Id of the scenario, or all.")] = "all",
    learner: Annotated[str, typer.Option(help="Name of the scripted learner, or all.")] = "all",
    runs: Annotated[int, typer.Option(help="Talks of each learner in each scenario.", min=1, max=10_000)] = 5,
    seed: Annotated[int, typer.Option(help="The same seed gives the same talks.")] = 1,
    difficulty: Annotated[str, typer.Option(help="gentle, ordinary or hard.")] = "ordinary",
    as_json: Annotated[bool, typer.Option("--json", help="Write one JSON object a line.")] = False,
) -> None:
    """Play scripted learners against the persona: exit 1 when something slipped out or opened unearned."""
    from bot.terminal.simulate import simulate as run

    raise typer.Exit(run(_parts(None), scenario, learner, runs, seed, difficulty, as_json, sys.stdout))


@app.command()
def doctor(data_dir: DataDir = None) -> None:
    """Say which language model is set up, try it, and say what will be used."""
    from bot.terminal.doctor import doctor as run

    raise typer.Exit(run(_parts(data_dir), sys.stdout))


@app.command()
def export(
    with_stopped: Annotated[
        bool,
        typer.Option(
            "--with-stopped", help="Also what you wrote where the practice had stopped for safety, and unseen ratings."
        ),
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Write all your rehearsals and your own conflicts to standard output: one JSON object a line."""
    from bot.terminal.own_data import export as run

    raise typer.Exit(run(_parts(data_dir), sys.stdout, with_stopped))


@app.command()
def incidents(data_dir: DataDir = None) -> None:
    """List when the practice stopped for safety: one JSON object a line, without any of the words."""
    from bot.terminal.own_data import incidents as run

    raise typer.Exit(run(_parts(data_dir), sys.stdout))


@app.command()
def erase(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False, data_dir: DataDir = None
) -> None:
    """Erase all your rehearsals and your own conflicts. This cannot be undone."""
    from bot.terminal.own_data import erase as run

    if not yes:
        typer.confirm(
            "Erase every rehearsal and every conflict of your own kept here? This cannot be undone.", abort=True
        )
    run(_parts(data_dir), sys.stdout)


def _parts(data_dir: Path | None):  # type: ignore[no-untyped-def]
    from bot.settings import settings_from_environment
    from bot.wiring import Parts

    return Parts(settings_from_environment(data_dir=data_dir))


def _keep_log_off_the_screen() -> None:
    """Where a learner types, the program itself says what went wrong. Python would print the log among their words."""
    logging.getLogger("otherwise").addHandler(logging.NullHandler())


def main() -> None:
    """Runs the command line; an error made on purpose is one plain line and exit status 1."""
    try:
        app()
    except OtherwiseError as error:
        from bot.terminal.speaking import told_in_a_terminal

        typer.echo(told_in_a_terminal(error), err=True)
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read our output has gone; that is their right.
        sys.stderr.close()
        sys.exit(1)


if __name__ == "__main__":
    main()
