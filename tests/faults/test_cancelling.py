"""Cancel in the middle of each kind of long work: a few times; `stop` does it often, on a large desk."""

from __future__ import annotations

from tests.faults import cancelling


def test_long_work_is_over_a_second_after_cancel_and_the_desk_as_before(qapp: object) -> None:
    outcome = cancelling.run(2, customers=300)
    assert not outcome.losses, str(outcome)
