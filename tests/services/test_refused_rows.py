"""Refused rows: in their order, counted by reason, and in flat memory however many there are."""

from __future__ import annotations

import gc
import resource
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.errors import StorageError
from salesdesk.services.desk import Desk
from salesdesk.services.import_reasons import NO_CUSTOMER, REASONS
from salesdesk.services.imported_rows import ImportedOrder, Refusal
from salesdesk.services.imports import Batch
from salesdesk.services.refused_rows import FIRST, KEPT, MOST_REASONS, RefusedRows, in_words
from tests.services.test_imports import TODAY

_texts = st.text(max_size=12)
_rows = st.builds(Refusal, st.integers(1, 50), _texts, _texts, st.sampled_from(["", "a", "b"]))


@given(st.lists(st.lists(_rows, max_size=6), max_size=6))
def test_all_come_back_whether_they_fit_in_memory_or_not(runs: list[list[Refusal]]) -> None:
    large, small = RefusedRows(kept=1_000), RefusedRows(kept=3)
    for run in runs:
        large.add(run)
        small.add(run)
    every = [row for run in runs for row in run]
    assert list(large) == sorted(every, key=lambda one: one.row)
    assert sorted(small, key=repr) == sorted(every, key=repr)
    assert len(small) == len(large) == len(every) == sum(one.count for one in small.reasons())
    assert small[1:4] == list(small)[1:4]
    assert large == list(large)
    if every:
        assert small[-1] == list(small)[-1]


def test_runs_in_order_stay_in_order_beyond_memory() -> None:
    refused = RefusedRows(kept=10)
    for begin in range(0, 100, 10):
        refused.add(Refusal(row, "x", "") for row in range(begin + 9, begin - 1, -1))
    assert [one.row for one in refused] == list(range(100))
    assert refused[57].row == 57


def test_two_may_read_it_at_a_time() -> None:
    refused = RefusedRows((Refusal(row, "x", "y" * 500) for row in range(9_000)), kept=5)
    one, other = iter(refused), iter(refused)
    assert all(next(one) == next(other) for _row in range(9_000))


def test_a_full_disk_is_told_once_and_leaves_what_was_there() -> None:
    refused = RefusedRows((Refusal(row, "x", "y" * 50) for row in range(9)), kept=5)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    for more in (20, 9_000):  # which a buffer would hold, and which it would not
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
        try:
            with pytest.raises(StorageError, match="cannot be kept in a temporary file"):
                refused.add(Refusal(9 + row, "z", "y" * 50) for row in range(more))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert [one.row for one in refused] == list(range(len(refused))) == list(range(9))
        assert [one.text for one in refused.reasons()] == ["x"]
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        del refused  # nothing is left to be written, which would fail where nobody hears of it
        gc.collect()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_reasons_are_counted_by_what_they_are_about() -> None:
    refused = RefusedRows()
    refused.add(Refusal(row, f"“{row}” is not a date", "", "“…” is not a date") for row in range(900))
    refused.add([Refusal(1, NO_CUSTOMER, "A")])
    told = refused.said(in_words(str.upper, REASONS)).reasons()
    assert [(one.text, one.count, len(one.first)) for one in told] == [
        ("“…” is not a date", 900, FIRST),
        (NO_CUSTOMER.upper(), 1, 1),
    ]
    assert [one.text for one in refused.reasons(but=frozenset({NO_CUSTOMER}))] == ["“…” is not a date"]


def test_very_many_reasons_are_counted_together() -> None:
    refused = RefusedRows(Refusal(row, f"reason {row}", "") for row in range(MOST_REASONS + 7))
    told = refused.reasons()
    assert (len(told), told[-1].text, told[-1].count) == (MOST_REASONS + 1, "", 7)


def test_a_hopeless_list_takes_no_memory(desk: Desk) -> None:
    """Ten times as many refused rows as are kept in memory."""

    def rows() -> Iterator[ImportedOrder]:
        for row in range(2, 10 * KEPT + 2):
            yield ImportedOrder(row, f"Nobody {row}", TODAY, product="p" * 40)

    desk.imports.preview([Batch("orders", [])])
    tracemalloc.start()
    try:
        result = desk.imports.preview([Batch("orders", rows())])
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(result.refused) == 10 * KEPT
    assert result.refused[-1].row == 10 * KEPT + 1
    assert peak < 8_000_000
