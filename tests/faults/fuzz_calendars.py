"""Calendars as no program should write them, read and taken in: taken or clearly refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import strategies as st

from salesdesk.errors import UserError
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from tests.fakes import tuesday_morning
from tests.faults.fuzz_importers import BrokenList, rows_of
from tests.faults.fuzzing import Check, says_something

_TIMES = (
    "20261201T020000Z", "20261201T020000", "20261201", "20260101T000000Z", "16010101T000000", "00010101",
    "99991231T235959Z", "20260230", "20261201T250000Z", "now", "", "2026-12-01T02:00:00Z", "²0261201",
    "20261201T020000Z/PT1H", "9" * 500, "20270328T023000", "-20261201",
)  # fmt: skip
_ZONES = (
    "", "", ";TZID=Asia/Shanghai", ';TZID="W. Europe Standard Time"', ";TZID=Own", ";VALUE=DATE", ";TZID=",
    ";TZID=../../etc/passwd", ";TZID=America", ";TZID=/mozilla.org/x/Europe/Berlin", ";TZID=Mars/Base",
    ';X="', ";;;", ";TZID=a\0b", ";TZID=" + "z" * 300,
)  # fmt: skip
_RULES = (
    "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,FR", "FREQ=MONTHLY;BYDAY=2TU;COUNT=5", "FREQ=SECONDLY",
    "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=1000000000", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;UNTIL=00010101", "FREQ=YEARLY;UNTIL=99991231T235959Z", "FREQ=WEEKLY;WKST=XX;BYDAY=-53SU",
    "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR", "FREQ=;FREQ=DAILY", "=;=;", "FREQ=YEARLY;BYWEEKNO=1",
    "FREQ=DAILY;INTERVAL=10000", "FREQ=YEARLY;BYYEARDAY=-366,366", "FREQ=WEEKLY;UNTIL=20260101T999999Z",
)  # fmt: skip
_NAMES = (
    "SUMMARY", "DESCRIPTION", "LOCATION", "UID", "RECURRENCE-ID", "EXDATE", "RDATE", "DUE", "DTEND", "STATUS",
    "COMPLETED", "PERCENT-COMPLETE", "ATTENDEE;CN=Zoë", "ORGANIZER", "ATTACH;ENCODING=BASE64",
    "X-SALESDESK-KIND",
    "X-SALESDESK-CUSTOMER", "X-SALESDESK-PERSON", "X-SALESDESK-REASON", "X-SALESDESK-TEXT",
    "X-SALESDESK-PARTY", "X-SALESDESK-MADE-ON", "X-SALESDESK-MOVE", "X-SALESDESK-STATE", "summary", "",
)  # fmt: skip
_VALUES = (
    "Acme", "Call Acme", "张小明 昆山精工", "mailto:zoe@acme.example", "MAILTO:<script>", "check-in",
    "promise",
    "CANCELLED", "COMPLETED", "100", "rep", "asked", "whim", "2026-11-20",
    "2026-11-20/2026-12-01/2026-11-21/agreed/x",
    "1/2/3", "\\n\\,\\;\\\\\\", "<b>x</b>&nbsp;<", "x" * 3000, "\0", "\u202e", "\ud83d\ude00", "a" * 300_000,
)  # fmt: skip
_LINES = (
    "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTODO", "END:VTODO", "BEGIN:VALARM", "END:VALARM", "BEGIN:VTIMEZONE",
    "END:VTIMEZONE", "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:", "END:", " folded", "\tfolded", "", ":",
    "METHOD:CANCEL",
)  # fmt: skip
_OWN_ZONE = (
    "BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100",
    "TZOFFSETTO:-9959", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip

_when = st.builds(
    "{}{}:{}".format, st.sampled_from(("DTSTART", "DUE")), st.sampled_from(_ZONES), st.sampled_from(_TIMES)
)
_line = st.one_of(
    st.builds(
        "{}:{}".format, st.sampled_from(_NAMES), st.one_of(st.sampled_from(_VALUES), st.sampled_from(_TIMES))
    ),
    st.builds("RRULE:{}".format, st.sampled_from(_RULES)),
    st.builds(
        "{}{}:{}".format,
        st.sampled_from(("EXDATE", "RDATE", "RECURRENCE-ID", "DTEND", "COMPLETED")),
        st.sampled_from(_ZONES),
        st.sampled_from(_TIMES),
    ),
    st.sampled_from(_LINES),
    st.text(max_size=40),
)


@st.composite
def broken_calendars(draw: st.DrawFn) -> BrokenList:
    """Calendars with damage of every kind."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *draw(st.sampled_from(((), _OWN_ZONE)))]
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(("VEVENT", "VEVENT", "VTODO")))
        lines += [f"BEGIN:{kind}", draw(_when), f"SUMMARY:{draw(st.sampled_from(_VALUES))}"]
        lines += [*draw(st.lists(_line, max_size=6)), f"END:{kind}"]
    lines.append("END:VCALENDAR")
    end = draw(st.sampled_from(("\r\n", "\n")))
    content = end.join(lines).encode(draw(st.sampled_from(("utf-8", "gb18030", "utf-16"))), "replace")
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(content)))
        piece = draw(
            st.one_of(st.sampled_from((b"\r\n ", b"\0", b"\xff", b"\r", b'"')), st.binary(max_size=4))
        )
        content = content[:at] + piece + content[at + draw(st.sampled_from((0, 1, 40))) :]
    return BrokenList(content, None, None, None, None)


@contextmanager
def made_in(folder: Path) -> Iterator[Check]:
    """Takes each calendar into a desk with a customer, and takes it back."""
    desk = open_desk(folder / "desk.salesdesk", tuesday_morning())
    desk.customers.add(NewCustomer(name="Acme", email="zoe@acme.example"))
    desk.customers.add(NewCustomer(name="昆山精工"))
    try:
        yield lambda given: take_one_in(desk, folder / "calendar.ics", given.content)
    finally:
        desk.close()


def take_one_in(desk: Desk, path: Path, content: bytes) -> None:
    """Opens, previews, takes in and undoes, as somebody who knows each zone that is asked for."""
    path.write_bytes(content)
    before = rows_of(desk)
    try:
        opened = open_import(path)
    except UserError as refusal:
        says_something(refusal)
        return
    zones = dict.fromkeys(opened.unknown_zones, "Europe/Berlin")
    foreseen = preview(desk, opened, zones=zones)
    assert rows_of(desk) == before
    done = take_in(desk, opened, zones=zones)
    assert (done.result.added, done.result.refused) == (foreseen.result.added, foreseen.result.refused)
    assert (done.remarks, done.cleaned) == (foreseen.remarks, foreseen.cleaned)
    if done.result.step_id is not None:
        desk.history.undo(done.result.step_id)
    assert rows_of(desk) == before
