"""Cancel in the middle of each kind of long work: once; `stop` does it often, on a large desk."""

from __future__ import annotations

from tests.faults import cancelling


def test_long_work_is_over_soon_after_cancel_and_desk_and_folder_are_as_before(qapp: object) -> None:
    outcome = cancelling.run(1, customers=40, seconds=1.0)  # beside other tests at once
    assert not outcome.losses, str(outcome)
