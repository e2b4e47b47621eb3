"""Backups under faults: a few of each; `restore`, `rot` and `backup-disk` run many."""

from __future__ import annotations

from pathlib import Path

from tests.faults import backup_disk, restoring, rot


def test_a_flipped_bit_is_noticed_or_does_no_harm() -> None:
    assert rot.run(4).losses == ()


def test_a_disk_that_backups_fill_loses_nothing() -> None:
    assert backup_disk.run(2).losses == ()


def test_a_restore_over_a_leftover_log_holds_the_backup_alone(tmp_path: Path) -> None:
    folder = tmp_path
    scene = restoring.scene(folder, "crashed")
    assert [restoring.over_a_log(scene, folder / "log") for _ in range(3)] == ["", "", ""]
