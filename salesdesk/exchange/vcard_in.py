"""vCard files of every version and age: opened, recognised, and read card by card in flat memory.

A card that is broken is refused with its number and how it begins; those beside it come in. What a card
says is read in `vcard_cards`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from salesdesk.domain.text import clean_line, excerpt
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.exchange.content_lines import (
    LINE_LIMIT,
    bytes_of,
    content_lines,
    is_wide,
    physical_lines,
    take_apart,
    unescaped,
)
from salesdesk.exchange.opened import OpenedFile, Reading
from salesdesk.exchange.text_encoding import codec_of, guess_encoding, told_encoding
from salesdesk.exchange.vcard_cards import CardReader
from salesdesk.exchange.vcard_contents import Card, RefusedCard
from salesdesk.exchange.vcard_own import CUSTOMER, PERSON
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson, ImportKind, Refusal
from salesdesk.storage.use_lock import is_in_use

MOST_BYTES = 512 * 1024 * 1024
MOST_CARDS = 1_000_000
MOST_CARD_BYTES = LINE_LIMIT
MOST_LINES = 5_000
MOST_DEPTH = 4
REMARKS_KEPT = 200
"""The most remarks that are kept, so that a hopeless file of a million cards stays small in memory."""

_HEAD = 128 * 1024
_CHUNK = 1 << 20
_BEGIN = re.compile(rb"\s*BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
_END = re.compile(rb"\s*END\s*:\s*VCARD\s*", re.IGNORECASE)
_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT\b", re.IGNORECASE)
_MARK = b"BEGIN:VCARD"

_PROGRAMS = tuple(
    (name, re.compile(pattern, re.IGNORECASE | re.MULTILINE))
    for name, pattern in (
        ("SalesDesk", r"^PRODID[^\n]*SalesDesk"),
        ("Thunderbird", r"^PRODID[^\n]*(?:Thunderbird|Mozilla|ical\.js)|^X-MOZILLA-"),
        ("Outlook", r"^PRODID[^\n]*Outlook|^X-MS-OL-|^X-MS-(?:CARDPICTURE|TEL|IMADDRESS)"),
        ("Google Contacts", r"^PRODID[^\n]*Google|^CATEGORIES:(?:[^\n]*,)?myContacts"),
        ("iCloud", r"^PRODID[^\n]*(?:Apple|iOS|iPhone|macOS|Mac OS X|iCloud)|^X-ABUID|_\$!<|^X-APPLE-"),
        ("Monica", r"^SOURCE:\S*/(?:people|vaults|contacts)/\S*[\s\S]{0,400}^FN:|^PRODID[^\n]*Monica"),
        ("Huawei phone", r"^PRODID[^\n]*(?:Huawei|Honor)|^X-HUAWEI-|^X-HW-"),
        ("Xiaomi phone", r"^PRODID[^\n]*(?:Xiaomi|MIUI)|^X-MIUI-|^X-XIAOMI-"),
        ("QQ", r"^PRODID[^\n]*(?:Tencent|QQ)|^X-QQ-SYNC|^X-TENCENT-"),
        ("Nokia phone", r"^PRODID[^\n]*Nokia|^X-NOKIA-|^X-EPOC|^X-SYMBIAN-"),
        ("Android phone", r"^X-ANDROID-|^PRODID[^\n]*(?:Android|ez-vcard)"),
        # The system's own exporter: it encodes a name as a whole and says so in this order.
        ("Android phone", r"^VERSION:2\.1\r?\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"),
        ("CardDAV server", r"^PRODID[^\n]*(?:Sabre VObject|Nextcloud|ownCloud)"),
        ("WeChat", r"^X-WECHAT|^X-WEIXIN"),
    )
)
_TOO_LARGE = QT_TRANSLATE_NOOP("domain", "the card is too large: at most %1 MB and %2 lines can be read")
_TOO_DEEP = QT_TRANSLATE_NOOP("domain", "cards stand within cards, more than %1 deep")
_REMARK = QT_TRANSLATE_NOOP("domain", "card %1: %2")
_CLEANED = QT_TRANSLATE_NOOP(
    "domain", "%n text(s) held characters that cannot be shown; these were left out."
)


def open_vcard(path: Path | str, encoding: str | None = None) -> OpenedFile:
    """The contacts in the vCard file `path`; the encoding is guessed where it is not given.

    Raises UserError with what to do where this is no file, holds no card, or is larger than the limits.
    """
    path = Path(path)
    try:
        refuse_what_is_no_file(path)
        encoding = told_encoding(path, encoding) if encoding else guess_encoding(path)
        rows = _number_of_cards(path, encoding)
        source = _source(path, encoding)
    except OSError as fault:
        raise UserError("“%1” cannot be read: %2.", path.name, fault.strerror or fault) from fault
    if not rows:
        raise UserError("“%1” holds no contact: there is no vCard in it.", path.name)
    refuse_too_many(path, rows)
    return OpenedFile(path, "vcard", source, (VCardPart(path, encoding, rows),), encoding)


@dataclass(frozen=True, slots=True)
class VCardPart:
    """All cards of a file; `rows` is about how many."""

    path: Path
    encoding: str
    rows: int
    kind: ImportKind = "customers"
    title: str = ""

    def records(self, reading: Reading) -> CardRecords:
        """Every card as a customer with the people there, or as a refusal, in the file's order, streaming."""
        return CardRecords(cards(self.path, self.encoding), reading, self.encoding)


class CardRecords:
    """The cards that are `read` from a file one by one; `row` is a card's number. See `opened.Records`."""

    def __init__(self, read: Iterator[Card], reading: Reading, encoding: str) -> None:
        self.remarks: list[str] = []
        self.cleaned = 0
        self._reading = reading
        self._reader = CardReader(reading, encoding, self._remark)
        self._cards = read
        self._encoding = "utf-8" if is_wide(encoding) else encoding
        self._records = self._read()

    def __iter__(self) -> Iterator[ImportedCustomer | Refusal]:
        return self

    def __next__(self) -> ImportedCustomer | Refusal:
        return next(self._records)

    def _read(self) -> Iterator[ImportedCustomer | Refusal]:
        """Customers of our own cards wait for those of their people, which follow them."""
        waiting: ImportedCustomer | None = None
        uid = ""
        people: list[ImportedPerson] = []
        for card in self._cards:
            found = self._one(card)
            if waiting is not None:
                if isinstance(found, tuple) and found[1:] == (PERSON, uid):
                    people += found[0].people
                    continue
                yield replace(waiting, people=tuple(people))
                waiting = None
            if isinstance(found, Refusal):
                yield found
            elif found[1] == CUSTOMER and found[2]:
                waiting, uid, people = found[0], found[2], list(found[0].people)
            else:
                yield found[0]
        if waiting is not None:
            yield replace(waiting, people=tuple(people))
        if self.cleaned:
            self.remarks.append(self._reading.say(Sentence(_CLEANED, (), self.cleaned)))

    def _one(self, card: Card) -> tuple[ImportedCustomer, str, str] | Refusal:
        """(customer, what it is by our own properties, the UID that says whose) or a refusal."""
        try:
            if card.fault is not None:
                raise RefusedCard(card.fault)
            return self._reader.read(card)
        except RefusedCard as refused:
            return Refusal(card.number, self._reading.say(refused.sentence), self._beginning(card))
        finally:
            self.cleaned = self._reader.cleaned

    def _beginning(self, card: Card) -> str:
        """How the card begins, for the list of those that were refused: its name, else its first line."""
        lines = [line for line in card.lines[:20] if line.name not in ("VERSION", "PRODID")]
        named = next((line for line in lines if line.name == "FN"), lines[0] if lines else None)
        if named is None:
            return ""
        value = bytes_of(named)[:400].decode(codec_of(self._encoding), "replace")
        return excerpt(f"{named.name}: {clean_line(unescaped(value), 2_000).strip('; ')}", 80)

    def _remark(self, number: int, sentence: Sentence) -> None:
        if len(self.remarks) < REMARKS_KEPT:
            self.remarks.append(self._reading.say(Sentence(_REMARK, (number, sentence))))


def cards(path: Path, encoding: str) -> Iterator[Card]:
    """The cards of the file, whole or with what is wrong with them; an END that is missing is made up for."""
    stack: list[Card] = []
    weight = _Weight()
    number = 0
    for at, raw in content_lines(physical_lines(path, encoding)):
        if _BEGIN.fullmatch(raw):
            if stack and not stack[-1].expects_card:
                yield stack[0]
                stack = []
            if not stack:
                number += 1
                weight = _Weight()
            _begin(stack, number)
        elif stack and _END.fullmatch(raw):
            ended = stack.pop()
            if not stack:
                yield ended
        elif stack:  # what stands between the cards is nobody's
            _add(stack, raw, at, encoding, weight)
    if stack:
        yield stack[0]


def _begin(stack: list[Card], number: int) -> None:
    """Puts a new card on the stack; one that stands too deep in others spoils the whole."""
    if len(stack) >= MOST_DEPTH:
        stack[0].give_up(Sentence(_TOO_DEEP, (MOST_DEPTH,)))
    if stack and stack[0].fault is not None:
        stack.append(stack[0])  # only to be counted
        return
    card = Card(number)
    if stack:
        stack[-1].nested.append(card)
    stack.append(card)


def _add(stack: list[Card], raw: bytes, at: int, encoding: str, weight: _Weight) -> None:
    stack[-1].expects_card = _AGENT.match(raw) is not None
    if stack[0].fault is not None:
        return
    if not weight.takes(len(raw)):
        stack[0].give_up(Sentence(_TOO_LARGE, (MOST_CARD_BYTES >> 20, MOST_LINES)))
        return
    line = take_apart(raw, at, encoding)
    if line is not None:
        stack[-1].lines.append(line)


@dataclass(slots=True)
class _Weight:
    """What a card has taken so far."""

    size: int = 0
    lines: int = 0

    def takes(self, size: int) -> bool:
        self.size += size
        self.lines += 1
        return self.size <= MOST_CARD_BYTES and self.lines <= MOST_LINES


def refuse_what_is_no_file(path: Path) -> None:
    """Raises UserError for what cannot be read as a file of contacts, or is larger than `MOST_BYTES`."""
    if not path.exists():
        raise UserError("There is no file “%1”.", path)
    if path.is_dir():
        raise UserError("“%1” is a folder; choose a file in it.", path.name)
    if not path.is_file():  # a pipe or a device would be waited for without end
        raise UserError("“%1” is not a plain file.", path.name)
    # A desk that is open must not even be looked at: closing it again would drop its locks.
    if is_in_use(path):
        raise UserError("“%1” is a desk that is open; it holds no vCards.", path.name)
    if path.stat().st_size > MOST_BYTES:
        raise UserError(
            "“%1” is larger than %2 MB, the most that can be read. Export the contacts in parts.",
            path.name,
            MOST_BYTES >> 20,
        )


def refuse_too_many(path: Path, rows: int) -> None:
    """Raises UserError where `path` holds more than `MOST_CARDS` contacts."""
    if rows > MOST_CARDS:
        raise UserError(
            "“%1” holds %2 contacts; at most %3 can be read at a time. Export them in parts.",
            path.name,
            f"{rows:,}",
            f"{MOST_CARDS:,}",
        )


def _number_of_cards(path: Path, encoding: str) -> int:
    if is_wide(encoding):
        return sum(_BEGIN.fullmatch(line) is not None for line in physical_lines(path, encoding))
    found, rest = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            window = rest + chunk.upper()
            found += window.count(_MARK)
            rest = window[-len(_MARK) + 1 :]
            if found > MOST_CARDS:
                break
    return found


def _source(path: Path, encoding: str) -> str:
    """The program that wrote the file, by what only it writes; else `vCard`."""
    with path.open("rb") as file:
        head = file.read(_HEAD).decode(codec_of(encoding), "replace")
    text = head.replace("\r\n", "\n").replace("\r", "\n")
    return next((name for name, telling in _PROGRAMS if telling.search(text)), "vCard")
