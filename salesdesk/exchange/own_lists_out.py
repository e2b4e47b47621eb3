"""Records as the cells of our own lists (own_lists.py): what stands there, the import reads as the same.

What a list cannot carry: pictures, in which contact a complaint was heard, and which of two customers, or
people there, of one name is meant. The JSON file of the whole desk carries all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import groupby
from typing import Any

from salesdesk.exchange.own_lists import OWN_LISTS, minute_text, move_text, weekdays_text
from salesdesk.services.exports import ExportKind, Reading
from salesdesk.services.imported_rows import (
    ImportedCustomer,
    ImportedInteraction,
    ImportedPerson,
    ImportedPost,
)
from salesdesk.services.progress import Progress
from salesdesk.storage.columns import instant_text

Cells = list[str]


class Counted:
    """Tells how many of all rows of an export are written."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        self.add(0)

    def add(self, rows: int) -> None:
        """Raises Cancelled where the person has asked to stop."""
        self._progress.check()
        self._done += rows
        self._progress.report(min(self._done, self._total), self._total)


def rows_of(
    reading: Reading, kind: ExportKind, kinds: Sequence[ExportKind], counted: Counted
) -> Iterator[Cells]:
    """The rows of one list. `kinds` are all that are written: what two lists would say, one says."""
    told_by = {"last_contact": "interactions", "next_contact": "check-ins"}
    left_out = {field for field, other in told_by.items() if other in kinds}
    blank = [at for at, (_header, field) in enumerate(OWN_LISTS[kind]) if field in left_out]
    for page in reading.records(kind):
        for record in page:
            cells = cells_of(kind, record)
            for at in blank if kind == "customers" else ():
                cells[at] = ""
            yield cells
        counted.add(len(page))


def cells_of(kind: ExportKind, record: Any) -> Cells:
    """The cells of a record, one for each column of its list."""
    return _CELLS[kind](record)


def _customer(record: ImportedCustomer) -> Cells:
    is_firm = record.kind == "firm"
    reaches = [
        *record.phones,
        *(("email", one) for one in record.emails),
        *(("wechat", one) for one in record.wechat.splitlines()),
        *(("website", one) for one in record.websites),
    ]
    told = {
        "company": record.name if is_firm else "",
        "contact": "" if is_firm else record.name,
        "last_contact": _text(record.last_contact_on),
        "next_contact": _text(record.next_on),
        "weekdays": weekdays_text(record.weekdays),
        "from_minute": minute_text(record.from_minute),
        "to_minute": minute_text(record.to_minute),
    }
    return _filled("customers", record, told, reaches)


def _post(record: ImportedPost) -> Cells:
    person = record.person
    told = {"customer": record.customer, "contact": person.name, "birthday": _birthday(person)}
    reaches = [*person.phones, *(("email", one) for one in person.emails), *person.reaches]
    return _filled("people", person, told, reaches)


def _interaction(record: ImportedInteraction) -> Cells:
    """Cell by cell: contacts come by the million."""
    return [
        record.customer,
        instant_text(record.at),
        record.channel,
        record.direction,
        record.outcome,
        _text(record.minutes),
        "\n".join(record.people),
        " ".join(record.heard),
        record.expectation or "",
        record.private_note,
        record.summary,
    ]


def _promise(record: Any) -> Cells:
    told = {
        "due_minute": minute_text(record.due_minute),
        "moves": "\n".join(map(move_text, record.moves)),
    }
    return _filled("promises", record, told)


def _order(record: Any) -> Cells:
    told = {
        "quantity": "" if record.quantity is None else plain_number(record.quantity),
        "amount": "" if record.amount_hundredths is None else money(record.amount_hundredths),
        "order_kind": record.kind,
    }
    return _filled("orders", record, told)


def _check_in(record: Any) -> Cells:
    return _filled("check-ins", record, {"due_minute": minute_text(record.due_minute)})


def _complaint(record: Any) -> Cells:
    return _filled("complaints", record, {})


def _level_change(record: Any) -> Cells:
    return _filled("level-changes", record, {})


def _filled(
    kind: ExportKind, record: Any, told: dict[str, str], reaches: Iterable[tuple[str, str]] = ()
) -> Cells:
    """A cell for each column: as `told`, a way to reach somebody, or the record's own value."""
    by_kind: dict[str, list[str]] = {}
    for name, value in reaches:
        by_kind.setdefault(name, []).append(value)
    cells: Cells = []
    for field, wide in _layout(kind):
        if field in _REACHES:
            values = by_kind.get(field, [])
            cells += [*values[: wide - 1], *[""] * (wide - 1 - len(values)), "\n".join(values[wide - 1 :])]
        else:
            cells.append(told[field] if field in told else _text(getattr(record, field)))
    return cells


@cache
def _layout(kind: ExportKind) -> tuple[tuple[str, int], ...]:
    """The fields of a list, and how many columns each has."""
    return tuple(
        (field, len(list(some))) for field, some in groupby(field for _header, field in OWN_LISTS[kind])
    )


_REACHES = frozenset({"phone", "mobile", "fax", "email", "wechat", "website"})


def _text(value: date | int | str | None) -> str:
    """A value as a cell; a word of the field is text already, its code."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _birthday(person: ImportedPerson) -> str:
    return f"--{person.birth_month_day}" if person.birth_month_day else _text(person.birthday)


def plain_number(number: Decimal) -> str:
    """A number with a point and no exponent, no longer than it has to be."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def money(hundredths: int) -> str:
    """An amount with a point and two digits behind it."""
    sign, whole = "-" if hundredths < 0 else "", abs(hundredths)
    return f"{sign}{whole // 100}.{whole % 100:02}"


_CELLS: dict[ExportKind, Callable[[Any], Cells]] = {
    "customers": _customer,
    "people": _post,
    "interactions": _interaction,
    "promises": _promise,
    "orders": _order,
    "check-ins": _check_in,
    "complaints": _complaint,
    "level-changes": _level_change,
}
