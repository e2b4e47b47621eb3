"""The engine under a desk: which SQLite library, how a file is opened with it, and what its failures say."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from time import monotonic
from types import ModuleType
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from salesdesk.errors import StorageError
from salesdesk.storage.shared_folders import shared

BUSY_MILLISECONDS = 5_000
"""How long a verb waits for another program that is writing, before it gives up."""

_SPELL_MILLISECONDS = 20

KEY_BYTES = 32
"""The length of the key of an encrypted desk."""


@cache
def driver() -> ModuleType:
    """The SQLite library for desks that are not encrypted, the one of this process.

    Two libraries on one file would lose each other's locks (measured), so nothing else may choose. Where
    the process began with an encrypted desk, its library serves for everything.
    """
    if "sqlcipher3" in sys.modules:
        return cipher_driver()
    try:
        return import_module("pysqlite3")
    except ImportError:
        return import_module("sqlite3")


@cache
def cipher_driver() -> ModuleType:
    """The SQLite library for encrypted desks. Raises StorageError where it is not installed."""
    try:
        library = import_module("sqlcipher3.dbapi2")
    except ImportError:
        raise StorageError(
            "Encryption is not installed here. Install it with: pip install 'salesdesk[encryption]'"
        ) from None
    with closing(library.connect(":memory:")) as connection:
        # For the whole process: it would write a line on stderr for each page that a wrong key meets.
        connection.execute("PRAGMA cipher_log_level = NONE").close()
    return library


def can_encrypt() -> bool:
    """Whether encrypted desks can be opened here; imports nothing."""
    from importlib.util import find_spec

    return find_spec("sqlcipher3") is not None and find_spec("cryptography") is not None


def has_wal_fix(version: tuple[int, ...]) -> bool:
    """Whether this SQLite is free of the WAL-reset fault (https://sqlite.org/wal.html#walresetbug)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


WITHOUT_LOG = ("TRUNCATE", "EXTRA")
"""The setting for folders in which a write-ahead log is not safe."""


def durability(version: tuple[int, ...]) -> tuple[str, str]:
    """Journal mode and synchronous under which no acknowledged commit was lost in simulated power cuts."""
    return ("WAL", "FULL") if has_wal_fix(version) else WITHOUT_LOG


def connect(
    path: Path, *, key: bytes | None = None, immutable: bool = False, by: ModuleType | None = None
) -> Any:
    """The library's own connection, in autocommit, to the file at `path`, which must exist.

    For looking at files that no engine serves: a backup, a file not yet known to be a desk. `key` is the
    one of an encrypted desk. `immutable` reads the file alone, as it lies there: nothing beside it is read
    or made, and nobody may be writing to it. `by` is a library to use in place of the key's own.
    """
    mode = "immutable=1" if immutable else "mode=rw"
    connection = (by or _library(key)).connect(f"{_address(path)}?{mode}", uri=True, isolation_level=None)
    if key is not None:
        _unlock(connection, key)
    return connection


def _address(path: Path) -> str:
    """The file at `path` as SQLite's URIs name it."""
    whole = path.absolute().as_posix()
    return f"file://{'' if whole.startswith('/') else '/'}{quote(os.fsencode(whole))}"


def make_engine(
    path: Path,
    *,
    key: bytes | None = None,
    busy_milliseconds: int = BUSY_MILLISECONDS,
    immutable: bool = False,
    **pool: int,
) -> Engine:
    """An engine over the file at `path`, which must exist; `pool` sizes its pool of connections.

    `immutable` is as for `connect`.
    """
    library = _library(key)
    if immutable:
        asked = {"immutable": "1", "uri": "true"}
        url = URL.create("sqlite", database=_address(path), query=asked)
    else:
        url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, module=library, **pool)
    setting = durability(library.sqlite_version_info) if shared(path) is None else WITHOUT_LOG

    def on_connect(connection: Any, _record: Any) -> None:
        if key is not None:
            _unlock(connection, key)
        _prepare(connection, None if immutable else setting, busy_milliseconds)

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", _begin)
    return engine


def _library(key: bytes | None) -> ModuleType:
    return driver() if key is None else cipher_driver()


def _unlock(connection: Any, key: bytes) -> None:
    if len(key) != KEY_BYTES:
        raise ValueError("a desk's key has 32 bytes")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").close()


def leave_log(path: Path, *, key: bytes | None = None) -> None:
    """Takes the log of a desk in a shared folder into its file, before anybody opens it there.

    Had alone, a file needs no memory shared with others, which such a folder may not offer at all.
    """
    with closing(connect(path, key=key)) as connection:
        for pragma in (
            f"busy_timeout={BUSY_MILLISECONDS}",
            "locking_mode=EXCLUSIVE",
            f"journal_mode={WITHOUT_LOG[0]}",
        ):
            connection.execute(f"PRAGMA {pragma}").close()


def _prepare(connection: Any, setting: tuple[str, str] | None, busy_milliseconds: int) -> None:
    """`setting` is the journal mode and synchronous, None for a file that is only read as it lies."""
    connection.isolation_level = None  # transactions are begun by `_begin` alone
    durable = () if setting is None else (f"journal_mode={setting[0]}", f"synchronous={setting[1]}")
    for pragma in (
        f"busy_timeout={busy_milliseconds}",
        *durable,
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


@dataclass(slots=True)
class Patience:
    """How long a writer waits for another program's, and what is done meanwhile, many times a second."""

    seconds: float
    meanwhile: Callable[[], object] | None = None


def _begin(connection: Connection) -> None:
    # A deferred transaction that reads and then writes fails at once where another writes between.
    options = connection.get_execution_options()
    patience = options.get("salesdesk_patience")
    if patience is not None:
        _begin_patiently(connection, patience)
    else:
        # To the library itself: what SQLAlchemy lays over a statement costs many times what this one does.
        begin = "BEGIN IMMEDIATE" if options.get("salesdesk_writes") else "BEGIN"
        connection.connection.cursor().execute(begin).close()


def _begin_patiently(connection: Connection, patience: Patience) -> None:
    """`BEGIN IMMEDIATE`, waiting in short spells: within SQLite's own wait nothing else could be done."""
    if patience.meanwhile is None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        return
    until = monotonic() + patience.seconds
    connection.exec_driver_sql(f"PRAGMA busy_timeout={_SPELL_MILLISECONDS}")
    try:
        while True:
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                return
            except DBAPIError as error:
                if "locked" not in str(error.orig) or monotonic() > until:
                    raise
            patience.meanwhile()
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={round(patience.seconds * 1000)}")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns the engine's failures into sentences that say what happened and what to do."""
    try:
        yield
    except Exception as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(cause, UnicodeDecodeError):  # what the engine says of a damaged schema quotes it
            raise StorageError("%1 is damaged: text in it cannot be read.", path) from error
        if not _is_engines(cause):
            raise
        failure = _failure(path, cause)
        if failure is None:
            raise
        raise failure from error


def _is_engines(cause: BaseException | None) -> bool:
    """Whether an error is one of a SQLite library's; each library has classes of its own."""
    return any(kind.__name__ == "Error" and "sql" in kind.__module__ for kind in type(cause).__mro__)


def _failure(path: Path, cause: BaseException | None) -> StorageError | None:
    reason = str(cause)
    if "not a database" in reason:
        return StorageError(
            "%1 is not a desk (nor any database); it was not touched. An encrypted desk needs its key file.",
            path,
        )
    # DatabaseError itself, not one of those below it, is what a damaged index of the search raises.
    if "malformed" in reason or type(cause).__name__ == "DatabaseError":
        return StorageError("%1 is damaged: %2.", path, reason)
    if type(cause).__name__ != "OperationalError":
        return None
    for mark, failure in (
        (
            "locked",
            StorageError("%1 is being written by another program. Nothing was changed; try again.", path),
        ),
        ("full", StorageError("The disk is full: nothing was saved to %1. Make room and save again.", path)),
        ("readonly", StorageError("%1 cannot be written to: it is read-only. Nothing was saved.", path)),
        (
            "unable to open",
            StorageError("%1 cannot be opened. Is its folder there, and may you read and write in it?", path),
        ),
    ):
        if mark in reason:
            return failure
    return StorageError("%1 could not be read or written: %2. Nothing was changed.", path, reason)
