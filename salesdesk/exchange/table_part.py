"""One table of a file that was opened for import: what it lists, and what its columns hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange.fields import NEEDED, FileKind, Mapping
from salesdesk.exchange.mapping import Guess, guess_mapping
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.row_reader import Columns
from salesdesk.exchange.table_head import Table
from salesdesk.exchange.table_records import TableRecords

_NO_NAME = QT_TRANSLATE_NOOP("domain", "Say which column holds the customer's name.")
_NO_PERSON = QT_TRANSLATE_NOOP("domain", "Say which column holds the person's name.")
_NO_TEXT = QT_TRANSLATE_NOOP("domain", "Say which column holds what was promised.")
_NO_ORDER_DAY = QT_TRANSLATE_NOOP("domain", "Say which column holds the day of the order.")
_NO_CONTACT_DAY = QT_TRANSLATE_NOOP("domain", "Say which column holds the day of the contact.")
_NO_DUE_DAY = QT_TRANSLATE_NOOP("domain", "Say which column holds the day that is planned.")
_LACKING = {
    "name": _NO_NAME,
    "customer": _NO_NAME,
    "contact": _NO_PERSON,
    "text": _NO_TEXT,
    "ordered_on": _NO_ORDER_DAY,
    "at": _NO_CONTACT_DAY,
    "due_on": _NO_DUE_DAY,
}


@dataclass(frozen=True, slots=True)
class TablePart:
    """A CSV file, or one sheet of a workbook. `dataclasses.replace` gives it another `mapping`."""

    table: Table
    guess: Guess
    mapping: Mapping
    title: str = ""

    @property
    def kind(self) -> FileKind:
        return self.guess.kind

    @property
    def rows(self) -> int:
        return self.table.estimated_rows

    def records(self, reading: Reading) -> TableRecords[Any]:
        """Reads the table from its beginning. Raises UserError where the file is broken."""
        columns = Columns(self.table, self.mapping, reading.today, reading.country, reading.say, reading.zone)
        return _reader(self.kind)(columns)

    def as_kind(self, kind: FileKind) -> TablePart:
        """The same table as a list of another kind, with its columns guessed anew."""
        guess = guess_mapping(self.table.header, self.table.sample, kind=kind)
        return replace(self, guess=guess, mapping=guess.mapping)

    def lacking(self) -> Sentence | None:
        """What the mapping lacks, so that every row would be refused; None where it lacks nothing."""
        return missing(self.kind, self.mapping)


def table_part(table: Table, kind: FileKind | None = None, title: str = "") -> TablePart:
    """The part that `table` is, with kind (where it is not told) and columns guessed."""
    guess = guess_mapping(table.header, table.sample, kind=kind)
    return TablePart(table, guess, guess.mapping, title)


def missing(kind: FileKind, mapping: Mapping) -> Sentence | None:
    """What `mapping` lacks for a list of `kind`; None where it lacks nothing."""
    held = set(mapping.values())
    for needed in NEEDED[kind]:
        if not held & needed:
            return Sentence(next(text for field, text in _LACKING.items() if field in needed))
    return None


def _reader(kind: FileKind) -> Callable[[Columns], TableRecords[Any]]:
    # Each kind is imported when it is first read: the command line starts sooner.
    if kind == "customers":
        from salesdesk.exchange.customer_rows import customer_records

        return customer_records
    if kind == "people":
        from salesdesk.exchange.people_rows import people_records

        return people_records
    if kind == "interactions":
        from salesdesk.exchange.interaction_rows import interaction_records

        return interaction_records
    if kind == "promises":
        from salesdesk.exchange.promise_rows import promise_records

        return promise_records
    if kind == "orders":
        from salesdesk.exchange.order_rows import order_records

        return order_records
    from salesdesk.exchange.check_in_rows import check_in_records

    return check_in_records
