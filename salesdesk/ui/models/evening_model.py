"""The evening entry as a table: a row for each contact, edited in place, each cell saying what it means."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from salesdesk.domain.days import parse_day, parse_time
from salesdesk.domain.promise_spotting import spot_promises
from salesdesk.domain.promise_text import read_promise
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import Channel, Direction, Outcome, Party
from salesdesk.errors import NotFound
from salesdesk.ui.models.evening_rows import (
    AS_PLANNED,
    COLUMNS,
    NONE,
    ON_A_DAY,
    THEY_CALLED,
    EveningRow,
    from_plan,
    times,
)
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.table_delegate import EMPTY, Cell, cell_data
from salesdesk.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex

_ENABLED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_LAST_MINUTE = 24 * 60 - 1


class EveningModel(QAbstractTableModel):
    """Holds the rows of `day`; the last one is always empty, for a contact that nobody had planned."""

    changed = Signal()
    """Something was typed."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.desk, self._voice = workspace.desk, workspace.voice
        self.day: date = workspace.desk.clock.today()
        self.rows: list[EveningRow] = [EveningRow()]

    def show_day(self, day: date) -> int:
        """Has the rows be of another local day: what was typed stays, whom that day asked for comes before.

        Returns how many more customers than there is room for it asked for.
        """
        planned, more = self.desk.evening.planned(day)
        kept = [row for row in self.rows if row.is_typed or (row.customer and not row.is_planned)]
        there = {row.customer_id for row in kept}
        fresh = [from_plan(one) for one in planned if one.customer_id not in there]
        self.beginResetModel()
        self.day = day
        self.rows = [*kept, *fresh, EveningRow()] if kept else [*fresh, EveningRow()]
        latest = self._latest()
        for row in self.rows:
            row.forget_plan()
            row.errors.clear()
            if row.minute is not None and row.minute > latest and not row.is_typed:
                row.minute = None  # it was agreed for later, and has taken place already
        self.endResetModel()
        return more

    def show_rows(self, rows: Iterable[EveningRow]) -> None:
        """Shows what a draft kept, before whom the day asks for."""
        self.beginResetModel()
        self.rows = [*rows, EveningRow()]
        self.endResetModel()

    def ticked(self) -> list[int]:
        """The numbers of the rows that are to be logged."""
        return [number for number, row in enumerate(self.rows) if row.is_ticked]

    def minutes(self) -> list[int]:
        """For each row the local minute at which its contact took place, guessed where none is given."""
        return times(self.rows, self.desk.settings.preferences.day_start, self._latest())

    def set_errors(self, errors: dict[int, dict[str, str]]) -> None:
        """Says at each row what keeps it from being logged; rows not named have nothing wrong."""
        for number, row in enumerate(self.rows):
            row.errors = errors.get(number, {})
        self._tell_all()

    def remove(self, number: int) -> None:
        """Takes a row away; the empty one at the end stays."""
        if 0 <= number < len(self.rows) - 1:
            self.beginRemoveRows(QModelIndex(), number, number)
            del self.rows[number]
            self.endRemoveRows()
            self.changed.emit()

    def titles(self) -> tuple[str, ...]:
        """The columns' headings, in the order of `COLUMNS`."""
        return (
            self.tr("Log"),
            self.tr("Customer"),
            self.tr("Time"),
            self.tr("Channel"),
            self.tr("Outcome"),
            self.tr("What was said"),
            self.tr("Promise"),
            self.tr("Next check-in"),
        )

    def outcomes(self) -> list[tuple[str, str]]:
        """The outcomes to choose from, with their words."""
        word = self._voice.word
        return [
            (Outcome.REACHED.value, word(Outcome.REACHED)),
            (Outcome.NO_ANSWER.value, word(Outcome.NO_ANSWER)),
            (THEY_CALLED, word(Direction.IN)),
        ]

    def channels(self) -> list[tuple[str, str]]:
        """The channels to choose from, with their words."""
        return [(kind.value, self._voice.word(kind)) for kind in Channel]

    def promise_choices(self, row: EveningRow) -> list[str]:
        """What was said that reads like a promise, as it may be taken into the promise's cell."""
        theirs = self.tr("they: %1")
        found = []
        for one in spot_promises(row.said, self.day):
            text = f"{one.text} by {one.due_on.isoformat()}"
            found.append(text if one.party is Party.REP else filled(theirs, text))
        return found

    def next_choices(self, row: EveningRow) -> list[str]:
        """Ready texts for the next check-in."""
        today, calendar = self.desk.clock.today(), self.desk.settings.calendar
        days = (
            today + timedelta(days=1),
            calendar.next_working(today + timedelta(days=7)),
            calendar.next_working(today + timedelta(days=30)),
        )
        none = self.tr("None: %1")
        reasons = (self.tr("They will call"), self.tr("No need any more"))
        return [
            self._plan_words(row),
            *(self._voice.date_text(day, with_year=True) for day in days),
            *(filled(none, reason) for reason in reasons),
        ]

    def ask_plan(self, row: EveningRow) -> None:
        """Reads what the plan proposes after this contact, where that is not known yet."""
        if row.is_asked or not row.customer_id:
            return
        try:
            row.plan = self.desk.interactions.proposal(row.customer_id, row.spoke[0], self.day)
        except NotFound:
            row.plan = None  # saving will say that the customer has gone
        row.is_asked = True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.column() == 0:
            return _ENABLED | Qt.ItemFlag.ItemIsUserCheckable
        return _ENABLED | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return self._typed(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == "log":
            return Qt.CheckState.Checked if row.is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.errors.get(column) or next(iter(row.errors.values()), None)
        return cell_data(self._cell(index.row(), row, column), role)

    def setData(  # noqa: N802
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Takes what was typed in: a text, a word of the choices, (id, name) for a customer, or a tick."""
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self._tick(row, Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role != Qt.ItemDataRole.EditRole or value == self._typed(row, column):
            return False
        else:
            _WRITERS[column](self, row, value)
        row.errors.pop(column, None)
        if not self.rows[-1].is_empty:
            self._append()
        self._tell_all()
        self.changed.emit()
        return True

    def _latest(self) -> int:
        """The last minute of the day that has been."""
        now = self.desk.clock.now().astimezone(self.desk.clock.zone())
        return now.hour * 60 + now.minute if self.day == now.date() else _LAST_MINUTE

    def _append(self) -> None:
        at = len(self.rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.append(EveningRow())
        self.endInsertRows()

    def _tell_all(self) -> None:
        """All rows: a guessed time depends on those before it."""
        last = self.index(len(self.rows) - 1, len(COLUMNS) - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def _tick(self, row: EveningRow, ticked: bool) -> None:
        row.is_ticked = ticked
        if not ticked:
            row.errors.clear()

    def _write_customer(self, row: EveningRow, value: tuple[int, str]) -> None:
        row.customer_id, row.customer = value
        row.person_id, row.person = None, ""
        row.is_ticked = row.is_ticked or (bool(row.customer) and not row.is_planned)
        row.forget_plan()
        if not row.customer_id:
            return
        people = self.desk.people.of(row.customer_id, former=False)
        if len(people) == 1:
            row.person_id, row.person = people[0].id, people[0].name
        liked = self.desk.customers.card(row.customer_id).channel
        if liked is not None and not row.said:
            row.channel = liked

    def _write_time(self, row: EveningRow, text: str) -> None:
        row.minute = parse_time(text)
        _note_unread(row, "time", text if row.minute is None else "")

    def _write_channel(self, row: EveningRow, value: str) -> None:
        row.channel = Channel(value)

    def _write_outcome(self, row: EveningRow, value: str) -> None:
        row.outcome, row.is_ticked = value, True
        row.forget_plan()

    def _write_said(self, row: EveningRow, text: str) -> None:
        row.said = text.strip()
        row.is_ticked = row.is_ticked or bool(row.said)

    def _write_promise(self, row: EveningRow, text: str) -> None:
        row.promise = text.strip()
        row.is_ticked = row.is_ticked or bool(row.promise)

    def _write_next(self, row: EveningRow, text: str) -> None:
        text = text.strip()
        none, _, rest = text.replace("：", ":").partition(":")
        row.next_on, row.reason, row.next_is = None, "", AS_PLANNED
        _note_unread(row, "next", "")
        if not text or text == self._plan_words(row):
            return
        if none.strip().casefold() in (self._none_word().casefold(), "none", "-", "–"):
            row.next_is, row.reason = NONE, rest.strip()
            return
        row.next_on, row.next_is = parse_day(text, self.desk.clock.today()), ON_A_DAY
        if row.next_on is None:
            _note_unread(row, "next", text)

    def _none_word(self) -> str:
        return filled(self.tr("None: %1"), "").replace("：", ":").partition(":")[0].strip()

    def _plan_words(self, row: EveningRow) -> str:
        self.ask_plan(row)
        if row.plan is None:
            return self.tr("As planned: none") if row.is_asked else self.tr("As planned")
        return filled(self.tr("As planned: %1"), self._voice.date_text(row.plan.due_on, with_year=False))

    def _typed(self, row: EveningRow, column: str) -> Any:
        """What an editor of the cell begins with."""
        if column in row.unread:
            return row.unread[column]
        typed: dict[str, Any] = {
            "log": None,
            "customer": (row.customer_id, row.customer),
            "time": "" if row.minute is None else str(TimeOfDay(row.minute)),
            "channel": row.channel.value,
            "outcome": row.outcome,
            "said": row.said,
            "promise": row.promise,
        }
        return typed[column] if column in typed else self._next_typed(row)

    def _next_typed(self, row: EveningRow) -> str:
        if row.next_is == NONE:
            return filled(self.tr("None: %1"), row.reason)
        if row.next_on is not None:
            return self._voice.date_text(row.next_on, with_year=True)
        return ""

    def _cell(self, number: int, row: EveningRow, column: str) -> Cell:
        if column == "log":
            return Cell(tip=self.tr("to be logged") if row.is_ticked else self.tr("not to be logged"))
        if row.is_empty:
            return Cell(self.tr("Add a contact…"), tone="dim") if column == "customer" else EMPTY
        if column in row.unread:
            return Cell(row.unread[column], tone="bad")
        if column in ("time", "promise", "next"):
            return self._reckoned_cell(number, row, column)
        dim = "" if row.is_ticked else "dim"
        texts = {
            "channel": self._voice.word(row.channel),
            "outcome": dict(self.outcomes())[row.outcome] if row.is_ticked else "",
            "said": row.said,
        }
        if column in texts:
            return Cell(texts[column], tone=dim, tip=texts[column])
        tone = "" if row.customer_id else "bad"
        return Cell(row.customer, row.person, tone=tone, bold=row.is_ticked, tip=row.customer)

    def _reckoned_cell(self, number: int, row: EveningRow, column: str) -> Cell:
        if column == "promise":
            return self._promise_cell(row)
        if column == "next":
            return self._next_cell(row)
        is_guess = row.minute is None
        if is_guess and not row.is_ticked:
            return EMPTY
        tone = "dim" if is_guess or not row.is_ticked else ""
        return Cell(str(TimeOfDay(self.minutes()[number])), tone=tone)

    def _promise_cell(self, row: EveningRow) -> Cell:
        if not row.promise:
            offered = self.promise_choices(row)
            return Cell(filled(self.tr("Promise? %1"), offered[0]), tone="dim") if offered else EMPTY
        read = read_promise(row.promise, self.day)
        if read is None:
            return Cell(row.promise, self.tr("by when?"), tone="bad", tip=row.promise)
        party, text, due_on = read
        form = self.tr("%1, by %2") if party is Party.REP else self.tr("They: %1, by %2")
        shown = filled(form, text, self._voice.day(due_on))
        return Cell(shown, tip=shown)

    def _next_cell(self, row: EveningRow) -> Cell:
        if row.next_is == NONE:
            text = filled(self.tr("None: %1"), row.reason)
            return Cell(text, tip=text)
        if row.next_on is not None:
            return Cell(self._voice.date_text(row.next_on, with_year=False))
        if not row.customer_id:
            return EMPTY
        self.ask_plan(row)
        why = "" if row.plan is None else self._voice.say(row.plan.why)
        return Cell(self._plan_words(row), tone="dim", tip=why)


def _note_unread(row: EveningRow, column: str, text: str) -> None:
    row.unread.pop(column, None)
    if text.strip():
        row.unread[column] = text.strip()


_WRITERS: dict[str, Callable[[EveningModel, EveningRow, Any], None]] = {
    "customer": EveningModel._write_customer,
    "time": EveningModel._write_time,
    "channel": EveningModel._write_channel,
    "outcome": EveningModel._write_outcome,
    "said": EveningModel._write_said,
    "promise": EveningModel._write_promise,
    "next": EveningModel._write_next,
}
