"""The one search: what was found, below the field, as one types."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from salesdesk.services.customer_names import Suggestion
from salesdesk.services.finding import Answer
from salesdesk.services.progress import Progress
from salesdesk.services.rows import Found
from salesdesk.ui.models.found_model import IN_CUSTOMERS, MORE, NEW_CUSTOMER, FoundModel, found_row
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import plural
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.found_delegate import FoundDelegate
from salesdesk.ui.widgets.painting import draw_box
from salesdesk.ui.widgets.search_field import GROUP, PAGE, ROW, SearchField
from salesdesk.ui.workspace import LogRequest, Workspace

AT_MOST = 30
MORE_AT_MOST = 200
RECENT_AT_MOST = 8
_WIDTH = 560
_HEIGHT = 480


class SearchPopup(QFrame):
    """The list. It lies in the window above the page, and the focus stays in the field.

    Each letter asks at once, in the background; an answer to anything but the newest question is dropped,
    and what is shown stays until the new answer is there.
    """

    chosen = Signal(object)
    """A hit is to be opened: a `Found`."""

    customers_wanted = Signal(str)
    """All customers in which this text is found are to be shown."""

    new_customer_wanted = Signal(str)
    left = Signal()
    """The search is over, and who had the focus before is gone: it belongs to the page."""

    def __init__(self, workspace: Workspace, field: SearchField, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._field = field
        self._window = window
        self._task: Task | None = None
        self._asked: str | None = None
        self._opens_best = False
        self._came_from: QWidget | None = None
        self.model = FoundModel(workspace.voice, self)
        self.list = QListView(self)
        self._build()
        self._connect()

    def leave(self) -> None:
        """Takes the list away; the text stays in the field."""
        self._drop()
        self._asked = None
        self._field.has_list = False
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
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.hide()

    def _connect(self) -> None:
        self._field.asked.connect(self._ask)
        self._field.opened.connect(self._ask)
        self._field.stepped.connect(self._on_stepped)
        self._field.entered.connect(self._on_entered)
        self._field.log_wanted.connect(self._on_log_wanted)
        self._field.escaped.connect(self._on_escaped)
        self._field.left.connect(self.leave)
        self.list.clicked.connect(self._open)
        self._window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is self._field and before is not None:
            self._came_from = before

    def _on_stepped(self, how: str, step: int) -> None:
        if not self.isVisible():
            self._ask()
            return
        here = self.list.currentIndex().row()
        if how == ROW:
            row = self.model.next_row(here, step)
        elif how == GROUP:
            row = self.model.row_of_group(here, step)
        else:
            row = self.model.row_away(here, step * (self._rows_seen() if how == PAGE else MORE_AT_MOST * 10))
        if row is not None:
            self._choose(row)

    def _on_entered(self) -> None:
        if self._task is not None:
            self._opens_best = True  # who types fast and presses Enter means the best of what comes
        elif not self.isVisible():
            self._ask()
        elif self.list.currentIndex().isValid():
            self._open(self.list.currentIndex())

    def _on_log_wanted(self) -> None:
        row = found_row(self.list.currentIndex()) if self.isVisible() else None
        if row is None or row.found is None or self._task is not None:
            return
        person_id = row.found.id if row.found.kind == "person" else 0
        self._finish()
        self._workspace.requests.log_wanted.emit(LogRequest(row.found.customer_id, person_id))

    def _on_escaped(self) -> None:
        self._finish()
        before = self._came_from
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _ask(self) -> None:
        query = self._field.query()
        if query is None or (query == self._asked and (self._task is not None or self.isVisible())):
            return
        self._drop()
        self._asked = query
        tasks = self._workspace.tasks
        task = tasks.read(partial(self._look, query), self._on_found, self._on_failed)
        self._task = None if task.is_over else task

    def _look(self, query: str, _progress: Progress) -> tuple[str, Answer | list[Suggestion]]:
        desk = self._workspace.desk
        if not query:
            return query, desk.customers.suggest("", RECENT_AT_MOST)
        return query, desk.finding.answer(query, AT_MOST)

    def _on_found(self, answer: tuple[str, Answer | list[Suggestion]]) -> None:
        query, found = answer
        if query != self._asked or not self._field.hasFocus():
            return  # something else was typed since, or somewhere else
        opens_best, self._opens_best = self._opens_best, False
        self._task = None
        if not isinstance(found, Answer):
            self.model.show_recent(found)
        elif found.hits or not self._field.is_composing:
            self.model.show(query, found.hits, found.more)
        else:
            return  # half a word that is being composed: what was found before it stays
        if not self.model.rowCount():
            self.leave()
            return
        self._show_best(opens_best and self.model.hits() > 0)

    def _show_best(self, opens: bool) -> None:
        self._place()
        self._field.has_list = True
        self.show()
        self.raise_()
        first = self.model.next_row(-1, 1)
        if first is None:
            return
        self._choose(first, with_count=True)
        self.list.scrollToTop()
        if opens:
            self._open(self.model.index(first))

    def _on_failed(self, error: Exception) -> None:
        self.leave()
        raise error

    def _choose(self, row: int, *, with_count: bool = False) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        if row == self.model.next_row(-1, 1):
            self.list.scrollToTop()  # with the head over it
        else:
            self.list.scrollTo(index)
        said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        if with_count:
            hits = self.model.hits()
            number = plural(self.tr("%n found", "", hits), hits) if hits else self._nothing_said()
            said = f"{number}. {said}"
        announce(self._field, said)

    def _nothing_said(self) -> str:
        return str(self.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))

    def _open(self, index: QModelIndex) -> None:
        row = found_row(index)
        if row is None:
            return
        query = self.model.query
        if row.kind == MORE:
            self._show_more(row.group)
            return
        self._finish()
        if row.kind == NEW_CUSTOMER:
            self.new_customer_wanted.emit(query)
        elif row.kind == IN_CUSTOMERS:
            self.customers_wanted.emit(query)
        elif row.found is not None:
            self.chosen.emit(row.found)

    def _show_more(self, kind: str) -> None:
        query = self.model.query
        self._drop()
        task = self._workspace.tasks.read(
            partial(self._look_for_more, query, kind), self._on_more, self._on_failed
        )
        self._task = None if task.is_over else task

    def _look_for_more(self, query: str, kind: str, _progress: Progress) -> tuple[str, str, Answer]:
        return query, kind, self._workspace.desk.finding.of_kind(query, kind, MORE_AT_MOST)

    def _on_more(self, answer: tuple[str, str, Answer]) -> None:
        query, kind, found = answer
        self._task = None
        if query != self.model.query or not self.isVisible():
            return
        self._opens_best = False
        hits: list[Found] = found.hits
        row = self.model.extend(kind, hits, has_more=bool(found.more))
        self._place()
        if row >= 0:
            choice = self.model.next_row(row - 1, 1) if row == 0 else row
            self._choose(row if choice is None else choice)

    def _finish(self) -> None:
        self.leave()
        with QSignalBlocker(self._field):  # an emptied field asks for nothing more
            self._field.clear()

    def _drop(self) -> None:
        self._opens_best = False
        if self._task is not None:
            self._task.drop()
            self._task = None

    def _rows_seen(self) -> int:
        return max(1, self.list.viewport().height() // theme().px(40) - 1)

    def _place(self) -> None:
        look = theme()
        window = self._window
        below = self._field.mapTo(window, QPoint(0, self._field.height() + look.px(4)))
        width = min(max(self._field.width(), look.px(_WIDTH)), window.width() - below.x() - look.px(16))
        wanted = self.model.height() + look.px(12)
        room = window.height() - below.y() - look.px(16)
        self.setGeometry(below.x(), below.y(), width, min(wanted, look.px(_HEIGHT), room))
