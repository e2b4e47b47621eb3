"""The rows that repairs set aside, as a CSV file: when, which row, why, and all that it held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from salesdesk.exchange.csv_out import write_csv
from salesdesk.services.repairing import SetAside


def write_set_aside(
    path: Path, rows: Iterable[SetAside], header: Sequence[str], desk_file: Path | None = None
) -> int:
    """Writes moment (UTC, ISO 8601), table and id, reason and JSON of each row under `header`.

    All of it or nothing; returns how many rows there were. Raises UserError where the file cannot be
    written or is `desk_file`.
    """
    cells = (
        (one.found_at.isoformat(timespec="seconds"), f"{one.table} {one.row_id}", one.reason, one.image)
        for one in rows
    )
    return write_csv(path, header, cells, desk_file)
