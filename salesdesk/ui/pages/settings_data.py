"""The section of Settings about the desk itself: its file, and what to do with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.services.context import Done
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace


class DataCard(SettingsCard):
    """Where the file lies, and what can be done with it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Data"))
        look = theme()
        self.fields.add_widget(PlainLabel(self.tr("Everything stands in one file, your desk:"), dim=True))
        self.path = PlainLabel(str(workspace.desk.database.path), wrap=True, selectable=True)
        self.fields.add_widget(self.path)
        self.folder = Button(self.tr("Open folder"), small=True)
        self.bring_in = Button(self.tr("Import a file…"), small=True)
        self.take_out = Button(self.tr("Export…"), small=True)
        self.trash = Button(self.tr("Trash"), small=True)
        self.history = Button(self.tr("History"), small=True)
        self.duplicates = Button(self.tr("Find duplicates"), small=True)
        self.remove = Button(self.tr("Remove sample data"), "danger", small=True)
        line = QWidget()
        row = FlowLayout(line, gap=look.px(8), line_gap=look.px(8))
        brought = (self.folder, self.bring_in, self.take_out)
        for button in (*brought, self.duplicates, self.history, self.trash, self.remove):
            row.addWidget(button)
        self.body.addSpacing(look.px(6))
        self.body.addWidget(line)
        self.outcome = PlainLabel("", wrap=True, selectable=True)
        self.outcome.hide()
        self.body.addWidget(self.outcome)
        self.folder.clicked.connect(self._open_folder)
        self.trash.clicked.connect(partial(workspace.requests.page_wanted.emit, "trash"))
        self.history.clicked.connect(partial(workspace.requests.page_wanted.emit, "history"))
        self.duplicates.clicked.connect(partial(workspace.requests.page_wanted.emit, "duplicates"))
        self.bring_in.clicked.connect(self._import)
        self.take_out.clicked.connect(self._export)
        self.remove.clicked.connect(self._remove)

    def show_preferences(self) -> None:
        self.remove.setVisible(self.workspace.desk.customers.has_sample())

    def _open_folder(self) -> None:
        folder = self.workspace.desk.database.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(filled(self.tr("No program opens folders here. The folder is %1."), str(folder)), "")

    def _on_failed(self, error: Exception) -> None:
        self.remove.setEnabled(True)
        if not isinstance(error, SalesDeskError):
            raise error
        self._say(spoken(error), "bad")

    def _import(self) -> None:
        self.workspace.requests.import_wanted.emit("")

    def _export(self) -> None:
        from salesdesk.ui.dialogs.export_desk import ExportDeskDialog

        ExportDeskDialog(self.workspace, suffix=".json", parent=self.window()).open()

    def _remove(self) -> None:
        self.remove.setEnabled(False)
        desk = self.workspace.desk
        self.workspace.tasks.run(
            lambda _progress: desk.customers.remove_sample(), self._on_removed, self._on_failed
        )

    def _on_removed(self, done: Done) -> None:
        self.remove.setEnabled(True)
        self.workspace.requests.told.emit(self.tr("Sample data removed."), done.step_id)
        self.show_preferences()

    def _say(self, text: str, tone: str) -> None:
        self.outcome.setText(text)
        self.outcome.set_tone(tone)
        self.outcome.show()
        announce(self, text)
