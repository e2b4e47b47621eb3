"""Duplicates: customers that may stand on the desk twice, gone through one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.errors import Cancelled, NotFound, SalesDeskError
from salesdesk.services.duplicates import Group, Review
from salesdesk.services.touched import Touched
from salesdesk.ui.merging import merge
from salesdesk.ui.models.duplicates_model import DuplicatesModel
from salesdesk.ui.pages.duplicates_pair import PairPanel
from salesdesk.ui.pages.page import Page
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, plural, sentences, spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.widgets.view_verbs import add_verb
from salesdesk.ui.workspace import Workspace


class DuplicatesPage(Page):
    """Looks the book through when it is first shown; what was found stays until it looks again."""

    depends_on = Touched.CUSTOMERS

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._review: Review | None = None
        self._groups: list[Group] = []
        self._skipped: set[Group] = set()
        self._task: Task | None = None
        self._was_asked = False
        self._before: Mapping[str, Any] = {}
        self.model = DuplicatesModel(workspace, self)
        self.table = CellTable()
        self.table.setModel(self.model)
        self.table.dress((440, 72))
        self.pair = PairPanel(workspace)
        self._build()
        self._connect()

    def refresh(self) -> None:
        if not self._was_asked:
            self._was_asked = True
            self.look()
            return
        self._show()

    def left_off(self) -> dict[str, Any]:
        """What was found and is not decided."""
        if self._is_looking:
            return {}
        chosen, pair = self._chosen(), None
        if chosen is not None:
            pair = self.pair.stays.id, self.pair.goes.id
        return {"review": self._review, "skipped": self._skipped, "chosen": chosen, "pair": pair}

    def take_up(self, place: Mapping[str, Any]) -> None:
        if place and place["review"] is not None:
            self._was_asked = True
            self._review, self._skipped = place["review"], place["skipped"]
            self._before = place

    def is_at_work(self) -> bool:
        return False  # a search under way begins again

    def look(self) -> None:
        """Looks the whole book through, in the background."""
        if self._is_looking:
            return
        self._skipped.clear()
        self._progress = ProgressPanel(self.tr("Looking for customers that stand here twice…"))
        self._room.addWidget(self._progress)
        duplicates = self.workspace.desk.duplicates
        self._task = self.workspace.tasks.run(duplicates.review, self._on_found, self._on_failed)
        if not self._task.is_over:
            self._progress.follow(self._task)
            self._show_state(is_looking=True)
            self.focus_first()

    def focus_first(self) -> None:
        if self._is_looking:
            self._progress.cancel.setFocus()
        elif self.table.isVisible():
            self._choose(max(self.table.currentIndex().row(), 0))
            self.table.setFocus()
        elif self._nothing.isVisible():
            self._nothing.buttons[0].setFocus()

    def _on_found(self, review: Review) -> None:
        self._review = review
        self._end_progress()
        announce(self, self._count.text())

    def _on_failed(self, error: Exception) -> None:
        self._end_progress()
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, SalesDeskError):
            raise error
        self.workspace.requests.failed.emit(self.tr("The customers could not be compared"), spoken(error))

    @property
    def _is_looking(self) -> bool:
        return self._task is not None and not self._task.is_over

    def _end_progress(self) -> None:
        """Shows what there is now; the focus goes on to where the work begins."""
        at = self.window().focusWidget()
        was_here = at is None or self.isAncestorOf(at)
        self._progress.hide()
        self._progress.deleteLater()
        self._show()
        if was_here and self.isVisible():
            self.focus_first()

    def _show(self) -> None:
        """Shows what is left of what was found: without those merged, told apart or skipped since."""
        if self._is_looking:
            return
        row = max(self.table.currentIndex().row(), 0)
        found = self._review.groups if self._review is not None else ()
        left = self.workspace.desk.duplicates.left_of(found) if found else []
        self._groups = [group for group in left if group not in self._skipped]
        self.model.show_groups(self._groups)
        self._show_state(is_looking=False)
        before, self._before = self._before, {}
        if before and before["chosen"] in self._groups:
            row = self._groups.index(before["chosen"])
        if self._groups:
            self._choose(min(row, len(self._groups) - 1))
        self._show_pair()
        if before and before["pair"] is not None and before["chosen"] == self._chosen():
            self.pair.choose(*before["pair"])
        if not self._groups and self.isVisible() and self.focusWidget() is None:
            self.focus_first()

    def _show_state(self, *, is_looking: bool) -> None:
        any_left = bool(self._groups) and not is_looking
        self.table.setVisible(any_left)
        self.pair.setVisible(any_left)
        self._again.setVisible(any_left)
        self._nothing.setVisible(not any_left and not is_looking)
        count = len(self._groups)
        text = plural(self.tr("%Ln group(s) of customers may be the same", "", count), count)
        self._count.setText(text if any_left else "")
        say = self.workspace.voice.say
        notes = self._review.notes if self._review is not None and not is_looking else ()
        self._notes.setText(sentences(say(note) for note in notes))
        self._notes.setVisible(bool(notes))
        if is_looking or any_left:
            return
        if self._review is None:
            title, words = self.tr("Not looked through yet"), self.tr("Nobody was compared so far.")
        elif self._skipped:
            title = self.tr("All others are done")
            words = self.tr("Those you skipped are shown again when you look once more.")
        else:
            title = self.tr("Nobody stands here twice")
            looked_at = self._review.looked_at
            words = plural(self.tr("%Ln customer(s) compared.", "", looked_at), looked_at)
        self._nothing.set_texts(title, words)

    def _chosen(self) -> Group | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.group_at(rows[0].row()) if rows else None

    def _choose(self, row: int) -> None:
        # Qt's `selectRow` asks which keys are held: those that led here would extend the selection.
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flags)

    def _show_pair(self) -> None:
        group = self._chosen()
        if group is None:
            return
        try:
            self.pair.show_group(group)
        except NotFound:
            self.mark_stale()  # somebody else took one of them off the desk meanwhile

    def _on_merge(self) -> None:
        if self._chosen() is None:
            return
        try:
            merge(self.workspace, self, self.pair.stays, self.pair.goes)
        except Cancelled:
            return
        except SalesDeskError as error:
            self.workspace.requests.failed.emit(self.tr("Nothing was saved"), spoken(error))

    def _on_not_the_same(self) -> None:
        group = self._chosen()
        if group is None:
            return
        try:
            done = self.workspace.desk.duplicates.not_the_same(self._ids(group))
        except SalesDeskError as error:
            self.workspace.requests.failed.emit(self.tr("Nothing was saved"), spoken(error))
            return
        names = [excerpt(card.name, 60) for card in (self.pair.stays, self.pair.goes)]
        told = filled(self.tr("%1 and %2 are not the same: kept."), *names)
        self.workspace.requests.told.emit(told, done.step_id)

    def _ids(self, group: Group) -> Sequence[int]:
        """The pair that is compared, of a larger group as well: each of them is decided by itself."""
        if len(group.customers) == 2:
            return [one for one, _name in group.customers]
        return [self.pair.stays.id, self.pair.goes.id]

    def _on_skip(self) -> None:
        group = self._chosen()
        if group is not None:
            self._skipped.add(group)
            self._show()

    def _on_opened(self, _row: int) -> None:
        self.pair.focus_first()

    def _on_customers(self) -> None:
        self.workspace.requests.page_wanted.emit("customers")

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        layout.setSpacing(look.px(2))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Duplicates"), role="title"), 1)
        self._again = Button(self.tr("Look again"), small=True)
        head.addWidget(self._again)
        layout.addLayout(head)
        self._count = PlainLabel(dim=True)
        self._notes = PlainLabel(role="small", dim=True, wrap=True)
        layout.addWidget(self._count)
        layout.addWidget(self._notes)
        layout.addSpacing(look.px(10))
        self._room = QVBoxLayout()
        layout.addLayout(self._room)
        self.table.setAccessibleName(self.tr("Customers that may be the same"))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.pair, 2)
        self._nothing = EmptyState(
            self.tr("Nobody stands here twice"),
            "",
            [(self.tr("Look again"), self.look), (self.tr("Show customers"), self._on_customers)],
        )
        layout.addWidget(self._nothing, 1)
        self._show_state(is_looking=True)

    def _connect(self) -> None:
        for text, slot, key in (
            (self.tr("Merge"), self._on_merge, "M"),
            (self.tr("Not the same"), self._on_not_the_same, "N"),
            (self.tr("Skip"), self._on_skip, "S"),
        ):
            add_verb(self.table, text, slot)
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)
        self.table.row_opened.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(self._show_pair)
        self.pair.merge.clicked.connect(self._on_merge)
        self.pair.not_the_same.clicked.connect(self._on_not_the_same)
        self.pair.skip.clicked.connect(self._on_skip)
        self._again.clicked.connect(self.look)
