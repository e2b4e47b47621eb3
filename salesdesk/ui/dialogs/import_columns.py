"""What each column of a table holds, chosen in the table itself."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from salesdesk.domain.wording import Voice
from salesdesk.exchange.fields import FileKind, Mapping, fields_of
from salesdesk.exchange.table_part import TablePart
from salesdesk.ui.models.import_columns_model import FIELD, HELD, NAME, ImportColumnsModel, Options
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.painting import draw_box, draw_icon
from salesdesk.ui.widgets.table_delegate import CELL_ROLE, TableDelegate

Index = QModelIndex | QPersistentModelIndex


class ColumnsTable(CellTable):
    """A row for each column; Return, Space or a click opens the list of what it may go into."""

    mapping_changed = Signal()

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self.columns = ImportColumnsModel(self)
        self.setModel(self.columns)
        self.setAccessibleName(self.tr("Columns of the file"))
        self.dress((260, 230))
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(HELD, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(NAME, theme().px(200))
        self.setItemDelegateForColumn(FIELD, FieldDelegate(self))
        self.clicked.connect(self._on_clicked)
        self.columns.mapping_changed.connect(self.mapping_changed)

    def show_part(self, part: TablePart | None) -> None:
        """Shows the columns of a part, as they are mapped."""
        if part is None:
            self.columns.show(None, {}, ())
        else:
            self.columns.show(part.table, part.mapping, self._options(part.kind))
            self.setCurrentIndex(self.columns.index(0, FIELD))

    def mapping(self) -> Mapping:
        """The columns as they are chosen now."""
        return self.columns.mapping()

    def choose(self, column: int, field: str) -> None:
        """Lets a column of the file go into `field`, as somebody who chose it."""
        self.columns.setData(self.columns.index(column, FIELD), field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        opening = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_F4)
        if plain and event.key() in opening and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == FIELD:
            self._open(index.row())

    def _open(self, row: int) -> None:
        index = self.columns.index(row, FIELD)
        self.setCurrentIndex(index)
        self.edit(index)

    def _options(self, kind: FileKind) -> Options:
        fields = tuple((field.id, self._voice.translate(field.label)) for field in fields_of(kind))
        rest = self.tr("Kept in the notes") if kind in ("customers", "people") else self.tr("Left out")
        return (("", rest), *fields)


class FieldDelegate(TableDelegate):
    """Draws the field as a list that drops down, and opens it."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        model = index.model()
        assert isinstance(model, ImportColumnsModel)
        box = ChoiceBox(model.options, parent)
        box.setAccessibleName(model.name_at(index.row()))
        box.setAccessibleDescription(self.tr("Goes into"))
        box.activated.connect(self._on_activated)
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        assert isinstance(editor, ChoiceBox)
        editor.set_value(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        assert isinstance(editor, ChoiceBox)
        model.setData(index, editor.value)  # type: ignore[arg-type]  # stubs want a QModelIndex

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        gap = theme().px(3)
        editor.setGeometry(option.rect.adjusted(gap, gap, -gap, -gap - 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, colours = theme(), theme().colours
        gap, side = look.px(4), look.px(14)
        painter.save()
        self._paint_ground(painter, option, index)
        box = QRectF(option.rect).adjusted(gap, gap, -gap, -gap - 1)
        draw_box(painter, box, look.px(6), colours.surface, colours.line)
        arrow = QRectF(box.right() - side - gap, box.center().y() - side / 2, side, side)
        draw_icon(painter, arrow, "chevron-down", colours.dim)
        room = option.rect.adjusted(look.px(14), 0, -side - look.px(14), -1)
        self._paint_text(painter, room, index.data(CELL_ROLE))
        painter.restore()

    def _on_activated(self, _at: int) -> None:
        editor = self.sender()
        assert isinstance(editor, QWidget)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
