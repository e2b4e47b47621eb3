"""What a file is, by its content; and the encodings of short lists."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from salesdesk.errors import UserError
from salesdesk.exchange.csv_file import open_table
from salesdesk.exchange.file_kinds import kind_of_file
from salesdesk.services.desk import Desk
from tests.exchange.files import put

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王芳\r\nEND:VCARD\r\n"
OURS = '{"format": "salesdesk.desk", "version": 1}'


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (CARD.encode(), "vcard"),
        (codecs.BOM_UTF8 + CARD.encode(), "vcard"),
        (CARD.encode("utf-16"), "vcard"),
        (CARD.encode("utf-16-le"), "vcard"),
        (CARD.encode("utf-16-be"), "vcard"),
        (("\r\n \n" + CARD.lower()).encode("gb18030"), "vcard"),
        (b"BEGIN:VCALENDAR\r\n", "icalendar"),
        (OURS.encode(), "json"),
        (b"\n  " + OURS.encode("utf-16"), "csv"),
        (OURS.encode("utf-16"), "json"),
        (codecs.BOM_UTF8 + b"\n" + OURS.encode(), "json"),
        (b"PK\x03\x04", "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook"),
        (b"Company,Contact\n", "csv"),
        (b"{Company},[Contact]\n", "csv"),
        (b"[[[[", "csv"),
    ],
)
def test_a_file_is_known_by_its_content(tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "thing.csv"
    path.write_bytes(content)
    assert kind_of_file(path) == kind


@pytest.mark.parametrize("content", ['{"contacts": []}', '[{"name": "Acme"}]', "{}", "[1, 2]", "[]"])
def test_json_of_another_program_is_told_as_such(tmp_path: Path, content: str) -> None:
    with pytest.raises(UserError, match="a JSON file"):
        kind_of_file(put(tmp_path, content))


def test_deep_json_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_text("[" * 5_000)
    with pytest.raises(UserError, match="a JSON file"):
        kind_of_file(path)


def test_the_open_desk_itself_is_not_even_looked_at(desk: Desk) -> None:
    with pytest.raises(UserError, match="a database"):
        kind_of_file(desk.database.path)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("姓名\n张伟\n王芳\n李娜\n", "gb18030"),
        ("张伟\n王芳\n李娜\n", "gb18030"),
        ("客户,电话\n昆山精工,0512\n苏州恒达,0512\n", "gbk"),
        ("公司名稱,聯絡人\n宏遠精密,陳志豪\n", "big5"),
        ("姓名\n張偉\n王芳\n", "big5"),
        ("Name,City\nJäger,Ulm\n", "latin-1"),
        ("Name\nJäger\n", "cp1252"),
        ("Name;Ort\nMüller;Köln\n", "cp1252"),
        ("姓名,电话\n张伟,138\n", "utf-16-le"),
        ("姓名,电话\n张伟,138\n", "utf-16-be"),
        ("姓名\n张伟\n", "utf-8"),
        ("姓名\n张伟\n", "utf-8-sig"),
    ],
)
def test_short_lists_are_read_as_they_were_written(tmp_path: Path, text: str, encoding: str) -> None:
    table = open_table(put(tmp_path, text, encoding))
    sign = ";" if ";" in text else ","
    lines = [line.split(sign) for line in text.splitlines()]
    read = [cells for _, cells in table.rows()]
    assert read == (lines[1:] if table.header_row else lines)
