"""`python -m evals.helplines`: whether the table of helplines was gone over in the last 180 days."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime

from bot.safety.resources import stale_note


def main(today: date) -> int:
    """Says what is too old. Returns 1 where anything is, else 0."""
    note = stale_note(today)
    if note:
        print(note)
    return int(bool(note))


if __name__ == "__main__":
    sys.exit(main(datetime.now(UTC).date()))
