"""A customer's history in one line of time: contacts, promises settled, complaints, orders, levels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, select

from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import Heard
from salesdesk.services import promise_lists
from salesdesk.services.complaints import complaints_of
from salesdesk.services.context import Context
from salesdesk.services.orders import orders_of
from salesdesk.services.rows import ComplaintLine, InteractionLine, LevelChangeLine, OrderRow, PromiseLine
from salesdesk.storage import tables
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import columns

_interactions, _people = columns(tables.Interaction), columns(tables.Person)
_present, _heard = columns(tables.InteractionPerson), columns(tables.Heard)
_levels = columns(tables.LevelChange)

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


class TimelineEntry(NamedTuple):
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

    def __init__(self, context: Context) -> None:
        self._context = context

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
            promises = promise_lists.lines_of(connection, customer_id)
            contacts = _contacts(connection, customer_id, limit, before, promises)
            others = [
                *_promise_entries(promises),
                *_complaint_entries(complaints_of(connection, customer_id)),
                *_order_entries(orders_of(connection, customer_id, ORDERS_AT_MOST)),
                *_level_changes(connection, customer_id),
            ]
        zone = self._context.clock.zone()
        entries = [
            TimelineEntry(EntryKind.INTERACTION, one.at.astimezone(zone).date(), one.at, one)
            for one in contacts
        ]
        first_day = entries[-1].on if len(contacts) >= limit else None
        end_day = None if before is None else self._context.local_day(before)

        def within(day: date) -> bool:
            # The day on which one reading ends belongs to that reading alone.
            return (first_day is None or day >= first_day) and (end_day is None or day < end_day)

        entries += [entry for entry in others if within(entry.on)]
        return sorted(entries, key=self._moment, reverse=True)

    def contacts(
        self, customer_id: int, *, limit: int = 200, before: datetime | None = None
    ) -> list[InteractionLine]:
        """The customer's contacts alone, newest first."""
        with self._context.database.read() as connection:
            promises = promise_lists.lines_of(connection, customer_id)
            return _contacts(connection, customer_id, limit, before, promises)

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
    connection: Connection,
    customer_id: int,
    limit: int,
    before: datetime | None,
    promises: Iterable[PromiseLine],
) -> list[InteractionLine]:
    """The contacts with what was heard, who was there and what of the customer's `promises` was given."""
    if before is None:
        rows = _NEWEST.rows(connection, customer=customer_id, most=limit)
    else:
        rows = _BEFORE.rows(connection, customer=customer_id, most=limit, before=before.astimezone(UTC))
    if not rows:
        return []
    if len(rows) == limit:
        rows += _AT_ONCE.rows(connection, customer=customer_id, at=rows[-1][2], before_id=rows[-1][0])
    # No other contact of the customer lies between the first and the last of these.
    span = {"customer": customer_id, "first": rows[-1][2], "last": rows[0][2]}
    people = _grouped(_PEOPLE.rows(connection, **span))
    heard = _grouped(_HEARD.rows(connection, **span))
    given_there = _grouped((one.interaction_id, one) for one in sorted(promises, key=lambda one: one.id))
    return [
        InteractionLine._make(
            (
                *row,
                tuple(sorted(heard[row[0]], key=_HEARD_ORDER.__getitem__)) if row[0] in heard else (),
                people.get(row[0], ()),
                given_there.get(row[0], ()),
            )
        )
        for row in rows
    ]


def _promise_entries(promises: Iterable[PromiseLine]) -> Iterator[TimelineEntry]:
    for promise in promises:
        if promise.settled_on is not None:
            yield TimelineEntry(EntryKind.PROMISE_SETTLED, promise.settled_on, promise=promise)
        if promise.interaction_id is None:
            yield TimelineEntry(EntryKind.PROMISE_MADE, promise.made_on, promise=promise)


def _complaint_entries(complaints: Iterable[ComplaintLine]) -> Iterator[TimelineEntry]:
    for complaint in complaints:
        yield TimelineEntry(EntryKind.COMPLAINT, complaint.opened_on, complaint=complaint)
        if complaint.solved_on is not None:
            yield TimelineEntry(EntryKind.COMPLAINT_SOLVED, complaint.solved_on, complaint=complaint)


def _order_entries(orders: Iterable[OrderRow]) -> Iterator[TimelineEntry]:
    for order in orders:
        yield TimelineEntry(EntryKind.ORDER, order.ordered_on, order=order)


def _level_changes(connection: Connection, customer_id: int) -> Iterator[TimelineEntry]:
    for row in _LEVELS.rows(connection, customer=customer_id):
        yield TimelineEntry(EntryKind.LEVEL, row[0], level=LevelChangeLine(*row))


def _grouped(rows: Iterable[tuple[Any, Any]]) -> dict[int, tuple[Any, ...]]:
    """What stands beside each key; few of them, so that a tuple that grows is cheaper than a list."""
    groups: dict[int, tuple[Any, ...]] = {}
    for key, value in rows:
        groups[key] = (*groups[key], value) if key in groups else (value,)
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


def _in_span() -> ColumnElement[bool]:
    return and_(
        _interactions.customer_id == given("customer"),
        _interactions.at.between(given("first"), given("last")),
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
        .join(tables.Interaction, _interactions.id == _present.interaction_id)
        .join(tables.Person, _people.id == _present.person_id)
        .where(_in_span())
        .order_by(_present.id)
    )
)
_HEARD = Prepared(
    lambda: (
        select(_heard.interaction_id, _heard.kind)
        .join(tables.Interaction, _interactions.id == _heard.interaction_id)
        .where(_in_span())
    )
)
_LEVELS = Prepared(
    lambda: (
        select(_levels.changed_on, _levels.from_level, _levels.to_level, _levels.evidence)
        .where(_levels.customer_id == given("customer"))
        .order_by(_levels.id.desc())
    )
)
