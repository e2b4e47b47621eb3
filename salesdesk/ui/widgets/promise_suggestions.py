"""Promises spotted in a text, underlined there and offered below it; none is taken by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from salesdesk.domain.promise_spotting import Spotted, spot_promises
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import Voice
from salesdesk.domain.words import Party
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.tab_order import tab_after

_SHOWN = 3


class PromiseSuggestions(QWidget):
    """One button for each promise spotted in `field`; Return or a click on it tells `taken`."""

    taken = Signal(object)
    """The `Spotted` that is to become a promise."""

    def __init__(
        self, field: QPlainTextEdit, voice: Voice, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._voice = voice
        self._today = today
        self._taken: set[tuple[str, date]] = set()
        self._buttons: dict[Button, Spotted] = {}
        self._flow = FlowLayout(self, gap=theme().px(6), line_gap=theme().px(6))
        field.textChanged.connect(self.look)
        self.look()

    def spotted(self) -> list[Spotted]:
        """What is offered now."""
        return list(self._buttons.values())

    def look(self) -> None:
        """Reads the text again. What was taken once is not offered again."""
        # What stands on the screen: of a very long text a part, in which the marks are counted.
        text = QPlainTextEdit.toPlainText(self._field)
        found = [one for one in spot_promises(text, self._today()) if _key(one) not in self._taken][:_SHOWN]
        self._underline(text, found)
        if found != self.spotted():
            self._offer(found)

    def _offer(self, found: list[Spotted]) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for one in found:
            form = (
                self.tr("Promise: %1, %2?") if one.party is Party.REP else self.tr("Their promise: %1, %2?")
            )
            label = filled(form, excerpt(one.text, 60), self._voice.day(one.due_on))
            button = Button(label, "quiet", icon_name="plus", small=True)
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
            button.show()
            self._buttons[button] = one
        tab_after(self._field, self._buttons)
        self.setVisible(bool(found))

    def _underline(self, text: str, found: list[Spotted]) -> None:
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(QColor(theme().colours.accent))
        marks = []
        for one in found:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._field.document())
            cursor.setPosition(_units(text[: one.begin]))
            cursor.setPosition(_units(text[: one.end]), QTextCursor.MoveMode.KeepAnchor)
            # Stubs declare both as class attributes of another kind.
            mark.cursor, mark.format = cursor, look  # type: ignore[misc]
            marks.append(mark)
        self._field.setExtraSelections(marks)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and (one := self._buttons.get(button)) is not None:
            self._taken.add(_key(one))
            self.taken.emit(one)
            self.look()


def _key(one: Spotted) -> tuple[str, date]:
    return one.text, one.due_on


def _units(text: str) -> int:
    """The length as Qt counts it, in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
