"""Verbs in any order with undo, redo and restarts between: each state comes back as it was, or is refused."""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path

from salesdesk.services.desk import open_desk
from tests.fakes import tuesday_morning
from tests.faults.outcome import Outcome
from tests.services.books import Book, full_book, rows
from tests.services.test_every_verb import VERBS, Verb, Walker

_MOVES = 14
_BESIDE_VERBS: tuple[str, ...] = ("undo", "undo", "redo", "reopen", "undo any")


def run(times: int) -> Outcome:
    """Walks `times` desks, each by 14 moves that its number chooses."""
    losses: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "full.salesdesk"
        desk = open_desk(template, tuesday_morning())
        book = full_book(desk)
        desk.close()
        for number in range(times):
            losses += _walk(template, Path(folder), book, number)
    return Outcome("walks of 14 verbs, undos, redos and restarts", times, tuple(losses))


def _walk(template: Path, folder: Path, book: Book, number: int) -> list[str]:
    chance = random.Random(number)
    path = Path(shutil.copyfile(template, folder / "walk.salesdesk"))
    walker = Walker(open_desk(path, tuesday_morning()), tuesday_morning(), book)
    losses = []
    for _move in range(_MOVES):
        move: Verb | str = chance.choice(VERBS)
        if chance.random() < 0.45:
            move = chance.choice(_BESIDE_VERBS)
        walker.take(move, chance.randrange(1_000))
        if rows(walker.desk) != walker.expected:
            losses.append(f"walk {number}: {move} left another desk than it should")
            break
    losses += [f"walk {number}: {problem}" for problem in walker.desk.checking.check().problems]
    walker.desk.close()
    for file in folder.glob("walk.salesdesk*"):
        if file.is_file():
            file.unlink()
    return losses
