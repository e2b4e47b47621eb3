"""What lies in the trash: the rows of deleted things, as the steps that deleted them have them.

A thing in the trash is a row of the table `trash`; its rows stand in the changes of the step that put it
there, and come back from there under their own ids.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from salesdesk.domain.words import Thing
from salesdesk.storage.journal import deleted_rows
from salesdesk.storage.links import OPEN_CHECK_IN, classes, links_of, links_to, parents_first
from salesdesk.storage.transaction import Transaction

TABLES = {
    Thing.CUSTOMER: "customers",
    Thing.PERSON: "people",
    Thing.INTERACTION: "interactions",
    Thing.PROMISE: "promises",
    Thing.COMPLAINT: "complaints",
    Thing.ORDER: "orders",
}

# A run stands for 1,000 rows at the most, so those that hold a row begin within so many rows before it.
_LONGEST_RUN = 1_000

Image = dict[str, Any]
Key = tuple[str, int]
"""A row: its table and its id."""


@dataclass(slots=True)
class Remains:
    """All that a step deleted: the rows as they stood, and what others then let go of."""

    rows: dict[Key, Image] = field(default_factory=dict)
    parts: dict[tuple[str, str, int], list[int]] = field(default_factory=lambda: defaultdict(list))
    loosened: list[tuple[str, int, str, int]] = field(default_factory=list)

    def add(self, table: str, image: Image) -> None:
        """Keeps a row, to be found by its id and by what it points at."""
        self.rows[table, image["id"]] = image
        for link in links_of(table):
            if image[link.column] is not None:
                self.parts[table, link.column, image[link.column]].append(image["id"])

    def of(self, root: Key) -> set[Key]:
        """The rows of one thing: its own and all that was a part of it."""
        found = {root} if root in self.rows else set()
        waiting = list(found)
        while waiting:
            table, row_id = waiting.pop()
            for link in links_to(table):
                if link.part or (link.table, link.column) == OPEN_CHECK_IN:
                    new = {(link.table, one) for one in self.parts[link.table, link.column, row_id]} - found
                    found |= new
                    waiting += new
            if table == "posts":
                person = ("people", self.rows[table, row_id]["person_id"])
                if person in self.rows and person not in found:
                    found.add(person)
                    waiting.append(person)
        return found


@dataclass(slots=True)
class Return:
    """What is to come back: rows by their keys, and in which thing of the trash what they need lies."""

    rows: dict[Key, Image] = field(default_factory=dict)
    loosened: list[tuple[str, int, str, int]] = field(default_factory=list)
    needed: set[int] = field(default_factory=set)


def step_of(connection: Connection, trash_id: int) -> int | None:
    """The step that put a thing into the trash."""
    found = connection.exec_driver_sql(
        "SELECT max(step_id) FROM changes JOIN steps ON steps.id = step_id AND undone_at IS NULL "
        "WHERE table_name = 'trash' AND operation = 'insert' AND first_row BETWEEN ? AND ? AND last_row >= ?",
        (trash_id - _LONGEST_RUN, trash_id, trash_id),
    ).scalar()
    return None if found is None else int(found)


def remains(connection: Connection, step_id: int) -> Remains:
    """All that a step deleted."""
    found = Remains()
    rows = connection.exec_driver_sql(
        "SELECT table_name, operation, first_row, before, after FROM changes "
        "WHERE step_id = ? AND before IS NOT NULL AND table_name <> 'trash' ORDER BY id",
        (step_id,),
    )
    for table, operation, row_id, before, after in rows:
        if operation == "delete":
            for image in deleted_rows(before):
                found.add(table, image)
        else:
            old, new = json.loads(before), json.loads(after)
            for link in links_of(table):
                if old.get(link.column) is not None and new.get(link.column) is None:
                    found.loosened.append((table, row_id, link.column, old[link.column]))
    return found


def plan_return(connection: Connection, roots: Mapping[int, tuple[int, Key]]) -> Return:
    """What comes back with the things in `roots` (id in the trash → deleting step and own row).

    A row whose other parent is gone for good stays away, or comes without what it pointed at.
    """
    plan = Return()
    by_step: dict[int, Remains] = {}
    for step_id, root in roots.values():
        if step_id not in by_step:
            by_step[step_id] = remains(connection, step_id)
            plan.loosened += by_step[step_id].loosened
        left = by_step[step_id]
        plan.rows.update((key, left.rows[key]) for key in left.of(root))
    plan.rows = {key: image for key, image in plan.rows.items() if not _stands(connection, key)}
    elsewhere = {key for left in by_step.values() for key in left.rows}
    while away := _fit(connection, plan, elsewhere):
        plan.rows = {key: image for key, image in plan.rows.items() if key not in away}
    return plan


def carry_out(transaction: Transaction, plan: Return, customers: Mapping[Key, int]) -> None:
    """Writes the rows back, parents first; `customers` says whose a row is that does not say so itself."""
    by_table: dict[str, list[Image]] = defaultdict(list)
    for (table, _row_id), image in plan.rows.items():
        by_table[table].append(image)
    kinds = classes()
    for table in parents_first():
        if by_table[table]:
            owners = {row_id: owner for (name, row_id), owner in customers.items() if name == table}
            transaction.put_back(kinds[table], by_table[table], owners)
    for table, row_id, column, parent_id in plan.loosened:
        parent = next(link.parent for link in links_of(table) if link.column == column)
        now = transaction.connection.exec_driver_sql(
            f"SELECT {column} FROM {table} WHERE id = ?", (row_id,)
        ).first()
        if (parent, parent_id) in plan.rows and now is not None and now[0] is None:
            transaction.update(kinds[table], row_id, **{column: parent_id})


def _fit(connection: Connection, plan: Return, elsewhere: set[Key]) -> set[Key]:
    """Rows that cannot come back now; notes in the plan what of the trash they would need."""
    away: set[Key] = set()
    for key, image in plan.rows.items():
        for link in links_of(key[0]):
            if link.parent == "customers" and image[link.column] is not None:
                image[link.column] = _merged_into(connection, image[link.column])
            if link.parent == "people" and image[link.column] is not None:
                image[link.column] = _joined_into(connection, image[link.column])
            parent = (link.parent, image[link.column])
            if parent[1] is None or parent in plan.rows or _stands(connection, parent):
                continue
            lies_in = None if parent in elsewhere else in_trash(connection, parent)
            if lies_in is not None:
                plan.needed.add(lies_in)
            elif link.nullable and not link.part:
                image[link.column] = None
            else:
                away.add(key)
    return away


def in_trash(connection: Connection, key: Key) -> int | None:
    """The thing in the trash with which a row went; None where it did not go there."""
    step_id = connection.exec_driver_sql(
        "SELECT max(step_id) FROM changes JOIN steps ON steps.id = step_id AND undone_at IS NULL "
        "WHERE table_name = ? AND operation = 'delete' AND first_row BETWEEN ? AND ? AND last_row >= ?",
        (key[0], key[1] - _LONGEST_RUN, key[1], key[1]),
    ).scalar()
    if step_id is None:
        return None
    things = things_of(connection, step_id)
    if len(things) == 1:
        return next(iter(things))
    left = remains(connection, step_id)
    return next((one for one, root in things.items() if key in left.of(root)), None)


def things_of(connection: Connection, step_id: int) -> dict[int, Key]:
    """What of the things that a step deleted still lies in the trash: id there → own row."""
    rows = connection.exec_driver_sql(
        "SELECT trash.id, kind, row_id FROM changes JOIN trash ON trash.id BETWEEN first_row AND last_row "
        "WHERE step_id = ? AND table_name = 'trash' AND operation = 'insert'",
        (step_id,),
    )
    return {trash_id: (TABLES[Thing(kind)], row_id) for trash_id, kind, row_id in rows}


def _merged_into(connection: Connection, customer_id: int) -> int:
    """The customer that this one has become part of since, and itself where it has not."""
    found = connection.exec_driver_sql(
        "SELECT max(steps.customer_id) FROM changes JOIN steps ON steps.id = step_id AND undone_at IS NULL "
        "WHERE verb = 'customer.merge' AND table_name = 'customers' AND operation = 'delete' "
        "AND first_row = ?",
        (customer_id,),
    ).scalar()
    return customer_id if found is None else _merged_into(connection, int(found))


def _joined_into(connection: Connection, person_id: int) -> int:
    """Who this person has become since, where two customers with somebody of one name became one."""
    found = connection.exec_driver_sql(
        "SELECT json_extract(post.after, '$.person_id') FROM changes AS gone "
        "JOIN steps ON steps.id = gone.step_id AND undone_at IS NULL AND verb = 'customer.merge' "
        "JOIN changes AS post ON post.step_id = gone.step_id AND post.table_name = 'posts' "
        "AND post.operation = 'update' AND json_extract(post.before, '$.person_id') = gone.first_row "
        "WHERE gone.table_name = 'people' AND gone.operation = 'delete' AND gone.first_row = ? "
        "ORDER BY gone.id DESC LIMIT 1",
        (person_id,),
    ).scalar()
    return person_id if found is None else _joined_into(connection, int(found))


def _stands(connection: Connection, key: Key) -> bool:
    return bool(connection.exec_driver_sql(f"SELECT 1 FROM {key[0]} WHERE id = ?", (key[1],)).first())


def with_earlier_parts(connection: Connection, gone: set[Key]) -> set[Key]:
    """`gone`, and what was a part of it and is on the desk no more: a phone number replaced, a step undone.

    Reads every image of a whole row in the journal.
    """
    rows = connection.exec_driver_sql(
        "SELECT table_name, coalesce(before, after) FROM changes "
        "WHERE operation <> 'update' AND (before IS NOT NULL OR after IS NOT NULL)"
    )
    images = {(table, image["id"]): image for table, held in rows for image in deleted_rows(held)}
    found = set(gone)
    while new := {key for key, image in images.items() if key not in found and _is_part(key, image, found)}:
        found |= new
    return found


def _is_part(key: Key, image: Image, of: set[Key]) -> bool:
    if key[0] == "trash":
        return (TABLES[Thing(image["kind"])], image["row_id"]) in of
    return any(link.part and (link.parent, image[link.column]) in of for link in links_of(key[0]))
