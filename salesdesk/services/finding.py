"""The one search field: names first, then reaches, promises, complaints, notes and what was said."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from salesdesk.services.context import Context
from salesdesk.services.excerpts import around
from salesdesk.services.names import NameHit, best_names, where_they_are
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

_LOOKED_IN = {
    "reach": search.REACHES,
    "promise": search.PROMISES,
    "complaint": search.COMPLAINTS,
    "note": search.REMEMBERED,
    "interaction": search.INTERACTIONS,
}
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
        with self._context.database.read() as connection:
            names = best_names(connection, text, limit)
            ids = {kind: search.find(connection, what, text, limit) for kind, what in _LOOKED_IN.items()}
            room = _shared_out(
                {"name": len(names), **{kind: len(found) for kind, found in ids.items()}}, limit
            )
            hits = [_of_name(hit) for hit in names[: room["name"]]]
            for kind, found in ids.items():
                chosen = found[: room[kind]]
                by_id = self._hits(connection, kind, text, chosen) if chosen else {}
                hits += [by_id[row_id] for row_id in chosen if row_id in by_id]
        return hits

    def _hits(self, connection: Connection, kind: str, text: str, ids: list[int]) -> dict[int, Found]:
        if kind == "reach":
            return _reaches(connection, text, ids, self._settings.preferences.phone_country)
        if kind == "promise":
            return _told(connection, kind, _promises, _promises.due_on, text, ids)
        if kind == "complaint":
            return _told(connection, kind, _complaints, _complaints.opened_on, text, ids)
        if kind == "note":
            return _remembered(connection, text, ids)
        return self._interactions(connection, text, ids)

    def _interactions(self, connection: Connection, text: str, ids: list[int]) -> dict[int, Found]:
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
        return {
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


def _of_name(hit: NameHit) -> Found:
    return Found(hit.kind, hit.id, hit.customer_id, hit.whole, hit.name)


def _reaches(connection: Connection, text: str, ids: list[int], country: str) -> dict[int, Found]:
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
    return found


def _told(
    connection: Connection, kind: str, table: Any, day: Any, text: str, ids: list[int]
) -> dict[int, Found]:
    """Hits in a table whose rows have a text, a customer and a day."""
    rows = connection.execute(
        select(table.id, table.customer_id, _customers.name, table.text, day)
        .join(Customer, _customers.id == table.customer_id)
        .where(table.id.in_(ids))
    )
    return {
        row_id: Found(kind, row_id, customer_id, name, around(text, told), on)
        for row_id, customer_id, name, told, on in rows
    }


def _remembered(connection: Connection, text: str, ids: list[int]) -> dict[int, Found]:
    rows = connection.execute(
        select(_customers.id, _customers.name, _customers.remember).where(_customers.id.in_(ids))
    )
    return {
        row_id: Found("note", row_id, row_id, name, around(text, remember)) for row_id, name, remember in rows
    }


def _shared_out(found: dict[str, int], limit: int) -> dict[str, int]:
    """How many hits of each kind are shown: by the shares, then what is left goes to the first kinds."""
    whole = sum(SHARES.values())
    room = {kind: min(number, SHARES[kind] * limit // whole) for kind, number in found.items()}
    left = limit - sum(room.values())
    for kind, number in found.items():
        more = min(left, number - room[kind])
        room[kind] += more
        left -= more
    return room
