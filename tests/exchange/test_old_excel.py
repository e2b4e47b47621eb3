"""Old Excel workbooks (.xls): read, or refused in words before the parser sees them; and damage to either."""

from __future__ import annotations

import random
import struct
from contextlib import suppress
from pathlib import Path

import pytest

from salesdesk.errors import UserError
from salesdesk.exchange.table_part import TablePart
from salesdesk.exchange.taking_in import open_import
from salesdesk.exchange.workbook import open_workbook
from tests.exchange.test_workbook import refused_at_once, rows, workbook


def compound_file(name: str, stream: bytes = b"") -> bytes:
    """A file as old Office programs wrote it: with one stream in sectors of 512 bytes."""
    stream = stream.ljust(4096, b"\0")
    sectors = len(stream) // 512
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)

    def entry(title: str, kind: int, child: int, first: int, size: int) -> bytes:
        encoded = title.encode("utf-16-le")
        return (
            encoded.ljust(64, b"\0")
            + struct.pack("<HBB3I", len(encoded) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
            + bytes(36)
            + struct.pack("<IQ", first, size)
        )

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry(name, 2, 0xFFFFFFFF, 2, len(stream))
    return (
        header
        + struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
        + directory.ljust(512, b"\0")
        + stream
    )


def record(number: int, body: bytes) -> bytes:
    return struct.pack("<HH", number, len(body)) + body


def old_workbook(*cells: tuple[int, int, str]) -> bytes:
    """The records of an old Excel workbook of one sheet."""
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0x0DBB, 1996, 0, 6))
    codepage = record(0x0042, struct.pack("<H", 1200))
    end = record(0x000A, b"")

    def sheet_name(at: int) -> bytes:
        return record(0x0085, struct.pack("<IBBBB", at, 0, 0, 4, 0) + b"List")

    size = len(begin) + len(codepage) + len(sheet_name(0)) + len(end)
    labels = b"".join(
        record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))
        for row, column, text in cells
    )
    sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0x0DBB, 1996, 0, 6)) + labels + end
    return begin + codepage + sheet_name(size) + end + sheet


def test_an_old_workbook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    cells = [(0, 0, "Company"), (0, 1, "City"), (1, 0, "Acme"), (1, 1, "Kunshan")]
    path.write_bytes(compound_file("Workbook", old_workbook(*cells)))
    (table,) = open_workbook(path)
    assert (table.header, table.sample) == (["Company", "City"], [["Acme", "Kunshan"]])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (compound_file("WordDocument"), "no Excel workbook"),
        (compound_file("EncryptedPackage"), "protected by a password"),
        (compound_file("Workbook", record(0x0809, bytes(16)) + record(0x002F, bytes(54))), "by a password"),
        (compound_file("Workbook", old_workbook((0, 0, "a"), (65535, 65535, "b"))), "more than can be read"),
        (compound_file("Workbook")[:700], "is damaged"),
        (compound_file("Workbook"), "is damaged|holds any rows"),
    ],
    ids=["word", "encrypted", "password", "far", "cut", "empty"],
)
def test_old_files_are_refused_in_words(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(content)
    refused_at_once(path, words)


def test_a_chain_that_bites_its_tail_ends(tmp_path: Path) -> None:
    content = bytearray(compound_file("Workbook"))
    struct.pack_into("<I", content, 512 + 4 * 5, 2)  # the stream's fourth sector is followed by its first
    path = tmp_path / "list.xls"
    path.write_bytes(content)
    refused_at_once(path, "is damaged")


@pytest.mark.parametrize("seed", range(30))
def test_damaged_workbooks_are_read_or_refused(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    whole = workbook(
        tmp_path / "a.xlsx", ("List", rows(["Company", "City"], ["Acme", "Kunshan"]))
    ).read_bytes()
    content = bytearray(
        whole if seed % 2 else compound_file("Workbook", old_workbook((0, 0, "A"), (1, 0, "B")))
    )
    for _ in range(dice.randint(1, 6)):
        content[dice.randrange(8, len(content))] = dice.randrange(256)
    path = tmp_path / "b.xlsx"
    path.write_bytes(content[: dice.choice([None, dice.randrange(len(content))])])
    with suppress(UserError):
        for part in open_import(path).parts:
            assert isinstance(part, TablePart)
            assert all(len(cells) >= len(part.table.header) for _, cells in part.table.rows())
