"""The pages that a flow fills: one kind only counts them, the other is painted into a PDF."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from salesdesk.domain.text import isolate
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, Voice
from salesdesk.reports.flow import Laid, Paragraph, Style, lay
from salesdesk.reports.typeface import BOLD, DPI, UNITS_PER_MM, UNITS_PER_POINT, Ink, Letters, Run, colour

MARGIN_MM = 20
_FURNITURE_MM = 10
"""From the paper's edge to the running head and to the page's number."""

_FURNITURE = Style(points=8, tabs=(-1,))
_RAIL_MM, _DOT_MM = 1.6, 1.8


class TooLong(Exception):
    """A count was ended because there are more pages than it was asked to count."""


@dataclass(slots=True)
class CountingSheet:
    """Counts pages, and keeps on which of them each target lies; page 1 is the first."""

    width: float
    height: float
    page: int = 1
    most: int | None = None
    targets: dict[str, int] = field(default_factory=dict)

    def place(self, laid: Laid, first: int, last: int, y: float, gap: float) -> None:
        """Notes where a target begins."""
        if first == 0 and laid.paragraph.target:
            self.targets.setdefault(laid.paragraph.target, self.page)

    def turn(self) -> None:
        """The next page. Raises TooLong beyond `most`."""
        self.page += 1
        if self.most is not None and self.page > self.most:
            raise TooLong


class PaintedSheet:
    """Paints pages into a PDF, with a running head from the second page on and a number on each."""

    def __init__(
        self,
        painter: QPainter,
        writer: QPdfWriter,
        running_head: tuple[str, str],
        pages: int,
        voice: Voice,
    ) -> None:
        self._painter = painter
        self._writer = writer
        self._running_head = running_head
        self._pages = pages
        self._voice = voice
        self.page = 1
        self.letters = Letters({}, {})
        self._furnish()

    @property
    def width(self) -> float:
        return float(self._writer.width())

    @property
    def height(self) -> float:
        return float(self._writer.height())

    def place(self, laid: Laid, first: int, last: int, y: float, gap: float) -> None:
        """Paints some lines of a paragraph, and what marks it."""
        style = laid.paragraph.style
        top = y - first * laid.pitch
        self._note(laid)
        if style.rail:
            self._paint_rail(laid, first, last, y, gap)
        if style.rule:
            self._paint_rule(top + laid.lines * laid.pitch)
        if last - first == laid.lines:
            laid.layout.draw(self._painter, QPointF(0, top))
            return
        for line in range(first, last):
            laid.layout.lineAt(line).draw(self._painter, QPointF(0, top))

    def turn(self) -> None:
        """Begins the next page."""
        self._writer.newPage()
        self.page += 1
        self._furnish()

    def _note(self, laid: Laid) -> None:
        for run in laid.paragraph.runs:
            is_bold = laid.paragraph.style.bold or run.ink in BOLD
            letters = self.letters.bold if is_bold else self.letters.regular
            # A tab moves on and leaves no glyph.
            letters |= dict.fromkeys(isolate(run.text).replace("\t", ""))

    def _paint_rail(self, laid: Laid, first: int, last: int, y: float, gap: float) -> None:
        x = _RAIL_MM * UNITS_PER_MM
        self._pen(0.8)
        begins_here = laid.paragraph.dot is not None and first == 0
        middle = y + laid.pitch / 2
        begins_rail = laid.paragraph.begins_rail and begins_here
        reaches_up = middle if begins_rail or (begins_here and not gap) else y - gap
        self._painter.drawLine(QPointF(x, reaches_up), QPointF(x, y + (last - first) * laid.pitch))
        if begins_here and laid.paragraph.dot is not None:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(colour(laid.paragraph.dot))
            radius = _DOT_MM / 2 * UNITS_PER_MM
            self._painter.drawEllipse(QPointF(x, middle), radius, radius)
        self._painter.setPen(colour(Ink.PLAIN))

    def _paint_rule(self, y: float) -> None:
        self._pen(0.6)
        self._painter.drawLine(QPointF(0, y), QPointF(self.width, y))
        self._painter.setPen(colour(Ink.PLAIN))

    def _pen(self, points: float) -> None:
        pen = QPen(colour(Ink.RULE))
        pen.setWidthF(points * UNITS_PER_POINT)
        self._painter.setPen(pen)

    def _furnish(self) -> None:
        """The running head and the page's number, in the margins."""
        self._painter.setPen(colour(Ink.PLAIN))
        beyond = (MARGIN_MM - _FURNITURE_MM) * UNITS_PER_MM
        if self.page > 1:
            left, right = self._running_head
            self._paint_line((Run(left, Ink.DIM), Run(f"\t{right}", Ink.DIM)), -beyond)
        number = Sentence(QT_TRANSLATE_NOOP("domain", "Page %1 of %2"), (self.page, self._pages))
        foot = self.height + beyond - _FURNITURE.points * UNITS_PER_POINT
        self._paint_line((Run(f"\t{self._voice.say(number)}", Ink.DIM),), foot)

    def _paint_line(self, runs: tuple[Run, ...], y: float) -> None:
        laid = lay(Paragraph(runs, _FURNITURE), self.width)
        self._note(laid)
        laid.layout.lineAt(0).draw(self._painter, QPointF(0, y))


def pdf_writer(device: QIODevice, paper: str) -> QPdfWriter:
    """A PDF onto an open device, for a paper (`A4` or `Letter`) with the report's margins."""
    writer = QPdfWriter(device)
    writer.setResolution(DPI)
    size = QPageSize.PageSizeId.Letter if paper == "Letter" else QPageSize.PageSizeId.A4
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    return writer
