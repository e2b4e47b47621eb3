"""Faults end in the log, without anybody's data, and in one dialog for each kind."""

from __future__ import annotations

import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.errors import Cancelled, StorageError
from salesdesk.ui.crash_handler import LOG_BYTES, CrashHandler, FaultLog

SECRET = "王芳 13800138000"


class Bell(QObject):
    rung = Signal()


@pytest.fixture
def crashes(dressed: QApplication, tmp_path: Path) -> Iterator[CrashHandler]:
    handler = CrashHandler(tmp_path)
    handler.install()
    yield handler
    handler.uninstall()
    for dialog in handler.shown():
        dialog.close()
        dialog.deleteLater()


def fail() -> None:
    raise ValueError(SECRET)


def fail_elsewhere() -> None:
    raise KeyError(SECRET)


def test_an_error_in_a_slot_is_logged_without_its_values_and_told_once(crashes: CrashHandler) -> None:
    bell = Bell()
    bell.rung.connect(fail)
    for _ in range(42):
        bell.rung.emit()
    log = crashes.log.file.read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "test_crash_handler.py" in log
    assert SECRET not in log
    assert len(log) < 4000
    (dialog,) = crashes.shown()
    assert dialog.isVisible()
    assert "42" in dialog.repeats.text()
    assert SECRET not in dialog.details.toPlainText()


def test_the_details_can_be_copied(crashes: CrashHandler) -> None:
    bell = Bell()
    bell.rung.connect(fail)
    bell.rung.emit()
    (dialog,) = crashes.shown()
    dialog.copy_button.click()
    assert "ValueError" in QApplication.clipboard().text()
    assert dialog.isVisible()


def test_each_kind_has_a_dialog_of_its_own(crashes: CrashHandler) -> None:
    bell = Bell()
    bell.rung.connect(fail)
    bell.rung.connect(fail_elsewhere)
    bell.rung.emit()
    assert len(crashes.shown()) == 2


def test_a_timer_is_caught_as_well(qtbot: QtBot, crashes: CrashHandler) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(crashes.shown()))


def test_a_thread_is_caught_and_told_on_the_gui_thread(qtbot: QtBot, crashes: CrashHandler) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(crashes.shown()))
    assert crashes.shown()[0].thread() is QApplication.instance().thread()


def test_what_cannot_be_raised_is_caught(crashes: CrashHandler) -> None:
    class Dying:
        def __del__(self) -> None:
            fail()

    dying = Dying()
    del dying
    assert "ValueError" in crashes.log.file.read_text(encoding="utf-8")


def test_a_sentence_for_the_person_is_told_as_it_is(crashes: CrashHandler) -> None:
    crashes.take(StorageError("The disk is full: nothing was saved."))
    (dialog,) = crashes.shown()
    assert dialog.accessibleDescription() == "The disk is full: nothing was saved."
    assert not dialog.copy_button.isVisible()


def test_what_was_cancelled_is_no_fault(crashes: CrashHandler) -> None:
    crashes.take(Cancelled("stopped"))
    assert crashes.shown() == []


def test_a_cause_is_told_before_what_it_led_to(crashes: CrashHandler) -> None:
    try:
        try:
            fail()
        except ValueError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError as error:
        crashes.take(error)
    log = crashes.log.file.read_text(encoding="utf-8")
    assert log.index("ValueError") < log.index("RuntimeError")
    assert SECRET not in log


@pytest.mark.qt_log_ignore("a warning of Qt's")
def test_messages_of_qt_reach_the_log(crashes: CrashHandler) -> None:
    qWarning("a warning of Qt's")
    assert "a warning of Qt's" in crashes.log.file.read_text(encoding="utf-8")


def test_the_hooks_are_put_back(dressed: QApplication, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    handler = CrashHandler(tmp_path)
    handler.install()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) != before
    handler.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_the_log_is_its_owners_and_does_not_grow_for_ever(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "state")
    for _ in range(9):
        log.write("x" * (LOG_BYTES // 2))
    files = list(log.file.parent.iterdir())
    assert len(files) == 3
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_a_log_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    FaultLog(tmp_path / "state").write("nothing")
