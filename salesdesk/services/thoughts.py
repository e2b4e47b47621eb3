"""What is worth a thought on a day: levels outside their zone, who never answers, promises to confirm."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, select

from salesdesk.domain.agenda_facts import ThoughtFacts
from salesdesk.domain.cadence import MAX_TRIES
from salesdesk.domain.levels import Zone, nearest_level_in_zone
from salesdesk.domain.words import Level, Party, PromiseState, ThoughtKind, ValueClass
from salesdesk.services.whom import NO_NAME, NOBODY, WHO, who_of
from salesdesk.storage import tables
from salesdesk.storage.tables import columns

_customers, _people = columns(tables.Customer), columns(tables.Person)
_promises, _decisions = columns(tables.Promise), columns(tables.Decision)

CONFIRM_WITHIN_DAYS = 14
"""For so long after a promise was kept it is worth asking the customer to confirm it."""

THOUGHTS_AT_MOST = 50
"""Thoughts of each kind: more than these nobody thinks through in a morning."""


def thoughts_of(connection: Connection, zones: Mapping[ValueClass, Zone], day: date) -> list[ThoughtFacts]:
    """The thoughts of a local day, but for those that were let be beyond it."""
    return [
        *_outside_zone(connection, zones, day),
        *_unanswered(connection, day),
        *_unconfirmed(connection, day),
    ]


def _outside_zone(
    connection: Connection, zones: Mapping[ValueClass, Zone], day: date
) -> Iterable[ThoughtFacts]:
    found = 0
    for value_class, zone in zones.items():
        outside = [level for level in Level if not zone.lowest.step <= level.step <= zone.highest.step]
        rows = connection.execute(
            select(*WHO, NOBODY, NO_NAME, _customers.level_since)
            .where(
                _customers.value_class == value_class,
                _customers.level.in_(outside),
                _customers.id.not_in(_resting(ThoughtKind.OUTSIDE_ZONE, day)),
            )
            .order_by(_customers.level_since)
            .limit(THOUGHTS_AT_MOST - found)
        )
        for row in rows:
            found += 1
            who = who_of(row)
            yield ThoughtFacts(
                ThoughtKind.OUTSIDE_ZONE,
                who,
                row.level_since,
                proposed_level=nearest_level_in_zone(who.level, zone),
            )


def _unanswered(connection: Connection, day: date) -> Iterable[ThoughtFacts]:
    rows = connection.execute(
        select(*WHO, NOBODY, NO_NAME, _customers.last_contact_on, _customers.tries)
        # The second condition is the index's own: by it SQLite knows that the index will do.
        .where(
            _customers.tries >= MAX_TRIES,
            _customers.tries > 0,
            _customers.id.not_in(_resting(ThoughtKind.UNANSWERED, day)),
        )
        .limit(THOUGHTS_AT_MOST)
    )
    for row in rows:
        yield ThoughtFacts(ThoughtKind.UNANSWERED, who_of(row), row.last_contact_on, tries=row.tries)


def _unconfirmed(connection: Connection, day: date) -> Iterable[ThoughtFacts]:
    rows = connection.execute(
        select(*WHO, _promises.person_id, _people.name, _promises.settled_on, _promises.id, _promises.text)
        .select_from(tables.Promise)
        .join(tables.Customer, _customers.id == _promises.customer_id)
        .outerjoin(tables.Person, _people.id == _promises.person_id)
        .where(
            _promises.state == PromiseState.KEPT,
            _promises.party == Party.REP,
            _promises.confirmed_on.is_(None),
            _promises.settled_on >= _days_before(day, CONFIRM_WITHIN_DAYS),
            _promises.settled_on < day,
            _promises.id.not_in(_resting(ThoughtKind.CONFIRM_PROMISE, day)),
        )
        .order_by(_promises.settled_on)
        .limit(THOUGHTS_AT_MOST)
    )
    for row in rows:
        yield ThoughtFacts(
            ThoughtKind.CONFIRM_PROMISE,
            who_of(row),
            row.settled_on,
            promise_id=row.id,
            note=row.text,
        )


def _resting(kind: ThoughtKind, day: date) -> Select[Any]:
    """What thoughts of a kind are about (promises, or else customers) that were let be beyond a day.

    Left out by the question itself, so that those that rest never take the place of others.
    """
    about = _decisions.promise_id if kind is ThoughtKind.CONFIRM_PROMISE else _decisions.customer_id
    return select(about).where(_decisions.kind == kind, _decisions.until_on > day, about.is_not(None))


def _days_before(day: date, days: int) -> date:
    """The day so many days earlier, the calendar's first where it has none."""
    return date.fromordinal(max(day.toordinal() - days, date.min.toordinal()))
