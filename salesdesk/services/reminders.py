"""Reminders: which alarms are due and not acknowledged, by the rows of the desk alone.

An alarm is shown first and marked as shown after, so that one which was on the screen when the program
died comes back. What was shown, put off or acknowledged is remembered for the due moment it had then:
another due moment makes it a new alarm, and what is settled is never due, whatever was remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, func, select

from salesdesk.domain.due import remind_at
from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import CheckInState, ItemKind, PromiseState
from salesdesk.errors import NotFound, UserError
from salesdesk.services.alarms import Alarm, Ringing, told
from salesdesk.services.context import Context
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage.tables import CheckIn, Promise, Reminder, Row, columns
from salesdesk.storage.transaction import Transaction

__all__ = ["AT_MOST", "Alarm", "Reminders", "Waiting"]

_check_ins, _promises, _reminders = columns(CheckIn), columns(Promise), columns(Reminder)

AT_MOST = 500
"""More alarms than these are counted and not shown: nobody reads on, and Today has them all."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The alarms that are due, the newest last, at most `AT_MOST` of them, and how many there are in all."""

    alarms: tuple[Alarm, ...]
    total: int
    check_ins: int
    promises: int


@dataclass(frozen=True, slots=True)
class _Subject:
    """What an alarm can be about: a table with `due_on` and `due_minute`, and which rows are open."""

    kind: ItemKind
    table: type[Row]
    id: Column[Any]
    due_on: Column[Any]
    due_minute: Column[Any]
    is_open: ColumnElement[bool]
    reminder_column: str

    @property
    def reminded(self) -> Column[Any]:
        return _reminders[self.reminder_column]


_SUBJECTS = {
    subject.kind: subject
    for subject in (
        _Subject(
            ItemKind.CHECK_IN,
            CheckIn,
            _check_ins.id,
            _check_ins.due_on,
            _check_ins.due_minute,
            _check_ins.state == CheckInState.OPEN,
            "check_in_id",
        ),
        _Subject(
            ItemKind.PROMISE,
            Promise,
            _promises.id,
            _promises.due_on,
            _promises.due_minute,
            _promises.state == PromiseState.OPEN,
            "promise_id",
        ),
    )
}


@dataclass(frozen=True, slots=True)
class _Standing:
    """An open check-in or promise with its due moment, and what is remembered for that moment."""

    kind: ItemKind
    id: int
    due_on: date
    due_minute: int | None
    due_at: datetime
    acknowledged_at: datetime | None = None
    snoozed_until: datetime | None = None
    shown_at: datetime | None = None

    @property
    def rings_at(self) -> datetime | None:
        """When it rings, next or since; None once it is acknowledged."""
        if self.acknowledged_at is not None:
            return None
        return self.due_at if self.snoozed_until is None else max(self.due_at, self.snoozed_until)

    def ringing(self) -> Ringing:
        """The alarm, once it has come."""
        put_off = self.snoozed_until
        return Ringing(
            kind=self.kind,
            subject_id=self.id,
            due_on=self.due_on,
            due_minute=self.due_minute,
            due_at=self.due_at,
            snoozed=put_off is not None,
            shown=self.shown_at is not None and (put_off is None or self.shown_at >= put_off),
        )


class Reminders:
    """Questions about due alarms, and what the rep did about them. Bookkeeping: none of it can be undone.

    All moments are aware.
    """

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def due(self, now: datetime) -> list[Alarm]:
        """The alarms that have come and were neither acknowledged nor put off; the newest last.

        At most `AT_MOST`, the newest ones; `waiting` also says how many there are.
        """
        return list(self.waiting(now).alarms)

    def waiting(self, now: datetime) -> Waiting:
        """`due`, with how many there are in all and of each kind."""
        today = self._context.local_day(now)
        with self._context.database.read() as connection:
            rings = [
                standing
                for standing in self._open_until(connection, today)
                if (moment := standing.rings_at) is not None and moment <= now
            ]
            rings.sort(key=lambda standing: (standing.due_at, standing.kind, standing.id))
            newest = [standing.ringing() for standing in rings[-AT_MOST:]]
            alarms = told(connection, newest, self._settings.policies, today)
        promises = sum(standing.kind is ItemKind.PROMISE for standing in rings)
        return Waiting(tuple(alarms), len(rings), len(rings) - promises, promises)

    def next_moment(self, now: datetime) -> datetime | None:
        """The first moment (UTC) after `now` at which an alarm comes or returns; None where none does."""
        day: date | None = self._context.local_day(now)
        zone = self._context.clock.zone()
        with self._context.database.read() as connection:
            assert day is not None
            best = _earliest(self._open_until(connection, day), now)
            while (day := _next_open_day(connection, day)) is not None:
                if best is not None and best <= instant(day, 0, zone):
                    break
                on_that_day = _earliest(self._open_on(connection, day), now)
                if on_that_day is not None and (best is None or on_that_day < best):
                    best = on_that_day
        return best

    def mark_shown(self, alarms: Iterable[Alarm], now: datetime) -> None:
        """Remembers that these alarms have been shown; to be called after they really were."""
        fresh = [alarm for alarm in alarms if not alarm.shown]
        if not fresh:
            return
        # Not told to the window: it has just shown them, and would only show them again.
        with self._context.database.write("reminder.show") as transaction:
            for alarm in fresh:
                _remember(transaction, _SUBJECTS[alarm.kind], alarm.subject_id, alarm.due_at, shown_at=now)

    def snooze(self, kind: str, subject_id: int, until: datetime) -> None:
        """Puts an alarm off; the day of what it is about stays. Raises UserError and NotFound."""
        if until <= self._context.now():
            raise UserError("Choose a moment still to come.", field="until")
        with self._bookkeeping("reminder.snooze", kind, subject_id) as (transaction, standing):
            if standing is None:
                raise UserError("This is settled: there is nothing left to be reminded of.")
            _remember(
                transaction,
                _SUBJECTS[standing.kind],
                standing.id,
                standing.due_at,
                snoozed_until=until,
                acknowledged_at=None,
            )

    def acknowledge(self, kind: str, subject_id: int) -> None:
        """Ends an alarm for good, unless its due moment changes. What it is about stays open.

        Nothing happens where that is settled already. Raises NotFound.
        """
        with self._bookkeeping("reminder.acknowledge", kind, subject_id) as (transaction, standing):
            if standing is not None:
                _remember(
                    transaction,
                    _SUBJECTS[standing.kind],
                    standing.id,
                    standing.due_at,
                    acknowledged_at=self._context.now(),
                    snoozed_until=None,
                )

    def acknowledge_all(self, alarms: Iterable[Alarm]) -> None:
        """Ends these alarms for good, each for the due moment with which it was shown."""
        with self._context.verb("reminder.acknowledge", Touched.REMINDERS) as transaction:
            for alarm in alarms:
                _remember(
                    transaction,
                    _SUBJECTS[alarm.kind],
                    alarm.subject_id,
                    alarm.due_at,
                    acknowledged_at=self._context.now(),
                    snoozed_until=None,
                )

    @contextmanager
    def _bookkeeping(
        self, verb: str, kind: str, subject_id: int
    ) -> Iterator[tuple[Transaction, _Standing | None]]:
        """A transaction and the alarm as it stands in it, None where it is settled. Raises NotFound."""
        subject = _SUBJECTS[ItemKind(kind)]
        with self._context.verb(verb, Touched.REMINDERS) as transaction:
            known = transaction.execute(select(subject.id).where(subject.id == subject_id)).first()
            if known is None:
                raise NotFound("This is no longer on the desk.")
            found = self._standing(transaction.connection, subject, subject.id == subject_id)
            yield transaction, found[0] if found else None

    def _open_until(self, connection: Connection, day: date) -> list[_Standing]:
        return [
            standing
            for subject in _SUBJECTS.values()
            for standing in self._standing(connection, subject, subject.due_on <= day)
        ]

    def _open_on(self, connection: Connection, day: date) -> list[_Standing]:
        return [
            standing
            for subject in _SUBJECTS.values()
            for standing in self._standing(connection, subject, subject.due_on == day)
        ]

    def _standing(
        self, connection: Connection, subject: _Subject, condition: ColumnElement[bool]
    ) -> list[_Standing]:
        """The open ones that fit, each with what is remembered for the due moment that it has now."""
        zone, day_start = self._context.clock.zone(), self._settings.preferences.day_start

        @cache
        def due_moment(due_on: date, due_minute: int | None) -> datetime:
            return remind_at(due_on, due_minute, day_start, zone)

        rows = connection.execute(
            select(
                subject.id,
                subject.due_on,
                subject.due_minute,
                _reminders.due_at,
                _reminders.acknowledged_at,
                _reminders.snoozed_until,
                _reminders.shown_at,
            )
            .select_from(subject.table)
            .outerjoin(Reminder, subject.reminded == subject.id)
            .where(subject.is_open, condition)
        )
        found: list[_Standing] = []
        for subject_id, due_on, due_minute, remembered_for, *remembered in rows:
            due_at = due_moment(due_on, due_minute)
            standing = _Standing(subject.kind, subject_id, due_on, due_minute, due_at)
            if remembered_for == due_at:
                standing = _Standing(subject.kind, subject_id, due_on, due_minute, due_at, *remembered)
            found.append(standing)
        return found


def _earliest(standing: Sequence[_Standing], now: datetime) -> datetime | None:
    moments = [moment for one in standing if (moment := one.rings_at) is not None and moment > now]
    return min(moments, default=None)


def _next_open_day(connection: Connection, after: date) -> date | None:
    """The first day after `after` on which anything open is due."""
    days = [
        connection.execute(
            select(func.min(subject.due_on)).where(subject.is_open, subject.due_on > after)
        ).scalar()
        for subject in _SUBJECTS.values()
    ]
    return min((day for day in days if day is not None), default=None)


def _remember(
    transaction: Transaction, subject: _Subject, subject_id: int, due_at: datetime, **values: datetime | None
) -> None:
    """Writes what was done about an alarm; what was remembered for another due moment is forgotten."""
    row = transaction.execute(
        select(_reminders.id, _reminders.due_at)
        .select_from(subject.table)
        .outerjoin(Reminder, subject.reminded == subject.id)
        .where(subject.id == subject_id)
    ).first()
    if row is None:
        return  # taken back since it was shown
    if row.id is None:
        transaction.insert(Reminder, **{subject.reminder_column: subject_id}, due_at=due_at, **values)
    elif row.due_at == due_at.astimezone(UTC):
        transaction.update(Reminder, row.id, **values)
    else:
        forgotten: dict[str, datetime | None] = {
            "shown_at": None,
            "acknowledged_at": None,
            "snoozed_until": None,
        }
        transaction.update(Reminder, row.id, due_at=due_at, **{**forgotten, **values})
