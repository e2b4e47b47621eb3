"""Kills the program at each statement of a migration, and looks at what is left.

The killing is done from SQLite's own trace of statements, so that nothing of the migration is spared:
pragmas, the copy that is made first, Alembic's statements, the commit.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
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


def run(times: int) -> Outcome:
    """Kills at up to `times` statements of each older revision's migration, spread evenly over them."""
    kills, losses = 0, []
    for revision, packed in frozen_desks().items():
        if revision == schema.HEAD_REVISION:
            continue
        every = _how_many_statements(packed)
        for statement in sorted({1 + at * every // times for at in range(times)}):
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
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "old.salesdesk"
        low, high = 1, 2
        unpack(packed, desk)
        while killed_at(high, desk):
            low, high = high, 2 * high
            unpack(packed, desk)
        while high - low > 1:
            middle = (low + high) // 2
            unpack(packed, desk)
            low, high = (middle, high) if killed_at(middle, desk) else (low, middle)
        return low


def killed_at(statement: int, desk: Path) -> bool:
    """Opens the desk in a process that dies at its n-th statement; False where it came to its end before."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        try:
            _die_at(statement)
            open_desk(desk, tuesday_morning()).close()
        finally:
            os._exit(_ENDED_BY_ITSELF)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _die_at(statement: int) -> None:
    seen = 0

    def on_statement(_sql: str) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    def on_connect(connection: Any, _record: Any) -> None:
        connection.set_trace_callback(on_statement)

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
