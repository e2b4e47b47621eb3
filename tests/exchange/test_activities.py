"""Lists of people, contacts, promises and check-ins, as they come and as we write them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.words import (
    Channel,
    CheckInReason,
    CheckInState,
    Direction,
    Expectation,
    Heard,
    Outcome,
    Party,
    PromiseState,
    Role,
)
from salesdesk.exchange.fields import FileKind, fields_of
from salesdesk.exchange.mapping import guess_mapping
from salesdesk.exchange.moments import read_minute, read_minutes, read_moment
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.own_lists import (
    OWN_LISTS,
    minute_of,
    minute_text,
    move_of,
    move_text,
    own_header,
    own_kind,
    weekdays_of,
    weekdays_text,
)
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.taking_in import open_import
from salesdesk.services.imported_rows import (
    ImportedCheckIn,
    ImportedCustomer,
    ImportedInteraction,
    ImportedMove,
    ImportedPerson,
    ImportedPost,
    ImportedPromise,
    Refusal,
)
from tests.exchange.files import TODAY, csv_text, put

SHANGHAI = ZoneInfo("Asia/Shanghai")


def read(folder: Path, text: str, kind: FileKind) -> list[Any]:
    (part,) = open_import(put(folder, text)).parts
    assert part.kind == kind
    return list(part.records(Reading("CN", TODAY, SHANGHAI, in_english(TODAY))))


def own(folder: Path, kind: FileKind, **cells: str) -> Any:
    """The one record of our own list of `kind` with these cells, named by their fields."""
    fields = [field for _header, field in OWN_LISTS[kind]]
    row = [""] * len(fields)
    for field, cell in cells.items():
        row[fields.index(field)] = cell
    (record,) = read(folder, csv_text(own_header(kind), [row]), kind)
    return record


def test_contacts_in_chinese(tmp_path: Path) -> None:
    text = (
        "客户,联系人,跟进时间,跟进方式,结果,时长,跟进内容\n"
        "昆山精工,王芳、李明,2026年11月3日 下午2点15分,电话,未接通,15分钟,谈了价格\n"
        "昆山精工,,2026/11/4,上门拜访,很好,1小时5分,看了样品\n"
    )
    first, second = read(tmp_path, text, "interactions")
    assert first == ImportedInteraction(
        2,
        "昆山精工",
        datetime(2026, 11, 3, 6, 15, tzinfo=UTC),
        Channel.PHONE,
        outcome=Outcome.NO_ANSWER,
        minutes=15,
        summary="谈了价格",
        people=("王芳", "李明"),
    )
    assert (second.at, second.channel) == (datetime(2026, 11, 4, 4, tzinfo=UTC), Channel.VISIT)
    assert (second.minutes, second.summary) == (65, "看了样品\n结果: 很好")


def test_day_and_time_in_columns_of_their_own(tmp_path: Path) -> None:
    text = (
        "Customer,Date,Time of day,Type,Notes\nAcme,13/11/2026,9:05 pm,incoming call,x\nAcme,22/11/2026,,,\n"
    )
    first, second = read(tmp_path, text, "interactions")
    assert (first.at, first.direction) == (datetime(2026, 11, 13, 13, 5, tzinfo=UTC), Direction.IN)
    assert first.summary == "x\nType: incoming call"
    assert second.at == datetime(2026, 11, 21, 16, tzinfo=UTC)  # today, without a time: not ahead


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",2026-11-03,Call,x", "no customer"),
        ("Acme,,Call,x", "no day on which it took place"),
        ("Acme,soon,Call,x", "“soon” in column “Date” is not a date"),
        ("Acme,45000,Call,x", "is a spreadsheet's number for a day"),
        ("Acme,2026-11-23 00:01,Call,x", "lies in the future"),
        ("Acme,2026-11-03,Call," + "x" * (16 * 1024 * 1024 + 1), "too long for a note"),
    ],
)
def test_contacts_that_cannot_be_taken(tmp_path: Path, row: str, reason: str) -> None:
    (refused,) = read(tmp_path, f"Customer,Date,Type,Notes\n{row}\n", "interactions")
    assert isinstance(refused, Refusal)
    assert reason in refused.reason


def test_promises_and_whose_they_are(tmp_path: Path) -> None:
    text = (
        "客户,联系人,承诺事项,承诺方,截止日期,状态,完成日期\n"
        "昆山精工,王芳,发图纸,我方,2026-12-01,未完成,\n"
        "昆山精工,,付尾款,客户,2026-11-01,已完成,2026-11-02\n"
        "昆山精工,,回电,,2026-11-01,失约,\n"
        "昆山精工,,回电,,2026-11-01,蓝色,\n"
    )
    first, second, third, refused = read(tmp_path, text, "promises")
    assert first == ImportedPromise(2, "昆山精工", "发图纸", date(2026, 12, 1), person="王芳")
    assert (second.party, second.state) == (Party.CUSTOMER, PromiseState.KEPT)
    assert second.settled_on == date(2026, 11, 2)
    assert (third.state, third.settled_on) == (PromiseState.BROKEN, date(2026, 11, 1))
    assert "not a state of a promise" in refused.reason


@pytest.mark.parametrize(
    "header",
    [
        "客户,承诺内容,到期日,谁",
        "客户,内容,截止日期,承诺人",
        "客戶,承諾內容,到期日,誰的承諾",
        "客户名称,待办内容,期限,责任方",
    ],
)
def test_promises_are_known_by_the_words_that_people_head_them_with(tmp_path: Path, header: str) -> None:
    (promise,) = read(tmp_path, f"{header}\n昆山精工,发新报价,2026-11-27,客户\n", "promises")
    assert promise == ImportedPromise(2, "昆山精工", "发新报价", date(2026, 11, 27), party=Party.CUSTOMER)


def test_check_ins(tmp_path: Path) -> None:
    text = (
        "Customer,Person,Planned for,Due time,Reason,Subject,Status\n"
        "Acme,Tom,2026-12-01,14:30,after-sale check,How is the pump,\n"
        "Acme,,2026-12-02 09:15,,birthday,,cancelled\n"
        "Acme,,2026-12-02,noon,,,\n"
    )
    first, second, refused = read(tmp_path, text, "check-ins")
    assert first == ImportedCheckIn(
        2,
        "Acme",
        date(2026, 12, 1),
        14 * 60 + 30,
        "Tom",
        CheckInReason.AFTER_SALE,
        "How is the pump",
    )
    assert (second.due_minute, second.note, second.state) == (9 * 60 + 15, "birthday", CheckInState.SKIPPED)
    assert "“noon” in column “Due time” is not a time of day" in refused.reason


def test_people_and_their_posts(tmp_path: Path) -> None:
    text = (
        "Customer,Person,Position,Mobile,WeChat,Birthday,Joined,Shoe size\n"
        "Hengtai,Wang Fang,Buyer,138 0013 8000,wf88,5月17日,2019-03-01,38\n"
        ",Zoë Müller,,,,,,\n"
        "Hengtai,,Buyer,,,,,\n"
    )
    first, alone, refused = read(tmp_path, text, "people")
    assert first == ImportedPost(
        2,
        "Hengtai",
        ImportedPerson(
            "Wang Fang",
            "Buyer",
            phones=(("mobile", "138 0013 8000"),),
            reaches=(("wechat", "wf88"),),
            birth_month_day="05-17",
            from_on=date(2019, 3, 1),
            notes="Shoe size: 38",
        ),
    )
    assert (alone.customer, alone.person.name) == ("", "Zoë Müller")
    assert refused.reason == "no name of a person"


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (["Customer", "Promise", "Due"], "promises"),
        (["Customer", "Due date", "Subject"], "check-ins"),
        (["Customer", "Date", "Channel", "Summary"], "interactions"),
        (["Customer", "Date", "Amount", "Notes"], "orders"),
        (["Company", "Contact", "Phone", "Next contact", "Notes"], "customers"),
        (["客户名称", "联系人", "电话", "下次跟进时间", "备注"], "customers"),
        (["客戶", "拜訪日期", "拜訪方式", "拜訪內容"], "interactions"),
        (["客户", "回访日期", "回访内容"], "check-ins"),
        (["Kunde", "Datum", "Art", "Notiz"], "interactions"),
        (["Customer", "Complaint", "Date", "Status", "Resolution"], "complaints"),
        (["客户名称", "投诉日期", "投诉内容", "处理结果"], "complaints"),
        (["Account Name", "Opened Date", "Issue", "Closed Date"], "complaints"),
        (["Customer", "Date", "Channel", "Notes", "Complaint"], "interactions"),
        (["Customer", "Date", "Old level", "New level", "Reason"], "level-changes"),
        (["客户", "变更日期", "原等级", "新等级", "变更原因"], "level-changes"),
    ],
)
def test_the_kind_is_told_by_the_headers(header: Sequence[str], kind: str) -> None:
    assert guess_mapping(header, []).kind == kind


@pytest.mark.parametrize("kind", list(OWN_LISTS))
def test_our_own_lists_are_known_and_each_column_is_a_field(kind: FileKind) -> None:
    header = own_header(kind)
    guess = guess_mapping(header, [])
    assert (own_kind(header), guess.kind, guess.source, guess.unmatched) == (kind, kind, "SalesDesk", ())
    fields = {field.id: field for field in fields_of(kind)}
    assert set(guess.mapping.values()) <= set(fields)
    assert [guess.mapping[at] for at in range(len(header))] == [field for _header, field in OWN_LISTS[kind]]


def test_all_that_we_know_of_a_contact_comes_back(tmp_path: Path) -> None:
    contact = own(
        tmp_path,
        "interactions",
        customer="Weber, Söhne; & Co (Berlin)",
        at="2026-11-03T01:02:03.456Z",
        channel="wechat",
        direction="in",
        outcome="no_answer",
        minutes="6000",
        people="Weber, Söhne; & Co (Berlin)\nA; B (C)",
        heard="need complaint",
        expectation="as_expected",
        private_note="'=1+1",
        summary="one\ntwo",
    )
    assert contact == ImportedInteraction(
        2,
        "Weber, Söhne; & Co (Berlin)",
        datetime(2026, 11, 3, 1, 2, 3, 456_000, tzinfo=UTC),
        Channel.WECHAT,
        Direction.IN,
        Outcome.NO_ANSWER,
        6000,
        "one\ntwo",
        "=1+1",
        ("Weber, Söhne; & Co (Berlin)", "A; B (C)"),
        (Heard.NEED, Heard.COMPLAINT),
        Expectation.AS_EXPECTED,
    )


def test_all_that_we_know_of_a_promise_comes_back(tmp_path: Path) -> None:
    moves = (
        ImportedMove(date(2026, 10, 1), date(2026, 10, 9), date(2026, 9, 30), True, "the mill stood still"),
        ImportedMove(date(2026, 10, 9), date(2026, 11, 1), date(2026, 10, 8), False),
    )
    promise = own(
        tmp_path,
        "promises",
        customer="Acme",
        person="Tom",
        party="customer",
        due_on="2026-11-01",
        due_minute="00:05",
        made_on="2026-09-01",
        state="kept",
        settled_on="2026-11-02",
        settled_note="late",
        evidence="mail",
        evidence_file="C:\\mail.eml",
        confirmed_on="2026-11-03",
        confirmed_how="phone",
        moves="\n".join(map(move_text, moves)),
        text="pays",
    )
    assert promise == ImportedPromise(
        2, "Acme", "pays", date(2026, 11, 1), Party.CUSTOMER, date(2026, 9, 1), 5, "Tom",
        PromiseState.KEPT, date(2026, 11, 2), "late", "mail", "C:\\mail.eml", date(2026, 11, 3), "phone",
        moves,
    )  # fmt: skip


def test_all_that_we_know_of_a_customer_comes_back(tmp_path: Path) -> None:
    customer: ImportedCustomer = own(
        tmp_path,
        "customers",
        contact="Zoë",
        level="partnership",
        level_since="2026-01-02",
        level_evidence="they called us",
        channel="video",
        weekdays="Mon Sun",
        from_minute="09:30",
        to_minute="17:00",
        ideal_days="14",
        longest_days="30",
        no_next_reason="sold the firm",
        private_note="'@home",
    )
    assert (customer.name, customer.kind, customer.plans_nothing) == ("Zoë", "person", True)
    assert (customer.level_since, customer.level_evidence) == (date(2026, 1, 2), "they called us")
    assert (customer.channel, customer.weekdays) == (Channel.VIDEO, 0b1000001)
    assert (customer.from_minute, customer.to_minute) == (570, 1020)
    assert (customer.ideal_days, customer.longest_days) == (14, 30)
    assert (customer.no_next_reason, customer.private_note, customer.extra) == ("sold the firm", "@home", ())


def test_all_that_we_know_of_a_person_and_a_check_in_comes_back(tmp_path: Path) -> None:
    post = own(
        tmp_path,
        "people",
        customer="Acme",
        contact="Tom",
        role="gatekeeper",
        phone="0512/5555\n1",
        birthday="--02-29",
        from_on="2027-01-01",
        to_on="2028-01-01",
        notes="x",
    )
    assert post.person.role is Role.GATEKEEPER
    namesake = own(tmp_path, "people", customer="Weber", contact="Weber")
    assert (namesake.customer, namesake.person.name) == ("Weber", "Weber")
    assert post.person.phones == (("phone", "0512/5555"), ("phone", "1"))
    assert (post.person.birth_month_day, post.person.from_on) == ("02-29", date(2027, 1, 1))
    check_in = own(
        tmp_path,
        "check-ins",
        customer="Acme",
        due_on="2026-11-20",
        due_minute="23:59",
        reason="retry",
        state="skipped",
        ended_on="2026-11-21",
        ended_reason="on leave",
        note="call",
    )
    assert check_in == ImportedCheckIn(
        2, "Acme", date(2026, 11, 20), 1439, "", CheckInReason.RETRY, "call", CheckInState.SKIPPED,
        date(2026, 11, 21), "on leave",
    )  # fmt: skip


@given(st.integers(0, 127), st.integers(0, 1439), st.dates(), st.dates(), st.booleans())
def test_small_values_go_both_ways(mask: int, minute: int, first: date, then: date, agreed: bool) -> None:
    assert weekdays_of(weekdays_text(mask)) == mask
    assert minute_of(minute_text(minute)) == read_minute(minute_text(minute)) == minute
    move = ImportedMove(first, then, first, agreed, "why not" if agreed else "")
    assert move_of(move_text(move)) == move


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("14:05", 845), ("2:05 PM", 845), ("2:05pm", 845), ("12:00 am", 0), ("12:30 PM", 750), ("9am", 540),
        ("下午2点05分", 845), ("上午9:00", 540), ("14時", 840), ("晚上8点", 1200), ("25:00", None),
        ("9", None), ("soon", None), ("", None),
    ],
)  # fmt: skip
def test_times_of_day(text: str, minute: int | None) -> None:
    assert read_minute(text) == minute


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("15", 15), ("0:15:30", 16), ("1:05", 65), ("1 h 5 min", 65), ("15分钟", 15), ("1小时", 60),
        ("125 s", 3), ("1.5 h", 90), ("0", 0), ("6001", None), ("long", None), ("", None),
    ],
)  # fmt: skip
def test_durations(text: str, minutes: int | None) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-11-03 14:05", "2026-11-03T06:05"),
        ("2026-11-03T14:05:30+01:00", "2026-11-03T13:05:30"),
        ("3/11/2026 2:05 PM", "2026-11-03T06:05"),
        ("03.11.2026 14:05", "2026-11-03T06:05"),
        ("3 Nov 2026 14:05 GMT+2", "2026-11-03T12:05"),
        ("2026年11月3日", "2026-11-03T04:00"),
        ("2026-02-30 10:00", ""),
        ("0001-01-01T00:00+23:59", ""),
        ("yesterday", ""),
    ],
)
def test_moments(text: str, iso: str) -> None:
    found = read_moment(text, "", day_first=True, today=TODAY, zone=SHANGHAI)
    assert found == (datetime.fromisoformat(iso).replace(tzinfo=UTC) if iso else None)


def test_a_wall_clock_on_the_day_it_is_changed() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    for text, iso in (
        ("2026-03-29 01:30", "00:30"),
        ("2026-03-29 02:30", "01:00"),
        ("2026-03-29 03:30", "01:30"),
    ):
        found = read_moment(text, "", day_first=True, today=TODAY, zone=berlin)
        assert found == datetime.fromisoformat(f"2026-03-29T{iso}+00:00")
