"""The panel beside Today: whom the chosen line is about, what was last said, and why it stands there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.agenda import AgendaItem, rank_title
from salesdesk.domain.promises import KeptRate
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import ItemKind, Level, Outcome, Party
from salesdesk.errors import NotFound
from salesdesk.services.rows import CustomerCard, InteractionLine, PersonLine, PromiseLine
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled, listed
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.level_stepper import LevelStepper
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.workspace import Workspace

PANEL_WIDTH = 384
"""How wide the panel is beside the list, in pixels at 100 %."""

LAST_WORDS = 160
"""How much of what was last said the panel shows, in characters."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the panel tells of a customer."""

    card: CustomerCard
    person: PersonLine | None
    last: InteractionLine | None
    promises: tuple[PromiseLine, ...]
    kept: KeptRate


class ItemPanel(QFrame):
    """Reads one customer at a time; `verbs` is the row where the page puts its buttons."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.customer_id = 0
        self.setObjectName("side_panel")
        self.level = LevelStepper(
            [(level.value, workspace.voice.word(level)) for level in Level], self.tr("Relationship level")
        )
        self.verbs = FlowLayout(gap=theme().px(8), line_gap=theme().px(8))
        self._build()
        self.clear()

    def clear(self) -> None:
        """Shows nobody."""
        self.customer_id = 0
        self._content.hide()

    def show_item(self, item: AgendaItem) -> None:
        """Shows whom a line of Today is about. A customer that is gone leaves the panel empty."""
        try:
            known = self._read(item)
        except NotFound:
            self.clear()
            return
        self.customer_id = item.who.customer_id
        self._show_head(item, known)
        zones = self.workspace.desk.settings.zones
        zone = zones.get(known.card.value_class) if known.card.value_class else None
        right = [level for level in Level if zone and zone.lowest.step <= level.step <= zone.highest.step]
        self.level.set_level(known.card.level, right)
        self._show_facts(known)
        self._show_promises(known)
        self._why.set_title(self.workspace.voice.say(rank_title(item.rank)))
        self._why_text.setText(" · ".join(self.workspace.voice.say(part) for part in item.because))
        self._show_after(item)
        self._content.show()

    def _read(self, item: AgendaItem) -> _Known:
        desk, customer_id = self.workspace.desk, item.who.customer_id
        people = desk.people.of(customer_id, former=False)
        person = next((one for one in people if one.id == item.who.person_id), None)
        contacts = desk.timeline.contacts(customer_id, limit=5)
        spoken = (one for one in contacts if one.outcome is Outcome.REACHED)
        promises = tuple(one for one in desk.promises.of(customer_id) if one.settled_on is None)
        return _Known(
            desk.customers.card(customer_id),
            person,
            next(spoken, None),
            promises,
            desk.promises.kept_rate(customer_id),
        )

    def _show_head(self, item: AgendaItem, known: _Known) -> None:
        voice, who = self.workspace.voice, item.who
        name = who.person or who.customer
        self._avatar.set_name(name)
        self._name.setText(name)
        title = known.person.title if known.person else ""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        parts = [who.customer] if who.person else [known.card.city]
        if known.person and known.person.role:
            parts.append(voice.word(known.person.role))
        self._firm.setText(dotted(parts))

    def _show_facts(self, known: _Known) -> None:
        voice, card = self.workspace.voice, known.card
        kept = ""
        if known.kept.settled:
            kept = filled(self.tr("%1 of %2 kept"), str(known.kept.kept), str(known.kept.settled))
        last = ""
        if known.last is not None:
            day = voice.day(known.last.at.astimezone(self.workspace.desk.clock.zone()).date())
            words = excerpt(known.last.summary, LAST_WORDS)
            last = filled(self.tr("%1, %2: “%3”"), day, voice.word(known.last.channel), words)
        remember = excerpt(" · ".join(self._to_remember(known)), LAST_WORDS)
        for label, text in (
            (self._kept, kept),
            (self._best_time, self._hours(card)),
            (self._remember, remember),
            (self._last, last),
        ):
            self._show_fact(label, text)

    def _to_remember(self, known: _Known) -> list[str]:
        texts = [known.card.remember, known.person.remember if known.person else ""]
        return [" ".join(text.split()) for text in texts if text]

    def _hours(self, card: CustomerCard) -> str:
        parts = []
        if card.weekdays:
            names = self.workspace.voice.weekday_names()
            parts.append(listed(names[day] for day in sorted(card.weekdays)))
        if card.from_minute is not None:
            until = f"–{TimeOfDay(card.to_minute)}" if card.to_minute is not None else ""
            parts.append(f"{TimeOfDay(card.from_minute)}{until}")
        return " ".join(parts)

    def _show_fact(self, label: PlainLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
        self._captions[label].setVisible(bool(text))

    def _show_promises(self, known: _Known) -> None:
        voice = self.workspace.voice
        lines = []
        for promise in known.promises[:4]:
            who = self.tr("You") if promise.party is Party.REP else promise.person or promise.customer
            said = excerpt(promise.text, 80)
            lines.append(filled(self.tr("%1 → %2, due %3"), who, said, voice.day(promise.due_on)))
        if len(known.promises) > len(lines):
            lines.append(filled(self.tr("and %1 more"), str(len(known.promises) - len(lines))))
        self._promises_text.setText("\n".join(lines))
        self._promises.setVisible(bool(lines))

    def _show_after(self, item: AgendaItem) -> None:
        proposal = None
        if item.kind in (ItemKind.CHECK_IN, ItemKind.NO_NEXT_STEP):
            proposal = self.workspace.desk.interactions.proposal(item.who.customer_id, Outcome.REACHED)
        self._after.setVisible(proposal is not None)
        if proposal is not None:
            voice = self.workspace.voice
            day = voice.day(proposal.due_on) + (f" {proposal.at}" if proposal.at is not None else "")
            text = self.tr("The next check-in is then planned for %1 (%2).")
            self._after_text.setText(filled(text, day, voice.say(proposal.why)))

    def _build(self) -> None:
        look = theme()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollRoom()
        outer.addWidget(scroll)
        holder = QWidget()
        holder.setObjectName("page_body")
        scroll.setWidget(holder)
        within = QVBoxLayout(holder)
        within.setContentsMargins(look.px(20), look.px(20), look.px(20), look.px(20))
        self._content = QWidget()
        within.addWidget(self._content)
        within.addStretch(1)
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(12))
        layout.addLayout(self._head())
        layout.addLayout(self.verbs)
        layout.addWidget(self.level)
        layout.addLayout(self._facts())
        self._promises, self._promises_text = self._text_card(self.tr("Open promises"))
        self._why, self._why_text = self._text_card("", dim=True)
        self._after, self._after_text = self._text_card(self.tr("After this call"), dim=True)
        for card in (self._promises, self._why, self._after):
            layout.addWidget(card)

    def _head(self) -> QHBoxLayout:
        look = theme()
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self._avatar = Avatar("", "accent", 44)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        self._name = PlainLabel(role="heading", wrap=True)
        self._title = PlainLabel(dim=True, elide=True)
        self._firm = PlainLabel(dim=True, wrap=True)
        for label in (self._name, self._title, self._firm):
            words.addWidget(label)
        row.addLayout(words, 1)
        return row

    def _facts(self) -> QGridLayout:
        look = theme()
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(5))
        grid.setColumnMinimumWidth(0, look.px(96))
        grid.setColumnStretch(1, 1)
        self._captions: dict[PlainLabel, PlainLabel] = {}
        self._kept, self._best_time, self._remember, self._last = (PlainLabel(wrap=True) for _ in range(4))
        rows = (
            (self.tr("Promises"), self._kept),
            (self.tr("Best time"), self._best_time),
            (self.tr("Remember"), self._remember),
            (self.tr("Last talk"), self._last),
        )
        for at, (caption, label) in enumerate(rows):
            self._captions[label] = PlainLabel(caption, dim=True)
            grid.addWidget(self._captions[label], at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, at, 1)
        return grid

    def _text_card(self, title: str, *, dim: bool = False) -> tuple[Card, PlainLabel]:
        card = Card(title, sunken=True)
        label = PlainLabel(dim=dim, wrap=True)
        card.body.addWidget(label)
        return card, label
