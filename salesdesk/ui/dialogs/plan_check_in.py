"""Decisions about planned contacts: plan, move, skip, none needed, and thoughts that may rest."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.domain.agenda import AgendaItem
from salesdesk.errors import UserError
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.reason_line import ReasonLine
from salesdesk.ui.workspace import Workspace

_REST_DAYS = 30


class _CheckInForm(FormDialog):
    """A form with a day and an hour for a contact to come."""

    def build_when(self, label: str) -> None:
        """Adds the fields `day` and `at`."""
        self.day = DayEdit(self.workspace.desk.clock.today)
        self.day.set_placeholder(self.tr("tomorrow, fri, 3 dec…"))
        self.at = TimeEdit()
        self.at.set_placeholder(self.tr("any hour"))
        self.fields.add_row((label, self.day), (self.tr("At"), self.at))
        self.fields_by_name |= {
            "due_on": self.day,
            "to_on": self.day,
            "next_on": self.day,
            "due_minute": self.at,
            "to_minute": self.at,
        }
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def ensure_when(self) -> None:
        """Raises UserError beside the field that says no day or time."""
        if self.day.day() is None:
            raise UserError(self.tr("Which day is meant?"), field="due_on")
        if not self.at.is_valid():
            raise UserError(self.tr("Which time is meant?"), field="due_minute")


class MoveCheckInDialog(_CheckInForm):
    """Another day for a check-in; the old one stays in the history as moved."""

    def __init__(self, workspace: Workspace, check_in_id: int, parent: QWidget | None = None) -> None:
        self._planned = workspace.desk.check_ins.get(check_in_id)
        super().__init__(workspace, "", parent)
        tr, planned = self.tr, self._planned
        self.set_title(filled(tr("Move check-in — %1"), planned.customer))
        line = filled(tr("planned for %1"), workspace.voice.day(planned.due_on))
        self.fields.add_widget(PlainLabel(line, role="small", dim=True, wrap=True))
        self.build_when(tr("New day"))
        self.at.set_minutes(planned.due_minute)
        self.reason = ReasonLine(
            [tr("They asked for it"), tr("No time today"), tr("On a trip")], tr("Reason")
        )
        self.fields.add(tr("Reason"), self.reason, optional=True)
        self.fields.add_stretch()
        self.fields_by_name["reason"] = self.reason

    def save(self) -> None:
        self.ensure_when()
        day = self.day.day()
        assert day is not None
        done = self.workspace.desk.check_ins.move(
            self._planned.id, day, self.at.minutes(), reason=self.reason.text()
        )
        text = self.tr("The check-in with %1 is moved to %2.")
        said = filled(text, self._planned.customer, self.workspace.voice.day(day))
        self.workspace.requests.told.emit(said, done.step_id)

    def is_changed(self) -> bool:
        return bool(self.day.text() or self.reason.text())


class SkipCheckInDialog(FormDialog):
    """Lets a check-in go for a reason; the plan proposes the next one."""

    def __init__(self, workspace: Workspace, check_in_id: int, parent: QWidget | None = None) -> None:
        self._planned = workspace.desk.check_ins.get(check_in_id)
        super().__init__(workspace, "", parent)
        tr, planned = self.tr, self._planned
        self.set_title(filled(tr("Skip check-in — %1"), planned.customer))
        line = filled(tr("planned for %1"), workspace.voice.day(planned.due_on))
        self.fields.add_widget(PlainLabel(line, role="small", dim=True, wrap=True))
        ready = [tr("Spoke with them otherwise"), tr("Nothing to say now"), tr("They are away")]
        self.reason = ReasonLine(ready, tr("Reason"))
        plan = workspace.desk.planning.proposal(planned.customer_id, contact_on=workspace.desk.clock.today())
        hint = tr("The plan asks for no further check-in.")
        if plan is not None:
            hint = filled(tr("The plan's next check-in is then %1."), workspace.voice.day(plan.due_on))
        self.fields.add(tr("Reason"), self.reason, hint=hint)
        self.fields.add_stretch()
        self.fields_by_name = {"reason": self.reason}
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        done = self.workspace.desk.check_ins.skip(self._planned.id, self.reason.text())
        said = filled(self.tr("The check-in with %1 is skipped."), self._planned.customer)
        self.workspace.requests.told.emit(said, done.step_id)

    def is_changed(self) -> bool:
        return bool(self.reason.text())


class PlanCheckInDialog(_CheckInForm):
    """A contact agreed on, or one that the plan proposes and the rep confirms."""

    def __init__(self, workspace: Workspace, customer_id: int, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        tr, desk = self.tr, workspace.desk
        self._customer_id = customer_id
        self._customer = desk.customers.card(customer_id).name
        self.set_title(filled(tr("Plan a check-in — %1"), self._customer))
        self.build_when(tr("Next check-in"))
        plan = desk.planning.proposal(customer_id)
        self._planned_on = plan.due_on if plan is not None else None
        if plan is not None:
            self.day.set_day(plan.due_on)
            self.at.set_minutes(plan.at)
            why = PlainLabel(workspace.voice.say(plan.why), role="small", dim=True, wrap=True)
            self.fields.add_widget(why)
        self.person = ToggleChips(multiple=False, name=tr("Person"))
        people = [(str(one.id), one.name) for one in desk.people.of(customer_id, former=False)]
        self.person.set_options(people)
        self.fields.add(tr("Person"), self.person)
        self.fields.set_shown(self.person, bool(people))
        self.note = QLineEdit()
        self.fields.add(tr("What about"), self.note, optional=True)
        self.fields.add_stretch()
        self.fields_by_name |= {"note": self.note, "person_id": self.person}

    def save(self) -> None:
        self.ensure_when()
        day, chosen = self.day.day(), self.person.values()
        assert day is not None
        done = self.workspace.desk.check_ins.plan(
            self._customer_id,
            day,
            self.at.minutes(),
            note=self.note.text(),
            person_id=int(chosen[0]) if chosen else None,
        )
        text = self.tr("A check-in with %1 is planned for %2.")
        said = filled(text, self._customer, self.workspace.voice.day(day))
        self.workspace.requests.told.emit(said, done.step_id)

    def is_changed(self) -> bool:
        return bool(self.note.text()) or self.day.day() != self._planned_on


class NoNextDialog(FormDialog):
    """Decides that a customer needs no next step, for a reason."""

    def __init__(self, workspace: Workspace, customer_id: int, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        tr = self.tr
        self._customer_id = customer_id
        self._customer = workspace.desk.customers.card(customer_id).name
        self.set_title(filled(tr("No next step — %1"), self._customer))
        ready = [tr("They will call"), tr("No need any more"), tr("The relationship has ended")]
        self.reason = ReasonLine(ready, tr("Why is there no next step?"))
        self.fields.add(tr("Why is there no next step?"), self.reason)
        self.fields.add_stretch()
        self.fields_by_name = {"reason": self.reason, "no_next_reason": self.reason}
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        done = self.workspace.desk.today.no_next(self._customer_id, self.reason.text())
        said = filled(self.tr("%1 has no next step: %2."), self._customer, self.reason.text().rstrip("."))
        self.workspace.requests.told.emit(said, done.step_id)

    def is_changed(self) -> bool:
        return bool(self.reason.text())


class LetBeDialog(FormDialog):
    """Decides that a thought may rest until a day, for a reason."""

    def __init__(self, workspace: Workspace, item: AgendaItem, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        tr, today = self.tr, workspace.desk.clock.today
        self._item = item
        self.set_title(filled(tr("Let be — %1"), item.who.customer))
        ready = [
            tr("It is right as it is"),
            tr("Wait for the next order"),
            tr("Will ask at the next contact"),
        ]
        self.reason = ReasonLine(ready, tr("Reason"))
        self.until = DayEdit(today)
        self._proposed = today() + timedelta(days=_REST_DAYS)
        self.until.set_day(self._proposed)
        self.fields.add(tr("Reason"), self.reason)
        self.fields.add(tr("Ask again on"), self.until)
        self.fields.add_stretch()
        self.fields_by_name = {"reason": self.reason, "until_on": self.until}
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        item, until_on = self._item, self.until.day()
        if until_on is None:
            raise UserError(self.tr("Which day is meant?"), field="until_on")
        assert item.thought is not None  # only thoughts are let be
        done = self.workspace.desk.today.let_be(
            item.thought, item.who.customer_id, self.reason.text(), until_on, promise_id=item.promise_id
        )
        text = self.tr("The thought about %1 rests until %2.")
        said = filled(text, item.who.customer, self.workspace.voice.day(until_on))
        self.workspace.requests.told.emit(said, done.step_id)

    def is_changed(self) -> bool:
        return bool(self.reason.text()) or self.until.day() != self._proposed
