"""Today: whom the rep owes something, in one order, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Select, func, select

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
from salesdesk.domain.words import CheckInReason, Outcome, PromiseState, ThoughtKind
from salesdesk.errors import UserError
from salesdesk.services.context import Context, Done, chunks
from salesdesk.services.planning import OPEN
from salesdesk.services.settings import Settings
from salesdesk.services.thoughts import thoughts_of
from salesdesk.services.touched import Touched
from salesdesk.services.whom import NO_NAME, NOBODY, WHO, main_people, who_of
from salesdesk.storage import tables
from salesdesk.storage.hints import mostly
from salesdesk.storage.tables import columns

_check_ins, _customers = columns(tables.CheckIn), columns(tables.Customer)
_promises, _complaints = columns(tables.Promise), columns(tables.Complaint)
_people, _decisions = columns(tables.Person), columns(tables.Decision)
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
            promises = self._promise_facts(connection, day)
            complaints = self._complaint_facts(connection)
            check_ins = self._check_in_facts(connection, day)
            without = self._without_step(connection, most_without_step)
            thoughts = thoughts_of(connection, self._settings.zones, day)
            facts: list[Any] = [*complaints, *check_ins, *without, *thoughts]
            nameless = {one.who.customer_id for one in facts if one.who.person_id is None}
            people = {}
            for some in chunks(sorted(nameless)):
                people.update(main_people(connection, some))
            # Within the block, which tells a fault over damaged rows from one of ours.
            return agenda(
                promises,
                [_with_person(facts, people) for facts in complaints],
                [_with_person(facts, people) for facts in check_ins],
                [_with_person(facts, people) for facts in without],
                [_with_person(facts, people) for facts in thoughts],
                day,
            )

    def without_step(self) -> list[int]:
        """The ids of all customers with no next step, by name."""
        with self._context.database.read() as connection:
            statement = self._without_step_statement().with_only_columns(_customers.id)
            return [row.id for row in connection.execute(statement.order_by(_customers.name_key))]

    def done(self, on: date | None = None) -> int:
        """How many customers were really spoken to on a local day: what the day's bar is filled with."""
        day = on or self._context.today()
        zone = self._context.clock.zone()
        begin, end = instant(day, 0, zone), instant(day + timedelta(days=1), 0, zone)
        with self._context.database.read() as connection:
            found = connection.execute(
                select(func.count(_interactions.customer_id.distinct())).where(
                    _interactions.at >= begin,
                    _interactions.at < end,
                    _interactions.outcome == Outcome.REACHED,
                )
            ).scalar()
        return int(found or 0)

    def counts(self) -> Counts:
        """The figures of the navigation: what is due today, all customers, all open promises."""
        day = self._context.today()
        with self._context.database.read() as connection:
            due = self._count(
                connection,
                select(func.count(_check_ins.customer_id.distinct())).where(
                    _check_ins.state == OPEN, _check_ins.due_on <= day
                ),
            )
            open_promises = _promises.state == PromiseState.OPEN
            promises = self._count(
                connection, select(func.count()).where(open_promises, _promises.due_on <= day)
            )
            complaints = self._count(connection, select(func.count()).where(_complaints.solved_on.is_(None)))
            return Counts(
                due + promises + complaints,
                self._count(connection, select(func.count()).select_from(tables.Customer)),
                self._count(connection, select(func.count()).where(open_promises)),
            )

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

    def _count(self, connection: Connection, statement: Select[Any]) -> int:
        return int(connection.execute(statement).scalar() or 0)

    def _promise_facts(self, connection: Connection, day: date) -> list[PromiseFacts]:
        rows = connection.execute(
            select(
                *WHO,
                _promises.person_id,
                _people.name,
                _promises.id,
                _promises.party,
                _promises.text,
                _promises.made_on,
                _promises.due_on,
                _promises.due_minute,
            )
            .select_from(tables.Promise)
            .join(tables.Customer, _customers.id == _promises.customer_id)
            .outerjoin(tables.Person, _people.id == _promises.person_id)
            .where(_promises.state == PromiseState.OPEN, _promises.due_on <= day)
        )
        return [PromiseFacts(row[6], who_of(row), *tuple(row[7:])) for row in rows]

    def _complaint_facts(self, connection: Connection) -> list[ComplaintFacts]:
        rows = connection.execute(
            select(
                *WHO,
                _complaints.person_id,
                _people.name,
                _complaints.id,
                _complaints.text,
                _complaints.opened_on,
                _complaints.answer_by,
                _complaints.solve_by,
                _complaints.answered_on,
            )
            .select_from(tables.Complaint)
            .join(tables.Customer, _customers.id == _complaints.customer_id)
            .outerjoin(tables.Person, _people.id == _complaints.person_id)
            .where(_complaints.solved_on.is_(None))
        )
        return [ComplaintFacts(row[6], who_of(row), *tuple(row[7:])) for row in rows]

    def _check_in_facts(self, connection: Connection, day: date) -> list[CheckInFacts]:
        rows = connection.execute(
            select(
                *WHO,
                _check_ins.person_id,
                _people.name,
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
            .select_from(tables.CheckIn)
            .join(tables.Customer, _customers.id == _check_ins.customer_id)
            .outerjoin(tables.Person, _people.id == _check_ins.person_id)
            .where(_check_ins.state == OPEN, _check_ins.due_on <= day)
            .order_by(_check_ins.due_on, _check_ins.id)
        )
        calls: dict[int, CheckInFacts] = {}
        for row in rows:
            who = who_of(row)
            interval = contact_interval(self._settings.policies[who.level], row.ideal_days, row.longest_days)
            facts = CheckInFacts(  # type: ignore[call-arg]  # mypy counts the starred columns as endless
                row[6],
                who,
                *tuple(row[7:13]),
                interval.ideal if interval else None,
                interval.longest if interval else None,
            )
            known = calls.get(who.customer_id, facts)
            # One call answers all that is due: the most telling reason names it, the oldest day dates it.
            named = min(known, facts, key=_says_less)
            calls[who.customer_id] = replace(named, due_on=min(known.due_on, facts.due_on))
        return list(calls.values())

    def _without_step_statement(self) -> Select[Any]:
        levels = [level for level, policy in self._settings.policies.items() if policy.ideal_days]
        waiting = select(_promises.customer_id).where(_promises.state == PromiseState.OPEN).scalar_subquery()
        return (
            select(*WHO, NOBODY, NO_NAME, _customers.last_contact_on)
            .select_from(tables.Customer)
            .where(
                mostly(_customers.next_on.is_(None)),
                _customers.no_next_reason.is_(None),
                _customers.level.in_(levels),
                _customers.id > 0,  # all are: so the index of just these goes before the levels' own
                _customers.id.not_in(waiting),
            )
        )

    def _without_step(self, connection: Connection, most: int | None) -> list[NoNextStepFacts]:
        statement = self._without_step_statement()
        if most is not None:
            statement = statement.limit(most)
        return [NoNextStepFacts(who_of(row), row.last_contact_on) for row in connection.execute(statement)]


def _says_less(facts: CheckInFacts) -> tuple[int, date]:
    return _ANSWERS_FIRST.index(facts.reason), facts.due_on


def _with_person(facts: Any, people: dict[int, tuple[int, str]]) -> Any:
    """The facts with the customer's main person, where they name nobody."""
    person = people.get(facts.who.customer_id)
    if facts.who.person_id is not None or person is None:
        return facts
    return replace(facts, who=replace(facts.who, person_id=person[0], person=person[1]))
