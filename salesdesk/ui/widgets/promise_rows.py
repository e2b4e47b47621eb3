"""Rows for the promises given in a contact: whose word, what, and until when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from salesdesk.domain.words import Party
from salesdesk.errors import UserError
from salesdesk.services.interactions import PromiseGiven
from salesdesk.ui.shortcuts import hint
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.day_edit import DayEdit
from salesdesk.ui.widgets.editable_rows import EditableRows
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.widgets.tab_order import tab_before


class PromiseRows(EditableRows["_PromiseRow"]):
    """Promises as one writes them down while listening; an empty row is no promise."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.mine = Button(self.tr("I promised…"), "quiet", hint("add_promise"), icon_name="plus", small=True)
        self.theirs = Button(self.tr("They promised…"), "quiet", icon_name="plus", small=True)
        self.mine.clicked.connect(self.add_mine)
        self.theirs.clicked.connect(self.add_theirs)
        self._offer(self.mine, self.theirs)
        self.setFocusProxy(self.mine)

    def add_mine(self) -> None:
        """A new row for the rep's own word, with the focus in it."""
        self._add(Party.REP).start_writing()

    def add_theirs(self) -> None:
        """A new row for the customer's word, with the focus in it."""
        self._add(Party.CUSTOMER).start_writing()

    def add(self, party: Party, text: str, due_on: date | None) -> None:
        """A row that is filled in already; `due_on` is a local day."""
        self._add(party).fill(text, due_on)

    def promises(self) -> tuple[PromiseGiven, ...]:
        """What stands in the rows. Raises UserError (field `promises`) for one without words or day."""
        return tuple(row.promise(self) for row in self._rows if not row.is_empty())

    def is_changed(self) -> bool:
        """Whether any row holds something."""
        return any(not row.is_empty() for row in self._rows)

    def body(self) -> list[dict[str, str]]:
        """The rows as a draft keeps them: the texts as they stand in the fields."""
        return [row.body() for row in self._rows if not row.is_empty()]

    def set_body(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Shows the rows of a draft instead of those that are there."""
        for row in list(self._rows):
            self._take_out(row)
        for body in rows:
            due_on = str(body.get("due_on") or "")
            party = Party.CUSTOMER if body.get("party") == Party.CUSTOMER else Party.REP
            self.add(party, str(body.get("text") or ""), date.fromisoformat(due_on) if due_on else None)

    def _add(self, party: Party) -> _PromiseRow:
        row = self._take_in(_PromiseRow(party, self._today, self))
        tab_before(self.mine, [row])
        return row

    def _on_removed(self) -> None:
        row = self.sender()
        assert isinstance(row, _PromiseRow)
        at = self._rows.index(row)
        self._take_out(row)
        if self._rows:
            self._rows[min(at, len(self._rows) - 1)].start_writing()
        else:
            self.mine.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _take_out(self, row: _PromiseRow) -> None:
        self.setFocusProxy(self.mine)  # a refusal may have led the focus into this very row
        super()._take_out(row)


class _PromiseRow(QWidget):
    """One promise: I or they, what, until when, and away with it."""

    changed = Signal()
    removed = Signal()

    def __init__(self, party: Party, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        look = theme()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(6))
        options = [(Party.REP.value, self.tr("I")), (Party.CUSTOMER.value, self.tr("They"))]
        self._party = Segmented(options, self.tr("Who promised"))
        self._text = QLineEdit()
        self._text.setAccessibleName(self.tr("Promise"))
        self._due = DayEdit(today)
        self._due.setAccessibleName(self.tr("Due"))
        self._due.set_placeholder(self.tr("by when?"))
        self._due.setMinimumWidth(look.px(200))
        self.remove_button = IconButton("close", self.tr("Remove promise"))
        layout.addWidget(self._party)
        layout.addWidget(self._text, 3)
        layout.addWidget(self._due, 1)
        layout.addWidget(self.remove_button)
        self._party.changed.connect(self._on_party_changed)
        self._text.textChanged.connect(self.changed)
        self._text.returnPressed.connect(self._due.setFocus)
        self._due.changed.connect(self.changed)
        self.remove_button.clicked.connect(self.removed)
        self._party.set_value(party.value)
        self._on_party_changed()

    def start_writing(self) -> None:
        self._text.setFocus(Qt.FocusReason.TabFocusReason)

    def fill(self, text: str, due_on: date | None) -> None:
        self._text.setText(text)
        self._due.set_day(due_on)

    def is_empty(self) -> bool:
        return not self._text.text().strip() and not self._due.text()

    def promise(self, rows: PromiseRows) -> PromiseGiven:
        text, due_on = self._text.text().strip(), self._due.day()
        if not text:
            rows.setFocusProxy(self._text)
            raise UserError(self.tr("Write what was promised."), field="promises")
        if due_on is None:
            rows.setFocusProxy(self._due.focusProxy() or self._due)
            if self._due.text():
                raise UserError(self.tr("Which day is the promise due?"), field="promises")
            raise UserError(self.tr("A promise needs a day: by when?"), field="promises")
        return PromiseGiven(Party(self._party.value), text, due_on)

    def body(self) -> dict[str, str]:
        due_on = self._due.day()
        day = due_on.isoformat() if due_on else ""
        return {"party": self._party.value, "text": self._text.text(), "due_on": day}

    def _on_party_changed(self) -> None:
        mine = self._party.value == Party.REP
        self._text.setPlaceholderText(self.tr("What I promised") if mine else self.tr("What they promised"))
        self.changed.emit()
