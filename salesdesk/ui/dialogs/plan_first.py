"""First calls for many customers at once, such as those a list has just brought in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace


class PlanFirstDialog(FormDialog):
    """Spreads a first call to each customer evenly over some weeks, and says what that makes a day."""

    def __init__(
        self, workspace: Workspace, customer_ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Plan a first call to each"))
        self._ids = list(customer_ids)
        preferences = workspace.desk.settings.preferences
        self._days_a_week = max(1, len(preferences.weekdays))
        weeks = -(-len(self._ids) // max(1, preferences.calls_per_day // 2 * self._days_a_week))
        self.weeks = NumberEdit(1, 52)
        self.weeks.setValue(min(52, max(1, weeks)))
        self.weeks.valueChanged.connect(self._say_load)
        self._load = PlainLabel(dim=True, wrap=True)
        text = self.tr("%1 customers have no next step. Their first calls are spread evenly.")
        self.fields.add_widget(PlainLabel(filled(text, str(len(self._ids))), wrap=True))
        self.fields.add(self.tr("Over how many weeks"), self.weeks)
        self.fields.add_widget(self._load)
        self.fields_by_name = {"weeks": self.weeks}
        self._say_load()

    def save(self) -> None:
        done = self.workspace.desk.check_ins.plan_first(self._ids, self.weeks.value())
        text = filled(self.tr("First calls to %1 customers are planned."), str(len(self._ids)))
        self.workspace.requests.told.emit(text, done.step_id)

    def _say_load(self) -> None:
        days = max(1, self.weeks.value() * self._days_a_week)
        a_day = -(-len(self._ids) // days)
        self._load.setText(filled(self.tr("That is at most %1 a day."), str(a_day)))
