"""How far the tables of an OpenDocument spreadsheet (.ods) reach, counted before it is parsed.

A cell or a row may say that it is repeated a million times. Empty ones at an end cost nothing, others are
written out by the parser.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from salesdesk.exchange.workbook_limits import MOST_CELLS, broken, too_many_cells
from salesdesk.storage import stopping

_PIECE = 1024 * 1024
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def require_readable_tables(path: Path) -> None:
    """Raises UserError where a table reaches over more cells than can be read, or the file is broken."""
    reach = _Reach()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reach.begin
    parser.EndElementHandler = reach.end
    parser.CharacterDataHandler = reach.text
    parser.EntityDeclHandler = _refuse_entity
    try:
        with zipfile.ZipFile(path) as archive, archive.open("content.xml") as content:
            while piece := content.read(_PIECE):
                stopping.check()
                parser.Parse(piece, False)
                if reach.most > MOST_CELLS:
                    raise too_many_cells(path.name, reach.rows, reach.widest)
            parser.Parse(b"", True)
    except (expat.ExpatError, zipfile.BadZipFile, KeyError, ValueError, OverflowError) as fault:
        raise broken(path) from fault
    if reach.most > MOST_CELLS:
        raise too_many_cells(path.name, reach.rows, reach.widest)


def _refuse_entity(*_declared: object) -> None:
    raise ValueError("a document that declares entities")


class _Reach:
    """Counts rows and columns up to the last that holds something, table by table."""

    def __init__(self) -> None:
        self.rows = self.widest = self.most = 0
        self._empty_rows = self._row_times = 0
        self._width = self._empty_cells = self._cell_times = 0
        self._is_filled = False
        self._in_cell = False

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == f"{_SPACE} table":
            self.rows = self.widest = self._empty_rows = 0
        elif name == f"{_SPACE} table-row":
            self._row_times = _times(attributes, "rows")
            self._width = self._empty_cells = 0
        elif name in (f"{_SPACE} table-cell", f"{_SPACE} covered-table-cell"):
            self._cell_times = _times(attributes, "columns")
            self._is_filled = any(key.startswith(_OFFICE) for key in attributes)
            self._in_cell = True

    def text(self, _data: str) -> None:
        if self._in_cell:
            self._is_filled = True

    def end(self, name: str) -> None:
        if name in (f"{_SPACE} table-cell", f"{_SPACE} covered-table-cell"):
            self._in_cell = False
            if self._is_filled:
                self._width += self._empty_cells + self._cell_times
                self._empty_cells = 0
            else:
                self._empty_cells += self._cell_times
        elif name == f"{_SPACE} table-row":
            if self._width:
                self.rows += self._empty_rows + self._row_times
                self._empty_rows = 0
            else:
                self._empty_rows += self._row_times
            self.widest = max(self.widest, self._width)
            self.most = max(self.most, self.rows * self.widest)


def _times(attributes: Mapping[str, str], what: str) -> int:
    times = int(attributes.get(f"{_SPACE} number-{what}-repeated", "1"))
    if not 0 <= times <= 10**8:
        raise ValueError("repeated too often")
    return times
