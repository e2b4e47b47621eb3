"""What opens in a cell of the evening entry: a line, a line with ready texts, a choice, a customer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from salesdesk.domain.text import displayed
from salesdesk.errors import UserError
from salesdesk.services.desk import Desk
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.customer_field import CustomerField

Index = QModelIndex | QPersistentModelIndex


class LineEditor(QLineEdit):
    """A line of text."""

    def __init__(self, text: str, hint: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(hint)

    def value(self) -> str:
        """What stands in it."""
        return self.text()

    def settle(self) -> None:
        """Nothing is marked here that would have to be taken."""


class _ReadyTexts(QStringListModel):
    """Texts that are shown without what turns the writing's direction, and taken as they are."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text = super().data(index, role)
        return displayed(text) if role == Qt.ItemDataRole.DisplayRole and isinstance(text, str) else text


class ReadyEditor(QComboBox):
    """A line of text with ready ones below it; none is taken that was not chosen."""

    def __init__(self, text: str, ready: Sequence[str], hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]  # stubs lack it: nothing completes by itself
        self.setModel(_ReadyTexts(list(ready), self))
        self.setCurrentIndex(-1)
        self.setEditText(text)
        line = self._line()
        line.setPlaceholderText(hint)
        line.selectAll()

    def value(self) -> str:
        """What stands in it."""
        return self.currentText()

    def settle(self) -> None:
        """What is marked already stands in the line."""

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        super().setAccessibleName(name)
        self._line().setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _line(self) -> QLineEdit:
        line = self.lineEdit()
        assert line is not None  # it is editable
        return line


class ChoiceEditor(ChoiceBox):
    """One of few words; a letter or an arrow chooses."""

    def __init__(self, value: str, options: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(options, parent)
        self.set_value(value)

    def settle(self) -> None:
        """What is marked is what is chosen."""


class CustomerEditor(CustomerField):
    """A customer, completed from the desk; Tab and Return take what is marked and go on."""

    done = Signal(bool)
    """A customer was taken: on to the next cell (True) or back to the one before."""

    def __init__(self, desk: Desk, typed: tuple[int, str], parent: QWidget) -> None:
        super().__init__(desk, parent)
        customer_id, name = typed
        if customer_id:
            self._take(customer_id, name)
        else:
            self.setText(name)
        self.picked.connect(self._on_picked)

    def focusNextPrevChild(self, ahead: bool) -> bool:  # noqa: N802
        """Only asked while the list is open: the table sees all other keys first."""
        if ahead:
            self.settle()
        self.done.emit(ahead)
        return True

    def value(self) -> tuple[int, str]:
        """Whom is meant, and what stands in the line; 0 where nobody is called so."""
        if not self.customer_id() and self.text().strip():
            try:
                self.resolve()
            except UserError:
                return 0, self.text().strip()
        return self.customer_id(), self.text().strip()

    def _on_picked(self) -> None:
        self.done.emit(True)


Editor = LineEditor | ReadyEditor | ChoiceEditor | CustomerEditor
EDITORS = (LineEditor, ReadyEditor, ChoiceEditor, CustomerEditor)


def value_of(editor: Editor) -> Any:
    """What the cell is to hold: a text, a word of the choices, or a customer's id and name."""
    return editor.value if isinstance(editor, ChoiceEditor) else editor.value()
