"""Today: whom the rep owes something, in the order that matters, with the reason for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from salesdesk.domain.agenda import AgendaItem, headline
from salesdesk.domain.words import ItemKind
from salesdesk.services.touched import Touched
from salesdesk.ui import shortcuts
from salesdesk.ui.models.agenda_model import AgendaModel
from salesdesk.ui.pages.page import Page
from salesdesk.ui.pages.today_verbs import TodayVerbs, Verb
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.agenda_list import BAR_ROOM, AgendaList
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.item_panel import PANEL_WIDTH, ItemPanel
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.side_panel import WithPanel
from salesdesk.ui.workspace import LogRequest, Workspace

MOST_WITHOUT_STEP = 5
"""Customers without a next step shown one by one; the rest stand in one line, to be planned together."""

PANEL_DELAY_MS = 30
"""How long a line must stay chosen before its customer is read: running down the list reads none."""


class TodayPage(Page):
    """The list at the left, whom it is about at the right; where there is no room for both, below."""

    depends_on = Touched.ALL

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._item: AgendaItem | None = None
        self._hidden = 0
        self._buttons: list[Button] = []
        self._verbs: list[Verb] = []
        self.model = AgendaModel(workspace.voice, self)
        self.list = AgendaList(self.model)
        self.panel = ItemPanel(workspace)
        self.verbs = TodayVerbs(workspace, self)
        self._panel_timer = QTimer(self)
        self._panel_timer.setSingleShot(True)
        self._panel_timer.setInterval(PANEL_DELAY_MS)
        self._build()
        self._connect()

    @property
    def chosen(self) -> AgendaItem | None:
        """The line that is chosen."""
        return self._item

    def log_request(self) -> LogRequest:
        """Whom the form for a contact is about when it is asked for here."""
        if self._item is None:
            return LogRequest()
        return LogRequest(self._item.who.customer_id, self._item.who.person_id or 0)

    def left_off(self) -> dict[str, Any]:
        return {"item": self._item}

    def take_up(self, place: Mapping[str, Any]) -> None:
        self._item = place["item"]

    def minimumSizeHint(self) -> QSize:
        return QSize(self._parts.least_width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._parts.fit(event.size().width(), theme().px(PANEL_WIDTH))

    def refresh(self) -> None:
        desk, voice = self.workspace.desk, self.workspace.voice
        today = desk.clock.today()
        everyone_waiting = len(desk.today.without_step())
        items = desk.today.items(most_without_step=MOST_WITHOUT_STEP)
        shown = sum(item.kind is ItemKind.NO_NEXT_STEP for item in items)
        self._hidden = max(0, everyone_waiting - shown)
        done = desk.today.done()
        calls = sum(item.kind is ItemKind.CHECK_IN for item in items)
        self._title.setText(voice.heading(today))
        self._summary.setText(self._summary_text(items, calls))
        self._bar.setMaximum(max(1, done + calls))
        self._bar.setValue(done)
        self._bar.setVisible(bool(done + calls))
        self._keep_place(items, done)
        self._show_empty(not items)

    def focus_first(self) -> None:
        empty = next((one for one in (self._no_customers, self._nothing_due) if one.isVisible()), None)
        (empty.buttons[0] if empty is not None else self.list).setFocus()

    def _keep_place(self, items: list[AgendaItem], done: int) -> None:
        """Shows the new list with the same line chosen, or the one that moved up into its place."""
        before, place = self._item, self.list.currentIndex().row()
        self.model.show(items, done=done, hidden=self._hidden)
        row = self.model.find(before.kind, before.subject_id, before.thought) if before else -1
        if row < 0 and place >= 0:
            row = min(place, self.model.rowCount() - 1)
        row = self._next_line(max(row, 0))
        self._item = None
        if row >= 0:
            self.list.choose(row)
        else:
            self._show_chosen()

    def _next_line(self, row: int) -> int:
        for at in (*range(row, self.model.rowCount()), *range(row - 1, -1, -1)):
            found = self.model.row_at(self.model.index(at, 0))
            if found is not None and found.item is not None:
                return at
        return -1

    def _summary_text(self, items: list[AgendaItem], calls: int) -> str:
        text = self.workspace.voice.say(headline(items, self._hidden))
        if not calls:
            return text
        preferences = self.workspace.desk.settings.preferences
        need = calls * preferences.minutes_per_call
        have = preferences.calls_per_day * preferences.minutes_per_call
        time = filled(self.tr("about %1 of your %2 call time"), self._duration(need), self._duration(have))
        return f"{text} — {time}"

    def _duration(self, minutes: int) -> str:
        hours, rest = divmod(minutes, 60)
        if not hours:
            return filled(self.tr("%1 min"), str(rest))
        if not rest:
            return filled(self.tr("%1 h"), str(hours))
        return filled(self.tr("%1 h %2"), str(hours), f"{rest:02d}")

    def _show_empty(self, nothing: bool) -> None:
        has_any = self.workspace.desk.customers.has_any() if nothing else True
        self._nothing_due.setVisible(nothing and has_any)
        self._no_customers.setVisible(nothing and not has_any)
        self.list.setVisible(not nothing)
        self.panel.setVisible(not nothing)
        self._summary.setVisible(not nothing)
        self.day_sheet.setVisible(has_any)

    def _show_chosen(self) -> None:
        self._panel_timer.stop()
        for button in self._buttons:
            self.panel.verbs.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        if self._item is None:
            self.panel.clear()
            return
        self.panel.show_item(self._item)
        self._verbs = self.verbs.of(self._item, self._phone(self._item))
        self._buttons = self.verbs.buttons(self._verbs, self.panel)
        for button in self._buttons:
            self.panel.verbs.addWidget(button)
            button.show()

    def _phone(self, item: AgendaItem) -> str:
        desk = self.workspace.desk
        people = desk.people.of(item.who.customer_id, former=False)
        reaches = [reach for one in people if one.id == item.who.person_id for reach in one.reaches]
        reaches += desk.customers.card(item.who.customer_id).reaches
        numbers = (reach.shown for reach in reaches if reach.kind in ("mobile", "phone"))
        return next(numbers, "")

    def _on_chosen(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        self._item = row.item if row else None
        self._panel_timer.start()

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is None:
            return
        if row.hidden:
            self._plan_all()
            return
        self._show_chosen()
        if self._verbs:
            self._verbs[0].act()

    def _on_verb_key(self, letter: str) -> None:
        self._show_chosen()
        for verb, button in zip(self._verbs, self._buttons, strict=True):
            if verb.key == letter:
                button.click()
                return

    def _on_level_chosen(self, level: str) -> None:
        from salesdesk.ui.dialogs.set_level import SetLevelDialog

        SetLevelDialog(self.workspace, [self.panel.customer_id], level=level, parent=self.window()).open()

    def _plan_all(self) -> None:
        from salesdesk.ui.dialogs.plan_first import PlanFirstDialog

        PlanFirstDialog(self.workspace, self.workspace.desk.today.without_step(), self.window()).open()

    def _build(self) -> None:
        look = theme()
        left = QVBoxLayout()
        left.setContentsMargins(look.px(24), look.px(20), look.px(24 - BAR_ROOM), look.px(12))
        left.setSpacing(look.px(2))
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, look.px(BAR_ROOM), 0)
        head.setSpacing(look.px(2))
        self._title = PlainLabel(role="title")
        self._summary = PlainLabel(dim=True, wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Calls done today"))
        self._bar.setFixedHeight(look.px(6))
        self._nothing_due = EmptyState(
            self.tr("Nothing is due today"),
            self.tr("Every word is kept so far. Who has been quiet for long?"),
            [(self.tr("Show customers"), lambda: self.workspace.requests.page_wanted.emit("customers"))],
        )
        self._no_customers = EmptyState(
            self.tr("Your customers belong here"),
            self.tr("Bring in the list you have, or write down the first customer you owe something."),
            [
                (self.tr("Import a file…"), lambda: self.workspace.requests.import_wanted.emit("")),
                (self.tr("Add a customer…"), lambda: self.workspace.requests.new_customer_wanted.emit("")),
            ],
        )
        self.list.setAccessibleName(self.tr("Whom you owe something today"))
        top = QHBoxLayout()
        top.setSpacing(look.px(8))
        top.addWidget(self._title, 1)
        # All of the day's contacts at once, for the evening; one alone has its button in the bar above.
        self.log_day = Button(shortcuts.label("log_day"), "quiet", shortcuts.hint("log_day"), small=True)
        top.addWidget(self.log_day)
        head.addLayout(top)
        below = QHBoxLayout()
        below.setSpacing(look.px(8))
        below.addWidget(self._summary, 1)
        self.day_sheet = Button(
            self.tr("Day sheet as PDF…"), "quiet", shortcuts.hint("day_sheet"), small=True
        )
        below.addWidget(self.day_sheet, 0, Qt.AlignmentFlag.AlignRight)
        head.addLayout(below)
        head.addSpacing(look.px(10))
        head.addWidget(self._bar)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        left.addWidget(self._nothing_due, 1)
        left.addWidget(self._no_customers, 1)
        self._parts = WithPanel(self, left, self.panel)

    def _connect(self) -> None:
        self.log_day.clicked.connect(self.workspace.requests.evening_wanted)
        self.list.chosen.connect(self._on_chosen)
        self.day_sheet.clicked.connect(self.workspace.requests.day_sheet_wanted)
        self.list.activated.connect(self._on_activated)
        self.list.verb_key.connect(self._on_verb_key)
        self._panel_timer.timeout.connect(self._show_chosen)
        self.panel.level.chosen.connect(self._on_level_chosen)
