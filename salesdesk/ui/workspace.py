"""What every screen is given: the desk, the signal of changes, the voice, and whom to ask for what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from salesdesk.domain.wording import Voice
from salesdesk.domain.words import Channel, Direction
from salesdesk.services.desk import Desk
from salesdesk.services.progress import Progress
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.window_memory import WindowMemory


@dataclass(frozen=True, slots=True)
class LogRequest:
    """What is known when the form for a contact is asked for; 0 is nobody yet."""

    customer_id: int = 0
    person_id: int = 0
    channel: Channel | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Reopening:
    """Work on the desk's file that needs it closed: `title` says what it is while it lasts.

    `work` runs in a thread of its own, with the desk closed and its lock held; a `SalesDeskError` of it is
    told, and the desk opened again as it then is. `done` is said once the desk is open again. `key` opens it
    then where the work gives it another one. `desk` is opened instead where the work has made it. `note` is
    said below the bar.
    """

    title: str
    work: Callable[[Progress], object]
    done: str = ""
    key: bytes | None = field(default=None, repr=False)
    desk: Path | None = None
    note: str = ""


class Requests(QObject):
    """What a screen asks of the window, without knowing the window."""

    page_wanted = Signal(str)
    """`today`, `customers`, `promises`, `settings`, `trash`, `history` or `duplicates`."""

    customer_wanted = Signal(int)
    """Opens a customer's page."""

    customers_wanted = Signal(object)
    """Opens the customers' table with a `CustomerFilter`."""

    log_wanted = Signal(object)
    """Opens the form for a contact, with a `LogRequest`."""

    evening_wanted = Signal()
    """Opens the table for all contacts of a day."""

    day_sheet_wanted = Signal()
    """Opens the form that saves the day sheet as a PDF."""

    promise_wanted = Signal(int)
    """Opens the form for a promise, with a customer's id or 0."""

    new_customer_wanted = Signal(str)
    """Opens the form for a customer, with a name or nothing."""

    import_wanted = Signal(str)
    """Opens the import, with a file's path or nothing."""

    call_wanted = Signal(str)
    """Hands a phone number to the system's `tel:` program."""

    reopen_wanted = Signal(object)
    """Closes the desk, has a `Reopening` carried out, and opens the desk again."""

    reopen_agreed = Signal(object)
    """The forms are closed and nothing stands in the way of the `Reopening`; the window asks for no more."""

    undo_wanted = Signal(int)
    """Takes back a step by its id, and asks first where later ones build on it."""

    redo_wanted = Signal(int)
    """Puts on again a step that was taken back."""

    backups_changed = Signal()
    """A backup was made, or taken as right."""

    told = Signal(str, object)
    """Something was done: the sentence for the bar below, and the id of the step to undo, or None."""

    failed = Signal(str, str)
    """Something could not be done: a title and what to do."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Handed to each screen when it is made."""

    desk: Desk
    bus: ChangeBus
    voice: Voice
    tasks: TaskRunner
    requests: Requests
    memory: WindowMemory | None = None
    """Where small things are remembered outside the desk; None keeps nothing."""
