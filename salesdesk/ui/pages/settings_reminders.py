"""The section of Settings about reminders: whether, how, and while the window is closed."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QSystemTrayIcon, QWidget

from salesdesk.reminders.autostart import Autostart, pick_autostart
from salesdesk.services.context import Done
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace


class RemindersCard(SettingsCard):
    """Four switches; what this system cannot do is said instead of being offered."""

    def __init__(
        self, workspace: Workspace, parent: QWidget | None = None, *, autostart: Autostart | None = None
    ) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Reminders"))
        self._is_showing = False
        self._autostart = autostart or pick_autostart()
        self._has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        self.on = QCheckBox(self.tr("Remind me of check-ins and promises"))
        self.notifications = QCheckBox(self.tr("Show desktop notifications as well"))
        self.in_background = QCheckBox(self.tr("Keep reminding when the window is closed"))
        self.at_start = QCheckBox(self.tr("Start with the computer"))
        self._tray_note = self._note(
            self.tr("This desktop shows no tray icons, so closing the window ends the program.")
        )
        self._start_note = self._note(self.tr("This system's list of programs to start cannot be written."))
        self._tray_note.setVisible(not self._has_tray)
        self._start_note.setVisible(not self._autostart.available())
        switches = self.fields.layout()
        if switches is not None:
            switches.setSpacing(theme().px(6))
        for widget in (self.on, self.notifications, self.in_background, self._tray_note):
            self.fields.add_widget(widget)
        self.fields.add_widget(self.at_start)
        self.fields.add_widget(self._start_note)
        # Not `clicked`: a screen reader toggles, and no click comes of it.
        self.on.toggled.connect(self._save_on)
        self.notifications.toggled.connect(self._save_notifications)
        self.in_background.toggled.connect(self._save_in_background)
        self.at_start.toggled.connect(self._save_at_start)

    def show_preferences(self) -> None:
        preferences = self.preferences
        self._is_showing = True
        self.on.setChecked(preferences.reminders)
        self.notifications.setChecked(preferences.notifications)
        self.notifications.setEnabled(preferences.reminders)
        self.in_background.setChecked(preferences.keep_running and self._has_tray)
        self.in_background.setEnabled(preferences.reminders and self._has_tray)
        self.at_start.setEnabled(self._autostart.available())
        self.at_start.setChecked(self._autostart.enabled())
        self._is_showing = False

    def _save_on(self, is_on: bool) -> None:
        self._change(self.on, reminders=is_on)

    def _save_notifications(self, is_on: bool) -> None:
        self._change(self.notifications, notifications=is_on)

    def _save_in_background(self, is_on: bool) -> None:
        self._change(self.in_background, keep_running=is_on)

    def _save_at_start(self, is_on: bool) -> None:
        """Nothing on the desk changes by this, so there is nothing to undo."""
        if self._is_showing:
            return
        try:
            if is_on:
                self._autostart.enable()
            else:
                self._autostart.disable()
        except OSError as error:
            self._start_note.setText(
                filled(self.tr("This could not be changed: %1."), error.strerror or str(error))
            )
            self._start_note.show()
            self.show_preferences()
            return
        self._start_note.hide()
        self.tell(self.at_start.text(), Done(None))

    def _change(self, box: QCheckBox, **values: bool) -> None:
        if self._is_showing:
            return
        self.save(box, box.text(), **values)
        self.show_preferences()

    def show_error(self, field: QWidget, text: str) -> None:
        self.workspace.requests.failed.emit(self.tr("This was not saved"), text)

    def clear_error(self, field: QWidget) -> None:
        """Switches have no complaints below them."""

    def _note(self, text: str) -> PlainLabel:
        note = PlainLabel(text, role="small", dim=True, wrap=True)
        note.setContentsMargins(theme().px(26), 0, 0, 0)
        return note
