"""Questions to a desk in a folder that may only be read: answered where nobody writes, else refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from salesdesk import cli
from salesdesk.errors import StorageError
from salesdesk.storage.database import Database
from salesdesk.storage.opening import open_database, open_for_questions
from salesdesk.storage.tables import Customer
from tests.storage.desks import SetClock, as_on_disk, customer, insert, permissions_obeyed


@contextmanager
def only_readable(folder: Path) -> Iterator[None]:
    folder.chmod(0o500)
    try:
        with permissions_obeyed():
            yield
    finally:
        folder.chmod(0o700)


def names_of(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.exec_driver_sql("SELECT name FROM customers ORDER BY id").scalars())


@pytest.fixture
def filled(path: Path, clock: SetClock) -> Path:
    database = open_database(path, clock)
    insert(database, Customer, **customer())
    database.close()
    return path


def test_questions_are_answered_and_nothing_is_made(filled: Path, clock: SetClock) -> None:
    before = as_on_disk(filled.parent)
    with only_readable(filled.parent):
        database = open_for_questions(filled, clock)
        assert names_of(database) == ["Hengtai Pumps"]
        assert not database.changed_elsewhere()
        with pytest.raises(StorageError, match=r"read-only\. Nothing was saved"):
            insert(database, Customer, **customer("Second"))
        database.close()
    assert as_on_disk(filled.parent) == before


@pytest.mark.parametrize("beside", ["-wal", "-shm", ".use", "-journal"])
def test_where_somebody_has_it_open_nothing_is_guessed(filled: Path, clock: SetClock, beside: str) -> None:
    filled.with_name(f"{filled.name}{beside}").write_bytes(b"x" * 8)
    filled.with_name(f"{filled.name}{beside}").chmod(0o400)
    with only_readable(filled.parent), pytest.raises(StorageError) as refused:
        open_for_questions(filled, clock)
    assert "saved" not in str(refused.value)


def test_what_changes_while_it_is_read_is_no_answer(filled: Path, clock: SetClock) -> None:
    with only_readable(filled.parent):
        database = open_for_questions(filled, clock)
        with pytest.raises(StorageError, match=r"while it was read\. Ask again"), database.read():
            os.utime(filled, ns=(1, 1))
        with pytest.raises(StorageError, match=r"while it was read\. Ask again"), database.read():
            raise StorageError("%1 is damaged: half a change.", filled)
        database.close()


def test_a_folder_of_any_name_will_do(filled: Path, tmp_path: Path, clock: SetClock) -> None:
    folder = tmp_path / "100%25 a?b#c 恒泰 & immutable=0"
    folder.mkdir()
    there = filled.rename(folder / filled.name)
    with only_readable(folder):
        database = open_for_questions(there, clock)
        assert names_of(database) == ["Hengtai Pumps"]
        database.close()


def test_elsewhere_it_is_opened_as_ever(filled: Path, clock: SetClock) -> None:
    database = open_for_questions(filled, clock)
    insert(database, Customer, **customer("Second"))
    assert names_of(database) == ["Hengtai Pumps", "Second"]
    database.close()


def test_what_is_no_desk_is_said_there_too(path: Path, clock: SetClock) -> None:
    path.write_bytes(b"no desk " * 1_000)
    with only_readable(path.parent), pytest.raises(StorageError, match="is not a desk"):
        open_for_questions(path, clock)


def test_an_encrypted_desk_answers_as_well(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "own" / "desk.salesdesk"
    key = bytes(range(32))
    database = open_database(path, clock, key=key)
    insert(database, Customer, **customer())
    database.close()
    with only_readable(path.parent):
        database = open_for_questions(path, clock, key=key)
        assert names_of(database) == ["Hengtai Pumps"]
        database.close()
        with pytest.raises(StorageError, match="does not open with its key file"):
            open_for_questions(path, clock, key=bytes(32))


@pytest.mark.parametrize(
    "words",
    [
        ("find", "hengtai"),
        ("today",),
        ("promises",),
        ("duplicates",),
        ("export", "out.csv"),
        ("day-sheet", "d.pdf"),
    ],
    ids=lambda words: words[0],
)
@pytest.mark.usefixtures("qapp")  # the day sheet would make one that no other test can use
def test_commands_that_only_ask_answer(
    filled: Path, tmp_path: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "elsewhere"
    place.mkdir()
    told = [str(place / word) if "." in word else word for word in words]
    with only_readable(filled.parent):
        status = cli.main(["--desk", str(filled), *told])
    assert (status, capsys.readouterr().err) == (0, "")
    assert list(place.iterdir()) == [place / word for word in words if "." in word]
