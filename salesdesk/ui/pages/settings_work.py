"""The section of Settings about the rep: who they are, and when they work."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.day_edit import TimeEdit
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.workspace import Workspace


def weekday_options() -> list[tuple[str, str]]:
    """The days of the week, Monday first as in the plan, in the window's language."""
    locale = QLocale()
    return [(str(day), locale.dayName(day + 1, QLocale.FormatType.ShortFormat)) for day in range(7)]


class WorkCard(SettingsCard):
    """Name, firm, working days and hours, and how many calls fit into a day."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Your work"))
        self.name, self.firm = QLineEdit(), QLineEdit()
        self.weekdays = ToggleChips(weekday_options(), name=self.tr("Working days"))
        self.start, self.end = TimeEdit(), TimeEdit()
        self.calls, self.minutes = NumberEdit(1, 200), NumberEdit(1, 240)
        for line in (self.name, self.firm):
            line.setMaxLength(200)
        self.fields.add_row((self.tr("Your name"), self.name), (self.tr("Your firm"), self.firm))
        self.fields.add(self.tr("Working days"), self.weekdays)
        self.fields.add_row((self.tr("The day begins"), self.start), (self.tr("The day ends"), self.end))
        self.fields.add_row(
            (self.tr("Calls a day"), self.calls), (self.tr("Minutes for a call"), self.minutes)
        )
        self.name.editingFinished.connect(self._save_name)
        self.firm.editingFinished.connect(self._save_firm)
        self.weekdays.changed.connect(self._save_weekdays)
        self.start.left.connect(self._save_start)
        self.end.left.connect(self._save_end)
        self.calls.editingFinished.connect(self._save_calls)
        self.minutes.editingFinished.connect(self._save_minutes)
        self._is_showing = False

    def show_preferences(self) -> None:
        preferences = self.preferences
        self._is_showing = True
        for line, text in ((self.name, preferences.rep_name), (self.firm, preferences.firm)):
            if not line.hasFocus() or not line.isModified():
                line.setText(text)
        self.weekdays.set_values(str(day) for day in preferences.weekdays)
        for time, minutes in ((self.start, preferences.day_start), (self.end, preferences.day_end)):
            if not time.hasFocus():
                time.set_minutes(minutes)
        for number, count in (
            (self.calls, preferences.calls_per_day),
            (self.minutes, preferences.minutes_per_call),
        ):
            if not number.hasFocus():
                number.setValue(count)
        self._is_showing = False

    def _save_name(self) -> None:
        self.save(self.name, self.tr("Your name"), rep_name=self.name.text().strip())

    def _save_firm(self) -> None:
        self.save(self.firm, self.tr("Your firm"), firm=self.firm.text().strip())

    def _save_weekdays(self) -> None:
        if self._is_showing:
            return
        chosen = frozenset(int(day) for day in self.weekdays.values())
        if not chosen:
            self.show_error(self.weekdays, self.tr("Choose at least one working day."))
            return
        self.save(self.weekdays, self.tr("Working days"), weekdays=chosen)

    def _save_start(self) -> None:
        self._save_time(self.start, self.tr("The day begins"), "day_start")

    def _save_end(self) -> None:
        self._save_time(self.end, self.tr("The day ends"), "day_end")

    def _save_time(self, field: TimeEdit, label: str, key: str) -> None:
        minutes = field.minutes()
        if minutes is None:
            self.show_error(field, self.tr("Write a time, such as 9:00."))
            return
        saved = self.save(field, label, **{key: minutes})
        other = self.end if field is self.start else self.start
        if saved and self.fields.error_of(other) and other.minutes() is not None:
            # What did not fit before may fit now.
            self._save_time(other, self.tr("The day ends"), "day_end" if key == "day_start" else "day_start")

    def _save_calls(self) -> None:
        self.save(self.calls, self.tr("Calls a day"), calls_per_day=self.calls.value())

    def _save_minutes(self) -> None:
        self.save(self.minutes, self.tr("Minutes for a call"), minutes_per_call=self.minutes.value())
