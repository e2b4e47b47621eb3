"""A screen of 1280×800 at 200 % has 640×400 pixels: every window fits, and its buttons can be reached."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.main_window import NAVIGATED, MainWindow
from salesdesk.ui.models.customers_model import COLUMNS
from salesdesk.ui.navigation import Navigation
from salesdesk.ui.page_stack import PageStack
from salesdesk.ui.pages.customer import CustomerPage
from salesdesk.ui.pages.customers import CustomersPage
from salesdesk.ui.pages.today import TodayPage
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.message import MessageDialog
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.workspace import Workspace
from tests.faults.hostile_scenes import SCENES, Stage, staged
from tests.ui.small_screen import hidden_buttons, in_a_room, settle


@pytest.fixture(scope="module")
def stage(qapp: QApplication) -> Iterator[Stage]:
    with staged("like") as made:
        yield made


@pytest.mark.timeout(120)
def test_every_window_fits_and_its_buttons_are_seen() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.ui.small_screen"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    assert set(found) == set(SCENES)
    assert {name: faults for name, faults in found.items() if faults} == {}


def narrowed(stage: Stage, width: int, height: int = 700) -> MainWindow:
    window = stage.window
    window.show()
    window.resize(width, height)
    settle()
    return window


def test_pages_are_icons_with_names_where_the_window_is_narrow(stage: Stage) -> None:
    window = narrowed(stage, 640, 360)
    navigation = window.findChild(Navigation)
    assert navigation is not None
    assert navigation.width() <= theme().px(60)
    buttons = [one for one in navigation.findChildren(QPushButton) if one.isVisible()]
    names = [one.accessibleName() for one in buttons][: len(NAVIGATED)]
    assert names == ["Today", "Customers", "Promises", "Settings"]
    for button, name in zip(buttons, names, strict=False):
        assert name in button.toolTip()
    navigation.set_backup("No backup for 9 days", "The disk is full", is_worrying=True)
    navigation.set_waiting("3 reminders")
    settle()
    waiting = [one for one in navigation.findChildren(QPushButton) if one.accessibleName() == "3 reminders"]
    assert [one.toolTip() for one in waiting if one.isVisible()] == ["<qt>3 reminders</qt>"]
    narrowed(stage, 1280)
    assert navigation.width() == theme().px(196)
    navigation.set_waiting("")


def test_a_page_that_needs_more_room_scrolls(stage: Stage) -> None:
    window = narrowed(stage, 640, 360)
    for key in ("today", "customers", "promises"):
        window.show_page(key)
        settle()
        page = window.page(key)
        assert page.width() >= page.minimumSizeHint().width()
        assert page.height() >= page.minimumSizeHint().height()


PAGES = ("today", "customers", "promises", "settings", "duplicates", "trash", "history", "customer")


def show(stage: Stage, key: str) -> None:
    if key == "customer":
        customer_id = next(iter(stage.desk.customers.ids()))
        stage.workspace.requests.customer_wanted.emit(customer_id)
    else:
        stage.window.show_page(key)
    settle()


@pytest.mark.parametrize("key", PAGES)
@pytest.mark.parametrize("width", [640, 800, 899, 900, 960, 1280])
def test_no_page_scrolls_to_the_side(stage: Stage, key: str, width: int) -> None:
    window = narrowed(stage, width, 360)
    show(stage, key)
    rooms = [one for one in window.findChildren(ScrollRoom) if one.widget() is window.pages]
    assert [room.horizontalScrollBar().maximum() for room in rooms] == [0]


@pytest.mark.parametrize(("width", "beside"), [(640, False), (1280, True)])
def test_whom_a_line_of_today_is_about_stands_below_where_there_is_no_room_beside(
    stage: Stage, width: int, beside: bool
) -> None:
    window = narrowed(stage, width, 400)
    window.show_page("today")
    settle()
    page = window.page("today")
    assert isinstance(page, TodayPage)
    assert page.panel.isVisible()
    assert (page.panel.x() > page.list.x()) is beside
    assert (page.panel.y() > page.list.y()) is not beside
    assert page.panel.width() == (theme().px(384) if beside else page.width())


@pytest.mark.parametrize(("width", "beside"), [(640, False), (800, True), (1280, True)])
def test_the_cards_of_a_customer_stand_below_where_there_is_no_room_beside(
    stage: Stage, width: int, beside: bool
) -> None:
    narrowed(stage, width, 400)
    show(stage, "customer")
    page = stage.window.page("customer")
    assert isinstance(page, CustomerPage)
    assert (page.cards.x() > page.tabs.x()) is beside
    assert (page.cards.y() > page.tabs.y()) is not beside


@pytest.mark.parametrize(
    ("width", "hidden"),
    [
        (1280, []),
        (960, ["city", "last_contact_on"]),
        (640, ["city", "last_contact_on", "next_on", "open_promises"]),
    ],
)
def test_the_least_important_columns_give_way(stage: Stage, width: int, hidden: list[str]) -> None:
    window = narrowed(stage, width)
    window.show_page("customers")
    page = window.page("customers")
    assert isinstance(page, CustomersPage)
    page.clear_filter()
    settle()
    table = page.table
    assert [key for at, key in enumerate(COLUMNS) if table.isColumnHidden(at)] == sorted(
        hidden, key=COLUMNS.index
    )
    for key in ("level", "value_class"):
        assert table.columnWidth(COLUMNS.index(key)) == theme().px(108)
    assert table.columnWidth(0) >= theme().px(220)


def test_a_page_scrolls_for_what_stands_in_it_and_not_in_others(qtbot: QtBot, workspace: Workspace) -> None:
    stack = PageStack(workspace)
    short, tall = QWidget(), QWidget()
    for page, text in ((short, "A line."), (tall, "A line of a long text. " * 2_000)):
        QVBoxLayout(page).addWidget(PlainLabel(text, wrap=True))
        stack.addWidget(page)
    room = ScrollRoom(stack)
    qtbot.addWidget(room)
    room.resize(600, 400)
    room.show()
    for page, scrolls in ((short, False), (tall, True), (short, False)):
        stack.setCurrentWidget(page)
        stack.updateGeometry()
        settle()
        assert room.verticalScrollBar().isVisible() is scrolls


def test_a_long_message_scrolls_above_its_buttons(qtbot: QtBot, stage: Stage) -> None:
    dialog = MessageDialog(None, "Much", "A line of a long message.\n" * 200, [("OK", "primary")])
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    [button] = dialog.findChildren(Button)
    assert hidden_buttons(dialog) == []
    assert not in_a_room(button)
