"""The forms about promises: given, kept with evidence, broken, released, moved, confirmed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from salesdesk.domain.words import Party, PromiseState
from salesdesk.services.rows import PromiseLine
from salesdesk.ui.dialogs.new_promise import NewPromiseDialog
from salesdesk.ui.dialogs.settle_promise import ConfirmPromiseDialog, MovePromiseDialog, SettlePromiseDialog
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.fakes import FakeClock

TODAY = date(2026, 11, 24)


@pytest.fixture
def told(workspace: Workspace) -> list[str]:
    heard: list[str] = []
    workspace.requests.told.connect(lambda text, _step: heard.append(text))
    return heard


@pytest.fixture
def promise_id(workspace: Workspace) -> int:
    """The rep's promise to 昆山精工, due on 27 November."""
    return a_promise(workspace)


def a_promise(workspace: Workspace, party: Party = Party.REP, due_on: date = date(2026, 11, 27)) -> int:
    customer_id = a_customer(workspace.desk, person="王芳")
    made = workspace.desk.promises.make(customer_id, party, "3-D drawing", due_on)
    assert made.row_id is not None
    return made.row_id


def only_promise(workspace: Workspace) -> PromiseLine:
    [line] = workspace.desk.promises.lines(workspace.desk.promises.ids())
    return line


def test_a_promise_is_made_for_a_customer_chosen_by_keys(workspace: Workspace, told: list[str]) -> None:
    a_customer(workspace.desk, name="Northwind Traders", person="Anna")
    dialog = NewPromiseDialog(workspace)
    QTest.keyClicks(dialog.customer, "north")
    QTest.keyClick(dialog.customer, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.text, "Sample kit")
    QTest.keyClicks(dialog.due.focusProxy(), "fri")
    QTest.keyClicks(dialog.at.focusProxy(), "5pm")
    dialog.save_button.click()

    line = only_promise(workspace)
    assert (line.customer, line.person, line.text) == ("Northwind Traders", "Anna", "Sample kit")
    assert (line.party, line.due_on, line.due_minute) == (Party.REP, date(2026, 11, 27), 17 * 60)
    assert told == ["The promise is noted: due Fri 27 Nov."]


def test_their_promise_is_theirs(workspace: Workspace) -> None:
    dialog = NewPromiseDialog(workspace, a_customer(workspace.desk))
    dialog.party.set_value(Party.CUSTOMER)
    dialog.text.setPlainText("Forecast for Q1")
    dialog.due.set_day(date(2026, 11, 30))
    dialog.try_to_save()

    assert only_promise(workspace).party is Party.CUSTOMER


def test_what_is_missing_stands_below_its_field(workspace: Workspace) -> None:
    dialog = NewPromiseDialog(workspace)
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.customer)

    dialog.customer.set_customer(a_customer(workspace.desk))
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.due)

    dialog.due.set_day(TODAY)
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.text) == "Say what is promised."

    dialog.text.setPlainText("Price")
    QTest.keyClicks(dialog.at.focusProxy(), "late")
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.at)
    assert workspace.desk.promises.counts().all == 0


def test_a_promise_is_kept_with_evidence_and_confirmed(
    workspace: Workspace, promise_id: int, told: list[str]
) -> None:
    dialog = SettlePromiseDialog(workspace, promise_id)
    dialog.evidence.setPlainText("drawing K-17, mailed")
    dialog.confirmed.setChecked(True)
    dialog.confirmed_how.setText("by phone")
    dialog.try_to_save()

    line = workspace.desk.promises.get(promise_id)
    assert (line.state, line.settled_on, line.evidence) == (PromiseState.KEPT, TODAY, "drawing K-17, mailed")
    assert (line.confirmed_on, line.confirmed_how) == (TODAY, "by phone")
    assert told == ["“3-D drawing” is kept."]


def test_a_file_is_dropped_as_evidence(workspace: Workspace, promise_id: int, tmp_path: Path) -> None:
    file = tmp_path / "visit report 报告.pdf"
    dialog = SettlePromiseDialog(workspace, promise_id)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    actions, button, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered = QDragEnterEvent(QPoint(9, 9), actions, data, button, keys)
    dialog.dragEnterEvent(entered)
    assert entered.isAccepted()
    dialog.dropEvent(QDropEvent(QPoint(9, 9), actions, data, button, keys))
    dialog.try_to_save()

    assert workspace.desk.promises.get(promise_id).evidence_file == str(file)


def test_their_promise_has_nothing_to_confirm(workspace: Workspace) -> None:
    promise_id = a_promise(workspace, Party.CUSTOMER)
    dialog = SettlePromiseDialog(workspace, promise_id)
    dialog.show()
    assert not dialog.confirmed.isVisible()
    dialog.try_to_save()

    assert workspace.desk.promises.get(promise_id).state is PromiseState.KEPT


@pytest.mark.parametrize(
    ("outcome", "state"), [("broken", PromiseState.BROKEN), ("released", PromiseState.RELEASED)]
)
def test_giving_up_needs_a_reason(
    workspace: Workspace, promise_id: int, outcome: str, state: PromiseState
) -> None:
    dialog = SettlePromiseDialog(workspace, promise_id, outcome)
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.reason) == "Say why."
    assert workspace.desk.promises.get(promise_id).state is PromiseState.OPEN

    dialog.reason.set_text("The plant has closed")
    dialog.try_to_save()
    line = workspace.desk.promises.get(promise_id)
    assert (line.state, line.settled_note) == (state, "The plant has closed")


def test_a_day_to_come_is_refused_below_its_field(workspace: Workspace, promise_id: int) -> None:
    dialog = SettlePromiseDialog(workspace, promise_id)
    dialog.on.set_day(date(2026, 11, 25))
    dialog.try_to_save()

    assert "still to come" in dialog.fields.error_of(dialog.on)


def test_a_new_date_that_was_agreed_counts(workspace: Workspace, promise_id: int, told: list[str]) -> None:
    dialog = MovePromiseDialog(workspace, promise_id)
    assert dialog.meaning() == "Agreed before it was due: the new date counts, not Fri 27 Nov."
    QTest.keyClicks(dialog.day.focusProxy(), "1 dec")
    dialog.try_to_save()

    line = workspace.desk.promises.get(promise_id)
    assert workspace.desk.promises.word(line).measured_on == line.due_on == date(2026, 12, 1)
    assert told == ["“3-D drawing” is due Tue 1 Dec now."]


def test_a_new_date_without_agreement_does_not_count(workspace: Workspace, promise_id: int) -> None:
    dialog = MovePromiseDialog(workspace, promise_id)
    dialog.agreed.set_value("no")
    assert dialog.meaning() == "Without agreement Fri 27 Nov still counts; the new date only reminds you."
    dialog.day.set_day(date(2026, 12, 1))
    dialog.try_to_save()

    line = workspace.desk.promises.get(promise_id)
    assert workspace.desk.promises.word(line).measured_on == date(2026, 11, 27)


def test_a_late_agreement_says_that_the_old_date_counts(
    workspace: Workspace, promise_id: int, clock: FakeClock
) -> None:
    clock.advance(days=5)
    dialog = MovePromiseDialog(workspace, promise_id)

    assert dialog.meaning() == "It was late when this was agreed, so Fri 27 Nov still counts."


@pytest.mark.parametrize("day", [None, date(2026, 11, 27), date(2026, 11, 20)])
def test_a_new_date_that_is_none_is_refused(workspace: Workspace, promise_id: int, day: date | None) -> None:
    dialog = MovePromiseDialog(workspace, promise_id)
    dialog.day.set_day(day)
    dialog.try_to_save()

    assert dialog.fields.error_of(dialog.day)
    assert workspace.desk.promises.get(promise_id).moves == ()


def test_the_customer_confirms(workspace: Workspace, promise_id: int) -> None:
    workspace.desk.promises.keep(promise_id)
    dialog = ConfirmPromiseDialog(workspace, promise_id)
    dialog.try_to_save()
    assert dialog.fields.error_of(dialog.how)

    dialog.how.ready.set_values(["by e-mail"])
    dialog.try_to_save()
    line = workspace.desk.promises.get(promise_id)
    assert (line.confirmed_on, line.confirmed_how) == (TODAY, "by e-mail")
