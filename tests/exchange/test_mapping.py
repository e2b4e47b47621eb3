"""Guessing what columns are, and being told."""

from __future__ import annotations

import pytest

from salesdesk.errors import UserError
from salesdesk.exchange.fields import FIELDS, fields_of
from salesdesk.exchange.headers import HEADER_WORDS, field_of
from salesdesk.exchange.mapping import from_options, guess_mapping


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("CompanyName", "company"),
        ("company_name", "company"),
        (" COMPANY  NAME * ", "company"),
        ("Ｃｏｍｐａｎｙ", "company"),
        ("公司名称*", "company"),
        ("Company Name (required)", "company"),
        ("电话（办公）", "phone"),
        ("Phone 3 - Value", "phone"),
        ("E-mail 2 Address", "email"),
        ("Tel.", "phone"),
        ("手机1", "mobile"),
        ("Shoe size", None),
        ("", None),
        ("123", None),
    ],
)
def test_headers_are_known_however_they_are_written(header: str, field: str | None) -> None:
    assert field_of(header, "customers") == field


def test_every_word_means_a_field_that_exists() -> None:
    for kind, words in HEADER_WORDS.items():
        assert set(words) == {field.id for field in fields_of(kind)}
    assert len({(field.kind, field.id) for field in FIELDS}) == len(FIELDS)


def test_cells_tell_where_headers_do_not() -> None:
    header = ["a", "b", "c", "d", "e"]
    rows = [
        ["x1", "anna@weber.example", "+49 30 998877", "Weber GmbH", "weber.example"],
        ["x2", "tom@baker.example", "+49 30 998878", "Baker Ltd", "baker.example"],
    ]
    guess = guess_mapping(header, rows)
    assert guess.mapping == {1: "email", 2: "phone", 3: "company", 4: "website"}
    assert guess.unmatched == (0,)


def test_orders_are_told_from_customers() -> None:
    assert guess_mapping(["Customer", "Date", "Amount"], []).kind == "orders"
    assert guess_mapping(["客户", "订单日期", "产品", "数量"], []).kind == "orders"
    assert guess_mapping(["Customer", "Phone", "Last contact"], []).kind == "customers"
    assert guess_mapping(["Customer", "Contact", "Phone", "Email", "Date", "Amount"], []).kind == "customers"
    assert guess_mapping(["Customer", "Date", "Amount"], [], kind="customers").mapping == {0: "name"}


def test_a_name_beside_a_company_is_a_persons() -> None:
    assert guess_mapping(["Name", "Company"], []).mapping == {0: "contact", 1: "company"}
    assert guess_mapping(["Name", "Contact"], []).mapping == {0: "name", 1: "contact"}


def test_options_name_field_and_column() -> None:
    header = ["Firma", "Wer", "Tel", "Ort"]
    assert from_options(["name=Firma", "contact = wer", "phone=3"], header) == {
        0: "name",
        1: "contact",
        2: "phone",
    }


def test_options_win_over_what_was_guessed() -> None:
    header = ["Company", "Other Company", "Phone"]
    guessed = {0: "company", 2: "phone"}
    assert from_options(["company=Other Company"], header, guessed=guessed) == {1: "company", 2: "phone"}
    assert from_options(["phone=Company"], header, guessed=guessed) == {0: "phone", 2: "phone"}


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("Firma", "FIELD=COLUMN"),
        ("=Firma", "FIELD=COLUMN"),
        ("shoe=Firma", "no field “shoe”; the fields are name, company"),
        ("name=Company", "no column “Company”; its columns are Firma, Wer"),
        ("name=3", "no column “3”"),
    ],
)
def test_options_that_mean_nothing_are_refused_in_words(option: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        from_options([option], ["Firma", "Wer"])


def test_a_customer_beside_first_and_last_name_is_a_firm() -> None:
    parts = {1: "given_name", 2: "family_name"}
    assert guess_mapping(["Customer", "First Name", "Last Name"], []).mapping == {0: "name", **parts}
    assert guess_mapping(["Name", "First Name", "Last Name"], []).mapping == {0: "contact", **parts}


def test_a_number_of_thousands_of_digits_is_no_column() -> None:
    with pytest.raises(UserError, match="has no column"):
        from_options(["company=" + "0086" * 2000], ["a", "b"])


def test_a_time_beside_a_day_is_not_a_second_day() -> None:
    header = ["Customer", "Date", "Time", "Channel", "Summary"]
    rows = [["Weber", "2024-03-05", "14:30", "phone", "prices"], ["Weber", "2024-03-06", "", "visit", "x"]]
    assert guess_mapping(header, rows).mapping[2] == "time"
    chinese = ["客户", "日期", "时间", "方式", "内容"]
    assert guess_mapping(chinese, [["曾记", "2024-3-5", "下午2:30", "电话", "报价"]]).mapping[2] == "time"
    both = guess_mapping(["Customer", "Date", "Time", "Summary"], [["Weber", "", "2024-03-05 14:30", "x"]])
    assert (both.mapping[1], both.mapping[2]) == ("at", "at")


def test_a_time_beside_the_day_of_a_check_in_is_its_time() -> None:
    rows = [["Weber", "2027-01-05", "09:30", "call"]]
    guess = guess_mapping(["Customer", "Date", "Time", "Reason"], rows, kind="check-ins")
    assert guess.mapping == {0: "customer", 1: "due_on", 2: "due_minute", 3: "reason"}


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Annual Revenue", ["1000000", "25000000"]),
        ("Umsatz", ["1.000.000", "2.500.000"]),
        ("Record ID", ["51401234567", "51401234568"]),
        ("Kundennummer", ["10023456", "10023457"]),
        ("统一社会信用代码", ["913101157", "913101158"]),
    ],
)
def test_figures_below_a_header_are_no_phone_numbers(header: str, cells: list[str]) -> None:
    guess = guess_mapping(["Company", header], [["Weber GmbH", cell] for cell in cells])
    assert guess.mapping == {0: "company"}


@pytest.mark.parametrize(
    "number", ["+46 8 123 456", "030/123456", "(312) 596-1000", "13812345678", "312-596-1000"]
)
def test_numbers_written_as_phones_are_phones_below_any_header(number: str) -> None:
    assert guess_mapping(["Company", "Ring"], [["Weber GmbH", number]]).mapping[1] == "phone"


def test_words_for_levels_and_classes_tell_their_columns() -> None:
    rows = [["宁波曾记", "主动型", "明星客户"], ["重庆单氏", "被动型", "普通客户"]]
    guess = guess_mapping(["客户名称", "级别", "价值"], rows)
    assert guess.mapping == {0: "name", 1: "level", 2: "value_class"}
    swapped = guess_mapping(["客户名称", "客户等级"], [["宁波曾记", "伙伴型"]])
    assert swapped.mapping[1] == "level"
    others = guess_mapping(["客户名称", "优先级"], [["宁波曾记", "普通"]])
    assert 1 not in others.mapping


def test_by_is_whose_word_where_it_names_nobody_s_day() -> None:
    header = ["Customer", "Promise", "By", "Due"]
    guess = guess_mapping(header, [["Weber", "samples", "me", "2024-04-01"]])
    assert guess.mapping == {0: "customer", 1: "text", 2: "party", 3: "due_on"}
    assert guess_mapping(header[:3], [["Weber", "samples", "2024-04-01"]]).mapping[2] == "due_on"
