"""What becomes of a promise: kept with evidence, broken, released, moved, or confirmed by the customer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from salesdesk.domain.words import Party
from salesdesk.errors import UserError
from salesdesk.services.context import Done
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.translations import filled, listed
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.file_field import FileField, dropped_file
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.reason_line import ReasonLine
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace

_YES, _NO = "yes", "no"


class _PromiseForm(FormDialog):
    """Shows above its fields which promise it is about. Raises NotFound for one that is gone."""

    def __init__(self, workspace: Workspace, promise_id: int, parent: QWidget | None) -> None:
        self.promise = workspace.desk.promises.get(promise_id)
        super().__init__(workspace, "", parent)
        voice, promise = workspace.voice, self.promise
        self.is_mine = promise.party is Party.REP
        about = PlainLabel(promise.text, role="name", wrap=True)
        self.fields.add_widget(about)
        whom = listed((promise.person, promise.customer)) if promise.person else promise.customer
        template = self.tr("you to %1 · due %2") if self.is_mine else self.tr("%1 to you · due %2")
        line = filled(template, whom, voice.day(promise.due_on))
        self.fields.add_widget(PlainLabel(line, role="small", dim=True, wrap=True))

    def tell(self, template: str, done: Done, *args: str) -> None:
        """Says what was done; `%1` of the template is the promise's words."""
        self.workspace.requests.told.emit(filled(template, self.promise.text, *args), done.step_id)

    def past_day(self) -> DayEdit:
        """A field for a day that has been, today at first."""
        field = DayEdit(self.workspace.desk.clock.today, prefer_past=True)
        field.set_day(self.workspace.desk.clock.today())
        return field


class SettlePromiseDialog(_PromiseForm):
    """Marks a promise as `kept` with what shows it, or as `broken` or `released` for a reason."""

    def __init__(
        self, workspace: Workspace, promise_id: int, outcome: str = "kept", parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, promise_id, parent)
        self._outcome = outcome
        titles = {
            "kept": self.tr("Promise kept"),
            "broken": self.tr("Promise broken"),
            "released": self.tr("Released from the promise"),
        }
        if not self.is_mine:
            titles["released"] = self.tr("Their promise is not needed any more")
        self.set_title(titles[outcome])
        self.on = self.past_day()
        if outcome == "kept":
            self._build_kept()
        else:
            self._build_given_up()
        self.fields.add_stretch()

    def save(self) -> None:
        settled_on = self.on.day()
        if settled_on is None:
            raise UserError(self.tr("Which day is meant?"), field="settled_on")
        promises, promise_id = self.workspace.desk.promises, self.promise.id
        if self._outcome == "kept":
            self.tell(self.tr("“%1” is kept."), self._keep())
        elif self._outcome == "broken":
            done = promises.break_(promise_id, self.reason.text(), settled_on)
            self.tell(self.tr("“%1” is marked as broken."), done)
        else:
            done = promises.release(promise_id, self.reason.text(), settled_on)
            self.tell(self.tr("“%1” is released."), done)

    def is_changed(self) -> bool:
        if self._outcome == "kept":
            return bool(self.evidence.text() or self.file.path() or self.confirmed_how.text())
        return bool(self.reason.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._outcome == "kept" and dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.file.set_path(dropped_file(event.mimeData()))
        event.acceptProposedAction()

    def _keep(self) -> Done:
        confirmed_on = None
        if self.is_mine and self.confirmed.isChecked():
            confirmed_on = self.confirmed_on.day()
            if confirmed_on is None:
                raise UserError(self.tr("Which day is meant?"), field="confirmed_on")
        return self.workspace.desk.promises.keep(
            self.promise.id,
            self.on.day(),
            self.evidence.text(),
            self.file.path(),
            confirmed_on,
            self.confirmed_how.text().strip() if confirmed_on else "",
        )

    def _build_kept(self) -> None:
        tr = self.tr
        self.setAcceptDrops(True)
        self.evidence = GrowingText(2, 6)
        hint = tr("What shows that it was done: a number, a name, a sentence.")
        self.fields.add(tr("Evidence"), self.evidence, hint=hint, optional=True)
        self.file = FileField()
        self.fields.add(tr("Evidence file"), self.file, optional=True)
        self.fields.add(tr("Done on"), self.on)
        self.confirmed = QCheckBox(tr("Confirmed by the customer"))
        self.confirmed_on, self.confirmed_how = self.past_day(), QLineEdit()
        self.confirmed_how.setPlaceholderText(tr("by e-mail, by phone, signed note…"))
        if self.is_mine:
            self.fields.add_widget(self.confirmed)
        self.fields.add_row((tr("Confirmed on"), self.confirmed_on), (tr("How"), self.confirmed_how))
        self.fields_by_name = {
            "evidence": self.evidence,
            "evidence_file": self.file,
            "settled_on": self.on,
            "confirmed_on": self.confirmed_on,
            "confirmed_how": self.confirmed_how,
        }
        self.confirmed.toggled.connect(self._show_confirmed)
        self._show_confirmed(False)
        self.evidence.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_given_up(self) -> None:
        tr = self.tr
        if self._outcome == "broken":
            ready = [tr("Not in time"), tr("Cannot be done"), tr("Forgotten")]
        else:
            ready = [tr("No longer needed"), tr("Solved in another way"), tr("Replaced by a new promise")]
        self.reason = ReasonLine(ready, tr("Reason"))
        self.fields.add(tr("Reason"), self.reason)
        self.fields.add(tr("Broken on") if self._outcome == "broken" else tr("Released on"), self.on)
        self.fields_by_name = {"reason": self.reason, "settled_note": self.reason, "settled_on": self.on}
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_confirmed(self, shown: bool) -> None:
        self.fields.set_shown(self.confirmed_on, shown)
        self.fields.set_shown(self.confirmed_how, shown)
        if shown:
            self.confirmed_how.setFocus(Qt.FocusReason.TabFocusReason)


class MovePromiseDialog(_PromiseForm):
    """A new date, and whether the other side agreed to it: that decides which date counts."""

    def __init__(self, workspace: Workspace, promise_id: int, parent: QWidget | None = None) -> None:
        super().__init__(workspace, promise_id, parent)
        tr = self.tr
        self.set_title(tr("New date"))
        self.day = DayEdit(workspace.desk.clock.today)
        self.day.set_placeholder(tr("tomorrow, fri, 3 dec…"))
        self.at = TimeEdit()
        self.at.set_placeholder(tr("any hour"))
        self.at.set_minutes(self.promise.due_minute)
        self.fields.add_row((tr("New date"), self.day), (tr("At"), self.at))
        question = tr("The customer agreed") if self.is_mine else tr("You agreed")
        self.agreed = Segmented([(_YES, tr("Yes")), (_NO, tr("No"))], question)
        self.fields.add(question, self.agreed)
        self._meaning = PlainLabel("", role="small", dim=True, wrap=True)
        self.fields.add_widget(self._meaning)
        self.reason = QLineEdit()
        self.fields.add(tr("Reason"), self.reason, optional=True)
        self.fields.add_stretch()
        self.fields_by_name = {
            "due_on": self.day,
            "to_on": self.day,
            "to_minute": self.at,
            "reason": self.reason,
        }
        self.agreed.changed.connect(self._show_meaning)
        self._show_meaning()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        to_on = self.day.day()
        if to_on is None:
            raise UserError(self.tr("Which day is it now?"), field="due_on")
        if not self.at.is_valid():
            raise UserError(self.tr("Which time is meant?"), field="to_minute")
        done = self.workspace.desk.promises.move(
            self.promise.id, to_on, self.agreed.value == _YES, self.reason.text(), self.at.minutes()
        )
        self.tell(self.tr("“%1” is due %2 now."), done, self.workspace.voice.day(to_on))

    def is_changed(self) -> bool:
        return bool(self.day.text() or self.reason.text())

    def meaning(self) -> str:
        """What the answer means for the kept-rate, as it stands below the question."""
        return self._meaning.text()

    def _show_meaning(self) -> None:
        desk, voice = self.workspace.desk, self.workspace.voice
        measured_on = desk.promises.word(self.promise).measured_on
        if self.agreed.value == _NO:
            template = self.tr("Without agreement %1 still counts; the new date only reminds you.")
        elif desk.clock.today() > measured_on:
            template = self.tr("It was late when this was agreed, so %1 still counts.")
        else:
            template = self.tr("Agreed before it was due: the new date counts, not %1.")
        day = voice.date_text(measured_on, with_year=measured_on.year != desk.clock.today().year)
        self._meaning.setText(filled(template, day))


class ConfirmPromiseDialog(_PromiseForm):
    """The customer's word that a promise was kept: how, and when."""

    def __init__(self, workspace: Workspace, promise_id: int, parent: QWidget | None = None) -> None:
        super().__init__(workspace, promise_id, parent)
        tr = self.tr
        self.set_title(tr("Confirmed by the customer"))
        ready = [tr("by e-mail"), tr("by phone"), tr("on a visit"), tr("signed note")]
        self.how = ReasonLine(ready, tr("How"))
        self.on = self.past_day()
        self.fields.add(tr("How"), self.how)
        self.fields.add(tr("Confirmed on"), self.on)
        self.fields.add_stretch()
        self.fields_by_name = {"confirmed_how": self.how, "confirmed_on": self.on}
        self.how.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        on = self.on.day()
        if on is None:
            raise UserError(self.tr("Which day is meant?"), field="confirmed_on")
        if not self.how.text():
            raise UserError(self.tr("Say how they confirmed it."), field="confirmed_how")
        done = self.workspace.desk.promises.confirm(self.promise.id, on, self.how.text())
        self.tell(self.tr("“%1” is confirmed."), done)

    def is_changed(self) -> bool:
        return bool(self.how.text())
