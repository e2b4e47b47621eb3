"""Column types: what goes in comes out, sorts as it reads, and a moment without a zone never gets in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import bindparam, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError, StatementError

from salesdesk.domain.words import Channel, Level
from salesdesk.errors import UserError
from salesdesk.storage.columns import Coded, Day, Flag, Instant, instant_text, raw
from salesdesk.storage.database import Database
from salesdesk.storage.tables import Customer, Interaction, columns
from tests.storage import desks
from tests.storage.desks import NOW, customer, interaction

DIALECT = sqlite.dialect()

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.builds(datetime.combine, st.dates(date(1, 1, 2), date(9999, 12, 30)), st.times(), tzinfo=zones)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 11, 22, 8, 30, tzinfo=UTC), "2026-11-22T08:30:00.000Z"),
        (
            datetime(2026, 11, 22, 8, 30, tzinfo=timezone(timedelta(hours=8))),
            "2026-11-22T00:30:00.000Z",
        ),
        (datetime(2026, 11, 22, 8, 30, 1, 999_999, tzinfo=UTC), "2026-11-22T08:30:01.999Z"),
        (datetime(987, 6, 5, tzinfo=UTC), "0987-06-05T00:00:00.000Z"),
    ],
)
def test_an_instant_is_written_in_utc(moment: datetime, text: str) -> None:
    assert instant_text(moment) == raw(moment) == text


def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    naive = datetime(2026, 11, 22, 8, 30)  # noqa: DTZ001 - this is the point
    with pytest.raises(ValueError, match="needs a time zone"):
        instant_text(naive)
    with pytest.raises(UserError, match="needs a time zone"), database.write("t.t") as transaction:
        transaction.insert(Customer, **customer(created_at=naive))
    at = columns(Interaction)["at"]
    with pytest.raises(StatementError, match="needs a time zone"), database.read() as connection:
        connection.execute(select(at).where(at > naive))


@given(moments)
def test_an_instant_comes_back_to_the_millisecond(moment: datetime) -> None:
    back = Instant().process_result_value(instant_text(moment), DIALECT)
    assert back is not None
    assert back.utcoffset() == timedelta(0)
    assert timedelta(0) <= moment - back < timedelta(milliseconds=1)


@given(moments, moments)
def test_instants_sort_as_text(one: datetime, other: datetime) -> None:
    texts = instant_text(one), instant_text(other)
    assert len(texts[0]) == len(texts[1]) == 24
    if texts[0] != texts[1]:
        assert (texts[0] < texts[1]) == (one < other)


@given(st.dates(), st.dates())
def test_days_come_back_and_sort_as_text(one: date, other: date) -> None:
    texts = [Day().process_bind_param(day, DIALECT) for day in (one, other)]
    assert [Day().process_result_value(text, DIALECT) for text in texts] == [one, other]
    assert (str(texts[0]) < str(texts[1])) == (one < other)


def test_a_moment_is_no_day() -> None:
    with pytest.raises(ValueError, match="not a moment"):
        Day().process_bind_param(NOW, DIALECT)


@pytest.mark.parametrize("kind", [Instant(), Day(), Flag(), Coded(Level)])
def test_nothing_stays_nothing(kind: Instant | Day | Flag | Coded) -> None:
    assert kind.process_bind_param(None, DIALECT) is None
    assert kind.process_result_value(None, DIALECT) is None


def test_words_and_flags_come_back_as_what_they_are(database: Database) -> None:
    made = desks.insert(database, Customer, **customer(sample=True, channel=Channel.WECHAT, level="basic"))
    desks.insert(database, Interaction, **interaction(made, at=NOW + timedelta(microseconds=1)))
    of, at = columns(Customer), columns(Interaction)["at"]
    with database.read() as connection:
        asked = select(of["sample"], of["channel"], of["level"], of["value_class"], of["since"])
        row = connection.execute(asked.where(of["channel"] == Channel.WECHAT)).one()
        assert tuple(row) == (True, Channel.WECHAT, Level.BASIC, None, desks.TODAY)
        assert isinstance(row[1], Channel)
        assert connection.execute(select(at).where(at == NOW)).scalar_one() == NOW
        assert connection.execute(select(at).where(at >= bindparam("t", NOW, Instant()))).scalar() == NOW


def test_another_fields_word_is_refused() -> None:
    with pytest.raises(ValueError, match="phone"):
        Coded(Level).process_bind_param(Channel.PHONE, DIALECT)


def test_the_file_itself_refuses_what_passed_the_types(database: Database) -> None:
    values = {**customer(), "since": "soon", "level": "basic", "kind": "firm"}
    with pytest.raises((IntegrityError, StatementError)), database.write("t.t") as transaction:
        transaction.connection.execute(insert(Customer), [values])
    with pytest.raises(IntegrityError), database.write("t.t") as transaction:
        transaction.insert(Customer, **customer(weekdays=128))
    with pytest.raises(IntegrityError), database.write("t.t") as transaction:
        transaction.insert(Customer, **customer(from_minute=1440))


def test_raw_knows_every_kind_that_is_kept() -> None:
    class Word(StrEnum):
        ONE = "one"

    values = (None, True, False, 7, 1.5, "text", b"bytes", Word.ONE, date(2026, 1, 2))
    kept = [raw(value) for value in values]
    assert kept == [None, 1, 0, 7, 1.5, "text", b"bytes", "one", "2026-01-02"]
    assert [type(value) for value in kept[1:3]] == [int, int]
    assert type(kept[7]) is str
    with pytest.raises(TypeError, match="Decimal"):
        raw(Decimal("1.5"))
