"""Putting a backup in the desk's place, in the window and by command: which key it needs, and the work."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from salesdesk.clock import Clock
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.unlocking import Unlocking
from salesdesk.storage import backup_files, restoring
from salesdesk.storage.backup_files import Backup
from salesdesk.storage.database import Database
from salesdesk.storage.restoring import Restored

__all__ = ["Backup", "Restored", "WasRestored", "look_into", "needs_secret", "restore", "was_restored"]

_FRESH = timedelta(hours=1)
"""For so long after a restore the window offers to take it back."""


@dataclass(frozen=True, slots=True)
class WasRestored:
    """What a desk that was just restored came from, and the backup of the state before, if there is one."""

    source: Path
    before: Path | None


def kept_for(desk: Path) -> list[Backup]:
    """All backups of a desk, which need not open nor be there, the newest first."""
    return backup_files.backups_in(backup_files.folder_beside(desk), desk)


def needs_secret(source: Path, key: bytes | None) -> bool:
    """Whether a file is encrypted by another key than the desk's, so that its passphrase is to be asked for.

    Raises StorageError for a key file that cannot be read.
    """
    lock = Unlocking(source)
    return lock.is_locked and not lock.fits(key)


def key_of(source: Path, key: bytes | None, secret: str = "") -> bytes | None:
    """The key of a file: the desk's where that fits, else by `secret`, its passphrase or recovery code.

    None for a file that is not encrypted. Half a second of work with a secret. Raises WrongPassphrase.
    """
    lock = Unlocking(source)
    if not lock.is_locked:
        return None
    return key if lock.fits(key) else lock.with_passphrase(secret)


def look_into(
    source: Path, desk: Path, *, key: bytes | None = None, progress: Progress = SILENT
) -> Mapping[str, int]:
    """How many rows of each table a file holds that is to be restored, once it has passed all checks.

    `key` is the file's. A copy lies beside the desk meanwhile. Raises StorageError, Cancelled.
    """
    return restoring.look_into(source, desk.parent, key=key, watch=progress)


def restore(
    desk: Path,
    source: Path,
    clock: Clock,
    *,
    key: bytes | None = None,
    source_key: bytes | None = None,
    progress: Progress = SILENT,
) -> Restored:
    """Puts what `source` holds in the desk's place, which nobody may have open.

    The present state is kept first. Raises StorageError and Cancelled, with the desk as it was.
    """
    return restoring.restore(desk, source, key=key, source_key=source_key, now=clock.now(), watch=progress)


def was_restored(database: Database, now: datetime) -> WasRestored | None:
    """What the desk was restored from in the last hour; told once, None afterwards."""
    told = database.recall(restoring.RESTORED)
    if not told:
        return None
    database.remember(restoring.RESTORED, "")
    try:
        said = json.loads(told)
        at, before = datetime.fromisoformat(said["at"]), said["before"]
        if now - at > _FRESH:
            return None
        return WasRestored(Path(said["from"]), Path(before) if before and Path(before).exists() else None)
    except (ValueError, KeyError, TypeError):
        return None
