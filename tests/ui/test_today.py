"""The page of Today: what stands over its list, and how keys go through it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesdesk.domain.words import Level
from salesdesk.ui.dialogs.plan_first import PlanFirstDialog
from salesdesk.ui.dialogs.snooze import SnoozeDialog
from salesdesk.ui.pages.today import MOST_WITHOUT_STEP, TodayPage
from tests.factories import a_customer

MORE = 4


@pytest.fixture
def page(qtbot, workspace):
    desk = workspace.desk
    for number in range(MOST_WITHOUT_STEP + MORE):
        a_customer(desk, name=f"Customer {number}", level=Level.BASIC)
    desk.settings.change_policy(replace(desk.settings.policies[Level.PROACTIVE], level=Level.BASIC))
    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.refresh()
    return page


def test_the_line_over_the_list_counts_those_left_out(page):
    assert page._summary.text() == f"{MOST_WITHOUT_STEP + MORE} customers without a next step"


def test_home_goes_to_the_first_line(qtbot, page):
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    assert page.model.row_at(page.list.currentIndex()).hidden == MORE
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    assert page.list.currentIndex().row() == 1


def test_the_last_line_says_what_it_is_for_and_begins_at_the_weeks(qtbot, page, workspace):
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    assert "Plan a first call to each" in page.model.row_at(page.list.currentIndex()).spoken
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    form = page.findChild(PlanFirstDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
    assert form.focusWidget() is form.weeks
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert workspace.desk.today.without_step() == []


def test_a_reminder_of_the_list_is_put_off_to_a_time_of_ones_own(qtbot, page, workspace):
    desk = workspace.desk
    customer = a_customer(desk, level=Level.PROACTIVE, next_on=desk.clock.today())
    (check_in,) = desk.check_ins.open_of(customer)
    page.refresh()
    menu = page.verbs.snooze_menu("check_in", check_in.id)
    (pick,) = [action for action in menu.actions() if action.text() == "Pick a time…"]
    pick.trigger()
    form = page.findChild(SnoozeDialog)
    form.day.set_day(desk.clock.today() + timedelta(days=3))
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert (desk.reminders.next_moment(desk.clock.now()) - desk.clock.now()).days in (2, 3)
    assert desk.check_ins.open_of(customer)[0].due_on == desk.clock.today()
