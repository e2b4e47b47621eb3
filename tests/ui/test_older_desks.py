"""Desks of earlier versions: how far they are is shown, and stopping leaves them as they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from salesdesk import cli
from salesdesk.clock import SystemClock
from salesdesk.errors import Cancelled, StorageError
from salesdesk.services import upgrading
from salesdesk.services.desk import open_desk
from salesdesk.storage.backup_files import backups_in, folder_beside
from salesdesk.ui.waiting import bring_up_to_date
from salesdesk.ui.widgets.progress import ProgressDialog
from tests.storage.freeze import frozen_desks, unpack


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A desk as the version before last wrote it."""
    path = tmp_path / "older.salesdesk"
    unpack(frozen_desks()["0002"], path)
    return path


class _Told:
    """Keeps what it is told; stops from the first row on where it is to."""

    def __init__(self, *, stops: bool = False) -> None:
        self.said: list[tuple[int, int, str]] = []
        self._stops = stops

    def report(self, done: int, total: int, text: str = "") -> None:
        self.said.append((done, total, text))

    def check(self) -> None:
        if self._stops and self.said[-1][0]:
            raise Cancelled("stopped")


def test_every_row_is_told_and_a_backup_stays(older: Path) -> None:
    told = _Told()
    assert upgrading.is_older(older)
    upgrading.bring_up_to_date(older, SystemClock(), progress=told)
    assert not upgrading.is_older(older)
    assert told.said[0] == (0, 0, "Making a backup first")
    rows = told.said[1:]
    assert [done for done, _total, _text in rows] == sorted({done for done, _total, _text in rows})
    done, total, text = rows[-1]
    assert done == total > 20
    assert text == f"Bringing the desk up to date: row {total} of {total}"
    assert len(backups_in(folder_beside(older), older)) == 1


def test_stopped_it_is_the_desk_it_was(older: Path) -> None:
    with pytest.raises(Cancelled):
        upgrading.bring_up_to_date(older, SystemClock(), progress=_Told(stops=True))
    assert upgrading.is_older(older)
    assert not folder_beside(older).exists()
    open_desk(older, SystemClock()).close()
    assert not upgrading.is_older(older)


def test_what_is_no_older_desk_is_left_to_the_opening(tmp_path: Path) -> None:
    path = tmp_path / "none.salesdesk"
    assert not upgrading.is_older(path)
    path.write_text("not a desk")
    assert not upgrading.is_older(path)
    assert not upgrading.is_older(tmp_path)
    assert path.read_text() == "not a desk"


def _while_waiting(app: QApplication, do: Callable[[ProgressDialog], object]) -> QTimer:
    def look() -> None:
        for window in app.topLevelWidgets():
            if isinstance(window, ProgressDialog) and window.isVisible():
                do(window)

    timer = QTimer(app)
    timer.setInterval(1)
    timer.timeout.connect(look)
    return timer


def test_the_window_says_what_it_waits_for(dressed: QApplication, older: Path) -> None:
    texts: set[str] = set()
    timer = _while_waiting(
        dressed, lambda window: texts.update(label.text() for label in window.findChildren(QLabel))
    )
    timer.start()
    bring_up_to_date(dressed, older, None)
    timer.stop()
    assert "This version keeps more in the desk. It happens once, and nothing can be lost." in texts
    assert "Making a backup first" in texts
    assert not upgrading.is_older(older)


def test_the_window_can_be_left(dressed: QApplication, older: Path) -> None:
    timer = _while_waiting(dressed, lambda window: window.panel.cancel.click())
    timer.start()
    with pytest.raises(Cancelled):
        bring_up_to_date(dressed, older, None)
    timer.stop()
    assert upgrading.is_older(older)


def test_a_desk_that_cannot_be_brought_up_is_left_to_the_rescue(dressed: QApplication, older: Path) -> None:
    folder_beside(older).write_text("no folder")
    with pytest.raises((StorageError, OSError)):
        bring_up_to_date(dressed, older, None)
    assert upgrading.is_older(older)


def test_a_command_says_once_what_it_waits_for(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--desk", str(older), "find", "a"]
    assert cli.main(words) == 0
    assert capsys.readouterr().err == f"Bringing {older} up to date; a backup is kept beside it.\n"
    assert cli.main(words) == 0
    assert capsys.readouterr().err == ""


def test_the_window_of_waiting_leaves_no_request_to_quit(qapp: QApplication, older: Path) -> None:
    """One lay in the queue once, and ended at once every loop that came later."""
    qapp.setQuitOnLastWindowClosed(True)
    bring_up_to_date(qapp, older, None)
    for _ in range(3):
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()
    loop, rang = QEventLoop(), []
    QTimer.singleShot(20, lambda: (rang.append(1), loop.quit()))
    loop.exec()
    assert rang == [1]
