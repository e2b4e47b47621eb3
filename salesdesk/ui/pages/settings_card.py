"""What all sections of Settings share: a card of fields, each saved by itself when it is left."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from salesdesk.errors import SalesDeskError, UserError
from salesdesk.services.context import Done
from salesdesk.services.settings import Preferences
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.workspace import Workspace


class SettingsCard(Card):
    """A section: `fields` hold its controls, `show_preferences` puts what the desk says into them."""

    def __init__(self, workspace: Workspace, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.workspace = workspace
        look = theme()
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(18))
            outer.setSpacing(look.px(12))
        self.fields = FieldColumn()
        self.body.addWidget(self.fields)

    @property
    def preferences(self) -> Preferences:
        return self.workspace.desk.settings.preferences

    def show_preferences(self) -> None:
        """Reads the desk again and shows it; what somebody is typing stays."""

    def save(self, field: QWidget, label: str, **values: Any) -> bool:
        """Changes preferences where they are not so already; says below `field` why it cannot be done."""
        current = self.preferences.model_dump()
        if all(current[key] == value for key, value in values.items()):
            self.clear_error(field)
            return True
        try:
            done = self.workspace.desk.settings.change(**values)
        except UserError as error:
            self.show_error(field, spoken(error))
            return False
        except SalesDeskError as error:
            self.workspace.requests.failed.emit(self.tr("This was not saved"), spoken(error))
            self.show_preferences()  # as it is on the desk, and not as it was wished for
            return False
        self.clear_error(field)
        self.tell(label, done)
        return True

    def tell(self, label: str, done: Done) -> None:
        """Says that something was saved, with the step to undo it by."""
        self.workspace.requests.told.emit(filled(self.tr("Saved: %1"), label), done.step_id)

    def show_error(self, field: QWidget, text: str) -> None:
        """Says below `field` what is wrong; the focus stays where the person has gone."""
        self.fields.mark_error(field, text)

    def clear_error(self, field: QWidget) -> None:
        """Takes the complaint below `field` away."""
        self.fields.mark_error(field, "")
