"""Dresses the program as the rep has set it, and again when that is changed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from salesdesk.services.desk import Desk
from salesdesk.services.touched import Touched
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.theme import install
from salesdesk.ui.translations import install_language


class Appearance(QObject):
    """Scheme and language follow the preferences of the desk."""

    def __init__(self, app: QApplication, desk: Desk, bus: ChangeBus) -> None:
        super().__init__(app)
        self._app = app
        self._desk = desk
        preferences = desk.settings.preferences
        self._language = preferences.language
        install_language(app, self._language)  # before the theme: that dresses once, in its glyphs
        self._theme = install(app, preferences.scheme)
        self._theme.set_language(install_language(app, self._language))
        bus.changed.connect(self._on_changed)

    def _on_changed(self, touched: Touched) -> None:
        if not touched & Touched.SETTINGS:
            return
        preferences = self._desk.settings.preferences
        self._theme.set_scheme(preferences.scheme)
        if preferences.language != self._language:
            self._language = preferences.language
            install_language(self._app, self._language)
