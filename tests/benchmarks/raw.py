"""The floor of everything that reads or writes the desk: plain statements on the same file.

The connection has the pragmas of the program's own, so that only what stands above SQLite differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from salesdesk.storage import search
from salesdesk.storage.engine import make_engine
from salesdesk.storage.search_documents import ID_MASK

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
