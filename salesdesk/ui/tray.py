"""The icon beside the clock, where the desktop has a place for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from salesdesk.ui import shortcuts
from salesdesk.ui.translations import filled


class TrayIcon(QObject):
    """Calls the window up, logs a contact, quits; its tip has the figure of the day."""

    open_asked = Signal()
    log_asked = Signal()
    reminders_asked = Signal()
    quit_asked = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._menu = self._make_menu()
            self._icon = QSystemTrayIcon(app.windowIcon(), self)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._on_activated)
            self._icon.messageClicked.connect(self.reminders_asked)
            self._icon.show()

    @property
    def is_there(self) -> bool:
        """Whether the desktop shows the icon; its panel may have ended since."""
        return self._icon is not None and QSystemTrayIcon.isSystemTrayAvailable()

    def set_count(self, due: int) -> None:
        """Says in the tip how much is due today."""
        if self._icon is not None:
            # Windows cuts a tip at 127 characters, and no desktop renders it as markup that Qt sends.
            self._icon.setToolTip(filled(self.tr("SalesDesk: %1 due today"), str(due)))

    def show_message(self, title: str, text: str) -> bool:
        """Shows a message at the icon; False where there is none (Qt would lose it: measured)."""
        if self._icon is None or not self.is_there:
            return False
        self._icon.showMessage(title, text)
        return True

    def leave(self) -> None:
        """Takes the icon away."""
        if self._icon is not None:
            self._icon.hide()

    def _make_menu(self) -> QMenu:
        menu = QMenu()
        self._add(menu, self.tr("Open SalesDesk"), self.open_asked)
        self._add(menu, shortcuts.label("log_contact"), self.log_asked)
        self._add(menu, shortcuts.label("reminders"), self.reminders_asked)
        menu.addSeparator()
        self._add(menu, shortcuts.label("quit"), self.quit_asked)
        return menu

    def _add(self, menu: QMenu, text: str, signal: SignalInstance) -> None:
        action = QAction(text, menu)
        action.triggered.connect(signal)
        menu.addAction(action)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_asked.emit()
