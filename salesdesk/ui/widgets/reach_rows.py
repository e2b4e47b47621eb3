"""Rows for the ways to reach somebody: phones, e-mail addresses and the like, in the order to try them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from salesdesk.services.reaches import PHONES
from salesdesk.services.rows import Reach
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.editable_rows import EditableRows


class ReachRows(EditableRows["_ReachRow"]):
    """A list that is edited in place; an empty row is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_phone = Button(self.tr("Add phone"), "quiet", small=True, icon_name="plus")
        self.add_email = Button(self.tr("Add e-mail"), "quiet", small=True, icon_name="plus")
        self.add_phone.clicked.connect(self._on_add_phone)
        self.add_email.clicked.connect(self._on_add_email)
        self._offer(self.add_phone, self.add_email)
        self.setFocusProxy(self.add_phone)

    def set_reaches(self, reaches: Iterable[Reach]) -> None:
        """Shows these instead of what stands there; tells nobody."""
        for row in list(self._rows):
            self._take_out(row)
        for reach in reaches:
            # A number is shown as it was written down: that is what is changed.
            self._add(reach.kind, reach.value)

    def start_writing(self, value: str) -> QWidget | None:
        """Puts the focus into the row in which this value stands; returns the row."""
        row = next((row for row in self._rows if row.value == value), None)
        if row is not None:
            row.start_writing()
        return row

    def pairs(self) -> list[tuple[str, str]]:
        """The (kind, value) pairs that stand there, in order."""
        return [(row.kind, row.value) for row in self._rows if row.value]

    def _on_add_phone(self) -> None:
        self._add("phone", "").start_writing()

    def _on_add_email(self) -> None:
        self._add("email", "").start_writing()

    def _add(self, kind: str, value: str) -> _ReachRow:
        row = self._take_in(_ReachRow(kind, value, self))
        self.setTabOrder(row.remove, self.add_phone)
        return row

    def _on_removed(self) -> None:
        row = self.sender()
        assert isinstance(row, _ReachRow)
        self._take_out(row)
        self.add_phone.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()


class _ReachRow(QWidget):
    """What kind, the value, and away with it."""

    changed = Signal()
    removed = Signal()

    def __init__(self, kind: str, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        look = theme()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(6))
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Kind"))
        self._kind.setMinimumWidth(look.px(112))
        for one, label in self._kinds().items():
            self._kind.addItem(label, one)
        self._kind.setCurrentIndex(max(0, self._kind.findData(kind)))
        self._value = QLineEdit(value)
        self.remove = IconButton("close", self.tr("Remove"))
        layout.addWidget(self._kind)
        layout.addWidget(self._value, 1)
        layout.addWidget(self.remove)
        self._name_value()
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._value.textChanged.connect(self.changed)
        self.remove.clicked.connect(self.removed)

    @property
    def kind(self) -> str:
        return str(self._kind.currentData())

    @property
    def value(self) -> str:
        return self._value.text().strip()

    def start_writing(self) -> None:
        self._value.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_kind(self) -> None:
        self._name_value()
        self.changed.emit()

    def _name_value(self) -> None:
        self._value.setAccessibleName(self._kind.currentText())
        is_phone = self.kind in PHONES
        hint = Qt.InputMethodHint.ImhDialableCharactersOnly if is_phone else Qt.InputMethodHint.ImhNone
        self._value.setInputMethodHints(hint)

    def _kinds(self) -> dict[str, str]:
        return {
            "phone": self.tr("Phone"),
            "mobile": self.tr("Mobile"),
            "fax": self.tr("Fax"),
            "email": self.tr("E-mail"),
            "wechat": self.tr("WeChat"),
            "website": self.tr("Website"),
        }
