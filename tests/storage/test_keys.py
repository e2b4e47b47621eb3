"""The key file: what opens it, what does not, and that it is never lost half-way."""

from __future__ import annotations

import json
import os
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.errors import StorageError, WrongPassphrase
from salesdesk.storage.keys import KeyFile, NewKey, is_encrypted, key_file
from salesdesk.storage.wrapping import LANES, MEMORY_KIB, Cost, tuned_cost
from tests.storage.desks import files_up_to, permissions_obeyed

CHEAP = Cost(8, 1, 1)
PASSPHRASE = "four words in a row"


@pytest.fixture
def made() -> NewKey:
    return NewKey.make(PASSPHRASE, CHEAP)


@pytest.fixture
def path(tmp_path: Path, made: NewKey) -> Path:
    desk = tmp_path / "desk.salesdesk"
    made.file.save(desk)
    return desk


def test_passphrase_and_code_open_alike(path: Path, made: NewKey) -> None:
    loaded = KeyFile.load(path)
    assert loaded == made.file
    assert loaded.open_with(PASSPHRASE) == made.key
    assert loaded.open_with_code(made.code.lower().replace("-", " ")) == made.key
    assert loaded.open_with(made.code.replace("0", "O")) == made.key
    assert loaded.fits(made.key)
    assert not loaded.fits(os.urandom(32))
    assert len(made.key) == 32


def test_a_wrong_passphrase_ten_times_opens_nothing_and_changes_nothing(path: Path) -> None:
    before = key_file(path).read_bytes()
    for at in range(10):
        with pytest.raises(WrongPassphrase, match="not the passphrase of this desk"):
            KeyFile.load(path).open_with(f"guess {at}")
    assert key_file(path).read_bytes() == before


def test_a_wrong_code_is_told_from_one_with_a_slip(path: Path, made: NewKey) -> None:
    with pytest.raises(WrongPassphrase, match="slip"):
        KeyFile.load(path).open_with_code(made.code[:-1])
    with pytest.raises(WrongPassphrase, match="another desk"):
        KeyFile.load(path).open_with_code(NewKey.make("x", CHEAP).code)


def test_changing_the_passphrase_keeps_key_and_code(path: Path, made: NewKey) -> None:
    KeyFile.load(path).with_passphrase(made.key, "another one", CHEAP).save(path)
    loaded = KeyFile.load(path)
    assert loaded.open_with("another one") == loaded.open_with_code(made.code) == made.key
    with pytest.raises(WrongPassphrase):
        loaded.open_with(PASSPHRASE)


def test_a_new_code_ends_the_former(path: Path, made: NewKey) -> None:
    changed, code = KeyFile.load(path).with_new_code(made.key)
    changed.save(path)
    loaded = KeyFile.load(path)
    assert loaded.open_with_code(code) == loaded.open_with(PASSPHRASE) == made.key
    with pytest.raises(WrongPassphrase):
        loaded.open_with_code(made.code)


def test_the_same_word_from_another_keyboard_opens(tmp_path: Path) -> None:
    made = NewKey.make(unicodedata.normalize("NFD", "Übergröße 小明"), CHEAP)
    assert made.file.open_with(unicodedata.normalize("NFC", "Übergröße 小明")) == made.key


@settings(max_examples=30)
@given(st.text(min_size=1))
def test_any_text_is_a_passphrase(text: str) -> None:
    made = NewKey.make(text, CHEAP)
    assert made.file.open_with(text) == made.key


def test_the_file_is_the_reps_alone_and_says_nothing_secret(path: Path, made: NewKey) -> None:
    file = key_file(path)
    content = file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for secret in (PASSPHRASE, made.code, made.code.replace("-", ""), made.key.hex()):
        assert secret not in content
        assert secret not in f"{made!r} {made.file!r} {made.file.passphrase!r} {made.file.code!r}"


def test_each_damage_is_told_and_never_opens(path: Path, made: NewKey) -> None:
    whole = key_file(path).read_bytes()
    for at in range(0, len(whole) * 8, 37):
        flipped = bytearray(whole)
        flipped[at // 8] ^= 1 << at % 8
        key_file(path).write_bytes(bytes(flipped))
        with suppress(StorageError):  # nothing else is raised, and no other key comes out
            loaded = KeyFile.load(path)
            assert loaded.open_with_code(made.code) == made.key
            assert loaded.open_with(PASSPHRASE) == made.key


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"[" * 5000, b"\xff\xfe", b'{"format": 1}'])
def test_what_is_no_key_file_is_told(path: Path, content: bytes) -> None:
    key_file(path).write_bytes(content)
    with pytest.raises(StorageError, match="damaged"):
        KeyFile.load(path)


def test_a_key_file_that_asks_for_a_terabyte_is_refused(path: Path) -> None:
    content = json.loads(key_file(path).read_text())
    content["passphrase"]["memory_kib"] = 1 << 30
    key_file(path).write_text(json.dumps(content))
    with pytest.raises(StorageError, match="damaged"):
        KeyFile.load(path)


def test_a_newer_or_a_missing_one_is_told(path: Path) -> None:
    content = json.loads(key_file(path).read_text()) | {"version": 2}
    key_file(path).write_text(json.dumps(content))
    with pytest.raises(StorageError, match="newer SalesDesk"):
        KeyFile.load(path)
    key_file(path).unlink()
    assert not is_encrypted(path)
    with pytest.raises(StorageError, match="missing"):
        KeyFile.load(path)


def test_a_write_that_fails_leaves_the_former(path: Path, made: NewKey) -> None:
    before = key_file(path).read_bytes()
    changed = made.file.with_passphrase(made.key, "another one", CHEAP)
    with files_up_to(100), pytest.raises(StorageError, match="Nothing was changed"):
        changed.save(path)
    path.parent.chmod(0o500)
    with permissions_obeyed(), pytest.raises(StorageError, match="Nothing was changed"):
        changed.save(path)
    path.parent.chmod(0o700)
    assert key_file(path).read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [key_file(path).name]


def test_a_link_to_a_desk_leads_to_its_key_file(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.salesdesk"
    link.parent.mkdir()
    link.symlink_to(path)
    assert key_file(link) == key_file(path)


def test_a_guess_costs_what_it_should() -> None:
    cost = tuned_cost()
    assert cost.memory_kib == MEMORY_KIB >= 64 * 1024
    assert cost.passes >= 3
    assert cost.lanes == LANES
