"""Which later steps build on a step, so that it cannot be taken back without them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from salesdesk.storage.links import links_of, links_to

# A run stands for 1,000 rows at the most, so those that hold a row end within so many rows after it.
_LONGEST_RUN = 1_000
_AT_A_TIME = 500

_BEGINS_IN_MINE = """
    SELECT DISTINCT later.step_id
    FROM changes mine JOIN changes later
      ON later.table_name = mine.table_name
     AND later.first_row BETWEEN mine.first_row AND mine.last_row
     AND later.step_id > mine.step_id
    JOIN steps ON steps.id = later.step_id AND steps.undone_at IS NULL
    WHERE mine.step_id = :step
"""
_RUNS_INTO_MINE = f"""
    SELECT DISTINCT later.step_id
    FROM changes mine JOIN changes later
      ON later.table_name = mine.table_name AND later.last_row > later.first_row
     AND later.last_row BETWEEN mine.first_row AND mine.first_row + {_LONGEST_RUN}
     AND later.first_row < mine.first_row AND later.step_id > mine.step_id
    JOIN steps ON steps.id = later.step_id AND steps.undone_at IS NULL
    WHERE mine.step_id = :step
"""


_POINTING = """
    SELECT DISTINCT later.step_id
    FROM changes mine
    CROSS JOIN {child} child ON child.{column} BETWEEN mine.first_row AND mine.last_row
    CROSS JOIN changes later ON later.table_name = ? AND later.step_id > ? AND {writing}
    JOIN steps ON steps.id = later.step_id AND steps.undone_at IS NULL
    WHERE mine.step_id = ? AND mine.operation = 'insert' AND mine.table_name = ?
"""
_WRITING_CHILD = (
    "later.first_row = child.id",
    "later.last_row > later.first_row AND later.first_row < child.id "
    f"AND later.last_row BETWEEN child.id AND child.id + {_LONGEST_RUN}",
)


def on_the_same_rows(connection: Connection, step_id: int) -> set[int]:
    """Later steps, not undone, that wrote rows which this one wrote."""
    found: set[int] = set()
    for statement in (_BEGINS_IN_MINE, _RUNS_INTO_MINE):
        rows = connection.exec_driver_sql(statement.replace(":step", "?"), (step_id,))
        found.update(row[0] for row in rows)
    return found


def building_on(connection: Connection, step_id: int) -> list[int]:
    """All later steps that have to be taken back before this one, those they carry with them; newest first.

    Beside those that wrote the same rows they are those whose rows point at rows that would go, and those
    that deleted what a row that comes back points at.
    """
    found: set[int] = set()
    waiting = [step_id]
    while waiting:
        one = waiting.pop()
        direct = on_the_same_rows(connection, one)
        direct |= _pointing_at_new_rows(connection, one)
        direct |= _deleting_what_returns_need(connection, one)
        new = {later for later in direct if later > one} - found
        found |= new
        waiting += new
    return sorted(found, reverse=True)


def _pointing_at_new_rows(connection: Connection, step_id: int) -> set[int]:
    tables = connection.exec_driver_sql(
        "SELECT DISTINCT table_name FROM changes WHERE step_id = ? AND operation = 'insert'", (step_id,)
    ).scalars()
    found: set[int] = set()
    for table in tables.all():
        for link in links_to(table):
            for writing in _WRITING_CHILD:
                statement = _POINTING.format(child=link.table, column=link.column, writing=writing)
                rows = connection.exec_driver_sql(statement, (link.table, step_id, step_id, table))
                found.update(row[0] for row in rows)
    return found


def _deleting_what_returns_need(connection: Connection, step_id: int) -> set[int]:
    """Steps that deleted rows which this step's own rows, as they were before it, point at."""
    needed: dict[str, set[int]] = {}
    returning: set[tuple[str, int]] = set()
    for table, image in _earlier_images(connection, step_id):
        if "id" in image:
            returning.add((table, int(str(image["id"]))))
        for link in links_of(table):
            if image.get(link.column) is not None:
                needed.setdefault(link.parent, set()).add(int(str(image[link.column])))
    found: set[int] = set()
    for table, ids in needed.items():
        ids -= {row_id for name, row_id in returning if name == table}
        missing = ids - _standing(connection, table, sorted(ids))
        found |= _writers_of(connection, table, sorted(missing), after=step_id)
    return found


def _earlier_images(connection: Connection, step_id: int) -> Iterator[tuple[str, dict[str, object]]]:
    rows = connection.exec_driver_sql(
        "SELECT table_name, before FROM changes WHERE step_id = ? AND before IS NOT NULL", (step_id,)
    )
    for table, before in rows:
        images = json.loads(before)
        for image in images if isinstance(images, list) else [images]:
            yield table, image


def _standing(connection: Connection, table: str, ids: list[int]) -> set[int]:
    found: set[int] = set()
    for chunk in _chunks(ids):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(f"SELECT id FROM {table} WHERE id IN ({marks})", tuple(chunk))
        found.update(row[0] for row in rows)
    return found


def _writers_of(connection: Connection, table: str, ids: list[int], *, after: int) -> set[int]:
    """The steps after one, not undone, that wrote any of these rows."""
    found: set[int] = set()
    for chunk in _chunks(ids):
        for row_id in chunk:
            rows = connection.exec_driver_sql(
                "SELECT step_id FROM changes WHERE table_name = ? AND first_row = ? AND step_id > ? "
                "UNION SELECT step_id FROM changes WHERE table_name = ? AND last_row > first_row "
                "AND last_row BETWEEN ? AND ? AND first_row <= ? AND step_id > ?",
                (table, row_id, after, table, row_id, row_id + _LONGEST_RUN, row_id, after),
            )
            found.update(row[0] for row in rows)
    return _not_undone(connection, found)


def _not_undone(connection: Connection, steps: set[int]) -> set[int]:
    found: set[int] = set()
    for chunk in _chunks(sorted(steps)):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            f"SELECT id FROM steps WHERE undone_at IS NULL AND id IN ({marks})", tuple(chunk)
        )
        found.update(row[0] for row in rows)
    return found


def _chunks(ids: list[int]) -> Iterable[list[int]]:
    return (ids[start : start + _AT_A_TIME] for start in range(0, len(ids), _AT_A_TIME))
