"""What a workbook may be before it is parsed: its size packed and unpacked, its shape, and what it really is.

A few kilobytes can unpack to gigabytes, and two cells at opposite corners of a sheet make the parser ask for
memory for all between them. Every part that the parser will read is therefore unpacked here first, a piece
at a time, and thrown away.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.exchange.shared_texts import SharedTexts
from salesdesk.storage import stopping

MOST_BYTES = 256 * 1024 * 1024
"""The largest workbook's file."""

MOST_UNPACKED = 1024 * 1024 * 1024
MOST_RATIO = 150
"""How many times its packed size a part may unpack to, where it is larger than `_SMALL`."""

MOST_PARTS = 10_000
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
MOST_CELLS = 12_000_000
"""Rows times columns of one sheet: the parser keeps them all, about 90 bytes each."""

_SMALL = 4 * 1024 * 1024
_PIECE = 1024 * 1024
_CELL = re.compile(rb'<c r="([A-Z]{1,9})(\d{1,15})"')
_CELL_HOWEVER = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{1,9})(\d{1,15})""")
_ANY_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ANY_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_CELL_BEGINS = (b"<c ", b"<c>", b"<c/", b"<c\n", b"<c\t", b"<c\r", b":c")
_RELATIONS = "xl/_rels/workbook.xml.rels"
_TARGET = re.compile(rb"""\bTarget\s*=\s*["']([^"']*)""")
_ERROR = re.compile(rb"""<(?:\w+:)?c [^>]*\bt=["']e["']""")

_OTHERS = (
    ("word/", QT_TRANSLATE_NOOP("domain", "a Word document")),
    ("ppt/", QT_TRANSLATE_NOOP("domain", "a PowerPoint presentation")),
    ("Index/", QT_TRANSLATE_NOOP("domain", "an Apple Numbers document")),
    ("xl/workbook.bin", QT_TRANSLATE_NOOP("domain", "a binary Excel workbook")),
)
_ARCHIVE = QT_TRANSLATE_NOOP("domain", "a ZIP archive that holds no workbook")


@dataclass(slots=True)
class Survey:
    """What was found in a workbook's parts; `errors` counts cells of each part that hold an error value."""

    is_open_document: bool = False
    errors: dict[str, int] = field(default_factory=dict)


def survey(path: Path) -> Survey:
    """Looks through the workbook `path` (a ZIP archive) without parsing it.

    Raises UserError for one that is none, is broken, or is too large for this program.
    """
    if path.stat().st_size > MOST_BYTES:
        raise UserError("“%1” is larger than %2 MiB; save its sheet as CSV and import that.", path.name, 256)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            found = Survey(is_open_document=_which(parts, path.name))
            sheets = _pointed_at(archive)
            wanted = [part for part in parts if _is_read(part.filename) or _base(part.filename) in sheets]
            _refuse_large(parts, wanted, path.name)
            shared = SharedTexts(archive)
            for part in wanted:
                _look_through(archive, part, found, shared, path.name)
            return found
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, RuntimeError) as fault:
        raise broken(path) from fault


def broken(path: Path) -> UserError:
    """What is said of a workbook that cannot be read."""
    return UserError(
        "“%1” is damaged, so that it cannot be read. Open it in Excel, save it again, and import that.",
        path.name,
    )


def too_large(name: str) -> UserError:
    """What is said of a workbook that would fill the memory."""
    return UserError("“%1” unpacks to more than this program takes; save its sheet as CSV.", name)


def too_many_cells(name: str, rows: int, columns: int) -> UserError:
    """What is said of a sheet that is too large."""
    return UserError(
        "A sheet of “%1” reaches over %2 rows and %3 columns, more than can be read; save the list as CSV.",
        name,
        f"{rows:,}",
        f"{columns:,}",
    )


def _which(parts: list[zipfile.ZipInfo], name: str) -> bool:
    """Whether it is an OpenDocument (True) or an Excel workbook. Raises UserError for anything else."""
    names = {part.filename for part in parts}
    if len(names) < len(parts):  # one reader would take the first of two, the next the last
        raise zipfile.BadZipFile("a part twice")
    if len({"xl/workbook.xml", "content.xml", "xl/workbook.bin"} & {one.lower() for one in names}) > 1:
        raise zipfile.BadZipFile(
            "several workbooks in one"
        )  # the parser might read another than was looked at
    if "xl/workbook.xml" in names:
        return False
    if "content.xml" in names:
        return True
    what = next((what for begin, what in _OTHERS if any(n.startswith(begin) for n in names)), _ARCHIVE)
    raise UserError(
        "“%1” is %2. Save the list as CSV or as an Excel workbook, and import that file.",
        name,
        Sentence(what),
    )


def _pointed_at(archive: zipfile.ZipFile) -> set[str]:
    """What the parser may take for a sheet, wherever it stands and whatever it is called."""
    found = set[str]()
    for part in archive.infolist():
        if part.filename.lower() == _RELATIONS:
            if part.file_size > _SMALL:
                raise ValueError("thousands of sheets")
            for target in _TARGET.findall(archive.read(part)):
                if b"&" in target:  # written so that it is read otherwise than it looks
                    raise ValueError("a sheet by a hidden name")
                found.add(_base(target.decode("utf-8", "replace")))
    return found


def _base(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2].lower()


def _is_read(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml")) or name == "mimetype"


def _refuse_large(parts: list[zipfile.ZipInfo], wanted: list[zipfile.ZipInfo], name: str) -> None:
    if len(parts) > MOST_PARTS:
        raise too_large(name)
    if any(part.flag_bits & 1 for part in wanted):
        raise UserError("“%1” is protected by a password. Save it without one, and import that.", name)
    if sum(part.file_size for part in wanted) > MOST_UNPACKED:
        raise too_large(name)
    for part in wanted:
        if part.file_size > max(_SMALL, MOST_RATIO * max(1, part.compress_size)):
            raise too_large(name)


def _look_through(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, found: Survey, shared: SharedTexts, name: str
) -> None:
    """Unpacks one part, which proves its size, and looks where its cells are."""
    corner = _Corner()
    size = 0
    with archive.open(part) as unpacked:
        while piece := unpacked.read(_PIECE):
            stopping.check()
            size += len(piece)
            if size > part.file_size:
                raise zipfile.BadZipFile("larger than it says")
            if len(piece) == _PIECE and b"<" not in piece:  # one text of a megabyte: no cell may be so long
                raise too_large(name)
            corner.look_at(piece)
    corner.end()
    if corner.is_sheet:
        rows, columns = corner.rows, corner.columns
        if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
            raise too_many_cells(name, rows, columns)
        if shared.are_too_much(part.filename, rows * columns):
            raise too_large(name)
        if corner.errors:
            found.errors[part.filename] = corner.errors


class _Corner:
    """The farthest row and column of a sheet, as its text is looked at piece by piece, and its errors.

    Other parts may name cells too; `is_sheet` says whether the parser would find any.
    """

    def __init__(self) -> None:
        self.rows = self.columns = self.errors = 0
        self.is_sheet = False
        self._rows_begun = 0
        self._before = b""

    def look_at(self, piece: bytes) -> None:
        """Looks at the next piece, but for its last tag, which may go on in the one after it."""
        text = self._before + piece
        whole = max(0, text.rfind(b"<"))
        self._before = text[whole:]
        self._look_at(text[:whole])

    def end(self) -> None:
        """Looks at what is left."""
        self._look_at(self._before)
        self._before = b""

    def _look_at(self, text: bytes) -> None:
        self.is_sheet = self.is_sheet or b"sheetData" in text
        cells = _CELL.findall(text)
        # Counting what may begin a cell is quick; in-line texts may hold it too, where there is none.
        if len(cells) < sum(map(text.count, _CELL_BEGINS)) and len(cells) < len(_ANY_CELL.findall(text)):
            # Written in another way, or without places.
            cells = _CELL_HOWEVER.findall(text)
            self._count_places(text)
        for letters in {letters for letters, _row in cells}:
            self.columns = max(self.columns, _number(letters))
        self.rows = max(self.rows, max((int(row) for _letters, row in cells), default=0))
        if b"e" in text and (b't="e"' in text or b"t='e'" in text):
            self.errors += len(_ERROR.findall(text))

    def _count_places(self, text: bytes) -> None:
        """As far as cells and rows reach that do not say where they are: one after the other."""
        between = _ANY_ROW.split(text)
        self._rows_begun += len(between) - 1
        self.rows = max(self.rows, self._rows_begun)
        # Twice as many, as a row may go on in the next piece.
        self.columns = max(self.columns, 2 * max(len(_ANY_CELL.findall(one)) for one in between))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = min(number * 26 + letter - 64, 10**6)
    return number
