"""Complaints: taken up at once, answered and solved by a day, and satisfaction asked when it has held."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from salesdesk.domain.text import excerpt
from salesdesk.domain.words import CheckInReason, CheckInState, Expectation, Level, Thing
from salesdesk.errors import NotFound, UserError
from salesdesk.services.context import Context, Done
from salesdesk.services.planning import Planning
from salesdesk.services.rows import ComplaintLine
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.services.whom import ensure_whom
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import CheckIn, Complaint, Customer, Person, columns
from salesdesk.storage.transaction import Transaction

_complaints, _check_ins = columns(Complaint), columns(CheckIn)
_customers, _people = columns(Customer), columns(Person)

ANSWER_WITHIN_DAYS = 1
"""Working days to answer in where the level's policy does not say: a complaint is never left waiting."""

SOLVE_WITHIN_DAYS = 5
"""Working days from the day to answer by to the day to solve by."""

ASK_AFTER_DAYS = 3
"""Working days after the solution on which to ask whether it held."""

_NOTE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class _Standing:
    """A complaint as the verbs need to know it."""

    id: int
    customer_id: int
    person_id: int | None
    text: str
    opened_on: date
    answered_on: date | None
    solved_on: date | None


class Complaints:
    """Verbs and questions about complaints; all days are local."""

    def __init__(self, context: Context, settings: Settings, planning: Planning) -> None:
        self._context = context
        self._settings = settings
        self._planning = planning

    def open(
        self,
        customer_id: int,
        text: str,
        person_id: int | None = None,
        interaction_id: int | None = None,
        opened_on: date | None = None,
    ) -> Done:
        """Takes up a complaint and starts its clock. Raises UserError naming the field, and NotFound."""
        if opened_on is not None and opened_on > self._context.today():
            raise UserError("A complaint can't have been heard on a day still to come.", field="opened_on")
        with self._context.verb("complaint.open", Touched.COMPLAINTS, customer_id=customer_id) as transaction:
            transaction.about = excerpt(text)
            complaint_id = self.open_in(
                transaction,
                customer_id,
                text,
                person_id=person_id,
                interaction_id=interaction_id,
                opened_on=opened_on,
            )
        return Done(transaction.step_id, complaint_id)

    def open_in(
        self,
        transaction: Transaction,
        customer_id: int,
        text: str,
        *,
        person_id: int | None = None,
        interaction_id: int | None = None,
        opened_on: date | None = None,
    ) -> int:
        """`open` within another verb's transaction, such as logging the contact it was heard in."""
        heard_on = opened_on or self._context.today()
        if not text.strip():
            raise UserError("Say what the complaint is.", field="text")
        ensure_whom(transaction, customer_id, person_id)
        level = transaction.execute(select(_customers.level).where(_customers.id == customer_id)).scalar_one()
        answer_by, solve_by = clock_of(self._settings, level, heard_on)
        return transaction.insert(
            Complaint,
            customer_id=customer_id,
            person_id=person_id,
            interaction_id=interaction_id,
            text=text,
            opened_on=heard_on,
            answer_by=answer_by,
            solve_by=solve_by,
            created_at=self._context.now(),
        )

    def answer(self, complaint_id: int, on: date | None = None) -> Done:
        """Puts down that the customer was given an answer. Raises UserError and NotFound."""
        answered_on = on or self._context.today()
        with self._changed("complaint.answer", complaint_id, Touched.COMPLAINTS) as (transaction, complaint):
            _ensure_unsolved(complaint)
            if complaint.answered_on is not None:
                raise UserError("This complaint was answered on %1.", complaint.answered_on)
            self._ensure_day(answered_on, complaint.opened_on, "answered_on")
            transaction.update(Complaint, complaint.id, answered_on=answered_on)
        return Done(transaction.step_id, complaint_id)

    def solve(
        self,
        complaint_id: int,
        solution: str,
        satisfaction: Expectation | None = None,
        on: date | None = None,
    ) -> Done:
        """Puts down how a complaint was solved, and plans to ask later whether that has held.

        What is solved counts as answered. No check-in is added where one is open within those days
        anyway. Raises UserError and NotFound.
        """
        solved_on = on or self._context.today()
        if not solution.strip():
            raise UserError("Say how it was solved.", field="solution")
        touched = Touched.COMPLAINTS | Touched.CHECK_INS | Touched.CUSTOMERS
        with self._changed("complaint.solve", complaint_id, touched) as (transaction, complaint):
            _ensure_unsolved(complaint)
            self._ensure_day(solved_on, complaint.answered_on or complaint.opened_on, "solved_on")
            transaction.update(
                Complaint,
                complaint.id,
                solved_on=solved_on,
                answered_on=complaint.answered_on or solved_on,
                solution=solution,
                satisfaction=satisfaction,
            )
            self._plan_to_ask(transaction, complaint, solved_on)
        return Done(transaction.step_id, complaint_id)

    def ask_satisfaction(self, complaint_id: int, satisfaction: Expectation) -> Done:
        """Puts down what the customer says of the solution. Raises UserError and NotFound."""
        with self._changed("complaint.ask_satisfaction", complaint_id, Touched.COMPLAINTS) as (
            transaction,
            complaint,
        ):
            if complaint.solved_on is None:
                raise UserError("Solve the complaint first, then ask whether the customer is satisfied.")
            transaction.update(Complaint, complaint.id, satisfaction=satisfaction)
        return Done(transaction.step_id, complaint_id)

    def delete(self, complaint_id: int) -> Done:
        """Puts a complaint into the trash. Raises NotFound."""
        from salesdesk.services.deleting import delete

        return delete(self._context, Thing.COMPLAINT, [complaint_id])

    def get(self, complaint_id: int) -> ComplaintLine:
        """One complaint. Raises NotFound."""
        with self._context.database.read() as connection:
            found = [ComplaintLine(*row) for row in _ONE.rows(connection, complaint=complaint_id)]
        if not found:
            raise NotFound("This complaint is no longer on the desk.")
        return found[0]

    def of(self, customer_id: int) -> list[ComplaintLine]:
        """A customer's complaints, the latest first."""
        with self._context.database.read() as connection:
            return complaints_of(connection, customer_id)

    def _plan_to_ask(self, transaction: Transaction, complaint: _Standing, solved_on: date) -> None:
        calendar, today = self._settings.calendar, self._context.today()
        ask_on = max(calendar.add_working_days(solved_on, ASK_AFTER_DAYS), calendar.next_working(today))
        planned = transaction.execute(
            select(func.count()).where(
                _check_ins.customer_id == complaint.customer_id,
                _check_ins.state == CheckInState.OPEN,
                _check_ins.due_on.between(solved_on, ask_on),
            )
        ).scalar()
        if planned:
            return
        self._planning.add_check_in(
            transaction,
            complaint.customer_id,
            ask_on,
            None,
            CheckInReason.COMPLAINT,
            note=excerpt(complaint.text, _NOTE_LENGTH),
            person_id=complaint.person_id,
        )
        self._planning.follow(transaction, complaint.customer_id)

    def _ensure_day(self, day: date, earliest: date, field: str) -> None:
        if not earliest <= day <= self._context.today():
            raise UserError("Choose a day from %1 until today.", earliest, field=field)

    @contextmanager
    def _changed(
        self, verb: str, complaint_id: int, touched: Touched
    ) -> Iterator[tuple[Transaction, _Standing]]:
        """A verb's transaction and the complaint as it stands in it. Raises NotFound."""
        with self._context.verb(verb, touched) as transaction:
            row: Any = transaction.execute(
                select(
                    _complaints.id,
                    _complaints.customer_id,
                    _complaints.person_id,
                    _complaints.text,
                    _complaints.opened_on,
                    _complaints.answered_on,
                    _complaints.solved_on,
                ).where(_complaints.id == complaint_id)
            ).first()
            if row is None:
                raise NotFound("This complaint is no longer on the desk.")
            complaint = _Standing(*row)
            transaction.customer_id, transaction.about = complaint.customer_id, excerpt(complaint.text)
            yield transaction, complaint


def complaints_of(connection: Connection, customer_id: int) -> list[ComplaintLine]:
    """What `Complaints.of` returns, asked in a reading of more."""
    return [ComplaintLine(*row) for row in _OF_CUSTOMER.rows(connection, customer=customer_id)]


def clock_of(settings: Settings, level: Level, heard_on: date) -> tuple[date, date]:
    """The days by which a complaint of a customer of `level` is to be answered, and solved."""
    within = settings.policies[level].answer_within_days
    answer_by = settings.calendar.add_working_days(heard_on, ANSWER_WITHIN_DAYS if within is None else within)
    return answer_by, settings.calendar.add_working_days(answer_by, SOLVE_WITHIN_DAYS)


def _ensure_unsolved(complaint: _Standing) -> None:
    if complaint.solved_on is not None:
        raise UserError("This complaint was solved on %1.", complaint.solved_on)


def _lines(condition: ColumnElement[bool]) -> Prepared:
    """Asks for the complaints that fit, the latest first."""
    return Prepared(
        lambda: (
            select(
                _complaints.id,
                _complaints.customer_id,
                _customers.name,
                func.coalesce(_people.name, ""),
                _complaints.text,
                _complaints.opened_on,
                _complaints.answer_by,
                _complaints.solve_by,
                _complaints.answered_on,
                _complaints.solved_on,
                _complaints.solution,
                _complaints.satisfaction,
            )
            .join(Customer, _customers.id == _complaints.customer_id)
            .outerjoin(Person, _people.id == _complaints.person_id)
            .where(condition)
            .order_by(_complaints.opened_on.desc(), _complaints.id.desc())
        )
    )


_ONE = _lines(_complaints.id == given("complaint"))
_OF_CUSTOMER = _lines(_complaints.customer_id == given("customer"))
