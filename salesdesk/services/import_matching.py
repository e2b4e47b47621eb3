"""Which customer a row of an import means: one on the desk, one of an earlier row, or a new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from salesdesk.domain.search_text import fold
from salesdesk.services import reaches
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson
from salesdesk.storage.tables import ContactPoint, Customer, Person, Post, columns

_customers, _points = columns(Customer), columns(ContactPoint)
_people, _posts = columns(Person), columns(Post)

Pair = tuple[str, str]
"""Kind and value of one way to reach somebody."""


@dataclass(slots=True)
class KnownPerson:
    """Somebody at a customer; `id` is 0 while they are only going to be written."""

    id: int = 0


@dataclass(slots=True)
class Known:
    """A customer as matching sees it; `id` is 0 while it is only going to be written."""

    id: int
    kind: str
    country: str
    reaches: set[Pair] = field(default_factory=set)
    people: dict[str, KnownPerson] = field(default_factory=dict)


def reach_key(kind: str, value: str) -> Pair:
    """What two spellings of one phone number, or of one address, share."""
    if kind not in reaches.PHONES:
        return kind, value.strip().casefold()
    digits = "".join(character for character in value if character.isdigit())
    return "phone", value.strip().casefold() if len(digits) < 5 else digits[-9:]


def own_reaches(record: ImportedCustomer) -> Iterator[Pair]:
    """The ways to reach a row's customer, in the order in which they are kept."""
    yield from record.phones
    yield from (("email", email) for email in record.emails)
    yield from (("website", website) for website in record.websites)
    yield from (("wechat", name) for name in record.wechat.splitlines())


def person_reaches(person: ImportedPerson) -> Iterator[Pair]:
    """The ways to reach a row's person."""
    yield from (("phone", number) for number in person.phones)
    yield from (("email", email) for email in person.emails)


def reach_keys(record: ImportedCustomer) -> set[Pair]:
    """The keys of every way to reach a record's customer or its people."""
    pairs = [*own_reaches(record), *(pair for person in record.people for pair in person_reaches(person))]
    return {reach_key(kind, value) for kind, value in pairs if value}


class KnownCustomers:
    """All customers of the desk and of the rows read so far, by folded name."""

    def __init__(self, connection: Connection) -> None:
        self._by_name: dict[str, list[Known]] = {}
        by_id: dict[int, Known] = {}
        for row in connection.execute(
            select(_customers.id, _customers.name_key, _customers.kind, _customers.country).order_by(
                _customers.id
            )
        ):
            known = by_id[row.id] = Known(row.id, row.kind, row.country)
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
        if not keys:
            return next((known for known in candidates if not known.reaches), None)
        # Whom a row was written as is found again by it, and not somebody who shares one number.
        best = max(candidates, key=lambda known: (len(keys & known.reaches), -len(known.reaches - keys)))
        return best if keys & best.reaches else None

    def named(self, name: str) -> list[Known]:
        """All customers of a name."""
        return self._by_name.get(fold(name), [])

    def add(self, record: ImportedCustomer, customer_id: int = 0) -> Known:
        """Remembers a row's customer, so that later rows find it."""
        known = Known(customer_id, record.kind, record.country)
        self._by_name.setdefault(fold(record.name), []).append(known)
        self.learn(known, record)
        return known

    def learn(self, known: Known, record: ImportedCustomer) -> None:
        """Remembers where a row's customer is and how it is reached; its people are for the writer to add."""
        known.country = known.country or record.country
        known.reaches |= reach_keys(record)

    def _read_reaches(self, connection: Connection, by_id: dict[int, Known]) -> None:
        own = select(_points.customer_id, _points.kind, _points.value).where(_points.customer_id.is_not(None))
        theirs = (
            select(_posts.customer_id, _points.kind, _points.value)
            .select_from(ContactPoint)
            .join(Post, _posts.person_id == _points.person_id)
        )
        for statement in (own, theirs):
            for customer_id, kind, value in connection.execute(statement):
                by_id[customer_id].reaches.add(reach_key(kind, value))

    def _read_people(self, connection: Connection, by_id: dict[int, Known]) -> None:
        statement = (
            select(_posts.customer_id, _people.name_key, _people.id)
            .select_from(Post)
            .join(Person, _people.id == _posts.person_id)
            # Of two people of one name, the one who is still there counts, then the first.
            .order_by(_posts.to_on.is_not(None), _posts.id)
        )
        for customer_id, name_key, person_id in connection.execute(statement):
            by_id[customer_id].people.setdefault(name_key, KnownPerson(person_id))
