"""How much text the cells of an Excel workbook come to, where many share one text of its common list.

The parser writes each cell's text out, so that a megabyte that stands there once and is pointed at by a
thousand cells would take a gigabyte.
"""

from __future__ import annotations

import re
import zipfile
from array import array
from collections.abc import Iterator

from salesdesk.storage import stopping

MOST_SHARED = 256 * 1024 * 1024
"""Bytes of shared text that the cells of one sheet may come to."""

_LIST = "xl/sharedstrings.xml"
_PIECE = 1024 * 1024
_OVERLAP = 256
_ENTRY = re.compile(rb"<(?:\w+:)?si[\s/>]")
_SHARING = re.compile(rb"""\bt\s*=\s*["']s["']""")
_WHICH = re.compile(rb"""\bt\s*=\s*["']s["'][^<>]{0,200}>\s{0,9}<(?:\w+:)?v>(\d{1,9})</""")


class SharedTexts:
    """The lengths of the texts in a workbook's common list, in bytes, their markup included."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._lengths = array("Q")
        lists = [name for name in archive.namelist() if name.lower() == _LIST]
        for name in lists:
            self._measure(name)
        if len(lists) > 1:
            self._take_each_for(max(self._lengths, default=0))
        self._longest = max(self._lengths, default=0)

    def are_too_much(self, sheet: str, cells: int) -> bool:
        """Whether the part `sheet`, of at most so many cells, comes to more than may be read."""
        if cells * self._longest <= MOST_SHARED:
            return False
        total = 0
        for text in _pieces(self._archive, sheet):
            which = _WHICH.findall(text)
            total += sum(map(self._length, map(int, which)))
            # Whoever points at a text in a way that is not understood here may point at the longest.
            total += self._longest * max(0, len(_SHARING.findall(text)) - len(which))
            if total > MOST_SHARED:
                return True
        return False

    def _length(self, at: int) -> int:
        return self._lengths[at] if at < len(self._lengths) else 0

    def _measure(self, name: str) -> None:
        """Notes how far each text reaches, to where the next one begins."""
        read, begun, is_odd = 0, -1, False
        with self._archive.open(name) as unpacked:
            before = b""
            while piece := unpacked.read(_PIECE):
                stopping.check()
                text = before + piece
                start = read - len(before)
                is_odd = is_odd or b"<!" in text
                keep = len(text) if b"<" not in text[-_OVERLAP:] else text.rfind(b"<")
                for entry in _ENTRY.finditer(text, 0, keep):
                    at = start + entry.start()
                    if begun >= 0:
                        self._lengths.append(at - begun)
                    begun = at
                read += len(piece)
                before = text[keep:]
        if begun >= 0:
            self._lengths.append(read - begun)
        if is_odd:  # a comment may hold what looks like texts: where each begins and ends is not known
            self._take_each_for(read)

    def _take_each_for(self, length: int) -> None:
        self._lengths = array("Q", [length] * len(self._lengths))


def _pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """A part's text in pieces that cut no cell's beginning in two."""
    before = b""
    with archive.open(part) as unpacked:
        while piece := unpacked.read(_PIECE):
            stopping.check()
            text = before + piece
            cut = text.rfind(b"t=", max(0, len(text) - _OVERLAP))
            cut = len(text) if cut < 0 else cut
            yield text[:cut]
            before = text[cut:]
    yield before
