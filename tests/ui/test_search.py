"""The search by keyboard: typed, chosen, opened, left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.marked_text import marks
from salesdesk.ui.search_popup import SearchField, SearchPopup
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer, a_person


class Place(QWidget):
    """A window with the field and the list."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.field = SearchField(self)
        QHBoxLayout(self).addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self.popup = SearchPopup(workspace, self.field, self)
        self.resize(800, 600)


@pytest.fixture
def place(qtbot: QtBot, workspace: Workspace) -> Place:
    made = Place(workspace)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    return made


def type_in(qtbot: QtBot, place: Place, text: str) -> None:
    qtbot.keyClicks(place.field, text)
    qtbot.waitUntil(place.popup.isVisible)


def rows(place: Place) -> list[str]:
    model = place.popup.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_what_is_typed_is_found_in_groups(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan Precision")
    a_person(workspace.desk, customer_id, name="Kunshi Li")
    type_in(qtbot, place, "kuns")
    assert rows(place)[0] in {"Customers", "People"}
    assert any("Kunshan Precision" in row for row in rows(place))
    assert any("Kunshi Li" in row for row in rows(place))
    assert place.field.hasFocus()
    assert place.popup.list.accessibleName() == "Search results"
    face = QAccessible.queryAccessibleInterface(place.popup.list)
    assert face.text(QAccessible.Text.Name) == "Search results"


def test_enter_opens_what_the_arrows_chose(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    first = a_customer(workspace.desk, name="Alpha One")
    second = a_customer(workspace.desk, name="Alpha Two")
    type_in(qtbot, place, "alpha")
    qtbot.keyClick(place.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(place.popup.customer_chosen) as chosen:
        qtbot.keyClick(place.field, Qt.Key.Key_Return)
    name = workspace.desk.customers.card(chosen.args[0]).name
    assert chosen.args[0] in {first, second}
    assert name == "Alpha Two"
    assert not place.popup.isVisible()
    assert place.field.text() == ""


def test_arrows_go_round_and_pass_over_headings(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    for name in ("Alpha One", "Alpha Two"):
        a_customer(workspace.desk, name=name)
    type_in(qtbot, place, "alpha")
    first = place.popup.list.currentIndex().row()
    qtbot.keyClick(place.field, Qt.Key.Key_Up)
    assert place.popup.list.currentIndex().row() > first
    qtbot.keyClick(place.field, Qt.Key.Key_Down)
    assert place.popup.list.currentIndex().row() == first == 1


def test_escape_closes_the_list_then_leaves(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="Alpha One")
    type_in(qtbot, place, "alpha")
    qtbot.keyClick(place.field, Qt.Key.Key_Escape)
    assert not place.popup.isVisible()
    assert place.field.text() == "alpha"
    with qtbot.waitSignal(place.popup.left):
        qtbot.keyClick(place.field, Qt.Key.Key_Escape)
    assert place.field.text() == ""


def test_what_is_not_there_can_be_made(qtbot: QtBot, place: Place) -> None:
    type_in(qtbot, place, "Zeta")
    assert rows(place) == ["Nothing found", "New customer “Zeta”"]
    with qtbot.waitSignal(place.popup.new_customer_wanted) as wanted:
        qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert wanted.args == ["Zeta"]


def test_enter_right_after_typing_asks_first(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="Alpha One")
    qtbot.keyClicks(place.field, "alpha")
    qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert place.popup.isVisible()


def test_a_click_opens_as_well(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    made = a_customer(workspace.desk, name="Alpha One")
    type_in(qtbot, place, "alpha")
    spot = place.popup.list.visualRect(place.popup.model.index(1)).center()
    with qtbot.waitSignal(place.popup.customer_chosen) as chosen:
        qtbot.mouseClick(place.popup.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [made]


def test_keys_belong_to_the_input_method_while_it_composes(
    qtbot: QtBot, place: Place, workspace: Workspace
) -> None:
    a_customer(workspace.desk, name="昆山精工")
    committed = QInputMethodEvent()
    committed.setCommitString("昆山")
    QApplication.sendEvent(place.field, committed)
    qtbot.waitUntil(place.popup.isVisible)
    assert any("昆山精工" in row for row in rows(place))
    before = place.popup.list.currentIndex().row()
    QApplication.sendEvent(place.field, QInputMethodEvent("shan", []))
    entered = []
    place.popup.customer_chosen.connect(entered.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(place.field, key)
    assert entered == []
    assert place.popup.isVisible()
    assert place.popup.list.currentIndex().row() == before


def test_an_answer_that_nobody_waits_for_any_more_is_not_shown(
    qtbot: QtBot, place: Place, workspace: Workspace
) -> None:
    a_customer(workspace.desk, name="Alpha One")
    type_in(qtbot, place, "alpha")
    shown = rows(place)
    place.popup._on_found(("alp", []))
    assert rows(place) == shown


def test_leaving_the_field_takes_the_list_away(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="Alpha One")
    type_in(qtbot, place, "alpha")
    place.field.clearFocus()
    assert not place.popup.isVisible()


def test_words_are_marked_where_they_stand() -> None:
    assert marks("Kunshan kun", "KUN") == [(0, 3), (8, 11)]
    assert marks("a+b (c)", "+b (c)") == [(1, 3), (4, 7)]
    assert marks("nothing", " ") == []


def test_a_name_with_markup_is_painted_as_text(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="<b>Alpha</b> & Söhne")
    type_in(qtbot, place, "alpha")
    place.popup.grab()  # painted without an error
    assert "<b>Alpha</b> & Söhne" in rows(place)[1]
