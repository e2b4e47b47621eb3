"""Customers out of files in the style of other programs, good rows and bad ones."""

from __future__ import annotations

import csv
import re
from datetime import date
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.domain.text import clean_line, clean_note
from salesdesk.domain.words import Level, Role, ValueClass, label
from salesdesk.exchange.csv_file import open_table
from salesdesk.exchange.customer_rows import read_customers
from salesdesk.exchange.field_words import level_of, value_class_of
from salesdesk.paths import resource
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson, Refusal
from tests.exchange.files import TODAY, csv_text, customers_of, good_customers, put, refusals, the_customer


def test_a_firms_customer_list(tmp_path: Path) -> None:
    header = (
        "CustomerID,CompanyName,ContactName,ContactTitle,Address,City,Region,PostalCode,Country,Phone,Fax"
    )
    row = "ALPEN,Alpenblick Feinkost,Greta Lindner,Sales Agent,Seestr. 5,Bern,BE,3000,Switzerland,030-1,030-2"
    guess, rows = customers_of(put(tmp_path, f"{header}\n{row.replace('030-1', '0300 74321')}\n"))
    assert guess.source == "Customer list"
    assert list(rows) == [
        ImportedCustomer(
            row=2,
            name="Alpenblick Feinkost",
            kind="firm",
            people=(ImportedPerson("Greta Lindner", "Sales Agent"),),
            phones=(("phone", "0300 74321"), ("fax", "030-2")),
            address="Seestr. 5",
            city="Bern",
            region="BE",
            country="Switzerland",
            postcode="3000",
            extra=(("CustomerID", "ALPEN"),),
        )
    ]


@pytest.mark.parametrize("birthday", ["31/02/1980", "2030-05-17", "in May"])
def test_nobody_is_left_behind_for_a_birthday_that_cannot_be_one(tmp_path: Path, birthday: str) -> None:
    path = put(tmp_path, f"Company,Contact,Birthday,Phone\nAcme,Ann Lee,{birthday},030 1234567\n")
    customer = the_customer(path)
    assert customer.people[0].birthday is None
    assert customer.extra == (("Birthday", birthday),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_chinese_customer_list(tmp_path: Path, encoding: str) -> None:
    text = (
        "公司名称,联系人,职务,手机,电话,传真,邮箱,地址,城市,邮编,国家,行业,关系等级,客户价值,"
        "最近联系,下次联系,客户自,微信,网址,生日,备注\n"
        "苏州恒达机械有限公司,李明,采购经理,13812345678,0512-66668888,0512-66668889,"
        "liming@hengda.example,园区路 8 号,苏州,215000,"
        "中国,机械,主动型,超级明星,2026年11月3日,2026/12/1,2019年3月,hengda88,www.hengda.example,"
        "1980-05-17,喜欢茶\n"
    )
    assert the_customer(put(tmp_path, text, encoding)) == ImportedCustomer(
        row=2,
        name="苏州恒达机械有限公司",
        people=(
            ImportedPerson(
                "李明",
                "采购经理",
                None,
                (("mobile", "13812345678"),),
                ("liming@hengda.example",),
                birthday=date(1980, 5, 17),
            ),
        ),
        phones=(("phone", "0512-66668888"), ("fax", "0512-66668889")),
        websites=("www.hengda.example",),
        address="园区路 8 号",
        city="苏州",
        country="中国",
        postcode="215000",
        industry="机械",
        level=Level.PROACTIVE,
        value_class=ValueClass.SUPERSTAR,
        notes="喜欢茶",
        last_contact_on=date(2026, 11, 3),
        next_on=date(2026, 12, 1),
        since=date(2019, 3, 1),
        wechat="hengda88",
    )


def test_a_traditional_chinese_list_in_big5(tmp_path: Path) -> None:
    text = "公司名稱,聯絡人,職稱,行動電話,關係等級\n宏遠精密股份有限公司,陳志豪,採購經理,0912345678,夥伴型\n"
    customer = the_customer(put(tmp_path, text, "big5"), "TW")
    assert (customer.name, customer.level) == ("宏遠精密股份有限公司", Level.PARTNERSHIP)
    assert customer.people == (ImportedPerson("陳志豪", "採購經理", None, (("mobile", "0912345678"),)),)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("苏州恒达机械有限公司", "firm"),
        ("欧阳修远", "person"),
        ("王芳", "person"),
        ("宏图", "firm"),
        ("Anna Weber", "person"),
        ("Weber GmbH", "firm"),
        ("Acme", "firm"),
    ],
)
def test_a_name_alone_is_a_firms_or_a_persons(tmp_path: Path, name: str, kind: str) -> None:
    customer = the_customer(put(tmp_path, f"Name,Phone\n{name},+49 30 998877\n"))
    assert (customer.name, customer.kind) == (name, kind)


def test_two_words_under_customer_are_a_firm(tmp_path: Path) -> None:
    assert the_customer(put(tmp_path, "Customer,Phone\nBlue Ocean,030 998877\n")).kind == "firm"


def test_a_row_without_a_name_is_refused_and_the_others_come_in(tmp_path: Path) -> None:
    text = "Company,Contact,Phone\nAcme,,0301234567\n,,0301234568\nBeta,Ann,\n"
    first, bad, last = customers_of(put(tmp_path, text))[1]
    assert isinstance(first, ImportedCustomer)
    assert bad == Refusal(3, "no name: neither a company nor a person", "0301234568")
    assert isinstance(last, ImportedCustomer)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("31/02/2026", "“31/02/2026” in column “Last contact” is not a date"),
        ("soon", "“soon” in column “Last contact” is not a date"),
        ("2026-11-23", "“2026-11-23” in column “Last contact” lies in the future"),
        ("46000", "“46000” in column “Last contact” is a spreadsheet's number for a day"),
    ],
)
def test_a_bad_date_goes_to_the_notes_with_a_remark(tmp_path: Path, cell: str, reason: str) -> None:
    _, rows = customers_of(put(tmp_path, f"Company,Last contact,Phone\nAcme,{cell},0301234567\n"))
    (acme,) = rows
    assert isinstance(acme, ImportedCustomer)
    assert (acme.last_contact_on, acme.all_notes) == (None, f"Last contact: {cell}")
    assert [number for _, number in acme.phones] == ["0301234567"]
    (remark,) = rows.remarks
    assert remark.startswith(f"row 2: {reason}")
    assert remark.endswith("; it is kept in the notes")


@pytest.mark.parametrize(("header", "field"), [("Next contact", "next_on"), ("Customer since", "since")])
def test_no_customer_is_left_out_for_a_date(tmp_path: Path, header: str, field: str) -> None:
    _, rows = customers_of(put(tmp_path, f"Company,{header}\nAcme,when they call\n"))
    (acme,) = rows
    assert isinstance(acme, ImportedCustomer)
    assert (getattr(acme, field), acme.all_notes) == (None, f"{header}: when they call")
    assert rows.remarks == [
        f"row 2: “when they call” in column “{header}” is not a date; it is kept in the notes"
    ]


def test_rows_that_are_broken_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.csv"
    lines = ["公司,备注".encode(), "恒达,好,surplus".encode(), "恒达,好".encode()[:-1], "恒达,好".encode()]
    lines += [f"{'x' * 201},long name".encode()] + ["恒达机械,很好".encode()] * 20
    path.write_bytes(b"\n".join(lines))
    found = list(customers_of(path)[1])
    assert [(bad.row, bad.reason) for bad in refusals(found)] == [
        (2, "the row has 1 cell more than the header"),
        (3, "the cell in column “备注” is not text in the encoding utf-8"),
        (5, "the text in column “公司” has 201 characters; at most 200 fit"),
    ]
    assert len(found) == 24


def test_what_cannot_be_used_goes_to_the_notes_with_a_remark(tmp_path: Path) -> None:
    text = (
        "Company,Phone,Email,Level,Class,Role,Contact,Shoe size\n"
        "Acme,ask Ann,ann at acme,golden,A,boss,Ann,43\nBeta,1.38E+10,,,,decision maker,Bob,\n"
    )
    _, rows = customers_of(put(tmp_path, text))
    acme, beta = rows
    assert isinstance(acme, ImportedCustomer)
    assert isinstance(beta, ImportedCustomer)
    assert (acme.phones, acme.emails, acme.level, acme.value_class) == ((), (), None, None)
    assert acme.all_notes == (
        "Phone: ask Ann\nEmail: ann at acme\nLevel: golden\nClass: A\nRole: boss\nShoe size: 43"
    )
    assert beta.people[0].role is Role.DECIDES
    assert beta.extra == (("Phone", "1.38E+10"),)
    assert rows.remarks == [
        "row 2: “ask Ann” in column “Phone” is not a phone number; it is kept in the notes",
        "row 2: “ann at acme” in column “Email” is not an e-mail address; it is kept in the notes",
        "row 3: “1.38E+10” in column “Phone” was rounded by a spreadsheet; it is kept in the notes",
    ]


def test_several_phones_and_addresses_in_a_cell(tmp_path: Path) -> None:
    text = (
        "Company,Phone,Email\nAcme,010-64120000/13801234567;030/123456,"
        "Ann <ann@acme.example>\nBeta,,b@beta.example; B@beta.example c@beta.example\n"
    )
    acme, beta = good_customers(put(tmp_path, text))
    assert [number for _, number in acme.phones] == ["010-64120000", "13801234567", "030/123456"]
    assert acme.emails == ("ann@acme.example",)
    assert beta.emails == ("b@beta.example", "c@beta.example")


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    rows = [["=cmd()", "<img src=x>", "%1 %n'; DROP TABLE customers;--"], ["'=1+1", "A\0nn", '="0301234567"']]
    first, second = good_customers(put(tmp_path, csv_text(["Company", "Contact", "Notes"], rows)))
    assert (first.name, first.people[0].name, first.notes) == tuple(rows[0])
    assert (second.name, second.people[0].name, second.notes) == ("=1+1", "Ann", "0301234567")


def test_a_remark_shows_cells_as_they_are(tmp_path: Path) -> None:
    _, rows = customers_of(put(tmp_path, "Company,Last contact\nA,%2<b>%1\n"))
    assert [row.row for row in rows] == [2]
    assert rows.remarks == [
        "row 2: “%2<b>%1” in column “Last contact” is not a date; it is kept in the notes"
    ]


def test_a_note_of_200_kb_comes_in_whole(tmp_path: Path) -> None:
    note = "第一行\n" + "好" * 200_000
    customer = the_customer(put(tmp_path, csv_text(["Company", "Notes"], [["Acme", note]])))
    assert customer.notes == note


def test_two_columns_of_one_field(tmp_path: Path) -> None:
    text = "Company,City,Town,Notes,Remarks\nAcme,Bern,Thun,a,b\nBeta,,Thun,,\nGamma,Bern,Bern,,\n"
    acme, beta, gamma = good_customers(put(tmp_path, text))
    assert (acme.city, acme.extra, acme.notes) == ("Bern", (("Town", "Thun"),), "a\nb")
    assert (beta.city, beta.extra) == ("Thun", ())
    assert (gamma.city, gamma.extra) == ("Bern", ())


@pytest.mark.parametrize(
    ("header", "country", "read", "remark"),
    [
        ("Last contact", "CN", date(2026, 4, 3), "day/month/year"),
        ("Last contact", "US", date(2026, 3, 4), "month/day/year"),
        ("Last contact (MM/DD/YYYY)", "CN", date(2026, 3, 4), "month/day/year"),
        ("Last contact (dd/mm/yyyy)", "US", date(2026, 4, 3), "day/month/year"),
    ],
)
def test_which_way_round_a_date_was_assumed(
    tmp_path: Path, header: str, country: str, read: date, remark: str
) -> None:
    _, rows = customers_of(put(tmp_path, f"Company,{header}\nAcme,3/4/2026\n"), country)
    (customer,) = rows
    assert isinstance(customer, ImportedCustomer)
    assert customer.last_contact_on == read
    assert [remark in line for line in rows.remarks] == [True]


def test_one_telling_date_decides_its_column(tmp_path: Path) -> None:
    text = "Company,Last contact,Since\nA,3/4/2026,3/4/2020\nB,13/4/2026,4/13/2020\n"
    _, rows = customers_of(put(tmp_path, text), "US")
    first = next(rows)
    assert isinstance(first, ImportedCustomer)
    assert (first.last_contact_on, first.since) == (date(2026, 4, 3), date(2020, 3, 4))
    assert rows.remarks == []


def test_reasons_are_spoken_by_the_voice_that_is_given(tmp_path: Path) -> None:
    table = open_table(put(tmp_path, "Company,Phone\n,0301234567\n"))
    rows = read_customers(
        table, {0: "company"}, default_country="CN", today=TODAY, say=lambda s: s.text.upper()
    )
    assert next(rows) == Refusal(2, "NO NAME: NEITHER A COMPANY NOR A PERSON", "0301234567")


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=4))
def test_nothing_of_a_row_is_lost(tmp_path: Path, rows: list[tuple[str, str, str, str]]) -> None:
    path = tmp_path / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Company", "Phone", "Email", "Shoe size"])
        writer.writerows(("Acme", *cells[1:]) for cells in rows)
    table = open_table(path, encoding="utf-8")
    mapping = {0: "company", 1: "phone", 2: "email"}
    found = list(read_customers(table, mapping, default_country="CN", today=TODAY))
    assert len(found) == len(rows)
    for customer, cells in zip(found, rows, strict=True):
        assert isinstance(customer, ImportedCustomer)
        kept = "".join([*(n for _, n in customer.phones), *customer.emails, customer.all_notes])
        for cell in cells[1:]:
            bare = cell[1:] if cell[:1] == "'" and cell[1:2] in set("=+-@\t\r'") else cell
            cleaned = (clean_line(bare), clean_note(bare))
            assert any(all(word in kept for word in re.findall(r"\w+", text)) for text in cleaned)


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_the_programs_own_words_for_levels_and_classes_are_read(language: str) -> None:
    catalogue = ElementTree.parse(
        StringIO(resource("translations", f"salesdesk_{language}.ts").read_text("utf-8"))
    )
    said = {one.findtext("source"): one.findtext("translation", "") for one in catalogue.iter("message")}
    for level in Level:
        assert level_of(said[label(level)]) is level
    for value_class in ValueClass:
        assert value_class_of(said[label(value_class)]) is value_class


@pytest.mark.parametrize("nothing", ["0-0-0", "0/0/00", "0000-00-00", "00.00.0000", "0/0/0"])
def test_a_day_of_noughts_is_no_day_and_no_note(tmp_path: Path, nothing: str) -> None:
    text = (
        f"名,姓,单位,移动电话,生日,纪念日\n伟,欧阳,,13987654321,{nothing},{nothing}\n,,单氏茶行,,{nothing},\n"
    )
    person, firm = good_customers(put(tmp_path, text))
    assert (person.name, person.people, person.extra) == ("欧阳伟", (), ())
    assert (firm.name, firm.extra) == ("单氏茶行", ())


def test_the_business_address_is_not_mixed_with_the_one_at_home(tmp_path: Path) -> None:
    header = "First Name,Last Name,Company,Home Street,Home City,Home Postal Code,Home Country,"
    header += "Business Street,Business City,Business Country\n"
    text = f"{header}John,Public,Acme,9 Elm,Albany,12201,USA,1 Main St,Springfield,USA\n"
    text += "Zoe,Brien,,9 Elm,Albany,12201,USA,,,\n"
    firm, person = good_customers(put(tmp_path, text))
    assert (firm.address, firm.city, firm.postcode, firm.country) == ("1 Main St", "Springfield", "", "USA")
    assert dict(firm.extra)["Home Street"] == "9 Elm"
    assert dict(firm.extra)["Home Postal Code"] == "12201"
    assert (person.address, person.city, person.postcode, person.country) == (
        "9 Elm",
        "Albany",
        "12201",
        "USA",
    )
    assert person.extra == ()


def test_odoo_writes_the_company_before_the_person(tmp_path: Path) -> None:
    text = "Name,Company Type,Related Company,Email\n"
    text += '"Azure Interior, Nicole Ford",Individual,Azure Interior,nicole@x.example\n'
    assert the_customer(put(tmp_path, text)).people[0].name == "Nicole Ford"


def test_a_surname_is_no_legal_form(tmp_path: Path) -> None:
    for name, kind in (("Anna Ek", "person"), ("Meier e.K.", "firm")):
        assert the_customer(put(tmp_path, f"Name,Phone\n{name},0701234567\n")).kind == kind
