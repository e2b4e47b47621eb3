"""What is planned and promised, as a calendar shows it: read in runs, so that memory stays flat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import uuid4

from sqlalchemy import Connection, or_, select

from salesdesk.domain.words import CheckInReason, CheckInState, Party, PromiseState
from salesdesk.errors import StorageError
from salesdesk.services.context import chunks
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.promise_lists import lines as promise_lines
from salesdesk.services.reaches import shown
from salesdesk.services.rows import MoveLine
from salesdesk.storage.database import Database
from salesdesk.storage.id_lists import read_ids
from salesdesk.storage.tables import CheckIn, ContactPoint, Customer, Person, Promise, columns

_check_ins, _promises = columns(CheckIn), columns(Promise)
_customers, _people, _points = columns(Customer), columns(Person), columns(ContactPoint)

CALENDAR_ID = "calendar_id"
_LONGEST_CHAIN = 200
_TO_CALL = ("mobile", "phone", "wechat")


@dataclass(frozen=True, slots=True)
class Plan:
    """An open check-in or promise. `root_id` stays when a check-in is moved; `changes` says how often it was.

    `due_minute` is a local minute of the day. `reaches` are (kind, as it is shown): of the person, else of
    the customer.
    """

    kind: Literal["check-in", "promise"]
    root_id: int
    changes: int
    customer_id: int
    customer: str
    person: str
    due_on: date
    due_minute: int | None
    changed_at: datetime
    reason: CheckInReason = CheckInReason.ASKED
    note: str = ""
    party: Party = Party.REP
    text: str = ""
    made_on: date | None = None
    moves: tuple[MoveLine, ...] = ()
    reaches: tuple[tuple[str, str], ...] = ()
    address: str = ""
    city: str = ""


def calendar_id(database: Database) -> str:
    """What tells this desk's entries from another's in one calendar; made once and kept with the desk."""
    known = database.recall(CALENDAR_ID)
    if known:
        return known
    made = uuid4().hex
    try:
        database.remember(CALENDAR_ID, made)
    except StorageError:  # a desk that may only be read
        return "desk"
    return made


def open_plans(
    database: Database,
    country: str,
    customer_ids: Sequence[int] | None = None,
    progress: Progress = SILENT,
) -> Iterator[Plan]:
    """The open check-ins, then the open promises, each by their day; of all customers, or of some.

    `country` is that of numbers without a country code. Raises Cancelled and StorageError.
    """
    with database.read() as connection:
        check_ins = _ids(connection, CheckIn, CheckInState.OPEN, customer_ids)
        promises = _ids(connection, Promise, PromiseState.OPEN, customer_ids)
    done, total = 0, len(check_ins) + len(promises)
    for ids, read in ((check_ins, _check_in_plans), (promises, _promise_plans)):
        for some in chunks(ids):
            progress.check()
            progress.report(done, total)
            with database.read() as connection:
                plans = read(connection, some, country)
            yield from plans
            done += len(some)
    progress.check()
    progress.report(done, total)


def _ids(
    connection: Connection,
    table: type[CheckIn] | type[Promise],
    state: CheckInState | PromiseState,
    customer_ids: Sequence[int] | None,
) -> list[int]:
    own = columns(table)
    statement = select(own.id).where(own.state == state).order_by(own.due_on, own.id)
    if customer_ids is None:
        return read_ids(connection, statement)
    found: list[int] = []
    for some in chunks(list(customer_ids)):
        found += read_ids(connection, statement.where(own.customer_id.in_(some)))
    return found


def _check_in_plans(connection: Connection, ids: Sequence[int], country: str) -> list[Plan]:
    rows = connection.execute(
        select(
            _check_ins.id,
            _check_ins.customer_id,
            _customers.name,
            _check_ins.person_id,
            _people.name.label("person"),
            _check_ins.due_on,
            _check_ins.due_minute,
            _check_ins.created_at,
            _check_ins.reason,
            _check_ins.note,
            _customers.address,
            _customers.city,
        )
        .join(Customer, _customers.id == _check_ins.customer_id)
        .outerjoin(Person, _people.id == _check_ins.person_id)
        .where(_check_ins.id.in_(ids))
        .order_by(_check_ins.due_on, _check_ins.id)
    ).all()
    roots = _roots(connection, ids)
    reaches = _reaches(connection, [(row.customer_id, row.person_id) for row in rows], country)
    return [
        Plan(
            "check-in",
            *roots[row.id],
            row.customer_id,
            row.name,
            row.person or "",
            row.due_on,
            row.due_minute,
            row.created_at,
            reason=row.reason,
            note=row.note,
            reaches=reaches[row.customer_id, row.person_id],
            address=row.address,
            city=row.city,
        )
        for row in rows
    ]


def _promise_plans(connection: Connection, ids: Sequence[int], country: str) -> list[Plan]:
    found = promise_lines(connection, ids)
    reaches = _reaches(connection, [(one.customer_id, one.person_id) for one in found], country)
    changed: dict[int, datetime] = {
        row.id: row.created_at
        for row in connection.execute(select(_promises.id, _promises.created_at).where(_promises.id.in_(ids)))
    }
    return [
        Plan(
            "promise",
            one.id,
            len(one.moves),
            one.customer_id,
            one.customer,
            one.person,
            one.due_on,
            one.due_minute,
            changed[one.id],
            party=one.party,
            text=one.text,
            made_on=one.made_on,
            moves=one.moves,
            reaches=reaches[one.customer_id, one.person_id],
        )
        for one in found
    ]


def _roots(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """For each check-in the one that it was first planned as, and how often it was moved since."""
    at = {check_in_id: (check_in_id, 0) for check_in_id in ids}
    asked = set(ids)
    for _ in range(_LONGEST_CHAIN):
        before: dict[int, int] = {}
        for some in chunks(sorted(asked)):
            statement = select(_check_ins.id, _check_ins.moved_from_id)
            rows = connection.execute(
                statement.where(_check_ins.id.in_(some), _check_ins.moved_from_id.is_not(None))
            )
            before |= {row.id: row.moved_from_id for row in rows}
        if not before:
            break
        at = {
            one: (before[root], moved + 1) if root in before else (root, moved)
            for one, (root, moved) in at.items()
        }
        asked = set(before.values())
    return at


def _reaches(
    connection: Connection, whom: Iterable[tuple[int, int | None]], country: str
) -> dict[tuple[int, int | None], tuple[tuple[str, str], ...]]:
    """How to reach each (customer, person): by what is the person's own, else by what is the customer's."""
    pairs = list(whom)
    customers = sorted({customer_id for customer_id, _ in pairs})
    people = sorted({person_id for _, person_id in pairs if person_id is not None})
    rows: Any = connection.execute(
        select(_points.customer_id, _points.person_id, _points.kind, _points.value, _points.e164)
        .where(
            or_(_points.customer_id.in_(customers), _points.person_id.in_(people)),
            _points.kind.in_(_TO_CALL),
        )
        .order_by(_points.position, _points.id)
    )
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for row in rows:
        owner = ("person", row.person_id) if row.customer_id is None else ("customer", row.customer_id)
        found.setdefault(owner, []).append((row.kind, shown(row.kind, row.value, row.e164, country)))
    return {
        (customer_id, person_id): tuple(
            found.get(("person", person_id or 0)) or found.get(("customer", customer_id)) or ()
        )
        for customer_id, person_id in pairs
    }
