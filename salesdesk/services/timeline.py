"""A customer's history in one line of time: contacts, promises settled, complaints, orders, levels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Select, select

from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import Heard
from salesdesk.services import promise_lists
from salesdesk.services.complaints import Complaints
from salesdesk.services.context import Context
from salesdesk.services.orders import Orders
from salesdesk.services.promises import Promises
from salesdesk.services.rows import ComplaintLine, InteractionLine, LevelChangeLine, OrderRow, PromiseLine
from salesdesk.storage import tables
from salesdesk.storage.prepared import Prepared, given, listed, numbers
from salesdesk.storage.tables import columns

_interactions, _people = columns(tables.Interaction), columns(tables.Person)
_present, _heard = columns(tables.InteractionPerson), columns(tables.Heard)
_promises, _levels = columns(tables.Promise), columns(tables.LevelChange)

ORDERS_AT_MOST = 5_000


class EntryKind(StrEnum):
    """What an entry of the timeline tells."""

    INTERACTION = "interaction"
    PROMISE_SETTLED = "promise_settled"
    PROMISE_MADE = "promise_made"
    COMPLAINT = "complaint"
    COMPLAINT_SOLVED = "complaint_solved"
    ORDER = "order"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One entry: the local day, the moment (UTC) where it has one, and the row it tells of."""

    kind: EntryKind
    on: date
    at: datetime | None = None
    interaction: InteractionLine | None = None
    promise: PromiseLine | None = None
    complaint: ComplaintLine | None = None
    order: OrderRow | None = None
    level: LevelChangeLine | None = None


class Timeline:
    """Questions about what took place with a customer, newest first."""

    def __init__(self, context: Context, promises: Promises, complaints: Complaints, orders: Orders) -> None:
        self._context = context
        self._promises = promises
        self._complaints = complaints
        self._orders = orders

    def entries(
        self, customer_id: int, *, limit: int = 200, before: datetime | None = None
    ) -> list[TimelineEntry]:
        """The newest entries: `limit` contacts and what else happened in their time.

        To read on, call again with `before` set to the moment of the last contact returned. A few more
        contacts come where several share that moment, so that none falls between two readings; fewer
        than `limit` say that the history ends here.
        """
        with self._context.database.telling_damage():
            return self._entries(customer_id, limit, before)

    def _entries(self, customer_id: int, limit: int, before: datetime | None) -> list[TimelineEntry]:
        with self._context.database.read() as connection:
            contacts = self._contacts(connection, customer_id, limit, before)
            levels = self._level_changes(connection, customer_id)
        last = contacts[-1].at if len(contacts) >= limit else None
        first_day = None if last is None else self._context.local_day(last)
        end_day = None if before is None else self._context.local_day(before)

        def within(day: date) -> bool:
            # The day on which one reading ends belongs to that reading alone.
            return (first_day is None or day >= first_day) and (end_day is None or day < end_day)

        others = [
            entry
            for entry in (
                *self._promise_entries(customer_id),
                *self._complaint_entries(customer_id),
                *self._order_entries(customer_id),
                *levels,
            )
            if within(entry.on)
        ]
        entries = [
            TimelineEntry(EntryKind.INTERACTION, self._context.local_day(one.at), one.at, interaction=one)
            for one in contacts
        ]
        return sorted([*entries, *others], key=self._moment, reverse=True)

    def contacts(
        self, customer_id: int, *, limit: int = 200, before: datetime | None = None
    ) -> list[InteractionLine]:
        """The customer's contacts alone, newest first."""
        with self._context.database.read() as connection:
            return self._contacts(connection, customer_id, limit, before)

    def end_after(self, customer_id: int, day: date, contacts: int) -> datetime | None:
        """The end (UTC) of the local day by which `contacts` more took place after `day`.

        Given to `entries` as `before`, that many contacts newer than the day come with it, and all that
        happened in their time; None where there are fewer, so that the newest can be read.
        """
        zone = self._context.clock.zone()
        day_end = instant(day + timedelta(days=1), 0, zone)
        with self._context.database.read() as connection:
            rows = _AFTER.rows(connection, customer=customer_id, moment=day_end, nth=contacts - 1)
        if not rows:
            return None
        return instant(self._context.local_day(rows[0][0]) + timedelta(days=1), 0, zone)

    def _moment(self, entry: TimelineEntry) -> datetime:
        if entry.at is not None:
            return entry.at
        # What has a day alone stands at the day's end, where one looks for what the day brought.
        return instant(entry.on, 24 * 60 - 1, self._context.clock.zone())

    def _contacts(
        self, connection: Connection, customer_id: int, limit: int, before: datetime | None
    ) -> list[InteractionLine]:
        if before is None:
            rows = _NEWEST.rows(connection, customer=customer_id, most=limit)
        else:
            rows = _BEFORE.rows(connection, customer=customer_id, most=limit, before=before.astimezone(UTC))
        if rows and len(rows) == limit:
            last_id, _, at, *_ = rows[-1]
            rows += _AT_ONCE.rows(connection, customer=customer_id, at=at, before_id=last_id)
        return self._with_all(connection, customer_id, rows)

    def _with_all(
        self, connection: Connection, customer_id: int, rows: list[tuple[Any, ...]]
    ) -> list[InteractionLine]:
        """The contacts of `rows` with what was heard, who was there and what was promised."""
        ids = numbers(row[0] for row in rows)
        people = _grouped(_PEOPLE.rows(connection, ids=ids))
        heard = _grouped(_HEARD.rows(connection, ids=ids))
        given_ids = [row[0] for row in _GIVEN.rows(connection, customer=customer_id, ids=ids)]
        promises: dict[int, list[Any]] = {}
        for promise in promise_lists.lines(connection, given_ids) if given_ids else ():
            promises.setdefault(promise.interaction_id or 0, []).append(promise)
        return [
            InteractionLine(  # type: ignore[call-arg]  # mypy counts the starred columns as endless
                *row,
                tuple(sorted(heard[row[0]], key=_HEARD_ORDER.__getitem__)) if row[0] in heard else (),
                tuple(people.get(row[0], ())),
                tuple(promises.get(row[0], ())),
            )
            for row in rows
        ]

    def _promise_entries(self, customer_id: int) -> Iterable[TimelineEntry]:
        for promise in self._promises.of(customer_id):
            if promise.settled_on is not None:
                yield TimelineEntry(EntryKind.PROMISE_SETTLED, promise.settled_on, promise=promise)
            if promise.interaction_id is None:
                yield TimelineEntry(EntryKind.PROMISE_MADE, promise.made_on, promise=promise)

    def _complaint_entries(self, customer_id: int) -> Iterable[TimelineEntry]:
        for complaint in self._complaints.of(customer_id):
            yield TimelineEntry(EntryKind.COMPLAINT, complaint.opened_on, complaint=complaint)
            if complaint.solved_on is not None:
                yield TimelineEntry(EntryKind.COMPLAINT_SOLVED, complaint.solved_on, complaint=complaint)

    def _order_entries(self, customer_id: int) -> Iterable[TimelineEntry]:
        for order in self._orders.of(customer_id, limit=ORDERS_AT_MOST):
            yield TimelineEntry(EntryKind.ORDER, order.ordered_on, order=order)

    def _level_changes(self, connection: Connection, customer_id: int) -> list[TimelineEntry]:
        rows = _LEVELS.rows(connection, customer=customer_id)
        return [TimelineEntry(EntryKind.LEVEL, row[0], level=LevelChangeLine(*row)) for row in rows]


def _grouped(rows: Iterable[Any]) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = {}
    for key, value in rows:
        groups.setdefault(key, []).append(value)
    return groups


def _contacts_of_customer() -> Select[Any]:
    """Asks for `most` contacts of a customer, newest first."""
    return (
        select(
            _interactions.id,
            _interactions.customer_id,
            _interactions.at,
            _interactions.channel,
            _interactions.direction,
            _interactions.outcome,
            _interactions.minutes,
            _interactions.summary,
            _interactions.private_note,
            _interactions.expectation,
        )
        .where(_interactions.customer_id == given("customer"))
        .order_by(_interactions.at.desc(), _interactions.id.desc())
    )


_HEARD_ORDER = {kind: place for place, kind in enumerate(Heard)}
_NEWEST = Prepared(lambda: _contacts_of_customer().limit(given("most")))
_BEFORE = Prepared(
    lambda: _contacts_of_customer().where(_interactions.at < given("before")).limit(given("most"))
)
_AT_ONCE = Prepared(
    lambda: _contacts_of_customer().where(
        _interactions.at == given("at"), _interactions.id < given("before_id")
    )
)
_AFTER = Prepared(
    lambda: (
        select(_interactions.at)
        .where(_interactions.customer_id == given("customer"), _interactions.at >= given("moment"))
        .order_by(_interactions.at, _interactions.id)
        .limit(1)
        .offset(given("nth"))
    )
)
_PEOPLE = Prepared(
    lambda: (
        select(_present.interaction_id, _people.name)
        .join(tables.Person, _people.id == _present.person_id)
        .where(_present.interaction_id.in_(listed("ids")))
        .order_by(_present.id)
    )
)
_HEARD = Prepared(
    lambda: select(_heard.interaction_id, _heard.kind).where(_heard.interaction_id.in_(listed("ids")))
)
_GIVEN = Prepared(
    lambda: select(_promises.id).where(
        _promises.customer_id == given("customer"), _promises.interaction_id.in_(listed("ids"))
    )
)
_LEVELS = Prepared(
    lambda: (
        select(_levels.changed_on, _levels.from_level, _levels.to_level, _levels.evidence)
        .where(_levels.customer_id == given("customer"))
        .order_by(_levels.id.desc())
    )
)
