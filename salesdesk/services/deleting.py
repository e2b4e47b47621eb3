"""Deleting: what goes lies in the trash, with all that is a part of it, until the rep empties that."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from salesdesk.domain.text import excerpt
from salesdesk.domain.words import Thing
from salesdesk.errors import NotFound
from salesdesk.services.context import Context, Done, chunks
from salesdesk.services.kept_days import follow_contacts, follow_next
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.touched import Touched
from salesdesk.storage import removal, tables
from salesdesk.storage.removal import Going
from salesdesk.storage.tables import columns
from salesdesk.storage.transaction import Transaction
from salesdesk.storage.trash import TABLES

MANY_CUSTOMERS = 50
"""Deleting more customers than this has a backup made first."""

MANY_ROWS = 1_000
"""So has deleting customers with more rows than this."""

TOUCHED = Touched.ALL & ~Touched.SETTINGS

_NAMES_IN_HISTORY = 20
_customers, _people = columns(tables.Customer), columns(tables.Person)
_posts = columns(tables.Post)


@dataclass(frozen=True, slots=True)
class _Whose:
    """A thing that is to go: what it is called, and whose it is."""

    id: int
    title: str
    customer_id: int
    customer: str


def delete(context: Context, kind: Thing, ids: Collection[int], progress: Progress = SILENT) -> Done:
    """Puts things into the trash, as one step. Raises NotFound, and Cancelled: then nothing has changed.

    A great many customers, or some with a great deal on them, have a backup made first.
    """
    wanted = list(dict.fromkeys(ids))
    if kind is Thing.CUSTOMER:
        _back_up_before_much(context, wanted, progress)
    with context.verb(f"{kind}.delete", TOUCHED) as transaction:
        whose = _whose(transaction.connection, kind, wanted)
        going, contents = _gather(transaction.connection, kind, whose)
        _tell_history(transaction, whose)
        days = _days_of_contacts(context, transaction, going) if kind is not Thing.CUSTOMER else {}
        _throw_in(context, transaction, kind, whose, contents)
        removal.take_out(transaction, going, _told_to(progress))
        if kind is not Thing.CUSTOMER:
            for customer_id in {one.customer_id for one in whose}:
                follow_next(transaction, customer_id)
            for customer_id, day in days.items():
                follow_contacts(context, transaction, customer_id, day)
    return Done(transaction.step_id)


def what_goes_with(context: Context, kind: Thing, ids: Collection[int]) -> Mapping[str, int]:
    """How many rows of each table would go with these things, beside themselves."""
    with context.database.read() as connection:
        going = removal.gather(connection, TABLES[kind], dict.fromkeys(ids, 0))
    counts = {table: len(rows) for table, rows in going.rows.items() if rows}
    counts[TABLES[kind]] = counts.get(TABLES[kind], 0) - len(set(ids))
    return {table: count for table, count in counts.items() if count > 0}


def _back_up_before_much(context: Context, ids: Sequence[int], progress: Progress) -> None:
    # The rows are only counted for a few customers; for many they need not be.
    if len(ids) > MANY_CUSTOMERS or sum(what_goes_with(context, Thing.CUSTOMER, ids).values()) > MANY_ROWS:
        context.back_up("delete", progress)


def _told_to(progress: Progress) -> Callable[[int, int], None]:
    def tell(done: int, total: int) -> None:
        progress.report(done, total)
        progress.check()

    return tell


def _gather(
    connection: Connection, kind: Thing, whose: Sequence[_Whose]
) -> tuple[Going, dict[int, Mapping[str, int]]]:
    """All rows that go, and for each thing how many of each table go with it."""
    table = TABLES[kind]
    contents: dict[int, Mapping[str, int]] = {}
    if kind is Thing.CUSTOMER:
        going = removal.gather(connection, table, {one.id: one.id for one in whose})
        counted: dict[int, Counter[str]] = defaultdict(Counter)
        for name, rows in going.rows.items():
            for owner in rows.values() if name != table else ():
                counted[owner][name] += 1
        return going, dict(counted)
    going = Going()
    for one in whose:
        own = removal.gather(connection, table, {one.id: one.customer_id})
        contents[one.id] = {name: len(rows) for name, rows in own.rows.items() if rows and name != table}
        for name, rows in own.rows.items():
            going.rows[name].update(rows)
        going.loosened += own.loosened
    going.loosened = [one for one in dict.fromkeys(going.loosened) if one[1] not in going.rows[one[0]]]
    return going, contents


def _throw_in(
    context: Context,
    transaction: Transaction,
    kind: Thing,
    whose: Sequence[_Whose],
    contents: Mapping[int, Mapping[str, int]],
) -> None:
    now = context.now()
    transaction.insert_many(
        tables.Trashed,
        (
            {
                "kind": kind,
                "row_id": one.id,
                "title": one.title,
                "customer_id": one.customer_id or None,
                "customer": one.customer,
                "deleted_at": now,
                "contents": json.dumps(contents.get(one.id, {})),
            }
            for one in whose
        ),
    )


def _days_of_contacts(context: Context, transaction: Transaction, going: Going) -> dict[int, Any]:
    """For each customer the latest local day of its contacts that go."""
    table = columns(tables.Interaction)
    found: dict[int, Any] = {}
    for chunk in chunks(sorted(going.rows.get("interactions", {}))):
        rows = transaction.execute(
            select(table.customer_id, func.max(table.at))
            .where(table.id.in_(chunk))
            .group_by(table.customer_id)
        )
        for customer_id, at in ((int(row[0]), row[-1]) for row in rows):
            day = context.local_day(at)
            found[customer_id] = max(day, found.get(customer_id, day))
    return found


def _tell_history(transaction: Transaction, whose: Sequence[_Whose]) -> None:
    customers = {one.customer_id for one in whose}
    if len(customers) == 1:
        transaction.customer_id = customers.pop() or None
    more = "…" if len(whose) > _NAMES_IN_HISTORY else ""
    transaction.about = ", ".join(one.title for one in whose[:_NAMES_IN_HISTORY]) + more


def _whose(connection: Connection, kind: Thing, ids: Sequence[int]) -> list[_Whose]:
    """The things in the order of their ids. Raises NotFound where one is not on the desk."""
    found: dict[int, _Whose] = {}
    for chunk in chunks(ids):
        for row_id, title, customer_id, customer in connection.execute(_question(kind, chunk)):
            found.setdefault(row_id, _Whose(row_id, excerpt(title, 200), customer_id or 0, customer or ""))
    if len(found) < len(ids):
        raise NotFound("This is no longer on the desk.")
    return [found[row_id] for row_id in ids]


def _question(kind: Thing, ids: Sequence[int]) -> Select[Any]:
    """Id, title, customer's id and name."""
    if kind is Thing.CUSTOMER:
        return select(_customers.id, _customers.name, _customers.id, _customers.name).where(
            _customers.id.in_(ids)
        )
    if kind is Thing.PERSON:
        return (
            select(_people.id, _people.name, _customers.id, _customers.name)
            .outerjoin(tables.Post, _posts.person_id == _people.id)
            .outerjoin(tables.Customer, _customers.id == _posts.customer_id)
            .where(_people.id.in_(ids))
            .order_by(_posts.to_on.is_not(None), _posts.to_on.desc(), _posts.id.desc())
        )
    table, title = _TITLES[kind]
    own = columns(table)
    return (
        select(own.id, own[title], _customers.id, _customers.name)
        .join(tables.Customer, _customers.id == own.customer_id)
        .where(own.id.in_(ids))
    )


_TITLES: dict[Thing, tuple[type[tables.Row], str]] = {
    Thing.INTERACTION: (tables.Interaction, "summary"),
    Thing.PROMISE: (tables.Promise, "text"),
    Thing.COMPLAINT: (tables.Complaint, "text"),
    Thing.ORDER: (tables.Order, "number"),
}
