"""The window before an encrypted desk opens: asks for its passphrase or its recovery code."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QHBoxLayout, QVBoxLayout

from salesdesk.errors import Cancelled, SalesDeskError, WrongPassphrase
from salesdesk.services.progress import Progress
from salesdesk.services.unlocking import Unlocking
from salesdesk.ui.single_instance import SingleInstance
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.theme import install, theme
from salesdesk.ui.translations import install_language, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.passphrase_field import PassphraseField
from salesdesk.ui.widgets.plain_label import PlainLabel

PATIENCE_MS = 1500
"""How long the keyring may take before the passphrase is asked for; its own window may be in the way."""


def ask_for_key(app: QApplication, unlocking: Unlocking, instance: SingleInstance) -> bytes:
    """The key of an encrypted desk: as this computer remembers it, or as the person can tell.

    Comes to the front where `instance` is asked to.

    Raises Cancelled where the person leaves instead, and StorageError where the key file is none.
    """
    install(app)
    install_language(app, "system")
    window = UnlockWindow(unlocking, TaskRunner(app))
    instance.raise_asked.connect(window.call_up)
    try:
        if unlocking.is_remembered:
            window.look_in_keyring()
        if window.key is None:
            window.exec()
        if window.key is None:
            raise Cancelled("the desk was left locked")
        return window.key
    finally:
        window.leave()


class UnlockWindow(QDialog):
    """`key` is what opens the desk, once there is one."""

    keyring_answered = Signal()

    def __init__(self, unlocking: Unlocking, tasks: TaskRunner) -> None:
        super().__init__(None)
        self.key: bytes | None = None
        self._unlocking = unlocking
        self._tasks = tasks
        self._remembering = False
        self._by_code = False
        self._build()
        self._ask_for_passphrase()

    def look_in_keyring(self) -> None:
        """Asks what this computer remembers; returns when it has answered, or after a while."""
        self.remember.setChecked(True)
        loop = QEventLoop()
        self.keyring_answered.connect(loop.quit)
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        unlocking = self._unlocking
        task = self._tasks.run(lambda _progress: unlocking.remembered(), self._on_remembered, self._on_failed)
        if not task.is_over:
            loop.exec()

    def call_up(self) -> None:
        """Comes to the front: the program was started a second time."""
        self.showNormal()
        self.raise_()
        self.activateWindow()

    def leave(self) -> None:
        """Forgets what was typed."""
        self.passphrase.clear()
        self._tasks.close()
        self._tasks.deleteLater()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._unlock()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        super().closeEvent(event)

    def _build(self) -> None:
        look = theme()
        self.setMinimumWidth(look.px(460))
        layout = QVBoxLayout(self)
        side = look.px(24)
        layout.setContentsMargins(side, look.px(20), side, look.px(20))
        layout.setSpacing(look.px(12))
        self.setWindowTitle(self.tr("Unlock your desk"))
        layout.addWidget(PlainLabel(self.tr("Unlock your desk"), role="heading"))
        layout.addWidget(PlainLabel(str(self._unlocking.path), role="small", dim=True, elide=True))
        self.fields = FieldColumn()
        self.passphrase = PassphraseField()
        self.code = PassphraseField()
        self.code.set_shown(True)
        self.code.show_button.hide()
        self.fields.add(self.tr("Passphrase"), self.passphrase)
        self.fields.add(
            self.tr("Recovery code"),
            self.code,
            hint=self.tr("Seven groups of four signs. Small letters and blanks do not matter."),
        )
        self.remember = QCheckBox(self.tr("Remember on this computer"))
        self.fields.add_widget(self.remember)
        layout.addWidget(self.fields)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self.other = Button("", "quiet")
        self.quit = Button(self.tr("Quit"))
        self.unlock = Button(self.tr("Unlock"), "primary")
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.quit)
        row.addWidget(self.unlock)
        layout.addLayout(row)
        self.other.clicked.connect(self._on_other)
        self.quit.clicked.connect(self.reject)
        self.unlock.clicked.connect(self._unlock)

    def _ask_for_passphrase(self) -> None:
        self._show_way(by_code=False)

    def _on_other(self) -> None:
        self._show_way(by_code=not self._by_code)

    def _show_way(self, *, by_code: bool) -> None:
        self._by_code = by_code
        self.fields.clear_errors()
        self.fields.set_shown(self.passphrase, not by_code)
        self.fields.set_shown(self.code, by_code)
        self.other.setText(self.tr("Use the passphrase") if by_code else self.tr("Use the recovery code"))
        self._field.line.setFocus()
        self.adjustSize()

    @property
    def _field(self) -> PassphraseField:
        return self.code if self._by_code else self.passphrase

    def _unlock(self) -> None:
        text = self._field.text()
        if not self.unlock.isEnabled():
            return
        if not text.strip():
            self._field.line.setFocus()
            return
        self.fields.clear_errors()
        self._show_busy(True)
        open_with = self._unlocking.with_code if self._by_code else self._unlocking.with_passphrase
        self._remembering = self.remember.isChecked()
        self._tasks.run(lambda _progress: open_with(text), self._on_opened, self._on_failed)

    def _on_opened(self, key: bytes) -> None:
        self._show_busy(True)
        self._found = key
        remembering, unlocking = self._remembering, self._unlocking

        def note(_progress: Progress) -> None:
            if not remembering:
                unlocking.forget()
                return
            try:
                unlocking.remember(key)
            except SalesDeskError:
                unlocking.forget()  # told once, and not again at each start
                raise

        self._tasks.run(note, self._on_noted, self._on_not_noted)

    def _on_noted(self, _nothing: object) -> None:
        self.key = self._found
        self.accept()

    def _on_not_noted(self, error: Exception) -> None:
        if not isinstance(error, SalesDeskError):
            raise error
        tell(self, self.tr("The passphrase will be asked for next time"), spoken(error))
        self._on_noted(None)

    def _on_remembered(self, key: bytes | None) -> None:
        if self.key is not None:
            return
        if key is not None:
            self.key = key
            self.accept()
        self.keyring_answered.emit()

    def _on_failed(self, error: Exception) -> None:
        self._show_busy(False)
        if isinstance(error, WrongPassphrase):
            self.fields.show_error(self._field, spoken(error))
            self._field.line.selectAll()
        elif isinstance(error, SalesDeskError):
            tell(self, self.tr("The desk cannot be unlocked"), spoken(error))
        else:
            raise error

    def _show_busy(self, is_busy: bool) -> None:
        self.unlock.setText(self.tr("Unlocking…") if is_busy else self.tr("Unlock"))
        for widget in (self.unlock, self.other, self.remember, self.passphrase, self.code):
            widget.setEnabled(not is_busy)
        if not is_busy:
            self._field.line.setFocus()
