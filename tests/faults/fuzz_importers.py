"""Lists as no program should write them, read and taken in: success or a clear refusal, nothing between."""

from __future__ import annotations

import csv
import io
import resource
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import xlsxwriter
from hypothesis import strategies as st

from salesdesk.errors import UserError
from salesdesk.exchange.fields import FIELDS
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.table_part import TablePart
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.services.desk import Desk, open_desk
from salesdesk.storage.tables import metadata
from tests.fakes import tuesday_morning
from tests.faults.fuzzing import Check, says_something

MOST_MEMORY = 512 * 1024 * 1024
"""Bytes by which reading small lists may let the process grow."""

_TABLES = sorted(set(metadata.tables) - {"steps", "changes", "facts"})

_HEADERS = (
    "Company", "Name", "First Name", "Last Name", "Phone", "Mobile", "E-mail", "WeChat", "Address",
    "City",
    "Country", "Level", "Value class", "Last contact", "Next contact", "Customer since", "Birthday",
    "Notes",
    "Role", "Website", "Industry", "公司", "姓名", "电话", "手機", "备注", "下次联系", "Phone 1 - Type",
    "Phone 1 - Value", "Customer", "Order no.", "Ordered on", "Delivered on", "Product", "Quantity",
    "Amount",
    "Currency", "Record ID", "Deal Name", "Deal Stage", "Close Date", "Activity - Subject", "Activity - Done",
    "Activity - Due date", "id", "is_company", "parent_id/id", "Birth Year", "Birth Month", "Birth Day",
    "Primary Email", "Address 1 - Label", "Address 1 - Street", "Address 2 - Street", "Relation 1 - Label",
    "Relation 1 - Value", "Name / First Name", "Phones / Additional Phones", "phone_code",
    "订单号", "金额", "日期", "", " ", "Column 1", "sep=;", "=1+1", "Ünïcödé", "a" * 300,
)  # fmt: skip
_CELLS = (
    "昆山精工", "Bjørn & Søn", "Zoë Müller", "张小明", "+86 512 5555 0101", "0138-0013-8000 ext. 5", "(0)",
    "zoe@example.com", "2026-11-03", "3/11/2026", "13/13/2026", "99999999", "0000-00-00", "45000",
    "民国112年1月1日",
    "1.234,56", "(1,234.50)", "¥12万", "-", "1e999", "∞", "٣", "９９", "9" * 400, "=HYPERLINK(\"x\")",
    '="0138"', "Closed won", "To do", '[{"number":"1","callingCode":2}]', '["a@a.example"]', "[" * 500,
    "<p>a<b>b</p>", "<script>", "<p", "base.p_1", "\u200d=1",
    "'+86", "-1+1", "@sum", "<img src=x>", "proactive", "主动型", "superstar", "decides", "CN", "Zhongguo",
    "\0", "a\0b", "\u202egpj.exe", "👨‍👩‍👧‍👦", "e\u0301" * 50, "\ud83d", "\udc80", "\ufeff", "\x85",
    "\u2028", "\x1a",
    "a\rb", "a\nb", "a\r\nb", 'say "hi"', '"', '""', "'", "x" * 201, "x" * 3000, "n" * 140_000, "",
    " ", "\t",
)  # fmt: skip
_ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "big5", "shift_jis",
    "cp1252", "cp1251", "latin-1", "utf-7",
)  # fmt: skip
_ASKED_ENCODINGS = (*_ENCODINGS, "idna", "punycode", "rot13", "base64", "undefined", "no-such", "", "utf-8\0")
_BEGINNINGS = (b"PK\x03\x04", b"%PDF", b"SQLite format 3\0", b"BEGIN:VCALENDAR\r\n", b"\xff\xfe", b"\xfe\xff",
               b"\xff\xfe\0\0", b"\xef\xbb\xbf", b"sep=;\n", b"\0\0\0\0", b"\n\n\n", b"+/v8")  # fmt: skip
_PIECES = (
    b"\0", b'"', b'""', b"\n", b"\r", b"\r\r\n", b",", b"\xff", b"\x81", b"\xe6\x98", b"\xf0\x9f\x91",
    b"\x84\x31\x95", b"\xed\xa0\x80", b"\x1b$B", b"\x00\xd8", b'"' * 7, b"," * 500, b'x"y',
)  # fmt: skip
_XML_PIECES = (
    b'r="XFD1048576"', b'r="A99999999999"', b't="e"', b't="s"', b"<c/>", b"<row>", b"</row>", b"<v>1e999</v>",
    b"<v>-1</v>", b"<v>NaN</v>", b"&#0;", b"&x;", b"<!DOCTYPE a [<!ENTITY x 'y'>]>", b"\xff\xfe", b"<" * 60,
    b"9" * 30, b't="d"', b's="99999"', b'state="hidden"', b"PK\x05\x06", b"<mergeCell ref='A1:XFD1048576'/>",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BrokenList:
    """A file's bytes and what the person says of it, where they say anything."""

    content: bytes
    encoding: str | None
    delimiter: str | None
    kind: Any
    mapping: dict[int, str] | None


_any_text = st.text(st.characters(codec=None, categories=None), max_size=30)
_cells = st.one_of(st.sampled_from(_CELLS), _any_text)


@st.composite
def _written(draw: st.DrawFn) -> bytes:
    """A list that a program could have written, in some encoding."""
    header = draw(st.lists(st.one_of(st.sampled_from(_HEADERS), _any_text), max_size=12))
    rows = draw(st.lists(st.lists(_cells, max_size=14), max_size=8))
    delimiter = draw(st.sampled_from((",", ";", "\t", "|", ":", " ")))
    table = [header, *rows]
    if draw(st.booleans()):
        paper = io.StringIO(newline="")
        is_careful = draw(st.booleans())
        writer = csv.writer(
            paper, delimiter=delimiter, quoting=csv.QUOTE_ALL if is_careful else csv.QUOTE_MINIMAL
        )
        writer.writerows([["" if cell == "\0" else cell.replace("\0", "") for cell in row] for row in table])
        text = paper.getvalue()
    else:
        text = draw(st.sampled_from(("\n", "\r\n", "\r"))).join(map(delimiter.join, table))
    return text.encode(draw(st.sampled_from(_ENCODINGS)), draw(st.sampled_from(("replace", "ignore"))))


@st.composite
def _damaged(draw: st.DrawFn) -> bytes:
    content = draw(_written())
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(content))))
        end = min(len(content), at + draw(st.sampled_from((0, 1, 2, 3, 17, 400))))
        piece = draw(st.one_of(st.sampled_from(_PIECES), st.binary(max_size=4), st.just(content[at:end] * 3)))
        content = content[:at] + piece + content[end:]
    if draw(st.integers(0, 5)) == 0:
        content = draw(st.sampled_from(_BEGINNINGS)) + content
    return content


@st.composite
def _damaged_workbook(draw: st.DrawFn) -> bytes:
    """A workbook as a program writes it, with bytes of the archive or of its parts changed."""
    table = draw(st.lists(st.lists(_cells, max_size=8), min_size=1, max_size=6))
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate([draw(st.lists(st.sampled_from(_HEADERS), max_size=8)), *table]):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell.encode("utf-8", "replace").decode()[:32_000])
    if draw(st.booleans()):
        return _changed(draw, packed.getvalue())
    again = io.BytesIO()
    with zipfile.ZipFile(packed) as whole, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as archive:
        victim = draw(st.sampled_from(whole.namelist()))
        for name in whole.namelist():
            content = whole.read(name)
            archive.writestr(name, _changed(draw, content) if name == victim else content)
    return again.getvalue()


def _changed(draw: st.DrawFn, content: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, max(0, len(content) - 1)))
        end = min(len(content), at + draw(st.sampled_from((0, 1, 2, 40))))
        piece = draw(st.one_of(st.sampled_from(_XML_PIECES), st.binary(max_size=4)))
        content = content[:at] + piece + content[end:]
    return content


def broken_lists() -> st.SearchStrategy[BrokenList]:
    """Lists with damage of every kind, and people who say wrong things of them."""
    fields = st.sampled_from([field.id for field in FIELDS])
    return st.builds(
        BrokenList,
        st.one_of(_damaged(), _damaged(), _damaged_workbook(), st.binary(max_size=300)),
        st.one_of(st.none(), st.none(), st.sampled_from(_ASKED_ENCODINGS)),
        st.one_of(
            st.none(), st.none(), st.sampled_from((",", ";", "tab", "", '"', "\n", "ab", " ", "é", "\\"))
        ),
        st.sampled_from((None, None, *dict.fromkeys(field.kind for field in FIELDS))),
        st.one_of(st.none(), st.dictionaries(st.integers(0, 15), fields, max_size=8)),
    )


@contextmanager
def made_in(folder: Path) -> Iterator[Check]:
    """Takes each list into one desk and takes it back, so that every one finds the desk as it was."""
    desk = open_desk(folder / "desk.salesdesk", tuesday_morning())
    begun_with = _most_memory()

    def check(given: BrokenList) -> None:
        take_one_in(desk, folder / "list.csv", given)
        grown = _most_memory() - begun_with
        assert grown < MOST_MEMORY, f"grew by {grown >> 20} MiB"

    try:
        yield check
    finally:
        desk.close()


def take_one_in(desk: Desk, path: Path, given: BrokenList) -> None:
    """Opens, previews, takes in and undoes; raises AssertionError where any of it does not agree."""
    path.write_bytes(given.content)
    before = rows_of(desk)
    try:
        opened = open_import(path, given.encoding, given.kind, given.delimiter)
    except UserError as refusal:
        says_something(refusal)
        return
    for number, part in enumerate(opened.parts):
        if given.mapping is not None and isinstance(part, TablePart):
            opened = opened.with_part(number, replace(part, mapping=given.mapping))
    foreseen = _looked_at(desk, opened)
    _agree(rows_of(desk), before)
    try:
        done = take_in(desk, opened)
    except UserError as refusal:
        _agree(str(refusal), foreseen)
        _agree(rows_of(desk), before)
        return
    result = done.result
    _agree((result.added, result.merged, result.refused, done.remarks), foreseen)
    if result.step_id is not None:
        desk.history.undo(result.step_id)
    _agree(rows_of(desk), before)


def _agree(found: object, expected: object) -> None:
    assert found == expected


def _looked_at(desk: Desk, opened: OpenedFile) -> object:
    try:
        seen = preview(desk, opened)
    except UserError as refusal:
        return str(refusal)
    return seen.result.added, seen.result.merged, seen.result.refused, seen.remarks


def rows_of(desk: Desk) -> dict[str, int]:
    """How many rows each table of the rep's data holds."""
    with desk.database.read() as connection:
        return {
            name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in _TABLES
        }


def _most_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
