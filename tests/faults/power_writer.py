"""A process of its own for power cuts, as it chooses its SQLite once: `python -m tests.faults.power_writer`.

Writes on a desk while all that reaches the disk is recorded, cuts the power at random points of the
recording, opens each image with the program, and prints what was found as JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

MODES = ("wheel", "standard", "encrypted", "careless")
"""With the wheel's SQLite, the standard library's, an encrypted desk, and a setting known to lose saves."""

_KEY = bytes(range(32))

_SAVES = 80
"""Of one recording: enough for SQLite to move its log into the file once on the way."""


def main(argv: list[str] | None = None) -> int:
    """Prints `{"mode", "library", "cuts", "acknowledged", "losses"}`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mode", choices=MODES)
    parser.add_argument("cuts", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("--saves", type=int, default=_SAVES)
    given = parser.parse_args(argv)
    if given.mode == "standard":
        sys.modules["pysqlite3"] = None  # type: ignore[assignment]
    if given.mode == "careless":
        _lose_what_is_saved()
    if given.mode == "encrypted":
        import_module("sqlcipher3")  # before anything else, as where the desk of a rep is encrypted
    print(json.dumps(cut(given.mode, given.cuts, random.Random(given.seed), given.saves)))  # noqa: T201
    return 0


def _lose_what_is_saved() -> None:
    from salesdesk.storage import engine

    def careless(version: tuple[int, ...]) -> tuple[str, str]:
        assert version
        return "WAL", "NORMAL"

    engine.durability = careless


def cut(mode: str, cuts: int, dice: random.Random, saves: int) -> dict[str, Any]:
    """Records and cuts until `cuts` are done: ten of each recording."""
    from salesdesk.storage.engine import driver, durability

    library = driver()
    losses: list[str] = []
    acknowledged = done = 0
    while done < cuts:
        with TemporaryDirectory() as folder:
            trial = _Trial(Path(folder), dice, saves, key=_KEY if mode == "encrypted" else None)
            for _ in range(min(10, cuts - done)):
                acked, problem = trial.cut()
                acknowledged += acked
                done += 1
                losses += [f"{mode}, cut {done}: {problem}"] if problem else []
    setting = "/".join(durability(library.sqlite_version_info))
    named = f"{library.__name__} {library.sqlite_version} {setting}"
    return {
        "mode": mode,
        "library": named,
        "cuts": done,
        "acknowledged": acknowledged,
        "losses": losses,
    }


class _Trial:
    """One recording, and cuts of it."""

    def __init__(self, folder: Path, dice: random.Random, saves: int, *, key: bytes | None) -> None:
        from salesdesk.services.desk import open_desk
        from tests.factories import a_customer
        from tests.faults.content import content_of
        from tests.faults.power_cut import Recording
        from tests.faults.vfs import watched

        self._folder, self._dice, self._key, self._count = folder, dice, key, 0
        self._path = folder / "desk.salesdesk"
        clock = _clock()
        first = open_desk(self._path, clock, key=key)
        customers = [a_customer(first, name=f"昆山精工 {number}") for number in range(5)]
        self._states = [content_of(first)]
        first.close()
        self._begin = {str(file): file.read_bytes() for file in folder.iterdir()}
        self._recording = Recording(self._path)
        with watched(self._recording):
            desk = open_desk(self._path, clock, key=key)
            for number, _ in enumerate(_work(desk, clock, customers, saves), 1):
                self._recording.acknowledge(number)
                self._states.append(content_of(desk))
            desk.close()

    def cut(self) -> tuple[int, str]:
        """How many saves had been acknowledged, and what was lost, or nothing."""
        from salesdesk.errors import SalesDeskError
        from salesdesk.services.desk import open_desk
        from tests.faults.content import content_of
        from tests.faults.power_cut import Disk

        disk, self._count = Disk(self._path, self._begin), self._count + 1
        for event in self._recording.events[: self._point()]:
            disk.follow(event)
        folder = self._folder / f"cut-{self._count}"
        folder.mkdir()
        acknowledged = disk.acknowledged
        try:
            desk = open_desk(disk.cut(folder, self._dice), _clock(), key=self._key)
            try:
                found, check = content_of(desk), desk.checking.check()
            finally:
                desk.close()
        except SalesDeskError as error:
            return acknowledged, f"does not open: {error}"
        finally:
            shutil.rmtree(folder)
        if found not in self._states:
            return acknowledged, "a half edit, or one that nobody made"
        # The save that was under way may have reached the disk before anybody was told.
        lost = acknowledged - self._states.index(found)
        if lost > 0:
            return acknowledged, f"{lost} of {acknowledged} acknowledged saves are gone"
        return acknowledged, "" if check.ok else f"damaged: {check.problems[0]}"

    def _point(self) -> int:
        """Anywhere, and each third time just when somebody has been told that all is saved."""
        events = self._recording.events
        if self._dice.random() < 1 / 3:
            told = [place for place, event in enumerate(events, 1) if event.do == "acknowledge"]
            return self._dice.choice(told)
        return self._dice.randrange(len(events) + 1)


def _clock() -> Any:
    from tests.fakes import tuesday_morning

    return tuesday_morning()


def _work(desk: Any, clock: Any, customers: list[int], saves: int) -> Iterator[None]:
    """A rep's saves, one after the other: contacts with a promise, now and then one kept or undone."""
    from salesdesk.domain.words import Party
    from salesdesk.services.interactions import PromiseGiven
    from tests.factories import a_contact

    for number in range(saves):
        clock.advance(minutes=7)
        if number % 11 == 10:
            desk.history.undo_last()
            yield
            continue
        due = clock.today() + timedelta(days=3)
        promise = PromiseGiven(Party.REP, f"drawing {number}", due)
        said = f"New batch {number} holds at 6 bar. " + "水泵 " * (number % 40)
        logged = a_contact(desk, customers[number % 5], summary=said, promises=(promise,))
        yield
        if number % 7 == 3:
            desk.promises.keep(logged.promise_ids[0], evidence=f"mail {number}")
            yield


if __name__ == "__main__":
    sys.exit(main())
