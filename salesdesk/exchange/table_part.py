"""One table of a file that was opened for import: what it lists, and what its columns hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any, cast

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
_NO_COMPLAINT = QT_TRANSLATE_NOOP("domain", "Say which column holds what the complaint is.")
_NO_HEARD_DAY = QT_TRANSLATE_NOOP("domain", "Say which column holds the day on which it was heard.")
_NO_CHANGE_DAY = QT_TRANSLATE_NOOP("domain", "Say which column holds the day on which the level changed.")
_NO_OLD_LEVEL = QT_TRANSLATE_NOOP("domain", "Say which column holds the level before.")
_NO_NEW_LEVEL = QT_TRANSLATE_NOOP("domain", "Say which column holds the new level.")
_NO_EVIDENCE = QT_TRANSLATE_NOOP("domain", "Say which column holds what showed that the level was right.")
_NO_DUE_DAY = QT_TRANSLATE_NOOP("domain", "Say which column holds the day that is planned.")
_LACKING = {
    "name": _NO_NAME,
    "customer": _NO_NAME,
    "contact": _NO_PERSON,
    "text": _NO_TEXT,
    "ordered_on": _NO_ORDER_DAY,
    "at": _NO_CONTACT_DAY,
    "due_on": _NO_DUE_DAY,
    "opened_on": _NO_HEARD_DAY,
    "changed_on": _NO_CHANGE_DAY,
    "from_level": _NO_OLD_LEVEL,
    "to_level": _NO_NEW_LEVEL,
    "evidence": _NO_EVIDENCE,
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
            if kind == "complaints" and "text" in needed:
                return Sentence(_NO_COMPLAINT)
            return Sentence(next(text for field, text in _LACKING.items() if field in needed))
    return None


_READERS: dict[FileKind, tuple[str, str]] = {
    "customers": ("customer_rows", "customer_records"),
    "people": ("people_rows", "people_records"),
    "interactions": ("interaction_rows", "interaction_records"),
    "promises": ("promise_rows", "promise_records"),
    "orders": ("order_rows", "order_records"),
    "check-ins": ("check_in_rows", "check_in_records"),
    "complaints": ("complaint_rows", "complaint_records"),
    "level-changes": ("level_change_rows", "level_change_records"),
}
"""The module and the function that read each kind; loaded at the first list of it: commands start sooner."""


def _reader(kind: FileKind) -> Callable[[Columns], TableRecords[Any]]:
    module, name = _READERS[kind]
    return cast(
        "Callable[[Columns], TableRecords[Any]]",
        getattr(import_module(f"salesdesk.exchange.{module}"), name),
    )
