"""The engine under a desk: which SQLite, how it is opened, read and written."""

from __future__ import annotations

import os
import secrets
import stat
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from salesdesk.clock import Clock
from salesdesk.errors import NewerDesk, StorageError
from salesdesk.storage import schema
from salesdesk.storage.transaction import Transaction

BUSY_MILLISECONDS = 5_000
"""How long a verb waits for another program that is writing, before it gives up."""


@cache
def driver() -> ModuleType:
    """The one SQLite library of this process: the newer of the wheel's and the standard library's.

    Two libraries on one file would lose each other's locks (measured), so nothing else may choose.
    """
    try:
        import pysqlite3 as module
    except ImportError:
        import sqlite3 as module
    return module  # type: ignore[no-any-return]


def has_wal_fix(version: tuple[int, ...]) -> bool:
    """Whether this SQLite is free of the WAL-reset fault (https://sqlite.org/wal.html#walresetbug)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def durability(version: tuple[int, ...]) -> tuple[str, str]:
    """Journal mode and synchronous under which no acknowledged commit was lost in simulated power cuts."""
    return ("WAL", "FULL") if has_wal_fix(version) else ("TRUNCATE", "EXTRA")


def _prepare(connection: Any, busy_milliseconds: int) -> None:
    connection.isolation_level = None  # transactions are begun by `_begin` alone
    journal_mode, synchronous = durability(driver().sqlite_version_info)
    for pragma in (
        f"busy_timeout={busy_milliseconds}",
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


def make_engine(path: Path, *, busy_milliseconds: int = BUSY_MILLISECONDS, **pool: int) -> Engine:
    """An engine over the file at `path`, which must exist; `pool` sizes its pool of connections."""
    engine = create_engine(URL.create("sqlite", database=str(path)), module=driver(), **pool)
    event.listen(engine, "connect", lambda connection, _record: _prepare(connection, busy_milliseconds))
    event.listen(engine, "begin", _begin)
    return engine


class Database:
    """An open desk file. Any thread may read and write; each reader has a connection of its own.

    All writers of this process take turns on one connection: SQLite has one writer at a time anyway, and
    the file's change counter, asked on that connection, moves for other programs' commits alone.
    """

    def __init__(self, path: Path, clock: Clock, *, busy_milliseconds: int = BUSY_MILLISECONDS) -> None:
        self.path = path
        self.actor = ""
        self._clock = clock
        self._patience = busy_milliseconds / 1000
        self._engine = make_engine(path, busy_milliseconds=busy_milliseconds)
        self._pen = make_engine(path, busy_milliseconds=busy_milliseconds, pool_size=1, max_overflow=0)
        self._writing = self._pen.execution_options(salesdesk_writes=True)
        self._turn = threading.Lock()
        try:
            with explained(path):
                self._last_version = self._version()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of the desk for as long as the block runs; keep it short."""
        with explained(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def inspect(self) -> Iterator[Connection]:
        """`read` on a connection that never read before.

        FTS5's part of SQLite's own check goes by what its connection remembers of the index, and calls an
        index that another connection has since merged corrupt.
        """
        engine = make_engine(self.path)
        try:
            with explained(self.path), engine.connect() as connection, connection.begin():
                yield connection
        finally:
            engine.dispose()

    @contextmanager
    def write(self, verb: str, *, customer_id: int | None = None) -> Iterator[Transaction]:
        """One verb's transaction: committed and durable when the block ends, undone whole if it raises.

        `verb` is `noun.verb` for the history. Raises StorageError when the file cannot be written. A verb
        calls no other verb: it has the only turn to write.
        """
        with self.revise() as connection:
            transaction = Transaction(
                connection, verb=verb, actor=self.actor, at=self._clock.now(), customer_id=customer_id
            )
            yield transaction
            transaction.finish()

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

    @contextmanager
    def revise(self) -> Iterator[Connection]:
        """A transaction that the journal does not record, for the journal itself: all or nothing.

        Raises StorageError when the file cannot be written.
        """
        if not self._turn.acquire(timeout=self._patience):
            raise StorageError(f"{self.path} is still being written to. Nothing was changed; try again.")
        try:
            with explained(self.path), self._writing.connect() as connection, connection.begin():
                yield connection
        finally:
            self._turn.release()

    def changed_elsewhere(self) -> bool:
        """Whether another process has written to the desk since this was last asked.

        Never waits: while a verb of this process is being written the answer is no, and comes next time.
        """
        if not self._turn.acquire(blocking=False):
            return False
        try:
            with explained(self.path):
                version = self._version()
        finally:
            self._turn.release()
        changed = version != self._last_version
        self._last_version = version
        return changed

    def close(self) -> None:
        """Lets the file go."""
        self._engine.dispose()
        self._pen.dispose()

    def _version(self) -> int:
        """SQLite's own counter, which the writers' connection sees move when any other one commits."""
        with self._pen.connect() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def open_database(path: Path, clock: Clock, *, busy_milliseconds: int = BUSY_MILLISECONDS) -> Database:
    """Opens the desk at `path`; makes a new one where there is no file, brings an older one up to date.

    Raises StorageError for a file that is not a desk, and NewerDesk; neither is touched.
    """
    _refuse_what_is_no_file(path)
    if not path.exists():
        _make_desk(path)
    with explained(path):
        _refuse(path, _glance(path))
    database = Database(path, clock, busy_milliseconds=busy_milliseconds)
    try:
        with database.read() as connection:
            kind = schema.what_is(connection)
        _refuse(path, kind)
        if kind is schema.FileIs.OLDER:
            from salesdesk.storage import upgrade  # Alembic costs 0.2 s: only an older file pays

            database.close()
            upgrade.run(path)
            database = Database(path, clock, busy_milliseconds=busy_milliseconds)
    except BaseException:
        database.close()
        raise
    return database


def _refuse_what_is_no_file(path: Path) -> None:
    try:
        found = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise StorageError(f"{path} is a link to {path.readlink()}, which is not there.") from None
        return
    except OSError as error:
        raise StorageError(f"{path} cannot be opened: {error.strerror}.") from error
    if stat.S_ISDIR(found.st_mode):
        raise StorageError(f"{path} is a folder, not a desk.")
    if not stat.S_ISREG(found.st_mode):
        raise StorageError(f"{path} is not a file.")
    if found.st_size == 0:
        raise StorageError(f"{path} is empty, not a desk; it was not touched.")


def _glance(path: Path) -> schema.FileIs:
    """What the file says of itself, read in a way that changes neither it nor anything beside it.

    Setting the journal mode, as `_prepare` does, would already rewrite another program's file.
    """
    address = path.absolute().as_posix()
    uri = f"file://{'' if address.startswith('/') else '/'}{quote(os.fsencode(address))}?immutable=1"
    with closing(driver().connect(uri, uri=True)) as connection:
        return schema.what_marks_say(
            *(connection.execute(f"PRAGMA {mark}").fetchone()[0] for mark in schema.MARKS)
        )


def _refuse(path: Path, kind: schema.FileIs) -> None:
    if kind is schema.FileIs.FOREIGN:
        raise StorageError(f"{path} is another program's database, not a SalesDesk desk; it was not touched.")
    if kind is schema.FileIs.NEWER:
        raise NewerDesk(f"{path} was written by a newer SalesDesk. Update the program to open it.")


def _make_desk(path: Path) -> None:
    """Makes a new desk beside its place and puts it there whole, so that no half-made one is ever found.

    Where somebody else makes one at the same moment, theirs stays.
    """
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        schema.make_private_folder(path.parent)
        schema.make_private_file(new)
    except OSError as error:
        raise StorageError(f"A desk cannot be made at {path}: {error.strerror}.") from error
    engine = make_engine(new)
    try:
        with explained(path), engine.execution_options(salesdesk_writes=True).begin() as connection:
            schema.write(connection)
        engine.dispose()  # the last connection's end moves everything into the file itself
        _put_in_place(new, path)
    finally:
        engine.dispose()
        for leftover in (new, *(new.with_name(f"{new.name}-{part}") for part in ("wal", "shm", "journal"))):
            leftover.unlink(missing_ok=True)


def _put_in_place(new: Path, path: Path) -> None:
    try:
        path.hardlink_to(new)  # unlike a rename, it replaces nothing
    except FileExistsError:
        return
    except OSError:  # a file system without links
        new.rename(path)
    schema.make_lasting(path.parent)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns the engine's failures into sentences that say what happened and what to do."""
    try:
        yield
    except (DBAPIError, driver().Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        reason = str(cause)
        if isinstance(cause, driver().OperationalError):
            raise StorageError(_sentence(path, reason)) from error
        if "not a database" in reason:
            raise StorageError(f"{path} is not a desk (nor any database); it was not touched.") from error
        if "malformed" in reason:
            raise StorageError(f"{path} is damaged: {reason}.") from error
        raise


def _sentence(path: Path, reason: str) -> str:
    if "locked" in reason:
        return f"{path} is being written by another program. Nothing was changed; try again."
    if "full" in reason:
        return f"The disk is full: nothing was saved to {path}. Make room and save again."
    if "readonly" in reason:
        return f"{path} cannot be written to: it is read-only. Nothing was saved."
    if "unable to open" in reason:
        return f"{path} cannot be opened. Is its folder there, and may you read and write in it?"
    return f"{path} could not be read or written: {reason}. Nothing was changed."
