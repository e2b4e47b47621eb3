"""What Today's list is made from.

The facts come from the desk as they are; all dates are local days, `at` and `due_at` are local minutes
since midnight (None: any time of the day).
"""

from __future__ import annotations

from datetime import date

from salesdesk.domain.values import value
from salesdesk.domain.words import CheckInReason, Level, Party, ThoughtKind, ValueClass


@value
class Who:
    """Whom a line is about; a customer without a person has an empty `person`."""

    customer_id: int
    customer: str
    person_id: int | None
    person: str
    level: Level
    value_class: ValueClass | None


@value
class PromiseFacts:
    """An open promise."""

    promise_id: int
    who: Who
    by: Party
    text: str
    made_on: date
    due_on: date
    due_at: int | None


@value
class ComplaintFacts:
    """An open complaint, with its clock where it has one."""

    complaint_id: int
    who: Who
    text: str
    opened_on: date
    answer_by: date | None
    solve_by: date | None
    answered_on: date | None

    @property
    def due_on(self) -> date | None:
        """The day of what is owed next: the answer, then the solution."""
        owed = (self.solve_by,) if self.answered_on else (self.answer_by, self.solve_by)
        return min((day for day in owed if day is not None), default=None)


@value
class CheckInFacts:
    """An open check-in; `note` is the rep's own words or the order's number, `tries` counts "no answer"."""

    check_in_id: int
    who: Who
    due_on: date
    at: int | None
    reason: CheckInReason
    note: str
    tries: int
    last_contact_on: date | None
    ideal_days: int | None
    longest_days: int | None
    heard_last: str = ""


@value
class NoNextStepFacts:
    """A customer for whom nothing is planned and nothing promised."""

    who: Who
    last_contact_on: date | None


@value
class ThoughtFacts:
    """Something that needs a decision though it has no day; `note` holds the promise's words."""

    kind: ThoughtKind
    who: Who
    since: date | None
    promise_id: int | None = None
    proposed_level: Level | None = None
    tries: int = 0
    note: str = ""
