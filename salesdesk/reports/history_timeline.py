"""The timeline of a contact history: one short block of paragraphs for each thing that took place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from salesdesk.domain.wall_time import local
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, TimeOfDay, Voice
from salesdesk.domain.words import Direction, Expectation, Heard, Outcome, Party, PromiseState
from salesdesk.reports.flow import Paragraph, Style
from salesdesk.reports.history_facts import HistoryFacts, HistoryOptions
from salesdesk.reports.history_front import SECTION, dotted, promise_state
from salesdesk.reports.spoken import amount, lasting, month_of, ordered, written
from salesdesk.reports.typeface import Ink, Run
from salesdesk.services.rows import PromiseLine
from salesdesk.services.timeline import EntryKind, TimelineEntry

_MONTH = Style(points=11.5, bold=True, before=16, after=6, with_next=True)
_HEAD = Style(points=10, before=9, indent=6, with_next=True, rail=True)
_HEAD_ALONE = Style(points=10, before=9, indent=6, rail=True)
_BODY = Style(points=10, before=1, indent=6, rail=True)
_NOTE = Style(points=9.5, before=1, indent=6, rail=True)
_QUIET = Style(points=10)

_SETTLED = {
    PromiseState.OPEN: QT_TRANSLATE_NOOP("domain", "Promise"),
    PromiseState.KEPT: QT_TRANSLATE_NOOP("domain", "Promise kept"),
    PromiseState.BROKEN: QT_TRANSLATE_NOOP("domain", "Promise broken"),
    PromiseState.RELEASED: QT_TRANSLATE_NOOP("domain", "Promise released"),
}


def month_key(day: date) -> str:
    """How contents and bookmarks name a month: `2026-11`."""
    return f"{day.year:04}-{day.month:02}"


def timeline(
    facts: HistoryFacts,
    voice: Voice,
    options: HistoryOptions,
    entries: Iterable[TimelineEntry],
    *,
    new_page: bool,
) -> Iterator[Paragraph]:
    """The heading, then each of `entries` (those of `facts`) below its month, whose paragraph is a target."""
    heading = Sentence(QT_TRANSLATE_NOOP("domain", "Timeline"))
    yield Paragraph((Run(voice.say(heading)),), replace(SECTION, new_page=new_page))
    if not facts.entries:
        nothing = Sentence(QT_TRANSLATE_NOOP("domain", "Nothing took place in this period."))
        yield Paragraph((Run(voice.say(nothing), Ink.DIM),), _QUIET)
    writer = _Entries(facts, voice, options)
    month = ""
    for entry in entries:
        if month_key(entry.on) != month:
            month = month_key(entry.on)
            yield Paragraph((Run(voice.say(month_of(entry.on))),), _MONTH, target=month)
            head, *body = writer.paragraphs(entry)
            yield from (replace(head, begins_rail=True), *body)
            continue
        yield from writer.paragraphs(entry)


class _Entries:
    """Puts entries into words."""

    def __init__(self, facts: HistoryFacts, voice: Voice, options: HistoryOptions) -> None:
        self._facts = facts
        self._voice = voice
        self._with_private = options.private_notes
        self._tellers: dict[EntryKind, Callable[[TimelineEntry], Iterator[Paragraph]]] = {
            EntryKind.INTERACTION: self._interaction,
            EntryKind.PROMISE_SETTLED: self._promise_settled,
            EntryKind.PROMISE_MADE: self._promise_made,
            EntryKind.COMPLAINT: self._complaint,
            EntryKind.COMPLAINT_SOLVED: self._complaint_solved,
            EntryKind.ORDER: self._order,
            EntryKind.LEVEL: self._level,
        }

    def paragraphs(self, entry: TimelineEntry) -> list[Paragraph]:
        """The head, and below it what there is to say; the head never stands alone at the foot of a page."""
        head, *body = self._tellers[entry.kind](entry)
        if body:
            return [head, *body]
        return [Paragraph(head.runs, _HEAD_ALONE, head.dot, head.target)]

    def _say(self, text: str, *args: str | int | Sentence) -> str:
        return self._voice.say(Sentence(text, args))

    def _on(self, entry: TimelineEntry) -> str:
        return written(entry.on, self._voice)

    def _interaction(self, entry: TimelineEntry) -> Iterator[Paragraph]:
        contact = entry.interaction
        assert contact is not None
        voice = self._voice
        title = voice.word(contact.channel)
        if contact.minutes:
            title = f"{title}, {voice.say(lasting(contact.minutes))}"
        _, minute = local(contact.at, self._facts.zone)
        way = (
            QT_TRANSLATE_NOOP("domain", "from us")
            if contact.direction is Direction.OUT
            else QT_TRANSLATE_NOOP("domain", "from the customer")
        )
        when = f"{self._on(entry)}, {TimeOfDay(minute)}, {self._say(way)}"
        missed = contact.outcome is Outcome.NO_ANSWER
        people = self._say(QT_TRANSLATE_NOOP("domain", "no answer")) if missed else ", ".join(contact.people)
        is_complaint = Heard.COMPLAINT in contact.heard
        dot = Ink.BAD if is_complaint else Ink.DIM if missed else Ink.ACCENT
        yield self._head(title, people, when, dot)
        yield from self._text(contact.summary)
        for promise in contact.promises:
            yield self._promise(promise)
        heard = ", ".join(voice.word(kind) for kind in contact.heard)
        if heard:
            ink = Ink.BAD if is_complaint else Ink.DIM
            yield Paragraph((Run(self._say(QT_TRANSLATE_NOOP("domain", "Heard: %1"), heard), ink),), _NOTE)
        if contact.expectation is not None:
            yield self._experienced(contact.expectation)
        if self._with_private and contact.private_note:
            label = self._say(QT_TRANSLATE_NOOP("domain", "Private note:"))
            yield from self._text(f"{label} {contact.private_note}", _NOTE, Ink.DIM)

    def _promise(self, promise: PromiseLine) -> Paragraph:
        label = (
            QT_TRANSLATE_NOOP("domain", "Promised to the customer:")
            if promise.party is Party.REP
            else QT_TRANSLATE_NOOP("domain", "Promised by the customer:")
        )
        by = self._say(QT_TRANSLATE_NOOP("domain", "by %1"), written(promise.due_on, self._voice))
        runs = (
            Run(f"{self._say(label)} ", Ink.VIOLET),
            Run(promise.text, Ink.VIOLET),
            Run(f" — {by}", Ink.DIM),
            *promise_state(promise, self._facts, self._voice),
        )
        return Paragraph(runs, _BODY)

    def _promise_settled(self, entry: TimelineEntry) -> Iterator[Paragraph]:
        promise = entry.promise
        assert promise is not None
        yield self._head(self._say(_SETTLED[promise.state]), promise.person, self._on(entry), Ink.VIOLET)
        yield self._promise(promise)
        if promise.settled_note:
            yield from self._text(promise.settled_note)
        evidence = dotted(promise.evidence, promise.evidence_file)
        if evidence:
            text = self._say(QT_TRANSLATE_NOOP("domain", "Evidence: %1"), evidence)
            yield from self._text(text, _NOTE, Ink.DIM)
        if promise.confirmed_on is not None:
            day = written(promise.confirmed_on, self._voice)
            text = self._say(QT_TRANSLATE_NOOP("domain", "Confirmed by the customer on %1"), day)
            yield from self._text(dotted(text, promise.confirmed_how), _NOTE, Ink.DIM)
        yield from self._moves(promise)

    def _moves(self, promise: PromiseLine) -> Iterator[Paragraph]:
        for move in promise.moves:
            text = (
                QT_TRANSLATE_NOOP("domain", "Moved from %1 to %2, agreed on %3")
                if move.agreed
                else QT_TRANSLATE_NOOP("domain", "Moved from %1 to %2 on %3, not agreed")
            )
            days = (written(day, self._voice) for day in (move.from_on, move.to_on, move.moved_on))
            yield from self._text(dotted(self._say(text, *days), move.reason), _NOTE, Ink.DIM)

    def _promise_made(self, entry: TimelineEntry) -> Iterator[Paragraph]:
        promise = entry.promise
        assert promise is not None
        title = self._say(QT_TRANSLATE_NOOP("domain", "Promise made"))
        yield self._head(title, promise.person, self._on(entry), Ink.VIOLET)
        yield self._promise(promise)

    def _complaint(self, entry: TimelineEntry) -> Iterator[Paragraph]:
        complaint = entry.complaint
        assert complaint is not None
        title = self._say(QT_TRANSLATE_NOOP("domain", "Complaint"))
        yield self._head(title, complaint.person, self._on(entry), Ink.BAD, Ink.BAD)
        yield from self._text(complaint.text)
        if complaint.answered_on is not None:
            day = written(complaint.answered_on, self._voice)
            answered = self._say(QT_TRANSLATE_NOOP("domain", "Answered on %1"), day)
            yield from self._text(answered, _NOTE, Ink.DIM)

    def _complaint_solved(self, entry: TimelineEntry) -> Iterator[Paragraph]:
        complaint = entry.complaint
        assert complaint is not None
        title = self._say(QT_TRANSLATE_NOOP("domain", "Complaint solved"))
        opened = self._say(
            QT_TRANSLATE_NOOP("domain", "%1, opened on %2"),
            self._on(entry),
            written(complaint.opened_on, self._voice),
        )
        yield self._head(title, complaint.person, opened, Ink.GOOD)
        yield from self._text(complaint.solution or complaint.text)
        if complaint.satisfaction is not None:
            yield self._experienced(complaint.satisfaction)

    def _order(self, entry: TimelineEntry) -> Iterator[Paragraph]:
        order = entry.order
        assert order is not None
        is_return = order.kind == "return"
        name = (
            QT_TRANSLATE_NOOP("domain", "Return %1") if is_return else QT_TRANSLATE_NOOP("domain", "Order %1")
        )
        total = "" if order.amount_hundredths is None else amount(order.amount_hundredths, order.currency)
        yield self._head(
            self._say(name, order.number).strip(),
            total,
            self._on(entry),
            Ink.WARN if is_return else Ink.ACCENT,
        )
        products = ", ".join(filter(None, map(ordered, order.lines)))
        if order.delivered_on is not None:
            day = written(order.delivered_on, self._voice)
            products = dotted(products, self._say(QT_TRANSLATE_NOOP("domain", "delivered on %1"), day))
        yield from self._text(products)

    def _level(self, entry: TimelineEntry) -> Iterator[Paragraph]:
        change = entry.level
        assert change is not None
        title = self._say(QT_TRANSLATE_NOOP("domain", "Level changed"))
        steps = f"{self._voice.word(change.from_level)} → {self._voice.word(change.to_level)}"
        yield self._head(title, steps, self._on(entry), Ink.GOOD)
        yield from self._text(change.evidence)

    def _experienced(self, how: Expectation) -> Paragraph:
        text = self._say(
            QT_TRANSLATE_NOOP("domain", "Compared with what was expected: %1"), self._voice.word(how)
        )
        return Paragraph((Run(text, Ink.WARN if how is Expectation.WORSE else Ink.DIM),), _NOTE)

    @staticmethod
    def _head(title: str, who: str, when: str, dot: Ink, ink: Ink = Ink.PLAIN) -> Paragraph:
        runs = [Run(title, Ink.STRONG if ink is Ink.PLAIN else ink)]
        if who:
            runs.append(Run(f" · {who}"))
        runs.append(Run(f" — {when}", Ink.DIM))
        return Paragraph(tuple(runs), _HEAD, dot)

    @staticmethod
    def _text(text: str, style: Style = _BODY, ink: Ink = Ink.PLAIN) -> Iterator[Paragraph]:
        """A paragraph for each line that says something; as many as the note has."""
        for line in text.splitlines():
            if line.strip():
                yield Paragraph((Run(line, ink),), style)
