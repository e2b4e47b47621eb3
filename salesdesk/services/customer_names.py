"""Which customer is meant: by a name typed whole or in part, in a command or in a form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, select

from salesdesk.domain.search_text import name_key
from salesdesk.domain.text import NOTE_LIMIT, clean_line
from salesdesk.errors import NotFound, UserError
from salesdesk.services.names import best_names, names_holding
from salesdesk.services.whom import main_people
from salesdesk.storage import search
from salesdesk.storage.tables import Customer, columns

CANDIDATES_NAMED = 5
_CHUNK = 500
_LAST_CHARACTER = "\U0010ffff"
_NUMBER = re.compile(r"#(\d{1,15})")
_customers = columns(Customer)


class Suggestion(NamedTuple):
    """A customer that may be meant, and the person there: the one found, else whom one would call."""

    id: int
    name: str
    person: str


def names_of(connection: Connection, ids: Iterable[int]) -> dict[int, str]:
    """The names by id, of those that are (still) on the desk."""
    wanted = list(dict.fromkeys(ids))
    found: dict[int, str] = {}
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        rows = connection.execute(select(_customers.id, _customers.name).where(_customers.id.in_(part)))
        found.update((row_id, name) for row_id, name in rows)
    return found


def named(connection: Connection, text: str) -> int:
    """The one customer meant; see `Customers.named`."""
    name = clean_line(text, NOTE_LIMIT, "customer")
    key = name_key(name)
    if not name:
        raise NotFound("Which customer? Give a name.", field="customer")
    for found in _candidates(connection, name, key):
        if len(found) == 1:
            return found[0][0]
        if found:
            raise _ambiguous(name, found)
    raise NotFound("There is no customer called “%1”.", name[:80], field="customer")


def _candidates(connection: Connection, name: str, key: str) -> Iterator[list[tuple[int, str]]]:
    """Who may be meant, the surest sense first; a later one counts only where the earlier has nobody."""
    alike = _named_by(connection, _customers.name_key == key)
    yield [(row_id, found) for row_id, found in alike if found == name]
    if not key:  # a sign such as ´, with which every name would begin
        return
    yield alike
    if by_number := _NUMBER.fullmatch(name):
        yield _named_by(connection, _customers.id == int(by_number[1]))
    yield _named_by(connection, (_customers.name_key > key) & (_customers.name_key < key + _LAST_CHARACTER))
    containing = names_holding(connection, search.CUSTOMERS, name, CANDIDATES_NAMED + 1)
    yield _named_by(connection, _customers.id.in_(containing))


def suggestions(connection: Connection, text: str, limit: int) -> list[Suggestion]:
    """Customers for a form's field, the likeliest first, each once; see `Customers.suggest`."""
    if not text.strip():
        recent = connection.execute(
            select(_customers.id, _customers.name)
            .where(_customers.last_contact_on.is_not(None))
            .order_by(_customers.last_contact_on.desc(), _customers.id.desc())
            .limit(limit)
        ).all()
        found = {row_id: Suggestion(row_id, name, "") for row_id, name in recent}
    else:
        found = {}
        # A customer and several of its people may all fit: each customer comes once.
        for hit in best_names(connection, text, limit * 3):
            person = hit.name if hit.kind == "person" else ""
            found.setdefault(hit.customer_id, Suggestion(hit.customer_id, hit.customer, person))
    chosen = list(found.values())[:limit]
    people = main_people(connection, [one.id for one in chosen if not one.person])
    return [one if one.person else one._replace(person=people.get(one.id, (0, ""))[1]) for one in chosen]


def _named_by(connection: Connection, condition: ColumnElement[bool]) -> list[tuple[int, str]]:
    rows = connection.execute(
        select(_customers.id, _customers.name)
        .where(condition)
        .order_by(_customers.name_key, _customers.id)
        .limit(CANDIDATES_NAMED + 1)
    )
    return [(row_id, name) for row_id, name in rows]


def _ambiguous(name: str, found: list[tuple[int, str]]) -> UserError:
    """Who may be meant, with numbers, by which those of one name can be told apart."""
    listed = ", ".join(f"{found_name} (#{row_id})" for row_id, found_name in found[:CANDIDATES_NAMED])
    more = ", …" if len(found) > CANDIDATES_NAMED else ""
    return UserError("“%1” may be several customers: %2.", name[:80], listed + more, field="customer")
