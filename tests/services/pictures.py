"""Small pictures, as bytes of their files."""

from __future__ import annotations

import struct
import zlib


def png(side: int = 2, colour: tuple[int, int, int] = (200, 30, 30)) -> bytes:
    """A whole PNG file of one colour, `side` pixels wide and high."""
    rows = b"".join(b"\0" + bytes(colour) * side for _ in range(side))

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


RED, BLUE = png(), png(3, (20, 40, 220))
JPEG_HEAD = b"\xff\xd8\xff\xe0\x00\x10JFIF\0"
