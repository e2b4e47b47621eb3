"""The promises between the rep and one customer, both ways, with what can be done about each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.promises import state_words
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import Party, PromiseState
from salesdesk.services.rows import PromiseLine
from salesdesk.ui.models.cells_model import CellsModel, Row
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.table_delegate import Cell
from salesdesk.ui.widgets.view_verbs import add_verb
from salesdesk.ui.workspace import Workspace


class CustomerPromises(QWidget):
    """Open promises first; the buttons below are about the chosen one."""

    delete_wanted = Signal(int)
    """This promise is to go into the trash."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._customer_id = 0
        self._lines: dict[int, PromiseLine] = {}
        titles = (self.tr("Promise"), self.tr("Who"), self.tr("Due"), self.tr("State"), self.tr("Evidence"))
        self.model = CellsModel(titles, parent=self)
        self.table = CellTable()
        self.table.setModel(self.model)
        self.table.dress((104, 154, 128, 150))
        self.table.setAccessibleName(self.tr("Promises of this customer"))
        self._build()
        self.table.selectionModel().currentChanged.connect(self._show_verbs)
        self.table.row_opened.connect(self._on_opened)

    def show_customer(self, customer_id: int) -> None:
        """Reads the promises anew; the chosen one stays chosen."""
        chosen = self.model.id_at(self.table.currentIndex().row())
        self._customer_id = customer_id
        self._lines = {line.id: line for line in self._workspace.desk.promises.of(customer_id)}
        if self.model.show([self._row(line) for line in self._lines.values()]):
            row = self.model.row_of(chosen)
            if row >= 0:
                self.table.selectRow(row)
        self.table.setVisible(bool(self._lines))
        self._verbs.setVisible(bool(self._lines))
        self._empty.setVisible(not self._lines)
        self._show_verbs()

    def choose(self, promise_id: int) -> bool:
        """Chooses a promise, scrolls to it and puts the focus there; False where it is gone."""
        row = self.model.row_of(promise_id)
        if row < 0:
            return False
        self.table.selectRow(row)
        self.table.scrollTo(self.model.index(row, 0), CellTable.ScrollHint.PositionAtCenter)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _row(self, line: PromiseLine) -> Row:
        voice = self._workspace.voice
        today = self._workspace.desk.clock.today()
        word = self._workspace.desk.promises.word(line)
        state, tone = state_words(word, today)
        other = line.person or self.tr("customer")
        mine = line.party is Party.REP
        who = filled(self.tr("me → %1") if mine else self.tr("%1 → me"), excerpt(other, 80))
        hour = f" {TimeOfDay(line.due_minute)}" if line.due_minute is not None else ""
        tip = voice.date_text(line.due_on, with_year=True)
        if line.moves:
            tip += " · " + filled(self.tr("was %1"), voice.day(line.moves[0].from_on))
        proof = dotted((line.evidence, line.evidence_file, line.settled_note))
        if line.confirmed_on is not None:
            proof = f"{proof} · {self.tr('confirmed')}" if proof else self.tr("confirmed")
        return line.id, (
            Cell(excerpt(line.text), bold=True, tip=excerpt(line.text)),
            Cell(who, tip=who),
            Cell(voice.day(line.due_on) + hour, tip=tip),
            Cell(voice.say(state), chip=tone),
            Cell(excerpt(proof), tip=excerpt(proof)),
        )

    def _chosen(self) -> PromiseLine | None:
        return self._lines.get(self.model.id_at(self.table.currentIndex().row()))

    def _show_verbs(self) -> None:
        line = self._chosen()
        is_open = line is not None and line.state is PromiseState.OPEN
        for button in (self._kept, self._move, self._broken, self._released):
            button.setEnabled(is_open)
        theirs = line is not None and line.party is Party.CUSTOMER
        self._released.setText(self.tr("Not needed any more…") if theirs else self.tr("Released…"))
        kept = line is not None and line.state is PromiseState.KEPT and line.party is Party.REP
        self._delete.setEnabled(line is not None)
        self._delete_verb.setEnabled(line is not None)
        self._confirm.setEnabled(kept and line is not None and line.confirmed_on is None)

    def _on_opened(self, _row: int) -> None:
        line = self._chosen()
        if line is not None and line.state is PromiseState.OPEN:
            self._settle("kept")
        elif self._confirm.isEnabled():
            self._on_confirm()

    def _settle(self, outcome: str) -> None:
        from salesdesk.ui.dialogs.settle_promise import SettlePromiseDialog

        if (line := self._chosen()) is not None:
            SettlePromiseDialog(self._workspace, line.id, outcome, self.window()).open()

    def _on_move(self) -> None:
        from salesdesk.ui.dialogs.settle_promise import MovePromiseDialog

        if (line := self._chosen()) is not None:
            MovePromiseDialog(self._workspace, line.id, self.window()).open()

    def _on_confirm(self) -> None:
        from salesdesk.ui.dialogs.settle_promise import ConfirmPromiseDialog

        if (line := self._chosen()) is not None:
            ConfirmPromiseDialog(self._workspace, line.id, self.window()).open()

    def _on_delete(self) -> None:
        if (line := self._chosen()) is not None:
            self.delete_wanted.emit(line.id)

    def _on_new(self) -> None:
        self._workspace.requests.promise_wanted.emit(self._customer_id)

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(12), 0, look.px(16))
        layout.setSpacing(look.px(10))
        head = QHBoxLayout()
        new = Button(self.tr("New promise…"), small=True, icon_name="plus")
        new.clicked.connect(self._on_new)
        head.addWidget(new)
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        self._empty = EmptyState(
            self.tr("Nothing has been promised yet"),
            self.tr("What you say you will do belongs here, and what they say, too."),
            [(self.tr("Write one down…"), self._on_new)],
        )
        layout.addWidget(self._empty, 1)
        self._verbs = QWidget()
        flow = FlowLayout(self._verbs, gap=look.px(8), line_gap=look.px(8))
        self._kept = Button(self.tr("Kept…"), small=True)
        self._move = Button(self.tr("New date…"), small=True)
        self._broken = Button(self.tr("Broken…"), small=True)
        self._released = Button(self.tr("Released…"), small=True)
        self._confirm = Button(self.tr("Confirmed…"), small=True)
        self._kept.clicked.connect(partial(self._settle, "kept"))
        self._move.clicked.connect(self._on_move)
        self._broken.clicked.connect(partial(self._settle, "broken"))
        self._released.clicked.connect(partial(self._settle, "released"))
        self._confirm.clicked.connect(self._on_confirm)
        self._delete = Button(self.tr("Delete"), "quiet", small=True)
        self._delete.clicked.connect(self._on_delete)
        self._delete_verb = add_verb(self.table, self.tr("Delete"), self._on_delete, "Delete")
        for button in (
            self._kept,
            self._move,
            self._broken,
            self._released,
            self._confirm,
            self._delete,
        ):
            flow.addWidget(button)
        layout.addWidget(self._verbs)
