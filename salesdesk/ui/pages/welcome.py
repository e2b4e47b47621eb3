"""The first start: who works here and when, and what to begin with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError, UserError
from salesdesk.services.context import Done
from salesdesk.ui.pages.settings_place import country_of_system, country_options, language_options
from salesdesk.ui.pages.settings_work import weekday_options
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import spoken
from salesdesk.ui.widgets.big_choice import BigChoice
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.middle_column import put_in_the_middle
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace

WIDTH = 560


class WelcomePage(QWidget):
    """One calm page. `finished` when the desk has something to begin with, or is to begin empty."""

    finished = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        preferences = workspace.desk.settings.preferences
        self._typed: dict[str, Any] = {
            "rep_name": preferences.rep_name,
            "firm": preferences.firm,
            "weekdays": preferences.weekdays,
            "calls_per_day": preferences.calls_per_day,
            "country": preferences.country or country_of_system(),
        }
        self._wants_protection = False
        self._room = ScrollRoom()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._room)
        self._build()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.name.setFocus()  # not before: taken into the window, a page loses its focus again

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # Later: the choice of language that led here is still at work.
            QTimer.singleShot(0, self, self._speak_anew)

    def values(self) -> dict[str, Any]:
        """What stands in the fields, as preferences."""
        return {
            "rep_name": self.name.text().strip(),
            "firm": self.firm.text().strip(),
            "weekdays": frozenset(int(day) for day in self.weekdays.values()),
            "calls_per_day": self.calls.value(),
            "country": self.country.value,
        }

    def _speak_anew(self) -> None:
        self._typed = self.values()
        self._wants_protection = self.protect.isChecked()
        self._build()
        self.language.setFocus()

    def _build(self) -> None:
        look = theme()
        column = QWidget()
        column.setMaximumWidth(look.px(WIDTH))
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, look.px(32), 0, look.px(32))
        layout.setSpacing(look.px(8))
        layout.addStretch(1)
        layout.addWidget(PlainLabel(self.tr("Welcome to SalesDesk"), role="title", wrap=True))
        layout.addWidget(
            PlainLabel(
                self.tr("Each morning it says whom you owe something, and why. A few things to begin with:"),
                dim=True,
                wrap=True,
            )
        )
        layout.addSpacing(look.px(12))
        layout.addWidget(self._build_fields())
        layout.addSpacing(look.px(16))
        for choice in self._build_choices():
            layout.addWidget(choice)
        layout.addStretch(2)
        body = QWidget()
        put_in_the_middle(column, body)
        self._room.setWidget(body)

    def _build_fields(self) -> FieldColumn:
        self.fields = FieldColumn()
        self.language = Segmented(language_options(self.tr("System")), self.tr("Language"))
        self.language.set_value(self.workspace.desk.settings.preferences.language)
        self.name, self.firm = QLineEdit(self._typed["rep_name"]), QLineEdit(self._typed["firm"])
        for line in (self.name, self.firm):
            line.setMaxLength(200)
        self.weekdays = ToggleChips(weekday_options(), name=self.tr("Working days"))
        self.weekdays.set_values(str(day) for day in self._typed["weekdays"])
        self.calls = NumberEdit(1, 200)
        self.calls.setValue(self._typed["calls_per_day"])
        self.country = ChoiceBox(country_options(self.tr("None")))
        self.country.set_value(self._typed["country"])
        self.fields.add(self.tr("Language"), self.language)
        self.fields.add_row((self.tr("Your name"), self.name), (self.tr("Your firm"), self.firm))
        self.fields.add(self.tr("Working days"), self.weekdays)
        self.fields.add_row(
            (self.tr("Calls a day"), self.calls), (self.tr("Country, for holidays and phones"), self.country)
        )
        self.protect = QCheckBox(self.tr("Protect it all with a passphrase"))
        self.protect.setAccessibleDescription(self.tr("Encrypts the desk and its backups."))
        self.protect.setChecked(self._wants_protection)
        self.protect.setVisible(self.workspace.desk.protection.is_possible)
        self.fields.add_widget(self.protect)
        self.language.changed.connect(self._on_language)
        return self.fields

    def _build_choices(self) -> tuple[BigChoice, ...]:
        self.import_choice = BigChoice(
            self.tr("Import my customers"),
            self.tr("A list or contacts from Excel, Google, Outlook, a phone or your firm's system."),
            proposed=True,
        )
        self.sample_choice = BigChoice(
            self.tr("Look around with sample data"),
            self.tr("Forty invented customers, gone again with one click."),
        )
        self.empty_choice = BigChoice(
            self.tr("Start empty"), self.tr("Write down the first customer you owe something.")
        )
        self.import_choice.clicked.connect(self._on_import)
        self.sample_choice.clicked.connect(self._on_sample)
        self.empty_choice.clicked.connect(self._on_empty)
        return (self.import_choice, self.sample_choice, self.empty_choice)

    def _on_language(self, code: str) -> None:
        try:
            self.workspace.desk.settings.change(language=code)
        except SalesDeskError as error:
            self.workspace.requests.failed.emit(self.tr("This was not saved"), spoken(error))

    def import_files(self, paths: Sequence[str] = ()) -> None:
        """Opens the import, with the files that were dropped on the window."""
        if not self._save():
            return
        from salesdesk.ui.dialogs.import_file import ImportDialog

        dialog = ImportDialog(self.workspace, paths, self)
        dialog.finished.connect(self._on_import_closed)
        dialog.open()

    def _on_import(self) -> None:
        self.import_files()

    def _on_import_closed(self, _result: int) -> None:
        if self.workspace.desk.customers.has_any():
            self._finish()

    def _on_sample(self) -> None:
        if self._save():
            self._set_choosable(False)
            desk = self.workspace.desk
            self.workspace.tasks.run(
                lambda _progress: desk.demo.make_sample(), self._on_sample_made, self._on_failed
            )

    def _on_sample_made(self, _done: Done) -> None:
        self._set_choosable(True)
        self._finish()

    def _on_failed(self, error: Exception) -> None:
        self._set_choosable(True)
        if not isinstance(error, SalesDeskError):
            raise error
        self.workspace.requests.failed.emit(self.tr("There is no sample data"), spoken(error))

    def _on_empty(self) -> None:
        if self._save():
            self._finish()

    def _finish(self) -> None:
        window, wants_protection = self.window(), self.protect.isChecked()
        self.finished.emit()
        if wants_protection:
            from salesdesk.ui.dialogs.protect import ProtectDialog

            ProtectDialog(self.workspace, window).open()

    def _set_choosable(self, is_choosable: bool) -> None:
        for choice in (self.import_choice, self.sample_choice, self.empty_choice):
            choice.setEnabled(is_choosable)

    def _save(self) -> bool:
        """Writes what stands in the fields; says below a field why that cannot be."""
        values = self.values()
        self.fields.clear_errors()
        if not values["weekdays"]:
            self.fields.show_error(self.weekdays, self.tr("Choose at least one working day."))
            return False
        if values["country"] != self.workspace.desk.settings.preferences.country:
            values["subdivision"] = ""
        by_name = {"rep_name": self.name, "firm": self.firm, "country": self.country}
        try:
            self.workspace.desk.settings.change(**values, welcomed=True)
        except UserError as error:
            self.fields.show_error(by_name.get(error.field, self.name), spoken(error))
            return False
        except SalesDeskError as error:
            self.workspace.requests.failed.emit(self.tr("This was not saved"), spoken(error))
            return False
        return True
