"""Errors in every place from which one can come, raised in the real window by `window_child places`."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRunnable,
    Qt,
    QThread,
    QThreadPool,
    QTimer,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from salesdesk.ui.fault_dialog import FaultDialog
from salesdesk.ui.main_window import MainWindow

Index = QModelIndex | QPersistentModelIndex
SECRET = "王芳 13800138000"


def fault(name: str) -> Exception:
    """An error whose class names the place, and whose words nobody may read."""
    error: Exception = type(f"FaultIn{name}", (Exception,), {})(SECRET)
    error.add_note(SECRET)
    return error


class Bell(QObject):
    rung = Signal()

    def ring(self) -> None:
        typed_by_a_person = SECRET  # noqa: F841 - a local that no report may hold
        raise fault("Slot")

    def ring_later(self) -> None:
        raise fault("QueuedSlot")

    def exit(self) -> None:
        sys.exit(SECRET)


class Listener(QWidget):
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            raise fault("EventHandler")
        return super().event(event)


class Canvas(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        raise fault("PaintEvent")


class Stubborn(QWidget):
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        raise fault("CloseEvent")


class Cells(QAbstractTableModel):
    def rowCount(self, parent: Index | None = None) -> int:
        return 3

    def columnCount(self, parent: Index | None = None) -> int:
        return 3

    def data(self, index: Index, role: int = 0) -> object:
        raise fault("ModelData")


class Worker(QThread):
    def run(self) -> None:
        raise fault("QThread")


class Errand(QRunnable):
    def run(self) -> None:
        raise fault("QRunnable")


class Dying:
    def __del__(self) -> None:
        raise fault("Unraisable")


def _thread() -> None:
    raise fault("PythonThread")


def _timer() -> None:
    raise fault("Timer")


def _pool() -> None:
    raise fault("TaskPool")


class Places:
    """Each place once; objects are kept, so that none dies before its fault."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.kept: list[object] = []

    def all(self) -> dict[str, Callable[[], object]]:
        """How to bring about the fault of each place."""
        return {
            "Slot": lambda: self._bell("ring", Qt.ConnectionType.DirectConnection),
            "QueuedSlot": lambda: self._bell("ring_later", Qt.ConnectionType.QueuedConnection),
            "Timer": lambda: QTimer.singleShot(0, _timer),
            "EventHandler": self._event,
            "PaintEvent": lambda: self._show(Canvas()),
            "ModelData": self._model,
            "CloseEvent": self._close,
            "QThread": self._thread,
            "QRunnable": self._errand,
            "PythonThread": lambda: threading.Thread(target=_thread).start(),
            "TaskPool": lambda: self._window.workspace.tasks.run(lambda _progress: _pool(), print),
            "Unraisable": lambda: Dying() and None,
            "SysExit": lambda: self._bell("exit", Qt.ConnectionType.DirectConnection),
        }

    def _errand(self) -> None:
        errand = Errand()
        self.kept.append(errand)
        QThreadPool.globalInstance().start(errand)

    def _bell(self, slot: str, how: Qt.ConnectionType) -> None:
        bell = Bell()
        self.kept.append(bell)
        bell.rung.connect(getattr(bell, slot), how)
        bell.rung.emit()

    def _show(self, widget: QWidget) -> None:
        self.kept.append(widget)
        widget.resize(80, 60)
        widget.show()

    def _event(self) -> None:
        listener = Listener()
        self.kept.append(listener)
        QApplication.postEvent(listener, QEvent(QEvent.Type.User))

    def _model(self) -> None:
        view = QTableView()
        view.setModel(Cells(view))
        self._show(view)

    def _close(self) -> None:
        from PySide6.QtCore import QMetaObject

        widget = Stubborn()
        self._show(widget)
        QMetaObject.invokeMethod(widget, "close", Qt.ConnectionType.QueuedConnection)

    def _thread(self) -> None:
        worker = Worker()
        self.kept.append(worker)
        worker.start()


def scenario(window: MainWindow, words: list[str]) -> None:
    """One place after the other: each has to bring up one dialog of its own, whose details can be copied."""
    from tests.faults.window_child import say, when

    places = Places(window)
    waiting = list(places.all().items())
    seen: set[FaultDialog] = set()

    def fresh() -> FaultDialog | None:
        tops = QApplication.topLevelWidgets()
        return next((one for one in tops if isinstance(one, FaultDialog) and one not in seen), None)

    def next_place() -> None:
        if not waiting:
            say(f"window: {window.isVisible()}")
            say(f"works: {window.workspace.desk.today.counts().customers}")
            window.quit_asked.emit()
            return
        name, bring_about = waiting.pop(0)
        when(lambda: fresh() is not None, lambda: told(name))
        bring_about()

    def told(name: str) -> None:
        dialog = fresh()
        assert dialog is not None
        seen.add(dialog)
        dialog.copy_button.click()
        copied = QApplication.clipboard().text()
        wanted = "EndedFromWithin" if name == "SysExit" else f"FaultIn{name}"
        is_right = wanted in copied and SECRET not in copied and dialog.isVisible()
        say(f"{name}: {'told' if is_right else copied}")
        for thing in places.kept:
            if isinstance(thing, QWidget):
                thing.hide()
        dialog.close()
        QTimer.singleShot(0, window, next_place)

    next_place()
