"""Claim: a language model behind the other person costs little of this computer, and keeps nobody waiting by our doing.

`python -m evals model_cost` plays replies of one make to the other person with and without a model, in turns and in one
process, the way a learner's reply goes through `Practice`: safety screen, rating, gate, call, guard, event. The model
is a scripted server in a process of its own (`evals.bench.scripted_model`). Printed are the CPU of a whole turn, the
time to the first words beside a direct stream's, with a server that answers at once and one that takes a second, and
the calls a turn in which the guard held nothing back. It always exits 0: a bench is no test.
"""

from __future__ import annotations

import argparse
import http.client
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from bot.language_model.client import Client
from bot.language_model.endpoint import Endpoint
from bot.language_model.voice import ModelVoice
from bot.persona.ear import Ear
from bot.persona.guard import Fault
from bot.persona.nearness import Nearness
from bot.persona.person import Person
from bot.persona.turn import Source, Turn
from bot.persona.voice import FreeSpeech
from bot.rehearsal.phases import Phase
from bot.rehearsal.practice import Practice
from bot.settings import Settings
from bot.wiring import Parts
from evals.bench.row import Row, compared, held, table
from evals.bench.turns import safe_replies

CPU_BAR = 1.5
FIRST_WORDS_BAR_MILLISECONDS = 30
SLOW_BAR = 1.05
SLOW_SECONDS = 1.0
_SCENARIO, _SEED = "friend_snaps", 1
_TIMEOUT_SECONDS = 20.0
_LOADING_SECONDS = 300
# What a connection's thread still does once the line is there belongs to the turn.
_SETTLE_SECONDS = 0.005


@dataclass
class _Ears:
    """A listener that looks at the clock at the first words."""

    is_there: bool = True
    first_at: float | None = None
    is_without: bool = False

    def hear(self, text: str) -> None:  # noqa: ARG002  # that there is something is all that counts
        self.first_at = self.first_at or time.perf_counter()

    def without_model(self) -> None:
        self.is_without = True

    def without_rating(self) -> None:
        pass


@dataclass
class _Talk:
    """A learner's talk, and a new one when it has ended."""

    practice: Practice
    rehearsal_id: str = ""

    def say(self, reply: str) -> tuple[Turn, float, float | None]:
        """The turn, its CPU milliseconds, and those on the clock to the first words."""
        ears = _Ears()
        if not self.rehearsal_id:
            self.rehearsal_id = self.practice.start(_SCENARIO, _SEED).id
        began, spent = time.perf_counter(), time.process_time()
        rehearsal = self.practice.reply(self.rehearsal_id, reply, listener=ears)
        time.sleep(_SETTLE_SECONDS)
        spent = time.process_time() - spent
        if rehearsal.phase is not Phase.TALKING:
            self.rehearsal_id = ""
        waited = ears.first_at and (ears.first_at - began) * 1_000
        return rehearsal.turns[-1], spent * 1_000, waited


@contextmanager
def scripted(pause_seconds: float) -> Iterator[str]:
    """The address of a server that says prepared lines."""
    command = [sys.executable, "-m", "evals.bench.scripted_model", str(pause_seconds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        assert server.stdin is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.stdin.close()


def speaking(parts: Parts, address: str, when_held_back: Callable[[Fault], None] = lambda _fault: None) -> Practice:
    """The practice with the model at that address, loaded and warm. `when_held_back` as in `ModelVoice`."""
    client = Client(Endpoint("m", f"{address}/v1"))
    client.get_ready().result(_LOADING_SECONDS)
    voice = ModelVoice(client, _TIMEOUT_SECONDS, when_held_back=when_held_back)
    free = FreeSpeech(voice, Nearness(parts.embedder))
    person = Person(Ear(parts.embedder), free)
    person.get_ready(parts.library.get(_SCENARIO))
    return replace(parts.practice, person=person)


def whole_turns(parts: Parts, n_turns: int) -> list[Row]:
    """CPU, first words and calls with a server that answers at once."""
    replies = safe_replies()
    faults: list[Fault] = []
    with scripted(0.0) as address:
        with_model, embedded = _Talk(speaking(parts, address, faults.append)), _Talk(parts.practice)
        parts.person.get_ready(parts.library.get(_SCENARIO))
        for talk in (with_model, embedded):
            for reply in (next(replies) for _ in range(3)):
                talk.say(reply)
        mine: list[float] = []
        theirs: list[float] = []
        waits: list[float] = []
        n_clean = n_calls = n_held = 0
        plainly: float | None = None
        while len(mine) < n_turns:
            before = _calls(address)
            faults.clear()
            # Each goes first in turn, since what was done before a turn has a share in what it costs. Both get other
            # replies of one make: of the same one the words would be in memory.
            if len(mine) % 2 and plainly is None:
                _, plainly, _ = embedded.say(next(replies))
            turn, spent, waited = with_model.say(next(replies))
            if turn.source is not Source.MODEL or waited is None:
                n_held += 1
                continue
            if plainly is None:
                _, plainly, _ = embedded.say(next(replies))
            mine.append(spent)
            theirs.append(plainly)
            plainly = None
            direct = direct_milliseconds(address)
            waits.append(waited - direct)
            if not faults:
                n_clean += 1
                n_calls += _calls(address) - before - 1
    return [
        compared("CPU of a turn with a model, to one without", "ms", mine, theirs, bar=CPU_BAR),
        held("  our part of the time to the first words", "ms", waits, bar=FIRST_WORDS_BAR_MILLISECONDS),
        held("  calls for a clean turn", "", [n_calls / n_clean], bar=1, n=str(n_clean)),
        Row("  lines that the author stepped in for", str(n_held), n=str(len(mine) + n_held), bar="information"),
    ]


def slow_turns(parts: Parts, n_turns: int) -> Row:
    """The time to the first words of a model that takes a second, beside a direct stream's."""
    replies = safe_replies()
    mine: list[float] = []
    theirs: list[float] = []
    with scripted(SLOW_SECONDS) as address:
        talk = _Talk(speaking(parts, address))
        talk.say(next(replies))
        while len(mine) < n_turns:
            _, _, waited = talk.say(next(replies))
            if waited is not None:
                mine.append(waited)
                theirs.append(direct_milliseconds(address))
    return compared("first words of a model that takes a second", "ms", mine, theirs, bar=SLOW_BAR)


def direct_milliseconds(address: str) -> float:
    """From a request to the first word of its answer, with nothing in between but a socket."""
    body = json.dumps({"model": "m", "messages": [], "stream": True})
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=_TIMEOUT_SECONDS)
    connection.connect()
    began = time.perf_counter()
    connection.request("POST", "/v1/chat/completions", body, {"content-type": "application/json"})
    answer = connection.getresponse()
    answer.readline()
    waited = time.perf_counter() - began
    answer.read()
    connection.close()
    return waited * 1_000


def _calls(address: str) -> int:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=_TIMEOUT_SECONDS)
    connection.request("GET", "/calls")
    n_calls = int(connection.getresponse().read())
    connection.close()
    return n_calls


def main(arguments: list[str]) -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(prog="python -m evals model_cost")
    parser.add_argument("--turns", type=int, default=60, help="with and without a model")
    parser.add_argument("--slow-turns", type=int, default=8, help="with a model that takes a second")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="otherwise-model-cost-") as folder:
        parts = Parts(Settings(data_dir=Path(folder)))
        print(table([*whole_turns(parts, asked.turns), slow_turns(parts, asked.slow_turns)]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
