"""From a file to the desk: open it, guess what it is, look at what would happen, take it in.

The window and the command `import` both go through here, so that a dry run in the one shows what the
other does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import Level
from salesdesk.exchange.csv_file import CsvTable, open_table
from salesdesk.exchange.customer_rows import CustomerRows, read_customers
from salesdesk.exchange.mapping import FileKind, Guess, Mapping, guess_mapping
from salesdesk.exchange.order_rows import OrderRows, read_orders
from salesdesk.exchange.row_reader import Say, in_english
from salesdesk.services.desk import Desk
from salesdesk.services.import_orders import NO_CUSTOMER, SEVERAL_CUSTOMERS
from salesdesk.services.imported_rows import Refusal
from salesdesk.services.imports import RUN, ImportResult
from salesdesk.services.progress import Progress, SilentProgress

_NEEDED = {
    "customers": {"name", "company", "contact", "given_name", "family_name"},
    "orders": {"customer"},
}
_NO_NAME = QT_TRANSLATE_NOOP("domain", "Say which column holds the customer's name.")
_NO_DAY = QT_TRANSLATE_NOOP("domain", "Say which column holds the day of the order.")
_READING = QT_TRANSLATE_NOOP("domain", "Reading the rows")
_WRITING = QT_TRANSLATE_NOOP("domain", "Writing to the desk")
_DESKS_REASONS = frozenset({NO_CUSTOMER, SEVERAL_CUSTOMERS})
_SORTING = QT_TRANSLATE_NOOP("domain", "Comparing with the customers already here")

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that can be read as a table, and what it seems to hold."""

    table: CsvTable
    guess: Guess

    @property
    def name(self) -> str:
        return self.table.path.name


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did or would do, and what reading the file gave rise to remark.

    `cleaned` counts the cells that lost characters which cannot be shown.
    """

    result: ImportResult
    remarks: tuple[str, ...]
    cleaned: int = 0


def open_import(
    path: Path | str,
    encoding: str | None = None,
    kind: FileKind | None = None,
    delimiter: str | None = None,
) -> OpenedFile:
    """Opens the CSV file `path`; encoding, kind and delimiter are guessed where they are not given.

    Raises UserError where it is no such file, with what to do.
    """
    table = open_table(path, encoding, delimiter)
    return OpenedFile(table, guess_mapping(table.header, table.sample, kind=kind))


def missing(kind: FileKind, mapping: Mapping) -> Sentence | None:
    """What a mapping lacks, so that every row would be refused; None where it lacks nothing."""
    held = set(mapping.values())
    if not held & _NEEDED[kind]:
        return Sentence(_NO_NAME)
    if kind == "orders" and "ordered_on" not in held:
        return Sentence(_NO_DAY)
    return None


def records(
    opened: OpenedFile, mapping: Mapping, country: str, today: date, say: Say | None = None
) -> CustomerRows | OrderRows:
    """The file's rows, read one by one as they are asked for.

    `country` (ISO 3166) is that of numbers without a country code; `say` speaks reasons and remarks.
    """
    if opened.guess.kind == "customers":
        return read_customers(opened.table, mapping, default_country=country, today=today, say=say)
    return read_orders(opened.table, mapping, default_country=country, today=today, say=say)


def preview(
    desk: Desk, opened: OpenedFile, mapping: Mapping, progress: Progress | None = None, say: Say | None = None
) -> Outcome:
    """What `take_in` would do with this file and mapping; nothing is written."""
    return _carry_out(desk, opened, mapping, None, progress, say)


def take_in(
    desk: Desk,
    opened: OpenedFile,
    mapping: Mapping,
    default_level: Level = Level.ACCOUNTABLE,
    progress: Progress | None = None,
    say: Say | None = None,
) -> Outcome:
    """Takes the good rows in as one step; `default_level` is for customers whose row names none.

    Raises UserError for a file that is broken, SampleDataPresent, StorageError, and Cancelled; the desk
    is then as it was.
    """
    return _carry_out(desk, opened, mapping, default_level, progress, say)


def _carry_out(
    desk: Desk,
    opened: OpenedFile,
    mapping: Mapping,
    default_level: Level | None,
    progress: Progress | None,
    say: Say | None,
) -> Outcome:
    """Reads all rows before anything is written, so that nobody waits long for a turn to write."""
    today = desk.clock.today()
    say = say or in_english(today)
    steps = _Halves(progress or SilentProgress())
    source = records(opened, mapping, desk.settings.preferences.phone_country, today, say)
    steps.begin(say(Sentence(_READING)), opened.table.estimated_rows)
    imports, name = desk.imports, opened.name
    doing = say(Sentence(_SORTING if default_level is None else _WRITING))
    if isinstance(source, CustomerRows):
        customers = _read(source, steps)
        steps.begin(doing, len(customers))
        result = (
            imports.preview(customers, steps)
            if default_level is None
            else imports.take_in(customers, name, default_level=default_level, progress=steps)
        )
    else:
        orders = _read(source, steps)
        steps.begin(doing, len(orders))
        result = (
            imports.preview_orders(orders, steps)
            if default_level is None
            else imports.take_in_orders(orders, name, progress=steps)
        )
    return Outcome(_spoken(result, say), tuple(source.remarks), source.cleaned)


def _read(source: Iterator[Row], progress: Progress) -> list[Row]:
    found: list[Row] = []
    for record in source:
        found.append(record)
        if len(found) % RUN == 0:
            progress.report(len(found), 0)
            progress.check()
    progress.check()
    return found


def _spoken(result: ImportResult, say: Say) -> ImportResult:
    """The result with the reasons that the desk gave said in the reader's language."""
    refused = tuple(
        Refusal(one.row, say(Sentence(one.reason)), one.text) if one.reason in _DESKS_REASONS else one
        for one in result.refused
    )
    return replace(result, refused=refused)


class _Halves:
    """Reading is the first half of the bar and writing the second, with a text for each."""

    _WHOLE = 2_000

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._half = -1
        self._rows = 1
        self._text = ""

    def begin(self, text: str, rows: int) -> None:
        """Begins the next half, in which about so many rows are done."""
        self._half += 1
        self._rows = max(rows, 1)
        self._text = text
        self.report(0, 0)

    def report(self, done: int, total: int, text: str = "") -> None:
        share = min(done / (total or self._rows), 1.0)
        place = round((self._half + share) * self._WHOLE / 2)
        self._progress.report(place, self._WHOLE, text or self._text)

    def check(self) -> None:
        self._progress.check()
