"""Places what was made later among what Tab already goes through."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_after(widget: QWidget, groups: Iterable[QWidget]) -> None:
    """Has Tab go from `widget` through everything focusable in `groups`, and then on as before.

    What only passes the focus on to another widget moves, too: Tab stops where such a stand-in lies.
    """
    every = [one for group in groups for one in (group, *group.findChildren(QWidget))]
    stand_ins = {one: (one.focusProxy(), one.focusPolicy()) for one in every if one.focusProxy() is not None}
    for one in stand_ins:
        # Qt would order the proxy in its place, and leave it where it is.
        one.setFocusProxy(cast(QWidget, None))
        one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    last = widget
    for one in every:
        # A menu or a list that drops down is a window of its own.
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.window() is widget.window():
            QWidget.setTabOrder(last, one)
            last = one
    for one, (proxy, policy) in stand_ins.items():
        one.setFocusPolicy(policy)
        one.setFocusProxy(cast(QWidget, proxy))


def tab_before(widget: QWidget, groups: Iterable[QWidget]) -> None:
    """Has Tab go through everything focusable in `groups` just before it comes to `widget`."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and not _takes_tab(before):
        before = before.previousInFocusChain()
    if before is not None:
        tab_after(before, groups)


def _takes_tab(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
