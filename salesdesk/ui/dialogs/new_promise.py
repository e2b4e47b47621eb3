"""A new promise, outside a contact: whose word, what, and until when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesdesk.domain.words import Party
from salesdesk.errors import UserError
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.customer_field import CustomerField
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace


class NewPromiseDialog(FormDialog):
    """Opens in the words of the promise where the customer is known, else in `Customer`."""

    def __init__(self, workspace: Workspace, customer_id: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self._customer_id = 0
        self._customer_name = ""
        self._is_given = bool(customer_id)
        self._build_fields()
        self.customer.chosen.connect(self._on_customer)
        self.customer.picked.connect(self.text.setFocus)
        self._on_customer(customer_id)
        first = self.text if customer_id else self.customer
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        if not self._customer_id:
            self._on_customer(self.customer.resolve())
        due_on = self.due.day()
        if due_on is None:
            raise UserError(self.tr("A promise needs a day: by when?"), field="due_on")
        if not self.at.is_valid():
            raise UserError(self.tr("Which time is meant?"), field="due_minute")
        chosen = self.person.values()
        done = self.workspace.desk.promises.make(
            self._customer_id,
            Party(self.party.value),
            self.text.text(),
            due_on,
            due_minute=self.at.minutes(),
            person_id=int(chosen[0]) if chosen else None,
        )
        text = self.tr("The promise is noted: due %1.")
        if Party(self.party.value) is Party.CUSTOMER:
            text = self.tr("Their promise is noted: due %1.")
        self.workspace.requests.told.emit(filled(text, self.workspace.voice.day(due_on)), done.step_id)

    def is_changed(self) -> bool:
        return bool(self.text.text() or self.due.text())

    def _build_fields(self) -> None:
        tr, desk = self.tr, self.workspace.desk
        self.customer = CustomerField(desk)
        self.fields.add(tr("Customer"), self.customer)
        parties = [(Party.REP.value, tr("I promised")), (Party.CUSTOMER.value, tr("They promised"))]
        self.party = Segmented(parties, tr("Whose word"))
        self.fields.add(tr("Whose word"), self.party)
        self.text = GrowingText(2, 6)
        self.fields.add(tr("What is promised"), self.text)
        self.due = DayEdit(desk.clock.today)
        self.due.set_placeholder(tr("by when? tomorrow, fri, 3 dec…"))
        self.at = TimeEdit()
        self.at.set_placeholder(tr("any hour"))
        self.fields.add_row((tr("Due"), self.due), (tr("At"), self.at))
        self.person = ToggleChips(multiple=False, name=tr("Person"))
        self.fields.add(tr("Person"), self.person)
        self.fields.add_stretch()
        self.fields_by_name = {
            "customer": self.customer,
            "customer_id": self.customer,
            "text": self.text,
            "due_on": self.due,
            "due_minute": self.at,
            "person_id": self.person,
        }

    def _on_customer(self, customer_id: int) -> None:
        desk = self.workspace.desk
        self._customer_id, self._customer_name = customer_id, ""
        people: list[tuple[str, str]] = []
        if customer_id:
            self._customer_name = desk.customers.card(customer_id).name
            people = [(str(one.id), one.name) for one in desk.people.of(customer_id, former=False)]
        self.person.set_options(people)
        if len(people) == 1:
            self.person.set_values([people[0][0]])
        self.fields.set_shown(self.person, bool(people))
        self.fields.set_shown(self.customer, not self._is_given)
        named = filled(self.tr("New promise — %1"), self._customer_name)
        self.set_title(named if customer_id else self.tr("New promise"))
