"""What a process tells of its own start: when its first picture stood, and what memory it then had."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

_PAINTED = QEvent.Type(QEvent.registerEventType())


class FirstPaint(QObject):
    """Calls `on_painted` once, as soon as `widget` has been painted while `is_ready` says so.

    It comes before all else that waits for the first picture.
    """

    def __init__(self, widget: QWidget, is_ready: Callable[[], bool], on_painted: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._is_ready = is_ready
        self._on_painted = on_painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint and watched is self._widget and self._is_ready():
            self._widget.removeEventFilter(self)
            # Sent when this painting is done, before the timers and calls that wait for it.
            QCoreApplication.postEvent(self, QEvent(_PAINTED), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        self._on_painted()


class Start(QObject):
    """Tells of a start, and ends the program: first painted, then idle once all that follows is done."""

    def __init__(self, widget: QWidget, is_ready: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._told: dict[str, float] = {}
        FirstPaint(widget, is_ready, self._on_painted)

    def _on_painted(self) -> None:
        self._told = {"painted": time.monotonic(), **memory()}
        QTimer.singleShot(0, self, self._on_idle)

    def _on_idle(self) -> None:
        self._told["idle"] = time.monotonic()
        sys.stdout.write(json.dumps(self._told) + "\n")
        sys.stdout.flush()
        QCoreApplication.exit(0)


def memory() -> dict[str, int]:
    """Bytes in memory: all (`rss`), and those shared with nobody (`own`); none where /proc is not."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return {}
    sizes = {name: int(size) * 1024 for name, size in re.findall(r"(\w+):\s+(\d+) kB", rollup.read_text())}
    return {"rss": sizes["Rss"], "own": sizes["Private_Clean"] + sizes["Private_Dirty"]}
