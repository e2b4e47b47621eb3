"""Which customer a row of an import means: one on the desk, one of an earlier row, or a new one.

Rows come in runs. For each run the customers that have its names are read from the desk, where an import
has written those of earlier runs too; nothing else of the desk is in memory. A dry run, which writes
nothing, keeps what earlier rows would have added as numbers: 64-bit hashes of names, ways of contact and
people, a hundred bytes or so for each new customer.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, select

from salesdesk.domain.firm_names import place_key
from salesdesk.domain.search_text import fold
from salesdesk.domain.search_text import name_key as key_of
from salesdesk.domain.text import clean_line, is_clean_line
from salesdesk.services import reaches
from salesdesk.services.context import chunks
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson
from salesdesk.storage import lookups
from salesdesk.storage.columns import LINE_LIMIT, NAME_LIMIT
from salesdesk.storage.tables import ContactPoint, Customer, Person, Post, columns

_points, _people, _posts = columns(ContactPoint), columns(Person), columns(Post)
_customers = columns(Customer)

Pair = tuple[str, str]
"""Kind and value of one way to reach somebody."""


@dataclass(slots=True)
class KnownPerson:
    """Somebody at a customer; `id` is 0 while they are only going to be written.

    `left_on` is the last day of those who are there no more, `told_until` the latest last day that this
    import has told of them.
    """

    id: int = 0
    left_on: date | None = None
    told_until: date | None = None

    @property
    def has_left(self) -> bool:
        return self.left_on is not None

    def ends(self, on: date) -> None:
        """A row tells of a post that ended."""
        self.told_until = max(on, self.told_until or on)
        if self.left_on is not None:
            self.left_on = max(on, self.left_on)

    def comes_back(self, from_on: date | None) -> bool:
        """Whether a row of a post held today means one later than all that ended; then they are there again.

        An old list says of many who left that they are there. It has to know of the last end: by a post
        that begins then or later, or by a row about it.
        """
        if self.left_on is None:
            return False
        if max(from_on or date.min, self.told_until or date.min) < self.left_on:
            return False
        self.left_on = None
        return True


@dataclass(slots=True)
class Known:
    """A customer as matching sees it: `reaches` (of a person alone) and `people` by the hashes of their keys.

    `id` is 0 while it is only going to be written, and negative where a dry run would have written it.
    `city` and `address` are hashes of what two spellings share, 0 where none is known; `has_phone` says
    whether any of `reaches` is the customer's own phone.
    """

    id: int
    kind: str
    country: str
    reaches: set[int] = field(default_factory=set)
    people: dict[int, KnownPerson] = field(default_factory=dict)
    city: int = 0
    address: int = 0
    has_phone: bool = False

    def is_at(self, city: str, address: str) -> None:
        """Learns where the customer is, as far as that is not known."""
        self.city = self.city or city_key(city)
        self.address = self.address or address_key(address)


Placed = tuple[ImportedPerson, Known, KnownPerson]
"""A row's person, the customer they are at, and who they are there."""


def reach_key(kind: str, value: str) -> Pair:
    """What two spellings of one phone number, or of one address, share."""
    if kind not in reaches.PHONES:
        return kind, value.strip().casefold()
    digits = "".join(filter(str.isdigit, value))
    return "phone", value.strip().casefold() if len(digits) < 5 else digits[-9:]


def city_key(city: str) -> int:
    """The hash of what two spellings of one city share; 0 for none."""
    return hash(key) if city and (key := place_key(city)) else 0


def address_key(address: str) -> int:
    """The hash of what two spellings of one address share; 0 for none."""
    letters = "".join(filter(str.isalnum, fold(address)))
    return hash(letters) if letters else 0


def tidy_name(name: str) -> str:
    """A name as the desk keeps it. Raises UserError for one that is too long."""
    return name if is_clean_line(name) else clean_line(name, NAME_LIMIT)


def person_key(name: str) -> int:
    """The hash by which somebody at a customer is known."""
    return hash(key_of(name))


def own_reaches(record: ImportedCustomer) -> Iterator[Pair]:
    """The ways to reach a row's customer, clean, in the order in which they are kept."""
    yield from _clean(record.phones)
    yield from _clean(("email", email) for email in record.emails)
    yield from _clean(("website", website) for website in record.websites)
    if record.wechat:
        yield from _clean(("wechat", name) for name in record.wechat.splitlines())


def person_reaches(person: ImportedPerson) -> Iterator[Pair]:
    """The ways to reach a row's person, clean."""
    yield from _clean(person.phones)
    yield from _clean(("email", email) for email in person.emails)
    yield from _clean(person.reaches)


def _clean(pairs: Iterable[tuple[str, str]]) -> Iterator[Pair]:
    for kind, value in pairs:
        if text := value if is_clean_line(value) else clean_line(value, LINE_LIMIT):
            yield kind, text


def reach_keys(record: ImportedCustomer) -> set[int]:
    """The hashes of every way to reach a record's customer or its people."""
    keys = {hash(reach_key(*pair)) for pair in own_reaches(record)}
    for person in record.people:
        keys.update(hash(reach_key(*pair)) for pair in person_reaches(person))
    return keys


class KnownCustomers:
    """The customers that a run of rows may mean, by folded name.

    `remembers` is for a dry run: what rows would add is kept for later runs, with `addresses` also who would
    have which address.
    """

    def __init__(self, *, remembers: bool = False, addresses: bool = False) -> None:
        self._remembers = remembers
        self._addresses = addresses
        self._keys: dict[str, str] = {}
        self._by_name: dict[str, list[Known]] = {}
        self._changed: dict[str, list[Known]] = {}
        self._added_by_name: dict[int, tuple[bytes, ...]] = {}
        self._learned: dict[int, bytes] = {}
        self._at_address: dict[int, set[int]] = {}
        self._told_until: dict[tuple[int, int], date] = {}
        self._last_number = -1  # never used: Python gives -1 and -2 one hash

    def begin(self, connection: Connection, names: Iterable[str], *, whole: bool = False) -> None:
        """Reads the customers of these names, for the run of rows that names them.

        With `whole` it is known how each is reached, and who is there.
        """
        self._keys = {name: key_of(name) for name in set(names)}
        keys = list(set(self._keys.values()))
        self._by_name, self._changed = {}, {}
        standing: dict[int, Known] = {}
        for customer_id, name_key, kind, country in lookups.customers_named(connection, keys):
            known = standing[customer_id] = Known(customer_id, kind, country)
            self._by_name.setdefault(name_key, []).append(known)
        if whole and standing:
            _read_reaches(connection, standing)
            _read_places(connection, {at: known for at, known in standing.items() if known.kind == "firm"})
            self.read_people(connection, standing.values())
        if self._remembers:
            self._recall(keys, standing)
        for known in (one for named in self._by_name.values() for one in named) if self._told_until else ():
            for key, who in known.people.items():
                who.told_until = self._told_until.get((known.id, key))

    def read_people(self, connection: Connection, customers: Iterable[Known]) -> None:
        """Reads who is, or was, at customers that stand on the desk."""
        by_id: dict[int, list[Known]] = {}
        for known in customers:
            if known.id > 0:
                by_id.setdefault(known.id, []).append(known)
        for chunk in chunks(list(by_id)):
            rows = connection.execute(
                select(_posts.customer_id, _people.name_key, _people.id, _posts.to_on)
                .select_from(Post)
                .join(Person, _people.id == _posts.person_id)
                .where(_posts.customer_id.in_(chunk))
                # Of two people of one name, the one who is still there counts, then the first.
                .order_by(_posts.to_on.is_not(None), _posts.id)
            )
            for customer_id, name_key, person_id, to_on in rows:
                for known in by_id[customer_id]:
                    who = known.people.setdefault(hash(name_key), KnownPerson(person_id, to_on))
                    if who.id == person_id and who.left_on is not None:
                        who.left_on = max(who.left_on, to_on)

    def fitting(self, record: ImportedCustomer, stands: Callable[[Known], bool]) -> list[Known]:
        """The customers that a row may mean: none for a new one, several where the desk alone cannot tell.

        Firms are told by their name, those of one name by a phone, an address or the city; whom the row
        contradicts is meant only where it contradicts all of them, and then nobody is told. Two people may
        well share a name: they are the same only where a phone or an address agrees, or where neither side
        has any. Among those that only the file brings (`stands` is false) the first counts.
        """
        candidates = [known for known in self.named(record.name) if known.kind == record.kind]
        if record.kind == "person":
            candidates = _alike(candidates, reach_keys(record))
        elif self.is_another(record, candidates):
            return candidates
        elif len(candidates) > 1:
            candidates = _likeliest([one for one in candidates if not _contradicts(record, one)], record)
        several = sum(map(stands, candidates)) > 1
        return candidates if several else candidates[:1]

    def is_another(self, record: ImportedCustomer, candidates: Sequence[Known]) -> bool:
        """Whether a row contradicts all who might be meant: it has another phone, and is somewhere else."""
        return bool(candidates) and all(_contradicts(record, known) for known in candidates)

    def find(self, record: ImportedCustomer) -> Known | None:
        """As `fitting`, where the first is good enough."""
        return next(iter(self.fitting(record, lambda _known: False)), None)

    def named(self, name: str) -> list[Known]:
        """All customers of a name, of those that `begin` was told."""
        return self._by_name.get(self._key(name), [])

    def _key(self, name: str) -> str:
        return self._keys.get(name) or key_of(name)

    def add(self, record: ImportedCustomer) -> Known:
        """Remembers a row's customer, so that later rows find it."""
        known = Known(0, record.kind, record.country)
        if self._remembers:
            self._last_number -= 1
            known.id = self._last_number
        self._by_name.setdefault(self._key(record.name), []).append(known)
        self.learn(known, record)
        return known

    def learn(self, known: Known, record: ImportedCustomer) -> None:
        """Remembers where a row's customer is and how it is reached; its people are for the writer to add."""
        known.country = known.country or record.country
        known.reaches |= reach_keys(record)
        known.has_phone = known.has_phone or bool(record.phones)
        known.is_at(record.city, record.address)
        if self._remembers:
            self._changed[self._key(record.name)] = self.named(record.name)
            self._note_addresses(known, record.emails)

    def learn_person(self, known: Known, person: ImportedPerson, who: KnownPerson) -> None:
        """Remembers how somebody is reached at a customer where they are now."""
        if self._remembers and not who.has_left:
            self._note_addresses(known, person.emails)

    def remember_ends(self, placed: Iterable[Placed]) -> None:
        """Keeps for later runs until when rows told of people; their customers have numbers by now."""
        for person, known, who in placed:
            if who.told_until is not None:
                self._told_until[known.id, person_key(person.name)] = who.told_until

    def _note_addresses(self, known: Known, emails: Iterable[str]) -> None:
        for email in emails if self._addresses else ():
            self._at_address.setdefault(hash(email.casefold()), set()).add(known.id)

    def new_at(self, email: str) -> list[Known]:
        """Customers that a dry run's earlier rows give this address (folded)."""
        return [Known(number, "", "") for number in self._at_address.get(hash(email), ())]

    def put_away(self) -> None:
        """Ends a run of a dry run: what its rows added is kept as small as can be."""
        for key, customers in self._changed.items():
            new = tuple(_packed(known) for known in customers if known.id < 0)
            if new:
                self._added_by_name[hash(key)] = new
            for known in customers:
                if known.id > 0:
                    self._learned[known.id] = _packed(known)
        self._changed = {}

    def _recall(self, keys: Collection[str], standing: dict[int, Known]) -> None:
        for key in keys:
            for packed in self._added_by_name.get(hash(key), ()):
                self._by_name.setdefault(key, []).append(_unpacked(packed))
        for customer_id, known in standing.items():
            if packed := self._learned.get(customer_id, b""):
                learned = _unpacked(packed)
                known.reaches |= learned.reaches
                known.city, known.address = known.city or learned.city, known.address or learned.address
                known.has_phone = known.has_phone or learned.has_phone
                for name, who in learned.people.items():
                    known.people.setdefault(name, who).left_on = who.left_on


def _alike(people: list[Known], keys: set[int]) -> list[Known]:
    """The people who are reached as a row says, best first; those who are reached in no way for no `keys`."""
    if not keys:
        return [known for known in people if not known.reaches]

    # Whom a row was written as is found again by it, and not somebody who shares one number.
    def merit(known: Known) -> tuple[int, int]:
        return len(keys & known.reaches), -len(known.reaches - keys)

    best = max(map(merit, people), default=(0, 0))
    return [known for known in people if best[0] and merit(known) == best]


def _likeliest(firms: list[Known], record: ImportedCustomer) -> list[Known]:
    """Of firms of one name those that a row agrees with in most ways to reach them, else in the city."""
    keys = reach_keys(record)
    most = max(len(keys & known.reaches) for known in firms)
    if most:
        firms = [known for known in firms if len(keys & known.reaches) == most]
    city = city_key(record.city)
    there = [known for known in firms if city and known.city == city]
    return there or firms


def _contradicts(record: ImportedCustomer, known: Known) -> bool:
    """Whether a row cannot well mean a firm of its name: both have phones, yet nothing by which they are
    reached agrees, and they are in different cities; where a city is not known, at different addresses.
    """
    if known.kind != "firm" or not known.has_phone or not record.phones:
        return False
    here, there = city_key(record.city), known.city
    if not (here and there):
        here, there = address_key(record.address), known.address
    return bool(here and there) and here != there and known.reaches.isdisjoint(reach_keys(record))


def _read_places(connection: Connection, by_id: dict[int, Known]) -> None:
    for chunk in chunks(list(by_id)):
        rows = connection.execute(
            select(_customers.id, _customers.city, _customers.address).where(_customers.id.in_(chunk))
        )
        for customer_id, city, address in rows:
            by_id[customer_id].is_at(city, address)


def _read_reaches(connection: Connection, by_id: dict[int, Known]) -> None:
    for chunk in chunks(list(by_id)):
        own = select(_points.customer_id, _points.kind, _points.value).where(_points.customer_id.in_(chunk))
        theirs = (
            select(_posts.customer_id, _points.kind, _points.value)
            .select_from(Post)
            .join(ContactPoint, _posts.person_id == _points.person_id)
            .where(_posts.customer_id.in_(chunk))
        )
        for statement in (own, theirs):
            for customer_id, kind, value in connection.execute(statement):
                known = by_id[customer_id]
                known.reaches.add(hash(reach_key(kind, value)))
                known.has_phone |= statement is own and kind in reaches.PHONES


def _packed(known: Known) -> bytes:
    people = [number for key, who in known.people.items() for number in (key, _ordinal(who.left_on))]
    told = (known.id, known.kind == "firm", known.has_phone, known.city, known.address)
    return array("q", [*told, len(known.reaches), *known.reaches, *people]).tobytes()


def _unpacked(packed: bytes) -> Known:
    customer_id, is_firm, has_phone, city, address, reached, *keys = array("q", packed)
    names, days = keys[reached::2], keys[reached + 1 :: 2]
    people = {
        name: KnownPerson(left_on=date.fromordinal(day) if day else None)
        for name, day in zip(names, days, strict=True)
    }
    kind = "firm" if is_firm else "person"
    return Known(customer_id, kind, "", set(keys[:reached]), people, city, address, bool(has_phone))


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day is not None else 0
