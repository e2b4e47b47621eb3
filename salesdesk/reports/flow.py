"""Paragraphs onto pages: lines are broken, kept together where they belong together, and placed.

The same flow runs twice, first over a sheet that only counts, then over the one that is painted: so the
number of pages is known before the first is drawn. What was broken into lines for the first is kept for the
second as far as that is little; beyond it no more than one paragraph is in memory at a time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextOption

from salesdesk.domain.text import isolate
from salesdesk.reports.typeface import UNITS_PER_MM, UNITS_PER_POINT, Ink, Run, font, formats

PARAGRAPH_LIMIT = 4_000
"""Characters laid out at once; a longer paragraph (a pasted document) goes on in the next piece."""

_KEPT_CHARACTERS = 600_000
"""How much of what is broken into lines is kept: some 30 MiB, the paragraphs of a thousand entries."""

_OF_A_PARAGRAPH = 100
"""What a paragraph takes besides its letters, in characters' worth."""

_BASELINE = 0.72
"""Where in the height of a line the letters stand, so that a taller fallback font moves nothing."""

_PITCH = 1.42
"""The height of a line over the size of its letters."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: sizes in points, indents in millimetres from the text's left edge.

    `tabs` are places of tab stops, negative ones from the right edge and flush right. `hanging` is the
    indent of all lines but the first. `with_next` keeps it on one page with what follows.
    """

    points: float = 10
    bold: bool = False
    before: float = 0
    after: float = 0
    indent: float = 0
    hanging: float | None = None
    tabs: tuple[float, ...] = ()
    with_next: bool = False
    new_page: bool = False
    rule: bool = False
    rail: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs of text in one style. `dot` marks it on the rail; `target` is how a contents page names it.

    `begins_rail` is set where the rail does not come down from the paragraph above.
    """

    runs: tuple[Run, ...]
    style: Style = field(default_factory=Style)
    dot: Ink | None = None
    target: str = ""
    begins_rail: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """A paragraph broken into lines; heights in units of the page."""

    paragraph: Paragraph
    layout: QTextLayout
    lines: int
    pitch: float

    @property
    def before(self) -> float:
        return self.paragraph.style.before * UNITS_PER_POINT

    @property
    def after(self) -> float:
        return self.paragraph.style.after * UNITS_PER_POINT


class Sheet(Protocol):
    """Where the flow puts lines; y counts in units from the top of the page's text."""

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...

    def place(self, laid: Laid, first: int, last: int, y: float, gap: float) -> None:
        """Lines `first` to `last` (not included) with their top at `y`, below a `gap` of white space."""
        ...

    def turn(self) -> None:
        """Goes on to the next page."""
        ...


class Flow:
    """Takes paragraphs one after the other and places them."""

    def __init__(self, sheet: Sheet, layouts: Layouts | None = None) -> None:
        """`layouts` are kept by whoever lets the same paragraphs flow again."""
        self._sheet = sheet
        self._layouts = Layouts(sheet.width) if layouts is None else layouts
        self._y = 0.0
        self._gap = 0.0
        self._waiting: list[Laid] = []

    def add(self, paragraph: Paragraph) -> None:
        """The next paragraph; a long one in pieces."""
        for piece in _pieces(paragraph):
            laid = self._layouts.of(piece)
            self._waiting.append(laid)
            if not piece.style.with_next:
                self._place_waiting()

    def end(self) -> None:
        """Places what still waits for a follower."""
        if self._waiting:
            self._place_waiting()

    def _place_waiting(self) -> None:
        """The waiting headings and the paragraph they wait for: together, with two of its lines at least."""
        *heads, last = self._waiting
        self._waiting = []
        together = sum(head.before + head.lines * head.pitch + head.after for head in heads)
        together += last.before + _least(last) * last.pitch
        room = self._sheet.height - self._y - self._gap
        if self._y > 0 and (together > room or (heads or [last])[0].paragraph.style.new_page):
            self._turn()
        for laid in (*heads, last):
            self._place(laid)

    def _place(self, laid: Laid) -> None:
        gap = max(self._gap, laid.before) if self._y > 0 else 0.0
        first = 0
        while first < laid.lines:
            fitting = int((self._sheet.height - self._y - gap + 0.5) // laid.pitch)
            end = _break_after(first, fitting, laid)
            if end == first:
                self._turn()
                gap = 0.0
                continue
            self._sheet.place(laid, first, end, self._y + gap, gap)
            self._y += gap + (end - first) * laid.pitch
            gap, first = 0.0, end
            if first < laid.lines:
                self._turn()
        self._gap = laid.after

    def _turn(self) -> None:
        self._sheet.turn()
        self._y = self._gap = 0.0


class Layouts:
    """Paragraphs broken into lines of at most `width` units; those that come first are kept."""

    def __init__(self, width: float) -> None:
        self._width = width
        self._kept: dict[Paragraph, Laid] = {}
        self._room = _KEPT_CHARACTERS

    def of(self, paragraph: Paragraph) -> Laid:
        """The paragraph in lines, from before where it was kept."""
        laid = self._kept.get(paragraph)
        if laid is None:
            laid = lay(paragraph, self._width)
            self._room -= _OF_A_PARAGRAPH + sum(len(run.text) for run in paragraph.runs)
            if self._room >= 0:
                self._kept[paragraph] = laid
        return laid


def lay(paragraph: Paragraph, width: float) -> Laid:
    """Breaks a paragraph into lines of at most `width` units."""
    style = paragraph.style
    runs = [Run(isolate(run.text), run.ink) for run in paragraph.runs]
    layout = QTextLayout("".join(run.text for run in runs), font(style.points, bold=style.bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if style.tabs:
        option.setTabs([_tab(at, width - style.indent * UNITS_PER_MM) for at in style.tabs])
    layout.setTextOption(option)
    layout.setFormats(formats(runs, style.points))
    indent = style.indent * UNITS_PER_MM
    hanging = indent if style.hanging is None else style.hanging * UNITS_PER_MM
    pitch = style.points * _PITCH * UNITS_PER_POINT
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        left = hanging if count else indent
        line.setLineWidth(max(width - left, width / 4))
        line.setPosition(QPointF(left, (count + _BASELINE) * pitch - line.ascent()))
        count += 1
    layout.endLayout()
    return Laid(paragraph, layout, count, pitch)


def _tab(at: float, width: float) -> QTextOption.Tab:
    if at >= 0:
        return QTextOption.Tab(at * UNITS_PER_MM, QTextOption.TabType.LeftTab)
    # A stop at the very edge would already count as beyond the line.
    return QTextOption.Tab(width - 1, QTextOption.TabType.RightTab)


def _pieces(paragraph: Paragraph) -> list[Paragraph]:
    """The paragraph, or its pieces where it is too long to be laid out at once."""
    if len(paragraph.runs) > 1 or len(paragraph.runs[0].text) <= PARAGRAPH_LIMIT:
        return [paragraph]
    run = paragraph.runs[0]
    texts, start = [], 0
    while start < len(run.text):
        end = min(start + PARAGRAPH_LIMIT, len(run.text))
        blank = run.text.rfind(" ", start, end) if end < len(run.text) else -1
        end = blank + 1 if blank > start else end
        texts.append(run.text[start:end])
        start = end
    return [Paragraph((Run(text, run.ink),), paragraph.style, paragraph.dot) for text in texts]


def _least(laid: Laid) -> int:
    """How many of its first lines must stand together: all of three, two of more."""
    return laid.lines if laid.lines <= 3 else 2


def _break_after(first: int, fitting: int, laid: Laid) -> int:
    """The line before which the page ends, `first` where nothing fits: no line is left alone."""
    left = laid.lines - first
    if fitting >= left:
        return laid.lines
    if left <= 3 or fitting < 2:
        return first
    return first + min(fitting, left - 2)
