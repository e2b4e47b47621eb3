"""`kill -9` twenty times, of the window and of a writer without one; `kill` does it five hundred times."""

from __future__ import annotations

from pathlib import Path
from random import Random

from salesdesk.services.desk import Desk
from tests.factories import a_contact, a_customer
from tests.faults.kill_writers import type_in_window, write
from tests.faults.kills import KillTrial, unwhole


def test_what_was_acknowledged_stands_on_the_desk_after_each_kill(tmp_path: Path) -> None:
    trial = KillTrial(tmp_path / "desk.salesdesk", Random(20), most_words=3)
    written = sum(trial.kill(write) for _ in range(10))
    typed = sum(trial.kill(type_in_window) for _ in range(10))
    assert trial.losses == []
    assert written > 0
    assert typed > 0


def test_a_save_that_is_gone_or_half_is_seen(desk: Desk) -> None:
    logged = a_contact(desk, a_customer(desk))
    with desk.database.read() as connection:
        problems, last = unwhole(connection, 0, {logged.step_id, logged.step_id + 1})
    assert last == logged.step_id
    assert problems[:2] == [
        f"step {logged.step_id + 1} was acknowledged and is gone",
        f"step {logged.step_id} is half: ['check_ins', 'interactions']",
    ]
