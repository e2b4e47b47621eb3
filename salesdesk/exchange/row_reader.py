"""What reading lists of all kinds shares: cells by field, cleaned, and refusals with a reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from unicodedata import is_normalized

from salesdesk.domain.text import clean_line, clean_note, excerpt, holds_unshowable
from salesdesk.domain.wall_time import instant, local
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, Voice
from salesdesk.errors import UserError
from salesdesk.exchange.amounts import DecimalSign
from salesdesk.exchange.dates import NOTHING, DayOrder, is_day_number, is_nought_day, read_beginning, read_day
from salesdesk.exchange.fields import Mapping
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.headers import normalise
from salesdesk.exchange.html_text import plain
from salesdesk.exchange.labelled_columns import addresses, label_columns, labels_of
from salesdesk.exchange.moments import read_moment
from salesdesk.exchange.patterns import folded
from salesdesk.exchange.programs import AMERICAN_PROGRAMS, OWN, source_of
from salesdesk.exchange.table_head import Table
from salesdesk.services.imported_rows import Refusal
from salesdesk.storage import stopping
from salesdesk.storage.columns import LINE_LIMIT

NOTES_KEPT = 200
"""The most remarks a reader keeps, so that a hopeless file of a million rows stays small in memory."""

_ANY = "…"
"""Stands for the cell where a reason is told of many rows."""

_STARTS_OTHERWISE = ("", " ", "'", "=")
"""Nothing, a blank, or what may be a guard against formulas."""

Say = Callable[[Sentence], str]

_MONTH_BEFORE_DAY = re.compile(r"m{1,2}\W{1,3}d{1,2}", re.IGNORECASE)
_DAY_BEFORE_MONTH = re.compile(r"d{1,2}\W{1,3}m{1,2}", re.IGNORECASE)
_DATE_FIELDS = (
    "last_contact", "next_contact", "since", "birthday", "level_since", "ordered_on", "delivered_on", "at",
    "from_on", "to_on", "due_on", "made_on", "settled_on", "confirmed_on", "ended_on",
    "opened_on", "answer_by", "solve_by", "answered_on", "solved_on", "changed_on",
)  # fmt: skip
_WRITES_HTML = frozenset({"HubSpot", "Odoo", "Pipedrive"})
_PLACE_FIELDS = ("address", "formatted_address", "city", "region", "postcode", "country")
_AT_HOME = re.compile(r"home|other|privat|weiter|住宅|住家|家庭|其他|.*(?:privat|domicile|autre)\d?$")
_PARTS_OF_DAY = {
    "year": "year", "month": "month", "day": "day", "jahr": "year", "monat": "month", "tag": "day",
}  # fmt: skip
_PART_OF_DAY = re.compile("(?:" + "|".join(_PARTS_OF_DAY) + ")$")
_NUMBER_FIELDS = ("quantity", "amount")
_PHONE_FIELDS = ("phone", "contact_phone", "mobile", "fax")


class RefusedRow(Exception):
    """The row cannot be taken, for the reason that `sentence` says; `about` says it without its own cell."""

    def __init__(self, sentence: Sentence, about: Sentence | None = None) -> None:
        super().__init__(sentence.text)
        self.sentence = sentence
        self.about = about


@dataclass(slots=True)
class Columns:
    """The columns of one file by field, and what the whole file tells of its dates and numbers."""

    table: Table
    mapping: Mapping
    today: date
    country: str
    say: Say
    zone: tzinfo = UTC
    source: str = field(init=False)
    """The program that wrote the list, empty where none is recognised."""
    is_own: bool = field(init=False)
    """Whether the list is ours, so that its cells are exact."""
    width: int = field(init=False)
    by_field: dict[str, list[int]] = field(init=False)
    unmapped: list[int] = field(init=False)
    at_home: list[int] = field(init=False)
    """The columns of an address at home or elsewhere, where others hold one at work: `at_work`."""
    at_work: list[int] = field(init=False)
    addresses: list[list[int]] = field(init=False)
    """The columns of each address where the list numbers several."""
    phone_labels: dict[int, int] = field(init=False)
    """For a column of phones the one that says which kind each is."""
    birth_parts: dict[str, int] = field(init=False)
    """The columns of `year`, `month` and `day` where a birthday has one for each, else none."""
    labels: dict[int, list[int]] = field(init=False)
    """For a column without a field those that say what it holds."""
    day_orders: dict[int, DayOrder] = field(init=False)
    decimal_signs: dict[int, DecimalSign] = field(init=False)
    remarks: list[str] = field(init=False, default_factory=list)
    tomorrow: datetime = field(init=False)
    """The moment from which on everything lies in the future."""
    cleaned: int = field(init=False, default=0)
    """Cells of rows read so far that lost characters which cannot be shown."""

    def __post_init__(self) -> None:
        self.tomorrow = instant(self.today + timedelta(days=1), 0, self.zone)
        self.width = len(self.table.header)
        self.source = source_of(self.table.header)
        self.is_own = self.source == OWN
        self.by_field = {}
        for column, name in sorted(self.mapping.items()):
            if column < self.width:
                self.by_field.setdefault(name, []).append(column)
        for name in ("company", "customer"):  # of several firms the one that is told to be the main one
            self.by_field.get(name, []).sort(key=lambda at: "primary" not in normalise(self.header(at)))
        self.unmapped = [column for column in range(self.width) if column not in self.mapping]
        self.at_home, self.at_work = self._places()
        self.addresses = addresses(self.table.header, [*self.at_home, *self.at_work])
        phones = [at for name in _PHONE_FIELDS for at in self.by_field.get(name, ())]
        self.phone_labels = label_columns(self.table.header, phones, self.by_field.get("phone_label", ()))
        self.birth_parts = self._birth_parts()
        self.labels = labels_of(self.table.header, self.unmapped)
        self.day_orders = {
            column: DayOrder(self._day_first(column))
            for name in _DATE_FIELDS
            for column in self.by_field.get(name, ())
        }
        self.decimal_signs = {
            column: DecimalSign() for name in _NUMBER_FIELDS for column in self.by_field.get(name, ())
        }
        self._survey()

    def _places(self) -> tuple[list[int], list[int]]:
        columns = [column for name in _PLACE_FIELDS for column in self.by_field.get(name, ())]
        at_home = [column for column in columns if _AT_HOME.match(normalise(self.header(column)))]
        return at_home, [column for column in columns if column not in at_home]

    def _birth_parts(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for column in self.by_field.get("birthday", ()):
            ending = _PART_OF_DAY.search(normalise(self.header(column)))
            if ending is not None:
                found[_PARTS_OF_DAY[ending[0]]] = column
        return found if {"month", "day"} <= found.keys() else {}

    def header(self, column: int) -> str:
        return self.table.header[column]

    def without_tags(self, cell: str) -> str:
        """The cell as text, where the program that wrote it writes notes as HTML."""
        return plain(cell) if self.source in _WRITES_HTML else cell

    def one_firm(self, cell: str) -> str:
        """The firm in a cell that may list several, as HubSpot lists all that a record belongs to."""
        return cell.partition(";")[0].strip() if self.source == "HubSpot" else cell

    def note_nul(self) -> None:
        """Counts a line from which NULs were taken."""
        self.cleaned += 1

    def all_remarks(self) -> list[str]:
        """The remarks so far, and last how many cells lost something, where any did."""
        lost = [*self.table.remarks, *([(_CLEANED, self.cleaned)] if self.cleaned else [])]
        return [*self.remarks, *(self.say(Sentence(text, (), count)) for text, count in lost)]

    def remark(self, sentence: Sentence, row: int = 0) -> None:
        """Notes something for the person to know, of a row where it is one row's."""
        if len(self.remarks) < NOTES_KEPT:
            said = Sentence(QT_TRANSLATE_NOOP("domain", "row %1: %2"), (row, sentence)) if row else sentence
            self.remarks.append(self.say(said))

    def require_sound(self, cells: Sequence[str]) -> None:
        """Raises `RefusedRow` for a row with more cells than the header or with bytes that are no text."""
        surplus = len(cells) - self.width
        if surplus > 0:
            raise RefusedRow(
                Sentence(
                    QT_TRANSLATE_NOOP("domain", "the row has %n cell(s) more than the header"), (), surplus
                )
            )
        if _is_text("".join(cells)):
            return
        for column, cell in enumerate(cells):
            if not _is_text(cell):
                raise RefusedRow(
                    Sentence(
                        QT_TRANSLATE_NOOP("domain", "the cell in column “%1” is not text in the encoding %2"),
                        (self.header(column), self.table.encoding),
                    )
                )

    def line(self, cell: str, column: int, limit: int = LINE_LIMIT, *, is_guarded: bool = True) -> str:
        """The cell as one clean line. Raises `RefusedRow` where it is longer than `limit` characters."""
        if _is_clean(cell) and len(cell) <= limit and "  " not in cell:
            return cell
        self.cleaned += holds_unshowable(cell)
        try:
            return clean_line(unguarded(cell) if is_guarded else cell, limit)
        except UserError:
            raise self._too_long(cell, column, limit) from None

    def note(self, cell: str, column: int) -> str:
        """The cell as clean lines. Raises `RefusedRow` where it is too long for a note."""
        cell = self.without_tags(cell)
        if _is_clean(cell) and len(cell) <= LINE_LIMIT:
            return cell
        self.cleaned += holds_unshowable(cell)
        try:
            return clean_note(unguarded(cell))
        except UserError:
            raise self._too_long(cell, column, 0) from None

    def day(
        self, cell: str, column: int, *, is_past: bool = False, may_be_vague: bool = False
    ) -> date | None:
        """The day in the cell, None where it is empty. Raises `RefusedRow` where it holds no day.

        `may_be_vague` takes a year or a month for its first day.
        """
        text = unguarded(cell).strip()
        if not text or folded(text).casefold() in NOTHING or is_nought_day(text):
            return None
        found = read_day(
            text, day_first=self.day_orders[column].reads_day_first, today=self.today, is_past=is_past
        )
        if found is None and may_be_vague:
            found = read_beginning(text)
        if found is not None:
            return found
        if is_day_number(text):
            raise self.wrong(_DAY_NUMBER, text, column)
        raise self.wrong(_NO_DATE, text, column)

    def past_day(self, cell: str, column: int) -> date | None:
        """As `day`, for what cannot lie in the future."""
        found = self.day(cell, column, is_past=True)
        if found is not None and found > self.today:
            raise self.wrong(_IN_FUTURE, cell.strip(), column)
        return found

    def minute_beside_day(self, cell: str, column: int) -> int | None:
        """The local minute of a time that stands behind the day in the cell, None where none does."""
        if not any(sign in cell for sign in ":时時點点"):
            return None
        at = read_moment(
            unguarded(cell).strip(),
            "",
            day_first=self.day_orders[column].reads_day_first,
            today=self.today,
            zone=self.zone,
        )
        return local(at, self.zone)[1] if at is not None else None

    def wrong(self, text: str, cell: str, column: int) -> RefusedRow:
        """The refusal that `text`, a template with `%1` for the cell and `%2` for its column, says."""
        header = self.header(column)
        return RefusedRow(
            Sentence(text, (excerpt(clean_note(cell), 40), header)), Sentence(text, (_ANY, header))
        )

    def refusal(self, row: int, why: RefusedRow, cells: Sequence[str]) -> Refusal:
        """The row as refused, in the reader's language."""
        beginning = " · ".join(cell.strip() for cell in cells if cell.strip())[:2000]
        about = self.say(why.about) if why.about is not None else ""
        text = excerpt(clean_line(beginning, len(beginning) + 1), 80)
        return Refusal(row, self.say(why.sentence), text, about)

    def _too_long(self, cell: str, column: int, limit: int) -> RefusedRow:
        if not limit:
            return RefusedRow(Sentence(_NOTE_TOO_LONG, (self.header(column),)))
        header = self.header(column)
        about = Sentence(_LINE_TOO_LONG, (header, _ANY, limit))
        return RefusedRow(Sentence(_LINE_TOO_LONG, (header, len(cell), limit)), about)

    def _day_first(self, column: int) -> bool:
        """What to assume where a column does not tell: day first, unless somebody American wrote it."""
        header = self.header(column)
        if _MONTH_BEFORE_DAY.search(header) or _DAY_BEFORE_MONTH.search(header):
            return _MONTH_BEFORE_DAY.search(header) is None
        in_english = all(cell.isascii() for cell in self.table.header)
        return not (self.country.upper() == "US" or (self.source in AMERICAN_PROGRAMS and in_english))

    def _survey(self) -> None:
        """Reads the file once through where columns of dates or numbers must be understood as a whole."""
        learners: list[tuple[int, DayOrder | DecimalSign]] = [
            *self.day_orders.items(),
            *self.decimal_signs.items(),
        ]
        if not learners or self.is_own:  # whose days and numbers stand in one way alone
            return
        for row, cells in self.table.rows():
            if row % 1_000 == 0:
                stopping.check()
            for column, learner in learners:
                if cells[column]:
                    learner.learn((cells[column],))
        for column, order in self.day_orders.items():
            if order.was_assumed:
                text = _ASSUMED_DAY_FIRST if order.reads_day_first else _ASSUMED_MONTH_FIRST
                self.remark(Sentence(text, (self.header(column),)))


def in_english(today: date) -> Say:
    """A voice for readers that were given none."""
    return Voice(lambda: today).say


def joined(parts: Iterable[str], by: str = ", ") -> str:
    """The parts that hold something, each once."""
    return by.join(dict.fromkeys(part for part in parts if part))


def _is_clean(cell: str) -> bool:
    """Whether cleaning would give the cell back as it is: most cells, and this is seen much sooner.

    Printable is what holds no controls, no surrogates and no white space but plain blanks.
    """
    return (
        cell.isprintable()
        and cell[:1] not in _STARTS_OTHERWISE
        and cell[-1] != " "
        and not (";" in cell and "'" in cell)  # behind a semicolon an apostrophe may be a guard
        and (cell.isascii() or is_normalized("NFC", cell))
    )


def _is_text(cell: str) -> bool:
    if cell.isascii():
        return True
    try:
        cell.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


_CLEANED = QT_TRANSLATE_NOOP(
    "domain", "%n cell(s) held characters that cannot be shown; these were left out."
)
_NO_DATE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a date")
_IN_FUTURE = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” lies in the future")
_DAY_NUMBER = QT_TRANSLATE_NOOP(
    "domain",
    "“%1” in column “%2” is a spreadsheet's number for a day: format the column as a date and save it again",
)
_LINE_TOO_LONG = QT_TRANSLATE_NOOP("domain", "the text in column “%1” has %2 characters; at most %3 fit")
_NOTE_TOO_LONG = QT_TRANSLATE_NOOP("domain", "the text in column “%1” is too long for a note")
_ASSUMED_DAY_FIRST = QT_TRANSLATE_NOOP(
    "domain", "Dates such as 3/11/2026 in column “%1” were read as day/month/year."
)
_ASSUMED_MONTH_FIRST = QT_TRANSLATE_NOOP(
    "domain", "Dates such as 3/11/2026 in column “%1” were read as month/day/year."
)
