"""Making a backup: the desk as it stands at one moment, copied, opened, checked, and only then named.

The pages are copied within one read transaction of a connection of its own. So the copy and the rows that
are counted beside it are of the same moment, whatever is written meanwhile; the copying never begins anew
(as it would without the transaction) and can be stopped between any two steps; and damage in an index
comes to light in the copy, where `VACUUM INTO` would quietly write the index afresh.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection

import salesdesk
from salesdesk.domain.keeping import BackupReason, superfluous
from salesdesk.errors import StorageError
from salesdesk.storage import rot, schema
from salesdesk.storage.backup_files import (
    Backup,
    backups_in,
    begun,
    copy_closed,
    copy_key,
    digest,
    free_name,
    newest_good,
    put_in_place,
    remove,
    sweep,
    sweep_parts,
    write_manifest,
)
from salesdesk.storage.engine import BUSY_MILLISECONDS, connect
from salesdesk.storage.key_place import is_encrypted, key_file
from salesdesk.storage.stopping import stoppable

_PAGES = 2_000
"""Pages copied between two looks at whether to stop: some 10 ms."""

LEAST_FREE, MOST_FREE = 512 * 1024, 64 * 1024 * 1024
"""A backup never takes the disk's last bytes, an eighth of it between these: the desk has to be saved."""

Counts = Mapping[str, int]


class Damaged(StorageError):
    """The desk cannot be copied whole: its file, or the disk, is damaged."""


class Watch(Protocol):
    """Told how far a copy is, and asked whether to go on; `services.progress.Progress` is one."""

    def report(self, done: int, total: int, text: str = "") -> None: ...

    def check(self) -> None: ...


class Unwatched:
    """For copies that nobody waits for and nobody stops."""

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tells nobody."""

    def check(self) -> None:
        """Never stops."""


class OnlyAsked:
    """For work that is one step of a longer one: asks `watch` whether to go on, and tells it nothing."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tells nobody."""

    def check(self) -> None:
        """Stops where `watch` does."""
        self._watch.check()


@dataclass(frozen=True, slots=True)
class Copied:
    """What was read of a desk in the moment that its copy holds."""

    counts: Counts
    marks: tuple[int, ...]
    astray: int = 0
    state: str = ""


def make(
    desk: Path,
    folder: Path,
    reason: BackupReason,
    *,
    now: datetime,
    key: bytes | None = None,
    watch: Watch | None = None,
    compared: bool = True,
) -> Backup:
    """Makes a backup of the desk in `folder`, which is made where it is missing; `now` is aware.

    The desk may be open and be written to. `compared` says whether to look for rows that differ from the
    newest good backup though no step wrote them. Raises Damaged, StorageError, or whatever `watch.check`
    raises; then no file is left. Nothing earlier is removed but to make room.
    """
    watch = watch or Unwatched()
    with told(desk, folder):
        schema.make_private_folder(folder)
        with begun(folder) as part:
            sweep(folder, part)
            sweep_parts(desk.parent, part)
            copied = copy(
                desk, part, key=key, watch=watch, before=lambda size: _make_room(folder, desk, size, now)
            )
            backup = Backup(
                path=part,
                made_at=now.astimezone(UTC),
                reason=reason,
                size=part.stat().st_size,
                counts=copied.counts,
                sha256=digest(part, watch.check),
                schema=copied.marks[1],
                program=salesdesk.__version__,
                mark=copied.state,
                astray=copied.astray,
                is_checked=True,
            )
            if compared:
                backup = replace(backup, strange=_strange(backup, folder, desk, key, watch))
            watch.check()
            return _named(backup, folder, desk)


def make_at(desk: Path, target: Path, *, key: bytes | None, watch: Watch) -> None:
    """A checked copy of the desk in the file `target`, in place of what is there, with its key beside it.

    Raises Damaged, StorageError or whatever `watch.check` raises; then what was there is as it was.
    """
    with told(desk, target.parent), begun(target.parent) as part:
        copy(desk, part, key=key, watch=watch)
        watch.check()
        copy_key(desk, target)
        part.replace(target)
        schema.make_lasting(target.parent)
        if not is_encrypted(desk):
            key_file(target).unlink(missing_ok=True)  # of what was there


def copy(
    desk: Path,
    target: Path,
    *,
    key: bytes | None,
    watch: Watch,
    before: Callable[[int], None] = lambda size: None,
) -> Copied:
    """Copies the desk's present moment into the empty file `target`, brings it to the disk and checks it.

    `before` is told how many bytes it will be. Raises Damaged where the copy is not whole.
    """
    with closing(connect(desk, key=key)) as source:
        source.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}").close()
        source.execute("PRAGMA trusted_schema=OFF").close()
        # So the log beside a desk that is always open never grows beyond what is written between two copies.
        source.execute("PRAGMA wal_checkpoint(PASSIVE)").close()
        source.execute("BEGIN").close()
        read = Copied(row_counts(source), _marks(source))
        if read.marks[0] != schema.APPLICATION_ID:
            raise Damaged("%1 is no desk any more.", desk)
        before(_one(source, "PRAGMA page_count") * _one(source, "PRAGMA page_size"))
        with closing(connect(target, key=key)) as copying:
            copying.execute("PRAGMA journal_mode=OFF").close()
            copying.execute("PRAGMA synchronous=OFF").close()

            def on_step(_status: int, left: int, total: int) -> None:
                watch.check()
                watch.report(total - left, 2 * total)

            source.backup(copying, pages=_PAGES, progress=on_step, sleep=0.01)
            # A file by itself: with the mark of a write-ahead log, every reader would look for one.
            copying.execute("PRAGMA journal_mode=DELETE").close()
        source.execute("ROLLBACK").close()
    schema.make_lasting(target)
    return checked(target, read, key=key, watch=watch, desk=desk)


def checked(path: Path, read: Copied, *, key: bytes | None, watch: Watch, desk: Path) -> Copied:
    """Opens the closed copy at `path` and proves it whole and equal in marks and rows to what was `read`."""
    with closing(connect(path, key=key, immutable=True)) as connection, stoppable(connection, watch.check):
        connection.execute("PRAGMA cell_size_check=ON").close()
        problems = [row[0] for row in connection.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
        if problems:
            raise _not_whole(desk, problems[0])
        if _marks(connection) != read.marks or row_counts(connection) != read.counts:
            raise _not_whole(desk, "rows are missing")
        astray = len(connection.execute("PRAGMA foreign_key_check").fetchall())
        return replace(read, astray=astray, state=state_mark(connection))


def verify(backup: Backup, *, key: bytes | None, watch: Watch) -> None:
    """Reads a backup again and proves that it is as it was made. Raises Damaged, StorageError."""
    with told(backup.path, backup.path.parent):
        if digest(backup.path, watch.check) != backup.sha256:
            raise Damaged("The backup %1 is no longer as it was made: its disk is damaged.", backup.path)
        with closing(connect(backup.path, key=key, immutable=True)) as connection:
            read = Copied(backup.counts, _marks(connection))
        checked(backup.path, read, key=key, watch=watch, desk=backup.path)


def carry(backup: Backup, folder: Path, *, watch: Watch) -> Backup:
    """Copies a finished backup into another folder and reads it back there. Raises StorageError."""
    with told(backup.path, folder):
        schema.make_private_folder(folder)
        target = folder / backup.path.name
        with begun(folder) as part:
            sweep(folder, part)
            copy_closed(backup.path, part, watch.check)
            if digest(part, watch.check) != backup.sha256:
                raise Damaged("What was written to %1 is not what was read there again.", folder)
            carried = replace(backup, path=target)
            copy_key(backup.path, target)
            write_manifest(carried)
            part.replace(target)
            schema.make_lasting(folder)
        return carried


def thin(folder: Path, desk: Path, now: datetime, quota: int) -> list[Backup]:
    """Removes the backups that need not stay (see `domain.keeping`) and returns them; `quota` in bytes."""
    with told(desk, folder):
        # What has no manifest was put there by somebody else.
        going = superfluous([one for one in backups_in(folder, desk) if one.is_checked], now, quota)
        for backup in going:
            remove(backup)
    return going


def state_mark(connection: Any) -> str:
    """Says which state of the rep's data a desk is in: another one after each verb, undo and redo.

    Begins with `0/` where nothing was ever done.
    """
    columns = {row[1] for row in connection.execute("PRAGMA table_info(steps)")}
    if not columns:
        return "0/"
    sealed = "count(sealed_at)" if "sealed_at" in columns else "0"
    found = connection.execute(
        "SELECT coalesce(max(id), 0), (SELECT at FROM steps ORDER BY id DESC LIMIT 1), count(undone_at), "
        f"max(undone_at), {sealed}, (SELECT value FROM facts WHERE key = ?) FROM steps",
        (rot.REWRITTEN,),
    ).fetchone()
    return "/".join("" if value is None else str(value) for value in found)


def present_state(connection: Connection) -> str:
    """`state_mark` of an open desk."""
    return state_mark(connection.connection.driver_connection)


def present_counts(connection: Connection) -> dict[str, int]:
    """`row_counts` of an open desk."""
    return row_counts(connection.connection.driver_connection)


def row_counts(connection: Any) -> dict[str, int]:
    """The number of rows of each table of the file, the search indexes' own left out."""
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN ('alembic_version', 'search_words') "
        "ORDER BY name"
    ).fetchall()
    return {name: _one(connection, f'SELECT count(*) FROM "{name}"') for (name,) in names}


def strange_now(desk: Path, folder: Path, *, key: bytes | None, watch: Watch) -> tuple[str, ...]:
    """What differs in the open desk from its newest good backup though no step wrote it."""
    with told(desk, folder):
        return rot.strange_since(
            desk, folder, desk, key=key, guarded=lambda one: stoppable(one, watch.check), is_closed=False
        )


def _strange(backup: Backup, folder: Path, desk: Path, key: bytes | None, watch: Watch) -> tuple[str, ...]:
    """What differs in a new copy from the newest good backup though no step wrote it."""
    if backup.schema != schema.HEAD:
        return ()
    found = rot.strange_since(
        backup.path, folder, desk, key=key, guarded=lambda one: stoppable(one, watch.check)
    )
    before = newest_good(folder, desk)
    if before is not None and before.schema == schema.HEAD and backup.astray > before.astray:
        found = (*found, f"{backup.astray - before.astray} more rows point at others that are not there")
    return found


def _named(backup: Backup, folder: Path, desk: Path) -> Backup:
    """The checked copy, under a name of its own."""
    named = replace(backup, path=free_name(folder, desk, backup.made_at, backup.reason))
    put_in_place(named, backup.path, desk)
    return named


def _make_room(folder: Path, desk: Path, size: int, now: datetime) -> None:
    """Removes what need not stay where the disk has no room for `size` bytes more. Raises StorageError."""
    disk = shutil.disk_usage(folder)
    needed = size + min(max(LEAST_FREE, disk.total // 8), MOST_FREE)
    lacking = needed - disk.free
    if lacking > 0:
        held = sum(one.size for one in backups_in(folder, desk) if one.is_good)
        thin(folder, desk, now, max(0, held - lacking))
        if needed > shutil.disk_usage(folder).free:
            raise _full(folder)


def _marks(connection: Any) -> tuple[int, ...]:
    return tuple(_one(connection, f"PRAGMA {mark}") for mark in schema.MARKS)


def _one(connection: Any, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])


def _not_whole(desk: Path, reason: str) -> Damaged:
    return Damaged("%1 is damaged: a copy of it is not whole (%2). Earlier backups are kept.", desk, reason)


def _full(folder: Path) -> StorageError:
    return StorageError("There is no room for a backup in %1. Make room on that disk.", folder)


@contextmanager
def told(desk: Path, folder: Path) -> Iterator[None]:
    """Turns the system's and the engine's failures into sentences about the backup."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise _full(folder) from error
        reason = error.strerror or str(error)
        raise StorageError("No backup can be written to %1: %2.", folder, reason) from error
    except Exception as error:
        reason = str(error)
        if not any(kind.__name__ == "Error" and "sql" in kind.__module__ for kind in type(error).__mro__):
            raise
        if "malformed" in reason or "not a database" in reason:
            raise Damaged("%1 is damaged: %2.", desk, reason) from error
        if "full" in reason:
            raise _full(folder) from error
        if "locked" in reason:
            raise StorageError("%1 is being written by another program; try again.", desk) from error
        raise StorageError("No backup of %1 could be made: %2.", desk, reason) from error
