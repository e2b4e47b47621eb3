"""Desks for the tests of storage: copies of one empty template, rows to fill them with, and their dump."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from salesdesk.storage.database import Database
from salesdesk.storage.opening import open_database
from salesdesk.storage.tables import Change, Draft, Fact, Reminder, Step, metadata
from salesdesk.storage.transaction import Transaction

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
TODAY = date(2026, 11, 22)
BOOKKEEPING = {str(table.__tablename__) for table in (Change, Draft, Fact, Reminder, Step)}
INDEXES = ("search_names", "search_matters", "search_notes")

Dump = dict[str, list[tuple[Any, ...]]]


class SetClock:
    """Stands at one moment until it is moved on."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def zone(self) -> tzinfo:
        return UTC

    def pass_by(self, time: timedelta) -> None:
        self.moment += time


@cache
def _template() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.salesdesk"
        open_database(path, SetClock()).close()
        return path.read_bytes()


def new_desk(folder: Path, name: str = "desk.salesdesk") -> Path:
    """The path of a new, empty desk in `folder`."""
    path = folder / name
    path.write_bytes(_template())
    return path


@contextmanager
def scratch_desk() -> Iterator[Database]:
    """A new desk for one example of a property."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(new_desk(Path(folder)), SetClock())
        try:
            yield database
        finally:
            database.close()


def customer(name: str = "Hengtai Pumps", **values: Any) -> dict[str, Any]:
    """A customer's columns."""
    key = name.casefold()
    return {"name": name, "name_key": key, "level_since": TODAY, "since": TODAY, "created_at": NOW, **values}


def person(name: str = "Wang Fang", **values: Any) -> dict[str, Any]:
    """A person's columns."""
    return {"name": name, "name_key": name.casefold(), "created_at": NOW, **values}


def interaction(customer_id: int, summary: str = "", **values: Any) -> dict[str, Any]:
    """An interaction's columns."""
    given = {"customer_id": customer_id, "summary": summary, "at": NOW, "channel": "phone"}
    return {**given, "created_at": NOW, **values}


def promise(customer_id: int, text: str = "send the quote", **values: Any) -> dict[str, Any]:
    """A promise's columns."""
    given = {"customer_id": customer_id, "text": text, "party": "rep", "made_on": TODAY, "due_on": TODAY}
    return {**given, "created_at": NOW, **values}


def check_in(customer_id: int, **values: Any) -> dict[str, Any]:
    """A check-in's columns."""
    given = {"customer_id": customer_id, "due_on": TODAY, "reason": "cadence", "created_at": NOW}
    return {**given, **values}


def dump(database: Database, *, besides: frozenset[str] = frozenset(BOOKKEEPING)) -> Dump:
    """Every row of the desk and every word of its search indexes; the tables of `besides` left out."""
    with database.read() as connection:
        found: Dump = {
            name: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY id")]
            for name in metadata.tables
            if name not in besides
        }
        for index in INDEXES:
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE temp.words_of USING fts5vocab(main, {index}, 'instance')"
            )
            words = connection.exec_driver_sql('SELECT doc, term, "offset" FROM words_of ORDER BY 1, 2, 3')
            found[index] = [tuple(row) for row in words]
            connection.exec_driver_sql("DROP TABLE temp.words_of")
    return found


def insert(database: Database, table: Any, **values: Any) -> int:
    """One row, written by a verb of its own; returns its id."""
    with database.write("test.insert") as transaction:
        return transaction.insert(table, **values)


def step_of(transaction: Transaction) -> int:
    """The step that a finished transaction left."""
    assert transaction.step_id is not None
    return transaction.step_id


def as_on_disk(folder: Path) -> dict[str, str]:
    """The digest of every file in the folder, by name."""
    return {entry.name: sha256(entry.read_bytes()).hexdigest() for entry in folder.iterdir()}


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """While this runs, no file grows beyond `size` bytes, as on a full disk."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def permissions_obeyed() -> Iterator[None]:
    """While this runs, a file's permissions hold for root too, as they do for everybody else."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        yield
        return
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    head = (ctypes.c_uint32 * 2)(0x20080522, 0)  # the third version of the call, for this thread
    held = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; then their upper halves
    assert libc.capget(head, held) == 0
    effective = held[0]
    held[0] = effective & ~0b110  # without the rights to pass over the permissions of files and folders
    assert libc.capset(head, held) == 0
    try:
        yield
    finally:
        held[0] = effective
        assert libc.capset(head, held) == 0
