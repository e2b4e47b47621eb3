"""Statements that are written out already, handed to the SQLite library itself.

SQLAlchemy makes an execution context and a result with names for every statement: 11 µs (measured), where
SQLite answers most of ours in 2. A verb has some twenty of them, Today's list a dozen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

Values = Sequence[Any]
Rows = list[tuple[Any, ...]]


def rows(connection: Connection, sql: str, values: Values = ()) -> Rows:
    """All rows of the answer, as the file holds them. Raises what `connection` itself would."""
    try:
        found: Rows = _library(connection).execute(sql, values).fetchall()
    except Exception as error:
        raise _told(connection, sql, error) from error
    return found


def image(connection: Connection, sql: str, values: Values = ()) -> dict[str, Any] | None:
    """The first row of the answer by its columns' names, None where there is none. Raises as `rows`."""
    try:
        cursor = _library(connection).execute(sql, values)
        found = cursor.fetchone()
        names = [column[0] for column in cursor.description]
        cursor.close()
    except Exception as error:
        raise _told(connection, sql, error) from error
    return None if found is None else dict(zip(names, found, strict=True))


def write(connection: Connection, sql: str, values: Values = ()) -> int:
    """Writes; returns the id of the row that was put in last. Raises as `rows`."""
    try:
        cursor = _library(connection).execute(sql, values)
        cursor.close()
    except Exception as error:
        raise _told(connection, sql, error) from error
    return int(cursor.lastrowid or 0)


def write_many(connection: Connection, sql: str, many: Sequence[Values]) -> None:
    """Writes once for each of `many` values. Raises as `rows`."""
    try:
        _library(connection).executemany(sql, many).close()
    except Exception as error:
        raise _told(connection, sql, error) from error


def _library(connection: Connection) -> Any:
    """The library's connection, in the transaction that `connection` begins by itself at its first use."""
    if not connection.in_transaction():
        connection.begin()
    return connection.connection.driver_connection


def _told(connection: Connection, sql: str, error: Exception) -> Exception:
    """The error as `connection` tells it, so that nobody needs to know which way a statement went."""
    base = connection.dialect.loaded_dbapi.Error
    if not isinstance(error, base):
        return error
    told = DBAPIError.instance(sql, (), error, base, dialect=connection.dialect)
    return told if isinstance(told, Exception) else error
