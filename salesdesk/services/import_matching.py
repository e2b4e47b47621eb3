"""Which customer a row of an import means: one on the desk, one of an earlier row, or a new one."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from salesdesk.domain.search_text import fold
from salesdesk.services.imported_rows import ImportedCustomer
from salesdesk.storage.tables import ContactPoint, Customer, Person, Post, columns

_customers, _points = columns(Customer), columns(ContactPoint)
_people, _posts = columns(Person), columns(Post)


@dataclass(slots=True)
class Known:
    """A customer as matching sees it; `id` is 0 while it is only going to be written."""

    id: int
    kind: str
    reaches: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)


def reach_key(text: str) -> str:
    """What two spellings of a phone number or an e-mail address share."""
    digits = "".join(character for character in text if character.isdigit())
    return text.strip().casefold() if "@" in text or len(digits) < 5 else digits[-9:]


def reach_keys(record: ImportedCustomer) -> set[str]:
    """The keys of every way to reach a record's customer or its people."""
    phones = [number for _kind, number in record.phones]
    phones += [number for person in record.people for number in person.phones]
    emails = [*record.emails, *(email for person in record.people for email in person.emails)]
    return {reach_key(text) for text in (*phones, *emails) if text}


class KnownCustomers:
    """All customers of the desk and of the rows read so far, by folded name."""

    def __init__(self, connection: Connection) -> None:
        self._by_name: dict[str, list[Known]] = {}
        by_id: dict[int, Known] = {}
        for row in connection.execute(select(_customers.id, _customers.name_key, _customers.kind)):
            known = by_id[row.id] = Known(row.id, row.kind)
            self._by_name.setdefault(row.name_key, []).append(known)
        self._read_reaches(connection, by_id)
        self._read_people(connection, by_id)

    def find(self, record: ImportedCustomer) -> Known | None:
        """The customer that a row means.

        Firms are told by their name. Two people may well share one: they are the same only where a
        phone or an address agrees, or where neither side has any.
        """
        candidates = [
            known for known in self._by_name.get(fold(record.name), ()) if known.kind == record.kind
        ]
        if record.kind == "firm" or not candidates:
            return candidates[0] if candidates else None
        keys = reach_keys(record)
        for known in candidates:
            if keys & known.reaches or not (keys or known.reaches):
                return known
        return None

    def named(self, name: str) -> list[Known]:
        """All customers of a name."""
        return self._by_name.get(fold(name), [])

    def add(self, record: ImportedCustomer, customer_id: int = 0) -> Known:
        """Remembers a row's customer, so that later rows find it."""
        known = Known(customer_id, record.kind)
        self._by_name.setdefault(fold(record.name), []).append(known)
        self.learn(known, record)
        return known

    def learn(self, known: Known, record: ImportedCustomer) -> None:
        """Remembers what a row adds to a customer."""
        known.reaches |= reach_keys(record)
        known.people |= {fold(person.name) for person in record.people}

    def _read_reaches(self, connection: Connection, by_id: dict[int, Known]) -> None:
        own = select(_points.customer_id, _points.value).where(_points.customer_id.is_not(None))
        theirs = (
            select(_posts.customer_id, _points.value)
            .select_from(ContactPoint)
            .join(Post, _posts.person_id == _points.person_id)
        )
        for statement in (own, theirs):
            for customer_id, value in connection.execute(statement):
                by_id[customer_id].reaches.add(reach_key(value))

    def _read_people(self, connection: Connection, by_id: dict[int, Known]) -> None:
        statement = select(_posts.customer_id, _people.name_key).select_from(Post)
        for customer_id, name_key in connection.execute(
            statement.join(Person, _people.id == _posts.person_id)
        ):
            by_id[customer_id].people.add(name_key)
