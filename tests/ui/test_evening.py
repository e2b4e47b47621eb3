"""The evening entry, driven by keys as a rep types it, and by clicks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Channel, Outcome, Party
from salesdesk.ui.dialogs.evening import EveningDialog, unfinished_evening
from salesdesk.ui.models.evening_rows import COLUMNS
from salesdesk.ui.widgets.evening_editors import ReadyEditor
from salesdesk.ui.widgets.table_delegate import CELL_ROLE
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer, a_person

TODAY = date(2026, 11, 24)


@pytest.fixture
def book(workspace: Workspace) -> dict[str, int]:
    """Two customers due today, one who is not."""
    made = {
        name: a_customer(workspace.desk, name=name, next_on=TODAY) for name in ("Hengtai Pumps", "Northwind")
    }
    a_person(workspace.desk, made["Hengtai Pumps"], name="Wang Fang")
    made["昆山精工"] = a_customer(workspace.desk, name="昆山精工", next_on=TODAY + timedelta(days=20))
    return made


@pytest.fixture
def form(qtbot: Any, workspace: Workspace, book: dict[str, int]) -> EveningDialog:
    return shown(qtbot, workspace)


def shown(qtbot: Any, workspace: Workspace) -> EveningDialog:
    made = EveningDialog(workspace)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made, before_close_func=lambda one: one.hide())
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def at(form: EveningDialog, row: int, column: str) -> Any:
    return form.model.index(row, COLUMNS.index(column))


def text(form: EveningDialog, row: int, column: str) -> str:
    return str(at(form, row, column).data(CELL_ROLE).text)


def put(form: EveningDialog, row: int, **cells: Any) -> None:
    for column, value in cells.items():
        form.model.setData(at(form, row, column), value)


def keys(text: str) -> None:
    for letter in text:  # the first one opens an editor, which takes the rest
        assert QApplication.focusWidget() is not None
        QTest.keyClicks(QApplication.focusWidget(), letter)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def test_it_begins_with_whom_the_day_asked_for_and_logs_none_of_them(form, workspace):
    assert [row.customer for row in form.model.rows] == ["Hengtai Pumps", "Northwind", ""]
    assert form.model.ticked() == []
    assert not form.is_changed()
    form.save_button.click()
    assert form.isVisible()
    assert form.fields.error_of(form.table) == "No contact is filled in yet."
    assert workspace.desk.interactions.count(form.model.rows[0].customer_id) == 0


def test_a_day_is_typed_by_keys_alone(form, workspace, book, qtbot):
    assert form.table.currentIndex() == at(form, 0, "said")
    keys("Batch holds at 6 bar")
    press(Qt.Key.Key_Tab)
    keys("send offer by Friday")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert form.table.currentIndex() == at(form, 0, "next")
    assert text(form, 0, "promise") == "send offer, by Fri 27 Nov"
    form.table.go_to(2, "customer")
    press(Qt.Key.Key_F2)
    QApplication.focusWidget().setText("昆山")  # as an input method does
    press(Qt.Key.Key_Return)
    assert form.model.rows[2].customer_id == book["昆山精工"]
    assert form.table.currentIndex() == at(form, 2, "time")
    keys("7:30")
    form.table.commit()
    form.table.go_to(2, "said")
    keys("Wants a quote")
    told = []
    workspace.requests.told.connect(lambda said, step: told.append((said, step)))
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not form.isVisible()
    assert told[0][0] == "2 contacts logged."
    assert workspace.desk.interactions.count(book["Hengtai Pumps"]) == 1
    assert workspace.desk.interactions.count(book["Northwind"]) == 0
    (contact,) = workspace.desk.timeline.contacts(book["昆山精工"])
    assert contact.summary == "Wants a quote"
    (promise,) = workspace.desk.promises.of(book["Hengtai Pumps"])
    assert (promise.text, promise.due_on, promise.person) == ("send offer", date(2026, 11, 27), "Wang Fang")
    workspace.desk.history.undo(told[0][1])
    assert workspace.desk.interactions.count(book["昆山精工"]) == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_behind_a_row_comes_what_the_next_customer_said(form, book, key):
    form.table.go_to(0, "next")
    press(Qt.Key.Key_F2)
    press(key)
    assert form.table.currentIndex() == at(form, 1, "said")
    keys("Wants a quote")
    form.table.commit()
    assert (form.model.rows[1].customer_id, form.model.rows[1].said) == (book["Northwind"], "Wants a quote")
    form.table.go_to(1, "next")
    press(Qt.Key.Key_F2)
    press(key)
    assert form.table.currentIndex() == at(form, 2, "customer")
    form.table.commit()


def test_rows_that_lack_something_say_so_and_keep_all(form, book):
    put(form, 0, promise="send it")
    put(form, 1, said="Yes", next="some day")
    put(form, 2, customer=(0, "Nobody & Sons"), said="Hello")
    form.save_button.click()
    assert form.isVisible()
    assert form.fields.error_of(form.table) == "3 rows cannot be logged yet; each says why."
    assert form.model.rows[0].errors == {
        "promise": "A promise needs words and a day, such as “send offer by Friday”."
    }
    assert form.model.rows[1].errors == {"next": "Which day is meant?"}
    assert form.model.rows[2].errors == {"customer": "No customer is called “Nobody & Sons”."}
    assert form.table.currentIndex() == at(form, 0, "promise")
    assert "A promise needs words" in at(form, 0, "said").data(Qt.ItemDataRole.AccessibleDescriptionRole)
    put(form, 0, promise="send it by Friday", said="Yes")
    assert form.model.rows[0].errors == {}
    put(form, 1, next="")
    form.model.remove(2)
    form.save_button.click()
    assert not form.isVisible()


def test_nobody_answered_needs_no_words(form, workspace, book):
    put(form, 1, outcome="no_answer")
    form.save_button.click()
    assert not form.isVisible()
    assert workspace.desk.customers.card(book["Northwind"]).tries == 1


def test_a_past_day_takes_what_is_typed_along(form, workspace, book, clock):
    put(form, 0, said="Yes")
    form.ready_days.set_values(["yesterday"])
    form.ready_days.changed.emit()
    assert form.model.day == TODAY - timedelta(days=1)
    assert [row.said for row in form.model.rows] == ["Yes", ""]
    form.save_button.click()
    assert workspace.desk.customers.card(book["Hengtai Pumps"]).last_contact_on == TODAY - timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "said"), [("tomorrow", "still to come"), ("nonsense", "Which day is meant?")]
)
def test_a_day_that_cannot_be_is_refused_at_the_day(form, day, said):
    put(form, 0, said="Yes")
    form.day.findChild(QLineEdit).setText(day)
    form.save_button.click()
    assert said in form.fields.error_of(form.day)
    assert form.isVisible()


def test_what_is_typed_survives_the_end_of_the_program(form, workspace, qtbot):
    put(form, 0, said="Batch holds", promise="offer by Friday", next="none: they call", time="half past noon")
    put(form, 2, customer=(0, "Nobo"))
    form._draft.keep()
    form.hide()
    assert unfinished_evening(workspace)
    again = shown(qtbot, workspace)
    assert [(row.customer, row.said, row.reason) for row in again.model.rows] == [
        ("Hengtai Pumps", "Batch holds", "they call"),
        ("Nobo", "", ""),
        ("Northwind", "", ""),
        ("", "", ""),
    ]
    assert again.model.rows[0].unread == {"time": "half past noon"}
    again.start_anew_button.click()
    assert not again.is_changed()
    assert not unfinished_evening(workspace)


def test_a_draft_of_another_kind_is_no_draft(form, workspace, qtbot):
    form.hide()
    workspace.desk.drafts.save("evening:0", {"day": "yesterday", "rows": [3]})
    assert not shown(qtbot, workspace).is_changed()


def test_the_plan_stands_there_and_can_be_changed(form, workspace, book):
    plan = workspace.desk.interactions.proposal(book["Hengtai Pumps"], Outcome.REACHED, TODAY)
    assert plan is not None
    assert text(form, 0, "next").startswith("As planned: ")
    put(form, 0, next=form.model.next_choices(form.model.rows[0])[1], said="Yes")
    assert form.model.rows[0].next_on == TODAY + timedelta(days=1)
    put(form, 0, next=form.model.next_choices(form.model.rows[0])[4])
    assert (form.model.rows[0].next_on, form.model.rows[0].reason) == (None, "They will call")
    put(form, 0, next="")
    assert text(form, 0, "next").startswith("As planned: ")


def test_hours_follow_each_other_and_never_lie_ahead(form, clock):
    put(form, 0, said="Yes", time="9")
    put(form, 1, said="Yes")
    now = clock.now().astimezone(clock.zone())
    assert form.model.minutes()[:2] == [540, min(570, now.hour * 60 + now.minute)]
    form.ready_days.set_values(["yesterday"])
    form.ready_days.changed.emit()
    assert form.model.minutes()[:2] == [540, 570]


def test_a_promise_in_what_was_said_is_offered_and_not_taken(form, workspace):
    put(form, 0, said="Fine. They promised to pay by Monday.")
    assert "pay" in text(form, 0, "promise")
    form.table.go_to(0, "promise")
    form.table.edit(form.table.currentIndex())
    form.table.commit()
    assert form.model.rows[0].promise == ""
    (offered,) = form.model.promise_choices(form.model.rows[0])
    put(form, 0, promise=offered)
    form.save_button.click()
    (promise,) = workspace.desk.promises.of(form.model.rows[0].customer_id)
    assert (promise.party, promise.due_on) == (Party.CUSTOMER, date(2026, 11, 30))


def test_tab_leaves_the_table_behind_its_last_cell(form):
    form.table.go_to(2, "next")
    QTest.keyClick(form.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in (form.cancel_button, form.save_button)
    form.table.setFocus()
    form.table.go_to(0, "log")
    QTest.keyClick(form.table, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is not form.table


def test_space_and_a_click_tick_a_row(form):
    form.table.go_to(1, "log")
    QTest.keyClick(form.table, Qt.Key.Key_Space)
    assert form.model.ticked() == [1]
    place = form.table.visualRect(at(form, 1, "log")).center()
    QTest.mouseClick(form.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert form.model.ticked() == []


def test_a_click_opens_a_cell_and_delete_empties_one(form):
    put(form, 0, said="Wrong")
    place = form.table.visualRect(at(form, 0, "said")).center()
    QTest.mouseClick(form.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    editor = form.table._delegate.editor()
    assert editor is not None
    assert editor.accessibleName() == "What was said, Hengtai Pumps"
    assert editor.text() == "Wrong"
    form.table.commit()
    form.table.go_to(0, "said")
    QTest.keyClick(form.table, Qt.Key.Key_Delete)
    assert form.model.rows[0].said == ""


def test_a_row_is_removed_and_the_empty_one_stays(form):
    form.table.go_to(0, "said")
    form.table.remove_verb.trigger()
    assert [row.customer for row in form.model.rows] == ["Northwind", ""]
    form.table.go_to(1, "said")
    form.table.remove_verb.trigger()
    assert len(form.model.rows) == 2


def test_an_hour_agreed_for_later_is_no_hour_of_what_took_place(form, workspace, book, clock):
    check_in = workspace.desk.check_ins.open_of(book["Northwind"])[0].id
    workspace.desk.check_ins.move(check_in, TODAY, 23 * 60)
    form.model.show_day(TODAY)
    assert [row.minute for row in form.model.rows if row.customer == "Northwind"] == [None]


def test_the_channel_is_chosen_by_a_letter(form):
    form.table.go_to(0, "channel")
    form.table.edit(form.table.currentIndex())
    before = form.model.rows[0].channel
    press(Qt.Key.Key_Down)
    form.table.commit()
    assert form.model.rows[0].channel is not before
    assert form.model.rows[0].channel in set(Channel)


def test_a_cell_half_typed_is_not_lost_by_closing(form, monkeypatch):
    keys("Half a wo")
    monkeypatch.setattr(form, "_let_go", lambda: False)
    form.close()
    assert form.isVisible()
    assert form.model.rows[0].said == "Half a wo"


def test_today_opens_it(qtbot, workspace, book):
    from salesdesk.ui.pages.today import TodayPage

    page = TodayPage(workspace)
    qtbot.addWidget(page)
    page.show()
    button = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == "Log the day")
    with qtbot.waitSignal(workspace.requests.evening_wanted):
        button.click()


def test_ready_texts_are_shown_without_turning_the_line_and_taken_as_they_are(qtbot: QtBot) -> None:
    said = "send a\u202bb\u202ac by 2026-11-27"
    owner = QWidget()
    qtbot.addWidget(owner)
    editor = ReadyEditor("", [said], "", owner)
    shown = editor.view().model().index(0, 0).data()
    assert not {"\u202a", "\u202b"} & set(shown)
    editor.setCurrentIndex(0)
    assert editor.value() == said
