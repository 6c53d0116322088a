"""A reply in clauses: the pieces small enough to be shown as evidence, each with its place in the reply."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.rubric import Evidence

# Sentence ends, commas, line ends, dashes and 'but': where spoken English takes a breath or turns round.
_BREAK = re.compile(r"[.!?…;]+[\"'”’)\]]*\s*|,\s+|\s*\n\s*|\s+[-–—]+\s+|\s*[–—]\s*|\s+(?=but\b)", re.IGNORECASE)
_HAS_WORD = re.compile(r"[^\W_]|[^\x00-\u02ff\s]")


@dataclass(frozen=True)
class Clause:
    """A piece of a reply: characters `start` to `end` of it."""

    start: int
    end: int

    def quoted_from(self, reply: str) -> Evidence:
        """The clause as evidence: the reply's own characters."""
        return Evidence(quote=reply[self.start : self.end], start=self.start, end=self.end)


def clauses_of(reply: str) -> list[Clause]:
    """The clauses of a reply in order, without surrounding blanks; none for a reply without words or pictures."""
    found = []
    start = 0
    for mark in [*_BREAK.finditer(reply), None]:
        end = mark.end() if mark else len(reply)
        clause = _trimmed(reply, start, end)
        if clause is not None:
            found.append(clause)
            start = end
        elif mark is None and found and reply[start:].strip():
            break
    return found


def _trimmed(reply: str, start: int, end: int) -> Clause | None:
    piece = reply[start:end]
    if not _HAS_WORD.search(piece):
        return None
    left = len(piece) - len(piece.lstrip(" \t\r\n,;-–—"))
    right = len(piece.rstrip(" \t\r\n,;-–—"))
    return Clause(start + left, start + right)
