"""The firms that Odoo names by an external id where a list is exported to be imported again."""

from __future__ import annotations

from salesdesk.exchange.headers import normalise
from salesdesk.exchange.row_reader import Columns
from salesdesk.storage import stopping

_BY_ID = frozenset({"parentidid", "relatedcompanyexternalid"})
_IDS = ("id", "externalid")
_MOST = 200_000
"""The most firms that are remembered, so that a huge list stays within memory."""


class Parents:
    """What the names of firms are, by their external ids, in one list."""

    def __init__(self, columns: Columns) -> None:
        keys = [normalise(cell) for cell in columns.table.header]
        self._by_id = {at for at in columns.by_field.get("company", ()) if keys[at] in _BY_ID}
        self._names: dict[str, str] = {}
        own = next((keys.index(key) for key in _IDS if key in keys), None)
        name = next(iter(columns.by_field.get("name", columns.by_field.get("contact", ()))), None)
        if not self._by_id or own is None or name is None:
            return
        wanted = {cells[at].strip() for _row, cells in columns.table.rows() for at in self._by_id}
        for row, cells in columns.table.rows():
            if row % 1_000 == 0:
                stopping.check()
            if cells[own].strip() in wanted and len(self._names) < _MOST:
                self._names[cells[own].strip()] = cells[name].strip()

    def is_id(self, column: int) -> bool:
        """Whether the cells of `column` are ids and no names."""
        return column in self._by_id

    def name_of(self, cell: str) -> str:
        """The name of the firm with that id; empty where the list does not hold it."""
        return self._names.get(cell.strip(), "")
