"""The calendar that a phone subscribes to: what stands in it, and that all of it comes back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import CheckInReason, Party
from salesdesk.errors import Cancelled, UserError
from salesdesk.exchange.calendar_in import open_calendar
from salesdesk.exchange.calendar_out import write_calendar
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import ImportedCheckIn, ImportedMove, ImportedPromise
from salesdesk.services.promises import PromiseFilter
from tests.factories import a_customer, a_new_desk, a_person
from tests.fakes import SHANGHAI, FakeClock

TODAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "desk.ics"


def events(target: Path) -> list[Any]:
    """As another program reads them."""
    calendar = icalendar.Calendar.from_ical(target.read_bytes())
    assert not calendar.errors
    return list(calendar.walk("VEVENT"))


def plan(desk: Desk, name: str = "昆山精工", **given: Any) -> int:
    customer = a_customer(desk, name=name, address="前进路 1 号", city="昆山")
    desk.check_ins.plan(customer, FRIDAY, given.pop("minute", 600), note="bring samples; two, please")
    return customer


def of_customer(target: Path, reason: str = "asked") -> Any:
    return next(one for one in events(target) if one.get("X-SALESDESK-REASON") == reason)


def test_a_check_in_with_its_hour(desk: Desk, target: Path) -> None:
    plan(desk)
    assert write_calendar(desk, None, target) == len(events(target))
    event = of_customer(target)
    assert event["SUMMARY"] == "Check-in: 昆山精工 – agreed"
    assert event["DTSTART"].dt == datetime(2026, 11, 27, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert event["DURATION"].dt == timedelta(minutes=15)
    assert event["DESCRIPTION"] == "Why: bring samples; two, please"
    assert event["LOCATION"] == "前进路 1 号, 昆山"
    assert [alarm["ACTION"] for alarm in event.walk("VALARM")] == ["DISPLAY"]
    assert b"BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai" in target.read_bytes()


def test_a_check_in_of_a_day_and_a_zone_without_a_name(desk: Desk, clock: FakeClock, target: Path) -> None:
    plan(desk, minute=None)
    write_calendar(desk, None, target)
    event = of_customer(target)
    assert event["DTSTART"].dt == FRIDAY
    assert not event.walk("VALARM")
    clock.travel(UTC)
    plan(desk, "Acme", minute=600)
    write_calendar(desk, None, target)
    starts = {one["X-SALESDESK-CUSTOMER"]: one["DTSTART"].dt for one in events(target) if one.walk("VALARM")}
    assert starts["Acme"] == datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


def test_a_moved_check_in_keeps_its_name_and_counts_its_changes(desk: Desk, target: Path) -> None:
    customer = plan(desk)
    write_calendar(desk, None, target)
    first = of_customer(target)
    check_in = next(one for one in desk.check_ins.open_of(customer) if one.reason is CheckInReason.ASKED)
    moved = desk.check_ins.move(check_in.id, FRIDAY + timedelta(days=3), 660, reason="asked to")
    assert moved.row_id is not None
    desk.check_ins.move(moved.row_id, FRIDAY + timedelta(days=4), 660, reason="again")
    write_calendar(desk, None, target)
    second = of_customer(target)
    assert second["UID"] == first["UID"]
    assert (first["SEQUENCE"], second["SEQUENCE"]) == (0, 2)


def test_two_desks_in_one_calendar_do_not_mix(desk: Desk, desk_path: Path, target: Path) -> None:
    plan(desk)
    write_calendar(desk, None, target)
    once = of_customer(target)["UID"]
    write_calendar(desk, None, target)
    assert of_customer(target)["UID"] == once
    assert re.fullmatch(r"check-in-\d+@[0-9a-f]{32}\.salesdesk", once)


def test_promises_of_both_sides(desk: Desk, target: Path) -> None:
    customer = a_customer(desk, phone="0512 5555 0101")
    desk.promises.make(customer, Party.REP, "send the drawing", FRIDAY)
    desk.promises.make(customer, Party.CUSTOMER, "pay the invoice", FRIDAY)
    write_calendar(desk, [customer], target)
    found = {str(one["SUMMARY"]): one for one in events(target)}
    mine = found["Promised to 昆山精工: send the drawing"]
    assert "昆山精工 promised: pay the invoice" in found
    assert mine["DTSTART"].dt == FRIDAY
    assert "Call: " in mine["DESCRIPTION"]


def test_only_the_chosen_customers(desk: Desk, target: Path) -> None:
    plan(desk, "Acme")
    chosen = plan(desk, "Berglund")
    write_calendar(desk, [chosen], target)
    assert {str(one["X-SALESDESK-CUSTOMER"]) for one in events(target)} == {"Berglund"}


def test_no_text_begins_a_line_of_its_own(desk: Desk, target: Path) -> None:
    customer = a_customer(desk, name="A\\, B; C", address="Road 1\r\nATTACH:file:///etc/passwd\rX-EVIL:1")
    desk.promises.make(customer, Party.REP, "x BEGIN:VEVENT \\n END:VCALENDAR" * 30, FRIDAY)
    write_calendar(desk, None, target)
    text = target.read_bytes()
    assert b"\nATTACH" not in text
    assert b"\nX-EVIL" not in text
    assert text.count(b"\r") == text.count(b"\n") == text.count(b"\r\n")
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    assert text.count(b"\r\nEND:VCALENDAR") == 1


def test_a_file_that_cannot_be_written_leaves_the_old_one(desk: Desk, target: Path, tmp_path: Path) -> None:
    class Stopping:
        def report(self, done: int, total: int, text: str = "") -> None:
            """Tells nobody."""

        def check(self) -> None:
            raise Cancelled("stopped")

    plan(desk)
    target.write_text("old")
    with pytest.raises(Cancelled):
        write_calendar(desk, None, target, Stopping())
    with pytest.raises(UserError):
        write_calendar(desk, None, desk.database.path)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.glob("*.part")] == []


_words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), min_size=1, max_size=60)
_minutes = st.one_of(st.none(), st.integers(0, 1439))
_days = st.integers(0, 800).map(lambda days: TODAY + timedelta(days=days))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(
    st.lists(st.tuples(_words, _days, _minutes, st.booleans()), max_size=4),
    st.lists(st.tuples(_words, _days, _minutes, st.sampled_from(Party), st.booleans()), max_size=4),
    st.sampled_from(["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Pacific/Apia"]),
)
def test_what_is_open_comes_back_as_it_was(
    desk_path: Path, check_ins: list[Any], promises: list[Any], zone: str
) -> None:
    with a_new_desk(desk_path) as (desk, clock):
        clock.travel(ZoneInfo(zone))
        customer = a_customer(desk, name="Søn; 昆山, \\n")
        person = a_person(desk, customer, name="Zoë, M")
        for note, day, minute, has_person in check_ins:
            whom = person if has_person else None
            desk.check_ins.plan(customer, max(day, clock.today()), minute, note=note, person_id=whom)
        for text, day, minute, party, is_moved in promises:
            if not "".join(text.split()):
                continue
            made = desk.promises.make(
                customer, party, text, day, due_minute=minute, person_id=person, made_on=clock.today()
            )
            if is_moved and made.row_id is not None:
                desk.promises.move(made.row_id, day + timedelta(days=9), agreed=True, reason=text)
        target = desk.database.path.with_name("out.ics")
        write_calendar(desk, None, target)
        given_back = records(target, clock)
        assert sorted(given_back, key=repr) == sorted([*planned(desk, customer), *promised(desk)], key=repr)


def records(target: Path, clock: FakeClock) -> list[Any]:
    """What the file gives back, without the numbers of its entries."""
    zone = clock.zone()
    assert isinstance(zone, ZoneInfo)
    reading = Reading("CN", clock.today(), zone, in_english(clock.today()))
    opened = open_calendar(target)
    assert opened.source == "SalesDesk"
    return [without_row(record) for part in opened.parts for record in part.records(reading)]


def without_row(record: Any) -> Any:
    return type(record)(**{name: getattr(record, name) for name in record.__slots__} | {"row": 0})


def planned(desk: Desk, customer: int) -> list[ImportedCheckIn]:
    name = desk.customers.card(customer).name
    return [
        ImportedCheckIn(0, name, one.due_on, one.due_minute, one.person, one.reason, one.note)
        for one in desk.check_ins.open_of(customer)
    ]


def promised(desk: Desk) -> list[ImportedPromise]:
    lines = desk.promises.lines(desk.promises.ids(PromiseFilter("open")))
    return [
        ImportedPromise(
            0,
            one.customer,
            one.text,
            one.due_on,
            one.party,
            one.made_on,
            one.due_minute,
            one.person,
            moves=tuple(ImportedMove(m.from_on, m.to_on, m.moved_on, m.agreed, m.reason) for m in one.moves),
        )
        for one in lines
    ]


def test_an_own_entry_that_was_moved_on_the_phone_has_its_new_day(desk: Desk, target: Path) -> None:
    plan(desk)
    write_calendar(desk, None, target)
    moved = target.read_text().replace("DTSTART;TZID=Asia/Shanghai:20261127T1000", "DTSTART:20261201T0200")
    target.write_text(moved.replace("20261201T020000", "20261201T020000Z"))
    reading = Reading("CN", TODAY, SHANGHAI, in_english(TODAY))
    found = [one for one in open_calendar(target).parts[0].records(reading) if one.reason == "asked"]
    assert [(one.due_on, one.due_minute) for one in found] == [(date(2026, 12, 1), 600)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("X-SALESDESK-REASON:asked", "X-SALESDESK-REASON:whim"),
        ("X-SALESDESK-CUSTOMER:昆山精工", "X-SALESDESK-CUSTOMER:"),
        ("X-SALESDESK-CUSTOMER:昆山精工", "X-SALESDESK-CUSTOMER:" + "x" * 300),
    ],
)
def test_an_own_entry_that_was_spoilt_is_refused(desk: Desk, target: Path, before: str, after: str) -> None:
    plan(desk)
    write_calendar(desk, None, target)
    target.write_text(target.read_text().replace(before, after))
    reading = Reading("CN", TODAY, SHANGHAI, in_english(TODAY))
    found = list(open_calendar(target).parts[0].records(reading))
    assert any("cannot be read" in getattr(one, "reason", "") or "at most" in str(one) for one in found)
