"""A whole desk from its JSON file: into an empty one as it was, into another one without doubling a line.

Into a desk that was never used the rows come under the very ids they had. Where there are customers
already, those of the file that are recognised are completed, and what hangs on them joins what stands
there; rows that say the same are left. What is set for the desk as a whole comes into an empty one alone.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import select

from salesdesk.services import desk_matching, desk_tables, desk_values
from salesdesk.services.desk_completing import Completing, draw_anew
from salesdesk.services.desk_matching import NEW, Ids, Recognising
from salesdesk.services.desk_tables import OF_NOBODY, THINGS, WHOLE
from salesdesk.services.desk_values import Misfit
from salesdesk.services.import_reasons import MISFIT, NO_OWNER, OUT_OF_ORDER
from salesdesk.services.import_writers import Taking
from salesdesk.services.imported_rows import ImportedTable, Refusal
from salesdesk.storage import lookups
from salesdesk.storage.proving import Proved, Proving
from salesdesk.storage.tables import Customer, columns

_PARTS_OF = {"order_lines": "order_id", "promise_moves": "promise_id"}
"""What is there whole where its owner was there."""

_UNIQUE = {"interaction_people": ("interaction_id", "person_id"), "heard": ("interaction_id", "kind")}
_COMPLETE = ("customers", "people")
"""Whose values go into a row that is there, where that lacks them."""

_OWNED_BY_ONE = ("contact_points", "photos")
_KEY = {"settings": "key", "level_policies": "level", "zones": "value_class", "saved_filters": "name"}


@dataclass(slots=True)
class _Row:
    """A row of the file: where it stood, its number there, and its values, which point at the desk's rows."""

    at: int
    old: int
    values: dict[str, Any]


class DeskImport:
    """Takes in the rows of a desk's file, table by table; see `import_writers.Writer`.

    `added` and `merged` count what a person would count: `desk_tables.THINGS`.
    """

    def __init__(self, taking: Taking) -> None:
        self.added = 0
        self.merged = 0
        self.refused: list[Refusal] = []
        self._taking = taking
        self._is_empty: bool | None = None
        self._recognising: Recognising | None = Recognising(taking)
        self._recognised: dict[int, int] = {}
        self._ids: dict[str, Ids] = {name: Ids() for name in WHOLE}
        self._keeps: dict[str, bool] = {}
        self._taken: dict[str, set[int]] = {}
        self._completing = Completing(taking)
        self._first_new = 0
        self._proving = Proving()
        weakref.finalize(self, self._proving.close)

    @property
    def _into_empty(self) -> bool:
        """Whether the desk had no customer when the first row came."""
        if self._is_empty is None:
            question = select(columns(Customer).id).limit(1)
            self._is_empty = self._taking.connection.execute(question).first() is None
        return self._is_empty

    def sort_in(self, records: Sequence[ImportedTable]) -> None:
        """Counts what `write` would do."""
        self.write(records)

    def write(self, records: Sequence[ImportedTable]) -> None:
        """Takes a run of rows in; in a dry run they are sorted alone."""
        for (table, heads), group in groupby(records, key=lambda one: (one.table, one.heads)):
            rows = [(one.row, row) for one in group for row in one.rows]
            if heads:
                self._look_at(table, rows)
            elif table in OF_NOBODY:
                self._set(table, rows)
            else:
                self._recognise()
                for some in self._apart(table, self._read(table, rows)):
                    self._take(table, some)

    def finish(self) -> None:
        """Draws anew what new customers carry of their contacts and plans, where the file has it wrong."""
        self._proving.close()
        if not self._taking.is_dry and self._first_new:
            draw_anew(self._taking, self._first_new)
        if not self._taking.is_dry and self._into_empty:
            self._taking.settings.forget()

    def _look_at(self, table: str, rows: Sequence[tuple[int, dict[str, Any]]]) -> None:
        if self._into_empty or self._recognising is None:
            return
        fitting = []
        for _at, row in rows:
            try:
                fitting.append(desk_values.typed(table, row) | {"id": desk_values.id_of(row)})
            except Misfit:
                continue  # refused when it comes again
        self._recognising.learn(table, fitting)

    def _recognise(self) -> None:
        if self._recognising is not None and not self._recognised and not self._into_empty:
            self._recognised = self._recognising.recognise()
            self._completing.recognised = self._recognising
        self._recognising = None

    def _read(self, table: str, rows: Sequence[tuple[int, dict[str, Any]]]) -> list[_Row]:
        """The rows that can be: of fitting types, and with rising numbers."""
        found: list[_Row] = []
        last = self._ids[table].last
        for at, row in rows:
            try:
                one = _Row(at, desk_values.id_of(row), desk_values.typed(table, row))
            except Misfit as misfit:
                self._refuse(table, at, row.get("id"), MISFIT, str(misfit))
                continue
            if one.old <= last or self._ids[table].standing(one.old) is not None:
                self._refuse(table, at, one.old, OUT_OF_ORDER)
                continue
            last = one.old
            if table == "customers":
                one.values["sample"] = one.values["sample"] and self._into_empty
            found.append(one)
        return found

    def _apart(self, table: str, rows: list[_Row]) -> Iterator[list[_Row]]:
        """The rows in runs of which none points at another of the same run, as a moved check-in may."""
        run: list[_Row] = []
        within: set[int] = set()
        own = [name for name, (to, _must) in desk_tables.references_of(table).items() if to == table]
        for row in rows:
            if any(row.values[name] in within for name in own):
                yield run
                run, within = [], set()
            run.append(row)
            within.add(row.old)
        if run:
            yield run

    def _take(self, table: str, rows: list[_Row]) -> None:
        rows = [row for row in rows if self._point(table, row)]
        if table in _COMPLETE and not self._into_empty:
            rows, _ = self._proved(table, rows)
        rows = [row for row in rows if not self._stands(table, row)]
        if table in _UNIQUE:
            rows = self._once(table, rows)
        rows, proved = self._proved(table, rows)
        if rows:
            self._insert(table, rows, proved)

    def _proved(self, table: str, rows: list[_Row]) -> tuple[list[_Row], Proved]:
        """The rows that fit their table, as the desk keeps them; the others are refused."""
        while True:
            proved = self._proving.prove(WHOLE[table], [row.values for row in rows])
            if not proved.refused:
                return rows, proved
            for at, why in proved.refused.items():
                self._refuse(table, rows[at].at, rows[at].old, MISFIT, why)
            rows = [row for at, row in enumerate(rows) if at not in proved.refused]

    def _point(self, table: str, row: _Row) -> bool:
        """Makes the row point at the desk's rows; False where it has to point at one that is not there."""
        for name, (to, must) in desk_tables.references_of(table).items():
            old = row.values[name]
            if old is None:
                continue
            new = self._ids[to].get(old)
            if new is None and (must or table in _OWNED_BY_ONE):
                self._refuse(table, row.at, row.old, NO_OWNER, name)
                return False
            row.values[name] = new
        return True

    def _stands(self, table: str, row: _Row) -> bool:
        """Whether the row is on the desk already; its parts then join it."""
        if self._into_empty:
            return False
        if (part_of := _PARTS_OF.get(table)) is not None:
            return row.values[part_of] in self._taken.get(part_of.removesuffix("_id") + "s", ())
        found = self._found(table, row)
        if found is None:
            return False
        if found:
            self._ids[table].stand(row.old, found)
            self._taken.setdefault(table, set()).add(found)
        self.merged += table in THINGS
        return True

    def _found(self, table: str, row: _Row) -> int | None:
        """The row's number on the desk, 0 where nothing will point at it; None for a new row."""
        values, customers = row.values, self._taken_of("customers")
        if table == "customers":
            found = self._recognised.get(row.old)
            if found is not None:
                self._completing.customer(found, values)
            return found
        if table == "people":
            return self._completing.person(row.old, values)
        if desk_matching.is_owned(table):
            if values["customer_id"] not in customers:
                return None
            return desk_matching.same_row(self._taking.connection, table, values, self._taken_of(table))
        return 0 if self._is_part_there(table, values) else None

    def _taken_of(self, table: str) -> set[int]:
        """The desk's own rows that are in the file as well."""
        return self._taken.get(table, set())

    def _is_part_there(self, table: str, values: dict[str, Any]) -> bool:
        people, customers = self._taken_of("people"), self._taken_of("customers")
        if table == "posts":
            both = values["customer_id"] in customers and values["person_id"] in people
            return both and desk_matching.stands(
                self._taking.connection, table, values, ("person_id", "customer_id")
            )
        if table not in _OWNED_BY_ONE or not (
            values["customer_id"] in customers or values["person_id"] in people
        ):
            return False
        if table == "photos":
            return desk_matching.stands(self._taking.connection, table, values, ("customer_id", "person_id"))
        return desk_matching.reach_stands(self._taking.connection, values)

    def _once(self, table: str, rows: list[_Row]) -> list[_Row]:
        """The rows without those that would stand there twice."""
        owner, other = names = _UNIQUE[table]
        pairs = [(row.values[owner], row.values[other]) for row in rows]
        asked = [pair for pair in pairs if pair[0] != NEW]
        met = lookups.pairs_standing(self._taking.connection, table, names, asked) if asked else set()
        kept = []
        for row, pair in zip(rows, pairs, strict=True):
            if pair[0] != NEW:
                if pair in met:
                    continue
                met.add(pair)
            kept.append(row)
        return kept

    def _insert(self, table: str, rows: list[_Row], proved: Proved) -> None:
        self.added += len(rows) if table in THINGS else 0
        old = [row.old for row in rows]
        if self._taking.is_dry:
            self._ids[table].add(old, [NEW] * len(old))
            return
        transaction = self._taking.transaction
        first = transaction.next_id(WHOLE[table])
        keeps = self._keeps.setdefault(table, first == 1)
        new: Sequence[int] = old if keeps else range(first, first + len(old))
        transaction.insert_as(WHOLE[table], new, proved.columns, proved.values)
        self._ids[table].add(old, new)
        if table in ("interactions", "check_ins"):
            self._completing.touch({row.values["customer_id"] for row in rows} & self._taken_of("customers"))
        if table == "customers":
            self._first_new = self._first_new or new[0]
            self._taking.customer_ids.extend(new)

    def _set(self, table: str, rows: Sequence[tuple[int, dict[str, Any]]]) -> None:
        """What is set for the desk as a whole: each in the place of what an empty desk has."""
        if not self._into_empty:
            return
        key = _KEY[table]
        for at, row in rows:
            try:
                values = desk_values.typed(table, row)
            except Misfit as misfit:
                self._refuse(table, at, row.get(key), MISFIT, str(misfit))
                continue
            if why := (self._proving.prove(WHOLE[table], [values]).refused or {}).get(0):
                self._refuse(table, at, row.get(key), MISFIT, why)
            elif not self._taking.is_dry:
                self._completing.set(table, key, values)

    def _refuse(self, table: str, at: int, number: object, reason: str, column: str = "") -> None:
        where = f"{table} {number!s:.40}"
        self.refused.append(Refusal(at, reason, f"{where}: {column}" if column else where))
