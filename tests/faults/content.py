"""Everything that stands on a desk, as one short text: equal texts, equal desks."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection

from salesdesk.services.desk import Desk

_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
)


_ALL_BUT = {
    # The mark of a transaction that is no step is made by lot, and is nobody's data.
    "facts": "WHERE key <> 'revised'",
    "sqlite_sequence": "WHERE name <> 'facts'",
}


def content_of(desk: Desk) -> str:
    """The digest of each row of each table of the desk, the journal and the search's own included."""
    with desk.database.read() as connection:
        return digest(connection)


def digest(connection: Connection) -> str:
    """`content_of`, by a connection."""
    found = sha256()
    for (name,) in connection.exec_driver_sql(_TABLES).fetchall():
        found.update(name.encode())
        for row in connection.exec_driver_sql(f'SELECT * FROM "{name}" {_ALL_BUT.get(name, "")}'):
            found.update(repr(tuple(row)).encode())
    return found.hexdigest()
