"""Which backups stay: rules that hold for any heap of backups, and a book kept for years."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.keeping import ALL_OF, DAILY, MONTHLY, WEEKLY, BackupReason, Kept, superfluous

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
NO_LIMIT = 2**60

ages = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=1_500))
backups = st.lists(
    st.builds(
        Kept,
        made_at=ages.map(lambda age: NOW - age),
        size=st.integers(1, 100),
        is_good=st.sampled_from([True, True, True, False]),
        reason=st.sampled_from(BackupReason),
    ),
    max_size=60,
    unique_by=lambda one: one.made_at,
)


def staying(heap: list[Kept], quota: int = NO_LIMIT, now: datetime = NOW) -> list[Kept]:
    going = superfluous(heap, now, quota)
    return [one for one in heap if one not in going]


@given(backups, st.integers(1, 5_000))
def test_the_newest_good_one_always_stays(heap: list[Kept], quota: int) -> None:
    good = [one for one in heap if one.is_good]
    if good:
        assert max(good, key=lambda one: one.made_at) in staying(heap, quota)


@given(backups, st.integers(1, 5_000))
def test_nothing_goes_while_the_newest_is_not_good(heap: list[Kept], quota: int) -> None:
    if heap and not max(heap, key=lambda one: one.made_at).is_good:
        assert superfluous(heap, NOW, quota) == []


@given(backups)
def test_all_of_two_days_stay_where_there_is_room(heap: list[Kept]) -> None:
    young = [one for one in heap if NOW - one.made_at <= ALL_OF]
    assert set(young) <= set(staying(heap))


@given(backups, st.integers(1, 5_000))
def test_the_quota_is_kept_to_or_one_is_left(heap: list[Kept], quota: int) -> None:
    heap = [one for one in heap if one.is_good]
    left = staying(heap, quota)
    assert sum(one.size for one in left) <= quota or len(left) == 1


@given(backups, st.integers(1, 5_000))
def test_what_was_decided_once_stands(heap: list[Kept], quota: int) -> None:
    left = staying(heap, quota)
    assert staying(left, quota) == left


@given(backups)
def test_of_each_day_week_and_month_the_newest_stays(heap: list[Kept]) -> None:
    heap = [one for one in heap if one.is_good]
    old = [one for one in staying(heap) if NOW - one.made_at > ALL_OF]
    assert len(old) <= DAILY + WEEKLY + MONTHLY + 1
    days = [one.made_at.date() for one in sorted(old, key=lambda one: one.made_at, reverse=True)][1:DAILY]
    assert len(days) == len(set(days))


def test_a_book_kept_for_three_years() -> None:
    """A backup every three hours of each day, thinned after each one as the program does."""
    heap: list[Kept] = []
    now = NOW
    for _ in range(3 * 365 * 8):
        now += timedelta(hours=3)
        heap.append(Kept(now, 1))
        going = superfluous(heap, now, NO_LIMIT)
        heap = [one for one in heap if one not in going]
    ages = sorted(now - one.made_at for one in heap)
    assert sum(age <= ALL_OF for age in ages) == 17
    assert len(heap) == 17 + DAILY + WEEKLY + MONTHLY
    assert timedelta(days=24 * 30) < ages[-1] < timedelta(days=29 * 30)
    gaps = [later - sooner for sooner, later in pairwise(ages)]
    assert max(gaps) <= timedelta(days=35)


def test_a_tight_quota_leaves_a_spread_and_no_heap_of_the_last_hour() -> None:
    heap = [Kept(NOW - timedelta(minutes=5 * number), 1) for number in range(400)]
    left = staying(heap, 8)
    ages = sorted(NOW - one.made_at for one in left)
    assert len(left) == 8
    assert ages[0] == timedelta(0)
    assert ages[-1] > timedelta(hours=12)


def test_the_state_before_something_large_goes_last() -> None:
    heap = [Kept(NOW - timedelta(minutes=5 * number), 1) for number in range(50)]
    before = Kept(NOW - timedelta(minutes=27), 1, reason=BackupReason.RESTORE)
    assert before in staying([*heap, before], 3)


def test_one_that_was_not_good_goes_once_it_is_old_and_the_newest_is_good() -> None:
    bad = Kept(NOW - timedelta(days=3), 1, is_good=False)
    assert superfluous([bad, Kept(NOW, 1)], NOW, NO_LIMIT) == [bad]
    assert superfluous([bad], NOW, NO_LIMIT) == []
