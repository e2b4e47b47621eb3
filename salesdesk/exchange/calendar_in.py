"""A calendar (iCalendar, RFC 5545) as check-ins: events and to-dos, one by one, each good or refused.

Of something that repeats the next time alone becomes a check-in, and the repetition is kept in its note: a
rep plans the next contact, and sixty lines of one weekly call would bury all others. What is over comes in
as done, where it can be told with whom it was. What this program wrote itself comes back as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.errors import UserError
from salesdesk.exchange.calendar_entries import EntryReader
from salesdesk.exchange.calendar_lines import CalendarText, Component, open_text
from salesdesk.exchange.calendar_own import OWN, OwnKind, own_kind
from salesdesk.exchange.calendar_repeats import Budget, Repeat, Unreadable
from salesdesk.exchange.calendar_times import Calendar, When
from salesdesk.exchange.calendar_zones import Zones, defined_zones
from salesdesk.exchange.opened import OpenedFile, Part, Reading
from salesdesk.services.imported_rows import ImportedCheckIn, ImportedPromise, ImportKind, Refusal
from salesdesk.storage import stopping

_TIMES = frozenset({"DTSTART", "DUE", "DTEND", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "UID", "STATUS"})
_ZONES = frozenset({"TZID", "TZOFFSETFROM", "TZOFFSETTO", "X-LIC-LOCATION"})
_SURVEYED = _TIMES | _ZONES | {"PRODID", "METHOD", OWN}
_READ = _TIMES | {
    "SUMMARY", "DESCRIPTION", "LOCATION", "ATTENDEE", "ORGANIZER", "COMPLETED", "PERCENT-COMPLETE",
    "DURATION", *OwnKind.PROPERTIES,
}  # fmt: skip
_WHENS = ("DTSTART", "DUE", "RECURRENCE-ID", "RDATE", "EXDATE")
_ZONES_ASKED = 100

_SOURCES = (
    ("salesdesk", "SalesDesk"),
    ("google", "Google Calendar"),
    ("outlook", "Outlook"),
    ("microsoft exchange", "Outlook"),
    ("microsoft", "Microsoft"),
    ("mozilla", "Thunderbird"),
    ("apple", "iCloud / Apple Calendar"),
    ("icloud", "iCloud / Apple Calendar"),
    ("calendarserver", "iCloud / Apple Calendar"),
    ("dingtalk", "钉钉"),
    ("alibaba", "钉钉"),
    ("feishu", "飞书"),
    ("lark", "飞书"),
    ("wecom", "企业微信"),
    ("tencent", "QQ"),
    ("qqmail", "QQ"),
    ("nextcloud", "Nextcloud"),
    ("sabre", "Nextcloud"),
    ("evolution", "Evolution"),
    ("yahoo", "Yahoo"),
    ("zoho", "Zoho"),
    ("fastmail", "Fastmail"),
)

_CANCELLED = QT_TRANSLATE_NOOP("domain", "it was cancelled")
_TOO_MANY_RULES = QT_TRANSLATE_NOOP("domain", "the file holds more repetitions than are followed")
_OF_SERIES = QT_TRANSLATE_NOOP(
    "domain", "left out, as of what repeats the next time alone comes in: %n other date(s)"
)
_OVER = QT_TRANSLATE_NOOP("domain", "taken as done, where the customer is known: %n past event(s)")
_FLOATING = QT_TRANSLATE_NOOP("domain", "taken as your own time: %n time(s) without a time zone")


def open_calendar(path: Path | str) -> OpenedFile:
    """The calendar at `path`, looked through once: what it holds, and which of its zones nobody knows.

    Raises UserError where it is no calendar, or goes beyond a limit (see `calendar_lines`).
    """
    path = Path(path)
    text = open_text(path)
    try:
        survey = _survey(text)
    except OSError as fault:
        raise UserError("“%1” cannot be read: %2.", path.name, fault.strerror or fault) from fault
    if not survey.entries:
        raise UserError("“%1” holds no events and no to-dos.", path.name)
    parts: list[Part] = []
    if survey.entries > survey.promises:
        parts.append(CalendarPart("check-ins", text, survey, survey.entries - survey.promises))
    if survey.promises:
        parts.append(CalendarPart("promises", text, survey, survey.promises))
    unknown = tuple(name for name in survey.zone_names if survey.zones.find(name, {}) is None)
    return OpenedFile(path, "icalendar", survey.source, tuple(parts), unknown_zones=unknown)


@dataclass(slots=True)
class _Series:
    """What has one UID and repeats: the rule's entry and those that take a day's place."""

    master: Component | None = None
    others: list[Component] = field(default_factory=list)


@dataclass(slots=True)
class _Survey:
    """What a first look through a calendar found; of entries that repeat it keeps their times."""

    entries: int = 0
    promises: int = 0
    source: str = "iCalendar"
    is_cancelled: bool = False
    zone_names: dict[str, None] = field(default_factory=dict)
    zones: Zones = field(default_factory=lambda: Zones({}))
    series: dict[str, _Series] = field(default_factory=dict)

    def note(self, entry: Component) -> None:
        self.entries += 1
        self.promises += own_kind(entry) == "promise"
        for name in _WHENS:
            for line in entry.properties.get(name, ()):
                zone = line.parameters.get("TZID", "").strip()
                if zone and len(self.zone_names) < _ZONES_ASKED:
                    self.zone_names.setdefault(zone[:200])
        repeats = bool(entry.properties.keys() & {"RRULE", "RDATE"})
        replaces = "RECURRENCE-ID" in entry.properties
        if not repeats and not replaces:
            return
        uid = entry.text("UID")[:500] or f"\n{entry.number}"
        series = self.series.setdefault(uid, _Series())
        if replaces:
            series.others.append(entry)
        elif series.master is None:
            series.master = entry
        else:  # a copy under the same UID goes its own way
            self.series[f"\n{entry.number}"] = _Series(entry)


def _survey(text: CalendarText) -> _Survey:
    survey, definitions = _Survey(), list[Component]()
    for component in text.components(_SURVEYED):
        stopping.check()
        if component.name == "VTIMEZONE":
            definitions.append(component)
        elif component.name == "VCALENDAR":
            survey.source = _source(component.text("PRODID"))
            survey.is_cancelled = component.text("METHOD").upper() == "CANCEL"
        else:
            survey.note(component)
    survey.zones = defined_zones(definitions[:_ZONES_ASKED])
    return survey


def _source(prodid: str) -> str:
    folded = prodid.casefold()
    return next((name for mark, name in _SOURCES if mark in folded), "iCalendar")


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """The check-ins or the promises of a calendar."""

    kind: ImportKind
    text: CalendarText
    survey: _Survey = field(repr=False)
    rows: int
    title: str = ""

    def records(self, reading: Reading) -> CalendarRecords:
        """Reads the calendar from its beginning; a zone that nobody knows refuses the entry."""
        return CalendarRecords(self, reading)


@dataclass(frozen=True, slots=True)
class _Next:
    """Which of its times a repeating entry stands for, or why for none."""

    when: When | None
    repeat: Repeat | None = None
    fault: Sentence | None = None


class CalendarRecords:
    """The part's entries: `ImportedCheckIn` or `ImportedPromise`, or a `Refusal` with the entry's number."""

    def __init__(self, part: CalendarPart, reading: Reading) -> None:
        survey = part.survey
        self._part = part
        self._say = reading.say
        self._calendar = Calendar(survey.zones, reading.zones, reading.zone, reading.today)
        self._budget = Budget()
        self._next: dict[int, _Next] = {}
        for series in survey.series.values():
            stopping.check()
            self._next |= self._chosen(series)
        self._reader = EntryReader(self._calendar, reading.say)
        self._single = 0
        self.remarks: list[str] = []
        self.cleaned = 0
        self._rows = self._read()

    def __iter__(self) -> Iterator[ImportedCheckIn | ImportedPromise | Refusal]:
        return self

    def __next__(self) -> ImportedCheckIn | ImportedPromise | Refusal:
        return next(self._rows)

    def _read(self) -> Iterator[ImportedCheckIn | ImportedPromise | Refusal]:
        wants_promises = self._part.kind == "promises"
        for entry in self._part.text.components(_READ):
            stopping.check()
            if entry.name not in ("VEVENT", "VTODO"):
                continue
            if (own_kind(entry) == "promise") is not wants_promises:
                continue
            try:
                record = self._record(entry)
            except Unreadable as fault:
                record = self._refusal(entry, fault.sentence)
            except UserError as fault:
                record = self._refusal(entry, Sentence(fault.text, tuple(map(str, fault.given))))
            if record is not None:
                yield record
        self.cleaned = self._reader.cleaned
        self.remarks += self._remarks()

    def _record(self, entry: Component) -> ImportedCheckIn | ImportedPromise | Refusal | None:
        if entry.fault is not None:
            raise Unreadable(entry.fault)
        if self._part.survey.is_cancelled or entry.text("STATUS").upper() == "CANCELLED":
            raise Unreadable(Sentence(_CANCELLED))
        chosen = self._next.get(entry.number)
        if chosen is not None and chosen.fault is not None:
            raise Unreadable(chosen.fault)
        if chosen is not None and chosen.when is None:
            self._single += 1
            return None
        if chosen is None:
            return self._reader.read(entry)
        return self._reader.read(entry, chosen.when, chosen.repeat)

    def _refusal(self, entry: Component, why: Sentence) -> Refusal:
        return Refusal(entry.number, self._say(why), excerpt(entry.text("SUMMARY")[:500], 80))

    def _remarks(self) -> Iterator[str]:
        counts = ((_OF_SERIES, self._single), (_OVER, self._reader.over), (_FLOATING, self._reader.floating))
        return (self._say(Sentence(text, (), count)) for text, count in counts if count)

    def _chosen(self, series: _Series) -> dict[int, _Next]:
        """What each entry of a series stands for: one of them for its next time, the others for none."""
        master, others = series.master, [one for one in series.others if one.fault is None]
        if master is None:
            return {}  # single dates of something the file does not hold are events like others
        if self._budget.days <= 0:
            return {master.number: _Next(None, fault=Sentence(_TOO_MANY_RULES))}
        times = dict(self._times(others))
        try:
            rule = self._next_of_rule(master, others)
        except Unreadable as fault:
            if not times:
                return {master.number: _Next(None, fault=fault.sentence)}
            rule = None
        candidates = {number: _Next(when) for number, when in times.items()}
        if rule is not None:
            candidates[master.number] = rule
        number = self._earliest({at: one.when for at, one in candidates.items() if one.when is not None})
        every = dict.fromkeys((master.number, *times), _Next(None))
        return every if number is None else {**every, number: candidates[number]}

    def _next_of_rule(self, master: Component, others: list[Component]) -> _Next | None:
        if master.text("STATUS").upper() == "CANCELLED":
            return None
        line = master.first("DTSTART") or master.first("DUE")
        if line is None or master.fault is not None:
            return None
        begin = self._calendar.when(line)
        gone: set[date] = set()
        for one in others:
            replaced = self._calendar.every(one.properties.get("RECURRENCE-ID", []))
            gone |= {when.at(begin.zone or self._calendar.zone)[0] for when in replaced}
        return _Next(*self._calendar.next_of(master, begin, gone, self._budget))

    def _times(self, others: list[Component]) -> Iterator[tuple[int, When]]:
        for one in others:
            line = one.first("DTSTART") or one.first("DUE")
            if line is None or one.text("STATUS").upper() == "CANCELLED":
                continue
            try:
                yield one.number, self._calendar.when(line)
            except Unreadable:
                continue  # refused in its turn

    def _earliest(self, times: dict[int, When]) -> int | None:
        """The first that is not over, else the last."""
        zone = self._calendar.zone
        moments = {number: when.moment(zone) for number, when in times.items()}
        coming = [number for number in moments if times[number].at(zone)[0] >= self._calendar.today]
        if coming:
            return min(coming, key=moments.__getitem__)
        return max(moments, key=moments.__getitem__, default=None)
