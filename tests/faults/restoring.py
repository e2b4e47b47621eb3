"""A restore is killed at each thing it does to a file; a desk with a log beside it is restored over."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from salesdesk.domain.keeping import BackupReason
from salesdesk.storage.backup import Unwatched, make
from salesdesk.storage.backup_files import folder_beside
from salesdesk.storage.database import Database
from salesdesk.storage.engine import connect
from salesdesk.storage.opening import open_database
from salesdesk.storage.restoring import restore
from salesdesk.storage.tables import Customer
from tests.faults.outcome import Outcome
from tests.storage.desks import NOW, SetClock, customer, insert

KILLED = 9
OLD, NEW = ["First", "In the log"], ["First"]
_WATCHED = ("open", "os.rename", "os.remove", "os.link", "os.mkdir", "sqlite3.connect")
LATER = NOW + timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Scene:
    """A desk and a backup that is to take its place."""

    desk: Path
    source: Path

    def copied(self, folder: Path) -> Scene:
        """The same in a folder of its own."""
        shutil.copytree(self.desk.parent, folder)
        return Scene(folder / self.desk.name, folder / self.source.relative_to(self.desk.parent))


def run(times: int) -> Outcome:
    """At least `times` kills at each file operation in turn, of restores over three kinds of desks."""
    losses: list[str] = []
    kills = whole = 0
    with TemporaryDirectory() as folder:
        scenes = dict(_scenes(Path(folder)))
        while kills < times:
            for name, scene in scenes.items():
                done, torn = kill_everywhere(scene, Path(folder) / "killed")
                kills += done
                whole += 1
                losses += [f"{name}: {one}" for one in torn]
        beside = [
            one for one in (over_a_log(scenes["crashed"], Path(folder) / "log") for _ in range(30)) if one
        ]
    told = f"{whole} restores to the end; over a leftover log × 30: {len(beside)} wrong"
    return Outcome("a restore killed at each file operation", kills, (*losses, *beside), told)


def _scenes(folder: Path) -> Iterator[tuple[str, Scene]]:
    for name in ("closed", "crashed", "damaged"):
        place = folder / name
        place.mkdir()
        yield name, scene(place, name)


def scene(folder: Path, kind: str) -> Scene:
    """A desk with two customers, closed, crashed with the second in its log, or damaged; a backup has one."""
    living = folder / "living" / "desk.salesdesk"
    living.parent.mkdir()
    database = open_database(living, SetClock())
    insert(database, Customer, **customer("First"))
    made = make(living, folder_beside(living), BackupReason.ASKED, now=NOW)
    insert(database, Customer, **customer("In the log"))
    if kind == "crashed":
        shutil.copytree(living.parent, folder / "scene", ignore=shutil.ignore_patterns("*.use", "*-shm"))
        database.close()
    else:
        database.close()
        shutil.copytree(living.parent, folder / "scene")
    desk = folder / "scene" / living.name
    if kind == "damaged":
        desk.write_bytes(b"no database any more " * 2_000)
        desk.with_name(f"{desk.name}-wal").write_bytes(b"half a log")
    return Scene(desk, folder_beside(desk) / made.path.name)


def kill_everywhere(scene: Scene, folder: Path) -> tuple[int, list[str]]:
    """Kills a restore at its first file operation, its second, and so on: how many, and what was torn."""
    torn: list[str] = []
    for at in count():
        found, is_over = killed_at(scene, at, folder)
        if found not in ("old", "new"):
            torn.append(f"killed at {at}: {found}")
        if is_over:
            return at, torn
    raise AssertionError


def killed_at(scene: Scene, at: int, folder: Path) -> tuple[str, bool]:
    """What the desk is after a restore that was killed at its `at`-th file operation: `old` or `new`.

    The second says whether the restore came to its end before.
    """
    try:
        mine = scene.copied(folder)
        child = _context().Process(target=_restore_until, args=(mine.desk, mine.source, at))
        child.start()
        child.join(60)
        if child.exitcode not in (0, KILLED):
            return f"ended with {child.exitcode}", True
        before = scene.desk.read_bytes()
        return _state(mine.desk, before), child.exitcode == 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def over_a_log(scene: Scene, folder: Path) -> str:
    """What is wrong after a restore over a desk that left a log; empty where all is well."""
    try:
        mine = scene.copied(folder)
        restore(mine.desk, mine.source, key=None, source_key=None, now=LATER, watch=Unwatched())
        with closing(connect(mine.desk)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = _names(mine.desk)
        return "" if sound and found == NEW else f"over a log: {found}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _context() -> Any:
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.restoring"])
    return context


def _restore_until(desk: Path, source: Path, at: int) -> None:
    seen = 0

    def on_event(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event in _WATCHED and str(desk.parent) in repr(arguments):
            seen += 1
            if seen > at:
                os._exit(KILLED)

    sys.addaudithook(on_event)
    restore(desk, source, key=None, source_key=None, now=LATER, watch=Unwatched())
    sys.stdout.flush()
    os._exit(0)


def _state(desk: Path, before: bytes) -> str:
    is_damaged = before.startswith(b"no database")
    if is_damaged and desk.exists() and desk.read_bytes() == before:
        return "old"
    if is_damaged and not any(one.read_bytes() == before for one in desk.parent.glob("*.damaged-*Z")):
        return "the damaged file is gone"
    try:
        found = _names(desk)
    except Exception as error:  # whatever it is, the desk does not open
        return f"does not open: {error}"
    return {tuple(OLD): "old", tuple(NEW): "new"}.get(tuple(found), f"torn: {found}")


def _names(path: Path) -> list[str]:
    database: Database = open_database(path, SetClock())
    try:
        with database.read() as connection:
            return list(connection.exec_driver_sql("SELECT name FROM customers ORDER BY id").scalars())
    finally:
        database.close()
