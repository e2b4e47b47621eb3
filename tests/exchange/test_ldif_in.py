"""Address books in LDIF: base64, folded lines, entries that are none, and what is said where."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path
from typing import Any

import pytest

from salesdesk.errors import UserError
from salesdesk.exchange import ldif_in, vcard_in
from salesdesk.exchange.opened import OpenedFile, Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.taking_in import open_import
from salesdesk.services.imported_rows import Refusal
from tests.exchange.files import TODAY
from tests.exchange.ldif import DIRECTORY, THUNDERBIRD


def opened(folder: Path, content: bytes, encoding: str | None = None) -> OpenedFile:
    path = folder / "book.ldif"
    path.write_bytes(content)
    return open_import(path, encoding)


def read(folder: Path, content: bytes, encoding: str | None = None) -> list[Any]:
    (part,) = opened(folder, content, encoding).parts
    return list(part.records(Reading("SE", TODAY, UTC, in_english(TODAY))))


def line_of(beginning: bytes) -> int:
    """The line of `DIRECTORY` that begins so."""
    return next(at for at, line in enumerate(DIRECTORY.splitlines(), 1) if line.startswith(beginning))


def test_a_book_of_thunderbirds(tmp_path: Path) -> None:
    file = opened(tmp_path, THUNDERBIRD)
    assert (file.format, file.source, file.parts[0].rows) == ("ldif", "Thunderbird", 3)
    bjorn, anna, friends = read(tmp_path, THUNDERBIRD)
    assert (bjorn.name, bjorn.city, bjorn.postcode) == ("Berglunds snabbköp", "Luleå", "95822")
    assert (bjorn.address, bjorn.region, bjorn.country) == ("Hus B, Berguv 8", "Norrbotten", "Sweden")
    assert bjorn.websites == ("https://berglund.example",)
    (person,) = bjorn.people
    assert (person.name, person.title, person.birthday) == ("Björn Åkesson", "Buyer", date(1980, 5, 17))
    assert person.emails == ("bjorn@berglund.example", "bear@home.example")
    assert person.phones == (
        ("phone", "+46 8 123456"),
        ("phone", "+46 8 99"),
        ("fax", "+46 8 98"),
        ("mobile", "+46 70 1234567"),
    )
    assert person.notes.splitlines() == [
        "Likes skis, tea; and this",
        "second line",
        "Nickname: Bear",
        "Department: Purchasing",
        "Custom1: Prefers mail",
        "Home address: Hemv 1, Umeå",
    ]
    assert (anna.name, anna.kind, anna.emails) == ("Anna Lind", "person", ("anna@lind.example",))
    assert anna.people[0].birth_month_day == "02-29"
    assert isinstance(friends, Refusal)
    assert (friends.row, friends.reason) == (3, "this is a list of contacts, and no contact")


def test_what_a_directory_server_writes(tmp_path: Path) -> None:
    found = read(tmp_path, DIRECTORY)
    wang, gone, bad, odd, cai = found
    assert (wang.name, wang.people[0].name) == ("昆山精工有限公司", "王芳")
    assert wang.people[0].emails == ("wf@jg.example", "fang@jg.example")
    assert wang.people[0].photo is not None
    assert wang.people[0].notes == ""
    assert [one.reason for one in (gone, bad, odd)] == [
        "this is a change to an entry, and no entry",
        f"line {line_of(b'cn:: not')} is not base64",
        f"line {line_of(b'this is no')} is no line of an entry",
    ]
    assert [one.row for one in (gone, bad, odd)] == [2, 3, 4]
    assert "OddOne" in odd.text
    assert (cai.name, cai.kind, cai.phones) == ("Cai Ltd", "firm", (("phone", "+44 20 7946 0000"),))


@pytest.mark.parametrize("encoding", ["utf-16", "gb18030", "cp1252", "utf-8-sig"])
def test_books_that_do_not_keep_to_ascii(tmp_path: Path, encoding: str) -> None:
    name = "王芳" if encoding == "gb18030" else "Zoë Müller"
    text = f"dn: cn={name}\r\nobjectclass: person\r\ncn: {name}\r\nmail: z@m.example\r\n\r\n"
    (found,) = read(tmp_path, text.encode(encoding), encoding)
    assert (found.name, found.emails) == (name, ("z@m.example",))


def test_what_is_no_such_file_or_too_large_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (csv,) = opened(tmp_path, b"Name,dn: x\nAnna,1\n").parts
    assert csv.kind == "customers"
    monkeypatch.setattr(vcard_in, "MOST_CARDS", 2)
    with pytest.raises(UserError, match="holds 3 contacts; at most 2"):
        opened(tmp_path, THUNDERBIRD)
    monkeypatch.setattr(vcard_in, "MOST_BYTES", 100)
    with pytest.raises(UserError, match="larger than 0 MB"):
        opened(tmp_path, THUNDERBIRD)


def test_an_entry_that_is_too_large_spoils_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ldif_in, "MOST_CARD_BYTES", 10_000)
    long = b"dn: cn=Long\ncn: Long\n" + b"description: " + b"x" * 70 + (b"\n " + b"y" * 70) * 1_000
    many = b"dn: cn=Many\ncn: Many\n" + b"mail: m@m.example\n" * 6_000
    good = b"dn: cn=Good\ncn: Good\nmail: g@g.example\n"
    first, second, third = read(tmp_path, long + b"\n\n" + many + b"\n" + good)
    assert {one.reason for one in (first, second)} == {
        "the entry is too large: at most 0 MB and 5000 lines can be read"
    }
    assert third.name == "Good"


@pytest.mark.parametrize(
    "dump",
    [
        "-- Monica\nSET FOREIGN_KEY_CHECKS=0;\nINSERT INTO `contacts` (`id`) VALUES (1);\n",
        "/*!40101 x */;\nCREATE TABLE `contacts` (\n",
        "INSERT IGNORE INTO contacts VALUES (1);\n",
    ],
)
def test_a_dump_of_a_database_is_no_list(tmp_path: Path, dump: str) -> None:
    with pytest.raises(UserError, match="a dump of a database"):
        opened(tmp_path, dump.encode())
