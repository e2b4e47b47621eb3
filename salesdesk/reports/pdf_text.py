"""What Qt's PDF writer leaves undone, added to the end of its file: text that is found, and bookmarks.

Qt notes for each glyph the lowest character that has it. In Chinese fonts that is often a radical which
only looks like the character (⼯ U+2F2F for 工 U+5DE5), for a blank it is the tab: searching and copying
would fail. Of characters beyond U+FFFF (rare names, emoji) it notes nothing at all. A PDF may be followed
by newer versions of its objects (ISO 32000-1, 7.5.6), so the corrected tables and the bookmarks are
appended, whatever the size of the file.
"""

from __future__ import annotations

import mmap
import re
import unicodedata
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QRawFont

from salesdesk.reports.typeface import Letters, glyph_runs

_FONT = re.compile(rb"/BaseFont /(\S+)[^>]{0,300}?/ToUnicode (\d+) 0 R")
_ARRAY = re.compile(r"(<[0-9A-F]{4}> <[0-9A-F]{4}> \[)([^\]]*)\]")
_SPAN = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]{4})> [\[<]")
_HEX = re.compile(r"<([0-9A-F]{4,8})>")

_INCOMPLETE = "it came out incomplete; is the disk full?"

Bookmark = tuple[int, str, int]
"""The level (0 or 1), the title and the page, from 0."""


def finish(file: Path, letters: Letters, bookmarks: Sequence[Bookmark]) -> None:
    """Corrects what the letters of `file` stand for and adds its bookmarks.

    `letters` are all that were written. Raises OSError where the file is not whole, as on a full disk,
    which Qt does not tell.
    """
    if not file.stat().st_size:
        raise OSError(_INCOMPLETE)
    with file.open("r+b") as opened:
        with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
            update = _Update(data)
            update.correct_text(letters)
            if bookmarks:
                update.add_bookmarks(bookmarks)
            addition = update.written()
        opened.seek(0, 2)
        opened.write(addition)


class _Update:
    """New versions of a PDF's objects."""

    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        self._table_at = self._find_table()
        self._offsets = self._read_table()
        self._objects: dict[int, bytes] = {}
        self._size = len(self._offsets)

    def correct_text(self, letters: Letters) -> None:
        """Makes every table of glyphs name the characters that were really written."""
        faces = {int(found[2]): found[1].decode("latin-1") for found in _FONT.finditer(self._data)}
        tables = {number: self._stream(number) for number in sorted(faces) if number < len(self._offsets)}
        named = {int(code, 16) for text in tables.values() for code in _HEX.findall(_arrays(text))}
        meant = corrections({chr(code) for code in named} - letters.every, letters.every)
        rare = rare_letters(letters)
        for number, text in tables.items():
            corrected = _ARRAY.sub(lambda found: f"{found[1]}{_replaced(found[2], meant)}]", text)
            beyond = next((of_face for face, of_face in rare.items() if face.is_called(faces[number])), [])
            corrected = _with_unnamed(corrected, beyond)
            body = corrected.encode("ascii")
            self._objects[number] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body)

    def add_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """An outline of one or two levels, opened with the file."""
        root = int(self._in_trailer(rb"/Root (\d+) 0 R"))
        catalogue = self._dictionary(root)
        pages = self._pages(catalogue)
        first = self._size
        self._size += 1 + len(bookmarks)
        places = [first + 1 + index for index in range(len(bookmarks))]
        for index, (level, title, page) in enumerate(bookmarks):
            up = next((i for i in range(index - 1, -1, -1) if bookmarks[i][0] < level), None)
            entry = [f"/Title {_text(title)}", f"/Dest [{pages[page]} 0 R /Fit]"]
            entry.append(f"/Parent {first if up is None else places[up]} 0 R")
            entry += _neighbours(bookmarks, places, index)
            self._objects[places[index]] = f"<< {' '.join(entry)} >>".encode("ascii")
        tops = [place for place, (level, *_) in zip(places, bookmarks, strict=True) if level == 0]
        self._objects[first] = (
            f"<< /Type /Outlines /First {tops[0]} 0 R /Last {tops[-1]} 0 R /Count {len(tops)} >>".encode(
                "ascii"
            )
        )
        opened = b"/Outlines %d 0 R /PageMode /UseOutlines >>" % first
        self._objects[root] = catalogue.rstrip()[:-2] + opened

    def written(self) -> bytes:
        """The bytes to append: the objects, where they lie, and the way to the older ones."""
        if not self._objects:
            return b""
        parts, entries = [b"\n"], [b"0 1\n0000000000 65535 f \n"]
        at = len(self._data) + 1
        for number, body in sorted(self._objects.items()):
            part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            entries.append(b"%d 1\n%010d 00000 n \n" % (number, at))
            parts.append(part)
            at += len(part)
        trailer = self._data[self._table_at :].split(b"trailer", 1)[1]
        kept = b" ".join(re.findall(rb"/(?:Info|Root) \d+ 0 R|/ID \[[^\]]*\]", trailer))
        parts.append(b"xref\n" + b"".join(entries))
        parts.append(b"trailer\n<< /Size %d /Prev %d %s >>\n" % (self._size, self._table_at, kept))
        parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
        return b"".join(parts)

    def _find_table(self) -> int:
        found = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", self._data[-64:])
        at = int(found[1]) if found else len(self._data)
        if self._data[at : at + 4] != b"xref":
            raise OSError(_INCOMPLETE)
        return at

    def _read_table(self) -> list[int]:
        head = re.compile(rb"xref\s+0 (\d+)\s+").match(self._data, self._table_at)
        if head is None:
            raise OSError(_INCOMPLETE)
        start = head.end()
        return [int(self._data[start + 20 * n : start + 20 * n + 10]) for n in range(int(head[1]))]

    def _in_trailer(self, pattern: bytes) -> bytes:
        found = re.search(pattern, self._data[self._table_at :])
        if found is None:
            raise OSError(_INCOMPLETE)
        return bytes(found[1])

    def _dictionary(self, number: int) -> bytes:
        """The source of an object that is a plain dictionary, without its number."""
        start = self._data.find(b"<<", self._offsets[number])
        return self._data[start : self._data.find(b"endobj", start)]

    def _pages(self, catalogue: bytes) -> list[int]:
        """The object numbers of the pages, in order."""
        tree = re.search(rb"/Pages (\d+) 0 R", catalogue)
        kids = re.search(rb"/Kids\s*\[([^\]]*)\]", self._dictionary(int(tree[1]))) if tree else None
        if kids is None:
            raise OSError(_INCOMPLETE)
        return [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])]

    def _stream(self, number: int) -> str:
        """The text of a table of characters."""
        start = self._offsets[number]
        begin = self._data.find(b"stream", start)
        head = self._data[start:begin]
        begin = self._data.find(b"\n", begin) + 1
        body = self._data[begin : self._data.find(b"endstream", begin)]
        return (zlib.decompress(body) if b"FlateDecode" in head else body).decode("latin-1").strip()


def corrections(wrong: Collection[str], characters: Collection[str]) -> dict[str, str]:
    """For characters that a PDF names but nobody wrote: those of `characters` that have the same glyph.

    Ligatures and presentation forms stand for what they are composed of.
    """
    written = "".join(dict.fromkeys(characters))
    found: dict[str, str] = {}
    for raw in _raw_fonts(written):
        glyph_of = _cmap(raw)
        by_glyph = {glyph: one for one in reversed(written) if (glyph := glyph_of(one))}
        for one in wrong:
            glyph = glyph_of(one)
            if glyph in by_glyph:
                found.setdefault(one, by_glyph[glyph])
    for one in set(wrong) - found.keys():
        composed_of = unicodedata.normalize("NFKC", one)
        if composed_of != one and set(composed_of) <= set(written):
            found[one] = composed_of
    return found


@dataclass(frozen=True, slots=True)
class _Face:
    """A font as Qt names it."""

    family: str
    style: str

    def is_called(self, base_font: str) -> bool:
        """Whether a PDF's name of a font, such as `NotoSansCJKsc-Regular`, means this one."""
        plain = _plain(base_font)
        return plain in {_plain(self.family + self.style), _plain(self.family)}


def rare_letters(letters: Letters) -> dict[_Face, list[str]]:
    """The characters beyond U+FFFF that each font has written, in the order in which they came first."""
    found: dict[_Face, list[str]] = {}
    for bold, written in ((False, letters.regular), (True, letters.bold)):
        for character in written:
            if ord(character) > 0xFFFF:
                runs = glyph_runs(character, bold=bold)
                if runs and all(runs[0].glyphIndexes()):
                    raw = runs[0].rawFont()
                    of_face = found.setdefault(_Face(raw.familyName(), raw.styleName()), [])
                    of_face += [character] if character not in of_face else []
    return found


def _with_unnamed(table: str, characters: Sequence[str]) -> str:
    """The table with `characters` for the glyphs it says nothing of, which stand in the same order.

    Left as it is where their numbers do not fit.
    """
    named: set[int] = set()
    for first, last in _SPAN.findall(table):
        named.update(range(int(first, 16), int(last, 16) + 1))
    highest = max(named, default=0)
    unnamed = [glyph for glyph in range(1, highest) if glyph not in named]
    further = len(characters) - len(unnamed)
    if not characters or further < 0:
        return table
    unnamed += range(highest + 1, highest + 1 + further)
    pairs = [
        f"<{glyph:04X}> <{character.encode('utf-16-be').hex().upper()}>"
        for glyph, character in zip(unnamed, characters, strict=True)
    ]
    sections = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    added = "".join(f"{len(s)} beginbfchar\n{chr(10).join(s)}\nendbfchar\n" for s in sections)
    return table.replace("endcmap", f"{added}endcmap", 1)


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _cmap(raw: QRawFont) -> Callable[[str], int]:
    return lambda character: next(iter(raw.glyphIndexesForString(character)), 0)


def _raw_fonts(text: str) -> list[QRawFont]:
    """Each font that takes part in writing `text`, once."""
    fonts: dict[tuple[str, str], QRawFont] = {}
    for bold in (False, True):
        for run in glyph_runs(text, bold=bold):
            raw = run.rawFont()
            fonts.setdefault((raw.familyName(), raw.styleName()), raw)
    return list(fonts.values())


def _arrays(table: str) -> str:
    return " ".join(found[2] for found in _ARRAY.finditer(table))


def _replaced(codes: str, meant: Mapping[str, str]) -> str:
    def one(found: re.Match[str]) -> str:
        character = chr(int(found[1], 16))
        return f"<{meant.get(character, character).encode('utf-16-be').hex().upper()}>"

    return _HEX.sub(one, codes)


def _neighbours(bookmarks: Sequence[Bookmark], places: Sequence[int], index: int) -> list[str]:
    """The references of an outline's entry to those before, after and below it."""
    level = bookmarks[index][0]
    siblings = []
    for direction, name in ((-1, "Prev"), (1, "Next")):
        at = index + direction
        while 0 <= at < len(bookmarks) and bookmarks[at][0] > level:
            at += direction
        if 0 <= at < len(bookmarks) and bookmarks[at][0] == level:
            siblings.append(f"/{name} {places[at]} 0 R")
    below = []
    at = index + 1
    while at < len(bookmarks) and bookmarks[at][0] > level:
        below.append(places[at])
        at += 1
    if below:
        siblings.append(f"/First {below[0]} 0 R /Last {below[-1]} 0 R /Count -{len(below)}")
    return siblings


def _text(title: str) -> str:
    """A text string of a PDF, in hexadecimal, so that nothing in it needs escaping."""
    return f"<FEFF{title.encode('utf-16-be', 'replace').hex().upper()}>"
