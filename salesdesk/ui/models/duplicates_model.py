"""Groups of customers that may be one, as a model: a line is worded when it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from salesdesk.domain.text import excerpt
from salesdesk.services.duplicates import Group
from salesdesk.ui.models.paged_model import PagedModel
from salesdesk.ui.translations import dotted, listed
from salesdesk.ui.widgets.table_delegate import Cell
from salesdesk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group, known by the id of its first customer and its place."""

    id: int
    group: Group


class DuplicatesModel(PagedModel[GroupLine]):
    """The likeliest group on top."""

    columns = ("customers", "reasons", "score")
    right = frozenset({2})

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent)
        self._groups: Sequence[Group] = ()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Shows these groups."""
        self._groups = groups
        self.show(list(range(len(groups))))

    def group_at(self, row: int) -> Group | None:
        """The group of a row; None for none."""
        return self._groups[row] if 0 <= row < len(self._groups) else None

    def read(self, ids: Sequence[int]) -> list[GroupLine]:
        return [GroupLine(at, self._groups[at]) for at in ids if at < len(self._groups)]

    def titles(self) -> tuple[str, ...]:
        """The columns' headings."""
        return (self.tr("Customers"), self.tr("Why"), self.tr("Alike"))

    def cell(self, line: GroupLine, column: int) -> Cell:
        group = line.group
        if column == 0:
            names = dotted(excerpt(name, 60) for _id, name in group.customers)
            return Cell(names, bold=True, tip=names)
        if column == 1:
            words = listed(map(self._workspace.voice.say, group.reasons))
            return Cell(words, tip=words)
        return Cell(str(group.score), right=True)
