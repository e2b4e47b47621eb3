"""Check-ins: planned contacts, and the four ways in which one leaves the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, select

from salesdesk.domain.catch_up import spread
from salesdesk.domain.words import CheckInReason, CheckInState
from salesdesk.errors import NotFound, UserError
from salesdesk.services.context import Context, Done, chunks
from salesdesk.services.planning import OPEN, Planning
from salesdesk.services.rows import CheckInLine
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage.prepared import Prepared, given
from salesdesk.storage.tables import CheckIn, Customer, Person, columns
from salesdesk.storage.transaction import Transaction

_check_ins, _customers, _people = columns(CheckIn), columns(Customer), columns(Person)


@dataclass(frozen=True, slots=True)
class _Open:
    """An open check-in, as moving or ending it needs to know it."""

    id: int
    customer_id: int
    customer: str
    due_on: date
    due_minute: int | None
    reason: CheckInReason
    note: str
    tries: int
    person_id: int | None
    order_id: int | None


class CheckIns:
    """Verbs and questions about planned contacts."""

    def __init__(self, context: Context, settings: Settings, planning: Planning) -> None:
        self._context = context
        self._settings = settings
        self._planning = planning

    def plan(
        self,
        customer_id: int,
        due_on: date,
        due_minute: int | None = None,
        *,
        note: str = "",
        person_id: int | None = None,
    ) -> Done:
        """Plans a contact that the rep and the customer agreed on."""
        self._refuse_past(due_on)
        with self._context.verb("check_in.plan", Touched.CHECK_INS, customer_id=customer_id) as transaction:
            transaction.about = due_on.isoformat()
            check_in_id = self._planning.add_check_in(
                transaction,
                customer_id,
                due_on,
                due_minute,
                CheckInReason.ASKED,
                note=note,
                person_id=person_id,
            )
            self._planning.follow(transaction, customer_id)
        return Done(transaction.step_id, check_in_id)

    def move(self, check_in_id: int, to_on: date, to_minute: int | None = None, *, reason: str = "") -> Done:
        """Changes the day of a check-in; the old one stays in the history as moved.

        Raises UserError for a day that is past and NotFound for one that is no longer open.
        """
        self._refuse_past(to_on)
        with self._context.verb("check_in.move", Touched.CHECK_INS) as transaction:
            planned = self._open(transaction, check_in_id)
            if (planned.due_on, planned.due_minute) == (to_on, to_minute):
                raise UserError("The check-in is planned for that time already.", field="to_on")
            new_id = self._move(transaction, planned, to_on, to_minute, reason)
            transaction.customer_id, transaction.about = planned.customer_id, planned.customer
            self._planning.follow(transaction, planned.customer_id)
        return Done(transaction.step_id, new_id)

    def skip(self, check_in_id: int, reason: str) -> Done:
        """Lets a check-in go, for a reason; the plan puts the next one in its place."""
        with self._context.verb("check_in.skip", Touched.CHECK_INS) as transaction:
            planned = self._open(transaction, check_in_id)
            transaction.customer_id, transaction.about = planned.customer_id, planned.customer
            self._skip(transaction, planned, reason)
        return Done(transaction.step_id)

    def let_go(self, check_in_ids: Iterable[int], reason: str) -> Done:
        """Skips many check-ins at once, for one reason, as one step."""
        with self._context.verb("check_in.let_go", Touched.CHECK_INS) as transaction:
            planned = self._all_open(transaction, check_in_ids)
            transaction.about = str(len(planned))
            for one in planned:
                self._skip(transaction, one, reason)
        return Done(transaction.step_id)

    def spread(self, check_in_ids: Sequence[int]) -> Done:
        """Moves what piled up over the next working days, the first ids first, within the calls a day."""
        with self._context.verb("check_in.spread", Touched.CHECK_INS) as transaction:
            planned = {one.id: one for one in self._all_open(transaction, check_in_ids)}
            order = [check_in_id for check_in_id in check_in_ids if check_in_id in planned]
            today = self._context.today()
            days = spread(
                order,
                today,
                self._settings.calendar,
                self._settings.preferences.calls_per_day,
                self._booked(transaction.connection, today, set(order)),
            )
            transaction.about = str(len(order))
            for check_in_id, day in days.items():
                one = planned[check_in_id]
                if day != one.due_on:
                    self._move(transaction, one, day, None, "spread after days away")
                    self._planning.follow(transaction, one.customer_id)
        return Done(transaction.step_id)

    def plan_first(self, customer_ids: Sequence[int], weeks: int) -> Done:
        """Plans a first call for each customer that has nothing planned, evenly over so many weeks."""
        if not 1 <= weeks <= 52:
            raise UserError("Choose between 1 and 52 weeks.", field="weeks")
        with self._context.verb("check_in.plan_first", Touched.CHECK_INS) as transaction:
            waiting = [
                row.id
                for chunk in chunks(customer_ids)
                for row in transaction.execute(
                    select(_customers.id).where(_customers.id.in_(chunk), _customers.next_on.is_(None))
                )
            ]
            transaction.about = str(len(waiting))
            days = self._working_days(max(weeks * len(self._settings.preferences.weekdays), 1))
            now, reason = self._context.now(), CheckInReason.CADENCE
            placed = [
                (customer_id, days[index * len(days) // len(waiting)])
                for index, customer_id in enumerate(waiting)
            ]
            transaction.insert_many(
                CheckIn,
                (
                    {
                        "customer_id": customer_id,
                        "due_on": day,
                        "reason": reason,
                        "created_at": now,
                    }
                    for customer_id, day in placed
                ),
            )
            for customer_id, day in placed:
                transaction.update(Customer, customer_id, next_on=day, no_next_reason=None)
        return Done(transaction.step_id)

    def get(self, check_in_id: int) -> CheckInLine:
        """One check-in. Raises NotFound."""
        with self._context.database.read() as connection:
            found = _ONE.rows(connection, check_in=check_in_id)
        if not found:
            raise NotFound("This check-in is no longer on the desk.")
        return CheckInLine(*found[0])

    def open_of(self, customer_id: int) -> list[CheckInLine]:
        """The customer's open check-ins, the next one first."""
        with self._context.database.read() as connection:
            return [CheckInLine(*row) for row in _OPEN_OF.rows(connection, customer=customer_id)]

    def _skip(self, transaction: Transaction, planned: _Open, reason: str) -> None:
        if not reason.strip():
            raise UserError("Say why this check-in is skipped.", field="reason")
        self._planning.end(transaction, planned.id, CheckInState.SKIPPED, reason)
        self._next_after_skip(transaction, planned)
        if planned.reason is CheckInReason.REVIEW:
            self._planning.plan_next_review(transaction, planned.customer_id)
        self._planning.follow(transaction, planned.customer_id)

    def _next_after_skip(self, transaction: Transaction, planned: _Open) -> None:
        """A skipped contact of the plan counts as if it had been made: the interval starts again."""
        others = transaction.execute(
            select(func.count()).where(
                _check_ins.customer_id == planned.customer_id,
                _check_ins.state == OPEN,
                _check_ins.due_on > self._context.today(),
            )
        ).scalar()
        if others:
            return
        proposal = self._planning.proposal_in(
            transaction.connection, planned.customer_id, contact_on=self._context.today()
        )
        if proposal is not None:
            self._planning.add_check_in(
                transaction, planned.customer_id, proposal.due_on, proposal.at, proposal.reason
            )
        else:
            transaction.update(Customer, planned.customer_id, no_next_reason="skipped")

    def _move(
        self, transaction: Transaction, planned: _Open, to_on: date, to_minute: int | None, reason: str
    ) -> int:
        self._planning.end(transaction, planned.id, CheckInState.MOVED, reason)
        return self._planning.add_check_in(
            transaction,
            planned.customer_id,
            to_on,
            to_minute,
            planned.reason,
            note=planned.note,
            tries=planned.tries,
            person_id=planned.person_id,
            order_id=planned.order_id,
            moved_from_id=planned.id,
        )

    def _open(self, transaction: Transaction, check_in_id: int) -> _Open:
        found = self._all_open(transaction, [check_in_id])
        if not found:
            raise NotFound("This check-in is no longer open.")
        return found[0]

    def _all_open(self, transaction: Transaction, check_in_ids: Iterable[int]) -> list[_Open]:
        found: list[_Open] = []
        for chunk in chunks(list(check_in_ids)):
            rows = transaction.execute(
                select(
                    _check_ins.id,
                    _check_ins.customer_id,
                    _customers.name,
                    _check_ins.due_on,
                    _check_ins.due_minute,
                    _check_ins.reason,
                    _check_ins.note,
                    _check_ins.tries,
                    _check_ins.person_id,
                    _check_ins.order_id,
                )
                .join(Customer, _customers.id == _check_ins.customer_id)
                .where(_check_ins.id.in_(chunk), _check_ins.state == OPEN)
            )
            found += [_Open(*tuple(row)) for row in rows]
        return found

    def _booked(self, connection: Connection, today: date, leaving: set[int]) -> dict[date, int]:
        """How many check-ins stand on each day from today on, without those that are about to move."""
        booked: dict[date, int] = {}
        rows = connection.execute(
            select(_check_ins.id, _check_ins.due_on).where(
                _check_ins.state == OPEN, _check_ins.due_on >= today
            )
        )
        for check_in_id, day in rows:
            if check_in_id not in leaving:
                booked[day] = booked.get(day, 0) + 1
        return booked

    def _working_days(self, how_many: int) -> list[date]:
        days = [self._settings.calendar.next_working(self._context.today())]
        while len(days) < how_many:
            days.append(self._settings.calendar.add_working_days(days[-1], 1))
        return days

    def _refuse_past(self, day: date) -> None:
        if day < self._context.today():
            raise UserError("%1 is past: choose today or a later day.", day, field="due_on")


def _lines(condition: ColumnElement[bool]) -> Prepared:
    """Asks for the check-ins that fit, the next one first."""
    return Prepared(
        lambda: (
            select(
                _check_ins.id,
                _check_ins.customer_id,
                _customers.name,
                _check_ins.person_id,
                func.coalesce(_people.name, ""),
                _check_ins.due_on,
                _check_ins.due_minute,
                _check_ins.reason,
                _check_ins.note,
                _check_ins.tries,
                _check_ins.state,
                _check_ins.ended_reason,
            )
            .join(Customer, _customers.id == _check_ins.customer_id)
            .outerjoin(Person, _people.id == _check_ins.person_id)
            .where(condition)
            .order_by(_check_ins.due_on, _check_ins.due_minute, _check_ins.id)
        )
    )


_ONE = _lines(_check_ins.id == given("check_in"))
_OPEN_OF = _lines((_check_ins.customer_id == given("customer")) & (_check_ins.state == OPEN))
