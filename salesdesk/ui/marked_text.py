"""One line of text in which what was searched for is marked, cut so that the first mark is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from salesdesk.domain.text import isolate, part_begin
from salesdesk.domain.typed import Marks
from salesdesk.ui.theme import mix, theme

_ELLIPSIS = "…"
_KEPT_BEFORE = (24, 12, 6, 2)
"""How many characters are kept before a mark that stands too far to the right, as far as there is room."""


def mark_fill() -> str:
    """The ground of a mark: a shade stronger than the soft accent, with which the chosen line is filled."""
    colours = theme().colours
    return mix(colours.accent_soft, colours.accent, 0.28)


def fitted(text: str, marks: Marks, cut: Callable[[str], str]) -> tuple[str, Marks]:
    """What is shown of `text` and where its marks stand in that, the first mark always among it.

    `cut` shortens a text at its end, with `…`, to the room that there is. A mark that is itself longer than
    the room is shown from its beginning.
    """
    shown = cut(text)
    if shown == text or not marks or _holds(shown, sum(marks[0])):
        return shown, _within(marks, 0, shown)
    begin = marks[0][0]
    for before in _KEPT_BEFORE:
        begin = part_begin(text, marks[0][0], before)
        shown = cut(_ELLIPSIS + text[begin:])
        if _holds(shown, sum(marks[0]) - begin + 1):
            return shown, _within(marks, begin - 1, shown)
    begin = marks[0][0]
    shown = cut(_ELLIPSIS + text[begin:])
    return shown, _within(marks, begin - 1, shown)


def line_of(text: str, marks: Marks) -> tuple[str, Marks]:
    """`text` as one line without marks that turn its direction, and the same parts of that marked."""
    if isolate(text) == text and "\n" not in text:
        return text, marks
    kept = [at for at, one in enumerate(text) if isolate(one)]
    places = {at: place for place, at in enumerate(kept)}
    line = "".join(" " if text[at].isspace() else text[at] for at in kept)
    moved = []
    for start, length in marks:
        inside = [places[at] for at in range(start, start + length) if at in places]
        if inside:
            moved.append((inside[0], len(inside)))
    return line, tuple(moved)


def draw_marked(
    painter: QPainter, rect: QRectF, text: str, marks: Marks, font: QFont, colour: str
) -> tuple[str, Marks]:
    """Draws `text` on one line in `rect`; its marks are bold, in the colour of text, on a fill.

    Returns what is shown and its marks. Text that is written from right to left keeps its own order, and
    begins at the left like every other line of the list.
    """
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    # Marks are bold and wider: what fits wholly in bold fits however much of it is marked.
    metrics = QFontMetricsF(bold)

    def cut(whole: str) -> str:
        return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, rect.width())

    shown, placed = fitted(*line_of(text, marks), cut)
    layout = QTextLayout(shown, font)
    layout.setFormats([_format(shown, start, length, bold) for start, length in placed])
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    base = QFontMetricsF(font)
    # Han letters come from a font with taller lines; all of them stand on the base line of the font itself.
    top = rect.center().y() - base.height() / 2 + base.ascent() - line.ascent()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    layout.draw(painter, QPointF(rect.left(), top))
    return shown, placed


def _format(shown: str, start: int, length: int, bold: QFont) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(bold)
    form.setForeground(QColor(theme().colours.text))
    form.setBackground(QBrush(QColor(mark_fill())))
    span = QTextLayout.FormatRange()
    span.start = _units(shown[:start])
    span.length = _units(shown[start : start + length])
    span.format = form
    return span


def _holds(shown: str, end: int) -> bool:
    """Whether a text that was cut still holds its first `end` characters."""
    return end <= (len(shown) - 1 if shown.endswith(_ELLIPSIS) else len(shown))


def _within(marks: Marks, left_out: int, shown: str) -> Marks:
    """The marks of a text of which `left_out` characters at the beginning, and some at its end, are gone."""
    end = len(shown) - 1 if shown.endswith(_ELLIPSIS) else len(shown)
    moved = ((max(0, start - left_out), min(end, start - left_out + length)) for start, length in marks)
    return tuple((start, stop - start) for start, stop in moved if stop > start)


def _units(text: str) -> int:
    """The length in UTF-16 units, in which Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
