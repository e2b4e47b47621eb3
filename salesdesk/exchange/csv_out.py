"""CSV files for spreadsheets and other programs: UTF-8 with its mark, every cell quoted and guarded."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from salesdesk.exchange.formula_guard import SUSPECT, guarded
from salesdesk.whole_file import whole_file


def write_csv(
    target: Path, header: Sequence[str], rows: Iterable[Sequence[str]], desk_file: Path | None = None
) -> int:
    """Writes `header` and `rows` to `target`, whole or not at all; returns how many rows there were.

    Each cell is quoted, so that a separator within it begins no new cell, and guarded against being run as
    a formula, also where a spreadsheet separates cells by another sign. Raises UserError where the file
    cannot be written or is `desk_file`; whatever `rows` raises (such as Cancelled) leaves the folder as it
    was.
    """
    with whole_file(target, desk_file) as scratch:
        return write_rows(scratch, header, rows)


def _may_run(cell: str) -> bool:
    return cell[:1] in SUSPECT or ";" in cell or "\n" in cell or "\r" in cell


def write_rows(scratch: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """`write_csv` into a scratch file that the caller puts in its place."""
    written = 0
    with scratch.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(header)
        for row in rows:
            # A million rows have ten times as many cells, and nearly all of them begin with a letter.
            writer.writerow([guarded(cell) if _may_run(cell) else cell for cell in row])
            written += 1
    return written
