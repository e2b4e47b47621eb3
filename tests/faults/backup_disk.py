"""Backups on a disk that they fill: saves go on, no half backup is left, and a good one is always there."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.domain.keeping import BackupReason
from salesdesk.errors import SalesDeskError
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from salesdesk.storage import backup
from salesdesk.storage.backup import Unwatched
from tests.fakes import FakeClock, tuesday_morning
from tests.faults.outcome import Outcome
from tests.faults.small_disk import may_mount
from tests.storage.desks import files_up_to

_SIZES = ("3m", "8m")
_BACKUPS = 40
_FILM_AT = 25
"""Then somebody else takes most of what is left."""


def run(times: int) -> Outcome:
    """`times` disks of 3 and 8 MiB in turn; where none can be made, files that may not grow."""
    losses: list[str] = []
    made = refused = 0
    for number in range(times):
        with TemporaryDirectory() as folder:
            if may_mount():
                with mounted(Path(folder), _SIZES[number % 2]):
                    one = crowd(Path(folder))
            else:
                one = crowd(Path(folder), largest=300_000 + 50_000 * (number % 5))
        made, refused = made + one[0], refused + one[1]
        losses += [f"disk {number + 1}: {problem}" for problem in one[2]]
    told = f"{made:,} backups made, {refused:,} refused for want of room"
    return Outcome("a disk that backups fill", times, tuple(losses), told)


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[None]:
    """A disk of that size at `folder`."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def crowd(folder: Path, largest: int | None = None) -> tuple[int, int, list[str]]:
    """Writes and backs up until there is no room: backups made, refused, and what was lost."""
    clock = tuesday_morning()
    desk = open_desk(folder / "desk.salesdesk", clock)
    try:
        return _crowd(desk, clock, largest)
    finally:
        desk.close()


def _crowd(desk: Desk, clock: FakeClock, largest: int | None) -> tuple[int, int, list[str]]:
    losses: list[str] = []
    made = refused = 0
    for number in range(_BACKUPS):
        clock.advance(minutes=30)
        try:
            desk.customers.add(NewCustomer(name=f"No. {number}"))
        except SalesDeskError as error:
            if number <= _FILM_AT:  # from then on it is not the backups that fill the disk
                losses.append(f"save {number}: {error}")
        had = desk.backups.newest_good()
        try:
            if largest is not None and number % 3 == 2:
                with files_up_to(largest):
                    desk.backups.make(BackupReason.CHANGE)
            else:
                desk.backups.make(BackupReason.CHANGE)
            made += 1
        except SalesDeskError:
            refused += 1
        losses += _wrong(desk, had is not None)
        if number == _FILM_AT and largest is None:
            _fill_up(desk.database.path.parent)
    return made, refused, losses


def _fill_up(folder: Path) -> None:
    """Somebody else takes most of what is left of the disk."""
    left = shutil.disk_usage(folder).free
    (folder / "film.mp4").write_bytes(bytes(max(0, left - 200_000)))


def _wrong(desk: Desk, had_one: bool) -> list[str]:
    found = []
    newest = desk.backups.newest_good()
    if had_one and newest is None:
        found.append("the last good backup is gone")
    if newest is not None:
        try:
            backup.verify(newest, key=None, watch=Unwatched())
        except SalesDeskError as error:
            found.append(str(error))
    folder = desk.backups.folder
    halves = (
        [entry.name for entry in folder.iterdir() if entry.name.startswith(".")] if folder.is_dir() else []
    )
    return found + [f"{name} is left" for name in halves]
