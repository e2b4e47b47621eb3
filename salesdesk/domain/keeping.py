"""Which backups stay: many of the last days, fewer of the weeks and months before, within a quota."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

ALL_OF = timedelta(days=2)
"""Backups of this age and younger all stay."""

DAILY, WEEKLY, MONTHLY = 12, 10, 24
"""How many stay of those before: the newest of a day, then the newest of a week, then of a month."""

LARGE = 50
"""Verbs that write or delete more rows than this have a backup made first."""

WARN_AFTER = timedelta(hours=24)
"""A desk that has changed and whose newest good backup is older than this is in danger."""

AFTER_CHANGE = timedelta(minutes=5)
"""The time within which a change has its backup."""


class BackupReason(StrEnum):
    """Why a backup was made; stands in its file's name."""

    CHANGE = "change"
    QUIT = "quit"
    ASKED = "asked"
    COMMAND = "command"
    MIGRATION = "before migration"
    RESTORE = "before restore"
    IMPORT = "before import"
    BULK_DELETE = "before bulk delete"
    BULK_CHANGE = "before bulk change"
    EMPTYING = "before emptying the trash"
    REPAIR = "before repair"
    ENCRYPTION = "before encryption"

    @property
    def is_before_something(self) -> bool:
        """Whether it stands for the state before something that the rep may want to take back."""
        return self.value.startswith("before ")


class Dated(Protocol):
    """What is asked of a backup to decide on it."""

    @property
    def made_at(self) -> datetime: ...

    @property
    def size(self) -> int: ...

    @property
    def is_good(self) -> bool: ...

    @property
    def reason(self) -> BackupReason: ...


B = TypeVar("B", bound=Dated)


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup's facts; for deciding without its file."""

    made_at: datetime
    size: int
    is_good: bool = True
    reason: BackupReason = BackupReason.CHANGE


def superfluous(backups: Sequence[B], now: datetime, quota: int) -> list[B]:
    """The backups that may go, the oldest first; `quota` is in bytes, all moments are aware.

    All of the last two days stay, then of 12 days, 10 weeks and 24 months (UTC) the newest each. Of what
    is left, the good ones go until the quota is kept to, those first whose neighbours lie closest for
    their age. The newest good one always stays. Nothing goes while the newest of all is not good: what
    is wrong with it may be wrong with the desk, and then the older ones are all there is.
    """
    ordered = sorted(backups, key=lambda one: one.made_at, reverse=True)
    if not ordered or not ordered[0].is_good:
        return []
    good = [one for one in ordered if one.is_good]
    staying = _by_age(good, now)
    while len(staying) > 1 and sum(one.size for one in staying) > quota:
        del staying[_least_missed(staying, now)]
    ids = {id(one) for one in staying}
    # What was found not to be good has told its tale once the newest is good again and it is old.
    stale = [one for one in ordered if not one.is_good and now - one.made_at > ALL_OF]
    return sorted([one for one in good if id(one) not in ids] + stale, key=lambda one: one.made_at)


def _by_age(good: Sequence[B], now: datetime) -> list[B]:
    """Those that stay by their age alone, newest first; at least the first."""
    staying = [one for at, one in enumerate(good) if at == 0 or now - one.made_at <= ALL_OF]
    rest = good[len(staying) :]
    for number, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        seen: set[tuple[int, ...]] = set()
        passed = 0
        for one in rest:
            name = period(one.made_at)
            if name not in seen:
                if len(seen) == number:
                    break
                seen.add(name)
                staying.append(one)
            passed += 1
        rest = rest[passed:]
    return staying


def _day(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month, moment.day)


def _week(moment: datetime) -> tuple[int, ...]:
    return tuple(moment.isocalendar()[:2])


def _month(moment: datetime) -> tuple[int, ...]:
    return (moment.year, moment.month)


def _least_missed(staying: Sequence[B], now: datetime) -> int:
    """The place of the one to go first, never 0; newest first are `staying`.

    The state before something large or destructive is wanted back more often than any other of its age.
    """

    def missed(at: int) -> tuple[bool, float]:
        one = staying[at]
        newer = staying[at - 1].made_at - one.made_at
        age = max(now - one.made_at, timedelta(minutes=1))
        # Behind the oldest there is as much to be missed as it is old.
        older = one.made_at - staying[at + 1].made_at if at + 1 < len(staying) else age
        return (one.reason.is_before_something and age <= ALL_OF, (newer + older) / age)

    return min(range(1, len(staying)), key=missed)
