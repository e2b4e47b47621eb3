"""A handle on an open desk that something else in this process closes takes nothing of it away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QFileSystemModel
from pytestqt.qtbot import QtBot

from salesdesk.services.desk import Desk
from tests.factories import a_customer

ANOTHER_PROGRAM = """
import sqlite3, sys
desk = sqlite3.connect(sys.argv[1])
print([name for name, in desk.execute("SELECT name FROM customers ORDER BY id")])
desk.close()
"""


def seen_by_another_program(path: Path) -> list[str]:
    """The customers that a program reads which opens the desk meanwhile, and leaves it."""
    words = [sys.executable, "-c", ANOTHER_PROGRAM, str(path)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=30)
    return [name.strip("' ") for name in done.stdout.strip("[]\n").split(",") if name]


def inodes(path: Path) -> list[int]:
    return [Path(f"{path}{part}").stat().st_ino for part in ("", "-wal", "-shm")]


@pytest.mark.parametrize("part", ["", "-wal", "-shm"])
def test_what_is_written_after_a_handle_was_closed_is_there_for_all(desk: Desk, part: str) -> None:
    path = desk.database.path
    a_customer(desk, name="before")
    files = inodes(path)
    with Path(f"{path}{part}").open("rb"):
        pass
    assert seen_by_another_program(path) == ["before"]
    a_customer(desk, name="after")
    assert seen_by_another_program(path) == ["before", "after"]
    assert inodes(path) == files


def test_a_file_dialog_over_the_desks_folder_drops_nothing(desk: Desk, qtbot: QtBot) -> None:
    path = desk.database.path
    a_customer(desk, name="before")
    files = inodes(path)
    dialog = QFileDialog(None, "Choose a file", str(path.parent))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    listing = dialog.findChild(QFileSystemModel)
    assert listing is not None
    icon = QFileSystemModel.Roles.FileIconRole
    qtbot.waitUntil(lambda: listing.index(str(path)).data(icon) is not None)
    assert seen_by_another_program(path) == ["before"]
    a_customer(desk, name="after")
    assert seen_by_another_program(path) == ["before", "after"]
    assert inodes(path) == files


def test_the_last_to_leave_still_takes_the_log_into_the_file(desk: Desk) -> None:
    path = desk.database.path
    a_customer(desk, name="kept")
    desk.close()
    assert sorted(file.name for file in path.parent.glob(f"{path.name}*")) == [path.name]
    assert seen_by_another_program(path) == ["kept"]


def test_a_desk_closed_twice_lets_go_once(desk: Desk) -> None:
    desk.close()
    desk.close()
    assert seen_by_another_program(desk.database.path) == []
