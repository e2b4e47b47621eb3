"""What the window remembers from one start to the next, outside the desk: places, and what was said once."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QPoint, QSettings
from PySide6.QtWidgets import QWidget

_FILE = "windows.ini"


class WindowMemory:
    """One desk's part of a file in the program's state folder; losing it loses nothing of the rep's."""

    def __init__(self, folder: Path, desk_path: Path) -> None:
        self._settings = QSettings(str(folder / _FILE), QSettings.Format.IniFormat)
        self._group = hashlib.sha256(str(desk_path).encode("utf-8", "surrogateescape")).hexdigest()[:16]

    def restore_geometry(self, name: str, window: QWidget) -> bool:
        """Puts `window` where it was; False where nothing is known of it."""
        kept = self._settings.value(self._key(name))
        return isinstance(kept, QByteArray) and window.restoreGeometry(kept)

    def keep_geometry(self, name: str, window: QWidget) -> None:
        """Remembers where `window` is."""
        self._settings.setValue(self._key(name), window.saveGeometry())

    def place(self, name: str) -> QPoint | None:
        """The corner that was remembered for a window that sizes itself."""
        kept = self._settings.value(self._key(name))
        return kept if isinstance(kept, QPoint) else None

    def keep_place(self, name: str, place: QPoint) -> None:
        """Remembers a corner."""
        self._settings.setValue(self._key(name), place)

    def folder(self, name: str) -> str:
        """The folder that was remembered, where it is still there; empty for none."""
        kept = str(self._settings.value(self._key(f"folder/{name}")) or "")
        return kept if kept and QDir(kept).exists() else ""

    def keep_folder(self, name: str, folder: str) -> None:
        """Remembers a folder."""
        self._settings.setValue(self._key(f"folder/{name}"), folder)

    def first_time(self, what: str) -> bool:
        """True the first time it is asked about `what`, and never again."""
        key = self._key(f"told/{what}")
        if self._settings.contains(key):
            return False
        self._settings.setValue(key, 1)
        return True

    def _key(self, name: str) -> str:
        return f"{self._group}/{name}"
