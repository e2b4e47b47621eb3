"""Salvage brings over every row that can be read, fetches the rest from a backup, and names what is lost."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from salesdesk.errors import Cancelled, StorageError
from salesdesk.services.desk import Desk, open_desk
from salesdesk.storage import salvage
from salesdesk.storage.engine import connect
from salesdesk.storage.salvage import Salvaged
from tests.factories import a_contact, a_customer
from tests.fakes import tuesday_morning
from tests.storage.desks import as_on_disk, dump

CONTACTS = 400


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with contacts on many pages, closed; each test has a copy."""
    path = tmp_path_factory.mktemp("full") / "desk.salesdesk"
    desk = open_desk(path, tuesday_morning())
    for name in ("昆山精工", "Hengtai Pumps"):
        customer = a_customer(desk, name=name)
        for number in range(CONTACTS // 2):
            a_contact(desk, customer, summary=f"call {number} about the drawings " + "x" * 200)
    desk.close()
    return path


@pytest.fixture
def full(template: Path, tmp_path: Path) -> Path:
    """A desk with contacts on many pages, closed."""
    (tmp_path / "desk").mkdir()
    return Path(shutil.copyfile(template, tmp_path / "desk" / "desk.salesdesk"))


def opened(path: Path) -> Desk:
    return open_desk(path, tuesday_morning())


def pages_with(path: Path, words: str) -> list[int]:
    """The numbers of the pages of rows on which these words stand."""
    content, leaf = path.read_bytes(), 0x0D
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    return [number for number, page in enumerate(pages, 1) if page[0] == leaf and words.encode() in page]


def destroy(path: Path, *pages: int) -> None:
    """Overwrites whole pages with noise, as a dying disk would."""
    noise, size = random.Random(7), 4096
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * size : page * size] = noise.randbytes(size)
    path.write_bytes(content)


def test_a_sound_desk_comes_over_whole(full: Path, tmp_path: Path) -> None:
    before = as_on_disk(full.parent)
    saved = salvage.salvage(full, tmp_path / "new" / "saved.salesdesk")
    assert (saved.missing, saved.set_aside, saved.from_backup) == ([], [], {})
    assert as_on_disk(full.parent) == before
    old, new = opened(full), opened(tmp_path / "new" / "saved.salesdesk")
    assert dump(new.database, besides=frozenset()) == dump(old.database, besides=frozenset())
    assert new.checking.check().ok
    old.close()
    new.close()


def test_what_lies_in_a_journal_beside_the_file_is_saved_too(full: Path, tmp_path: Path) -> None:
    desk = opened(full)
    a_customer(desk, name="Last Minute")
    torn = tmp_path / "torn" / full.name
    torn.parent.mkdir()
    for part in ("", "-wal"):
        shutil.copyfile(f"{full}{part}", f"{torn}{part}")
    desk.close()
    salvage.salvage(torn, tmp_path / "saved.salesdesk")
    saved = opened(tmp_path / "saved.salesdesk")
    assert saved.customers.named("Last Minute")
    saved.close()


def test_destroyed_pages_cost_the_rows_on_them_and_no_others(full: Path, tmp_path: Path) -> None:
    lost_pages = pages_with(full, "about the drawings")[3:6]
    destroy(full, *lost_pages)
    saved = salvage.salvage(full, tmp_path / "saved.salesdesk")
    assert saved.missing
    assert all(line.startswith("interactions ") for line in saved.missing)
    desk = opened(tmp_path / "saved.salesdesk")
    report = desk.checking.check()
    desk.close()
    assert report.ok, report.problems
    assert CONTACTS - 60 < report.interactions < CONTACTS
    assert saved.rows["interactions"] == report.interactions
    assert missing(saved) == CONTACTS - report.interactions


def missing(saved: Salvaged) -> int:
    """How many rows the list of what is missing names."""
    count = 0
    for line in saved.missing:
        first, _, last = line.split(": ")[0].split(" ", 1)[1].partition(" to ")
        count += int(last or first) - int(first) + 1
    return count


def test_what_cannot_be_read_comes_from_the_backup(full: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.salesdesk"
    shutil.copyfile(full, backup)
    desk = opened(full)
    a_customer(desk, name="After The Backup")
    whole = dump(desk.database)
    desk.close()
    destroy(full, *pages_with(full, "about the drawings")[2:8])
    saved = salvage.salvage(full, tmp_path / "saved.salesdesk", backup=backup)
    assert saved.missing == []
    assert saved.from_backup["interactions"] > 20
    desk = opened(tmp_path / "saved.salesdesk")
    assert dump(desk.database) == whole
    desk.close()


def test_without_its_first_page_a_file_gives_nothing_and_the_backup_all(full: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.salesdesk"
    shutil.copyfile(full, backup)
    destroy(full, 1)
    before = as_on_disk(full.parent)
    with pytest.raises(StorageError):
        salvage.salvage(full, tmp_path / "saved.salesdesk")
    assert as_on_disk(full.parent) == before
    saved = salvage.salvage(full, tmp_path / "saved.salesdesk", backup=backup)
    assert saved.rows["interactions"] == saved.from_backup["interactions"] == CONTACTS


def test_triggers_and_views_of_a_file_stay_behind(full: Path, tmp_path: Path) -> None:
    with closing(connect(full)) as connection:
        for statement in (
            "CREATE TRIGGER evil AFTER INSERT ON steps BEGIN DELETE FROM promises; END",
            "CREATE VIEW customers_too AS SELECT * FROM customers",
            "CREATE TABLE theirs (id INTEGER PRIMARY KEY, x TEXT)",
        ):
            connection.execute(statement)
    salvage.salvage(full, tmp_path / "saved.salesdesk")
    with closing(connect(tmp_path / "saved.salesdesk")) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') OR name = 'theirs'"
        ).fetchall()
    assert names == []


def test_a_row_that_no_rule_allows_is_set_aside_whole(full: Path, tmp_path: Path) -> None:
    with closing(connect(full)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        connection.execute("UPDATE interactions SET channel = 'telepathy' WHERE id = 5")
    saved = salvage.salvage(full, tmp_path / "saved.salesdesk")
    assert [line.split(":")[0] for line in saved.set_aside] == ["interactions 5", "check_ins 5"]
    with closing(connect(tmp_path / "saved.salesdesk")) as connection:
        [(image,), _tie] = connection.execute("SELECT image FROM quarantine ORDER BY id").fetchall()
    assert '"telepathy"' in image


def test_it_can_be_stopped_and_leaves_nothing(full: Path, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done > 3:
            raise Cancelled("stopped")

    target = tmp_path / "apart" / "saved.salesdesk"
    with pytest.raises(Cancelled):
        salvage.salvage(full, target, tell=stop)
    assert list(target.parent.iterdir()) == []


def test_nothing_is_written_over(full: Path) -> None:
    with pytest.raises(FileExistsError):
        salvage.salvage(full, full)
