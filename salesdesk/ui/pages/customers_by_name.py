"""Which of the customers shown have a name that begins as typed, in whatever order they are shown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from salesdesk.domain.name_order import order_key
from salesdesk.domain.search_text import name_key
from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.ui.pages.customers_read import read_by_name
from salesdesk.ui.reading import Reading
from salesdesk.ui.workspace import Workspace


class CustomersByName(QObject):
    """Keeps the order of names of who is shown; `forget` it whenever others may be shown, or other names."""

    read = Signal()
    """The order was read: what was asked for meanwhile can be answered."""

    def __init__(
        self, workspace: Workspace, on_failed: Callable[[Exception], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = workspace.desk
        self._reading = Reading(workspace.tasks, on_failed, self)
        self._ids: list[int] | None = None
        self._times_forgotten = 0

    def forget(self) -> None:
        """Has the order read anew when it is next needed; one that is just being read counts no more."""
        self._ids = None
        self._times_forgotten += 1

    def take(self, ids: Sequence[int]) -> None:
        """Takes the customers shown, who happen to stand in the order of their names."""
        if self._ids is None:
            self._ids = list(ids)

    def beginning(self, text: str, shown: CustomerFilter) -> list[int] | None:
        """The ids of who passes `shown` and whose folded name begins with `text`, in the order of names.

        Chinese names in either form of their characters.
        Two searches by halves, which read a few names. None while the order is being read.
        """
        if self._ids is None:
            on_read = partial(self._on_read, self._times_forgotten)
            self._reading.ask(partial(read_by_name, self._desk, shown), on_read)
            return None
        wanted = order_key(text)
        begin = bisect_left(self._ids, wanted, key=self._order_key)
        end = bisect_left(self._ids, wanted + "\U0010ffff", lo=begin, key=self._order_key)
        return self._ids[begin:end]

    def _order_key(self, customer_id: int) -> str:
        return order_key(name_key(self._desk.customers.names([customer_id]).get(customer_id, "")))

    def _on_read(self, times_forgotten: int, ids: list[int]) -> None:
        if times_forgotten == self._times_forgotten:
            self._ids = ids
        self.read.emit()
