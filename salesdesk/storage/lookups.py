"""Questions about many rows at once that are told by two columns, each an index's own search."""

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


def interactions_at(connection: Connection, moments: Iterable[tuple[int, str]]) -> list[tuple[int, str, str]]:
    """Customer, minute (UTC, as `2026-11-22T01:02`) and summary of the contacts at any of these."""
    wanted = json.dumps(sorted(set(moments)))
    return [tuple(row) for row in connection.exec_driver_sql(_INTERACTIONS, (wanted,))]
