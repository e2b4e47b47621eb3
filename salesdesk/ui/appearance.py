"""Dresses the program as the rep has set it, and again when that is changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from salesdesk.services.desk import Desk
from salesdesk.services.touched import Touched
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.theme import install
from salesdesk.ui.translations import install_language


class Appearance(QObject):
    """Scheme and language follow the preferences of the desk, in the next pass of the event loop: the page on
    which they were chosen is still at work, and is one of those that are made anew.
    """

    def __init__(self, app: QApplication, desk: Desk, bus: ChangeBus) -> None:
        super().__init__(app)
        self._app = app
        self._desk = desk
        preferences = desk.settings.preferences
        self._language, self._scheme = preferences.language, preferences.scheme
        self._spoken = self._language
        self._changing = QTimer(self)
        self._changing.setSingleShot(True)
        self._changing.setInterval(0)
        self._changing.timeout.connect(self._change)
        install_language(app, self._language)  # before the theme: that dresses once, in its glyphs
        self._theme = install(app, preferences.scheme)
        self._theme.set_language(install_language(app, self._language))
        bus.changed.connect(self._on_changed)

    def _on_changed(self, touched: Touched) -> None:
        if not touched & Touched.SETTINGS:
            return
        preferences = self._desk.settings.preferences
        wanted = preferences.language, preferences.scheme
        if wanted != (self._language, self._scheme):
            self._language, self._scheme = wanted
            self._changing.start()

    def _change(self) -> None:
        if self._language != self._spoken:
            self._spoken = self._language
            install_language(self._app, self._language)
        self._theme.set_scheme(self._scheme)
