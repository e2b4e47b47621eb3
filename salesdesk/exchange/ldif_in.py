"""LDIF files (RFC 2849), as Thunderbird and older address books and directories write them.

An entry is turned into the properties of a card, so that what a card says and what an entry says come in the
same way. A broken entry is refused with its number; those beside it come in.
"""

from __future__ import annotations

import base64
import binascii
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.exchange.content_lines import (
    ContentLine,
    escaped,
    is_wide,
    physical_lines,
)
from salesdesk.exchange.opened import OpenedFile, Reading
from salesdesk.exchange.text_encoding import codec_of, guess_encoding, told_encoding
from salesdesk.exchange.vcard_contents import Card
from salesdesk.exchange.vcard_in import (
    MOST_CARD_BYTES,
    MOST_LINES,
    CardRecords,
    refuse_too_many,
    refuse_what_is_no_file,
)
from salesdesk.services.imported_rows import ImportKind

_LINE = re.compile(rb"([A-Za-z][A-Za-z0-9.-]*)((?:;[A-Za-z0-9-]+)*):([:<]?)[ ]*(.*)", re.DOTALL)
_THUNDERBIRD = re.compile(rb"objectclass: mozillaAbPersonAlpha|mozilla[A-Z]\w+:", re.IGNORECASE)
_HEAD = 1_000
"""How many lines are looked at for what only Thunderbird writes."""

_SINGLE: dict[str, tuple[str, str]] = {
    "cn": ("FN", ""),
    "commonname": ("FN", ""),
    "displayname": ("FN", ""),
    "title": ("TITLE", ""),
    "mozillanickname": ("NICKNAME", ""),
    "xmozillanickname": ("NICKNAME", ""),
    "mail": ("EMAIL", ""),
    "mozillasecondemail": ("EMAIL", ""),
    "xmozillasecondemail": ("EMAIL", ""),
    "telephonenumber": ("TEL", "WORK"),
    "homephone": ("TEL", "HOME"),
    "mobile": ("TEL", "CELL"),
    "cellphone": ("TEL", "CELL"),
    "facsimiletelephonenumber": ("TEL", "FAX"),
    "fax": ("TEL", "FAX"),
    "pager": ("TEL", "PAGER"),
    "pagerphone": ("TEL", "PAGER"),
    "mozillaworkurl": ("URL", "WORK"),
    "workurl": ("URL", "WORK"),
    "mozillahomeurl": ("URL", "HOME"),
    "homeurl": ("URL", "HOME"),
    "labeleduri": ("URL", ""),
    "description": ("NOTE", ""),
    "jpegphoto": ("PHOTO", ""),
    "thumbnailphoto": ("PHOTO", ""),
    "ou": ("DEPARTMENT", ""),
    "department": ("DEPARTMENT", ""),
    "departmentnumber": ("DEPARTMENT", ""),
    **{f"{prefix}custom{at}": (f"X-CUSTOM{at}", "") for at in range(1, 5) for prefix in ("", "mozilla")},
}
_FIRM = ("o", "organizationname", "company")
_GIVEN, _FAMILY = ("givenname", "gn"), ("sn", "surname")
_WORK_ADDRESS = (
    ("postofficebox",),
    ("mozillaworkstreet2", "workstreet2"),
    ("street", "streetaddress", "postaladdress"),
    ("l", "locality"),
    ("st", "state"),
    ("postalcode",),
    ("c", "co", "countryname"),
)
_HOME_ADDRESS = (
    (),
    ("mozillahomestreet2", "homestreet2"),
    ("mozillahomestreet", "homestreet", "homepostaladdress"),
    ("mozillahomelocalityname",),
    ("mozillahomestate",),
    ("mozillahomepostalcode",),
    ("mozillahomecountryname",),
)
_BORN = (("birthyear",), ("birthmonth",), ("birthday",))
_IGNORED_NAMES = """
dn objectclass modifytimestamp mozillausehtmlmail xmozillausehtmlmail version changetype uid userpassword
entryuuid creatorsname createtimestamp modifiersname entrycsn structuralobjectclass
"""
_IGNORED = frozenset(_IGNORED_NAMES.split())
_SPOKEN = frozenset(
    name for names in (_FIRM, _GIVEN, _FAMILY, *_WORK_ADDRESS, *_HOME_ADDRESS, *_BORN) for name in names
)
"""Attributes that stand in a property together with others."""

_GROUPS = frozenset({"groupofnames", "groupofuniquenames", "posixgroup"})

_CHANGE = QT_TRANSLATE_NOOP("domain", "this is a change to an entry, and no entry")
_NOT_BASE64 = QT_TRANSLATE_NOOP("domain", "line %1 is not base64")
_NO_LINE = QT_TRANSLATE_NOOP("domain", "line %1 is no line of an entry")
_TOO_LARGE = QT_TRANSLATE_NOOP("domain", "the entry is too large: at most %1 MB and %2 lines can be read")


def open_ldif(path: Path | str, encoding: str | None = None) -> OpenedFile:
    """The entries in the LDIF file `path`; the encoding of what is not base64 is guessed where not given.

    Raises UserError with what to do where this is no file, holds no entry, or is larger than the limits.
    """
    path = Path(path)
    try:
        refuse_what_is_no_file(path)
        encoding = told_encoding(path, encoding) if encoding else guess_encoding(path)
        rows, source = _survey(path, encoding)
    except OSError as fault:
        raise UserError("“%1” cannot be read: %2.", path.name, fault.strerror or fault) from fault
    if not rows:
        raise UserError("“%1” holds no contact: there is no entry in it.", path.name)
    refuse_too_many(path, rows)
    return OpenedFile(path, "ldif", source, (LdifPart(path, encoding, rows),), encoding)


@dataclass(frozen=True, slots=True)
class LdifPart:
    """All entries of a file; `rows` is about how many."""

    path: Path
    encoding: str
    rows: int
    kind: ImportKind = "customers"
    title: str = ""

    def records(self, reading: Reading) -> CardRecords:
        """Every entry as a customer with the people there, or as a refusal, streaming."""
        return CardRecords(entries(self.path, self.encoding), reading, "utf-8")


def entries(path: Path, encoding: str) -> Iterator[Card]:
    """The entries of the file as cards in UTF-8, whole or with what is wrong with them."""
    number = 0
    for lines in _blocks(physical_lines(path, encoding)):
        entry = _Entry(number + 1, codec_of("utf-8" if is_wide(encoding) else encoding))
        for at, line in lines:
            entry.add(at, line)
        if entry.values or entry.card.fault is not None:
            number += 1
            yield entry.as_card()


def _survey(path: Path, encoding: str) -> tuple[int, str]:
    """(about how many entries, the program that wrote them)."""
    rows, is_thunderbird = 0, False
    for number, line in enumerate(physical_lines(path, encoding)):
        rows += line.removeprefix(BOM_UTF8)[:3].lower() == b"dn:"
        is_thunderbird = is_thunderbird or (number < _HEAD and _THUNDERBIRD.search(line) is not None)
    return rows, "Thunderbird" if is_thunderbird else "LDIF"


def _blocks(lines: Iterator[bytes]) -> Iterator[list[tuple[int, bytes]]]:
    """The unfolded lines of each entry with their numbers; no more of one than it may have."""
    block: list[tuple[int, list[bytes]]] = []
    size, is_comment = 0, False
    for number, written in enumerate(lines, 1):
        line = written.removeprefix(BOM_UTF8).replace(b"\0", b"")
        if line[:1] == b" " and (block or is_comment):
            if not is_comment and size <= MOST_CARD_BYTES:
                block[-1][1].append(line[1:])
                size += len(line) - 1
            continue
        is_comment = line[:1] == b"#"
        if not line.strip():
            if block:
                yield [(at, b"".join(parts)) for at, parts in block]
            block, size = [], 0
        elif not is_comment and len(block) <= MOST_LINES and size <= MOST_CARD_BYTES:
            block.append((number, [line]))
            size += len(line)
    if block:
        yield [(at, b"".join(parts)) for at, parts in block]


@dataclass(slots=True)
class _Entry:
    """The attributes of one entry, by their names in small letters, in the file's order."""

    number: int
    codec: str
    values: dict[str, list[bytes]] = field(default_factory=dict)
    size: int = 0
    lines: int = 0
    card: Card = field(init=False)

    def __post_init__(self) -> None:
        self.card = Card(self.number)

    def add(self, at: int, line: bytes) -> None:
        """Takes a line in, or notes what is wrong with it."""
        self.size += len(line)
        self.lines += 1
        if self.size > MOST_CARD_BYTES or self.lines > MOST_LINES:
            self.card.give_up(Sentence(_TOO_LARGE, (MOST_CARD_BYTES >> 20, MOST_LINES)))
            return
        found = _LINE.fullmatch(line)
        if found is None:
            self.card.give_up(Sentence(_NO_LINE, (at,)))
            return
        name = found[1].decode("ascii").lower()
        if name == "version" and not self.values:
            return
        value = found[4].strip()
        if found[3] == b":":
            try:
                value = base64.b64decode(b"".join(value.split()), validate=True)
            except (binascii.Error, ValueError):
                self.card.give_up(Sentence(_NOT_BASE64, (at,)))
                return
        if name == "changetype" and value.lower() != b"add":
            self.card.give_up(Sentence(_CHANGE))
        self.values.setdefault(name, []).append(value)

    def as_card(self) -> Card:
        """The entry as a card with the properties that say the same."""
        card = self.card
        card.lines = [] if card.fault is not None else list(self._properties())
        if card.fault is not None and (name := self._first(("cn", "mail", "dn"))):
            card.lines = [_line("FN", name)]
        return card

    def _properties(self) -> Iterator[ContentLine]:
        if {one.decode("ascii", "replace").lower() for one in self.values.get("objectclass", ())} & _GROUPS:
            yield _line("KIND", "group")
        names = [self._first(_FAMILY), self._first(_GIVEN)]
        if any(names):
            yield _line("N", *names)
        if firm := self._first(_FIRM):
            yield _line("ORG", firm)
        for parts, kind in ((_WORK_ADDRESS, "WORK"), (_HOME_ADDRESS, "HOME")):
            address = [self._first(names) for names in parts]
            if any(address):
                yield _line("ADR", *address, kind=kind)
        if born := self._birthday():
            yield _line("BDAY", born)
        for name, values in self.values.items():
            if name not in _SPOKEN and name not in _IGNORED:
                yield from self._attribute(name, values)

    def _attribute(self, name: str, values: list[bytes]) -> Iterator[ContentLine]:
        said, kind = _SINGLE.get(name, (name.upper(), ""))
        for value in values:
            if said == "PHOTO":
                yield ContentLine("PHOTO", base64.b64encode(value), parameters={"ENCODING": ["B"]})
            elif value:
                yield _line(said, self._text(value), kind=kind)

    def _birthday(self) -> str:
        year, month, day = (self._first(names) for names in _BORN)
        if not (month.isdecimal() and day.isdecimal()):
            return ""
        return f"{year or '-'}-{month.zfill(2)}-{day.zfill(2)}"

    def _first(self, names: tuple[str, ...]) -> str:
        return next((self._text(self.values[name][0]) for name in names if self.values.get(name)), "")

    def _text(self, value: bytes) -> str:
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return value.decode(self.codec, "replace")


def _line(name: str, *parts: str, kind: str = "") -> ContentLine:
    value = ";".join(map(escaped, parts)).encode("utf-8", "replace")
    return ContentLine(name, value, parameters={"TYPE": [kind]} if kind else {})
