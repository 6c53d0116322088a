"""The real server, as a process of its own, for the tests that drive it from outside."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

_LONGEST_START_SECONDS = 90


class Server:
    """`otherwise serve` on a free port of 127.0.0.1, over a data directory that outlives it."""

    def __init__(self, data_dir: Path, environment: dict[str, str] | None = None) -> None:
        """`environment` is what is set for it beside what is set here."""
        self._data_dir = data_dir
        self._environment = environment or {}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts it and waits until it answers."""
        command = [sys.executable, "-m", "bot", "serve", "--port", str(self.port), "--data-dir", str(self._data_dir)]
        self._process = subprocess.Popen(command, env=os.environ | self._environment | {"PYTHONUNBUFFERED": "1"})
        end = time.monotonic() + _LONGEST_START_SECONDS
        while time.monotonic() < end:
            try:
                urllib.request.urlopen(f"{self.address}/health", timeout=2).read()
                return
            except (urllib.error.URLError, OSError):
                if self._process.poll() is not None:
                    raise RuntimeError(f"the server ended with {self._process.returncode}") from None
                time.sleep(0.2)
        self.kill()
        raise RuntimeError("the server did not answer in time")

    def kill(self) -> None:
        """Ends it as a power cut would: at once, with no chance to tidy up."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """Ends it kindly."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(timeout=20)
