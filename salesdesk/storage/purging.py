"""Deleting for good: rows of the trash, and every image of them that the journal holds."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from salesdesk.domain.words import Thing
from salesdesk.storage import search, search_words, trash
from salesdesk.storage.columns import instant_text
from salesdesk.storage.trash import Key

_LONGEST_RUN = 1_000
_TOUCHING = f"""
    SELECT changes.id FROM temp.going CROSS JOIN changes
      ON changes.table_name = going.table_name AND changes.first_row = going.row_id
    UNION
    SELECT changes.id FROM temp.going CROSS JOIN changes
      ON changes.table_name = going.table_name AND changes.last_row > changes.first_row
     AND changes.last_row BETWEEN going.row_id AND going.row_id + {_LONGEST_RUN}
     AND changes.first_row <= going.row_id
"""


def purge(connection: Connection, trash_ids: Iterable[int], at: datetime, actor: str) -> int:
    """Takes things of the trash away for good; returns how many they were.

    Every step that ever wrote one of their rows is sealed: it says nothing of them any more, and is never
    undone. Deleted bytes are overwritten, the search indexes are put together anew without their words.
    """
    wanted = list(dict.fromkeys(trash_ids))
    connection.exec_driver_sql("PRAGMA secure_delete = ON").close()
    gone: set[Key] = set()
    remains: dict[int, trash.Remains] = {}
    for trash_id in wanted:
        step_id = trash.step_of(connection, trash_id)
        thing = connection.exec_driver_sql("SELECT kind, row_id FROM trash WHERE id = ?", (trash_id,)).first()
        if thing is None:
            continue
        root = (trash.TABLES[Thing(thing[0])], thing[1])
        gone |= {("trash", trash_id), root}
        if step_id is not None:
            if step_id not in remains:
                remains[step_id] = trash.remains(connection, step_id)
            gone |= remains[step_id].of(root)
    gone = trash.with_earlier_parts(connection, gone)
    _forget(connection, gone, instant_text(at))
    removed = connection.exec_driver_sql(
        "DELETE FROM trash WHERE id IN (SELECT row_id FROM temp.going WHERE table_name = 'trash')"
    ).rowcount
    connection.exec_driver_sql("DROP TABLE temp.going")
    connection.exec_driver_sql(
        "INSERT INTO steps (at, actor, verb, about, sealed_at) VALUES (?, ?, 'trash.empty', ?, ?)",
        (instant_text(at), actor, str(removed), instant_text(at)),
    )
    for index in search.INDEXES:
        connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('optimize')")
    search_words.forget_unused(connection)
    return int(removed)


def _forget(connection: Connection, gone: set[Key], at: str) -> None:
    """Seals every step that wrote one of the rows, and takes their images out of the journal.

    One that was sealed before is sealed anew: less stands in it from now on, which is no damage.
    """
    connection.exec_driver_sql("CREATE TEMP TABLE going (table_name TEXT, row_id INTEGER)")
    connection.exec_driver_sql("INSERT INTO temp.going VALUES (?, ?)", sorted(gone))
    connection.exec_driver_sql("CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)")
    connection.exec_driver_sql(f"INSERT INTO temp.touched {_TOUCHING}")
    connection.exec_driver_sql(
        "UPDATE steps SET sealed_at = ?, about = '' WHERE id IN "
        "(SELECT step_id FROM changes WHERE id IN (SELECT id FROM temp.touched))",
        (at,),
    )
    by_table: dict[str, set[int]] = defaultdict(set)
    for name, row_id in gone:
        by_table[name].add(row_id)
    runs = connection.exec_driver_sql(
        "SELECT id, table_name FROM changes WHERE id IN (SELECT id FROM temp.touched) "
        "AND last_row > first_row AND (before IS NOT NULL OR after IS NOT NULL)"
    ).fetchall()
    for change_id, table in runs:
        _thin_out(connection, change_id, by_table[table])
    connection.exec_driver_sql(
        "DELETE FROM changes WHERE last_row = first_row AND id IN (SELECT id FROM temp.touched)"
    )
    connection.exec_driver_sql("DROP TABLE temp.touched")


def _thin_out(connection: Connection, change_id: int, row_ids: set[int]) -> None:
    """Takes some rows out of the images of a run; the others of the run are still to be restored from it."""
    images = connection.exec_driver_sql("SELECT before, after FROM changes WHERE id = ?", (change_id,)).one()
    kept = [
        None
        if image is None
        else json.dumps(
            [row for row in json.loads(image) if row["id"] not in row_ids],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for image in images
    ]
    connection.exec_driver_sql("UPDATE changes SET before = ?, after = ? WHERE id = ?", (*kept, change_id))
