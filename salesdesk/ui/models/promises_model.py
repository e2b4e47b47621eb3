"""The ledger of promises as a model: ids in order from the desk, lines read a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from salesdesk.domain.promises import state_words
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import Party, PromiseState
from salesdesk.services.promises import SortKey
from salesdesk.services.rows import MoveLine, PromiseLine
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.table_delegate import EMPTY, Cell, cell_data
from salesdesk.ui.workspace import Workspace

PAGE = 200
_PAGES_KEPT = 40

COLUMNS: tuple[SortKey, ...] = ("text", "customer", "person", "made_on", "due_on", "state", "settled_on")
"""The keys to sort by, in the order of the columns; the evidence stands in the order it came in."""

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

Index = QModelIndex | QPersistentModelIndex


class PromisesModel(QAbstractTableModel):
    """Holds all ids and the few lines that are looked at; never reads a line that nobody sees."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids: list[int] = []
        self._pages: OrderedDict[int, dict[int, PromiseLine]] = OrderedDict()
        self._today = workspace.desk.clock.today()

    @property
    def ids(self) -> Sequence[int]:
        """All ids shown, in order."""
        return self._ids

    def show(self, ids: list[int]) -> bool:
        """Shows these promises; False where they are the same ones in the same order, read anew."""
        self._pages.clear()
        self._today = self._workspace.desk.clock.today()
        if ids == self._ids:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1))
            return False
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()
        return True

    def row_of(self, promise_id: int) -> int:
        """The row of a promise; -1 where it is not shown."""
        return self._ids.index(promise_id) if promise_id in self._ids else -1

    def line_at(self, row: int) -> PromiseLine | None:
        """The promise of a row; None where it has just gone."""
        if not 0 <= row < len(self._ids):
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            lines = self._workspace.desk.promises.lines(self._ids[number * PAGE : (number + 1) * PAGE])
            page = self._pages[number] = {line.id: line for line in lines}
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return page.get(self._ids[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

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

    def titles(self) -> tuple[str, ...]:
        """The columns' headings."""
        return (
            self.tr("Promise"),
            self.tr("Customer"),
            self.tr("Who"),
            self.tr("Made"),
            self.tr("Due"),
            self.tr("State"),
            self.tr("Evidence"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index.row()) if index.isValid() else None
        return cell_data(EMPTY if line is None else self._cell(line, index.column()), role)

    def _cell(self, line: PromiseLine, column: int) -> Cell:
        match COLUMNS[column]:
            case "text":
                cell = Cell(line.text, bold=True, tip=line.text)
            case "customer":
                cell = Cell(line.customer, tip=line.customer)
            case "person":
                cell = self._who(line)
            case "made_on":
                cell = Cell(self._short(line.made_on), tip=self._full(line.made_on))
            case "due_on":
                cell = self._due(line)
            case "state":
                cell = self._state(line)
            case _:
                cell = self._evidence(line)
        return cell

    def _who(self, line: PromiseLine) -> Cell:
        other = line.person or self.tr("customer")
        mine = line.party is Party.REP
        text = filled(self.tr("me → %1") if mine else self.tr("%1 → me"), other)
        return Cell(text, tip=text)

    def _due(self, line: PromiseLine) -> Cell:
        hour = "" if line.due_minute is None else f" {TimeOfDay(line.due_minute)}"
        near = abs((line.due_on - self._today).days) <= 1
        text = (self._workspace.voice.day(line.due_on) if near else self._short(line.due_on)) + hour
        tip = [self._full(line.due_on) + hour, *(self._moved(move) for move in line.moves)]
        beside = ""
        if line.moves:
            last = line.moves[-1]
            words = self.tr("was %1, agreed %2") if last.agreed else self.tr("was %1, not agreed")
            beside = filled(words, self._short(last.from_on), self._short(last.moved_on))
        return Cell(text, beside=beside, tip="\n".join(tip))

    def _moved(self, move: MoveLine) -> str:
        words = self.tr("was %1, agreed %2") if move.agreed else self.tr("was %1, moved %2 without agreement")
        text = filled(words, self._full(move.from_on), self._full(move.moved_on))
        return f"{text}: {move.reason}" if move.reason else text

    def _state(self, line: PromiseLine) -> Cell:
        voice = self._workspace.voice
        words, tone = state_words(self._workspace.desk.promises.word(line), self._today)
        tip = ""
        if line.settled_on is not None:
            tip = f"{voice.word(line.state)}: {self._full(line.settled_on)}"
        return Cell(voice.say(words), chip=tone, tip=tip)

    def _evidence(self, line: PromiseLine) -> Cell:
        if line.state is not PromiseState.KEPT:
            return Cell(line.settled_note, tone="dim", tip=line.settled_note)
        file = PurePath(line.evidence_file.replace("\\", "/")).name
        text = " · ".join(part for part in (line.evidence, file) if part)
        confirmed, tip = "", [part for part in (line.evidence, line.evidence_file) if part]
        if line.confirmed_on is not None:
            confirmed = self.tr("confirmed")
            how = filled(self.tr("confirmed %1"), self._full(line.confirmed_on))
            tip.append(f"{how}, {line.confirmed_how}" if line.confirmed_how else how)
        elif line.party is Party.REP:
            confirmed = self.tr("not yet confirmed")
        return Cell(text, beside=confirmed, tip="\n".join(tip))

    def _short(self, day: date) -> str:
        """A day in few letters: `16 Nov`, with the year where it is another."""
        locale = QLocale()
        if locale.language() == QLocale.Language.Chinese:
            form = "M月d日" if day.year == self._today.year else "yyyy年M月d日"
        else:
            form = "d MMM" if day.year == self._today.year else "d MMM yyyy"
        return locale.toString(QDate(day.year, day.month, day.day), form)

    def _full(self, day: date) -> str:
        return self._workspace.voice.date_text(day, with_year=True)
