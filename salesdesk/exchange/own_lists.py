"""The lists that we write ourselves: one for each kind of record, with exact cells that imports read.

English in every language, as the codes in the cells are: files go from one rep to another. The last column
of each list bears our name; by it the list is told from other programs', and its cells are taken as they
stand. Days are `2026-11-22`, minutes of a day `09:30` (local), moments `2026-11-22T01:02:03.456Z` (UTC),
numbers have a point. Where several columns hold one field, the last of them holds the rest, one on each line.

A file that lists contacts too leaves `Last contact` of its customers empty, and one that lists check-ins
`Next contact`: each would be made a second time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from salesdesk.domain.text import clean_line
from salesdesk.exchange.headers import normalise
from salesdesk.services.imported_rows import ImportedMove, ImportKind

Column = tuple[str, str]
"""A header, and the field (mapping.FIELDS) that its cells are."""

_REACHES: tuple[Column, ...] = (
    ("Phone", "phone"),
    ("Phone 2", "phone"),
    ("Phone 3", "phone"),
    ("Mobile", "mobile"),
    ("Mobile 2", "mobile"),
    ("Mobile 3", "mobile"),
    ("Fax", "fax"),
    ("E-mail", "email"),
    ("E-mail 2", "email"),
    ("E-mail 3", "email"),
    ("WeChat", "wechat"),
    ("Website", "website"),
)

CUSTOMERS: tuple[Column, ...] = (
    ("Company", "company"),
    ("Person", "contact"),
    ("Relationship level", "level"),
    ("Value class", "value_class"),
    *_REACHES,
    ("Address", "address"),
    ("City", "city"),
    ("Region", "region"),
    ("Postcode", "postcode"),
    ("Country", "country"),
    ("Industry", "industry"),
    ("Customer since", "since"),
    ("Last contact", "last_contact"),
    ("Next contact", "next_contact"),
    ("No next contact because", "no_next_reason"),
    ("Level since", "level_since"),
    ("Level evidence", "level_evidence"),
    ("Preferred channel", "channel"),
    ("Preferred weekdays", "weekdays"),
    ("Preferred from", "from_minute"),
    ("Preferred until", "to_minute"),
    ("Ideal interval in days", "ideal_days"),
    ("Longest interval in days", "longest_days"),
    ("Private note", "private_note"),
    ("Remember (SalesDesk)", "notes"),
)
"""`Company` holds the name of a firm, `Person` that of a person, never both."""

PEOPLE: tuple[Column, ...] = (
    ("Customer", "customer"),
    ("Person", "contact"),
    ("Job title", "title"),
    ("Role in buying", "role"),
    *_REACHES,
    ("Birthday", "birthday"),
    ("There since", "from_on"),
    ("There until", "to_on"),
    ("Remember of the person (SalesDesk)", "notes"),
)
"""One row for each post. `Birthday` is `--05-17` where the year is not known."""

INTERACTIONS: tuple[Column, ...] = (
    ("Customer", "customer"),
    ("At", "at"),
    ("Channel", "channel"),
    ("Direction", "direction"),
    ("Outcome", "outcome"),
    ("Minutes", "minutes"),
    ("People", "people"),
    ("Heard", "heard"),
    ("Compared with expectation", "expectation"),
    ("Private note", "private_note"),
    ("Contact (SalesDesk)", "summary"),
)
"""`People` has a name on each line, `Heard` its codes with blanks between them."""

PROMISES: tuple[Column, ...] = (
    ("Customer", "customer"),
    ("Person", "person"),
    ("Whose word", "party"),
    ("Due on", "due_on"),
    ("Due at", "due_minute"),
    ("Made on", "made_on"),
    ("State", "state"),
    ("Settled on", "settled_on"),
    ("Settled note", "settled_note"),
    ("Evidence", "evidence"),
    ("Evidence file", "evidence_file"),
    ("Confirmed on", "confirmed_on"),
    ("Confirmed how", "confirmed_how"),
    ("Moves", "moves"),
    ("Promise (SalesDesk)", "text"),
)
"""`Moves` has a line of `move_text` for each change of the date, in their order."""

ORDERS: tuple[Column, ...] = (
    ("Customer", "customer"),
    ("Order date", "ordered_on"),
    ("Delivery date", "delivered_on"),
    ("Product", "product"),
    ("Quantity", "quantity"),
    ("Amount", "amount"),
    ("Currency", "currency"),
    ("Purchase or return", "order_kind"),
    ("Order number (SalesDesk)", "number"),
)
"""One row for each product; quantity and amount are never negative."""

CHECK_INS: tuple[Column, ...] = (
    ("Customer", "customer"),
    ("Person", "person"),
    ("Due on", "due_on"),
    ("Due at", "due_minute"),
    ("Reason", "reason"),
    ("State", "state"),
    ("Ended on", "ended_on"),
    ("Ended because", "ended_reason"),
    ("Check-in (SalesDesk)", "note"),
)

COMPLAINTS: tuple[Column, ...] = (
    ("Customer", "customer"),
    ("Person", "person"),
    ("Heard on", "opened_on"),
    ("Answer by", "answer_by"),
    ("Solve by", "solve_by"),
    ("Answered on", "answered_on"),
    ("Solved on", "solved_on"),
    ("Solution", "solution"),
    ("Satisfaction", "satisfaction"),
    ("Complaint (SalesDesk)", "text"),
)

LEVEL_CHANGES: tuple[Column, ...] = (
    ("Customer", "customer"),
    ("Changed on", "changed_on"),
    ("From level", "from_level"),
    ("To level", "to_level"),
    ("Evidence of the change (SalesDesk)", "evidence"),
)

OWN_LISTS: dict[ImportKind, tuple[Column, ...]] = {
    "customers": CUSTOMERS,
    "people": PEOPLE,
    "interactions": INTERACTIONS,
    "promises": PROMISES,
    "orders": ORDERS,
    "check-ins": CHECK_INS,
    "complaints": COMPLAINTS,
    "level-changes": LEVEL_CHANGES,
}
"""In the order in which their sheets stand in a workbook, and are taken in."""

_MARKS = {normalise(list_[-1][0]): kind for kind, list_ in OWN_LISTS.items()}
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def own_header(kind: ImportKind) -> tuple[str, ...]:
    """The headers of our own list of `kind`."""
    return tuple(header for header, _field in OWN_LISTS[kind])


def own_kind(header: Sequence[str]) -> ImportKind | None:
    """Which of our own lists has `header`, whole or with columns taken out or moved; None for none."""
    return next((_MARKS[key] for key in map(normalise, header) if key in _MARKS), None)


def own_mapping(header: Sequence[str], kind: ImportKind) -> dict[int, str]:
    """The fields of the columns of our own list."""
    fields = {normalise(name): field for name, field in OWN_LISTS[kind]}
    keys = enumerate(map(normalise, header))
    return {column: fields[key] for column, key in keys if key in fields}


def weekdays_text(mask: int) -> str:
    """Preferred weekdays (bit 0 is Monday) as `Mon Wed`; empty for any day."""
    return " ".join(day for at, day in enumerate(_DAYS) if mask >> at & 1)


def weekdays_of(text: str) -> int | None:
    """The mask that `weekdays_text` wrote, 0 for an empty text, None where it is none."""
    days = text.split()
    if not set(days) <= set(_DAYS):
        return None
    return sum(1 << _DAYS.index(day) for day in set(days))


def minute_text(minute: int | None) -> str:
    """A minute of the day as `09:30`; empty for None."""
    return "" if minute is None else f"{minute // 60:02}:{minute % 60:02}"


def minute_of(text: str) -> int | None:
    """The minute that `minute_text` wrote, None where it is none."""
    found = _CLOCK.fullmatch(text.strip())
    return int(found[1]) * 60 + int(found[2]) if found else None


def move_text(move: ImportedMove) -> str:
    """A change of a promise's date on one line: from, to, changed on, `agreed` or `told`, and the reason."""
    days = f"{move.from_on.isoformat()} {move.to_on.isoformat()} {move.moved_on.isoformat()}"
    return f"{days} {'agreed' if move.agreed else 'told'} {move.reason}".rstrip()


def move_of(line: str) -> ImportedMove | None:
    """The change that `move_text` wrote, None where it is none."""
    parts = line.split(" ", 4)
    if len(parts) < 4 or parts[3] not in ("agreed", "told"):
        return None
    try:
        from_on, to_on, moved_on = map(date.fromisoformat, parts[:3])
    except ValueError:
        return None
    return ImportedMove(from_on, to_on, moved_on, parts[3] == "agreed", clean_line("".join(parts[4:]), 2_000))
