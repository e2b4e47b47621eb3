"""What can be done for a desk that does not open: saving what can be read of it beside its newest backup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from salesdesk.errors import StorageError, UserError
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.restoring import key_of, needs_secret
from salesdesk.storage import restoring, salvage
from salesdesk.storage.backup_files import Backup, backups_in, folder_beside, newest_good
from salesdesk.storage.keys import KeyFile, is_encrypted
from salesdesk.storage.restoring import Restored

__all__ = [
    "Rescued",
    "backup_folder",
    "free_name",
    "good_backups",
    "needs_secret",
    "restore",
    "save_what_can_be_read",
]


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was saved: how many rows, how many of them the backup gave, and what is missing, in words.

    `list_file` is a text beside the new desk with all of `missing` and `set_aside`; None for a whole desk.
    """

    path: Path
    rows: int
    from_backup: int
    backup: Path | None
    missing: tuple[str, ...]
    set_aside: tuple[str, ...]
    list_file: Path | None


def backup_folder(desk: Path) -> Path:
    """Where the backups of a desk lie, which need not be there."""
    return folder_beside(desk)


def good_backups(desk: Path) -> list[Backup]:
    """The backups of a desk that were found whole, the newest first."""
    return [one for one in backups_in(folder_beside(desk), desk) if one.is_good]


def restore(
    desk: Path,
    backup: Path,
    now: datetime,
    *,
    key: bytes | None = None,
    secret: str = "",
    progress: Progress = SILENT,
) -> Restored:
    """Puts a backup, or a desk that was saved, in the place of one that does not open.

    `secret` opens a backup that `key` does not open (see `needs_secret`). What lies there is kept: as a
    backup, or under another name where it is too damaged for that. Raises StorageError, WrongPassphrase and
    Cancelled, with everything as it was.
    """
    source_key = key_of(backup, key, secret)
    return restoring.restore(desk, backup, key=key, source_key=source_key, now=now, watch=progress)


def free_name(desk: Path) -> Path:
    """A name beside a damaged desk under which nothing lies yet, for what can be saved of it."""
    stem = desk.name.removesuffix(".salesdesk")
    for number in count(1):
        name = f"{stem} saved.salesdesk" if number == 1 else f"{stem} saved {number}.salesdesk"
        if not desk.with_name(name).exists():
            break
    return desk.with_name(name)


def save_what_can_be_read(
    damaged: Path, target: Path, *, key: bytes | None = None, progress: Progress = SILENT
) -> Rescued:
    """Makes a new desk at `target` of what can be read of `damaged`, which nobody may have open.

    What cannot be read comes from the newest good backup, where there is one. `damaged` is not touched.
    Raises StorageError where nothing can be read, UserError where `target` is taken, and Cancelled.
    """
    backup = newest_good(folder_beside(damaged), damaged)

    def tell(done: int, total: int) -> None:
        progress.check()
        progress.report(done, total)

    try:
        saved = salvage.salvage(
            damaged,
            target,
            key=key,
            backup=backup.path if backup else None,
            backup_key=key if backup and is_encrypted(backup.path) else None,
            tell=tell,
        )
        if key is not None:
            KeyFile.load(damaged).save(target)  # the new desk has the same key
    except FileExistsError:
        raise UserError("%1 is there already. Choose another name.", target) from None
    except OSError as error:
        raise StorageError("%1 cannot be written: %2.", target, error.strerror or error) from error
    return Rescued(
        target,
        sum(saved.rows.values()),
        sum(saved.from_backup.values()),
        backup.path if backup and saved.from_backup else None,
        tuple(saved.missing),
        tuple(saved.set_aside),
        _list_missing(damaged, target, saved),
    )


def _list_missing(damaged: Path, target: Path, saved: salvage.Salvaged) -> Path | None:
    if not saved.missing and not saved.set_aside:
        return None
    file = target.with_name(f"{target.name}.missing.txt")
    lines = [f"What could not be saved of {damaged}", "", *saved.missing]
    if saved.set_aside:
        lines += ["", "Set aside in the new desk, or kept without a tie", "", *saved.set_aside]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
