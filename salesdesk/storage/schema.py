"""What makes a file a desk: its marks, how a new one is made, and what an opened one is."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path

from sqlalchemy import Connection

from salesdesk.storage import search
from salesdesk.storage.tables import metadata

APPLICATION_ID = 0x53444B31
"""`SDK1`, in SQLite's header: what `file` and other programs know a desk by."""

HEAD = 1
"""The schema's number in `user_version`; one more with each Alembic revision."""

HEAD_REVISION = "0001"


class FileIs(Enum):
    """What a file turns out to be."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    FOREIGN = "foreign"


def write(connection: Connection) -> None:
    """Makes the tables of a new desk and marks the file, in the transaction that is under way."""
    metadata.create_all(connection)
    search.create(connection)
    connection.exec_driver_sql("CREATE TABLE alembic_version (version_num TEXT NOT NULL PRIMARY KEY)")
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD_REVISION,))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {HEAD}")


def what_is(connection: Connection) -> FileIs:
    """Tells a desk of this version, an older or a newer one, and another program's file."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
    if mark != APPLICATION_ID:
        return FileIs.FOREIGN
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
    if version > HEAD:
        return FileIs.NEWER
    return FileIs.CURRENT if version == HEAD else FileIs.OLDER


def make_private_folder(folder: Path) -> None:
    """Makes the folder and those above it where missing, readable by the rep alone."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Makes an empty file that only the rep can read. Raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
