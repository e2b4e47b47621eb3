"""The desk's backups: when one is needed, making it, where it lies, and how far it can be trusted."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from salesdesk.domain.keeping import AFTER_CHANGE, WARN_AFTER, BackupReason
from salesdesk.errors import Cancelled, SalesDeskError, StorageError, UserError
from salesdesk.services.context import Context
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.settings import Settings
from salesdesk.storage import backup, backup_files
from salesdesk.storage.backup_files import Backup

__all__ = ["Backup", "BackupReason", "BackupStatus", "Backups"]

GIBIBYTE = 1024**3

_WAIT_SECONDS = 0.1

_BEFORE = {
    "change": BackupReason.BULK_CHANGE,
    "delete": BackupReason.BULK_DELETE,
    "import": BackupReason.IMPORT,
    "repair": BackupReason.REPAIR,
    "trash": BackupReason.EMPTYING,
}
"""What verbs say for themselves before they do something large or final."""


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """How safe the desk is at a moment.

    `newest` is the newest good backup; `strange` one whose rows differ though nobody changed them, as long
    as nobody has looked at it; `failure` why the last one could not be made, and `second_failure` why the
    second folder has none of the newest. `number` and `size` (bytes) are those of all backups kept.
    """

    folder: Path
    newest: Backup | None
    strange: Backup | None
    failure: SalesDeskError | None
    second_failure: SalesDeskError | None
    is_needed: bool
    number: int
    size: int

    def age(self, now: datetime) -> timedelta | None:
        """How old the newest good backup is."""
        return None if self.newest is None else max(now - self.newest.made_at, timedelta(0))

    def is_worrying(self, now: datetime) -> bool:
        """Whether the person should be told: a failure, damage, or a change without backup for a day."""
        if self.failure is not None or self.strange is not None:
            return True
        age = self.age(now)
        return self.is_needed and age is not None and age > WARN_AFTER


class Backups:
    """Makes and keeps copies of the desk. Any thread may; they take turns."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings
        self._turn = threading.Lock()
        self._failure: SalesDeskError | None = None
        self._second_failure: SalesDeskError | None = None

    @property
    def desk(self) -> Path:
        """The desk's own file."""
        return self._context.database.path

    @property
    def folder(self) -> Path:
        """Where the backups lie; it need not be there yet."""
        return backup_files.folder_beside(self.desk)

    @property
    def second_folder(self) -> Path | None:
        """Where each backup is copied to as well; None where the rep wants none."""
        chosen = self._settings.preferences.second_folder
        return backup_files.folder_within(Path(chosen), self.desk) if chosen else None

    @property
    def second_failure(self) -> SalesDeskError | None:
        """Why the second folder lacks the newest backup; None where it has it, or there is none."""
        return self._second_failure

    @property
    def quota(self) -> int:
        """How many bytes the backups in one folder may take."""
        return self._settings.preferences.backup_gigabytes * GIBIBYTE

    def make(self, reason: BackupReason, progress: Progress | None = None) -> Backup:
        """Makes a backup, whether or not one is needed, and thins out the earlier ones.

        Raises StorageError where it cannot be made or is not whole, and Cancelled; then no file is left.
        """
        progress = progress or SILENT
        with self._alone(progress):
            return self._make(reason, progress)

    def ensure(self, reason: BackupReason, progress: Progress | None = None) -> Backup | None:
        """Makes a backup where the newest good one does not hold the desk as it stands; the one made."""
        progress = progress or SILENT
        with self._alone(progress):
            return self._make(reason, progress) if self.needed() else None

    def ensure_before(self, before: str, progress: Progress = SILENT) -> None:
        """`ensure` before what a verb is about to do; `progress` is only asked whether to go on."""
        self.ensure(_BEFORE[before], backup.OnlyAsked(progress))

    def after_command(self) -> Backup | None:
        """`ensure` at the end of a command, unless the newest good one is of the last five minutes."""
        newest = self.newest_good()
        if newest is not None and self._context.now() - newest.made_at < AFTER_CHANGE:
            return None
        return self.ensure(BackupReason.COMMAND)

    def needed(self) -> bool:
        """Whether anything was done since the newest good backup, or undone, or done again."""
        with self._context.database.read() as connection:
            state = backup.present_state(connection)
        newest = self.newest_good()
        if newest is None:
            return not state.startswith("0/")  # where nothing was ever done there is nothing to lose
        return state != newest.mark

    def newest_good(self) -> Backup | None:
        """The newest backup that was found whole when it was made."""
        return backup_files.newest_good(self.folder, self.desk)

    def kept(self) -> list[Backup]:
        """All backups, the newest first; those that are not good among them."""
        return backup_files.backups_in(self.folder, self.desk)

    def counts_today(self) -> Mapping[str, int]:
        """How many rows of each table the desk has now, to compare a backup's `counts` with."""
        with self._context.database.read() as connection:
            return backup.present_counts(connection)

    def status(self) -> BackupStatus:
        """How safe the desk is. Reads a small file for each backup, and one row of the desk."""
        kept = self.kept()
        good = [one for one in kept if one.is_good]
        newest = good[0] if good else None
        last = next((one for one in kept if one.is_checked), None)
        strange = last if last is not None and not last.is_good else None
        return BackupStatus(
            folder=self.folder,
            newest=newest,
            strange=strange,
            failure=self._failure,
            second_failure=self._second_failure,
            is_needed=self.needed(),
            number=len(kept),
            size=sum(one.size for one in kept),
        )

    def verify(self, made: Backup, progress: Progress | None = None) -> None:
        """Reads a backup again and compares it with what was written down of it. Raises StorageError."""
        backup.verify(made, key=self._context.database.key, watch=progress or SILENT)

    def accept(self, made: Backup) -> Backup:
        """Takes what was strange about a backup as right, so that later ones are compared with it."""
        return backup_files.accept(made)

    def copy_to(self, target: Path, progress: Progress | None = None, *, replace: bool = False) -> Path:
        """A checked copy of the desk in a file of one's own choice; its manifest is kept beside no such.

        Raises UserError where there is a file already and `replace` does not allow it, or where it is the
        desk itself; StorageError, Cancelled.
        """
        target = target.absolute()
        if target.exists() and not replace:
            raise UserError("%1 is there already. --force replaces it.", target, field="file")
        if target.is_dir():
            raise UserError("%1 is a folder. Name a file in it.", target, field="file")
        if _belongs_to(target, self.desk):
            raise UserError("%1 belongs to the desk itself. Choose another name.", target, field="file")
        key = self._context.database.key
        with self._alone(progress or SILENT):
            backup.make_at(self.desk, target, key=key, watch=progress or SILENT)
        return target

    def carry_on(self, progress: Progress | None = None) -> None:
        """Brings the newest good backup to the second folder where it lacks it: a stick is back again."""
        with self._alone(progress or SILENT):
            self._carry(progress or SILENT)

    def _make(self, reason: BackupReason, progress: Progress) -> Backup:
        try:
            made = backup.make(
                self.desk,
                self.folder,
                reason,
                now=self._context.now(),
                key=self._context.database.key,
                watch=progress,
            )
            self._failure = None
            self._thin(made)
        except Cancelled:
            raise
        except SalesDeskError as error:
            self._failure = error
            raise
        self._carry(progress)
        return made

    def _thin(self, made: Backup) -> None:
        now = self._context.now()
        if made.is_good:
            backup.thin(self.folder, self.desk, now, self.quota)
            return
        # The first strange one shows what happened, the last holds the newest rows; the rest say no more.
        strange = [one for one in self.kept() if one.is_checked and not one.is_good]
        for one in strange[1:-1]:
            backup_files.remove(one)

    def _carry(self, progress: Progress) -> None:
        """Copies the newest good backup to the second folder; what goes wrong there is only remembered."""
        second = self.second_folder
        newest = self.newest_good()
        if second is None or newest is None:
            self._second_failure = None
            return
        try:
            if not second.parent.is_dir():
                raise StorageError("The second folder for backups, %1, is not there.", second.parent)
            there = backup_files.newest_good(second, self.desk)
            if there is None or there.sha256 != newest.sha256:
                backup.carry(newest, second, watch=progress)
            backup.thin(second, self.desk, self._context.now(), self.quota)
        except Cancelled:
            raise
        except SalesDeskError as error:
            self._second_failure = error
        else:
            self._second_failure = None

    @contextmanager
    def _alone(self, progress: Progress) -> Iterator[None]:
        while not self._turn.acquire(timeout=_WAIT_SECONDS):
            progress.check()
        try:
            yield
        finally:
            self._turn.release()


def _belongs_to(target: Path, desk: Path) -> bool:
    target, desk = target.resolve(), desk.resolve()
    return target.parent == desk.parent and target.name.startswith(desk.name)
