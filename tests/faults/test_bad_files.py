"""What is no desk is refused by every door, in a line or a page, and is left as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk import cli
from salesdesk.clock import SystemClock
from salesdesk.errors import StorageError
from salesdesk.services.desk import open_desk
from salesdesk.ui.rescue import RescueWindow
from tests.storage.bad_files import BAD_FILES
from tests.ui.conftest import dressed

__all__ = ["dressed"]

Make = Callable[[Path], None]
COMMANDS = (
    ("today",),
    ("log", "nobody", "--summary", "hello"),
    ("promises", "--json"),
    ("check", "--json"),
    ("check", "--repair"),
    ("backup",),
)


def state(folder: Path) -> object:
    """The names and contents of a folder."""
    return {
        entry.name: entry.read_bytes() if entry.is_file() else entry.lstat().st_mode
        for entry in folder.iterdir()
    }


@pytest.mark.parametrize(("make", "says"), BAD_FILES)
def test_commands_say_one_line_and_change_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], make: Make, says: str
) -> None:
    path = tmp_path / "chosen.salesdesk"
    make(path)
    before = state(tmp_path)
    for words in COMMANDS:
        status = cli.main(["--desk", str(path), *words])
        told = capsys.readouterr()
        assert status == 1, words
        assert told.out == ""
        assert says.split(";", maxsplit=1)[0] in told.err or "There is no desk at" in told.err
        assert told.err.startswith("salesdesk: ")
        assert told.err.count("\n") == 1
    assert state(tmp_path) == before


@pytest.mark.parametrize(("make", "says"), BAD_FILES)
def test_the_window_shows_the_ways_on_and_changes_nothing(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, make: Make, says: str
) -> None:
    path = tmp_path / "chosen.salesdesk"
    make(path)
    before = state(tmp_path)
    with pytest.raises(StorageError) as refusal:
        open_desk(path, SystemClock())
    window = RescueWindow(path, str(refusal.value))
    window.show()
    assert says.split(";", maxsplit=1)[0] in window.problem.text()
    assert window.salvage.isVisible() == path.is_file()
    assert window.another.isVisible()
    assert window.quit.isVisible()
    window.quit.click()
    assert window.chosen is None
    assert state(tmp_path) == before
    window.deleteLater()
