"""Opens the forms that screens ask for, and hands phone numbers to the system."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from salesdesk.domain.phones import tel_uri
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.workspace import LogRequest, Workspace

if TYPE_CHECKING:
    from salesdesk.ui.dialogs.import_file import ImportDialog


class OpenForms(QObject):
    """One log form for each customer; asking again raises the one that is open."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._logging: dict[int, QDialog] = {}
        self._evening: QDialog | None = None
        self._importing: ImportDialog | None = None
        self._unfinished: LogRequest | None = None
        requests = workspace.requests
        requests.log_wanted.connect(self._on_log_wanted)
        requests.evening_wanted.connect(self._on_evening_wanted)
        requests.day_sheet_wanted.connect(self._on_day_sheet_wanted)
        requests.promise_wanted.connect(self._on_promise_wanted)
        requests.new_customer_wanted.connect(self._on_new_customer_wanted)
        requests.import_wanted.connect(self._on_import_wanted)
        requests.call_wanted.connect(self._on_call_wanted)
        requests.failed.connect(self._on_failed)

    def offer_unfinished(self) -> bool:
        """Offers to go on with what was being typed when the program ended; False where nothing was."""
        from salesdesk.ui.dialogs.evening import unfinished_evening
        from salesdesk.ui.dialogs.log_contact import unfinished_contact

        self._unfinished = unfinished_contact(self._workspace)
        if self._unfinished is not None:
            told = self.tr("A contact was not saved when the program ended.")
            show_toast(self._window, told, self.tr("Go on writing"), self._on_go_on_writing)
            return True
        if unfinished_evening(self._workspace):
            told = self.tr("A day's contacts were not saved when the program ended.")
            show_toast(self._window, told, self.tr("Go on writing"), self._on_evening_wanted)
            return True
        return False

    def _on_go_on_writing(self) -> None:
        self._workspace.requests.log_wanted.emit(self._unfinished)

    def _on_log_wanted(self, request: LogRequest) -> None:
        from salesdesk.ui.dialogs.log_contact import LogContactDialog

        form = self._logging.get(request.customer_id)
        if form is None or not isValid(form) or not form.isVisible():
            form = LogContactDialog(self._workspace, request, self._window)
            self._logging[request.customer_id] = form
        form.show()
        form.raise_()
        form.activateWindow()

    def _on_evening_wanted(self) -> None:
        from salesdesk.ui.dialogs.evening import EveningDialog

        form = self._evening
        if form is None or not isValid(form) or not form.isVisible():
            form = self._evening = EveningDialog(self._workspace, self._window)
        form.show()
        form.raise_()
        form.activateWindow()

    def _on_day_sheet_wanted(self) -> None:
        from salesdesk.ui.dialogs.export_day_sheet import ExportDaySheetDialog

        ExportDaySheetDialog(self._workspace, self._window).open()

    def _on_promise_wanted(self, customer_id: int) -> None:
        from salesdesk.ui.dialogs.new_promise import NewPromiseDialog

        NewPromiseDialog(self._workspace, customer_id, self._window).open()

    def _on_new_customer_wanted(self, name: str) -> None:
        from salesdesk.ui.dialogs.new_customer import NewCustomerDialog

        NewCustomerDialog(self._workspace, name, self._window).open()

    def import_files(self, paths: Sequence[str]) -> ImportDialog:
        """Opens the import with these files, or hands them to the one that is open."""
        from salesdesk.ui.dialogs.import_file import ImportDialog

        form = self._importing
        if form is None or not isValid(form) or not form.isVisible():
            form = self._importing = ImportDialog(self._workspace, paths, self._window)
            form.open()
        else:
            form.open_files(paths)
        return form

    def _on_import_wanted(self, path: str) -> None:
        self.import_files([path] if path else [])

    def _on_call_wanted(self, phone: str) -> None:
        address = tel_uri(phone)
        if address and QDesktopServices.openUrl(QUrl(address)):
            return
        QGuiApplication.clipboard().setText(phone)
        told = filled(self.tr("No program takes calls here. %1 is copied."), phone)
        show_toast(self._window, told)

    def _on_failed(self, title: str, text: str) -> None:
        tell(self._window, title, text)
