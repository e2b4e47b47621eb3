"""A column of labelled fields: the label above, what is wrong below, names for screen readers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.plain_label import PlainLabel


class FieldColumn(QWidget):
    """Fields below each other; `add_row` sets some side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme().px(12))
        self._cells: dict[QWidget, _Cell] = {}

    def add(
        self, label: str, field: QWidget, *, hint: str = "", optional: bool = False, stretch: int = 0
    ) -> QWidget:
        """Adds `field` below `label`, which becomes its accessible name; returns the field's cell.

        `hint` stands below it in a dim tone, `optional` says so beside the label.
        """
        cell = self._cell(label, field, hint, optional)
        self._layout.addWidget(cell, stretch)
        return cell

    def add_row(self, *pairs: tuple[str, QWidget]) -> None:
        """Adds `(label, field)` pairs side by side, equally wide."""
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        for label, field in pairs:
            row.addWidget(self._cell(label, field, "", False), 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(row)

    def add_widget(self, widget: QWidget) -> None:
        """Adds something without a label."""
        self._layout.addWidget(widget)

    def add_stretch(self) -> None:
        """Keeps the fields together at the top."""
        self._layout.addStretch(1)

    def show_error(self, field: QWidget, text: str) -> None:
        """Says below `field` what is wrong with it, has it read out and puts the focus there."""
        self._cells[field].show_error(text)
        announce(field, text, at_once=True)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_error(self, field: QWidget, text: str) -> None:
        """Says below `field` what is wrong with it, and leaves the focus where it is; empty takes it away."""
        if text and text != self.error_of(field):
            announce(field, text, at_once=True)
        self._cells[field].show_error(text)

    def error_of(self, field: QWidget) -> str:
        """What stands below `field`; empty where nothing is wrong."""
        return self._cells[field].error

    def clear_errors(self) -> None:
        """Takes all complaints away."""
        for cell in self._cells.values():
            cell.show_error("")

    def set_shown(self, field: QWidget, shown: bool) -> None:
        """Shows or hides `field` with its label."""
        self._cells[field].setVisible(shown)

    def _cell(self, label: str, field: QWidget, hint: str, optional: bool) -> _Cell:
        cell = _Cell(label, field, hint, self.tr("optional") if optional else "")
        self._cells[field] = cell
        return cell


class _Cell(QWidget):
    """One field with its label, hint and error."""

    def __init__(self, label: str, field: QWidget, hint: str, mark: str) -> None:
        super().__init__()
        self._field = field
        # Who looks for a name finds the field before its label, which bears the same.
        field.setParent(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(4))
        head = QHBoxLayout()
        head.setSpacing(theme().px(6))
        self._label = PlainLabel(label, role="small", dim=True)
        line = field.focusProxy()
        self._label.setBuddy(line if isinstance(line, QLineEdit) else field)
        head.addWidget(self._label)
        if mark:
            head.addWidget(PlainLabel(f"· {mark}", role="small", dim=True))
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(field, 1)
        self._hint = PlainLabel(hint, role="small", dim=True, wrap=True)
        self._hint.setVisible(bool(hint))
        layout.addWidget(self._hint)
        self._error = PlainLabel("", role="small", tone="bad", wrap=True)
        self._error.setVisible(False)
        layout.addWidget(self._error)
        if isinstance(field, QPlainTextEdit):
            field.setTabChangesFocus(True)  # a form is walked through by Tab
        field.setAccessibleName(label)
        if hint:
            field.setAccessibleDescription(hint)

    @property
    def error(self) -> str:
        return self._error.text()

    def show_error(self, text: str) -> None:
        if text == self.error:
            return
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._field.setAccessibleDescription(text or self._hint.text())
        marked = self._field.focusProxy() or self._field
        marked.setProperty("invalid", bool(text))
        marked.style().unpolish(marked)
        marked.style().polish(marked)
