"""Complaints: writing one down, and ending one with what solved it and how the customer took it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesdesk.domain.words import Expectation
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.day_edit import DayEdit
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace


class SolveComplaintDialog(FormDialog):
    """Asks what solved a complaint; the customer is asked later whether it held."""

    def __init__(self, workspace: Workspace, complaint_id: int, parent: QWidget | None = None) -> None:
        self._complaint = workspace.desk.complaints.get(complaint_id)
        super().__init__(workspace, "", parent)
        self.set_title(filled(self.tr("Complaint solved — %1"), self._complaint.customer))
        self.fields.add_widget(PlainLabel(self._complaint.text, dim=True, wrap=True))
        self.solution = GrowingText(3, 8)
        self.on = DayEdit(workspace.desk.clock.today, prefer_past=True)
        self.on.set_day(workspace.desk.clock.today())
        voice = workspace.voice
        self.satisfaction = ToggleChips(
            [(one.value, voice.word(one)) for one in Expectation], False, self.tr("How did they take it?")
        )
        self.fields.add(self.tr("What solved it"), self.solution)
        self.fields.add(self.tr("Solved on"), self.on)
        self.fields.add(self.tr("How did they take it?"), self.satisfaction, optional=True)
        self.fields_by_name = {"solution": self.solution, "on": self.on, "solved_on": self.on}
        self.solution.setFocus()

    def save(self) -> None:
        chosen = self.satisfaction.values()
        done = self.workspace.desk.complaints.solve(
            self._complaint.id,
            self.solution.text(),
            Expectation(next(iter(chosen))) if chosen else None,
            self.on.day(),
        )
        text = filled(self.tr("The complaint of %1 is solved."), self._complaint.customer)
        self.workspace.requests.told.emit(text, done.step_id)

    def is_changed(self) -> bool:
        return bool(self.solution.text())


class NewComplaintDialog(FormDialog):
    """Writes down a complaint that reached the rep outside a contact."""

    def __init__(self, workspace: Workspace, customer_id: int, parent: QWidget | None = None) -> None:
        name = workspace.desk.customers.card(customer_id).name
        super().__init__(workspace, "", parent)
        self.set_title(filled(self.tr("Complaint of %1"), name))
        self._customer_id = customer_id
        self.text = GrowingText(3, 8)
        self.on = DayEdit(workspace.desk.clock.today, prefer_past=True)
        self.on.set_day(workspace.desk.clock.today())
        self.fields.add(self.tr("What is wrong"), self.text)
        self.fields.add(self.tr("Heard on"), self.on)
        self.fields_by_name = {"text": self.text, "opened_on": self.on}
        self.text.setFocus()

    def save(self) -> None:
        done = self.workspace.desk.complaints.open(
            self._customer_id, self.text.text(), opened_on=self.on.day()
        )
        self.workspace.requests.told.emit(self.tr("The complaint is taken up."), done.step_id)

    def is_changed(self) -> bool:
        return bool(self.text.text())
