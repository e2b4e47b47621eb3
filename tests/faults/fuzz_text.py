"""Any text at all, at the gate, and in the fields that read days, sums and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from salesdesk.domain import days, phones, promise_spotting, promise_text, text
from salesdesk.domain.file_names import LONGEST_BYTES, file_name
from salesdesk.errors import UserError
from salesdesk.exchange import amounts, dates, formula_guard, mapping
from salesdesk.services.excerpts import around
from salesdesk.storage import gate
from salesdesk.storage.engine import connect
from salesdesk.storage.tables import Row
from tests.faults.fuzzing import Check, says_something

TABLES: list[type[Row]] = sorted(Row.__subclasses__(), key=lambda table: str(table.__tablename__))
TODAY = date(2026, 11, 24)
_SIGNS = (
    '"', "'", "*", "(", ")", ":", "^", "-", "+", "%", "_", "\\", "{", "}", "AND", "OR", "NOT",
    "NEAR(", "NEAR/2",
    "body:", "rowid", ";", "--", "/*", "DROP TABLE customers;", "\0", "\ud800", "\udfff", "\u202e",
    "\ufeff", "\u200d",
    "昆山", "精", "é", "e\u0301", "ß", "İ", "ﬃ", "Ⅷ", "①", "٣", "𝟙", "👨‍👩‍👧", "\U000323af", "#1",
    "#" + "9" * 15, "0086", "138",
)  # fmt: skip
_WORDS = (
    "tomorrow", "next", "fri", "in", "3", "days", "weeks", "明天", "下周", "三", "月底", "大后天", "十二",
    "月", "日", "号", "年",
    "2026-02-30", "31.11.", "29/2", "13", ":", "25:61", "9am", "12pm", "下午", "两点半", "noon", "by",
    "by 2026-11-24",
    "by 0000-00-00", "99999999999999999999", "1e5", "1.234.567,8", "(5)", "¥", "万", "亿", "US$",
    "kr.", "−", "+86", "(0)",
    "ext. 5", "转", "tel:", "民国0年0月0日", "9999-12-31", "0001-01-01", "in 999999999 years", "½", "²",
    "Ⅳ", "〇", "廿", "٢",
    "I will send it by Friday", "我周五之前发给你", ".", ",", "/", "-", "T", "Z", "(", ")", "\n",
)  # fmt: skip

any_text = st.text(st.characters(codec=None, categories=None), max_size=60)


def _mixed(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    parts = st.lists(st.one_of(st.sampled_from(pieces), any_text), min_size=1, max_size=8)
    joined = st.builds(lambda between, some: between.join(some), st.sampled_from(("", " ")), parts)
    longer = st.builds(lambda one, times: one * times, joined, st.sampled_from((1, 1, 1, 1, 40, 2_000)))
    return st.one_of(any_text, longer)


searches = _mixed(_SIGNS)
entries = _mixed((*_WORDS, *_SIGNS))

_values = st.one_of(
    searches,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.binary(max_size=20),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.just(UTC)),
    st.datetimes(timezones=st.timezones()),
    st.lists(st.integers(), max_size=2),
)
values_of_rows = st.sampled_from([(table, name) for table in TABLES for name in table.model_fields]).flatmap(
    lambda place: st.tuples(st.just(place), _values)
)


@contextmanager
def gate_made_in(folder: Path) -> Iterator[Check]:
    """Puts each value through the gate twice, and what it lets through into a file and out again."""
    path = folder / "kept.db"
    path.touch()
    with closing(connect(path)) as pen, closing(connect(path)) as reader:
        pen.execute("CREATE TABLE kept (value ANY) STRICT")
        pen.execute("PRAGMA synchronous = OFF")

        def check(given: tuple[tuple[type[Row], str], Any]) -> None:
            (table, name), value = given
            try:
                kept = gate.checked(table, {name: value})[name]
            except UserError as refusal:
                says_something(refusal, field=name)
                return
            assert gate.checked(table, {name: kept})[name] == kept, "cleaning twice changes again"
            pen.execute("INSERT INTO kept VALUES (?)", (kept,))
            (back,) = reader.execute("SELECT value FROM kept").fetchone()
            pen.execute("DELETE FROM kept")
            assert back == kept, "the file gives back something else"
            assert isinstance(back, float) or type(back) is type(kept)

        yield check


lines_and_notes = st.tuples(searches, st.integers(1, 300))


@contextmanager
def cleaning_made_in(_folder: Path) -> Iterator[Check]:
    """Cleans each text as a line and as a note: clean, no longer than asked, and cleaned for good."""

    def check(given: tuple[str, int]) -> None:
        written, limit = given
        for clean in (text.clean_line, text.clean_note):
            try:
                cleaned = clean(written, limit)
            except UserError:
                continue
            assert len(cleaned) <= limit
            assert clean(cleaned, limit) == cleaned
            cleaned.encode()
            assert "\0" not in cleaned
        shown = text.excerpt(written, limit)
        assert len(shown) <= limit
        around("a b", written, written)
        _goes_out(written)

    yield check


def _goes_out(written: str) -> None:
    """What leaves the desk: a cell comes back as it was, a file's name is one on every system."""
    cell = formula_guard.guarded(written)
    assert formula_guard.unguarded(cell) == written
    assert cell.lstrip()[:1] not in set("=@") or cell[:1] == "'"
    name = file_name(written, "otherwise")
    assert name.strip()
    assert len(name.encode()) <= LONGEST_BYTES + 1
    assert not set(name) & set('/\\:*?"<>|\0\n\u202e')
    assert file_name(name, "otherwise") in (name, f"{name}_")


@contextmanager
def reading_made_in(_folder: Path) -> Iterator[Check]:
    """Reads each text as a day, a time, a promise, a sum and a number of a telephone."""

    def check(entry: str) -> None:
        _read_days(entry)
        _read_numbers(entry)
        _read_option(entry)
        for found in promise_spotting.spot_promises(entry, TODAY):
            assert isinstance(found.due_on, date | None)
        try:
            words, due_on = promise_text.parse_promise(entry)
        except UserError as refusal:
            says_something(refusal)
        else:
            assert words
            assert isinstance(due_on, date)

    yield check


def _read_option(entry: str) -> None:
    for option in (entry, f"company={entry}", f"{entry}=1"):
        try:
            mapping.from_options([option], ["Firma", "Ort", ""])
        except UserError as refusal:
            says_something(refusal)


def _read_days(entry: str) -> None:
    for is_first in (True, False):
        day = days.parse_day(entry, TODAY, day_first=is_first, prefer_past=is_first)
        assert day is None or TODAY - timedelta(days=400_000) < day
        dates.read_day(entry, day_first=is_first, today=TODAY, is_past=is_first)
    minute = days.parse_time(entry)
    assert minute is None or 0 <= minute < 24 * 60
    dates.read_beginning(entry)
    dates.is_day_number(entry)
    order = dates.DayOrder()
    order.learn([entry])
    assert isinstance(order.reads_day_first, bool)


def _read_numbers(entry: str) -> None:
    for sign in ("", ".", ","):
        figure = amounts.read_figure(entry, sign)
        assert figure is None or (isinstance(figure.value, Decimal) and figure.value.is_finite())
    amounts.currency_of(entry, "CN")
    amounts.DecimalSign().learn([entry])
    phone = phones.read_phone(entry, "CN")
    assert phone.original == entry.strip()
    if phone.e164 is not None:
        assert phones.read_phone(phone.e164, "US").e164 == phone.e164
        phones.shown_number(entry, phone.e164, "US")
    phones.national_format(entry)
    assert phones.digits(entry).isascii()
    phones.tel_uri(entry)
