"""Which time zone a calendar file means by a name: the world's, Windows', or one that the file defines.

A name that none of these knows is for the rep to tell; it is never taken for no zone at all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from salesdesk.exchange.calendar_lines import Component
from salesdesk.exchange.calendar_repeats import Budget, Repeat, Unreadable, read_repeat

_LAST_YEAR = 2100
_FIRST_YEAR = 1970
_OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(\d{2})?")
_STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})")
_OBSERVANCES_LIMIT = 500
_DAYS_OF_ZONES = 850_000
"""The days that are looked at for the rules of all zones: a hundred zones of two yearly rules have room."""

_BEIJING = tuple(
    f"({zero}+08{parted}00) {name}"
    for zero in ("UTC", "GMT")
    for parted in ":."
    for name in ("北京", "Beijing")
)
_CHINESE = {
    "中国标准时间": "Asia/Shanghai",
    "中國標準時間": "Asia/Shanghai",
    "北京时间": "Asia/Shanghai",
    "北京時間": "Asia/Shanghai",
    "香港时间": "Asia/Hong_Kong",
    "香港時間": "Asia/Hong_Kong",
    "台北时间": "Asia/Taipei",
    "台北時間": "Asia/Taipei",
    "臺北時間": "Asia/Taipei",
    "台北标准时间": "Asia/Taipei",
    "台北標準時間": "Asia/Taipei",
    "臺北標準時間": "Asia/Taipei",
}
"""Names that Windows has for zones where it speaks Chinese, and those that people and programs there use."""


class DefinedZone(tzinfo):
    """A zone as a VTIMEZONE defines it: offsets, and the wall times from which each holds."""

    def __init__(self, name: str, onsets: list[tuple[datetime, timedelta]], before: timedelta) -> None:
        """`onsets` are in order, in the wall time that held until then; `before` held before the first."""
        self._name = name
        self._walls = [wall for wall, _ in onsets]
        self._offsets = [before, *(offset for _, offset in onsets)]
        former = self._offsets
        self._moments = [wall - former[place] for place, wall in enumerate(self._walls)]

    def fromutc(self, moment: datetime) -> datetime:
        return moment + self._offsets[bisect_right(self._moments, moment.replace(tzinfo=None))]

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        if moment is None:
            return None
        return self._offsets[bisect_right(self._walls, moment.replace(tzinfo=None, fold=0))]

    def dst(self, moment: datetime | None) -> timedelta | None:
        return None

    def tzname(self, moment: datetime | None) -> str:
        return self._name


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones of one file: those it defines, by their names there."""

    defined: Mapping[str, tzinfo]

    def find(self, name: str, told: Mapping[str, str]) -> tzinfo | None:
        """The zone that the file calls `name`; `told` are the rep's answers for names nobody knows.

        A known name goes before the file's own definition, which may be of a former year.
        """
        known = known_zone(name)
        if known is not None:
            return known
        if name in self.defined:
            return self.defined[name]
        answer = told.get(name)
        return known_zone(answer) if answer else None


def defined_zones(definitions: Iterable[Component]) -> Zones:
    """The zones that VTIMEZONE components define; one that is broken defines nothing."""
    found: dict[str, tzinfo] = {}
    budget = Budget(_DAYS_OF_ZONES)
    for definition in definitions:
        name = definition.text("TZID")
        location = known_zone(definition.text("X-LIC-LOCATION"))
        zone = location or _defined(name, definition, budget)
        if name and zone is not None:
            found.setdefault(name, zone)
    return Zones(found)


@lru_cache(maxsize=512)
def known_zone(name: str) -> tzinfo | None:
    """The zone of an IANA name, also behind a prefix as `/mozilla.org/2005/Europe/Berlin`, or Windows'."""
    name = name.strip()
    if not name or len(name) > 200:
        return None
    parts = name.strip("/").split("/")
    for length in (len(parts), 3, 2, 1) if name.startswith("/") else (len(parts),):
        zone = _zone("/".join(parts[-length:]))
        if zone is not None:
            return zone
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    if name.startswith(_BEIJING):  # as Windows lists it: (UTC+08:00) 北京，重庆，香港特别行政区，乌鲁木齐
        return _zone("Asia/Shanghai")
    return _zone(WINDOWS_TO_OLSON.get(name) or _CHINESE.get(name, ""))


def _zone(name: str) -> ZoneInfo | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # ValueError: a path that leaves the zones' folder
        return None


def _defined(name: str, definition: Component, budget: Budget) -> DefinedZone | None:
    onsets: dict[datetime, timedelta] = {}
    before: tuple[datetime, timedelta] | None = None
    for observance in definition.inner[:_OBSERVANCES_LIMIT]:
        offset, former = _offset(observance.text("TZOFFSETTO")), _offset(observance.text("TZOFFSETFROM"))
        begin = _stamp(observance.text("DTSTART"))
        if offset is None or begin is None:
            continue
        if before is None or begin < before[0]:
            before = (begin, offset if former is None else former)
        onsets |= dict.fromkeys(_onsets(observance, begin, budget), offset)
    if before is None:
        return None
    return DefinedZone(name, sorted(onsets.items()), before[1])


def _onsets(observance: Component, begin: datetime, budget: Budget) -> list[datetime]:
    """The wall times at which an observance begins, from 1970 to 2100."""
    found = [begin]
    for line in observance.properties.get("RDATE", ()):
        found += filter(None, map(_stamp, line.value.split(",")))
    rule = observance.first("RRULE")
    if rule is not None:
        try:
            repeat = read_repeat(rule.value, begin.date())
        except Unreadable:
            return found
        found += [datetime.combine(day, begin.time()) for day in _days(repeat, begin.date(), budget)]
    return found


def _days(repeat: Repeat, begin: date, budget: Budget) -> list[date]:
    if repeat.freq != "YEARLY":
        return []
    since = max(begin, date(_FIRST_YEAR, 1, 1))
    return list(repeat.days(since, date(_LAST_YEAR, 12, 31), budget))


def _offset(text: str) -> timedelta | None:
    found = _OFFSET.fullmatch(text.strip())
    if found is None:
        return None
    span = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if span >= timedelta(hours=24):
        return None
    return -span if found[1] == "-" else span


def _stamp(text: str) -> datetime | None:
    found = _STAMP.match(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second = map(int, found.groups())
    try:
        return datetime.combine(date(year, month, day), time(hour, minute, min(second, 59)))
    except ValueError:
        return None
