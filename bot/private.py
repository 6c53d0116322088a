"""What stays with its owner: files that only they may read, and addresses that lead nowhere else."""

from __future__ import annotations

import os
from ipaddress import ip_address
from pathlib import Path


def is_this_computer(host: str) -> bool:
    """Whether a host, by its name or its address, is this computer itself."""
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def write_private(path: Path, text: str) -> None:
    """Writes a file that only its owner may read, whole or not at all, and the folders above it likewise."""
    _private_folder(path.parent)
    draft = path.with_name(f".{path.name}.draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    draft.replace(path)


def _private_folder(folder: Path) -> None:
    if not folder.is_dir():
        _private_folder(folder.parent)
        folder.mkdir(mode=0o700)
