"""The one search field: names first, then reaches, promises, complaints, notes and what was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from salesdesk.services.context import Context
from salesdesk.services.excerpts import around
from salesdesk.services.names import best_names, where_they_are
from salesdesk.services.reaches import shown
from salesdesk.services.rows import Found
from salesdesk.services.settings import Settings
from salesdesk.storage import search
from salesdesk.storage.tables import (
    Complaint,
    ContactPoint,
    Customer,
    Interaction,
    Person,
    Promise,
    columns,
)

SHARES = {"name": 12, "reach": 4, "promise": 4, "complaint": 2, "note": 2, "interaction": 6}
"""Of 30 hits, how many each kind may have before the others are asked; what one leaves, the next may use.

Without shares a short name would hide every note.
"""

_customers, _people, _points = columns(Customer), columns(Person), columns(ContactPoint)
_promises, _complaints, _interactions = columns(Promise), columns(Complaint), columns(Interaction)


class Finding:
    """Looks for words in everything the rep has written."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def find(self, text: str, limit: int = 30) -> list[Found]:
        """At most `limit` hits for all words of `text`, best first; none for a text without any letter.

        Names come by rank (see `names.best_names`), everything else newest first.
        """
        if limit < 1 or not search.is_searchable(text):
            return []
        country = self._settings.preferences.phone_country
        with self._context.database.read() as connection:
            groups = {
                "name": self._names(connection, text, limit),
                "reach": _reaches(connection, text, limit, country),
                "promise": _promises_found(connection, text, limit),
                "complaint": _complaints_found(connection, text, limit),
                "note": _remembered(connection, text, limit),
                "interaction": self._interactions(connection, text, limit),
            }
        return _shared_out(groups, limit)

    def _names(self, connection: Connection, text: str, limit: int) -> list[Found]:
        return [
            Found(hit.kind, hit.id, hit.customer_id, hit.whole, hit.name)
            for hit in best_names(connection, text, limit)
        ]

    def _interactions(self, connection: Connection, text: str, limit: int) -> list[Found]:
        ids = search.find(connection, search.INTERACTIONS, text, limit)
        rows = connection.execute(
            select(
                _interactions.id,
                _interactions.customer_id,
                _customers.name,
                _interactions.summary,
                _interactions.private_note,
                _interactions.at,
            )
            .join(Customer, _customers.id == _interactions.customer_id)
            .where(_interactions.id.in_(ids))
        )
        found = {
            row.id: Found(
                "interaction",
                row.id,
                row.customer_id,
                row.name,
                around(text, row.summary, row.private_note),
                self._context.local_day(row.at),
            )
            for row in rows
        }
        return _in_order(ids, found)


def _reaches(connection: Connection, text: str, limit: int, country: str) -> list[Found]:
    ids = search.find(connection, search.REACHES, text, limit)
    rows = connection.execute(
        select(
            _points.id,
            _points.customer_id,
            _points.person_id,
            _points.kind,
            _points.value,
            _points.e164,
            _customers.name.label("customer"),
            _people.name.label("person"),
        )
        .outerjoin(Customer, _customers.id == _points.customer_id)
        .outerjoin(Person, _people.id == _points.person_id)
        .where(_points.id.in_(ids))
    ).all()
    posts = where_they_are(connection, [row.person_id for row in rows if row.person_id is not None])
    found: dict[int, Found] = {}
    for row in rows:
        customer_id, customer = posts.get(row.person_id, (row.customer_id, row.customer))
        if customer_id is not None:
            name = customer if row.person is None else f"{row.person} · {customer}"
            match = around(text, shown(row.kind, row.value, row.e164, country))
            found[row.id] = Found("reach", row.id, customer_id, name, match)
    return _in_order(ids, found)


def _promises_found(connection: Connection, text: str, limit: int) -> list[Found]:
    return _told(connection, "promise", search.PROMISES, _promises, _promises.due_on, text, limit)


def _complaints_found(connection: Connection, text: str, limit: int) -> list[Found]:
    return _told(connection, "complaint", search.COMPLAINTS, _complaints, _complaints.opened_on, text, limit)


def _told(
    connection: Connection, kind: str, what: search.Indexed, table: Any, day: Any, text: str, limit: int
) -> list[Found]:
    """Hits in a table whose rows have a text, a customer and a day."""
    ids = search.find(connection, what, text, limit)
    rows = connection.execute(
        select(table.id, table.customer_id, _customers.name, table.text, day)
        .join(Customer, _customers.id == table.customer_id)
        .where(table.id.in_(ids))
    )
    found = {
        row_id: Found(kind, row_id, customer_id, name, around(text, told), on)
        for row_id, customer_id, name, told, on in rows
    }
    return _in_order(ids, found)


def _remembered(connection: Connection, text: str, limit: int) -> list[Found]:
    ids = search.find(connection, search.REMEMBERED, text, limit)
    rows = connection.execute(
        select(_customers.id, _customers.name, _customers.remember).where(_customers.id.in_(ids))
    )
    found = {
        row_id: Found("note", row_id, row_id, name, around(text, remember)) for row_id, name, remember in rows
    }
    return _in_order(ids, found)


def _in_order(ids: Sequence[int], found: dict[int, Found]) -> list[Found]:
    return [found[row_id] for row_id in ids if row_id in found]


def _shared_out(groups: dict[str, list[Found]], limit: int) -> list[Found]:
    """The first of each group by its share, then what is left over to the groups in their order."""
    whole = sum(SHARES.values())
    taken = {kind: min(len(hits), SHARES[kind] * limit // whole) for kind, hits in groups.items()}
    left = limit - sum(taken.values())
    for kind, hits in groups.items():
        more = min(left, len(hits) - taken[kind])
        taken[kind] += more
        left -= more
    return [hit for kind, hits in groups.items() for hit in hits[: taken[kind]]]
