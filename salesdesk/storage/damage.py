"""A fault while the desk is read may be the file's rather than ours: told apart by asking the engine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from salesdesk.errors import SalesDeskError, StorageError
from salesdesk.storage.columns import Day, Instant
from salesdesk.storage.engine import connect, explained
from salesdesk.storage.tables import metadata

SECONDS_TO_LOOK = 5.0
"""How long the engine may look for damage; a large desk is looked at in part."""

_STEPS_BETWEEN = 100_000


@contextmanager
def told_from_faults(path: Path, key: bytes | None) -> Iterator[None]:
    """Raises StorageError in place of a fault in the block where the file turns out to be damaged.

    The engine reads on where an index names rows that its table lacks, or a page has become another one:
    what it hands out then fails in places that have nothing to do with files.
    """
    try:
        yield
    except (SalesDeskError, MemoryError):
        raise
    except Exception as fault:
        if found := _first_damage(path, key):
            raise StorageError("%1 is damaged: %2.", path, found) from fault
        raise


def _first_damage(path: Path, key: bytes | None) -> str:
    """What is found wrong first; empty where nothing is within the time."""
    until = time.monotonic() + SECONDS_TO_LOOK
    try:
        with explained(path), closing(connect(path, key=key)) as connection:
            connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS_BETWEEN)
            found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
            return _strange_part(connection) if found == "ok" else found.strip(". ")
    except StorageError as failure:
        reason = str(failure.given[-1])
        # Stopped as it took too long, or held by another program: neither says anything of the file.
        if len(failure.given) == 2 and "interrupted" not in reason:
            return reason
        return "text in it cannot be read" if "damaged" in failure.text else ""


def _strange_part(connection: Any) -> str:
    """The first table that is not defined as the program does, or holds what no program of ours writes."""
    told = dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"))
    for table in metadata.sorted_tables:
        if " ".join(str(told.get(table.name)).split()) != _definition(table):
            return f"the table {table.name} is not as it was made"
        for column in table.columns:
            if (question := _STRANGE.get(type(column.type))) and connection.execute(
                f"SELECT 1 FROM {table.name} WHERE {question.format(column.name)} LIMIT 1"
            ).fetchone():
                return f"{table.name}.{column.name} holds what is no {type(column.type).__name__.lower()}"
    return ""


def _definition(table: Table) -> str:
    return " ".join(str(CreateTable(table).compile(dialect=sqlite.dialect())).split())


_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
_TIME = "[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]"
_STRANGE: dict[type, str] = {
    Day: "{0} IS NOT date({0}, '+0 days')",
    Instant: f"{{0}} NOT GLOB '{_DAY}T{_TIME}Z' OR datetime({{0}}) IS NULL AND {{0}} IS NOT NULL",
}
