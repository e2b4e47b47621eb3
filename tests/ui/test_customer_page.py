"""A customer's page, driven by keys and clicks, and what then stands in the file."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from salesdesk.domain.words import Channel, Expectation, Heard, Level, Party, Role, ValueClass
from salesdesk.services.interactions import LoggedContact, PromiseGiven
from salesdesk.services.people import NewPerson
from salesdesk.ui.dialogs.new_order import NewOrderDialog
from salesdesk.ui.dialogs.person import LeaveDialog, PersonDialog
from salesdesk.ui.dialogs.set_level import SetLevelDialog
from salesdesk.ui.models.timeline_model import FIRST_PAGE, ROW_ROLE, TimelineModel
from salesdesk.ui.models.timeline_rows import TimelineRow
from salesdesk.ui.pages.customer import DETAILS, ORDERS, PEOPLE, PROMISES, TIMELINE, CustomerPage
from salesdesk.ui.pages.customer_people import CustomerPeople
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import LogRequest, Workspace
from tests.factories import a_customer

TODAY = date(2026, 11, 24)


@pytest.fixture
def kunshan(workspace: Workspace) -> int:
    return a_customer(
        workspace.desk,
        name="昆山精工",
        level=Level.PROACTIVE,
        value_class=ValueClass.SUPERSTAR,
        city="昆山",
        since=date(2023, 3, 1),
        phone="0512 5733 1234",
        person="王芳",
        person_title="purchasing lead",
        person_role=Role.DECIDES,
        person_phone="13812345678",
    )


@pytest.fixture
def page(qtbot, workspace: Workspace, kunshan: int) -> CustomerPage:
    return shown(qtbot, CustomerPage(workspace), kunshan)


def shown(qtbot, page: CustomerPage, customer_id: int) -> CustomerPage:
    qtbot.addWidget(page)
    page.resize(1084, 740)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_customer(customer_id)
    qtbot.waitUntil(lambda: not page._cards_timer.isActive())
    return page


def log(workspace: Workspace, customer_id: int, summary: str = "spoke", **changes) -> None:
    values = {"customer_id": customer_id, "channel": Channel.PHONE, "summary": summary, "next_on": TODAY}
    workspace.desk.interactions.log(LoggedContact(**{**values, **changes}))


def rows(model: TimelineModel) -> list[TimelineRow]:
    return [model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount())]


def button(page: QWidget, name: str) -> QPushButton:
    found = [b for b in page.findChildren(QPushButton) if b.accessibleName() == name]
    return next((b for b in found if b.isVisibleTo(page)), found[0])


def press(page: QWidget, name: str) -> None:
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def texts(widget: QWidget) -> list[str]:
    QApplication.processEvents()  # what has just been added is shown by an event
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget)]


def dialog_of(page: CustomerPage, kind: type[QDialog]):
    return next(one for one in page.window().findChildren(kind) if one.isVisible())


def settle(page: CustomerPage, qtbot) -> None:
    qtbot.waitUntil(lambda: not page._cards_timer.isActive())


def test_the_head_says_who_it_is(page):
    head = texts(page.header)
    assert "昆山精工" in head
    assert "Customer since 2023 · 昆山 · 1 person" in head
    assert "in its zone" in head
    assert page.header.level.level == Level.PROACTIVE
    assert page.log_request() == LogRequest(page.customer_id)


def test_everything_that_takes_the_focus_has_a_name(page, qtbot):
    for tab in (TIMELINE, PEOPLE, PROMISES, ORDERS, DETAILS):
        page.tabs.setCurrentIndex(tab)
        settle(page, qtbot)
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(page):
                continue
            face = QAccessible.queryAccessibleInterface(widget)
            name = face.text(QAccessible.Text.Name) if face else ""
            assert name or widget.focusProxy() is not None, widget


def test_a_contact_in_the_timeline(page, workspace, kunshan, qtbot):
    person = workspace.desk.people.of(kunshan)[0]
    log(
        workspace,
        kunshan,
        "Seal leak fixed.",
        minutes=72,
        person_ids=(person.id,),
        heard=frozenset({Heard.SUGGESTION}),
        expectation=Expectation.BETTER,
        private_note="may move to Wuxi",
        promises=(PromiseGiven(Party.REP, "3-D drawing", TODAY + timedelta(days=1)),),
    )
    row = rows(page.timeline)[0]
    assert row.title == "Phone, 1 h 12"
    assert row.who == "王芳"
    assert row.when == "today 09:00, you called"
    assert row.text == "Seal leak fixed."
    assert row.note == "Private: may move to Wuxi"
    chips = [text for text, _tone in row.chips]
    assert chips == ["promise: 3-D drawing by tomorrow", "better", "suggestion"]
    assert "Seal leak fixed" in page.timeline.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_else_took_place_stands_in_the_timeline(page, workspace, kunshan):
    desk = workspace.desk
    promise = desk.promises.make(kunshan, Party.REP, "engineer on site", TODAY).row_id
    desk.promises.keep(promise, None, "visit report", "", TODAY, "by phone")
    complaint = desk.complaints.open(kunshan, "two seals leak").row_id
    desk.complaints.solve(complaint, "seals exchanged", Expectation.AS_EXPECTED)
    desk.customers.set_level([kunshan], Level.PARTNERSHIP, "joint plan")
    by_title = {row.title: row for row in rows(page.timeline)}
    kept = by_title["Promise kept"]
    assert kept.text == "engineer on site"
    assert kept.note == "Evidence: visit report · confirmed today, by phone"
    assert by_title["Complaint"].text == "two seals leak"
    assert by_title["Complaint solved"].text == "seals exchanged"
    assert by_title["Level Proactive → Partnership"].text == "joint plan"
    assert by_title["Promise made"].chips == (("due today", "violet"),)


def test_a_long_text_is_shown_in_full_when_asked_for(page, workspace, kunshan, qtbot):
    log(workspace, kunshan, "word " * 200)
    page.focus_first()
    view = page.timeline_list
    row = page.timeline.row_at(page.timeline.index(0, 0))
    assert len(row.text) <= 400 < len(row.whole)
    qtbot.waitUntil(lambda: view.visualRect(page.timeline.index(0, 0)).height() > 0)
    before = view.visualRect(page.timeline.index(0, 0)).height()
    QTest.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.visualRect(page.timeline.index(0, 0)).height() > before)
    index = page.timeline.index(0, 0)
    view.scrollToBottom()
    link = view._delegate.link_rect(view.visualRect(index), index)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(link.x()) + 4, round(link.center().y()))
    )
    qtbot.waitUntil(lambda: view.visualRect(page.timeline.index(0, 0)).height() == before)


def test_a_long_story_is_read_page_by_page(page, workspace, kunshan, clock):
    number = FIRST_PAGE + 30
    for day in range(number):
        log(workspace, kunshan, f"call {day}", at=clock.now() - timedelta(days=number - day))
    page.timeline.show_customer(0)
    page.timeline.show_customer(kunshan)
    assert page.timeline.rowCount() == FIRST_PAGE
    assert page.timeline.canFetchMore(QModelIndex())
    page.timeline.fetchMore(QModelIndex())
    assert [row.text for row in rows(page.timeline)] == [f"call {day}" for day in reversed(range(number))]
    assert not page.timeline.canFetchMore(QModelIndex())
    log(workspace, kunshan, "one more")
    assert page.timeline.rowCount() >= number


def test_a_timeline_without_entries_offers_the_first_contact(page, qtbot, workspace, kunshan):
    assert page.timeline_list.isHidden()
    with qtbot.waitSignal(workspace.requests.log_wanted) as asked:
        press(page, "Log the first contact")
    assert asked.args == [LogRequest(kunshan)]


def test_the_level_changes_with_evidence(page, workspace, kunshan, qtbot):
    press(page.header, "Partnership")
    dialog = dialog_of(page, SetLevelDialog)
    assert dialog.level.level == Level.PARTNERSHIP
    QTest.keyClicks(dialog.evidence, "joint plan agreed")
    press(dialog, "Save")
    assert workspace.desk.customers.card(kunshan).level is Level.PARTNERSHIP
    assert page.header.level.level == Level.PARTNERSHIP
    settle(page, qtbot)
    assert any("joint plan agreed" in text for text in texts(page.cards))


def test_the_class_is_set_by_its_chip(page, workspace, kunshan, qtbot):
    chip = button(page.header, "Superstar")
    next(a for a in chip.menu().actions() if a.text() == "Fading star").trigger()
    assert workspace.desk.customers.card(kunshan).value_class is ValueClass.FADING
    assert "above its zone" in texts(page.header)


def test_escape_and_the_arrow_lead_back(page, workspace, qtbot):
    for leave in (
        lambda: QTest.keyClick(page.tabs.tabBar(), Qt.Key.Key_Escape),
        lambda: QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
        lambda: press(page.header, "Back to customers"),
    ):
        with qtbot.waitSignal(workspace.requests.page_wanted) as asked:
            leave()
        assert asked.args == ["customers"]


def test_tabs_are_walked_by_keyboard_and_count_what_is_in_them(page, workspace, kunshan):
    assert page.tabs.tabText(PEOPLE) == "People 1"
    assert page.tabs.tabText(ORDERS) == "Orders"
    workspace.desk.promises.make(kunshan, Party.REP, "a quote", TODAY)
    assert page.tabs.tabText(PROMISES) == "Promises 1"
    page.tabs.tabBar().setFocus()
    QTest.keyClick(page.tabs.tabBar(), Qt.Key.Key_Right)
    assert page.tabs.currentIndex() == PEOPLE
    QTest.keyClick(page.tabs, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.currentIndex() == PROMISES


def test_the_menu_opens_forms_for_who_is_shown_before_any_tab_was_looked_at(page, kunshan):
    for text, kind in (("Order…", NewOrderDialog), ("Add person…", PersonDialog)):
        [action] = [one for one in page._menu.actions() if one.text() == text]
        action.trigger()
        [form] = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
        assert form._customer_id == kunshan
        form.close()


@pytest.mark.parametrize(("tab", "part"), [(PEOPLE, "people"), (DETAILS, "details")])
def test_tab_goes_from_the_tabs_into_a_part_made_later(page, qtbot, tab, part):
    page.tabs.setCurrentIndex(tab)
    page.tabs.tabBar().setFocus()
    qtbot.keyClick(page.tabs.tabBar(), Qt.Key.Key_Tab)
    assert getattr(page, part).isAncestorOf(page.window().focusWidget())


def test_all_that_can_be_done_with_people_is_seen_in_a_narrow_window(page, workspace, kunshan, qtbot):
    people = CustomerPeople(workspace)
    qtbot.addWidget(people)
    people.resize(440, 500)  # what a window of 960 leaves
    people.show_customer(kunshan)
    people.show()
    verbs = {"Log", "Edit…", "Left…", "Delete"}
    buttons = [one for one in people.findChildren(QPushButton) if one.text() in verbs]
    assert len(buttons) == len(verbs)
    qtbot.waitUntil(lambda: all(one.visibleRegion().boundingRect() == one.rect() for one in buttons))


def test_people_are_called_edited_and_seen_off(page, workspace, kunshan, qtbot):
    page.tabs.setCurrentIndex(PEOPLE)
    with qtbot.waitSignal(workspace.requests.call_wanted) as asked:
        press(page.people, "Call 138 1234 5678")
    assert asked.args == ["+8613812345678"]
    press(page.people, "Edit…")
    dialog = dialog_of(page, PersonDialog)
    dialog.title.setText("head of purchasing")
    press(dialog, "Add e-mail")
    QTest.keyClicks(dialog.focusWidget(), "wang@example.com")
    press(dialog, "Save")
    person = workspace.desk.people.of(kunshan)[0]
    assert person.title == "head of purchasing"
    assert [reach.value for reach in person.reaches] == ["13812345678", "wang@example.com"]
    assert "wang@example.com" in texts(page.people)


def test_somebody_new_and_the_way_they_went(page, workspace, kunshan):
    other = a_customer(workspace.desk, name="太仓重工")
    page.tabs.setCurrentIndex(PEOPLE)
    press(page.people, "Add person…")
    dialog = dialog_of(page, PersonDialog)
    press(dialog, "Save")
    assert dialog.fields.error_of(dialog.name)
    QTest.keyClicks(dialog.name, "Zhou Tao")
    dialog.role.set_values(["uses"])
    press(dialog, "Save")
    zhou = next(one for one in workspace.desk.people.of(kunshan) if one.name == "Zhou Tao")
    assert zhou.role is Role.USES
    page.people._leave(zhou)
    leaving = dialog_of(page, LeaveDialog)
    leaving.now_at.set_customer(other)
    leaving.title.setText("chief engineer")
    press(leaving, "Save")
    former = next(one for one in workspace.desk.people.of(kunshan) if one.name == "Zhou Tao")
    assert (former.to_on, former.now_at) == (TODAY, "太仓重工")
    assert "uses · left today · now at 太仓重工" in texts(page.people)


def test_promises_stand_with_what_may_be_done(page, workspace, kunshan):
    desk = workspace.desk
    made = desk.promises.make(kunshan, Party.REP, "a quote", TODAY + timedelta(days=4)).row_id
    theirs = desk.promises.make(kunshan, Party.CUSTOMER, "forecast", TODAY + timedelta(days=9)).row_id
    page.tabs.setCurrentIndex(PROMISES)
    table = page.promises.table
    table.selectRow(page.promises.model.row_of(theirs))
    assert button(page.promises, "Not needed any more…").isEnabled()
    table.selectRow(page.promises.model.row_of(made))
    assert button(page.promises, "Kept…").isEnabled()
    assert not button(page.promises, "Confirmed…").isEnabled()
    desk.promises.keep(made, None, "sent by e-mail")
    assert page.promises.model.id_at(table.currentIndex().row()) == made
    assert not button(page.promises, "Kept…").isEnabled()
    assert button(page.promises, "Confirmed…").isEnabled()


def test_cards_say_what_is_next_and_what_is_open(page, workspace, kunshan, qtbot):
    desk = workspace.desk
    desk.complaints.open(kunshan, "pallets without labels")
    settle(page, qtbot)
    assert "pallets without labels" in texts(page.cards)
    press(page.cards, "Answered")
    assert desk.complaints.of(kunshan)[0].answered_on == TODAY
    settle(page, qtbot)
    planned = desk.check_ins.open_of(kunshan)
    assert workspace.voice.day(planned[0].due_on) in texts(page.cards)
    assert "contact plan" in texts(page.cards)
    assert "None was settled in the last 12 months." in texts(page.cards)


def test_a_customer_without_a_next_step_says_why(page, workspace, qtbot):
    quiet = a_customer(workspace.desk, name="Quiet", no_next_reason="they will call")
    page.show_customer(quiet)
    settle(page, qtbot)
    assert "No next check-in: they will call" in texts(page.cards)
    basic = a_customer(workspace.desk, name="Basic", level=Level.BASIC)
    page.show_customer(basic)
    settle(page, qtbot)
    assert "Nothing is planned; the level asks for no regular contact." in texts(page.cards)


def test_details_are_saved_by_their_own_button(page, workspace, kunshan, qtbot):
    page.tabs.setCurrentIndex(DETAILS)
    details = page.details
    assert not details.save_button.isEnabled()
    details.lines["city"].setText("Suzhou")
    details.weekdays.set_values(["1", "3"])
    details.from_time.set_minutes(9 * 60)
    details.ideal.setValue(20)
    details.longest.setValue(30)
    press(details, "Add e-mail")
    QTest.keyClicks(details.focusWidget(), "info@example.com")
    with qtbot.waitSignal(workspace.requests.told) as told:
        press(details, "Save")
    card = workspace.desk.customers.card(kunshan)
    assert (card.city, card.weekdays, card.from_minute) == ("Suzhou", frozenset({1, 3}), 540)
    assert (card.ideal_days, card.longest_days) == (20, 30)
    assert [reach.value for reach in card.reaches] == ["0512 5733 1234", "info@example.com"]
    assert not details.is_changed()
    workspace.desk.history.undo(told.args[1])
    card = workspace.desk.customers.card(kunshan)
    assert (card.city, len(card.reaches)) == ("昆山", 1)
    assert details.lines["city"].text() == "昆山"


def test_errors_stand_below_their_fields_and_nothing_typed_is_lost(page, workspace, kunshan):
    page.tabs.setCurrentIndex(DETAILS)
    details = page.details
    details.lines["name"].setText("  ")
    press(details, "Save")
    assert details.fields.error_of(details.lines["name"]) == "A customer needs a name."
    details.lines["name"].setText("昆山精工")
    details.ideal.setValue(30)
    details.longest.setValue(10)
    press(details, "Save")
    assert details.fields.error_of(details.longest)
    log(workspace, kunshan)  # what happens elsewhere leaves the form alone
    assert details.longest.value() == 10
    press(details, "Take back")
    assert details.longest.value() == 0


@pytest.mark.parametrize(
    ("answer", "city", "stays"),
    [("Save", "Wuxi", False), ("Discard", "昆山", False), ("Keep writing", "昆山", True)],
)
def test_unsaved_details_are_asked_about(page, workspace, kunshan, qtbot, answer, city, stays):
    other = a_customer(workspace.desk, name="Northwind")
    page.tabs.setCurrentIndex(DETAILS)
    page.details.lines["city"].setText("Wuxi")

    def choose() -> None:
        press(QApplication.activeModalWidget(), answer)

    QTimer.singleShot(0, page, choose)
    page.show_customer(other)
    assert workspace.desk.customers.card(kunshan).city == city
    assert (page.customer_id == kunshan) is stays
    page.details.discard()


def test_a_customer_that_is_gone_leads_back_to_the_list(qtbot, workspace, page, kunshan):
    undone = workspace.desk.history
    with qtbot.waitSignal(workspace.requests.page_wanted):
        undone.undo_last()
    assert page.customer_id == 0


def test_names_with_tags_are_shown_as_text(page, workspace, qtbot):
    made = a_customer(workspace.desk, name="<img src=x> & <b>Co</b>")
    workspace.desk.people.add(made, NewPerson("<i>Ann</i>"))
    page.show_customer(made)
    settle(page, qtbot)
    page.tabs.setCurrentIndex(PEOPLE)
    assert "<img src=x> & <b>Co</b>" in texts(page.header)
    assert "<i>Ann</i>" in texts(page.people)


def test_a_small_window_leaves_room_for_the_name(page, qapp):
    page.resize(764, 520)
    page.show()
    qapp.processEvents()
    assert page.header._name.width() > 150
    assert page.header.export.width() >= page.header.export.sizeHint().width() * 0.9
