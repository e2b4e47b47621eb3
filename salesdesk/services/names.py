"""Customers and people by name, the likeliest first: for the search and for every field that asks who."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from salesdesk.domain.search_text import QUERY_LIMIT, name_key
from salesdesk.domain.text import clean_line
from salesdesk.storage import search
from salesdesk.storage.tables import Customer, Person, Post, columns

CANDIDATES = 400
"""How many names that hold the words are looked at for the best of them: a short query fits thousands."""

_LAST_CHARACTER = "\U0010ffff"
_customers, _people, _posts = columns(Customer), columns(Person), columns(Post)


@dataclass(frozen=True, slots=True)
class NameHit:
    """A name that fits. `customer` is where a person has a post; `rank` 0 is the name itself.

    Then come names that begin so (1), names with a word that begins so (2), and the rest (3).
    """

    kind: str
    id: int
    name: str
    customer_id: int
    customer: str
    rank: int

    @property
    def whole(self) -> str:
        """The name with the customer's where it is a person's: 张小明 · 昆山精工."""
        return self.name if self.kind == "customer" else f"{self.name} · {self.customer}"


def best_names(connection: Connection, text: str, limit: int) -> list[NameHit]:
    """The names that hold all words of `text`: by rank, customers before people, then by name."""
    key = name_key(clean_line(text[:QUERY_LIMIT], 4 * QUERY_LIMIT))
    if not key or not search.is_searchable(text):
        return []
    customers = [
        (rank, 0, folded, row_id, name)
        for row_id, name, folded, rank in _candidates(connection, _customers, search.CUSTOMERS, key, limit)
    ]
    people = [
        (rank, 1, folded, row_id, name)
        for row_id, name, folded, rank in _candidates(connection, _people, search.PEOPLE, key, limit)
    ]
    best = sorted(customers + people)[:limit]
    posts = where_they_are(connection, [row_id for _rank, kind, _key, row_id, _name in best if kind])
    hits = []
    for rank, kind, _key, row_id, name in best:
        if not kind:
            hits.append(NameHit("customer", row_id, name, row_id, name, rank))
        elif row_id in posts:
            hits.append(NameHit("person", row_id, name, *posts[row_id], rank))
    return hits


def where_they_are(
    connection: Connection, person_ids: Collection[int], *, now: bool = False
) -> dict[int, tuple[int, str]]:
    """For each person the id and name of the customer where they have a post, else had the last one.

    With `now` only those who have one today are in it.
    """
    statement = (
        select(_posts.person_id, _customers.id, _customers.name)
        .join(Customer, _customers.id == _posts.customer_id)
        .where(_posts.person_id.in_(person_ids))
        .order_by(_posts.to_on.is_not(None), _posts.to_on.desc(), _posts.id.desc())
    )
    if now:
        statement = statement.where(_posts.to_on.is_(None))
    found: dict[int, tuple[int, str]] = {}
    for person_id, customer_id, name in connection.execute(statement):
        found.setdefault(person_id, (customer_id, name))
    return found


def _candidates(
    connection: Connection,
    table: ReadOnlyColumnCollection[str, Any],
    what: search.Indexed,
    key: str,
    limit: int,
) -> list[tuple[int, str, str, int]]:
    """(id, name, key, rank) of up to `limit` names that begin with `key`, and others that hold it."""
    beginning = connection.execute(
        select(table.id, table.name, table.name_key)
        .where(table.name_key >= key, table.name_key < key + _LAST_CHARACTER)
        .order_by(table.name_key, table.id)
        .limit(limit)
    ).all()
    rows = {row_id: (row_id, name, folded) for row_id, name, folded in beginning}
    if len(rows) < limit:
        rows |= {row[0]: row for row in search.find_names(connection, what, key, CANDIDATES)}
    return [(*row, _rank(row[2], key)) for row in rows.values()]


def _rank(folded: str, key: str) -> int:
    if folded == key:
        return 0
    at = folded.find(key)
    if at == 0:
        return 1
    while at > 0:
        if not folded[at - 1].isalnum():
            return 2
        at = folded.find(key, at + 1)
    return 3
