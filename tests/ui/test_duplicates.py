"""Duplicates in the window: warned of while one types, gone through by keys, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.services.desk import Desk
from salesdesk.ui.dialogs.new_customer import NewCustomerDialog
from salesdesk.ui.dialogs.person import PersonDialog
from salesdesk.ui.pages.duplicates import DuplicatesPage
from salesdesk.ui.shortcuts import install_shortcuts
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.workspace import Workspace
from tests.factories import a_contact, a_customer, a_person

Key = Qt.Key


def shown(qtbot: QtBot, workspace: Workspace) -> DuplicatesPage:
    page = DuplicatesPage(workspace)
    qtbot.addWidget(page)
    page.resize(1084, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_first()
    return page


def press(page: QWidget, name: str) -> None:
    [button] = [b for b in page.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def listed(page: DuplicatesPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def names(desk: Desk) -> list[str]:
    return [line.name for line in desk.customers.lines(desk.customers.ids())]


@pytest.fixture
def twice(workspace: Workspace) -> Workspace:
    """Hengtai stands there three times, Berglund twice."""
    desk = workspace.desk
    for form in ("Ltd", "Inc", "GmbH"):
        a_customer(desk, name=f"Hengtai {form}")
    a_customer(desk, name="Berglund Foods AB", phone="0512 5555 8000")
    fuller = a_customer(desk, name="Berglund Foods", phone="0512 5555 8000")
    a_contact(desk, fuller)
    return workspace


def test_an_empty_desk_says_so_and_leads_on(qtbot: QtBot, workspace: Workspace) -> None:
    page = shown(qtbot, workspace)
    wanted: list[str] = []
    workspace.requests.page_wanted.connect(wanted.append)
    press(page, "Show customers")
    assert wanted == ["customers"]
    a_customer(workspace.desk, name="Hengtai Ltd")
    a_customer(workspace.desk, name="Hengtai Inc")
    press(page, "Look again")
    assert listed(page) == ["Hengtai Ltd · Hengtai Inc"]
    assert page.focusWidget() is page.table


def test_groups_are_merged_by_a_key_and_undo_brings_them_back(qtbot: QtBot, twice: Workspace) -> None:
    page = shown(qtbot, twice)
    told: list[tuple[str, int]] = []
    twice.requests.told.connect(lambda text, step: told.append((text, step)))
    before = listed(page)
    assert before == ["Berglund Foods AB · Berglund Foods", "Hengtai Ltd · Hengtai Inc · Hengtai GmbH"]
    assert page.pair.stays.name == "Berglund Foods"  # the one with a contact
    QTest.keyClick(page.focusWidget(), Key.Key_M)
    assert [text for text, _step in told] == ["Berglund Foods AB is now part of Berglund Foods."]
    assert listed(page) == before[1:]
    assert page.table.currentIndex().row() == 0  # the next one is chosen
    assert page.pair.stays.name == "Hengtai Ltd"
    QTest.keyClick(page.focusWidget(), Key.Key_M)
    assert listed(page) == ["Hengtai Ltd · Hengtai GmbH"]
    twice.desk.history.undo(told[0][1])
    assert listed(page) == [before[0], "Hengtai Ltd · Hengtai GmbH"]


def test_not_the_same_is_kept_and_skip_is_not(qtbot: QtBot, twice: Workspace) -> None:
    page = shown(qtbot, twice)
    QTest.keyClick(page.focusWidget(), Key.Key_N)
    assert listed(page) == ["Hengtai Ltd · Hengtai Inc · Hengtai GmbH"]
    QTest.keyClick(page.focusWidget(), Key.Key_S)
    assert not page.table.isVisible()
    press(page, "Look again")
    assert listed(page) == ["Hengtai Ltd · Hengtai Inc · Hengtai GmbH"]
    assert len(names(twice.desk)) == 5


def test_who_stays_can_be_chosen_and_nobody_becomes_part_of_themselves(
    qtbot: QtBot, twice: Workspace
) -> None:
    page = shown(qtbot, twice)
    QTest.keyClick(page.focusWidget(), Key.Key_Down)
    QTest.keyClick(page.focusWidget(), Key.Key_Return)
    stays = page.focusWidget()
    assert stays is not None
    assert stays.accessibleName() == "This one stays"
    QTest.keyClick(stays, Key.Key_Down)
    assert page.pair.stays.name == "Hengtai Inc"
    assert page.pair.goes.name != "Hengtai Inc"
    press(page, "Merge")
    assert "Hengtai Inc" in names(twice.desk)
    assert len(names(twice.desk)) == 4


def test_all_is_decided_by_keys_from_wherever_they_are(qtbot: QtBot, twice: Workspace) -> None:
    page = shown(qtbot, twice)
    install_shortcuts(page, {})
    QTest.keyClick(page.focusWidget(), Key.Key_Return)
    box = page.focusWidget()
    assert isinstance(box, ChoiceBox)
    QTest.keyClick(box, Key.Key_S)
    assert listed(page) == ["Hengtai Ltd · Hengtai Inc · Hengtai GmbH"]
    assert page.focusWidget() is box
    QTest.keyClick(box, Key.Key_Down)
    QTest.keyClick(box, Key.Key_M)
    assert listed(page) == ["Hengtai Inc · Hengtai GmbH"]
    QTest.keyClick(box, Key.Key_N)
    assert not page.table.isVisible()
    at = page.focusWidget()
    assert at is not None
    assert at.accessibleName() == "Look again"


def test_a_list_that_is_dropped_down_has_its_letters(qtbot: QtBot, twice: Workspace) -> None:
    page = shown(qtbot, twice)
    install_shortcuts(page, {})
    before = listed(page)
    QTest.keyClick(page.focusWidget(), Key.Key_Return)
    box = page.focusWidget()
    assert isinstance(box, ChoiceBox)
    box.showPopup()
    QTest.keyClick(box.view(), Key.Key_M)
    assert listed(page) == before
    box.hidePopup()


def test_looking_can_be_stopped_and_done_again(qtbot: QtBot, twice: Workspace) -> None:
    runner = TaskRunner()
    workspace = Workspace(twice.desk, twice.bus, twice.voice, runner, twice.requests)
    page = shown(qtbot, workspace)
    if page._task is not None and not page._task.is_over:
        page._task.cancel()
    qtbot.waitUntil(lambda: not runner.is_busy)
    if not page.table.isVisible():  # it was stopped in time
        press(page, "Look again")
        qtbot.waitUntil(page.table.isVisible)
    assert len(listed(page)) == 2
    assert runner.close()


def test_a_new_person_is_pointed_out(qtbot: QtBot, workspace: Workspace) -> None:
    customer = a_customer(workspace.desk, name="Hengtai")
    a_person(workspace.desk, customer, name="张伟")
    form = PersonDialog(workspace, customer_id=customer)
    qtbot.addWidget(form)
    form.show()
    form.name.setText("Zhang Wei")
    qtbot.waitUntil(lambda: bool(form.alike.said))
    assert form.alike.said == "Perhaps already here: 张伟 at Hengtai — same name in pinyin: zhangwei"
    form.name.setText("")
    qtbot.waitUntil(lambda: not form.alike.said)
    assert form.alike.isHidden()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("phone", "5555 8000", "Perhaps already here: 昆山精工 — same phone ending 8000"),
        ("email", "info@jg.cn", "Perhaps already here: 昆山精工 — same e-mail: info@jg.cn"),
        ("name", "崑山精工有限公司", "Perhaps already here: 昆山精工 — same name but for the legal form"),
    ],
)  # fmt: skip
def test_a_new_customer_is_pointed_out_by_each_field(
    qtbot: QtBot, workspace: Workspace, field: str, typed: str, said: str
) -> None:
    a_customer(workspace.desk, name="昆山精工", phone="0512 5555 8000", email="info@jg.cn")
    form = NewCustomerDialog(workspace)
    qtbot.addWidget(form)
    form.show()
    form.lines[field].setText(typed)
    qtbot.waitUntil(lambda: bool(form.alike.said))
    assert form.alike.said == said
    # It never stands in the way.
    form.lines["name"].setText(f"Another {typed}")
    form.try_to_save()
    assert len(names(workspace.desk)) == 2
