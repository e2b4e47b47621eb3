"""Which row on the desk a row of a desk's file is: as a plain dictionary would know it."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.services.desk_matching import NEW, Ids

RUNS = st.lists(
    st.lists(st.tuples(st.integers(1, 3), st.one_of(st.just(NEW), st.integers(1, 3))), max_size=6), max_size=6
)
"""Runs of rows: by how much the file's id rises, and by how much the desk's does, NEW where it has none."""


@given(runs=RUNS)
def test_ids_are_kept_whatever_gaps_they_have(runs: list[list[tuple[int, int]]]) -> None:
    ids, last, highest = Ids(), 0, 0
    known: dict[int, int] = {}
    for run in runs:
        old = list(accumulate((step for step, _ in run), initial=last))[1:]
        new = []
        for _, step in run:
            highest += max(step, 0)
            new.append(NEW if step == NEW else highest)
        ids.add(old, new)
        known.update(zip(old, new, strict=True))
        last = old[-1] if old else last
        assert ids.last == last
    assert [ids.get(number) for number in range(last + 3)] == [
        known.get(number) for number in range(last + 3)
    ]


def test_what_stood_before_is_found_among_what_was_added() -> None:
    ids = Ids()
    ids.add(range(1, 4), range(11, 14))
    ids.stand(5, 2)
    ids.add(range(6, 8), range(14, 16))
    assert [ids.get(number) for number in range(9)] == [None, 11, 12, 13, None, 2, 14, 15, None]
