"""The section of Settings about encryption: on and off, what opens the desk, and the backups from before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services.progress import Progress
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import plural, spoken
from salesdesk.ui.widgets.buttons import Button, button_row
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import progress_dialog
from salesdesk.ui.workspace import Workspace

_Work = Callable[[Progress], int]


class ProtectionCard(SettingsCard):
    """Says whether the desk is encrypted, and offers what can be done about it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Protection"))
        self._is_showing = False
        self.state = PlainLabel("", wrap=True)
        self.fields.add_widget(self.state)
        self.remember = QCheckBox(self.tr("Remember on this computer"))
        self.fields.add_widget(self.remember)
        self.turn_on = Button(self.tr("Protect with a passphrase…"), small=True)
        self.change = Button(self.tr("Change passphrase…"), small=True)
        self.new_code = Button(self.tr("New recovery code…"), small=True)
        self.turn_off = Button(self.tr("Turn off…"), "danger", small=True)
        self.body.addSpacing(theme().px(6))
        self.body.addLayout(button_row(self.turn_on, self.change, self.new_code, self.turn_off))
        self.plain = PlainLabel("", tone="warn", wrap=True)
        self.encrypt_backups = Button(self.tr("Encrypt them"), small=True)
        self.delete_backups = Button(self.tr("Delete them"), "danger", small=True)
        self.body.addSpacing(theme().px(6))
        self.body.addWidget(self.plain)
        self.body.addLayout(button_row(self.encrypt_backups, self.delete_backups))
        self.turn_on.clicked.connect(self._turn_on)
        self.change.clicked.connect(self._change)
        self.new_code.clicked.connect(self._new_code)
        self.turn_off.clicked.connect(self._turn_off)
        self.remember.toggled.connect(self._on_remember)
        self.encrypt_backups.clicked.connect(self._encrypt_backups)
        self.delete_backups.clicked.connect(self._delete_backups)

    def show_preferences(self) -> None:
        protection = self.workspace.desk.protection
        is_on = protection.is_on
        self.state.setText(self._state(is_on, is_possible=protection.is_possible))
        self.turn_on.setVisible(not is_on and protection.is_possible)
        for widget in (self.change, self.new_code, self.turn_off, self.remember):
            widget.setVisible(is_on)
        self._is_showing = True
        self.remember.setChecked(is_on and self._is_remembered())
        self._is_showing = False
        count = len(protection.plain_backups())
        self.plain.setText(
            plural(
                self.tr("%n backup(s) from before the desk was encrypted can be read by anybody.", "", count),
                count,
            )
        )
        self.plain.setVisible(count > 0)
        for button in (self.encrypt_backups, self.delete_backups):
            button.setVisible(count > 0)

    def _state(self, is_on: bool, *, is_possible: bool) -> str:
        if is_on:
            return self.tr("The desk and its backups are encrypted. Files that you export are not.")
        if is_possible:
            return self.tr(
                "The desk is not encrypted: whoever gets at this computer or a backup can read it."
            )
        return self.tr(
            "The desk is not encrypted, and this installation cannot do it. "
            "To add it: pip install 'salesdesk[encryption]'"
        )

    def _is_remembered(self) -> bool:
        try:
            return self.workspace.desk.protection.is_remembered
        except SalesDeskError:  # its key file has gone; the desk is open all the same
            return False

    def _turn_on(self) -> None:
        from salesdesk.ui.dialogs.protect import ProtectDialog

        ProtectDialog(self.workspace, self.window()).open()

    def _change(self) -> None:
        from salesdesk.ui.dialogs.protect import ChangePassphraseDialog

        ChangePassphraseDialog(self.workspace, self.window()).open()

    def _new_code(self) -> None:
        from salesdesk.ui.dialogs.protect import NewCodeDialog

        NewCodeDialog(self.workspace, self.window()).open()

    def _turn_off(self) -> None:
        from salesdesk.ui.dialogs.protect import UnprotectDialog

        UnprotectDialog(self.workspace, self.window()).open()

    def _on_remember(self, is_wanted: bool) -> None:
        if self._is_showing:
            return
        protection = self.workspace.desk.protection
        self.remember.setEnabled(False)
        work = protection.remember if is_wanted else protection.forget
        self.workspace.tasks.run(lambda _progress: work(), self._on_noted, self._on_failed)

    def _on_noted(self, _nothing: object) -> None:
        self.remember.setEnabled(True)
        self.show_preferences()

    def _encrypt_backups(self) -> None:
        protection = self.workspace.desk.protection
        self._begin(protection.encrypt_backups, self.tr("Encrypting backups…"))

    def _delete_backups(self) -> None:
        answer = ask(
            self,
            self.tr("Delete these backups?"),
            self.tr(
                "An encrypted backup is made and checked first. What is deleted cannot be brought back; on "
                "some disks traces of it stay for a while."
            ),
            [(self.tr("Keep them"), "primary"), (self.tr("Delete them"), "danger")],
        )
        if answer == 1:
            protection = self.workspace.desk.protection
            self._begin(protection.delete_plain_backups, self.tr("Making a backup…"))

    def _begin(self, work: _Work, text: str) -> None:
        for button in (self.encrypt_backups, self.delete_backups):
            button.setEnabled(False)
        task = self.workspace.tasks.run(work, self._on_backups, self._on_failed)
        if not task.is_over:
            progress_dialog(self, self.tr("Protection"), text, task)

    def _on_backups(self, count: int) -> None:
        self._release()
        text = plural(self.tr("Done: %n backup(s).", "", count), count)
        self.workspace.requests.told.emit(text, None)

    def _on_failed(self, error: Exception) -> None:
        self._release()
        if not isinstance(error, SalesDeskError):
            raise error
        if not isinstance(error, Cancelled):
            self.workspace.requests.failed.emit(self.tr("This could not be done"), spoken(error))

    def _release(self) -> None:
        for widget in (self.encrypt_backups, self.delete_backups, self.remember):
            widget.setEnabled(True)
        self.show_preferences()
