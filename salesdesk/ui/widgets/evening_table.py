"""The table of the evening entry: typed into like a sheet, from cell to cell by keys alone."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from salesdesk.domain.text import displayed
from salesdesk.ui.models.evening_model import EveningModel
from salesdesk.ui.models.evening_rows import COLUMNS
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.evening_editors import (
    EDITORS,
    ChoiceEditor,
    CustomerEditor,
    Editor,
    LineEditor,
    ReadyEditor,
    value_of,
)
from salesdesk.ui.widgets.painting import draw_box, draw_icon, draw_ring
from salesdesk.ui.widgets.table_delegate import ROW_HEIGHT, TableDelegate
from salesdesk.ui.widgets.view_verbs import add_verb

Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {
    "log": 48,
    "customer": 210,
    "time": 72,
    "channel": 100,
    "outcome": 112,
    "promise": 210,
    "next": 200,
}
_LEAST_SAID = 220
_SAID = COLUMNS.index("said")
_ERROR_LINE = 24
_FIRST_TYPED = 1

Hint = QAbstractItemDelegate.EndEditHint


class EveningTable(QTableView):
    """Tab and Return go on to the next cell and open it; arrows move; typing begins at once."""

    def __init__(self, model: EveningModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evening = model
        self.setModel(model)
        self._delegate = EveningDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self._dress()
        self.remove_verb = add_verb(self, self.tr("Remove row"), self._on_remove, "Ctrl+Delete")
        self.clicked.connect(self._on_clicked)
        model.dataChanged.connect(self._size_rows)
        model.rowsInserted.connect(self._size_rows)
        model.modelReset.connect(self._size_rows)
        theme().changed.connect(self._size)
        self._size()

    def begin(self) -> None:
        """Puts the mark where typing begins: at what was said first, or at the customer of an empty row."""
        self.setCurrentIndex(self._start_of(0))

    def go_to(self, row: int, column: str) -> None:
        """Puts the mark on a cell and shows it."""
        index = self._evening.index(row, COLUMNS.index(column))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def commit(self) -> None:
        """Takes over what stands in a cell that is still being typed."""
        editor = self._delegate.editor()
        if editor is not None:
            editor.settle()
            self.commitData(editor)
            self.closeEditor(editor, Hint.NoHint)

    def sizeHint(self) -> QSize:
        look = theme()
        width = sum(_WIDTHS.values()) + 320
        # Low, as a form scrolls what is higher than it; the form itself begins as large as the screen lets.
        return QSize(look.px(width), look.px(ROW_HEIGHT * 5))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(480), theme().px(ROW_HEIGHT * 4))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.viewport().update()  # the bar at the left of the row goes along

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:  # noqa: N802
        super().closeEditor(editor, Hint.NoHint)
        if hint in (Hint.EditNextItem, Hint.EditPreviousItem):
            self._go_on(1 if hint == Hint.EditNextItem else -1)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(index)
        elif key == Qt.Key.Key_Space and index.column() == 0:
            self._toggle(index)
        elif key == Qt.Key.Key_Delete and not event.modifiers() and index.column() in _CLEARED:
            self._evening.setData(index, "")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, ahead: bool) -> bool:  # noqa: N802
        """Tab goes from cell to cell, and on to the next field behind the last one."""
        following = self._beside(self.currentIndex(), 1 if ahead else -1)
        if following is None:
            return QWidget.focusNextPrevChild(self, ahead)
        self.setCurrentIndex(following)
        return True

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() == 0:
            self._toggle(index)
        elif index.isValid():
            self.edit(index)

    def _go_on(self, step: int) -> None:
        """Opens the next cell that is typed into; behind the last one the mark stays where it is."""
        following = self._beside(self.currentIndex(), step)
        if following is not None and following.column() < _FIRST_TYPED:
            # A row that has its customer begins at what was said: typing on must not replace the customer.
            row = following.row()
            following = self._start_of(row) if step > 0 else self._beside(following, step)
        if following is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.setCurrentIndex(following)
        self.edit(following)

    def _start_of(self, row: int) -> QModelIndex:
        first = COLUMNS.index("customer") if self._evening.rows[row].is_empty else _SAID
        return self._evening.index(row, first)

    def _beside(self, index: QModelIndex, step: int) -> QModelIndex | None:
        columns = len(COLUMNS)
        at = index.row() * columns + index.column() + step if index.isValid() else 0
        if not 0 <= at < self._evening.rowCount() * columns:
            return None
        return self._evening.index(*divmod(at, columns))

    def _toggle(self, index: QModelIndex) -> None:
        ticked = self._evening.rows[index.row()].is_ticked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        self._evening.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)
        editor = self._delegate.editor()
        if isinstance(editor, ChoiceEditor):
            editor.showPopup()

    def _on_remove(self) -> None:
        self._evening.remove(self.currentIndex().row())

    def _dress(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setAccessibleName(self.tr("Columns"))

    def _size(self) -> None:
        look = theme()
        for name, width in _WIDTHS.items():
            self.setColumnWidth(COLUMNS.index(name), look.px(width))
        self._size_columns()
        self._size_rows()

    def _size_columns(self) -> None:
        look = theme()
        others = sum(look.px(width) for width in _WIDTHS.values())
        self.setColumnWidth(_SAID, max(look.px(_LEAST_SAID), self.viewport().width() - others))

    def _size_rows(self) -> None:
        look = theme()
        header = self.verticalHeader()
        header.setDefaultSectionSize(look.px(ROW_HEIGHT))
        for number, row in enumerate(self._evening.rows):
            height = look.px(ROW_HEIGHT + (_ERROR_LINE if row.errors else 0))
            if header.sectionSize(number) != height:
                header.resizeSection(number, height)


class EveningDelegate(TableDelegate):
    """Draws the cells, a complaint below the row that it is about, and makes the editors."""

    def __init__(self, model: EveningModel, parent: EveningTable) -> None:
        super().__init__(parent)
        self._evening = model
        self._table = parent
        self._editor: Editor | None = None

    def editor(self) -> Editor | None:
        """The editor that is open, if one is."""
        return self._editor

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        column, row = COLUMNS[index.column()], self._evening.rows[index.row()]
        editor = self._make(index, parent)
        who = row.customer or QCoreApplication.translate("evening", "new contact")
        editor.setAccessibleName(displayed(f"{self._evening.titles()[index.column()]}, {who}"))
        editor.setAccessibleDescription(row.errors.get(column, ""))
        editor.setAutoFillBackground(True)
        self._editor = editor
        return editor

    def _make(self, index: Index, parent: QWidget) -> Editor:
        evening, typed = self._evening, index.data(Qt.ItemDataRole.EditRole)
        row = evening.rows[index.row()]
        match COLUMNS[index.column()]:
            case "customer":
                field = CustomerEditor(evening.desk, typed, parent)
                field.done.connect(self._on_done)
                return field
            case "channel":
                return self._choice(typed, evening.channels(), parent)
            case "outcome":
                return self._choice(typed, evening.outcomes(), parent)
            case "promise":
                hint = QCoreApplication.translate("evening", "send offer by Friday")
                return ReadyEditor(typed, evening.promise_choices(row), hint, parent)
            case "next":
                hint = QCoreApplication.translate("evening", "as planned")
                return ReadyEditor(typed, evening.next_choices(row), hint, parent)
        return LineEditor(typed, "", parent)

    def _choice(self, value: str, options: list[tuple[str, str]], parent: QWidget) -> ChoiceEditor:
        field = ChoiceEditor(value, options, parent)
        field.picked.connect(self._on_choice)
        return field

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Editors are made with what stands in the cell; what is being typed is never overwritten."""

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:  # noqa: N802
        assert isinstance(editor, EDITORS)
        self._evening.setData(index, value_of(editor))

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        room = self._without_error(option.rect, index).adjusted(1, 1, -1, -2)
        editor.setGeometry(room)

    def editorEvent(self, *_about: object) -> bool:
        """A click anywhere in the cell of a tick is the table's; Qt would turn it a second time."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Return goes on to the next cell, as Tab does."""
        if (
            isinstance(watched, EDITORS)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            watched.settle()
            self._finish(watched, ahead=event.key() != Qt.Key.Key_Backtab)
            return True
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._evening.rows[index.row()]
        whole = QRect(option.rect)
        if row.errors:
            painter.fillRect(whole, QColor(theme().colours.bad_soft))
            self._paint_error(painter, whole, next(iter(row.errors.values())))
        option.rect = self._without_error(whole, index)
        super().paint(painter, option, index)
        if COLUMNS[index.column()] == "log":
            self._paint_tick(painter, option.rect, ticked=row.is_ticked, empty=row.is_empty)
        if COLUMNS[index.column()] in row.errors:
            box = QRectF(option.rect).adjusted(2, 2, -2, -3)
            draw_box(painter, box, theme().px(6), line=theme().colours.bad)
        if self._table.hasFocus() and self._table.currentIndex() == index:
            draw_ring(
                painter, QRectF(option.rect).adjusted(1, 1, -1, -2), theme().px(6), theme().colours.accent
            )

    def _paint_error(self, painter: QPainter, whole: QRect, text: str) -> None:
        """The complaint runs below the whole row; each cell draws the part that lies in its own room."""
        look, view = theme(), self._table
        line = QRect(look.px(10), 0, view.viewport().width(), look.px(_ERROR_LINE))
        line.moveBottom(whole.bottom() - look.px(2))
        painter.save()
        painter.setClipRect(whole)
        painter.setFont(look.font("small"))
        painter.setPen(QColor(look.colours.bad))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(line, flags, text)
        painter.restore()

    def _paint_tick(self, painter: QPainter, room: QRect, *, ticked: bool, empty: bool) -> None:
        if empty:
            return
        look, side = theme(), theme().px(16)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(room).center())
        painter.save()
        if ticked:
            draw_box(painter, box, look.px(4), fill=look.colours.accent)
            draw_icon(painter, box.adjusted(2, 2, -2, -2), "check", look.colours.on_accent)
        else:
            draw_box(painter, box, look.px(4), fill=look.colours.surface, line=look.colours.edge)
        painter.restore()

    def _without_error(self, rect: QRect, index: Index) -> QRect:
        has_error = bool(self._evening.rows[index.row()].errors)
        return rect.adjusted(0, 0, 0, -theme().px(_ERROR_LINE) if has_error else 0)

    def _on_done(self, ahead: bool) -> None:
        if self._editor is not None:
            self._finish(self._editor, ahead=ahead)

    def _on_choice(self, _value: str) -> None:
        if self._editor is not None:
            self.commitData.emit(self._editor)

    def _finish(self, editor: QWidget, *, ahead: bool) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, Hint.EditNextItem if ahead else Hint.EditPreviousItem)


_CLEARED = tuple(COLUMNS.index(name) for name in ("time", "said", "promise", "next"))
