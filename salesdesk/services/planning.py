"""The contact plan at work: proposes the next check-in and keeps what is planned in step with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from salesdesk.domain.cadence import (
    Duty,
    NextCheckIn,
    PlanFacts,
    after_sale_duties,
    next_check_in,
    review_duty,
)
from salesdesk.domain.levels import LevelPolicy
from salesdesk.domain.words import CheckInReason, CheckInState, Level, ValueClass
from salesdesk.errors import NotFound
from salesdesk.services.context import Context
from salesdesk.services.kept_days import follow_next
from salesdesk.services.settings import Settings
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import CheckIn, Customer, columns
from salesdesk.storage.transaction import Transaction

_check_ins, _customers = columns(CheckIn), columns(Customer)

OPEN = CheckInState.OPEN
AFTER_SALE_GRACE_DAYS = 7
"""An after-sale check that fell due longer ago than this is history: importing old orders plans no calls."""

PLANNED_BY_LEVEL = (CheckInReason.CADENCE, CheckInReason.RETRY)


@dataclass(frozen=True, slots=True)
class _Planned:
    """What the plan needs to know of a customer."""

    level: Level
    level_since: date
    value_class: ValueClass | None
    since: date
    last_contact_on: date | None
    tries: int
    ideal_days: int | None
    longest_days: int | None
    weekdays: int
    from_minute: int | None
    to_minute: int | None


def _level_words(level: Level) -> str:
    """Why a check-in ended that the level does not ask for."""
    return f"level {level}"


def weekdays_of(mask: int) -> frozenset[int]:
    """The weekdays (0 is Monday) of a column's bits."""
    return frozenset(day for day in range(7) if mask >> day & 1)


class Planning:
    """Turns the rules of `domain.cadence` into rows."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def proposal(
        self,
        customer_id: int,
        *,
        contact_on: date | None = None,
        answered: bool = True,
        level: Level | None = None,
    ) -> NextCheckIn | None:
        """The next check-in as the plan has it; with `contact_on`, once a contact of that day is logged."""
        with self._context.database.read() as connection:
            return self.proposal_in(
                connection, customer_id, contact_on=contact_on, answered=answered, level=level
            )

    def proposal_in(
        self,
        connection: Connection,
        customer_id: int,
        *,
        contact_on: date | None = None,
        answered: bool = True,
        level: Level | None = None,
    ) -> NextCheckIn | None:
        """`proposal`, within a transaction that is under way. Raises NotFound."""
        customer = self._planned(connection, customer_id)
        today = self._context.today()
        last, tries = customer.last_contact_on, customer.tries
        if contact_on is not None and answered:
            last, tries = max(contact_on, last or contact_on), 0
        elif contact_on is not None:
            tries += 1
        facts = PlanFacts(
            policy=self._settings.policies[level or customer.level],
            value_class=customer.value_class,
            last_contact_on=last,
            since=customer.since,
            today=today,
            ideal_days=customer.ideal_days,
            longest_days=customer.longest_days,
            duties=self._duties(connection, customer_id, after=contact_on),
            weekdays=weekdays_of(customer.weekdays),
            from_minute=customer.from_minute,
            to_minute=customer.to_minute,
            tries=tries,
        )
        return next_check_in(facts, self._settings.calendar, self._taken(connection, customer_id))

    def proposal_for_new(self, level: Level, value_class: ValueClass | None) -> NextCheckIn | None:
        """The first check-in of a customer that is being written down today."""
        today = self._context.today()
        facts = PlanFacts(self._settings.policies[level], value_class, None, today, today)
        return next_check_in(facts, self._settings.calendar)

    def add_check_in(
        self,
        transaction: Transaction,
        customer_id: int,
        due_on: date,
        due_minute: int | None,
        reason: CheckInReason,
        **rest: Any,
    ) -> int:
        """Writes a planned contact; `rest` are further columns, such as `note` and `person_id`."""
        return transaction.insert(
            CheckIn,
            customer_id=customer_id,
            due_on=due_on,
            due_minute=due_minute,
            reason=reason,
            created_at=self._context.now(),
            **rest,
        )

    def follow(self, transaction: Transaction, customer_id: int, **rest: Any) -> None:
        """Brings the customer's next day after its open check-ins; a plan ends the reason for having none.

        `rest` are further columns of the customer that change at the same time.
        """
        follow_next(transaction, customer_id, **rest)

    def replan(self, transaction: Transaction, customer_id: int) -> None:
        """Makes the plan follow a changed level, class or interval. What is overdue stays due."""
        customer = self._planned(transaction.connection, customer_id)
        policy = self._settings.policies[customer.level]
        self._replan_reviews(transaction, customer_id, policy, customer.level_since)
        self._replan_cadence(transaction, customer_id, policy)
        self.follow(transaction, customer_id)

    def plan_after_sale(
        self,
        transaction: Transaction,
        customer_id: int,
        order_id: int,
        ordered_on: date,
        delivered_on: date | None,
        number: str,
    ) -> int:
        """Plans the checks that the customer's level asks for after an order; returns how many."""
        policy = self._settings.policies[self._planned(transaction.connection, customer_id).level]
        since = self._context.today() - timedelta(days=AFTER_SALE_GRACE_DAYS)
        duties = after_sale_duties(policy, ordered_on, delivered_on, number, self._settings.calendar)
        current = [duty for duty in duties if duty.due_on >= since]
        for duty in current:
            self.add_check_in(
                transaction,
                customer_id,
                duty.due_on,
                None,
                CheckInReason.AFTER_SALE,
                note=number,
                order_id=order_id,
            )
        if current:
            self.follow(transaction, customer_id)
        return len(current)

    def end(
        self,
        transaction: Transaction,
        check_in_id: int,
        state: CheckInState,
        reason: str = "",
        interaction_id: int | None = None,
    ) -> None:
        """Ends an open check-in as done (by the contact `interaction_id`), moved or skipped."""
        values: dict[str, Any] = {} if interaction_id is None else {"interaction_id": interaction_id}
        transaction.update(
            CheckIn, check_in_id, state=state, ended_at=self._context.now(), ended_reason=reason, **values
        )

    def _replan_cadence(self, transaction: Transaction, customer_id: int, policy: LevelPolicy) -> None:
        planned = self._open_by_reason(transaction, customer_id, PLANNED_BY_LEVEL)
        proposal = self._cadence_alone(transaction.connection, customer_id)
        if proposal is None:
            self._end_for_level(transaction, planned, policy.level)
        elif not planned:
            self.add_check_in(transaction, customer_id, proposal.due_on, proposal.at, CheckInReason.CADENCE)
        else:
            check_in_id, due_on = planned[0]
            # An overdue one that the new plan wants at once, too, must not slip to tomorrow.
            soonest = self._settings.calendar.add_working_days(self._context.today(), 1)
            if due_on > self._context.today() or proposal.due_on > soonest:
                transaction.update(CheckIn, check_in_id, due_on=proposal.due_on, due_minute=proposal.at)

    def _end_for_level(self, transaction: Transaction, planned: list[tuple[int, date]], level: Level) -> None:
        """Ends check-ins (id, day) that the customer's level does not ask for."""
        for check_in_id, _due_on in planned:
            self.end(transaction, check_in_id, CheckInState.SKIPPED, _level_words(level))

    def _cadence_alone(self, connection: Connection, customer_id: int) -> NextCheckIn | None:
        customer = self._planned(connection, customer_id)
        facts = PlanFacts(
            policy=self._settings.policies[customer.level],
            value_class=customer.value_class,
            last_contact_on=customer.last_contact_on,
            since=customer.since,
            today=self._context.today(),
            ideal_days=customer.ideal_days,
            longest_days=customer.longest_days,
            weekdays=weekdays_of(customer.weekdays),
            from_minute=customer.from_minute,
            to_minute=customer.to_minute,
        )
        return next_check_in(facts, self._settings.calendar, self._taken(connection, customer_id))

    def _replan_reviews(
        self, transaction: Transaction, customer_id: int, policy: LevelPolicy, level_since: date
    ) -> None:
        planned = self._open_by_reason(transaction, customer_id, (CheckInReason.REVIEW,))
        if policy.review_every_days is None:
            self._end_for_level(transaction, planned, policy.level)
        elif not planned:
            # One that the rep skipped is over like one that was held; one that its level ended never was.
            last_review = transaction.execute(
                select(func.max(_check_ins.due_on)).where(
                    _check_ins.customer_id == customer_id,
                    _check_ins.reason == CheckInReason.REVIEW,
                    _check_ins.state.in_((CheckInState.DONE, CheckInState.SKIPPED)),
                    _check_ins.ended_reason.not_in([_level_words(level) for level in Level]),
                )
            ).scalar()
            duty = review_duty(policy, last_review, level_since)
            if duty is None:
                return
            due_on = self._settings.calendar.next_working(max(duty.due_on, self._context.today()))
            self.add_check_in(transaction, customer_id, due_on, None, CheckInReason.REVIEW)

    def asks_for_reviews(self, level: Level) -> bool:
        """Whether a level asks for joint reviews at all."""
        return self._settings.policies[level].review_every_days is not None

    def plan_next_review(self, transaction: Transaction, customer_id: int) -> None:
        """Plans the next joint review where the level asks for one and none is open."""
        customer = self._planned(transaction.connection, customer_id)
        policy = self._settings.policies[customer.level]
        if policy.review_every_days is not None:
            self._replan_reviews(transaction, customer_id, policy, customer.level_since)

    def _open_by_reason(
        self, transaction: Transaction, customer_id: int, reasons: tuple[CheckInReason, ...]
    ) -> list[tuple[int, date]]:
        rows = transaction.execute(
            select(_check_ins.id, _check_ins.due_on)
            .where(
                _check_ins.customer_id == customer_id,
                _check_ins.state == OPEN,
                _check_ins.reason.in_(reasons),
            )
            .order_by(_check_ins.due_on, _check_ins.id)
        )
        return [(row.id, row.due_on) for row in rows]

    def _duties(self, connection: Connection, customer_id: int, *, after: date | None) -> tuple[Duty, ...]:
        """Open check-ins that the cadence does not stand for; those due by `after` are done with it."""
        rows = _DUTIES.rows(connection, customer=customer_id, after=after or date.min)
        return tuple(Duty(*row) for row in rows)

    def _taken(self, connection: Connection, customer_id: int) -> Callable[[date], frozenset[int]]:
        def minutes(day: date) -> frozenset[int]:
            rows = _MINUTES.rows(connection, day=day, customer=customer_id)
            return frozenset(minute for (minute,) in rows)

        return minutes

    def _planned(self, connection: Connection, customer_id: int) -> _Planned:
        rows = _PLANNED.rows(connection, customer=customer_id)
        if not rows:
            raise NotFound("This customer is no longer on the desk.")
        return _Planned(*rows[0])


_PLANNED = Prepared(
    lambda: select(
        _customers.level,
        _customers.level_since,
        _customers.value_class,
        _customers.since,
        _customers.last_contact_on,
        _customers.tries,
        _customers.ideal_days,
        _customers.longest_days,
        _customers.weekdays,
        _customers.from_minute,
        _customers.to_minute,
    ).where(_customers.id == given("customer"))
)
_DUTIES = Prepared(
    lambda: select(_check_ins.reason, _check_ins.due_on, _check_ins.note).where(
        _check_ins.customer_id == given("customer"),
        _check_ins.state == OPEN,
        _check_ins.reason.not_in(PLANNED_BY_LEVEL),
        _check_ins.due_on > given("after"),
    )
)
_MINUTES = Prepared(
    lambda: select(_check_ins.due_minute).where(
        _check_ins.state == OPEN,
        _check_ins.due_on == given("day"),
        _check_ins.customer_id != given("customer"),
        _check_ins.due_minute.is_not(None),
    )
)
