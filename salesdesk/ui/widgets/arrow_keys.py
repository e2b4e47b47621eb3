"""Where arrow keys lead in a row of things of which one has the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_AHEAD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


def step_of(event: QKeyEvent, widget: QWidget) -> int:
    """1 where a key leads from `widget` to the next one, -1 to the one before, 0 where it is no arrow.

    Left is ahead where the writing runs from right to left.
    """
    if event.key() not in (*_AHEAD, *_BACK):
        return 0
    step = 1 if event.key() in _AHEAD else -1
    return -step if widget.isRightToLeft() and event.key() in _SIDEWAYS else step
