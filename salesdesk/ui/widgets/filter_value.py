"""A small window below a button that asks for one value of a filter: a number, or a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.painting import draw_box
from salesdesk.ui.widgets.plain_label import PlainLabel


class FilterValue(QFrame):
    """Return or its button gives the value to `taken`; Escape leaves all as it was."""

    def __init__(self, title: str, field: QWidget, beside: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._field = field
        field.setAccessibleName(title)
        look = theme()
        layout = QVBoxLayout(self)
        side = look.px(12)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(6))
        layout.addWidget(PlainLabel(title, role="small", dim=True))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(field, 1)
        if beside:
            row.addWidget(PlainLabel(beside))
        self.apply_button = Button(self.tr("Apply"), "primary", "↵", small=True)
        self.apply_button.clicked.connect(self._on_apply)
        row.addWidget(self.apply_button)
        layout.addLayout(row)
        self._take: Callable[[], object] = self.close

    def _on_apply(self) -> None:
        self.close()
        self._take()

    def on_apply(self, take: Callable[[], object]) -> None:
        """What is done with the value once it was given."""
        self._take = take

    def open_below(self, anchor: QWidget) -> None:
        """Shows it below `anchor`, or above where the screen ends."""
        self.adjustSize()
        screen = anchor.screen().availableGeometry()
        place = QRect(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)), self.size())
        if place.bottom() > screen.bottom():
            place.moveBottom(anchor.mapToGlobal(QPoint(0, -4)).y())
        place.moveRight(min(place.right(), screen.right()))
        self.move(place.topLeft())
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_apply()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().colours
        draw_box(QPainter(self), QRectF(self.rect()), 0, colours.surface, colours.line)


def ask_number(
    anchor: QWidget,
    asked: tuple[str, str],
    value: int,
    bounds: tuple[int, int],
    take: Callable[[int], object],
) -> FilterValue:
    """Asks for a whole number below `anchor`; `asked` is the question and what the number counts."""
    field = NumberEdit(*bounds)
    field.setValue(value)
    field.setMinimumWidth(theme().px(96))
    field.selectAll()
    popup = FilterValue(asked[0], field, asked[1], anchor)
    popup.on_apply(lambda: take(field.value()))
    popup.open_below(anchor)
    return popup


def ask_text(
    anchor: QWidget, title: str, value: str, known: Sequence[str], take: Callable[[str], object]
) -> FilterValue:
    """Asks for a text below `anchor`, completed from what is `known`."""
    field = QLineEdit(value)
    field.setMinimumWidth(theme().px(220))
    field.selectAll()
    if known:
        completer = QCompleter(list(known), field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup_list = cast(QAbstractItemView, completer.popup())
        popup_list.setObjectName("completions")
        popup_list.setAccessibleName(title)
        field.setCompleter(completer)
    popup = FilterValue(title, field, "", anchor)
    popup.on_apply(lambda: take(field.text()))
    popup.open_below(anchor)
    return popup
