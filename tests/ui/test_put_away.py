"""Pages put away, to be made anew: what they wait for, what they hand on, and that nothing is left."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.services.progress import Progress
from salesdesk.storage.engine import connect
from salesdesk.ui.appearance import Appearance
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.pages.customer import DETAILS, CustomerPage
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.pages.page import Page
from salesdesk.ui.pages.settings import SettingsPage
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import install_language
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace
from tests.factories import a_contact, a_customer
from tests.ui.shown import shown_window

_MORE_THAN_THREADS = 8


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path, dressed: QApplication) -> Iterator[MainWindow]:
    """The window, following what is set, with threads of its own as in the program."""
    for at in range(60):
        a_customer(workspace.desk, name=f"Berglund {at:02}", city="Kunshan" if at % 2 else "Lund")
    workspace.desk.settings.change(language="en", scheme="light")
    own = replace(workspace, tasks=TaskRunner())
    follower = Appearance(dressed, own.desk, own.bus)
    yield from shown_window(qtbot, own, WindowMemory(tmp_path / "state", tmp_path / "desk.salesdesk"))
    own.tasks.close()
    own.tasks.wait()
    follower.deleteLater()
    install_language(dressed, "en")
    theme().set_scheme("light")


def opened(qtbot: QtBot, window: MainWindow, key: str) -> Page:
    window.workspace.requests.page_wanted.emit(key)
    qtbot.waitUntil(lambda: not window.workspace.tasks.is_busy)
    return window.page(key)


def anew(qtbot: QtBot, window: MainWindow, scheme: str) -> None:
    """Changes the look, and waits until the page shown has been made anew."""
    with qtbot.waitSignal(window.pages.renewed):
        window.workspace.desk.settings.change(scheme=scheme)


@contextmanager
def no_thread_free(begin: Callable[..., object]) -> Iterator[None]:
    """Has what is begun meanwhile by `begin` wait for a thread."""
    may_end = threading.Event()

    def stand(_progress: Progress) -> None:
        may_end.wait(30)

    for _thread in range(_MORE_THAN_THREADS):
        begin(stand, lambda _nothing: None)
    try:
        yield
    finally:
        may_end.set()


def test_a_page_stays_until_what_was_begun_there_is_told(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window, "settings")
    assert isinstance(page, SettingsPage)
    heard: list[bool] = []
    window.workspace.requests.backups_changed.connect(lambda: heard.append(window.page("settings") is page))
    with no_thread_free(window.workspace.tasks.run):
        page.backups.make.click()
        window.workspace.desk.settings.change(scheme="dark", language="zh_CN")
        qtbot.waitUntil(lambda: theme().is_dark)
        assert window.page("settings") is page
    qtbot.waitUntil(lambda: window.page("settings") is not page)
    assert heard == [True]


def test_rows_stay_chosen_where_the_look_changes_before_they_are_read(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = opened(qtbot, window, "customers")
    assert isinstance(page, CustomersPage)
    page.table.choose(page.model.ids[3])
    chosen = page.selected_ids()
    with no_thread_free(window.workspace.tasks.read):
        anew(qtbot, window, "dark")
        anew(qtbot, window, "light")
    qtbot.waitUntil(lambda: not window.workspace.tasks.is_busy)
    last = window.page("customers")
    assert isinstance(last, CustomersPage)
    assert last.selected_ids() == chosen


def scrolled(page: CustomerPage | CustomersPage) -> int:
    view = page.timeline_list if isinstance(page, CustomerPage) else page.table
    return view.verticalScrollBar().value()


def test_another_customer_is_not_scrolled_as_the_one_before(qtbot: QtBot, window: MainWindow) -> None:
    first, second, *_ = window.workspace.desk.customers.ids()
    for customer in (first, second):
        for day in range(30):
            at = datetime(2026, 10, 1, 8, tzinfo=UTC) + timedelta(days=day)
            a_contact(window.workspace.desk, customer, summary="Tea\n" * 5, at=at)
    window.workspace.requests.customer_wanted.emit(first)
    page = window.page("customer")
    assert isinstance(page, CustomerPage)
    page.timeline_list.verticalScrollBar().setValue(700)
    assert scrolled(page) == 700
    opened(qtbot, window, "settings")
    for scheme, customer, expected in (("dark", first, 700), ("light", second, 0)):
        anew(qtbot, window, scheme)
        window.show_page("customer", customer)  # without the keys, which go to the top
        after = window.page("customer")
        assert isinstance(after, CustomerPage)
        qtbot.waitUntil(lambda: after.timeline_list.verticalScrollBar().maximum() > 700)  # noqa: B023
        assert scrolled(after) == expected
        opened(qtbot, window, "settings")


def test_other_customers_are_not_scrolled_as_those_before(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(qtbot, window, "customers")
    assert isinstance(page, CustomersPage)
    page.table.verticalScrollBar().setValue(300)
    opened(qtbot, window, "settings")
    anew(qtbot, window, "dark")
    window.workspace.requests.customers_wanted.emit(CustomerFilter(cities=frozenset({"Lund"})))
    after = window.page("customers")
    assert isinstance(after, CustomersPage)
    qtbot.waitUntil(lambda: len(after.all_ids()) == 30)
    assert after.table.verticalScrollBar().maximum() > 300
    assert scrolled(after) == 0


def test_a_page_that_cannot_be_read_when_it_is_made_anew_is_read_later(
    qtbot: QtBot, window: MainWindow
) -> None:
    customer, *_ = window.workspace.desk.customers.ids()
    window.workspace.requests.customer_wanted.emit(customer)
    page = window.page("customer")
    assert isinstance(page, CustomerPage)
    page.tabs.setCurrentIndex(DETAILS)
    page.details.remember.setPlainText("Likes trains")
    opened(qtbot, window, "settings")
    with closing(connect(window.workspace.desk.database.path)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON").close()
        [since] = other.execute("SELECT since FROM customers WHERE id = ?", (customer,)).fetchone()
        other.execute("UPDATE customers SET since = 'soon' WHERE id = ?", (customer,))
        with qtbot.captureExceptions() as told:
            anew(qtbot, window, "dark")
            qtbot.waitUntil(lambda: bool(told))
        other.execute("UPDATE customers SET since = ? WHERE id = ?", (since, customer))
    window.workspace.requests.customer_wanted.emit(customer)
    after = window.page("customer")
    assert isinstance(after, CustomerPage)
    assert after.isVisible()
    assert after.details.remember.toPlainText() == "Likes trains"


def test_nothing_is_left_of_pages_that_were_put_away(qtbot: QtBot, window: MainWindow) -> None:
    customer = next(iter(window.workspace.desk.customers.ids()))
    for key in ("customers", "promises", "trash", "history", "settings", "duplicates"):
        opened(qtbot, window, key)
    window.workspace.requests.customer_wanted.emit(customer)
    page = window.page("customer")
    assert isinstance(page, CustomerPage)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
    opened(qtbot, window, "today")
    pages = [ref(window.page(key)) for key in window.pages.keys]
    assert len(pages) == 8
    del page
    for scheme in ("dark", "light"):
        anew(qtbot, window, scheme)
    qtbot.waitUntil(lambda: not window.workspace.tasks.is_busy)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert [one() for one in pages] == [None] * len(pages)
