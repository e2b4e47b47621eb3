"""Interactions: logging what took place, so that nothing said is lost and the next step is there."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from salesdesk.domain.cadence import MAX_TRIES, NextCheckIn
from salesdesk.domain.words import (
    Channel,
    CheckInReason,
    CheckInState,
    Direction,
    Expectation,
    Heard,
    Level,
    Outcome,
    Party,
    Thing,
)
from salesdesk.errors import NotFound, UserError
from salesdesk.services import contact_edits
from salesdesk.services.complaints import Complaints
from salesdesk.services.contact_edits import CLOCK_SLACK, WrittenContact
from salesdesk.services.context import Context, Done
from salesdesk.services.planning import OPEN, PLANNED_BY_LEVEL, Planning
from salesdesk.services.promises import Promises
from salesdesk.services.touched import Touched
from salesdesk.storage import tables
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import columns
from salesdesk.storage.transaction import Transaction

_check_ins, _customers = columns(tables.CheckIn), columns(tables.Customer)
_interactions = columns(tables.Interaction)

TOUCHED = Touched.INTERACTIONS | Touched.CUSTOMERS | Touched.CHECK_INS | Touched.PROMISES | Touched.COMPLAINTS
"""What logging a contact may change."""


@dataclass(frozen=True, slots=True)
class PromiseGiven:
    """Somebody's word, given in a contact that is being logged."""

    party: Party
    text: str
    due_on: date
    due_minute: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class LoggedContact:
    """One contact as the form has it. `at` is aware (UTC), None for now; `next_on` a local day.

    Where `next_on` is None, `no_next_reason` says why there is no next step.
    """

    customer_id: int
    channel: Channel
    summary: str
    direction: Direction = Direction.OUT
    outcome: Outcome = Outcome.REACHED
    at: datetime | None = None
    minutes: int | None = None
    private_note: str = ""
    person_ids: tuple[int, ...] = ()
    heard: frozenset[Heard] = frozenset()
    expectation: Expectation | None = None
    promises: tuple[PromiseGiven, ...] = ()
    next_on: date | None = None
    next_minute: int | None = None
    next_note: str = ""
    no_next_reason: str = ""

    @property
    def is_real(self) -> bool:
        """Whether the two really spoke: only that restarts the interval."""
        return self.outcome is Outcome.REACHED or self.direction is Direction.IN


@dataclass(frozen=True, slots=True)
class Logged:
    """What logging a contact wrote; `check_in_id` is the next step, where a new one was planned."""

    step_id: int
    interaction_id: int
    check_in_id: int | None
    promise_ids: tuple[int, ...]
    complaint_id: int | None


@dataclass(frozen=True, slots=True)
class _Customer:
    """Whom a contact is logged with, as before it; `tries` counts what went unanswered since the last."""

    name: str
    level: Level
    last_contact_on: date | None
    tries: int


@dataclass(frozen=True, slots=True)
class _Planned:
    """A check-in that was open when the contact took place."""

    id: int
    due_on: date
    due_minute: int | None
    reason: CheckInReason
    note: str
    tries: int
    person_id: int | None
    order_id: int | None


class Interactions:
    """The verb that the whole program turns round, and what the form needs beforehand."""

    def __init__(
        self, context: Context, planning: Planning, promises: Promises, complaints: Complaints
    ) -> None:
        self._context = context
        self._planning = planning
        self._promises = promises
        self._complaints = complaints

    def proposal(self, customer_id: int, outcome: Outcome, on: date | None = None) -> NextCheckIn | None:
        """The next check-in that the form is filled in with, once a contact of this outcome is logged."""
        return self._planning.proposal(
            customer_id, contact_on=on or self._context.today(), answered=outcome is Outcome.REACHED
        )

    def count(self, customer_id: int) -> int:
        """How many contacts with the customer are on the desk."""
        with self._context.database.read() as connection:
            found = connection.execute(
                select(func.count()).where(_interactions.customer_id == customer_id)
            ).scalar()
        return int(found or 0)

    def log(self, contact: LoggedContact) -> Logged:
        """Writes a contact with all that came of it, and the next step, as one step.

        A real contact ends every check-in that was due, the one of the plan, and an agreed one that a later
        next step, or a reason for none, takes the place of; one that nobody answered moves what was due
        to the next try. Raises UserError naming the form's field where something is missing.
        """
        self.refuse(contact)
        with self._context.verb("interaction.log", TOUCHED, customer_id=contact.customer_id) as transaction:
            customer = _customer(transaction, contact.customer_id)
            transaction.about = customer.name
            written = self._log(transaction, contact, customer)
        assert transaction.step_id is not None  # an interaction was written, so there is a step
        return replace(written, step_id=transaction.step_id)

    def log_in(self, transaction: Transaction, contact: LoggedContact) -> Logged:
        """`log`, within a transaction that is under way and for a contact that `refuse` let pass.

        `step_id` of what it returns is 0: the step is the transaction's. Raises NotFound, UserError.
        """
        return self._log(transaction, contact, _customer(transaction, contact.customer_id))

    def _log(self, transaction: Transaction, contact: LoggedContact, customer: _Customer) -> Logged:
        at = contact.at or self._context.now()
        day, last_contact_on = self._context.local_day(at), customer.last_contact_on
        interaction_id = self._write(transaction, contact, at)
        promise_ids = self._write_promises(transaction, contact, interaction_id, day)
        complaint_id = self._write_complaint(transaction, contact, interaction_id, day)
        expected = self._planning.proposal_in(
            transaction.connection, contact.customer_id, contact_on=day, answered=contact.is_real
        )
        is_latest = last_contact_on is None or day >= last_contact_on
        planned = self._ended_by(transaction, contact, day, is_latest=is_latest)
        if contact.is_real:
            self._end_as_done(transaction, planned, interaction_id)
            if self._planning.asks_for_reviews(customer.level):
                self._planning.plan_next_review(transaction, contact.customer_id)
            values: dict[str, Any] = {"tries": 0} if is_latest else {}
            values["last_contact_on"] = day if is_latest else last_contact_on
            check_in_id = self._plan_next(transaction, contact, expected)
        else:
            values = {"tries": customer.tries + 1}
            check_in_id = self._try_again(transaction, contact, planned, customer.tries + 1, expected)
        if contact.next_on is None:
            values["no_next_reason"] = contact.no_next_reason
        self._planning.follow(transaction, contact.customer_id, **values)
        return Logged(0, interaction_id, check_in_id, promise_ids, complaint_id)

    def refuse(self, contact: LoggedContact) -> None:
        """Raises UserError naming the form's field where something of a contact is missing or cannot be."""
        at = contact.at or self._context.now()
        if at > self._context.now() + CLOCK_SLACK:
            raise UserError("A contact that is still to come cannot be logged: plan a check-in.", field="at")
        if contact.is_real and not contact.summary.strip():
            raise UserError("Write what was said, if only in a word.", field="summary")
        if contact.next_on is None:
            if not contact.no_next_reason.strip():
                raise UserError("Choose the next check-in, or say why there is none.", field="next_on")
        elif contact.next_on < self._context.today():
            raise UserError("The next check-in cannot lie in the past.", field="next_on")
        for promise in contact.promises:
            if not promise.text.strip():
                raise UserError("Write what was promised.", field="promises")
            if promise.due_on < self._context.local_day(at):
                raise UserError("A promise cannot be due before it is made.", field="promises")

    def delete(self, interaction_id: int) -> Done:
        """Puts a contact into the trash; promises and complaints that came of it stay. Raises NotFound."""
        from salesdesk.services.deleting import delete

        return delete(self._context, Thing.INTERACTION, [interaction_id])

    def edit(self, interaction_id: int, **changes: Any) -> Done:
        """Puts a contact right that was written down wrongly; see `contact_edits.edit`."""
        return contact_edits.edit(self._context, interaction_id, **changes)

    def get(self, interaction_id: int) -> WrittenContact:
        """A contact as it can be edited. Raises NotFound."""
        return contact_edits.get(self._context, interaction_id)

    def _write(self, transaction: Transaction, contact: LoggedContact, at: datetime) -> int:
        interaction_id = transaction.insert(
            tables.Interaction,
            customer_id=contact.customer_id,
            at=at,
            channel=contact.channel,
            direction=contact.direction,
            outcome=Outcome.REACHED if contact.is_real else contact.outcome,
            minutes=contact.minutes,
            summary=contact.summary,
            private_note=contact.private_note,
            expectation=contact.expectation,
            created_at=self._context.now(),
        )
        for person_id in dict.fromkeys(contact.person_ids):
            transaction.insert(tables.InteractionPerson, interaction_id=interaction_id, person_id=person_id)
        for kind in sorted(contact.heard):
            transaction.insert(tables.Heard, interaction_id=interaction_id, kind=kind)
        return interaction_id

    def _write_promises(
        self, transaction: Transaction, contact: LoggedContact, interaction_id: int, day: date
    ) -> tuple[int, ...]:
        first_person = contact.person_ids[0] if contact.person_ids else None
        return tuple(
            self._promises.make_in(
                transaction,
                contact.customer_id,
                promise.party,
                promise.text,
                promise.due_on,
                due_minute=promise.due_minute,
                person_id=promise.person_id or first_person,
                made_on=day,
                interaction_id=interaction_id,
            )
            for promise in contact.promises
        )

    def _write_complaint(
        self, transaction: Transaction, contact: LoggedContact, interaction_id: int, day: date
    ) -> int | None:
        if Heard.COMPLAINT not in contact.heard:
            return None
        complaint_id: int = self._complaints.open_in(
            transaction,
            contact.customer_id,
            contact.summary,
            person_id=contact.person_ids[0] if contact.person_ids else None,
            interaction_id=interaction_id,
            opened_on=day,
        )
        return complaint_id

    def _ended_by(
        self, transaction: Transaction, contact: LoggedContact, day: date, *, is_latest: bool
    ) -> list[_Planned]:
        """The open check-ins that a contact of `day` answers: those due by then, the plan's next one, and
        an agreed one where the contact's own next step comes later or is none.

        A contact written down late, behind a later one, leaves the plan alone.
        """
        rows = _OPEN_CHECK_INS.rows(transaction.connection, customer=contact.customer_id)
        found = [_Planned(*row) for row in rows]
        return [one for one in found if one.due_on <= day or (is_latest and _is_replaced(one, contact))]

    def _end_as_done(self, transaction: Transaction, planned: list[_Planned], interaction_id: int) -> None:
        for one in planned:
            self._planning.end(transaction, one.id, CheckInState.DONE, interaction_id=interaction_id)

    def _plan_next(
        self, transaction: Transaction, contact: LoggedContact, expected: NextCheckIn | None
    ) -> int | None:
        if contact.next_on is None:
            return None
        for (standing,) in _OPEN_ON.rows(
            transaction.connection, customer=contact.customer_id, day=contact.next_on
        ):
            if contact.next_minute is not None:
                transaction.update(tables.CheckIn, standing, due_minute=contact.next_minute)
            return int(standing)
        by_plan = expected is not None and expected.due_on == contact.next_on
        reason = expected.reason if expected is not None and by_plan else CheckInReason.ASKED
        return self._planning.add_check_in(
            transaction,
            contact.customer_id,
            contact.next_on,
            contact.next_minute,
            reason,
            note=contact.next_note,
            person_id=contact.person_ids[0] if contact.person_ids else None,
        )

    def _try_again(
        self,
        transaction: Transaction,
        contact: LoggedContact,
        planned: list[_Planned],
        tries: int,
        expected: NextCheckIn | None,
    ) -> int | None:
        """Nobody answered: what was due moves to the next try; after the last one it is let go."""
        given_up = tries >= MAX_TRIES
        if given_up or contact.next_on is None:
            for one in planned:
                self._planning.end(transaction, one.id, CheckInState.SKIPPED, "no answer")
            return self._plan_next(transaction, contact, expected)
        if not planned:
            return self._planning.add_check_in(
                transaction,
                contact.customer_id,
                contact.next_on,
                contact.next_minute,
                CheckInReason.RETRY,
                tries=tries,
                note=contact.next_note,
            )
        successors = []
        for one in planned:
            self._planning.end(transaction, one.id, CheckInState.MOVED, "no answer")
            successors.append(
                self._planning.add_check_in(
                    transaction,
                    contact.customer_id,
                    contact.next_on,
                    contact.next_minute,
                    CheckInReason.RETRY if one.reason is CheckInReason.CADENCE else one.reason,
                    note=contact.next_note or one.note,
                    tries=tries,
                    person_id=one.person_id,
                    order_id=one.order_id,
                    moved_from_id=one.id,
                )
            )
        return successors[0]


def _customer(transaction: Transaction, customer_id: int) -> _Customer:
    rows = _CUSTOMER.rows(transaction.connection, customer=customer_id)
    if not rows:
        raise NotFound("This customer is no longer on the desk.", field="customer")
    return _Customer(*rows[0])


_CUSTOMER = Prepared(
    lambda: select(_customers.name, _customers.level, _customers.last_contact_on, _customers.tries).where(
        _customers.id == given("customer")
    )
)
_OPEN_CHECK_INS = Prepared(
    lambda: (
        select(*(_check_ins[field.name] for field in fields(_Planned)))
        .where(_check_ins.customer_id == given("customer"), _check_ins.state == OPEN)
        .order_by(_check_ins.due_on, _check_ins.id)
    )
)
_OPEN_ON = Prepared(
    lambda: select(_check_ins.id).where(
        _check_ins.customer_id == given("customer"),
        _check_ins.state == OPEN,
        _check_ins.due_on == given("day"),
    )
)


def _is_replaced(planned: _Planned, contact: LoggedContact) -> bool:
    """Whether the contact's next step takes the place of one that is still to come."""
    if planned.reason in PLANNED_BY_LEVEL:
        return True
    is_later = contact.next_on is None or planned.due_on < contact.next_on
    return contact.is_real and planned.reason is CheckInReason.ASKED and is_later
