"""Reads a trained file, and takes no other than the one that was measured."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bot.errors import ModelFileError


def measured_bytes(path: Path, sha256: str) -> bytes:
    """What is in the file. Raises ModelFileError when it is missing, or has another SHA-256 than the card says."""
    if not path.is_file():
        raise ModelFileError(f"{path.name} is missing. Reinstall Otherwise, or run `python -m evals train`.")
    return measured(path.read_bytes(), sha256, path.name)


def measured(raw: bytes, sha256: str, name: str) -> bytes:
    """The bytes of the file of that name. Raises ModelFileError when they have another SHA-256."""
    digest = hashlib.sha256(raw).hexdigest()
    if digest != sha256:
        raise ModelFileError(
            f"{name} is not the file we measured (SHA-256 {digest[:12]}...). "
            "Reinstall Otherwise, or run `python -m evals train`."
        )
    return raw
