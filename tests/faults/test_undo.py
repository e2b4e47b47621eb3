"""The short run of the walks."""

from __future__ import annotations

from tests.faults import undo


def test_a_few_walks_lose_nothing() -> None:
    outcome = undo.run(3)
    assert (outcome.times, outcome.losses) == (3, ())
