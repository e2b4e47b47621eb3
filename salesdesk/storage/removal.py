"""Taking rows off the desk with all that is a part of them, children first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from salesdesk.storage.links import OPEN_CHECK_IN, Link, classes, links_to, parents_first
from salesdesk.storage.transaction import Transaction

Tell = Callable[[int, int], None]

_ROWS_AT_A_TIME = 500


@dataclass(slots=True)
class Going:
    """Rows that go together: by table, each row's id with the customer it is counted to (0: none).

    `loosened` are columns (table, id, column) of rows that stay but point at one that goes.
    """

    rows: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    loosened: list[tuple[str, int, str]] = field(default_factory=list)

    def __len__(self) -> int:
        return sum(len(rows) for rows in self.rows.values())

    def counts(self, customer_id: int) -> dict[str, int]:
        """How many rows of each table are counted to a customer."""
        return {
            table: count
            for table, rows in self.rows.items()
            if (count := sum(owner == customer_id for owner in rows.values()))
        }


def gather(connection: Connection, table: str, roots: Mapping[int, int]) -> Going:
    """The rows of `table` in `roots` (id → customer) with all that is a part of them.

    People go with the last customer at which they have had a post.
    """
    going = Going()
    waiting = [(table, dict(roots))]
    while waiting:
        name, wanted = waiting.pop()
        new = {row_id: owner for row_id, owner in wanted.items() if row_id not in going.rows[name]}
        going.rows[name].update(new)
        for link in links_to(name) if new else ():
            parts, loose = _children(connection, link, new)
            waiting.append((link.table, parts))
            going.loosened += [(link.table, row_id, link.column) for row_id in loose]
        if name == "posts" and going.rows["customers"]:
            waiting.append(("people", _without_other_posts(connection, new, going.rows["customers"])))
    going.loosened = [one for one in going.loosened if one[1] not in going.rows[one[0]]]
    return going


def take_out(transaction: Transaction, going: Going, tell: Tell | None = None) -> None:
    """Writes it: what stays lets go, then everything goes, children before parents."""
    kinds, total, done = classes(), len(going), 0
    for table, row_id, column in going.loosened:
        transaction.update(kinds[table], row_id, **{column: None})
    for table in reversed(parents_first()):
        owners = going.rows.get(table, {})
        ids = sorted(owners)
        known = {row_id: owner for row_id, owner in owners.items() if owner}
        for end in range(len(ids), 0, -_ROWS_AT_A_TIME):
            chunk = ids[max(0, end - _ROWS_AT_A_TIME) : end]
            transaction.delete_many(kinds[table], chunk, known)
            done += len(chunk)
            if tell is not None:
                tell(done, total)


def _children(
    connection: Connection, link: Link, parents: Mapping[int, int]
) -> tuple[dict[int, int], list[int]]:
    """The rows that point at `parents` by this link: those that are parts of them, and those that stay."""
    state = "state" if (link.table, link.column) == OPEN_CHECK_IN else "''"
    parts: dict[int, int] = {}
    loose: list[int] = []
    for marks, chunk in _chunked(parents):
        rows = connection.exec_driver_sql(
            f"SELECT id, {link.column}, {state} FROM {link.table} WHERE {link.column} IN ({marks})", chunk
        )
        for row_id, parent_id, state_now in rows:
            if link.part or state_now == "open":
                parts[row_id] = parents[parent_id]
            else:
                loose.append(row_id)
    return parts, loose


def _without_other_posts(
    connection: Connection, posts: Mapping[int, int], customers: Mapping[int, int]
) -> dict[int, int]:
    """The people of these posts who never had one at a customer that stays."""
    people: dict[int, int] = {}
    for marks, chunk in _chunked(posts):
        rows = connection.exec_driver_sql(f"SELECT id, person_id FROM posts WHERE id IN ({marks})", chunk)
        people.update((person_id, posts[post_id]) for post_id, person_id in rows)
    staying: set[int] = set()
    for marks, chunk in _chunked(people):
        rows = connection.exec_driver_sql(
            f"SELECT person_id, customer_id FROM posts WHERE person_id IN ({marks})", chunk
        )
        staying.update(person_id for person_id, customer_id in rows if customer_id not in customers)
    return {person_id: owner for person_id, owner in people.items() if person_id not in staying}


def _chunked(ids: Mapping[int, int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Question marks and ids for one question after another."""
    listed = list(ids)
    for start in range(0, len(listed), _ROWS_AT_A_TIME):
        chunk = tuple(listed[start : start + _ROWS_AT_A_TIME])
        yield ", ".join("?" * len(chunk)), chunk
