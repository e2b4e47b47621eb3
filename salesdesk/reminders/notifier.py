"""The system's own notifications, beside the reminders' window; none of them is relied upon."""

from __future__ import annotations

import html
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer

TIMEOUT_MS = 2_000
_SHOWN_MS = 10_000
_LEAVING_MS = 500

TrayMessage = Callable[[str, str], bool]
"""Shows a title and a text at the tray icon; False where there is none."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notification says: plain texts."""

    title: str
    text: str


class Notifier(Protocol):
    """Shows a notice where the system has a place for it. Returns at once and never fails."""

    def notify(self, notice: Notice) -> None:
        """Shows `notice`, or nothing."""
        ...


class TrayNotifier:
    """Through the tray icon; on Windows and macOS that is the system's own notification."""

    def __init__(self, show: TrayMessage) -> None:
        self._show = show

    def notify(self, notice: Notice) -> None:
        self._show(notice.title, notice.text)


class WindowsNotifier(TrayNotifier):
    """Windows shows a tray icon's message as a notification."""


class MacNotifier(TrayNotifier):
    """So does macOS."""


class LinuxNotifier(QObject):
    """The desktop's notification service; where it does not answer within 2 seconds, the next step.

    The call is made by GLib's `gdbus`: PySide cannot write the unsigned number that the service's
    `Notify` asks for (its D-Bus arguments know 16 and 64 bits, and signed ones).
    """

    def __init__(self, program: str, next_step: Notifier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._next_step = next_step

    def notify(self, notice: Notice) -> None:
        call = _Call(self._program, notice, self._next_step, self)
        call.begin()


class _Call(QObject):
    """One call of the service under way."""

    def __init__(self, program: str, notice: Notice, next_step: Notifier, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._next_step = next_step
        self._is_over = False
        self._process = QProcess(self)
        self._process.setProgram(program)
        self._process.setArguments(gdbus_arguments(notice))
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(TIMEOUT_MS)
        self._patience.timeout.connect(self._on_too_late)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._on_leaving)

    def begin(self) -> None:
        self._patience.start()
        self._process.start()

    def _on_finished(self, status: int, _how: QProcess.ExitStatus) -> None:
        self._tell_otherwise_unless(status == 0)
        self.deleteLater()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        self._tell_otherwise_unless(False)
        if error is QProcess.ProcessError.FailedToStart:
            self.deleteLater()  # the others end as finished

    def _on_too_late(self) -> None:
        self._tell_otherwise_unless(False)
        self._process.kill()

    def _on_leaving(self) -> None:
        self._is_over = True
        self._process.kill()
        self._process.waitForFinished(_LEAVING_MS)

    def _tell_otherwise_unless(self, told: bool) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._patience.stop()
        if not told:
            self._next_step.notify(self._notice)


def gdbus_arguments(notice: Notice) -> list[str]:
    """The arguments of `gdbus` that show `notice`, each text quoted as GLib's text form asks."""
    service = "org.freedesktop.Notifications"
    # The title is plain text by the specification, the body is markup where the service knows it.
    texts = ("SalesDesk", "salesdesk", notice.title, html.escape(notice.text, quote=False))
    name, icon, title, body = (_quoted(text) for text in texts)
    return [
        *("call", "--session", "--timeout", "2", "--dest", service),
        *("--object-path", "/org/freedesktop/Notifications", "--method", f"{service}.Notify"),
        *(name, "uint32 0", icon, title, body, "@as []", "@a{sv} {}", str(_SHOWN_MS)),
    ]


def pick_notifier(
    tray: TrayMessage, platform: str = sys.platform, find: Callable[[str], str | None] = shutil.which
) -> Notifier:
    """The notifier for the system `platform` (as in `sys.platform`)."""
    if platform == "win32":
        return WindowsNotifier(tray)
    if platform == "darwin":
        return MacNotifier(tray)
    gdbus = find("gdbus")
    return LinuxNotifier(gdbus, TrayNotifier(tray)) if gdbus else TrayNotifier(tray)


def _quoted(text: str) -> str:
    line = " ".join(text.replace("\0", "").split())
    return "'" + line.replace("\\", "\\\\").replace("'", "\\'") + "'"
