"""A full disk, another program's lock and a long read: one of each; `full`, `locked`, `long_read` do many."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.services.desk import Desk
from salesdesk.storage.opening import open_database
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock
from tests.faults import locked, long_read, small_disk
from tests.stopwatch import Stopwatch


def test_a_full_disk_takes_nothing_that_was_saved_and_saving_goes_on_with_room(tmp_path: Path) -> None:
    with small_disk.small_disk(tmp_path, first_failure=150) as make_room:
        saved, problems = small_disk.fill(tmp_path / "desk.salesdesk", make_room, longer=300)
    assert problems == []
    assert saved > 5


@pytest.mark.parametrize("first_failure", [3, 40, 111])
def test_writes_that_fail_for_want_of_room_are_told_as_such(
    tmp_path: Path, first_failure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(small_disk, "may_mount", lambda: False)
    with small_disk.small_disk(tmp_path, first_failure=first_failure + 60) as make_room:
        _saved, problems = small_disk.fill(tmp_path / "desk.salesdesk", make_room, longer=10)
    assert problems == []


def test_a_save_beside_another_program_s_is_refused_in_time_and_done_afterwards(
    desk_path: Path, clock: FakeClock
) -> None:
    desk = Desk(open_database(desk_path, clock, busy_milliseconds=50), clock)
    try:
        customer_id = a_customer(desk)
        with locked.held(desk_path):
            watch = Stopwatch()
            assert locked.refused_save(desk, customer_id) == []
            assert watch.seconds < 2
        a_contact(desk, customer_id)
        assert desk.interactions.count(customer_id) == 1
    finally:
        desk.close()


def test_saving_goes_on_beside_a_long_read_and_its_log_shrinks_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "desk.salesdesk"
    longest, while_read, afterwards, lost = long_read.save_beside_a_read(path, 100)
    assert lost == 0
    assert longest < long_read.MOST_WAITING_S
    assert while_read > 0
    assert afterwards <= long_read.LOG_LIMIT_MIB
