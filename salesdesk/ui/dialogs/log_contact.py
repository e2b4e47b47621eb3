"""Log contact: the one form for what was said, heard and promised, and for the next step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.promise_spotting import Spotted
from salesdesk.domain.wall_time import instant
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import Channel, Direction, Expectation, Heard, Outcome
from salesdesk.errors import UserError
from salesdesk.services.interactions import LoggedContact
from salesdesk.ui.dialogs.draft import Draft, latest
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.shortcuts import ACTIONS
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, listed
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.customer_field import CustomerField
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.next_step import NextStep
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.promise_rows import PromiseRows
from salesdesk.ui.widgets.promise_suggestions import PromiseSuggestions
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.widgets.tab_order import tab_before
from salesdesk.ui.workspace import LogRequest, Workspace

_DRAFT = "log_contact"
_THEY_CALLED = "they_called"
_NOON = 12 * 60
_LONGEST_MINUTES = 600


def unfinished_contact(workspace: Workspace) -> LogRequest | None:
    """The contact that was being typed when the program ended, to be asked for again; else None."""
    customer_id = latest(workspace.desk, _DRAFT)
    return None if customer_id is None else LogRequest(customer_id=customer_id)


class LogContactDialog(FormDialog):
    """Opens in `What was said` where the customer is known, else in `Customer`."""

    def __init__(self, workspace: Workspace, request: LogRequest, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self._request = request
        self._customer_id = 0
        self._customer_name = ""
        self._people: dict[str, str] = {}
        self._build_fields()
        self.customer.set_customer(request.customer_id)
        self._connect()
        self._draft = Draft(workspace.desk, _DRAFT, self._draft_body, self)
        self._on_customer(request.customer_id)
        first = self.said if self._customer_id else self.customer
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        if not self._customer_id:
            self._on_customer(self.customer.resolve())
        contact = self._contact()
        logged = self.workspace.desk.interactions.log(contact)
        self._draft.clear()
        self.workspace.requests.told.emit(self._told(contact), logged.step_id)

    def is_changed(self) -> bool:
        return bool(
            self.said.text()
            or self.private_note.text()
            or self.promises.is_changed()
            or self.heard.values()
            or self.expectation.values()
            or self.next_step.is_edited()
        )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and hasattr(self, "_draft"):
            self._draft.keep_if_touched()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if event.isAccepted():
            self._draft.clear()

    def _build_fields(self) -> None:
        tr, word = self.tr, self.workspace.voice.word
        self._build_restored()
        self.customer = CustomerField(self.workspace.desk)
        self.fields.add(tr("Customer"), self.customer)
        self._build_choices()
        self.people = ToggleChips(name=tr("With"))
        self.fields.add(tr("With"), self.people)
        self.said = GrowingText(3, 12)
        self.fields.add(tr("What was said"), self.said)
        clock = self.workspace.desk.clock
        self.suggestions = PromiseSuggestions(self.said, self.workspace.voice, clock.today)
        self.fields.add_widget(self.suggestions)
        self.heard = ToggleChips([(kind.value, word(kind)) for kind in Heard], name=tr("Heard"))
        self.fields.add(tr("Heard"), self.heard)
        self.promises = PromiseRows(clock.today)
        self.fields.add(tr("Promises"), self.promises)
        self.expectation = ToggleChips([(kind.value, word(kind)) for kind in Expectation], multiple=False)
        self.fields.add(tr("Did it meet what they expected?"), self.expectation)
        self.next_step = NextStep(self.workspace)
        self.fields.add(tr("Next check-in"), self.next_step)
        self._build_more()
        self.fields.add_stretch()
        self.fields_by_name = {
            "customer": self.customer,
            "customer_id": self.customer,
            "summary": self.said,
            "private_note": self.private_note,
            "promises": self.promises,
            "text": self.promises,
            "at": self.day,
            "minutes": self.minutes,
            "next_on": self.next_step,
            "no_next_reason": self.next_step,
        }
        self.setMinimumWidth(theme().px(600))

    def _build_restored(self) -> None:
        self._restored = QWidget()
        row = QHBoxLayout(self._restored)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self._restored_text = PlainLabel("", role="small", dim=True, elide=True)
        self.start_anew_button = Button(self.tr("Start anew"), "quiet", small=True)
        row.addWidget(self._restored_text, 1)
        row.addWidget(self.start_anew_button)
        self._restored.setVisible(False)
        self.fields.add_widget(self._restored)

    def _build_choices(self) -> None:
        tr, word = self.tr, self.workspace.voice.word
        self.channel = Segmented([(kind.value, word(kind)) for kind in Channel], tr("Channel"))
        outcomes = [
            (Outcome.REACHED.value, word(Outcome.REACHED)),
            (Outcome.NO_ANSWER.value, word(Outcome.NO_ANSWER)),
            (_THEY_CALLED, word(Direction.IN)),
        ]
        self.outcome = Segmented(outcomes, tr("Outcome"))
        if self._request.channel is not None:
            self.channel.set_value(self._request.channel.value)
        if self._request.direction is Direction.IN:
            self.outcome.set_value(_THEY_CALLED)
        line = QWidget()
        flow = FlowLayout(line, gap=theme().px(16), line_gap=theme().px(8))
        flow.addWidget(self.channel)
        flow.addWidget(self.outcome)
        self.fields.add_widget(line)

    def _build_more(self) -> None:
        """What is seldom needed: hidden until its button is pressed."""
        tr, clock = self.tr, self.workspace.desk.clock
        self.private_note = GrowingText(2, 8)
        self.fields.add(
            tr("Private note"), self.private_note, hint=tr("Only for you; left out of what is printed.")
        )
        self.day = DayEdit(clock.today, prefer_past=True)
        self.time = TimeEdit()
        self.minutes = NumberEdit(0, _LONGEST_MINUTES)
        self.minutes.setSingleStep(5)
        self.minutes.setSpecialValueText("–")
        self.fields.add_row((tr("When"), self.day), (tr("Time"), self.time), (tr("Minutes"), self.minutes))
        self._more = QWidget()
        row = QHBoxLayout(self._more)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        self.private_button = Button(tr("Private note"), "quiet", small=True, icon_name="plus")
        self.when_button = Button(tr("When"), "quiet", small=True, icon_name="clock")
        row.addWidget(self.private_button)
        row.addWidget(self.when_button)
        row.addStretch(1)
        self.fields.add_widget(self._more)
        self._show_private(False)
        self._show_when(False)

    def _connect(self) -> None:
        self.customer.chosen.connect(self._on_customer)
        self.customer.picked.connect(self.said.setFocus)
        self.suggestions.taken.connect(self._on_suggestion)
        self.outcome.changed.connect(self._propose)
        self.day.changed.connect(self._propose)
        self.private_button.clicked.connect(self._on_private)
        self.when_button.clicked.connect(self._on_when)
        self.start_anew_button.clicked.connect(self._on_start_anew)
        for changed in (
            self.said.textChanged,
            self.private_note.textChanged,
            self.heard.changed,
            self.expectation.changed,
            self.people.changed,
            self.promises.changed,
            self.next_step.changed,
            self.channel.changed,
            self.outcome.changed,
        ):
            changed.connect(self._on_typed)
        QShortcut(QKeySequence(ACTIONS["add_promise"].keys[0]), self, self.promises.add_mine)

    def _on_customer(self, customer_id: int) -> None:
        """Shows who may take part and what the plan says, and what was typed for this customer before."""
        was_empty = not self.is_changed()
        self._customer_id = customer_id
        self._read_customer()
        self._show_heading()
        self._propose()
        self._draft.begin(customer_id)
        if was_empty:
            self._restore()

    def _read_customer(self) -> None:
        desk, self._people, self._customer_name = self.workspace.desk, {}, ""
        if self._customer_id:
            card = desk.customers.card(self._customer_id)
            self._customer_name = card.name
            if self._request.channel is None and card.channel is not None and not self.is_changed():
                self.channel.set_value(card.channel.value)
            self._people = {str(one.id): one.name for one in desk.people.of(self._customer_id, former=False)}
        self.people.set_options(list(self._people.items()))
        tab_before(self.said, [self.people])
        self.fields.set_shown(self.people, bool(self._people))
        asked_for = str(self._request.person_id)
        if asked_for in self._people:
            self.people.set_values([asked_for])
        elif len(self._people) == 1:
            self.people.set_values(self._people)

    def _show_heading(self) -> None:
        chosen = [self._people[one] for one in self.people.values()]
        who = listed([*chosen, self._customer_name] if self._customer_name else chosen)
        self.set_title(filled(self.tr("Log contact — %1"), who) if who else self.tr("Log contact"))

    def _propose(self) -> None:
        if not self._customer_id:
            self.next_step.forget_plan()
            return
        on = self._contact_day() or self.workspace.desk.clock.today()
        plan = self.workspace.desk.interactions.proposal(self._customer_id, self._outcome()[0], on)
        self.next_step.set_plan(plan)

    def _on_suggestion(self, spotted: Spotted) -> None:
        self.promises.add(spotted.party, spotted.text, spotted.due_on)
        self.said.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_typed(self) -> None:
        self._show_heading()
        self._draft.touch()

    def _on_private(self) -> None:
        self._show_private(True)
        self.private_note.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_when(self) -> None:
        self._show_when(True)
        now = self.workspace.desk.clock.now().astimezone(self.workspace.desk.clock.zone())
        self.day.set_day(now.date())
        self.time.set_minutes(now.hour * 60 + now.minute)
        self.day.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_start_anew(self) -> None:
        self._show_body({})
        self._restored.setVisible(False)
        self.next_step.start_anew()
        self._draft.clear()
        self.said.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_private(self, shown: bool) -> None:
        self.fields.set_shown(self.private_note, shown)
        self.private_button.setVisible(not shown)
        self._show_more()

    def _show_when(self, shown: bool) -> None:
        for field in (self.day, self.time, self.minutes):
            self.fields.set_shown(field, shown)
        self.when_button.setVisible(not shown)
        self._show_more()

    def _show_more(self) -> None:
        self._more.setVisible(not (self.private_button.isHidden() and self.when_button.isHidden()))

    def _outcome(self) -> tuple[Outcome, Direction]:
        if self.outcome.value == _THEY_CALLED:
            return Outcome.REACHED, Direction.IN
        return Outcome(self.outcome.value), Direction.OUT

    def _is_later_logged(self) -> bool:
        return self.when_button.isHidden()

    def _contact_day(self) -> date | None:
        """The local day the contact took place on, where it was not just now."""
        return self.day.day() if self._is_later_logged() else None

    def _at(self) -> datetime | None:
        """The moment of the contact; None for now. Raises UserError (field `at`)."""
        if not self._is_later_logged() or (not self.day.text() and not self.time.text()):
            return None
        if not (self.day.is_valid() and self.time.is_valid()):
            raise UserError(self.tr("Which day and time are meant?"), field="at")
        clock, minutes = self.workspace.desk.clock, self.time.minutes()
        day = self.day.day() or clock.today()
        if minutes is None and day == clock.today():
            return None
        return instant(day, TimeOfDay(_NOON if minutes is None else minutes), clock.zone())

    def _contact(self) -> LoggedContact:
        outcome, direction = self._outcome()
        rated = self.expectation.values()
        return LoggedContact(
            customer_id=self._customer_id,
            channel=Channel(self.channel.value),
            summary=self.said.text(),
            direction=direction,
            outcome=outcome,
            at=self._at(),
            minutes=(self.minutes.value() or None) if self._is_later_logged() else None,
            private_note=self.private_note.text(),
            person_ids=tuple(int(one) for one in self.people.values()),
            heard=frozenset(Heard(kind) for kind in self.heard.values()),
            expectation=Expectation(rated[0]) if rated else None,
            promises=self.promises.promises(),
            next_on=self.next_step.next_on(),
            next_minute=self.next_step.next_minute(),
            no_next_reason=self.next_step.reason(),
        )

    def _told(self, contact: LoggedContact) -> str:
        if contact.next_on is None:
            text = self.tr("Contact with %1 logged. No next check-in: %2.")
            return filled(text, self._customer_name, contact.no_next_reason.rstrip("."))
        day = self.workspace.voice.day(contact.next_on)
        return filled(self.tr("Contact with %1 logged. Next check-in: %2."), self._customer_name, day)

    def _draft_body(self) -> dict[str, Any] | None:
        if not self.is_changed():
            return None
        return {
            "channel": self.channel.value,
            "outcome": self.outcome.value,
            "people": self.people.values(),
            "said": self.said.toPlainText(),
            "heard": self.heard.values(),
            "promises": self.promises.body(),
            "expectation": self.expectation.values(),
            "private_note": self.private_note.toPlainText(),
            "next": self.next_step.body(),
        }

    def _restore(self) -> None:
        found = self._draft.load()
        if found is None:
            return
        body, kept_at = found
        self._show_body(body)
        clock, voice = self.workspace.desk.clock, self.workspace.voice
        local = (kept_at or clock.now()).astimezone(clock.zone())
        at = str(TimeOfDay(local.hour * 60 + local.minute))
        if local.date() == clock.today():
            text = filled(self.tr("Restored what you had typed at %1"), at)
        else:
            text = filled(self.tr("Restored what you had typed %1 at %2"), voice.day(local.date()), at)
        self._restored_text.setText(text)
        self._restored.setVisible(True)

    def _show_body(self, body: Mapping[str, Any]) -> None:
        """Shows what a draft kept; an empty one empties the form."""
        if body.get("channel") in set(Channel):
            self.channel.set_value(str(body["channel"]))
        if body.get("outcome") in (*Outcome, _THEY_CALLED):
            self.outcome.set_value(str(body["outcome"]))
        if "people" in body:
            self.people.set_values(body["people"])
        self.said.setPlainText(str(body.get("said") or ""))
        self.heard.set_values(body.get("heard") or ())
        self.promises.set_body(body.get("promises") or ())
        self.expectation.set_values(body.get("expectation") or ())
        self.private_note.setPlainText(str(body.get("private_note") or ""))
        if self.private_note.text():
            self._show_private(True)
        self.next_step.set_body(body.get("next") or {})
