"""What every test may use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from compileall import compile_dir
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.services.desk import Desk, open_desk
from salesdesk.storage.engine import can_encrypt
from tests.fakes import FakeClock, tuesday_morning

ABOUT_ENCRYPTION = {
    "test_encryption.py",
    "test_protected_program.py",
    "test_protection.py",
    "test_cipher.py",
    "test_cli_protection.py",
}

TAKE_LONG = {
    "test_app.py",
    "test_benchmarks.py",
    "test_cancelling.py",
    "test_end_to_end.py",
    "test_hostile_text.py",
    "test_instances.py",
    "test_kills.py",
    "test_leaving.py",
    "test_places.py",
    "test_watchdog.py",
}
"""Begun first, so that no process is left with one of them when the others have nothing more to do."""

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Whoever runs the tests may speak Chinese; where the system's language is the matter, a test says which.
os.environ |= {"LC_ALL": "C.UTF-8", "LANGUAGE": ""}

# The time of one example says nothing on a busy machine; the benchmarks measure. The check of a commit
# tries the same examples each time, so that it tells of the commit; chance looks further while one works.
settings.register_profile("desk", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--encrypted", action="store_true", help="make every desk of the tests an encrypted one")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        # Whoever runs the tests has folders and a desk of their own; and a program that a test kills leaves
        # the socket behind at which it could be called.
        folder = mkdtemp(prefix="tests-")
        os.environ["TMPDIR"] = folder
        os.environ |= {f"XDG_{kind}_HOME": f"{folder}/{kind.lower()}" for kind in ("CONFIG", "DATA", "STATE")}
        for name in ("SALESDESK_DESK", "SALESDESK_PASSPHRASE_FILE"):
            os.environ.pop(name, None)
        config.add_cleanup(partial(shutil.rmtree, folder, ignore_errors=True))
        # A hundred programs are started, and none is to compile itself, as no installed one does; some would
        # leave half a file of bytecode on the full disk that they are given.
        compile_dir(Path(__file__).parents[1] / "salesdesk", quiet=2)
    if config.getoption("--encrypted"):
        from tests.encrypted import encrypt_everything

        encrypt_everything()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Without the library nothing can be encrypted; and what is so already is not encrypted once more."""
    is_about_it = collection_path.name in ABOUT_ENCRYPTION
    return True if is_about_it and (config.getoption("--encrypted") or not can_encrypt()) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    items.sort(key=lambda one: one.path.name not in TAKE_LONG)  # by chance among themselves, as before
    if config.getoption("--encrypted"):
        from tests.encrypted import is_of_plain_files_alone

        items[:] = [one for one in items if not is_of_plain_files_alone(one.path.name, one.name)]


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """What drives windows. It waits half a minute, not five seconds: a machine may be busy for those."""
    made = QtBot(request)
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        setattr(made, name, partial(getattr(made, name), timeout=30_000))
    return made


@pytest.fixture(scope="session")
def empty_desk_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty desk that every test copies: a copy takes a tenth of making one."""
    path = tmp_path_factory.mktemp("template") / "empty.salesdesk"
    open_desk(path, tuesday_morning()).close()
    return path


@pytest.fixture
def clock() -> FakeClock:
    return tuesday_morning()


@pytest.fixture
def desk_path(tmp_path: Path, empty_desk_file: Path) -> Path:
    """The path of a new, empty desk that nobody has opened."""
    return Path(shutil.copyfile(empty_desk_file, tmp_path / "desk.salesdesk"))


@pytest.fixture
def desk(desk_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A new, empty desk, open until the test ends."""
    opened = open_desk(desk_path, clock)
    yield opened
    opened.close()
