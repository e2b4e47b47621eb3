"""A few flipped bits and a few kills; `cipher` and `conversion` run many."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from salesdesk.domain.keeping import BackupReason
from salesdesk.services.desk import open_desk
from tests.factories import a_contact, a_customer, a_person
from tests.fakes import FakeClock
from tests.faults import cipher

NAME, NOTE, DRAFT = "Zyxwvut Pumpworks", "gasketqzx wanted by Friday", "halfwritten qjx thought"


def test_a_flipped_bit_is_told() -> None:
    told, unnoticed = cipher.flips(12, seed=1)
    assert (told, unnoticed) == (12, [])


def test_a_kill_while_encryption_changes_leaves_a_desk_that_opens() -> None:
    """In a process of its own: it makes copies of itself."""
    command = [sys.executable, "-m", "tests.faults", "conversion", "--times", "24"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert "24: 0 lost" in ended.stdout


def files_below(*folders: Path) -> Iterator[Path]:
    return (entry for folder in folders for entry in folder.rglob("*") if entry.is_file())


def test_nothing_of_a_desk_stands_in_the_open_in_any_of_its_files(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The desk, its log of commits while it is open, its backups, and whatever SQLite puts aside."""
    aside = tmp_path / "tmp"
    aside.mkdir()
    for variable in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(aside))
    path = tmp_path / "desk.salesdesk"
    made = cipher.an_encrypted_desk(path, customers=2)
    desk = open_desk(path, clock, key=made.key)
    customer = a_customer(desk, name=NAME)
    a_person(desk, customer, name=NAME)
    a_contact(desk, customer, summary=f"{NOTE} " * 500)
    desk.drafts.save("log:0", {"summary": DRAFT})
    assert desk.finding.find("gasketqzx")
    with desk.database.read() as connection:  # a sort that has to be put aside, were it not kept in memory
        connection.exec_driver_sql(
            "SELECT * FROM changes, steps, changes AS more ORDER BY random()"
        ).fetchone()
        sorted_files = list(files_below(aside))
    desk.backups.make(BackupReason.ASKED)
    desk.backups.copy_to(tmp_path / "copy.salesdesk")
    before = {file.name: file.read_bytes() for file in files_below(tmp_path)}
    desk.close()
    after = {f"closed {file.name}": file.read_bytes() for file in files_below(tmp_path)}
    assert any(name.endswith("-wal") for name in before)
    plain = [word.split()[0] for word in (NAME, NOTE, DRAFT)]
    marks = [
        form.encode(code)
        for word in plain
        for form in (word, word.casefold())
        for code in ("utf-8", "utf-16-le")
    ]
    shown = [name for name, raw in (before | after).items() if any(mark in raw for mark in marks)]
    assert shown == []
    # The manifests beside backups count rows, and the key file holds no key in the open.
    for secret in (made.key, made.key.hex().encode(), made.code.encode(), b"four words in a row"):
        assert [name for name, raw in (before | after).items() if secret in raw] == []
    assert sorted_files == []


def test_nobody_sees_the_passphrase_of_a_command_from_outside(tmp_path: Path) -> None:
    """Neither its arguments nor its environment hold it, nor what it leaves behind; nothing listens."""
    path = tmp_path / "desk.salesdesk"
    cipher.an_encrypted_desk(path, customers=2)
    ended = subprocess.run(
        [sys.executable, "-c", _FROM_INSIDE, "--desk", str(path), "today", "--passphrase-fd", "0"],
        input="four words in a row\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")},
    )
    assert ended.stdout.endswith("unseen 0\n")
    assert "a fault of ours" in ended.stderr  # a traceback, which tells nothing of it either
    assert "four words" not in ended.stdout + ended.stderr
    assert not [file for file in files_below(tmp_path) if b"four words" in file.read_bytes()]


_FROM_INSIDE = """
import os, sys
from pathlib import Path
from salesdesk.cli import main

assert main(sys.argv[1:]) == 0
own = Path("/proc/self")
seen = (own / "cmdline").read_text() + (own / "environ").read_text() + repr(os.environ)
links = [os.readlink(entry) for entry in (own / "fd").iterdir() if os.path.lexists(entry)]
print("SEEN" if " ".join(["four", "words"]) in seen else "unseen", sum("socket" in link for link in links))
raise RuntimeError("a fault of ours")
"""
