"""A page of the window: shows what the desk holds, and reads it again when that has changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesdesk.services.touched import Touched
from salesdesk.ui.workspace import LogRequest, Workspace


class Page(QWidget):
    """Stale while hidden, read once when shown; at once while it is looked at.

    A page says in `depends_on` what it shows, and reads it in `refresh`.
    """

    depends_on: Touched = Touched.ALL

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._stale = True
        self._failure: Exception | None = None
        workspace.bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Reads what is shown from the desk again, and keeps the place of who is reading."""

    def focus_first(self) -> None:
        """Puts the focus where work on this page begins."""
        self.setFocus()

    def may_leave(self) -> bool:
        """Whether nothing typed here would be lost, or the rep said what is to become of it."""
        return True

    def has_typed(self) -> bool:
        """Whether something typed here is not saved yet."""
        return False

    def left_off(self) -> dict[str, Any]:
        """What is chosen here: filter, order, rows, texts not saved; by ids and keys, in no language.

        The page is made anew where language or look change, and is then given it by `take_up`.
        """
        return {}

    def take_up(self, place: Mapping[str, Any]) -> None:
        """Chooses what `left_off` told of the page that stood here before; called before anything is read."""

    def is_still_at(self, place: Mapping[str, Any]) -> bool:
        """Whether the page shows what `left_off` told of, so that it may be scrolled as it was."""
        return True

    def is_at_work(self) -> bool:
        """Whether something was begun here whose outcome will be told here; until then the page stays."""
        return self.workspace.tasks.is_awaited_by(self)

    def log_request(self) -> LogRequest:
        """Whom the form for a contact is about when it is asked for on this page."""
        return LogRequest()

    def mark_stale(self) -> None:
        """Has the page read again: now where it is visible, else when it is shown."""
        self._stale = True
        self._refresh_if_stale()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        try:
            self._refresh_if_stale()
        except Exception as error:
            # Raised in here it would still be pending while Qt calls more of Python, and crash the program.
            self._failure = error
            QTimer.singleShot(0, self, self.tell_failure)

    def tell_failure(self) -> None:
        """Raises what kept the page from being read when it was shown; once."""
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def _on_not_read(self, error: Exception) -> None:
        """What `refresh` had read beside the window could not be read."""
        self._stale = True
        raise error

    def _on_changed(self, touched: Touched) -> None:
        if touched & self.depends_on:
            self.mark_stale()

    def _refresh_if_stale(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            try:
                self.refresh()
            except Exception:
                self._stale = True  # what could not be read is read when it is asked for once more
                raise
