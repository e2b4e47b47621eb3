"""Putting a backup in the desk's place: checked in a copy first, today's state kept, swapped by one rename.

Whenever the program ends meanwhile, the desk is the old one or the new one. Nothing of a file is adopted
that SalesDesk did not write: its schema has to be, word for word, that of its revision.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from salesdesk.domain.keeping import BackupReason
from salesdesk.errors import NewerDesk, StorageError, StrangeDesk
from salesdesk.storage import backup, rot, schema
from salesdesk.storage.backup import Damaged, Watch, row_counts
from salesdesk.storage.backup_files import begun, copy_closed, copy_key, digest, folder_beside, read_manifest
from salesdesk.storage.engine import connect, explained, make_engine
from salesdesk.storage.key_place import is_encrypted, key_file
from salesdesk.storage.stopping import stoppable
from salesdesk.storage.use_lock import PATIENCE, alone

RESTORED = "restored"
"""The fact that tells a restored desk what it came from and where the state before it lies, as JSON."""

_PARTS = ("wal", "journal", "shm")
_NOT_OURS = ("sqlite_stat1", "sqlite_stat4", "sqlite_sequence")
"""Tables that SQLite makes by itself, for its own use."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the rows there are now, and where the state until then lies.

    That is a backup at `before`, or, where the desk was too damaged to be copied, its files under the name
    `aside`; neither where there was no desk.
    """

    counts: Mapping[str, int]
    before: Path | None
    aside: Path | None


def look_into(source: Path, folder: Path, *, key: bytes | None, watch: Watch) -> dict[str, int]:
    """The rows of each table of a file that may be restored, once it has passed all checks.

    A scratch copy lies in `folder` meanwhile; `key` is the file's own. Raises StorageError as `restore`.
    """
    schema.make_private_folder(folder)
    with begun(folder) as scratch:
        return _taken(source, scratch, key, watch)


def restore(
    desk: Path,
    source: Path,
    *,
    key: bytes | None,
    source_key: bytes | None,
    now: datetime,
    watch: Watch,
    patience: float = PATIENCE,
) -> Restored:
    """Puts what `source` holds in the place of the desk, which nothing in this process may have open.

    `key` is the desk's as it stands, under which the restored one lies as well, and `source_key` that of
    the file. Where no key opens what lies there, an encrypted file brings its own key file along, so that
    nothing that was encrypted comes to lie in the open. Raises StorageError, or what `watch.check` raises,
    with the desk as it was: where the file
    is no desk (StrangeDesk where it carries commands), damaged, or newer, where somebody has the desk
    open, and where the present state cannot be kept.
    """
    real = Path(os.path.realpath(desk))
    _refuse_the_desk_itself(real, source)
    if real.exists() and not real.is_file():
        raise StorageError("%1 is not a file.", desk)
    schema.make_private_folder(real.parent)
    with alone(desk, patience=patience), _explained(real), begun(real.parent) as scratch:
        counts = _taken(source, scratch, source_key, watch)
        brings_key = key is None and source_key is not None and not _opens_without_key(real)
        if brings_key:
            key = source_key
        elif source_key != key:
            _convert(scratch, source_key, key, watch)
        watch.report(2, 4)
        before, aside = _keep_present(desk, real, None if brings_key else key, now, watch)
        _tell_of_itself(scratch, key, source, before, now)
        watch.report(3, 4)
        watch.check()
        if aside is not None:
            for part in _PARTS:
                _beside(real, part).unlink(missing_ok=True)
        if brings_key and not _fits(real, key):
            copy_key(source, real)
        scratch.replace(real)
        schema.make_lasting(real.parent)
        if key is None:
            key_file(real).unlink(missing_ok=True)  # whose desk has been put aside, with a copy of it
        watch.report(4, 4)
        return Restored(counts, before, aside)


def _taken(source: Path, scratch: Path, key: bytes | None, watch: Watch) -> dict[str, int]:
    """Copies `source` into the scratch file, checks it, and brings it up to date; its rows by table."""
    _refuse_what_is_no_file(source)
    with _explained(source):
        _copy(source, scratch, watch)
        watch.report(1, 4)
        kind = _examine(source, scratch, key, watch)
        if kind is schema.FileIs.OLDER:
            from salesdesk.storage import upgrade  # Alembic costs 0.2 s

            upgrade.run(scratch, key=key, copied=False)
        return _finish(source, scratch, key)


def _copy(source: Path, scratch: Path, watch: Watch) -> None:
    """The file's content, and what stands in its journals: a copy of a crashed desk is whole with them alone.

    A backup that was noted as it was made is a file by itself, and has to be as it was noted.
    """
    copy_closed(source, scratch, watch.check)
    noted = read_manifest(source)
    if noted is not None:
        if digest(scratch, watch.check) != noted.sha256:
            raise Damaged("The backup %1 is no longer as it was made: its disk is damaged.", source)
        return
    for part in ("wal", "journal"):
        if _beside(source, part).exists():
            copy_closed(_beside(source, part), _beside(scratch, part), watch.check)


def _examine(source: Path, scratch: Path, key: bytes | None, watch: Watch) -> schema.FileIs:
    with closing(_opened(scratch, key)) as connection, stoppable(connection, watch.check):
        kind = schema.what_marks_say(*(_one(connection, f"PRAGMA {mark}") for mark in schema.MARKS))
        if kind is schema.FileIs.FOREIGN:
            raise StorageError("%1 is another program's database, not a SalesDesk desk.", source)
        if kind is schema.FileIs.NEWER:
            raise NewerDesk("%1 was written by a newer SalesDesk. Update the program to restore it.", source)
        # Before anything else is read: a check already runs what a schema says.
        strange = schema.strangers(connection.execute(schema.CARRIED).fetchall())
        if kind is schema.FileIs.CURRENT:
            strange = strange or _unlike_ours(connection)
        if strange:
            raise _strange(source, strange)
        problems = [row[0] for row in connection.execute("PRAGMA integrity_check(3)") if row[0] != "ok"]
        if problems:
            raise _damaged(source, problems[0])
        return kind


def _finish(source: Path, scratch: Path, key: bytes | None) -> dict[str, int]:
    with closing(_opened(scratch, key)) as connection:
        strange = _unlike_ours(connection)
        if strange:
            raise _strange(source, strange)
        counts = row_counts(connection)
        (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    if mode != "delete":
        raise StorageError("%1 could not be read whole.", source)
    schema.make_lasting(scratch)
    return counts


def _opened(path: Path, key: bytes | None) -> Any:
    connection = connect(path, key=key)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "foreign_keys=OFF", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").close()
    return connection


def _unlike_ours(connection: Any) -> list[str]:
    """What the file's schema has beside ours, lacks of it, or says otherwise."""
    theirs = _objects(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall())
    ours = _our_objects()
    return sorted(f"{kind} “{name}”" for kind, name, *_ in theirs ^ ours)


@cache
def _our_objects() -> frozenset[tuple[str, ...]]:
    engine = make_engine(Path(":memory:"))
    try:
        with engine.execution_options(salesdesk_writes=True).begin() as connection:
            schema.write(connection)
            rows = connection.exec_driver_sql(
                "SELECT type, name, tbl_name, sql FROM sqlite_schema"
            ).fetchall()
            return _objects([tuple(row) for row in rows])
    finally:
        engine.dispose()


def _objects(rows: list[tuple[Any, ...]]) -> frozenset[tuple[str, ...]]:
    return frozenset(
        (kind, name, table, re.sub(r"\s+", " ", sql or "").strip())
        for kind, name, table, sql in rows
        if name not in _NOT_OURS
    )


def _convert(scratch: Path, key: bytes | None, wanted: bytes | None, watch: Watch) -> None:
    """Puts the scratch copy under the key that the desk has today."""
    from salesdesk.storage import encryption

    with begun(scratch.parent) as spare:
        spare.unlink()
        encryption.copy(scratch, key, spare, wanted, watch)
        spare.replace(scratch)


def _keep_present(
    desk: Path, real: Path, key: bytes | None, now: datetime, watch: Watch
) -> tuple[Path | None, Path | None]:
    """Keeps the desk as it stands: as a backup, or under another name where it is too damaged for that."""
    with ExitStack() as stack:
        # The engine throws away a log that it can do nothing with, when it opens a desk to copy it.
        logs = {}
        for part in ("wal", "journal"):
            if _beside(real, part).exists():
                logs[part] = stack.enter_context(begun(real.parent))
                copy_closed(_beside(real, part), logs[part], watch.check)
        if not real.exists():
            # A log that outlived its desk would be taken for the new one's.
            return None, _put_aside(real, logs, now) if logs or (key is None and is_encrypted(real)) else None
        try:
            folder = folder_beside(desk)
            kept = backup.make(desk, folder, BackupReason.RESTORE, now=now, key=key, watch=watch)
            _fold_in(desk, real, key)
        except Damaged:
            return None, _put_aside(real, logs, now)
        return kept.path, None


def _fold_in(desk: Path, real: Path, key: bytes | None) -> None:
    """Brings everything into the file itself, so that nothing beside it counts any more.

    A log that lay beside the new file would be taken for its own.
    """
    with closing(connect(real, key=key)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    if mode != "delete" or any(_beside(real, part).exists() for part in ("wal", "journal")):
        raise StorageError("%1 is open in another program. Close that, and try again.", desk)


def _put_aside(real: Path, logs: Mapping[str, Path], now: datetime) -> Path:
    """Gives the desk's file a second name, under which it stays when the first one goes, with its `logs`."""
    aside = _free_name_beside(real, now)
    if real.exists():
        try:
            aside.hardlink_to(real)
        except OSError:  # a file system without links
            _copy_to_new(real, aside)
    if is_encrypted(real):
        _copy_to_new(key_file(real), key_file(aside))
    for part, log in logs.items():
        log.replace(_beside(aside, part))
    schema.make_lasting(real.parent)
    return aside


def _free_name_beside(real: Path, now: datetime) -> Path:
    name = f"{real.name}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    taken = {entry.name for entry in real.parent.iterdir()}
    while any(one.startswith(name) for one in taken):
        name += "+"
    return real.with_name(name)


def _opens_without_key(real: Path) -> bool:
    """Whether what lies at `real` is a desk in the open, as far as its beginning tells."""
    from salesdesk.storage import encryption

    if not real.exists() or real.stat().st_size == 0:
        return False
    try:
        return encryption.is_plain(real)
    except Exception as error:
        if "malformed" in str(error) or "disk I/O" in str(error):
            return False
        raise


def _fits(real: Path, key: bytes | None) -> bool:
    """Whether the key file beside `real` is of that key, perhaps under a newer passphrase."""
    from salesdesk.storage.keys import KeyFile

    try:
        return key is not None and is_encrypted(real) and KeyFile.load(real).fits(key)
    except StorageError:
        return False


def _copy_to_new(source: Path, target: Path) -> None:
    schema.make_private_file(target)
    copy_closed(source, target, lambda: None)


def _tell_of_itself(
    scratch: Path, key: bytes | None, source: Path, before: Path | None, now: datetime
) -> None:
    told = {"from": str(source), "before": str(before or ""), "at": now.astimezone(UTC).isoformat()}
    with closing(_opened(scratch, key)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE").close()
        # What the newest backup holds was never changed into this by any step.
        for fact, value in ((rot.REWRITTEN, told["at"]), (RESTORED, json.dumps(told, ensure_ascii=False))):
            connection.execute(
                "INSERT INTO facts (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (fact, value),
            ).close()
    schema.make_lasting(scratch)


def _refuse_the_desk_itself(real: Path, source: Path) -> None:
    with suppress(OSError):
        if real.exists() and source.exists() and real.samefile(source):
            raise StorageError("%1 is the desk itself. Choose a backup.", source)


def _refuse_what_is_no_file(source: Path) -> None:
    if not source.exists():
        raise StorageError("There is no file %1.", source)
    if not source.is_file():
        raise StorageError("%1 is not a file.", source)
    if source.stat().st_size == 0:
        raise StorageError("%1 is empty, not a desk.", source)


def _strange(source: Path, strange: list[str]) -> StrangeDesk:
    return StrangeDesk(
        "%1 is not as SalesDesk writes its desks (%2), and was not restored. “salesdesk salvage” saves its "
        "rows alone.",
        source,
        ", ".join(strange[:3]),
    )


def _beside(path: Path, part: str) -> Path:
    return path.with_name(f"{path.name}-{part}")


def _one(connection: Any, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns the system's and the engine's failures into sentences that say what stands."""
    try:
        with explained(path):
            yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError("%1 could not be restored: %2. The desk is as it was.", path, reason) from error
    except StorageError as error:
        if isinstance(error, (Damaged, NewerDesk, StrangeDesk)) or not _tells_of_damage(error):
            raise
        raise _damaged(path, str(error.__cause__)) from error


def _tells_of_damage(error: StorageError) -> bool:
    return error.__cause__ is not None and "malformed" in str(error.__cause__)


def _damaged(path: Path, reason: str) -> Damaged:
    return Damaged("%1 is damaged: %2. “salesdesk salvage” saves what can be read of it.", path, reason)
