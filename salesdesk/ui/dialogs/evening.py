"""Log the day: all contacts of a day in one table, typed in the evening and saved as one step."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.domain.promise_text import read_promise
from salesdesk.domain.wall_time import instant
from salesdesk.domain.wording import TimeOfDay
from salesdesk.errors import UserError
from salesdesk.services.evening import DayContact, RowRefused
from salesdesk.services.interactions import LoggedContact, PromiseGiven
from salesdesk.ui.beside import done_beside
from salesdesk.ui.dialogs.draft import Draft, latest
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.models.evening_model import EveningModel
from salesdesk.ui.models.evening_rows import AS_PLANNED, COLUMNS, NONE, EveningRow, from_body
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, plural, sentences, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.day_edit import DayEdit
from salesdesk.ui.widgets.evening_table import EveningTable
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace

_DRAFT = "evening"
_TODAY, _YESTERDAY = "today", "yesterday"

_CELLS = {
    "customer": "customer",
    "customer_id": "customer",
    "person_id": "customer",
    "at": "time",
    "summary": "said",
    "promises": "promise",
    "text": "promise",
    "next_on": "next",
    "no_next_reason": "next",
}
"""Which cell a refusal of the desk is about."""


def unfinished_evening(workspace: Workspace) -> bool:
    """Whether a day was being typed when the program ended."""
    return latest(workspace.desk, _DRAFT) is not None


class EveningDialog(FormDialog):
    """Opens on today, with whom it asked for; nothing is logged of a row that is left as it is."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Log the day"))
        self.model = EveningModel(workspace, self)
        self._more = 0
        self._build_fields()
        self._draft = Draft(workspace.desk, _DRAFT, self._draft_body, self)
        self._show_day(workspace.desk.clock.today())
        self._restore()
        self._connect()
        self.resize(QSize(theme().px(1280), theme().px(780)).boundedTo(self._most()))
        self.table.begin()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        self.table.commit()
        day = self._day()
        rows, numbers = self._read(day)
        try:
            logged = done_beside(
                self.workspace,
                self,
                lambda _progress: self.workspace.desk.evening.log_day(rows),
                self.tr("Log the day"),
                self.tr("Saving the day's contacts…"),
            )
        except RowRefused as error:
            self._refuse({numbers[error.row]: {_CELLS.get(error.field, "customer"): spoken(error.reason)}})
        self._draft.clear()
        count = len(logged.contacts)
        told = plural(self.tr("%Ln contact(s) logged.", "", count), count)
        self.workspace.requests.told.emit(told, logged.step_id)

    def is_changed(self) -> bool:
        return any(row.is_typed for row in self.model.rows)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and hasattr(self, "_draft"):
            self._draft.keep_if_touched()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.table.commit()  # what stands in a cell half typed counts as typed
        super().closeEvent(event)
        if event.isAccepted():
            self._draft.clear()

    def _build_fields(self) -> None:
        look, tr, clock = theme(), self.tr, self.workspace.desk.clock
        self.fields.add_widget(self._build_restored())
        self.day = DayEdit(clock.today, prefer_past=True)
        self.day.setMinimumWidth(look.px(230))
        self.ready_days = ToggleChips(
            [(_TODAY, tr("Today")), (_YESTERDAY, tr("Yesterday"))], multiple=False, name=tr("Ready days")
        )
        self.fields.add_row((tr("Day"), self.day), (tr("Ready days"), self.ready_days))
        self.table = EveningTable(self.model)
        policy = QSizePolicy.Policy.Expanding
        self.table.setSizePolicy(policy, policy)
        self.fields.add(tr("Contacts of the day"), self.table)
        self._state = PlainLabel("", role="small", dim=True, wrap=True)
        self.fields.add_widget(self._state)
        self.fields_by_name = {"day": self.day, "at": self.day, "rows": self.table}

    def _build_restored(self) -> QWidget:
        self._restored = QWidget()
        row = QHBoxLayout(self._restored)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        text = PlainLabel(self.tr("Restored what you had typed."), role="small", dim=True, elide=True)
        self.start_anew_button = Button(self.tr("Start anew"), "quiet", small=True)
        row.addWidget(text, 1)
        row.addWidget(self.start_anew_button)
        self._restored.setVisible(False)
        return self._restored

    def _connect(self) -> None:
        self.day.changed.connect(self._on_day)
        self.ready_days.changed.connect(self._on_ready_day)
        self.model.changed.connect(self._on_typed)
        self.start_anew_button.clicked.connect(self._on_start_anew)

    def _on_day(self, day: date | None) -> None:
        if day is not None and day <= self.workspace.desk.clock.today() and day != self.model.day:
            self._show_day(day)
            if self.is_changed():
                self._draft.touch()
        self._mark_day()

    def _on_ready_day(self) -> None:
        chosen = self.ready_days.values()
        if chosen:
            back = 1 if chosen[0] == _YESTERDAY else 0
            self.day.set_day(self.workspace.desk.clock.today() - timedelta(days=back))
        self._mark_day()

    def _on_typed(self) -> None:
        self._show_state()
        self._draft.touch()

    def _on_start_anew(self) -> None:
        self._draft.clear()
        self.model.show_rows([])
        self._restored.setVisible(False)
        self._show_day(self.model.day)
        self.table.begin()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_day(self, day: date) -> None:
        self._more = self.model.show_day(day)
        if self.day.day() != day:
            self.day.set_day(day)
        self._mark_day()
        self._show_state()

    def _mark_day(self) -> None:
        back = (self.workspace.desk.clock.today() - (self.day.day() or date.max)).days
        self.ready_days.set_values({0: [_TODAY], 1: [_YESTERDAY]}.get(back, []))

    def _show_state(self) -> None:
        count = len(self.model.ticked())
        parts = [plural(self.tr("%Ln contact(s) to be logged.", "", count), count)]
        if not count:
            parts = [self.tr("Rows that are left as they are stay planned.")]
        if self._more:
            more = self.tr("%Ln more customer(s) are waiting; type a name in the last row.", "", self._more)
            parts.append(plural(more, self._more))
        self._state.setText(sentences(parts))

    def _day(self) -> date:
        day = self.day.day()
        if day is None:
            raise UserError(self.tr("Which day is meant?"), field="day")
        if day > self.workspace.desk.clock.today():
            raise UserError(
                self.tr("A contact that is still to come cannot be logged: plan a check-in."), field="day"
            )
        return day

    def _read(self, day: date) -> tuple[list[DayContact], list[int]]:
        """The rows to be logged and their numbers. Raises UserError (field `rows`) where one is not whole."""
        numbers, minutes = self.model.ticked(), self.model.minutes()
        if not numbers:
            raise UserError(self.tr("No contact is filled in yet."), field="rows")
        rows, errors = [], {}
        for number in numbers:
            row = self.model.rows[number]
            try:
                rows.append(self._contact(row, day, minutes[number]))
                self.workspace.desk.evening.refuse(rows[-1])
            except UserError as error:
                errors[number] = {_CELLS.get(error.field, error.field): spoken(error)}
        if errors:
            self._refuse(errors)
        self.model.set_errors({})
        return rows, numbers

    def _refuse(self, errors: dict[int, dict[str, str]]) -> None:
        self.model.set_errors(errors)
        first = min(errors)
        column = next(iter(errors[first]))
        self.table.go_to(first, column if column in COLUMNS else "customer")
        raise UserError("%n row(s) cannot be logged yet; each says why.", count=len(errors), field="rows")

    def _contact(self, row: EveningRow, day: date, minute: int) -> DayContact:
        """The row as the desk takes it. Raises UserError naming the cell."""
        if not row.customer_id:
            if not row.customer:
                raise UserError(self.tr("Choose a customer."), field="customer")
            raise UserError(filled(self.tr("No customer is called “%1”."), row.customer), field="customer")
        if "time" in row.unread:
            raise UserError(self.tr("Which time is meant?"), field="time")
        if "next" in row.unread:
            raise UserError(self.tr("Which day is meant?"), field="next")
        outcome, direction = row.spoke
        contact = LoggedContact(
            row.customer_id,
            row.channel,
            row.said,
            direction=direction,
            outcome=outcome,
            at=instant(day, TimeOfDay(minute), self.workspace.desk.clock.zone()),
            person_ids=() if row.person_id is None else (row.person_id,),
            promises=self._promises(row, day),
            next_on=row.next_on,
            no_next_reason=self.tr("The level asks for none") if row.next_is == AS_PLANNED else row.reason,
        )
        if row.next_is == NONE and not row.reason:
            raise UserError(
                self.tr("Say why there is no next check-in: “None: they will call”."), field="next"
            )
        return DayContact(contact, as_planned=row.next_is == AS_PLANNED)

    def _promises(self, row: EveningRow, day: date) -> tuple[PromiseGiven, ...]:
        if not row.promise:
            return ()
        read = read_promise(row.promise, day)
        if read is None:
            raise UserError(
                self.tr("A promise needs words and a day, such as “send offer by Friday”."), field="promise"
            )
        party, text, due_on = read
        return (PromiseGiven(party, text, due_on),)

    def _draft_body(self) -> dict[str, Any] | None:
        if not self.is_changed():
            return None
        kept = [
            row.body() for row in self.model.rows if row.is_typed or (row.customer and not row.is_planned)
        ]
        return {"day": self.model.day.isoformat(), "rows": kept}

    def _restore(self) -> None:
        found = self._draft.load()
        if found is None:
            return
        with suppress(ValueError, TypeError, AttributeError, KeyError):  # what cannot be read is no draft
            day = date.fromisoformat(str(found[0]["day"]))
            rows = [from_body(one) for one in found[0]["rows"]]
            self.model.show_rows(rows)
            self._show_day(min(day, self.workspace.desk.clock.today()))
            self._restored.setVisible(True)
