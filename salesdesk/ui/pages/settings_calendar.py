"""The section of Settings about the calendar file that is kept up to date."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button, button_row
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace
from salesdesk.whole_file import refuse_place

_SUFFIX = ".ics"


class CalendarCard(SettingsCard):
    """Which file, if any, holds the open check-ins and promises for other calendars."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Calendar file"))
        about = self.tr(
            "Check-ins and promises can be kept in a calendar file, written a few seconds after each "
            "change. In a folder that your phone shares, its calendar can subscribe to the file. Anyone who "
            "has the file can read it."
        )
        self.fields.add_widget(PlainLabel(about, dim=True, wrap=True))
        self.path = PlainLabel("", wrap=True, selectable=True)
        self.fields.add_widget(self.path)
        self.choose = Button(self.tr("Choose a calendar file…"), small=True)
        self.stop = Button(self.tr("Stop writing it"), small=True)
        self.body.addSpacing(theme().px(6))
        self.body.addLayout(button_row(self.choose, self.stop))
        self.outcome = PlainLabel("", tone="bad", wrap=True, selectable=True)
        self.outcome.hide()
        self.body.addWidget(self.outcome)
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(self._on_stop)

    def show_preferences(self) -> None:
        chosen = self.preferences.calendar_file
        self.path.setText(chosen or self.tr("No file is written."))
        self.stop.setVisible(bool(chosen))

    def set_file(self, path: str) -> None:
        """Keeps the file `path` up to date from now on, none where it is empty; says why where it cannot."""
        desk = self.workspace.desk
        try:
            if path:
                refuse_place(Path(path), desk.database.path)
            done = desk.settings.change(calendar_file=path)
        except SalesDeskError as error:
            self.outcome.setText(spoken(error))
            self.outcome.show()
            announce(self, self.outcome.text())
            return
        self.outcome.hide()
        self.show_preferences()
        self.tell(self.tr("Calendar file"), done)

    def _on_choose(self) -> None:
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Calendar file"), self._proposed(), self.tr("Calendars (*.ics)")
        )
        if path:
            self.set_file(path if path.lower().endswith(_SUFFIX) else f"{path}{_SUFFIX}")

    def _on_stop(self) -> None:
        self.set_file("")
        self.choose.setFocus()

    def _proposed(self) -> str:
        if self.preferences.calendar_file:
            return self.preferences.calendar_file
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(Path(folder if QDir(folder).exists() else QDir.homePath()) / f"SalesDesk{_SUFFIX}")
