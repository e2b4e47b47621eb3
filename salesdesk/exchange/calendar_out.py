"""Open check-ins and promises as a calendar that a phone can take in, or subscribe to (RFC 5545, RFC 7986).

Each has a name that stays (its UID), so that a file written again brings a phone's calendar up to date and
doubles nothing. What is needed to come back exactly stands beside it in properties of our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path

import salesdesk
from salesdesk.domain.text import excerpt
from salesdesk.domain.wall_time import instant
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, Voice
from salesdesk.domain.words import Party, PromiseState
from salesdesk.exchange.calendar_own import OWN, OwnKind, move_text
from salesdesk.services.calendar_plans import Plan, calendar_id, open_plans
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import ImportedMove
from salesdesk.services.progress import SILENT, Progress
from salesdesk.whole_file import whole_file

REFRESH_MINUTES = 15
ALARM_MINUTES = 10
SUMMARY_LENGTH = 120
_FOLD_AT = 75
_YEARS_OF_ZONE = 10
_UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\ud800-\udfff]")

_NAME = QT_TRANSLATE_NOOP("domain", "SalesDesk: check-ins and promises")
_NAME_OF = QT_TRANSLATE_NOOP("domain", "SalesDesk: check-ins and promises of %1")
_CHECK_IN = QT_TRANSLATE_NOOP("domain", "Check-in: %1 – %2")
_PROMISED = QT_TRANSLATE_NOOP("domain", "Promised to %1: %2")
_AWAITED = QT_TRANSLATE_NOOP("domain", "%1 promised: %2")
_WITH = QT_TRANSLATE_NOOP("domain", "With: %1")
_CALL = QT_TRANSLATE_NOOP("domain", "Call: %1")
_WECHAT = QT_TRANSLATE_NOOP("domain", "WeChat: %1")
_WHY = QT_TRANSLATE_NOOP("domain", "Why: %1")
_MADE_ON = QT_TRANSLATE_NOOP("domain", "Promised on %1")


def write_calendar(
    desk: Desk,
    ids: Sequence[int] | None,
    target: Path,
    progress: Progress | None = None,
    voice: Voice | None = None,
) -> int:
    """Writes what is open with the customers `ids` (None: with all) to `target`; returns how many entries.

    `voice` says what a person reads in it, English otherwise. Raises UserError where the file cannot be
    written, StorageError, and Cancelled; the folder is then as it was.
    """
    writer = _Writer(desk, voice or Voice(desk.clock.today))
    written = 0
    with (
        whole_file(target, desk.database.path) as scratch,
        scratch.open("w", encoding="utf-8", newline="") as file,
    ):
        file.writelines(map(_folded, writer.head()))
        for plan in open_plans(
            desk.database, desk.settings.preferences.phone_country, ids, progress or SILENT
        ):
            file.writelines(map(_folded, writer.entry(plan)))
            written += 1
        file.write("END:VCALENDAR\r\n")
    return written


class _Writer:
    """The lines of one calendar, not yet folded."""

    def __init__(self, desk: Desk, voice: Voice) -> None:
        preferences = desk.settings.preferences
        self._voice = voice
        self._rep = preferences.rep_name
        self._minutes = preferences.minutes_per_call
        self._stamp = f"{desk.clock.now():%Y%m%dT%H%M%SZ}"
        self._today = desk.clock.today()
        self._zone = desk.clock.zone()
        self._zone_name = _name_of(self._zone)
        self._desk = calendar_id(desk.database)

    def head(self) -> Iterator[str]:
        name = Sentence(_NAME_OF, (self._rep,)) if self._rep else Sentence(_NAME)
        yield "BEGIN:VCALENDAR"
        yield "VERSION:2.0"
        yield f"PRODID:-//SalesDesk//SalesDesk {salesdesk.__version__}//EN"
        yield "CALSCALE:GREGORIAN"
        yield "METHOD:PUBLISH"
        yield f"NAME:{_text(self._voice.say(name))}"
        yield f"X-WR-CALNAME:{_text(self._voice.say(name))}"
        yield f"REFRESH-INTERVAL;VALUE=DURATION:PT{REFRESH_MINUTES}M"
        yield f"X-PUBLISHED-TTL:PT{REFRESH_MINUTES}M"
        if self._zone_name:
            yield f"X-WR-TIMEZONE:{self._zone_name}"
            yield from _definition(self._zone_name, self._today)

    def entry(self, plan: Plan) -> Iterator[str]:
        summary = self._summary(plan)
        yield "BEGIN:VEVENT"
        yield f"UID:{plan.kind}-{plan.root_id}@{self._desk}.salesdesk"
        yield f"DTSTAMP:{self._stamp}"
        yield f"LAST-MODIFIED:{plan.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        yield f"SEQUENCE:{plan.changes}"
        yield f"SUMMARY:{_text(summary)}"
        yield from self._when(plan)
        yield f"DESCRIPTION:{_text(self._description(plan))}"
        place = ", ".join(part for part in (*plan.address.splitlines(), plan.city) if part.strip())
        if place:
            yield f"LOCATION:{_text(place)}"
        yield "STATUS:CONFIRMED"
        yield "CLASS:PRIVATE"
        yield from self._own(plan)
        if plan.due_minute is not None:
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-PT{ALARM_MINUTES}M")
            yield f"DESCRIPTION:{_text(summary)}"
            yield "END:VALARM"
        yield "END:VEVENT"

    def _when(self, plan: Plan) -> Iterator[str]:
        if plan.due_minute is None:
            yield f"DTSTART;VALUE=DATE:{_digits(plan.due_on)}"
            yield "DURATION:P1D"
            yield "TRANSP:TRANSPARENT"
            return
        clock = f"{plan.due_minute // 60:02d}{plan.due_minute % 60:02d}00"
        if self._zone_name:
            yield f"DTSTART;TZID={self._zone_name}:{_digits(plan.due_on)}T{clock}"
        else:
            moment = instant(plan.due_on, plan.due_minute, self._zone)
            yield f"DTSTART:{_digits(moment.date())}T{moment:%H%M%S}Z"
        yield f"DURATION:PT{self._minutes}M"

    def _summary(self, plan: Plan) -> str:
        what = excerpt(plan.text, SUMMARY_LENGTH)
        if plan.kind == "check-in":
            return self._voice.say(Sentence(_CHECK_IN, (plan.customer, plan.reason)))
        form = _PROMISED if plan.party is Party.REP else _AWAITED
        return self._voice.say(Sentence(form, (plan.customer, what)))

    def _description(self, plan: Plan) -> str:
        lines: list[str] = []
        if plan.kind == "promise":
            lines.append(plan.text)
            if plan.made_on is not None:
                made = self._voice.date_text(plan.made_on, with_year=True)
                lines.append(self._voice.say(Sentence(_MADE_ON, (made,))))
        elif plan.note:
            lines.append(self._voice.say(Sentence(_WHY, (plan.note,))))
        if plan.person:
            lines.append(self._voice.say(Sentence(_WITH, (plan.person,))))
        for kind, value in plan.reaches[:4]:
            lines.append(self._voice.say(Sentence(_WECHAT if kind == "wechat" else _CALL, (value,))))
        return "\n".join(lines)

    def _own(self, plan: Plan) -> Iterator[str]:
        yield f"{OWN}:{plan.kind}"
        yield f"{OwnKind.CUSTOMER}:{_text(plan.customer)}"
        if plan.person:
            yield f"{OwnKind.PERSON}:{_text(plan.person)}"
        if plan.kind == "check-in":
            yield f"{OwnKind.REASON}:{plan.reason.value}"
            if plan.note:
                yield f"{OwnKind.NOTE}:{_text(plan.note)}"
            return
        yield f"{OwnKind.PARTY}:{plan.party.value}"
        yield f"{OwnKind.TEXT}:{_text(plan.text)}"
        yield f"{OwnKind.STATE}:{PromiseState.OPEN.value}"
        if plan.made_on is not None:
            yield f"{OwnKind.MADE_ON}:{plan.made_on.isoformat()}"
        for move in plan.moves:
            made = ImportedMove(move.from_on, move.to_on, move.moved_on, move.agreed, move.reason)
            yield f"{OwnKind.MOVE}:{_text(move_text(made))}"


def _name_of(zone: tzinfo) -> str:
    """The zone's IANA name; empty where it has none, so that times are written in UTC."""
    name = getattr(zone, "key", None)
    return name if isinstance(name, str) and re.fullmatch(r"[A-Za-z0-9_+/-]+", name) else ""


def _definition(name: str, today: date) -> Iterator[str]:
    """The zone's offsets for the years about today, for programs that do not know its name."""
    from icalendar import Timezone

    begin = date(max(today.year - 1, 1), 1, 1)
    end = min(today + timedelta(days=366 * _YEARS_OF_ZONE), date(9998, 1, 1))
    zone = Timezone.from_tzid(name, first_date=begin, last_date=end)
    text: str = zone.to_ical().decode("utf-8")
    yield from text.replace("\r\n ", "").splitlines()


def _text(value: str) -> str:
    """A TEXT value (RFC 5545, section 3.3.11), in which no line end is left that could begin a line."""
    plain = _UNSAFE.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    escaped = plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line with its end, cut where it has more than 75 bytes, never within a character."""
    if len(line) <= _FOLD_AT and (line.isascii() or len(line.encode()) <= _FOLD_AT):
        return f"{line}\r\n"
    pieces, piece, size = [], "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _FOLD_AT:
            pieces.append(piece)
            piece, size = "", 1  # the blank that begins what is folded
        piece += character
        size += width
    return "\r\n ".join([*pieces, piece]) + "\r\n"


def _digits(day: date | datetime) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"
