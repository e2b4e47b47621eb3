"""The table of customers as it is used: many selected at once, typing jumps to a name, Enter opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from salesdesk.domain.search_text import fold
from salesdesk.ui.models.customers_model import COLUMNS, CustomersModel
from salesdesk.ui.widgets.cell_table import CellTable

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDTHS = (108, 108, 112, 156, 136, 128)
_GIVING_WAY = tuple(
    map(COLUMNS.index, ("city", "last_contact_on", "open_promises", "next_on", "value_class"))
)
"""What is left out in a narrow window: the least important first, and never the name or the level."""

_SHORTCUT_LETTERS = "lp"
"""Small letters that stand for forms in the whole window; written large, they begin a name here."""


class CustomersTable(CellTable):
    """Shows a `CustomersModel`; selection and place survive when it is shown anew."""

    opened = Signal(int)
    selection_changed = Signal()

    def __init__(
        self,
        model: CustomersModel,
        find_name: Callable[[str], Iterable[int] | None],
        parent: QWidget | None = None,
    ) -> None:
        """`find_name` gives the ids, in order of names, whose name begins with a text (folded).

        None where the names are still being read: `search_again` is called once they are there.
        """
        super().__init__(parent)
        self._customers = model
        self._find_name = find_name
        self._typed = ""
        self._since_key = QElapsedTimer()
        self.setModel(model)
        self.dress(_WIDTHS, many=True, giving_way=_GIVING_WAY)
        self.row_opened.connect(self._on_row_opened)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    def selected_count(self) -> int:
        """How many customers are selected."""
        return sum(end - begin for begin, end in self._selected_runs())

    def selected_ids(self) -> list[int]:
        """Their ids, in the order of the table."""
        return [one for begin, end in self._selected_runs() for one in self._customers.ids[begin:end]]

    def current_id(self) -> int:
        """The customer with the focus; 0 where there is none."""
        row = self.currentIndex().row()
        return self._customers.ids[row] if 0 <= row < len(self._customers.ids) else 0

    def choose(self, customer_id: int) -> bool:
        """Selects one customer and brings it into view; False where it is not shown."""
        row = self._customers.row_of(customer_id)
        if row < 0:
            return False
        self._go(row)
        return True

    def mark_first(self) -> None:
        """Puts the focus on the first row where it is on none, and selects nothing."""
        if self._customers.ids and not self.currentIndex().isValid():
            first = self._customers.index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    @contextmanager
    def kept_place(self) -> Iterator[None]:
        """While the model is filled anew: the same customers stay selected, the same one at the top."""
        current, selected = self.current_id(), self.selected_ids()
        at, top = self.currentIndex().row(), self.rowAt(0)
        top_id = self._customers.ids[top] if 0 <= top < len(self._customers.ids) else 0
        before = self._customers.ids
        yield
        if self._customers.ids is before:
            return
        if self._customers.row_of(current) < 0:  # the one that takes its row
            at = min(at, len(self._customers.ids) - 1)
            current = self._customers.ids[at] if at >= 0 else 0
        self.take_place({"selected": selected, "current": current}, self._customers.rows_of)
        row = self._customers.row_of(top_id)
        if row >= 0:
            self.scrollTo(self._customers.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def event(self, event: QEvent) -> bool:
        # Letters go to the search for a name, but for those that open forms in the whole window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            letter = event.text()
            is_letter = bool(letter.strip()) and letter.isprintable() and not _is_held(event)
            if is_letter and (self._is_typing() or letter not in _SHORTCUT_LETTERS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not _is_held(event):
            self._go_to_end(last=key == Qt.Key.Key_End, event=event)
        elif key == Qt.Key.Key_Space and self._is_typing():
            self.keyboardSearch(" ")
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Goes to the first name that begins with what is typed, from where one is on the same letter."""
        self._typed = self._typed + search if self._is_typing() else search.lstrip()
        self._since_key.restart()
        self.search_again()

    def search_again(self) -> None:
        """Goes where what was typed last leads."""
        wanted = fold(self._typed)
        found = self._find_name(wanted) if wanted else None
        if found is None:
            return
        rows = sorted(self._customers.rows_of(found))
        if rows:
            here = self.currentIndex().row()
            onward = len(self._typed) == 1
            row = next((row for row in rows if (row > here if onward else row >= here)), rows[0])
            self._go(row)

    def _go(self, row: int) -> None:
        # Qt's `selectRow` asks which keys are held; a large letter typed would extend the selection.
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        index = self._customers.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _selected_runs(self) -> list[tuple[int, int]]:
        """Begin and end of each run of selected rows, without asking for a single index."""
        ranges = sorted((one.top(), one.bottom() + 1) for one in self.selectionModel().selection().toList())
        runs: list[tuple[int, int]] = []
        for begin, end in ranges:
            if runs and begin <= runs[-1][1]:
                runs[-1] = runs[-1][0], max(end, runs[-1][1])
            else:
                runs.append((begin, end))
        return runs

    def _go_to_end(self, *, last: bool, event: QKeyEvent) -> None:
        row = self._customers.rowCount() - 1 if last else 0
        if row < 0:
            return
        index = self._customers.index(row, 0)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            begin, end = sorted((row, max(0, self.currentIndex().row())))
            chosen = QItemSelection(
                self._customers.index(begin, 0), self._customers.index(end, len(COLUMNS) - 1)
            )
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        else:
            self._go(row)

    def _is_typing(self) -> bool:
        waits = QGuiApplication.styleHints().keyboardInputInterval()
        return bool(self._typed) and self._since_key.isValid() and self._since_key.elapsed() < waits * 2

    def _on_row_opened(self, row: int) -> None:
        self.opened.emit(self._customers.ids[row])


def _is_held(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or Meta is held."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & (held | Qt.KeyboardModifier.MetaModifier))
