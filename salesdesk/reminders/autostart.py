"""Starting with the session, so that reminders come without the program being opened by hand.

Each system keeps its own list of what to start; one small class here for each. Only the Linux one has
been run; the other two keep to what their systems document.
"""

from __future__ import annotations

import importlib
import os
import plistlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from salesdesk.paths import APP

_LABEL = "org.salesdesk.SalesDesk"


class Autostart(Protocol):
    """The session's list of programs to start, as far as this program is concerned."""

    def available(self) -> bool:
        """Whether this system has such a list that can be written."""
        ...

    def enabled(self) -> bool:
        """Whether the program is on it."""
        ...

    def enable(self) -> None:
        """Puts the program on it, in place of an older entry; raises OSError where that fails."""
        ...

    def disable(self) -> None:
        """Takes the program off it, if it is there; raises OSError where that fails."""
        ...


def start_command() -> list[str]:
    """The command that starts this program again as it was installed: frozen, or by its Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    python = Path(sys.executable)
    without_console = python.with_name("pythonw.exe")  # Windows has a second one, for windows
    return [str(without_console if without_console.exists() else python), "-m", "salesdesk"]


def pick_autostart(platform: str = sys.platform, command: Sequence[str] | None = None) -> Autostart:
    """The class for the system `platform` (as in `sys.platform`), starting `command`."""
    chosen = list(command or start_command())
    if platform == "darwin":
        return MacAutostart(chosen, Path.home() / "Library" / "LaunchAgents")
    if platform == "win32":
        return WindowsAutostart(chosen)
    named = os.environ.get("XDG_CONFIG_HOME", "")
    config = Path(named) if Path(named).is_absolute() else Path.home() / ".config"
    return LinuxAutostart(chosen, config / "autostart")


class LinuxAutostart:
    """A desktop entry in the user's autostart folder (freedesktop.org's autostart specification)."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._folder = folder
        self.file = folder / "salesdesk.desktop"

    def available(self) -> bool:
        return _writable(self._folder)

    def enabled(self) -> bool:
        return self.file.is_file()

    def enable(self) -> None:
        entry = [
            "[Desktop Entry]",
            "Type=Application",
            f"Name={APP}",
            f"Exec={' '.join(_quoted_for_exec(word) for word in self._command)}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        ]
        _replace(self.file, "\n".join([*entry, ""]).encode())

    def disable(self) -> None:
        self.file.unlink(missing_ok=True)


class MacAutostart:
    """A property list among the user's launch agents. Not run on macOS so far."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self._folder = folder
        self.file = folder / f"{_LABEL}.plist"

    def available(self) -> bool:
        return _writable(self._folder)

    def enabled(self) -> bool:
        return self.file.is_file()

    def enable(self) -> None:
        agent = {"Label": _LABEL, "ProgramArguments": list(self._command), "RunAtLoad": True}
        _replace(self.file, plistlib.dumps(agent))

    def disable(self) -> None:
        self.file.unlink(missing_ok=True)


class WindowsAutostart:
    """A value under the user's Run key in the registry. Not run on Windows so far."""

    KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command

    def available(self) -> bool:
        return sys.platform == "win32"

    def enabled(self) -> bool:
        registry = _registry()
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, self.KEY) as key:
                registry.QueryValueEx(key, APP)
        except FileNotFoundError:
            return False
        return True

    def enable(self) -> None:
        import subprocess

        registry = _registry()
        with registry.CreateKey(registry.HKEY_CURRENT_USER, self.KEY) as key:
            registry.SetValueEx(key, APP, 0, registry.REG_SZ, subprocess.list2cmdline(self._command))

    def disable(self) -> None:
        registry = _registry()
        if self.enabled():
            with registry.OpenKey(registry.HKEY_CURRENT_USER, self.KEY, 0, registry.KEY_SET_VALUE) as key:
                registry.DeleteValue(key, APP)


def _registry() -> Any:
    """Python's `winreg`, which exists on Windows alone."""
    return importlib.import_module("winreg")


def _quoted_for_exec(word: str) -> str:
    """One word of a desktop entry's Exec line: quoted, and escaped twice as the specification asks."""
    quoted = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")


def _writable(folder: Path) -> bool:
    """Whether a file can be put into `folder`, which may have to be made first."""
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    return existing.is_dir() and os.access(existing, os.W_OK)


def _replace(file: Path, content: bytes) -> None:
    """Writes the whole file or nothing of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    half_made = file.with_name(f"{file.name}.new")
    half_made.write_bytes(content)
    half_made.replace(file)
