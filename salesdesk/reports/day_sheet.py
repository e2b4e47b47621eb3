"""The day sheet as a PDF on A4: the day's customers in their order, with room to write on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QFile, QFileDevice, QIODevice
from PySide6.QtGui import QPainter

from salesdesk.domain.agenda import headline
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, TimeOfDay, Voice
from salesdesk.domain.words import ItemKind, Party
from salesdesk.reports.flow import Flow, Paragraph, Sheet, Style
from salesdesk.reports.history_front import SECTION, dotted
from salesdesk.reports.history_pdf import Written
from salesdesk.reports.pdf_text import finish
from salesdesk.reports.sheets import CountingSheet, PaintedSheet, pdf_writer
from salesdesk.reports.typeface import Ink, Run, missing
from salesdesk.services.day_sheet import DaySheet, Spare, Stop
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.rows import CustomerCard, PromiseLine
from salesdesk.whole_file import whole_file

LINES_TO_WRITE_ON = 3
WHYS_SHOWN = 4
PROMISES_SHOWN = 5
"""Open promises told of each side; of more the sheet says how many."""

LAST_LENGTH, REMEMBER_LENGTH, PROMISE_LENGTH, NAME_LENGTH = 170, 240, 160, 90
_LABEL_MM = 28

_LETTERHEAD = Style(points=9.5, tabs=(-1,), after=4)
_TITLE = Style(points=20, bold=True, before=12, after=2, with_next=True)
_COUNTS = Style(points=10.5, after=8)
_STOP = Style(points=12, bold=True, before=16, after=3, tabs=(-1,), with_next=True)
_LINE = Style(points=9.5, after=1.5, hanging=_LABEL_MM, tabs=(_LABEL_MM,), with_next=True)
_TO_WRITE_ON = Style(points=13, rule=True, with_next=True)
_SPARE = Style(points=9.5, after=3, hanging=5)
_QUIET = Style(points=10, after=3)

_DAY_SHEET = QT_TRANSLATE_NOOP("domain", "Day sheet")
_WHY = QT_TRANSLATE_NOOP("domain", "Why")
_CALL = QT_TRANSLATE_NOOP("domain", "Call")
_WECHAT = QT_TRANSLATE_NOOP("domain", "WeChat")
_ADDRESS = QT_TRANSLATE_NOOP("domain", "Address")
_HOURS = QT_TRANSLATE_NOOP("domain", "Best hours")
_I_OWE = QT_TRANSLATE_NOOP("domain", "I promised")
_THEY_OWE = QT_TRANSLATE_NOOP("domain", "They promised")
_LAST = QT_TRANSLATE_NOOP("domain", "Last contact")
_REMEMBER = QT_TRANSLATE_NOOP("domain", "Keep in mind")
_PRIVATE = QT_TRANSLATE_NOOP("domain", "Private note")
_SAID = QT_TRANSLATE_NOOP("domain", "%1: %2")
_BY = QT_TRANSLATE_NOOP("domain", "by %1")
_MORE = QT_TRANSLATE_NOOP("domain", "and %n more")
_SPARE_TITLE = QT_TRANSLATE_NOOP("domain", "If there is time")
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "domain", "%n more customer(s) are due on this day; the sheet has no room for them"
)


@dataclass(frozen=True, slots=True)
class DaySheetOptions:
    """What the reader wants: `private_notes` prints what is marked as private as well."""

    private_notes: bool = False


def write_day_sheet(
    facts: DaySheet,
    target: Path,
    voice: Voice,
    progress: Progress = SILENT,
    options: DaySheetOptions | None = None,
) -> Written:
    """Writes the sheet to `target`, replacing a file there only once the new one is whole.

    Runs in any thread; an application object must exist (see `offscreen`). Raises UserError where the file
    cannot be written, and Cancelled when stopped; both leave the folder as it was.
    """
    with whole_file(target, facts.desk_file) as scratch:
        return _Sheet(facts, voice, progress, options or DaySheetOptions()).write(scratch)


class _Sheet:
    """One sheet, from counting its pages to the finished file."""

    def __init__(self, facts: DaySheet, voice: Voice, progress: Progress, options: DaySheetOptions) -> None:
        self._facts = facts
        self._voice = voice.on(facts.on)
        self._progress = progress
        self._options = options

    def write(self, file: Path) -> Written:
        facts, voice = self._facts, self._voice
        device = QFile(str(file))
        if not device.open(QIODevice.OpenModeFlag.WriteOnly):
            raise OSError(device.errorString())
        writer = pdf_writer(device, "A4")
        title = f"{self._say(_DAY_SHEET)} – {voice.date_text(facts.on, with_year=True)}"
        writer.setTitle(title)
        writer.setAuthor(facts.rep or facts.firm)
        writer.setCreator("SalesDesk")
        counted = CountingSheet(float(writer.width()), float(writer.height()))
        self._flow(counted)
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(device.errorString())
        try:
            head = (self._say(_DAY_SHEET), voice.date_text(facts.on, with_year=True))
            sheet = PaintedSheet(painter, writer, head, counted.page, voice)
            self._flow(sheet)
        finally:
            painter.end()
            device.close()
        if device.error() is not QFileDevice.FileError.NoError:
            raise OSError(device.errorString())
        finish(file, sheet.letters, [])
        return Written(counted.page, missing(sheet.letters.every))

    def _flow(self, sheet: Sheet) -> None:
        flow = Flow(sheet)
        for paragraph in self._paragraphs():
            flow.add(paragraph)
        flow.end()

    def _paragraphs(self) -> Iterator[Paragraph]:
        yield from self._front()
        for number, stop in enumerate(self._facts.stops, start=1):
            self._progress.check()
            yield from self._whole(self._stop(number, stop))
        if self._facts.left_out:
            yield self._quiet(Sentence(_LEFT_OUT, (), self._facts.left_out))
        if self._facts.spare:
            yield Paragraph((Run(self._say(_SPARE_TITLE)),), SECTION)
            yield from map(self._spare, self._facts.spare)

    def _front(self) -> Iterator[Paragraph]:
        facts, voice = self._facts, self._voice
        sender = [Run(facts.rep, Ink.STRONG)] if facts.rep else []
        if facts.firm:
            sender.append(Run(f" · {facts.firm}" if facts.rep else facts.firm))
        made = voice.date_text(facts.on, with_year=True)
        yield Paragraph((*sender, Run(f"\t{self._say(_DAY_SHEET)} · {made}", Ink.DIM)), _LETTERHEAD)
        yield Paragraph((Run(voice.heading(facts.on)),), _TITLE)
        yield Paragraph((Run(voice.say(headline(facts.items)), Ink.DIM),), _COUNTS)

    @staticmethod
    def _whole(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
        """A stop's paragraphs, kept together on one page: all but the last wait for the next."""
        *lines, last = paragraphs
        yield from lines
        yield replace(last, style=replace(last.style, with_next=False))

    def _stop(self, number: int, stop: Stop) -> Iterator[Paragraph]:
        first = stop.items[0]
        person = stop.person.name if stop.person is not None else first.who.person
        title = stop.person.title if stop.person is not None else ""
        name = excerpt(stop.card.name, NAME_LENGTH)
        runs = [Run(f"{number}  {name}")]
        if person and person != stop.card.name:
            runs.append(Run(f" · {excerpt(dotted(person, title), NAME_LENGTH)}"))
        yield Paragraph((*runs, Run(f"\t{self._voice.say(first.badge)}", Ink.DIM)), _STOP)
        for item in stop.items[:WHYS_SHOWN]:
            why = self._voice.say(item.why)
            if item.kind is ItemKind.COMPLAINT:  # promises stand below with their words
                why = f"{self._voice.say(item.title)} – {why}"
            yield self._labelled(_WHY if item is first else "", why)
        phones = dotted(*(one.shown for one in stop.reaches if one.kind != "wechat"))
        wechat = dotted(*(one.shown for one in stop.reaches if one.kind == "wechat"))
        for label, text in (
            (_CALL, phones),
            (_WECHAT, wechat),
            (_HOURS, self._hours(stop.card)),
            (_ADDRESS, _address(stop.card)),
        ):
            if text:
                yield self._labelled(label, text)
        yield from self._promises(stop)
        yield from self._past(stop)
        yield from (Paragraph((Run(" "),), _TO_WRITE_ON) for _ in range(LINES_TO_WRITE_ON))

    def _promises(self, stop: Stop) -> Iterator[Paragraph]:
        for label, party in ((_I_OWE, Party.REP), (_THEY_OWE, Party.CUSTOMER)):
            of_side = [promise for promise in stop.promises if promise.party is party]
            for place, promise in enumerate(of_side[:PROMISES_SHOWN]):
                yield self._labelled("" if place else label, self._promise(promise))
            if len(of_side) > PROMISES_SHOWN:
                more = Sentence(_MORE, (), len(of_side) - PROMISES_SHOWN)
                yield self._labelled("", self._voice.say(more))

    def _promise(self, promise: PromiseLine) -> str:
        due = self._voice.date_text(promise.due_on, with_year=promise.due_on.year != self._facts.on.year)
        if promise.due_minute is not None:
            due = f"{due}, {TimeOfDay(promise.due_minute)}"
        by = self._voice.say(Sentence(_BY, (due,)))
        return f"{excerpt(promise.text, PROMISE_LENGTH)} – {by}"

    def _past(self, stop: Stop) -> Iterator[Paragraph]:
        if stop.last is not None and stop.card.last_contact_on is not None:
            on = self._voice.date_text(stop.card.last_contact_on, with_year=True)
            words = excerpt(stop.last.summary, LAST_LENGTH)
            head = dotted(on, self._voice.word(stop.last.channel))
            said = self._voice.say(Sentence(_SAID, (head, words))) if words else head
            yield self._labelled(_LAST, said)
        notes = [stop.card.remember, stop.person.remember if stop.person is not None else ""]
        kept = dotted(*(" ".join(text.split()) for text in notes if text.strip()))
        if kept:
            yield self._labelled(_REMEMBER, excerpt(kept, REMEMBER_LENGTH))
        if self._options.private_notes:
            private = [stop.card.private_note, stop.last.private_note if stop.last is not None else ""]
            text = dotted(*(" ".join(one.split()) for one in private if one.strip()))
            if text:
                yield self._labelled(_PRIVATE, excerpt(text, REMEMBER_LENGTH))

    def _spare(self, spare: Spare) -> Paragraph:
        item = spare.item
        runs = [Run(self._voice.say(item.title), Ink.STRONG)]
        for text in (self._voice.say(item.why), spare.phone):
            if text:
                runs.append(Run(f" · {text}", Ink.PLAIN))
        return Paragraph(tuple(runs), _SPARE)

    def _hours(self, card: CustomerCard) -> str:
        names = self._voice.weekday_names()
        days = " ".join(names[day] for day in sorted(card.weekdays))
        hours = ""
        if card.from_minute is not None:
            until = f"–{TimeOfDay(card.to_minute)}" if card.to_minute is not None else ""
            hours = f"{TimeOfDay(card.from_minute)}{until}"
        return dotted(days, hours)

    def _labelled(self, label: str, text: str) -> Paragraph:
        said = self._say(label) if label else ""
        return Paragraph((Run(said, Ink.DIM), Run("\t"), Run(text)), _LINE)

    def _quiet(self, sentence: Sentence) -> Paragraph:
        return Paragraph((Run(self._voice.say(sentence), Ink.DIM),), _QUIET)

    def _say(self, text: str) -> str:
        return self._voice.say(Sentence(text))


def _address(card: CustomerCard) -> str:
    """In one line; a town that the address itself names stands there once."""
    place = " ".join(part for part in (card.postcode, card.city) if part and part not in card.address)
    return ", ".join(part for part in (*card.address.splitlines(), place) if part.strip())
