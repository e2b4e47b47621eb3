"""Trying whether rows from elsewhere would pass: through the gate, and then all CHECKs of their table.

The rows go into an empty table in memory and out again, so that a dry run can say what an import would
refuse, and an import meets no row that the desk refuses.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateTable

from salesdesk.errors import UserError
from salesdesk.storage.bulk_gate import complete_many
from salesdesk.storage.columns import Raw
from salesdesk.storage.engine import driver
from salesdesk.storage.tables import Row


@dataclass(frozen=True, slots=True)
class Proved:
    """Rows as the file holds them, by column; those at `refused` do not fit, and why or in which column."""

    columns: tuple[str, ...] = ()
    values: Sequence[Sequence[Raw]] = ()
    refused: Mapping[int, str] | None = None


class Proving:
    """A place in memory with the desk's tables, all empty. One thread uses it, any may close it."""

    def __init__(self) -> None:
        self._library = driver()
        # Where the work was stopped, whichever thread next collects what is left lets the place go.
        self._place = self._library.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._place.execute("PRAGMA foreign_keys=OFF").close()
        self._place.execute("BEGIN").close()
        self._tables: set[str] = set()

    def close(self) -> None:
        """Lets the place go."""
        self._place.close()

    def prove(self, table: type[Row], rows: Sequence[Mapping[str, Any]]) -> Proved:
        """Whether rows, which name the same columns, would pass. References are not looked at."""
        if not rows:
            return Proved()
        try:
            columns, values = complete_many(table, rows)
            self._try(table, columns, list(zip(*values, strict=True)))
            return Proved(columns, values)
        except (UserError, self._library.IntegrityError) as error:
            if len(rows) == 1:
                return Proved(refused={0: _reason(error)})
        refused: dict[int, str] = {}
        for at, row in enumerate(rows):
            alone = self.prove(table, [row]).refused
            if alone:
                refused[at] = alone[0]
        return Proved(refused=refused)

    def _try(self, table: type[Row], columns: Sequence[str], rows: Sequence[Sequence[Raw]]) -> None:
        name = str(table.__tablename__)
        if name not in self._tables:
            statement = CreateTable(table.__table__).compile(dialect=dialect())  # type: ignore[attr-defined]
            self._place.execute(str(statement)).close()
            self._tables.add(name)
        marks = ", ".join("?" * len(columns))
        try:
            self._place.executemany(
                f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})", rows
            ).close()
        finally:
            self._place.execute(f"DELETE FROM {name}").close()


def _reason(error: Exception) -> str:
    return error.field if isinstance(error, UserError) and error.field else str(error)
