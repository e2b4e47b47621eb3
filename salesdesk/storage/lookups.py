"""Questions about many rows at once, each an index's own search: what imports ask for every run of rows."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection

_INTERACTIONS = """
    SELECT found.customer_id, substr(found.at, 1, 16), found.summary
    FROM json_each(?) AS wanted CROSS JOIN interactions AS found
      ON found.customer_id = wanted.value ->> 0
     AND found.at >= wanted.value ->> 1 AND found.at < wanted.value ->> 1 || ';'
"""

_NAMED = """
    SELECT id, name_key, kind, country FROM customers
    WHERE name_key IN (SELECT value FROM json_each(?)) ORDER BY id
"""


def customers_named(connection: Connection, keys: Iterable[str]) -> list[tuple[int, str, str, str]]:
    """Id, folded name, kind and country of the customers with any of these folded names, the oldest first."""
    wanted = json.dumps(list(keys))
    return [tuple(row) for row in connection.exec_driver_sql(_NAMED, (wanted,)).all()]


def interactions_at(connection: Connection, moments: Iterable[tuple[int, str]]) -> list[tuple[int, str, str]]:
    """Customer, minute (UTC, as `2026-11-22T01:02`) and summary of the contacts at any of these."""
    wanted = json.dumps(sorted(set(moments)))
    return [tuple(row) for row in connection.exec_driver_sql(_INTERACTIONS, (wanted,)).all()]


def pairs_standing(
    connection: Connection, table: str, names: tuple[str, str], pairs: Iterable[tuple[int, str | int]]
) -> set[tuple[int, str | int]]:
    """Which of these pairs of values two columns of a table, that one index holds, have in a row."""
    one, other = names
    rows = connection.exec_driver_sql(
        f"SELECT found.{one}, found.{other} FROM json_each(?) AS wanted CROSS JOIN {table} AS found "
        f"ON found.{one} = wanted.value ->> 0 AND found.{other} = wanted.value ->> 1",
        (json.dumps(list(pairs)),),
    )
    return {(row[0], row[1]) for row in rows.all()}
