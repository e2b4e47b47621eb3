"""The backups in a folder: how they are named, what is written down of each, and how they go.

A backup is a closed file that nothing writes to again, so that here files may be read and copied as such.
"""

from __future__ import annotations

import json
import os
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from salesdesk.domain.keeping import BackupReason
from salesdesk.storage import schema
from salesdesk.storage.key_place import is_encrypted, key_file

SUFFIX = ".salesdesk"
_PART = ".part"
_STAMP = "%Y-%m-%d %H%M%S"
_BEGUN = re.compile(r"\.[0-9a-f]{16}\.part(-wal|-shm|-journal)?")
_NAMED = re.compile(r"(?P<stamp>\d{4}-\d\d-\d\d \d{6}) (?P<reason>.+)")
_ABANDONED = timedelta(hours=1)
"""After so long nobody is writing a file any more that was begun."""

_BLOCK = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a desk and what was found when it was made; `made_at` is aware, in UTC, `size` in bytes.

    `counts` are the rows of each table, `mark` says which state of the desk it holds, `astray` how many
    rows point at others that are not there, `strange` what differs from the backup before though nobody
    changed it, and `accepted` that the rep has looked at that and found it right.
    """

    path: Path
    made_at: datetime
    reason: BackupReason
    size: int
    counts: Mapping[str, int] = field(default_factory=dict)
    sha256: str = ""
    schema: int = 0
    program: str = ""
    mark: str = ""
    astray: int = 0
    strange: tuple[str, ...] = ()
    accepted: bool = False
    is_checked: bool = False

    @property
    def is_good(self) -> bool:
        """Whether it was opened and found whole, and holds nothing but what was written to the desk."""
        return self.is_checked and (self.accepted or not self.strange)


def desk_name(desk: Path) -> str:
    """The name that a desk's backups begin with."""
    return desk.name.removesuffix(SUFFIX) or desk.name


def folder_beside(desk: Path) -> Path:
    """Where a desk's backups lie unless told otherwise."""
    return desk.with_name(f"{desk_name(desk)} backups")


def folder_within(chosen: Path, desk: Path) -> Path:
    """Where a desk's backups lie in a second folder that the rep has chosen."""
    return chosen / f"{desk_name(desk)} backups"


def manifest_of(backup: Path) -> Path:
    """The file beside a backup that says what was found."""
    return backup.with_name(f"{backup.name}.json")


def backups_in(folder: Path, desk: Path) -> list[Backup]:
    """A desk's backups in a folder, the newest first; empty where there is no such folder.

    Copies whose manifest is missing or unreadable are among them as not checked.
    """
    return sorted(_found(folder, desk), key=lambda one: (one.made_at, one.path.name), reverse=True)


def newest_good(folder: Path, desk: Path) -> Backup | None:
    """The newest backup in a folder that is good; reads no more manifests than it must."""
    for path in sorted(_paths(folder, desk), key=lambda path: path.name, reverse=True):
        backup = read_manifest(path)
        if backup is not None and backup.is_good:
            return backup
    return None


def write_manifest(backup: Backup) -> None:
    """Writes down what is known of a backup, in place of what was."""
    noted = {key: value for key, value in asdict(backup).items() if key != "path"}
    noted |= {"made_at": backup.made_at.isoformat(), "file": backup.path.name}
    target = manifest_of(backup.path)
    with begun(target.parent) as part:
        part.write_text(json.dumps(noted, ensure_ascii=False, indent=1), encoding="utf-8")
        schema.make_lasting(part)
        part.replace(target)
        schema.make_lasting(target.parent)


def accept(backup: Backup) -> Backup:
    """The backup with its strange rows taken as right from now on."""
    accepted = replace(backup, accepted=True)
    write_manifest(accepted)
    return accepted


def remove(backup: Backup) -> None:
    """Takes a backup away with what lies beside it."""
    for path in (backup.path, manifest_of(backup.path), key_file(backup.path)):
        path.unlink(missing_ok=True)


@contextmanager
def begun(folder: Path) -> Iterator[Path]:
    """A private, empty file under a name that nobody looks for; gone when the block ends.

    Under its final name (by `replace`) it stays.
    """
    part = folder / f".{secrets.token_hex(8)}{_PART}"
    schema.make_private_file(part)
    try:
        yield part
    finally:
        for leftover in (part, *(part.with_name(f"{part.name}-{end}") for end in ("wal", "shm", "journal"))):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


def free_name(folder: Path, desk: Path, made_at: datetime, reason: BackupReason) -> Path:
    """A name for a new backup, reserved by its empty manifest; names sort by time."""
    moment = made_at.astimezone(UTC)
    taken = {entry.name for entry in folder.iterdir()}
    while True:
        stamped = f"{desk_name(desk)} {moment.strftime(_STAMP)} "
        path = folder / f"{stamped}{reason.value}{SUFFIX}"
        moment += timedelta(seconds=1)
        if any(name.startswith(stamped) for name in taken):
            continue
        with suppress(FileExistsError):
            schema.make_private_file(manifest_of(path))
            return path


def put_in_place(backup: Backup, part: Path, desk: Path) -> None:
    """Puts `part`, a checked copy of `desk`, where `backup` says; its manifest and its key are there before.

    Raises OSError, and then leaves nothing there.
    """
    try:
        copy_key(desk, backup.path)
        write_manifest(backup)
        part.replace(backup.path)
        schema.make_lasting(backup.path.parent)
    except BaseException:
        remove(backup)
        raise


def sweep(folder: Path, new: Path) -> None:
    """Takes away what was left by a program that was killed while it wrote a backup here.

    That is told by its age, compared with the file `new`, which was just begun on the same disk.
    """
    sweep_parts(folder, new)
    for entry in folder.iterdir():
        backup = entry.with_suffix("")
        if entry.suffix in (".json", ".key") and backup.suffix == SUFFIX and not backup.exists():
            _remove_abandoned(entry, new)


def sweep_parts(folder: Path, new: Path) -> None:
    """Takes away what `begun` left where the program was killed meanwhile; `new` as for `sweep`."""
    for entry in folder.iterdir():
        if _BEGUN.fullmatch(entry.name):
            _remove_abandoned(entry, new)


def _remove_abandoned(entry: Path, new: Path) -> None:
    with suppress(OSError):
        if new.stat().st_mtime - entry.stat().st_mtime > _ABANDONED.total_seconds():
            entry.unlink()


def digest(path: Path, check: Callable[[], None]) -> str:
    """The SHA-256 of a closed file, in hex; `check` is called often and may raise to stop it."""
    found = sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
            check()
    return found.hexdigest()


def copy_closed(source: Path, target: Path, check: Callable[[], None]) -> None:
    """Copies a closed file's content into `target`, and brings it to the disk; `check` may raise."""
    with source.open("rb") as file, target.open("wb") as copy:
        while block := file.read(_BLOCK):
            copy.write(block)
            check()
        copy.flush()
        os.fsync(copy.fileno())


def copy_key(source: Path, target: Path) -> None:
    """Puts a copy of the key file of `source`, where it has one, beside `target`, which need not be there."""
    if is_encrypted(source):
        place = key_file(target)
        with begun(place.parent) as part:
            copy_closed(key_file(source), part, lambda: None)
            part.replace(place)
            schema.make_lasting(place.parent)


def _paths(folder: Path, desk: Path) -> list[Path]:
    try:
        entries = list(folder.iterdir())
    except OSError:
        return []
    start = f"{desk_name(desk)} "
    return [
        entry
        for entry in entries
        if entry.name.startswith(start)
        and entry.name.endswith(SUFFIX)
        and _NAMED.fullmatch(entry.name[len(start) : -len(SUFFIX)])
    ]


def _found(folder: Path, desk: Path) -> Iterator[Backup]:
    for path in _paths(folder, desk):
        found = read_manifest(path) or _unnoted(path, desk)
        if found is not None:
            yield found


def read_manifest(path: Path) -> Backup | None:
    """A backup as its manifest tells it; None where that does not go with the file."""
    try:
        noted: dict[str, Any] = json.loads(manifest_of(path).read_text(encoding="utf-8"))
        backup = Backup(
            path=path,
            made_at=datetime.fromisoformat(noted["made_at"]).astimezone(UTC),
            reason=BackupReason(noted["reason"]),
            size=int(noted["size"]),
            counts={str(table): int(rows) for table, rows in noted["counts"].items()},
            sha256=str(noted["sha256"]),
            schema=int(noted["schema"]),
            program=str(noted["program"]),
            mark=str(noted["mark"]),
            astray=int(noted["astray"]),
            strange=tuple(str(one) for one in noted["strange"]),
            accepted=bool(noted["accepted"]),
            is_checked=bool(noted["is_checked"]),
        )
        return backup if path.stat().st_size == backup.size else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _unnoted(path: Path, desk: Path) -> Backup | None:
    named = _NAMED.fullmatch(path.name[len(desk_name(desk)) + 1 : -len(SUFFIX)])
    assert named is not None
    try:
        made_at = datetime.strptime(named["stamp"], _STAMP).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (OSError, ValueError):
        return None
    reasons = {reason.value for reason in BackupReason}
    reason = BackupReason(named["reason"]) if named["reason"] in reasons else BackupReason.ASKED
    return Backup(path, made_at, reason, size)
