"""Silent damage: rows that differ between two copies of a desk though nothing ever wrote them.

SQLite's own check sees damage to the structure of a file, not a letter that turned into another one on
the disk. But each verb's writes stand in the journal, so a row that changed without them was not changed
by anybody.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from salesdesk.storage import schema
from salesdesk.storage.backup_files import newest_good, write_manifest
from salesdesk.storage.engine import connect
from salesdesk.storage.key_place import is_encrypted
from salesdesk.storage.tables import Change, Fact, Step, metadata
from salesdesk.storage.transaction import UNJOURNALLED

MOST_TOLD = 20
"""How many strange rows are told one by one: a damaged disk has many."""

DERIVED = {"customers": ("next_on", "last_contact_on")}
"""Columns that the step which invents a whole desk draws for all customers at once, past the journal."""

REWRITTEN = "rewritten_at"
"""The fact that says when rows were last changed past the journal on purpose, as a repair does.

Copies in which it differs are not compared.
"""

_DRAW_ANEW = ("demo.make",)

Guarded = Callable[[Any], AbstractContextManager[None]]

_STEPS, _CHANGES = str(Step.__tablename__), str(Change.__tablename__)
_EXEMPT = {str(table.__tablename__) for table in UNJOURNALLED | {Fact}}

_FRESH = """
CREATE TEMP TABLE fresh AS
SELECT new.id FROM main.steps AS new LEFT JOIN old.steps AS before USING (id)
WHERE before.id IS NULL OR new.undone_at IS NOT before.undone_at
   OR new.undone_after IS NOT before.undone_after
"""
"""Steps that were taken, taken back or put on again since the old copy."""

_RESEALED = """
CREATE TEMP TABLE resealed AS
SELECT new.id FROM main.steps AS new LEFT JOIN old.steps AS before USING (id)
WHERE new.sealed_at IS NOT before.sealed_at
"""
"""Steps whose images were taken away since: what they deleted is not told any more."""


@dataclass(slots=True)
class _Written:
    """What the journal says was written of one table since the old copy; `runs` are in order."""

    rows: set[int] = field(default_factory=set)
    runs: list[tuple[int, int]] = field(default_factory=list)
    columns: dict[int, set[str]] = field(default_factory=dict)

    def whole(self, row_id: int) -> bool:
        if row_id in self.rows:
            return True
        at = bisect_right(self.runs, (row_id, sys.maxsize)) - 1
        return at >= 0 and row_id <= self.runs[at][1]


def strange_since(
    new: Path,
    folder: Path,
    desk: Path,
    *,
    key: bytes | None,
    guarded: Guarded,
    is_closed: bool = True,
) -> tuple[str, ...]:
    """`strange_rows` of `new` against the desk's newest good backup in `folder`; nothing where none compares.

    `new` has the present schema and was found whole. A backup that turns out not to be whole any more is
    noted down as not checked, and the one before it serves.
    """
    while True:
        old = newest_good(folder, desk)
        if old is None or old.schema != schema.HEAD or is_encrypted(old.path) != (key is not None):
            return ()
        try:
            return strange_rows(new, old.path, key=key, guarded=guarded, is_closed=is_closed)
        except Exception as error:
            if "not a database" in str(error):  # it lies under an earlier key
                return ()
            if not any(mark in str(error) for mark in ("malformed", "unable to open")):
                raise
            write_manifest(replace(old, is_checked=False))


def strange_rows(
    new: Path,
    old: Path,
    *,
    key: bytes | None,
    guarded: Guarded,
    is_closed: bool = True,
) -> tuple[str, ...]:
    """Rows of `new` that differ from `old`, missing and added ones among them, without a step that did it.

    Both have the same schema and the same key; `old` is a closed copy, and `new` as well unless
    `is_closed` is False. `guarded` wraps the reading, so that it can be stopped.
    """
    with closing(connect(new, key=key, immutable=is_closed)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF").close()
        connection.execute("PRAGMA temp_store=MEMORY").close()
        attach(connection, old, key)
        with guarded(connection):
            connection.execute("BEGIN").close()  # all of it is asked of one moment
            connection.execute(_FRESH).close()
            connection.execute(_RESEALED).close()
            found = list(_differences(connection))
    if len(found) > MOST_TOLD:
        return (*found[:MOST_TOLD], f"and {len(found) - MOST_TOLD} more")
    return tuple(found)


def attach(connection: Any, closed: Path, key: bytes | None) -> None:
    """Puts a closed copy beside the connection's own file, as `old`."""
    from urllib.parse import quote

    address = f"file://{quote(closed.absolute().as_posix())}?immutable=1"
    if key is None:
        connection.execute("ATTACH ? AS old", (address,)).close()
    else:
        connection.execute(f"ATTACH ? AS old KEY \"x'{key.hex()}'\"", (address,)).close()


def mark_rewritten(connection: Connection, at: str) -> None:
    """Says in the desk that rows are changed past the journal on purpose; `at` is an instant's text."""
    connection.exec_driver_sql(
        "INSERT INTO facts (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (REWRITTEN, at),
    )


def _differences(connection: Any) -> Iterator[str]:
    if _rewritten(connection, "main") != _rewritten(connection, "old") or not _goes_on(connection):
        return
    written = _written(connection)
    anew = connection.execute(
        "SELECT 1 FROM main.steps WHERE id IN (SELECT id FROM fresh) "
        f"AND verb IN ({', '.join('?' * len(_DRAW_ANEW))}) LIMIT 1",
        _DRAW_ANEW,
    ).fetchone()
    yield from _of_journal(connection)
    tells_all = connection.execute("SELECT 1 FROM resealed LIMIT 1").fetchone() is None
    for table in metadata.tables:
        if table in _EXEMPT or table in (_STEPS, _CHANGES):
            continue
        left_out = DERIVED.get(table, ()) if anew else ()
        known = written.get(table, _Written())
        names = [column for column in _columns(connection, table) if column not in left_out]
        yield from _changed(connection, table, names, known)
        yield from _come(connection, table, known)
        if tells_all:
            yield from _gone(connection, table, known)


def _goes_on(connection: Any) -> bool:
    """Whether this is the desk that the old copy is of, at a later time.

    Somebody may have put another file in its place, or an older one: its last step is not there then.
    """
    last = connection.execute("SELECT id, at FROM old.steps ORDER BY id DESC LIMIT 1").fetchone()
    if last is None:
        return True
    mine = connection.execute("SELECT at FROM main.steps WHERE id = ?", (last[0],)).fetchone()
    if mine is None or len(mine[0]) != len(last[1]):
        return False
    unlike = sum(one != other for one, other in zip(mine[0], last[1], strict=True))
    return bool(unlike <= 1)  # one may be rot


def _rewritten(connection: Any, side: str) -> Any:
    return connection.execute(f"SELECT value FROM {side}.facts WHERE key = ?", (REWRITTEN,)).fetchone()


def _written(connection: Any) -> dict[str, _Written]:
    found: dict[str, _Written] = {}
    rows = connection.execute(
        "SELECT table_name, operation, first_row, last_row, after FROM main.changes "
        "WHERE step_id IN (SELECT id FROM fresh)"
    )
    for table, operation, first, last, after in rows:
        one = found.setdefault(table, _Written())
        if operation == "update" and after is not None:
            one.columns.setdefault(first, set()).update(json.loads(after))
        elif first == last:
            one.rows.add(first)
        else:
            one.runs.append((first, last))
    for one in found.values():
        one.runs.sort()
    return found


def _changed(connection: Any, table: str, names: list[str], written: _Written) -> Iterator[str]:
    for row_id in _unlike(connection, table, names, "1"):
        if written.whole(row_id):
            continue
        unlike = _columns_unlike(connection, table, names, row_id) - written.columns.get(row_id, set())
        if unlike:
            yield f"{table} {row_id}: {', '.join(sorted(unlike))} changed without being written"


def _gone(connection: Any, table: str, written: _Written) -> Iterator[str]:
    for row_id in _lacking(connection, f"old.{table}", f"main.{table}", "1"):
        if not written.whole(row_id):
            yield f"{table} {row_id} is gone without having been deleted"


def _come(connection: Any, table: str, written: _Written) -> Iterator[str]:
    for row_id in _lacking(connection, f"main.{table}", f"old.{table}", "1"):
        if not written.whole(row_id):
            yield f"{table} {row_id} is there without having been added"


def _of_journal(connection: Any) -> Iterator[str]:
    """The journal is its own witness: what it says of the past never changes, but for an undo."""
    stands = "n.{0} NOT IN (SELECT id FROM fresh) AND n.{0} NOT IN (SELECT id FROM resealed)"
    for table, step in ((_STEPS, "id"), (_CHANGES, "step_id")):
        for row_id in _unlike(connection, table, _columns(connection, table), stands.format(step)):
            yield f"{table} {row_id} changed without being written"
        for row_id in _lacking(connection, f"old.{table}", f"main.{table}", stands.format(step)):
            yield f"{table} {row_id} is gone"


def _columns(connection: Any, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]


def _unlike(connection: Any, table: str, names: list[str], where: str) -> list[int]:
    mine, theirs = (", ".join(f"{side}.{name}" for name in names) for side in "no")
    return [
        row[0]
        for row in connection.execute(
            f"SELECT n.id FROM main.{table} AS n JOIN old.{table} AS o ON o.id = n.id "
            f"WHERE ({mine}) IS NOT ({theirs}) AND {where}"
        )
    ]


def _lacking(connection: Any, whole: str, part: str, where: str) -> list[int]:
    return [
        row[0]
        for row in connection.execute(
            f"SELECT n.id FROM {whole} AS n WHERE NOT EXISTS (SELECT 1 FROM {part} AS o WHERE o.id = n.id) "
            f"AND {where}"
        )
    ]


def _columns_unlike(connection: Any, table: str, names: list[str], row_id: int) -> set[str]:
    columns = ", ".join(names)
    mine, theirs = (
        connection.execute(f"SELECT {columns} FROM {side}.{table} WHERE id = ?", (row_id,)).fetchone()
        for side in ("main", "old")
    )
    return {name for name, one, other in zip(names, mine, theirs, strict=True) if one != other}
