"""Nothing listens on a port, and nobody else may read what is the rep's; any name serves for its files."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from salesdesk.clock import SystemClock
from salesdesk.exchange.exporting import export
from salesdesk.services.desk import Desk, open_desk
from tests.factories import a_customer


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def usual_umask() -> Iterator[None]:
    """Files are readable for all unless somebody says otherwise, as on most systems."""
    earlier = os.umask(0o022)
    yield
    os.umask(earlier)


@pytest.mark.usefixtures("usual_umask")
def test_a_desk_made_by_a_command_is_the_reps_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    desk = open_desk(folder / "desk.salesdesk", SystemClock())
    try:
        a_customer(desk)
        made = list(folder.iterdir())
        assert {"desk.salesdesk", "desk.salesdesk-wal", "desk.salesdesk-shm"} <= {one.name for one in made}
        assert mode(folder) == 0o700
        assert {one.name: oct(mode(one)) for one in made if not one.is_dir()} == {
            one.name: oct(0o600) for one in made if not one.is_dir()
        }
    finally:
        desk.close()


@pytest.mark.usefixtures("usual_umask")
def test_what_is_exported_by_a_command_has_the_reps_own_umask(desk: Desk, tmp_path: Path) -> None:
    export(desk, tmp_path / "list.csv", ids=[])
    assert mode(tmp_path / "list.csv") == 0o644


STARTED = """
import json, os, signal, sys, threading
from pathlib import Path
os.umask(0o022)
folder = Path(sys.argv[1])

def inodes():
    found = set()
    for name in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink(f"/proc/self/fd/{name}")
        except OSError:
            continue
        if target.startswith("socket:["):
            found.add(target[8:-1])
    return found

def listening(mine):
    ports = []
    for name in ("tcp", "tcp6", "udp", "udp6"):
        path = Path("/proc/net", name)
        for line in path.read_text().splitlines()[1:] if path.exists() else ():
            cells = line.split()
            if cells[9] in mine and (name.startswith("udp") or cells[3] == "0A"):
                ports.append(f"{name} {cells[1]}")
    return ports

def sockets():
    return [one for one in folder.rglob("*") if one.is_socket()]

def look():
    try:
        pause = threading.Event()
        for _ in range(800):
            if sockets() and (folder / "desk" / "desk.salesdesk-wal").exists():
                break
            pause.wait(0.05)
        files = {str(one.relative_to(folder)): oct(one.stat().st_mode & 0o777) for one in folder.rglob("*")}
        local = [str(one.relative_to(folder)) for one in sockets()]
        print(json.dumps({"ports": listening(inodes()), "files": files, "sockets": local}), flush=True)
    finally:
        os.kill(os.getpid(), signal.SIGTERM)

threading.Thread(target=look, daemon=True).start()
from salesdesk.cli import main
sys.exit(main(["--desk", str(folder / "desk" / "desk.salesdesk")]))
"""


def test_a_started_program_listens_on_no_port_and_its_files_are_the_reps_alone() -> None:
    with TemporaryDirectory(prefix="s") as name:  # pytest's own would be too long for a socket's path
        done = started_in(Path(name))
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["ports"] == []
    assert found["sockets"], "the local socket by which a second start raises the window"
    open_to_others = {name: mode for name, mode in found["files"].items() if int(mode, 8) & 0o077}
    # The system's own cache of fonts, made where it was not there yet.
    assert {name for name in open_to_others if not name.startswith(".cache")} == set()
    assert found["files"]["desk/desk.salesdesk"] == "0o600"
    assert found["files"]["desk"] == "0o700"


def started_in(folder: Path) -> subprocess.CompletedProcess[str]:
    """The program, started with all that is its own in `folder`, which says what it finds there and ends."""
    names = ("XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TMPDIR")
    places = {name: str(folder / name) for name in names}
    for place in places.values():
        Path(place).mkdir(mode=0o700)
    return subprocess.run(
        [sys.executable, "-c", STARTED, str(folder)],
        env={**os.environ, **places, "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


NAMES = [
    "with blank",
    "昆山 精工",
    "50%25 100%",
    "a?b",
    "a#b",
    "😀👩\u200d💻",
    "quote'\"`",
    "semi;colon&amp",
    "back\\slash",
    "n" * 240,
    "[x]{y}$z",
    "-dash",
]


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_any_name_of_a_folder_or_a_file_serves(tmp_path: Path, name: str) -> None:
    from salesdesk.exchange.taking_in import open_import, take_in

    folder = tmp_path / name
    path = folder / f"{name[:40]}.salesdesk"
    desk = open_desk(path, SystemClock())
    try:
        a_customer(desk, name="Kunshan")
        assert desk.database.path == path
        target = folder / f"{name}.csv"
        assert export(desk, target).counts == {"customers": 1}
        opened = open_import(target)
        assert take_in(desk, opened).result.merged == 1
    finally:
        desk.close()
    assert path.stat().st_size > 0
    assert {one.name for one in tmp_path.iterdir()} == {name}
    again = open_desk(path, SystemClock())
    try:
        assert again.customers.count() == 1
    finally:
        again.close()


def test_a_name_of_255_bytes_serves_for_an_export(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / ("汉" * 83 + "ab.csv")
    assert len(target.name.encode()) == 255
    export(desk, target, ids=[])
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".csv"] == [target.name]
