"""One contact of the evening entry as it is being typed, and how a draft keeps it.

The form for one contact asks for more than a row does: what was heard (opinion, need, praise …), what they
promised, and how strongly one is held to a promise. Each is a set of choices and mostly empty, and eight
columns already fill the width of a window; a complaint, moreover, starts a clock and is worth its own form.
So a row takes what every contact has, and whoever heard something logs that contact in the form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from salesdesk.domain.cadence import CALL_MINUTES, NextCheckIn
from salesdesk.domain.words import Channel, Direction, Outcome
from salesdesk.services.evening import PlannedContact

THEY_CALLED = "they_called"
"""Beside the outcomes: the customer was in touch."""

COLUMNS = ("log", "customer", "time", "channel", "outcome", "said", "promise", "next")

AS_PLANNED, ON_A_DAY, NONE = "planned", "day", "none"
"""What the next check-in is: the plan's, a day of the rep's, or none for a reason."""

_LAST_MINUTE = 24 * 60 - 1


@dataclass(slots=True)
class EveningRow:
    """What stands in a row. `unread` holds a text that was not understood, by its column; `errors` what
    keeps the row from being logged. `plan` is what the plan proposes, once it was asked (`is_asked`)."""

    customer_id: int = 0
    customer: str = ""
    person_id: int | None = None
    person: str = ""
    minute: int | None = None
    channel: Channel = Channel.PHONE
    outcome: str = Outcome.REACHED.value
    said: str = ""
    promise: str = ""
    next_is: str = AS_PLANNED
    next_on: date | None = None
    reason: str = ""
    is_ticked: bool = False
    is_planned: bool = False
    unread: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    plan: NextCheckIn | None = None
    is_asked: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it is a line still to be begun."""
        return not (self.customer_id or self.customer or self.is_ticked or self.is_typed)

    @property
    def is_typed(self) -> bool:
        """Whether closing would lose something of it."""
        return bool(self.is_ticked or self.said or self.promise or self.unread or self.next_is != AS_PLANNED)

    @property
    def spoke(self) -> tuple[Outcome, Direction]:
        """How the two came to speak, or not."""
        if self.outcome == THEY_CALLED:
            return Outcome.REACHED, Direction.IN
        return Outcome(self.outcome), Direction.OUT

    def forget_plan(self) -> None:
        """Has the plan asked anew: whom, how or when it was has changed."""
        self.plan, self.is_asked = None, False

    def body(self) -> dict[str, Any]:
        """The row as a draft keeps it."""
        return {
            "customer_id": self.customer_id,
            "customer": self.customer,
            "person_id": self.person_id,
            "person": self.person,
            "minute": self.minute,
            "channel": self.channel.value,
            "outcome": self.outcome,
            "said": self.said,
            "promise": self.promise,
            "next_is": self.next_is,
            "next_on": self.next_on.isoformat() if self.next_on else "",
            "reason": self.reason,
            "ticked": self.is_ticked,
            "planned": self.is_planned,
            "unread": dict(self.unread),
        }


def from_body(body: Mapping[str, Any]) -> EveningRow:
    """The row that a draft kept. Raises ValueError, TypeError or AttributeError where it is none."""
    outcome = str(body.get("outcome"))
    next_on = str(body.get("next_on") or "")
    person_id, minute = body.get("person_id"), body.get("minute")
    return EveningRow(
        customer_id=int(body.get("customer_id") or 0),
        customer=str(body.get("customer") or ""),
        person_id=None if person_id is None else int(person_id),
        person=str(body.get("person") or ""),
        minute=None if minute is None else int(minute),
        channel=Channel(body["channel"]) if body.get("channel") in set(Channel) else Channel.PHONE,
        outcome=outcome if outcome in (*Outcome, THEY_CALLED) else Outcome.REACHED.value,
        said=str(body.get("said") or ""),
        promise=str(body.get("promise") or ""),
        next_is=str(body["next_is"]) if body.get("next_is") in (ON_A_DAY, NONE) else AS_PLANNED,
        next_on=date.fromisoformat(next_on) if next_on else None,
        reason=str(body.get("reason") or ""),
        is_ticked=bool(body.get("ticked")),
        is_planned=bool(body.get("planned")),
        unread={str(key): str(text) for key, text in dict(body.get("unread") or {}).items()},
    )


def from_plan(planned: PlannedContact) -> EveningRow:
    """A row that waits for what came of a planned contact."""
    return EveningRow(
        customer_id=planned.customer_id,
        customer=planned.name,
        person_id=planned.person_id,
        person=planned.person,
        minute=planned.minute,
        channel=planned.channel or Channel.PHONE,
        is_planned=True,
    )


def times(rows: Sequence[EveningRow], begin: int, end: int) -> list[int]:
    """For each row its local minute: as given, else half an hour after the row before, from `begin` on.

    No guess lies after `end`: what took place today was before now. Rows that are not logged take no time.
    """
    at, found = begin, []
    for row in rows:
        minute = row.minute if row.minute is not None else min(at, max(end, 0), _LAST_MINUTE)
        found.append(minute)
        if row.is_ticked or row.minute is not None:
            at = max(at, minute + CALL_MINUTES)
    return found
