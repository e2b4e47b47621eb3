"""The cards at the right of a customer's page: what is next, what was kept, who is there, what is open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from salesdesk.domain.levels import contact_interval, obligation
from salesdesk.domain.promises import KeptRate
from salesdesk.domain.text import embedded, excerpt
from salesdesk.domain.wording import TimeOfDay
from salesdesk.services.rows import CheckInLine, ComplaintLine, CustomerCard, PersonLine
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled, plural
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.chip import Chip
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.workspace import Workspace

WIDE_PAGE = 960
_PEOPLE_SHOWN = 5
_CHECK_INS_SHOWN = 6


class CustomerCards(QFrame):
    """Shows what it is given; each button says by a signal which row it is about."""

    plan_wanted = Signal()
    move_wanted = Signal(int)
    skip_wanted = Signal(int)
    answered = Signal(int)
    solved_wanted = Signal(int)
    complaint_delete_wanted = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("side_panel")
        self._next = Card(self.tr("Next"), sunken=True)
        self._kept = Card(self.tr("Promises kept"), sunken=True)
        self._people = Card(self.tr("People"), sunken=True)
        self._level = Card(self.tr("What the level obliges to"), sunken=True)
        self._complaints = Card(self.tr("Open complaints"), sunken=True)
        self._build()

    def show_next(self, card: CustomerCard, check_ins: Sequence[CheckInLine]) -> None:
        """The open check-ins with their reasons, or why there is none."""
        _empty(self._next.body)
        for line in check_ins[:_CHECK_INS_SHOWN]:
            self._next.body.addWidget(self._check_in(line))
        if len(check_ins) > _CHECK_INS_SHOWN:
            more = filled(self.tr("and %1 more"), str(len(check_ins) - _CHECK_INS_SHOWN))
            self._next.body.addWidget(PlainLabel(more, dim=True))
        if not check_ins:
            text, tone = self._why_none(card)
            self._next.body.addWidget(PlainLabel(text, tone=tone, wrap=True))
        plan = Button(self.tr("Plan a check-in…"), small=True, icon_name="plus")
        plan.clicked.connect(self.plan_wanted)
        self._next.body.addSpacing(theme().px(4))
        self._next.body.addWidget(plan)

    def show_kept(self, kept: KeptRate) -> None:
        """How many of the rep's promises were kept, of all settled in the last 12 months."""
        _empty(self._kept.body)
        if not kept.settled:
            text = self.tr("None was settled in the last 12 months.")
            self._kept.body.addWidget(PlainLabel(text, dim=True, wrap=True))
            return
        rate = round(100 * (kept.rate or 0))
        rate = min(rate, 99) if kept.kept < kept.settled else rate
        first = filled(self.tr("%1 of %2 (%3 %)"), str(kept.kept), str(kept.settled), str(rate))
        self._kept.body.addWidget(PlainLabel(first, role="name"))
        text = filled(self.tr("%1 of them on time, in the last 12 months"), str(kept.on_time))
        self._kept.body.addWidget(PlainLabel(text, dim=True, wrap=True))

    def show_people(self, people: Sequence[PersonLine]) -> None:
        """Who is there, in short; who has left comes last."""
        _empty(self._people.body)
        self._people.setVisible(bool(people))
        voice = self._workspace.voice
        for one in people[:_PEOPLE_SHOWN]:
            if one.to_on is not None:
                there = filled(self.tr("now at %1"), one.now_at) if one.now_at else ""
                parts = [self.tr("left"), there]
            else:
                parts = [one.title, voice.word(one.role) if one.role else ""]
            row = QHBoxLayout()
            row.setSpacing(theme().px(6))
            row.addWidget(_name(one))
            row.addWidget(PlainLabel(dotted(parts), dim=True, elide=True), 1)
            self._people.body.addLayout(row)
        if len(people) > _PEOPLE_SHOWN:
            more = filled(self.tr("and %1 more"), str(len(people) - _PEOPLE_SHOWN))
            self._people.body.addWidget(PlainLabel(more, dim=True))

    def show_level(self, card: CustomerCard) -> None:
        """What the level obliges to, and what it was set for."""
        _empty(self._level.body)
        voice = self._workspace.voice
        policy = self._workspace.desk.settings.policies[card.level]
        title = PlainLabel(voice.word(card.level), role="name")
        self._level.body.addWidget(title)
        self._level.body.addWidget(PlainLabel(voice.say(obligation(policy)), dim=True, wrap=True))
        since = filled(self.tr("since %1"), voice.day(card.level_since))
        evidence = excerpt(card.level_evidence, 120)
        text = f"{since}: {embedded(evidence)}" if evidence else since
        self._level.body.addWidget(PlainLabel(text, dim=True, wrap=True))

    def show_complaints(self, complaints: Sequence[ComplaintLine]) -> None:
        """The complaints that are not solved yet."""
        _empty(self._complaints.body)
        self._complaints.setVisible(bool(complaints))
        for one in complaints:
            self._complaints.body.addWidget(self._complaint(one))

    def _why_none(self, card: CustomerCard) -> tuple[str, str]:
        """Why nothing is planned, and the tone in which that is said."""
        reason = excerpt(card.no_next_reason or "", 160)
        if reason:
            return filled(self.tr("No next check-in: %1"), reason), "dim"
        policy = self._workspace.desk.settings.policies[card.level]
        if contact_interval(policy, card.ideal_days, card.longest_days) is None:
            return self.tr("Nothing is planned; the level asks for no regular contact."), "dim"
        return self.tr("There is no next step."), "warn"

    def _check_in(self, line: CheckInLine) -> QWidget:
        voice, today = self._workspace.voice, self._workspace.desk.clock.today()
        hour = f" {TimeOfDay(line.due_minute)}" if line.due_minute is not None else ""
        late = (today - line.due_on).days
        box, layout = _box()
        head = QWidget()
        flow = FlowLayout(head, gap=theme().px(6), line_gap=theme().px(2))
        flow.addWidget(PlainLabel(voice.day(line.due_on) + hour, role="name"))
        flow.addWidget(Chip(voice.word(line.reason)))
        if late > 0:
            flow.addWidget(Chip(plural(self.tr("%n day(s) late", "", late), late), "bad"))
        layout.addWidget(head)
        about = dotted((line.person, excerpt(line.note, 160)))
        move = Button(self.tr("Move…"), "quiet", small=True)
        move.clicked.connect(partial(self.move_wanted.emit, line.id))
        skip = Button(self.tr("Skip…"), "quiet", small=True)
        skip.clicked.connect(partial(self.skip_wanted.emit, line.id))
        layout.addLayout(_foot(PlainLabel(about, dim=True, elide=True), move, skip))
        return box

    def _complaint(self, one: ComplaintLine) -> QWidget:
        voice, today = self._workspace.voice, self._workspace.desk.clock.today()
        box, layout = _box()
        layout.addWidget(PlainLabel(excerpt(one.text, 160), wrap=True))
        due = one.solve_by if one.answered_on else one.answer_by
        words = self.tr("solve by %1") if one.answered_on else self.tr("answer by %1")
        until = PlainLabel(filled(words, voice.day(due)) if due else "", elide=True)
        until.set_tone("bad" if due and due < today else "dim")
        buttons = []
        delete = Button(self.tr("Delete"), "quiet", small=True)
        delete.clicked.connect(partial(self.complaint_delete_wanted.emit, one.id))
        solved = Button(self.tr("Solved…"), "quiet", small=True)
        solved.clicked.connect(partial(self.solved_wanted.emit, one.id))
        if one.answered_on is None:
            answered = Button(self.tr("Answered"), "quiet", small=True)
            answered.clicked.connect(partial(self.answered.emit, one.id))
            buttons.append(answered)
        layout.addWidget(until)
        layout.addLayout(_foot(PlainLabel(), *buttons, solved, delete))
        return box

    def width_on(self, page_width: int) -> int:
        """How wide they are: less on a page that is not wide, for its head and timeline."""
        look = theme()
        return look.px(340 if page_width >= look.px(WIDE_PAGE) else 272)

    def _build(self) -> None:
        look = theme()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollRoom()
        outer.addWidget(scroll)
        holder = QWidget()
        holder.setObjectName("page_body")
        scroll.setWidget(holder)
        layout = QVBoxLayout(holder)
        side = look.px(20)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(12))
        for card in (self._next, self._complaints, self._kept, self._people, self._level):
            layout.addWidget(card)
        layout.addStretch(1)


def _name(person: PersonLine) -> PlainLabel:
    """The name, struck through where they have left."""
    has_left = person.to_on is not None
    label = PlainLabel(person.name, role="body" if has_left else "name", dim=has_left, elide=True)
    font = label.font()
    font.setStrikeOut(has_left)
    label.setFont(font)
    return label


def _box() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, theme().px(4))
    layout.setSpacing(theme().px(2))
    return box, layout


def _foot(words: PlainLabel, *buttons: Button) -> QHBoxLayout:
    """A line of words with buttons at its end."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(words, 1)
    for button in buttons:
        row.addWidget(button)
    return row


def _empty(layout: QLayout) -> None:
    """Takes everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            _empty(inner)
            inner.deleteLater()
