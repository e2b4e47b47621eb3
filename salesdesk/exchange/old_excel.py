"""How far the sheets of an old Excel workbook (.xls) reach, read from its records before it is parsed.

The file is a small file system (compound file: sectors in chains) with one stream of records (BIFF) in it.
Layout of both as [MS-CFB] and [MS-XLS] describe them; nothing but the places of cells is looked at.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from salesdesk.errors import UserError
from salesdesk.exchange.workbook_limits import MOST_BYTES, MOST_CELLS, broken, too_large, too_many_cells

_END = 0xFFFFFFFA
"""From here on a sector's number is a mark, such as the end of a chain."""

_STREAMS = ("Workbook", "Book")
_ROOT = "Root Entry"
_ENCRYPTED = "EncryptedPackage"
_BEGIN_OF_SHEET, _PASSWORD = 0x0809, 0x002F
_CELLS = frozenset(
    {0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204}
    | {0x0205, 0x0206, 0x027E, 0x0406}
)
_SEVERAL = frozenset({0x00BD, 0x00BE})
"""Records of several cells side by side; the last column stands at their end."""


def require_readable(path: Path) -> None:
    """Raises UserError where the old Excel workbook `path` is another Office file, too large or broken."""
    if path.stat().st_size > MOST_BYTES:
        raise too_large(path.name)
    try:
        streams = _Streams(path.read_bytes())
        if _ENCRYPTED in streams.names:
            raise _protected(path.name)
        stream = next((streams.read(name) for name in _STREAMS if name in streams.names), None)
    except (struct.error, IndexError, ValueError) as fault:
        raise broken(path) from fault
    if stream is None:
        raise UserError("“%1” is an Office file, but no Excel workbook.", path.name)
    _refuse_wide(stream, path.name)


def _protected(name: str) -> UserError:
    return UserError("“%1” is protected by a password. Save it without one, and import that.", name)


def _refuse_wide(stream: bytes, name: str) -> None:
    rows = columns = 0
    for record, body in _records(stream):
        if record == _PASSWORD:
            raise _protected(name)
        if record == _BEGIN_OF_SHEET:
            rows = columns = 0
        elif record in _CELLS and len(body) >= 6:
            row, column = struct.unpack_from("<HH", body)
            if record in _SEVERAL:
                (column,) = struct.unpack_from("<H", body, len(body) - 2)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if rows * columns > MOST_CELLS:
                raise too_many_cells(name, rows, columns)


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at, size = 0, len(stream)
    while at + 4 <= size:
        record, length = struct.unpack_from("<HH", stream, at)
        yield record, stream[at + 4 : at + 4 + length]
        at += 4 + length


class _Streams:
    """The streams of a compound file. Raises struct.error, IndexError or ValueError where it is broken."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        (shift, small_shift) = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise ValueError("sectors of an unknown size")
        self._sector = 1 << shift
        first_directory, _, self._small_below, first_small, _, first_table, _ = struct.unpack_from(
            "<7I", content, 48
        )
        self._next = self._table(first_table)
        self._entries = dict(self._directory(self._chain(first_directory)))
        self.names = frozenset(self._entries)
        if _ROOT not in self.names:
            raise ValueError("a file system without its root")
        small_table = self._chain(first_small) if first_small < _END else b""
        self._next_small = struct.unpack(f"<{len(small_table) // 4}I", small_table[: len(small_table) & ~3])

    def read(self, name: str) -> bytes:
        """The content of the stream `name`."""
        first, size = self._entries[name]
        if size >= self._small_below:
            return self._chain(first)[:size]
        small = self._chain(self._entries[_ROOT][0])
        pieces, seen = [], 0
        while first < _END and seen * 64 <= size:
            pieces.append(small[first * 64 : first * 64 + 64])
            first = self._next_small[first]
            seen += 1
        return b"".join(pieces)[:size]

    def _table(self, more: int) -> tuple[int, ...]:
        """The sector that follows each sector in its chain."""
        per_sector = self._sector // 4
        places = list(struct.unpack_from("<109I", self._content, 76))
        most = len(self._content) // self._sector + 1
        for _ in range(most):
            if more >= _END:
                break
            *further, more = struct.unpack(f"<{per_sector}I", self._read(more))
            places += further
        return tuple(
            number
            for place in places[:most]
            if place < _END
            for number in struct.unpack(f"<{per_sector}I", self._read(place))
        )

    def _read(self, sector: int) -> bytes:
        begin = (sector + 1) * self._sector
        content = self._content[begin : begin + self._sector]
        return content.ljust(self._sector, b"\0") if content else content

    def _chain(self, sector: int) -> bytes:
        pieces: list[bytes] = []
        most = len(self._content) // self._sector + 1
        while sector < _END:
            if len(pieces) > most:
                raise ValueError("a chain without an end")
            pieces.append(self._read(sector))
            sector = self._next[sector]
        return b"".join(pieces)

    @staticmethod
    def _directory(content: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
        for at in range(0, len(content) - 127, 128):
            (length,) = struct.unpack_from("<H", content, at + 64)
            if 2 <= length <= 64:
                name = content[at : at + length - 2].decode("utf-16-le", "replace")
                first, size = struct.unpack_from("<II", content, at + 116)
                yield name, (first, size)
