"""A form's unsaved text survives the program, and leaves no trace in the history."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.touched import Touched
from tests.fakes import FakeClock


def test_kept_over_a_crash_and_no_screen_is_told(desk_path: Path, clock: FakeClock) -> None:
    told: list[Touched] = []
    first = open_desk(desk_path, clock, told.append)
    try:
        first.drafts.save("log", {"summary": "price, 精工\nline two", "next": None})
        first.drafts.save("log", {"summary": "price, 精工\nline three", "next": None})
        assert first.history.latest() is None
    finally:
        first.close()
    second = open_desk(desk_path, clock, told.append)
    try:
        assert second.drafts.load("log") == {"summary": "price, 精工\nline three", "next": None}
        second.drafts.clear("log")
        assert second.drafts.load("log") is None
        assert second.history.latest() is None
    finally:
        second.close()
    assert told == []


def test_each_form_has_its_own(desk: Desk) -> None:
    desk.drafts.save("log", {"a": 1})
    desk.drafts.save("promise", {"b": 2})
    desk.drafts.clear("log")
    desk.drafts.clear("log")
    assert desk.drafts.load("log") is None
    assert desk.drafts.load("promise") == {"b": 2}


def test_one_that_cannot_be_read_is_none(desk: Desk) -> None:
    desk.drafts.save("log", {"a": 1})
    for body in ("{broken", "[1, 2]"):
        with desk.database.revise() as connection:
            connection.exec_driver_sql("UPDATE drafts SET body = ?", (body,))
        assert desk.drafts.load("log") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.text(st.characters(), max_size=60))
def test_any_text_comes_back_as_it_was_typed(desk: Desk, text: str) -> None:
    desk.drafts.save("log", {"summary": text})
    assert desk.drafts.load("log") == {"summary": text}
