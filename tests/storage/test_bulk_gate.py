"""Many rows through the gate at once: the same values, and the same refusals, as one by one."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.words import Channel, Level, Outcome
from salesdesk.errors import UserError
from salesdesk.storage import gate
from salesdesk.storage.bulk_gate import complete_many
from salesdesk.storage.columns import Raw
from salesdesk.storage.tables import Customer, Interaction, OrderLine, PromiseMove, Row
from tests.storage.desks import customer

texts = st.one_of(
    st.text(st.characters(codec=None, categories=None), max_size=12),
    st.sampled_from(
        [
            "",
            " a",
            "a ",
            "a  b",
            "a\nb",
            "Zoe\u0308",
            "昆山精工",
            "a\u3000b",
            "x" * 201,
            "x" * 2_001,
            "\ud83d",
        ]
    ),
)
odd = st.sampled_from([True, 1, 1.5, "1", b"a", "2026-11-24", [], float("nan"), 2**70])
days = st.dates()
moments = st.one_of(
    st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=14))])), st.datetimes()
)
COLUMNS: list[tuple[type[Row], str, st.SearchStrategy[Any]]] = [
    (Customer, "name", texts),
    (Customer, "remember", texts),
    (Customer, "no_next_reason", texts),
    (Customer, "level", st.sampled_from([*Level, "basic", "none"])),
    (Customer, "channel", st.sampled_from([*Channel, None, Outcome.REACHED])),
    (Customer, "since", days),
    (Customer, "ideal_days", st.integers()),
    (Interaction, "at", moments),
    (OrderLine, "quantity", st.floats()),
    (PromiseMove, "agreed", st.booleans()),
]


@given(data=st.data())
def test_a_column_is_kept_as_the_gate_keeps_each_value(data: st.DataObject) -> None:
    table, name, own = data.draw(st.sampled_from(COLUMNS))
    values = data.draw(st.lists(st.one_of(own, own, own, odd, st.none()), min_size=1, max_size=6))
    one_by_one = _or_refused(lambda: [gate.checked(table, {name: value})[name] for value in values])
    at_once = _or_refused(lambda: _column(table, name, values))
    assert at_once == one_by_one
    if isinstance(at_once, list):
        assert list(map(type, at_once)) == list(map(type, one_by_one))


def test_what_a_row_does_not_name_has_its_default() -> None:
    names, values = complete_many(Customer, [customer("A"), customer("B")])
    rows = [dict(zip(names, row, strict=True)) for row in zip(*values, strict=True)]
    assert rows == [gate.complete(Customer, customer(name)) for name in "AB"]


def test_rows_of_other_columns_are_refused() -> None:
    with pytest.raises(KeyError):
        complete_many(Customer, [customer("A"), customer("B", city="Wuxi")])


def _column(table: type[Row], name: str, values: list[Any]) -> list[Raw]:
    names, columns = complete_many(table, [{name: value} for value in values])
    return list(columns[names.index(name)])


def _or_refused(keep: Any) -> list[Raw] | str:
    try:
        return list(keep())
    except UserError:
        return "refused"
