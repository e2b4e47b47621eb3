"""Customers and their people as vCard 4.0, for any address book; what is written here is read again equal.

Each customer is a card, whether anybody is there or not, and after it come those of the people there; last
those who left from there and have no post since. What vCard has no word for stands in properties of our own,
which other programs keep or ignore (`vcard_own`). Earlier posts of people who have another one are in the
lists and in JSON alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from salesdesk.domain.birthdays import Birthday
from salesdesk.domain.words import label
from salesdesk.exchange import patterns
from salesdesk.exchange.content_lines import escaped, folded
from salesdesk.exchange.vcard_own import AT, CUSTOMER, FIELDS, FROM, PERSON, RECORD, ROLE, TO
from salesdesk.services.desk import Desk
from salesdesk.services.exported_cards import CardPage
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson, ImportedPhoto
from salesdesk.services.progress import SILENT, Progress
from salesdesk.whole_file import whole_file

_PHONE_TYPES = {"phone": "voice", "mobile": "cell", "fax": "fax"}
_FORMER = "Former"
"""The group, in other address books, of those who have left."""

_DEFAULTS: dict[str, Any] = {"weekdays": 0}


def write_cards(desk: Desk, ids: Sequence[int] | None, target: Path, progress: Progress | None = None) -> int:
    """Writes the customers `ids` (None: all) with their people to `target`; returns how many cards.

    The file is plain text that anyone who has it can read, private notes too. It is there whole or not at
    all. Raises UserError where it cannot be written or is the desk's; StorageError, and Cancelled.
    """
    progress = progress or SILENT
    written = done = 0
    with (
        whole_file(target, desk.database.path) as scratch,
        scratch.open("wb") as file,
        desk.exports.reading(ids) as reading,
    ):
        total = reading.count("customers")
        for page in reading.cards():
            for one in page:
                for lines in _cards(one):
                    file.writelines(folded(line) for line in lines)
                    written += 1
            done += len(page)
            progress.report(done, total)
            progress.check()
    return written


def _cards(page: CardPage) -> Iterator[list[str]]:
    yield _customer(page.uid, page.customer)
    for uid, person in page.people:
        yield _person(uid, person, page.uid, page.customer)


def _card(uid: str, kind: str, name: str) -> list[str]:
    return [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "PRODID:-//SalesDesk//SalesDesk//EN",
        f"UID:{uid}",
        f"KIND:{kind}",
        f"FN:{escaped(name)}",
        f"N:{_parts(name) if kind == 'individual' else ';;;;'}",
    ]


def _customer(uid: str, one: ImportedCustomer) -> list[str]:
    is_firm = one.kind == "firm"
    lines = _card(uid, "org" if is_firm else "individual", one.name)
    lines += [f"ORG:{escaped(one.name)}", "X-ABShowAs:COMPANY"] if is_firm else []
    lines += _reaches(one.phones, one.emails, [("website", site) for site in one.websites])
    lines += [line for name in one.wechat.splitlines() for line in _wechat(name)]
    where = (one.address, one.city, one.region, one.postcode, one.country)
    lines += [f"ADR;TYPE=work:;;{';'.join(map(escaped, where))}"] if any(where) else []
    lines += [f"NOTE:{escaped(one.notes)}"] if one.notes else []
    words = [label(word) for word in (one.level, one.value_class) if word is not None]
    lines += [f"CATEGORIES:{','.join(map(escaped, words))}"] if words else []
    lines += _photo(one.photo)
    lines.append(f"{RECORD}:{CUSTOMER}")
    for field, name in FIELDS.items():
        value = getattr(one, field)
        if value not in (None, "") and value != _DEFAULTS.get(field):
            lines.append(f"{name}:{escaped(_written(value))}")
    return [*lines, "END:VCARD"]


def _person(uid: str, one: ImportedPerson, at: str, customer: ImportedCustomer) -> list[str]:
    lines = _card(uid, "individual", one.name)
    lines += [f"ORG:{escaped(customer.name)}"] if customer.name != one.name else []
    lines += [f"TITLE:{escaped(one.title)}"] if one.title else []
    lines += [f"ROLE:{escaped(label(one.role))}", f"{ROLE}:{one.role}"] if one.role else []
    lines += _reaches(one.phones, one.emails, one.reaches)
    if one.birthday or one.birth_month_day:
        born = Birthday(one.birthday, one.birth_month_day).written
        # Basic form: without hyphens, but for the two that stand for the year.
        lines.append(f"BDAY:{born[:2] if born.startswith('--') else ''}{born.replace('-', '')}")
    lines += [f"NOTE:{escaped(one.notes)}"] if one.notes else []
    lines += _photo(one.photo)
    lines += [f"{RECORD}:{PERSON}", f"{AT}:{at}"]
    lines += [f"{FROM}:{one.from_on.isoformat()}"] if one.from_on else []
    lines += [f"{TO}:{one.to_on.isoformat()}", f"CATEGORIES:{_FORMER}"] if one.to_on else []
    return [*lines, "END:VCARD"]


def _reaches(
    phones: Sequence[tuple[str, str]], emails: Sequence[str], others: Sequence[tuple[str, str]]
) -> list[str]:
    lines = [f"TEL;TYPE={_PHONE_TYPES[kind]}:{escaped(number)}" for kind, number in phones]
    lines += [f"EMAIL:{escaped(email)}" for email in emails]
    for kind, value in others:
        lines += _wechat(value) if kind == "wechat" else [f"URL:{_address(value)}"]
    return lines


def _wechat(name: str) -> list[str]:
    """As text, which phones in China read, and as an address, which the others do."""
    return [f"X-WECHAT:{escaped(name)}", f"IMPP;X-SERVICE-TYPE=WeChat:wechat:{quote(name, safe='')}"]


def _address(site: str) -> str:
    """A web address as it stands: its commas and semicolons are its own, a backslash is none of it."""
    return " ".join(site.replace("\\", "\\\\").splitlines())


def _photo(photo: ImportedPhoto | None) -> list[str]:
    return [f"PHOTO:data:{photo.media_type};base64,{photo.data}"] if photo else []


def _written(value: Any) -> str:
    return value.value if isinstance(value, StrEnum) else str(value)


def _parts(name: str) -> str:
    """N: family name; given name and three more, by which phones sort. FN stays what the name is."""
    if patterns.is_chinese_person(name):
        family = 2 if len(name) > 3 or name.startswith(patterns.COMPOUND_SURNAMES) else 1
        return f"{escaped(name[:family])};{escaped(name[family:])};;;"
    given, _blank, family_name = name.rpartition(" ")
    return f"{escaped(family_name)};{escaped(given)};;;"
