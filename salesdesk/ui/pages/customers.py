"""Customers: the whole book in one table, filtered, sorted, and changed many at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QActionGroup, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from salesdesk.domain.words import ValueClass
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services.customer_filter import ALL, CustomerFilter, from_json, to_json
from salesdesk.services.touched import Touched
from salesdesk.ui.deletions import Deletions
from salesdesk.ui.filter_words import criterion_words
from salesdesk.ui.many_at_once import change_many
from salesdesk.ui.models.customers_model import COLUMNS, CustomersModel
from salesdesk.ui.pages.customers_by_name import CustomersByName
from salesdesk.ui.pages.customers_read import BookRead, read_book
from salesdesk.ui.pages.page import Page
from salesdesk.ui.reading import Reading
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.customers_table import CustomersTable
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.filter_bar import FilterBar
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.view_verbs import add_verb
from salesdesk.ui.workspace import LogRequest, Workspace


class CustomersPage(Page):
    """Reads ids in order and passes them to the table, which reads the lines that are seen."""

    depends_on = Touched.ALL

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._sort, self._descending = "name", False
        self._emptied_by = ""
        self._chosen_before: Mapping[str, Any] | None = None
        self._next: list[Callable[[], object]] = []
        self._reading = Reading(workspace.tasks, self._on_not_read, self)
        self._by_name = CustomersByName(workspace, self._on_not_read, self)
        self.model = CustomersModel(workspace, self)
        self.table = CustomersTable(self.model, self._named_from)
        self._deletions = Deletions(workspace, self)
        self._build()
        self._connect()
        self._recall()

    def log_request(self) -> LogRequest:
        """Whom the form for a contact is about when it is asked for here."""
        chosen = self.table.selected_ids() if self.table.selected_count() == 1 else []
        return LogRequest(chosen[0]) if chosen else LogRequest()

    def refresh(self) -> None:
        self._by_name.forget()
        asked = partial(read_book, self.workspace.desk, self.filters.filter(), self._sort, self._descending)
        self._reading.ask(asked, self._on_read)

    def left_off(self) -> dict[str, Any]:
        """Filter and order are remembered on the desk, and so for another day as well."""
        chosen = self._chosen_before or self.table.place(self.model.ids)
        return {"filter": self.filters.filter(), "chosen": chosen}

    def take_up(self, place: Mapping[str, Any]) -> None:
        self._chosen_before = place["chosen"]

    def is_still_at(self, place: Mapping[str, Any]) -> bool:
        return bool(self.filters.filter() == place["filter"])

    def _on_read(self, read: BookRead) -> None:
        has_keys = self.table.hasFocus()
        with self.table.kept_place():
            self.model.show(read.ids)
        before, self._chosen_before = self._chosen_before, None
        if before is not None:
            self.table.take_place(before, self.model.rows_of)
        self._show_counts(len(read.ids), read.total, read.wanted, read.narrowing)
        self._show_selection()
        if has_keys:
            self.focus_first()
        following, self._next = self._next, []
        for one in following:
            one()

    def _when_read(self, action: Callable[[], object]) -> None:
        """Does it now, or as soon as what was asked for stands there."""
        if self._reading.is_under_way:
            self._next.append(action)
        else:
            action()

    def focus_first(self) -> None:
        if self._reading.is_under_way and not self.model.ids:
            self.table.setFocus()  # what is read takes it on from there
        elif self.table.isVisible():
            self.table.mark_first()
            self.table.setFocus()
        else:
            empty = self._nobody if self._nobody.isVisible() else self._nothing
            empty.buttons[0].setFocus()

    def clear_filter(self) -> None:
        """Shows everybody."""
        self.filters.set_filter(ALL)

    def show_holding(self, wanted: str | CustomerFilter) -> None:
        """Shows only the customers that pass, or in whose name, people or reaches a text is found."""
        self.filters.set_filter(CustomerFilter(text=wanted) if isinstance(wanted, str) else wanted)

    def sort_by(self, key: str, *, descending: bool) -> None:
        """Orders the table by one of `customers_model.COLUMNS`."""
        self._sort, self._descending = key, descending
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.table.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(COLUMNS.index(key), order)
        header.blockSignals(False)
        header.viewport().update()
        self._show_sort()
        self.mark_stale()
        self._when_read(lambda: self.table.scrollTo(self.table.currentIndex()))

    def selected_ids(self) -> list[int]:
        """The customers that are marked."""
        return self.table.selected_ids()

    def all_ids(self) -> list[int]:
        """All customers that pass the filter, in the order in which they are shown."""
        return list(self.model.ids)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._remember()

    def _remember(self) -> None:
        """Keeps filter and order for the next time this page is made: in another language, or another day."""
        body = {"filter": to_json(self.filters.filter()), "sort": self._sort, "descending": self._descending}
        with suppress(SalesDeskError):  # a desk that cannot be written keeps no view either
            self.workspace.desk.filters.remember_shown(json.dumps(body))

    def _recall(self) -> None:
        """Shows what `_remember` kept; what cannot be read is as if nothing had been."""
        with suppress(SalesDeskError, ValueError, TypeError, KeyError):
            body = json.loads(self.workspace.desk.filters.shown() or "{}")
            wanted = from_json(body["filter"])
            if body["sort"] in COLUMNS:
                self.sort_by(body["sort"], descending=bool(body["descending"]))
            self.filters.show_filter(wanted)

    def _named_from(self, beginning: str) -> Iterable[int] | None:
        """The ids shown whose folded name begins so; None while their order is being read."""
        if self._sort == "name" and not self._descending:
            self._by_name.take(self.model.ids)
        return self._by_name.beginning(beginning, self.filters.filter())

    def _show_counts(
        self, shown: int, total: int, wanted: CustomerFilter, narrowing: Mapping[str, int]
    ) -> None:
        everybody = plural(self.tr("%Ln customer(s)", "", total), total)
        if wanted == ALL:
            text = everybody
        else:
            text = filled(self.tr("%1 of %2"), QLocale().toString(shown), everybody)
        self._count.setText(text)
        self._count.setVisible(bool(total))
        self._filters.setVisible(bool(total))
        self._nobody.setVisible(not total)
        if total and not shown:
            self._show_what_empties(wanted, narrowing)
        self._nothing.setVisible(bool(total) and not shown)
        self.table.setVisible(bool(shown))
        self.export_button.setEnabled(bool(shown))

    def _show_what_empties(self, wanted: CustomerFilter, counts: Mapping[str, int]) -> None:
        """Names the criterion without which somebody would be shown, and offers to leave it out."""
        best = max(counts, key=lambda name: counts[name])
        count, text = counts[best], self.tr("Nobody passes all that is chosen above.")
        if len(counts) > 1 and count:
            words = criterion_words(best, wanted, self.workspace.voice)
            text = plural(self.tr("Without “%1” it would be %Ln customer(s).", "", count), count)
            text = filled(text, words)
        self._emptied_by = best
        self._nothing.set_texts(self.tr("No customer fits"), text)
        self._nothing.buttons[1].setVisible(len(counts) > 1 and bool(count))

    def _on_leave_out(self) -> None:
        self.filters.leave_out(self._emptied_by)

    def _show_selection(self) -> None:
        count = self.table.selected_count()
        self._bar.setVisible(bool(count) and bool(self.model.ids))
        self._merge.setVisible(count == 2)
        self._merge_verb.setEnabled(count == 2)
        self._delete_verb.setEnabled(bool(count))
        self._selected.setText(plural(self.tr("%Ln selected", "", count), count))

    def _show_sort(self) -> None:
        title = self.model.titles()[COLUMNS.index(self._sort)]
        self._sort_button.setText(filled(self.tr("Sorted by %1"), title))

    def _fill_sort_menu(self) -> None:
        menu = self._sort_button.menu()
        menu.clear()
        for old in menu.findChildren(QActionGroup):
            old.deleteLater()
        columns, ways = QActionGroup(menu), QActionGroup(menu)
        for key, title in zip(COLUMNS, self.model.titles(), strict=True):
            action = columns.addAction(menu.addAction(title))
            action.setCheckable(True)
            action.setChecked(key == self._sort)
            action.triggered.connect(partial(self._on_sort_chosen, key, self._descending))
        menu.addSeparator()
        for text, descending in ((self.tr("Ascending"), False), (self.tr("Descending"), True)):
            action = ways.addAction(menu.addAction(text))
            action.setCheckable(True)
            action.setChecked(descending == self._descending)
            action.triggered.connect(partial(self._on_sort_chosen, self._sort, descending))

    def _on_sort_chosen(self, key: str, descending: bool, _checked: bool = False) -> None:
        self.sort_by(key, descending=descending)

    def _on_header_clicked(self, column: int) -> None:
        key = COLUMNS[column]
        first_way = key == "open_promises"  # who is owed most stands first
        self.sort_by(key, descending=not self._descending if key == self._sort else first_way)

    def _on_opened(self, customer_id: int) -> None:
        self.workspace.requests.customer_wanted.emit(customer_id)

    def export(self) -> None:
        """Asks what to write of which customers: those marked, those shown in their order, or all."""
        self._when_read(self._export)

    def _export(self) -> None:
        from salesdesk.ui.dialogs.export_desk import ExportDeskDialog

        shown = () if self.filters.filter() == ALL else self.model.ids
        chosen = self.table.selected_ids()
        ExportDeskDialog(self.workspace, shown=shown, chosen=chosen, parent=self.window()).open()

    def _on_set_level(self) -> None:
        from salesdesk.ui.dialogs.set_level import SetLevelDialog

        SetLevelDialog(self.workspace, self.table.selected_ids(), parent=self.window()).open()

    def _on_plan_first(self) -> None:
        from salesdesk.ui.dialogs.plan_first import PlanFirstDialog

        PlanFirstDialog(self.workspace, self.table.selected_ids(), self.window()).open()

    def _on_delete(self) -> None:
        self._deletions.customers(self.table.selected_ids())

    def _on_merge(self) -> None:
        from salesdesk.ui.dialogs.merge_customers import MergeCustomersDialog

        if self.table.selected_count() == 2:
            first, second = self.table.selected_ids()
            MergeCustomersDialog(self.workspace, first, second, self.window()).open()

    def _on_duplicates(self) -> None:
        self.workspace.requests.page_wanted.emit("duplicates")

    def _on_trash(self) -> None:
        self.workspace.requests.page_wanted.emit("trash")

    def _on_set_class(self, value: ValueClass | None, _checked: bool = False) -> None:
        ids, customers = self.table.selected_ids(), self.workspace.desk.customers
        word = self.workspace.voice.word(value) if value else self.tr("no class")
        text = plural(self.tr("The class of %Ln customer(s) is set: %1.", "", len(ids)), len(ids))
        told = filled(text, word)
        try:
            change_many(
                self.workspace, self, lambda progress: customers.set_class(ids, value, progress), told
            )
        except Cancelled:
            return
        except SalesDeskError as error:
            self.workspace.requests.failed.emit(self.tr("Nothing was saved"), spoken(error))

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        layout.setSpacing(look.px(2))
        layout.addLayout(self._build_head())
        self._count = PlainLabel(dim=True)
        layout.addWidget(self._count)
        layout.addSpacing(look.px(10))
        layout.addWidget(self._build_filters())
        layout.addSpacing(look.px(10))
        self.table.setAccessibleName(self.tr("Table of customers"))
        layout.addWidget(self.table, 1)
        self._nobody = EmptyState(
            self.tr("Your customers belong here"),
            self.tr("Bring in the list you have, or write down the first customer you owe something."),
            [
                (self.tr("Import a file…"), partial(self.workspace.requests.import_wanted.emit, "")),
                (self.tr("Add a customer…"), partial(self.workspace.requests.new_customer_wanted.emit, "")),
            ],
        )
        self._nothing = EmptyState(
            self.tr("No customer fits"),
            self.tr("Nobody passes all that is chosen above."),
            [(self.tr("Clear filter"), self.clear_filter), (self.tr("Leave it out"), self._on_leave_out)],
        )
        layout.addWidget(self._nobody, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._build_bar())
        for widget in (self._nobody, self._nothing, self._bar):
            widget.hide()
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(PlainLabel(self.tr("Customers"), role="title"), 1)
        self.duplicates_button = Button(self.tr("Find duplicates"), "quiet", small=True)
        self.import_button = Button(self.tr("Import…"), "quiet", small=True)
        self.export_button = Button(self.tr("Export…"), "quiet", small=True)
        for button in (self.duplicates_button, self.import_button, self.export_button):
            row.addWidget(button)
        return row

    def _build_filters(self) -> QWidget:
        look = theme()
        self._filters = QWidget()
        row = QHBoxLayout(self._filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        self.filters = FilterBar(self.workspace)
        self.chips, self.levels, self.classes = self.filters.quick, self.filters.levels, self.filters.classes
        self._sort_button = Button("", "quiet", small=True)
        self._sort_button.setMenu(QMenu(self._sort_button))
        self._show_sort()
        row.addWidget(self.filters, 1)
        row.addWidget(self._sort_button, 0, Qt.AlignmentFlag.AlignTop)
        return self._filters

    def _build_bar(self) -> QWidget:
        look = theme()
        self._bar = QFrame()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(look.px(10), look.px(12), 0, 0)
        row.setSpacing(look.px(8))
        self._selected = PlainLabel(role="name")
        row.addWidget(self._selected)
        row.addSpacing(look.px(8))
        level = Button(self.tr("Set level…"), small=True)
        level.clicked.connect(self._on_set_level)
        classes = Button(self.tr("Set class"), small=True)
        menu = QMenu(classes)
        for one in ValueClass:
            action = menu.addAction(self.workspace.voice.word(one))
            action.triggered.connect(partial(self._on_set_class, one))
        menu.addSeparator()
        menu.addAction(self.tr("No class")).triggered.connect(partial(self._on_set_class, None))
        classes.setMenu(menu)
        plan = Button(self.tr("Plan first calls…"), small=True)
        plan.clicked.connect(self._on_plan_first)
        self._merge = Button(self.tr("Merge…"), small=True)
        self._merge.clicked.connect(self._on_merge)
        delete = Button(self.tr("Delete…"), small=True)
        delete.clicked.connect(self._on_delete)
        for button in (level, classes, plan, self._merge, delete):
            row.addWidget(button)
        row.addStretch(1)
        return self._bar

    def _connect(self) -> None:
        self._merge_verb = add_verb(self.table, self.tr("Merge…"), self._on_merge)
        self._delete_verb = add_verb(self.table, self.tr("Delete…"), self._on_delete, "Delete")
        add_verb(self.table, self.tr("Trash"), self._on_trash)
        self.table.opened.connect(self._on_opened)
        self.table.selection_changed.connect(self._show_selection)
        self.table.horizontalHeader().sectionClicked.connect(self._on_header_clicked)
        self.export_button.clicked.connect(self.export)
        self.import_button.clicked.connect(partial(self.workspace.requests.import_wanted.emit, ""))
        self.duplicates_button.clicked.connect(self._on_duplicates)
        self._sort_button.menu().aboutToShow.connect(self._fill_sort_menu)
        self.filters.changed.connect(self.mark_stale)
        self._reading.slowed.connect(self.table.set_dim)
        self._by_name.read.connect(self.table.search_again)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._remember)
