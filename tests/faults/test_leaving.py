"""Leaving in the middle of things: a few of each; `quit`, `sigterm` run many."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from tests.factories import a_customer
from tests.faults import quitting, sigterm
from tests.faults.window import Window


@pytest.fixture
def program(desk_path: Path) -> Iterator[Window]:
    window = Window(desk_path.parent)
    yield window
    window.kill()


def test_quitting_in_the_middle_of_an_import_leaves_the_desk_as_it_was() -> None:
    outcome = quitting.run(3, rows=1_500)
    assert not outcome.losses, str(outcome)


def test_told_to_end_it_is_gone_in_two_seconds_and_keeps_what_was_typed() -> None:
    outcome = sigterm.run(4, rows=1_500)
    assert not outcome.losses, str(outcome)


def test_work_that_never_stops_holds_nobody_back(program: Window) -> None:
    program.start("hog")
    program.hear("busy")
    ended = program.ended()
    assert (ended.status, ended.stderr) == (0, "")
    assert list(program.state.glob("run-*")) == []


def test_a_window_that_waits_for_a_locked_desk_is_gone_in_two_seconds(program: Window) -> None:
    desk = open_desk(program.desk, SystemClock())
    program.start("saving")
    program.hear("idle")
    with desk.database.revise():
        program.desk.with_name("go").touch()
        program.hear("saving")
        ended, seconds = program.terminate()
    desk.close()
    assert (ended.status, ended.stderr) == (0, "")
    assert seconds < 2.2
    assert list(program.state.glob("run-*")) == []


def test_a_logout_keeps_what_was_typed(program: Window) -> None:
    desk = open_desk(program.desk, SystemClock())
    customer_id = a_customer(desk)
    desk.close()
    program.start("at_logout", str(customer_id), sigterm.TYPED)
    program.hear("typed", "kept")
    program.kill()  # a session does not wait for ever
    assert sigterm.kept_for(program.desk, customer_id) == sigterm.TYPED


def test_a_closed_terminal_ends_it_as_sigterm_does(program: Window) -> None:
    program.start("idle")
    program.hear("idle")
    program.process.send_signal(signal.SIGHUP)
    assert program.ended().status == 0
