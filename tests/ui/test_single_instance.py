"""One desk, one window: who comes second calls the first one up."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salesdesk.errors import StorageError
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


BUSY = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from salesdesk.ui.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))
assert instance.take_or_tell()
print("held", flush=True)
instance._server.waitForNewConnection(60_000)
print("asked", flush=True)
sys.stdin.readline()
instance.release()
os._exit(0)
"""


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path / "desk", tmp_path / "spare")
    yield made
    made.release()


def start(folder: Path, program: str = HOLD) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-c", program, str(folder / "desk"), str(folder / "spare")]
    # Unbuffered: a line that lay read ahead in Python's buffer would never make the pipe ready.
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)


def is_held(desk: Path, state: Path) -> bool:
    """Whether a second one in this process gets no lock; nobody answers it while this is asked."""
    second = SingleInstance(desk, state, wait_ms=50)
    try:
        got_in = second.take_or_tell()
    except StorageError:
        return True
    second.release()
    return not got_in


def said(process: subprocess.Popen[bytes]) -> str:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], 60)
    assert ready, "the process says nothing"
    return process.stdout.readline().decode().strip()


def test_a_second_process_calls_up_the_first(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    assert first.take_or_tell()
    with start(tmp_path) as second:
        with qtbot.waitSignal(first.raise_asked):
            pass
        assert said(second) == "told"
    assert second.returncode == 0


def test_a_long_path_of_the_folder_for_temporary_files_is_in_nobodys_way(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A socket's path may have 107 bytes; one that did not fit was never listened on."""
    deep = tmp_path / ("temporary" * 8) / ("files" * 10)
    deep.mkdir(parents=True)
    monkeypatch.setenv("TMPDIR", str(deep))
    first = SingleInstance(tmp_path / "desk", tmp_path / "spare")
    assert first.take_or_tell()
    with start(tmp_path) as second:
        with qtbot.waitSignal(first.raise_asked):
            pass
        assert said(second) == "told"
    first.release()


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
    assert is_held(tmp_path / "link", tmp_path / "spare")


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
    assert is_held(tmp_path / "file" / "desk", tmp_path / "spare")
    instance.release()


def test_a_state_folder_that_takes_no_file_will_do_as_well(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    instance = SingleInstance(tmp_path / "desk", tmp_path / "file" / "state")
    assert instance.take_or_tell()
    assert is_held(tmp_path / "desk", tmp_path / "file" / "state")
    instance.release()


def test_where_no_lock_can_be_kept_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    instance = SingleInstance(tmp_path / "file" / "desk", tmp_path / "file")
    with pytest.raises(StorageError, match="cannot be locked"):
        instance.take_or_tell()


def test_folders_that_are_not_there_yet_are_made(qtbot: QtBot, tmp_path: Path) -> None:
    instance = SingleInstance(tmp_path / "new" / "desk", tmp_path / "state" / "of" / "it")
    assert instance.take_or_tell()
    instance.release()


@pytest.mark.parametrize("content", [b"", b"12345\nlocalhost\n"])
def test_a_lock_that_was_left_over_is_in_nobodys_way(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path, content: bytes
) -> None:
    left = tmp_path / "desk.lock"
    left.write_bytes(content)
    left.chmod(0o600)
    assert first.take_or_tell()
    assert left.read_bytes() == content


def test_removing_the_lock_lets_nobody_in(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    assert first.take_or_tell()
    (tmp_path / "desk.lock").unlink()
    assert is_held(tmp_path / "desk", tmp_path / "spare")


def test_a_holder_that_ends_without_an_answer_is_succeeded(qtbot: QtBot, tmp_path: Path) -> None:
    """It listens, and its loop has ended: the next one waits for the lock and does not go away satisfied."""
    with start(tmp_path, BUSY) as holder:
        assert said(holder) == "held"
        with start(tmp_path) as second:
            assert said(holder) == "asked"
            assert holder.stdin is not None
            holder.stdin.write(b"go\n")
            assert said(second) == "held"
            second.kill()


def test_a_holder_that_hangs_is_told_of(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    with start(tmp_path) as holder:
        assert said(holder) == "held"
        holder.send_signal(signal.SIGSTOP)
        second = SingleInstance(tmp_path / "desk", tmp_path / "spare", wait_ms=300)
        with pytest.raises(StorageError, match="does not answer"):
            second.take_or_tell()
        holder.send_signal(signal.SIGCONT)
        assert said(holder) == "raised"
        holder.kill()


def test_who_has_no_name_has_a_number(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_000)
    instance = SingleInstance(tmp_path / "desk", tmp_path / "spare")
    assert instance.take_or_tell()
    instance.release()
