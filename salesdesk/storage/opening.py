"""Opening a desk: what lies at a path is looked at first, and touched only where it is a desk."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesdesk.clock import Clock
from salesdesk.errors import NewerDesk, StorageError, StrangeDesk
from salesdesk.storage import schema
from salesdesk.storage.as_it_lies import Untouched, may_only_be_read
from salesdesk.storage.database import Database
from salesdesk.storage.engine import BUSY_MILLISECONDS, connect, explained, leave_log, make_engine
from salesdesk.storage.key_place import is_encrypted
from salesdesk.storage.shared_folders import shared

if TYPE_CHECKING:
    from salesdesk.storage.backup import Watch


def open_database(
    path: Path,
    clock: Clock,
    *,
    key: bytes | None = None,
    busy_milliseconds: int = BUSY_MILLISECONDS,
    watch: Watch | None = None,
) -> Database:
    """Opens the desk at `path`; makes a new one where there is no file, brings an older one up to date.

    `key` is the one of an encrypted desk; `watch` is told how far an older one is, and may stop it. Raises
    StorageError for a file that is not a desk, and NewerDesk; neither is touched.
    """
    _refuse_what_is_no_file(path)
    if is_encrypted(path):
        _refuse_without_its_key(path, key)
    if not path.exists():
        _refuse_beside_a_log(path)
        _make_desk(path, key)
    with explained(path), _told_of_its_key(path, key):
        _refuse(path, _glance(path, key))
        if shared(path) is not None:
            leave_log(path, key=key)
    database = Database(path, clock, key=key, busy_milliseconds=busy_milliseconds)
    try:
        with database.read() as connection:
            kind = schema.what_is(connection)
            strange = schema.strangers(connection.exec_driver_sql(schema.CARRIED).fetchall())
        _refuse(path, kind)
        _refuse_strangers(path, strange)
        if kind is schema.FileIs.OLDER:
            from salesdesk.storage import upgrade  # Alembic costs 0.2 s: only an older file pays

            database.close()
            upgrade.run(path, key=key, watch=watch)
            database = Database(path, clock, key=key, busy_milliseconds=busy_milliseconds)
    except BaseException:
        database.close()
        raise
    return database


def open_for_questions(path: Path, clock: Clock, *, key: bytes | None = None) -> Database:
    """The desk at `path` for whoever only asks: also out of a folder that may only be read, as it lies there.

    Raises StorageError as `open_database` does, and where somebody else has the desk open there.
    """
    try:
        return open_database(path, clock, key=key)
    except StorageError:
        if not (path.is_file() and may_only_be_read(path.resolve().parent)):
            raise
    untouched = Untouched(path)
    with explained(path), _told_of_its_key(path, key):
        kind = _glance(path, key)
    _refuse(path, kind)
    if kind is schema.FileIs.OLDER:
        raise StorageError(
            "%1 was written by an earlier SalesDesk and lies in a folder that may only be read. Copy it to a "
            "folder of your own and ask there.",
            path,
        )
    return Database(path, clock, key=key, untouched=untouched)


def is_older(path: Path, *, key: bytes | None = None) -> bool:
    """Whether the desk at `path` is to be brought up to date: a look at its header, for every start.

    False for what cannot be read or is no desk: opening it says so.
    """
    if not path.is_file() or (key is not None and _is_unfinished(path)):
        return False
    try:
        with explained(path), closing(connect(path, key=key, immutable=True)) as connection:
            connection.execute("PRAGMA writable_schema = ON").close()  # see `_glance`
            return _kind_of(connection) is schema.FileIs.OLDER
    except (StorageError, OSError):
        return False


def _kind_of(connection: Any) -> schema.FileIs:
    return schema.what_marks_say(
        *(connection.execute(f"PRAGMA {mark}").fetchone()[0] for mark in schema.MARKS)
    )


def _refuse_what_is_no_file(path: Path) -> None:
    try:
        found = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise StorageError("%1 is a link to %2, which is not there.", path, path.readlink()) from None
        return
    except OSError as error:
        raise StorageError("%1 cannot be opened: %2.", path, error.strerror) from error
    if stat.S_ISDIR(found.st_mode):
        raise StorageError("%1 is a folder, not a desk.", path)
    if not stat.S_ISREG(found.st_mode):
        raise StorageError("%1 is not a file.", path)
    if found.st_size == 0:
        raise StorageError("%1 is empty, not a desk; it was not touched.", path)


def _refuse_without_its_key(path: Path, key: bytes | None) -> None:
    """A key file says that there is a desk, which an empty new one must never stand in for."""
    if not path.exists():
        raise StorageError(
            "There is no desk at %1, only its key file. Put the desk back from a backup.", path
        )
    if key is None:
        raise StorageError("%1 is encrypted: it opens with its passphrase alone.", path)


def _refuse_beside_a_log(path: Path) -> None:
    """A log that outlived its desk holds what the rep wrote last, and would be taken for the new one's."""
    if _is_unfinished(path) and not path.exists():  # somebody else may have made one by now
        raise StorageError(
            "There is no desk at %1, only the log of one. Put the desk back from a backup.", path
        )


@contextmanager
def _told_of_its_key(path: Path, key: bytes | None) -> Iterator[None]:
    """Says of a file that its key does not open what the engine takes for no database at all."""
    try:
        yield
    except Exception as error:
        if key is None or "not a database" not in str(error):
            raise
        raise StorageError(
            "%1 does not open with its key file: its beginning is damaged, or the key file is another "
            "desk's. Neither was touched; take both from one backup.",
            path,
        ) from error


def _glance(path: Path, key: bytes | None) -> schema.FileIs:
    """What the file says of itself, read in a way that changes neither it nor anything beside it.

    Setting the journal mode, as the engine does, would already rewrite another program's file.
    """
    unfinished = _is_unfinished(path)
    if unfinished and key is not None:
        # A first page that was half written says nothing of itself; the opened desk is asked again.
        return schema.FileIs.CURRENT
    with closing(connect(path, key=key, immutable=True)) as connection:
        if unfinished:
            # Ended while SQLite was writing to it, a file may be shorter than it says, until what lies
            # beside it is taken in. This lets its marks be read all the same.
            connection.execute("PRAGMA writable_schema = ON").close()
        kind = _kind_of(connection)
        if kind in (schema.FileIs.CURRENT, schema.FileIs.OLDER) and not unfinished:
            _refuse_strangers(path, schema.strangers(connection.execute(schema.CARRIED).fetchall()))
        return kind


def _is_unfinished(path: Path) -> bool:
    """Whether a journal with something in it lies beside the file."""
    for part in ("wal", "journal"):
        try:
            if path.with_name(f"{path.name}-{part}").stat().st_size:
                return True
        except FileNotFoundError:
            continue
    return False


def _refuse_strangers(path: Path, strange: list[str]) -> None:
    if strange:
        raise StrangeDesk(
            "%1 carries commands that are not SalesDesk's (%2). It was not opened; its rows alone can be "
            "saved into a new desk.",
            path,
            ", ".join(strange[:3]),
        )


def _refuse(path: Path, kind: schema.FileIs) -> None:
    if kind is schema.FileIs.FOREIGN:
        raise StorageError(
            "%1 is another program's database, not a SalesDesk desk; it was not touched.", path
        )
    if kind is schema.FileIs.NEWER:
        raise NewerDesk("%1 was written by a newer SalesDesk. Update the program to open it.", path)


def _make_desk(path: Path, key: bytes | None) -> None:
    """Makes a new desk beside its place and puts it there whole, so that no half-made one is ever found.

    Where somebody else makes one at the same moment, theirs stays.
    """
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        schema.make_private_folder(path.parent)
        schema.make_private_file(new)
    except OSError as error:
        raise StorageError("A desk cannot be made at %1: %2.", path, error.strerror) from error
    engine = make_engine(new, key=key)
    try:
        with explained(path), engine.execution_options(salesdesk_writes=True).begin() as connection:
            schema.write(connection)
        engine.dispose()  # the last connection's end moves everything into the file itself
        if _is_unfinished(new):  # which fails without a word
            raise StorageError("A desk cannot be made at %1: %2.", path, os.strerror(errno.EIO))
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
        if path.exists():
            return
        new.rename(path)
    schema.make_lasting(path.parent)
