"""One vCard as a customer with whoever is there: what has a field goes there, the rest into the notes."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from salesdesk.domain.text import clean_line, clean_note, excerpt, holds_unshowable
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.exchange import patterns
from salesdesk.exchange.content_lines import ContentLine, NotText, split_value, text_of, unescaped
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.row_reader import joined
from salesdesk.exchange.vcard_contents import Card, Contents, RefusedCard
from salesdesk.exchange.vcard_fields import (
    Unusable,
    address_of,
    birthday_in,
    custom_label,
    is_main_number,
    is_number,
    is_telling,
    number_in,
    phone_kind,
    photo_in,
    plain_label,
    preference,
    whose_is,
    without_no_year,
)
from salesdesk.exchange.vcard_own import PREFIX, RECORD
from salesdesk.exchange.vcard_people import customer_of
from salesdesk.services.imported_rows import ImportedCustomer
from salesdesk.storage.columns import LINE_LIMIT, NAME_LIMIT

_IGNORED_NAMES = """
BEGIN END VERSION PRODID REV UID SOURCE PROFILE MAILER CLASS SORT-STRING CLIENTPIDMAP X-ABLABEL X-ABUID
X-ABADR X-IMAGETYPE X-IMAGEHASH X-ABCROP-RECTANGLE X-SHARED-PHOTO-DISPLAY-PREF X-CAPTURED-DATE
X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-OL-DESIGN X-MS-SIGNATURE X-ACTIVITY-ALIAS X-SYNCMLREF NAME X-MOZILLA-HTML
X-ADDRESSBOOKSERVER-KIND X-ABSHOWAS KIND X-CONTACT-ID X-DEFAULT-ACCOUNT X-APPLE-GUARDIAN-RESTRICTED
X-CLASS X-NO X-REDUCTION
"""
_IGNORED = frozenset(_IGNORED_NAMES.split())
_OTHER_NAMES = {
    "X-MS-TEL": "TEL",
    "X-WEIXIN": "X-WECHAT",
    "X-TENCENT-WECHAT": "X-WECHAT",
    "X-WECHAT-ID": "X-WECHAT",
    "X-BDAY": "BDAY",
    "LOGO": "PHOTO",
    "X-IMPP": "IMPP",
    "SOCIALPROFILE": "X-SOCIALPROFILE",
}
_DULL_GROUPS = frozenset(
    {"mycontacts", "* mycontacts", "my contacts", "starred", "contacts", "friends", "all"}
)
_DATES = frozenset({"X-ABDATE", "ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY"})
_WECHAT = re.compile(r"we-?chat|weixin|微信", re.IGNORECASE)
_HEADERS = {
    "NICKNAME": QT_TRANSLATE_NOOP("domain", "Nickname"),
    "ANNIVERSARY": QT_TRANSLATE_NOOP("domain", "Anniversary"),
    "X-ANNIVERSARY": QT_TRANSLATE_NOOP("domain", "Anniversary"),
    "X-MS-ANNIVERSARY": QT_TRANSLATE_NOOP("domain", "Anniversary"),
    "BDAY": QT_TRANSLATE_NOOP("domain", "Birthday"),
    "TEL": QT_TRANSLATE_NOOP("domain", "Phone"),
    "EMAIL": QT_TRANSLATE_NOOP("domain", "E-mail"),
    "URL": QT_TRANSLATE_NOOP("domain", "Website"),
    "ADR": QT_TRANSLATE_NOOP("domain", "Address"),
    "LABEL": QT_TRANSLATE_NOOP("domain", "Address"),
    "TITLE": QT_TRANSLATE_NOOP("domain", "Title"),
    "ROLE": QT_TRANSLATE_NOOP("domain", "Function"),
    "DEPARTMENT": QT_TRANSLATE_NOOP("domain", "Department"),
    "CATEGORIES": QT_TRANSLATE_NOOP("domain", "Groups"),
    "RELATED": QT_TRANSLATE_NOOP("domain", "Related"),
    "X-ABRELATEDNAMES": QT_TRANSLATE_NOOP("domain", "Related"),
    "X-ABDATE": QT_TRANSLATE_NOOP("domain", "Date"),
    "PHOTO": QT_TRANSLATE_NOOP("domain", "Photo"),
    "AGENT": QT_TRANSLATE_NOOP("domain", "Assistant"),
    "IMPP": QT_TRANSLATE_NOOP("domain", "Messages"),
    "PAGER": QT_TRANSLATE_NOOP("domain", "Pager"),
    "TZ": QT_TRANSLATE_NOOP("domain", "Time zone"),
    "GEO": QT_TRANSLATE_NOOP("domain", "Place on the map"),
    "X-EPOCSECONDNAME": QT_TRANSLATE_NOOP("domain", "Nickname"),
    "X-QQ": QT_TRANSLATE_NOOP("domain", "QQ"),
}
_NOT_TEXT = QT_TRANSLATE_NOOP("domain", "line %1 is not text in the encoding %2")
_LONG_NAME = QT_TRANSLATE_NOOP("domain", "the name has %1 characters; at most %2 fit")
_NO_PHONE = QT_TRANSLATE_NOOP("domain", "“%1” is not a phone number; it is kept in the notes")
_BINARY = QT_TRANSLATE_NOOP("domain", "“%1” holds no text; it was left out")


class CardReader:
    """Reads cards of one file. `remark` is told, with the card's number, what should be known of a card."""

    def __init__(self, reading: Reading, encoding: str, remark: Callable[[int, Sentence], None]) -> None:
        self.cleaned = 0
        self._reading = reading
        self._encoding = encoding
        self._tell = remark
        self._number = 0
        self._labels: dict[str, str] = {}
        self._is_own = False
        self._found = Contents()
        self._readers: dict[str, Callable[[ContentLine], None]] = {
            "FN": self._name, "N": self._parts, "ORG": self._firm, "TITLE": self._title, "TEL": self._phone,
            "EMAIL": self._email, "URL": self._website, "IMPP": self._messages, "X-WECHAT": self._wechat,
            "X-SOCIALPROFILE": self._profile, "ADR": self._address, "LABEL": self._address_label,
            "NOTE": self._note, "BDAY": self._birthday, "PHOTO": self._photo, "CATEGORIES": self._groups,
            "X-ANDROID-CUSTOM": self._android, "X-MIUI-CUSTOM": self._android,
        }  # fmt: skip

    def read(self, card: Card) -> tuple[ImportedCustomer, str, str]:
        """(customer, what it is by our own properties, the UID that says whose). Raises RefusedCard."""
        found = self._contents(card)
        for inner in card.nested:
            self._assistant(inner)
        return customer_of(card.number, found, self._reading.say)

    def _contents(self, card: Card) -> Contents:
        self._number, self._found, self._labels = card.number, Contents(), {}
        for line in card.lines:
            self._facts(line)
        self._is_own = RECORD in self._found.own
        for line in card.lines:
            name = _OTHER_NAMES.get(line.name, line.name)
            if name in _IGNORED or name.startswith(PREFIX):
                continue
            self._readers.get(name, self._other)(line)
        return self._found

    def _facts(self, line: ContentLine) -> None:
        """What must be known before the rest is read: labels, what kind of card it is, our own words."""
        if line.name == "X-ABLABEL" and line.group:
            self._labels[line.group] = plain_label(self._line(line))
        elif line.name == "X-ABSHOWAS":
            self._found.is_firm |= self._line(line).upper() == "COMPANY"
        elif line.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND"):
            kind = self._line(line).lower()
            self._found.is_firm |= kind in ("org", "organization")
            self._found.is_group |= kind == "group"
        elif line.name == "UID":
            self._found.uid = self._line(line)
        elif line.name.startswith(PREFIX):
            self._found.own[line.name] = self._text(line)

    def _name(self, line: ContentLine) -> None:
        name = self._line(line)
        if len(name) > NAME_LIMIT:
            raise RefusedCard(Sentence(_LONG_NAME, (len(name), NAME_LIMIT)))
        if name and name not in self._found.names:
            self._found.names.append(name)

    def _parts(self, line: ContentLine) -> None:
        parts = self._split(line)
        if sum(map(len, parts)) > NAME_LIMIT:
            raise RefusedCard(Sentence(_LONG_NAME, (sum(map(len, parts)), NAME_LIMIT)))
        if any(parts) and not self._found.parts:
            self._found.parts = [" ".join(part.split()) for part in parts]

    def _firm(self, line: ContentLine) -> None:
        units = [" ".join(unit.split()) for unit in self._split(line)]
        units = [unit for unit in units if unit]
        if units and len(units[0]) > NAME_LIMIT:
            raise RefusedCard(Sentence(_LONG_NAME, (len(units[0]), NAME_LIMIT)))
        if units and not self._found.firm:
            self._found.firm = units[:1]
            self._keep("DEPARTMENT", joined(units[1:]))
        elif units and units[:1] != self._found.firm:
            self._keep("ORG", joined(units))

    def _title(self, line: ContentLine) -> None:
        if title := self._short(line):
            self._found.titles.append(title)

    def _phone(self, line: ContentLine) -> None:
        text, label = self._line(line), self._label(line)
        number = text if self._is_own else number_in(text)
        if not number:
            return
        types = line.types
        if "PAGER" in types or not (self._is_own or is_number(number)):
            self._keep("PAGER" if "PAGER" in types else "TEL", number)
            if "PAGER" not in types:
                self._remark(_NO_PHONE, number)
            return
        kind = phone_kind(line, label)
        self._found.phones.append((preference(line), kind, number, is_main_number(line, label)))
        if is_telling(label) and kind == "phone":
            self._keep("TEL", number, label)

    def _email(self, line: ContentLine) -> None:
        text = self._short(line)
        email = text if self._is_own else text.removeprefix("mailto:").strip("<>")
        if email and (self._is_own or patterns.is_email(email)):
            self._found.emails.append((preference(line), email))
        elif email:
            self._keep("EMAIL", email)

    def _website(self, line: ContentLine) -> None:
        if site := self._short(line):
            label = self._label(line)
            self._found.websites.append((site, whose_is(line, label)))
            if is_telling(label):
                self._keep("URL", site, label)

    def _messages(self, line: ContentLine) -> None:
        text = self._short(line)
        service = line.parameter("X-SERVICE-TYPE") or line.parameter("SERVICE-TYPE")
        scheme, colon, name = text.partition(":")
        name = unquote(name) if colon else text
        if _WECHAT.search(f"{service} {scheme if colon else ''}"):
            self._add_wechat(name)
        elif name:
            self._keep("IMPP", name, self._label(line) or service or (scheme if colon else ""))

    def _wechat(self, line: ContentLine) -> None:
        self._add_wechat(self._short(line))

    def _add_wechat(self, name: str) -> None:
        clean = clean_line(name, LINE_LIMIT)
        if clean and clean not in self._found.wechat:
            self._found.wechat.append(clean)

    def _profile(self, line: ContentLine) -> None:
        service = line.parameter("SERVICE-TYPE") or next(iter(line.parameters.get("TYPE", ())), "")
        user = line.parameter("X-USER") or self._short(line)
        if _WECHAT.search(service):
            self._add_wechat(user.removeprefix("x-apple:"))
        else:
            self._keep("X-SOCIALPROFILE", user, service)

    def _address(self, line: ContentLine) -> None:
        label = self._label(line)
        address = address_of(self._split(line), whose_is(line, label))
        if not address.on_one_line and line.parameter("LABEL"):
            text = clean_note(line.parameter("LABEL"))
            address = address_of(["", "", text], whose_is(line, label))
        if address.on_one_line:
            self._found.addresses.append(address)

    def _address_label(self, line: ContentLine) -> None:
        """An address written out, which most cards have beside its parts."""
        text = self._text(line)
        words = text.replace(",", " ").split()
        known = " ".join(one.on_one_line for one in self._found.addresses)
        if not self._found.addresses:
            self._found.addresses.append(address_of(["", "", text], whose_is(line, "")))
        elif any(word not in known for word in words):
            self._keep("LABEL", joined(text.splitlines()))

    def _note(self, line: ContentLine) -> None:
        if note := self._text(line):
            self._found.notes.append(note)

    def _birthday(self, line: ContentLine) -> None:
        text = self._line(line)
        found = birthday_in(text, line.parameter("X-APPLE-OMIT-YEAR"), self._reading.today)
        if found is not None and self._found.birthday is None:
            self._found.birthday = found
        elif text:
            self._keep("BDAY", text)
            if found is None:
                self._remark(patterns.NO_BIRTHDAY, text)

    def _photo(self, line: ContentLine) -> None:
        found = photo_in(line)
        if isinstance(found, Unusable):
            self._tell(self._number, found.remark)
            self._keep("PHOTO", clean_line(found.kept, 8 * LINE_LIMIT))
        elif found is not None and line.name == "LOGO":
            self._found.logo = self._found.logo or found
        elif found is not None:
            self._found.photo = self._found.photo or found

    def _groups(self, line: ContentLine) -> None:
        if self._is_own:
            return
        groups = [unescaped(part).strip() for part in split_value(self._raw(line), ",")]
        telling = [group for group in groups if group and group.casefold() not in _DULL_GROUPS]
        self._keep("CATEGORIES", joined(telling))

    def _android(self, line: ContentLine) -> None:
        """`vnd.android.cursor.item/nickname;小王;1;;…`: what Android has no property for."""
        kind, *values = self._split(line)
        name = kind.rpartition("/")[2].replace("_", "-").upper()
        value = values[0].strip() if values else ""
        if name == "CONTACT-EVENT" and values[1:2] == ["3"]:
            found = birthday_in(value, "", self._reading.today)
            if found is not None and self._found.birthday is None:
                self._found.birthday = found
                return
        label = values[2].strip() if len(values) > 2 and values[1] == "0" else ""
        self._keep("ANNIVERSARY" if name == "CONTACT-EVENT" else name, value, label)

    def _other(self, line: ContentLine) -> None:
        if line.coding == "B" or line.value[:5].lower() == b"data:":
            if line.value.strip():
                self._remark(_BINARY, line.name)
            return
        text = joined((" ".join(unescaped(part).split()) for part in split_value(self._raw(line))), " ")
        if line.name == "NICKNAME":
            self._found.nickname = excerpt(text, NAME_LIMIT)
        if line.name in _DATES:
            text = without_no_year(text)
        label = self._label(line)
        if line.name == "RELATED" and not label:
            label = next(iter(line.parameters.get("TYPE", ())), "").capitalize()
        self._keep(line.name, text, label)

    def _assistant(self, inner: Card) -> None:
        """A card within a card: whom one can ask there."""
        telling = [line for line in inner.lines if line.name in ("FN", "TEL", "EMAIL")]
        self._keep("AGENT", joined(self._line(line) for line in telling))

    def _label(self, line: ContentLine) -> str:
        if line.group:
            return self._labels.get(line.group, "")
        return plain_label(line.parameter("LABEL")[:100]) or custom_label(line)[:100]

    def _keep(self, name: str, text: str, label: str = "") -> None:
        """Keeps what has no field, under the label of the card's owner or the word for its property."""
        clean = clean_note(text)
        if not clean:
            return
        known = _HEADERS.get(name)
        said = self._reading.say(Sentence(known)) if known else ""
        self._found.extra.append((clean_line(label, LINE_LIMIT) or said or _prettified(name), clean))

    def _remark(self, text: str, value: str) -> None:
        self._tell(self._number, Sentence(text, (excerpt(value, 60),)))

    def _raw(self, line: ContentLine) -> str:
        """The value, decoded and still escaped. Raises RefusedCard where it is no text."""
        try:
            return text_of(line, self._encoding)
        except NotText:
            raise RefusedCard(Sentence(_NOT_TEXT, (line.number, self._encoding))) from None

    def _text(self, line: ContentLine) -> str:
        raw = self._raw(line)
        # In quoted-printable line ends are encoded, and a backslash is one.
        text = raw.replace("\\;", ";").replace("\\,", ",") if line.coding == "Q" else unescaped(raw)
        self.cleaned += holds_unshowable(text)
        try:
            return clean_note(text)
        except UserError as long:
            raise RefusedCard(Sentence(long.text, tuple(long.given))) from None

    def _line(self, line: ContentLine) -> str:
        return " ".join(self._text(line).split())

    def _short(self, line: ContentLine) -> str:
        """The value on one line; one that is too long for its field is kept for the notes."""
        text = self._line(line)
        if len(text) <= LINE_LIMIT:
            return text
        self._keep(line.name, text)
        return ""

    def _split(self, line: ContentLine) -> list[str]:
        """The parts of a value such as N's, each clean."""
        raw = self._raw(line)
        self.cleaned += holds_unshowable(raw)
        return [clean_note(unescaped(part)) for part in split_value(raw)]


def _prettified(name: str) -> str:
    """`X-PHONETIC-LAST-NAME` as a person reads it: `Phonetic last name`."""
    return name.removeprefix("X-").replace("-", " ").replace("_", " ").strip().capitalize() or name
