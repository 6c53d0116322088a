"""A terminal for tests."""

from __future__ import annotations

import io

from rich.console import Console


class Typist(Console):
    """A terminal at which these lines are typed; an error in their place is the end of input, or Ctrl-C."""

    def __init__(self, *typed: str | EOFError | KeyboardInterrupt) -> None:
        super().__init__(file=io.StringIO(), width=60, highlight=False)
        self.typed = list(typed)

    def input(self, prompt: object = "", **_more: object) -> str:  # type: ignore[override]
        self.print(prompt, end="")
        typed = self.typed.pop(0)
        if isinstance(typed, str):
            return typed
        raise typed

    @property
    def shown(self) -> str:
        assert isinstance(self.file, io.StringIO)
        return self.file.getvalue()
