"""Places what was made later among what Tab already goes through."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_after(widget: QWidget, groups: Iterable[QWidget]) -> None:
    """Has Tab go from `widget` through everything focusable in `groups`, and then on as before."""
    last = widget
    for group in groups:
        for one in (group, *group.findChildren(QWidget)):
            if _takes_tab(one):
                QWidget.setTabOrder(last, one)
                last = one


def tab_before(widget: QWidget, groups: Iterable[QWidget]) -> None:
    """Has Tab go through everything focusable in `groups` just before it comes to `widget`."""
    before = widget.previousInFocusChain()
    # Qt would take what only stands for another widget for that other one.
    while before is not None and before is not widget and not _takes_tab(before):
        before = before.previousInFocusChain()
    if before is not None:
        tab_after(before, groups)


def _takes_tab(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
