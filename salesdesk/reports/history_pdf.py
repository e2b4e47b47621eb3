"""A customer's contact history as a PDF: laid out twice (to count, to paint), written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QLocale
from PySide6.QtGui import QPainter

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, Voice
from salesdesk.reports.flow import Flow, Layouts, Paragraph, Sheet, Style
from salesdesk.reports.history_facts import HistoryFacts, HistoryOptions, Paper
from salesdesk.reports.history_front import SECTION, front
from salesdesk.reports.history_timeline import month_key, timeline
from salesdesk.reports.pdf_text import Bookmark, finish
from salesdesk.reports.sheets import CountingSheet, PaintedSheet, TooLong, pdf_writer
from salesdesk.reports.spoken import month_of, written
from salesdesk.reports.typeface import Ink, Run, missing
from salesdesk.services.progress import Progress
from salesdesk.services.timeline import TimelineEntry
from salesdesk.whole_file import whole_file

CONTENTS_BEYOND = 8
"""Pages up to which a history needs no table of contents."""

MONTHS_LISTED = 40
"""Months up to which the contents name each of them; of a longer history they name the years."""

_TITLE = QT_TRANSLATE_NOOP("domain", "Contact history: %1")
_CONTENTS_LINE = Style(points=10, after=2, tabs=(-1,))
_CHECK_EVERY = 50
_LETTER_COUNTRIES = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.Venezuela,
    }
)


@dataclass(frozen=True, slots=True)
class Written:
    """A PDF that was written: its pages, and the characters that no font here could show."""

    pages: int
    missing_glyphs: str


def write_history(
    facts: HistoryFacts, target: Path, voice: Voice, progress: Progress, options: HistoryOptions
) -> Written:
    """Writes the history to `target`, replacing a file there only once the new one is whole.

    Runs in any thread; an application object must exist (see `offscreen`). Raises UserError where the file
    cannot be written, and Cancelled when stopped; both leave the folder as it was.
    """
    with whole_file(target, facts.desk_file) as scratch:
        return _History(facts, voice, progress, options).write(scratch)


class _History:
    """One history, from counting its pages to the finished file."""

    def __init__(
        self, facts: HistoryFacts, voice: Voice, progress: Progress, options: HistoryOptions
    ) -> None:
        self._facts = facts
        self._voice = voice
        self._progress = progress
        self._options = options
        self._steps = 2 * len(facts.entries)

    def write(self, file: Path) -> Written:
        device = QFile(str(file))
        if not device.open(QIODevice.OpenModeFlag.WriteOnly):
            raise OSError(device.errorString())
        writer = pdf_writer(device, self._options.paper or usual_paper())
        writer.setTitle(self._say(_TITLE, self._facts.card.name))
        writer.setAuthor(self._facts.rep or self._facts.firm)
        writer.setCreator("SalesDesk")
        layouts = Layouts(float(writer.width()))
        counted, contents = self._count(layouts, float(writer.width()), float(writer.height()))
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(device.errorString())
        try:
            head = (self._facts.card.name, written(self._facts.on, self._voice))
            sheet = PaintedSheet(painter, writer, head, counted.page, self._voice)
            self._flow(sheet, layouts, contents, begun=len(self._facts.entries))
        finally:
            painter.end()
            device.close()
        if device.error() is not QFileDevice.FileError.NoError:
            raise OSError(device.errorString())
        finish(file, sheet.letters, self._bookmarks(counted.targets))
        return Written(counted.page, missing(sheet.letters.every))

    def _count(
        self, layouts: Layouts, width: float, height: float
    ) -> tuple[CountingSheet, Mapping[str, int] | None]:
        """The counted pages, and the months' pages where the history is long enough for contents."""
        short = CountingSheet(width, height, most=CONTENTS_BEYOND)
        try:
            self._flow(short, layouts, None)
            return short, None
        except TooLong:
            pass
        unknown = dict.fromkeys((month_key(entry.on) for entry in self._facts.entries), 0)
        long = CountingSheet(width, height)
        self._flow(long, layouts, unknown)
        return long, long.targets

    def _flow(
        self, sheet: Sheet, layouts: Layouts, contents: Mapping[str, int] | None, begun: int = 0
    ) -> None:
        facts, voice, options = self._facts, self._voice, self._options
        flow = Flow(sheet, layouts)
        for paragraph in chain(
            front(facts, voice, options),
            self._contents(contents) if contents else (),
            timeline(facts, voice, options, self._watched(begun), new_page=contents is not None),
        ):
            flow.add(paragraph)
        flow.end()

    def _watched(self, begun: int) -> Iterator[TimelineEntry]:
        """The entries, with word of how far they are and a way out."""
        for done, entry in enumerate(self._facts.entries, begun):
            if done % _CHECK_EVERY == 0:
                self._progress.check()
                self._progress.report(done, self._steps)
            yield entry

    def _contents(self, pages: Mapping[str, int]) -> Iterator[Paragraph]:
        heading = self._say(QT_TRANSLATE_NOOP("domain", "Contents"))
        yield Paragraph((Run(heading),), replace(SECTION, new_page=True))
        lines: dict[str, int] = {}
        for key, page in pages.items():
            name = key[:4] if len(pages) > MONTHS_LISTED else self._month(key)
            lines.setdefault(name, page)
        for name, page in lines.items():
            yield Paragraph((Run(name), Run(f"\t{page}", Ink.DIM)), _CONTENTS_LINE)

    def _bookmarks(self, targets: Mapping[str, int]) -> list[Bookmark]:
        """The years, and below each its months; a history of one month needs none."""
        if len(targets) < 2:
            return []
        marks: list[Bookmark] = []
        year = ""
        for key, page in targets.items():
            if key[:4] != year:
                year = key[:4]
                marks.append((0, year, page - 1))
            marks.append((1, self._month(key), page - 1))
        return marks

    def _month(self, key: str) -> str:
        return self._voice.say(month_of(date.fromisoformat(f"{key}-01")))

    def _say(self, text: str, *args: str) -> str:
        return self._voice.say(Sentence(text, args))


def usual_paper() -> Paper:
    """The paper of the reader's country."""
    return "Letter" if QLocale().territory() in _LETTER_COUNTRIES else "A4"
