"""Paints a timeline: a dot on a line, a title with who and when, the text, a note, and chips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.ui.models.timeline_model import EXPANDED_ROLE, ROW_ROLE
from salesdesk.ui.models.timeline_rows import TimelineRow
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.chip import chip_size, paint_chip
from salesdesk.ui.widgets.painting import draw_box, draw_ring

Index = QModelIndex | QPersistentModelIndex

_LEFT, _RIGHT, _TOP, _BOTTOM = 28, 8, 7, 9
_DOT = 10
_LINE_GAP = 2
_CHIP_GAP = 6


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of an entry, laid out, and where they stand from its own left upper corner."""

    height: int
    head: QTextLayout
    text: tuple[QTextLayout, float] | None
    link: QRectF
    note: tuple[QTextLayout, float] | None
    chips: tuple[tuple[QRectF, str, str], ...]


class TimelineDelegate(QStyledItemDelegate):
    """Entries as wide as the list and as high as their text; heights are kept until the width changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.marked: tuple[str, int, str] | None = None
        """The entry that a ring is drawn round, for a moment."""

        self._width = 600
        self._heights: dict[tuple[TimelineRow, bool], int] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._forms: dict[tuple[str, str], QTextCharFormat] = {}
        theme().changed.connect(self.forget)

    def set_width(self, width: int) -> bool:
        """The width of the list from now on; says whether it is another one."""
        if width == self._width:
            return False
        self._width = width
        self._heights.clear()
        return True

    def forget(self) -> None:
        """Measures everything anew, after a change of font."""
        self._heights.clear()
        self._fonts.clear()
        self._metrics.clear()
        self._forms.clear()

    def link_rect(self, rect: QRect, index: Index) -> QRectF:
        """Where `Show all` stands in an entry drawn into `rect`; empty where all is shown."""
        row: TimelineRow = index.data(ROW_ROLE)
        if not row.is_cut:
            return QRectF()
        parts = self._parts(row, bool(index.data(EXPANDED_ROLE)))
        return parts.link.translated(rect.left(), rect.top())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: TimelineRow = index.data(ROW_ROLE)
        expanded = row.is_cut and bool(index.data(EXPANDED_ROLE))
        key = row, expanded
        if key not in self._heights:
            self._heights[key] = self._parts(row, expanded).height
        return QSize(self._width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TimelineRow = index.data(ROW_ROLE)
        expanded = row.is_cut and bool(index.data(EXPANDED_ROLE))
        parts = self._parts(row, expanded)
        look, colours = theme(), theme().colours
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            ground = QRectF(rect).adjusted(look.px(_LEFT - 8), 0, 0, 0)
            draw_box(painter, ground, look.px(8), colours.surface, colours.line)
        if row.key == self.marked:
            ground = QRectF(rect).adjusted(look.px(_LEFT - 8), 0, 0, 0)
            draw_ring(painter, ground, look.px(8), colours.accent)
        self._paint_rail(painter, rect, row, index)
        left, top = rect.left() + look.px(_LEFT), rect.top()
        parts.head.draw(painter, QPointF(left, top + look.px(_TOP)))
        if parts.text:
            painter.setPen(QColor(colours.text))
            parts.text[0].draw(painter, QPointF(left, top + parts.text[1]))
        if row.is_cut:
            painter.setFont(self._font("body"))
            painter.setPen(QColor(colours.accent))
            link = parts.link.translated(rect.left(), top)
            painter.drawText(link, Qt.AlignmentFlag.AlignVCenter, self._link_text(row, expanded))
        if parts.note:
            painter.setPen(QColor(colours.dim))
            parts.note[0].draw(painter, QPointF(left, top + parts.note[1]))
        for box, word, tone in parts.chips:
            paint_chip(painter, box.translated(rect.left(), top), word, tone, colours)
        painter.restore()

    def _paint_rail(self, painter: QPainter, rect: QRect, row: TimelineRow, index: Index) -> None:
        look, colours = theme(), theme().colours
        middle = look.px(9)
        dot = self._metric("name").height() / 2 + look.px(_TOP)
        begin = rect.top() + (dot if index.row() == 0 else 0)
        line = QRectF(rect.left() + middle - 1, begin, 2, rect.bottom() + 1 - begin)
        painter.fillRect(line, QColor(colours.line))
        ink, _fill = colours.tone(row.tone)
        side = look.px(_DOT)
        spot = QRectF(0, 0, side + 4, side + 4)
        spot.moveCenter(QPointF(rect.left() + middle, rect.top() + dot))
        draw_box(painter, spot, spot.height() / 2, colours.bg)
        draw_box(painter, spot.adjusted(2, 2, -2, -2), side / 2, ink)

    def _parts(self, row: TimelineRow, expanded: bool) -> _Parts:
        look = theme()
        head, text, link, note = self._head(row), None, QRectF(), None
        y = float(look.px(_TOP)) + head.boundingRect().height()
        if words := (expanded and row.whole) or row.text:
            text, y = self._laid_below(words, y)
        if row.is_cut:
            metrics = self._metric("body")
            width = metrics.horizontalAdvance(self._link_text(row, expanded))
            link = QRectF(look.px(_LEFT), y, width + 2, metrics.height())
            y += metrics.height()
        if words := (expanded and row.whole_note) or row.note:
            note, y = self._laid_below(words, y)
        chips, y = self._place_chips(row, y)
        return _Parts(round(y + look.px(_BOTTOM)), head, text, link, note, chips)

    def _place_chips(self, row: TimelineRow, y: float) -> tuple[tuple[tuple[QRectF, str, str], ...], float]:
        if not row.chips:
            return (), y
        look = theme()
        left, room = float(look.px(_LEFT)), float(self._room())
        gap = look.px(_CHIP_GAP)
        x, top = left, y + look.px(4)
        placed = []
        height = 0
        for word, tone in row.chips:
            size = chip_size(word)
            width, height = min(float(size.width()), room), size.height()
            if x > left and x + width > left + room:
                x, top = left, top + height + look.px(4)
            placed.append((QRectF(x, top, width, height), word, tone))
            x += width + gap
        return tuple(placed), top + height + look.px(2)

    def _head(self, row: TimelineRow) -> QTextLayout:
        """Title, who and when in one paragraph of three tones."""
        colours = theme().colours
        who = f" · {' '.join(row.who.split())}" if row.who else ""
        when = f" — {row.when}" if row.when else ""
        title = " ".join(row.title.split())
        layout = QTextLayout(title + who + when, self._font("body"))
        formats, at = [], 0
        for part, role, colour in (
            (title, "name", colours.text),
            (who, "body", colours.text),
            (when, "body", colours.dim),
        ):
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = at, _length(part), self._form(role, colour)
            formats.append(span)
            at += span.length
        layout.setFormats(formats)
        self._break(layout)
        return layout

    def _laid_below(self, text: str, y: float) -> tuple[tuple[QTextLayout, float], float]:
        """A text with its top, a little below `y`, and where it ends."""
        top = y + theme().px(_LINE_GAP)
        layout = QTextLayout(text.replace("\n", "\u2028"), self._font("body"))
        return (layout, top), top + self._break(layout)

    def _break(self, layout: QTextLayout) -> float:
        """Breaks a paragraph into lines as wide as there is room; returns its height."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        room, y = self._room(), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return y

    def _room(self) -> int:
        look = theme()
        return max(look.px(120), self._width - look.px(_LEFT) - look.px(_RIGHT))

    def _link_text(self, row: TimelineRow, expanded: bool) -> str:
        if row.is_endless:
            return self.tr("Whole text…")
        return self.tr("Show less") if expanded else self.tr("Show all")

    def _font(self, role: str) -> QFont:
        if role not in self._fonts:
            self._fonts[role] = theme().font(role)
        return self._fonts[role]

    def _form(self, role: str, colour: str) -> QTextCharFormat:
        if (role, colour) not in self._forms:
            form = QTextCharFormat()
            form.setFont(self._font(role))
            form.setForeground(QColor(colour))
            self._forms[role, colour] = form
        return self._forms[role, colour]

    def _metric(self, role: str) -> QFontMetricsF:
        if role not in self._metrics:
            self._metrics[role] = QFontMetricsF(self._font(role))
        return self._metrics[role]


def _length(text: str) -> int:
    """The length in UTF-16 units, in which Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
