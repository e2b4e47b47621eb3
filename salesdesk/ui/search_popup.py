"""The one search: what was found, below the field, as one types."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from salesdesk.services.progress import Progress
from salesdesk.services.rows import Found
from salesdesk.ui.models.found_model import NEW_CUSTOMER, FoundDelegate, FoundModel, found_row
from salesdesk.ui.shortcuts import hint
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.painting import draw_box, draw_key_cap, key_cap_size
from salesdesk.ui.workspace import Workspace

TYPING_PAUSE_MS = 60
_AT_MOST = 30
_WIDTH = 520
_HEIGHT = 440


class SearchField(QLineEdit):
    """The field. Keys that move in the list are handed on, except while an input method composes."""

    stepped = Signal(int)
    entered = Signal()
    left = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_composing = False
        self.setObjectName("search")
        self.setMaxLength(200)
        self.setClearButtonEnabled(False)
        self.setMinimumWidth(theme().px(220))
        self.setMaximumWidth(theme().px(340))
        self.speak()

    def speak(self) -> None:
        """Sets all texts in the present language."""
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search name, phone, note, promise…"))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if self._is_composing:
            super().keyPressEvent(event)
        elif step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_composing = False
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        look, colours = theme(), theme().colours
        size = key_cap_size(look, hint("search"))
        box = self.rect()
        left = box.width() - size.width() - look.px(10)
        if left < self.fontMetrics().horizontalAdvance(self.placeholderText()) + look.px(16):
            return
        place = box.adjusted(left, (box.height() - size.height()) // 2, 0, 0)
        place.setSize(size)
        painter = QPainter(self)
        draw_box(painter, place.toRectF(), look.px(4), colours.surface)
        draw_key_cap(painter, place.toRectF(), hint("search"), colours.dim, colours.line)


class SearchPopup(QFrame):
    """The list. It lies in the window above the page, and the focus stays in the field."""

    customer_chosen = Signal(int)
    promise_chosen = Signal(int, int)
    new_customer_wanted = Signal(str)
    left = Signal()
    """Escape was pressed with nothing open: the focus belongs to the page again."""

    def __init__(self, workspace: Workspace, field: SearchField, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._field = field
        self._window = window
        self._task: Task | None = None
        self._asked = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self.model = FoundModel(self)
        self.list = QListView(self)
        self._build()
        self._connect()

    def leave(self) -> None:
        """Takes the list away; the text stays in the field."""
        self._pause.stop()
        self._drop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().colours
        draw_box(QPainter(self), self.rect().toRectF(), theme().px(10), colours.surface, colours.edge)

    def _build(self) -> None:
        side = theme().px(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(side, side, side, side)
        layout.addWidget(self.list)
        self.list.setObjectName("bare")
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.hide()

    def _connect(self) -> None:
        self._field.textEdited.connect(self._on_edited)
        self._field.stepped.connect(self._on_stepped)
        self._field.entered.connect(self._on_entered)
        self._field.escaped.connect(self._on_escaped)
        self._field.left.connect(self.leave)
        self.list.clicked.connect(self._open)
        self._pause.timeout.connect(self._ask)
        self._window.installEventFilter(self)

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self.leave()

    def _on_stepped(self, step: int) -> None:
        if not self.isVisible():
            self._ask()
            return
        row = self.model.next_row(self.list.currentIndex().row(), step)
        if row is not None:
            self._choose(row)

    def _on_entered(self) -> None:
        if self._pause.isActive() or not self.isVisible():
            self._pause.stop()
            self._ask()
        elif self.list.currentIndex().isValid():
            self._open(self.list.currentIndex())

    def _on_escaped(self) -> None:
        was_open = self.isVisible()
        self.leave()
        if not was_open:
            self._field.clear()
            self.left.emit()

    def _ask(self) -> None:
        query = self._field.text().strip()
        if not query:
            return
        self._drop()
        self._asked = query
        self._task = self._workspace.tasks.run(partial(self._find, query), self._on_found, self._on_failed)

    def _find(self, query: str, _progress: Progress) -> tuple[str, list[Found]]:
        return query, self._workspace.desk.finding.find(query, limit=_AT_MOST)

    def _on_found(self, answer: tuple[str, list[Found]]) -> None:
        query, found = answer
        if query != self._asked or not self._field.hasFocus():
            return  # something else was typed since, or somewhere else
        self.model.show(query, found)
        self._place()
        self.show()
        self.raise_()
        first = self.model.next_row(-1, 1)
        if first is not None:
            self._choose(first)

    def _on_failed(self, error: Exception) -> None:
        self.leave()
        raise error

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        announce(self._field, str(index.data(Qt.ItemDataRole.DisplayRole)))

    def _open(self, index: QModelIndex) -> None:
        row = found_row(index)
        if row is None:
            return
        query = self._asked
        self.leave()
        self._field.clear()
        if row.kind == NEW_CUSTOMER:
            self.new_customer_wanted.emit(query)
        elif row.found is not None and row.found.kind == "promise":
            self.promise_chosen.emit(row.found.customer_id, row.found.id)
        elif row.found is not None:
            self.customer_chosen.emit(row.found.customer_id)

    def _drop(self) -> None:
        if self._task is not None:
            self._task.drop()
            self._task = None

    def _place(self) -> None:
        look = theme()
        window = self._window
        below = self._field.mapTo(window, QPoint(0, self._field.height() + look.px(4)))
        width = min(max(self._field.width(), look.px(_WIDTH)), window.width() - below.x() - look.px(16))
        wanted = self.model.height() + look.px(12)
        room = window.height() - below.y() - look.px(16)
        self.setGeometry(below.x(), below.y(), width, min(wanted, look.px(_HEIGHT), room))
