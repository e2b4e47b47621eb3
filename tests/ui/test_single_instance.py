"""One desk, one window: who comes second calls the first one up."""

from __future__ import annotations

import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.ui.single_instance import SingleInstance

HOLD = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from salesdesk.ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))
if not instance.take_or_tell():
    print("told", flush=True)
    sys.exit(0)
instance.raise_asked.connect(lambda: print("raised", flush=True))
print("held", flush=True)
app.exec()
"""


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path / "desk", tmp_path / "spare")
    yield made
    made.release()


def start(folder: Path) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-c", HOLD, str(folder / "desk"), str(folder / "spare")]
    # Unbuffered: a line that lay read ahead in Python's buffer would never make the pipe ready.
    return subprocess.Popen(words, stdout=subprocess.PIPE, bufsize=0)


def said(process: subprocess.Popen[bytes]) -> str:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], 20)
    assert ready, "the process says nothing"
    return process.stdout.readline().decode().strip()


def test_a_second_process_calls_up_the_first(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    assert first.take_or_tell()
    with start(tmp_path) as second, qtbot.waitSignal(first.raise_asked, timeout=10_000):
        assert said(second) == "told"
    assert second.returncode == 0


def test_of_many_starts_at_once_one_holds_the_desk(tmp_path: Path) -> None:
    started = [start(tmp_path) for _ in range(6)]
    try:
        words = [said(process) for process in started]
        assert sorted(words) == ["held"] + 5 * ["told"]
        holder = started[words.index("held")]
        assert said(holder) == "raised"
    finally:
        for process in started:
            process.kill()
            process.communicate()


def test_a_killed_holder_leaves_nothing_in_the_way(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    with start(tmp_path) as holder:
        assert said(holder) == "held"
        holder.kill()
    assert first.take_or_tell()


def test_the_same_desk_by_another_name_is_the_same_desk(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    assert first.take_or_tell()
    (tmp_path / "desk").touch()
    (tmp_path / "link").symlink_to(tmp_path / "desk")
    second = SingleInstance(tmp_path / "link", tmp_path / "spare")
    assert not second.take_or_tell()


def test_another_desk_is_another_window(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    assert first.take_or_tell()
    other = SingleInstance(tmp_path / "other", tmp_path / "spare")
    assert other.take_or_tell()
    other.release()


def test_a_folder_that_takes_no_lock_has_it_kept_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    instance = SingleInstance(tmp_path / "file" / "desk", tmp_path / "spare")
    assert instance.take_or_tell()
    assert list((tmp_path / "spare").iterdir())
    instance.release()
