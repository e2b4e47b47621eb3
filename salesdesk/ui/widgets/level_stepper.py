"""The ladder of relationship levels: where a customer is, and which steps are right for it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.painting import KeyboardRing, draw_box, draw_ring
from salesdesk.ui.widgets.plain_label import set_tip


class LevelStepper(QWidget):
    """Steps from the least obliging level to the most; choosing one proposes it by `chosen`.

    The stepper never changes the level itself: the page asks for evidence and calls `set_level`.
    Arrows move along the steps, Enter or space proposes one; Tab goes to one step only.
    """

    chosen = Signal(str)

    def __init__(
        self, labels: Sequence[tuple[str, str]], name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(4))
        self._steps: dict[str, _Step] = {}
        for value, label in labels:
            step = _Step(value, label, self)
            step.picked.connect(self._on_picked)
            step.stepped.connect(self._on_stepped)
            self._steps[value] = step
            layout.addWidget(step, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._current = ""
        self.set_level("", ())

    @property
    def level(self) -> str:
        """The level that the customer has; empty where none is shown."""
        return self._current

    def set_level(self, current: str, zone: Collection[str]) -> None:
        """Shows `current` as the level and outlines those of `zone`."""
        self._current = current
        for value, step in self._steps.items():
            is_current = value == current
            step.show_state(is_current, value in zone, self._described(is_current, value in zone))
        self._take_tab(current if current in self._steps else next(iter(self._steps), ""))

    def _on_picked(self, value: str) -> None:
        for other, step in self._steps.items():
            step.mark(other == self._current)
        if value != self._current:
            self.chosen.emit(value)

    def _on_stepped(self, value: str, step: int) -> None:
        values = list(self._steps)
        at = values.index(value) + step
        if 0 <= at < len(values):
            self._take_tab(values[at])
            self._steps[values[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_tab(self, value: str) -> None:
        for other, step in self._steps.items():
            policy = Qt.FocusPolicy.StrongFocus if other == value else Qt.FocusPolicy.ClickFocus
            step.setFocusPolicy(policy)
        if value in self._steps:
            self.setFocusProxy(self._steps[value])

    def _described(self, is_current: bool, in_zone: bool) -> str:
        if is_current:
            return (
                self.tr("Present level, in its zone")
                if in_zone
                else self.tr("Present level, outside its zone")
            )
        return self.tr("In the zone") if in_zone else self.tr("Outside the zone")


class _Step(KeyboardRing, QPushButton):
    picked = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, value: str, label: str, parent: QWidget) -> None:
        super().__init__(label.replace("&", "&&"), parent)
        self._value = value
        self._label = label
        self._in_zone = False
        self._is_marking = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a radio button for screen readers
        self.setAutoDefault(False)
        self.setAccessibleName(label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.toggled.connect(self._on_toggled)

    def mark(self, is_current: bool) -> None:
        """Shows whether this is the present level, and tells nobody."""
        self._is_marking = True
        self.setAutoExclusive(False)  # where no level is the present one, none is checked
        self.setChecked(is_current)
        self.setAutoExclusive(True)
        self._is_marking = False

    def show_state(self, is_current: bool, in_zone: bool, said: str) -> None:
        """Fills the present level, outlines the zone; `said` puts both into words."""
        self._in_zone = in_zone
        self.mark(is_current)
        set_tip(self, f"{self._label}: {said}")
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        metrics = QFontMetricsF(look.font("chip"))
        return QSize(
            round(metrics.horizontalAdvance(self._label)) + look.px(28), round(metrics.height()) + look.px(14)
        )

    def minimumSizeHint(self) -> QSize:
        # The whole word as small and as bold as it is ever painted: a long one takes from its neighbours.
        narrowest = QFontMetricsF(self._font(True, small=True)).horizontalAdvance(self._label)
        return QSize(ceil(narrowest) + theme().px(6), self.sizeHint().height())

    def _font(self, current: bool, *, small: bool = False) -> QFont:
        look = theme()
        font = look.font("chip")
        font.setWeight(look.font("name" if current else "button").weight())
        if small:
            font.setPixelSize(look.px(10))
        return font

    def nextCheckState(self) -> None:  # noqa: N802
        """Choosing only proposes; the level stays until the page says otherwise."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            ahead = event.key() == Qt.Key.Key_Right
            self.stepped.emit(self._value, 1 if ahead != self.isRightToLeft() else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        box = QRectF(self.rect())
        current = self.isChecked()
        if current:
            fill, line, ink = colours.accent, colours.accent, colours.on_accent
        else:
            fill = colours.hover if self.underMouse() else colours.surface
            line = colours.good if self._in_zone else colours.line
            ink = colours.text if self._in_zone or self.underMouse() else colours.dim
        draw_box(painter, box, look.px(6), fill, line)
        if self._in_zone:
            self._paint_zone_mark(painter, box, colours.on_accent if current else colours.good)
        if self.shows_ring:
            draw_ring(painter, box, look.px(6), colours.text if current else colours.accent)
        font = self._font(current)
        room = box.width() - look.px(4)
        if QFontMetricsF(font).horizontalAdvance(self._label) > room:
            font = self._font(current, small=True)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = QFontMetricsF(font).elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_zone_mark(self, painter: QPainter, box: QRectF, colour: str) -> None:
        # A bar under the word, so that the zone is seen without its colour.
        look = theme()
        width = min(float(look.px(16)), box.width() / 3)
        bar = QRectF(0, 0, width, look.px(2))
        bar.moveCenter(box.center())
        bar.moveBottom(box.bottom() - look.px(4))
        draw_box(painter, bar, look.px(1), colour)

    def _on_clicked(self) -> None:
        self.picked.emit(self._value)

    def _on_toggled(self, checked: bool) -> None:
        # A screen reader toggles, and no click comes of it.
        if checked and not self._is_marking:
            self.picked.emit(self._value)
