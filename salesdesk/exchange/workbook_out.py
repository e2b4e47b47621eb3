"""Workbooks (XLSX) for spreadsheets: one sheet for each list, every cell a text, so that nothing is run.

Days and numbers are text as well: a spreadsheet would show them as its country does, and hand them back so.

The sheets go straight into the archive (ECMA-376, SpreadsheetML with in-line strings), nothing lies on the
disk beside it, and whoever cancels is heard until the end. For cells that are all texts that is little to
write, and a fifth of the work that a library for workbooks of every kind makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from salesdesk.exchange.formula_guard import as_text
from salesdesk.exchange.workbook_limits import MOST_CELLS
from salesdesk.whole_file import whole_file

MOST_ROWS = 1_048_576
"""Rows of a sheet, its header among them: a limit of the format."""

LONGEST_CELL = 32_767
"""Characters of a cell, as UTF-16 counts them: a limit of the format."""

Sheet = tuple[str, Sequence[str], Iterable[Sequence[str]]]
"""Title, header and rows."""

_PACKING = 3
"""How hard to pack, of 1 to 9: what more would save is a few hundredths of the file, for half the time."""

_AT_A_TIME = 500
_WIDTH = 18
_BOLD = ' s="1"'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill '
    'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">'
    '<border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf '
    'numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" '
    'fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" '
    'xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" '
    'builtinId="0"/></cellStyles></styleSheet>'
)

_UNUSUAL = re.compile(r"[&<>\"\x00-\x08\x0b-\x1f\ufffe\uffff]|^['=\s]|\s$|_x[0-9A-Fa-f]{4}_")
"""What a cell may hold that is not written as it stands."""

_QUOTES = {'"': "&quot;"}
"""So that no text looks like the place of a cell to whoever looks through the file without parsing it."""

_NO_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""Characters that XML has no place for, and the beginning of what would be read as one of them."""


def write_workbook(
    target: Path, sheets: Iterable[Sheet], desk_file: Path | None = None, *, most_rows: int = MOST_ROWS
) -> tuple[list[int], int]:
    """Writes `sheets` to `target`, whole or not at all; what a sheet cannot hold goes on in `Title 2`.

    No sheet has more cells than the import would read again. Returns how many rows each list had, and how
    many cells were too long for the format and were cut. Rows are streamed: memory does not grow with them.
    Raises UserError where the file cannot be written or is `desk_file`; whatever the rows raise (such as
    Cancelled) leaves the folder as it was.
    """
    with (
        whole_file(target, desk_file) as scratch,
        ZipFile(scratch, "w", ZIP_DEFLATED, compresslevel=_PACKING) as archive,
    ):
        writing = _Writing(archive, most_rows)
        rows = [writing.write(*sheet) for sheet in sheets]
        writing.finish()
    return rows, writing.cut


class _Writing:
    """Writes sheet after sheet into a workbook, and at last the parts that say which there are."""

    def __init__(self, archive: ZipFile, most_rows: int) -> None:
        self._archive = archive
        self._most_rows = most_rows
        self._titles: list[str] = []
        self.cut = 0
        relation = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        archive.writestr("_rels/.rels", _relations([relation]))
        archive.writestr("xl/styles.xml", _STYLES)

    def write(self, title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
        """Writes a list, on as many sheets as it takes; returns how many rows it had."""
        left = iter(rows)
        below = min(self._most_rows, MOST_CELLS // max(1, len(header))) - 1
        written = self._sheet(title, header, islice(left, below))
        number = 2
        while (first := next(left, None)) is not None:
            written += self._sheet(f"{title} {number}", header, chain([first], islice(left, below - 1)))
            number += 1
        return written

    def finish(self) -> None:
        """Writes what names the sheets."""
        sheets = list(enumerate(self._titles, 1))
        names = [f'<sheet name={quoteattr(title)} sheetId="{at}" r:id="rId{at}"/>' for at, title in sheets]
        book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{"".join(names)}</sheets></workbook>'
        self._archive.writestr("xl/workbook.xml", _XML + book)
        found = [
            f'<Relationship Id="rId{at}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'
            for at, _title in sheets
        ]
        styles = f'<Relationship Id="rId{len(sheets) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        self._archive.writestr("xl/_rels/workbook.xml.rels", _relations([*found, styles]))
        self._archive.writestr("[Content_Types].xml", _content_types(len(sheets)))

    def _sheet(self, title: str, header: Sequence[str], rows: Iterator[Sequence[str]]) -> int:
        self._titles.append(title)
        openings = [f'<c r="{_letters(column)}' for column in range(len(header))]
        name = f"xl/worksheets/sheet{len(self._titles)}.xml"
        with self._archive.open(name, "w", force_zip64=True) as part:
            _put(part, [_beginning(len(header)), self._row(1, openings, header, _BOLD)])
            number = 1
            while lines := [
                self._row(number + at, openings, row) for at, row in enumerate(islice(rows, _AT_A_TIME), 1)
            ]:
                _put(part, lines)
                number += len(lines)
            _put(part, ["</sheetData></worksheet>"])
        return number - 1

    def _row(self, number: int, openings: Sequence[str], cells: Sequence[str], style: str = "") -> str:
        ending = f'{number}"{style} t="inlineStr"><is>'
        written = [
            f"{opening}{ending}{self._text(cell)}</is></c>"
            for opening, cell in zip(openings, cells, strict=True)
            if cell
        ]
        return f'<row r="{number}">{"".join(written)}</row>'

    def _text(self, cell: str) -> str:
        if len(cell) > LONGEST_CELL // 2:  # however it is counted
            cell = self._fitting(as_text(cell))
        elif _UNUSUAL.search(cell) is None:
            return f"<t>{cell}</t>"
        else:
            cell = as_text(cell)
        return f'<t xml:space="preserve">{_NO_XML.sub(_coded, escape(cell, _QUOTES))}</t>'

    def _fitting(self, cell: str) -> str:
        units = cell.encode("utf-16-le", "replace")
        if len(units) <= 2 * LONGEST_CELL:
            return cell
        self.cut += 1
        return units[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore")


def _put(part: IO[bytes], lines: Iterable[str]) -> None:
    part.write("".join(lines).encode("utf-8", "replace"))


def _beginning(columns: int) -> str:
    """What stands before the rows: the header stays in sight, and the columns are wide enough for a name."""
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" '
        'topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<cols><col min="1" max="{columns}" width="{_WIDTH}" customWidth="1"/></cols><sheetData>'
    )


def _letters(column: int) -> str:
    """What spreadsheets call a column, counted from 0: A to Z, AA, …"""
    before, at = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + at)


def _coded(found: re.Match[str]) -> str:
    """A character as spreadsheets write one that XML has no place for."""
    return f"_x{ord(found[0]):04X}_"


def _relations(relations: Iterable[str]) -> str:
    return f'{_XML}<Relationships xmlns="{_RELATIONS}">{"".join(relations)}</Relationships>'


def _content_types(sheets: int) -> str:
    parts = {
        "/xl/workbook.xml": "sheet.main+xml",
        "/xl/styles.xml": "styles+xml",
        **{f"/xl/worksheets/sheet{at}.xml": "worksheet+xml" for at in range(1, sheets + 1)},
    }
    overrides = [
        f'<Override PartName="{name}" ContentType="{_TYPES}{kind}"/>' for name, kind in parts.items()
    ]
    return (
        f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default '
        f'Extension="xml" ContentType="application/xml"/>{"".join(overrides)}</Types>'
    )
