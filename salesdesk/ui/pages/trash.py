"""The trash: what was deleted, to be had back or to go for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services.context import Done
from salesdesk.services.progress import SILENT, Progress
from salesdesk.services.touched import Touched
from salesdesk.services.trash import LiesInTrash
from salesdesk.ui.models.trash_model import TrashModel
from salesdesk.ui.pages.page import Page
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import plural, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import progress_dialog
from salesdesk.ui.widgets.view_verbs import add_verb
from salesdesk.ui.workspace import Workspace

_AT_ONCE = 20
"""Up to so many things are put back while one waits."""


class TrashPage(Page):
    """What was deleted, the latest on top; the verbs below are about what is chosen."""

    depends_on = Touched.ALL

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._chosen_before: Mapping[str, Any] | None = None
        self.model = TrashModel(workspace, self)
        self.table = CellTable()
        self.table.setModel(self.model)
        self.table.dress((96, 168, 128, 300), many=True)
        self._build()
        self.table.selectionModel().selectionChanged.connect(self._show_verbs)
        self.table.row_opened.connect(self._on_restore)
        add_verb(self.table, self.tr("Restore"), self._on_restore)
        add_verb(self.table, self.tr("Delete for good…"), self._on_purge, "Delete")

    def left_off(self) -> dict[str, Any]:
        return {"chosen": self.table.place(self.model.ids)}

    def take_up(self, place: Mapping[str, Any]) -> None:
        self._chosen_before = place["chosen"]

    def refresh(self) -> None:
        at = self.table.currentIndex().row()
        ids = self.workspace.desk.trash.ids()
        if self.model.show(ids) and ids and at >= 0:
            self._choose(min(at, len(ids) - 1))
        before, self._chosen_before = self._chosen_before, None
        if before is not None:
            self.table.take_place(before, self.model.rows_of)
        count = len(ids)
        self._count.setText(
            plural(self.tr("%Ln thing(s), to be had back until you empty the trash", "", count), count)
        )
        for widget in (self._count, self.table, self.empty):
            widget.setVisible(bool(ids))
        self._nothing.setVisible(not ids)
        self._show_verbs()

    def focus_first(self) -> None:
        if not self.model.ids:
            self._nothing.buttons[0].setFocus()
            return
        if not self.table.selectionModel().hasSelection():
            self._choose(max(self.table.currentIndex().row(), 0))
        self.table.setFocus()

    def _choose(self, row: int) -> None:
        # Qt's `selectRow` asks which keys are held: those that led here would extend the selection.
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flags)

    def _chosen(self) -> list[int]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.ids[row] for row in rows]

    def _show_verbs(self) -> None:
        count = len(self.table.selectionModel().selectedRows()) if self.model.ids else 0
        self._bar.setVisible(bool(count))
        self._selected.setText(plural(self.tr("%Ln selected", "", count), count))

    def _on_restore(self, _row: int = 0) -> None:
        if chosen := self._chosen():
            self._restore(chosen, with_what_they_need=False)

    def _restore(self, ids: Sequence[int], *, with_what_they_need: bool) -> None:
        trash = self.workspace.desk.trash

        def verb(progress: Progress) -> Done:
            return trash.restore(ids, with_what_they_need=with_what_they_need, progress=progress)

        if len(ids) > _AT_ONCE:
            task = self.workspace.tasks.run(verb, self._on_restored, self._on_failed)
            if not task.is_over:
                progress_dialog(self.window(), self.tr("Trash"), self.tr("Restoring…"), task)
            return
        try:
            self._on_restored(verb(SILENT))
        except SalesDeskError as error:
            self._on_failed(error)

    def _on_restored(self, done: Done) -> None:
        self.workspace.requests.told.emit(self.tr("Restored from the trash."), done.step_id)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, LiesInTrash):
            buttons = [(self.tr("Restore both"), "primary"), (self.tr("Cancel"), "plain")]
            if ask(self.window(), self.tr("Restore both?"), spoken(error), buttons) == 0:
                self._restore(error.trash_ids, with_what_they_need=True)
        elif isinstance(error, SalesDeskError):
            if not isinstance(error, Cancelled):
                self.workspace.requests.failed.emit(self.tr("This cannot be done"), spoken(error))
        else:
            raise error

    def _on_purge(self) -> None:
        if chosen := self._chosen():
            self._ask_and_purge(chosen)

    def _on_empty(self) -> None:
        if self.model.ids:
            self._ask_and_purge(list(self.model.ids))

    def _ask_and_purge(self, ids: list[int]) -> None:
        count = len(ids)
        title = plural(self.tr("Delete %Ln thing(s) for good?", "", count), count)
        text = self.tr(
            "There is no way back: they leave the history, too, and the steps that wrote them can no longer "
            "be undone. A backup is made first; it holds them until it is thinned out."
        )
        buttons = [(self.tr("Delete for good"), "danger"), (self.tr("Cancel"), "plain")]
        if ask(self.window(), title, text, buttons) != 0:
            return
        trash = self.workspace.desk.trash
        task = self.workspace.tasks.run(partial(trash.empty, ids), self._on_purged, self._on_failed)
        if not task.is_over:
            progress_dialog(self.window(), self.tr("Trash"), self.tr("Deleting for good…"), task)

    def _on_purged(self, count: int) -> None:
        told = plural(self.tr("%Ln thing(s) deleted for good.", "", count), count)
        self.workspace.requests.told.emit(told, None)
        self.workspace.requests.backups_changed.emit()

    def _on_customers(self) -> None:
        self.workspace.requests.page_wanted.emit("customers")

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        layout.setSpacing(look.px(2))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Trash"), role="title"), 1)
        self.empty = Button(self.tr("Empty trash…"), "danger", small=True)
        self.empty.clicked.connect(self._on_empty)
        head.addWidget(self.empty)
        layout.addLayout(head)
        self._count = PlainLabel(dim=True)
        layout.addWidget(self._count)
        layout.addSpacing(look.px(10))
        self.table.setAccessibleName(self.tr("What was deleted"))
        layout.addWidget(self.table, 1)
        self._nothing = EmptyState(
            self.tr("The trash is empty"),
            self.tr("What you delete lies here until you empty the trash."),
            [(self.tr("Show customers"), self._on_customers)],
        )
        layout.addWidget(self._nothing, 1)
        self._bar = QFrame()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(look.px(10), look.px(12), 0, 0)
        row.setSpacing(look.px(8))
        self._selected = PlainLabel(role="name")
        self.restore = Button(self.tr("Restore"), "plain", "↵", small=True)
        self.restore.clicked.connect(self._on_restore)
        self.purge = Button(self.tr("Delete for good…"), "danger", small=True)
        self.purge.clicked.connect(self._on_purge)
        row.addWidget(self._selected)
        row.addSpacing(look.px(8))
        row.addWidget(self.restore)
        row.addWidget(self.purge)
        row.addStretch(1)
        layout.addWidget(self._bar)
