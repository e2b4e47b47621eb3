"""Names read for the search: those that begin so, and those of whom one was spoken to lately."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from salesdesk.storage.search_documents import CUSTOMERS, PEOPLE, Indexed

_LAST_CHARACTER = "\U0010ffff"
_SPOKEN_ON = {
    CUSTOMERS.table: "named.last_contact_on",
    PEOPLE.table: "(SELECT max(customers.last_contact_on) FROM posts "
    "CROSS JOIN customers ON customers.id = posts.customer_id WHERE posts.person_id = named.id)",
}
_LATELY = (
    "SELECT id, name, name_key, last_contact_on FROM customers "
    "WHERE last_contact_on IS NOT NULL ORDER BY last_contact_on DESC, id DESC LIMIT ?"
)
_PEOPLE_LATELY = (
    "SELECT people.id, people.name, people.name_key, lately.last_contact_on "
    f"FROM ({_LATELY}) AS lately CROSS JOIN posts ON posts.customer_id = lately.id "
    "CROSS JOIN people ON people.id = posts.person_id"
)


class Named(NamedTuple):
    """A customer or a person; `spoken_on` is the day of the customer's last contact, as it is kept."""

    id: int
    name: str
    key: str
    spoken_on: str | None


def columns_of(what: Indexed) -> str:
    """What is read for a `Named` of a table that the statement calls `named`."""
    return f"named.id, named.name, named.name_key, {_SPOKEN_ON[what.table]}"


def beginning(connection: Connection, what: Indexed, key: str, limit: int) -> list[Named]:
    """Up to `limit` customers or people whose name's key begins so, in its order."""
    statement = (
        f"SELECT {columns_of(what)} FROM {what.table} AS named "
        "WHERE name_key >= ? AND name_key < ? ORDER BY name_key, id LIMIT ?"
    )
    rows = connection.exec_driver_sql(statement, (key, key + _LAST_CHARACTER, limit)).fetchall()
    return [Named(*row) for row in rows]


def lately(connection: Connection, what: Indexed, customers: int) -> list[Named]:
    """So many customers last spoken to, the last one first, or the people with a post at one of them."""
    statement = _LATELY if what is CUSTOMERS else _PEOPLE_LATELY
    return [Named(*row) for row in connection.exec_driver_sql(statement, (customers,)).fetchall()]
