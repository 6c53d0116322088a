"""The tiny language model on its real server, for the tests that speak with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from evals.models.tiny_server import NEEDS
from tests.conftest import skip_or_fail


def needs(*modules: str) -> None:
    """Skips the test, or fails it where everything must run, when one of these is not installed."""
    missing = [module for module in modules if find_spec(module) is None]
    if missing:
        skip_or_fail(f"{' and '.join(missing)} not installed: run `make setup-models`")


@contextmanager
def served() -> Iterator[str]:
    """The server's address, while it runs."""
    needs(*NEEDS)
    command = [sys.executable, "-m", "evals.models.tiny_server"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        assert address, "the server of the tiny model did not start"
        yield address
        # It stops when its input ends.
        server.communicate(timeout=60)
