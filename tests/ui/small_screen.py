"""`python -m tests.ui.small_screen`: each window of the program on a screen of 640×400 pixels.

Such is a screen of 1280×800 at 200 %. A process of its own, as Qt's platform is given its screens at the
start. Prints a JSON object: for each window what does not fit, or cannot be reached.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize
from PySide6.QtWidgets import QMainWindow, QPushButton, QScrollArea, QWidget

SCREEN = {"name": "small", "x": 0, "y": 0, "width": 640, "height": 400}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
ROOM = QSize(640, 400)


def faults_of(window: QWidget) -> list[str]:
    """What is wrong with a window that is shown."""
    found = []
    least = window.minimumSize()
    if not isinstance(window, QMainWindow):
        least = least.expandedTo(window.minimumSizeHint())
    if least.boundedTo(ROOM) != least:
        found.append(f"needs {least.width()}×{least.height()}")
    if window.size().boundedTo(ROOM) != window.size():
        found.append(f"is {window.width()}×{window.height()}")
    return found + hidden_buttons(window)


def hidden_buttons(window: QWidget) -> list[str]:
    """The buttons that stand outside the window and cannot be scrolled to."""
    found = []
    for button in window.findChildren(QPushButton):
        if not button.isVisible() or button.window() is not window or in_a_room(button):
            continue
        place = QRect(button.mapTo(window, button.rect().topLeft()), button.size())
        if not window.rect().contains(place):
            found.append(f"{button.accessibleName()} stands at {place.getRect()}")
    return found


def in_a_room(widget: QWidget) -> bool:
    """Whether it is in something that scrolls."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def settle() -> None:
    """Lets layouts come to rest."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def walk() -> dict[str, list[str]]:
    """Every window by its name."""
    from tests.faults import hostile_scenes
    from tests.faults.hostile_scenes import SCENES, staged

    found: dict[str, list[str]] = {}
    on_the_way: list[str] = []

    def look(_stage: object, shown: QWidget) -> None:
        settle()
        on_the_way.extend(faults_of(shown.window()))

    hostile_scenes.look_through = look
    with staged("like") as stage:
        for name, scene in SCENES.items():
            window = scene(stage)
            if isinstance(window, QMainWindow):
                window.resize(ROOM)
            settle()
            found[name] = [*on_the_way, *faults_of(window)]
            on_the_way.clear()
            if window is not stage.window:
                window.hide()
                window.deleteLater()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return found


def main() -> int:
    """Sets the screen up, and prints what was found."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "screens.json"
        path.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
        sys.stdout.write(json.dumps(walk()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
