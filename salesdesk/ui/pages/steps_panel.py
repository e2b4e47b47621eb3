"""Steps in a table, what the chosen one changed below it, and taking it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.errors import NotFound
from salesdesk.services.history import StepTaken
from salesdesk.services.progress import Progress
from salesdesk.services.step_contents import RowChange
from salesdesk.ui.models.steps_model import StepsModel
from salesdesk.ui.reading import Reading
from salesdesk.ui.step_changes import change_lines
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.widgets.view_verbs import add_verb
from salesdesk.ui.workspace import Workspace

_DETAILS_HEIGHT = 190


class StepsPanel(QWidget):
    """The steps of the whole desk, or of one customer."""

    def __init__(self, workspace: Workspace, empty: EmptyState, parent: QWidget | None = None) -> None:
        """`empty` stands where nothing has been done yet."""
        super().__init__(parent)
        self._workspace = workspace
        self._customer_id: int | None = None
        self._chosen_before = 0
        self._told: tuple[object, ...] = ()
        self._reading = Reading(workspace.tasks, self._on_not_read, self)
        self.model = StepsModel(workspace, self)
        self.table = CellTable()
        self.table.setModel(self.model)
        self.table.dress((150, 132, 92))
        self.empty = empty
        self._build()
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._undo_verb = add_verb(self.table, self.tr("Undo"), self._on_undo)
        self._redo_verb = add_verb(self.table, self.tr("Redo"), self._on_redo)

    def show_steps(self, customer_id: int | None = None) -> None:
        """Reads the steps anew: all, or those of one customer; the chosen one stays chosen."""
        if customer_id != self._customer_id:
            self.table.clearSelection()
            self.table.scrollToTop()
        chosen, self._chosen_before = self._chosen_before or self.chosen_id(), 0
        self._customer_id = customer_id
        if self.model.show(self._workspace.desk.history.ids(customer_id)):
            row = self.model.row_of(chosen) if chosen else -1
            if row >= 0:
                self.table.selectRow(row)
        has_any = bool(self.model.ids)
        self.table.setVisible(has_any)
        self.empty.setVisible(not has_any)
        self._show_chosen()

    def focus_first(self) -> None:
        """Puts the focus on the latest step."""
        if not self.model.ids:
            self.empty.buttons[0].setFocus()
            return
        if not self.table.selectionModel().hasSelection():
            self.table.selectRow(max(self.table.currentIndex().row(), 0))
        self.table.setFocus()

    def choose_once_shown(self, step_id: int) -> None:
        """Chooses a step, where it is among those that `show_steps` reads next; 0 chooses none."""
        self._chosen_before = step_id

    def chosen_id(self) -> int:
        """The step that is chosen; 0 for none."""
        rows = self.table.selectionModel().selectedRows()
        ids = self.model.ids
        return ids[rows[0].row()] if rows and rows[0].row() < len(ids) else 0

    def _chosen(self) -> StepTaken | None:
        return self.model.line_at(self.model.row_of(self.chosen_id())) if self.chosen_id() else None

    def _show_chosen(self) -> None:
        step = self._chosen()
        self._details.setVisible(step is not None)
        can_undo = step is not None and not step.undone and not step.sealed
        can_redo = step is not None and step.undone and not step.sealed
        self.undo.setVisible(can_undo)
        self.redo.setVisible(can_redo)
        self._undo_verb.setEnabled(can_undo)
        self._redo_verb.setEnabled(can_redo)
        if step is not None:
            self._reading.ask(partial(self._read_contents, step), self._show_contents)

    def _read_contents(self, step: StepTaken, _progress: Progress) -> tuple[StepTaken, list[RowChange]]:
        try:
            return step, self._workspace.desk.history.contents(step.id, self._customer_id)
        except NotFound:
            return step, []

    def _on_not_read(self, error: Exception) -> None:
        raise error

    def _show_contents(self, read: tuple[StepTaken, list[RowChange]]) -> None:
        step, changes = read
        if (told := (step, tuple(changes))) == self._told:
            return
        self._told = told
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        rows = change_lines(self._workspace, changes)
        for heading, lines in rows:
            self._lines.addWidget(PlainLabel(heading, role="name", wrap=True))
            for line in lines:
                self._lines.addWidget(PlainLabel(line, wrap=True, selectable=True))
        if not rows:
            text = self.tr("Nothing is told of it any more.") if step.sealed else self.tr("No field changed.")
            self._lines.addWidget(PlainLabel(text, dim=True, wrap=True))
        self._lines.addStretch(1)
        self._room.verticalScrollBar().setValue(0)

    def _on_undo(self) -> None:
        if step_id := self.chosen_id():
            self._workspace.requests.undo_wanted.emit(step_id)

    def _on_redo(self) -> None:
        if step_id := self.chosen_id():
            self._workspace.requests.redo_wanted.emit(step_id)

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(10))
        self.table.setAccessibleName(self.tr("What was done"))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty, 1)
        self._details = QFrame()
        outer = QVBoxLayout(self._details)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.px(8))
        card = Card(self.tr("What changed"))
        self._room = ScrollRoom()
        self._room.setFixedHeight(look.px(_DETAILS_HEIGHT))
        holder = QWidget()
        holder.setObjectName("page_body")
        self._lines = QVBoxLayout(holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look.px(2))
        self._room.setWidget(holder)
        card.body.addWidget(self._room)
        outer.addWidget(card)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self.undo = Button(self.tr("Undo"), small=True)
        self.undo.clicked.connect(self._on_undo)
        self.redo = Button(self.tr("Redo"), small=True)
        self.redo.clicked.connect(self._on_redo)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        outer.addLayout(row)
        layout.addWidget(self._details)
