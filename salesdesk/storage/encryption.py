"""Turning a desk's encryption on and off, and copying desks from one key to another.

A desk is written anew into a file beside it, which is checked and takes its place by one rename; the key
file is there before an encrypted desk is, and goes after it has gone. So whenever the program ends, the
desk is whole, and what is left over can be told: a key file beside a desk that is plain.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from salesdesk.errors import Cancelled, StorageError
from salesdesk.storage import schema
from salesdesk.storage.engine import can_encrypt, cipher_driver, connect, explained
from salesdesk.storage.key_place import copy_beside, is_encrypted, key_file
from salesdesk.storage.keys import KeyFile
from salesdesk.storage.use_lock import PATIENCE, alone

_PARTS = ("wal", "shm", "journal")
_STEPS_BETWEEN_LOOKS = 20_000
"""Instructions of SQLite's machine between two looks at whether to go on; some thousandths of a second."""


class Progress(Protocol):
    """What long work tells, and asks; see `services.progress`."""

    def report(self, done: int, total: int, text: str = "") -> None: ...

    def check(self) -> None: ...


def encrypt(desk: Path, new: KeyFile, key: bytes, progress: Progress, *, patience: float = PATIENCE) -> None:
    """Turns encryption on for the desk at `desk`, which nothing in this process may have open.

    Waits at most `patience` seconds for others to let it go. Raises StorageError or Cancelled with the
    desk as it was.
    """
    if is_encrypted(desk):
        raise StorageError("%1 is encrypted already.", desk)
    with alone(desk, patience=patience), _copied(desk, None, key, progress) as copy:
        new.save(desk)
        try:
            progress.report(3, 4)
            _put_in_place(copy, desk)
        except BaseException:
            if copy.exists():  # it has not taken the desk's place
                key_file(desk).unlink()
            raise
        progress.report(4, 4)


def decrypt(desk: Path, key: bytes, progress: Progress, *, patience: float = PATIENCE) -> None:
    """Turns encryption off, as `encrypt` turns it on. Backups keep copies of the key file of their own."""
    with alone(desk, patience=patience), _copied(desk, key, None, progress) as copy:
        progress.report(3, 4)
        _put_in_place(copy, desk)
        progress.report(4, 4)
        key_file(desk).unlink()
        schema.make_lasting(key_file(desk).parent)


def copy(
    source: Path, source_key: bytes | None, target: Path, target_key: bytes | None, progress: Progress
) -> None:
    """Copies the database at `source`, to which nobody writes, into a new file under `target_key`.

    The copy has the same schema, marks and rows, is on the disk and was opened and checked with its own
    key. Raises StorageError, also where `source` is damaged, and Cancelled; no file is left then.
    """
    try:
        schema.make_private_file(target)
    except OSError as error:
        raise StorageError("A copy cannot be made at %1: %2.", target, error.strerror) from error
    try:
        with explained(source):
            said = _export(source, source_key, target, target_key, progress)
            progress.report(1, 4)
        schema.make_lasting(target)
        with explained(target), closing(connect(target, key=target_key)) as written:
            _stop_on(progress, written)
            sound = written.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            if not sound or _statement(written) != said:
                raise StorageError("%1 could not be copied whole. It was not changed.", source)
        progress.report(2, 4)
    except BaseException as error:
        _remove(target)
        progress.check()  # an interrupted statement is the person's wish, and not a failure
        if isinstance(error, OSError):
            raise StorageError("A copy cannot be made at %1: %2.", target, error.strerror) from error
        raise


def put_right(desk: Path) -> Path | None:
    """Clears away what an unfinished change left; the desk itself stays as it is.

    Where a key file lies beside a desk that is plain, it is put aside, and its new place is returned.
    Raises StorageError where there is a key file but no desk: nothing new may be made in its place.
    """
    if not desk.exists():
        if not is_encrypted(desk):
            return None
        raise StorageError(
            "There is no desk at %1, only its key file. Put the desk back from a backup.", desk
        )
    if not (copy_beside(desk).exists() or is_plain(desk)):
        return None
    with alone(desk):  # nobody is in the middle of it
        _remove(copy_beside(desk))
        if not (is_encrypted(desk) and is_plain(desk)):
            return None
        aside = key_file(desk).with_name(f"{key_file(desk).name}.unused-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
        key_file(desk).replace(aside)
        schema.make_lasting(aside.parent)
        return aside


def is_plain(desk: Path) -> bool:
    """Whether the file is a desk that no key is needed for. Nothing is touched."""
    if can_encrypt():
        cipher_driver()  # where it is there, it is the only library of this process
    try:
        with closing(connect(desk, immutable=True)) as connection:
            connection.execute("PRAGMA writable_schema = ON").close()
            found: int = connection.execute(f"PRAGMA {schema.MARKS[0]}").fetchone()[0]
    except Exception as error:
        if "not a database" in str(error):
            return False
        raise
    return found == schema.APPLICATION_ID


@contextmanager
def _copied(desk: Path, key: bytes | None, new_key: bytes | None, progress: Progress) -> Iterator[Path]:
    """A checked copy of the desk under another key, gone again at the end where it was not used."""
    target = copy_beside(desk)
    try:
        _remove(target)
        with explained(desk):
            _fold_in(desk, key)
        progress.report(0, 4)
        copy(desk, key, target, new_key, progress)
        yield target
    finally:
        _remove(target)


def _fold_in(desk: Path, key: bytes | None) -> None:
    """Brings everything into the file itself, so that nothing beside it counts any more."""
    with closing(_opened(desk, key)) as connection:
        connection.execute("PRAGMA busy_timeout = 5000").close()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    left = [part for part in _PARTS[::2] if _part(desk, part).exists()]
    if mode != "delete" or left:
        raise StorageError("%1 is open in another program. Close that, and try again.", desk)


def _put_in_place(new: Path, desk: Path) -> None:
    real = Path(os.path.realpath(desk))
    for part in _PARTS:
        _part(real, part).unlink(missing_ok=True)
    try:
        new.replace(real)
    except OSError as error:
        raise StorageError("%1 cannot be replaced: %2. It is as it was.", desk, error.strerror) from error
    schema.make_lasting(real.parent)


def _part(path: Path, part: str) -> Path:
    return path.with_name(f"{path.name}-{part}")


def _remove(path: Path) -> None:
    for file in (path, *(_part(path, part) for part in _PARTS)):
        file.unlink(missing_ok=True)


def _opened(path: Path, key: bytes | None) -> Any:
    """A connection by the library for encrypted desks, also to a plain one: it can copy between both."""
    cipher_driver()
    return connect(path, key=key, by=cipher_driver())


def _export(
    source: Path, source_key: bytes | None, target: Path, target_key: bytes | None, progress: Progress
) -> _Statement:
    with closing(_opened(source, source_key)) as connection:
        connection.execute("PRAGMA query_only = ON").close()
        said = _statement(connection)
        connection.execute("PRAGMA query_only = OFF").close()
        _stop_on(progress, connection)
        # The key is bound, not written into the statement: a statement may be told in a failure.
        secret = "" if target_key is None else f"x'{target_key.hex()}'"
        connection.execute("ATTACH ? AS fresh KEY ?", (str(target), secret)).close()
        # The copy is nothing until it is whole, and is brought to the disk then.
        connection.execute("PRAGMA fresh.journal_mode = OFF").close()
        connection.execute("PRAGMA fresh.synchronous = OFF").close()
        connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
        for mark in schema.MARKS:
            connection.execute(f"PRAGMA fresh.{mark} = {said[0][mark]}").close()
        connection.execute("DETACH fresh").close()
    return said


_Statement = tuple[dict[str, int], list[tuple[Any, ...]], dict[str, int]]
"""What must be the same in a copy: the marks, the schema, and the number of rows of each table."""


def _statement(connection: Any) -> _Statement:
    marks = {mark: int(connection.execute(f"PRAGMA {mark}").fetchone()[0]) for mark in schema.MARKS}
    schema_rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2"
    ).fetchall()
    names = [
        name for kind, name, _, sql in schema_rows if kind == "table" and "VIRTUAL" not in (sql or "").upper()
    ]
    quoted = {name: name.replace('"', '""') for name in names}
    counts = {
        name: int(connection.execute(f'SELECT count(*) FROM "{quoted[name]}"').fetchone()[0])
        for name in names
        if not name.startswith("sqlite_stat")
    }
    return marks, schema_rows, counts


def _stop_on(progress: Progress, connection: Any) -> None:
    """Lets the statements of `connection` be interrupted where the person asks to stop."""
    connection.set_progress_handler(_asker(progress), _STEPS_BETWEEN_LOOKS)


def _asker(progress: Progress) -> Callable[[], int]:
    def stop() -> int:
        try:
            progress.check()
        except Cancelled:
            return 1
        return 0

    return stop
