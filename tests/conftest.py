"""What every test may use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from salesdesk.services.desk import Desk, open_desk
from tests.fakes import FakeClock, tuesday_morning

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The time of one example says nothing on a busy machine; the benchmarks measure.
settings.register_profile("desk", deadline=None)
settings.load_profile("desk")


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
