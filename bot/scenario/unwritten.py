"""What an author has still to write: every text that begins with TODO, as `otherwise new` leaves them."""

from __future__ import annotations

from collections.abc import Iterator

TODO = "TODO"

Finding = tuple[tuple[str | int, ...], str, str]


def unwritten(data: object, path: tuple[str | int, ...] = ()) -> Iterator[Finding]:
    """Every TODO in plain data, as (path, message, remedy); the remedy is what the TODO itself says."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from unwritten(value, (*path, key))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from unwritten(item, (*path, index))
    elif isinstance(data, str) and data.strip().startswith(TODO):
        where = ".".join(map(str, path))
        yield path, f"`{where}` is not written yet", data.strip().removeprefix(TODO).strip(" :") or "write it"
