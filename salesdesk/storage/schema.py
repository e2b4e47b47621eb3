"""What makes a file a desk: its marks, how a new one is made, and what an opened one is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.schema import CreateIndex, CreateTable

from salesdesk.storage import search
from salesdesk.storage.tables import metadata

APPLICATION_ID = 0x53444B31
"""`SDK1`, in SQLite's header: what `file` and other programs know a desk by."""

HEAD = 3
"""The schema's number in `user_version`; one more with each Alembic revision."""

HEAD_REVISION = "0003"


class FileIs(Enum):
    """What a file turns out to be."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    FOREIGN = "foreign"


MARKS = ("application_id", "user_version")
"""Where a file says in its header whose it is, and of which schema."""

VERSION_TABLE = "CREATE TABLE IF NOT EXISTS alembic_version (version_num TEXT NOT NULL PRIMARY KEY) STRICT"


def write(connection: Connection) -> None:
    """Makes the tables of a new desk and marks the file, in the transaction that is under way."""
    for table in metadata.sorted_tables:
        connection.execute(CreateTable(table))
        # In one order on every desk: of two indexes that serve alike, SQLite takes the later one.
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(CreateIndex(index))
    search.create(connection)
    connection.exec_driver_sql(VERSION_TABLE)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD_REVISION,))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {HEAD}")


def what_is(connection: Connection) -> FileIs:
    """Tells a desk of this version, an older or a newer one, and another program's file."""
    return what_marks_say(*(connection.exec_driver_sql(f"PRAGMA {mark}").scalar_one() for mark in MARKS))


def what_marks_say(application_id: int, user_version: int) -> FileIs:
    """`what_is`, from the values of `MARKS`."""
    if application_id != APPLICATION_ID:
        return FileIs.FOREIGN
    if user_version > HEAD:
        return FileIs.NEWER
    return FileIs.CURRENT if user_version == HEAD else FileIs.OLDER


CARRIED = (
    "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view') "
    "OR sql LIKE 'CREATE VIRTUAL %' OR sql LIKE '%GENERATED ALWAYS%' OR sql LIKE '% AS (%'"
)
"""Asks for all that may run of its own when a file is read or written; see `strangers`."""


def strangers(carried: Iterable[Sequence[str]]) -> list[str]:
    """What the answer to `CARRIED` holds that SalesDesk never wrote.

    Triggers, views, virtual tables and computed columns: SQLite keeps them in the file and runs them for
    whoever opens it.
    """
    return [f"{kind} “{name}”" for kind, name in carried if name not in search.INDEXES]


def make_private_folder(folder: Path) -> None:
    """Makes the folder and those above it where missing, readable by the rep alone."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Makes an empty file that only the rep can read. Raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def make_lasting(path: Path) -> None:
    """Brings a file's content, or the names in a folder, to the disk, so that a power cut leaves them.

    Never for a desk that is open: closing any handle on it would drop SQLite's locks.
    """
    if os.name == "nt" and path.is_dir():
        return  # Windows has no such call for a folder and keeps names in its own journal
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
