"""What the search found is brought into sight on the customer's page, however far back it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Channel, Heard, Party
from salesdesk.services.interactions import LoggedContact, PromiseGiven
from salesdesk.ui.main_window import MainWindow
from salesdesk.ui.models.timeline_model import FIRST_PAGE, NEWER
from salesdesk.ui.pages.customer import DETAILS, PEOPLE, PROMISES, TIMELINE, CustomerPage
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.moment_mark import MomentMark
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Workspace
from tests.factories import a_contact, a_customer, a_person
from tests.ui.shown import shown_window

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    workspace.desk.settings.change(welcomed=True)
    memory = WindowMemory(tmp_path / "state", tmp_path / "desk.salesdesk")
    yield from shown_window(qtbot, workspace, memory)


def opened(qtbot: QtBot, window: MainWindow, text: str, group: str) -> CustomerPage:
    """Looks for `text` and opens the first hit of a group, by keys alone."""
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.search.hasFocus)
    qtbot.keyClicks(window.search, text)
    for _ in range(8):
        if str(window.found.list.currentIndex().data()).startswith(group):
            break
        qtbot.keyClick(window.search, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    page = window.page("customer")
    assert isinstance(page, CustomerPage)
    assert page.isVisible()
    return page


def chosen_entry(page: CustomerPage) -> tuple[str, int, str]:
    row = page.timeline.row_at(page.timeline_list.currentIndex())
    assert row is not None
    return row.key


def test_a_promise_is_chosen_among_the_promises(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan")
    due = date(2026, 12, 1)
    given = tuple(PromiseGiven(Party.REP, f"promise {n}", due + timedelta(days=n)) for n in range(30))
    a_contact(
        workspace.desk, customer_id, promises=(*given, PromiseGiven(Party.REP, "send steel rings", due))
    )
    page = opened(qtbot, window, "steel rings", "Promise")
    table = page.promises.table
    assert page.tabs.currentIndex() == PROMISES
    assert "send steel rings" in str(table.currentIndex().siblingAtColumn(0).data())
    assert table.hasFocus()
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_a_contact_is_chosen_in_the_timeline_and_marked(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan")
    wanted = a_contact(workspace.desk, customer_id, summary="They asked for gaskets.", at=NOON)
    a_contact(workspace.desk, customer_id, summary="Nothing new.")
    page = opened(qtbot, window, "gaskets", "Contact")
    assert page.tabs.currentIndex() == TIMELINE
    assert chosen_entry(page) == ("contact", wanted.interaction_id, "")
    assert page.timeline_list.hasFocus()
    page.timeline_list.viewport().repaint()
    index = page.timeline_list.currentIndex()
    rect = page.timeline_list.visualRect(index)
    ring = page.timeline_list.viewport().grab(rect).toImage()
    accent = QColor(theme().colours.accent)
    edge = {ring.pixelColor(ring.width() - 40, y).name() for y in range(ring.height())}
    assert accent.name() in edge, "it is ringed for a moment"
    page.timeline_list._unmarking.timeout.emit()
    plain = page.timeline_list.viewport().grab(rect).toImage()
    assert plain != ring


def many_contacts(workspace: Workspace, customer_id: int, number: int) -> None:
    for back in range(number):
        summary = "The only flange." if back == number - 20 else f"Call {back}."
        workspace.desk.interactions.log(
            LoggedContact(
                customer_id=customer_id,
                channel=Channel.PHONE,
                summary=summary,
                at=NOON - timedelta(days=2 * back),
                no_next_reason="tested",
            )
        )


def test_a_contact_far_back_is_reached_without_reading_all(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan")
    many_contacts(workspace, customer_id, 120)
    page = opened(qtbot, window, "flange", "Contact")
    row = page.timeline.row_at(page.timeline_list.currentIndex())
    assert row is not None
    assert row.text == "The only flange."
    assert page.timeline.rowCount() < FIRST_PAGE
    assert page.timeline.find(NEWER) == 0
    index = page.timeline_list.currentIndex()
    assert page.timeline_list.viewport().rect().contains(page.timeline_list.visualRect(index).center())

    # What is newer can be shown from there, with nothing left out and nothing twice.
    page.timeline_list.setCurrentIndex(page.timeline.index(0, 0))
    qtbot.keyClick(page.timeline_list, Qt.Key.Key_Return)
    assert page.timeline.find(NEWER) == -1
    keys = [page.timeline.row_at(page.timeline.index(at, 0)) for at in range(page.timeline.rowCount())]
    contacts = [one.key for one in keys if one is not None and one.key[0] == "contact"]
    assert len(contacts) == len(set(contacts)) == 120


def test_who_comes_back_to_the_customer_sees_the_newest(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan")
    other_id = a_customer(workspace.desk, name="Wuxi")
    many_contacts(workspace, customer_id, 80)
    page = opened(qtbot, window, "flange", "Contact")
    assert page.timeline.find(NEWER) == 0
    window.show_page("customer", other_id)
    window.show_page("customer", customer_id)
    assert page.timeline.find(NEWER) == -1


def test_a_complaint_is_chosen_in_the_timeline(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan")
    a_contact(workspace.desk, customer_id, summary="Rings leak badly.", heard=frozenset({Heard.COMPLAINT}))
    page = opened(qtbot, window, "leak", "Complaint")
    assert chosen_entry(page)[::2] == ("complaint", "opened")


def test_a_person_is_brought_into_sight(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan")
    for number in range(12):
        a_person(workspace.desk, customer_id, name=f"Person {number}")
    a_person(workspace.desk, customer_id, name="Olga Petrova", phones=("0512 5733 1234",))
    for text, group in (("olga", "Person"), ("57331234", "Olga Petrova")):
        page = opened(qtbot, window, text, group)
        assert page.tabs.currentIndex() == PEOPLE
        marks = page.people.findChildren(MomentMark)
        names = {mark.parentWidget().accessibleName() for mark in marks if not mark.isHidden()}
        assert names == {"Olga Petrova"}
        focused = window.focusWidget()
        assert focused is not None
        assert focused.accessibleDescription() == "Olga Petrova"


def test_a_number_of_the_customer_is_shown_in_the_details(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    a_customer(workspace.desk, name="Kunshan", phone="0512 5733 1234")
    page = opened(qtbot, window, "57331234", "Kunshan")
    assert page.tabs.currentIndex() == DETAILS
    focused = window.focusWidget()
    assert focused is not None
    assert focused.text() == "0512 5733 1234"
    assert not page.details.is_changed()


def test_a_note_is_shown_at_its_place_in_the_details(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan")
    workspace.desk.customers.edit(customer_id, remember="😀 Never calls.\nLikes oolong tea.")
    page = opened(qtbot, window, "oolong", "Note")
    assert page.tabs.currentIndex() == DETAILS
    cursor = page.details.remember.textCursor()
    assert page.details.remember.hasFocus()
    assert not cursor.hasSelection()
    assert cursor.block().text()[cursor.positionInBlock() :] == "oolong tea."
    assert not page.details.is_changed()


def test_what_has_gone_meanwhile_opens_the_customer_alone(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    customer_id = a_customer(workspace.desk, name="Kunshan")
    logged = a_contact(workspace.desk, customer_id, summary="They asked for gaskets.", at=NOON)
    (hit,) = [one for one in workspace.desk.finding.find("gaskets") if one.kind == "interaction"]
    workspace.desk.interactions.delete(logged.interaction_id)
    window.found.chosen.emit(hit)
    page = window.page("customer")
    assert page.isVisible()
    assert not page.findChildren(MomentMark)


def test_all_customers_that_hold_a_text_are_shown_in_the_table(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    wanted = a_customer(workspace.desk, name="Kunshan")
    a_customer(workspace.desk, name="Wuxi")
    window.found.customers_wanted.emit("kun")
    page = window.page("customers")
    assert page.isVisible()
    qtbot.waitUntil(lambda: page.all_ids() == [wanted])  # type: ignore[attr-defined]
