"""Protection by a passphrase, as the window and the commands use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from salesdesk.errors import StorageError, UserError, WrongPassphrase
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.progress import SILENT
from salesdesk.services.unlocking import Unlocking
from salesdesk.storage.key_cache import KeyCache
from salesdesk.storage.keys import key_file
from salesdesk.storage.wrapping import Cost
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock

CHEAP = Cost(8, 1, 1)
PASSPHRASE = "four words in a row"


class Drawer(KeyringBackend):
    """A keyring that can be locked, and emptied."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def _open(self) -> dict[tuple[str, str], str]:
        if self.is_locked:
            raise KeyringLocked("the keyring is locked")
        return self.kept

    def get_password(self, service: str, username: str) -> str | None:
        return self._open().get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self._open()[service, username]


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def unlocking(protected: tuple[Path, bytes, str], drawer: Drawer, tmp_path: Path) -> Unlocking:
    return Unlocking(protected[0], KeyCache(tmp_path / "remembered", drawer))


@pytest.fixture
def protected(desk: Desk) -> tuple[Path, bytes, str]:
    """An encrypted desk with one customer, closed: its path, its key and its recovery code."""
    a_contact(desk, a_customer(desk, name="昆山精工"), summary="Wants the gasket by Friday.")
    desk.protection.cost = CHEAP
    change = desk.protection.turning_on(PASSPHRASE)
    desk.protection.keep_before()
    desk.close()
    change.work(SILENT)
    assert change.key is not None
    return desk.database.path, change.key, change.code


@pytest.fixture
def opened(protected: tuple[Path, bytes, str], clock: FakeClock) -> Iterator[Desk]:
    path, key, _code = protected
    desk = open_desk(path, clock, key=key)
    desk.protection.cost = CHEAP
    yield desk
    desk.close()


def test_a_change_is_ready_before_it_is_carried_out(desk: Desk) -> None:
    desk.protection.cost = CHEAP
    before = sorted(entry.name for entry in desk.database.path.parent.iterdir())
    change = desk.protection.turning_on(PASSPHRASE)
    assert sorted(entry.name for entry in desk.database.path.parent.iterdir()) == before
    assert len(change.code) == 34
    assert change.code not in repr(change)
    assert not desk.protection.is_on


@pytest.mark.parametrize("short", ["", "seven c", " " * 20])
def test_too_short_a_passphrase_is_refused(desk: Desk, opened: Desk, short: str) -> None:
    with pytest.raises(UserError, match="8 signs"):
        opened.protection.turning_on(short)
    with pytest.raises(UserError, match="8 signs"):
        opened.protection.change_passphrase(PASSPHRASE, short)


def test_turning_on_leaves_a_verified_backup_of_either_kind(opened: Desk) -> None:
    kept = opened.backups.kept()
    assert [key_file(backup.path).exists() for backup in kept] == [True, False]
    assert all(backup.is_good for backup in kept)
    opened.backups.verify(kept[0])
    assert opened.protection.plain_backups() == [kept[1].path]


def test_plain_backups_are_encrypted_one_by_one(opened: Desk, clock: FakeClock) -> None:
    plain = opened.backups.kept()[1]
    assert opened.protection.encrypt_backups() == 1
    assert opened.protection.plain_backups() == []
    assert not plain.path.exists()
    for backup in opened.backups.kept():
        opened.backups.verify(backup)
        assert "昆山精工".encode() not in backup.path.read_bytes()
        again = open_desk(backup.path, clock, key=opened.database.key)
        assert again.customers.has_any()
        again.close()
        assert Unlocking(backup.path).with_passphrase(PASSPHRASE) == opened.database.key


def test_a_backup_that_cannot_be_read_stays_and_is_told(opened: Desk) -> None:
    plain = opened.backups.kept()[1].path
    plain.write_bytes(plain.read_bytes()[:5000])
    with pytest.raises(StorageError, match="could not be encrypted"):
        opened.protection.encrypt_backups()
    assert plain.exists()
    assert not list(plain.parent.glob(".*"))


def test_plain_backups_are_deleted_only_beside_an_encrypted_one(opened: Desk) -> None:
    assert opened.protection.delete_plain_backups() == 1
    kept = opened.backups.kept()
    assert len(kept) == 2
    assert all(key_file(backup.path).exists() for backup in kept)


def test_an_older_backup_opens_with_the_passphrase_of_its_time_or_the_code(
    opened: Desk, protected: tuple[Path, bytes, str]
) -> None:
    _, key, code = protected
    older = opened.backups.kept()[0].path
    opened.protection.change_passphrase(PASSPHRASE, "another one altogether")
    assert Unlocking(older).with_passphrase(PASSPHRASE) == key
    assert Unlocking(older).with_code(code) == key
    assert Unlocking(older).fits(opened.database.key)
    now = Unlocking(opened.database.path)
    assert now.with_passphrase("another one altogether") == now.with_code(code) == key
    with pytest.raises(WrongPassphrase):
        now.with_passphrase(PASSPHRASE)


def test_what_opens_the_desk_is_asked_for_before_it_is_changed(opened: Desk) -> None:
    for refused in (
        lambda: opened.protection.change_passphrase("wrong", "another one altogether"),
        lambda: opened.protection.new_code("wrong"),
        lambda: opened.protection.turning_off("wrong"),
    ):
        with pytest.raises(WrongPassphrase):
            refused()
    assert Unlocking(opened.database.path).with_passphrase(PASSPHRASE)


def test_a_new_code_takes_the_place_of_the_former(opened: Desk, protected: tuple[Path, bytes, str]) -> None:
    path, key, former = protected
    code = opened.protection.new_code(former)
    assert Unlocking(path).with_passphrase(code) == key
    with pytest.raises(WrongPassphrase):
        Unlocking(path).with_code(former)


def test_turning_off_gives_the_plain_desk_back(opened: Desk, clock: FakeClock) -> None:
    path = opened.database.path
    change = opened.protection.turning_off(PASSPHRASE)
    opened.protection.keep_before()
    opened.close()
    change.work(SILENT)
    assert change.key is None
    assert not Unlocking(path).is_locked
    plain = open_desk(path, clock)
    assert plain.customers.has_any()
    assert not plain.protection.is_on
    plain.close()


def test_this_computer_remembers_the_key_until_told_otherwise(
    unlocking: Unlocking, protected: tuple[Path, bytes, str], drawer: Drawer
) -> None:
    assert not unlocking.is_remembered
    assert unlocking.remembered() is None
    unlocking.remember(protected[1])
    assert unlocking.is_remembered
    assert unlocking.remembered() == protected[1]
    assert PASSPHRASE not in str(drawer.kept)
    unlocking.forget()
    assert not unlocking.is_remembered
    assert drawer.kept == {}


@pytest.mark.parametrize("fault", ["locked", "reset", "another key", "nonsense"])
def test_a_keyring_that_fails_is_as_one_that_remembers_nothing(
    unlocking: Unlocking, protected: tuple[Path, bytes, str], drawer: Drawer, fault: str
) -> None:
    unlocking.remember(protected[1])
    place = next(iter(drawer.kept))
    drawer.is_locked = fault == "locked"
    if fault == "reset":
        drawer.kept.clear()
    elif fault != "locked":
        drawer.kept[place] = "ab" * 32 if fault == "another key" else "nonsense"
    assert unlocking.remembered() is None
    assert unlocking.with_passphrase(PASSPHRASE) == protected[1]
    unlocking.forget()
    assert not unlocking.is_remembered


def test_without_a_keyring_remembering_says_so_and_names_no_key(
    unlocking: Unlocking, protected: tuple[Path, bytes, str], drawer: Drawer
) -> None:
    drawer.is_locked = True
    with pytest.raises(StorageError, match="cannot remember it here") as failure:
        unlocking.remember(protected[1])
    assert not unlocking.is_remembered
    assert protected[1].hex() not in _told(failure.value)


def _told(error: BaseException) -> str:
    import traceback

    return "".join(traceback.TracebackException.from_exception(error, capture_locals=False).format())


def test_the_system_without_a_secret_service_is_told_and_never_asked_again(
    protected: tuple[Path, bytes, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    import keyring.core

    keyring.core.init_backend()
    unlocking = Unlocking(protected[0], KeyCache(tmp_path / "remembered"))
    with pytest.raises(StorageError, match="cannot remember it here"):
        unlocking.remember(protected[1])
    assert unlocking.remembered() is None
    assert not (tmp_path / "remembered").exists()


def test_a_cut_short_change_is_put_right_and_told(
    protected: tuple[Path, bytes, str], desk_path: Path
) -> None:
    path = protected[0]
    sealed, keys = path.read_bytes(), key_file(path).read_bytes()
    assert Unlocking(path).put_right() is None
    path.with_name(f"{path.name}.converting").write_bytes(b"half a plain copy")
    assert Unlocking(path).put_right() is None
    assert not path.with_name(f"{path.name}.converting").exists()
    assert (path.read_bytes(), key_file(path).read_bytes()) == (sealed, keys)


def test_nothing_secret_stands_in_what_is_told(opened: Desk, protected: tuple[Path, bytes, str]) -> None:
    from salesdesk.errors import SalesDeskError

    _, key, code = protected
    told: list[Any] = []
    wrong, new = "-".join(["wrong", "words"]), "-".join(["new", "words", "here"])
    for fails in (
        lambda: opened.protection.change_passphrase(wrong, new),
        lambda: Unlocking(opened.database.path).with_code(code[:-1] + "!"),
        lambda: open_desk(opened.database.path, opened.clock, key=bytes(32)),
    ):
        with pytest.raises(SalesDeskError) as failure:
            fails()
        told.append(_told(failure.value))
    text = "".join(told) + repr(opened) + repr(opened.database) + repr(opened.protection)
    for secret in (PASSPHRASE, wrong, new, code, key.hex(), repr(key)):
        assert secret not in text
