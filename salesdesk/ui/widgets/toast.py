"""A bar low in the window that says what was done and offers to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from salesdesk.domain.text import isolate
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.painting import draw_box
from salesdesk.ui.widgets.plain_label import PlainLabel

SHOWN_MS = 8_000
_LOOK_MS = 250


class Toast(QFrame):
    """In the lower right corner, above the buttons that stand there. Goes after 8 seconds, but never while
    the pointer or the focus is on it.
    """

    def __init__(
        self,
        window: QWidget,
        text: str,
        action_text: str = "",
        on_action: Callable[[], object] | None = None,
        *,
        shown_ms: int = SHOWN_MS,
    ) -> None:
        super().__init__(window)
        look = theme()
        self._window = window
        self._on_action = on_action
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(isolate(text))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(8), look.px(8), look.px(8))
        layout.setSpacing(look.px(12))
        self._label = PlainLabel(text, elide=True)
        layout.addWidget(self._label, 1)
        self.action = Button(action_text, small=True)
        self.action.clicked.connect(self._on_action_clicked)
        self.action.setVisible(bool(action_text))
        layout.addWidget(self.action)
        self.close_button = IconButton("close", self.tr("Close message"))
        self.close_button.clicked.connect(self.leave)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(shown_ms)
        self._timer.timeout.connect(self._on_timeout)
        # The reminders come up when they are due, perhaps over it; they tell nobody in this window.
        self._keep_clear = QTimer(self)
        self._keep_clear.setInterval(_LOOK_MS)
        self._keep_clear.timeout.connect(self._place)
        for watched in (window, self.action, self.close_button):
            watched.installEventFilter(self)

    def text(self) -> str:
        """What it says."""
        return self._label.text()

    @property
    def is_counting(self) -> bool:
        """Whether its time is running out."""
        return self._timer.isActive()

    def appear(self) -> None:
        """Shows it above everything in its window, and has it read out."""
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        self._keep_clear.start()
        announce(self, self.text())

    def leave(self) -> None:
        """Takes it away at once."""
        self._timer.stop()
        self._keep_clear.stop()
        self.hide()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._wait_again()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._wait_again()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        box = QRectF(self.rect())
        draw_box(painter, box, look.px(10), colours.surface, colours.edge)
        # A stripe at the edge sets it off from the cards under it.
        painter.setPen(QPen(QColor(colours.accent), look.px(3), c=Qt.PenCapStyle.RoundCap))
        x = look.px(6)
        painter.drawLine(x, look.px(10), x, self.height() - look.px(10))

    def _on_action_clicked(self) -> None:
        self.leave()
        if self._on_action is not None:
            self._on_action()

    def _on_timeout(self) -> None:
        if not self._is_in_use():
            self.leave()

    def _wait_again(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _is_in_use(self) -> bool:
        return self.underMouse() or self.action.hasFocus() or self.close_button.hasFocus()

    def _place(self) -> None:
        window = self._window
        margin = theme().px(24)
        wanted = self.sizeHint().width()
        width = min(wanted, window.width() - 2 * margin)
        height = self.sizeHint().height()
        # At the right: pages have the verbs of what is chosen at their lower left.
        place = QRect(window.width() - width - margin, window.height() - height - margin, width, height)
        for left in self._lefts_of_what_lies_over(place):
            place.moveRight(min(place.right(), left - theme().px(12)))
        place.moveLeft(max(place.left(), margin))
        self.setGeometry(self._above_buttons(place))

    def _above_buttons(self, place: QRect) -> QRect:
        """The lowest place over `place` that hides no button; `place` where all of the lower half does."""
        lower = QRect(place.left(), 0, place.width(), place.bottom() + 1)
        buttons = [
            seen
            for kind in (QAbstractButton, QComboBox)
            for button in self._window.findChildren(kind)
            if button.isVisible() and not self.isAncestorOf(button)
            if not (seen := self._seen(button, lower)).isEmpty()
        ]
        raised = QRect(place)
        while hidden := [button.top() for button in buttons if button.intersects(raised)]:
            raised.moveBottom(min(hidden) - theme().px(8))
        return raised if raised.top() >= self._window.height() // 2 else place

    def _seen(self, button: QWidget, within: QRect) -> QRect:
        """What is seen of a button `within` a part of the window, in its pixels: pages scroll."""
        seen = within
        widget: QWidget | None = button
        while widget is not None and widget is not self._window and not seen.isEmpty():
            seen = seen.intersected(QRect(widget.mapTo(self._window, QPoint()), widget.size()))
            widget = widget.parentWidget()
        return seen

    def _lefts_of_what_lies_over(self, place: QRect) -> list[int]:
        """Where windows begin (in this window's pixels) that stay above all others, as reminders do."""
        own = QRect(self._window.mapToGlobal(place.topLeft()), place.size())
        over = [
            other.frameGeometry()
            for other in QApplication.topLevelWidgets()
            if other.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
            and other.isVisible()
            and other is not self._window
        ]
        return [self._window.mapFromGlobal(one.topLeft()).x() for one in over if one.intersects(own)]


def show_toast(
    window: QWidget, text: str, action_text: str = "", on_action: Callable[[], object] | None = None
) -> Toast:
    """Shows a toast at the bottom of `window`, in place of an earlier one."""
    top = window.window()
    for earlier in top.findChildren(Toast):
        earlier.leave()
    toast = Toast(top, text, action_text, on_action)
    toast.appear()
    return toast
