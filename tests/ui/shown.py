"""The main window as a test shows it: in front, and alone once the test is over."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace


def shown_window(qtbot: QtBot, workspace: Workspace, memory: WindowMemory) -> Iterator[MainWindow]:
    """The window, active; whatever it opened beside it is hidden afterwards."""
    made = MainWindow(workspace, memory)
    qtbot.addWidget(made)
    made.start()
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    for form in QApplication.topLevelWidgets():
        if form is not made:
            form.hide()
