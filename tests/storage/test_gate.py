"""The gate: no text comes in uncleaned, by any column of any table, and what does not fit is said."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Text

from salesdesk.domain.words import Level, ValueClass
from salesdesk.errors import UserError
from salesdesk.storage import gate
from salesdesk.storage.columns import LINE_LIMIT, NAME_LIMIT
from salesdesk.storage.database import Database
from salesdesk.storage.tables import Customer, OrderLine, Row, columns, metadata
from tests.storage.desks import customer, insert

TABLES: list[type[Row]] = sorted(Row.__subclasses__(), key=lambda table: str(table.__tablename__))
TEXTS = [
    (table, column.name) for table in TABLES for column in columns(table) if isinstance(column.type, Text)
]

any_text = st.text(st.characters(codec=None, categories=None), max_size=40)


def test_every_table_passes_the_gate() -> None:
    assert {str(table.__tablename__) for table in TABLES} == set(metadata.tables)
    assert len(TEXTS) > 40


@pytest.mark.parametrize(("table", "column"), TEXTS, ids=lambda part: getattr(part, "__tablename__", part))
def test_every_text_is_cleaned(table: type[Row], column: str) -> None:
    dirty = " a\0b\x1b\x7f \ud800Zoe\u0308\udfff "
    assert gate.checked(table, {column: dirty}) == {column: "ab Zo\xeb"}


@given(any_text)
def test_whatever_is_typed_can_be_kept(typed: str) -> None:
    kept = gate.checked(Customer, {"name": typed, "remember": typed, "name_key": typed})
    for text in kept.values():
        assert isinstance(text, str)
        text.encode()
        assert unicodedata.is_normalized("NFC", text)
        assert not any(unicodedata.category(mark) == "Cc" and mark not in "\n\t" for mark in text)
    assert gate.checked(Customer, kept) == kept


def test_cleaned_text_comes_back_from_the_file(database: Database) -> None:
    made = insert(database, Customer, **customer(" 昆山\t精工 ", remember="a\r\nb\0"))
    with database.read() as connection:
        row = connection.exec_driver_sql("SELECT name, remember FROM customers WHERE id = ?", (made,)).one()
    assert tuple(row) == ("昆山 精工", "a\nb")


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        (Customer, "name", "x" * (NAME_LIMIT + 1)),
        (Customer, "address", "x" * (LINE_LIMIT + 1)),
        (Customer, "no_next_reason", "x" * (LINE_LIMIT + 1)),
        (Customer, "level", "friendly"),
        (Customer, "value_class", "basic"),
        (Customer, "since", "soon"),
        (Customer, "since", None),
        (Customer, "tries", "many"),
        (Customer, "tries", 1.5),
        (Customer, "tries", 2**63),
        (OrderLine, "amount_hundredths", -(10**30)),
        (OrderLine, "quantity", float("nan")),
        (OrderLine, "quantity", float("inf")),
        (OrderLine, "order_id", None),
    ],
)
def test_what_does_not_fit_is_said_with_its_column(table: type[Row], column: str, value: Any) -> None:
    with pytest.raises(UserError) as refusal:
        gate.checked(table, {column: value})
    assert refusal.value.field == column
    assert len(str(refusal.value)) < 300


def test_a_column_that_the_table_does_not_have_is_a_fault() -> None:
    with pytest.raises(KeyError):
        gate.checked(Customer, {"nmae": "Hengtai"})


def test_a_limit_itself_fits() -> None:
    most = {"name": "中" * NAME_LIMIT, "address": "x" * LINE_LIMIT, "tries": 2**63 - 1}
    assert gate.checked(Customer, most) == most


def test_words_are_taken_as_codes_or_as_themselves() -> None:
    for value in (Level.BASIC, "basic"):
        assert gate.checked(Customer, {"level": value, "value_class": None}) == {
            "level": "basic",
            "value_class": None,
        }
    assert type(gate.checked(Customer, {"value_class": ValueClass.RISING})["value_class"]) is str


def test_a_new_row_is_whole() -> None:
    row = gate.complete(Customer, customer(since=date(2020, 2, 29)))
    assert set(row) == {column.name for column in columns(Customer)} - {"id"}
    assert row["since"] == "2020-02-29"
    assert (row["level"], row["sample"], row["tries"], row["next_on"]) == ("accountable", 0, 0, None)


@pytest.mark.parametrize("value", [None, b"\x00", bytearray(b"x"), 7, ["x"]])
@pytest.mark.parametrize("column", ["name", "remember", "name_key"])
def test_what_is_no_text_is_refused_as_such(column: str, value: object) -> None:
    with pytest.raises(UserError) as refused:
        gate.checked(Customer, {column: value})
    assert refused.value.field == column


@pytest.mark.parametrize(
    "moment",
    [
        date(2026, 11, 22),
        datetime(2026, 11, 22, 8, 30),  # noqa: DTZ001 - this is the point
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9))),
    ],
)
def test_a_moment_that_is_none_is_refused(moment: object) -> None:
    with pytest.raises(UserError) as refused:
        gate.checked(Customer, {"created_at": moment})
    assert refused.value.field == "created_at"
