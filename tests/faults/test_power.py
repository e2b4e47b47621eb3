"""Power cuts, and ends in the middle of what SQLite does by itself: a few of each; `power` runs many."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.services.desk import open_desk
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock
from tests.faults import power
from tests.faults.content import content_of
from tests.faults.power_cut import Disk, Recording
from tests.faults.vfs import watched


@pytest.mark.parametrize("mode", power.modes())
def test_no_acknowledged_save_is_lost_in_a_power_cut(mode: str) -> None:
    found = power.cuts(mode, 8, seed=20, saves=40)
    assert (found["losses"], found["cuts"]) == ([], 8)
    assert found["acknowledged"] > 0


def test_the_simulation_sees_a_setting_that_loses_what_was_saved() -> None:
    assert power.cuts("careless", 8, seed=20, saves=40)["losses"]


def test_a_desk_opens_wherever_the_program_ended_while_its_log_was_moved_into_the_file(
    desk_path: Path, clock: FakeClock, tmp_path: Path
) -> None:
    recording, begin = Recording(desk_path), {str(desk_path): desk_path.read_bytes()}
    with watched(recording):
        desk = open_desk(desk_path, clock)
        a_contact(desk, a_customer(desk), summary="水泵 " * 4_000)  # the file has to grow
        content, written = content_of(desk), len(recording.events)
        desk.close()
    moves = [event for event in recording.events[written:] if event.name == str(desk_path)]
    assert len(moves) > 10
    disk = Disk(desk_path, begin)
    for number, event in enumerate(recording.events):
        disk.follow(event)
        if number < written:
            continue
        folder = tmp_path / f"{number}"
        folder.mkdir()
        again = open_desk(disk.kill(folder), clock)
        assert content_of(again) == content
        again.close()
