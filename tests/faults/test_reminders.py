"""The reminder engine under ten kills: what was shown is marked after, so nothing stays unshown."""

from __future__ import annotations

import random
from pathlib import Path

from tests.faults.reminders import Seen, a_desk_with_promises, lived_through, losses_of


def test_ten_kills_leave_nothing_unshown(tmp_path: Path) -> None:
    path = tmp_path / "desk.salesdesk"
    expected = a_desk_with_promises(path, 40)
    seen = lived_through(path, 40, 10, random.Random(7))
    assert seen.kills > 5
    assert losses_of(path, expected, seen) == []


def test_what_was_never_shown_and_what_rings_again_are_found_out(tmp_path: Path) -> None:
    path = tmp_path / "desk.salesdesk"
    one, other, third = sorted(a_desk_with_promises(path, 3))
    seen = Seen(acknowledged={other})
    seen.fresh.update([one, other])
    assert losses_of(path, {one, other, third}, seen) == [
        f"promise {third} was never shown",
        f"promise {other} was acknowledged and rings",
    ]
