"""The pages of the window, each made when it is first shown, and all anew in another language or look.

A style sheet takes Qt about half a millisecond for each widget that it dresses anew, and there are 800 once
every page has been looked at. So pages are put away before: only the window's frame is left to be dressed.
The page that is looked at is made again in the next pass of the event loop, any other when it is shown.
Somebody who was at work finds what was chosen, typed and scrolled there as it was.

Where a page waits for an answer at this moment, or for work whose outcome it is to tell, all is dressed as it
stands; that takes a third of a second, and comes about where the system's own colours change while a question
stands open, or the look is chosen while a backup is made.
"""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QSize, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from salesdesk.ui.page_makers import PAGE_MAKERS
from salesdesk.ui.page_place import Place, focus_again, place_of, scroll_again
from salesdesk.ui.pages.page import Page
from salesdesk.ui.theme import theme
from salesdesk.ui.workspace import Workspace

_AGAIN_MS = 50


class PageStack(QStackedWidget):
    """Shows one page at a time."""

    renewed = Signal()
    """Language or look are others: whoever chose the page to show has to show it again."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._pages: dict[str, Page] = {}
        self._places: dict[str, Place] = {}
        self._renewing = QTimer(self)
        self._renewing.setSingleShot(True)
        self._renewing.setInterval(0)
        self._renewing.timeout.connect(self._on_renew)
        theme().changing.connect(self._on_changing)

    def minimumSizeHint(self) -> QSize:
        """That of the page which is shown: others may need more, and would have it scroll."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """That of the page which is shown, for the same reason; -1 where its height is its own matter."""
        shown = self.currentWidget()
        return shown.heightForWidth(width) if shown is not None else -1

    @property
    def keys(self) -> list[str]:
        """Those of the pages that are made."""
        return list(self._pages)

    def page(self, key: str) -> Page:
        """The page `key`, made now if it was not yet; made anew, it is at the place where it was put away."""
        if key not in self._pages:
            page = PAGE_MAKERS[key](self._workspace)
            self._pages[key] = page
            place = self._places.get(key)
            try:
                if place is not None:
                    page.take_up(place.own)
            finally:
                self.addWidget(page)  # one that cannot be read now is here to be read later
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Shows a page; one that was put away is scrolled, and has the keys, as before."""
        page = self.page(key)
        self.setCurrentWidget(page)
        self.updateGeometry()
        place = self._places.pop(key, None)
        if place is not None and page.is_still_at(place.own):
            scroll_again(page, place)
            focus_again(page, place)

    def may_leave(self) -> bool:
        """Whether no page would lose something typed; asks where one would."""
        return all(page.may_leave() for page in self._pages.values())

    def renew(self) -> None:
        """Has all pages made anew, as soon as nothing is at work on any of them."""
        self._renewing.start(0)

    def _on_changing(self) -> None:
        """Where a page has to stay it is dressed as it stands, with all others."""
        if not self._is_in_use():
            self._put_away()

    def _is_in_use(self) -> bool:
        return _is_waited_for() or any(page.is_at_work() for page in self._pages.values())

    def _put_away(self) -> None:
        if not self._pages:
            return
        self.setUpdatesEnabled(False)  # what is seen stays until there is something else to be seen
        for key, page in self._pages.items():
            if key not in self._places:  # else it was not shown since it was made, and tells less
                self._places[key] = place_of(page)
        shown = self.currentWidget()
        if shown is not None:
            shown.hide()  # in its own time: what it does when it is left may need all of it
        for page in sorted(self._pages.values(), key=lambda page: page is shown):  # last, or another is shown
            self.removeWidget(page)
            shiboken6.delete(page)  # at once: one that is only about to go would be dressed as well
        self._pages.clear()
        self.renew()

    def _on_renew(self) -> None:
        if self._is_in_use():
            self._renewing.start(_AGAIN_MS)
            return
        if self._pages:
            self._put_away()  # and goes on in the next pass
            return
        self.renewed.emit()
        self.setUpdatesEnabled(True)
        self._bring_typed_back()

    def _bring_typed_back(self) -> None:
        """Who leaves the program is asked about texts that are not saved: their pages have to be there."""
        for key, place in self._places.items():
            if place.keeps_typed and key not in self._pages:
                QTimer.singleShot(0, self, partial(self.page, key))
                QTimer.singleShot(0, self, self._bring_typed_back)
                return


def _is_waited_for() -> bool:
    """Whether a loop within the program's own runs: that of a question, a menu, or a save that takes long;
    `patience.Waiting`, which goes through events without one, shows the pointer that waits.
    """
    return QThread.currentThread().loopLevel() > 1 or QApplication.overrideCursor() is not None
