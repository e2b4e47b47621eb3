"""Faults end in the log, without anybody's data, and in one dialog for each kind."""

from __future__ import annotations

import re
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from salesdesk.errors import Cancelled, StorageError
from salesdesk.services.desk import Desk
from salesdesk.ui.crash_handler import CrashHandler
from salesdesk.ui.fault_dialog import FaultDialog
from salesdesk.ui.fault_log import LOG_BYTES, QTS_WORDS, FaultLog, plain_words
from tests.storage.desks import files_up_to

SECRET = "王芳 13800138000"


class Bell(QObject):
    rung = Signal()


@pytest.fixture
def crashes(dressed: QApplication, tmp_path: Path) -> Iterator[CrashHandler]:
    handler = CrashHandler(tmp_path)
    handler.install()
    yield handler
    handler.uninstall()


def told(crashes: CrashHandler) -> list[FaultDialog]:
    """The dialogs, once the event loop has come round to them."""
    QCoreApplication.sendPostedEvents(crashes, QEvent.Type.MetaCall.value)
    return crashes.shown()


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
    (dialog,) = told(crashes)
    assert dialog.isVisible()
    assert "42" in dialog.repeats.text()
    assert SECRET not in dialog.details.toPlainText()


def test_the_details_can_be_copied(crashes: CrashHandler) -> None:
    bell = Bell()
    bell.rung.connect(fail)
    bell.rung.emit()
    (dialog,) = told(crashes)
    dialog.copy_button.click()
    assert "ValueError" in QApplication.clipboard().text()
    assert dialog.isVisible()


def test_each_kind_has_a_dialog_of_its_own(crashes: CrashHandler) -> None:
    bell = Bell()
    bell.rung.connect(fail)
    bell.rung.connect(fail_elsewhere)
    bell.rung.emit()
    assert len(told(crashes)) == 2


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
    (dialog,) = told(crashes)
    assert dialog.accessibleDescription() == "The disk is full: nothing was saved."
    assert not dialog.copy_button.isVisible()


def test_what_was_cancelled_is_no_fault(crashes: CrashHandler) -> None:
    crashes.take(Cancelled("stopped"))
    assert told(crashes) == []


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


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_messages_of_qt_reach_the_log_without_anybodys_data_and_folded(crashes: CrashHandler) -> None:
    for _ in range(100):
        qWarning(f"QPainter::begin: Paint device {SECRET} returned engine == 0")
    log = crashes.log.file.read_text(encoding="utf-8")
    assert "QPainter::begin … Paint device … returned engine …" in log
    assert SECRET not in log
    assert not set(SECRET.split()) & set(log.split())
    assert len(log.splitlines()) == 3 + len((4, 8, 16, 32, 64))


@given(st.text(max_size=80))
def test_of_a_message_of_qt_its_own_words_are_kept_alone(text: str) -> None:
    kept = plain_words(f"Cannot open file {text}: no such device")
    assert kept.startswith("Cannot open file")
    assert kept.endswith("device")
    assert all(word.casefold() in QTS_WORDS for word in kept.replace("…", "").split())


def test_the_hooks_are_put_back(dressed: QApplication, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    handler = CrashHandler(tmp_path)
    handler.install()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) != before
    handler.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_the_log_is_its_owners_and_does_not_grow_for_ever(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "state")
    for _ in range(40):
        log.write("x" * (LOG_BYTES // 8))
    files = list(log.file.parent.iterdir())
    assert len(files) == 3
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_a_log_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    FaultLog(tmp_path / "state").write("nothing")


def test_the_log_and_its_folder_become_private_whoever_made_them(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "state")
    log.file.parent.mkdir(mode=0o755)
    log.file.touch(mode=0o644)
    log.write("something")
    assert stat.S_IMODE(log.file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(log.file.stat().st_mode) == 0o600


def test_a_full_disk_is_no_fault(tmp_path: Path) -> None:
    log = FaultLog(tmp_path)
    with files_up_to(100):
        for _ in range(5):
            log.write("y" * 60)
    assert log.file.stat().st_size <= 100


def test_a_fault_of_each_painting_is_told_once_and_folded(qtbot: QtBot, crashes: CrashHandler) -> None:
    class Broken(QWidget):
        painted = 0

        def paintEvent(self, event: QPaintEvent) -> None:
            self.painted += 1
            fail()

    widget = Broken()
    widget.show()
    again = QTimer(widget)
    again.timeout.connect(widget.update)
    again.start(0)
    qtbot.waitUntil(lambda: widget.painted >= 200)
    again.stop()
    (dialog,) = told(crashes)
    qtbot.waitUntil(dialog.isVisible)
    assert int(re.sub(r"\D", "", dialog.repeats.text())) >= 200
    assert len(crashes.log.file.read_bytes()) < 2_500
    widget.close()
    widget.deleteLater()


def test_a_fault_in_the_dialog_itself_is_logged_and_ends_there(
    crashes: CrashHandler, monkeypatch: pytest.MonkeyPatch
) -> None:
    def show(_dialog: FaultDialog) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(FaultDialog, "show", show)
    crashes.take(ValueError(SECRET))
    for _ in range(5):
        told(crashes)
    log = crashes.log.file.read_text(encoding="utf-8")
    assert "RuntimeError" in log
    assert len(log.splitlines()) < 20
    assert SECRET not in log


def test_only_so_many_dialogs_at_a_time(crashes: CrashHandler) -> None:
    kinds = [type(f"Fault{number}", (Exception,), {}) for number in range(9)]
    for kind in kinds:
        crashes.take(kind())
    dialogs = told(crashes)
    assert len(dialogs) == 5
    dialogs[0].close()
    crashes.take(kinds[8]())
    assert len(told(crashes)) == 6


def test_a_sentence_is_told_again_where_it_has_been_read(crashes: CrashHandler) -> None:
    for _ in range(2):
        crashes.take(StorageError("The disk is full: nothing was saved."))
        (dialog,) = told(crashes)
        assert dialog.isVisible()
        dialog.close()


def test_too_little_memory_is_said_as_a_sentence(crashes: CrashHandler) -> None:
    crashes.take(MemoryError(SECRET))
    (dialog,) = told(crashes)
    assert "not enough memory" in dialog.accessibleDescription()


def test_neither_notes_nor_locals_nor_members_of_a_group_are_quoted(crashes: CrashHandler) -> None:
    inner = KeyError(SECRET)
    error = ExceptionGroup(SECRET, [inner, ValueError(SECRET)])
    error.add_note(SECRET)
    crashes.take(error)
    log = crashes.log.file.read_text(encoding="utf-8")
    assert "ExceptionGroup" in log
    assert "KeyError" in log
    assert SECRET not in log


def test_neither_statements_nor_their_parameters_are_quoted(crashes: CrashHandler, desk: Desk) -> None:
    try:
        with desk.database.read() as connection:
            connection.exec_driver_sql("SELECT ? + nothing_there", (SECRET,))
    except Exception as error:
        error.__suppress_context__ = False
        crashes.take(error)
    log = crashes.log.file.read_text(encoding="utf-8")
    assert "OperationalError" in log
    assert SECRET not in log
    assert "nothing_there" not in log


def test_an_endless_chain_of_calls_is_written_in_short(crashes: CrashHandler) -> None:
    def deeper() -> None:
        deeper()

    try:
        deeper()
    except RecursionError as error:
        crashes.take(error)
    log = crashes.log.file.read_text(encoding="utf-8")
    assert "more …" in log
    assert len(log.splitlines()) < 40


def test_an_object_that_fails_while_the_log_is_written_holds_up_nobody(tmp_path: Path) -> None:
    log = FaultLog(tmp_path)

    class Text(str):
        def __format__(self, form: str) -> str:
            log.write("from within")
            return str(self)

    log.write(Text("outer"))
    assert "outer" in log.file.read_text(encoding="utf-8")


def test_after_the_window_is_gone_faults_still_reach_the_log(dressed: QApplication, tmp_path: Path) -> None:
    handler = CrashHandler(tmp_path)
    delete(handler)
    handler.take(ValueError(SECRET))
    assert "ValueError" in (tmp_path / "salesdesk.log").read_text(encoding="utf-8")


def test_a_state_folder_that_cannot_be_written_keeps_nobody_from_working(
    dressed: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    handler = CrashHandler(tmp_path / "state")
    handler.install()
    try:
        handler.take(ValueError(SECRET))
        (dialog,) = told(handler)
        assert dialog.isVisible()
        assert handler.ended_early() is None
    finally:
        handler.uninstall()
