"""What a search found, in groups, for the list below the search field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.domain.text import displayed, isolate
from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.services.rows import Found
from salesdesk.ui.marked_text import draw_marked
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.painting import draw_box

HEAD, HIT, NOTHING, NEW_CUSTOMER = "head", "hit", "nothing", "new_customer"
_ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_QUERY_ROLE = _ROW_ROLE + 1
_HEIGHTS = {HEAD: 26, HIT: 46, NOTHING: 34, NEW_CUSTOMER: 34}
_GROUPS: dict[str, str] = {
    "customer": QT_TRANSLATE_NOOP("FoundModel", "Customers"),
    "person": QT_TRANSLATE_NOOP("FoundModel", "People"),
    "reach": QT_TRANSLATE_NOOP("FoundModel", "Phones and addresses"),
    "promise": QT_TRANSLATE_NOOP("FoundModel", "Promises"),
    "complaint": QT_TRANSLATE_NOOP("FoundModel", "Complaints"),
    "interaction": QT_TRANSLATE_NOOP("FoundModel", "Contacts"),
    "note": QT_TRANSLATE_NOOP("FoundModel", "Notes"),
}


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A line of the list: a group's head, a hit, or what is offered where nothing was found."""

    kind: str
    text: str
    found: Found | None = None


class FoundModel(QAbstractListModel):
    """Rows for one answer; only hits and offers can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = ""
        self._rows: list[FoundRow] = []

    def show(self, query: str, found: Iterable[Found]) -> None:
        """Shows the hits for `query`, the best group first."""
        self.beginResetModel()
        self.query = query
        self._rows = self._grouped(found) or [FoundRow(NOTHING, self.tr("Nothing found"))]
        offer = filled(self.tr("New customer “%1”"), query)
        if self._rows[0].kind == NOTHING:
            self._rows.append(FoundRow(NEW_CUSTOMER, offer))
        self.endResetModel()

    def next_row(self, row: int, step: int) -> int | None:
        """The next row that can be chosen, in the direction of `step`, round the end; None where none can."""
        choices = [at for at, one in enumerate(self._rows) if one.kind in (HIT, NEW_CUSTOMER)]
        if not choices:
            return None
        if row not in choices:
            return choices[0] if step > 0 else choices[-1]
        return choices[(choices.index(row) + step) % len(choices)]

    def height(self) -> int:
        """The height of all rows, in pixels."""
        return sum(theme().px(_HEIGHTS[row.kind]) for row in self._rows)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role == _QUERY_ROLE:
            return self.query
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(row)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, theme().px(_HEIGHTS[row.kind]))
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        row = self._rows[index.row()]
        if row.kind in (HIT, NEW_CUSTOMER):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _grouped(self, found: Iterable[Found]) -> list[FoundRow]:
        groups: dict[str, list[Found]] = {}
        for hit in found:
            groups.setdefault(hit.kind, []).append(hit)
        rows: list[FoundRow] = []
        for kind, hits in groups.items():
            rows.append(FoundRow(HEAD, QCoreApplication.translate("FoundModel", _GROUPS.get(kind, kind))))
            rows += [FoundRow(HIT, hit.name, hit) for hit in hits]
        return rows


class FoundDelegate(QStyledItemDelegate):
    """Draws names in bold, what was found below them, and the searched words on a soft fill."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return index.data(Qt.ItemDataRole.SizeHintRole)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = found_row(index)
        if row is None:
            return
        look, colours = theme(), theme().colours
        painter.save()
        box = QRectF(option.rect)
        inner = box.adjusted(look.px(10), 0, -look.px(10), 0)
        if option.state & (
            QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        ) and row.kind in (
            HIT,
            NEW_CUSTOMER,
        ):
            selected = option.state & QStyle.StateFlag.State_Selected
            draw_box(painter, box, look.px(8), colours.accent_soft if selected else colours.hover)
        if row.found is not None:
            self._paint_hit(painter, inner, row.found, str(index.data(_QUERY_ROLE)))
        else:
            painter.setFont(look.font("section" if row.kind == HEAD else "body"))
            painter.setPen(QColor(colours.accent if row.kind == NEW_CUSTOMER else colours.dim))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, displayed(row.text)
            )
        painter.restore()

    def _paint_hit(self, painter: QPainter, box: QRectF, found: Found, query: str) -> None:
        look, colours = theme(), theme().colours
        same = not found.match or found.match == found.name
        upper = box if same else box.adjusted(0, look.px(4), 0, -box.height() / 2)
        draw_marked(painter, upper, found.name, query, look.font("name"), colours.text)
        if not same:
            lower = box.adjusted(0, box.height() / 2 - look.px(1), 0, -look.px(5))
            draw_marked(painter, lower, found.match, query, look.font("small"), colours.dim)


def found_row(index: QModelIndex | QPersistentModelIndex) -> FoundRow | None:
    """The row at `index`."""
    row = index.data(_ROW_ROLE)
    return row if isinstance(row, FoundRow) else None


def _spoken(row: FoundRow) -> str:
    if row.found is None or not row.found.match or row.found.match == row.found.name:
        return displayed(row.text)
    return isolate(f"{row.found.name}, {row.found.match}")
