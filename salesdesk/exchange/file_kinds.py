"""What a file is, by its first bytes: whatever cannot be taken in is told so at once, in a sentence."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Literal

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.storage.use_lock import is_in_use

Kind = Literal["csv", "workbook", "vcard", "ldif", "icalendar", "json"]

JSON_MARK = "salesdesk"
"""The word that our own JSON has among its first characters."""

_MONICA_MARKS = ('"app_version"', '"export_date"', '"exported_by"')
"""What Monica's JSON has in its head."""

A_DESK = "desk"
"""The field that a refusal names where the file may be a desk, which can be restored."""

_HEAD = 4096
_DATABASE = b"SQLite format 3\x00"
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (
    (b"%PDF", QT_TRANSLATE_NOOP("domain", "a PDF")),
    (b"PK\x05\x06", QT_TRANSLATE_NOOP("domain", "an empty ZIP archive")),
    (b"\x1f\x8b", QT_TRANSLATE_NOOP("domain", "a compressed file")),
    (b"7z\xbc\xaf", QT_TRANSLATE_NOOP("domain", "a compressed file")),
    (b"Rar!", QT_TRANSLATE_NOOP("domain", "a compressed file")),
    (b"\x7fELF", QT_TRANSLATE_NOOP("domain", "a program")),
    (b"MZ\x90\x00", QT_TRANSLATE_NOOP("domain", "a program")),
)
_PICTURE = re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)", re.DOTALL)
_DESK_SUFFIX = ".salesdesk"
_FOREIGN_TEXT = (
    ("<!doctype", QT_TRANSLATE_NOOP("domain", "a web page")),
    ("<html", QT_TRANSLATE_NOOP("domain", "a web page")),
    ("<table", QT_TRANSLATE_NOOP("domain", "a web page")),
    ("<?xml", QT_TRANSLATE_NOOP("domain", "an XML file")),
)
_TEXT_KINDS: tuple[tuple[str, Kind], ...] = (("begin:vcard", "vcard"), ("begin:vcalendar", "icalendar"))
_SPOKEN: dict[Kind, str] = {
    "workbook": QT_TRANSLATE_NOOP("domain", "an Excel workbook or another ZIP archive"),
    "vcard": QT_TRANSLATE_NOOP("domain", "a vCard file"),
    "ldif": QT_TRANSLATE_NOOP("domain", "an LDIF file"),
    "icalendar": QT_TRANSLATE_NOOP("domain", "a calendar"),
    "json": QT_TRANSLATE_NOOP("domain", "a JSON file"),
}
_SQL = re.compile(r"--|/\*|#|insert |replace |create |set |drop |use |begin|start transaction|pragma ")
_STATEMENT = re.compile(r"^\s*(?:insert (?:ignore )?into|replace into|create table)\s", re.MULTILINE)
_JSON = re.compile(r'\{\s*(?:"|\})|\[\s*(?:\{\s*"|\]|"|-?\d+\s*[,\]])')
_WIDE_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def kind_of_file(path: Path) -> Kind:
    """What the file `path` is by its content, whatever its name says.

    Raises UserError, with what to do, where it is no plain file, is empty or cannot be taken in.
    """
    _refuse_no_file(path)
    head = _head(path)
    if not head:
        raise UserError("“%1” is empty.", path.name)
    if head.startswith(_DATABASE) or path.suffix.lower() == _DESK_SUFFIX:
        raise _desk(path)
    if _PICTURE.match(head):
        raise UserError(
            "“%1” is a picture. Drop it on the page of the customer whose photo it is; lists come from CSV, "
            "Excel, vCard and calendar files.",
            path.name,
        )
    if head.startswith((_ZIP, _OLD_OFFICE)):
        return "workbook"
    text = _text(head)
    if _JSON.match(text) and (_is_monica(text) or JSON_MARK in text):
        return "json"
    if path.suffix.lower() == ".json" and text[:1] in ("[", "{"):
        _refuse(path, _SPOKEN["json"])
    kind = next((kind for mark, kind in _TEXT_KINDS if text.startswith(mark)), None)
    if kind is None and _is_ldif(text):
        kind = "ldif"
    if kind is None and (foreign := _foreign(head, text)):
        _refuse(path, foreign)
    return kind or "csv"


def refuse_unless(path: Path, kind: Kind) -> None:
    """Raises UserError where the file is not what its reader is for."""
    found = kind_of_file(path)
    if found != kind:
        _refuse(path, _SPOKEN.get(found, found))


def is_monica(path: Path) -> bool:
    """Whether the JSON file `path` is an account that Monica has exported. Raises UserError."""
    return _is_monica(_text(_head(path)))


def _is_monica(text: str) -> bool:
    return all(mark in text for mark in _MONICA_MARKS)


def _is_ldif(text: str) -> bool:
    """Whether the first line that says something begins an entry of a directory."""
    lines = (line for line in text.splitlines() if line.strip() and line[:1] not in "# ")
    return next((line for line in lines if not line.startswith("version:")), "").startswith("dn:")


def _foreign(head: bytes, text: str) -> str:
    """What of another world begins so; empty for what may be a list."""
    if _JSON.match(text):
        return _SPOKEN["json"]
    if _SQL.match(text) and _STATEMENT.search(text):
        return QT_TRANSLATE_NOOP("domain", "a dump of a database")
    by_bytes = next((what for beginning, what in _FOREIGN if head.startswith(beginning)), "")
    return by_bytes or next((what for word, what in _FOREIGN_TEXT if text.startswith(word)), "")


def _refuse(path: Path, what: str) -> None:
    raise UserError(
        "“%1” is %2. Save the list as CSV or as an Excel workbook, and import that file.",
        path.name,
        Sentence(what),
    )


def _desk(path: Path) -> UserError:
    """`field` says that it may be restored, to whoever shows this."""
    return UserError(
        "“%1” is a database, perhaps a desk or a backup of one. Such a file is not imported: restoring puts "
        "it in the place of the desk that is open.",
        path.name,
        field=A_DESK,
    )


def _refuse_no_file(path: Path) -> None:
    if not path.exists():
        raise UserError("There is no file “%1”.", path)
    if path.is_dir():
        raise UserError("“%1” is a folder; choose a file in it.", path.name or path.absolute())
    if not path.is_file():  # a pipe or a device would be waited for without end
        raise UserError("“%1” is not a plain file.", path.name)


def _head(path: Path) -> bytes:
    # A desk that is open must not even be looked at: closing it again would drop its locks.
    if is_in_use(path):
        raise UserError(
            "“%1” is a database in use: a desk that is open. What stands in it need not be imported.",
            path.name,
        )
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as fault:
        raise UserError("“%1” cannot be read: %2.", path.name, fault.strerror or fault) from fault


def _text(head: bytes) -> str:
    """The beginning as text in lower case, without marks and blanks before it."""
    for mark, encoding in _WIDE_MARKS:
        if head.startswith(mark):
            return head[2:].decode(encoding, "replace").lstrip().lower()
    if head[1:2] == b"\0" and head[:1].isascii():
        return head.decode("utf-16-le", "replace").lstrip().lower()
    if head[:1] == b"\0" and head[1:2].isascii():
        return head.decode("utf-16-be", "replace").lstrip().lower()
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1").lstrip().lower()
