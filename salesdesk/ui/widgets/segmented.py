"""A row of joined segments of which exactly one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.arrow_keys import step_of
from salesdesk.ui.widgets.painting import KeyboardRing, draw_ring


class Segmented(QWidget):
    """One choice of a few; arrows move it, Tab goes to the chosen segment only."""

    changed = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._value = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._segments: dict[str, _Segment] = {}
        for at, (value, label) in enumerate(options):
            segment = _Segment(value, label, at == 0, at == len(options) - 1, self)
            segment.picked.connect(self.set_value)
            segment.stepped.connect(self._on_stepped)
            self._segments[value] = segment
            layout.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if options:
            self._choose(options[0][0])

    @property
    def value(self) -> str:
        """The chosen value."""
        return self._value

    def set_value(self, value: str) -> None:
        """Chooses `value`; tells `changed` where that is something new."""
        if value not in self._segments:
            raise ValueError(f"not among the options: {value}")
        is_new = value != self._value
        self._choose(value)
        if is_new:
            self.changed.emit(value)

    def _on_stepped(self, value: str, step: int) -> None:
        values = list(self._segments)
        wanted = values[(values.index(value) + step) % len(values)]
        self._segments[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        self.set_value(wanted)

    def _choose(self, value: str) -> None:
        self._value = value
        for other, segment in self._segments.items():
            chosen = other == value
            segment.setChecked(chosen)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
            if chosen:
                self.setFocusProxy(segment)


class _Segment(KeyboardRing, QPushButton):
    """One segment; the first and the last have round corners."""

    picked = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, value: str, label: str, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(label.replace("&", "&&"), parent)
        self._value = value
        self._label = label
        self._is_first = first
        self._is_last = last
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a radio button for screen readers
        self.setAutoDefault(False)
        self.setAccessibleName(label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self.toggled.connect(self._on_toggled)

    def sizeHint(self) -> QSize:
        look = theme()
        metrics = QFontMetricsF(look.font("name"))
        return QSize(
            round(metrics.horizontalAdvance(self._label)) + look.px(25), round(metrics.height()) + look.px(16)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:  # noqa: N802
        """The group decides which one is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := step_of(event, self):
            self.stepped.emit(self._value, step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        hovered = colours.hover if self.underMouse() else colours.surface
        painter.setBrush(QColor(colours.accent_soft if chosen else hovered))
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.line), 1))
        # Neighbours share one line: each leaves its left edge to the one before.
        outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self._left_is_mine() and not chosen:
            outline.setLeft(-1.5)
        painter.drawPath(self._outline(outline))
        if self.shows_ring:
            draw_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), look.px(6), colours.accent)
        painter.setFont(look.font("name" if chosen else "body"))
        painter.setPen(QColor(colours.accent if chosen else colours.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._label)

    def _left_is_mine(self) -> bool:
        return self._is_last if self.isRightToLeft() else self._is_first

    def _outline(self, rect: QRectF) -> QPainterPath:
        """The segment's outline: round at the outer corners of the row, square inside."""
        radius = min(float(theme().px(8)), rect.height() / 2)
        left_round, right_round = self._is_first, self._is_last
        if self.isRightToLeft():
            left_round, right_round = right_round, left_round
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, radius, radius)
        half = rect.width() / 2
        if not left_round:
            path.addRect(rect.adjusted(0, 0, -half, 0))
        if not right_round:
            path.addRect(rect.adjusted(half, 0, 0, 0))
        return path.simplified()

    def _on_clicked(self) -> None:
        self.picked.emit(self._value)

    def _on_toggled(self, checked: bool) -> None:
        # A screen reader toggles, and no click comes of it.
        if checked:
            self.picked.emit(self._value)
