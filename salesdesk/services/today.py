"""Today: whom the rep owes something, in one order, and what was decided about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, func, select

from salesdesk.domain.agenda import AgendaItem, agenda
from salesdesk.domain.agenda_facts import (
    CheckInFacts,
    ComplaintFacts,
    NoNextStepFacts,
    PromiseFacts,
)
from salesdesk.domain.catch_up import away, summary
from salesdesk.domain.levels import contact_interval
from salesdesk.domain.wall_time import instant
from salesdesk.domain.wording import Sentence
from salesdesk.domain.words import CheckInReason, Level, Outcome, PromiseState, ThoughtKind
from salesdesk.errors import UserError
from salesdesk.services.context import Context, Done
from salesdesk.services.planning import OPEN
from salesdesk.services.settings import Settings
from salesdesk.services.thoughts import rows_worth_thought, thoughts_of
from salesdesk.services.touched import Touched
from salesdesk.services.whom import NO_NAME, NOBODY, WHO, MainPeople, main_people, who_of
from salesdesk.storage import tables
from salesdesk.storage.hints import mostly
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import columns

_check_ins, _customers = columns(tables.CheckIn), columns(tables.Customer)
_promises, _complaints = columns(tables.Promise), columns(tables.Complaint)
_people = columns(tables.Person)
_interactions = columns(tables.Interaction)

LAST_OPENED = "last_opened_on"

_ANSWERS_FIRST = (
    CheckInReason.ASKED,
    CheckInReason.COMPLAINT,
    CheckInReason.AFTER_SALE,
    CheckInReason.REVIEW,
    CheckInReason.RETRY,
    CheckInReason.CADENCE,
)
"""Of several check-ins due with one customer, the one that names the call."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures beside the pages' names."""

    today: int
    customers: int
    promises: int


@dataclass(frozen=True, slots=True)
class Away:
    """What fell due while the rep was away, the most important first."""

    working_days: int
    check_in_ids: tuple[int, ...]
    promise_ids: tuple[int, ...]
    sentence: Sentence


class Today:
    """Questions about the day, and the decisions that take a line off it."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def items(self, on: date | None = None, *, most_without_step: int | None = None) -> list[AgendaItem]:
        """The lines of Today in their order; `on` another day than the present one.

        `most_without_step` limits the customers without a next step that come in: after an import these
        may be the whole book. The order is by a formula: see `domain.agenda`.
        """
        day = on or self._context.today()
        with self._context.database.read() as connection:
            promises = _PROMISES.rows(connection, day=day)
            complaints = _COMPLAINTS.rows(connection)
            check_ins = _CHECK_INS.rows(connection, day=day)
            most = -1 if most_without_step is None else most_without_step
            without = _without_step(self._planned_levels()).rows(connection, most=most)
            thoughts = rows_worth_thought(connection, self._settings.zones, day)
            naming = (complaints, check_ins, without, thoughts.all())
            nameless = {row[0] for rows in naming for row in rows if row[4] is None}
            people = main_people(connection, nameless)
            # Within the block, which tells a fault over damaged rows from one of ours.
            return agenda(
                [PromiseFacts(row[6], who_of(row), *row[7:]) for row in promises],
                [ComplaintFacts(row[6], who_of(row, people), *row[7:]) for row in complaints],
                self._calls(check_ins, people),
                [NoNextStepFacts(who_of(row, people), row[6]) for row in without],
                thoughts_of(thoughts, people),
                day,
            )

    def without_step(self) -> list[int]:
        """The ids of all customers with no next step, by name."""
        question = _without_step(self._planned_levels(), by_name=True)
        with self._context.database.read() as connection:
            return [row[0] for row in question.rows(connection, most=-1)]

    def done(self, on: date | None = None) -> int:
        """How many customers were really spoken to on a local day: what the day's bar is filled with."""
        day = on or self._context.today()
        zone = self._context.clock.zone()
        begin, end = instant(day, 0, zone), instant(day + timedelta(days=1), 0, zone)
        with self._context.database.read() as connection:
            ((found,),) = _SPOKEN_TO.rows(connection, begin=begin, end=end)
        return int(found)

    def counts(self) -> Counts:
        """The figures of the navigation: what is due today, all customers, all open promises."""
        day = self._context.today()
        with self._context.database.read() as connection:
            ((calls, promises, complaints, customers, open_promises),) = _COUNTS.rows(connection, day=day)
        return Counts(calls + promises + complaints, customers, open_promises)

    def let_be(
        self,
        kind: ThoughtKind,
        customer_id: int,
        reason: str,
        until_on: date,
        *,
        promise_id: int | None = None,
    ) -> Done:
        """Decides that a thought may rest until a day, for a reason."""
        if not reason.strip():
            raise UserError("Say why it may rest.", field="reason")
        if until_on <= self._context.today():
            raise UserError("Choose a day to come.", field="until_on")
        with self._context.verb("today.let_be", Touched.CUSTOMERS, customer_id=customer_id) as transaction:
            transaction.about = kind
            row_id = transaction.insert(
                tables.Decision,
                kind=kind,
                customer_id=customer_id,
                promise_id=promise_id,
                decided_on=self._context.today(),
                until_on=until_on,
                reason=reason,
            )
        return Done(transaction.step_id, row_id)

    def no_next(self, customer_id: int, reason: str) -> Done:
        """Decides that a customer needs no next step, for a reason."""
        if not reason.strip():
            raise UserError("Say why there is no next step.", field="reason")
        with self._context.verb("today.no_next", Touched.CUSTOMERS, customer_id=customer_id) as transaction:
            transaction.update(tables.Customer, customer_id, no_next_reason=reason)
        return Done(transaction.step_id, customer_id)

    def away(self) -> Away | None:
        """What piled up since the desk was last open, where working days have passed; else None."""
        today = self._context.today()
        days = away(self._last_opened(), today, self._settings.calendar)
        if days == 0:
            return None
        overdue = [item for item in self.items(most_without_step=0) if item.due_on and item.due_on < today]
        check_ins = tuple(item.subject_id for item in overdue if item.kind == "check_in")
        promises = tuple(item.subject_id for item in overdue if item.kind == "promise")
        if not check_ins and not promises:
            return None
        return Away(days, check_ins, promises, summary(days, len(check_ins), len(promises)))

    def seen(self) -> None:
        """Marks the desk as opened today; not a rep's deed, so not in the history."""
        self._context.database.remember(LAST_OPENED, self._context.today().isoformat())

    def _last_opened(self) -> date | None:
        text = self._context.database.recall(LAST_OPENED)
        return None if text is None else date.fromisoformat(text)

    def _calls(self, rows: Iterable[tuple[Any, ...]], people: MainPeople) -> list[CheckInFacts]:
        policies = self._settings.policies
        calls: dict[int, CheckInFacts] = {}
        for row in rows:
            who = who_of(row, people)
            interval = contact_interval(policies[who.level], *row[13:])
            facts = CheckInFacts(  # type: ignore[call-arg]  # mypy counts the starred columns as endless
                row[6],
                who,
                *row[7:13],
                interval.ideal if interval else None,
                interval.longest if interval else None,
            )
            known = calls.get(who.customer_id)
            if known is not None:
                # One call answers all that is due: the most telling reason names it, the oldest day dates it.
                named = min(known, facts, key=_says_less)
                facts = replace(named, due_on=min(known.due_on, facts.due_on))
            calls[who.customer_id] = facts
        return list(calls.values())

    def _planned_levels(self) -> tuple[Level, ...]:
        return tuple(level for level, policy in self._settings.policies.items() if policy.ideal_days)


@cache
def _without_step(levels: tuple[Level, ...], *, by_name: bool = False) -> Prepared:
    """Asks for `most` customers at these levels (all: -1) with nothing planned and nothing promised."""
    waiting = select(_promises.customer_id).where(_promises.state == PromiseState.OPEN).scalar_subquery()

    def build() -> Select[Any]:
        statement = (
            select(*WHO, NOBODY, NO_NAME, _customers.last_contact_on)
            .select_from(tables.Customer)
            .where(
                mostly(_customers.next_on.is_(None)),
                _customers.no_next_reason.is_(None),
                _customers.level.in_(levels),
                _customers.id > 0,  # all are: so the index of just these goes before the levels' own
                _customers.id.not_in(waiting),
            )
            .limit(given("most"))
        )
        return statement.order_by(_customers.name_key) if by_name else statement

    return Prepared(build)


def _about_whom(table: Any, *told: Any) -> Select[Any]:
    """A question for rows of `table` with whom they are about, and what they tell."""
    rows = columns(table)
    return (
        select(*WHO, rows.person_id, _people.name, *told)
        .select_from(table)
        .join(tables.Customer, _customers.id == rows.customer_id)
        .outerjoin(tables.Person, _people.id == rows.person_id)
    )


_PROMISE_IS_DUE = (_promises.state == PromiseState.OPEN) & (_promises.due_on <= given("day"))
_CALL_IS_DUE = (_check_ins.state == OPEN) & (_check_ins.due_on <= given("day"))

_PROMISES = Prepared(
    lambda: _about_whom(
        tables.Promise,
        _promises.id,
        _promises.party,
        _promises.text,
        _promises.made_on,
        _promises.due_on,
        _promises.due_minute,
    ).where(_PROMISE_IS_DUE)
)
_COMPLAINTS = Prepared(
    lambda: _about_whom(
        tables.Complaint,
        _complaints.id,
        _complaints.text,
        _complaints.opened_on,
        _complaints.answer_by,
        _complaints.solve_by,
        _complaints.answered_on,
    ).where(_complaints.solved_on.is_(None))
)
_CHECK_INS = Prepared(
    lambda: (
        _about_whom(
            tables.CheckIn,
            _check_ins.id,
            _check_ins.due_on,
            _check_ins.due_minute,
            _check_ins.reason,
            _check_ins.note,
            _check_ins.tries,
            _customers.last_contact_on,
            _customers.ideal_days,
            _customers.longest_days,
        )
        .where(_CALL_IS_DUE)
        .order_by(_check_ins.due_on, _check_ins.id)
    )
)
_SPOKEN_TO = Prepared(
    lambda: select(func.count(_interactions.customer_id.distinct())).where(
        _interactions.at >= given("begin"),
        _interactions.at < given("end"),
        _interactions.outcome == Outcome.REACHED,
    )
)
_COUNTS = Prepared(
    lambda: select(
        select(func.count(_check_ins.customer_id.distinct())).where(_CALL_IS_DUE).scalar_subquery(),
        select(func.count()).select_from(tables.Promise).where(_PROMISE_IS_DUE).scalar_subquery(),
        select(func.count()).where(_complaints.solved_on.is_(None)).scalar_subquery(),
        select(func.count()).select_from(tables.Customer).scalar_subquery(),
        select(func.count()).where(_promises.state == PromiseState.OPEN).scalar_subquery(),
    )
)


def _says_less(facts: CheckInFacts) -> tuple[int, date]:
    return _ANSWERS_FIRST.index(facts.reason), facts.due_on
