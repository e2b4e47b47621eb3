"""What the customers' table may be asked for: the criteria of a filter, and how they are kept as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import partial
from typing import Any

from salesdesk.domain.text import clean_line, clean_note
from salesdesk.domain.words import Level, ValueClass
from salesdesk.errors import UserError

VERSION = 1
"""Of the JSON; one more when a criterion's meaning changes. New criteria alone leave it as it is."""

MOST_DAYS = 3650
MOST_TRIES = 99
_LONGEST_TEXT = 200
_MOST_PLACES = 100


class Kind(StrEnum):
    """Whether the customer is a firm or a person."""

    FIRM = "firm"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers: all criteria must hold; an empty one holds for all.

    `overdue` is a check-in or an open promise of either side that was due before today. `no_next` is
    nothing planned and no reason given, where the level asks for contact. `text` is looked for in names,
    people and reaches. All numbers are days counted from today, but `tries`, the unanswered ones since
    the last contact. Places are compared folded, so that `wuxi` is `Wuxi`.
    """

    levels: frozenset[Level] = frozenset()
    classes: frozenset[ValueClass] = frozenset()
    overdue: bool = False
    no_next: bool = False
    outside_zone: bool = False
    text: str = ""
    quiet_days: int | None = None
    """Not spoken to for so many days, or never."""
    spoken_days: int | None = None
    """Spoken to within so many days."""
    next_within: int | None = None
    """The next check-in falls from today to so many days on."""
    late_days: int | None = None
    """The next check-in was due so many days ago, or more."""
    overdue_promises: bool = False
    open_complaints: bool = False
    tries: int | None = None
    """So many tries without an answer, or more."""
    birthday_within: int | None = None
    """Somebody there has their birthday from today to so many days on."""
    kind: Kind | None = None
    no_phone: bool = False
    no_email: bool = False
    cities: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    industries: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    imported: tuple[int, str] | None = None
    """Made or changed by an import: the step's id, and the file's name, by which it is checked and told."""


ALL = CustomerFilter()
"""Every customer."""

DAYS = ("quiet_days", "spoken_days", "next_within", "late_days", "birthday_within")
FLAGS = (
    "overdue",
    "no_next",
    "outside_zone",
    "overdue_promises",
    "open_complaints",
    "no_phone",
    "no_email",
)
PLACES = {"cities": "city", "regions": "region", "industries": "industry", "countries": "country"}
"""Criteria over what is written in a column of the customer."""

_NUMBERS = {**dict.fromkeys(DAYS, MOST_DAYS), "tries": MOST_TRIES}
_FEWEST = {"quiet_days": 1, "late_days": 1, "tries": 1}


def active(wanted: CustomerFilter) -> tuple[str, ...]:
    """The names of the criteria that hold not for all, in the order of the fields."""
    return tuple(
        field.name for field in fields(wanted) if getattr(wanted, field.name) != getattr(ALL, field.name)
    )


def without(wanted: CustomerFilter, *names: str) -> CustomerFilter:
    """The filter with these criteria left out."""
    return replace(wanted, **{name: getattr(ALL, name) for name in names})


def checked(wanted: CustomerFilter) -> CustomerFilter:
    """The filter with its texts cleaned. Raises UserError for a number out of its range."""
    changes: dict[str, Any] = {"text": clean_line(wanted.text, limit=_LONGEST_TEXT)}
    for name, most in _NUMBERS.items():
        value = getattr(wanted, name)
        if value is not None and not _FEWEST.get(name, 0) <= value <= most:
            raise UserError("A filter takes numbers from %1 to %2.", _FEWEST.get(name, 0), most, field=name)
    for name in PLACES:
        cleaned = {clean_line(one, limit=_LONGEST_TEXT) for one in getattr(wanted, name)}
        changes[name] = frozenset(sorted(cleaned - {""})[:_MOST_PLACES])
    if wanted.imported is not None:
        step_id, about = wanted.imported
        changes["imported"] = step_id, clean_note(about)
    return replace(wanted, **changes)


def to_json(wanted: CustomerFilter) -> str:
    """The active criteria as one line of JSON, the same for equal filters."""
    body: dict[str, Any] = {"version": VERSION}
    for name in active(wanted):
        value = getattr(wanted, name)
        body[name] = sorted(value) if isinstance(value, frozenset) else value
    return json.dumps(body, ensure_ascii=True, sort_keys=True)


def from_json(text: str) -> CustomerFilter:
    """The filter that `to_json` wrote. Raises UserError for what this version does not know."""
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise UserError("This saved filter cannot be read.")
    version = body.pop("version", None)
    if version != VERSION:
        raise UserError("This filter was saved by another version of SalesDesk and is not understood here.")
    try:
        return checked(CustomerFilter(**{name: _read(name, value) for name, value in body.items()}))
    except (TypeError, ValueError):
        raise UserError("This saved filter cannot be read.") from None


def _read(name: str, value: Any) -> Any:
    """A criterion's value from JSON. Raises UserError for an unknown one, ValueError for another shape."""
    reader = _READERS.get(name)
    if reader is None:
        raise UserError("This filter asks for “%1”, which this version of SalesDesk does not know.", name)
    return reader(value)


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(value)
    return value


def _import(value: Any) -> tuple[int, str]:
    step_id, about = _of(list, value)
    return _number(step_id), str(_of(str, about))


def _words(kind: type[str]) -> Callable[[Any], frozenset[str]]:
    def read(value: Any) -> frozenset[str]:
        return frozenset(kind(_of(str, one)) for one in _of(list, value))

    return read


def _of(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        raise ValueError(kind)
    return value


_READERS: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(FLAGS, partial(_of, bool)),
    **dict.fromkeys(_NUMBERS, _number),
    **dict.fromkeys(PLACES, _words(str)),
    "levels": _words(Level),
    "classes": _words(ValueClass),
    "kind": Kind,
    "imported": _import,
    "text": partial(_of, str),
}
