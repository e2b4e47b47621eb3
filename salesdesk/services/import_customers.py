"""Customers from a file: new ones written in bulk, those that are there already completed one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import RowMapping, select

from salesdesk.domain.countries import phone_country
from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_note
from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import Channel, CheckInReason, Direction, Level, Outcome
from salesdesk.services import reaches
from salesdesk.services.context import Context
from salesdesk.services.import_matching import (
    Known,
    KnownCustomers,
    KnownPerson,
    Pair,
    own_reaches,
    person_reaches,
    reach_key,
)
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson
from salesdesk.services.reaches import Owner
from salesdesk.services.rows import Reach
from salesdesk.services.settings import Settings
from salesdesk.storage import tables
from salesdesk.storage.tables import columns
from salesdesk.storage.transaction import Transaction

NOON = 12 * 60

_customers = columns(tables.Customer)
_people, _posts = columns(tables.Person), columns(tables.Post)
_FILLED_WHERE_EMPTY = ("address", "city", "region", "postcode", "country", "industry")


class CustomerImport:
    """Writes runs of customers with their people into one transaction."""

    def __init__(
        self, context: Context, settings: Settings, transaction: Transaction, default_level: Level
    ) -> None:
        self._context = context
        self._transaction = transaction
        self._default_level = default_level
        self._book = KnownCustomers(transaction.connection)
        self._country = settings.preferences.phone_country
        self._plan = _FirstSteps(context, settings)
        self.added: list[int] = []
        self.merged = 0

    def write(self, records: Iterable[ImportedCustomer]) -> None:
        """One run. A row may mean a customer of the same run, so new ones are written before merging."""
        new: list[tuple[ImportedCustomer, Known]] = []
        merging: list[tuple[ImportedCustomer, Known]] = []
        new_people: list[tuple[ImportedPerson, Known, KnownPerson]] = []
        met_again: list[tuple[ImportedPerson, Known, KnownPerson]] = []
        for record in records:
            known = self._book.find(record)
            if known is None:
                known = self._book.add(record)
                new.append((record, known))
            else:
                merging.append((record, known))
                self._book.learn(known, record)
            for person in record.people:
                key = fold(person.name)
                if at_customer := known.people.get(key):
                    met_again.append((person, known, at_customer))
                else:
                    at_customer = known.people[key] = KnownPerson()
                    new_people.append((person, known, at_customer))
        self._insert(new)
        self._insert_people(new_people)
        for record, known in merging:
            self._merge(record, known.id)
        for person, known, at_customer in met_again:
            self._merge_person(person, known.id, at_customer.id)
        self.merged += len(merging)

    def _insert(self, new: list[tuple[ImportedCustomer, Known]]) -> None:
        transaction = self._transaction
        ids = transaction.insert_many(tables.Customer, [self._columns(record) for record, _known in new])
        for (_record, known), customer_id in zip(new, ids, strict=True):
            known.id = customer_id
        self.added += ids
        rows = [
            self._reach_row(known, pair, position) | {"customer_id": known.id}
            for record, known in new
            for position, pair in enumerate(dict.fromkeys(own_reaches(record)))
        ]
        transaction.insert_many(tables.ContactPoint, rows)
        contacts = [
            self._plan.last_contact(known.id, record.last_contact_on)
            for record, known in new
            if record.last_contact_on
        ]
        transaction.insert_many(tables.Interaction, contacts)
        steps = [
            self._plan.check_in(known.id, due_on, agreed=record.next_on is not None)
            for record, known in new
            if (due_on := self._plan.next_on(record, self._level(record)))
        ]
        transaction.insert_many(tables.CheckIn, steps)

    def _insert_people(self, people: list[tuple[ImportedPerson, Known, KnownPerson]]) -> None:
        transaction, now = self._transaction, self._context.now()
        ids = transaction.insert_many(
            tables.Person,
            [
                {
                    "name": person.name,
                    "name_key": fold(person.name),
                    "birthday": person.birthday,
                    "remember": person.notes,
                    "created_at": now,
                }
                for person, _known, _at_customer in people
            ],
        )
        for (_person, _known, at_customer), person_id in zip(people, ids, strict=True):
            at_customer.id = person_id
        transaction.insert_many(
            tables.Post,
            [
                {
                    "person_id": at_customer.id,
                    "customer_id": known.id,
                    "title": person.title,
                    "role": person.role,
                }
                for person, known, at_customer in people
            ],
        )
        rows = [
            self._reach_row(known, pair, position) | {"person_id": at_customer.id}
            for person, known, at_customer in people
            for position, pair in enumerate(dict.fromkeys(person_reaches(person)))
        ]
        transaction.insert_many(tables.ContactPoint, rows)

    def _merge(self, record: ImportedCustomer, customer_id: int) -> None:
        """Fills what is empty and adds what is new; nothing that stands there is overwritten."""
        transaction = self._transaction
        row = (
            transaction.execute(
                select(
                    *(_customers[name] for name in _FILLED_WHERE_EMPTY),
                    _customers.remember,
                    _customers.value_class,
                    _customers.last_contact_on,
                    _customers.next_on,
                ).where(_customers.id == customer_id)
            )
            .mappings()
            .one()
        )
        values: dict[str, Any] = {
            name: getattr(record, name)
            for name in _FILLED_WHERE_EMPTY
            if getattr(record, name) and not row[name]
        }
        if record.value_class and row["value_class"] is None:
            values["value_class"] = record.value_class
        values |= _with_notes(row["remember"], record.all_notes)
        values |= self._days(record, customer_id, row)
        if values:
            transaction.update(tables.Customer, customer_id, **values)
        wanted = list(own_reaches(record))
        if wanted:
            standing = reaches.reaches_of_customer(transaction.connection, customer_id, self._country)
            self._add_reaches(reaches.of_customer(customer_id), standing, wanted)

    def _days(self, record: ImportedCustomer, customer_id: int, row: RowMapping) -> dict[str, Any]:
        """Writes the last contact and the agreed day of a row for a customer that has none yet."""
        values: dict[str, Any] = {}
        if record.last_contact_on and row["last_contact_on"] is None:
            contact = self._plan.last_contact(customer_id, record.last_contact_on)
            self._transaction.insert(tables.Interaction, **contact)
            values["last_contact_on"] = record.last_contact_on
        if record.next_on and row["next_on"] is None:
            step = self._plan.check_in(customer_id, record.next_on, agreed=True)
            self._transaction.insert(tables.CheckIn, **step)
            values |= {"next_on": record.next_on, "no_next_reason": None}
        return values

    def _merge_person(self, person: ImportedPerson, customer_id: int, person_id: int) -> None:
        """As `_merge`, for somebody who is at the customer already."""
        transaction = self._transaction
        row = transaction.execute(
            select(_people.birthday, _people.remember).where(_people.id == person_id)
        ).one()
        values: dict[str, Any] = _with_notes(row.remember, person.notes)
        if person.birthday and row.birthday is None:
            values["birthday"] = person.birthday
        if values:
            transaction.update(tables.Person, person_id, **values)
        if person.title or person.role:
            self._fill_post(person, customer_id, person_id)
        wanted = list(person_reaches(person))
        if wanted:
            standing = reaches.reaches_of_people(transaction.connection, [person_id], self._country)
            self._add_reaches(reaches.of_person(person_id), standing.get(person_id, ()), wanted)

    def _fill_post(self, person: ImportedPerson, customer_id: int, person_id: int) -> None:
        post = self._transaction.execute(
            select(_posts.id, _posts.title, _posts.role)
            .where(_posts.person_id == person_id, _posts.customer_id == customer_id, _posts.to_on.is_(None))
            .order_by(_posts.id)
        ).first()
        if post is None:
            return
        values: dict[str, Any] = {}
        if person.title and not post.title:
            values["title"] = person.title
        if person.role and post.role is None:
            values["role"] = person.role
        if values:
            self._transaction.update(tables.Post, post.id, **values)

    def _add_reaches(self, owner: Owner, standing: Sequence[Reach], wanted: Iterable[Pair]) -> None:
        keys = {reach_key(reach.kind, reach.value) for reach in standing}
        fresh = [pair for pair in wanted if reach_key(*pair) not in keys]
        if fresh:
            pairs = [(reach.kind, reach.value) for reach in standing]
            reaches.replace(self._transaction, owner, [*pairs, *fresh], self._country)

    def _columns(self, record: ImportedCustomer) -> dict[str, Any]:
        today, level = self._context.today(), self._level(record)
        return {
            "name": record.name,
            "name_key": fold(record.name),
            "kind": record.kind,
            "level": level,
            "level_since": today,
            "level_evidence": "",
            "value_class": record.value_class,
            "since": record.since or min(today, record.last_contact_on or today),
            **{name: getattr(record, name) for name in _FILLED_WHERE_EMPTY},
            "remember": record.all_notes,
            "last_contact_on": record.last_contact_on,
            "next_on": self._plan.next_on(record, level),
            "created_at": self._context.now(),
        }

    def _level(self, record: ImportedCustomer) -> Level:
        return record.level or self._default_level

    def _reach_row(self, known: Known, pair: Pair, position: int) -> dict[str, Any]:
        """A way to reach a customer, or somebody there, as a row without its owner."""
        kind, value = pair
        e164 = reaches.number_of(kind, value, phone_country(known.country, self._country))
        return {"kind": kind, "value": value, "e164": e164, "position": position}


class _FirstSteps:
    """What a list says of the past and the plan, as rows: a last contact, and the next check-in.

    A day that the list names is taken as agreed. Without one, the interval after the last contact gives
    the day, where it is still to come; what is long past waits in Today for the rep to plan it, so that
    bringing in a book of a thousand customers does not put a thousand calls on tomorrow.
    """

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def next_on(self, record: ImportedCustomer, level: Level) -> date | None:
        """The first check-in's local day, or None."""
        if record.next_on is not None:
            return record.next_on
        if record.last_contact_on is None or record.plans_nothing:
            return None
        days = self._settings.policies[level].ideal_days
        if days is None:
            return None
        due_on = self._settings.calendar.next_working(record.last_contact_on + timedelta(days=days))
        return due_on if due_on > self._context.today() else None

    def check_in(self, customer_id: int, due_on: date, *, agreed: bool) -> dict[str, Any]:
        return {
            "customer_id": customer_id,
            "due_on": due_on,
            "reason": CheckInReason.ASKED if agreed else CheckInReason.CADENCE,
            "created_at": self._context.now(),
        }

    def last_contact(self, customer_id: int, on: date) -> dict[str, Any]:
        at = instant(on, NOON, self._context.clock.zone())
        return {
            "customer_id": customer_id,
            "at": min(at, self._context.now()),
            "channel": Channel.OTHER,
            "direction": Direction.OUT,
            "outcome": Outcome.REACHED,
            "summary": "Last contact, as the imported list has it.",
            "created_at": self._context.now(),
        }


def _with_notes(standing: str, notes: str) -> dict[str, Any]:
    """The column `remember` with `notes` below what stands there; nothing where they stand there already."""
    # Compared as they are kept: what the gate takes out must not make them look new each time.
    fresh = clean_note(notes)
    if not fresh or fresh in standing:
        return {}
    return {"remember": "\n".join(part for part in (standing, fresh) if part)}
