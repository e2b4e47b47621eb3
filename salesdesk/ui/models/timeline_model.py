"""A customer's timeline as a model: 200 contacts at a time, more as one scrolls."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.services.timeline import TimelineEntry
from salesdesk.ui.models.timeline_rows import TimelineRow, TimelineWords
from salesdesk.ui.widgets.plain_label import tip_markup
from salesdesk.ui.workspace import Workspace

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
EXPANDED_ROLE = Qt.ItemDataRole.UserRole + 2

NEWER = ("newer", 0, "")
"""The key of the first row where newer entries than those shown are left out."""

FIRST_PAGE = 40
_NEWER_SHOWN = 10
"""How many contacts newer than an entry are shown with it, where the reading begins in between."""

PAGE = 200
"""Contacts read at a time; the first reading is what one or two screens hold."""

Index = QModelIndex | QPersistentModelIndex


class TimelineModel(QAbstractListModel):
    """Holds what has been read so far; a text asked for in full stays so when it is read anew."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words = TimelineWords(workspace, self)
        self._customer_id = 0
        self._rows: list[TimelineRow] = []
        self._expanded: set[tuple[str, int, str]] = set()
        self._contacts = 0
        self._before: datetime | None = None
        self._until: datetime | None = None

    def show_customer(self, customer_id: int) -> None:
        """Shows a customer's timeline from its end, or reads again as much as is shown of it."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            self._contacts = 0
            self._expanded = set()
            self._until = None
        limit = max(FIRST_PAGE, self._contacts)
        asked = self._workspace.desk.timeline.entries
        entries = asked(customer_id, limit=limit, before=self._until) if customer_id else []
        rows = [self._words.row(entry) for entry in entries]
        if self._until is not None:
            rows.insert(0, self._words.newer(NEWER))
        self._remember_end(entries, limit, before=0)
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_at(self, index: Index) -> TimelineRow | None:
        """The row of an index; None for an invalid one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def reach(self, key: tuple[str, int, str], day: date) -> int:
        """The place of an entry of a local day, however far back; -1 where it is gone.

        Where it is not read yet, only what is around that day is read, and `NEWER` stands first.
        """
        at = self.find(key)
        if at < 0:
            self._until = self._workspace.desk.timeline.end_after(self._customer_id, day, _NEWER_SHOWN)
            self._contacts = 0
            self.show_customer(self._customer_id)
            at = self.find(key)
        while at < 0 and self._before is not None and self._local_day(self._before) >= day:
            self.fetchMore(QModelIndex())
            at = self.find(key)
        return at

    def show_newer(self) -> None:
        """Reads up to `PAGE` contacts more that are newer than those shown."""
        if self._until is None:
            return
        last = self._local_day(self._until - timedelta(microseconds=1))
        self._until = self._workspace.desk.timeline.end_after(self._customer_id, last, PAGE)
        self._contacts += PAGE
        self.show_customer(self._customer_id)

    def show_newest(self) -> None:
        """Reads from the end again, the next time that the timeline is shown."""
        if self._until is not None:
            self._until, self._contacts = None, 0

    def find(self, key: tuple[str, int, str]) -> int:
        """The place of an entry; -1 where it is gone."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def expand(self, index: Index, expanded: bool | None = None) -> bool:
        """Shows all of a text or only its beginning (None: the other of the two); says whether it changed."""
        row = self.row_at(index)
        if row is None or not row.is_cut or row.is_endless:
            return False
        is_expanded = row.key in self._expanded
        wanted = not is_expanded if expanded is None else expanded
        if wanted == is_expanded:
            return False
        (self._expanded.add if wanted else self._expanded.discard)(row.key)
        at = self.index(index.row(), 0)
        self.dataChanged.emit(at, at)
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == EXPANDED_ROLE:
            return row.key in self._expanded
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_markup(self._words.tip(row))
        return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        return not parent.isValid() and self._before is not None

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        if parent.isValid() or self._before is None:
            return
        entries = self._workspace.desk.timeline.entries(self._customer_id, limit=PAGE, before=self._before)
        rows = [self._words.row(entry) for entry in entries]
        self._remember_end(entries, PAGE, before=self._contacts)
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _local_day(self, moment: datetime) -> date:
        return moment.astimezone(self._workspace.desk.clock.zone()).date()

    def _remember_end(self, entries: list[TimelineEntry], limit: int, *, before: int) -> None:
        """Where to read on: at the last contact, while there were as many as asked for."""
        moments = [entry.interaction.at for entry in entries if entry.interaction is not None]
        self._contacts = before + len(moments)
        self._before = moments[-1] if len(moments) >= limit else None
