"""Where somebody is on a page, so that the page can be made anew in another language or look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from salesdesk.ui.pages.page import Page

Path = tuple[int, ...]
"""The way from a page down to one of its widgets: the number of each among its parent's."""

_READING_MS = 10_000
"""How long what is scrolled may take to begin to be filled again; later it is filled with something else."""

_PATIENCE_MS = 1_000
"""How long it may then take to be filled; later somebody else may have moved it."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is chosen on a page, as it tells by itself, which widget has the keys, and what is scrolled."""

    own: Mapping[str, Any]
    keeps_typed: bool
    focus: tuple[Path, str] | None
    scrolled: Sequence[tuple[Path, int]]


def place_of(page: Page) -> Place:
    """Where somebody is on `page`."""
    at = page.window().focusWidget()
    focus = None if at is None or not page.isAncestorOf(at) else (_way_to(page, at), type(at).__name__)
    areas = page.findChildren(QAbstractScrollArea)
    places = ((area, area.verticalScrollBar().value()) for area in areas)
    scrolled = [(_way_to(page, area), value) for area, value in places if value]
    return Place(page.left_off(), page.has_typed(), focus, scrolled)


def scroll_again(page: Page, place: Place) -> None:
    """Scrolls all as it was, as soon as there is enough of it."""
    for way, value in place.scrolled:
        area = _at(page, way)
        if isinstance(area, QAbstractScrollArea):
            _Scrolling(area.verticalScrollBar(), value)


def focus_again(page: Page, place: Place) -> None:
    """Gives the keys to the widget that had them, where one of its kind is there; else to the first."""
    if place.focus is None:
        return
    way, kind = place.focus
    found = _at(page, way)
    if found is not None and type(found).__name__ == kind and found.isVisible() and found.isEnabled():
        found.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        page.focus_first()


def _way_to(page: Page, widget: QWidget) -> Path:
    way: list[int] = []
    here = widget
    while here is not page and (above := here.parentWidget()) is not None:
        way.append(_widgets_of(above).index(here))
        here = above
    return tuple(reversed(way))


def _at(page: Page, way: Path) -> QWidget | None:
    here: QWidget = page
    for number in way:
        below = _widgets_of(here)
        if number >= len(below):
            return None
        here = below[number]
    return here


def _widgets_of(parent: QWidget) -> list[QWidget]:
    return [one for one in parent.children() if isinstance(one, QWidget)]


class _Scrolling(QObject):
    """Follows a bar until it reaches as far as it is to be scrolled."""

    def __init__(self, bar: QScrollBar, value: int) -> None:
        super().__init__(bar)
        self._bar = bar
        self._value = value
        self._is_filling = False
        self._giving_up = QTimer(self)
        self._giving_up.setSingleShot(True)
        self._giving_up.timeout.connect(self.deleteLater)
        self._giving_up.start(_READING_MS)
        bar.rangeChanged.connect(self._go_on)
        self._go_on()

    def _go_on(self) -> None:
        self._bar.setValue(self._value)
        if self._bar.maximum() > 0 and not self._is_filling:
            self._is_filling = True
            self._giving_up.start(_PATIENCE_MS)
