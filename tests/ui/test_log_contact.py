"""Log contact, filled in as a person does: keys and clicks, then what stands in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from salesdesk.domain.words import (
    Channel,
    CheckInReason,
    Direction,
    Expectation,
    Heard,
    Level,
    Outcome,
    Party,
)
from salesdesk.services.desk import open_desk
from salesdesk.ui.dialogs import draft, form_dialog
from salesdesk.ui.dialogs.log_contact import LogContactDialog, unfinished_contact
from salesdesk.ui.widgets.message import CANCELLED
from salesdesk.ui.workspace import LogRequest, Workspace
from tests.factories import a_customer, a_person
from tests.fakes import FakeClock

Open = Callable[..., LogContactDialog]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_form(qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens the form and gives it the focus; typing pauses after a blink."""
    monkeypatch.setattr(draft, "WAIT_MS", 1)
    forms: list[LogContactDialog] = []

    def opened(**request: object) -> LogContactDialog:
        dialog = LogContactDialog(workspace, LogRequest(**request))  # type: ignore[arg-type]
        forms.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    yield opened
    for form in forms:
        if isValid(form):
            form.hide()  # not closed: that would ask
            form.deleteLater()


@pytest.fixture
def told(workspace: Workspace) -> list[tuple[str, int]]:
    heard: list[tuple[str, int]] = []
    workspace.requests.told.connect(lambda text, step: heard.append((text, step)))
    return heard


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write(text: str) -> None:
    """Types, as keys give it or as an input method does."""
    if text.isascii():
        QTest.keyClicks(focused(), text)
        return
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(focused(), event)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def answer_with(monkeypatch: pytest.MonkeyPatch, place: int) -> list[str]:
    """Answers the question that closing asks by its button at `place`; returns the questions asked."""
    asked: list[str] = []

    def ask(_parent: QWidget, title: str, *_rest: object) -> int:
        asked.append(title)
        return place

    monkeypatch.setattr(form_dialog, "ask", ask)
    return asked


def test_a_contact_is_logged_by_keyboard_alone(
    workspace: Workspace, open_form: Open, told: list[tuple[str, int]]
) -> None:
    customer_id = a_customer(workspace.desk, level=Level.PROACTIVE, person="王芳")
    open_form()

    write("昆山")
    press(Qt.Key.Key_Return)
    write("New batch holds at 6 bar.")
    press(Qt.Key.Key_P, CTRL)
    write("price for 800 seals")
    press(Qt.Key.Key_Return)
    write("1 dec")
    press(Qt.Key.Key_Return, CTRL)

    [entry] = workspace.desk.timeline.contacts(customer_id, limit=5)
    assert (entry.summary, entry.outcome, entry.people) == (
        "New batch holds at 6 bar.",
        Outcome.REACHED,
        ("王芳",),
    )
    [promise] = workspace.desk.promises.of(customer_id)
    assert (promise.party, promise.text, promise.due_on) == (
        Party.REP,
        "price for 800 seals",
        date(2026, 12, 1),
    )
    [planned] = workspace.desk.check_ins.open_of(customer_id)
    assert (planned.due_on, planned.reason) == (date(2026, 12, 24), CheckInReason.CADENCE)
    assert told[0][0] == "Contact with 昆山精工 logged. Next check-in: Thu 24 Dec."
    assert told[0][1] is not None


def test_the_focus_is_where_work_begins(workspace: Workspace, open_form: Open) -> None:
    known = open_form(customer_id=a_customer(workspace.desk))
    assert focused() is known.said
    known.close()

    unknown = open_form()
    assert focused() is unknown.customer


def test_the_heading_names_who_takes_part(workspace: Workspace, open_form: Open) -> None:
    customer_id = a_customer(workspace.desk, name="Stark <b>& Co</b>", person="王芳")
    second = a_person(workspace.desk, customer_id, name="李伟")

    dialog = open_form(customer_id=customer_id, person_id=second)

    assert dialog.windowTitle() == "Log contact — 李伟, Stark <b>& Co</b>"


def test_everything_that_can_be_said_reaches_the_file(workspace: Workspace, open_form: Open) -> None:
    customer_id = a_customer(workspace.desk, level=Level.PROACTIVE, person="王芳")
    a_person(workspace.desk, customer_id, name="李伟")
    dialog = open_form(customer_id=customer_id)

    dialog.channel.set_value(Channel.VISIT)
    dialog.outcome.set_value("they_called")
    for name in ("王芳", "李伟", "need", "Complaint".lower(), "better"):
        click(dialog, name)
    write("Wants delivery in two lots.")
    click(dialog, "Private note")
    write("Sounds tired")
    click(dialog, "When")
    dialog.day.set_day(date(2026, 11, 23))
    dialog.time.set_minutes(16 * 60 + 30)
    dialog.minutes.setValue(25)
    press(Qt.Key.Key_Return, CTRL)

    [line] = workspace.desk.timeline.contacts(customer_id, limit=5)
    assert line.at == datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
    assert (line.channel, line.direction, line.minutes) == (Channel.VISIT, Direction.IN, 25)
    assert set(line.heard) == {Heard.NEED, Heard.COMPLAINT}
    assert (line.expectation, line.private_note) == (Expectation.BETTER, "Sounds tired")
    assert set(line.people) == {"王芳", "李伟"}
    assert len(workspace.desk.complaints.of(customer_id)) == 1


def click(dialog: QWidget, name: str) -> None:
    [button] = [one for one in dialog.findChildren(QPushButton) if one.accessibleName() == name]
    focus = focused()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    if isinstance(focus, QWidget) and not focused().inherits("QPlainTextEdit"):
        focus.setFocus()


def test_no_answer_proposes_the_next_try(workspace: Workspace, open_form: Open) -> None:
    customer_id = a_customer(workspace.desk, level=Level.PROACTIVE)
    dialog = open_form(customer_id=customer_id)
    assert dialog.next_step.next_on() == date(2026, 12, 24)

    dialog.outcome.set_value("no_answer")
    assert dialog.next_step.next_on() == date(2026, 11, 25)
    press(Qt.Key.Key_Return, CTRL)

    planned = workspace.desk.check_ins.open_of(customer_id)
    assert [(one.due_on, one.reason) for one in planned][:1] == [(date(2026, 11, 25), CheckInReason.RETRY)]


def test_what_the_rep_chose_is_not_proposed_over(workspace: Workspace, open_form: Open) -> None:
    dialog = open_form(customer_id=a_customer(workspace.desk, level=Level.PROACTIVE))
    click(dialog, "In a week")
    assert dialog.next_step.next_on() == date(2026, 12, 1)

    dialog.outcome.set_value("no_answer")
    assert dialog.next_step.next_on() == date(2026, 12, 1)

    click(dialog, "As planned")
    assert dialog.next_step.next_on() == date(2026, 11, 25)


def test_no_next_step_needs_a_reason(
    workspace: Workspace, open_form: Open, told: list[tuple[str, int]]
) -> None:
    customer_id = a_customer(workspace.desk, level=Level.PROACTIVE)
    dialog = open_form(customer_id=customer_id)
    assert not dialog.next_step.reason_line.isVisible()
    write("Fine so far")
    click(dialog, "None…")
    assert dialog.next_step.reason_line.isVisible()

    press(Qt.Key.Key_Return, CTRL)
    assert dialog.isVisible()
    assert "why there is none" in dialog.fields.error_of(dialog.next_step)
    assert focused() is dialog.next_step.reason_line

    click(dialog, "They will call")
    press(Qt.Key.Key_Return, CTRL)
    assert workspace.desk.customers.card(customer_id).no_next_reason == "They will call"
    assert told[0][0] == "Contact with 昆山精工 logged. No next check-in: They will call."


def test_a_level_that_asks_for_none_fills_in_the_reason(workspace: Workspace, open_form: Open) -> None:
    customer_id = a_customer(workspace.desk, level=Level.BASIC)
    dialog = open_form(customer_id=customer_id)
    write("Ordered again")

    assert dialog.next_step.reason() == "The level asks for none"
    press(Qt.Key.Key_Return, CTRL)

    assert workspace.desk.customers.card(customer_id).no_next_reason == "The level asks for none"


def test_a_promise_without_a_day_is_asked_for(workspace: Workspace, open_form: Open) -> None:
    customer_id = a_customer(workspace.desk)
    dialog = open_form(customer_id=customer_id)
    write("Fine")
    press(Qt.Key.Key_P, CTRL)
    write("price")
    press(Qt.Key.Key_Return, CTRL)

    assert dialog.fields.error_of(dialog.promises) == "A promise needs a day: by when?"
    assert focused().accessibleName() == "Due"
    write("fri")
    press(Qt.Key.Key_Return, CTRL)

    assert [one.due_on for one in workspace.desk.promises.of(customer_id)] == [date(2026, 11, 27)]


def test_a_promise_in_the_text_is_offered_and_taken_by_return(workspace: Workspace, open_form: Open) -> None:
    customer_id = a_customer(workspace.desk)
    dialog = open_form(customer_id=customer_id)
    write("I'll send the price by Tuesday. Fine.")
    assert workspace.desk.promises.of(customer_id) == []
    assert len(dialog.said.extraSelections()) == 1

    press(Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Promise: send the price, Tue 1 Dec?"
    press(Qt.Key.Key_Return)
    assert focused() is dialog.said
    assert dialog.suggestions.spotted() == []
    press(Qt.Key.Key_Return, CTRL)

    [line] = workspace.desk.promises.of(customer_id)
    assert (line.text, line.due_on) == ("send the price", date(2026, 12, 1))


def test_tab_goes_through_the_form_from_top_to_bottom(workspace: Workspace, open_form: Open) -> None:
    dialog = open_form(customer_id=a_customer(workspace.desk, person="王芳"))
    dialog.promises.add_mine()
    dialog.promises.add_theirs()
    dialog.said.setFocus()
    passed = []
    for _ in range(60):
        press(Qt.Key.Key_Tab)
        passed.append(focused().accessibleName())
        if focused() is dialog.said:
            break

    row = ["Promise", "Due", "Choose a day", "Remove promise"]
    assert passed[:1] == ["opinion"]
    start = passed.index("I")
    assert passed[start : start + 12] == ["I", *row, "They", *row, "I promised…", "They promised…"]
    rest = ["worse", "Next check-in", "None…", "Private note", "When", "Cancel", "Save", "Phone"]
    places = [passed.index(name) for name in rest]
    assert places == sorted(places)
    assert places[0] > start + 11


def test_removed_and_empty_rows_are_no_promises(workspace: Workspace, open_form: Open) -> None:
    customer_id = a_customer(workspace.desk)
    dialog = open_form(customer_id=customer_id)
    dialog.promises.add(Party.CUSTOMER, "forecast", date(2026, 12, 1))
    click(dialog, "Remove promise")
    dialog.promises.add_theirs()
    dialog.said.setPlainText("Fine")
    press(Qt.Key.Key_Return, CTRL)

    assert not dialog.isVisible()
    assert workspace.desk.promises.of(customer_id) == []


@pytest.mark.parametrize("text", ["", "Nobody of that name"])
def test_a_customer_that_is_not_known_stands_beside_the_field(
    workspace: Workspace, open_form: Open, text: str
) -> None:
    dialog = open_form()
    write(text)
    press(Qt.Key.Key_Return, CTRL)

    assert dialog.isVisible()
    assert dialog.fields.error_of(dialog.customer)
    assert focused() is dialog.customer


def test_an_empty_form_closes_without_a_question(
    workspace: Workspace, open_form: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer_with(monkeypatch, CANCELLED)
    dialog = open_form(customer_id=a_customer(workspace.desk))
    press(Qt.Key.Key_Escape)

    assert not asked
    assert not dialog.isVisible()


def test_escape_asks_where_something_was_typed(
    workspace: Workspace, open_form: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer_with(monkeypatch, CANCELLED)
    dialog = open_form(customer_id=a_customer(workspace.desk))
    write("Important")
    press(Qt.Key.Key_Escape)

    assert len(asked) == 1
    assert dialog.isVisible()
    answer_with(monkeypatch, 1)
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert unfinished_contact(workspace) is None


def test_text_survives_a_crash(qtbot: QtBot, workspace: Workspace, open_form: Open, clock: FakeClock) -> None:
    customer_id = a_customer(workspace.desk, level=Level.PROACTIVE, person="王芳")
    dialog = open_form(customer_id=customer_id)
    clock.advance(hours=1, minutes=42)
    write("He said <b>yes</b>")
    dialog.promises.add(Party.CUSTOMER, "forecast", date(2026, 12, 1))
    click(dialog, "In a week")
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowDeactivate))  # and then the power fails

    after = open_desk(workspace.desk.database.path, clock)
    assert after.drafts.load(f"log_contact:{customer_id}") is not None
    after.close()
    request = unfinished_contact(workspace)
    assert request is not None
    assert request.customer_id == customer_id
    restored = open_form(customer_id=customer_id)
    assert restored.said.text() == "He said <b>yes</b>"
    assert [one.text for one in restored.promises.promises()] == ["forecast"]
    assert restored.next_step.next_on() == date(2026, 12, 1)
    assert restored._restored_text.text() == "Restored what you had typed at 10:42"

    restored.start_anew_button.click()
    assert not restored.is_changed()
    assert restored.next_step.next_on() == date(2026, 12, 24)
    assert unfinished_contact(workspace) is None


def test_what_was_typed_is_kept_when_typing_pauses(
    qtbot: QtBot, workspace: Workspace, open_form: Open
) -> None:
    customer_id = a_customer(workspace.desk)
    dialog = open_form(customer_id=customer_id)
    dialog.said.setPlainText("Wants two lots")
    assert workspace.desk.drafts.load(f"log_contact:{customer_id}") is None
    qtbot.waitUntil(lambda: workspace.desk.drafts.load(f"log_contact:{customer_id}") is not None)


def test_a_draft_follows_the_customer_and_goes_with_saving(workspace: Workspace, open_form: Open) -> None:
    customer_id = a_customer(workspace.desk)
    dialog = open_form()
    dialog.said.setPlainText("Typed before I knew who it was")
    dialog._draft.keep()
    assert workspace.desk.drafts.load("log_contact:0") is not None

    dialog.customer.set_customer(customer_id)
    dialog._draft.keep_if_touched()
    assert workspace.desk.drafts.load("log_contact:0") is None
    assert workspace.desk.drafts.load(f"log_contact:{customer_id}") is not None

    dialog.try_to_save()
    assert unfinished_contact(workspace) is None
    assert workspace.desk.drafts.load(f"log_contact:{customer_id}") is None


def test_every_control_has_a_name(workspace: Workspace, open_form: Open) -> None:
    dialog = open_form(customer_id=a_customer(workspace.desk, person="王芳"))
    dialog.promises.add_mine()
    unnamed = [
        one
        for one in dialog.findChildren(QWidget)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.isVisible()
        and (face := QAccessible.queryAccessibleInterface(one)) is not None
        and not face.text(QAccessible.Text.Name)
    ]
    assert unnamed == []


def test_it_fits_a_low_screen(workspace: Workspace, open_form: Open) -> None:
    dialog = open_form(customer_id=a_customer(workspace.desk))
    for _ in range(12):
        dialog.promises.add_mine()
    QApplication.processEvents()

    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert dialog.save_button.isVisible()
    assert dialog.minimumSizeHint().height() < 400


def test_fields_set_from_outside_are_read_like_typed_ones(open_form: Open, workspace: Workspace) -> None:
    """Dictation and screen readers set a field's whole text at once; no key is pressed."""
    first, second = a_customer(workspace.desk, name="Alfreds"), a_customer(workspace.desk, name="Berglunds")
    dialog = open_form(customer_id=first)
    dialog.customer.setText("Berglunds")
    dialog.said.setPlainText("Sends the order.")
    dialog.next_step.day.focusProxy().setText("2026-12-01")
    dialog.try_to_save()
    assert workspace.desk.interactions.count(first) == 0
    assert workspace.desk.interactions.count(second) == 1
    assert workspace.desk.customers.card(second).next_on == date(2026, 12, 1)


def test_long_names_make_no_form_wider(open_form: Open, workspace: Workspace) -> None:
    plain = open_form(customer_id=a_customer(workspace.desk, name="Ana", person="Ana"))
    name = ("Very Long Trading Company of the Northern Provinces " * 4)[:200].strip()
    long = open_form(customer_id=a_customer(workspace.desk, name=name, person=name))
    assert long.width() <= plain.width()
    assert long.fields.minimumSizeHint().width() <= long.width()
