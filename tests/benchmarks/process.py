"""What a process tells of its own start: when its first picture stood, and what memory it then had."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls `on_painted` once, as soon as `widget` has been painted while `is_ready` says so."""

    def __init__(self, widget: QWidget, is_ready: Callable[[], bool], on_painted: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._is_ready = is_ready
        self._on_painted = on_painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint and self._is_ready():
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_painted)  # when this painting has been done
        return False


def tell() -> None:
    """Writes the moment and the memory as one line of JSON to stdout."""
    moment = time.monotonic()  # first: reading the memory takes a while
    told = {"at": moment, **_memory()}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def _memory() -> dict[str, int]:
    """Bytes in memory: all (`rss`), and those shared with nobody (`own`); none where /proc is not."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return {}
    sizes = {name: int(size) * 1024 for name, size in re.findall(r"(\w+):\s+(\d+) kB", rollup.read_text())}
    return {"rss": sizes["Rss"], "own": sizes["Private_Clean"] + sizes["Private_Dirty"]}
