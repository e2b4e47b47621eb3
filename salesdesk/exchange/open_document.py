"""How far the tables of an OpenDocument spreadsheet (.ods) reach, counted before it is parsed.

A cell or a row may say that it is repeated a million times, and a blank likewise. Empty ones at an end cost
nothing, others are written out by the parser, with the text that they hold.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from salesdesk.exchange.shared_texts import MOST_SHARED
from salesdesk.exchange.workbook_limits import MOST_CELLS, broken, too_large, too_many_cells
from salesdesk.storage import stopping

_PIECE = 1024 * 1024
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
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
                _refuse_far(reach, path.name)
            parser.Parse(b"", True)
    except (expat.ExpatError, zipfile.BadZipFile, KeyError, ValueError, OverflowError) as fault:
        raise broken(path) from fault
    _refuse_far(reach, path.name)


def _refuse_far(reach: _Reach, name: str) -> None:
    if reach.most > MOST_CELLS:
        raise too_many_cells(name, reach.rows, reach.widest)
    if reach.most_text > MOST_SHARED:
        raise too_large(name)


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
        self.all_text = self.most_text = 0
        self._cell_text = self._row_text = 0

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == f"{_SPACE} table":
            self.rows = self.widest = self._empty_rows = self.all_text = 0
        elif name == f"{_SPACE} table-row":
            self._row_times = _times(attributes, "rows")
            self._width = self._empty_cells = self._row_text = 0
        elif name in (f"{_SPACE} table-cell", f"{_SPACE} covered-table-cell"):
            self._cell_times = _times(attributes, "columns")
            self._is_filled = any(key.startswith(_OFFICE) for key in attributes)
            self._in_cell = True
            self._cell_text = sum(map(len, attributes.values()))
        elif name == f"{_TEXT} s" and self._in_cell:
            self._cell_text += int(attributes.get(f"{_TEXT} c", "1"))

    def text(self, data: str) -> None:
        if self._in_cell:
            self._is_filled = True
            self._cell_text += len(data)

    def end(self, name: str) -> None:
        if name in (f"{_SPACE} table-cell", f"{_SPACE} covered-table-cell"):
            self._in_cell = False
            self._row_text += self._cell_text * self._cell_times
            if self._is_filled:
                self._width += self._empty_cells + self._cell_times
                self._empty_cells = 0
            else:
                self._empty_cells += self._cell_times
        elif name == f"{_SPACE} table-row":
            self.all_text += self._row_text * self._row_times if self._width else 0
            self.most_text = max(self.most_text, self.all_text)
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
