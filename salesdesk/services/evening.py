"""The evening entry: whom a day's contacts were planned with, and all of them logged as one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from salesdesk.domain.words import Channel, ItemKind, Outcome
from salesdesk.errors import UserError
from salesdesk.services.context import Context, chunks
from salesdesk.services.interactions import TOUCHED, Interactions, Logged, LoggedContact
from salesdesk.services.planning import Planning
from salesdesk.services.today import Today
from salesdesk.storage.tables import Customer, columns
from salesdesk.storage.transaction import Transaction

_customers = columns(Customer)

MOST_PLANNED = 40
"""More planned contacts than anybody has in a day: after a holiday the whole book may be due."""

_NAMED = 5

_OF_A_DAY = (ItemKind.CHECK_IN, ItemKind.COMPLAINT, ItemKind.PROMISE)
"""What is behind a contact of the day, the likeliest first; thoughts and missing plans are no contacts."""


@dataclass(frozen=True, slots=True)
class PlannedContact:
    """A customer whom the day asked to be in touch with; `minute` is the local hour that was agreed."""

    customer_id: int
    name: str
    person_id: int | None
    person: str
    channel: Channel | None
    minute: int | None


@dataclass(frozen=True, slots=True)
class DayContact:
    """One row of the table. `as_planned` takes the next check-in from the plan as it is when it is logged;
    the contact's `no_next_reason` is then for a plan that asks for none."""

    contact: LoggedContact
    as_planned: bool = False


@dataclass(frozen=True, slots=True)
class DayLogged:
    """What logging a day wrote: the one step, and each contact in the order of the rows."""

    step_id: int
    contacts: tuple[Logged, ...]


class RowRefused(UserError):
    """A row that cannot be logged as it stands: `row` counts from 0, `reason` says why, naming the cell."""

    def __init__(self, row: int, error: UserError) -> None:
        super().__init__("Contact %1 of the day cannot be logged.", row + 1, field=error.field)
        self.row = row
        self.reason = error


class Evening:
    """A day's contacts in one go."""

    def __init__(
        self, context: Context, planning: Planning, today: Today, interactions: Interactions
    ) -> None:
        self._context = context
        self._planning = planning
        self._today = today
        self._interactions = interactions

    def planned(self, on: date) -> tuple[list[PlannedContact], int]:
        """The customers that a local day's list still asks for, each once, and how many more there are.

        Planned contacts come first, in the order of the hours agreed and then of Today.
        """
        items = self._today.items(on, most_without_step=0)
        chosen = [item for kind in _OF_A_DAY for item in items if item.kind is kind]
        first = {item.who.customer_id: item for item in reversed(chosen)}
        ordered = [first[one] for one in dict.fromkeys(item.who.customer_id for item in chosen)]
        shown = ordered[:MOST_PLANNED]
        channels = self._channels([item.who.customer_id for item in shown])
        rows = [
            PlannedContact(
                item.who.customer_id,
                item.who.customer,
                item.who.person_id,
                item.who.person,
                channels.get(item.who.customer_id),
                item.at if item.kind is ItemKind.CHECK_IN and item.due_on == on else None,
            )
            for item in shown
        ]
        rows.sort(key=lambda row: 24 * 60 if row.minute is None else row.minute)
        return rows, len(ordered) - len(shown)

    def refuse(self, row: DayContact) -> None:
        """Raises UserError naming the cell where something of a row is missing or cannot be."""
        contact = row.contact
        if row.as_planned:  # the plan is asked when it is logged; its day always lies ahead
            contact = replace(contact, next_on=self._context.today())
        self._interactions.refuse(contact)

    def log_day(self, rows: Sequence[DayContact]) -> DayLogged:
        """Logs each row as `interactions.log` would, one after the other, all as one step or none.

        Raises RowRefused for a row that cannot be logged, and UserError where there is no row.
        """
        if not rows:
            raise UserError("No contact is filled in yet.", field="rows")
        for number, row in enumerate(rows):
            self._passing(number, row)
        with self._context.verb("interaction.log_day", TOUCHED) as transaction:
            transaction.about = self._names(transaction, [row.contact.customer_id for row in rows])
            logged = [self._log(transaction, number, row) for number, row in enumerate(rows)]
        assert transaction.step_id is not None  # interactions were written, so there is a step
        return DayLogged(
            transaction.step_id, tuple(replace(one, step_id=transaction.step_id) for one in logged)
        )

    def _passing(self, number: int, row: DayContact) -> None:
        try:
            self.refuse(row)
        except UserError as error:
            raise RowRefused(number, error) from error

    def _log(self, transaction: Transaction, number: int, row: DayContact) -> Logged:
        try:
            contact = self._planned_contact(transaction, row.contact) if row.as_planned else row.contact
            return self._interactions.log_in(transaction, contact)
        except UserError as error:
            raise RowRefused(number, error) from error

    def _planned_contact(self, transaction: Transaction, contact: LoggedContact) -> LoggedContact:
        day = self._context.local_day(contact.at or self._context.now())
        plan = self._planning.proposal_in(
            transaction.connection,
            contact.customer_id,
            contact_on=day,
            answered=contact.outcome is Outcome.REACHED,
        )
        if plan is None:
            return contact
        minute = None if plan.at is None else int(plan.at)
        return replace(contact, next_on=plan.due_on, next_minute=minute, no_next_reason="")

    def _names(self, transaction: Transaction, customer_ids: list[int]) -> str:
        """Whom the day was about, for the history: the first few by name."""
        first = list(dict.fromkeys(customer_ids))[:_NAMED]
        named = transaction.execute(select(_customers.id, _customers.name).where(_customers.id.in_(first)))
        names = {row.id: row.name for row in named}
        return ", ".join(names[one] for one in first if one in names)

    def _channels(self, customer_ids: list[int]) -> dict[int, Channel | None]:
        """For each customer the channel they like best, where one is known."""
        channels: dict[int, Channel | None] = {}
        with self._context.database.read() as connection:
            for some in chunks(customer_ids):
                rows = connection.execute(
                    select(_customers.id, _customers.channel).where(_customers.id.in_(some))
                )
                channels.update({row.id: row.channel for row in rows})
        return channels
