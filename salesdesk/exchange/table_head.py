"""What stands at the top of a table: titles over it, its header, and a sample of what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from salesdesk.errors import UserError
from salesdesk.exchange.headers import is_known
from salesdesk.exchange.patterns import looks_like_data

SAMPLE_ROWS = 20
HEADER_WITHIN = 12
"""So many rows, not counting empty ones, may stand above a header: titles, explanations, filters."""

LONGEST_HEADER = 32_767
"""The most characters of a header, as in a workbook: what has more is no list."""

HEAD_ROWS = 500 + HEADER_WITHIN
"""How many rows are looked at before a table is read as a whole."""

Rows = list[tuple[int, list[str]]]


class Table(Protocol):
    """Rows of cells under a header, read from a file as often as wanted, in flat memory or nearly so."""

    @property
    def header(self) -> list[str]: ...

    @property
    def sample(self) -> list[list[str]]:
        """The first rows below the header, at most `SAMPLE_ROWS`."""
        ...

    @property
    def estimated_rows(self) -> int:
        """About how many rows there are below the header."""
        ...

    @property
    def header_row(self) -> int:
        """Which row the header is; 0 where there is none and the columns are called `Column 1`, …"""
        ...

    @property
    def encoding(self) -> str:
        """The encoding of its text; empty where the format settles it."""
        ...

    @property
    def remarks(self) -> tuple[tuple[str, int], ...]:
        """What reading the table left out: (a plural template of the context `domain`, how many)."""
        ...

    def rows(self, on_nul: Callable[[], object] | None = None) -> Iterator[tuple[int, list[str]]]:
        """(row, cells) for every row below the header that is not empty; rows count as in a spreadsheet."""
        ...


def fit_to(cells: list[str], width: int) -> None:
    """Makes `cells` at least `width` long and takes empty surplus cells off its end."""
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    cells.extend([""] * (width - len(cells)))


def head_of(cells: list[str]) -> list[str]:
    """The beginnings of the cells, as much as anybody looks at to tell what they are."""
    return [cell[: LONGEST_HEADER + 1] for cell in cells]


def header_of(first: Rows) -> tuple[int, list[str], Rows]:
    """(row of the header, the header, the rows below it); row 0 and invented names where there is none.

    `first` are the rows that are not empty, with their numbers. Raises UserError for a header without end.
    """
    known = [sum(map(is_known, cells)) for _, cells in first[:HEADER_WITHIN]]
    # A title over the table, or merged cells that name groups of its columns, know fewer words than it does.
    above = (at for at, count in enumerate(known) if count >= 2 and count > 2 * known[0])
    at = next(above, 0)
    row, cells = first[at]
    if not known[at] and any(looks_like_data(cell) for cell in cells):
        width = max(len(cells) for _, cells in first)
        return 0, [f"Column {i}" for i in range(1, width + 1)], first
    if max(map(len, cells), default=0) > LONGEST_HEADER:
        raise UserError(
            "Row %1 should head the columns, but has a cell of more than %2 characters; this is no list.",
            row,
            f"{LONGEST_HEADER:,}",
        )
    fit_to(cells, 1)
    while len(cells) > 1 and not cells[-1].strip():
        cells.pop()
    header = [" ".join(cell.split()) or f"Column {i}" for i, cell in enumerate(cells, 1)]
    return row, header, first[at + 1 :]
