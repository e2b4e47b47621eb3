"""The list of Today: up and down choose a line, Enter does what it asks for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from salesdesk.ui.models.agenda_model import AgendaModel
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.agenda_delegate import AgendaDelegate

BAR_ROOM = 16
"""What is kept free at the right for the scroll bar."""


class AgendaList(QListView):
    """Shows an `AgendaModel`; the line chosen is told by `chosen`, Enter or a double click by `activated`."""

    chosen = Signal(QModelIndex)
    verb_key = Signal(str)
    """A letter that stands for a verb on the chosen line."""

    def __init__(self, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = model
        self._delegate = AgendaDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setObjectName("bare")
        self.selectionModel().currentChanged.connect(self._on_current)
        theme().changed.connect(self._on_theme)

    def choose(self, row: int) -> None:
        """Selects a row and brings it into view."""
        index = self._agenda.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # As wide with a scroll bar as without, so that the cards end where what stands above them ends.
        self._delegate.width = self.width() - theme().px(BAR_ROOM)
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().lower()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Home:
            # The first row is a head, which Qt would stop at without choosing anything.
            self.choose(self._agenda.first_item_row())
            self.scrollToTop()
        elif letter and letter in "cskm" and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.verb_key.emit(letter)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are verbs here, not a search through the list."""

    def _on_current(self, current: QModelIndex) -> None:
        self.chosen.emit(current)

    def _on_theme(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
