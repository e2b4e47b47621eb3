"""Setting the level of one customer or of many: what it obliges to, and the evidence for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.domain.levels import ZonePlace, obligation, place_in_zone
from salesdesk.domain.words import Level
from salesdesk.errors import UserError
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.many_at_once import change_many
from salesdesk.ui.translations import filled, plural
from salesdesk.ui.widgets.level_stepper import LevelStepper
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace


class SetLevelDialog(FormDialog):
    """Asks for the level (that proposed, else the nearest right one) and for what shows that it is right."""

    def __init__(
        self,
        workspace: Workspace,
        customer_ids: Sequence[int],
        *,
        level: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, "", parent)
        self._ids = list(customer_ids)
        self._card = workspace.desk.customers.card(self._ids[0]) if len(self._ids) == 1 else None
        name = self._card.name if self._card else ""
        many = plural(self.tr("Level of %Ln customer(s)", "", len(self._ids)), len(self._ids))
        self.set_title(filled(self.tr("Level of %1"), name) if name else many)
        voice = workspace.voice
        self.level = LevelStepper([(one.value, voice.word(one)) for one in Level], self.tr("Level"))
        self.level.chosen.connect(self._choose)
        self.evidence = QLineEdit()
        self._obliges = PlainLabel(dim=True, wrap=True)
        self._place = PlainLabel(dim=True, wrap=True)
        self.fields.add(self.tr("Level"), self.level)
        self.fields.add_widget(self._obliges)
        self.fields.add_widget(self._place)
        self.fields.add(
            self.tr("Evidence"),
            self.evidence,
            hint=self.tr("What shows that this level is right? It is kept with today's date."),
        )
        self.fields_by_name = {"evidence": self.evidence}
        self._choose(level or self._proposed())
        self.evidence.setFocus()

    def save(self) -> None:
        level, evidence, ids = Level(self.level.level), self.evidence.text().strip(), self._ids
        if not evidence:
            raise UserError(self.tr("Say what shows that this level is right."), field="evidence")
        word = self.workspace.voice.word(level)
        text = filled(self.tr("The level is %1 now."), word)
        if self._card is None:
            text = plural(self.tr("%Ln customer(s) are at %1 now.", "", len(ids)), len(ids))
            text = filled(text, word)
        customers = self.workspace.desk.customers
        change_many(
            self.workspace,
            self.parentWidget() or self,
            lambda progress: customers.set_level(ids, level, evidence, progress=progress),
            text,
        )

    def is_changed(self) -> bool:
        return bool(self.evidence.text())

    def _proposed(self) -> str:
        if self._card is None:
            return Level.ACCOUNTABLE
        zone = self._zone()
        inside = [one for one in Level if one in zone]
        if not inside or self._card.level in inside:
            return self._card.level
        present = self._card.level.step
        return min(inside, key=lambda one: abs(one.step - present))

    def _zone(self) -> list[Level]:
        value_class = self._card.value_class if self._card else None
        zones = self.workspace.desk.settings.zones
        if value_class is None or value_class not in zones:
            return []
        zone = zones[value_class]
        return [one for one in Level if zone.lowest.step <= one.step <= zone.highest.step]

    def _choose(self, value: str) -> None:
        level, settings, voice = Level(value), self.workspace.desk.settings, self.workspace.voice
        self.level.set_level(level, self._zone())
        self._obliges.setText(voice.say(obligation(settings.policies[level])))
        value_class = self._card.value_class if self._card else None
        place = place_in_zone(level, value_class, settings.zones)
        self._place.setText(self._place_words(place))
        self._place.setVisible(place is not None)

    def _place_words(self, place: ZonePlace | None) -> str:
        return (
            {
                ZonePlace.INSIDE: self.tr("This is in the zone of the customer's class."),
                ZonePlace.BELOW: self.tr("This is below the zone of the customer's class."),
                ZonePlace.ABOVE: self.tr("This is above the zone of the customer's class."),
            }.get(place, "")
            if place
            else ""
        )
