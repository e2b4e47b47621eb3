"""Cards that leave the desk: readable by any address book, and read again equal."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.words import Channel, Level, Role, ValueClass
from salesdesk.errors import Cancelled, UserError
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.vcard_in import open_vcard
from salesdesk.exchange.vcard_out import write_cards
from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import Batch
from salesdesk.services.people import NewPerson
from salesdesk.services.progress import SilentProgress
from tests.factories import a_customer, a_new_desk, a_person
from tests.services.pictures import BLUE, RED

TODAY = date(2026, 11, 24)


def exported(desk: Desk, folder: Path, ids: list[int] | None = None) -> bytes:
    target = folder / "all.vcf"
    write_cards(desk, ids, target)
    return target.read_bytes()


def lines_of(content: bytes) -> list[str]:
    return content.replace(b"\r\n ", b"").decode().split("\r\n")


def taken_into(desk: Desk, path: Path) -> None:
    """Takes the file into the desk as the window does."""
    opened = open_vcard(path)
    reading = Reading("CN", TODAY, ZoneInfo("Asia/Shanghai"), in_english(TODAY))
    part = opened.parts[0]
    batch = Batch(part.kind, part.records(reading), part.rows)
    result = desk.imports.take_in([batch], "all.vcf")
    assert result.refused == ()


_CUSTOMER = """name, kind, level, level_since, level_evidence, value_class, since, industry, address, city,
region, postcode, country, remember, private_note, channel, weekdays, from_minute, to_minute, ideal_days,
longest_days, no_next_reason"""


def contents(desk: Desk) -> dict[str, Any]:
    """What a card can hold of the tables, without numbers and the moments at which rows were written."""
    questions = {
        "customers": f"SELECT {_CUSTOMER} FROM customers",
        "people": "SELECT people.name, birthday, birth_month_day, people.remember, title, role, from_on, "
        "to_on, customers.name FROM people JOIN posts ON person_id = people.id "
        "JOIN customers ON customers.id = customer_id",
        "reaches": "SELECT contact_points.kind, value, e164, customers.name, people.name FROM contact_points "
        "LEFT JOIN customers ON customers.id = customer_id LEFT JOIN people ON people.id = person_id",
        "photos": "SELECT media_type, data, customers.name, people.name FROM photos "
        "LEFT JOIN customers ON customers.id = customer_id LEFT JOIN people ON people.id = person_id",
    }
    with desk.database.read() as connection:
        return {
            name: sorted(map(repr, connection.exec_driver_sql(question).fetchall()))
            for name, question in questions.items()
        }


def full(desk: Desk) -> int:
    """A firm with all that a card can say, and somebody there."""
    customer_id = a_customer(
        desk,
        name="Hengtai; Pumps, Inc.\\",
        level=Level.PARTNERSHIP,
        value_class=ValueClass.SUPERSTAR,
        industry="pumps, valves",
        address="前进东路 88 号, 3; 楼",
        city="昆山",
        country="中国",
        remember="Drinks oolong;\nnever before ten, \\really\\n",
        since=date(2019, 5, 1),
        next_on=date(2026, 12, 1),
    )
    desk.customers.edit(
        customer_id,
        private_note="boss\nleaves",
        channel=Channel.WECHAT,
        weekdays=frozenset({0, 4}),
        from_minute=540,
        to_minute=1020,
        ideal_days=7,
        longest_days=9,
        reached_by=[
            ("phone", "0512 5555 1234 ext. 12"),
            ("mobile", "+86 138 0013 8000"),
            ("fax", "0512, 5555"),
            ("email", "info@hengtai.example"),
            ("wechat", "heng:tai;88"),
            ("website", "https://hengtai.example/a;b,c?d=1\\2"),
        ],
    )
    desk.photos.set_of_customer(customer_id, RED)
    person_id = a_person(
        desk,
        customer_id,
        name="张小明",
        title="Head; of, purchasing",
        role=Role.DECIDES,
        phones=("13900139000",),
        emails=("zhang@hengtai.example",),
        wechat="zhang",
        birth_month_day="02-29",
        remember="Two\nlines",
        from_on=date(2020, 1, 1),
        reached_by=(("website", "zhang.example"),),
    )
    desk.photos.set_of_person(person_id, BLUE)
    return customer_id


def test_every_card_has_what_address_books_ask_for(desk: Desk, tmp_path: Path) -> None:
    full(desk)
    content = exported(desk, tmp_path)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    for line in content.split(b"\r\n"):
        line.removeprefix(b" ").decode("utf-8")
    lines = lines_of(content)
    for wanted, times in (("BEGIN:VCARD", 2), ("VERSION:4.0", 2), ("END:VCARD", 2), ("KIND:org", 1)):
        assert lines.count(wanted) == times
    assert [line for line in lines if line.startswith(("FN:", "N:", "ORG:", "BDAY", "TITLE", "ROLE"))] == [
        "FN:Hengtai\\; Pumps\\, Inc.\\\\",
        "N:;;;;",
        "ORG:Hengtai\\; Pumps\\, Inc.\\\\",
        "FN:张小明",
        "N:张;小明;;;",
        "ORG:Hengtai\\; Pumps\\, Inc.\\\\",
        "TITLE:Head\\; of\\, purchasing",
        "ROLE:decides",
        "BDAY:--0229",
    ]
    assert "TEL;TYPE=cell:+86 138 0013 8000" in lines
    assert "CATEGORIES:Partnership,Superstar" in lines
    assert sum(line.startswith("UID:urn:uuid:") for line in lines) == 2


def test_the_same_person_keeps_an_address(desk: Desk, tmp_path: Path) -> None:
    full(desk)
    assert exported(desk, tmp_path) == exported(desk, tmp_path)


def test_nothing_can_end_a_line_from_within(desk: Desk, tmp_path: Path) -> None:
    a_customer(desk, name="A", remember="x\r\nTEL:666\r\nEND:VCARD\r\nBEGIN:VCARD")
    lines = lines_of(exported(desk, tmp_path))
    assert not any(line.startswith("TEL") for line in lines)
    assert lines.count("END:VCARD") == 1


def left(desk: Desk, person_id: int, on: date, now_at: int | None = None, title: str = "") -> None:
    desk.people.leave(desk.people.get(person_id).post_id, on, now_at, title)


def test_those_who_left_and_firms_where_nobody_is_come_along(
    desk: Desk, empty_desk_file: Path, tmp_path: Path
) -> None:
    hengtai, _empty = a_customer(desk, name="Hengtai"), a_customer(desk, name="Nobody here Ltd")
    retired = a_person(desk, hengtai, name="Old Wang", title="Buyer", phones=("13900139000",))
    left(desk, retired, date(2026, 6, 30))
    a_person(desk, hengtai, name="Li Na")
    assert write_cards(desk, None, tmp_path / "all.vcf") == 4
    lines = lines_of(exported(desk, tmp_path))
    names = [line for line in lines if line.startswith("FN:")]
    assert names == ["FN:Hengtai", "FN:Li Na", "FN:Old Wang", "FN:Nobody here Ltd"]
    assert lines.count("X-SALESDESK-TO:2026-06-30") == lines.count("CATEGORIES:Former") == 1
    assert lines.count("KIND:org") == 2
    with a_new_desk(empty_desk_file) as (other, _clock):
        taken_into(other, tmp_path / "all.vcf")
        assert contents(other) == contents(desk)
        [wang] = [one for one in other.people.of(other.customers.named("Hengtai")) if one.name == "Old Wang"]
        assert wang.to_on == date(2026, 6, 30)


def test_somebody_with_a_newer_post_has_one_card(desk: Desk, tmp_path: Path) -> None:
    first, second, third = (a_customer(desk, name=name) for name in ("Aa", "Bb", "Cc"))
    moved = a_person(desk, first, name="Moved")
    left(desk, moved, date(2026, 6, 30), second, "Head")
    gone = a_person(desk, second, name="Gone")
    left(desk, gone, date(2026, 5, 1), third)
    left(desk, gone, date(2026, 5, 1))
    promoted = a_person(desk, third, name="Promoted", title="Buyer")
    left(desk, promoted, date(2026, 4, 1), third, "Head")
    lines = lines_of(exported(desk, tmp_path))
    assert [line for line in lines if line.startswith("FN:")] == [
        *("FN:Aa", "FN:Bb", "FN:Moved", "FN:Cc", "FN:Promoted", "FN:Gone")
    ]
    assert lines.count("TITLE:Head") == 2


def test_a_spoilt_last_day_is_passed_over(desk: Desk, empty_desk_file: Path, tmp_path: Path) -> None:
    person_id = a_person(desk, a_customer(desk), from_on=date(2020, 1, 1))
    left(desk, person_id, date(2026, 6, 30))
    text = exported(desk, tmp_path).replace(b"-TO:2026-06-30", b"-TO:2019-06-30")
    (tmp_path / "all.vcf").write_bytes(text)
    with a_new_desk(empty_desk_file) as (other, _clock):
        taken_into(other, tmp_path / "all.vcf")
        [person] = other.people.of(other.customers.ids()[0])
        assert (person.from_on, person.to_on) == (date(2020, 1, 1), None)


def test_chosen_customers_in_the_order_given(desk: Desk, tmp_path: Path) -> None:
    first, _second, third = (a_customer(desk, name=name) for name in ("Aa", "Bb", "Cc"))
    lines = lines_of(exported(desk, tmp_path, [third, first]))
    assert [line for line in lines if line.startswith("FN:")] == ["FN:Cc", "FN:Aa"]


def test_an_empty_desk_gives_an_empty_file(desk: Desk, tmp_path: Path) -> None:
    assert exported(desk, tmp_path) == b""


def test_no_desk_is_overwritten_and_no_half_file_stays(desk: Desk, tmp_path: Path) -> None:
    class Stopped(SilentProgress):
        def check(self) -> None:
            raise Cancelled("stopped")

    a_customer(desk)
    with pytest.raises(UserError, match="belongs to the desk"):
        write_cards(desk, None, desk.database.path)
    target = tmp_path / "kept.vcf"
    target.write_text("earlier")
    with pytest.raises(Cancelled):
        write_cards(desk, None, target, Stopped())
    assert target.read_text() == "earlier"
    assert list(tmp_path.glob(".*.part")) == []


def test_everything_comes_back(desk: Desk, empty_desk_file: Path, tmp_path: Path) -> None:
    full(desk)
    private = a_customer(desk, name="王芳", kind="person", phone="13700137000", no_next_reason="abroad")
    desk.people.add(private, NewPerson("王芳", title="Artist", birthday=date(1984, 2, 29)))
    desk.people.add(private, NewPerson("Her son", birth_month_day="12-31"))
    exported(desk, tmp_path)
    with a_new_desk(empty_desk_file) as (other, _clock):
        taken_into(other, tmp_path / "all.vcf")
        assert contents(other) == contents(desk)


_lines = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\\;,:\"'^="),
    max_size=60,
)
_names = _lines.filter(lambda text: bool(text.strip()))
_notes = st.lists(_lines, max_size=3).map("\n".join)
_numbers = st.sampled_from(["0512 5555 1234", "+86 138 0013 8000", "13900139000 转 12", "ask reception, 5"])
_reaches = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["phone", "mobile", "fax"]), _numbers),
        st.tuples(st.sampled_from(["email", "wechat", "website"]), _names),
    ),
    max_size=4,
)
_birthdays = st.one_of(
    st.just({}),
    st.dates(date(1900, 1, 1), date(2020, 1, 1)).map(lambda day: {"birthday": day}),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: {"birth_month_day": f"{day:%m-%d}"}),
)
_pictures = st.sampled_from([None, RED, BLUE])
_people = st.fixed_dictionaries(
    {"name": _names, "title": _lines, "remember": _notes, "role": st.sampled_from([None, *Role])}
)
_customers = st.fixed_dictionaries(
    {
        "name": _names,
        "kind": st.sampled_from(["firm", "person"]),
        "level": st.sampled_from(list(Level)),
        "value_class": st.sampled_from([None, *ValueClass]),
        "industry": _lines,
        "address": _lines,
        "city": _lines,
        "country": _lines,
        "remember": _notes,
    }
)


@settings(max_examples=10)
@given(
    book=st.lists(
        st.tuples(
            _customers,
            _reaches,
            _pictures,
            st.lists(st.tuples(_people, _reaches, _birthdays, _pictures), max_size=2),
        ),
        max_size=3,
    )
)
def test_any_book_comes_back(
    empty_desk_file: Path, tmp_path_factory: pytest.TempPathFactory, book: list[Any]
) -> None:
    target = tmp_path_factory.getbasetemp() / "book.vcf"
    with a_new_desk(empty_desk_file) as (desk, _clock), a_new_desk(empty_desk_file) as (other, _other_clock):
        for number, (customer, reached_by, picture, people) in enumerate(book):
            # Two customers of one name are one to an import.
            values = {**customer, "name": f"{customer['name']} {number}"}
            customer_id = a_customer(desk, **values)
            desk.customers.set_reaches(customer_id, reached_by)
            if picture:
                desk.photos.set_of_customer(customer_id, picture)
            for place, (person, theirs, birthday, photo) in enumerate(people):
                named = {**person, "name": f"{person['name']} {place}"}
                person_id = a_person(desk, customer_id, **named, **birthday, reached_by=tuple(theirs))
                if photo:
                    desk.photos.set_of_person(person_id, photo)
        if not book:
            return
        write_cards(desk, None, target)
        taken_into(other, target)
        assert contents(other) == contents(desk)
