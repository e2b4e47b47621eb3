"""What a search found, in groups, for the list below the search field."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from salesdesk.domain.text import displayed
from salesdesk.domain.wording import Voice
from salesdesk.services.customer_names import Suggestion
from salesdesk.services.finding import GROUPS
from salesdesk.services.rows import Found
from salesdesk.ui.found_words import FoundWords, has_excerpt
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled

HEAD, HIT, MORE, NOTHING = "head", "hit", "more", "nothing"
NEW_CUSTOMER, IN_CUSTOMERS = "new_customer", "in_customers"
CHOOSABLE = frozenset({HIT, MORE, NEW_CUSTOMER, IN_CUSTOMERS})
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_HEIGHTS = {HEAD: 28, HIT: 34, MORE: 30, NOTHING: 34, NEW_CUSTOMER: 34, IN_CUSTOMERS: 34}
_TWO_LINES = 48

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A line of the list: a group's head, a hit, more of a group, or what else can be done.

    `text` is what stands there, `count` beside a head how many there are, `reason` at the right of a hit
    why it was found; `group` is the kind of hits that it stands with.
    """

    kind: str
    text: str
    group: str = ""
    found: Found | None = None
    reason: str = ""
    count: str = ""
    spoken: str = ""

    @property
    def height(self) -> int:
        """How high the row is, in the drawings' pixels."""
        if self.found is not None and has_excerpt(self.found):
            return _TWO_LINES
        return _HEIGHTS[self.kind]


class FoundModel(QAbstractListModel):
    """Rows for one answer; heads cannot be chosen."""

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = ""
        self._words = FoundWords(voice, self)
        self._rows: list[FoundRow] = []

    def show(self, query: str, found: Iterable[Found], more: Collection[str] = ()) -> None:
        """Shows the hits for `query`, the group of the best first; of the kinds in `more` there are more."""
        self.beginResetModel()
        self.query = query
        self._rows = []
        groups: dict[str, list[Found]] = {}
        for hit in found:
            groups.setdefault(hit.kind, []).append(hit)
        for kind in GROUPS:
            if groups and kind in more:
                groups.setdefault(kind, [])  # of which there was no room for any
        for kind, hits in groups.items():
            self._rows.append(self._head(kind, len(hits), has_more=kind in more))
            self._rows += [self._hit(hit) for hit in hits]
            if kind in more:
                self._rows.append(self._more(kind))
        if not groups:
            self._rows = self._nothing(query)
        self.endResetModel()

    def show_recent(self, customers: Sequence[Suggestion]) -> None:
        """Shows the customers last spoken to, where nothing was asked yet."""
        self.beginResetModel()
        self.query = ""
        self._rows = []
        if customers:
            self._rows.append(FoundRow(HEAD, self.tr("Spoken to lately"), "recent"))
        for one in customers:
            hit = Found("customer", one.id, one.id, one.name, "", why="recent")
            said = filled(self.tr("%1, %2"), one.name, one.person) if one.person else one.name
            self._rows.append(FoundRow(HIT, one.name, "recent", hit, one.person, spoken=said))
        self.endResetModel()

    def extend(self, kind: str, hits: Sequence[Found], *, has_more: bool) -> int:
        """Shows all of these hits in their group, where its row for more stood; says the first new row.

        The hits that are shown already stay in their places. -1 where no row for more is shown.
        """
        place = next((at for at, row in enumerate(self._rows) if row.kind == MORE and row.group == kind), -1)
        if place < 0:
            return -1
        known = {row.found.id for row in self._rows if row.group == kind and row.found is not None}
        new = [self._hit(hit) for hit in hits if hit.id not in known]
        if has_more and kind == "customer":
            said = self.tr("Show all in Customers")
            new.append(FoundRow(IN_CUSTOMERS, said, kind, spoken=said))
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place]
        self.endRemoveRows()
        if new:
            self.beginInsertRows(QModelIndex(), place, place + len(new) - 1)
            self._rows[place:place] = new
            self.endInsertRows()
        head = next(at for at, row in enumerate(self._rows) if row.kind == HEAD and row.group == kind)
        self._rows[head] = self._head(kind, len(known | {hit.id for hit in hits}), has_more=has_more)
        self.dataChanged.emit(self.index(head), self.index(head))
        return min(place, len(self._rows) - 1)

    def hits(self) -> int:
        """How many hits are shown."""
        return sum(row.kind == HIT for row in self._rows)

    def next_row(self, row: int, step: int) -> int | None:
        """The next row that can be chosen, in the direction of `step`, round the end; None where none can."""
        choices = self._choices()
        if not choices:
            return None
        if row not in choices:
            return choices[0] if step > 0 else choices[-1]
        return choices[(choices.index(row) + step) % len(choices)]

    def row_away(self, row: int, step: int) -> int | None:
        """The row that can be chosen `step` such rows further or back, but not round the end."""
        choices = self._choices()
        if not choices:
            return None
        at = choices.index(row) if row in choices else 0
        return choices[max(0, min(len(choices) - 1, at + step))]

    def row_of_group(self, row: int, step: int) -> int | None:
        """The first row of the next group or of the one before, round the end."""
        first: dict[str, int] = {}
        for at in self._choices():
            first.setdefault(self._rows[at].group, at)
        if not first:
            return None
        groups = list(first)
        here = self._rows[row].group if 0 <= row < len(self._rows) else groups[-1]
        at = groups.index(here) if here in groups else 0
        return first[groups[(at + step) % len(groups)]]

    def height(self) -> int:
        """The height of all rows, in pixels."""
        return sum(theme().px(row.height) for row in self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return displayed(row.spoken or f"{row.text} {row.count}".strip())
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, theme().px(row.height))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._rows[index.row()].kind in CHOOSABLE:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _choices(self) -> list[int]:
        return [at for at, one in enumerate(self._rows) if one.kind in CHOOSABLE]

    def _head(self, kind: str, count: int, *, has_more: bool) -> FoundRow:
        number = "" if not count else f"{count}+" if has_more else str(count)
        return FoundRow(HEAD, self._words.group(kind), kind, count=number)

    def _hit(self, found: Found) -> FoundRow:
        reason = self._words.reason(found)
        return FoundRow(HIT, found.name, found.kind, found, reason, spoken=self._words.spoken(found))

    def _more(self, kind: str) -> FoundRow:
        row = FoundRow(MORE, self.tr("Show more"), kind)
        return replace(row, spoken=filled(self.tr("%1: show more"), self._words.group(kind)))

    def _nothing(self, query: str) -> list[FoundRow]:
        said = filled(self.tr("Nothing found for “%1”"), query)
        return [
            FoundRow(NOTHING, said),
            FoundRow(NEW_CUSTOMER, filled(self.tr("New customer “%1”"), query), NEW_CUSTOMER),
        ]


def found_row(index: Index) -> FoundRow | None:
    """The row at `index`."""
    row = index.data(ROW_ROLE)
    return row if isinstance(row, FoundRow) else None
