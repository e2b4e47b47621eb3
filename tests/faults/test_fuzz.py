"""The short run of each fuzzer: always the same inputs, so that what fails once fails again."""

from __future__ import annotations

import pytest

from tests.faults import fuzz
from tests.faults.fuzzing import Target

SHORT_RUN = {
    "importers": 60,
    "calendars": 40,
    "cards": 40,
    "address books": 40,
    "accounts": 40,
    "desks": 20,
    "cleaning": 150,
    "gate": 250,
    "search": 50,
    "names": 50,
    "entries": 150,
    "opener": 25,
}
"""How many inputs each gets; some three seconds together on a machine with nothing else to do."""


@pytest.mark.parametrize("target", fuzz.TARGETS, ids=lambda target: target.name)
def test_no_input_does_harm(target: Target) -> None:
    tried, losses = fuzz.examine(target, SHORT_RUN[target.name], number=20261122)
    assert losses == []
    assert tried >= SHORT_RUN[target.name]
