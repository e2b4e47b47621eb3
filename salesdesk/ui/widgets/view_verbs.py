"""What can be done with the chosen row of a list or table: in its menu (right click, Menu key), on keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView


def add_verb(view: QAbstractItemView, text: str, slot: Callable[[], object], key: str = "") -> QAction:
    """Adds a verb to the menu of `view`; `key`, such as `Delete`, calls it while the view has the focus."""
    action = QAction(text.replace("&", "&&"), view)
    if key:
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(lambda _checked=False: slot())
    view.addAction(action)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return action
