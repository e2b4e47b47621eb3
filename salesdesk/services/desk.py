"""One open desk: the nouns of the field, each with its verbs and questions.

A noun that Today does without is loaded when it is first asked for: the first picture waits for none.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.clock import Clock
from salesdesk.services.check_ins import CheckIns
from salesdesk.services.context import Context
from salesdesk.services.customers import Customers
from salesdesk.services.history import History
from salesdesk.services.people import People
from salesdesk.services.planning import Planning
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.promises import Promises
from salesdesk.services.settings import Settings
from salesdesk.services.today import Today
from salesdesk.services.touched import Touched
from salesdesk.storage.database import Database
from salesdesk.storage.opening import open_database, open_for_questions

if TYPE_CHECKING:
    from salesdesk.services.backups import Backups
    from salesdesk.services.checking import Checking
    from salesdesk.services.complaints import Complaints
    from salesdesk.services.demo import Demo
    from salesdesk.services.drafts import Drafts
    from salesdesk.services.duplicates import Duplicates
    from salesdesk.services.evening import Evening
    from salesdesk.services.exports import Exports
    from salesdesk.services.finding import Finding
    from salesdesk.services.imports import Imports
    from salesdesk.services.interactions import Interactions
    from salesdesk.services.orders import Orders
    from salesdesk.services.photos import Photos
    from salesdesk.services.protection import Protection
    from salesdesk.services.reminders import Reminders
    from salesdesk.services.repairing import Repairing
    from salesdesk.services.saved_filters import SavedFilters
    from salesdesk.services.timeline import Timeline
    from salesdesk.services.trash import Trash


def _tell_nobody(_touched: Touched) -> None:
    """For commands, which have no window to bring up to date."""


class Desk:
    """The one door for everything that reads or writes a rep's data."""

    def __init__(
        self, database: Database, clock: Clock, publish: Callable[[Touched], None] = _tell_nobody
    ) -> None:
        self.database = database
        self.clock = clock
        self._context = context = Context(database, clock, publish)
        context.back_up = self._back_up
        self.settings = Settings(context)
        self.planning = Planning(context, self.settings)
        self.customers = Customers(context, self.settings, self.planning)
        self.people = People(context, self.settings)
        self.check_ins = CheckIns(context, self.settings, self.planning)
        self.promises = Promises(context)
        self.today = Today(context, self.settings)
        self.history = History(context, self.settings)

    @cached_property
    def backups(self) -> Backups:
        from salesdesk.services.backups import Backups

        return Backups(self._context, self.settings)

    @cached_property
    def protection(self) -> Protection:
        from salesdesk.services.protection import Protection

        return Protection(self._context, lambda: self.backups)

    @cached_property
    def complaints(self) -> Complaints:
        from salesdesk.services.complaints import Complaints

        return Complaints(self._context, self.settings, self.planning)

    @cached_property
    def orders(self) -> Orders:
        from salesdesk.services.orders import Orders

        return Orders(self._context, self.settings, self.planning)

    @cached_property
    def photos(self) -> Photos:
        from salesdesk.services.photos import Photos

        return Photos(self._context)

    @cached_property
    def interactions(self) -> Interactions:
        from salesdesk.services.interactions import Interactions

        return Interactions(self._context, self.planning, self.promises, self.complaints)

    @cached_property
    def evening(self) -> Evening:
        from salesdesk.services.evening import Evening

        return Evening(self._context, self.planning, self.today, self.interactions)

    @cached_property
    def filters(self) -> SavedFilters:
        from salesdesk.services.saved_filters import SavedFilters

        return SavedFilters(self._context, self.settings)

    @cached_property
    def timeline(self) -> Timeline:
        from salesdesk.services.timeline import Timeline

        return Timeline(self._context)

    @cached_property
    def reminders(self) -> Reminders:
        from salesdesk.services.reminders import Reminders

        return Reminders(self._context, self.settings)

    @cached_property
    def finding(self) -> Finding:
        from salesdesk.services.finding import Finding

        return Finding(self._context, self.settings)

    @cached_property
    def duplicates(self) -> Duplicates:
        from salesdesk.services.duplicates import Duplicates

        return Duplicates(self._context, self.settings)

    @cached_property
    def drafts(self) -> Drafts:
        from salesdesk.services.drafts import Drafts

        return Drafts(self._context)

    @cached_property
    def exports(self) -> Exports:
        from salesdesk.services.exports import Exports

        return Exports(self._context)

    @cached_property
    def imports(self) -> Imports:
        from salesdesk.services.imports import Imports

        return Imports(self._context, self.settings, self.planning)

    @cached_property
    def trash(self) -> Trash:
        from salesdesk.services.trash import Trash

        return Trash(self._context)

    @cached_property
    def demo(self) -> Demo:
        from salesdesk.services.demo import Demo

        return Demo(self._context, self.settings)

    @cached_property
    def checking(self) -> Checking:
        from salesdesk.services.checking import Checking

        return Checking(self._context)

    @cached_property
    def repairing(self) -> Repairing:
        from salesdesk.services.repairing import Repairing

        return Repairing(self._context, self.settings, self._keep_copy_before_repair)

    def _keep_copy_before_repair(self, progress: Progress) -> None:
        """Nothing is put right on a desk of which there is no copy as it now is, damage and all."""
        from salesdesk.domain.keeping import BackupReason

        self.backups.make(BackupReason.REPAIR, progress)

    def _back_up(self, before: str, progress: Progress = SILENT) -> None:
        self.backups.ensure_before(before, progress)

    def close(self) -> None:
        """Lets the file go."""
        self.database.close()


def open_desk(
    path: Path,
    clock: Clock,
    publish: Callable[[Touched], None] = _tell_nobody,
    *,
    key: bytes | None = None,
    only_to_ask: bool = False,
) -> Desk:
    """Opens the desk at `path`, or makes a new one; `key` is the one of an encrypted desk.

    `only_to_ask` is for whoever calls no verb. Raises StorageError; see `open_database` and
    `open_for_questions`.
    """
    opened = (open_for_questions if only_to_ask else open_database)(path, clock, key=key)
    desk = Desk(opened, clock, publish)
    try:
        desk.database.actor = desk.settings.preferences.rep_name
    except BaseException:
        desk.close()  # what stays open would stand in the way of putting it right
        raise
    return desk
