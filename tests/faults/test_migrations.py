"""A migration that is killed at any of its statements leaves a desk that opens with every row."""

from __future__ import annotations

from tests.faults.by_command import long_run


def test_a_kill_at_a_statement_loses_nothing() -> None:
    assert long_run("migrations", 12) == "migrations: kills at a statement of a migration × 12: 0 lost"
