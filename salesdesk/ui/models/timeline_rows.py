"""The entries of a timeline in words, ready to be painted and read out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from salesdesk.domain.promises import Word, state_words
from salesdesk.domain.text import displayed, embedded, excerpt, excerpt_of_lines, isolate
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import Channel, Direction, Expectation, Outcome, Party, PromiseState
from salesdesk.services.rows import ComplaintLine, InteractionLine, LevelChangeLine, OrderRow, PromiseLine
from salesdesk.services.timeline import EntryKind, TimelineEntry
from salesdesk.ui.amounts import amount_text, quantity_text
from salesdesk.ui.translations import dotted, filled, listed, plural
from salesdesk.ui.workspace import Workspace

EXCERPT = 400
"""How much of a text is shown before somebody asks for all of it, in characters."""

WHOLE_AT_MOST = 20_000
"""How much of a text is shown in its place when all of it is asked for; a longer one has its own window."""

_LINES_AT_MOST = 6
_SPOKEN = (Channel.PHONE, Channel.VIDEO)
_WRITTEN = (Channel.EMAIL, Channel.MESSAGE, Channel.WECHAT)
_TONES = {Expectation.BETTER: "good", Expectation.WORSE: "bad"}


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """An entry as it is painted: a bold title, who, when in a dimmer tone, a text, a note, chips.

    `whole` and `whole_note` are the texts where `text` and `note` are only their beginnings, at most
    `WHOLE_AT_MOST` characters of them; `endless` holds all of both where that is not all. `tone` colours
    the dot; `on` is the local day, where there is one.
    """

    key: tuple[str, int, str]
    title: str
    who: str = ""
    when: str = ""
    text: str = ""
    whole: str = ""
    note: str = ""
    whole_note: str = ""
    chips: tuple[tuple[str, str], ...] = ()
    tone: str = "accent"
    on: date | None = None
    endless: str = ""

    def __post_init__(self) -> None:
        for name in ("title", "who", "when", "text", "whole", "note", "whole_note"):
            if text := getattr(self, name):
                object.__setattr__(self, name, displayed(excerpt_of_lines(text, WHOLE_AT_MOST)))
        object.__setattr__(self, "chips", tuple((displayed(text), tone) for text, tone in self.chips))

    @property
    def is_cut(self) -> bool:
        """Whether there is more than is shown at first."""
        return bool(self.whole or self.whole_note)

    @property
    def is_endless(self) -> bool:
        """Whether it has to be read in a window of its own."""
        return bool(self.endless)

    @property
    def spoken(self) -> str:
        """The entry as a screen reader says it."""
        parts = (self.title, self.who, self.when, self.whole or self.text, self.whole_note or self.note)
        chips = (text for text, _tone in self.chips)
        return ". ".join(part.strip().rstrip(".") for part in (*parts, *chips) if part.strip())


class TimelineWords(QObject):
    """Puts entries into words, in the window's language."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = workspace.voice
        self._clock = workspace.desk.clock

    def row(self, entry: TimelineEntry) -> TimelineRow:
        """One entry in words."""
        if entry.interaction is not None:
            return self._contact(entry.interaction, entry.on)
        if entry.promise is not None:
            settled = entry.kind is EntryKind.PROMISE_SETTLED
            return self._settled(entry.promise) if settled else self._made(entry.promise)
        if entry.complaint is not None:
            solved = entry.kind is EntryKind.COMPLAINT_SOLVED
            return self._solved(entry.complaint) if solved else self._complaint(entry.complaint)
        if entry.order is not None:
            return self._order(entry.order)
        assert entry.level is not None
        return self._level(entry.level)

    def newer(self, key: tuple[str, int, str]) -> TimelineRow:
        """The row that stands for newer entries, which are not shown."""
        return TimelineRow(key=key, title=self.tr("Show newer entries"), tone="plain")

    def tip(self, row: TimelineRow) -> str:
        """What is told of a row where the mouse rests on it: its day in full."""
        return "" if row.on is None else self._voice.date_text(row.on, with_year=True)

    def _contact(self, contact: InteractionLine, on: date) -> TimelineRow:
        word = self._voice.word
        title = word(contact.channel)
        if contact.outcome is Outcome.NO_ANSWER:
            title = filled(self.tr("%1, no answer"), title)
        elif contact.minutes:
            title = filled(self.tr("%1, %2"), title, self._duration(contact.minutes))
        local = contact.at.astimezone(self._clock.zone())
        when = f"{self._voice.day(on)} {TimeOfDay(local.hour * 60 + local.minute)}"
        began = self._began(contact)
        text, whole = _shortened(contact.summary)
        chips = [(self._promise_chip(one), "violet") for one in contact.promises]
        if contact.expectation is not None:
            chips.append((word(contact.expectation), _TONES.get(contact.expectation, "plain")))
        chips += [(word(one), "bad" if one == "complaint" else "plain") for one in contact.heard]
        private, whole_private = _shortened(contact.private_note)
        return TimelineRow(
            key=("contact", contact.id, ""),
            title=title,
            who=listed(contact.people),
            when=filled(self.tr("%1, %2"), when, began) if began else when,
            text=text,
            whole=whole,
            note=filled(self.tr("Private: %1"), private) if private else "",
            whole_note=filled(self.tr("Private: %1"), whole_private) if whole_private else "",
            chips=tuple(chips),
            tone="accent" if contact.outcome is Outcome.REACHED else "plain",
            on=on,
            endless=_endless(contact.summary, contact.private_note),
        )

    def _began(self, contact: InteractionLine) -> str:
        mine = contact.direction is Direction.OUT
        if contact.channel in _SPOKEN:
            return self.tr("you called") if mine else self.tr("they called")
        if contact.channel in _WRITTEN:
            return self.tr("you wrote") if mine else self.tr("they wrote")
        return "" if mine else self.tr("they came to you")

    def _promise_chip(self, promise: PromiseLine) -> str:
        due = self._voice.day(promise.due_on)
        mine = promise.party is Party.REP
        text = self.tr("promise: %1 by %2") if mine else self.tr("their promise: %1 by %2")
        return filled(text, excerpt(promise.text, 60), due)

    def _settled(self, promise: PromiseLine) -> TimelineRow:
        mine = promise.party is Party.REP
        titles = {
            PromiseState.KEPT: self.tr("Promise kept") if mine else self.tr("Their promise kept"),
            PromiseState.BROKEN: self.tr("Promise broken") if mine else self.tr("Their promise broken"),
            PromiseState.RELEASED: self.tr("Promise released") if mine else self.tr("Their promise let go"),
        }
        tones = {PromiseState.KEPT: "violet", PromiseState.BROKEN: "bad", PromiseState.RELEASED: "plain"}
        on = promise.settled_on or promise.due_on
        words, tone = state_words(_word(promise), self._clock.today())
        return TimelineRow(
            key=("promise", promise.id, "settled"),
            title=titles.get(promise.state, self.tr("Promise")),
            who=promise.person,
            when=self._voice.day(on),
            text=isolate(promise.text),
            note=" · ".join(self._proof(promise)),
            chips=((self._voice.say(words), tone),) if promise.state is PromiseState.KEPT else (),
            tone=tones.get(promise.state, "plain"),
            on=on,
        )

    def _proof(self, promise: PromiseLine) -> list[str]:
        parts = []
        shown = dotted((promise.evidence, promise.evidence_file))
        if shown:
            parts.append(filled(self.tr("Evidence: %1"), shown))
        if promise.settled_note:
            parts.append(promise.settled_note)
        if promise.confirmed_on is not None:
            day = self._voice.day(promise.confirmed_on)
            text = self.tr("confirmed %1, %2") if promise.confirmed_how else self.tr("confirmed %1")
            parts.append(filled(text, day, promise.confirmed_how))
        return parts

    def _made(self, promise: PromiseLine) -> TimelineRow:
        mine = promise.party is Party.REP
        due = filled(self.tr("due %1"), self._voice.day(promise.due_on))
        return TimelineRow(
            key=("promise", promise.id, "made"),
            title=self.tr("Promise made") if mine else self.tr("They promised"),
            who=promise.person,
            when=self._voice.day(promise.made_on),
            text=isolate(promise.text),
            chips=((due, "violet"),),
            tone="violet",
            on=promise.made_on,
        )

    def _complaint(self, complaint: ComplaintLine) -> TimelineRow:
        text, whole = _shortened(complaint.text)
        chips: tuple[tuple[str, str], ...] = ()
        if complaint.solved_on is None:
            chips = ((self.tr("open"), "bad"),)
        return TimelineRow(
            key=("complaint", complaint.id, "opened"),
            title=self.tr("Complaint"),
            who=complaint.person,
            when=self._voice.day(complaint.opened_on),
            text=text,
            whole=whole,
            chips=chips,
            tone="bad",
            on=complaint.opened_on,
            endless=_endless(complaint.text),
        )

    def _solved(self, complaint: ComplaintLine) -> TimelineRow:
        on = complaint.solved_on or complaint.opened_on
        days = (on - complaint.opened_on).days
        took = plural(self.tr("solved in %n day(s)", "", days), days) if days else self.tr("solved at once")
        opened = filled(self.tr("%1, opened %2"), self._voice.day(on), self._voice.day(complaint.opened_on))
        rated = complaint.satisfaction
        text, whole = _shortened(complaint.solution)
        return TimelineRow(
            key=("complaint", complaint.id, "solved"),
            title=self.tr("Complaint solved"),
            who=complaint.person,
            when=f"{opened} · {took}",
            text=text,
            whole=whole,
            note=excerpt(complaint.text, 120),
            chips=((self._voice.word(rated), _TONES.get(rated, "plain")),) if rated else (),
            tone="good",
            on=on,
            endless=_endless(complaint.solution),
        )

    def _order(self, order: OrderRow) -> TimelineRow:
        returned = order.kind == "return"
        number = f" {embedded(order.number)}" if order.number else ""
        when = [self._voice.day(order.ordered_on), amount_text(order.amount_hundredths, order.currency)]
        products = [
            " ×".join(part for part in (embedded(line.product), quantity_text(line.quantity)) if part)
            for line in order.lines
        ]
        everything = listed(one for one in products if one)
        text, whole = _shortened(everything)
        return TimelineRow(
            key=("order", order.id, ""),
            title=(self.tr("Return") if returned else self.tr("Order")) + number,
            when=dotted(when),
            text=text,
            whole=whole,
            tone="warn" if returned else "accent",
            on=order.ordered_on,
            endless=_endless(everything),
        )

    def _level(self, change: LevelChangeLine) -> TimelineRow:
        word = self._voice.word
        steps = f"{change.from_level}-{change.to_level}-{change.changed_on}"
        return TimelineRow(
            key=("level", 0, steps),
            title=filled(self.tr("Level %1 → %2"), word(change.from_level), word(change.to_level)),
            when=self._voice.day(change.changed_on),
            text=isolate(change.evidence),
            tone="plain",
            on=change.changed_on,
        )

    def _duration(self, minutes: int) -> str:
        hours, rest = divmod(minutes, 60)
        if not hours:
            return filled(self.tr("%1 min"), str(minutes))
        return (
            filled(self.tr("%1 h %2"), str(hours), f"{rest:02d}")
            if rest
            else filled(self.tr("%1 h"), str(hours))
        )


def _shortened(text: str) -> tuple[str, str]:
    """What is shown of a text, and the whole of it where that is more, if it is not beyond all bounds.

    Nobody reads a hundred pages in a list, and to lay them out would take seconds.
    """
    whole = isolate(text[: 2 * WHOLE_AT_MOST]).strip()
    if len(whole) <= EXCERPT and whole.count("\n") < _LINES_AT_MOST:
        return whole, ""
    return excerpt(whole, EXCERPT), excerpt_of_lines(whole, WHOLE_AT_MOST)


def _endless(*texts: str) -> str:
    """All of the texts, one below the other, where one of them is longer than is shown in its place."""
    if all(len(text) <= WHOLE_AT_MOST for text in texts):
        return ""
    return "\n\n".join(text for text in texts if text)


def _word(promise: PromiseLine) -> Word:
    from salesdesk.services.promise_lists import word

    return word(promise)
