"""A customer's timeline stands where it stays when it is painted, and is painted once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication

from salesdesk.domain.words import Channel, Level, ValueClass
from salesdesk.services.interactions import LoggedContact
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.pages.customer import CustomerPage
from salesdesk.ui.widgets.timeline_list import TimelineList
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer


class Paintings(QObject):
    """Notes how high a list is each time that it is painted."""

    def __init__(self, painted: TimelineList) -> None:
        super().__init__(painted)
        self.heights: list[int] = []
        self._list = painted
        painted.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint:
            self.heights.append(self._list.height())
        return False


@pytest.fixture
def window(qtbot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    """So narrow that the line of facts in a customer's head wraps where there are more of them."""
    workspace.desk.settings.change(welcomed=True)
    made = MainWindow(workspace, WindowMemory(tmp_path, workspace.desk.database.path))
    qtbot.addWidget(made)
    made.setWindowState(Qt.WindowState.WindowNoState)
    made.setMinimumWidth(0)
    made.resize(780, 700)
    made.start()
    with qtbot.waitExposed(made):
        made.show()
    return made


def enter(qtbot, window: MainWindow, customer_id: int) -> TimelineList:
    """Comes to a customer's page from another page, and waits until all of it stands."""
    window.workspace.requests.page_wanted.emit("promises")
    settle(qtbot, window)
    window.workspace.requests.customer_wanted.emit(customer_id)
    settle(qtbot, window)
    return page_of(window).timeline_list


def page_of(window: MainWindow) -> CustomerPage:
    page = window.page("customer")
    assert isinstance(page, CustomerPage)
    return page


def with_contacts(workspace: Workspace, **facts: object) -> int:
    customer_id = a_customer(workspace.desk, **facts)
    for number in range(12):
        workspace.desk.interactions.log(
            LoggedContact(
                customer_id,
                Channel.PHONE,
                f"Asked for the drawing of part {number}, and for the list of those that wear.",
                at=workspace.desk.clock.now() - timedelta(days=number),
                next_on=workspace.desk.clock.today(),
            )
        )
    return customer_id


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not page_of(window)._cards_timer.isActive())
    for _ in range(5):
        QApplication.processEvents()


def test_another_customers_timeline_is_painted_once_where_it_stays(qtbot, window, workspace: Workspace):
    short = with_contacts(workspace, name="Short", city="")
    long = with_contacts(
        workspace,
        name="Long",
        city="Kunshan near the river",
        industry="Machines for paper and board",
        level=Level.BASIC,
        value_class=ValueClass.SUPERSTAR,
    )
    entries = enter(qtbot, window, short)
    paintings = Paintings(entries)
    standing = []
    for customer_id in (long, short, long):
        standing.append(enter(qtbot, window, customer_id).height())
    assert standing[0] == standing[2] != standing[1]
    assert paintings.heights == standing


def test_entries_are_laid_out_anew_in_another_width(qtbot, window, workspace: Workspace):
    entries = enter(qtbot, window, with_contacts(workspace, name="Wide"))
    first: QModelIndex = entries.model().index(0, 0)
    before = entries.visualRect(first).height()
    window.resize(1500, 700)
    settle(qtbot, window)
    assert entries.visualRect(first).height() == entries.sizeHintForIndex(first).height() < before
