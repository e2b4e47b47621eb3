"""Customers and people by name, the likeliest first: for the search and for every field that asks who."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import Connection, select

from salesdesk.domain.search_text import QUERY_LIMIT, name_key
from salesdesk.domain.text import clean_line
from salesdesk.domain.typed import BY_NAME, Fit, Typed, fit, marks, read_typed
from salesdesk.services.rows import Found
from salesdesk.storage import search
from salesdesk.storage.prepared import numbers
from salesdesk.storage.search import Indexed, Looking
from salesdesk.storage.search_names import Named, beginning, lately
from salesdesk.storage.tables import Customer, Post, columns

CANDIDATES = 200
"""How many names that hold the words are looked at for the best of them: a short query fits thousands."""

NAMED = (search.CUSTOMERS, search.PEOPLE)
"""What has a name, in the order in which equals are shown."""

_LATELY = 100
"""Where more fit than are looked at: so many customers last spoken to, and their people, always are."""

_BESIDE_CUSTOMER = 5
_BETWEEN = " · "
_customers, _posts = columns(Customer), columns(Post)
_WHERE_THEY_ARE = (
    "SELECT posts.person_id, customers.id, customers.name FROM json_each(?) AS wanted "
    "CROSS JOIN posts ON posts.person_id = wanted.value "
    "CROSS JOIN customers ON customers.id = posts.customer_id "
    "ORDER BY posts.to_on IS NOT NULL, posts.to_on DESC, posts.id DESC"
)
_NAMES_OF_BOTH = (
    "SELECT people.id, people.name, customers.id, customers.name FROM people, customers "
    "WHERE people.id = ? AND customers.id = ?"
)


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name that fits. `customer` is where a person has a post.

    `rank` is that of `typed.Fit`; 5 is a person found by their own name and their customer's together.
    `why` is `name`, `pinyin` or `initials`.
    """

    kind: str
    id: int
    name: str
    customer_id: int
    customer: str
    rank: int
    why: str = BY_NAME

    @property
    def whole(self) -> str:
        """The name with the customer's where it is a person's: 张小明 · 昆山精工."""
        return self.name if self.kind == "customer" else f"{self.name}{_BETWEEN}{self.customer}"

    def found(self, typed: Typed) -> Found:
        """The hit as the search shows it."""
        of_name = marks(typed, self.name)
        of_whole = marks(typed, self.whole) if self.rank == _BESIDE_CUSTOMER else of_name
        return Found(
            self.kind,
            self.id,
            self.customer_id,
            self.whole,
            self.name,
            name_marks=of_whole,
            match_marks=of_name,
            why=self.why,
        )


class NamesFound(NamedTuple):
    """The best names, and which kinds (`customer`, `person`) have any that fits, be it none of these."""

    best: list[NameHit]
    kinds: frozenset[str]


def best_names(
    connection: Connection,
    text: str,
    limit: int,
    looking: Looking | None = None,
    among: Collection[Indexed] = NAMED,
) -> list[NameHit]:
    """The names that hold all words of `text`: by rank, customers before people, spoken to lately first.

    Of those spoken to on the same day, or never, the first by name. Words may be parts of words, pinyin or
    initials. A person may also be found by their own name and their customer's together (`wang kunshan`).
    `among` may leave out customers or people.
    """
    return names_found(connection, text, limit, looking, among).best


def names_found(
    connection: Connection,
    text: str,
    limit: int,
    looking: Looking | None = None,
    among: Collection[Indexed] = NAMED,
) -> NamesFound:
    """`best_names`, and the kinds of which there is any."""
    typed = read_typed(clean_line(text[:QUERY_LIMIT], 4 * QUERY_LIMIT))
    if not typed.key or not typed.words:
        return NamesFound([], frozenset())
    looking = looking or Looking(connection, text)
    fitting = [
        (how.rank, number, named, how.why)
        for number, what in enumerate(NAMED)
        if what in among
        for named, how in _candidates(connection, looking, what, typed, limit)
    ]
    fitting.sort(key=lambda one: (one[2].key, one[2].id))
    fitting.sort(key=lambda one: one[2].spoken_on or "", reverse=True)  # which keeps the order of equals
    fitting.sort(key=itemgetter(0, 1))
    best = fitting[:limit]
    posts = where_they_are(connection, [named.id for _rank, number, named, _why in best if number])
    hits = []
    for rank, number, named, why in best:
        if not number:
            hits.append(NameHit("customer", named.id, named.name, named.id, named.name, rank, why))
        elif named.id in posts:
            hits.append(NameHit("person", named.id, named.name, *posts[named.id], rank, why))
    if len(hits) < limit and len(typed.words) > 1 and search.PEOPLE in among:
        hits += _people_at(connection, looking, typed, limit - len(hits), {hit.id for hit in hits})
    return NamesFound(hits, frozenset(("customer", "person")[number] for _, number, _, _ in fitting))


def names_holding(connection: Connection, what: Indexed, text: str, limit: int) -> list[int]:
    """The ids of up to `limit` customers or people whose name holds all words of `text`."""
    typed = read_typed(text)
    rows = Looking(connection, text).names(what, CANDIDATES, limit) if typed.words else []
    return [row.id for row in rows if fit(typed, row.name, row.key) is not None][:limit]


def where_they_are(
    connection: Connection, person_ids: Collection[int], *, now: bool = False
) -> dict[int, tuple[int, str]]:
    """For each person the id and name of the customer where they have a post, else had the last one.

    With `now` only those who have one today are in it.
    """
    found: dict[int, tuple[int, str]] = {}
    if not person_ids:
        return found
    if now:
        statement = (
            select(_posts.person_id, _customers.id, _customers.name)
            .join(Customer, _customers.id == _posts.customer_id)
            .where(_posts.person_id.in_(person_ids), _posts.to_on.is_(None))
            .order_by(_posts.id.desc())
        )
        rows = connection.execute(statement)
    else:
        rows = connection.exec_driver_sql(_WHERE_THEY_ARE, (numbers(person_ids),))
    for person_id, customer_id, name in rows:
        found.setdefault(person_id, (customer_id, name))
    return found


def _candidates(
    connection: Connection, looking: Looking, what: Indexed, typed: Typed, limit: int
) -> list[tuple[Named, Fit]]:
    """Names that fit: up to `limit` that begin with what was typed, others that hold it, and those lately
    spoken to where that leaves some out.
    """
    named = {row.id: row for row in beginning(connection, what, typed.key, limit)}
    is_cut = len(named) >= limit
    if not is_cut:
        holding = looking.names(what, CANDIDATES, limit)
        named |= {row.id: row for row in holding}
        is_cut = len(holding) >= CANDIDATES
    if is_cut:
        named |= {row.id: row for row in lately(connection, what, _LATELY)}
    fitting = ((row, fit(typed, row.name, row.key)) for row in named.values())
    return [(row, how) for row, how in fitting if how is not None]


def _people_at(
    connection: Connection, looking: Looking, typed: Typed, limit: int, known: Collection[int]
) -> list[NameHit]:
    """People found by their own name and their customer's together."""
    hits = []
    for ids in looking.people_at(limit):
        row = connection.exec_driver_sql(_NAMES_OF_BOTH, ids).first()
        if row is None or row[0] in known:
            continue
        person_id, person, customer_id, customer = row
        whole = f"{person}{_BETWEEN}{customer}"
        how = fit(typed, whole, name_key(whole))
        if how is not None:
            hits.append(
                NameHit("person", person_id, person, customer_id, customer, _BESIDE_CUSTOMER, how.why)
            )
    return hits
