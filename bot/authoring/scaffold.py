"""A scenario to start from: every part, with what goes where, and a TODO for everything only its author can write."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import TypeAdapter, ValidationError

from bot.authoring.common_asks import COMMON_ASKS
from bot.errors import BadInputError
from bot.scenario.library import shipped_folder
from bot.scenario.model import Move, Name

# What a reply does, told to an author as what a learner writes.
MOVE_WORDS = {
    Move.ATTACKS: "insults, mocks or threatens",
    Move.BLAMES: "turns it back: your fault, you always, I did nothing",
    Move.DISMISSES: "plays it down: calm down, it's not that bad, just a joke",
    Move.MIND_READS: "says what goes on in them as a fact: you're just jealous",
    Move.ADVISES: "tells them what to do, unasked",
    Move.INTERROGATES: "three questions or more at once",
    Move.PRESSES: "goes on after they asked to stop",
    Move.STOCK: "a phrase that could go to anyone: I hear you, that must be hard",
    Move.FLATTERS: "praise in place of an answer: you're the strongest person I know",
    Move.GROVELS: "heaps up sorries, or puts themselves down",
    Move.APOLOGISES: "a bare sorry, without what for",
    Move.OWNS: "names what they did and what it did",
    Move.ASKS: "asks how it is for them",
    Move.GUESSES: "a guess held lightly: maybe it felt like..., I could be wrong",
    Move.VALIDATES: "lets the feeling make sense: no wonder you snapped",
    Move.SPEAKS_UP: "says their own feeling or limit, without a blow",
    Move.GIVES_ROOM: "drops it, waits, you don't have to say",
    Move.WANDERS: "talks of something else: the bus, the weather",
    Move.SAYS_LITTLE: "ok, k, hm, or nothing but dots",
    Move.JOKES: "a joke, or laughter",
    Move.OFFERS: "offers something: tea, a lift, a hand",
    Move.IGNORES: "they had just told something, and the reply is about something else",
    Move.BREAKS_WORD: "had said they would leave it, and comes back to it",
    Move.REPEATS: "says the same again",
    Move.UNCLEAR: "cannot be read: qwerty, another language",
    Move.LEAVES: "says goodbye",
    Move.PLAIN: "anything else; these lines must fit almost anything",
}
# The fewest that pass the check: forty lines to fall back on, two each for the rest, twenty answers.
_PLAIN_LINES, _OTHER_LINES, _ANSWERS = 14, 2, 20
_SCHEMA = "schema.json"
_ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    autoescape=False, keep_trailing_newline=True,  # noqa: S701  YAML, and nothing in it comes from outside
)  # fmt: skip


def write_scaffold(scenario_id: str, folder: Path) -> Path:
    """Writes `folder/scenario_id.yaml` and returns its path. Never overwrites a file. Raises BadInputError."""
    try:
        TypeAdapter(Name).validate_python(scenario_id)
    except ValidationError:
        raise BadInputError(
            f"`{scenario_id}` cannot be an id. Use 2 to 48 small letters, digits and _, a letter first: my_conflict."
        ) from None
    if (shipped_folder() / f"{scenario_id}.yaml").exists():
        raise BadInputError(f"`{scenario_id}` is the id of a scenario that comes with Otherwise. Choose another id.")
    path = folder / f"{scenario_id}.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(scaffold(scenario_id, folder))
    except FileExistsError:
        raise BadInputError(f"{path} is there already, and is left as it is. Choose another id or folder.") from None
    except OSError as error:
        raise BadInputError(f"{path} cannot be written: {error.strerror}. Choose another folder with --out.") from None
    return path


def scaffold(scenario_id: str, folder: Path) -> str:
    """The text of a new scenario. `folder` is where it will lie: its first line leads an editor to the schema."""
    return _ENVIRONMENT.get_template("scaffold.yaml.jinja").render(
        id=scenario_id,
        schema=os.path.relpath(shipped_folder() / _SCHEMA, folder.resolve()),
        moves={
            move.value: (words, _PLAIN_LINES if move is Move.PLAIN else _OTHER_LINES)
            for move, words in MOVE_WORDS.items()
        },
        asks=COMMON_ASKS,
        particular=_ANSWERS - len(COMMON_ASKS),
    )
