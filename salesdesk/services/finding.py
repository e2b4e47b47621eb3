"""The one search field: names first, then reaches, promises, complaints, notes and what was said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, null, select

from salesdesk.domain.typed import Typed, marks, number_marks, read_typed
from salesdesk.services.context import Context
from salesdesk.services.excerpts import excerpt
from salesdesk.services.names import best_names, names_found, where_they_are
from salesdesk.services.reaches import PHONES, shown
from salesdesk.services.rows import Found
from salesdesk.services.settings import Settings
from salesdesk.storage import search, stopping
from salesdesk.storage.prepared import Prepared, listed, numbers
from salesdesk.storage.tables import (
    Complaint,
    ContactPoint,
    Customer,
    Interaction,
    Person,
    Promise,
    columns,
)

GROUPS = ("customer", "person", "reach", "promise", "complaint", "note", "interaction")
"""The kinds of hits in the order in which they are shown; within one they stand as found, best first."""

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


def _told(table: Any, texts: Sequence[Any], day: Any, state: Any = None) -> Callable[[], Select[Any]]:
    """Asks for hits in a table whose rows have a text or two, a customer, a day and perhaps a state."""
    return lambda: (
        select(table.id, table.customer_id, _customers.name, day, null() if state is None else state, *texts)
        .join_from(day.table, Customer, _customers.id == table.customer_id)
        .where(table.id.in_(listed("ids")))
    )


_TOLD = {
    "promise": Prepared(_told(_promises, [_promises.text], _promises.due_on, _promises.state)),
    "complaint": Prepared(_told(_complaints, [_complaints.text], _complaints.opened_on)),
    "note": Prepared(
        lambda: select(
            _customers.id,
            _customers.id.label("customer_id"),
            _customers.name,
            null(),
            null(),
            _customers.remember,
        ).where(_customers.id.in_(listed("ids")))
    ),
    "interaction": Prepared(
        _told(_interactions, [_interactions.summary, _interactions.private_note], _interactions.at)
    ),
}
_REACHES = Prepared(
    lambda: (
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
        .where(_points.id.in_(listed("ids")))
    )
)


class Answer(NamedTuple):
    """The hits, best first, and the kinds of which there are more than these."""

    hits: list[Found]
    more: frozenset[str]


class Finding:
    """Looks for words in everything the rep has written."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def find(self, text: str, limit: int = 30) -> list[Found]:
        """At most `limit` hits for all words of `text`, best first; none for a text without any letter.

        Names come by rank, of equals those spoken to lately (see `names.best_names`), everything else
        newest first. Words may be parts of words, of Chinese names in pinyin, and of numbers. Raises
        Cancelled where the work is stopped.
        """
        return self.answer(text, limit).hits

    def answer(self, text: str, limit: int = 30) -> Answer:
        """`find`, and of which kinds there are more than the limit leaves room for."""
        typed = read_typed(text)
        if limit < 1 or not typed.words:
            return Answer([], frozenset())
        with self._context.database.read() as connection:
            looking = search.Looking(connection, text)
            # One more of each than can be shown says that there are more.
            names, any_named = names_found(connection, text, limit + 1, looking)
            ids = {kind: looking.find(what, limit + 1) for kind, what in _LOOKED_IN.items()}
            room = _shared_out(
                {"name": len(names), **{kind: len(found) for kind, found in ids.items()}}, limit
            )
            hits = [hit.found(typed) for hit in names[: room["name"]]]
            for kind, found in ids.items():
                hits += self._of_kind(connection, kind, typed, found[: room[kind]])
        # Others, who come first, may leave no room for any customer, or for any person.
        more = any_named - {hit.kind for hit in names} if len(names) > limit else frozenset()
        more |= {hit.kind for hit in names[room["name"] :]}
        more |= {kind for kind, found in ids.items() if len(found) > room[kind]}
        return Answer(hits, more)

    def of_kind(self, text: str, kind: str, limit: int) -> Answer:
        """At most `limit` hits of one kind alone, in the order of `find`, and whether there are more."""
        typed = read_typed(text)
        if limit < 1 or not typed.words:
            return Answer([], frozenset())
        with self._context.database.read() as connection:
            if kind in _LOOKED_IN:
                ids = search.Looking(connection, text).find(_LOOKED_IN[kind], limit + 1)
                hits, found = self._of_kind(connection, kind, typed, ids[:limit]), len(ids)
            else:
                among = (search.PEOPLE if kind == "person" else search.CUSTOMERS,)
                names = best_names(connection, text, limit + 1, among=among)
                hits, found = [hit.found(typed) for hit in names[:limit]], len(names)
        return Answer(hits, frozenset({kind} if found > limit else ()))

    def _of_kind(self, connection: Connection, kind: str, typed: Typed, chosen: Sequence[int]) -> list[Found]:
        stopping.check()
        by_id = {hit.id: hit for hit in self._hits(connection, kind, typed, chosen)} if chosen else {}
        return [by_id[row_id] for row_id in chosen if row_id in by_id]

    def _hits(self, connection: Connection, kind: str, typed: Typed, ids: Sequence[int]) -> Iterator[Found]:
        if kind == "reach":
            yield from _reaches(connection, typed, ids, self._settings.preferences.phone_country)
            return
        for row_id, customer_id, name, on, state, *texts in _TOLD[kind].rows(connection, ids=numbers(ids)):
            piece = excerpt(typed, *texts)
            day = self._context.local_day(on) if isinstance(on, datetime) else on
            yield Found(kind, row_id, customer_id, name, piece.text, day, (), piece.marks, kind, state)


def _reaches(connection: Connection, typed: Typed, ids: Sequence[int], country: str) -> Iterator[Found]:
    rows = _REACHES.rows(connection, ids=numbers(ids))
    posts = where_they_are(connection, [row[2] for row in rows if row[2] is not None])
    for row_id, own_id, person_id, kind, value, e164, own_name, person in rows:
        customer_id, customer = posts.get(person_id, (own_id, own_name))
        if customer_id is None:
            continue
        name = customer if person is None else f"{person} · {customer}"
        text = shown(kind, value, e164, country)
        if kind in PHONES:
            match, where = excerpt(typed, text).text, number_marks(typed, text)
            if match != text:
                where = number_marks(typed, match)
        else:
            match, where = excerpt(typed, text)
        yield Found("reach", row_id, customer_id, name, match, None, (), where or marks(typed, match), kind)


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
