"""The ledger of promises: which there are, in which order, how many, and how often a word was kept."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from statistics import median
from typing import Any, Literal

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    func,
    select,
    true,
    type_coerce,
)

from salesdesk.domain.promises import KeptRate, Move, Word, kept_rate
from salesdesk.domain.words import Party, PromiseState
from salesdesk.services.rows import MoveLine, PromiseLine
from salesdesk.storage.prepared import Prepared, given, listed, numbers
from salesdesk.storage.tables import Customer, Person, Promise, PromiseMove, columns

_promises, _moves = columns(Promise), columns(PromiseMove)
_customers, _people = columns(Customer), columns(Person)

_OPEN, _KEPT, _BROKEN = PromiseState.OPEN, PromiseState.KEPT, PromiseState.BROKEN

Which = Literal["open", "overdue", "theirs", "kept", "broken", "all"]
SortKey = Literal["due_on", "made_on", "settled_on", "text", "customer", "person", "state"]

_SORTED_BY: Mapping[SortKey, tuple[Column[Any], ...]] = {
    "due_on": (_promises.due_on, _promises.due_minute),
    "made_on": (_promises.made_on,),
    "settled_on": (_promises.settled_on,),
    "text": (_promises.text,),
    "customer": (_customers.name_key,),
    "person": (_promises.party, _people.name_key),
    "state": (_promises.state, _promises.due_on),
}


@dataclass(frozen=True, slots=True)
class PromiseFilter:
    """Which promises: `theirs` are the customers' open ones; `open` and `overdue` hold both sides'."""

    which: Which = "open"
    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class PromiseCounts:
    """How many promises each filter of the ledger holds."""

    open: int
    overdue: int
    theirs: int
    kept: int
    broken: int
    all: int


def ids(
    connection: Connection, chosen: PromiseFilter, sort: SortKey, descending: bool, today: date
) -> list[int]:
    """The ids of the chosen promises in order; those that compare equal stand in the order made."""
    statement = select(_promises.id).where(_condition(chosen.which, today))
    if chosen.customer_id is not None:
        statement = statement.where(_promises.customer_id == chosen.customer_id)
    if sort == "customer":
        statement = statement.join(Customer, _customers.id == _promises.customer_id)
    elif sort == "person":
        statement = statement.outerjoin(Person, _people.id == _promises.person_id)
    keys = _SORTED_BY[sort]
    ordered = [key.desc() if descending else key.asc() for key in (*keys, _promises.id)]
    return list(connection.execute(statement.order_by(*ordered)).scalars().all())


def lines(connection: Connection, promise_ids: Sequence[int]) -> list[PromiseLine]:
    """The promises in the order of `promise_ids`; what is no longer on the desk is left out."""
    found = {line.id: line for line in _LISTED.lines(connection, ids=numbers(promise_ids))}
    return [found[promise_id] for promise_id in promise_ids if promise_id in found]


def lines_of(connection: Connection, customer_id: int) -> list[PromiseLine]:
    """A customer's promises: the open ones by their day, then the settled ones, the latest first."""
    every = _OF_CUSTOMER.lines(connection, customer=customer_id)
    still_open = [line for line in every if line.settled_on is None]
    settled = [line for line in every if line.settled_on is not None]
    still_open.sort(key=lambda line: (line.due_on, line.due_minute or 0, line.id))
    settled.sort(key=lambda line: (line.settled_on or date.min, line.id), reverse=True)
    return still_open + settled


def counts(connection: Connection, today: date) -> PromiseCounts:
    """How many promises there are of each kind."""

    def count(which: Which) -> int:
        statement = select(func.count()).select_from(Promise).where(_condition(which, today))
        return int(connection.execute(statement).scalar() or 0)

    kept, broken, every = connection.execute(
        select(
            func.count().filter(_promises.state == _KEPT),
            func.count().filter(_promises.state == _BROKEN),
            func.count(),
        ).select_from(Promise)
    ).one()
    return PromiseCounts(count("open"), count("overdue"), count("theirs"), kept, broken, every)


def rate(connection: Connection, after: date, customer_id: int | None) -> KeptRate:
    """The kept-rate of the rep's promises that were settled after the day `after`.

    Says what `domain.promises.kept_rate` says; only promises whose date was moved are looked at one by
    one, as only their measure is not the due day.
    """
    told: dict[str, Any] = {"after": after}
    if customer_id is not None:
        told["customer"] = customer_id
    asked = _SETTLED if customer_id is None else _SETTLED_OF_CUSTOMER
    moved = kept_rate(_moved_words(asked.moved.rows(connection, **told)))
    [(kept, on_time, broken)] = asked.unmoved.rows(connection, **told)
    return KeptRate(moved.kept + kept, moved.on_time + on_time, moved.settled + kept + broken)


def median_days(connection: Connection, after: date) -> float | None:
    """Half of the rep's promises kept after the day `after` were kept within so many days of being made."""
    spans = connection.execute(
        select(type_coerce(_promises.made_on, Text), type_coerce(_promises.settled_on, Text)).where(
            _promises.party == Party.REP, _promises.state == _KEPT, _promises.settled_on > after
        )
    ).all()
    # Days are read once for each pair of them: a year's promises share few.
    days = [
        length
        for (made_on, settled_on), times in Counter(map(tuple, spans)).items()
        for length in repeat((date.fromisoformat(settled_on) - date.fromisoformat(made_on)).days, times)
    ]
    return float(median(days)) if days else None


def word(line: PromiseLine) -> Word:
    """The promise as the rules see it."""
    moves = tuple(Move(move.from_on, move.to_on, move.moved_on, move.agreed) for move in line.moves)
    return Word(line.state, line.party, line.due_on, line.settled_on, moves)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; the month's last day where it is shorter."""
    month = day.year * 12 + day.month - 1 - months
    if month < 12:
        return date.min
    year, index = divmod(month, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))


def _condition(which: Which, today: date) -> ColumnElement[bool]:
    match which:
        case "open":
            return _promises.state == _OPEN
        case "overdue":
            return and_(_promises.state == _OPEN, _promises.due_on < today)
        case "theirs":
            # That nothing open is settled holds anyway; said here, one index answers the whole question.
            return and_(
                _promises.settled_on.is_(None),
                _promises.party == Party.CUSTOMER,
                _promises.state == _OPEN,
            )
        case "kept":
            return _promises.state == _KEPT
        case "broken":
            return _promises.state == _BROKEN
        case "all":
            return true()


class _Lines:
    """A question for promises, and the one for the changes of their dates."""

    def __init__(self, condition: ColumnElement[bool]) -> None:
        self._promises = Prepared(lambda: _with_names().where(condition))
        self._moves = Prepared(
            lambda: (
                select(
                    _moves.promise_id,
                    _moves.from_on,
                    _moves.to_on,
                    _moves.moved_on,
                    _moves.agreed,
                    _moves.reason,
                )
                .join(Promise, _promises.id == _moves.promise_id)
                .where(condition)
                .order_by(_moves.promise_id, _moves.id)
            )
        )

    def lines(self, connection: Connection, **told: Any) -> list[PromiseLine]:
        rows = self._promises.rows(connection, **told)
        if not rows:
            return []
        moves: dict[int, tuple[MoveLine, ...]] = {}
        for promise_id, *move in self._moves.rows(connection, **told):
            moves[promise_id] = (*moves.get(promise_id, ()), MoveLine(*move))
        return [PromiseLine(*row, moves.get(row[0], ())) for row in rows]  # type: ignore[call-arg]


def _with_names() -> Select[Any]:
    return (
        select(
            _promises.id,
            _promises.customer_id,
            _customers.name,
            _promises.person_id,
            func.coalesce(_people.name, ""),
            _promises.interaction_id,
            _promises.party,
            _promises.text,
            _promises.made_on,
            _promises.due_on,
            _promises.due_minute,
            _promises.state,
            _promises.settled_on,
            _promises.settled_note,
            _promises.evidence,
            _promises.evidence_file,
            _promises.confirmed_on,
            _promises.confirmed_how,
        )
        .join(Customer, _customers.id == _promises.customer_id)
        .outerjoin(Person, _people.id == _promises.person_id)
    )


_LISTED = _Lines(_promises.id.in_(listed("ids")))
_OF_CUSTOMER = _Lines(_promises.customer_id == given("customer"))


class _Settled:
    """Questions for the rep's promises settled lately: those whose date was moved, figures of the others."""

    def __init__(self, *which: ColumnElement[bool]) -> None:
        within = (_promises.party == Party.REP, _promises.settled_on > given("after"), *which)
        is_kept = _promises.state == _KEPT
        was_moved = select(_moves.id).where(_moves.promise_id == _promises.id).exists()
        figures: tuple[ColumnElement[Any], ...] = (
            func.count().filter(is_kept),
            func.count().filter(is_kept, _promises.settled_on <= _promises.due_on),
            func.count().filter(_promises.state == _BROKEN),
        )
        self.unmoved = Prepared(lambda: select(*figures).where(*within, ~was_moved))
        self.moved = Prepared(
            lambda: (
                select(
                    _promises.id,
                    _promises.state,
                    _promises.party,
                    _promises.due_on,
                    _promises.settled_on,
                    _moves.from_on,
                    _moves.to_on,
                    _moves.moved_on,
                    _moves.agreed,
                )
                .join(PromiseMove, _moves.promise_id == _promises.id)
                .where(*within)
                .order_by(_moves.id)
            )
        )


_SETTLED = _Settled()
_SETTLED_OF_CUSTOMER = _Settled(_promises.customer_id == given("customer"))


def _moved_words(rows: Iterable[tuple[Any, ...]]) -> list[Word]:
    """The settled promises whose date was moved, as the rules see them."""
    moves: dict[tuple[Any, ...], list[Move]] = {}
    for row in rows:
        moves.setdefault(row[:5], []).append(Move(*row[5:]))
    return [
        Word(state, party, due_on, settled_on, tuple(made))
        for (_, state, party, due_on, settled_on), made in moves.items()
    ]
