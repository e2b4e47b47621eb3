"""A desk on a network or in a folder that a service keeps in step is told from one at home and has no log."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from salesdesk.errors import StorageError
from salesdesk.storage import shared_folders
from salesdesk.storage.engine import connect
from salesdesk.storage.opening import open_database
from salesdesk.storage.shared_folders import Shared, Sharing, shared
from salesdesk.storage.tables import Customer
from tests.storage.desks import SetClock, as_on_disk, customer, insert, permissions_obeyed

TABLE = """\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:40 / /mnt/team rw,relatime shared:5 - nfs4 nas:/team rw,vers=4.2
31 22 0:41 / /mnt/team/local rw - tmpfs tmpfs rw
32 22 0:42 / /mnt/two\\040words rw - cifs //nas/share rw
33 22 0:43 / /mnt/hidden rw - fuse.sshfs far:/ rw
34 22 254:1 / /mnt/hidden rw - xfs /dev/vdb rw
35 22 0:44 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
half a line
"""


@pytest.fixture
def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's table of mounts, as a file that a test may write."""
    table = tmp_path / "mountinfo"
    table.write_text(TABLE)
    monkeypatch.setattr(shared_folders, "MOUNTS", table)
    return table


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ann/desk.salesdesk", None),
        ("/mnt/team/desk.salesdesk", "nfs4"),
        ("/mnt/team/deep/down/desk.salesdesk", "nfs4"),
        ("/mnt/teamwork/desk.salesdesk", None),
        ("/mnt/team/local/desk.salesdesk", None),
        ("/mnt/two words/desk.salesdesk", "cifs"),
        ("/mnt/hidden/desk.salesdesk", None),
        ("/run/user/1000/gvfs/nas/desk.salesdesk", "fuse.gvfsd-fuse"),
    ],
)
def test_a_network_is_told_by_what_is_mounted(mounted: Path, path: str, kind: str | None) -> None:
    assert shared(Path(path)) == (kind and Shared(Sharing.NETWORK, kind))


@pytest.mark.parametrize(
    ("folder", "is_shared"),
    [
        ("OneDrive", True),
        ("OneDrive - Acme GmbH", True),
        ("Dropbox (Personal)", True),
        ("iCloud Drive", True),
        ("我的坚果云", True),
        ("nutstore_1", True),
        ("百度网盘", True),
        ("Dropboxes", False),
        ("My OneDrive notes", False),
        ("Documents", False),
    ],
)
def test_a_service_is_told_by_its_folder(tmp_path: Path, folder: str, is_shared: bool) -> None:
    found = shared(tmp_path / folder / "SalesDesk" / "desk.salesdesk")
    assert found == (Shared(Sharing.SERVICE, folder) if is_shared else None)


def test_a_link_into_such_a_folder_leads_there(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "work").symlink_to(tmp_path / "Dropbox")
    assert shared(tmp_path / "work" / "desk.salesdesk") == Shared(Sharing.SERVICE, "Dropbox")
    assert shared(tmp_path / "work") is None


def test_without_the_systems_table_names_alone_tell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shared_folders, "MOUNTS", tmp_path / "none")
    assert shared(tmp_path / "desk.salesdesk") is None
    assert shared(tmp_path / "Nextcloud" / "desk.salesdesk") == Shared(Sharing.SERVICE, "Nextcloud")


def test_a_desk_that_was_cut_off_elsewhere_comes_to_a_network_with_its_log(
    path: Path, clock: SetClock, tmp_path: Path, mounted: Path
) -> None:
    far = tmp_path / "far"
    far.mkdir()
    database = open_database(path, clock)
    insert(database, Customer, **customer("First"))
    for name in (path.name, f"{path.name}-wal"):
        shutil.copy(path.with_name(name), far / name)
    database.close()
    with mounted.open("a") as table:
        table.write(f"40 22 0:50 / {far} rw - nfs4 nas:/ rw\n")
    database = open_database(far / path.name, clock)
    insert(database, Customer, **customer("Second"))
    with database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "truncate"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 3
        names = connection.exec_driver_sql("SELECT name FROM customers ORDER BY id").scalars().all()
    assert names == ["First", "Second"]
    assert not (far / f"{path.name}-wal").exists()
    assert not (far / f"{path.name}-shm").exists()
    database.close()
    shutil.move(far / path.name, path)  # at home again, it has its log again
    open_database(path, clock).close()
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_two_programs_share_a_desk_on_a_network(path: Path, clock: SetClock, mounted: Path) -> None:
    mounted.write_text(f"40 22 0:50 / {path.parent} rw - nfs4 nas:/ rw\n")
    first, second = open_database(path, clock), open_database(path, clock)
    insert(first, Customer, **customer("First"))
    insert(second, Customer, **customer("Second"))
    with first.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM customers").scalar_one() == 2
    first.close()
    second.close()


def test_in_a_folder_that_may_only_be_read_a_desk_without_a_log_is_read(
    tmp_path: Path, clock: SetClock
) -> None:
    """With a log it cannot even be opened there, which is said: tests/storage/test_database.py."""
    path = tmp_path / "Dropbox" / "desk.salesdesk"
    database = open_database(path, clock)
    insert(database, Customer, **customer("First"))
    database.close()
    path.with_name(f"{path.name}-journal").unlink()  # emptied after each save, and kept for the next
    before = as_on_disk(path.parent)
    path.parent.chmod(0o500)
    try:
        with permissions_obeyed():
            database = open_database(path, clock)
            with database.read() as connection:
                assert connection.exec_driver_sql("SELECT name FROM customers").scalars().all() == ["First"]
            with pytest.raises(StorageError, match=r"(cannot be opened|read-only).*"):
                insert(database, Customer, **customer("Second"))
            database.close()
    finally:
        path.parent.chmod(0o700)
    assert as_on_disk(path.parent) == before
