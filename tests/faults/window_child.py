"""Runs the real program and, once its window stands, one scenario in it: `window_child NAME DESK [WORD…]`.

What the scenario has to say goes to stdout line by line.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from salesdesk import app
from salesdesk.storage.database import Database
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.tasks import Task
from salesdesk.ui.widgets.message import MessageDialog

LOOK_MS = 5
HELD_S = 60.0
Scenario = Callable[[MainWindow, list[str]], None]
_keep: list[QObject] = []


def say(line: str) -> None:
    """Tells the process that watches."""
    print(line, flush=True)  # noqa: T201


def when(is_so: Callable[[], bool], then: Callable[[], object]) -> None:
    """Calls `then` once, in the event loop, as soon as `is_so`."""
    timer = QTimer()
    _keep.append(timer)

    def look() -> None:
        if is_so():
            timer.stop()
            then()

    timer.timeout.connect(look)
    timer.start(LOOK_MS)


def answer(label: str) -> Callable[[], object]:
    """Presses the button `label` of the question that comes up; returns at once."""

    def question() -> MessageDialog | None:
        top = QApplication.activeModalWidget()
        return top if isinstance(top, MessageDialog) else None

    def press() -> None:
        asked = question()
        assert asked is not None
        next(button for button in asked.buttons if button.text() == label).click()

    when(lambda: question() is not None, press)
    return press


def idle(window: MainWindow, words: list[str]) -> None:
    """Does nothing."""
    say("idle")


def report(window: MainWindow, words: list[str]) -> None:
    """Says what is told about the last run, and quits."""
    from salesdesk.ui.fault_dialog import FaultDialog
    from salesdesk.ui.widgets.toast import Toast

    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, FaultDialog)]
    toasts = [toast.text() for toast in window.findChildren(Toast)]
    say(f"dialogs: {'; '.join(one.windowTitle() for one in dialogs)}")
    say(f"toasts: {'; '.join(toasts)}")
    for dialog in dialogs:
        dialog.copy_button.click()
        say(f"copied: {' | '.join(QApplication.clipboard().text().splitlines())}")
    window.quit_asked.emit()


def form(window: MainWindow, words: list[str]) -> None:
    """Opens the form for a contact and types something that nobody saves."""
    from salesdesk.ui.dialogs.log_contact import LogContactDialog

    window.log_contact()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, LogContactDialog))
    dialog.customer.set_customer(int(words[0]))
    dialog._on_customer(int(words[0]))
    dialog.said.setPlainText(words[1])
    if "import" in words:
        importing(window, [words[-1], "0", "stay"])
    else:
        say("typed")


def stand_still(task: Task, database: Database) -> None:
    """Holds work up where it first tells of its progress while it writes, and says that it is there."""

    def hold(*_told: object) -> None:  # in the thread of the work
        if database._turn.locked() and not task.is_cancelled:
            say("in the middle")
            task._stop.wait(HELD_S)

    task._reported.connect(hold, Qt.ConnectionType.DirectConnection)


def importing(window: MainWindow, words: list[str]) -> None:
    """Takes a file in; `words` are the file, milliseconds to wait, and `quit`, `watch` or `stay`.

    With `stay` the import stands still in the middle of its writing, however busy the machine is, until it
    is stopped.
    """
    from salesdesk.ui.dialogs.import_file import ImportDialog

    path, milliseconds, then = words
    dialog = ImportDialog(window.workspace, path, window)
    dialog.open()

    def take_in() -> None:
        dialog.keep_on()
        say("writing")
        if then == "stay":
            assert dialog._task is not None
            stand_still(dialog._task, window.workspace.desk.database)
        elif then == "quit":
            QTimer.singleShot(int(milliseconds), window, leave)

    def leave() -> None:
        busy = window.workspace.tasks.is_busy
        say("busy" if busy else "done")
        if busy:
            answer("Stop and quit")
        window.quit_asked.emit()

    when(lambda: dialog._steps.currentWidget() is dialog.columns, dialog.keep_on)
    when(lambda: dialog._steps.currentWidget() is dialog.preview, take_in)


def starving(window: MainWindow, words: list[str]) -> None:
    """Takes a file in with little memory left: says what the person is told, then writes to the desk."""
    import resource

    from salesdesk.ui.dialogs.import_file import ImportDialog
    from salesdesk.ui.widgets.plain_label import PlainLabel

    dialog = ImportDialog(window.workspace, words[0], window)
    dialog.open()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)

    def take_in() -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + int(words[1]), hard))
        dialog.keep_on()

    def ended() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
        texts = [label.text() for label in dialog.failure.findChildren(PlainLabel)]
        say(f"told: {' '.join(' '.join(texts).split())}")
        window.workspace.desk.settings.change(rep_name="王芳")
        say(f"works: {window.workspace.desk.settings.preferences.rep_name == '王芳'}")
        dialog.reject()
        window.quit_asked.emit()

    when(lambda: dialog._steps.currentWidget() is dialog.columns, dialog.keep_on)
    when(lambda: dialog._steps.currentWidget() is dialog.preview, take_in)
    when(lambda: dialog._steps.currentWidget() in (dialog.failure, dialog.ended), ended)


def whole_import(window: MainWindow, words: list[str]) -> None:
    """Takes a file in to its end, says so, and quits."""
    importing(window, [words[0], "0", "watch"])

    def over() -> None:
        say("over")
        window.quit_asked.emit()

    tasks = window.workspace.tasks
    when(lambda: _imported(window) and not tasks.is_busy, over)


def _imported(window: MainWindow) -> bool:
    from salesdesk.ui.dialogs.import_file import ImportDialog

    dialog = window.findChild(ImportDialog)
    return dialog is not None and dialog._steps.currentWidget() is dialog.ended


def saving(window: MainWindow, words: list[str]) -> None:
    """Writes to the desk once a file `go` lies beside it; says so just before."""
    desk = window.workspace.desk
    timer = QTimer(window, interval=20)

    def look() -> None:
        if desk.database.path.with_name("go").exists():
            timer.stop()
            say("saving")
            desk.settings.change(rep_name="王芳")

    timer.timeout.connect(look)
    timer.start()
    say("idle")


def hog(window: MainWindow, words: list[str]) -> None:
    """Work that never asks whether it is still wanted, and a quit."""
    import threading

    window.workspace.tasks.run(lambda _progress: threading.Event().wait(60), print)
    answer("Stop and quit")
    say("busy")
    window.quit_asked.emit()


def closed_over(window: MainWindow, _words: list[str]) -> None:
    """Closing raises: the window must stay."""
    from PySide6.QtCore import QMetaObject

    def broken(*_given: object) -> None:
        raise ValueError("王芳 13800138000")

    setattr(window._memory, "keep_geometry", broken)  # noqa: B010 - a method is replaced
    QMetaObject.invokeMethod(window, "close", Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(200, window, lambda: say(f"visible: {window.isVisible()}"))


def abort(window: MainWindow, words: list[str]) -> None:
    """A hard crash with a customer's name in its message."""
    from PySide6.QtCore import qFatal

    say("aborting")
    qFatal("王芳 13800138000 cannot be shown")


def end_from_within(window: MainWindow, words: list[str]) -> None:
    """Raises what ends a process, in a slot."""

    def fail() -> None:
        raise SystemExit("王芳 13800138000")

    say("ending")
    QTimer.singleShot(0, fail)


def broken_start(window: MainWindow, words: list[str]) -> None:
    """Never comes so far: see `main`."""


def at_logout(window: MainWindow, words: list[str]) -> None:
    """What the session manager calls, with a form open."""
    from salesdesk.ui.leaving import Leaving

    form(window, words)
    leaving = window.findChild(Leaving)
    assert leaving is not None
    leaving._on_session_ends(None)
    say("kept")


def places(window: MainWindow, words: list[str]) -> None:
    """An error in every place from which one can come."""
    from tests.faults.places import scenario

    scenario(window, words)


SCENARIOS: dict[str, Scenario] = {
    one.__name__: one
    for one in (
        *(idle, report, form, importing, whole_import, starving, saving, hog, closed_over),
        *(abort, end_from_within, broken_start, at_logout, places),
    )
}


def main(argv: list[str]) -> int:
    """Runs the program with one scenario; returns its exit status."""
    name, desk, *words = argv
    scenario = SCENARIOS[name]
    if name == "broken_start":

        def fail(_window: MainWindow) -> None:
            QTimer.singleShot(0, lambda: when(lambda: _topmost() is not None, _close_topmost))
            raise ValueError("王芳 13800138000")

        setattr(MainWindow, "start", fail)  # noqa: B010 - a method is replaced

    def on_window(window: MainWindow) -> None:
        # After the program's own slot: the tray, the ticker and the reminders are there by then.
        window.painted.connect(lambda: QTimer.singleShot(0, window, lambda: scenario(window, words)))

    return app.run(Path(desk), on_window)


def _topmost() -> QDialog | None:
    top = QApplication.activeModalWidget()
    return top if isinstance(top, QDialog) else None


def _close_topmost() -> None:
    top = _topmost()
    assert top is not None
    say(f"{top.windowTitle()}: {top.accessibleDescription()}")
    top.close()


if __name__ == "__main__":
    # Tests that outlive their terminal were told to ignore it, and the program keeps to that.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    sys.exit(main(sys.argv[1:]))
