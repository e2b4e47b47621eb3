"""The search by keyboard: typed, chosen, opened, left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import PromiseState
from salesdesk.services.rows import Found
from salesdesk.ui.found_words import FoundWords
from salesdesk.ui.models.found_model import HEAD, IN_CUSTOMERS, MORE, FoundModel, FoundRow, found_row
from salesdesk.ui.search_popup import SearchPopup
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.widgets.search_field import SearchField
from salesdesk.ui.workspace import LogRequest, Workspace
from tests.factories import a_contact, a_customer, a_person

CTRL = Qt.KeyboardModifier.ControlModifier


class Place(QWidget):
    """A window with the field, the list, and something else that can have the focus."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.field = SearchField(self)
        self.other = QLineEdit(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.other)
        layout.addStretch(1)
        self.popup = SearchPopup(workspace, self.field, self)
        self.resize(800, 600)


@pytest.fixture
def place(qtbot: QtBot, workspace: Workspace) -> Place:
    return shown(qtbot, workspace)


@pytest.fixture
def in_background(workspace: Workspace) -> Iterator[Workspace]:
    """A workspace that asks in threads, as the program does."""
    runner = TaskRunner()
    yield replace(workspace, tasks=runner)
    runner.close()


def shown(qtbot: QtBot, workspace: Workspace) -> Place:
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


def all_rows(place: Place) -> list[FoundRow]:
    model = place.popup.model
    found = [found_row(model.index(row)) for row in range(model.rowCount())]
    return [row for row in found if row is not None]


def spoken(place: Place) -> list[str]:
    model = place.popup.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def current(place: Place) -> str:
    return str(place.popup.list.currentIndex().data())


def compose(place: Place, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(place.field, event)


def test_what_is_typed_is_found_in_groups_with_heads_and_counts(
    qtbot: QtBot, place: Place, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan Precision")
    a_customer(workspace.desk, name="Kunshan Bearings")
    a_person(workspace.desk, customer_id, name="Kunshi Li")
    type_in(qtbot, place, "kuns")
    assert spoken(place) == [
        "Customers 2",
        "Customer, Kunshan Bearings",
        "Customer, Kunshan Precision",
        "People 1",
        "Person, Kunshi Li · Kunshan Precision",
    ]
    assert place.field.hasFocus()
    face = QAccessible.queryAccessibleInterface(place.popup.list)
    assert face.text(QAccessible.Text.Name) == "Search results"


def test_a_row_says_why_it_was_found_and_in_what(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    customer_id = a_customer(workspace.desk, name="昆山精工", phone="0512 5733 1234")
    a_contact(workspace.desk, customer_id, summary="They want gaskets of steel.")
    type_in(qtbot, place, "kunshan")
    assert "Customer, 昆山精工, by pinyin 昆山" in spoken(place)
    place.field.clear()
    type_in(qtbot, place, "gask")
    (said,) = [one for one in spoken(place) if one.startswith("Contact, ")]
    assert said == "Contact, 昆山精工, in a note of today, They want gaskets of steel."
    place.field.clear()
    type_in(qtbot, place, "5733")
    assert "昆山精工, phone, 0512 5733 1234" in spoken(place)


def test_each_letter_asks_and_the_best_is_chosen(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="Alba")
    a_customer(workspace.desk, name="Alpha Two")
    type_in(qtbot, place, "al")
    assert current(place) == "Customer, Alba"
    qtbot.keyClick(place.field, Qt.Key.Key_Down)
    assert current(place) == "Customer, Alpha Two"
    type_in(qtbot, place, "ba")
    assert spoken(place) == ["Customers 1", "Customer, Alba"]
    assert current(place) == "Customer, Alba"


def test_what_dictation_or_a_screen_reader_puts_in_is_looked_for(place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="昆山精工")
    a_customer(workspace.desk, name="山东阀门")
    place.field.setText("昆山")
    assert [row.found.name for row in all_rows(place) if row.found] == ["昆山精工"]
    place.field.setText("阀门")
    assert [row.found.name for row in all_rows(place) if row.found] == ["山东阀门"]


def test_only_the_answer_to_the_newest_question_is_shown(qtbot: QtBot, in_background: Workspace) -> None:
    for name in ("Alpha One", "Alpha Two", "Alphonse"):
        a_customer(in_background.desk, name=name)
    place = shown(qtbot, in_background)
    qtbot.keyClicks(place.field, "alpha t")
    qtbot.waitUntil(lambda: spoken(place) == ["Customers 1", "Customer, Alpha Two"])
    place.popup._on_found(("alp", in_background.desk.finding.answer("alp")))
    assert spoken(place) == ["Customers 1", "Customer, Alpha Two"]


def test_enter_before_the_answer_opens_the_best_of_it(qtbot: QtBot, in_background: Workspace) -> None:
    made = a_customer(in_background.desk, name="Alpha One")
    place = shown(qtbot, in_background)
    with qtbot.waitSignal(place.popup.chosen) as chosen:
        qtbot.keyClicks(place.field, "alpha")
        qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert chosen.args[0].id == made


def test_enter_before_the_answer_makes_no_customer_unseen(qtbot: QtBot, in_background: Workspace) -> None:
    place = shown(qtbot, in_background)
    wanted: list[str] = []
    place.popup.new_customer_wanted.connect(wanted.append)
    qtbot.keyClicks(place.field, "zeta")
    qtbot.keyClick(place.field, Qt.Key.Key_Return)
    qtbot.waitUntil(place.popup.isVisible)
    assert wanted == []


def test_enter_opens_what_the_arrows_chose(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="Alpha One")
    second = a_customer(workspace.desk, name="Alpha Two")
    type_in(qtbot, place, "alpha")
    qtbot.keyClick(place.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(place.popup.chosen) as chosen:
        qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert (chosen.args[0].kind, chosen.args[0].customer_id) == ("customer", second)
    assert not place.popup.isVisible()
    assert place.field.text() == ""


def test_control_enter_logs_a_contact_with_whom_is_chosen(
    qtbot: QtBot, place: Place, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan Precision")
    person_id = a_person(workspace.desk, customer_id, name="Olga Petrova")
    type_in(qtbot, place, "olga")
    with qtbot.waitSignal(workspace.requests.log_wanted) as wanted:
        qtbot.keyClick(place.field, Qt.Key.Key_Return, CTRL)
    assert wanted.args == [LogRequest(customer_id, person_id)]
    assert not place.popup.isVisible()


def test_keys_go_from_row_to_row_from_group_to_group_and_to_the_ends(
    qtbot: QtBot, place: Place, workspace: Workspace
) -> None:
    first = a_customer(workspace.desk, name="Alpha One")
    a_customer(workspace.desk, name="Alpha Two")
    a_person(workspace.desk, first, name="Alphonse Daudet")
    type_in(qtbot, place, "alph")
    one, two, person = (row for row in spoken(place) if row[-1] not in "123")
    presses = [
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, two),
        (Qt.Key.Key_Down, CTRL, person),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, one),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, person),
        (Qt.Key.Key_Up, CTRL, one),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, person),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, one),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, two),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, one),
    ]
    seen = []
    for key, held, _ in presses:
        qtbot.keyClick(place.field, key, held)
        seen.append(current(place))
    wanted = [expected for _, _, expected in presses]
    wanted[7] = person  # a page holds all three
    assert seen == wanted


def test_home_and_end_belong_to_the_text_where_no_list_is_shown(qtbot: QtBot, place: Place) -> None:
    place.field.setText("alpha")
    place.popup.leave()
    qtbot.keyClick(place.field, Qt.Key.Key_Home)
    assert place.field.cursorPosition() == 0


def test_escape_closes_the_search_and_gives_the_focus_back(
    qtbot: QtBot, place: Place, workspace: Workspace
) -> None:
    a_customer(workspace.desk, name="Alpha One")
    place.other.setFocus()
    place.field.setFocus()
    type_in(qtbot, place, "alpha")
    qtbot.keyClick(place.field, Qt.Key.Key_Escape)
    assert not place.popup.isVisible()
    assert place.field.text() == ""
    assert place.other.hasFocus()


def test_escape_leaves_to_the_page_where_who_had_the_focus_is_gone(qtbot: QtBot, place: Place) -> None:
    place.other.setFocus()
    place.field.setFocus()
    place.other.hide()
    with qtbot.waitSignal(place.popup.left):
        qtbot.keyClick(place.field, Qt.Key.Key_Escape)


def test_what_is_not_there_can_be_made(qtbot: QtBot, place: Place) -> None:
    type_in(qtbot, place, "Zeta")
    assert spoken(place) == ["Nothing found for “Zeta”", "New customer “Zeta”"]
    with qtbot.waitSignal(place.popup.new_customer_wanted) as wanted:
        qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert wanted.args == ["Zeta"]


def test_more_of_a_kind_is_shown_in_its_place(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    for number in range(40):
        a_customer(workspace.desk, name=f"Alpha {number:02}")
    a_person(workspace.desk, a_customer(workspace.desk, name="Beta"), name="Alphonse Daudet")
    type_in(qtbot, place, "alpha")
    assert spoken(place)[0] == "Customers 30+"
    more = [at for at, row in enumerate(all_rows(place)) if row.kind == MORE]
    assert [spoken(place)[at] for at in more] == ["Customers: show more"]
    before = spoken(place)[1 : more[0]]
    qtbot.keyClick(place.field, Qt.Key.Key_End)
    qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert place.popup.isVisible()
    assert spoken(place)[0] == "Customers 40"
    assert spoken(place)[1 : more[0]] == before, "what was shown stays where it is"
    assert current(place) == spoken(place)[more[0]]
    assert not [row for row in all_rows(place) if row.kind == MORE]


def test_a_group_that_had_no_room_can_be_asked_for(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    for number in range(32):
        a_customer(workspace.desk, name=f"Alpha {number:02}")
    a_person(workspace.desk, a_customer(workspace.desk, name="Beta"), name="Zoe Alpha")
    type_in(qtbot, place, "alpha")
    assert spoken(place)[-2:] == ["People", "People: show more"]
    qtbot.keyClick(place.field, Qt.Key.Key_Up)
    qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert spoken(place)[-2:] == ["People 1", "Person, Zoe Alpha · Beta"]
    assert current(place) == "Person, Zoe Alpha · Beta"


def test_a_settled_promise_is_not_called_due_alone(workspace: Workspace) -> None:
    words, on = FoundWords(workspace.voice), workspace.desk.clock.today()
    hits = [Found("promise", 1, 1, "Alpha", "quote", on, state=state) for state in PromiseState]
    ends = [words.spoken(hit).removeprefix("Promise, Alpha, promise due today") for hit in hits]
    assert ends == [", quote", " · kept, quote", " · broken, quote", " · released, quote"]


def test_of_too_many_customers_the_table_shows_all(workspace: Workspace) -> None:
    model = FoundModel(workspace.voice)
    hits = [Found("customer", number, number, f"Alpha {number}", f"Alpha {number}") for number in range(5)]
    model.show("alpha", hits[:2], {"customer"})
    assert model.extend("customer", hits, has_more=True) == 3
    last = found_row(model.index(model.rowCount() - 1))
    assert last is not None
    assert last.kind == IN_CUSTOMERS
    assert str(model.index(0).data()) == "Customers 5+"
    assert model.extend("person", [], has_more=False) == -1


def test_the_customers_last_spoken_to_stand_there_before_anything_is_typed(
    qtbot: QtBot, place: Place, workspace: Workspace
) -> None:
    spoken_to = a_customer(workspace.desk, name="Alpha One", person="Olga Petrova")
    a_customer(workspace.desk, name="Never spoken to")
    a_contact(workspace.desk, spoken_to)
    place.other.setFocus()
    place.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert place.popup.isVisible()
    assert spoken(place) == ["Spoken to lately", "Alpha One, Olga Petrova"]
    with qtbot.waitSignal(place.popup.chosen) as chosen:
        qtbot.keyClick(place.field, Qt.Key.Key_Return)
    assert chosen.args[0].customer_id == spoken_to


def test_nothing_is_offered_on_a_desk_without_contacts(place: Place) -> None:
    place.other.setFocus()
    place.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not place.popup.isVisible()


def test_a_click_opens_as_well(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    made = a_customer(workspace.desk, name="Alpha One")
    type_in(qtbot, place, "alpha")
    spot = place.popup.list.visualRect(place.popup.model.index(1)).center()
    with qtbot.waitSignal(place.popup.chosen) as chosen:
        qtbot.mouseClick(place.popup.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args[0].customer_id == made


def test_keys_belong_to_the_input_method_while_it_composes(
    qtbot: QtBot, place: Place, workspace: Workspace
) -> None:
    a_customer(workspace.desk, name="昆山精工")
    compose(place, "", "昆山")
    qtbot.waitUntil(place.popup.isVisible)
    assert any("昆山精工" in row for row in spoken(place))
    compose(place, "zz")
    entered: list[object] = []
    place.popup.chosen.connect(entered.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(place.field, key)
    assert entered == []
    assert place.popup.isVisible()
    assert current(place) == "Customer, 昆山精工", "half a word that finds nothing leaves the list alone"


def test_letters_that_are_being_composed_are_looked_for_as_pinyin(place: Place, workspace: Workspace) -> None:
    a_person(workspace.desk, name="张小明")
    compose(place, "zhang'xiao m")
    assert any("张小明" in row for row in spoken(place))
    compose(place, "")
    assert place.popup.model.query == "", "what was given up is not looked for any more"


@pytest.mark.parametrize("preedit", ["か", "ㄓㄤ", "張", "zhang小"])
def test_other_things_are_not_looked_for_before_they_are_taken(
    place: Place, workspace: Workspace, preedit: str
) -> None:
    a_person(workspace.desk, name="张小明")
    compose(place, preedit)
    assert not place.popup.isVisible()


def test_composed_letters_stand_where_the_cursor_is(place: Place) -> None:
    place.field.setText("😀b")
    place.field.setCursorPosition(2)
    compose(place, "a")
    assert place.field.query() == "😀ab"


def test_leaving_the_field_takes_the_list_away(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="Alpha One")
    type_in(qtbot, place, "alpha")
    place.field.clearFocus()
    assert not place.popup.isVisible()


def test_heads_cannot_be_chosen(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="Alpha One")
    type_in(qtbot, place, "alpha")
    model = place.popup.model
    for at, row in enumerate(all_rows(place)):
        can_be = bool(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsSelectable)
        assert can_be == (row.kind != HEAD)


def test_a_name_with_markup_is_painted_as_text(qtbot: QtBot, place: Place, workspace: Workspace) -> None:
    a_customer(workspace.desk, name="<b>Alpha</b> & Söhne")
    type_in(qtbot, place, "alpha")
    place.popup.grab()  # painted without an error
    assert "<b>Alpha</b> & Söhne" in spoken(place)[1]
