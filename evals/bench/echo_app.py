"""The other side of the comparison: a Chainlit app that only says the reply back.

With `ECHO_DATABASE` (the path of a SQLite file) it keeps the chat with Chainlit's own `SQLAlchemyDataLayer`, as it is
shipped; without it, nothing is kept. Chainlit loads this file by its path: see `echo_server.py`.
"""

from __future__ import annotations

import os
import sqlite3

import chainlit as cl
from chainlit.data.sql_alchemy import SQLAlchemyDataLayer

# Chainlit ships no table definitions. These are the columns its layer writes and reads in 2.12; the documented ones
# lack `autoCollapse`, and without it no step is ever kept.
TABLES = """
CREATE TABLE IF NOT EXISTS users (
    "id" TEXT PRIMARY KEY, "identifier" TEXT NOT NULL UNIQUE, "metadata" TEXT NOT NULL, "createdAt" TEXT
);
CREATE TABLE IF NOT EXISTS threads (
    "id" TEXT PRIMARY KEY, "createdAt" TEXT, "name" TEXT, "userId" TEXT REFERENCES users ("id") ON DELETE CASCADE,
    "userIdentifier" TEXT, "tags" TEXT, "metadata" TEXT
);
CREATE TABLE IF NOT EXISTS steps (
    "id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "type" TEXT NOT NULL,
    "threadId" TEXT NOT NULL REFERENCES threads ("id") ON DELETE CASCADE, "parentId" TEXT,
    "command" TEXT, "modes" TEXT, "streaming" BOOLEAN NOT NULL, "waitForAnswer" BOOLEAN, "isError" BOOLEAN,
    "metadata" TEXT, "tags" TEXT, "input" TEXT, "output" TEXT, "createdAt" TEXT, "start" TEXT, "end" TEXT,
    "generation" TEXT, "showInput" TEXT, "language" TEXT, "indent" INTEGER, "defaultOpen" BOOLEAN,
    "autoCollapse" BOOLEAN, "icon" TEXT, "feedback" TEXT
);
CREATE TABLE IF NOT EXISTS elements (
    "id" TEXT PRIMARY KEY, "threadId" TEXT REFERENCES threads ("id") ON DELETE CASCADE, "type" TEXT, "url" TEXT,
    "chainlitKey" TEXT, "name" TEXT NOT NULL, "display" TEXT, "objectKey" TEXT, "size" TEXT, "page" INTEGER,
    "language" TEXT, "forId" TEXT, "mime" TEXT, "props" TEXT, "autoPlay" BOOLEAN, "playerConfig" TEXT
);
CREATE TABLE IF NOT EXISTS feedbacks (
    "id" TEXT PRIMARY KEY, "forId" TEXT NOT NULL, "threadId" TEXT REFERENCES threads ("id") ON DELETE CASCADE,
    "value" INTEGER NOT NULL, "comment" TEXT
);
"""

_database = os.environ.get("ECHO_DATABASE")

if _database:
    with sqlite3.connect(_database) as _connection:
        _connection.executescript(TABLES)

    @cl.data_layer
    def _kept() -> SQLAlchemyDataLayer:
        return SQLAlchemyDataLayer(f"sqlite+aiosqlite:///{_database}")


@cl.on_message
async def on_message(message: cl.Message) -> None:
    """Says it back."""
    await cl.Message(content=message.content).send()  # type: ignore[no-untyped-call]
