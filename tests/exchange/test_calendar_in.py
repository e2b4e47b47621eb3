"""Calendars of other programs as check-ins: times, zones, what repeats, what is over, what is broken."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from salesdesk.domain.words import CheckInState
from salesdesk.errors import UserError
from salesdesk.exchange import calendar_lines
from salesdesk.exchange.calendar_in import open_calendar
from salesdesk.exchange.calendar_zones import known_zone
from salesdesk.exchange.opened import OpenedFile, Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.services.imported_rows import ImportedCheckIn, Refusal
from tests.exchange import calendars
from tests.exchange.calendars import calendar, event
from tests.fakes import SHANGHAI

TODAY = date(2026, 11, 24)
NINE = 9 * 60


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "calendar.ics"
    path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    return path


def reading(zone: ZoneInfo = SHANGHAI, zones: Mapping[str, str] | None = None) -> Reading:
    return Reading("CN", TODAY, zone, in_english(TODAY), zones or {})


def read(path: Path, given: Reading | None = None, part: int = 0) -> list[Any]:
    return list(open_calendar(path).parts[part].records(given or reading()))


def by_text(records: list[Any]) -> dict[str, Any]:
    return {one.text: one for one in records}


def one(records: list[Any], begins: str) -> Any:
    return next(record for record in records if record.text.startswith(begins))


def opened(folder: Path, text: str) -> OpenedFile:
    return open_calendar(write(folder, text))


def test_google_calendar(tmp_path: Path) -> None:
    found = opened(tmp_path, calendars.GOOGLE)
    assert (found.format, found.source, found.unknown_zones) == ("icalendar", "Google Calendar", ())
    assert [(part.kind, part.rows) for part in found.parts] == [("check-ins", 5)]
    visit = one(read(found.path), "Visit 昆山精工 · ")
    assert (visit.due_on, visit.due_minute, visit.state) == (date(2026, 12, 1), 10 * 60, CheckInState.OPEN)
    assert visit.emails == ("zhang.xm@kunshan.example", "rep@example.com")
    assert "张小明" in visit.text
    assert (
        visit.note
        == "Visit 昆山精工 · 昆山市前进路 1 号 · Offer bring the 6 bar samples, please and the price list"
    )


def test_what_repeats_comes_in_once_with_its_next_time(tmp_path: Path) -> None:
    records = read(write(tmp_path, calendars.GOOGLE))
    series = [record for record in records if record.text.startswith("Weekly")]
    # Today's is left out by EXDATE, the next one was moved to 2 December, 16:00.
    assert [(call.due_on, call.due_minute) for call in series] == [(date(2026, 12, 2), 16 * 60)]


def test_the_repetition_is_kept_in_words(tmp_path: Path) -> None:
    text = calendar(event("RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270501", "SUMMARY:Call Acme", "UID:1"))
    [call] = read(write(tmp_path, text))
    assert call.note == "Call Acme · repeats every 2 weeks until 2027-05-01"


def test_what_is_over_comes_in_as_done_and_is_told(tmp_path: Path) -> None:
    records = open_calendar(write(tmp_path, calendars.GOOGLE)).parts[0].records(reading())
    old = one(list(records), "Visit 昆山精工, the first")
    assert (old.state, old.ended_on) == (CheckInState.DONE, date(2025, 3, 1))
    assert records.remarks == [
        "left out, as of what repeats the next time alone comes in: 1 other date",
        "taken as done, where the customer is known: 1 past event",
    ]


def test_a_series_that_has_ended_is_done_on_its_last_day(tmp_path: Path) -> None:
    text = calendar(
        "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=WEEKLY;COUNT=3", "UID:1", "SUMMARY:x",
        "END:VEVENT",
    )  # fmt: skip
    [record] = read(write(tmp_path, text))
    assert (record.state, record.ended_on) == (CheckInState.DONE, date(2026, 1, 19))


def test_outlook_with_windows_zones_and_one_that_the_file_defines(tmp_path: Path) -> None:
    found = opened(tmp_path, calendars.OUTLOOK)
    assert (found.source, found.unknown_zones) == ("Outlook", ())
    records = read(found.path)
    berglund = one(records, "Gespräch Berglund")
    assert (berglund.due_on, berglund.due_minute) == (date(2026, 12, 3), 21 * 60)
    assert "Müller, Zoë" in berglund.text
    assert one(records, "Sommer").due_minute == 15 * 60  # 09:00 at +0200
    assert one(records, "Winter").due_minute == 16 * 60


def test_apple_with_to_dos(tmp_path: Path) -> None:
    found = opened(tmp_path, calendars.APPLE)
    assert found.source == "iCloud / Apple Calendar"
    records = by_text(read(found.path))
    assert (records["Call Acme"].due_on, records["Call Acme"].due_minute) == (date(2026, 11, 30), 22 * 60)
    assert (records["Send the offer to Acme"].due_on, records["Send the offer to Acme"].due_minute) == (
        date(2026, 11, 27),
        None,
    )
    thanks = records["Thank Acme"]
    assert (thanks.state, thanks.ended_on) == (CheckInState.DONE, date(2026, 11, 20))


def test_a_late_to_do_is_still_to_be_done(tmp_path: Path) -> None:
    text = calendar("BEGIN:VTODO", "DUE;VALUE=DATE:20260901", "SUMMARY:Offer", "END:VTODO")
    [record] = read(write(tmp_path, text))
    assert (record.state, record.due_on) == (CheckInState.OPEN, date(2026, 9, 1))


def test_thunderbird_with_its_own_names_of_zones_floating_times_and_refusals(tmp_path: Path) -> None:
    found = opened(tmp_path, calendars.THUNDERBIRD)
    assert (found.source, found.unknown_zones) == ("Thunderbird", ())
    records = found.parts[0].records(reading())
    rows = by_text(list(records))
    assert rows["Call Acme at noon"].due_minute == 19 * 60
    assert rows["No zone at all"].due_minute == 12 * 60
    assert rows["Cancelled"] == Refusal(3, "it was cancelled", "Cancelled")
    assert rows["No date"] == Refusal(4, "it has no date", "No date")
    assert records.remarks == ["taken as your own time: 1 time without a time zone"]


def test_feishu(tmp_path: Path) -> None:
    found = opened(tmp_path, calendars.FEISHU)
    assert found.source == "飞书"
    [record] = read(found.path)
    assert (record.due_on, record.due_minute) == (date(2026, 11, 26), 15 * 60)


def test_an_unknown_zone_is_asked_for_and_never_silently_floating(tmp_path: Path) -> None:
    found = opened(tmp_path, calendars.MARS)
    assert found.unknown_zones == ("Mars/Base",)
    landing, earth = read(found.path)
    assert isinstance(landing, Refusal)
    assert "Mars/Base" in landing.reason
    assert isinstance(earth, ImportedCheckIn)
    landing, _ = read(found.path, reading(zones={"Mars/Base": "America/New_York"}))
    assert (landing.due_on, landing.due_minute) == (date(2026, 12, 2), 60)


def test_a_day_stays_a_day_in_every_zone(tmp_path: Path) -> None:
    path = write(tmp_path, calendars.GOOGLE)
    for zone in ("Pacific/Kiritimati", "Pacific/Niue"):
        greetings = one(read(path, reading(ZoneInfo(zone))), "Season")
        assert (greetings.due_on, greetings.due_minute) == (date(2026, 12, 25), None)


@pytest.mark.parametrize(
    "bad",
    [
        "BEGIN:VEVENT\nDTSTART:20261399T990000Z\nSUMMARY:bad\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:soon\nSUMMARY:bad\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART;TZID=../../etc/passwd:20261201T100000\nSUMMARY:bad\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:20261201T020000Z\nSUMMARY:bad\nUID:b\nRRULE:FREQ=SECONDLY\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:20261201T020000Z\nSUMMARY:bad\nUID:b\nRRULE:FREQ=DAILY;INTERVAL=0\nEND:VEVENT",
        "BEGIN:VEVENT\nDTSTART:20261201T020000Z\nSUMMARY:bad\nBEGIN:VALARM",
        "BEGIN:VEVENT\nSUMMARY:bad\nDTSTART:" + "9" * 400_000 + "\nEND:VEVENT",
        "BEGIN:VEVENT\nSUMMARY:bad\nDTSTART:00010101T000000Z\nEND:VEVENT",
    ],
)
def test_one_bad_event_never_spoils_the_next(tmp_path: Path, bad: str) -> None:
    records = read(write(tmp_path, calendar(event("SUMMARY:before"), bad, event("SUMMARY:after"))))
    assert [type(record) for record in records] == [ImportedCheckIn, Refusal, ImportedCheckIn]
    assert records[1].row == 2
    assert records[1].reason


def test_attachments_and_folded_chinese_are_no_trouble(tmp_path: Path) -> None:
    summary = "昆山精工" * 30
    raw = f"SUMMARY:{summary}".encode()
    folded = b"\r\n ".join(raw[at : at + 74] for at in range(0, len(raw), 74))  # within characters as well
    attachment = b"ATTACH;ENCODING=BASE64;VALUE=BINARY:" + b"QUJD" * 300_000
    path = write(tmp_path, calendar(event("XX")))
    path.write_bytes(path.read_bytes().replace(b"XX", folded + b"\r\n" + attachment))
    [record] = read(path)
    assert record.text == summary


def test_another_encoding_is_recognised(tmp_path: Path) -> None:
    text = calendar(*(event(f"SUMMARY:拜访昆山精工，讨论新批次{n}") for n in range(20)))
    assert read(write(tmp_path, text, "gb18030"))[0].text == "拜访昆山精工，讨论新批次0"


BEGUN = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260101\r\nRRULE:FREQ=DAILY\r\n"


def test_what_is_folded_to_many_lines_is_one(tmp_path: Path) -> None:
    path = tmp_path / "picture.ics"
    path.write_bytes(BEGUN + b"ATTACH:x" + b"\r\n YWJj" * 300_000 + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    assert len(read(path)) == 1


def test_a_zone_of_thousands_of_rules_is_read_within_a_second(tmp_path: Path) -> None:
    rule = "DTSTART:{}0101T000000\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
    rules = "".join(f"BEGIN:STANDARD\n{rule.format(1900 + n % 70)}\nEND:STANDARD\n" for n in range(5000))
    zone = f"BEGIN:VTIMEZONE\nTZID:Mars\n{rules}END:VTIMEZONE"
    path = write(tmp_path, calendar(zone, event("SUMMARY:x", "DTSTART;TZID=Mars:20260101T100000")))
    since = time.process_time()
    open_calendar(path)
    assert time.process_time() - since < 1.5


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"hello", "not a calendar"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "not a calendar"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no events"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:X\r\n" * 5000, "nested"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:X\r\nEND:X\r\n" * 100_001, "more than 100,000"),
        (BEGUN + b"EXDATE:20260101\r\n" * 700_000, "more than 250,040 lines"),
        (BEGUN + b"exdate:20260101\r\n" * 100_100, "leaves out, or adds, more than 100,000"),
        (BEGUN + b"RDATE:20260101\r\n" * 100_100, "leaves out, or adds, more than 100,000"),
        (BEGUN + b"A:b\r\n" * 250_050, "more than 250,040 lines"),
        (BEGUN + b"A:b" + b"\r\n c" * 2_500_000, "more than 2,500,000 lines"),
    ],
)
def test_what_is_beyond_the_limits_is_refused_within_a_second(
    tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "bad.ics"
    path.write_bytes(content)
    since = time.process_time()
    with pytest.raises(UserError, match=says):
        open_calendar(path)
    assert time.process_time() - since < 1


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.ics"
    with path.open("wb") as file:
        file.write(b"BEGIN:VCALENDAR\r\n")
        file.truncate(calendar_lines.FILE_LIMIT + (2 << 20))
    with pytest.raises(UserError, match="52 MiB"):
        open_calendar(path)


def test_thousands_of_hostile_rules_end_soon(tmp_path: Path) -> None:
    rule = "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;COUNT=6000"
    events = (f"BEGIN:VEVENT\nDTSTART:00020101T000000Z\nUID:{n}\n{rule}\nEND:VEVENT" for n in range(3000))
    path = write(tmp_path, calendar(*events))
    since = time.process_time()
    records = read(path)
    assert time.process_time() - since < 10
    assert len(records) == 3000


def test_the_next_time_over_a_change_of_the_clocks(tmp_path: Path) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    text = calendar(
        "BEGIN:VEVENT", "DTSTART;TZID=Europe/Berlin:20260701T090000", "RRULE:FREQ=DAILY", "UID:1",
        "SUMMARY:x", "END:VEVENT",
    )  # fmt: skip
    [record] = read(write(tmp_path, text), reading(berlin))
    assert (record.due_on, record.due_minute) == (TODAY, NINE)
    [far] = read(tmp_path / "calendar.ics", reading(ZoneInfo("Pacific/Auckland")))
    assert (far.due_on, far.due_minute) == (TODAY, 21 * 60)  # and 23 November, 09:00 is 24 November there
    assert TODAY - timedelta(days=1) < far.due_on


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("中国标准时间", "Asia/Shanghai"),
        ("台北標準時間", "Asia/Taipei"),
        ("臺北標準時間", "Asia/Taipei"),
        ("北京时间", "Asia/Shanghai"),
        ("香港時間", "Asia/Hong_Kong"),
        ("(UTC+08:00) 北京，重庆，香港特别行政区，乌鲁木齐", "Asia/Shanghai"),
        ("(GMT+08.00) Beijing / Chongqing / Hong Kong / Urumqi", "Asia/Shanghai"),
    ],
)
def test_names_of_zones_in_chinese_are_known(name: str, zone: str) -> None:
    assert known_zone(name) == ZoneInfo(zone)


def test_millions_of_lines_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "long.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n" + b" a\n" * 3_000_000)
    with pytest.raises(UserError, match="more than 2,500,000 lines"):
        open_calendar(path)
