"""What a turn costs the server, from the reply on the socket to the line back, and what a waiting learner holds.

Otherwise, the bare app that keeps its chats and the bare app that keeps none take the same replies in turns, one round
after the other, so that whatever else the machine does falls on all three.
"""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
import uuid
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, closing
from pathlib import Path
from statistics import median

from bot.safety.label import Label
from bot.safety.screen import screen
from bot.scenario.library import Library, shipped_folder
from evals.bench.client import Talk, begin_rehearsal
from evals.bench.row import Row, compared, held, not_measured
from evals.bench.servers import NotMeasuredError, Server, echo_database

TURN_BAR = 1.2
MEMORY_BAR_KILOBYTES = 60

ROUNDS = 12
REHEARSALS_A_ROUND = 2
TURNS_A_REHEARSAL = 6
WAITING = 200
WAITING_A_GROUP = 50

_REPLIES = Path(__file__).parents[1] / "datasets" / "replies" / "train.jsonl"
_SEED = 20_261_122
# Chainlit's layer writes after the turn has ended; what it spends then belongs to the turn.
_SETTLE_SECONDS = 0.4


async def turn_rows(ours: Server, kept: Server, unkept: Server, folder: Path) -> list[Row]:
    """The CPU of a turn against both bare apps. Raises NotMeasuredError when a talk does not go on as it should."""
    replies = safe_replies()
    scenarios = _scenarios()
    await _round_of_ours(ours, scenarios, replies)
    n_replies = REHEARSALS_A_ROUND * TURNS_A_REHEARSAL
    warm_up = [next(replies) for _ in range(n_replies)]
    for server in (kept, unkept):
        await _round_of_echo(server, warm_up)
    costs: list[tuple[float, float, float]] = []
    n_turns = 0
    for _ in range(ROUNDS):
        mine, said = await _round_of_ours(ours, scenarios, replies)
        n_turns += len(said)
        costs.append((mine, await _round_of_echo(kept, said), await _round_of_echo(unkept, said)))
    milliseconds = [[cost[at] * 1_000 for cost in costs] for at in range(3)]
    n = f"{n_turns} turns, {ROUNDS} rounds"
    against = "CPU of a turn, to bare Chainlit"
    information = compared(f"{against} that keeps nothing", "ms", milliseconds[0], milliseconds[2], n=n)
    missing = _rows_missing(echo_database(folder), n_turns + n_replies)
    if missing:
        return [not_measured(f"{against} with its SQLite layer", f"void, {missing}"), information]
    return [compared(f"{against} with its SQLite layer", "ms", *milliseconds[:2], bar=TURN_BAR, n=n), information]


async def memory_rows(ours: Server, kept: Server) -> list[Row]:
    """The memory of a learner who is connected and says nothing, in groups."""
    scenarios = _scenarios()
    async with AsyncExitStack() as waiting:
        mine, theirs = [], []
        for _ in range(WAITING // WAITING_A_GROUP):
            mine.append(await _group(ours, waiting, scenarios))
            theirs.append(await _group(kept, waiting, None))
    n = f"{WAITING} in {len(mine)} groups"
    return [
        held("memory of a waiting learner", "kB", mine, bar=MEMORY_BAR_KILOBYTES, n=n),
        Row("  the same, bare Chainlit with its SQLite layer", "-", f"{median(theirs):.1f} kB", n=n, bar="information"),
    ]


def safe_replies() -> Iterator[str]:
    """Replies that neither stop the role-play nor drive the persona out of the room; each comes once, none twice."""
    rows = [json.loads(line) for line in _REPLIES.read_text(encoding="utf-8").splitlines()]
    calm = {row["reply"] for row in rows if row["levels"]["composure"] and screen(row["reply"], []).label is Label.NONE}
    replies = sorted(calm)
    random.Random(_SEED).shuffle(replies)
    yield from replies


async def _round_of_ours(server: Server, scenarios: Iterator[str], replies: Iterator[str]) -> tuple[float, list[str]]:
    """CPU seconds a turn in fresh rehearsals, and the replies that were said."""
    said: list[str] = []
    async with AsyncExitStack() as open_talks:
        talks = [
            await open_talks.enter_async_context(await Talk.open(server.address, await _begin(server, scenarios)))
            for _ in range(REHEARSALS_A_ROUND)
        ]
        await asyncio.sleep(_SETTLE_SECONDS)
        before = server.cpu_seconds()
        for talk in talks:
            for _ in range(TURNS_A_REHEARSAL):
                reply = next(replies)
                answer = await talk.say(reply)
                if len(answer.lines) != 1 or answer.phase not in ("talking", "ended"):
                    raise NotMeasuredError(f"a turn went wrong: {answer}")
                said.append(reply)
                if answer.phase == "ended":
                    break
        await asyncio.sleep(_SETTLE_SECONDS)
        spent = server.cpu_seconds() - before
    return spent / len(said), said


async def _round_of_echo(server: Server, replies: Sequence[str]) -> float:
    """CPU seconds a turn in fresh threads that get the same replies."""
    async with AsyncExitStack() as open_talks:
        talks = [await open_talks.enter_async_context(await _open_echo(server)) for _ in range(REHEARSALS_A_ROUND)]
        await asyncio.sleep(_SETTLE_SECONDS)
        before = server.cpu_seconds()
        for number, reply in enumerate(replies):
            answer = await talks[number * len(talks) // len(replies)].say(reply)
            if [line.text for line in answer.lines] != [reply]:
                raise NotMeasuredError(f"bare Chainlit did not say a reply back: {answer}")
        await asyncio.sleep(_SETTLE_SECONDS)
        spent = server.cpu_seconds() - before
    return spent / len(replies)


async def _group(server: Server, waiting: AsyncExitStack, scenarios: Iterator[str] | None) -> float:
    """Kilobytes that each learner of one more group holds."""
    await asyncio.sleep(_SETTLE_SECONDS)
    before = server.memory_kilobytes()
    for _ in range(WAITING_A_GROUP):
        talk = Talk.open(server.address, await _begin(server, scenarios)) if scenarios else _open_echo(server)
        await waiting.enter_async_context(await talk)
    await asyncio.sleep(_SETTLE_SECONDS)
    return (server.memory_kilobytes() - before) / WAITING_A_GROUP


async def _begin(server: Server, scenarios: Iterator[str]) -> str:
    return await begin_rehearsal(server.address, next(scenarios))


async def _open_echo(server: Server) -> Talk:
    return await Talk.open(server.address, str(uuid.uuid4()), is_kept=False)


def _scenarios() -> Iterator[str]:
    ids = [scenario.id for scenario in Library([shipped_folder()]).all()]
    while True:
        yield from ids


def _rows_missing(database: Path, n_turns: int) -> str:
    """Why the bare app has not kept what was said; empty when it has: per turn the reply, the run and the line."""
    with closing(sqlite3.connect(database)) as connection:
        kept = dict(connection.execute('SELECT "type", count(*) FROM steps GROUP BY "type"').fetchall())
    kinds = ("user_message", "run", "assistant_message")
    short = [f"{kept.get(kind, 0)} of {n_turns} rows of {kind}" for kind in kinds if kept.get(kind) != n_turns]
    return f"its layer kept {', '.join(short)}" if short else ""
