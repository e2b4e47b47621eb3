"""The rows that an import refused, as a CSV file that a spreadsheet opens, to be corrected and read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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

    `refused` come in the order of the table, of which one row at a time is in memory. Raises UserError
    where the file cannot be written or the table's file cannot be read any more.
    """
    return write_csv(path, [*table.header, WHY_NOT], _rows(table, iter(refused)), desk_file)


def _rows(table: Table, refused: Iterator[Refusal]) -> Iterator[list[str]]:
    width, wanted = len(table.header), next(refused, None)
    for row, cells in table.rows():
        stopping.check()
        while wanted is not None and wanted.row < row:
            wanted = next(refused, None)  # a row that has gone from the file meanwhile
        if wanted is None:
            return
        if row == wanted.row:
            fit_to(cells, width)
            yield [*cells[:width], wanted.reason, *cells[width:]]
