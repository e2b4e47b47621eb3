"""After days away: three ways to deal with what piled up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import CheckInState, Party, PromiseState
from salesdesk.ui.dialogs.catch_up import CatchUpDialog
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.fakes import FakeClock

Open = Callable[[], CatchUpDialog]


@pytest.fixture
def come_back(qtbot: QtBot, workspace: Workspace, clock: FakeClock) -> Open:
    """Seven calls and a promise fell due, and a week has gone by."""
    desk = workspace.desk
    desk.settings.change(calls_per_day=2)
    for number in range(7):
        a_customer(desk, name=f"<i>Customer {number}</i>", next_on=clock.today())
    desk.promises.make(1, Party.REP, "Send revised quote", clock.today())
    desk.today.seen()
    clock.advance(days=6)

    def opened() -> CatchUpDialog:
        away = desk.today.away()
        assert away is not None
        dialog = CatchUpDialog(workspace, away)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return opened


def test_it_says_what_fell_due(come_back: Open) -> None:
    dialog = come_back()
    assert dialog.windowTitle() == "3 working days away: 7 calls, 1 promise fell due"
    shown = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert any("<i>Customer 0</i>" in text for text in shown)
    assert any("Send revised quote" in text for text in shown)
    assert "and 1 more, all in Today" in shown


def test_do_today_changes_nothing(come_back: Open, workspace: Workspace) -> None:
    dialog = come_back()
    before = workspace.desk.today.items()
    dialog.save_button.click()
    assert not dialog.isVisible()
    assert workspace.desk.today.items() == before


def test_spread_over_the_week(come_back: Open, workspace: Workspace, clock: FakeClock) -> None:
    dialog = come_back()
    dialog.spread.click()
    told: list[tuple[str, int]] = []
    workspace.requests.told.connect(lambda text, step: told.append((text, step)))
    dialog.save_button.click()
    days = [workspace.desk.check_ins.open_of(one)[0].due_on for one in range(1, 8)]
    assert min(days) == clock.today()
    assert max(days.count(day) for day in days) <= 2
    assert told[0][0] == "7 calls spread over the week."
    workspace.desk.history.undo(told[0][1])
    assert len({workspace.desk.check_ins.open_of(one)[0].due_on for one in range(1, 8)}) == 1


def test_let_go_needs_a_reason_and_keeps_the_promise(
    qtbot: QtBot, come_back: Open, workspace: Workspace
) -> None:
    dialog = come_back()
    ids = workspace.desk.today.away().check_in_ids  # type: ignore[union-attr]
    assert not dialog.reason.isVisible()
    dialog.let_go.click()
    assert dialog.reason.isVisible()
    dialog.save_button.click()
    assert dialog.isVisible()
    assert dialog.fields.error_of(dialog.reason)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClicks(dialog.reason, "trade fair")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    ended = [workspace.desk.check_ins.get(one) for one in ids]
    assert {line.state for line in ended} == {CheckInState.SKIPPED}
    assert {line.ended_reason for line in ended} == {"trade fair"}
    assert workspace.desk.promises.get(1).state == PromiseState.OPEN


def test_promises_alone_offer_no_letting_go(qtbot: QtBot, workspace: Workspace, clock: FakeClock) -> None:
    desk = workspace.desk
    customer_id = a_customer(desk, no_next_reason="later")
    desk.promises.make(customer_id, Party.REP, "Send revised quote", clock.today())
    desk.today.seen()
    clock.advance(days=6)
    away = desk.today.away()
    assert away is not None
    dialog = CatchUpDialog(workspace, away)
    qtbot.addWidget(dialog)
    assert not dialog.spread.isEnabled()
    assert not dialog.let_go.isEnabled()
