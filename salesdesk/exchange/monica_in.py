"""Monica's JSON export of an account: contacts, with what was written down of them and planned with them.

The shape is that of Monica 4 (`version` 1.0-preview.1): `account.data` is a run of collections, each with
its `type` and its `values`; a contact has collections of its own. What a value lacks is left open, and what
is not as Monica writes it refuses its contact, or is passed over within it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.exchange.desk_json_in import text_of
from salesdesk.exchange.json_stream import BrokenJson, JsonStream
from salesdesk.exchange.monica_contacts import (
    Contact,
    NotAsWritten,
    check_ins_of,
    customer_of,
    interactions_of,
)
from salesdesk.exchange.opened import OpenedFile, Part, Reading
from salesdesk.services.imported_rows import ImportKind, Refusal

MOST_BYTES = 256 << 20
MOST_CONTACTS = 100_000
MOST_ACTIVITIES = 200_000
_ODD = QT_TRANSLATE_NOOP("domain", "it is not as Monica writes a contact")
_LONG = QT_TRANSLATE_NOOP("domain", "one of its texts is too long")
_PARTIAL = QT_TRANSLATE_NOOP(
    "domain", "left out, as they are only named as somebody's relation: %n contact(s)"
)
_FIELDS = "contact_field_types"

_Make = Callable[[Contact, Reading, int], Iterator[Any]]
_MAKERS: dict[ImportKind, _Make] = {
    "customers": customer_of,
    "interactions": interactions_of,
    "check-ins": check_ins_of,
}


@dataclass(slots=True)
class _Survey:
    """What a first look through the file found: `fields` are kinds of reach, both are by their UUIDs."""

    rows: dict[ImportKind, int] = field(default_factory=lambda: dict.fromkeys(_MAKERS, 0))
    contacts: int = 0
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    activities: dict[str, dict[str, Any]] = field(default_factory=dict)


def open_monica(path: Path | str) -> OpenedFile:
    """Opens an account that Monica has exported. Raises UserError where it is none, too large or damaged."""
    path = Path(path)
    if path.stat().st_size > MOST_BYTES:
        raise UserError("“%1” is larger than %2 MB, the most that can be read.", path.name, MOST_BYTES >> 20)
    survey = _Survey()
    with text_of(path) as file:
        for kind, value in _values(JsonStream(file)):
            _note(survey, kind, value, path)
    if not survey.contacts:
        raise UserError("“%1” holds no contact.", path.name)
    parts: list[Part] = [MonicaPart(path, kind, rows, survey) for kind, rows in survey.rows.items() if rows]
    if not parts:
        raise UserError("“%1” holds no contact.", path.name)
    return OpenedFile(path, "json", "Monica", tuple(parts))


def _note(survey: _Survey, kind: str, value: Any, path: Path) -> None:
    if kind == "contact":
        survey.contacts += 1
        if survey.contacts > MOST_CONTACTS:
            raise UserError("“%1” has more than %2 contacts.", path.name, f"{MOST_CONTACTS:,}")
        contact = Contact.of(value, {}, {})
        survey.rows["customers"] += contact is None or not contact.is_partial
        if contact is not None and not contact.is_partial:
            survey.rows["interactions"] += contact.count("note", "call", "activity", "conversation")
            survey.rows["check-ins"] += contact.count("reminder", "task")
    elif kind == "activity" and isinstance(value, dict) and len(survey.activities) < MOST_ACTIVITIES:
        survey.activities[str(value.get("uuid"))] = value
    elif kind == "instance" and isinstance(value, dict):
        types = value.get(_FIELDS)
        for one in types if isinstance(types, list) else ():
            if isinstance(one, dict) and isinstance(one.get("properties"), dict):
                survey.fields[str(one.get("uuid"))] = one["properties"]


@dataclass(frozen=True, slots=True)
class MonicaPart:
    """What the account holds of one kind; `rows` is about how many."""

    path: Path
    kind: ImportKind
    rows: int
    survey: _Survey = field(repr=False)
    title: str = ""

    def records(self, reading: Reading) -> MonicaRecords:
        """Reads the file from its beginning; rows count contacts."""
        return MonicaRecords(self, reading)


class MonicaRecords:
    """The part's records one by one, and a Refusal for each contact that cannot be taken."""

    def __init__(self, part: MonicaPart, reading: Reading) -> None:
        self._part, self._reading = part, reading
        self._partial = 0
        self.remarks: list[str] = []
        self.cleaned = 0
        self._rows = self._all()

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        return next(self._rows)

    def _all(self) -> Iterator[Any]:
        row = 0
        with text_of(self._part.path) as file:
            for kind, value in _values(JsonStream(file)):
                if kind == "contact":
                    row += 1
                    yield from self._records(value, row)
        if self._partial and self._part.kind == "customers":
            self.remarks.append(self._reading.say(Sentence(_PARTIAL, (), self._partial)))

    def _records(self, value: Any, row: int) -> list[Any]:
        survey, part = self._part.survey, self._part
        contact = Contact.of(value, survey.fields, survey.activities)
        if contact is not None and contact.is_partial:
            self._partial += 1
            return []
        try:
            if contact is None:
                raise NotAsWritten
            return list(_MAKERS[part.kind](contact, self._reading, row))
        except (NotAsWritten, UserError) as fault:
            if part.kind != "customers":
                return []  # told once, among the customers
            reason = Sentence(_ODD if isinstance(fault, NotAsWritten) else _LONG)
            return [Refusal(row, self._reading.say(reason), contact.label if contact else "")]


def _values(stream: JsonStream) -> Iterator[tuple[str, Any]]:
    """(type, value) of everything in the account, and ("instance", what describes it). Raises BrokenJson."""
    for name in _members(stream):
        if name != "account":
            stream.value()
            continue
        for inner in _members(stream):
            if inner == "data":
                for _at in _elements(stream):
                    yield from _collection(stream)
            else:
                value = stream.value()
                if inner == "instance":
                    yield inner, value
    if stream.peek():
        raise BrokenJson("something behind the end")


def _collection(stream: JsonStream) -> Iterator[tuple[str, Any]]:
    kind = ""
    if stream.peek() != "{":
        stream.value()
        return
    for name in _members(stream):
        if name == "values" and kind in ("contact", "activity") and stream.peek() in ("[", "{"):
            for _at in _elements(stream):
                yield kind, stream.value()
        else:
            value = stream.value()
            kind = str(value) if name == "type" else kind


def _members(stream: JsonStream) -> Iterator[str]:
    """The names in an object; whoever takes one reads its value before the next."""
    stream.take("{")
    if stream.comes("}"):
        return
    while True:
        yield stream.key()
        if stream.comes("}"):
            return
        stream.take(",")


def _elements(stream: JsonStream) -> Iterator[object]:
    """The places of a list, or of an object with numbers for names, as PHP may write one."""
    if stream.peek() == "{":
        yield from _members(stream)
        return
    stream.take("[")
    if stream.comes("]"):
        return
    while True:
        yield None
        if stream.comes("]"):
            return
        stream.take(",")
