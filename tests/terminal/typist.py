"""A terminal for tests."""

from __future__ import annotations

import io

from rich.console import Console


class Typist(Console):
    """A terminal at which these lines are typed."""

    def __init__(self, *typed: str) -> None:
        super().__init__(file=io.StringIO(), width=60, highlight=False)
        self.typed = list(typed)

    def input(self, prompt: object = "", **_more: object) -> str:  # type: ignore[override]
        self.print(prompt, end="")
        return self.typed.pop(0)

    @property
    def shown(self) -> str:
        assert isinstance(self.file, io.StringIO)
        return self.file.getvalue()
