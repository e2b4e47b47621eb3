"""What is being typed, kept in the desk, so that a crash or a power cut loses less than a second of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from salesdesk.errors import SalesDeskError
from salesdesk.services.desk import Desk

WAIT_MS = 700


def latest(desk: Desk, form: str) -> int | None:
    """For which customer (0: none chosen yet) `form` was being filled in last and not finished, if any."""
    pointer = desk.drafts.load(form)
    if not pointer:
        return None
    customer_id = int(pointer.get("customer_id") or 0)
    return customer_id if desk.drafts.load(_name(form, customer_id)) else None


def _name(form: str, customer_id: int) -> str:
    return f"{form}:{customer_id}"


class Draft(QObject):
    """Writes a form's body to the desk a moment after the last key, and at once where the form is left.

    Each customer has a draft of its own. `body` gives what stands in the form, or None where nothing
    is worth keeping.
    """

    def __init__(
        self, desk: Desk, form: str, body: Callable[[], dict[str, Any] | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._body = body
        self._customer_id = 0
        self._is_kept = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.keep)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.keep_if_touched)

    def begin(self, customer_id: int) -> None:
        """It is for this customer from now on; what was kept for the former goes along."""
        if customer_id == self._customer_id:
            return
        moves = self._is_kept or self._timer.isActive()
        self.clear()
        self._customer_id = customer_id
        if moves:
            self.touch()

    def load(self) -> tuple[dict[str, Any], datetime | None] | None:
        """What was kept for this customer, and when (aware, UTC); None for nothing."""
        body = self._desk.drafts.load(self._name)
        if not body:
            return None
        self._is_kept = True
        at = body.get("kept_at")
        return body, datetime.fromisoformat(at) if at else None

    def touch(self) -> None:
        """Something was typed: it is written once typing pauses."""
        self._timer.start()

    def keep_if_touched(self) -> None:
        """Writes at once what still waits for a pause."""
        if self._timer.isActive():
            self.keep()

    def keep(self) -> None:
        """Writes now. A desk that cannot be written keeps nothing; saving will say so."""
        self._timer.stop()
        body, drafts = self._body(), self._desk.drafts
        if body is None:
            self.clear()
            return
        try:
            drafts.save(self._name, {**body, "kept_at": self._desk.clock.now().isoformat()})
            if not self._is_kept:
                drafts.save(self._form, {"customer_id": self._customer_id})
                self._is_kept = True
        except SalesDeskError:
            self._is_kept = False

    def clear(self) -> None:
        """Forgets it: it was saved, or is not wanted."""
        self._timer.stop()
        if self._is_kept:
            self._is_kept = False
            # What was saved is saved: a draft left behind is offered once more, and that is all.
            with suppress(SalesDeskError):
                self._desk.drafts.clear(self._name)
                self._desk.drafts.clear(self._form)

    @property
    def _name(self) -> str:
        return _name(self._form, self._customer_id)
