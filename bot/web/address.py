"""Where a server of ours listens."""

from __future__ import annotations

import socket

from bot.errors import SettingsError

LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})
"""The names of this computer, to itself."""


def bound_socket(host: str, port: int) -> socket.socket:
    """A socket on that address. Raises SettingsError when it is taken or is none of this machine's."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        bound = socket.socket(family, socket.SOCK_STREAM)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen()
    except OSError as error:
        raise SettingsError(f"{host}:{port} cannot be used: {error.strerror}. Choose another with --port.") from None
    return bound
