"""Which alarms ring: what is open and due, with its due moment and what is remembered for that moment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, Text, func, select, type_coerce

from salesdesk.domain.due import remind_at
from salesdesk.domain.wall_time import instant
from salesdesk.domain.words import CheckInState, ItemKind, PromiseState
from salesdesk.services.alarms import Ringing
from salesdesk.storage.columns import instant_text
from salesdesk.storage.tables import CheckIn, Promise, Reminder, Row, columns

_check_ins, _promises, _reminders = columns(CheckIn), columns(Promise), columns(Reminder)


@dataclass(frozen=True, slots=True)
class Subject:
    """What an alarm can be about: a table, which of its rows are open, and a reminder's column for it."""

    kind: ItemKind
    table: type[Row]
    id: Column[Any]
    due_on: Column[Any]
    due_minute: Column[Any]
    is_open: ColumnElement[bool]
    reminded: Column[Any]


SUBJECTS = {
    ItemKind.CHECK_IN: Subject(
        ItemKind.CHECK_IN,
        CheckIn,
        _check_ins.id,
        _check_ins.due_on,
        _check_ins.due_minute,
        _check_ins.state == CheckInState.OPEN,
        _reminders.check_in_id,
    ),
    ItemKind.PROMISE: Subject(
        ItemKind.PROMISE,
        Promise,
        _promises.id,
        _promises.due_on,
        _promises.due_minute,
        _promises.state == PromiseState.OPEN,
        _reminders.promise_id,
    ),
}

_REMEMBERED = (
    _reminders.due_at,
    _reminders.acknowledged_at,
    _reminders.snoozed_until,
    _reminders.shown_at,
)


class Standing(NamedTuple):
    """An open check-in or promise with its due moment, and what is remembered for that moment.

    Days and moments are texts as the file holds them, which sort by time: there may be thousands, of which
    few are shown.
    """

    due_at: str
    kind: ItemKind
    id: int
    due_on: str
    due_minute: int | None
    acknowledged_at: str | None = None
    snoozed_until: str | None = None
    shown_at: str | None = None

    @property
    def rings_at(self) -> str | None:
        """When it rings, next or since; None once it is acknowledged."""
        if self.acknowledged_at is not None:
            return None
        return self.due_at if self.snoozed_until is None else max(self.due_at, self.snoozed_until)

    @property
    def is_shown(self) -> bool:
        """Whether it was shown since it fell due or came back."""
        put_off = self.snoozed_until
        return self.shown_at is not None and (put_off is None or self.shown_at >= put_off)

    @property
    def has_come_back(self) -> bool:
        """Whether it was put off and has not been shown since."""
        return self.snoozed_until is not None and not self.is_shown

    def ringing(self) -> Ringing:
        """The alarm, once it has come."""
        return Ringing(
            kind=self.kind,
            subject_id=self.id,
            due_on=date.fromisoformat(self.due_on),
            due_minute=self.due_minute,
            due_at=datetime.fromisoformat(self.due_at),
            snoozed=self.snoozed_until is not None,
            shown=self.is_shown,
        )


@dataclass(frozen=True, slots=True)
class Alarms:
    """Reads what rings from one connection, for a zone and the minute at which the working day begins.

    What was done about an alarm after `believed_until` was done while the clock was wrong: it is as if it
    had not been, or the alarm would be silent when its time really comes.
    """

    connection: Connection
    zone: tzinfo
    day_start: int
    believed_until: str

    def fresh(self, subject: Subject, now: datetime, most: int) -> tuple[int, list[Standing]]:
        """How many have come of which nothing is remembered, and the newest of them."""
        today = now.astimezone(self.zone).date()
        minute = func.coalesce(subject.due_minute, self.day_start)
        conditions = (
            subject.is_open,
            subject.due_on <= today,
            (subject.due_on < today) | (minute <= self._minute_reached(today, now)),
            ~select(_reminders.id).where(subject.reminded == subject.id).exists(),
        )
        rows = self.connection.execute(
            select(subject.id, type_coerce(subject.due_on, Text), subject.due_minute)
            .where(*conditions)
            .order_by(subject.due_on.desc(), minute.desc(), subject.id.desc())
            .limit(most)
        ).all()
        count: int | None = len(rows)
        if len(rows) == most:
            counting = select(func.count()).select_from(subject.table).where(*conditions)
            count = self.connection.execute(counting).scalar()
        return count or 0, [self._standing(subject, *row) for row in rows]

    def remembered(self, subject: Subject, today: date) -> list[Standing]:
        """The open ones due until today of which something is remembered, perhaps for another moment."""
        return self._joined(subject, subject.due_on <= today, only_remembered=True)

    def on(self, subject: Subject, day: date) -> list[Standing]:
        """The open ones that are due on a day."""
        return self._joined(subject, subject.due_on == day)

    def one(self, subject: Subject, subject_id: int) -> Standing | None:
        """One that is open; else None."""
        return next(iter(self._joined(subject, subject.id == subject_id)), None)

    def next_open_day(self, after: date) -> date | None:
        """The first day after `after` on which anything open is due."""
        days = [
            self.connection.execute(
                select(func.min(subject.due_on)).where(subject.is_open, subject.due_on > after)
            ).scalar()
            for subject in SUBJECTS.values()
        ]
        return min((day for day in days if day is not None), default=None)

    def _joined(
        self, subject: Subject, condition: ColumnElement[bool], *, only_remembered: bool = False
    ) -> list[Standing]:
        rows = self.connection.execute(
            select(
                subject.id,
                type_coerce(subject.due_on, Text),
                subject.due_minute,
                *(type_coerce(column, Text) for column in _REMEMBERED),
            )
            .select_from(subject.table)
            .join(Reminder, subject.reminded == subject.id, isouter=not only_remembered)
            .where(subject.is_open, condition)
        ).all()
        return [self._standing(subject, *row) for row in rows]

    def _standing(
        self,
        subject: Subject,
        subject_id: int,
        due_on: str,
        due_minute: int | None,
        remembered_for: str | None = None,
        *remembered: str | None,
    ) -> Standing:
        due_at = _due_moment(due_on, due_minute, self.day_start, self.zone)
        still_true = remembered if remembered_for == due_at and self._believes(*remembered) else ()
        return Standing(due_at, subject.kind, subject_id, due_on, due_minute, *still_true)

    def _believes(self, acknowledged_at: str | None, _snoozed: str | None, shown_at: str | None) -> bool:
        return max(acknowledged_at or "", shown_at or "") <= self.believed_until

    def _minute_reached(self, today: date, now: datetime) -> int:
        """The last minute of today's wall clock that has been: an hour passed twice is not undone."""
        return bisect_right(range(24 * 60), now, key=lambda minute: instant(today, minute, self.zone)) - 1


def earliest(standing: Iterable[Standing], now: datetime) -> datetime | None:
    """The first moment after `now` at which one of these rings."""
    present = instant_text(now)
    moments = [moment for one in standing if (moment := one.rings_at) is not None and moment > present]
    return datetime.fromisoformat(min(moments)) if moments else None


@lru_cache(maxsize=4096)
def _due_moment(due_on: str, due_minute: int | None, day_start: int, zone: tzinfo) -> str:
    # Kept, as thousands of overdue ones share few moments and are asked for every few seconds.
    return instant_text(remind_at(date.fromisoformat(due_on), due_minute, day_start, zone))
