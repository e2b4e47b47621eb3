"""Puts a desk right whose rows do not fit together. What cannot stay is set aside, never thrown away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from salesdesk.storage import search, soundness
from salesdesk.storage.tables import Quarantined, metadata

_QUARANTINE = str(Quarantined.__tablename__)


@dataclass(slots=True)
class Repaired:
    """What a repair did: the rows set aside, the ties cut, and whether indexes were made anew."""

    set_aside: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    search_rebuilt: bool = False

    @property
    def nothing(self) -> bool:
        """Whether there was nothing to put right."""
        return not (self.set_aside or self.cut or self.search_rebuilt)


def run(connection: Connection, now: str) -> Repaired:
    """Puts right what can be, in the transaction under way; `now` is an instant's text, in UTC.

    A row that points at nothing loses that tie where it can do without, and is set aside whole where it
    cannot, with what hangs on it; so is an open row due on a day that does not exist. Doing it twice does
    nothing the second time. Customers' derived columns are the services' to redraw.
    """
    done = Repaired()
    connection.exec_driver_sql("REINDEX")
    while strays := _strays(connection):
        for table, row_id, column in strays:
            _put_right(connection, now, table, row_id, column, done)
    for table, row_id, day in soundness.days_that_are_none(connection):
        set_aside(connection, now, table, row_id, f"it was due on {day}, which is no day", done)
    return done


def finish(connection: Connection, done: Repaired) -> None:
    """Makes the search's indexes anew where they do not hold what the tables do: the last of a repair."""
    if done.set_aside or soundness.index_problems(connection):
        search.rebuild(connection)
        done.search_rebuilt = True


def waiting(connection: Connection) -> int:
    """How many rows earlier repairs have set aside."""
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {_QUARANTINE}").scalar_one())


def _strays(connection: Connection) -> list[tuple[str, int, str]]:
    """Rows that point at a row that is not there: table, id and the column that points."""
    found = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    return [(table, row_id, _column(connection, table, number)) for table, row_id, _parent, number in found]


def _column(connection: Connection, table: str, number: int) -> str:
    ties = connection.exec_driver_sql(f"PRAGMA foreign_key_list({table})").fetchall()
    return next(str(tie[3]) for tie in ties if tie[0] == number)


def _put_right(
    connection: Connection, now: str, table: str, row_id: int, column: str, done: Repaired
) -> None:
    image = _image(connection, table, row_id)
    if image is None or image[column] is None:
        return  # gone or cut already, for another of its ties
    reason = f"its {column} {image[column]} is not there"
    if metadata.tables[table].columns[column].nullable:
        _keep_image(connection, now, table, row_id, image, f"{reason}; the row stays without it")
        connection.exec_driver_sql(f"UPDATE {table} SET {column} = NULL WHERE id = ?", (row_id,))
        done.cut.append(f"{table} {row_id}: {reason}")
    else:
        set_aside(connection, now, table, row_id, reason, done)


def set_aside(connection: Connection, now: str, table: str, row_id: int, reason: str, done: Repaired) -> None:
    """Moves a row, after those that hang on it, to the ones set aside; `reason` says why."""
    image = _image(connection, table, row_id)
    if image is None:
        return
    for child, column in _ties_to(table):
        hanging = connection.exec_driver_sql(f"SELECT id FROM {child} WHERE {column} = ?", (row_id,))
        for (child_id,) in hanging.fetchall():
            _put_right_below(connection, now, (child, child_id, column), f"{table} {row_id}", done)
    _keep_image(connection, now, table, row_id, image, reason)
    connection.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", (row_id,))
    done.set_aside.append(f"{table} {row_id}: {reason}")


def _put_right_below(
    connection: Connection, now: str, tie: tuple[str, int, str], parent: str, done: Repaired
) -> None:
    child, child_id, column = tie
    if metadata.tables[child].columns[column].nullable:
        image = _image(connection, child, child_id)
        reason = f"{parent}, its {column}, was set aside; the row stays without it"
        _keep_image(connection, now, child, child_id, image or {}, reason)
        connection.exec_driver_sql(f"UPDATE {child} SET {column} = NULL WHERE id = ?", (child_id,))
        done.cut.append(f"{child} {child_id}: {parent} was set aside")
    else:
        set_aside(connection, now, child, child_id, f"{parent}, its {column}, was set aside", done)


def _ties_to(table: str) -> Iterator[tuple[str, str]]:
    """The tables and columns that point at rows of `table`."""
    for child in metadata.sorted_tables:
        for key in child.foreign_keys:
            if key.column.table.name == table:
                yield child.name, key.parent.name


def _image(connection: Connection, table: str, row_id: int) -> dict[str, Any] | None:
    found = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).mappings().first()
    return None if found is None else dict(found)


def _keep_image(
    connection: Connection, now: str, table: str, row_id: int, image: dict[str, Any], reason: str
) -> None:
    connection.exec_driver_sql(
        f"INSERT INTO {_QUARANTINE} (found_at, table_name, row_id, image, reason) VALUES (?, ?, ?, ?, ?)",
        (now, table, row_id, json.dumps(image, ensure_ascii=True, default=repr), reason),
    )
