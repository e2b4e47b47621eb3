"""Single values of a vCard: pictures, birthdays, phone numbers, addresses, and whose they are."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import unquote

from salesdesk.domain.birthdays import Birthday, month_day, read_birthday
from salesdesk.domain.pictures import MOST_DATA, picture_type
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange.content_lines import ContentLine
from salesdesk.exchange.row_reader import joined
from salesdesk.services.imported_rows import ImportedPhoto, PhoneKind

LONGEST_PHONE = 60

_FAX = re.compile(r"fax|传真|傳真", re.IGNORECASE)
_MOBILE = re.compile(r"mobile|cell|iphone|手机|手機|移动|行動", re.IGNORECASE)
_MAIN = re.compile(r"\bmain\b|总机|總機|company main|switchboard|zentrale", re.IGNORECASE)
_STANDARD_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_USUAL_LABELS = """
mobile cell iphone home work main phone other fax workfax homefax otherfax pager voice pref email internet
homepage website url company office business 手机 手機 住宅 家庭 工作 单位 公司 其他 其它 电话 電話 传真 傳真
工作传真 住宅传真 电子邮件 邮箱 主页
"""
_USUAL = frozenset(_USUAL_LABELS.split())
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?")
_DAY_WITHOUT_YEAR = re.compile(r"--(\d{2})-?(\d{2})(?:T.*)?")
_NO_LABELS = frozenset({"X-INTERNET", "X-PCS", "X-IRMC-N"})
_NO_YEAR = 1604
"""The year that Apple writes where there is none; so do others with the years 0 and 1."""

_DATA_URI = re.compile(r"data:(?P<type>[\w/+.-]*)(?:;[\w=/+.-]+)*;base64,", re.IGNORECASE)
_WEB = re.compile(r"(?:https?|ftp|cid|file|content):", re.IGNORECASE)

_BAD_BASE64 = QT_TRANSLATE_NOOP("domain", "the picture is damaged; it was left out")
_NO_PICTURE = QT_TRANSLATE_NOOP("domain", "the picture is of a kind that is not kept; it was left out")
_LARGE_PICTURE = QT_TRANSLATE_NOOP(
    "domain", "the picture is larger than %1 kB; it was left out. Choose it on the customer's page"
)
_ON_THE_WEB = QT_TRANSLATE_NOOP("domain", "the picture is not in the file but at %1; it was not fetched")

Whose = Literal["work", "home", ""]


@dataclass(frozen=True, slots=True)
class Unusable:
    """What became of a value that cannot be taken; `kept` is a text of it that is worth keeping."""

    remark: Sentence
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """An address as its parts; `street` is on one line."""

    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    whose: Whose = ""

    @property
    def on_one_line(self) -> str:
        return joined((self.street, self.city, self.region, self.postcode, self.country))


def address_of(parts: Sequence[str], whose: Whose) -> Address:
    """The address in the seven parts of ADR: box, flat, street, city, region, postcode, country."""
    box, flat, street, city, region, postcode, country = (list(parts) + [""] * 7)[:7]
    lines = [" ".join(line.split()) for part in (box, flat, street) for line in part.splitlines()]
    city, region, postcode, country = (" ".join(part.split()) for part in (city, region, postcode, country))
    return Address(joined(lines), city, region, postcode, country, whose)


def whose_is(line: ContentLine, label: str) -> Whose:
    """Whether a way to reach somebody is their work's or their home's, where the card says so."""
    words = line.types | {label.upper()}
    if words & {"WORK", "BUSINESS", "OFFICE", "单位", "工作", "公司"}:
        return "work"
    return "home" if words & {"HOME", "DOM", "住宅", "家庭", "家"} else ""


def plain_label(written: str) -> str:
    """A label of Apple's without the marks of the standard ones: `_$!<Mobile>!$_` is `Mobile`."""
    found = _STANDARD_LABEL.fullmatch(written.strip())
    return (found[1] if found else written).strip()


def custom_label(line: ContentLine) -> str:
    """The label that Android writes into the type of a line: `X-Direct`, `X-CUSTOM(CHARSET=…,=E5=88=86)`."""
    for key, values in line.parameters.items():
        if key.startswith("X-CUSTOM(") and values:
            written = binascii.a2b_qp(values[-1].rstrip(")").encode("utf-8", "replace"))
            return written.decode("utf-8", "replace").strip()
    found = (one[2:].capitalize() for one in line.types if one.startswith("X-") and one not in _NO_LABELS)
    return next(found, "")


def without_no_year(text: str) -> str:
    """A date as it is written, but for a year that stands for none: `1604-06-12` is `--06-12`."""
    found = _DAY.fullmatch(text.strip())
    return f"--{found[2]}-{found[3]}" if found and int(found[1]) <= _NO_YEAR else text


def is_telling(label: str) -> bool:
    """Whether a label says more than the kinds that everybody uses."""
    return bool(label) and label.casefold().replace(" ", "") not in _USUAL


def phone_kind(line: ContentLine, label: str) -> PhoneKind:
    """What kind of number it is by its types and its label."""
    words = " ".join([*line.types, label])
    if _FAX.search(words):
        return "fax"
    return "mobile" if _MOBILE.search(words) else "phone"


def is_main_number(line: ContentLine, label: str) -> bool:
    """Whether it is the firm's number rather than that of somebody there."""
    return _MAIN.search(" ".join([*line.types, label])) is not None


def number_in(text: str) -> str:
    """The number as one dials it: `tel:+86-512-5555;ext=12` is `+86-512-5555 ext. 12`."""
    scheme, colon, rest = text.partition(":")
    if not colon or scheme.strip().lower() not in ("tel", "sms", "callto"):
        return text.strip()
    number, *given = unquote(rest).split(";")
    extension = next((one[4:] for one in given if one.lower().startswith("ext=")), "")
    return f"{number.strip()} ext. {extension}" if extension else number.strip()


def is_number(text: str) -> bool:
    return sum(map(str.isdecimal, text)) >= 3 and len(text) <= LONGEST_PHONE


def preference(line: ContentLine) -> int:
    """How much it is preferred, 1 most: 4.0 says PREF=1, the older ones TYPE=pref."""
    written = line.parameter("PREF")
    if written.isascii() and written.isdecimal():
        return min(int(written[:4]), 100)
    return 1 if "PREF" in line.types else 100


def birthday_in(text: str, omitted_year: str, today: date) -> Birthday | None:
    """The birthday that BDAY says; without a year where it is left out, or is the one that stands for none.

    None where it is no whole day, or one that is still to come.
    """
    plain = text.strip()
    if found := _DAY_WITHOUT_YEAR.fullmatch(plain):
        return _without_year(int(found[1]), int(found[2]))
    if found := _DAY.fullmatch(plain):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
        if year <= _NO_YEAR or (omitted_year and found[1] == omitted_year.strip()):
            return _without_year(month, day)
        plain = f"{found[1]}-{found[2]}-{found[3]}"
    birthday = read_birthday(plain, today)
    is_to_come = birthday is not None and birthday.day is not None and birthday.day > today
    return None if is_to_come else birthday


def _without_year(month: int, day: int) -> Birthday | None:
    try:
        return Birthday(month_day=month_day(month, day))
    except ValueError:
        return None


def photo_in(line: ContentLine) -> ImportedPhoto | Unusable | None:
    """The picture of PHOTO or LOGO; what cannot be kept is told, and what is on the web is never fetched.

    None where there is nothing in it.
    """
    value = line.value.strip()
    if not value:
        return None
    head = value[:2_000].decode("utf-8", "replace")
    found = _DATA_URI.match(head)
    if found is not None:
        value = value[value.index(b",") + 1 :]
    elif _WEB.match(head) or line.parameter("VALUE").upper() in ("URI", "URL"):
        return Unusable(Sentence(_ON_THE_WEB, (head[:200],)), head)
    elif line.coding == "Q":
        return Unusable(Sentence(_NO_PICTURE))
    data = b"".join(value.replace(b"\\n", b"").split())
    if len(data) > MOST_DATA + 4:
        return Unusable(Sentence(_LARGE_PICTURE, (MOST_DATA >> 10,)))
    return _picture(data)


def _picture(data: bytes) -> ImportedPhoto | Unusable:
    unpadded = data.rstrip(b"=")
    try:
        content = base64.b64decode(unpadded + b"=" * (-len(unpadded) % 4), validate=True)
    except (binascii.Error, ValueError):
        return Unusable(Sentence(_BAD_BASE64))
    media_type = picture_type(content)
    if media_type is None:
        return Unusable(Sentence(_NO_PICTURE))
    written = base64.b64encode(content).decode("ascii")
    if len(written) > MOST_DATA:
        return Unusable(Sentence(_LARGE_PICTURE, (MOST_DATA >> 10,)))
    return ImportedPhoto(media_type, written)
