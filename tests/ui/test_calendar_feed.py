"""The calendar file that is kept up to date: written after changes, told once where it cannot be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Party
from salesdesk.errors import UserError
from salesdesk.exchange.taking_in import open_import
from salesdesk.services.touched import Touched
from salesdesk.ui.calendar_feed import AFTER_CHANGE_MS, CalendarFeed
from salesdesk.ui.pages.settings_calendar import CalendarCard
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.widgets.toast import Toast
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.fakes import ImmediateTaskRunner


@pytest.fixture
def window(qtbot: QtBot, dressed: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def feed(workspace: Workspace, window: QWidget) -> CalendarFeed:
    return CalendarFeed(workspace, window, ImmediateTaskRunner())


def promise(workspace: Workspace, text: str, name: str = "Hengtai") -> None:
    customer_id = a_customer(workspace.desk, name=name)
    workspace.desk.promises.make(customer_id, Party.REP, text, date(2026, 12, 1))


def toasts(window: QWidget) -> list[Toast]:
    return [toast for toast in window.findChildren(Toast) if toast.isVisible()]


def test_a_change_is_in_the_file_within_seconds(
    workspace: Workspace, feed: CalendarFeed, tmp_path: Path
) -> None:
    target = tmp_path / "plans.ics"
    workspace.desk.settings.change(calendar_file=str(target))
    promise(workspace, "send the price")
    assert feed.is_due
    assert feed._soon.interval() == AFTER_CHANGE_MS <= 10_000
    feed._soon.timeout.emit()
    assert "send the price" in target.read_text("utf-8")
    assert open_import(target).source == "SalesDesk"


def test_nothing_is_written_where_nothing_is_wanted_or_nothing_of_it_changed(
    workspace: Workspace, feed: CalendarFeed, tmp_path: Path
) -> None:
    promise(workspace, "send the price")
    feed.begin()
    assert not feed.is_due
    workspace.desk.settings.change(calendar_file=str(tmp_path / "plans.ics"))
    feed._soon.stop()
    workspace.bus.publish(Touched.ORDERS)
    assert not feed.is_due


def test_what_was_changed_while_the_window_was_closed_comes_at_the_start(
    workspace: Workspace, window: QWidget, tmp_path: Path
) -> None:
    workspace.desk.settings.change(calendar_file=str(tmp_path / "plans.ics"))
    promise(workspace, "send the price")
    feed = CalendarFeed(workspace, window, ImmediateTaskRunner())
    assert not feed.is_due
    feed.begin()
    assert feed.is_due


def test_a_failure_is_told_once_and_again_only_after_it_went_well(
    workspace: Workspace, window: QWidget, feed: CalendarFeed, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    workspace.desk.settings.change(calendar_file=str(stick / "plans.ics"))
    feed._soon.timeout.emit()
    (toast,) = toasts(window)
    toast.hide()
    feed._soon.timeout.emit()
    assert toasts(window) == []
    stick.mkdir()
    feed._soon.timeout.emit()
    assert (stick / "plans.ics").exists()
    (stick / "plans.ics").unlink()
    stick.rmdir()
    feed._soon.timeout.emit()
    assert len(toasts(window)) == 1


def test_leaving_waits_for_the_last_change(
    workspace: Workspace, window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    tasks = TaskRunner()
    feed = CalendarFeed(workspace, window, tasks)
    left: list[bool] = []
    feed.before_leaving(lambda: left.append(True))
    assert left == [True]
    target = tmp_path / "plans.ics"
    workspace.desk.settings.change(calendar_file=str(target))
    feed.before_leaving(lambda: left.append(target.exists()))
    qtbot.waitUntil(lambda: len(left) == 2)
    assert left == [True, True]
    feed.close()


def test_the_card_takes_a_file_and_lets_it_go(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    card = CalendarCard(workspace)
    qtbot.addWidget(card)
    card.show_preferences()
    assert not card.stop.isVisibleTo(card)
    card.set_file(str(tmp_path / "none" / "plans.ics"))
    assert "There is no folder" in card.outcome.text()
    card.set_file(str(tmp_path / "plans.ics"))
    assert card.path.text() == str(tmp_path / "plans.ics")
    assert not card.outcome.isVisibleTo(card)
    card.stop.click()
    assert workspace.desk.settings.preferences.calendar_file == ""


@pytest.mark.parametrize("path", ["/home/me/letter.txt", "plans.ics"])
def test_no_other_kind_of_file_is_written_over(workspace: Workspace, path: str) -> None:
    with pytest.raises(UserError, match=r"\.ics"):
        workspace.desk.settings.change(calendar_file=path)
