"""Faults of ours: written to a log without anybody's data, and told once for each kind."""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from salesdesk import __version__
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel

LOG_BYTES = 512 * 1024
_KEPT = 2
_WRITTEN_IN_FULL = 3
_KINDS_AT_MOST = 5
"""More dialogs than these would bury the window; the log has them all."""


@dataclass(frozen=True, slots=True)
class Fault:
    """An error that reached nobody: its kind, and where it came from, without any value of it.

    `sentence` is for the person, where the error has one.
    """

    kind: str
    details: str
    sentence: str = ""

    @classmethod
    def of(cls, error: BaseException) -> Fault:
        """The fault that `error` is. Messages of errors are left out: they quote what was typed."""
        lines = [line for link in _chain(error) for line in _told(link)]
        sentence = str(error) if isinstance(error, SalesDeskError) else ""
        return cls(f"{type(error).__name__} {_where(error)} {sentence}", "\n".join(lines), sentence)


class FaultLog:
    """A text file for its owner's eyes, which never grows beyond three times `LOG_BYTES`."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "salesdesk.log"
        self._lock = threading.Lock()

    def write(self, text: str) -> None:
        """Adds `text` with the time; where the disk takes it not, it is lost rather than in the way."""
        stamp = datetime.now(UTC).isoformat(timespec="seconds")
        try:
            with self._lock:
                self._rotate()
                with os.fdopen(self.open(), "a", encoding="utf-8", errors="backslashreplace") as file:
                    file.write(f"{stamp} {text}\n")
        except OSError:
            return

    def open(self) -> int:
        """A descriptor that appends; the file is its owner's alone."""
        self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def _rotate(self) -> None:
        if not self.file.exists() or self.file.stat().st_size < LOG_BYTES:
            return
        for number in range(_KEPT, 0, -1):
            older = self.file.with_suffix(f".log.{number}")
            newer = self.file.with_suffix(f".log.{number - 1}") if number > 1 else self.file
            if newer.exists():
                newer.replace(older)


class CrashHandler(QObject):
    """Catches what nobody caught, in whatever thread. `install` it before anything else."""

    _happened = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = FaultLog(folder)
        self._counts: dict[str, int] = {}
        self._shown: dict[str, FaultDialog] = {}
        self._before: tuple[Any, Any, Any, Any] | None = None
        self._fatal: int | None = None
        self._happened.connect(self._on_happened)

    def install(self) -> None:
        """Puts itself where Python and Qt bring what nobody caught."""
        qt = qInstallMessageHandler(self._on_qt_message)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook, qt)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        try:
            self._fatal = self.log.open()
            faulthandler.enable(self._fatal)
        except OSError:
            self._fatal = None  # no log, then: that is no reason not to start

    def uninstall(self) -> None:
        """Puts back what was there before."""
        if self._before is None:
            return
        sys.excepthook, threading.excepthook, sys.unraisablehook, qt = self._before
        self._before = None
        qInstallMessageHandler(qt)
        if self._fatal is not None:
            faulthandler.disable()
            os.close(self._fatal)
            self._fatal = None

    def take(self, error: BaseException) -> None:
        """Logs and tells an error; from any thread."""
        if isinstance(error, Cancelled):
            return
        fault = Fault.of(error)
        count = self._counts[fault.kind] = self._counts.get(fault.kind, 0) + 1
        if count <= _WRITTEN_IN_FULL:
            self.log.write(fault.details)
        elif count & (count - 1) == 0:
            self.log.write(f"{count} times: {fault.kind.split()[0]}")
        self._happened.emit(fault)

    def shown(self) -> list[FaultDialog]:
        """The dialogs that were made, one for each kind of fault."""
        return list(self._shown.values())

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        self.take(error.with_traceback(trace))

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.take(caught.exc_value)

    def _on_unraisable(self, caught: Any) -> None:
        if caught.exc_value is not None:
            self.take(caught.exc_value)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        # The accessibility bus warns at each turn of a screen reader; that would push the faults out.
        chatter = (context.category or "").startswith("qt.accessibility")
        if kind is not QtMsgType.QtDebugMsg and not chatter:
            self.log.write(f"{kind.name} {context.category or ''}: {message[:300]}")

    def _on_happened(self, fault: Fault) -> None:
        known = self._shown.get(fault.kind)
        if known is not None:
            known.count(self._counts[fault.kind])
        elif len(self._shown) < _KINDS_AT_MOST:
            dialog = FaultDialog(fault, self.log.file)
            self._shown[fault.kind] = dialog
            dialog.show()


class FaultDialog(QDialog):
    """Says that something went wrong, in the way of nothing, with the details to copy."""

    def __init__(self, fault: Fault, log_file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fault = fault
        look = theme()
        title = self.tr("This could not be done") if fault.sentence else self.tr("Something went wrong here")
        text = fault.sentence or self.tr(
            "A fault in the program. What was saved before is safe; what you were doing just now may not "
            "have been done. You can go on working."
        )
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        layout = QVBoxLayout(self)
        side = look.px(20)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(10))
        layout.addWidget(PlainLabel(title, role="heading", wrap=True))
        layout.addWidget(PlainLabel(text, wrap=True, selectable=True))
        self.repeats = PlainLabel("", dim=True)
        self.repeats.hide()
        layout.addWidget(self.repeats)
        self.details = QPlainTextEdit(self._report(log_file))
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumHeight(look.px(120))
        self.details.setVisible(not fault.sentence)
        layout.addWidget(self.details, 1)
        self.copy_button = Button(self.tr("Copy details"))
        self.copy_button.setVisible(not fault.sentence)
        self.close_button = Button(self.tr("Close"), "primary")
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.close_button)
        layout.addLayout(row)
        self.setMinimumWidth(look.px(480))
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.close)
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def count(self, times: int) -> None:
        """Says how often it has happened by now."""
        self.repeats.setText(self.tr("It has happened %1 times.").replace("%1", str(times)))
        self.repeats.show()

    def _report(self, log_file: Path) -> str:
        versions = f"SalesDesk {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
        return f"{versions}\n{self._fault.details}\n{log_file}"

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def _chain(error: BaseException) -> Iterable[BaseException]:
    """The error and what led to it, the first cause first."""
    links: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in links:
        links.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return reversed(links)


def _told(error: BaseException) -> list[str]:
    return [type(error).__qualname__, *(f"  {place}" for place in _places(error))]


def _places(error: BaseException) -> list[str]:
    places = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{_short(code.co_filename)}:{trace.tb_lineno} in {code.co_qualname}")
        trace = trace.tb_next
    return places


def _where(error: BaseException) -> str:
    places = _places(error)
    return places[-1] if places else ""


def _short(file: str) -> str:
    """A file's path from its package on: what lies above names the person's own folders."""
    parts = Path(file).parts
    for root in ("salesdesk", "site-packages"):
        if root in parts[:-1]:
            return "/".join(parts[parts.index(root) :])
    return "/".join(parts[-2:])
