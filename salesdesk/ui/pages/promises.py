"""Promises: the ledger of what was promised by either side, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.promises import KeptRate, summary
from salesdesk.domain.words import Party, PromiseState, Thing
from salesdesk.errors import NotFound
from salesdesk.services.desk import Desk
from salesdesk.services.progress import Progress
from salesdesk.services.promises import PromiseCounts, PromiseFilter, SortKey, Which
from salesdesk.services.rows import PromiseLine
from salesdesk.services.touched import Touched
from salesdesk.ui.deletions import Deletions
from salesdesk.ui.models.promises_model import COLUMNS, PromisesModel
from salesdesk.ui.pages.page import Page
from salesdesk.ui.reading import Reading
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.promises_table import PromisesTable
from salesdesk.ui.widgets.view_verbs import add_verb
from salesdesk.ui.workspace import LogRequest, Workspace

FILTERS: tuple[Which, ...] = ("open", "overdue", "theirs", "kept", "broken", "all")


@dataclass(frozen=True, slots=True)
class _Read:
    """The promises chosen, how many each filter holds, and how well the rep's own were kept."""

    ids: list[int]
    counts: PromiseCounts
    rate: KeptRate
    median_days: float | None


def _read(desk: Desk, wanted: PromiseFilter, sort: SortKey, descending: bool, progress: Progress) -> _Read:
    promises = desk.promises
    ids = promises.ids(wanted, sort, descending)
    progress.check()
    return _Read(ids, promises.counts(), promises.kept_rate(), promises.median_days())


class PromisesPage(Page):
    """Open promises at first, the earliest due on top; verbs are about the chosen one."""

    depends_on = Touched.PROMISES | Touched.CUSTOMERS | Touched.PEOPLE | Touched.SETTINGS

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._which: Which = "open"
        self._sort: SortKey = "due_on"
        self._descending = False
        self._chosen_before: Mapping[str, Any] | None = None
        self.model = PromisesModel(workspace, self)
        self.table = PromisesTable(self.model)
        self._reading = Reading(workspace.tasks, self._on_not_read, self)
        self._deletions = Deletions(workspace, self)
        self._build()
        self._connect()

    def log_request(self) -> LogRequest:
        """Whom the form for a contact is about when it is asked for here."""
        line = self._chosen()
        return LogRequest(line.customer_id, line.person_id or 0) if line else LogRequest()

    def refresh(self) -> None:
        wanted = PromiseFilter(self._which)
        asked = partial(_read, self.workspace.desk, wanted, self._sort, self._descending)
        self._reading.ask(asked, self._on_read)

    def left_off(self) -> dict[str, Any]:
        chosen = self._chosen_before or self.table.place(self.model.ids)
        return {"which": self._which, "sort": self._sort, "descending": self._descending, "chosen": chosen}

    def take_up(self, place: Mapping[str, Any]) -> None:
        self.show_only(place["which"])
        self.sort_by(place["sort"], descending=place["descending"])
        self._chosen_before = place["chosen"]

    def _on_read(self, read: _Read) -> None:
        has_keys = self.table.hasFocus()
        with self.table.kept_place():
            self.model.show(read.ids)
        before, self._chosen_before = self._chosen_before, None
        if before is not None:
            self.table.take_place(before, self.model.rows_of)
        self._show_counts(read.counts)
        self._rate.setText(self._rate_words(read))
        self._show_verbs()
        if has_keys:
            self.focus_first()

    def focus_first(self) -> None:
        if not self.model.ids and self._reading.is_under_way:
            self.table.setFocus()  # what is read takes it on from there
            return
        if not self.model.ids:
            self._empty_of(self._which).buttons[0].setFocus()
            return
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self.table.setFocus()

    def show_only(self, which: Which) -> None:
        """Chooses what the table shows: one of `FILTERS`."""
        self._which = which
        self.filters.set_values([which])
        self.mark_stale()

    def sort_by(self, key: SortKey, *, descending: bool) -> None:
        """Orders the table by one of `promises_model.COLUMNS`."""
        self._sort, self._descending = key, descending
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(COLUMNS.index(key), order)
        self.mark_stale()

    def _rate_words(self, read: _Read) -> str:
        said, median = self.workspace.voice.say(summary(read.rate)), read.median_days
        if median is None:
            return said
        if median == 0:
            half = self.tr("half of yours are done the same day")
        else:
            form = "g" if median == int(median) else "f"
            half = filled(self.tr("half of yours are done within %1 days"), _number(median, form))
            if median == 1:
                half = self.tr("half of yours are done within a day")
        return f"{said} · {half}"

    def _show_counts(self, counts: PromiseCounts) -> None:
        locale = QLocale()
        for which, label in zip(FILTERS, self._filter_labels(), strict=True):
            count = int(getattr(counts, which))
            self.filters.set_label(which, f"{label} {locale.toString(count)}" if count else label)
        shown = bool(self.model.ids)
        is_new = not counts.all
        self.filters.setVisible(not is_new)
        self.table.setVisible(shown)
        self._nothing_yet.setVisible(is_new)
        for which, empty in self._empties.items():
            empty.setVisible(not shown and not is_new and which == self._which)

    def _empty_of(self, which: Which) -> EmptyState:
        return self._nothing_yet if self._nothing_yet.isVisible() else self._empties[which]

    def _chosen(self) -> PromiseLine | None:
        return self.model.line_at(self.model.row_of(self.table.chosen_id()))

    def _show_verbs(self) -> None:
        line = self._chosen()
        self._bar.setVisible(line is not None)
        if line is None:
            return
        is_open = line.state is PromiseState.OPEN
        for button in (self.kept, self.move_on, self.released, self.broken):
            button.setVisible(is_open)
        self.confirm.setVisible(_can_be_confirmed(line))
        theirs = line.party is Party.CUSTOMER
        self.released.setText(self.tr("Not needed any more…") if theirs else self.tr("Released…"))

    def _settle(self, outcome: str) -> None:
        from salesdesk.ui.dialogs.settle_promise import SettlePromiseDialog

        line = self._chosen()
        if line is not None and line.state is PromiseState.OPEN:
            self._open(partial(SettlePromiseDialog, self.workspace, line.id, outcome, self.window()))

    def _on_move(self) -> None:
        from salesdesk.ui.dialogs.settle_promise import MovePromiseDialog

        line = self._chosen()
        if line is not None and line.state is PromiseState.OPEN:
            self._open(partial(MovePromiseDialog, self.workspace, line.id, self.window()))

    def _on_confirm(self) -> None:
        from salesdesk.ui.dialogs.settle_promise import ConfirmPromiseDialog

        line = self._chosen()
        if line is not None and _can_be_confirmed(line):
            self._open(partial(ConfirmPromiseDialog, self.workspace, line.id, self.window()))

    def _open(self, form: Callable[[], QDialog]) -> None:
        try:
            form().open()
        except NotFound as error:
            self.workspace.requests.failed.emit(self.tr("This promise is gone"), spoken(error))
            self.mark_stale()

    def _on_verb(self, letter: str) -> None:
        verbs: dict[str, Callable[[], None]] = {
            "k": partial(self._settle, "kept"),
            "m": self._on_move,
            "c": self._on_confirm,
        }
        verb = verbs.get(letter)
        if verb is not None:
            verb()

    def _on_open_customer(self) -> None:
        line = self._chosen()
        if line is not None:
            self.workspace.requests.customer_wanted.emit(line.customer_id)

    def _on_delete(self) -> None:
        if (line := self._chosen()) is not None:
            self._deletions.thing(Thing.PROMISE, line.id)

    def _on_new(self) -> None:
        self.workspace.requests.promise_wanted.emit(0)

    def _on_filter(self) -> None:
        chosen = self.filters.values()
        # One is always chosen: a second click on it changes nothing.
        which = next((one for one in FILTERS if one in chosen), self._which)
        if chosen and which != self._which:
            self._which = which
            self.mark_stale()
        elif not chosen:
            self.filters.set_values([self._which])

    def _on_header(self, column: int) -> None:
        key = COLUMNS[column]
        self.sort_by(key, descending=key == self._sort and not self._descending)

    def _filter_labels(self) -> tuple[str, ...]:
        tr = self.tr
        return tr("Open"), tr("Overdue"), tr("Theirs"), tr("Kept"), tr("Broken"), tr("All")

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        layout.setSpacing(look.px(2))
        layout.addWidget(PlainLabel(self.tr("Promises"), role="title"))
        self._rate = PlainLabel("", dim=True, wrap=True)
        layout.addWidget(self._rate)
        layout.addSpacing(look.px(10))
        options = list(zip(FILTERS, self._filter_labels(), strict=True))
        self.filters = ToggleChips(options, multiple=False, name=self.tr("Which promises"))
        self.filters.set_values([self._which])
        layout.addWidget(self.filters)
        layout.addSpacing(look.px(10))
        self.table.setAccessibleName(self.tr("Table of promises"))
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(COLUMNS.index(self._sort), Qt.SortOrder.AscendingOrder)
        layout.addWidget(self.table, 1)
        self._build_empties(layout)
        layout.addWidget(self._build_bar())
        self._bar.hide()

    def _build_empties(self, layout: QVBoxLayout) -> None:
        tr = self.tr
        write = (tr("Write one down…"), self._on_new)
        back = (tr("Show what is open"), partial(self.show_only, "open"))
        self._nothing_yet = EmptyState(
            tr("What is promised belongs here"),
            tr("What you say you will do, and what they say: each with a day, until it is kept."),
            [write],
        )
        texts: dict[Which, tuple[str, str]] = {
            "open": (tr("Nothing is open"), tr("Every promise on this desk is settled.")),
            "overdue": (tr("Nothing is overdue"), tr("No promise of yours or theirs is late.")),
            "theirs": (tr("They owe you nothing"), tr("What customers promise you stands here.")),
            "kept": (tr("None is kept yet"), tr("Kept promises stand here, with what shows it.")),
            "broken": (tr("None is broken"), tr("May it stay so.")),
            "all": (tr("Nothing here"), tr("No promise is on this desk.")),
        }
        self._empties: dict[Which, EmptyState] = {}
        for which, (title, text) in texts.items():
            action = write if which in ("open", "theirs", "all") else back
            self._empties[which] = EmptyState(title, text, [action])
        for empty in (self._nothing_yet, *self._empties.values()):
            empty.hide()
            layout.addWidget(empty, 1)

    def _build_bar(self) -> QWidget:
        look, tr = theme(), self.tr
        self._bar = QFrame()
        outer = QHBoxLayout(self._bar)
        outer.setContentsMargins(0, look.px(12), 0, 0)
        line = QWidget()
        outer.addWidget(line, 1)
        flow = FlowLayout(line, gap=look.px(8), line_gap=look.px(8))
        self.kept = Button(tr("Kept…"), "plain", "K", small=True)
        self.move_on = Button(tr("New date…"), "plain", "M", small=True)
        self.confirm = Button(tr("Confirmed…"), "plain", "C", small=True)
        self.released = Button(tr("Released…"), small=True)
        self.broken = Button(tr("Broken…"), small=True)
        self.customer = Button(tr("Open customer"), "quiet", "↵", small=True)
        self.delete = Button(tr("Delete"), "quiet", small=True)
        slots = {
            self.kept: partial(self._settle, "kept"),
            self.move_on: self._on_move,
            self.confirm: self._on_confirm,
            self.released: partial(self._settle, "released"),
            self.broken: partial(self._settle, "broken"),
            self.customer: self._on_open_customer,
            self.delete: self._on_delete,
        }
        for button, slot in slots.items():
            button.clicked.connect(slot)
            flow.addWidget(button)
        return self._bar

    def _connect(self) -> None:
        add_verb(self.table, self.tr("Delete"), self._on_delete, "Delete")
        self.filters.changed.connect(self._on_filter)
        self._reading.slowed.connect(self.table.set_dim)
        self.table.selection_changed.connect(self._show_verbs)
        self.table.verb_wanted.connect(self._on_verb)
        self.table.row_opened.connect(self._on_open_customer)
        self.table.horizontalHeader().sectionClicked.connect(self._on_header)


def _can_be_confirmed(line: PromiseLine) -> bool:
    return line.state is PromiseState.KEPT and line.party is Party.REP and line.confirmed_on is None


def _number(value: float, form: str) -> str:
    return QLocale().toString(value, form, 6 if form == "g" else 1)
