"""The floor of everything that reads or writes the desk: plain statements on the same file.

The connection has the pragmas of the program's own, so that only what stands above SQLite differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from salesdesk.storage import search
from salesdesk.storage.engine import make_engine
from salesdesk.storage.search_documents import ID_MASK, INDEXED

PAGE_OF_CUSTOMERS = (
    "SELECT c.id, c.name, c.level, c.value_class, c.city, c.last_contact_on, c.next_on, (SELECT e.name "
    "FROM posts o JOIN people e ON e.id = o.person_id WHERE o.customer_id = c.id AND o.to_on IS NULL "
    "LIMIT 1), (SELECT count(*) FROM promises p WHERE p.customer_id = c.id AND p.state = 'open') "
    "FROM customers c ORDER BY c.name_key, c.id LIMIT 200"
)
CONTACTS = (
    "SELECT id, customer_id, at, channel, direction, outcome, minutes, summary, private_note, expectation "
    "FROM interactions WHERE customer_id = ? ORDER BY at DESC, id DESC LIMIT ?"
)
WHO_WAS_THERE = (
    "SELECT h.interaction_id, e.name FROM interactions i JOIN interaction_people h "
    "ON h.interaction_id = i.id JOIN people e ON e.id = h.person_id "
    "WHERE i.customer_id = ? AND i.at BETWEEN ? AND ?"
)
WHAT_WAS_HEARD = (
    "SELECT h.interaction_id, h.kind FROM interactions i JOIN heard h ON h.interaction_id = i.id "
    "WHERE i.customer_id = ? AND i.at BETWEEN ? AND ?"
)
CARD = (
    "SELECT c.id, c.name, c.kind, c.level, c.level_since, c.level_evidence, c.value_class, c.since, "
    "c.industry, c.address, c.city, c.region, c.postcode, c.country, c.remember, c.private_note, c.channel, "
    "c.weekdays, c.from_minute, c.to_minute, c.ideal_days, c.longest_days, c.last_contact_on, c.tries, "
    "c.next_on, c.no_next_reason, c.sample, (SELECT count(*) FROM promises WHERE customer_id = c.id), "
    "(SELECT count(*) FROM orders WHERE customer_id = c.id), "
    "(SELECT count(*) FROM interactions WHERE customer_id = c.id), "
    "(SELECT count(DISTINCT person_id) FROM posts WHERE customer_id = c.id), "
    "(SELECT id FROM photos WHERE customer_id = c.id) FROM customers c WHERE c.id = ?"
)
BESIDE_CONTACTS = (
    CARD,
    "SELECT id, kind, value, e164 FROM contact_points WHERE customer_id = ? ORDER BY position, id",
    "SELECT p.id, p.customer_id, c.name, p.person_id, e.name, p.interaction_id, p.party, p.text, p.made_on, "
    "p.due_on, p.due_minute, p.state, p.settled_on, p.settled_note, p.evidence, p.evidence_file, "
    "p.confirmed_on, p.confirmed_how FROM promises p JOIN customers c ON c.id = p.customer_id "
    "LEFT JOIN people e ON e.id = p.person_id WHERE p.customer_id = ?",
    "SELECT m.promise_id, m.from_on, m.to_on, m.moved_on, m.agreed, m.reason FROM promises p "
    "JOIN promise_moves m ON m.promise_id = p.id WHERE p.customer_id = ?",
    "SELECT o.id, o.customer_id, c.name, e.name, o.text, o.opened_on, o.answer_by, o.solve_by, "
    "o.answered_on, o.solved_on, o.solution, o.satisfaction FROM complaints o "
    "JOIN customers c ON c.id = o.customer_id LEFT JOIN people e ON e.id = o.person_id "
    "WHERE o.customer_id = ?",
    "SELECT o.id, o.kind, o.number, o.ordered_on, o.delivered_on, o.currency, l.product, l.quantity, "
    "l.amount_hundredths FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id WHERE o.customer_id = ?",
    "SELECT changed_on, from_level, to_level, evidence FROM level_changes WHERE customer_id = ?",
)
SEARCHED = tuple(
    (
        f"SELECT t.id, {shown} FROM {entry.index} CROSS JOIN {entry.table} t "
        f"ON t.id = {entry.index}.rowid & {ID_MASK} WHERE {entry.index} MATCH ? "
        f"AND {entry.index}.rowid BETWEEN ? AND ? ORDER BY {entry.index}.rowid DESC LIMIT 30",
        entry.numbers,
    )
    for entry, shown in (
        (search.CUSTOMERS, "t.name"),
        (search.PEOPLE, "t.name"),
        (search.REACHES, "t.value"),
        (search.PROMISES, "t.text"),
        (search.INTERACTIONS, "t.summary"),
    )
)


@contextmanager
def connected(path: Path) -> Iterator[Any]:
    """A plain connection of the driver that the program uses, in autocommit."""
    engine = make_engine(path)
    borrowed = engine.raw_connection()
    try:
        yield borrowed.driver_connection
    finally:
        borrowed.close()
        engine.dispose()


def read_customer(connection: Any, customer_id: int, limit: int) -> list[tuple[Any, ...]]:
    """What the head of a customer's page and its timeline say, as the file holds it; returns the contacts.

    So many contacts, newest first, and with them who was there and what was heard; the customer's own row
    with what its tabs count, ways to reach it, promises with their moves, complaints, orders with their
    lines, changes of level. Nothing is sorted into one line of time, and no value is made of a text.
    """
    connection.execute("BEGIN")
    contacts = connection.execute(CONTACTS, (customer_id, limit)).fetchall()
    span = (customer_id, contacts[-1][2], contacts[0][2])
    for statement in (WHO_WAS_THERE, WHAT_WAS_HEARD):
        connection.execute(statement, span).fetchall()
    for statement in BESIDE_CONTACTS:
        connection.execute(statement, (customer_id,)).fetchall()
    connection.execute("COMMIT")
    return list(contacts)


def read_table(connection: Any) -> None:
    """All customers' ids by name, and the first page of lines."""
    [row[0] for row in connection.execute("SELECT id FROM customers ORDER BY name_key, id").fetchall()]
    connection.execute(PAGE_OF_CUSTOMERS).fetchall()


def search_for(connection: Any, expression: str) -> None:
    """The newest 30 rows of each kind in which a MATCH expression is found."""
    for statement, kind in SEARCHED:
        connection.execute(statement, (expression, *kind)).fetchall()


@dataclass(frozen=True, slots=True)
class Written:
    """One row as a verb wrote it: an insert of `values`, or an update of them in row `row_id`.

    `entry` says that it is a document of the search index, for the row written last in that table.
    """

    table: str
    values: dict[str, Any]
    row_id: int | None = None
    entry: search.Indexed | None = None


def written_by(connection: Any, step_id: int) -> list[Written]:
    """What a step wrote, by the journal, with the step itself and the journal's own rows."""
    changes = _rows(connection, "changes", "step_id = ? ORDER BY id", (step_id,))
    rows = []
    for change in changes:
        image = _rows(connection, change["table_name"], "id = ?", (change["first_row"],))[0]
        row_id = image.pop("id")
        if change["operation"] == "insert":
            rows.append(Written(change["table_name"], image))
        else:
            # Only the columns that changed, with the values that they have now.
            names = connection.execute("SELECT key FROM json_each(?)", (change["after"],)).fetchall()
            rows.append(Written(change["table_name"], {name: image[name] for (name,) in names}, row_id))
    step = _rows(connection, "steps", "id = ?", (step_id,))[0]
    journal = [Written("steps", step), *(Written("changes", change) for change in changes)]
    for one in journal:
        one.values.pop("id")
    return [*rows, *journal, *_indexed(rows)]


def write_again(connection: Any, rows: Sequence[Written]) -> None:
    """Writes copies of the rows in one transaction, as new rows that belong together as the first did."""
    connection.execute("BEGIN IMMEDIATE")
    last: dict[str, int] = {}
    for row in rows:
        values = row.values
        if row.row_id is not None:
            marks = ", ".join(f"{name} = ?" for name in values)
            connection.execute(f"UPDATE {row.table} SET {marks} WHERE id = ?", (*values.values(), row.row_id))
            continue
        if row.entry is not None:
            values = {**values, "rowid": row.entry.document(last[row.entry.table])}
        elif row.table == "interaction_people":
            values = {**values, "interaction_id": last["interactions"]}
        elif row.table == "changes":
            values = {**values, "step_id": last["steps"]}
        marks = ", ".join("?" * len(values))
        statement = f"INSERT INTO {row.table} ({', '.join(values)}) VALUES ({marks})"
        last[row.table] = connection.execute(statement, tuple(values.values())).lastrowid
    connection.execute("COMMIT")


def _indexed(rows: Sequence[Written]) -> list[Written]:
    """The documents of new rows in the search index."""
    return [
        Written(entry.index, {"body": entry.terms(row.values)}, entry=entry)
        for row in rows
        for entry in INDEXED
        if entry.table == row.table and row.row_id is None and entry.terms(row.values)
    ]


def _rows(connection: Any, table: str, condition: str, values: tuple[Any, ...]) -> list[dict[str, Any]]:
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {condition}", values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
