"""A customer's page in the window, from the request to its first paint."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QWidget

from salesdesk.app import show_window
from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.models.timeline_model import FIRST_PAGE
from salesdesk.ui.pages.customer import CustomerPage
from salesdesk.ui.window_memory import WindowMemory
from tests.benchmarks import raw
from tests.benchmarks.nouns import most_talked_to
from tests.benchmarks.process import FirstPaint
from tests.benchmarks.timing import Compared, Note, Result, in_turn


def opening_a_customer(path: Path, rounds: int) -> list[Result]:
    """The page of the customer with most contacts; between rounds another page is shown."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with ExitStack() as on_exit:
        folder = Path(on_exit.enter_context(TemporaryDirectory()))
        bus = ChangeBus()
        desk = open_desk(path, SystemClock(), bus.publish)
        on_exit.callback(desk.close)
        connection = on_exit.enter_context(raw.connected(path))
        window = show_window(app, desk, bus, WindowMemory(folder, path), on_exit)
        window.resize(1280, 800)
        window.show()
        _settle(app)
        customer_id, contacts = most_talked_to(connection)
        bare = QListView()
        bare.resize(900, 600)
        texts = QStringListModel(bare)
        bare.setModel(texts)
        on_exit.callback(bare.deleteLater)

        def ours() -> float:
            begin = time.perf_counter()
            window.workspace.requests.customer_wanted.emit(customer_id)
            page = window.page("customer")
            assert isinstance(page, CustomerPage)
            _until_painted(app, page.timeline_list.viewport())
            took = time.perf_counter() - begin
            _settle(app)
            window.workspace.requests.page_wanted.emit("today")
            _settle(app)
            return took

        def floor() -> float:
            begin = time.perf_counter()
            rows = raw.read_customer(connection, customer_id, FIRST_PAGE)
            texts.setStringList([str(row[7]) for row in rows])
            bare.show()
            _until_painted(app, bare.viewport())
            took = time.perf_counter() - begin
            bare.hide()
            _settle(app)
            return took

        first = ours()
        what = f"opening the page of a customer of {contacts:,} interactions, to its first paint"
        floor_is = "the rows of its first screens by plain statements, painted in a bare list"
        return [
            Compared(what, *in_turn(ours, floor, rounds), floor_is),
            Note("the same for the first time, with the page still to be made", f"{first * 1000:.0f} ms"),
        ]


def _until_painted(app: QApplication, widget: QWidget) -> None:
    painted = QObject()
    FirstPaint(widget, lambda: True, lambda: painted.setProperty("done", True))
    widget.update()
    while not painted.property("done"):
        app.processEvents()


def _settle(app: QApplication) -> None:
    """Lets everything that was put off be done."""
    for _ in range(5):
        app.sendPostedEvents()
        app.processEvents()
