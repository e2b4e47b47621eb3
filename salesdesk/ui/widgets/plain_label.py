"""The one label: shows any text as text, never as HTML, and says all of it where it was cut."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from salesdesk.domain.text import displayed, excerpt_of_lines, isolate
from salesdesk.ui.theme import theme

SHOWN_AT_MOST = 5_000
"""Characters of a text that a label shows: to lay out ten million of them would take a minute."""

TIP_AT_MOST = 2_000
ROLES = ("body", "title", "heading", "section", "name", "card", "dim", "small")


class PlainLabel(QLabel):
    """A label for any text, data included.

    `role` sets size and weight; `tone` the colour (dim, accent, good, warn, bad, violet). An
    eliding label stays on one line, shrinks with its place and keeps the whole text in its tip.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: str = "body",
        dim: bool = False,
        tone: str = "",
        wrap: bool = False,
        elide: bool = False,
        selectable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._elides = elide
        self.setProperty("role", "body" if role == "dim" else role)
        self.setProperty("tone", tone or ("dim" if dim or role in ("dim", "section") else ""))
        self.setWordWrap(wrap and not elide)
        if wrap and not elide:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Changes size and weight."""
        self._set_look("role", role)

    def set_tone(self, tone: str) -> None:
        """Changes the colour; empty is that of plain text."""
        self._set_look("tone", tone)

    def setText(self, text: str) -> None:  # noqa: N802
        super().setText(displayed(excerpt_of_lines(text, SHOWN_AT_MOST)))
        if self._elides:
            self._say_whole_text()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._elides:
            hint.setWidth(min(hint.width(), self.fontMetrics().horizontalAdvance("MM…")))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._elides:
            self._say_whole_text()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elides:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        colours = theme().colours
        tone = self.property("tone")
        colour = getattr(colours, tone) if tone else colours.text
        painter.setPen(QColor(colour if self.isEnabled() else colours.faint))
        painter.drawText(self.contentsRect(), self.alignment(), self._shown_text())

    def _shown_text(self) -> str:
        line = " ".join(self.text().splitlines())
        return self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def _say_whole_text(self) -> None:
        cut = self._shown_text() != self.text()
        self.setToolTip(tip_markup(self.text()) if cut else "")

    def _set_look(self, name: str, value: str) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            self.style().unpolish(self)
            self.style().polish(self)
            self.update()


def set_tip(widget: QWidget, text: str) -> None:
    """Gives `widget` a tip that shows `text` as text; screen readers get it as the description."""
    widget.setToolTip(tip_markup(text))
    widget.setAccessibleDescription(isolate(text[:TIP_AT_MOST]))


def window_title(text: str) -> str:
    """What a window must be given so that its title shows `text`: Qt takes a `[*]` for a mark of its own."""
    return displayed(text).replace("[*]", "[*][*]")


def set_action_tip(action: QAction, text: str) -> None:
    """Gives a menu's entry a tip that shows `text` as text; Qt would take its words for markup."""
    action.setToolTip(tip_markup(text))


def tip_markup(text: str) -> str:
    """What a tip must be given so that it shows `text` as text; for models, which have no widget."""
    # A tip that is markup throughout is the only one of which Qt never guesses
    # whether it is markup; and only such a tip breaks long lines.
    return (
        f"<qt>{escape(displayed(excerpt_of_lines(text, TIP_AT_MOST))).replace(chr(10), '<br>')}</qt>"
        if text
        else ""
    )
