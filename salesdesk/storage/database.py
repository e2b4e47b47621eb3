"""The engine under a desk: which SQLite, how it is opened, read and written."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from salesdesk.clock import Clock
from salesdesk.errors import NewerDesk, StorageError
from salesdesk.storage import schema
from salesdesk.storage.transaction import Transaction

BUSY_MILLISECONDS = 5_000


@cache
def driver() -> ModuleType:
    """The one SQLite library of this process: the newer of the wheel's and the standard library's.

    Two libraries on one file would lose each other's locks (measured), so nothing else may choose.
    """
    try:
        import pysqlite3 as module  # type: ignore[import-untyped]
    except ImportError:
        import sqlite3 as module
    return module  # type: ignore[no-any-return]


def has_wal_fix(version: tuple[int, ...]) -> bool:
    """Whether this SQLite is free of the WAL-reset fault (https://sqlite.org/wal.html#walresetbug)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def durability() -> tuple[str, str]:
    """Journal mode and synchronous under which no acknowledged commit was lost in simulated power cuts."""
    return ("WAL", "FULL") if has_wal_fix(driver().sqlite_version_info) else ("TRUNCATE", "EXTRA")


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin` alone
    journal_mode, synchronous = durability()
    for pragma in (
        f"busy_timeout={BUSY_MILLISECONDS}",
        f"journal_mode={journal_mode}",
        f"synchronous={synchronous}",
        "foreign_keys=ON",
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "mmap_size=0",
        "fullfsync=1",
        "checkpoint_fullfsync=1",
        "journal_size_limit=16777216",
        "cache_size=-32768",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    # A deferred transaction that reads and then writes fails at once where another writes between.
    writes = connection.get_execution_options().get("salesdesk_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def make_engine(path: Path) -> Engine:
    """An engine over the file at `path`, which must exist."""
    engine = create_engine(URL.create("sqlite", database=str(path)), module=driver())
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


class Database:
    """An open desk file. Any thread may read and write; each use takes a connection of its own."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.actor = ""
        self._clock = clock
        self._engine = make_engine(path)
        self._writing = self._engine.execution_options(salesdesk_writes=True)
        self._watch: Any = None
        self._watch_lock = threading.Lock()
        self._last_version = self._version()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of the desk for as long as the block runs; keep it short."""
        with _explained(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, verb: str, *, customer_id: int | None = None) -> Iterator[Transaction]:
        """One verb's transaction: committed and durable when the block ends, undone whole if it raises.

        `verb` is `noun.verb` for the history. Raises StorageError when the file cannot be written.
        """
        with _explained(self.path), self._writing.connect() as connection, connection.begin():
            transaction = Transaction(
                connection, verb=verb, actor=self.actor, at=self._clock.now(), customer_id=customer_id
            )
            yield transaction
            transaction.finish()
        self._last_version = self._version()

    def remember(self, key: str, text: str) -> None:
        """Keeps a fact of the program's own under `key`, outside the history."""
        with self.write("desk.remember") as transaction:
            transaction.connection.exec_driver_sql(
                "INSERT INTO facts (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, text),
            )

    def recall(self, key: str) -> str | None:
        """What `remember` kept under `key`."""
        with self.read() as connection:
            found = connection.exec_driver_sql("SELECT value FROM facts WHERE key = ?", (key,)).scalar()
        return None if found is None else str(found)

    def changed_elsewhere(self) -> bool:
        """Whether another process has written to the desk since this was last asked."""
        version = self._version()
        changed = version != self._last_version
        self._last_version = version
        return changed

    def close(self) -> None:
        """Lets the file go."""
        with self._watch_lock:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self._engine.dispose()

    def _version(self) -> int:
        """SQLite's own counter, which a connection sees move when any other one commits."""
        with self._watch_lock:
            if self._watch is None:
                self._watch = self._engine.raw_connection()
            row = self._watch.cursor().execute("PRAGMA data_version").fetchone()
            return int(row[0])


def open_database(path: Path, clock: Clock) -> Database:
    """Opens the desk at `path`; makes a new one where there is no file, brings an older one up to date.

    Raises StorageError for a file that is not a desk, and NewerDesk; neither is touched.
    """
    _refuse_what_is_no_file(path)
    if not path.exists():
        _make_desk(path)
    database = Database(path, clock)
    try:
        with database.read() as connection:
            kind = schema.what_is(connection)
        if kind is schema.FileIs.FOREIGN:
            raise StorageError(f"{path} is another program's database, not a SalesDesk desk; it was not touched.")
        if kind is schema.FileIs.NEWER:
            raise NewerDesk(f"{path} was written by a newer SalesDesk. Update the program to open it.")
        if kind is schema.FileIs.OLDER:
            from salesdesk.storage import upgrade  # Alembic costs 0.2 s: only an older file pays

            database.close()
            upgrade.run(path)
            database = Database(path, clock)
    except BaseException:
        database.close()
        raise
    return database


def _refuse_what_is_no_file(path: Path) -> None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise StorageError(f"{path} cannot be opened: {error.strerror}.") from error
    if stat.S_ISDIR(found.st_mode):
        raise StorageError(f"{path} is a folder, not a desk.")
    if not stat.S_ISREG(found.st_mode):
        raise StorageError(f"{path} is not a file.")
    if found.st_size == 0:
        raise StorageError(f"{path} is empty, not a desk; it was not touched.")


def _make_desk(path: Path) -> None:
    """Makes a new desk beside its place and moves it there whole, so that no half-made one is ever found."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        schema.make_private_folder(path.parent)
        new.unlink(missing_ok=True)
        schema.make_private_file(new)
    except OSError as error:
        raise StorageError(f"A desk cannot be made at {path}: {error.strerror}.") from error
    try:
        engine = make_engine(new).execution_options(salesdesk_writes=True)
        with _explained(path), engine.begin() as connection:
            schema.write(connection)
        engine.dispose()
        new.rename(path)
    finally:
        for leftover in (new, *(new.with_name(f"{new.name}-{part}") for part in ("wal", "shm", "journal"))):
            leftover.unlink(missing_ok=True)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns the engine's failures into sentences that say what happened and what to do."""
    try:
        yield
    except OperationalError as error:
        raise StorageError(_sentence(path, str(error.orig))) from error
    except DBAPIError as error:
        if isinstance(error, DatabaseError) and "not a database" in str(error.orig):
            raise StorageError(f"{path} is not a desk (nor any database); it was not touched.") from error
        if "malformed" in str(error.orig):
            raise StorageError(f"{path} is damaged: {error.orig}.") from error
        raise


def _sentence(path: Path, reason: str) -> str:
    if "locked" in reason:
        return f"{path} is being written by another program. Nothing was changed; try again."
    if "full" in reason:
        return f"The disk is full: nothing was saved to {path}. Make room and save again."
    if "readonly" in reason:
        return f"{path} cannot be written to: it is read-only. Nothing was saved."
    if "unable to open" in reason:
        return f"{path} cannot be opened. Is its folder there, and may you write to it?"
    return f"{path} could not be read or written: {reason}. Nothing was changed."
