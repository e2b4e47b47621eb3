"""Some calls to the disk fail once in each of five stories; `io` fails every one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.errors import StorageError
from salesdesk.services.desk import open_desk
from tests.fakes import FakeClock
from tests.faults.io_errors import STORIES, Story, StoryTrial
from tests.faults.vfs import FailingCall, watched


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_failing_disk_is_told_in_a_sentence_and_leaves_nothing_half(story: Story, tmp_path: Path) -> None:
    trial = StoryTrial(story, tmp_path)
    faults = list(trial.faults(12))
    assert [problem for fault in faults for problem in trial.fail(fault)] == []
    assert len({fault.failed for fault in faults}) > 1


def test_a_new_desk_is_put_in_its_place_only_when_it_is_whole(tmp_path: Path, clock: FakeClock) -> None:
    counted = FailingCall()
    with watched(counted):
        open_desk(tmp_path / "first.salesdesk", clock).close()
    syncs = [place for place, kind in enumerate(counted.kinds, 1) if kind == "sync"]
    refused = 0
    for place in syncs:
        path = tmp_path / f"{place}" / "desk.salesdesk"
        try:
            with watched(FailingCall(place)):
                open_desk(path, clock).close()
        except StorageError:
            refused += 1
            assert list(path.parent.glob("desk.salesdesk*.new*")) == []
        open_desk(path, clock).close()
    assert 0 < refused <= len(syncs)
