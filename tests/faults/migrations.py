"""Kills the program at each statement of a migration, and looks at what is left.

The killing is done from SQLite's own trace of statements, so that nothing of the migration is spared:
pragmas, the copy that is made first, Alembic's statements, the commit.
"""

from __future__ import annotations

import itertools
import mmap
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.pool import Pool

from salesdesk.services.desk import open_desk
from salesdesk.storage import schema
from tests.fakes import tuesday_morning
from tests.faults.outcome import Outcome
from tests.storage.freeze import frozen_desks, unpack

_TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"
_ENDED_BY_ITSELF = 0
_COUNT_BYTES = 8


def run(times: int) -> Outcome:
    """Kills at up to `times` statements of the older revisions' migrations, spread evenly over them."""
    kills, losses = 0, list[str]()
    older = {one: packed for one, packed in frozen_desks().items() if one != schema.HEAD_REVISION}
    for number, (revision, packed) in enumerate(older.items()):
        every = _how_many_statements(packed)
        share = times // len(older) + (number < times % len(older))
        for statement in sorted({1 + at * every // share for at in range(share)}):
            with tempfile.TemporaryDirectory() as folder:
                desk = Path(folder) / "old.salesdesk"
                unpack(packed, desk)
                before = rows_of(desk)
                if killed_at(statement, desk):
                    kills += 1
                losses += [f"{revision}, statement {statement}: {loss}" for loss in lost(desk, before)]
    return Outcome("kills at a statement of a migration", kills, tuple(losses))


def _how_many_statements(packed: Path) -> int:
    """How many statements a whole migration has, the opening before and after it among them."""
    with tempfile.TemporaryDirectory() as folder, mmap.mmap(-1, _COUNT_BYTES) as shared:
        desk = Path(folder) / "old.salesdesk"
        unpack(packed, desk)

        def count(seen: int) -> None:
            shared[:] = seen.to_bytes(_COUNT_BYTES, "little")

        _opened_in_a_child(desk, count)
        return int.from_bytes(shared[:], "little")


def killed_at(statement: int, desk: Path) -> bool:
    """Opens the desk in a process that dies at its n-th statement; False where it came to its end before."""

    def die(seen: int) -> None:
        if seen == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    return os.WIFSIGNALED(_opened_in_a_child(desk, die))


def _opened_in_a_child(desk: Path, at_statement: Callable[[int], object]) -> int:
    """How a process ended that opened the desk; `at_statement` is called there with each one's number."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        try:
            _at_each_statement(at_statement)
            open_desk(desk, tuesday_morning()).close()
        finally:
            os._exit(_ENDED_BY_ITSELF)
    _, status = os.waitpid(child, 0)
    return status


def _at_each_statement(at_statement: Callable[[int], object]) -> None:
    numbers = itertools.count(1)

    def on_connect(connection: Any, _record: Any) -> None:
        connection.set_trace_callback(lambda _sql: at_statement(next(numbers)))

    event.listen(Pool, "connect", on_connect, insert=True)


def lost(desk: Path, before: dict[str, list[Any]]) -> list[str]:
    """What is wrong with the desk once it is opened again after the kill."""
    opened = open_desk(desk, tuesday_morning())
    report = opened.checking.check()
    opened.close()
    problems = list(report.problems)
    now = rows_of(desk)
    for name, rows in before.items():
        width = len(rows[0]) if rows else 0
        if [row[:width] for row in now.get(name, [])] != rows:
            problems.append(f"{name} is not as it was")
    problems += [f"{name} is left over" for name in now if name.startswith("_alembic_tmp")]
    return problems


def rows_of(desk: Path) -> dict[str, list[Any]]:
    """Every row of the desk's own tables."""
    from salesdesk.storage.engine import connect

    connection = connect(desk)
    try:
        names = [name for (name,) in connection.execute(_TABLES).fetchall()]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
            for name in names
            if not name.startswith("sqlite_") and name != "alembic_version"
        }
    finally:
        connection.close()
