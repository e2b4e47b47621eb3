"""Errors from every place of the real program: in the log, in a dialog, and nowhere a word of a customer."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.places import SECRET
from tests.faults.window import Window

PLACES = (
    *("Slot", "QueuedSlot", "Timer", "EventHandler", "PaintEvent", "ModelData", "CloseEvent"),
    *("QThread", "QRunnable", "PythonThread", "TaskPool", "Unraisable", "SysExit"),
)


@pytest.fixture
def program(desk_path: Path) -> Iterator[Window]:
    window = Window(desk_path.parent)
    yield window
    window.kill()


def is_silent_about_customers(program: Window, stderr: str = "") -> bool:
    files = [file for file in program.state.rglob("*") if file.is_file()]
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    return not any(word in text for text in [*texts, stderr] for word in SECRET.split())


def test_an_error_from_any_place_reaches_the_log_and_the_person(program: Window) -> None:
    program.start("places")
    program.hear(*(f"{place}: told" for place in PLACES), "window: True", "works: 0")
    ended = program.ended()
    assert ended.status == 0
    log = program.log()
    for place in PLACES:
        assert ("EndedFromWithin" if place == "SysExit" else f"FaultIn{place}") in log
    assert is_silent_about_customers(program)
    assert stat.S_IMODE((program.state / "salesdesk.log").stat().st_mode) == 0o600
    assert stat.S_IMODE(program.state.stat().st_mode) == 0o700


def test_closing_that_fails_keeps_the_window(program: Window) -> None:
    program.start("closed_over")
    program.hear("visible: True")
    ended, _seconds = program.terminate()
    assert ended.status == 0
    assert "ValueError" in program.log()
    assert is_silent_about_customers(program)


def test_a_hard_crash_is_offered_once_at_the_next_start(program: Window) -> None:
    program.start("abort")
    program.hear("aborting")
    assert program.ended().status == -6
    program.start("report")
    program.hear("dialogs: SalesDesk ended unexpectedly last time")
    assert program.said().startswith("toasts:")
    copied = program.said()
    assert "Fatal Python error: Aborted" in copied
    assert "window_child.py" in copied
    assert program.ended().status == 0
    assert is_silent_about_customers(program)
    program.start("report")
    program.hear("dialogs:")
    assert "unexpectedly" not in program.said()
    assert program.ended().status == 0


def test_a_killed_program_says_so_once_in_a_line(program: Window) -> None:
    program.start("idle")
    program.hear("idle")
    program.kill()
    assert program.ended().status == -9
    for told in (True, False):
        program.start("report")
        program.hear("dialogs:")
        assert ("ended unexpectedly" in program.said()) is told
        assert program.ended().status == 0


def test_an_end_from_within_is_logged_and_told_at_the_next_start(program: Window) -> None:
    program.start("end_from_within")
    program.hear("ending")
    assert program.ended().status == 1
    assert "SystemExit" in program.log()
    assert is_silent_about_customers(program)
    program.start("report")
    program.hear("dialogs:")
    assert "ended unexpectedly" in program.said()


def test_a_fault_before_there_is_a_window_is_told_and_ends_with_1(program: Window) -> None:
    program.start("broken_start")
    assert program.said().startswith("SalesDesk cannot start: A fault in the program.")
    ended = program.ended()
    assert ended.status == 1
    assert ended.stderr.count("\n") == 1
    assert "salesdesk.log" in ended.stderr
    assert "ValueError" in program.log()
    assert is_silent_about_customers(program, ended.stderr)


def test_without_a_state_folder_it_works_and_ends_as_ever(program: Window) -> None:
    (program.folder / "state").write_text("a file where the folder should be")
    program.start("idle")
    program.hear("idle")
    ended, seconds = program.terminate()
    assert (ended.status, ended.stderr) == (0, "")
    assert seconds < 2
