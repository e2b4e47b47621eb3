"""Turning encryption on: a passphrase, then the recovery code, then the desk is written anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from salesdesk.errors import Cancelled, SalesDeskError, UserError, WrongPassphrase
from salesdesk.services.progress import Progress
from salesdesk.services.protection import GOOD, SHORTEST, Change
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.tasks import Task
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.passphrase_field import PassphraseField
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.recovery_code import RecoveryCodePanel
from salesdesk.ui.workspace import Reopening, Workspace


class SecretDialog(FormDialog):
    """Base of the forms about the passphrase: what is typed is worked on beside the window's own thread.

    `is_final` says that what was done stands, though the person wanted to leave meanwhile.

    A form says in `work` what is done with what stands in the fields, and in `done_with` what follows.
    """

    is_final = False

    def __init__(self, workspace: Workspace, title: str, parent: QWidget | None = None) -> None:
        super().__init__(workspace, title, parent)
        self._task: Task | None = None
        self._closes_when_stopped = False

    def work(self) -> Callable[[Progress], object]:
        """What runs in another thread, which asks no field any more."""
        raise TypeError("each form says what it does")

    def done_with(self, result: object) -> None:
        """Runs in the window's thread with what `work` returned."""

    def check(self) -> bool:
        """Whether the fields can be worked on; says below one of them why not."""
        return True

    def try_to_save(self) -> None:
        if self._task is not None:
            return
        self.fields.clear_errors()
        if not self.check():
            return
        self._show_busy(True)
        task = self.workspace.tasks.run(self.work(), self._on_done, self._on_failed)
        if not task.is_over:
            self._task = task

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._task is not None and not self._task.is_over:
            self._closes_when_stopped = True
            self._task.cancel()
            event.ignore()
        else:
            super().closeEvent(event)

    def _on_done(self, result: object) -> None:
        self._task = None
        self._show_busy(False)
        if self._closes_when_stopped and not self.is_final:
            self.close()
        else:
            self.done_with(result)

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._show_busy(False)
        name = error.field if isinstance(error, UserError) else "present"
        field = self.fields_by_name.get(name) if isinstance(error, UserError | WrongPassphrase) else None
        if isinstance(error, Cancelled):
            if self._closes_when_stopped:
                self.close()
            return
        if not isinstance(error, SalesDeskError):
            raise error
        if field is not None:
            self.fields.show_error(field, spoken(error))
        else:
            tell(self, self.tr("Nothing was changed"), spoken(error))

    def _show_busy(self, is_busy: bool) -> None:
        self.fields.setEnabled(not is_busy)
        self.save_button.setEnabled(not is_busy)


class NewPassphrase:
    """The two fields in which a new passphrase is typed, and what is said of it."""

    def __init__(self, form: SecretDialog) -> None:
        self._form = form
        self.first, self.again = PassphraseField(), PassphraseField()
        form.fields.add(QCoreApplication.translate("NewPassphrase", "New passphrase"), self.first)
        self.advice = PlainLabel("", role="small", dim=True, wrap=True)
        form.fields.add_widget(self.advice)
        form.fields.add(QCoreApplication.translate("NewPassphrase", "The same once more"), self.again)
        form.fields_by_name["new"] = self.first
        self.first.line.textChanged.connect(self._advise)
        self._advise()

    def text(self) -> str:
        """What was typed first."""
        return self.first.text()

    def check(self) -> bool:
        """Whether both are the same; says so below the second where they are not."""
        if self.first.text() != self.again.text():
            self._form.fields.show_error(
                self.again, QCoreApplication.translate("NewPassphrase", "The two are not the same.")
            )
            return False
        return True

    def _advise(self) -> None:
        length = len(self.first.text().strip())
        if length == 0:
            text = QCoreApplication.translate(
                "NewPassphrase", "A few words in a row are easy to keep in mind and hard to guess."
            )
        elif length < SHORTEST:
            text = filled(
                QCoreApplication.translate("NewPassphrase", "Too short: %1 signs or more."), str(SHORTEST)
            )
        elif length < GOOD:
            text = QCoreApplication.translate(
                "NewPassphrase", "Fair. One or two words more make it hard to guess."
            )
        else:
            text = QCoreApplication.translate("NewPassphrase", "Good: long enough to be hard to guess.")
        self.advice.setText(text)
        self.advice.set_tone("warn" if 0 < length < SHORTEST else "good" if length >= GOOD else "dim")


class ProtectDialog(SecretDialog):
    """First the passphrase; then, with the backup made, the code; then the desk is closed for it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Protect with a passphrase"))
        self.save_button.setText(self.tr("Go on"))
        self.fields.add_widget(
            PlainLabel(
                self.tr(
                    "Your desk and its backups are encrypted. Each start asks for the passphrase, unless "
                    "this computer is to remember it."
                ),
                wrap=True,
            )
        )
        self.passphrase = NewPassphrase(self)
        self.fields.add_stretch()
        self.panel: RecoveryCodePanel | None = None
        self._change: Change | None = None

    def is_changed(self) -> bool:
        return self._change is not None

    def check(self) -> bool:
        return self.passphrase.check()

    def work(self) -> Callable[[Progress], Change]:
        protection, passphrase = self.workspace.desk.protection, self.passphrase.text()

        def prepare(progress: Progress) -> Change:
            change = protection.turning_on(passphrase)
            protection.keep_before(progress)
            return change

        return prepare

    def done_with(self, result: object) -> None:
        assert isinstance(result, Change)
        self._change = result
        self.set_title(self.tr("Your recovery code"))
        self.panel = RecoveryCodePanel(result.code, str(self.workspace.desk.database.path))
        self.passphrase.first.clear()
        self.passphrase.again.clear()
        layout = self.layout()
        assert layout is not None
        self.fields.setVisible(False)
        self._room.hide()
        layout.replaceWidget(self._room, self.panel)
        self.save_button.setText(self.tr("I have it: encrypt now"))
        self.panel.last_group.setFocus()
        self.adjustSize()
        self._stand_clear()

    def try_to_save(self) -> None:
        if self.panel is None or self._change is None:
            super().try_to_save()
        elif not self.panel.is_proved:
            self.panel.complain()
        else:
            change, self._change = self._change, None
            self.accept()
            self.workspace.requests.reopen_wanted.emit(
                Reopening(
                    self.tr("Encrypting the desk…"),
                    change.work,
                    self.tr("Your desk is encrypted. Settings, Protection: what to do with earlier backups."),
                    key=change.key,
                )
            )


class ChangePassphraseDialog(SecretDialog):
    """The present passphrase, and a new one. The desk itself stays as it is."""

    is_final = True

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Change the passphrase"))
        self.present = PassphraseField()
        self.fields.add(self.tr("Present passphrase or recovery code"), self.present)
        self.fields_by_name["present"] = self.present
        self.passphrase = NewPassphrase(self)
        self.fields.add_stretch()

    def check(self) -> bool:
        return self.passphrase.check()

    def work(self) -> Callable[[Progress], None]:
        protection, present, new = self.workspace.desk.protection, self.present.text(), self.passphrase.text()
        return lambda _progress: protection.change_passphrase(present, new)

    def done_with(self, result: object) -> None:
        self.accept()
        self.workspace.requests.told.emit(
            self.tr("The passphrase was changed. Earlier backups keep the former one."), None
        )


class NewCodeDialog(SecretDialog):
    """The passphrase, then a new recovery code in the former one's place."""

    is_final = True

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Make a new recovery code"))
        self.save_button.setText(self.tr("Go on"))
        self.fields.add_widget(
            PlainLabel(self.tr("The former code opens this desk no more once there is a new one."), wrap=True)
        )
        self.present = PassphraseField()
        self.fields.add(self.tr("Present passphrase or recovery code"), self.present)
        self.fields_by_name["present"] = self.present
        self.fields.add_stretch()
        self.panel: RecoveryCodePanel | None = None

    def work(self) -> Callable[[Progress], str]:
        protection, present = self.workspace.desk.protection, self.present.text()
        return lambda _progress: protection.new_code(present)

    def done_with(self, result: object) -> None:
        self.set_title(self.tr("Your recovery code"))
        self.panel = RecoveryCodePanel(str(result), str(self.workspace.desk.database.path))
        self.present.clear()
        layout = self.layout()
        assert layout is not None
        self._room.hide()
        layout.replaceWidget(self._room, self.panel)
        self.save_button.setText(self.tr("I have it"))
        self.cancel_button.hide()  # the former code has ended already
        self.panel.last_group.setFocus()
        self.adjustSize()
        self._stand_clear()

    def is_changed(self) -> bool:
        return self.panel is not None and not self.panel.is_proved

    def try_to_save(self) -> None:
        if self.panel is None:
            super().try_to_save()
        elif not self.panel.is_proved:
            self.panel.complain()
        else:
            self.accept()


class UnprotectDialog(SecretDialog):
    """Asks for the passphrase once more before the desk is written without encryption."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Turn encryption off"))
        self.save_button.setText(self.tr("Turn off"))
        self.save_button.set_kind("danger")
        self.fields.add_widget(
            PlainLabel(
                self.tr(
                    "Whoever gets at this computer, or at a copy of the file, can read it then. Backups "
                    "made so far stay encrypted and open with their passphrase."
                ),
                wrap=True,
            )
        )
        self.present = PassphraseField()
        self.fields.add(self.tr("Present passphrase or recovery code"), self.present)
        self.fields_by_name["present"] = self.present
        self.fields.add_stretch()

    def work(self) -> Callable[[Progress], Change]:
        protection, present = self.workspace.desk.protection, self.present.text()

        def prepare(progress: Progress) -> Change:
            change = protection.turning_off(present)
            protection.keep_before(progress)
            return change

        return prepare

    def done_with(self, result: object) -> None:
        assert isinstance(result, Change)
        self.accept()
        self.workspace.requests.reopen_wanted.emit(
            Reopening(
                self.tr("Writing the desk without encryption…"),
                result.work,
                self.tr("Your desk is not encrypted any more."),
            )
        )
