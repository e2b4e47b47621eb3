"""What the program's own cards hold beyond vCard: the names of the properties, and how they are read again.

Every other program keeps or ignores them. A card says in `RECORD` what it is: a `customer`, or a `person` at
the customer whose card stands before it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from salesdesk.domain.words import Channel, Level, Role, ValueClass
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson

PREFIX = "X-SALESDESK-"
CUSTOMER, PERSON = "customer", "person"

_READERS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "LEVEL": ("level", Level),
    "LEVEL-SINCE": ("level_since", date.fromisoformat),
    "EVIDENCE": ("level_evidence", str),
    "CLASS": ("value_class", ValueClass),
    "SINCE": ("since", date.fromisoformat),
    "INDUSTRY": ("industry", str),
    "CHANNEL": ("channel", Channel),
    "WEEKDAYS": ("weekdays", int),
    "FROM-MINUTE": ("from_minute", int),
    "TO-MINUTE": ("to_minute", int),
    "IDEAL-DAYS": ("ideal_days", int),
    "LONGEST-DAYS": ("longest_days", int),
    "PRIVATE-NOTE": ("private_note", str),
    "NO-NEXT": ("no_next_reason", str),
    "LAST-CONTACT": ("last_contact_on", date.fromisoformat),
    "NEXT": ("next_on", date.fromisoformat),
}
FIELDS = {field: f"{PREFIX}{name}" for name, (field, _read) in _READERS.items()}
"""The property of each field of a customer that vCard has no word for."""

RECORD, AT, ROLE, FROM, TO = (f"{PREFIX}{name}" for name in ("RECORD", "AT", "ROLE", "FROM", "TO"))


def completed(customer: ImportedCustomer, own: Mapping[str, str]) -> ImportedCustomer:
    """`customer` with what its own properties say; one that somebody has spoilt is passed over."""
    values: dict[str, Any] = {"plans_nothing": FIELDS["next_on"] not in own}
    for name, (field, read) in _READERS.items():
        if f"{PREFIX}{name}" in own:
            with suppress(ValueError):
                values[field] = read(own[f"{PREFIX}{name}"])
    return replace(customer, **_sensible(values))


def completed_person(person: ImportedPerson, own: Mapping[str, str]) -> ImportedPerson:
    """`person` with the role, and the first and the last day of the post."""
    values: dict[str, Any] = {}
    with suppress(ValueError):
        values["role"] = Role(own.get(ROLE, ""))
    with suppress(ValueError):
        values["from_on"] = date.fromisoformat(own.get(FROM, ""))
    with suppress(ValueError):
        left_on = date.fromisoformat(own.get(TO, ""))
        if left_on >= values.get("from_on", left_on):  # unless somebody has spoilt it
            values["to_on"] = left_on
    return replace(person, **values)


def _sensible(values: dict[str, Any]) -> dict[str, Any]:
    """The values without numbers that the desk would refuse."""
    ranges = {
        "weekdays": (0, 127),
        "from_minute": (0, 1439),
        "to_minute": (0, 1439),
        "ideal_days": (1, 3650),
        "longest_days": (1, 3650),
    }
    kept = {
        name: value
        for name, value in values.items()
        if name not in ranges or ranges[name][0] <= value <= ranges[name][1]
    }
    if kept.get("longest_days", 3650) < kept.get("ideal_days", 1):
        del kept["longest_days"]
    return kept
