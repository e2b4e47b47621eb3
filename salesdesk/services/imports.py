"""Imports: rows read from a file come onto the desk, all of the good ones as one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import select

from salesdesk.domain.search_text import fold
from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import Channel, CheckInReason, Direction, Level, Outcome
from salesdesk.services import reaches, samples
from salesdesk.services.context import Context
from salesdesk.services.import_matching import Known, KnownCustomers, reach_key
from salesdesk.services.import_orders import OrderImport
from salesdesk.services.imported_rows import ImportedCustomer, ImportedOrder, ImportedPerson, Refusal
from salesdesk.services.planning import Planning
from salesdesk.services.progress import Progress, SilentProgress
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage import tables
from salesdesk.storage.tables import columns
from salesdesk.storage.transaction import Transaction

RUN = 500
"""Rows taken at a time: between two runs the person can cancel."""

NOON = 12 * 60

_customers = columns(tables.Customer)
_FILLED_WHERE_EMPTY = ("address", "city", "region", "postcode", "country", "industry")
_TOUCHED = Touched.ALL

Record = ImportedCustomer | Refusal
OrderRecord = ImportedOrder | Refusal


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do: `step_id` is the step that undoes it, None where nothing was written.

    `added` are new customers (or orders), `merged` rows that went into one that was there already.
    `customer_ids` are the new customers.
    """

    added: int
    merged: int
    refused: tuple[Refusal, ...]
    step_id: int | None = None
    customer_ids: tuple[int, ...] = ()


class Imports:
    """Takes customers and orders in; the dry run sorts the rows just as the import does."""

    def __init__(self, context: Context, settings: Settings, planning: Planning) -> None:
        self._context = context
        self._settings = settings
        self._planning = planning

    def preview(self, records: Iterable[Record], progress: Progress | None = None) -> ImportResult:
        """What `take_in` would do with these customers; nothing is written."""
        progress = progress or SilentProgress()
        added = merged = 0
        refused: list[Refusal] = []
        with self._context.database.read() as connection:
            book = KnownCustomers(connection)
        for done, record in enumerate(records, 1):
            if isinstance(record, Refusal):
                refused.append(record)
            elif known := book.find(record):
                book.learn(known, record)
                merged += 1
            else:
                book.add(record)
                added += 1
            if done % RUN == 0:
                progress.report(done, 0)
                progress.check()
        return ImportResult(added, merged, tuple(refused))

    def take_in(
        self,
        records: Iterable[Record],
        source: str,
        *,
        default_level: Level = Level.ACCOUNTABLE,
        progress: Progress | None = None,
    ) -> ImportResult:
        """Writes customers with their people; `source` names the file in the history.

        All good rows are one step; a cancel (errors.Cancelled) leaves the desk as it was. Raises
        SampleDataPresent while the desk holds sample data.
        """
        progress = progress or SilentProgress()
        with self._context.verb("import.customers", _TOUCHED, about=source) as transaction:
            samples.refuse_beside(transaction.connection)
            writer = _CustomerWriter(self._context, self._settings, transaction, default_level)
            refused: list[Refusal] = []
            done = 0
            for run in _runs(records):
                refused += [record for record in run if isinstance(record, Refusal)]
                writer.write([record for record in run if not isinstance(record, Refusal)])
                done += len(run)
                progress.report(done, 0)
                progress.check()
        return ImportResult(
            len(writer.added), writer.merged, tuple(refused), transaction.step_id, tuple(writer.added)
        )

    def preview_orders(
        self, records: Iterable[OrderRecord], progress: Progress | None = None
    ) -> ImportResult:
        """What `take_in_orders` would do; nothing is written."""
        progress = progress or SilentProgress()
        with self._context.database.read() as connection:
            orders = OrderImport(connection)
        for done, record in enumerate(records, 1):
            orders.sort_in(record)
            if done % RUN == 0:
                progress.report(done, 0)
                progress.check()
        return ImportResult(len(orders.new), orders.merged, tuple(orders.refused))

    def take_in_orders(
        self, records: Iterable[OrderRecord], source: str, *, progress: Progress | None = None
    ) -> ImportResult:
        """Writes orders for customers on the desk, with the after-sale checks that their levels ask for."""
        progress = progress or SilentProgress()
        with self._context.verb("import.orders", _TOUCHED, about=source) as transaction:
            samples.refuse_beside(transaction.connection)
            orders = OrderImport(transaction.connection)
            for done, record in enumerate(records, 1):
                orders.sort_in(record)
                if done % RUN == 0:
                    progress.report(done, 0)
                    progress.check()
            orders.write(transaction, self._planning, self._context.now(), progress)
        return ImportResult(len(orders.new), orders.merged, tuple(orders.refused), transaction.step_id)


class _CustomerWriter:
    """Writes runs of customers: new ones in bulk, those that are there already one by one."""

    def __init__(
        self, context: Context, settings: Settings, transaction: Transaction, default_level: Level
    ) -> None:
        self._context = context
        self._settings = settings
        self._transaction = transaction
        self._default_level = default_level
        self._book = KnownCustomers(transaction.connection)
        self._country = settings.preferences.phone_country
        self._plan = _FirstSteps(context, settings)
        self.added: list[int] = []
        self.merged = 0

    def write(self, records: list[ImportedCustomer]) -> None:
        """One run. A row may mean a customer of the same run, so new ones are written before merging."""
        new: list[tuple[ImportedCustomer, Known]] = []
        merging: list[tuple[ImportedCustomer, Known]] = []
        people: list[tuple[ImportedPerson, Known]] = []
        for record in records:
            known = self._book.find(record)
            if known is None:
                known = self._book.add(record)
                new.append((record, known))
                fresh = list(record.people)
            else:
                fresh = [one for one in record.people if fold(one.name) not in known.people]
                merging.append((record, known))
                self._book.learn(known, record)
            people += [(person, known) for person in fresh]
        self._insert(new)
        for record, known in merging:
            self._merge(record, known.id)
        self._insert_people(people)
        self.merged += len(merging)

    def _insert(self, new: list[tuple[ImportedCustomer, Known]]) -> None:
        transaction = self._transaction
        ids = transaction.insert_many(tables.Customer, [self._columns(record) for record, _known in new])
        for (_record, known), customer_id in zip(new, ids, strict=True):
            known.id = customer_id
        self.added += ids
        rows = [
            {"customer_id": known.id, "kind": kind, "value": value, "position": position}
            for record, known in new
            for position, (kind, value) in enumerate(_own_reaches(record))
        ]
        transaction.insert_many(tables.ContactPoint, self._with_numbers(rows))
        contacts = [
            self._plan.last_contact(known.id, record) for record, known in new if record.last_contact_on
        ]
        transaction.insert_many(tables.Interaction, contacts)
        steps = [
            self._plan.check_in(known.id, record, self._level(record))
            for record, known in new
            if self._plan.next_on(record, self._level(record))
        ]
        transaction.insert_many(tables.CheckIn, steps)

    def _insert_people(self, people: list[tuple[ImportedPerson, Known]]) -> None:
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
                for person, _known in people
            ],
        )
        placed = list(zip(people, ids, strict=True))
        transaction.insert_many(
            tables.Post,
            [
                {"person_id": id_, "customer_id": known.id, "title": person.title, "role": person.role}
                for (person, known), id_ in placed
            ],
        )
        rows = [
            {"person_id": id_, "kind": kind, "value": value, "position": position}
            for (person, _known), id_ in placed
            for position, (kind, value) in enumerate(_person_reaches(person))
        ]
        transaction.insert_many(tables.ContactPoint, self._with_numbers(rows))

    def _merge(self, record: ImportedCustomer, customer_id: int) -> None:
        """Fills what is empty and adds what is new; nothing that stands there is overwritten."""
        transaction = self._transaction
        row = transaction.execute(
            select(
                *(_customers[name] for name in _FILLED_WHERE_EMPTY),
                _customers.remember,
                _customers.value_class,
            ).where(_customers.id == customer_id)
        ).one()
        values: dict[str, Any] = {
            name: getattr(record, name)
            for name in _FILLED_WHERE_EMPTY
            if getattr(record, name) and not getattr(row, name)
        }
        if record.value_class and row.value_class is None:
            values["value_class"] = record.value_class
        if record.all_notes and record.all_notes not in row.remember:
            values["remember"] = "\n".join(part for part in (row.remember, record.all_notes) if part)
        if values:
            transaction.update(tables.Customer, customer_id, **values)
        owner = reaches.of_customer(customer_id)
        standing = reaches.reaches_of_customer(transaction.connection, customer_id, self._country)
        keys = {reach_key(reach.value) for reach in standing}
        fresh = [pair for pair in _own_reaches(record) if reach_key(pair[1]) not in keys]
        if fresh:
            pairs = [(reach.kind, reach.value) for reach in standing]
            reaches.replace(transaction, owner, [*pairs, *fresh], self._country)

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

    def _with_numbers(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        for row in rows:
            row["e164"] = reaches.number_of(row["kind"], row["value"], self._country)
        return rows


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
        if record.last_contact_on is None:
            return None
        days = self._settings.policies[level].ideal_days
        if days is None:
            return None
        due_on = self._settings.calendar.next_working(record.last_contact_on + timedelta(days=days))
        return due_on if due_on > self._context.today() else None

    def check_in(self, customer_id: int, record: ImportedCustomer, level: Level) -> dict[str, Any]:
        return {
            "customer_id": customer_id,
            "due_on": self.next_on(record, level),
            "reason": CheckInReason.ASKED if record.next_on else CheckInReason.CADENCE,
            "created_at": self._context.now(),
        }

    def last_contact(self, customer_id: int, record: ImportedCustomer) -> dict[str, Any]:
        assert record.last_contact_on is not None
        at = instant(record.last_contact_on, NOON, self._context.clock.zone())
        return {
            "customer_id": customer_id,
            "at": min(at, self._context.now()),
            "channel": Channel.OTHER,
            "direction": Direction.OUT,
            "outcome": Outcome.REACHED,
            "summary": "Last contact, as the imported list has it.",
            "created_at": self._context.now(),
        }


def _own_reaches(record: ImportedCustomer) -> Iterator[tuple[str, str]]:
    yield from record.phones
    yield from (("email", email) for email in record.emails)
    yield from (("website", website) for website in record.websites)
    if record.wechat:
        yield "wechat", record.wechat


def _person_reaches(person: ImportedPerson) -> Iterator[tuple[str, str]]:
    yield from (("phone", number) for number in person.phones)
    yield from (("email", email) for email in person.emails)


def _runs(records: Iterable[Record]) -> Iterator[list[Record]]:
    source = iter(records)
    while run := list(islice(source, RUN)):
        yield run
