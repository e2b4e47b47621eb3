"""The section of Settings about backups: how old the newest is, where they lie, and what to do with them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services.backups import Backup, BackupReason, BackupStatus
from salesdesk.ui.backup_words import age_text, long_text, size_text
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button, button_row
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.workspace import Workspace


class BackupsCard(SettingsCard):
    """The newest good backup, all that are kept, and their verbs."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Backups"))
        self._strange: Backup | None = None
        self.newest = PlainLabel("", wrap=True)
        self.trouble = PlainLabel("", tone="warn", wrap=True, selectable=True)
        self.where = PlainLabel("", wrap=True, selectable=True, dim=True)
        for label in (self.newest, self.trouble, self.where):
            self.fields.add_widget(label)
        self._add_verbs()
        self._add_choices()
        self.outcome = PlainLabel("", wrap=True, selectable=True)
        self.outcome.hide()
        self.body.addWidget(self.outcome)
        workspace.requests.backups_changed.connect(self._look)

    def show_preferences(self) -> None:
        chosen = self.preferences.second_folder
        self.second.setText(chosen or self.tr("none"))
        self.forget_second.setVisible(bool(chosen))
        if not self.quota.hasFocus():
            self.quota.setValue(self.preferences.backup_gigabytes)
        self._look()

    def _add_verbs(self) -> None:
        self.make = Button(self.tr("Back up now"), small=True)
        self.restore = Button(self.tr("Restore…"), small=True)
        self.folder = Button(self.tr("Open folder of backups"), small=True)
        self.accept = Button(self.tr("The desk is right as it is"), small=True)
        self.body.addSpacing(theme().px(6))
        self.body.addLayout(button_row(self.make, self.restore, self.folder, self.accept))
        self.panel = ProgressPanel(self.tr("Making a backup…"))
        self.panel.hide()
        self.body.addWidget(self.panel)
        self.accept.hide()
        self.make.clicked.connect(self._make)
        self.restore.clicked.connect(self._restore)
        self.folder.clicked.connect(self._open_folder)
        self.accept.clicked.connect(self._accept)

    def _add_choices(self) -> None:
        self.quota = NumberEdit(1, 10_000, suffix=" GiB")
        self.fields.add(
            self.tr("Backups take at most"),
            self.quota,
            hint=self.tr("Beyond that the oldest and closest go first; the newest good one always stays."),
        )
        self.second = PlainLabel("", wrap=True, selectable=True)
        self.choose_second = Button(self.tr("Choose a second folder…"), small=True)
        self.forget_second = Button(self.tr("Stop using it"), small=True)
        head = self.tr("A second folder, such as one on a stick, gets a copy of each backup:")
        self.body.addSpacing(theme().px(6))
        self.body.addWidget(PlainLabel(head, dim=True, wrap=True))
        self.body.addWidget(self.second)
        self.body.addLayout(button_row(self.choose_second, self.forget_second))
        self.quota.editingFinished.connect(self._save_quota)
        self.choose_second.clicked.connect(self._choose_second)
        self.forget_second.clicked.connect(self._forget_second)

    def _look(self) -> None:
        backups = self.workspace.desk.backups
        self.workspace.tasks.read(lambda _progress: backups.status(), self._on_status, self._on_failed)

    def _on_status(self, status: BackupStatus) -> None:
        now = self.workspace.desk.clock.now()
        age = status.age(now)
        if age is None:
            self.newest.setText(self.tr("There is no backup yet. One is made some minutes after a change."))
        else:
            self.newest.setText(filled(self.tr("The newest good backup was made %1."), age_text(age)))
        self._strange = status.strange
        trouble = long_text(status, now)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.accept.setVisible(status.strange is not None)
        number = plural(self.tr("%n backup(s)", "", status.number), status.number)
        lie = self.tr("%1, %2, in %3")
        self.where.setText(filled(lie, number, size_text(status.size), str(status.folder)))
        self.folder.setEnabled(status.folder.is_dir())

    def _make(self) -> None:
        backups = self.workspace.desk.backups
        self.make.setEnabled(False)
        task = self.workspace.tasks.run(
            lambda progress: backups.make(BackupReason.ASKED, progress), self._on_made, self._on_failed
        )
        if not task.is_over:
            self.panel.cancel.setEnabled(True)
            self.panel.follow(task)
            self.panel.show()

    def _on_made(self, made: Backup) -> None:
        self._settle()
        if made.is_good:
            self._say(filled(self.tr("%1 was made, opened and checked."), made.path.name), "good")
        self.workspace.requests.backups_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, Cancelled):
            self._say(self.tr("Stopped. No backup was made."), "dim")
        elif isinstance(error, SalesDeskError):
            self._say(spoken(error), "bad")
        else:
            raise error

    def _settle(self) -> None:
        self.make.setEnabled(True)
        self.panel.hide()

    def _restore(self) -> None:
        from salesdesk.ui.dialogs.restore import RestoreDialog

        RestoreDialog(self.workspace, self.window()).open()

    def _open_folder(self) -> None:
        folder = self.workspace.desk.backups.folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(filled(self.tr("No program opens folders here. The folder is %1."), str(folder)), "")

    def _accept(self) -> None:
        if self._strange is None:
            return
        try:
            self.workspace.desk.backups.accept(self._strange)
        except (SalesDeskError, OSError) as error:
            self._say(spoken(error), "bad")
            return
        self._say(self.tr("From now on backups are compared with the desk as it is."), "good")
        self.workspace.requests.backups_changed.emit()

    def _save_quota(self) -> None:
        self.save(self.quota, self.tr("Backups take at most"), backup_gigabytes=self.quota.value())

    def _choose_second(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a second folder for backups"))
        if chosen:
            self.use_second(Path(chosen))

    def use_second(self, folder: Path) -> None:
        """Takes `folder` as the second one, and copies the newest backup there."""
        if self.save(self.quota, self.tr("Second folder for backups"), second_folder=str(folder)):
            backups = self.workspace.desk.backups
            self.workspace.tasks.run(backups.carry_on, self._on_carried, self._on_failed)

    def _on_carried(self, _nothing: object) -> None:
        self.workspace.requests.backups_changed.emit()

    def _forget_second(self) -> None:
        self.save(self.quota, self.tr("Second folder for backups"), second_folder="")

    def _say(self, text: str, tone: str) -> None:
        self.outcome.setText(text)
        self.outcome.set_tone(tone)
        self.outcome.show()
        announce(self, text)
