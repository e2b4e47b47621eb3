"""One open desk: the nouns of the field, each with its verbs and questions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from salesdesk.clock import Clock
from salesdesk.services.check_ins import CheckIns
from salesdesk.services.checking import Checking
from salesdesk.services.complaints import Complaints
from salesdesk.services.context import Context
from salesdesk.services.customers import Customers
from salesdesk.services.demo import Demo
from salesdesk.services.drafts import Drafts
from salesdesk.services.finding import Finding
from salesdesk.services.history import History
from salesdesk.services.imports import Imports
from salesdesk.services.interactions import Interactions
from salesdesk.services.orders import Orders
from salesdesk.services.people import People
from salesdesk.services.planning import Planning
from salesdesk.services.promises import Promises
from salesdesk.services.reminders import Reminders
from salesdesk.services.settings import Settings
from salesdesk.services.timeline import Timeline
from salesdesk.services.today import Today
from salesdesk.services.touched import Touched
from salesdesk.storage.database import Database, open_database


def _tell_nobody(_touched: Touched) -> None:
    """For commands, which have no window to bring up to date."""


class Desk:
    """The one door for everything that reads or writes a rep's data."""

    def __init__(
        self, database: Database, clock: Clock, publish: Callable[[Touched], None] = _tell_nobody
    ) -> None:
        self.database = database
        self.clock = clock
        context = Context(database, clock, publish)
        self.settings = Settings(context)
        self.planning = Planning(context, self.settings)
        self.customers = Customers(context, self.settings, self.planning)
        self.people = People(context, self.settings)
        self.check_ins = CheckIns(context, self.settings, self.planning)
        self.promises = Promises(context)
        self.complaints = Complaints(context, self.settings, self.planning)
        self.orders = Orders(context, self.settings, self.planning)
        self.interactions = Interactions(context, self.planning, self.promises, self.complaints)
        self.timeline = Timeline(context, self.promises, self.complaints, self.orders)
        self.today = Today(context, self.settings)
        self.reminders = Reminders(context, self.settings)
        self.finding = Finding(context, self.settings)
        self.history = History(context, self.settings)
        self.drafts = Drafts(context)
        self.imports = Imports(context, self.settings, self.planning)
        self.demo = Demo(context, self.settings)
        self.checking = Checking(context)

    def close(self) -> None:
        """Lets the file go."""
        self.database.close()


def open_desk(path: Path, clock: Clock, publish: Callable[[Touched], None] = _tell_nobody) -> Desk:
    """Opens the desk at `path`, or makes a new one. Raises StorageError; see `open_database`."""
    desk = Desk(open_database(path, clock), clock, publish)
    desk.database.actor = desk.settings.preferences.rep_name
    return desk
