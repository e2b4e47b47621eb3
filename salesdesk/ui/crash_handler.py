"""Faults of ours: written to a log without anybody's data, and told once for each kind."""

from __future__ import annotations

import atexit
import faulthandler
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from salesdesk.errors import Cancelled, NotEnoughMemory, SalesDeskError
from salesdesk.ui.fault_dialog import FaultDialog, fault_words, last_run_words, start_words, versions
from salesdesk.ui.fault_log import (
    Fault,
    FaultLog,
    Folding,
    details_of,
    kind_of,
    plain_category,
    plain_words,
)
from salesdesk.ui.last_run import EndedEarly, RunMark
from salesdesk.ui.translations import spoken

_OPEN_AT_MOST = 5
"""More dialogs than these at a time would bury the window; the log has them all."""


class EndedFromWithin(RuntimeError):
    """Something called `sys.exit` where only the window may end the program."""


class CrashHandler(QObject):
    """Catches what nobody caught, in whatever thread. `install` it before anything else."""

    _happened = Signal(object, int)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log = FaultLog(folder)
        self.run_mark = RunMark(folder, versions())
        self._folding = Folding()
        self._shown: dict[str, FaultDialog] = {}
        self._silenced: set[str] = set()
        self._report: FaultDialog | None = None
        self._before: tuple[Any, Any, Any, Any] | None = None
        self._exit = sys.exit
        self._traced = faulthandler.is_enabled()
        # Queued: a fault may come from the middle of a painting, where no window may be made.
        self._happened.connect(self._on_happened, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Puts itself where Python and Qt bring what nobody caught."""
        qt = qInstallMessageHandler(self._on_qt_message)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook, qt)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        # Raised in a slot, a SystemExit ends the process on the spot, before any hook: so none is raised,
        # and where one is all the same, the log says at least that.
        sys.exit = _refuse_to_exit  # type: ignore[assignment]
        atexit.register(self._on_exit)
        with suppress(OSError):  # no mark, then: that is no reason not to start
            faulthandler.enable(self.run_mark.begin())

    def uninstall(self) -> None:
        """Puts back what was there before; the run has ended as it should."""
        if self._before is None:
            return
        sys.excepthook, threading.excepthook, sys.unraisablehook, qt = self._before
        self._before = None
        sys.exit = self._exit
        atexit.unregister(self._on_exit)
        qInstallMessageHandler(qt)
        faulthandler.disable()
        if self._traced:
            faulthandler.enable()
        self.run_mark.end()
        for dialog in (*self._shown.values(), self._report):
            if dialog is not None and isValid(dialog):
                dialog.close()
                dialog.deleteLater()
        self._shown.clear()

    def take(self, error: BaseException) -> None:
        """Logs and tells an error; from any thread, at any time, and whatever becomes of it."""
        if isinstance(error, Cancelled):
            return
        with suppress(Exception):  # there is nobody left to tell of a fault in here
            fault, count = self._write_down(error)
            if isValid(self):
                self._happened.emit(fault, count)

    def tell_of_end(self, error: BaseException, *, has_served: bool) -> str:
        """Logs what ended the program, and returns it in a line for the terminal.

        What kept the window from opening (`has_served` is False) is also shown until it has been read.
        """
        fault, _count = self._write_down(error)
        if not has_served:
            title, text = start_words(fault.sentence)
            dialog = FaultDialog(title, text, "" if fault.sentence else self._reported(fault.details))
            dialog.exec()
            dialog.deleteLater()
        return fault.sentence or f"a fault in the program has ended it; {self.log.file} says where."

    def ended_early(self) -> EndedEarly | None:
        """How the program ended last time, where it was cut off; told and logged once."""
        ended = self.run_mark.ended_early()
        if ended is not None:
            self.log.write(f"an earlier run was cut off: {ended.report}")
        return ended

    def offer_report(self, ended: EndedEarly) -> FaultDialog:
        """Offers the report of a hard crash in a window that is in the way of nothing."""
        title, text = last_run_words()
        self._report = FaultDialog(title, text, self._reported(ended.report))
        self._report.show()
        return self._report

    def tell_of_last_run(self, window: QWidget) -> None:
        """Says once, in the window, that the program was cut off last time; offers what is known of it."""
        from salesdesk.ui.widgets.toast import Toast, show_toast

        ended = self.ended_early()
        if ended is None:
            return
        if ended.has_trace:
            self.offer_report(ended)
        elif window.findChild(Toast) is None:  # one that offers to go on writing says as much, and more
            show_toast(window, last_run_words()[0])

    def shown(self) -> list[FaultDialog]:
        """The dialogs that were made, one for each kind of fault."""
        return list(self._shown.values())

    def _write_down(self, error: BaseException) -> tuple[Fault, int]:
        kind = kind_of(error)
        count = self._folding.count(kind)
        details = details_of(error)
        if Folding.is_new(count):
            self.log.write(details)
        elif Folding.is_round(count):
            self.log.write(f"{count} times: {type(error).__name__}")
        sentence = _sentence(error)
        return Fault(f"{kind} {sentence}", details, sentence), count

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        self.take(error.with_traceback(trace))

    def _on_exit(self) -> None:
        self.log.write("SystemExit: the program was ended from within")

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.take(caught.exc_value)

    def _on_unraisable(self, caught: Any) -> None:
        if caught.exc_value is not None:
            self.take(caught.exc_value)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        category = plain_category(context.category)
        # The accessibility bus warns at each turn of a screen reader; that would push the faults out.
        if kind is QtMsgType.QtDebugMsg or category.startswith("qt.accessibility"):
            return
        with suppress(Exception):
            line = f"{kind.name} {category}: {plain_words(message)}"
            count = self._folding.count(line)
            if Folding.is_new(count):
                self.log.write(line)
            elif Folding.is_round(count):
                self.log.write(f"{count} times: {line}")

    def _on_happened(self, fault: Fault, count: int) -> None:
        known = self._shown.get(fault.kind)
        if known is not None:
            known.count(count)
            if fault.sentence and not known.isVisible():
                known.show()  # the answer to what somebody has tried once more
        elif fault.kind not in self._silenced and self._has_room():
            self._silenced.add(fault.kind)  # first: a fault in the dialog itself must not come back here
            title, text = fault_words(fault.sentence)
            dialog = FaultDialog(title, text, "" if fault.sentence else self._reported(fault.details))
            self._shown[fault.kind] = dialog
            if count > 1:
                dialog.count(count)
            dialog.show()

    def _has_room(self) -> bool:
        return sum(dialog.isVisible() for dialog in self._shown.values()) < _OPEN_AT_MOST

    def _reported(self, details: str) -> str:
        return f"{versions()}\n{details}\n{self.log.file}"


def _refuse_to_exit(_status: object = None) -> None:
    raise EndedFromWithin


def _sentence(error: BaseException) -> str:
    """What the person is told, where the error has something to say."""
    if isinstance(error, MemoryError):
        return spoken(NotEnoughMemory())
    return spoken(error) if isinstance(error, SalesDeskError) else ""
