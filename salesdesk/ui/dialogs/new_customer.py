"""A customer as one writes it down: who, which level, whom one talks to there, and the first check-in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.domain.levels import obligation
from salesdesk.domain.words import Level, Role, ValueClass
from salesdesk.errors import UserError
from salesdesk.services.context import Done
from salesdesk.services.customers import NewCustomer
from salesdesk.services.duplicates import Typed
from salesdesk.services.samples import SampleDataPresent
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.alike_lines import AlikeLines
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.level_stepper import LevelStepper
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.widgets.next_step import NextStep
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace

_LINES = ("name", "phone", "email", "wechat", "city", "person", "person_title", "person_phone")


class NewCustomerDialog(FormDialog):
    """Only the name is needed; the plan fills in the first check-in as the level and the class ask."""

    def __init__(self, workspace: Workspace, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("New customer"))
        self.alike = AlikeLines(workspace, workspace.desk.duplicates.alike)
        self.lines = {one: QLineEdit() for one in _LINES}
        self._build_fields()
        self._connect()
        self.lines["name"].setText(name)
        self._show_level(Level.ACCOUNTABLE)
        self.lines["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        new = self._customer()
        customers, requests = self.workspace.desk.customers, self.workspace.requests
        try:
            done = customers.add(new)
        except SampleDataPresent as present:
            done = self._add_without_samples(new, present)
        name = " ".join(new.name.split())
        told = filled(self.tr("%1 is on the desk."), name)
        if new.next_on is not None:
            day = self.workspace.voice.day(new.next_on)
            told = filled(self.tr("%1 is on the desk. Next check-in: %2."), name, day)
        requests.told.emit(told, done.step_id)
        if done.row_id is not None:
            requests.customer_wanted.emit(done.row_id)

    def is_changed(self) -> bool:
        return any(line.text().strip() for line in self.lines.values()) or self.next_step.is_edited()

    def _add_without_samples(self, new: NewCustomer, present: SampleDataPresent) -> Done:
        """Adds once the rep has let the sample data go; raises what stood in the way where not."""
        answer = ask(
            self,
            self.tr("The sample data is still here"),
            self.tr("Your own customers do not stand beside invented ones."),
            [
                (self.tr("Remove the sample data and save"), "primary"),
                (self.tr("Keep the sample data"), "plain"),
            ],
        )
        if answer != 0:
            present.field = "name"
            raise present
        self.workspace.desk.customers.remove_sample()
        return self.workspace.desk.customers.add(new)

    def _customer(self) -> NewCustomer:
        texts: dict[str, Any] = {name: line.text().strip() for name, line in self.lines.items()}
        if not texts["name"]:
            raise UserError(self.tr("A customer needs a name."), field="name")
        if not texts["person"] and (texts["person_title"] or texts["person_phone"] or self.role.values()):
            raise UserError(self.tr("Who is it? Give the person's name."), field="person")
        next_on, reason = self.next_step.next_on(), self.next_step.reason()
        if next_on is None and not reason:
            raise UserError(self.tr("Say why there is no next step."), field="no_next_reason")
        role = self.role.values()
        return NewCustomer(
            **texts,
            kind=self.kind.value,
            level=Level(self.level.level),
            value_class=self._class(),
            person_role=Role(role[0]) if role else None,
            next_on=next_on,
            next_minute=self.next_step.next_minute(),
            no_next_reason=reason,
        )

    def _class(self) -> ValueClass | None:
        chosen = self.classes.values()
        return ValueClass(chosen[0]) if chosen else None

    def _show_level(self, level: str) -> None:
        """Shows what a level obliges to, which ones are right for the class, and when the plan begins."""
        settings = self.workspace.desk.settings
        value_class = self._class()
        zone = settings.zones.get(value_class) if value_class else None
        right = [one for one in Level if zone and zone.lowest.step <= one.step <= zone.highest.step]
        self.level.set_level(level, right)
        self._obliges.setText(self.workspace.voice.say(obligation(settings.policies[Level(level)])))
        planning = self.workspace.desk.planning
        self.next_step.set_plan(planning.proposal_for_new(Level(level), value_class))

    def _on_class(self) -> None:
        self._show_level(self.level.level)

    def _look_for_alike(self) -> None:
        """Says so where somebody on the desk may be the one who is being written down."""
        texts = {name: line.text() for name, line in self.lines.items()}
        kinds = (("phone", "phone"), ("email", "email"), ("wechat", "wechat"), ("person_phone", "phone"))
        reaches = tuple((kind, texts[name]) for name, kind in kinds if texts[name].strip())
        self.alike.look(Typed(texts["name"], self.kind.value, texts["city"], reaches))

    def _on_open_alike(self, customer_id: int) -> None:
        if self.close():
            self.workspace.requests.customer_wanted.emit(customer_id)

    def _build_fields(self) -> None:
        tr, voice = self.tr, self.workspace.voice
        self.kind = Segmented([("firm", tr("Firm")), ("person", tr("Person", "not a firm"))], tr("Kind"))
        self.level = LevelStepper([(one.value, voice.word(one)) for one in Level], tr("Level"))
        self._obliges = PlainLabel(role="small", dim=True, wrap=True)
        self.classes = ToggleChips(
            [(one.value, voice.word(one)) for one in ValueClass], multiple=False, name=tr("Class")
        )
        self.role = ToggleChips(
            [(one.value, voice.word(one)) for one in Role], multiple=False, name=tr("Role in buying")
        )
        self.next_step = NextStep(self.workspace)
        self.fields.add(tr("Name"), self.lines["name"])
        self.fields.add_widget(self.alike)
        self.fields.add_row(
            (tr("Kind"), self.kind), (tr("City"), self.lines["city"]), (tr("WeChat"), self.lines["wechat"])
        )
        self.fields.add_row((tr("Phone"), self.lines["phone"]), (tr("E-mail"), self.lines["email"]))
        self.fields.add(tr("Level"), self.level)
        self.fields.add_widget(self._obliges)
        self.fields.add(tr("Class"), self.classes)
        self.fields.add_row(
            (tr("Person"), self.lines["person"]),
            (tr("Title"), self.lines["person_title"]),
            (tr("Their phone"), self.lines["person_phone"]),
        )
        self.fields.add(tr("Role in buying"), self.role)
        self.fields.add(tr("Next check-in"), self.next_step)
        self.fields_by_name = {
            **self.lines,
            "kind": self.kind,
            "next_on": self.next_step,
            "next_minute": self.next_step,
            "no_next_reason": self.next_step,
            "reaches": self.lines["phone"],
        }

        self.setMinimumWidth(theme().px(600))

    def _connect(self) -> None:
        for line in self.lines.values():
            line.textChanged.connect(self._look_for_alike)
        self.kind.changed.connect(self._look_for_alike)
        self.alike.open_wanted.connect(self._on_open_alike)
        self.level.chosen.connect(self._show_level)
        self.classes.changed.connect(self._on_class)
