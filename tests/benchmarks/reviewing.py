"""The review of the whole book for customers that stand in it twice."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

from tests.benchmarks.nouns import opened
from tests.benchmarks.timing import Compared, Note, Result, in_turn, timed

_NEIGHBOURS = 10
FLOOR = (
    "names, numbers and addresses read by plain statements, equal numbers grouped, each name compared by "
    "rapidfuzz with the ten that follow it in order"
)


def duplicates(path: Path, _rounds: int) -> list[Result]:
    """Once for each of two rounds: the program's review, then the floor."""
    with opened(path) as (desk, connection):
        count = connection.execute("SELECT count(*) FROM customers").fetchone()[0]
        groups: list[int] = []
        ours, floor = in_turn(
            timed(lambda: groups.append(len(desk.duplicates.review().groups))),
            timed(lambda: _by_hand(connection)),
            1,
        )
    return [
        Compared(f"review of {count:,} customers for duplicates", ours, floor, FLOOR),
        Note("groups it found", f"{groups[-1]:,}"),
    ]


def _by_hand(connection: Any) -> int:
    names = connection.execute("SELECT name_key, id FROM customers ORDER BY name_key").fetchall()
    owners: defaultdict[str, set[int]] = defaultdict(set)
    for value, customer_id in connection.execute(
        "SELECT coalesce(r.e164, lower(r.value)), coalesce(r.customer_id, p.customer_id) "
        "FROM contact_points r LEFT JOIN posts p ON p.person_id = r.person_id"
    ).fetchall():
        owners[value].add(customer_id)
    pairs = sum(len(one) > 1 for one in owners.values())
    for at, (name, _id) in enumerate(names):
        for other, _other_id in names[at + 1 : at + 1 + _NEIGHBOURS]:
            pairs += ratio(name, other, score_cutoff=90) > 0
    return pairs
