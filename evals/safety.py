"""The labelled messages that the safety screen is trained and measured on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from bot.safety.label import Label
from bot.safety.model import before_of

DATA = Path(__file__).parent / "datasets" / "safety"


@dataclass(frozen=True)
class Message:
    """A message after the same writer's earlier ones, and what the screen should find in it."""

    id: str
    recent: tuple[str, ...]
    text: str
    label: Label
    directness: str
    kind: str
    language: str

    @property
    def before(self) -> str:
        """The earlier messages as the model reads them."""
        return before_of(self.recent)


def read_messages(path: Path) -> list[Message]:
    """The labelled messages of a file, one JSON object a line."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Message(
            id=row["id"],
            recent=tuple(row["recent"]),
            text=row["text"],
            label=Label(row["label"]),
            directness=row["directness"],
            kind=row["kind"],
            language=row["lang"],
        )
        for row in rows
    ]
