"""What of a desk's file is on the desk already: customers recognised, and rows that stand there as they are.

Customers are told as in any other import: firms by their name, two people of one name by a phone or an
address that agrees. What hangs on a recognised customer is compared by what it says, without ids.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from salesdesk.services.context import chunks
from salesdesk.services.import_matching import Known, person_key, reach_key
from salesdesk.services.import_writers import Taking
from salesdesk.services.imported_rows import ImportedCustomer
from salesdesk.storage.columns import raw

NEW = -1
"""Stands for the id of a row that a dry run would write."""

_SAID = {
    "level_changes": ("changed_on", "from_level", "to_level", "evidence"),
    "interactions": ("at", "channel", "direction", "summary"),
    "orders": ("kind", "number", "ordered_on"),
    "check_ins": ("due_on", "due_minute", "reason", "note"),
    "promises": ("made_on", "party", "text"),
    "complaints": ("opened_on", "text"),
    "decisions": ("kind", "decided_on", "reason"),
    "not_duplicates": ("other_id",),
}
"""What makes a row of a recognised customer the same as one on the desk. Later ends and states do not."""


class Ids:
    """Which row on the desk a row of the file is.

    Rows that follow one another, in the file and on the desk, are one run of three numbers: a file may have
    millions, and mostly they do.
    """

    def __init__(self) -> None:
        self._old = array("q")
        self._new = array("q")
        self._count = array("q")
        self._standing: dict[int, int] = {}

    @property
    def last(self) -> int:
        """The highest id of the file's that was added."""
        return self._old[-1] + self._count[-1] - 1 if self._old else 0

    def add(self, old: Sequence[int], new: Sequence[int]) -> None:
        """Rows that were written, `NEW` where they would be; the file's ids rise."""
        begin = 0
        for at in range(1, len(old) + 1):
            if at == len(old) or old[at] != old[at - 1] + 1 or new[at] != _following(new[at - 1]):
                self._add_run(old[begin], new[begin], at - begin)
                begin = at

    def _add_run(self, old: int, new: int, count: int) -> None:
        if self._old and old == self.last + 1 and new == self._of_run(-1, self._count[-1]):
            self._count[-1] += count
            return
        self._old.append(old)
        self._new.append(new)
        self._count.append(count)

    def _of_run(self, run: int, at: int) -> int:
        first = self._new[run]
        return first if first == NEW else first + at

    def stand(self, old: int, new: int) -> None:
        """A row that was on the desk already."""
        self._standing[old] = new

    def standing(self, old: int) -> int | None:
        """The row on the desk that was there before, None where it was not."""
        return self._standing.get(old)

    def get(self, old: int) -> int | None:
        """The row on the desk, `NEW` in a dry run; None for a row that was not taken."""
        found = self._standing.get(old)
        if found is not None:
            return found
        run = bisect_right(self._old, old) - 1
        if run < 0 or (at := old - self._old[run]) >= self._count[run]:
            return None
        return self._of_run(run, at)


def _following(number: int) -> int:
    return number if number == NEW else number + 1


class Recognising:
    """Finds the file's customers on a desk that has some, from the rows that come first, as heads."""

    def __init__(self, taking: Taking) -> None:
        self._taking = taking
        self._met: dict[int, Mapping[str, Any]] = {}
        self._posts: dict[int, list[int]] = {}
        self._reaches: dict[int, list[tuple[str, str]]] = {}
        self._known: dict[int, Known] = {}

    def learn(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Remembers rows of customers whose name the desk has, and how those are reached."""
        if table == "customers":
            keys = [row["name_key"] for row in rows]
            marks = ", ".join("?" * len(keys))
            question = f"SELECT DISTINCT name_key FROM customers WHERE name_key IN ({marks})"
            standing = {key for (key,) in self._taking.connection.exec_driver_sql(question, tuple(keys))}
            self._met.update((row["id"], row) for row in rows if row["name_key"] in standing)
        elif table == "posts":
            for row in rows:
                if row["customer_id"] in self._met:
                    self._posts.setdefault(row["person_id"], []).append(row["customer_id"])
        else:
            for row in rows:
                owners = [row["customer_id"]] if row["customer_id"] else self._posts.get(row["person_id"], [])
                for owner in owners:
                    if owner in self._met:
                        self._reaches.setdefault(owner, []).append((row["kind"], row["value"]))

    def recognise(self) -> dict[int, int]:
        """The customers on the desk by the file's ids."""
        found: dict[int, int] = {}
        known = self._taking.known
        for ids in chunks(list(self._met)):
            known.begin(self._taking.connection, [self._met[one]["name"] for one in ids], whole=True)
            for one in ids:
                if at := known.find(self._record(one)):
                    found[one] = at.id
                    self._known[one] = at
        self._posts = {
            person: [one for one in at if one in found]
            for person, at in self._posts.items()
            if any(one in found for one in at)
        }
        self._met, self._reaches = {}, {}
        return found

    def person(self, old: int, name: str) -> int | None:
        """Somebody of that name at one of the recognised customers where the file has them."""
        key = person_key(name)
        for customer in self._posts.get(old, ()):
            if somebody := self._known[customer].people.get(key):
                return somebody.id
        return None

    def _record(self, old: int) -> ImportedCustomer:
        row = self._met[old]
        reaches = self._reaches.get(old, ())
        return ImportedCustomer(
            row=0,
            name=row["name"],
            kind="firm" if row["kind"] == "firm" else "person",
            country=row["country"],
            phones=tuple((kind, value) for kind, value in reaches if kind in ("phone", "mobile", "fax")),  # type: ignore[misc]
            emails=tuple(value for kind, value in reaches if kind == "email"),
            websites=tuple(value for kind, value in reaches if kind == "website"),
            wechat="\n".join(value for kind, value in reaches if kind == "wechat"),
        )


def same_row(
    connection: Connection, table: str, values: Mapping[str, Any], taken: frozenset[int] | set[int]
) -> int | None:
    """The row of the same customer that says the same; none of those `taken` by another row of the file."""
    names = ("customer_id", *_SAID[table])
    if table == "orders" and not values["number"]:
        names = (*names, "created_at")  # two orders of one day are told by nothing else
    where = " AND ".join(f"{name} IS ?" for name in names)
    rows = connection.exec_driver_sql(
        f"SELECT id FROM {table} WHERE {where} ORDER BY id", tuple(raw(values[name]) for name in names)
    )
    return next((row_id for (row_id,) in rows if row_id not in taken), None)


def is_owned(table: str) -> bool:
    """Whether rows of the table are compared with those of a recognised customer."""
    return table in _SAID


def reach_stands(connection: Connection, values: Mapping[str, Any]) -> bool:
    """Whether the owner can be reached so already."""
    owner = "customer_id" if values["customer_id"] else "person_id"
    rows = connection.exec_driver_sql(
        f"SELECT kind, value FROM contact_points WHERE {owner} = ?", (values[owner],)
    )
    wanted = reach_key(values["kind"], values["value"])
    return any(reach_key(kind, value) == wanted for kind, value in rows)


def stands(connection: Connection, table: str, values: Mapping[str, Any], names: Sequence[str]) -> bool:
    """Whether there is a row with these columns."""
    where = " AND ".join(f"{name} IS ?" for name in names)
    question = f"SELECT 1 FROM {table} WHERE {where} LIMIT 1"
    return connection.exec_driver_sql(question, tuple(raw(values[n]) for n in names)).first() is not None
