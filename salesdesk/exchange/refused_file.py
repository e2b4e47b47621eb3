"""The rows that an import refused, as a CSV file that a spreadsheet opens, to be corrected and read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from salesdesk.exchange.csv_out import write_csv
from salesdesk.exchange.mapping import WHY_NOT
from salesdesk.exchange.table_head import Table, fit_to
from salesdesk.services.imported_rows import Refusal
from salesdesk.storage import stopping


def write_refused(
    path: Path, refused: Iterable[Refusal], header: Sequence[str], desk_file: Path | None = None
) -> None:
    """Writes row number, reason and beginning of each refused row under `header`, all of it or nothing.

    For what is no table. Raises UserError where the file cannot be written.
    """
    write_csv(path, header, ((str(one.row), one.reason, one.text) for one in refused), desk_file)


def write_refused_rows(
    path: Path, table: Table, refused: Iterable[Refusal], desk_file: Path | None = None
) -> int:
    """Writes the refused rows of `table` with all their cells under its own header, and why not as the last
    column, which an import leaves out again. Returns how many rows there were.

    Raises UserError where the file cannot be written or the table's file cannot be read any more.
    """
    why = {one.row: one.reason for one in refused}
    return write_csv(path, [*table.header, WHY_NOT], _rows(table, why), desk_file)


def _rows(table: Table, why: Mapping[int, str]) -> Iterator[list[str]]:
    width = len(table.header)
    for row, cells in table.rows():
        stopping.check()
        if row in why:
            fit_to(cells, width)
            yield [*cells[:width], why[row], *cells[width:]]
