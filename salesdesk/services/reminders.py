"""Reminders: which alarms are due and not acknowledged, by the rows of the desk alone.

An alarm is shown first and marked as shown after, so that one which was on the screen when the program
died comes back. What was shown, put off or acknowledged is remembered for the due moment it had then:
another due moment makes it a new alarm, and what is settled is never due, whatever was remembered. Nor is
anything believed that was remembered more than a day after the present moment: the clock was wrong then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import itemgetter

from sqlalchemy import Connection, select

from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import ItemKind
from salesdesk.errors import NotFound, UserError
from salesdesk.services.alarms import Alarm, told
from salesdesk.services.context import Context
from salesdesk.services.ringing import SUBJECTS, Alarms, Standing, earliest
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage.columns import instant_text
from salesdesk.storage.tables import Reminder, columns
from salesdesk.storage.transaction import Transaction

__all__ = ["AT_MOST", "Alarm", "Reminders", "Waiting"]

_reminders = columns(Reminder)

AT_MOST = 500
"""More alarms than these are counted and not shown: nobody reads on, and Today has them all."""

_CLOCK_MAY_BE_OFF = timedelta(days=1)
"""A clock that is set back by less, over a border of zones say, repeats nothing that was shown."""

_NOTHING: dict[str, datetime | None] = {"shown_at": None, "acknowledged_at": None, "snoozed_until": None}


@dataclass(frozen=True, slots=True)
class Waiting:
    """The alarms that are due, the newest last, at most `AT_MOST` of them, and how many there are in all.

    Where there are more, those that were put off and come back are among them before any other.
    """

    alarms: tuple[Alarm, ...]
    total: int
    check_ins: int
    promises: int


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
        today, present = self._context.local_day(now), instant_text(now)
        totals: dict[ItemKind, int] = {}
        rings: list[Standing] = []
        with self._context.database.read() as connection:
            reading = self._reading(connection, now)
            for kind, subject in SUBJECTS.items():
                count, newest = reading.fresh(subject, now, AT_MOST)
                returned = [
                    standing
                    for standing in reading.remembered(subject, today)
                    if (moment := standing.rings_at) is not None and moment <= present
                ]
                totals[kind] = count + len(returned)
                rings += newest + returned
            rings.sort(key=itemgetter(0, 1, 2))
            if len(rings) > AT_MOST:
                kept = sorted(rings, key=lambda standing: standing.has_come_back)[-AT_MOST:]
                rings = sorted(kept, key=itemgetter(0, 1, 2))
            ringing = [standing.ringing() for standing in rings]
            alarms = told(connection, ringing, self._settings.policies, today)
        check_ins, promises = totals[ItemKind.CHECK_IN], totals[ItemKind.PROMISE]
        return Waiting(tuple(alarms), check_ins + promises, check_ins, promises)

    def next_moment(self, now: datetime) -> datetime | None:
        """The first moment (UTC) after `now` at which an alarm comes or returns; None where none does."""
        today, zone = self._context.local_day(now), self._context.clock.zone()
        with self._context.database.read() as connection:
            reading = self._reading(connection, now)
            present = [
                standing
                for subject in SUBJECTS.values()
                for standing in (*reading.remembered(subject, today), *reading.on(subject, today))
            ]
            best = earliest(present, now)
            day = reading.next_open_day(today)
            while day is not None and (best is None or instant(day, 0, zone) < best):
                then = [standing for subject in SUBJECTS.values() for standing in reading.on(subject, day)]
                best = min((moment for moment in (best, earliest(then, now)) if moment), default=None)
                day = reading.next_open_day(day)
        return best

    def mark_shown(self, alarms: Iterable[Alarm], now: datetime) -> None:
        """Remembers that these alarms have been shown; to be called after they really were."""
        fresh = [alarm for alarm in alarms if not alarm.shown]
        if not fresh:
            return
        # Not told to the window: it has just shown them, and would only show them again.
        with self._context.database.write("reminder.show") as transaction:
            for alarm in fresh:
                _remember(transaction, now, alarm.kind, alarm.subject_id, alarm.due_at, shown_at=now)

    def snooze(self, kind: str, subject_id: int, until: datetime) -> None:
        """Puts an alarm off; the day of what it is about stays. Raises UserError and NotFound."""
        self._must_come(until)
        with self._remembering("reminder.snooze", kind, subject_id) as (transaction, standing):
            if standing is None:
                raise UserError("This is settled: there is nothing left to be reminded of.")
            due_at = datetime.fromisoformat(standing.due_at)
            self._put_off(transaction, standing.kind, subject_id, due_at, until)

    def snooze_all(self, alarms: Iterable[Alarm], until: datetime) -> None:
        """Puts these alarms off in one go, each for the due moment with which it was shown.

        Raises UserError where `until` has passed.
        """
        self._must_come(until)
        with self._context.verb("reminder.snooze", Touched.REMINDERS) as transaction:
            for alarm in alarms:
                self._put_off(transaction, alarm.kind, alarm.subject_id, alarm.due_at, until)

    def acknowledge(self, kind: str, subject_id: int) -> None:
        """Ends an alarm for good, unless its due moment changes. What it is about stays open.

        Nothing happens where that is settled already. Raises NotFound.
        """
        with self._remembering("reminder.acknowledge", kind, subject_id) as (transaction, standing):
            if standing is not None:
                self._end(transaction, standing.kind, subject_id, datetime.fromisoformat(standing.due_at))

    def acknowledge_all(self, alarms: Iterable[Alarm]) -> None:
        """Ends these alarms for good, each for the due moment with which it was shown."""
        with self._context.verb("reminder.acknowledge", Touched.REMINDERS) as transaction:
            for alarm in alarms:
                self._end(transaction, alarm.kind, alarm.subject_id, alarm.due_at)

    def _must_come(self, until: datetime) -> None:
        if until <= self._context.now():
            raise UserError("Choose a moment still to come.", field="until")

    def _put_off(
        self, transaction: Transaction, kind: ItemKind, subject_id: int, due_at: datetime, until: datetime
    ) -> None:
        now = self._context.now()
        _remember(transaction, now, kind, subject_id, due_at, snoozed_until=until, acknowledged_at=None)

    def _end(self, transaction: Transaction, kind: ItemKind, subject_id: int, due_at: datetime) -> None:
        now = self._context.now()
        _remember(transaction, now, kind, subject_id, due_at, acknowledged_at=now, snoozed_until=None)

    @contextmanager
    def _remembering(
        self, verb: str, kind: str, subject_id: int
    ) -> Iterator[tuple[Transaction, Standing | None]]:
        """A transaction and the alarm as it stands in it, None where it is settled. Raises NotFound."""
        subject = SUBJECTS[ItemKind(kind)]
        with self._context.verb(verb, Touched.REMINDERS) as transaction:
            known = transaction.execute(select(subject.id).where(subject.id == subject_id)).first()
            if known is None:
                raise NotFound("This is no longer on the desk.")
            reading = self._reading(transaction.connection, self._context.now())
            yield transaction, reading.one(subject, subject_id)

    def _reading(self, connection: Connection, now: datetime) -> Alarms:
        believed_until = instant_text(now + _CLOCK_MAY_BE_OFF)
        zone, day_start = self._context.clock.zone(), self._settings.preferences.day_start
        return Alarms(connection, zone, day_start, believed_until)


def _remember(
    transaction: Transaction,
    now: datetime,
    kind: ItemKind,
    subject_id: int,
    due_at: datetime,
    **values: datetime | None,
) -> None:
    """Writes what was done about an alarm; what was remembered for another due moment is forgotten, and
    what was under a wrong clock.
    """
    subject = SUBJECTS[kind]
    row = transaction.execute(
        select(_reminders.id, _reminders.due_at, _reminders.shown_at, _reminders.acknowledged_at)
        .select_from(subject.table)
        .outerjoin(Reminder, subject.reminded == subject.id)
        .where(subject.id == subject_id)
    ).first()
    if row is None:
        return  # taken back since it was shown
    believed_until = now + _CLOCK_MAY_BE_OFF
    if row.id is None:
        transaction.insert(Reminder, **{subject.reminded.name: subject_id}, due_at=due_at, **values)
    elif row.due_at == due_at.astimezone(UTC) and not any(
        done is not None and done > believed_until for done in (row.shown_at, row.acknowledged_at)
    ):
        transaction.update(Reminder, row.id, **values)
    else:
        transaction.update(Reminder, row.id, due_at=due_at, **{**_NOTHING, **values})
