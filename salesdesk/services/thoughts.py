"""What is worth a thought on a day: levels outside their zone, who never answers, promises to confirm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Select, literal_column, select

from salesdesk.domain.agenda_facts import ThoughtFacts
from salesdesk.domain.cadence import MAX_TRIES
from salesdesk.domain.levels import Zone, nearest_level_in_zone
from salesdesk.domain.words import Level, Party, PromiseState, ThoughtKind, ValueClass
from salesdesk.services.whom import NO_NAME, NOBODY, WHO, MainPeople, who_of
from salesdesk.storage import tables
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import columns

_customers, _people = columns(tables.Customer), columns(tables.Person)
_promises, _decisions = columns(tables.Promise), columns(tables.Decision)

CONFIRM_WITHIN_DAYS = 14
"""For so long after a promise was kept it is worth asking the customer to confirm it."""

Row = tuple[Any, ...]

THOUGHTS_AT_MOST = 50
"""Thoughts of each kind: more than these nobody thinks through in a morning."""


@dataclass(frozen=True, slots=True)
class RowsWorthThought:
    """What a day's thoughts are made from: rows that begin with `WHO`, a person's id and name."""

    outside_zone: list[tuple[Row, Zone]]
    unanswered: list[Row]
    unconfirmed: list[Row]

    def all(self) -> Iterator[Row]:
        return chain((row for row, _zone in self.outside_zone), self.unanswered, self.unconfirmed)


def rows_worth_thought(
    connection: Connection, zones: Mapping[ValueClass, Zone], day: date
) -> RowsWorthThought:
    """The rows of a local day, but for those that were let be beyond it."""
    since = _days_before(day, CONFIRM_WITHIN_DAYS)
    return RowsWorthThought(
        list(_outside_zone(connection, zones, day)),
        _UNANSWERED.rows(connection, day=day),
        _UNCONFIRMED.rows(connection, day=day, since=since),
    )


def thoughts_of(rows: RowsWorthThought, people: MainPeople) -> list[ThoughtFacts]:
    """The thoughts that rows give rise to; `people` are those to call where a row names nobody."""
    facts: list[ThoughtFacts] = []
    for row, zone in rows.outside_zone:
        who = who_of(row, people)
        proposed = nearest_level_in_zone(who.level, zone)
        facts.append(ThoughtFacts(ThoughtKind.OUTSIDE_ZONE, who, row[6], proposed_level=proposed))
    for row in rows.unanswered:
        facts.append(ThoughtFacts(ThoughtKind.UNANSWERED, who_of(row, people), row[6], tries=row[7]))
    for row in rows.unconfirmed:
        kind, who = ThoughtKind.CONFIRM_PROMISE, who_of(row, people)
        facts.append(ThoughtFacts(kind, who, row[6], promise_id=row[7], note=row[8]))
    return facts


def _outside_zone(
    connection: Connection, zones: Mapping[ValueClass, Zone], day: date
) -> Iterator[tuple[Row, Zone]]:
    most = THOUGHTS_AT_MOST
    for value_class, zone in zones.items():
        if most == 0:
            return
        rows = _customers_outside(value_class, zone).rows(connection, day=day, most=most)
        most -= len(rows)
        for row in rows:
            yield row, zone


@cache
def _customers_outside(value_class: ValueClass, zone: Zone) -> Prepared:
    """Asks for the customers of a class with a level outside its zone: `most`, the longest there first."""
    levels = [level for level in Level if not zone.lowest.step <= level.step <= zone.highest.step]
    return Prepared(
        lambda: (
            select(*WHO, NOBODY, NO_NAME, _customers.level_since)
            .where(
                _customers.value_class == value_class,
                _customers.level.in_(levels),
                _customers.id.not_in(_resting(ThoughtKind.OUTSIDE_ZONE)),
            )
            .order_by(_customers.level_since)
            .limit(given("most"))
        )
    )


def _resting(kind: ThoughtKind) -> Select[Any]:
    """What thoughts of a kind are about (promises, or else customers) that were let be beyond the day.

    Left out by the question itself, so that those that rest never take the place of others.
    """
    about = _decisions.promise_id if kind is ThoughtKind.CONFIRM_PROMISE else _decisions.customer_id
    return select(about).where(
        _decisions.kind == kind, _decisions.until_on > given("day"), about.is_not(None)
    )


_UNANSWERED = Prepared(
    lambda: (
        select(*WHO, NOBODY, NO_NAME, _customers.last_contact_on, _customers.tries)
        # The second condition is the index's own: by it SQLite knows that the index will do.
        .where(
            _customers.tries >= MAX_TRIES,
            literal_column("tries > 0"),
            _customers.id.not_in(_resting(ThoughtKind.UNANSWERED)),
        )
        .limit(THOUGHTS_AT_MOST)
    )
)
_UNCONFIRMED = Prepared(
    lambda: (
        select(*WHO, _promises.person_id, _people.name, _promises.settled_on, _promises.id, _promises.text)
        .select_from(tables.Promise)
        .join(tables.Customer, _customers.id == _promises.customer_id)
        .outerjoin(tables.Person, _people.id == _promises.person_id)
        .where(
            _promises.state == PromiseState.KEPT,
            _promises.party == Party.REP,
            _promises.confirmed_on.is_(None),
            _promises.settled_on >= given("since"),
            _promises.settled_on < given("day"),
            _promises.id.not_in(_resting(ThoughtKind.CONFIRM_PROMISE)),
        )
        .order_by(_promises.settled_on)
        .limit(THOUGHTS_AT_MOST)
    )
)


def _days_before(day: date, days: int) -> date:
    """The day so many days earlier, the calendar's first where it has none."""
    return date.fromordinal(max(day.toordinal() - days, date.min.toordinal()))
