"""How `import --dry-run` took the columns of a list, with the fields as `--map` names them."""

from __future__ import annotations

from collections.abc import Iterator

from salesdesk.domain.text import excerpt
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.table_part import TablePart

COLUMNS_SHOWN = 100
"""Columns of a list that are written out; a list may have 16,384."""

_NAME = 60
_INTO_NOTES = ("customers", "people")
"""The kinds of list whose columns that match nothing go into the notes; those of others are left out."""


def told_columns(file: OpenedFile) -> Iterator[str]:
    """The lines that say which column goes where; none for cards, calendars and desks, which say it."""
    for part in file.parts:
        if isinstance(part, TablePart):
            yield from _told(part, file.encoding)


def _told(part: TablePart, encoding: str | None) -> Iterator[str]:
    header = part.table.header
    where = f"{part.title}: " if part.title else ""
    yield f"{where}Read as {part.kind}{f' in {encoding}' if encoding else ''}:"
    into_notes, left_out = [], []
    for column, name in list(enumerate(header))[:COLUMNS_SHOWN]:
        field = part.mapping.get(column)
        shown = excerpt(name, _NAME)
        if field == "ignore" or (field is None and part.kind not in _INTO_NOTES):
            left_out.append(shown)
        elif field is None:
            into_notes.append(shown)
        else:
            yield f"  {field} ← {shown}"
    if into_notes:
        yield f"  into the notes, under their names: {', '.join(into_notes)}"
    if left_out:
        yield f"  left out: {', '.join(left_out)}"
    if len(header) > COLUMNS_SHOWN:
        yield f"  … and {len(header) - COLUMNS_SHOWN:,} more columns."
