"""A customer's page in the window, from the request to its first paint and until all of it stands."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QListView, QStackedWidget, QWidget

from salesdesk.app import show_window
from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.models.timeline_model import FIRST_PAGE
from salesdesk.ui.pages.customer import CustomerPage
from salesdesk.ui.window_memory import WindowMemory
from tests.benchmarks import raw
from tests.benchmarks.nouns import most_talked_to
from tests.benchmarks.timing import Compared, Note, Result, in_turn

FLOOR = "the same rows by plain statements, their texts painted in a bare list, as a page of a bare window"


def opening_a_customer(path: Path, rounds: int) -> list[Result]:
    """The page of the customer with most contacts; between rounds another customer's and Today are shown."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with ExitStack() as on_exit:
        folder = Path(on_exit.enter_context(TemporaryDirectory()))
        bus = ChangeBus()
        desk = open_desk(path, SystemClock(), bus.publish)
        on_exit.callback(desk.close)
        connection = on_exit.enter_context(raw.connected(path))
        window = show_window(app, desk, bus, WindowMemory(folder, path), on_exit)
        window.setWindowState(Qt.WindowState.WindowNoState)  # maximised it is as small as the screen
        window.resize(1280, 800)
        window.show()
        _settle(app)
        requests = window.workspace.requests
        customer_id, contacts = most_talked_to(connection)
        (other_id,) = connection.execute(
            "SELECT max(id) FROM customers WHERE id <> ?", (customer_id,)
        ).fetchone()
        bare = _BarePage()
        on_exit.callback(bare.deleteLater)
        _settle(app)
        until_all: list[float] = []

        def ours() -> float:
            begin = time.perf_counter()
            requests.customer_wanted.emit(customer_id)
            page = window.page("customer")
            assert isinstance(page, CustomerPage)
            painted = _painted_at(app, page.timeline_list.viewport())
            _settle(app)
            until_all.append(time.perf_counter() - begin)
            requests.customer_wanted.emit(other_id)
            _settle(app)
            requests.page_wanted.emit("today")
            _settle(app)
            return painted - begin

        def floor() -> float:
            begin = time.perf_counter()
            rows = raw.read_customer(connection, customer_id, FIRST_PAGE)
            bare.show_texts([str(row[7]) for row in rows])
            painted = _painted_at(app, bare.list.viewport())
            bare.leave()
            _settle(app)
            return painted - begin

        first = ours()
        what = f"opening the page of a customer of {contacts:,} interactions, to its first paint"
        to_paint, to_floor = in_turn(ours, floor, rounds)
        return [
            Compared(what, to_paint, to_floor, FLOOR),
            Compared("until the cards at its right stand, too", until_all[-rounds:], to_floor, "the same"),
            Note("the same for the first time, with the page still to be made", f"{first * 1000:.0f} ms"),
        ]


class _BarePage(QStackedWidget):
    """A window as large as ours with a list as one of its pages."""

    def __init__(self) -> None:
        super().__init__()
        self.list = QListView()
        self._texts = QStringListModel(self.list)
        self.list.setModel(self._texts)
        self.addWidget(QWidget())
        self.addWidget(self.list)
        self.resize(1280, 800)
        self.show()

    def show_texts(self, texts: list[str]) -> None:
        self._texts.setStringList(texts)
        self.setCurrentIndex(1)

    def leave(self) -> None:
        self._texts.setStringList([])
        self.setCurrentIndex(0)


class _Painting(QObject):
    """Takes the time when a window has painted itself anew, `widget` among the rest."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.at = 0.0
        self.is_seen = False
        self._widget, self._window = widget, widget.window()
        widget.installEventFilter(self)
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if watched is self._widget and event.type() == QEvent.Type.Paint:
            self.is_seen = True
        elif watched is self._window and event.type() == QEvent.Type.UpdateRequest and not self.at:
            # Handed on from here, so that the time is taken before all else that waits for its turn.
            self._window.removeEventFilter(self)
            QCoreApplication.sendEvent(self._window, event)
            if self.is_seen:
                self.at = time.perf_counter()
            else:
                self._window.installEventFilter(self)
            return True
        return False


def _painted_at(app: QApplication, widget: QWidget) -> float:
    """The moment (of `perf_counter`) at which `widget` and its window are painted, with all waited for."""
    painting = _Painting(widget)
    while not painting.at:
        app.processEvents()
        if painting.is_seen and not painting.at:  # painted as the system asked for it
            painting.at = time.perf_counter()
    widget.removeEventFilter(painting)
    return painting.at


def _settle(app: QApplication) -> None:
    """Lets everything that was put off be done."""
    for _ in range(5):
        app.sendPostedEvents()
        app.processEvents()
