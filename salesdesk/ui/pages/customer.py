"""A customer's page: who it is, what took place, who is there, what was promised and bought."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QTabWidget, QVBoxLayout, QWidget

from salesdesk.domain.words import Thing, ValueClass
from salesdesk.errors import NotFound, SalesDeskError
from salesdesk.services.rows import CustomerCard, Found
from salesdesk.services.touched import Touched
from salesdesk.ui.models.timeline_model import TimelineModel
from salesdesk.ui.pages.customer_cards import CustomerCards
from salesdesk.ui.pages.customer_header import CustomerHeader
from salesdesk.ui.pages.customer_parts import (
    CHANGES,
    DETAILS,
    ORDERS,
    PEOPLE,
    PROMISES,
    TIMELINE,
    CustomerParts,
    empty_holder,
)
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.side_panel import WithPanel
from salesdesk.ui.widgets.timeline_list import TimelineList
from salesdesk.ui.widgets.view_verbs import add_verb
from salesdesk.ui.workspace import LogRequest, Workspace

__all__ = ["CHANGES", "DETAILS", "ORDERS", "PEOPLE", "PROMISES", "TIMELINE", "CustomerPage"]


class CustomerPage(CustomerParts):
    """Shows one customer; a tab is read when it is looked at."""

    depends_on = Touched.ALL

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.customer_id = 0
        self._card: CustomerCard | None = None
        self._unread: set[int] = set()
        self._before: Mapping[str, Any] = {}
        self._menu = QMenu(self)
        self.header = CustomerHeader(workspace, self._menu)
        self.timeline = TimelineModel(workspace, self)
        self.timeline_list = TimelineList(self.timeline)
        self.cards = CustomerCards(workspace)
        # The timeline is painted first; what stands at the right follows in the same moment.
        self._cards_timer = QTimer(self)
        self._cards_timer.setSingleShot(True)
        self._cards_timer.setInterval(0)
        self._build()
        self._connect()

    def show_customer(self, customer_id: int) -> None:
        """Shows another customer, at the end of the timeline; asks first what becomes of unsaved details."""
        if customer_id != self.customer_id and not self.may_leave():
            return
        if customer_id != self.customer_id:
            self._discard_details()
            self.tabs.setCurrentIndex(TIMELINE)
            self.timeline_list.scrollToTop()
        self.customer_id = customer_id
        self.mark_stale()

    def left_off(self) -> dict[str, Any]:
        entry = self.timeline.row_at(self.timeline_list.currentIndex())
        return {
            "customer": self.customer_id,
            "tab": self.tabs.currentIndex(),
            "entry": entry.key if entry is not None else None,
            "typed": self.details.typed() if self.has_typed() else None,
        }

    def take_up(self, place: Mapping[str, Any]) -> None:
        self.customer_id = place["customer"]
        self._before = place
        self.tabs.setCurrentIndex(place["tab"])
        if place["typed"] is not None:
            self.refresh()  # who leaves the program is asked about it, even where nobody looks here again

    def is_still_at(self, place: Mapping[str, Any]) -> bool:
        return self.customer_id == place["customer"]

    def log_request(self) -> LogRequest:
        """Whom the form for a contact is about when it is asked for here."""
        return LogRequest(self.customer_id)

    def refresh(self) -> None:
        if not self.customer_id:
            return
        try:
            card = self.workspace.desk.customers.card(self.customer_id)
        except NotFound:
            self.customer_id = 0
            self._discard_details()
            self.workspace.requests.page_wanted.emit("customers")
            return
        self._card = card
        self.header.show_card(card)
        self._name_tabs(card)
        self._unread = {TIMELINE, PEOPLE, PROMISES, ORDERS, DETAILS, CHANGES}
        self._read_tab()
        self._take_before(card)
        self._cards_timer.start()

    def _take_before(self, card: CustomerCard) -> None:
        """Chooses the entry, and shows the texts, of the page that stood here before."""
        before, self._before = self._before, {}
        if not before or before["customer"] != card.id:
            return
        if before["typed"] is not None:
            self._unread.discard(DETAILS)
            self.details.show_card(card)
            self.details.take_typed(before["typed"])
        at = self.timeline.find(before["entry"]) if before["entry"] is not None else -1
        if at >= 0:
            self.timeline_list.setCurrentIndex(self.timeline.index(at, 0))

    def focus_first(self) -> None:
        if self.tabs.currentIndex() == TIMELINE and self.timeline_list.isVisible():
            if not self.timeline_list.currentIndex().isValid():
                self.timeline_list.setCurrentIndex(self.timeline.index(0, 0))
            self.timeline_list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(self, found: Found) -> None:
        """Brings the row that the search found into sight, on the tab where it stands."""
        from salesdesk.ui.pages.customer_found import show_found

        if found.customer_id == self.customer_id:
            show_found(self, found)

    def _on_export(self) -> None:
        from salesdesk.ui.dialogs.export_desk import ExportDeskDialog

        name = self.workspace.desk.customers.card(self.customer_id).name
        ExportDeskDialog(
            self.workspace, chosen=[self.customer_id], suffix=".vcf", one=name, parent=self.window()
        ).open()

    def export_history(self) -> None:
        """Opens the form that writes the contact history as a PDF."""
        from salesdesk.ui.dialogs.export_history import ExportHistoryDialog

        ExportHistoryDialog(self.workspace, self.customer_id, self.window()).open()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._parts.least_width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._parts.fit(self.width(), self.cards.width_on(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = event.key() == Qt.Key.Key_Escape
        alt_left = event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_back or alt_left:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _name_tabs(self, card: CustomerCard) -> None:
        counts = {PEOPLE: card.people, PROMISES: card.promises, ORDERS: card.orders}
        for tab, label in self._labels.items():
            count = counts.get(tab, 0)
            self.tabs.setTabText(tab, f"{label} {count}" if count else label)

    def _show_cards(self) -> None:
        desk, card = self.workspace.desk, self._card
        if card is None or card.id != self.customer_id:
            return
        self.cards.show_next(card, desk.check_ins.open_of(card.id))
        self.cards.show_kept(desk.promises.kept_rate(card.id))
        self.cards.show_people(desk.people.of(card.id))
        self.cards.show_level(card)
        self.cards.show_complaints([one for one in desk.complaints.of(card.id) if one.solved_on is None])

    def _read_tab(self) -> None:
        tab = self.tabs.currentIndex()
        if tab not in self._unread or self._card is None:
            return
        self._unread.discard(tab)
        if tab == TIMELINE:
            with self.timeline_list.kept_place():
                self.timeline.show_customer(self.customer_id)
            is_empty = not self.timeline.rowCount()
            self.timeline_list.setVisible(not is_empty)
            self._quiet.setVisible(is_empty)
        elif tab == DETAILS:
            self.details.show_card(self._card)
        elif tab == CHANGES:
            self.changes.show_steps(self.customer_id)
        else:
            part: Any = getattr(self, {PEOPLE: "people", PROMISES: "promises", ORDERS: "orders"}[tab])
            part.show_customer(self.customer_id)
        if tab != TIMELINE:
            self._tab_into(tab)

    def _on_back(self) -> None:
        if self.may_leave():
            self.workspace.requests.page_wanted.emit("customers")

    def _on_level(self, level: str) -> None:
        from salesdesk.ui.dialogs.set_level import SetLevelDialog

        SetLevelDialog(self.workspace, [self.customer_id], level=level, parent=self.window()).open()

    def _on_class(self, chosen: ValueClass | None) -> None:
        customers = self.workspace.desk.customers
        word = self.workspace.voice.word(chosen) if chosen else self.tr("no class")
        told = filled(self.tr("The class is set: %1."), word)
        self._carry_out(lambda: customers.set_class([self.customer_id], chosen).step_id, told)

    def _on_answered(self, complaint_id: int) -> None:
        complaints = self.workspace.desk.complaints
        self._carry_out(
            lambda: complaints.answer(complaint_id).step_id, self.tr("The complaint is answered.")
        )

    def _carry_out(self, verb: Callable[[], int | None], told: str) -> None:
        requests = self.workspace.requests
        try:
            step_id = verb()
        except SalesDeskError as error:
            requests.failed.emit(self.tr("Nothing was saved"), spoken(error))
        else:
            if step_id is not None:
                requests.told.emit(told, step_id)

    def _on_solved(self, complaint_id: int) -> None:
        from salesdesk.ui.dialogs.complaint import SolveComplaintDialog

        SolveComplaintDialog(self.workspace, complaint_id, self.window()).open()

    def _on_complaint(self) -> None:
        from salesdesk.ui.dialogs.complaint import NewComplaintDialog

        NewComplaintDialog(self.workspace, self.customer_id, self.window()).open()

    def _on_promise(self) -> None:
        self.workspace.requests.promise_wanted.emit(self.customer_id)

    def _on_order(self) -> None:
        from salesdesk.ui.dialogs.new_order import NewOrderDialog

        NewOrderDialog(self.workspace, self.customer_id, self.window()).open()

    def _on_person(self) -> None:
        from salesdesk.ui.dialogs.person import PersonDialog

        PersonDialog(self.workspace, customer_id=self.customer_id, parent=self.window()).open()

    def _on_plan(self) -> None:
        from salesdesk.ui.dialogs.plan_check_in import PlanCheckInDialog

        PlanCheckInDialog(self.workspace, self.customer_id, self.window()).open()

    def _on_move(self, check_in_id: int) -> None:
        from salesdesk.ui.dialogs.plan_check_in import MoveCheckInDialog

        MoveCheckInDialog(self.workspace, check_in_id, self.window()).open()

    def _on_skip(self, check_in_id: int) -> None:
        from salesdesk.ui.dialogs.plan_check_in import SkipCheckInDialog

        SkipCheckInDialog(self.workspace, check_in_id, self.window()).open()

    def _build(self) -> None:
        look = theme()
        left = QVBoxLayout()
        left.setContentsMargins(look.px(24), look.px(16), look.px(24), 0)
        left.setSpacing(look.px(10))
        left.addWidget(self.header)
        left.addWidget(self._build_tabs(), 1)
        self._parts = WithPanel(self, left, self.cards)
        tr = self.tr
        for text, slot in (
            (tr("New promise…"), self._on_promise),
            (tr("Complaint…"), self._on_complaint),
            (tr("Order…"), self._on_order),
            (tr("Plan a check-in…"), self._on_plan),
            (tr("Add person…"), self._on_person),
        ):
            self._menu.addAction(text).triggered.connect(slot)
        self._menu.addSeparator()
        self.header.photo.add_verbs(self._menu)
        self._menu.addAction(tr("Export…")).triggered.connect(self._on_export)
        edit = self._menu.addAction(tr("Edit…"))
        edit.triggered.connect(partial(self._on_edit))
        self._menu.addAction(tr("Delete…")).triggered.connect(self._on_delete)

    def _build_tabs(self) -> QTabWidget:
        look = theme()
        tr = self.tr
        self._labels = {
            TIMELINE: tr("Timeline"),
            PEOPLE: tr("People"),
            PROMISES: tr("Promises"),
            ORDERS: tr("Orders"),
            DETAILS: tr("Details"),
            CHANGES: tr("Changes"),
        }
        self.timeline_list.setAccessibleName(tr("What took place"))
        self._quiet = EmptyState(
            tr("Nothing has been said yet"),
            tr("The first contact opens the history."),
            [(tr("Log the first contact"), self._on_log)],
        )
        self._quiet.hide()
        story = QWidget()
        column = QVBoxLayout(story)
        column.setContentsMargins(0, look.px(8), 0, 0)
        column.addWidget(self.timeline_list, 1)
        column.addWidget(self._quiet, 1)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(tr("Parts of the page"))
        self.tabs.tabBar().setExpanding(False)
        self._holders = [story, *(empty_holder() for _ in range(PEOPLE, CHANGES)), empty_holder(12, 16)]
        for tab, holder in enumerate(self._holders):
            self.tabs.addTab(holder, self._labels[tab])
        return self.tabs

    def _on_delete(self) -> None:
        self._deletions.customers([self.customer_id])

    def _on_contact_verb(self, verb: str) -> None:
        """Corrects or deletes what the timeline's chosen entry tells of."""
        row = self.timeline.row_at(self.timeline_list.currentIndex())
        kind = _THINGS.get(row.key[0]) if row is not None else None
        if row is None or kind is None:
            return
        if verb == "delete":
            self._deletions.thing(kind, row.key[1])
        elif kind is Thing.INTERACTION:
            from salesdesk.ui.dialogs.edit_contact import EditContactDialog

            EditContactDialog(self.workspace, row.key[1], self.window()).open()

    def _on_entry(self) -> None:
        row = self.timeline.row_at(self.timeline_list.currentIndex())
        kind = _THINGS.get(row.key[0]) if row is not None else None
        self._edit_verb.setEnabled(kind is Thing.INTERACTION)
        self._delete_verb.setEnabled(kind is not None)

    def _on_edit(self) -> None:
        self.tabs.setCurrentIndex(DETAILS)
        self.details.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._read_tab)
        self._cards_timer.timeout.connect(self._show_cards)
        self.header.back_wanted.connect(self._on_back)
        self.header.export_wanted.connect(self.export_history)
        self.header.level_proposed.connect(self._on_level)
        self.header.class_chosen.connect(self._on_class)
        self.cards.complaint_delete_wanted.connect(partial(self._deletions.thing, Thing.COMPLAINT))
        entries = self.timeline_list
        self._edit_verb = add_verb(entries, self.tr("Correct…"), partial(self._on_contact_verb, "edit"), "F2")
        self._delete_verb = add_verb(
            entries, self.tr("Delete"), partial(self._on_contact_verb, "delete"), "Delete"
        )
        entries.selectionModel().currentChanged.connect(self._on_entry)
        self.timeline.modelReset.connect(self._on_entry)
        self.cards.plan_wanted.connect(self._on_plan)
        self.cards.move_wanted.connect(self._on_move)
        self.cards.skip_wanted.connect(self._on_skip)
        self.cards.answered.connect(self._on_answered)
        self.cards.solved_wanted.connect(self._on_solved)


_THINGS = {
    "contact": Thing.INTERACTION,
    "promise": Thing.PROMISE,
    "complaint": Thing.COMPLAINT,
    "order": Thing.ORDER,
}
"""What an entry of the timeline tells of; a change of level is taken back by undo alone."""
