"""What a list says of a customer's last contact and next step, as rows of the desk."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import Channel, CheckInReason, Direction, Level, Outcome
from salesdesk.services.import_writers import Taking
from salesdesk.services.imported_rows import ImportedCustomer

NOON = 12 * 60


class FirstSteps:
    """What a list says of the past and the plan, as rows: a last contact, and the next check-in.

    A day that the list names is taken as agreed. Without one, the interval after the last contact gives
    the day, where it is still to come; what is long past waits in Today for the rep to plan it, so that
    bringing in a book of a thousand customers does not put a thousand calls on tomorrow.
    """

    def __init__(self, taking: Taking) -> None:
        self._context = taking.context
        self._settings = taking.settings
        self._tells_contacts = "interactions" in taking.kinds
        self._tells_plan = "check-ins" in taking.kinds

    def told_contact(self, record: ImportedCustomer) -> date | None:
        """The day of the last contact, where only this row tells of it."""
        return None if self._tells_contacts else record.last_contact_on

    def first_step(self, record: ImportedCustomer, level: Level) -> date | None:
        """The day of the check-in to be written with the customer."""
        return None if self._tells_plan else self.next_on(record, level)

    def next_on(self, record: ImportedCustomer, level: Level) -> date | None:
        """The first check-in's local day, or None."""
        if record.next_on is not None:
            return record.next_on
        if record.last_contact_on is None or record.plans_nothing or self._tells_plan:
            return None
        days = record.ideal_days or self._settings.policies[level].ideal_days
        if days is None or record.no_next_reason:
            return None
        due_on = self._settings.calendar.next_working(record.last_contact_on + timedelta(days=days))
        return due_on if due_on > self._context.today() else None

    def check_in(self, customer_id: int, due_on: date, *, agreed: bool) -> dict[str, Any]:
        return {
            "customer_id": customer_id,
            "due_on": due_on,
            "reason": CheckInReason.ASKED if agreed else CheckInReason.CADENCE,
            "created_at": self._context.now(),
        }

    def last_contact(self, customer_id: int, on: date) -> dict[str, Any]:
        at = instant(on, NOON, self._context.clock.zone())
        return {
            "customer_id": customer_id,
            "at": min(at, self._context.now()),
            "channel": Channel.OTHER,
            "direction": Direction.OUT,
            "outcome": Outcome.REACHED,
            "summary": "Last contact, as the imported list has it.",
            "created_at": self._context.now(),
        }
