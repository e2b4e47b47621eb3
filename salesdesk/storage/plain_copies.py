"""Backups of a desk that were made before it was encrypted, and still can be read by anybody."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from salesdesk.errors import StorageError
from salesdesk.storage import encryption
from salesdesk.storage.backup import OnlyAsked
from salesdesk.storage.backup_files import (
    Backup,
    backups_in,
    digest,
    free_name,
    put_in_place,
    remove,
)
from salesdesk.storage.encryption import Progress
from salesdesk.storage.key_place import is_encrypted


def found(folders: Iterable[Path], desk: Path) -> list[Backup]:
    """The backups in `folders` without a key, the newest of each folder first."""
    every = (backup for folder in folders for backup in backups_in(folder, desk))
    return [backup for backup in every if not is_encrypted(backup.path)]


def encrypt(folders: Iterable[Path], desk: Path, key: bytes, progress: Progress) -> int:
    """Encrypts each with the key of the desk, and only then takes the plain one away; returns how many.

    One that cannot be read stays; the others are encrypted all the same, and StorageError is raised then.
    """
    failed: list[StorageError] = []
    plain = found(folders, desk)
    for at, backup in enumerate(plain):
        progress.check()
        progress.report(at, len(plain))
        try:
            _encrypt(backup, desk, key, progress)
        except StorageError as error:
            failed.append(error)
    if failed:
        raise StorageError(
            "%n of the backups could not be encrypted, the first because: %1", failed[0], count=len(failed)
        )
    return len(plain)


def delete(folders: Iterable[Path], desk: Path) -> int:
    """Deletes them, without asking whether there is another; returns how many."""
    plain = found(folders, desk)
    for backup in plain:
        remove(backup)
    return len(plain)


def _encrypt(backup: Backup, desk: Path, key: bytes, progress: Progress) -> None:
    """The encrypted one has a name of its own: whenever this ends, one of the two is whole."""
    folder = backup.path.parent
    scratch = folder / f".{secrets.token_hex(8)}.part"
    encryption.copy(backup.path, None, scratch, key, OnlyAsked(progress))
    try:
        target = free_name(folder, desk, backup.made_at, backup.reason)
        made = replace(
            backup, path=target, size=scratch.stat().st_size, sha256=digest(scratch, progress.check)
        )
        put_in_place(made, scratch, desk)
    except OSError as error:
        raise StorageError("%1 could not be encrypted: %2.", backup.path, error.strerror) from error
    finally:
        scratch.unlink(missing_ok=True)
    remove(backup)
