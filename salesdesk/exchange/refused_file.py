"""The rows that an import refused, as a CSV file that a spreadsheet opens, to be corrected and read again."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from salesdesk.errors import UserError
from salesdesk.services.imported_rows import Refusal

_FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")


def write_refused(path: Path, refused: Iterable[Refusal], header: Sequence[str]) -> None:
    """Writes row number, reason and beginning of each refused row under `header`, all of it or nothing.

    UTF-8 with its mark, as spreadsheets want it; text that one would take for a formula gets an
    apostrophe before it. Raises UserError where the file cannot be written.
    """
    half_made = path.with_name(f"{path.name}.new")
    try:
        with half_made.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows((one.row, _as_text(one.reason), _as_text(one.text)) for one in refused)
        half_made.replace(path)
    except OSError as fault:
        half_made.unlink(missing_ok=True)
        raise UserError(f"“{path.name}” cannot be written there: {fault.strerror or fault}.") from fault


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_BEGINS) else cell
