"""A disk without room: a save fails in a sentence, reading goes on, and with room so does saving."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.domain.words import Party
from salesdesk.errors import SalesDeskError
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.interactions import PromiseGiven
from tests.factories import a_contact, a_customer
from tests.fakes import tuesday_morning
from tests.faults.outcome import Outcome
from tests.faults.vfs import FailingCall, Unheeding, watched

_SIZE, _LARGER = "3m", "24m"
_MOST_SAVES = 2_000
_AFTERWARDS = 5

MakeRoom = Callable[[], None]


def run(times: int) -> Outcome:
    """`times` disks: real ones of 3 MiB where this machine lets us make one, else SQLite is told so."""
    losses: list[str] = []
    saves, kind = 0, "a tmpfs of 3 MiB" if may_mount() else "writes that fail"
    for number in range(times):
        with (
            TemporaryDirectory() as folder,
            small_disk(Path(folder), first_failure=200 + 37 * number) as room,
        ):
            made, problems = fill(Path(folder) / "desk.salesdesk", room, longer=number * 40)
            saves += made
            losses += [f"disk {number + 1}: {problem}" for problem in problems]
    return Outcome(f"disk full while saving ({kind})", times, tuple(losses), f"{saves:,} acknowledged saves")


def may_mount() -> bool:
    """Whether a file system of a size of our own can be made here."""
    if os.name != "posix" or os.geteuid() != 0:
        return False
    with TemporaryDirectory() as folder:
        if _mount(folder, "size=64k"):
            subprocess.run(["umount", folder], check=True)
            return True
    return False


@contextmanager
def small_disk(folder: Path, *, first_failure: int) -> Iterator[MakeRoom]:
    """Makes `folder` a small disk, else fails writes from `first_failure` on; what it yields gives room."""
    if may_mount():
        _mount(str(folder), f"size={_SIZE}")
        try:
            yield lambda: _enlarge(folder)
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    open_desk(folder / "desk.salesdesk", tuesday_morning()).close()
    with watched(FailingCall(first_failure, full=True, lasting=True)) as between:

        def room() -> None:
            between.watcher = Unheeding()

        yield room


def fill(path: Path, make_room: MakeRoom, *, longer: int) -> tuple[int, list[str]]:
    """Saves until there is no room, then makes room and goes on; how many were saved, what is wrong."""
    desk = open_desk(path, tuesday_morning())
    try:
        customer_id = a_customer(desk)
        saved: list[int] = []
        refusal = _save_until_refused(desk, customer_id, saved, longer)
        problems = [] if "disk is full" in refusal else [f"the rep was told: {refusal}"]
        problems += _missing(desk, customer_id, saved)
        make_room()
        for number in range(_AFTERWARDS):
            saved.append(_save(desk, customer_id, f"room again {number}"))
        problems += _missing(desk, customer_id, saved)
        report = desk.checking.check()
        problems += report.problems
    finally:
        desk.close()
    again = open_desk(path, tuesday_morning())
    try:
        return len(saved), problems + _missing(again, customer_id, saved)
    finally:
        again.close()


def _save_until_refused(desk: Desk, customer_id: int, saved: list[int], longer: int) -> str:
    for number in range(_MOST_SAVES):
        try:
            saved.append(_save(desk, customer_id, f"{number} " + "水泵 " * longer))
        except SalesDeskError as error:
            return str(error)
    return "nothing: the disk never was full"


def _save(desk: Desk, customer_id: int, said: str) -> int:
    due = desk.clock.today() + timedelta(days=4)
    promise = PromiseGiven(Party.REP, "send the drawing", due)
    return a_contact(desk, customer_id, summary=said, promises=(promise,)).interaction_id


def _missing(desk: Desk, customer_id: int, saved: list[int]) -> list[str]:
    contacts, promises = desk.interactions.count(customer_id), len(desk.promises.of(customer_id))
    if (contacts, promises) == (len(saved), len(saved)):
        return []
    return [f"{len(saved)} saves acknowledged, {contacts} contacts and {promises} promises there"]


def _mount(folder: str, options: str) -> bool:
    words = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder]
    try:
        return subprocess.run(words, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def _enlarge(folder: Path) -> None:
    subprocess.run(["mount", "-o", f"remount,size={_LARGER}", str(folder)], check=True)
