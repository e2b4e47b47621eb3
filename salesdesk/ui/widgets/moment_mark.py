"""Marks something for a moment, so that the eye finds what was looked for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.painting import draw_ring

SHOWN_MS = 2_500


class MomentMark(QWidget):
    """A ring round a widget, as large as that is; it takes no clicks and no focus, and goes by itself."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(over.rect())
        over.installEventFilter(self)
        QTimer.singleShot(SHOWN_MS, self, self.go)
        self.show()
        self.raise_()

    def go(self) -> None:
        """Takes the ring away."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        draw_ring(QPainter(self), self.rect().toRectF(), look.px(8), look.colours.accent)


def point_out(room: QScrollArea, widget: QWidget) -> None:
    """Scrolls to a widget and draws a ring round it; an earlier one on it goes at once."""
    room.ensureWidgetVisible(widget)
    # A page that has just been shown is laid out only now: what stood in sight may not any more.
    QTimer.singleShot(0, widget, partial(room.ensureWidgetVisible, widget))
    for earlier in widget.findChildren(MomentMark, options=Qt.FindChildOption.FindDirectChildrenOnly):
        earlier.go()
    MomentMark(widget)
