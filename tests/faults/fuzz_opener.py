"""Damaged files given to the program as its desk, by way of a process that a crash may take with it."""

from __future__ import annotations

import json
import selectors
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import NamedTuple

from hypothesis import strategies as st

from salesdesk.services.desk import open_desk
from tests.fakes import tuesday_morning
from tests.faults.fuzzing import Check

SECONDS_TO_ANSWER = 60.0
PAGE = 4096
_ROOT = Path(__file__).parents[2]

_JUNK = (b"\xff\xfe\xfd\xfc", b"zz", b"\0", b"2026-02-31", b"9999-99-99", b"'\"", b"%n", b"\xed\xa0\x80")
_WORDS = (
    b"2026-", b"open", b"kept", b"reached", b"proactive", b"accountable", b"phone", b"cadence", b"T0", b"Z",
    b"customers", b"CREATE TABLE", b"CREATE INDEX", b"PRIMARY KEY", b"CHECK", b"names_", b"texts_", b"firm",
    b"0002", b"day_start", b"{", b'"', b"import",
)  # fmt: skip


class Damage(NamedTuple):
    """One thing done to the file: `what`, at which part of it (0 to 1), and with what."""

    what: str
    place: float
    other: float
    piece: bytes


@dataclass(frozen=True, slots=True)
class DamagedDesk:
    """What was done to a sound desk: to its file, or to the log of a desk that was not closed."""

    damages: list[Damage]
    of_log: bool


_WITHIN = ("flip", "set", "set", "zero", "page", "swap", "word", "word", "word")
_OF_THE_WHOLE = ("header", "splice", "cut", "append", "random")


def damage() -> st.SearchStrategy[DamagedDesk]:
    """One to six things done to a file, anywhere in it.

    Drawn by chance rather than by hypothesis, which loves beginnings: with its first bytes damaged a file
    is refused, and nothing behind them is ever read.
    """
    return st.builds(_drawn, st.integers(0, 2**64 - 1))


def _drawn(number: int) -> DamagedDesk:
    chance = Random(number)
    damages = [
        Damage(
            chance.choice(_WITHIN if chance.random() < 0.95 else _OF_THE_WHOLE),
            chance.random(),
            chance.random(),
            chance.choice((*_JUNK, chance.randbytes(1), chance.randbytes(chance.randint(1, 24)))),
        )
        for _ in range(chance.randint(1, 6))
    ]
    return DamagedDesk(damages, of_log=chance.random() < 0.2)


def damaged(content: bytes, damages: list[Damage]) -> bytes:
    """The file's bytes with all that is done to them."""
    for one in damages:
        content = _with(content, one) if content else one.piece
    return content


def _with(content: bytes, one: Damage) -> bytes:
    at, there = _at(content, one.place), _at(content, one.other)
    made: dict[str, Callable[[], bytes]] = {
        "set": lambda: _put(content, at, one.piece),
        "flip": lambda: _put(content, at, bytes((content[at] ^ 1 << one.piece[0] % 8,))),
        "zero": lambda: _put(content, at, bytes(1 + there % (2 * PAGE))),
        "header": lambda: _put(content, at % 100, one.piece[:2]),
        "cut": lambda: content[:at],
        "splice": lambda: content[:at] + one.piece + content[at:],
        "append": lambda: content + one.piece * (1 + at % 400),
        "random": lambda: one.piece * (1 + there % 400),
        "page": lambda: _with_pages(content, at // PAGE * PAGE, there // PAGE * PAGE, both=False),
        "swap": lambda: _with_pages(content, at // PAGE * PAGE, there // PAGE * PAGE, both=True),
        "word": lambda: _with_word(content, at, one),
    }
    return made[one.what]()


def _at(content: bytes, part: float) -> int:
    """A byte of the file, seldom one of its header: with that damaged, nothing else is looked at."""
    first = PAGE if len(content) > 2 * PAGE and part > 0.02 else 0
    return min(first + int(part * (len(content) - first)), len(content) - 1)


def _put(content: bytes, at: int, piece: bytes) -> bytes:
    return (content[:at] + piece + content[at + len(piece) :])[: len(content)]


def _with_pages(content: bytes, one: int, other: int, *, both: bool) -> bytes:
    page, there = content[one : one + PAGE], content[other : other + PAGE]
    content = _put(content, other, page)
    return _put(content, one, there) if both else content


def _with_word(content: bytes, at: int, one: Damage) -> bytes:
    """A word that the program knows, or a part of the schema, made something else."""
    word = _WORDS[int(one.other * (len(_WORDS) - 1))]
    found = content.find(word, at)
    return _put(content, found, one.piece[: len(word)]) if found >= 0 else content


class Opener:
    """A process that opens what it is given, reads all its pages and answers in one line each."""

    def __init__(self) -> None:
        self._process = self._started()

    def open(self, path: Path) -> dict[str, str]:
        """What came of the file at `path`. Raises AssertionError where the process died or hung."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            answers = bool(selector.select(SECONDS_TO_ANSWER))
        answer = self._process.stdout.readline() if answers else ""
        if not answer:
            self.close()
            status = self._process.returncode
            self._process = self._started()
            raise AssertionError("hung" if not answers else f"the process died with status {status}")
        found: dict[str, str] = json.loads(answer)
        return found

    def close(self) -> None:
        """Ends the process."""
        self._process.kill()
        self._process.communicate()

    @staticmethod
    def _started() -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.faults.fuzz_opened"]
        return subprocess.Popen(
            command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )


@contextmanager
def made_in(folder: Path) -> Iterator[Check]:
    """Damages a desk of a few customers in many ways, and has the program open and read each."""
    whole, log = sound_desk(folder)
    path = folder / "damaged" / "desk.salesdesk"
    path.parent.mkdir()
    opener = Opener()

    def check(given: DamagedDesk) -> None:
        shutil.rmtree(path.parent)  # a desk that says it is an older one has had its backup made
        path.parent.mkdir()
        path.write_bytes(whole if given.of_log else damaged(whole, given.damages))
        if given.of_log:
            Path(f"{path}-wal").write_bytes(damaged(log, given.damages))
        answer = opener.open(path)
        assert "fault" not in answer, answer["fault"]
        assert answer.get("unchanged", "yes") == "yes", f"refused, yet changed: {answer}"

    try:
        yield check
    finally:
        opener.close()


def sound_desk(folder: Path) -> tuple[bytes, bytes]:
    """The bytes of a sound desk, and of a log that belongs to it and holds more."""
    path = folder / "sound.salesdesk"
    desk = open_desk(path, tuesday_morning())
    desk.demo.make(customers=12, interactions=60, seed=3)
    desk.close()
    whole = path.read_bytes()
    desk = open_desk(path, tuesday_morning())
    first = desk.customers.ids()[0]
    desk.customers.edit(first, remember="in the log")
    log = Path(f"{path}-wal").read_bytes()
    desk.close()
    return whole, log
