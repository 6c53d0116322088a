"""A reply in clauses: the pieces small enough to be shown as evidence, each with its place in the reply."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.rubric import Evidence

# Sentence ends, commas, line ends, dashes and 'but': where spoken English takes a breath or turns round.
_BREAK = re.compile(
    r"[.!?\u2026;]+[\"'\u201d\u2019)\]]*\s*|,\s+|\s*\n\s*|\s+[-\u2013\u2014]+\s+|\s*[\u2013\u2014]\s*|\s+(?=but\b)",
    re.IGNORECASE,
)
_EDGES = " \t\r\n,;-\u2013\u2014"
_HAS_WORD = re.compile(r"[^\W_]|[\u2600-\u27bf\U0001F300-\U0001FAFF]")


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
    left = len(piece) - len(piece.lstrip(_EDGES))
    right = len(piece.rstrip(_EDGES))
    return Clause(start + left, start + right)
