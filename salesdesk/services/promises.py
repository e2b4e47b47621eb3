"""Promises in both directions: given, moved, settled with evidence, and confirmed by the customer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from salesdesk.domain import promises as rules
from salesdesk.domain.promises import KeptRate, Word
from salesdesk.domain.words import Party, PromiseState, Thing
from salesdesk.errors import NotFound, UserError
from salesdesk.services import promise_lists
from salesdesk.services.context import Context, Done
from salesdesk.services.promise_lists import PromiseCounts, PromiseFilter, SortKey, Which
from salesdesk.services.rows import PromiseLine
from salesdesk.services.touched import Touched
from salesdesk.services.whom import ensure_whom
from salesdesk.storage.tables import Promise, PromiseMove, columns
from salesdesk.storage.transaction import Transaction

__all__ = ["PromiseCounts", "PromiseFilter", "Promises", "SortKey", "Which"]

_promises = columns(Promise)

_MAY_SETTLE: dict[PromiseState, Callable[[PromiseState, date, date, date], None]] = {
    PromiseState.KEPT: rules.may_keep,
    PromiseState.BROKEN: rules.may_break,
    PromiseState.RELEASED: rules.may_release,
}


@dataclass(frozen=True, slots=True)
class _Standing:
    """A promise as the verbs need to know it."""

    id: int
    customer_id: int
    party: Party
    text: str
    state: PromiseState
    made_on: date
    due_on: date
    due_minute: int | None
    settled_on: date | None


class Promises:
    """Verbs and questions about promises; all days are local."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def make(
        self,
        customer_id: int,
        party: Party,
        text: str,
        due_on: date,
        due_minute: int | None = None,
        person_id: int | None = None,
        made_on: date | None = None,
    ) -> Done:
        """Puts down a promise by the rep or by the customer; `due_minute` is a local minute of the day.

        Raises UserError naming the field, and NotFound for an unknown customer.
        """
        with self._context.verb("promise.make", Touched.PROMISES, customer_id=customer_id) as transaction:
            transaction.about = text
            promise_id = self.make_in(
                transaction,
                customer_id,
                party,
                text,
                due_on,
                due_minute=due_minute,
                person_id=person_id,
                made_on=made_on,
            )
        return Done(transaction.step_id, promise_id)

    def make_in(
        self,
        transaction: Transaction,
        customer_id: int,
        party: Party,
        text: str,
        due_on: date,
        *,
        due_minute: int | None = None,
        person_id: int | None = None,
        made_on: date | None = None,
        interaction_id: int | None = None,
    ) -> int:
        """`make` within another verb's transaction, such as logging the contact it was given in."""
        today = self._context.today()
        given_on = made_on or today
        if not text.strip():
            raise UserError("Say what is promised.", field="text")
        if given_on > today:
            raise UserError(
                "A promise can't have been made on a day still to come (%1).", given_on, field="made_on"
            )
        if due_on < given_on:
            raise UserError(
                "A promise made on %1 can't be due before, on %2.", given_on, due_on, field="due_on"
            )
        _ensure_minute(due_minute, "due_minute")
        ensure_whom(transaction, customer_id, person_id)
        return transaction.insert(
            Promise,
            customer_id=customer_id,
            person_id=person_id,
            interaction_id=interaction_id,
            party=party,
            text=text,
            made_on=given_on,
            due_on=due_on,
            due_minute=due_minute,
            created_at=self._context.now(),
        )

    def keep(
        self,
        promise_id: int,
        on: date | None = None,
        evidence: str = "",
        evidence_file: str = "",
        confirmed_on: date | None = None,
        confirmed_how: str = "",
    ) -> Done:
        """Settles a promise as kept on a day, today by default, with what shows it.

        `evidence_file` is the path of a file, as a text. Raises UserError and NotFound.
        """
        kept_on = on or self._context.today()
        with self._changed("promise.keep", promise_id) as (transaction, promise):
            self._settle(
                transaction,
                promise,
                PromiseState.KEPT,
                kept_on,
                evidence=evidence,
                evidence_file=evidence_file,
            )
            if confirmed_on is not None:
                self._confirm(transaction, promise, kept_on, confirmed_on, confirmed_how)
            elif confirmed_how.strip():
                raise UserError("Say on which day the customer confirmed it.", field="confirmed_on")
        return Done(transaction.step_id, promise_id)

    def break_(self, promise_id: int, reason: str, on: date | None = None) -> Done:
        """Settles a promise as broken, for a reason. Raises UserError and NotFound."""
        return self._give_up("promise.break", promise_id, PromiseState.BROKEN, reason, on)

    def release(self, promise_id: int, reason: str, on: date | None = None) -> Done:
        """Settles a promise that the other side no longer wants kept. Raises UserError and NotFound."""
        return self._give_up("promise.release", promise_id, PromiseState.RELEASED, reason, on)

    def move(
        self,
        promise_id: int,
        to_on: date,
        agreed: bool,
        reason: str = "",
        to_minute: int | None = None,
    ) -> Done:
        """Gives a promise a new day and hour (`to_minute` None: any hour), agreed by the other side or not.

        Every change of day is kept; another hour of the same day is none. Raises UserError and NotFound.
        """
        _ensure_minute(to_minute, "to_minute")
        today = self._context.today()
        with self._changed("promise.move", promise_id) as (transaction, promise):
            if to_on == promise.due_on and to_minute != promise.due_minute:
                rules.ensure_open(promise.state)
            else:
                rules.may_move(promise.state, promise.due_on, to_on, today)
                transaction.insert(
                    PromiseMove,
                    promise_id=promise.id,
                    from_on=promise.due_on,
                    to_on=to_on,
                    moved_on=today,
                    agreed=agreed,
                    reason=reason,
                )
            transaction.update(Promise, promise.id, due_on=to_on, due_minute=to_minute)
        return Done(transaction.step_id, promise_id)

    def confirm(self, promise_id: int, on: date, how: str) -> Done:
        """Puts down that the customer confirmed a promise kept by the rep. Raises UserError and NotFound."""
        with self._changed("promise.confirm", promise_id) as (transaction, promise):
            if promise.state is not PromiseState.KEPT or promise.settled_on is None:
                raise UserError("Only a promise that was kept can be confirmed.")
            self._confirm(transaction, promise, promise.settled_on, on, how)
        return Done(transaction.step_id, promise_id)

    def delete(self, promise_id: int) -> Done:
        """Puts a promise into the trash, with its changes of date. Raises NotFound."""
        from salesdesk.services.deleting import delete

        return delete(self._context, Thing.PROMISE, [promise_id])

    def get(self, promise_id: int) -> PromiseLine:
        """One promise with every change of its date. Raises NotFound."""
        found = self.lines([promise_id])
        if not found:
            raise NotFound("This promise is no longer on the desk.")
        return found[0]

    def ids(
        self,
        chosen: PromiseFilter = PromiseFilter(),  # noqa: B008 - it is frozen
        sort: SortKey = "due_on",
        descending: bool = False,
    ) -> list[int]:
        """The ids of the chosen promises, in order."""
        with self._context.database.read() as connection:
            return promise_lists.ids(connection, chosen, sort, descending, self._context.today())

    def lines(self, promise_ids: Sequence[int]) -> list[PromiseLine]:
        """The promises in the order of `promise_ids`; what is no longer on the desk is left out."""
        with self._context.database.read() as connection:
            return promise_lists.lines(connection, promise_ids)

    def of(self, customer_id: int) -> list[PromiseLine]:
        """A customer's promises: the open ones by their day, then the settled ones, the latest first."""
        with self._context.database.read() as connection:
            return promise_lists.lines_of(connection, customer_id)

    def counts(self) -> PromiseCounts:
        """How many promises each filter of the ledger holds today."""
        with self._context.database.read() as connection:
            return promise_lists.counts(connection, self._context.today())

    def kept_rate(self, customer_id: int | None = None, months: int = 12) -> KeptRate:
        """How often the rep kept a word that was settled in the last `months`."""
        after = promise_lists.months_before(self._context.today(), months)
        with self._context.database.read() as connection:
            return promise_lists.rate(connection, after, customer_id)

    def median_days(self, months: int = 12) -> float | None:
        """Half of the rep's promises kept in the last `months` were kept within so many days; None: none."""
        after = promise_lists.months_before(self._context.today(), months)
        with self._context.database.read() as connection:
            return promise_lists.median_days(connection, after)

    @staticmethod
    def word(line: PromiseLine) -> Word:
        """The promise as the rules of `domain.promises` see it."""
        return promise_lists.word(line)

    def _give_up(self, verb: str, promise_id: int, state: PromiseState, reason: str, on: date | None) -> Done:
        if not reason.strip():
            raise UserError("Say why.", field="reason")
        settled_on = on or self._context.today()
        with self._changed(verb, promise_id) as (transaction, promise):
            self._settle(transaction, promise, state, settled_on, settled_note=reason)
        return Done(transaction.step_id, promise_id)

    def _settle(
        self, transaction: Transaction, promise: _Standing, state: PromiseState, on: date, **values: Any
    ) -> None:
        _MAY_SETTLE[state](promise.state, promise.made_on, on, self._context.today())
        transaction.update(Promise, promise.id, state=state, settled_on=on, **values)

    def _confirm(
        self, transaction: Transaction, promise: _Standing, kept_on: date, on: date, how: str
    ) -> None:
        if promise.party is not Party.REP:
            raise UserError("The customer's own promise needs no confirming.", field="confirmed_on")
        if not kept_on <= on <= self._context.today():
            raise UserError(
                "Choose a day from %1, when it was kept, until today.", kept_on, field="confirmed_on"
            )
        transaction.update(Promise, promise.id, confirmed_on=on, confirmed_how=how)

    @contextmanager
    def _changed(self, verb: str, promise_id: int) -> Iterator[tuple[Transaction, _Standing]]:
        """A verb's transaction and the promise as it stands in it. Raises NotFound."""
        with self._context.verb(verb, Touched.PROMISES) as transaction:
            row: Any = transaction.execute(
                select(
                    _promises.id,
                    _promises.customer_id,
                    _promises.party,
                    _promises.text,
                    _promises.state,
                    _promises.made_on,
                    _promises.due_on,
                    _promises.due_minute,
                    _promises.settled_on,
                ).where(_promises.id == promise_id)
            ).first()
            if row is None:
                raise NotFound("This promise is no longer on the desk.")
            promise = _Standing(*row)
            transaction.customer_id, transaction.about = promise.customer_id, promise.text
            yield transaction, promise


def _ensure_minute(minute: int | None, field: str) -> None:
    if minute is not None and not 0 <= minute <= 1439:
        raise UserError("The hour must lie within one day.", field=field)
