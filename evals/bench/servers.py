"""Starting the servers that are compared, and reading what they cost.

CPU seconds are user and system time of the server's process and do not depend on what else the machine does; wall
seconds do.
"""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

_LONGEST_START_SECONDS = 60
_POLL_SECONDS = 0.02


class NotMeasuredError(Exception):
    """Something that was to be measured could not be; says why."""


@dataclass(frozen=True)
class Kind:
    """One of the programs that are compared: its command (`{port}` is filled in) and its environment."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]


@dataclass(frozen=True)
class Server:
    """A server that answers, and what it cost until its first page."""

    address: str
    process: psutil.Process
    start_cpu_seconds: float
    start_wall_seconds: float

    def cpu_seconds(self) -> float:
        """User and system time so far."""
        return _cpu_seconds(self.process)

    def memory_kilobytes(self) -> float:
        """Resident memory now."""
        return float(self.process.memory_info().rss) / 1024


def ours(folder: Path) -> Kind:
    """Otherwise, with its data in that folder."""
    command = (sys.executable, "-m", "bot", "serve", "--port", "{port}", "--data-dir", str(folder / "ours"))
    return Kind("Otherwise", command, {})


def echo(folder: Path, *, is_kept: bool) -> Kind:
    """The bare Chainlit app, with or without its own persistence in that folder."""
    home = folder / ("echo" if is_kept else "echo-unkept")
    home.mkdir(exist_ok=True)
    environment = {
        "CHAINLIT_APP_ROOT": str(home),
        "CHAINLIT_CUSTOM_AUTH": "1",
        "CHAINLIT_AUTH_SECRET": "for-the-bench-alone-it-guards-nothing",
        # Otherwise turns tracing off; what that costs is not the point here.
        "TRACELOOP_TELEMETRY": "false",
        "OTEL_SDK_DISABLED": "true",
    }
    if is_kept:
        environment["ECHO_DATABASE"] = str(echo_database(folder))
    return Kind("bare Chainlit", (sys.executable, "-m", "evals.bench.echo_server", "{port}"), environment)


def echo_database(folder: Path) -> Path:
    """The file in which the bare app keeps its chats."""
    return folder / "echo" / "chats.db"


@contextmanager
def running(kind: Kind) -> Iterator[Server]:
    """Starts a server and waits for its first page. Raises NotMeasuredError when it does not come."""
    port = _free_port()
    command = [part.format(port=port) for part in kind.command]
    began = time.perf_counter()
    process = psutil.Popen(
        command,
        env=_clean_environment() | kind.environment,
        cwd=Path(__file__).parents[2],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        cpu_seconds = _wait_for_page(process, port, kind.name)
        yield Server(f"http://127.0.0.1:{port}", process, cpu_seconds, time.perf_counter() - began)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for_page(process: psutil.Process, port: int, name: str) -> float:
    """Waits for `/` to answer 200, and returns the CPU seconds spent until then."""
    until = time.perf_counter() + _LONGEST_START_SECONDS
    while time.perf_counter() < until:
        if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
            raise NotMeasuredError(f"{name} ended before its first page")
        if _answers(port):
            return _cpu_seconds(process)
        time.sleep(_POLL_SECONDS)
    raise NotMeasuredError(f"{name} showed no page within {_LONGEST_START_SECONDS} s")


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def _cpu_seconds(process: psutil.Process) -> float:
    spent = process.cpu_times()
    return float(spent.user + spent.system)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _clean_environment() -> dict[str, str]:
    """This environment without settings of Otherwise or Chainlit, which would make the two unlike."""
    theirs = ("OTHERWISE_", "CHAINLIT_", "ECHO_")
    return {name: value for name, value in os.environ.items() if not name.startswith(theirs)}
