"""Chips: a short word on a soft colour; and chips that are chosen from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from salesdesk.domain.text import isolate
from salesdesk.ui.theme import Colours, theme
from salesdesk.ui.widgets.arrow_keys import step_of
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.painting import KeyboardRing, draw_box, draw_icon, draw_ring
from salesdesk.ui.widgets.plain_label import PlainLabel, set_tip

TONES = ("plain", "accent", "good", "warn", "bad", "violet")

_WIDEST = 300


def chip_size(text: str) -> QSize:
    """The size that `paint_chip` needs for `text`."""
    look = theme()
    metrics = QFontMetricsF(look.font("chip"))
    width = metrics.horizontalAdvance(text) + look.px(16)
    return QSize(round(width) + 1, round(metrics.height()) + look.px(4))


def paint_chip(painter: QPainter, rect: QRectF, text: str, tone: str, colours: Colours) -> None:
    """Draws a chip that fills `rect`; for delegates and `Chip` alike."""
    ink, fill = colours.tone(tone)
    look = theme()
    painter.save()
    draw_box(painter, rect, rect.height() / 2, fill)
    font = look.font("chip")
    painter.setFont(font)
    painter.setPen(QColor(ink))
    room = rect.width() - look.px(14)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


class Chip(PlainLabel):
    """A short word on a soft colour. The word says it all; the tone only helps the eye."""

    def __init__(self, text: str, tone: str = "plain", parent: QWidget | None = None) -> None:
        self._chip_tone = tone
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def tone(self) -> str:
        return self._chip_tone

    def set_tone(self, tone: str) -> None:
        self._chip_tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), QRectF(self.rect()), self.text(), self._chip_tone, theme().colours)


class ToggleChips(QWidget):
    """A group of chips to choose from: any number of them, or at most one."""

    changed = Signal()

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        multiple: bool = True,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._multiple = multiple
        self._chips: dict[str, _ToggleChip] = {}
        self._layout = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offers `(value, label)` pairs; what was chosen and is still offered stays chosen."""
        chosen = self.values()
        for chip in self._chips.values():
            self._layout.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}
        for value, label in options:
            chip = _ToggleChip(value, label, self)
            chip.choose(value in chosen)
            chip.picked.connect(self._on_picked)
            chip.stepped.connect(self._on_stepped)
            self._chips[value] = chip
            self._layout.addWidget(chip)
        for first in list(self._chips.values())[:1]:
            self.setFocusProxy(first)

    def values(self) -> list[str]:
        """The chosen values, in the order of the options."""
        return [value for value, chip in self._chips.items() if chip.isChecked()]

    def set_values(self, values: Iterable[str]) -> None:
        """Chooses exactly `values`; tells `changed` where that is something new."""
        before, wanted = self.values(), set(values)
        for value, chip in self._chips.items():
            chip.choose(value in wanted)
        if self.values() != before:
            self.changed.emit()

    def set_label(self, value: str, label: str) -> None:
        """Changes one chip's label, for counts that change: `Open 7`."""
        self._chips[value].set_label(label)

    def _on_picked(self, value: str) -> None:
        if not self._multiple:
            for other, chip in self._chips.items():
                if other != value:
                    chip.choose(False)
        self.changed.emit()

    def _on_stepped(self, value: str, step: int) -> None:
        chips = list(self._chips.values())
        at = list(self._chips).index(value) + step
        chips[at % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)


class _ToggleChip(KeyboardRing, QPushButton):
    """One chip of a group: space chooses it or not, arrows go to its neighbours."""

    picked = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, value: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._value = value
        self._label = ""
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Not `clicked`: a screen reader toggles, and no click comes of it.
        self.toggled.connect(self._on_toggled)
        self.set_label(label)

    def choose(self, chosen: bool) -> None:
        """Chooses it or not, and tells nobody."""
        was_blocked = self.blockSignals(True)
        self.setChecked(chosen)
        self.blockSignals(was_blocked)

    def set_label(self, label: str) -> None:
        self._label = isolate(label)
        self.setText(self._label.replace("&", "&&"))
        self.setAccessibleName(self._label)
        set_tip(self, self._label if self._shown() != self._label else "")
        self.updateGeometry()

    def _shown(self) -> str:
        """The label, cut where it would be wider than a form: a name may have 200 characters."""
        look = theme()
        metrics = QFontMetricsF(look.font("chip"))
        return metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, look.px(_WIDEST))

    def sizeHint(self) -> QSize:
        # Room for the tick is kept free, so that choosing moves no neighbour.
        look = theme()
        return chip_size(self._shown()) + QSize(look.px(12), look.px(6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := step_of(event, self):
            self.stepped.emit(self._value, step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        box = QRectF(self.rect())
        chosen = self.isChecked()
        ink, fill = colours.tone("accent" if chosen else "plain")
        line = colours.accent if chosen else colours.edge if self.underMouse() else colours.line
        draw_box(painter, box, box.height() / 2, fill if chosen else colours.surface, line)
        if self.shows_ring:
            draw_ring(painter, box, box.height() / 2, colours.accent)
        shift = 0.0
        if chosen:
            shift = look.px(6)
            tick = QRectF(look.px(7), 0, look.px(12), box.height())
            draw_icon(painter, tick, "check", ink)
        painter.setFont(look.font("chip"))
        painter.setPen(QColor(ink))
        painter.drawText(box.adjusted(2 * shift, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, self._shown())

    def _on_toggled(self, _checked: bool) -> None:
        self.picked.emit(self._value)
