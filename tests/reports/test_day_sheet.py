"""The day sheet as a PDF, read back as a reader's program would."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from salesdesk.domain.wording import Voice
from salesdesk.domain.words import Level, Party
from salesdesk.errors import Cancelled, UserError
from salesdesk.reports.day_sheet import DaySheetOptions, write_day_sheet
from salesdesk.reports.history_pdf import Written
from salesdesk.services.day_sheet import MOST_STOPS, day_sheet
from salesdesk.services.desk import Desk
from salesdesk.services.progress import SilentProgress
from salesdesk.storage import tables
from tests.factories import a_contact, a_customer, a_person
from tests.reports.test_history import squeezed, text_of

TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "day.pdf"


@pytest.fixture
def kunshan(desk: Desk) -> int:
    """A customer with everything that a sheet tells of."""
    desk.settings.change(rep_name="陈静", firm="Suzhou Seals")
    customer = a_customer(
        desk,
        name="昆山精工 Kunshan Precision",
        level=Level.PROACTIVE,
        address="长江中路 99 号",
        city="Kunshan",
        phone="0512 5736 8000",
    )
    a_person(desk, customer, name="王芳", title="purchasing lead", wechat="wangfang_ks")
    desk.customers.edit(
        customer,
        remember="Never before nine.\nLikes green tea.",
        private_note="wants a discount",
        weekdays={1, 3},
        from_minute=570,
        to_minute=690,
    )
    a_contact(desk, customer, summary="New batch holds at 6 bar.", private_note="was tired")
    desk.promises.make(customer, Party.REP, "send the drawing", TODAY)
    desk.promises.make(customer, Party.CUSTOMER, "pay the invoice", TODAY + timedelta(days=9), 600)
    return customer


def written(
    desk: Desk, target: Path, on: date | None = None, options: DaySheetOptions | None = None
) -> Written:
    return write_day_sheet(day_sheet(desk, on), target, Voice(desk.clock.today), options=options)


def test_a_stop_tells_what_one_needs_on_the_way(desk: Desk, kunshan: int, target: Path) -> None:
    assert written(desk, target) == Written(1, "")
    words = squeezed(text_of(target))
    for told in (
        "Tuesday 24 November",
        "1 promise due",
        "陈静",
        "Suzhou Seals",
        "1 昆山精工 Kunshan Precision",
        "王芳 · purchasing lead",
        "0512 5736 8000",
        "wangfang_ks",
        "长江中路 99 号, Kunshan",
        "Tue Thu · 09:30–11:30",
        "send the drawing – by Tue 24 Nov",
        "pay the invoice – by Thu 3 Dec, 10:00",
        "New batch holds at 6 bar.",
        "Never before nine. Likes green tea.",
    ):
        assert squeezed(told) in words, told


def test_private_notes_are_printed_only_when_asked_for(desk: Desk, kunshan: int, target: Path) -> None:
    written(desk, target)
    assert "discount" not in text_of(target)
    assert "tired" not in text_of(target)
    written(desk, target, options=DaySheetOptions(private_notes=True))
    assert "wants a discount" in text_of(target)
    assert "was tired" in text_of(target)


def test_the_order_is_that_of_today_and_each_customer_stands_once(
    desk: Desk, kunshan: int, target: Path
) -> None:
    other = a_customer(desk, name="Berglund")
    desk.check_ins.plan(other, TODAY, 600)
    desk.check_ins.plan(kunshan, TODAY, 540)
    facts = day_sheet(desk)
    names = [item.who.customer for item in desk.today.items()]
    assert [stop.card.name for stop in facts.stops] == list(dict.fromkeys(names))
    assert [len(stop.items) for stop in facts.stops] == [2, 1]
    write_day_sheet(facts, target, Voice(desk.clock.today))
    words = text_of(target)
    assert words.index("Kunshan Precision") < words.index("Berglund")


def test_another_day(desk: Desk, kunshan: int, target: Path) -> None:
    written(desk, target, TODAY + timedelta(days=9))
    assert "Thursday 3 December" in text_of(target)
    assert "2 promises due" in text_of(target)


def test_the_sheet_of_another_day_speaks_as_on_that_day(desk: Desk, target: Path) -> None:
    customer = a_customer(desk, name="Northwind")
    desk.promises.make(customer, Party.REP, "send the drawing", TODAY + timedelta(days=3))
    written(desk, target, TODAY + timedelta(days=3))
    assert squeezed("Promised to Northwind (Tue 24 Nov), due today.") in squeezed(text_of(target))


def test_a_town_that_the_address_names_stands_there_once(desk: Desk, target: Path) -> None:
    a = a_customer(desk, name="重庆吕布火锅", address="重庆市渝中区 5 号", city="重庆市")
    desk.promises.make(a, Party.REP, "寄样品", TODAY)
    written(desk, target)
    assert text_of(target).count("重庆市") == 1


def test_what_has_no_day_stands_at_the_end(desk: Desk, target: Path) -> None:
    customer = a_customer(desk, name="Quiet Ltd", phone="0512 5736 8001")
    for check_in in desk.check_ins.open_of(customer):
        with desk.database.write("test.end") as transaction:
            transaction.delete(tables.CheckIn, check_in.id)
            transaction.update(tables.Customer, customer, next_on=None)
    assert day_sheet(desk).stops == ()
    written(desk, target)
    words = text_of(target)
    assert "Nothing is due today" in words
    assert "If there is time" in words
    assert "Quiet Ltd" in words
    assert "0512 5736 8001" in words


def test_an_empty_desk_has_a_sheet_of_one_page(desk: Desk, target: Path) -> None:
    assert written(desk, target).pages == 1
    assert "Nothing is due today" in text_of(target)


def test_a_stop_is_not_torn_over_two_pages(desk: Desk, target: Path) -> None:
    for number in range(9):
        customer = a_customer(desk, name=f"Firm {number}", phone=f"0512 5736 80{number:02d}")
        desk.promises.make(customer, Party.REP, f"promise {number}", TODAY)
    assert written(desk, target).pages > 1
    for page in PdfReader(target, strict=True).pages:
        text = page.extract_text()
        for number in range(9):
            assert (f"Firm {number}" in text) == (f"promise {number}" in text)


def test_after_long_absence_the_sheet_holds_the_most_important_and_says_so(desk: Desk, target: Path) -> None:
    with desk.database.write("test.fill") as transaction:
        now = desk.clock.now()
        for number in range(MOST_STOPS + 3):
            row = transaction.insert(
                tables.Customer,
                name=f"Firm {number}",
                name_key=f"firm {number}",
                level=Level.PROACTIVE,
                level_since=TODAY,
                since=TODAY,
                created_at=now,
            )
            transaction.insert(
                tables.Promise, customer_id=row, party=Party.REP, text="x", made_on=TODAY, due_on=TODAY,
                created_at=now,
            )  # fmt: skip
    facts = day_sheet(desk)
    assert (len(facts.stops), facts.left_out) == (MOST_STOPS, 3)
    write_day_sheet(facts, target, Voice(desk.clock.today))
    assert "3 more customers are due on this day" in text_of(target)


def test_markup_and_endless_texts_stay_text_and_fit(desk: Desk, target: Path) -> None:
    customer = a_customer(desk, name="<b>%1</b> & Co", address="\n".join(["Road"] * 40))
    desk.customers.edit(customer, remember="word " * 3000)
    for number in range(30):
        desk.promises.make(customer, Party.REP, f"{number} " + "y" * 1900, TODAY)
    assert written(desk, target).pages <= 2
    assert "<b>%1</b>" in text_of(target)
    assert "and 25 more" in text_of(target)


def test_it_is_written_whole_or_not_at_all(desk: Desk, kunshan: int, target: Path, tmp_path: Path) -> None:
    class Stopping(SilentProgress):
        def check(self) -> None:
            raise Cancelled("stopped")

    target.write_bytes(b"mine")
    facts = day_sheet(desk)
    with pytest.raises(Cancelled):
        write_day_sheet(facts, target, Voice(desk.clock.today), Stopping())
    with pytest.raises(UserError, match="belongs to the desk"):
        write_day_sheet(facts, desk.database.path, Voice(desk.clock.today))
    assert target.read_bytes() == b"mine"
    assert not list(tmp_path.glob("*.part"))
