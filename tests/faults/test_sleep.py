"""The program stopped over a reminder's moment, once."""

from __future__ import annotations

from pathlib import Path

from tests.faults.sleep import AT_MOST_S, one_stop


def test_what_fell_due_while_it_was_stopped_comes_within_five_seconds(tmp_path: Path) -> None:
    waited, loss = one_stop(tmp_path)
    assert loss == ""
    assert waited <= AT_MOST_S
