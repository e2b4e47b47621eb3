"""A new desk for each test of storage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from salesdesk.storage.database import Database
from salesdesk.storage.opening import open_database
from tests.storage.desks import SetClock, new_desk


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of a new, empty desk, alone in its folder."""
    return new_desk(tmp_path)


@pytest.fixture
def database(path: Path, clock: SetClock) -> Iterator[Database]:
    database = open_database(path, clock)
    yield database
    database.close()
