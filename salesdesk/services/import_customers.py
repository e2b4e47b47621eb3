"""Customers from a file: the new ones are written in bulk, those that are there already are completed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from salesdesk.domain.countries import phone_country
from salesdesk.domain.search_text import fold
from salesdesk.domain.words import Level
from salesdesk.errors import UserError
from salesdesk.services import reaches
from salesdesk.services.import_first_steps import FirstSteps
from salesdesk.services.import_matching import (
    Known,
    KnownPerson,
    Pair,
    Placed,
    own_reaches,
    person_key,
    person_reaches,
    tidy_name,
)
from salesdesk.services.import_reasons import (
    IMPOSSIBLE_HOURS,
    LONG_NAME,
    NO_NAME,
    OTHER_OF_NAME,
    POST_ENDS_EARLY,
    SEVERAL_MEANT,
)
from salesdesk.services.import_writers import Taking
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson, ImportedPhoto, Refusal
from salesdesk.storage import tables
from salesdesk.storage.columns import NAME_LIMIT

LONGEST_DAYS, LAST_MINUTE = 3650, 24 * 60 - 1


@dataclass(slots=True)
class Sorted:
    """A run's rows by what is to be done with each. A row may mean a customer of the same run.

    `back` are places in `met_again` of those who had left, and by their row are there again.
    """

    new: list[tuple[ImportedCustomer, Known]] = field(default_factory=list)
    merging: list[tuple[ImportedCustomer, Known]] = field(default_factory=list)
    new_people: list[Placed] = field(default_factory=list)
    met_again: list[Placed] = field(default_factory=list)
    back: set[int] = field(default_factory=set)

    @property
    def placed(self) -> list[Placed]:
        return [*self.new_people, *self.met_again]


class CustomerImport:
    """Takes runs of customers with their people in."""

    def __init__(self, taking: Taking) -> None:
        self.added = 0
        self.merged = 0
        self.refused: list[Refusal] = []
        self._taking = taking
        self._known = taking.known
        if not taking.is_dry:
            taking.begun.setdefault("posts", taking.transaction.next_id(tables.Post))

    def sort_in(self, records: Sequence[Any]) -> None:
        self._known.remember_ends(self._sort(records).placed)
        self._known.put_away()

    def write(self, records: Sequence[Any]) -> None:
        """New ones are written before merging, as a row may mean a customer of the same run."""
        from salesdesk.services.import_merging import Merging

        found = self._sort(records)
        NewRows(self._taking).write(found.new, found.new_people)
        Merging(self._taking).write(found.merging, found.met_again, found.back)
        self._known.remember_ends(found.placed)

    def finish(self) -> None:
        """Nothing waits."""

    def fitting(self, record: ImportedCustomer) -> list[Known]:
        """The customers that a row may mean; none is a new one."""
        return self._known.fitting(record, self._taking.deciding.stands)

    def reason_open(self, record: ImportedCustomer) -> str:
        """Why a row that fits several customers is refused where nobody says which."""
        return SEVERAL_MEANT

    def meant(self, record: ImportedCustomer) -> Known | Refusal | None:
        """The customer that a row means; None is a new one."""
        fitting = self.fitting(record)
        is_another = self._known.is_another(record, fitting)
        if len(fitting) < 2 and not is_another:
            return fitting[0] if fitting else None
        decided = self._taking.decided(
            record.row,
            record.name,
            _told_apart_by(record, is_another),
            fitting,
            self._known.named(record.name),
            is_another=is_another,
        )
        if decided.known is not None or decided.is_new:
            return decided.known
        reason = OTHER_OF_NAME if is_another else self.reason_open(record)
        return Refusal(record.row, reason, record.name, written=record.name)

    def count(self, found: Sorted) -> None:
        """Adds a run to what was done."""
        self.added += len(found.new)
        self.merged += len(found.merging)

    def list_rows(self, found: Sorted) -> None:
        """Notes for a dry run which row is new, and into whom the others go."""
        listing = self._taking.listing
        if not listing.most:
            return
        for record, known in found.new:
            listing.add_new(record.row, record.name, record.name, known)
        for record, known in found.merging:
            listing.add_met(record.row, record.name, record.name, known)

    def _sort(self, records: Sequence[ImportedCustomer]) -> Sorted:
        tidy = [one for one in map(self._tidied, records) if one is not None]
        self._known.begin(self._taking.connection, [one.name for one in tidy], whole=True)
        found = Sorted()
        for record in tidy:
            known = self.meant(record)
            if isinstance(known, Refusal):
                self.refused.append(known)
                continue
            if known is None:
                known = self._known.add(record)
                found.new.append((record, known))
            else:
                found.merging.append((record, known))
                self._known.learn(known, record)
            self._place_people(record, known, found)
        self.count(found)
        self.list_rows(found)
        return found

    def _place_people(self, record: ImportedCustomer, known: Known, found: Sorted) -> None:
        for person in record.people:
            key = person_key(person.name)
            if at_customer := known.people.get(key):
                if person.to_on is None and at_customer.comes_back(person.from_on):
                    found.back.add(len(found.met_again))
                found.met_again.append((person, known, at_customer))
            else:
                at_customer = known.people[key] = KnownPerson(left_on=person.to_on)
                found.new_people.append((person, known, at_customer))
            if person.to_on is not None:
                at_customer.ends(person.to_on)
            self._known.learn_person(known, person, at_customer)

    def _tidied(self, record: ImportedCustomer) -> ImportedCustomer | None:
        """The row with clean names; one that cannot be is refused."""
        try:
            name = tidy_name(record.name)
            people = tuple(map(_tidy_person, record.people))
        except UserError:
            self.refused.append(Refusal(record.row, LONG_NAME, record.name[:NAME_LIMIT]))
            return None
        if reason := _contradiction(record, people) if name else NO_NAME:
            self.refused.append(Refusal(record.row, reason, name))
            return None
        people = tuple(one for one in people if one.name)
        is_tidy = name == record.name and people == record.people
        return record if is_tidy else replace(record, name=name, people=people)


def _told_apart_by(record: ImportedCustomer, is_another: bool) -> str:
    """What helps to say whom a row means: its people, else where it is; of another customer all of it."""
    people = ", ".join(one.name for one in record.people if one.name != record.name)
    if not is_another:
        return people or record.city
    told = (people, record.city or record.address, *(value for _kind, value in record.phones[:1]))
    return " · ".join(filter(None, told))


def _tidy_person(person: ImportedPerson) -> ImportedPerson:
    name = tidy_name(person.name)
    return person if name == person.name else replace(person, name=name)


def _contradiction(record: ImportedCustomer, people: Iterable[ImportedPerson]) -> str:
    """Why a row cannot stand on the desk; empty where it can."""
    for person in people:
        if person.from_on and person.to_on and person.to_on < person.from_on:
            return POST_ENDS_EARLY
    days = [one for one in (record.ideal_days, record.longest_days) if one is not None]
    minutes = [one for one in (record.from_minute, record.to_minute) if one is not None]
    possible = (
        all(1 <= one <= LONGEST_DAYS for one in days)
        and days == sorted(days)
        and all(0 <= one <= LAST_MINUTE for one in minutes)
        and 0 <= record.weekdays < 1 << 7
    )
    return "" if possible else IMPOSSIBLE_HOURS


class NewRows:
    """Writes customers and people that are new, with all that hangs on them."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._transaction = taking.transaction
        self._now = taking.context.now()
        self._country = taking.settings.preferences.phone_country
        self._plan = FirstSteps(taking)

    def write(self, new: Sequence[tuple[ImportedCustomer, Known]], people: Sequence[Placed]) -> None:
        """Writes a run's new customers, gives each its id, and then the new people."""
        self._write_customers(new)
        self._write_people(people)

    def _write_customers(self, new: Sequence[tuple[ImportedCustomer, Known]]) -> None:
        transaction = self._transaction
        ids = transaction.insert_many(tables.Customer, (self._columns(record) for record, _known in new))
        for (_record, known), customer_id in zip(new, ids, strict=True):
            known.id = customer_id
        self._taking.customer_ids += ids
        transaction.insert_many(
            tables.ContactPoint,
            [
                reach_row(pair, position, known.country, self._country, customer_id=known.id)
                for record, known in new
                for position, pair in enumerate(dict.fromkeys(own_reaches(record)))
            ],
        )
        transaction.insert_many(
            tables.Photo,
            [photo_row(one.photo, self._now, customer_id=known.id) for one, known in new if one.photo],
        )
        contacts = [(known, on) for record, known in new if (on := self._plan.told_contact(record))]
        transaction.insert_many(
            tables.Interaction, [self._plan.last_contact(known.id, on) for known, on in contacts]
        )
        steps = [
            self._plan.check_in(known.id, due_on, agreed=record.next_on is not None)
            for record, known in new
            if (due_on := self._plan.first_step(record, self._level(record)))
        ]
        transaction.insert_many(tables.CheckIn, steps)

    def _write_people(self, people: Sequence[Placed]) -> None:
        transaction = self._transaction
        ids = transaction.insert_many(
            tables.Person, (person_row(person, self._now) for person, _known, _who in people)
        )
        for (_person, _known, who), person_id in zip(people, ids, strict=True):
            who.id = person_id
        posts = [post_row(person, who.id, known.id) for person, known, who in people]
        transaction.insert_many(tables.Post, posts)
        rows = [
            reach_row(pair, position, known.country, self._country, person_id=who.id)
            for person, known, who in people
            for position, pair in enumerate(dict.fromkeys(person_reaches(person)))
        ]
        transaction.insert_many(tables.ContactPoint, rows)
        photos = [photo_row(one.photo, self._now, person_id=who.id) for one, _at, who in people if one.photo]
        transaction.insert_many(tables.Photo, photos)

    def _columns(self, record: ImportedCustomer) -> dict[str, Any]:
        today, level = self._taking.context.today(), self._level(record)
        next_on = self._plan.next_on(record, level)
        return {
            "name": record.name,
            "name_key": fold(record.name),
            "kind": record.kind,
            "level": level,
            "level_since": record.level_since or today,
            "level_evidence": record.level_evidence,
            "value_class": record.value_class,
            "since": record.since or min(today, record.last_contact_on or today),
            "address": record.address,
            "city": record.city,
            "region": record.region,
            "postcode": record.postcode,
            "country": record.country,
            "industry": record.industry,
            "remember": record.all_notes,
            "private_note": record.private_note,
            "channel": record.channel,
            "weekdays": record.weekdays,
            "from_minute": record.from_minute,
            "to_minute": record.to_minute,
            "ideal_days": record.ideal_days,
            "longest_days": record.longest_days,
            "last_contact_on": record.last_contact_on,
            "next_on": next_on,
            "no_next_reason": None if next_on is not None else record.no_next_reason or None,
            "created_at": self._now,
        }

    def _level(self, record: ImportedCustomer) -> Level:
        return record.level or self._taking.default_level


def person_row(person: ImportedPerson, now: Any) -> dict[str, Any]:
    """Somebody new, as a row."""
    return {
        "name": person.name,
        "name_key": fold(person.name),
        "birthday": person.birthday,
        "birth_month_day": None if person.birthday else person.birth_month_day or None,
        "remember": person.notes,
        "created_at": now,
    }


def post_row(person: ImportedPerson, person_id: int, customer_id: int) -> dict[str, Any]:
    """What somebody is at a customer, as a row."""
    return {
        "person_id": person_id,
        "customer_id": customer_id,
        "title": person.title,
        "role": person.role,
        "from_on": person.from_on,
        "to_on": person.to_on,
    }


def reach_row(
    pair: Pair,
    position: int,
    country: str,
    home: str,
    customer_id: int | None = None,
    person_id: int | None = None,
) -> dict[str, Any]:
    """A way to reach a customer in `country`, or somebody there, as a row."""
    kind, value = pair
    return {
        "customer_id": customer_id,
        "person_id": person_id,
        "kind": kind,
        "value": value,
        "e164": reaches.number_of(kind, value, phone_country(country, home)),
        "position": position,
    }


def photo_row(
    photo: ImportedPhoto, now: Any, customer_id: int | None = None, person_id: int | None = None
) -> dict[str, Any]:
    """A picture, as a row."""
    return {
        "customer_id": customer_id,
        "person_id": person_id,
        "media_type": photo.media_type,
        "data": photo.data,
        "created_at": now,
    }
