"""Long work and the change bus: where outcomes arrive, how work stops."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from salesdesk.errors import Cancelled
from salesdesk.services.progress import Progress, SilentProgress
from salesdesk.services.touched import Touched
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.tasks import TaskRunner
from tests.fakes import ImmediateTaskRunner
from tests.stopwatch import Stopwatch


@pytest.fixture
def runner(qapp):
    made = TaskRunner()
    yield made
    assert made.close()


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: list[threading.Thread] = []

    def hear(self, *what: object) -> None:
        self.told.append(what[0] if len(what) == 1 else what)
        self.threads.append(threading.current_thread())


def test_result_arrives_on_the_gui_thread(qtbot, runner):
    listener = Listener()
    worked_in = []

    def work(progress: Progress) -> int:
        worked_in.append(threading.current_thread())
        return 42

    runner.run(work, listener.hear)
    qtbot.waitUntil(lambda: listener.told == [42])
    assert worked_in != [threading.main_thread()]
    assert listener.threads == [threading.main_thread()]
    assert not runner.is_busy


def test_a_lambda_as_callback_also_runs_on_the_gui_thread(qtbot, runner):
    threads = []
    runner.run(lambda progress: None, lambda result: threads.append(threading.current_thread()))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]


def test_error_reaches_on_error(qtbot, runner):
    listener = Listener()

    def work(progress: Progress) -> None:
        raise ValueError("bad row")

    runner.run(work, listener.hear, listener.hear)
    qtbot.waitUntil(lambda: bool(listener.told))
    assert isinstance(listener.told[0], ValueError)


def test_error_without_on_error_reaches_the_excepthook(qtbot, runner, monkeypatch):
    seen = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: seen.append(error))
    runner.run(lambda progress: 1 // 0, lambda result: None)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ZeroDivisionError)


def test_cancel_unwinds_work_at_its_next_check(qtbot, runner):
    listener = Listener()
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.check()

    task = runner.run(work, listener.hear, listener.hear)
    assert started.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: bool(listener.told))
    assert isinstance(listener.told[0], Cancelled)


def test_a_dropped_task_tells_nobody(qtbot, runner):
    listener = Listener()
    go = threading.Event()
    task = runner.run(lambda progress: go.wait(5), listener.hear, listener.hear)
    task.drop()
    go.set()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert listener.told == []


def test_nothing_is_called_on_a_destroyed_object(qtbot, runner):
    listener = Listener()
    go = threading.Event()
    runner.run(lambda progress: go.wait(5), listener.hear)
    import shiboken6

    shiboken6.delete(listener)
    go.set()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert listener.told == []


def test_progress_is_told_first_and_last(qtbot, runner):
    done, steps = Listener(), Listener()

    def work(progress: Progress) -> None:
        for row in range(1, 501):
            progress.report(row, 500, "rows")

    runner.run(work, done.hear, None, steps.hear)
    qtbot.waitUntil(lambda: bool(done.told))
    assert steps.told[0] == (1, 500, "rows")
    assert steps.told[-1] == (500, 500, "rows")
    assert len(steps.told) < 50


def test_close_stops_what_runs_and_what_waits(qapp):
    runner = TaskRunner()
    listener = Listener()

    def work(progress: Progress) -> None:
        while True:
            progress.check()

    for _ in range(5):
        runner.run(work, listener.hear, listener.hear)
    assert runner.close()
    qapp.processEvents()
    assert listener.told == []


def test_immediate_runner_is_over_when_run_returns(qapp):
    listener = Listener()
    task = ImmediateTaskRunner().run(lambda progress: "done", listener.hear)
    assert task.is_over
    assert listener.told == ["done"]


def test_silent_progress_never_stops():
    SilentProgress().report(1, 2)
    SilentProgress().check()


def test_bus_tells_at_once_on_the_gui_thread(qapp):
    bus, listener = ChangeBus(), Listener()
    bus.changed.connect(listener.hear)
    bus.publish(Touched.PROMISES | Touched.CHECK_INS)
    assert listener.told == [Touched.PROMISES | Touched.CHECK_INS]


def test_bus_brings_a_change_from_another_thread_to_the_gui_thread(qtbot):
    bus, listener = ChangeBus(), Listener()
    bus.changed.connect(lambda touched: listener.hear(touched, "lambda"))
    thread = threading.Thread(target=bus.publish, args=(Touched.ORDERS,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: listener.told == [(Touched.ORDERS, "lambda")])
    assert listener.threads == [threading.main_thread()]


def test_bus_is_silent_about_nothing(qapp):
    bus, listener = ChangeBus(), Listener()
    bus.changed.connect(listener.hear)
    bus.publish(Touched(0))
    assert listener.told == []


def test_all_holds_every_noun():
    assert all(noun in Touched.ALL for noun in Touched)


def test_work_that_does_not_stop_is_waited_for_once(qtbot: QtBot) -> None:
    runner, begun, go = TaskRunner(), threading.Event(), threading.Event()
    runner.run(lambda _progress: begun.set() or go.wait(60), print)
    assert begun.wait(60)
    watch = Stopwatch()
    assert not runner.stop()
    assert not runner.close()
    assert not runner.close()
    assert watch.seconds < 1.9
    assert not runner.is_at_rest
    go.set()
    runner.wait()
    assert runner.is_at_rest
