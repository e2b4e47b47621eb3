"""How a row's customer is reached: phones, e-mail addresses and websites, and whose each of them is."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.exchange import patterns
from salesdesk.exchange.row_cells import RowCells
from salesdesk.services.imported_rows import PhoneKind

Phone = tuple[PhoneKind, str]

_PHONE_FIELDS: tuple[tuple[str, PhoneKind], ...] = (
    ("phone", "phone"),
    ("contact_phone", "phone"),
    ("mobile", "mobile"),
    ("fax", "fax"),
)
_BETWEEN = re.compile(r" ::: |[;；\n]")
_PERHAPS_BETWEEN = re.compile(r"[/,，、]")
_BETWEEN_ADDRESSES = re.compile(r" ::: |[;；,，、\s]+")
_IN_ANGLES = re.compile(r"<([^<>\s]+)>")
_NUMBER_KEYS = ("callingCode", "number", "phoneNumber")
_EMAIL_KEYS = ("emailAddress", "email")
_WEBSITE_KEYS = ("url",)
_LONGEST_LIST = 20_000
_NOTHING_LISTED = ("[]", "{}")
_PERSONAL_PAGE = re.compile(r"https?://(?:[a-z]+\.)?(?:linkedin\.com/in/|(?:x|twitter)\.com/)", re.IGNORECASE)
_WHOLE_NUMBER = 7
_LONGEST_PHONE = 60
_FAX = re.compile(r"fax|传真|傳真", re.IGNORECASE)
_MOBILE = re.compile(r"mobile|cell|iphone|手机|手機|移动|行動", re.IGNORECASE)
_WORK = re.compile(r"work|main|company|office|business|单位|工作|公司|办公|單位|辦公|總機", re.IGNORECASE)
_SHARED_MAILBOX = re.compile(
    r"(?:info|office|sales|contact|kontakt|mail|hello|service|admin|support|team)@", re.IGNORECASE
)

_NO_PHONE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a phone number; it is kept in the notes")
_SPOILT_PHONE = QT_TRANSLATE_NOOP(
    "domain", "“%1” in column “%2” was rounded by a spreadsheet; it is kept in the notes"
)
_NO_EMAIL = QT_TRANSLATE_NOOP(
    "domain", "“%1” in column “%2” is not an e-mail address; it is kept in the notes"
)
_NO_WEBSITE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a website; it is kept in the notes")


@dataclass(frozen=True, slots=True)
class Reach:
    """What reaches the customer and what reaches just the person there; each once."""

    phones: tuple[Phone, ...]
    personal_phones: tuple[Phone, ...]
    emails: tuple[str, ...]
    personal_emails: tuple[str, ...]
    websites: tuple[str, ...]
    personal_websites: tuple[str, ...] = ()


def own_reach(cells: RowCells) -> Reach:
    """The row's ways to reach, from a list of our own: each line of a cell is one, exactly as it stands."""
    phones = [(kind, number) for field, kind in _PHONE_FIELDS for number in own_lines(cells, field)]
    return Reach(tuple(dict.fromkeys(phones)), (), own_lines(cells, "email"), (), own_lines(cells, "website"))


def own_lines(cells: RowCells, field: str) -> tuple[str, ...]:
    """The lines of all cells of `field` in a list of our own."""
    found = (line for cell, column in cells.filled(field) for line in cells.lines(cell, column))
    return tuple(dict.fromkeys(found))


def read_reach(cells: RowCells) -> Reach:
    """The row's phones, addresses and sites; what is none is kept for the notes and remarked on."""
    phones: list[Phone] = []
    personal: list[Phone] = []
    for field, kind in _PHONE_FIELDS:
        for cell, column in cells.filled(field):
            if cell in _NOTHING_LISTED:
                continue
            actual, is_personal = _whose(cells.label_of(column), kind, field)
            for number in _numbers(cells, cell, column):
                (personal if is_personal else phones).append((actual, number))
    if phones and personal:
        own = {_digits(number) for _kind, number in personal}
        phones = [one for one in phones if _digits(one[1]) not in own]
    emails = _emails(cells)
    sites = _websites(cells)
    return Reach(
        tuple(dict.fromkeys(phones)),
        tuple(dict.fromkeys(personal)),
        tuple(email for email in emails if _SHARED_MAILBOX.match(email)),
        tuple(email for email in emails if not _SHARED_MAILBOX.match(email)),
        tuple(site for site in sites if not _PERSONAL_PAGE.match(site)),
        tuple(site for site in sites if _PERSONAL_PAGE.match(site)),
    )


def _whose(label: str, kind: PhoneKind, field: str) -> tuple[PhoneKind, bool]:
    """(kind, whether it is the person's own) of a phone in a column of `field` that is labelled so."""
    if _FAX.search(label):
        return "fax", False
    if _MOBILE.search(label) or kind == "mobile":
        return "mobile", True
    at_home = bool(label) and kind == "phone" and not _WORK.search(label)
    return kind, field == "contact_phone" or at_home


def _numbers(cells: RowCells, cell: str, column: int) -> list[str]:
    found: list[str] = []
    parts = listed_in(cell, _NUMBER_KEYS)
    code = _country_code(cells) if "phone_code" in cells.columns.by_field and not parts else ""
    for part in parts or _pieces(cell):
        number = cells.columns.line(part, column)
        if patterns.is_spoilt_number(number):
            cells.keep_unusable(number, column, _SPOILT_PHONE)
        elif number and not (_digits_in(number) >= 3 and len(number) <= _LONGEST_PHONE):
            cells.keep_unusable(number, column, _NO_PHONE)
        elif number:
            found.append(f"{code} {number}" if code and number[:1] not in "+0" else number)
    return found


def _country_code(cells: RowCells) -> str:
    """The code, such as `+1`, that a column of its own holds for the row's phone."""
    code = cells.single("phone_code")
    return code if code.startswith("+") else f"+{code}" if code.isdecimal() else ""


def listed_in(cell: str, keys: Sequence[str]) -> list[str]:
    """The texts in a cell of JSON, as some programs write several values: `["a","b"]`, `[{"number":"1"}]`.

    Of an entry with several texts those of `keys` count, one behind the other. Empty for any other cell.
    """
    if cell[:1] != "[" or len(cell) > _LONGEST_LIST:
        return []
    try:
        entries = json.loads(cell)
    except (ValueError, RecursionError):
        return []
    found = [one if isinstance(one, str) else _said_in(one, keys) for one in entries]
    return [one for one in found if one]


def _said_in(entry: object, keys: Sequence[str]) -> str:
    if not isinstance(entry, dict):
        return ""
    return " ".join(str(entry[key]) for key in keys if isinstance(entry.get(key), str) and entry[key])


def _pieces(cell: str) -> list[str]:
    """The numbers of one cell: `030/123456` is one, `010-64120000/13801234567` is two."""
    pieces: list[str] = []
    for part in _BETWEEN.split(cell):
        several = _PERHAPS_BETWEEN.split(part)
        pieces += several if all(_digits_in(piece) >= _WHOLE_NUMBER for piece in several) else [part]
    return pieces


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _digits_in(text: str) -> int:
    return sum(map(str.isdecimal, text))


def _emails(cells: RowCells) -> list[str]:
    found: dict[str, str] = {}
    for cell, column in cells.filled("email"):
        if cell in _NOTHING_LISTED:
            continue
        parts = listed_in(cell, _EMAIL_KEYS) or _IN_ANGLES.findall(cell) or _BETWEEN_ADDRESSES.split(cell)
        addresses = [part.removeprefix("mailto:") for part in parts if part]
        for address in filter(patterns.is_email, addresses):
            email = cells.columns.line(address, column)
            found.setdefault(email.casefold(), email)
        if not all(map(patterns.is_email, addresses)):
            cells.keep_unusable(cell, column, _NO_EMAIL)
    return list(found.values())


def _websites(cells: RowCells) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for cell, column in cells.filled("website"):
        if cell in _NOTHING_LISTED:
            continue
        parts = listed_in(cell, _WEBSITE_KEYS) or [part for part in _BETWEEN_ADDRESSES.split(cell) if part]
        found |= {cells.columns.line(part, column): None for part in parts if patterns.is_website(part)}
        if not all(map(patterns.is_website, parts)):
            cells.keep_unusable(cell, column, _NO_WEBSITE)
    return tuple(found)
