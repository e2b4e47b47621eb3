"""The rows that an import refused, as a CSV file that a spreadsheet opens, to be corrected and read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from salesdesk.exchange.csv_out import write_csv
from salesdesk.services.imported_rows import Refusal


def write_refused(path: Path, refused: Iterable[Refusal], header: Sequence[str]) -> None:
    """Writes row number, reason and beginning of each refused row under `header`, all of it or nothing.

    Raises UserError where the file cannot be written.
    """
    write_csv(path, header, ((str(one.row), one.reason, one.text) for one in refused))
