"""The list that shows a timeline: arrows go from entry to entry, Space shows all of a long text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from salesdesk.ui.models.timeline_model import NEWER, TimelineModel
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.agenda_list import BAR_ROOM
from salesdesk.ui.widgets.moment_mark import SHOWN_MS
from salesdesk.ui.widgets.timeline_delegate import TimelineDelegate
from salesdesk.ui.widgets.whole_text import WholeText


class TimelineList(QListView):
    """Shows a `TimelineModel`; reads on by itself where one scrolls to the end of what was read."""

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = model
        self._delegate = TimelineDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(50)
        self.setMouseTracking(True)
        theme().changed.connect(self.scheduleDelayedItemsLayout)
        self._unmarking = QTimer(self)
        self._unmarking.setSingleShot(True)
        self._unmarking.setInterval(SHOWN_MS)
        self._unmarking.timeout.connect(self._unmark)

    @contextmanager
    def kept_place(self) -> Iterator[None]:
        """While the model is read anew: the same entry stays current and the view where it is."""
        row = self._timeline.row_at(self.currentIndex())
        place = self.verticalScrollBar().value()
        yield
        at = self._timeline.find(row.key) if row is not None else -1
        if at >= 0 and at != self.currentIndex().row():
            self.setCurrentIndex(self._timeline.index(at, 0))
        self.verticalScrollBar().setValue(place)

    def show_entry(self, row: int) -> None:
        """Chooses a row, brings it into the middle and marks it for a moment."""
        self.setCurrentIndex(self._timeline.index(row, 0))
        entry = self._timeline.row_at(self.currentIndex())
        self._delegate.marked = entry.key if entry is not None else None
        self._show_current()
        # A page that has just been shown is laid out only now, and its entries are as wide as it then is.
        QTimer.singleShot(0, self, self._show_current)
        self._unmarking.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # As wide with a scroll bar as without: one that came and went would change every height.
        is_other = self._delegate.set_width(self.width() - theme().px(BAR_ROOM))
        super().resizeEvent(event)
        if is_other:
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._show_all(index)
        elif key == Qt.Key.Key_Right:
            self._timeline.expand(index, True)
        elif key == Qt.Key.Key_Left and not event.modifiers():
            self._timeline.expand(index, False)
        elif event.matches(QKeySequence.StandardKey.Copy):
            row = self._timeline.row_at(index)
            if row is not None:
                QGuiApplication.clipboard().setText(row.spoken)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_link(event.position().toPoint()):
            self._show_all(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_link = self._is_on_link(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if on_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters belong to the window's shortcuts here."""

    def _show_all(self, index: QModelIndex) -> None:
        """Shows all of a text in its place or, where it is too long for that, in a window."""
        row = self._timeline.row_at(index)
        if row is not None and row.key == NEWER:
            self._show_newer()
        elif row is not None and row.is_endless:
            WholeText(
                f"{row.title} — {row.when}" if row.when else row.title, row.endless, self.window()
            ).open()
        else:
            self._timeline.expand(index)

    def _show_newer(self) -> None:
        """Shows what is newer above what was first until now, and goes to the nearest of it."""
        first = self._timeline.row_at(self._timeline.index(1, 0))
        self._timeline.show_newer()
        at = self._timeline.find(first.key) if first is not None else 0
        self.setCurrentIndex(self._timeline.index(max(0, at - 1), 0))
        self._show_current()

    def _show_current(self) -> None:
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _unmark(self) -> None:
        self._delegate.marked = None
        self.viewport().update()

    def _is_on_link(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        row = self._timeline.row_at(index)
        if row is None:
            return False
        if row.key == NEWER:
            return True
        return self._delegate.link_rect(self.visualRect(index), index).contains(point)
