"""Power cuts, and ends in the middle of what SQLite does by itself: a few of each; `power` runs many."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.services.desk import open_desk
from salesdesk.storage.engine import can_encrypt
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock
from tests.faults import power
from tests.faults.content import content_of
from tests.faults.power_cut import Disk, Recording
from tests.faults.vfs import watched

_PAGE, _LOG_HEAD = 4_096, 32


@pytest.mark.parametrize("mode", power.modes())
def test_no_acknowledged_save_is_lost_in_a_power_cut(mode: str) -> None:
    found = power.cuts(mode, 8, seed=20, saves=40)
    assert (found["losses"], found["cuts"]) == ([], 8)
    assert found["acknowledged"] > 0


def test_the_simulation_sees_a_setting_that_loses_what_was_saved() -> None:
    assert power.cuts("careless", 8, seed=20, saves=40)["losses"]


@pytest.mark.parametrize("key", [None, bytes(range(32))] if can_encrypt() else [None])
def test_a_page_that_was_half_written_and_still_lies_in_the_log_is_no_damage(
    tmp_path: Path, clock: FakeClock, key: bytes | None
) -> None:
    path, folder = tmp_path / "desk.salesdesk", tmp_path / "cut"
    folder.mkdir()
    desk = open_desk(path, clock, key=key)
    a_contact(desk, a_customer(desk))
    content = content_of(desk)
    log = Path(f"{path}-wal").read_bytes()
    (folder / f"{path.name}-wal").write_bytes(log)
    page = int.from_bytes(log[_LOG_HEAD : _LOG_HEAD + 4], "big")
    image = bytearray(path.read_bytes())
    middle = (page - 1) * _PAGE + _PAGE // 2
    image[middle : middle + 512] = bytes(512)
    (folder / path.name).write_bytes(image)
    desk.close()
    again = open_desk(folder / path.name, clock, key=key)
    assert content_of(again) == content
    assert again.checking.check().problems == ()
    again.close()


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
