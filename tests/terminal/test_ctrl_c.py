"""Ctrl-C at a real terminal: it stops the line that is being spoken, and at the prompt it leaves. Nothing is lost."""

from __future__ import annotations

import os
import pty
import re
import selectors
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.wiring import Parts
from tests.language_model.fake_server import Answer, FakeServer, Says, Stalls, always

pytestmark = pytest.mark.enable_socket

LONGEST_SECONDS = 90.0
SOON_SECONDS = 15.0
CTRL_C = "\x03"
# The new session has no terminal yet; where it takes this one, what is typed there can interrupt it.
IN_THE_TERMINAL = (
    "import fcntl, runpy, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); runpy.run_module('bot', run_name='__main__')"
)


class Terminal:
    """`otherwise` in a terminal of its own."""

    def __init__(self, *args: str, **variables: str) -> None:
        self._ours, theirs = pty.openpty()
        command = [sys.executable, "-c", IN_THE_TERMINAL, *args]
        environment = {**os.environ, "TERM": "dumb", "COLUMNS": "200", **variables}
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
        )
        os.close(theirs)
        self.shown = ""

    def type(self, keys: str) -> None:
        """Types these."""
        os.write(self._ours, keys.encode())

    def shows(self, text: str, seconds: float = LONGEST_SECONDS) -> str:
        """What is shown up to this text, once it is; the rest is left for the next time."""
        end = time.monotonic() + seconds
        while text not in self.shown:
            assert time.monotonic() < end, self.shown
            self._read()
        before, _, self.shown = self.shown.partition(text)
        return before

    def left(self) -> tuple[int, str]:
        """The exit status and the last words."""
        end = time.monotonic() + LONGEST_SECONDS
        while self._process.poll() is None:
            assert time.monotonic() < end, self.shown
            self._read()
        self._read()
        return self._process.returncode, self.shown

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def _read(self) -> None:
        # Not `select`: in a long run of tests the number of the terminal may be too high for it.
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._ours, selectors.EVENT_READ)
            self._read_while(waiting)

    def _read_while(self, waiting: selectors.BaseSelector) -> None:
        try:
            while waiting.select(0.05) and (data := os.read(self._ours, 65_536)):
                self.shown += data.decode(errors="replace").replace("\r\n", "\n")
        except OSError:
            # Linux says so where the other end is closed.
            time.sleep(0.05)


@pytest.fixture
def server() -> Iterator[FakeServer]:
    server = FakeServer(always(Says.by_word("Not now. Drink your coffee.")))
    yield server
    server.stop()


@pytest.fixture
def talking(server: FakeServer, tmp_path: Path) -> Iterator[Terminal]:
    """A talk that has begun, at its first prompt."""
    terminal = Terminal(
        "practise", "friend_snaps", "--data-dir", str(tmp_path),
        OTHERWISE_MODEL="openai:m", OTHERWISE_BASE_URL=server.base_url, OTHERWISE_REPLY_TIMEOUT_SECONDS="60",
        OTHERWISE_COUNTRY="CA",
    )  # fmt: skip
    for question, answer in (("18 or older?", "yes"), ("calm, 10 very", "5"), ("afraid", "")):
        terminal.shows(question)
        terminal.type(f"{answer}\n")
    terminal.shows("You: ")
    yield terminal
    terminal.close()


def replies(data_dir: Path) -> list[tuple[str, str]]:
    parts = Parts(Settings(data_dir=data_dir))
    rehearsal = parts.practice.rehearsal(parts.log.entries()[0].rehearsal_id)
    return [(turn.reply, turn.line) for turn in rehearsal.turns]


@pytest.mark.parametrize("answer", [Stalls(), Stalls("Not now. Drink ")])
def test_while_the_other_one_answers_it_stops_them_and_keeps_the_reply(
    talking: Terminal, server: FakeServer, tmp_path: Path, answer: Answer
) -> None:
    server.script = always(answer)
    talking.type("what a day you had\n")
    while not server.requests:
        time.sleep(0.05)
    if answer != Stalls():
        talking.shows("Not now.")
    talking.type(CTRL_C)
    assert server.was_hung_up_on.wait(SOON_SECONDS)
    talking.shows("Stopped. Your reply is kept.", SOON_SECONDS)
    talking.shows("You: ")
    ((reply, line),) = replies(tmp_path)
    assert reply == "what a day you had"
    # Where nothing was said yet, a line written beforehand is.
    assert line
    assert (line == "Not now.") is (answer != Stalls())
    server.script = always(Says.by_word("Drink your coffee."))
    talking.type("all right\n")
    assert "Stopped." not in talking.shows("You: ")
    assert replies(tmp_path)[1] == ("all right", "Drink your coffee.")


def test_at_the_prompt_it_leaves_and_says_how_to_go_on(talking: Terminal, tmp_path: Path) -> None:
    talking.type("what a day you had\n")
    talking.shows("You: ")
    talking.type(CTRL_C)
    status, said = talking.left()
    assert status == 130
    assert "Left here. The talk is kept. To take it up again:" in said
    assert re.search(rf"otherwise practise --resume \S+ --data-dir {re.escape(str(tmp_path))}", said)
    assert "Traceback" not in said
    assert replies(tmp_path)[0][0] == "what a day you had"


def test_before_anything_was_started_it_leaves_and_says_so(tmp_path: Path) -> None:
    terminal = Terminal("practise", "friend_snaps", "--data-dir", str(tmp_path))
    try:
        terminal.shows("18 or older?")
        terminal.type(CTRL_C)
        status, said = terminal.left()
    finally:
        terminal.close()
    assert status == 130
    assert "Nothing was started." in said
