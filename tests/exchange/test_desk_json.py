"""The JSON file of a whole desk: described by its schema, and equal when it comes back."""

from __future__ import annotations

import gc
import json
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import pytest
from hypothesis import given, settings

from salesdesk.domain.levels import LevelPolicy, Zone
from salesdesk.domain.words import Level, Party, PhotoType, ThoughtKind, ValueClass
from salesdesk.errors import Cancelled, UserError
from salesdesk.exchange import json_stream
from salesdesk.exchange.desk_json_in import open_desk_json
from salesdesk.exchange.desk_json_out import write_desk
from salesdesk.exchange.json_stream import BrokenJson, JsonStream
from salesdesk.exchange.opened import Reading
from salesdesk.services.desk import Desk
from salesdesk.services.desk_tables import WHOLE
from salesdesk.services.import_batches import Batch, ImportResult
from salesdesk.services.imported_rows import ImportedCustomer
from salesdesk.services.progress import SILENT, SilentProgress
from salesdesk.storage import tables
from tests.exchange.desk_schema import SCHEMA_FILE, schema
from tests.exchange.generated import NOW, PIXEL, desks, fill
from tests.factories import a_contact, a_customer, a_new_desk, a_person
from tests.fakes import FakeClock
from tests.story import tell


def batches(desk: Desk, path: Path) -> list[Batch]:
    reading = Reading("CN", desk.clock.today(), desk.clock.zone(), str)
    return [Batch(part.kind, part.records(reading), part.rows) for part in open_desk_json(path).parts]


def brought(desk: Desk, path: Path) -> ImportResult:
    """Takes the file in, and first tries it, which has to count the same."""
    tried = desk.imports.preview(batches(desk, path))
    taken = desk.imports.take_in(batches(desk, path), path.name)
    assert (tried.added, tried.merged, tried.refused) == (taken.added, taken.merged, taken.refused)
    return taken


def written(desk: Desk, path: Path, ids: list[int] | None = None) -> dict[str, Any]:
    write_desk(desk, ids, path)
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@settings(max_examples=12)
@given(wanted=desks)
def test_a_desk_comes_back_equal(empty_desk_file: Path, wanted: list[dict[str, Any]]) -> None:
    with (
        TemporaryDirectory() as folder,
        a_new_desk(empty_desk_file) as (desk, _clock),
        a_new_desk(empty_desk_file) as (other, _clock2),
    ):
        fill(desk, wanted)
        first, second = Path(folder, "first.json"), Path(folder, "second.json")
        assert write_desk(desk, None, first) == len(wanted)
        result = brought(other, first)
        assert (result.merged, result.refused) == (0, ())
        write_desk(other, None, second)
        assert second.read_bytes() == first.read_bytes()
        assert other.checking.check().problems == ()


def test_a_story_with_everything_set_comes_back_equal_and_is_undone_whole(
    desk: Desk, clock: FakeClock, empty_desk_file: Path, tmp_path: Path
) -> None:
    rich(desk, clock)
    first = written(desk, tmp_path / "first.json")
    assert all(first["tables"][table] for table in WHOLE if table not in ("saved_filters",))
    with a_new_desk(empty_desk_file) as (other, other_clock):
        other_clock.set(clock.now())
        before = written(other, tmp_path / "before.json")["tables"]
        result = brought(other, tmp_path / "first.json")
        assert result.refused == ()
        assert written(other, tmp_path / "second.json") == first
        assert other.settings.preferences.rep_name == "李雷"
        assert other.settings.policies[Level.BASIC].ideal_days == 90
        assert result.step_id is not None
        other.history.undo(result.step_id)
        assert written(other, tmp_path / "after.json")["tables"] == before


def rich(desk: Desk, clock: FakeClock) -> None:
    """The story, and a row in every table."""
    ids = tell(desk, clock)
    customer = next(iter(desk.customers.ids()))
    desk.settings.change(rep_name="李雷", country="CN", second_folder="/media/stick")
    desk.settings.change_policy(LevelPolicy(Level.BASIC, 90, 120, (), None, None))
    desk.settings.change_zone(ValueClass.FADING, Zone(Level.BASIC, Level.REACTIVE))
    desk.customers.set_level([customer], Level.PARTNERSHIP, "asked for a plan")
    made = desk.promises.make(customer, Party.REP, "send the drawing", date(2026, 12, 1))
    assert made.row_id is not None
    desk.promises.move(made.row_id, date(2026, 12, 3), agreed=True, reason="asked for")
    with desk.database.write("test.more") as transaction:
        values = {"media_type": PhotoType.PNG, "data": PIXEL, "created_at": NOW}
        transaction.insert(tables.Photo, customer_id=customer, **values)
        other = desk.customers.ids()[1]
        transaction.insert(tables.NotDuplicate, customer_id=customer, other_id=other, decided_at=NOW)
        transaction.insert(
            tables.Decision,
            kind=ThoughtKind.OUTSIDE_ZONE,
            customer_id=customer,
            decided_on=date(2026, 11, 1),
            until_on=date(2026, 12, 1),
            reason="later",
        )
    assert ids


def test_what_another_computer_has_no_use_for_stays_at_home(desk: Desk, tmp_path: Path) -> None:
    desk.settings.change(second_folder="/media/stick", keep_running=True, rep_name="李雷")
    kept = {row["key"] for row in written(desk, tmp_path / "a.json")["tables"]["settings"]}
    assert kept == {"rep_name"}


@settings(max_examples=5)
@given(wanted=desks)
def test_every_file_is_as_its_schema_says(empty_desk_file: Path, wanted: list[dict[str, Any]]) -> None:
    from jsonschema import Draft202012Validator

    with TemporaryDirectory() as folder, a_new_desk(empty_desk_file) as (desk, _clock):
        fill(desk, wanted)
        for ids in (None, desk.customers.ids()[:1]):
            Draft202012Validator(schema()).validate(written(desk, Path(folder, "a.json"), ids))


def test_the_schema_is_that_of_the_tables() -> None:
    assert json.loads(SCHEMA_FILE.read_text(encoding="utf-8")) == schema()


def test_chosen_customers_go_with_all_that_hangs_on_them_and_nothing_else(
    desk: Desk, clock: FakeClock, empty_desk_file: Path, tmp_path: Path
) -> None:
    rich(desk, clock)
    chosen = desk.customers.ids()[:1]
    whole = written(desk, tmp_path / "whole.json")["tables"]
    found = written(desk, tmp_path / "one.json", chosen)
    assert found["whole"] is False
    assert [row["id"] for row in found["tables"]["customers"]] == chosen
    for table in ("posts", "interactions", "promises", "check_ins", "level_changes", "orders"):
        own = [row for row in whole[table] if row["customer_id"] in chosen]
        assert found["tables"][table] == own
    assert found["tables"]["settings"] == found["tables"]["saved_filters"] == []
    with a_new_desk(empty_desk_file) as (other, _clock):
        assert brought(other, tmp_path / "one.json").refused == ()
        assert other.customers.ids() == chosen


def test_a_desk_brought_to_itself_changes_nothing(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    rich(desk, clock)
    before = written(desk, tmp_path / "a.json")
    result = brought(desk, tmp_path / "a.json")
    assert (result.added, result.refused, result.step_id) == (0, (), None)
    assert written(desk, tmp_path / "b.json") == before


def test_a_customer_of_both_desks_gets_what_the_other_knows(
    desk: Desk, empty_desk_file: Path, tmp_path: Path
) -> None:
    with a_new_desk(empty_desk_file) as (other, _clock):
        theirs = a_customer(other, name="昆山精工", city="昆山", phone="+86 512 6666 8888", remember="tea")
        a_contact(other, theirs, summary="Asked for the seals.")
        a_person(other, theirs, name="王芳", title="purchasing")
        a_customer(other, name="Nordwind")
        write_desk(other, None, tmp_path / "theirs.json")
    a_customer(desk)
    mine = a_customer(desk, name="昆山精工 Kunshan", remember="x")
    mine = a_customer(desk, name="昆山精工", remember="drawings first") if mine is None else 1
    result = brought(desk, tmp_path / "theirs.json")
    assert result.refused == ()
    card = desk.customers.card(mine)
    assert (card.city, card.people, card.interactions) == ("昆山", 1, 1)
    assert card.remember == "tea"
    assert [reach.value for reach in card.reaches] == ["+86 512 6666 8888"]
    assert card.last_contact_on == desk.clock.today()
    assert [desk.customers.card(one).name for one in result.customer_ids] == ["Nordwind"]
    again = brought(desk, tmp_path / "theirs.json")
    assert (again.added, again.step_id) == (0, None)
    assert desk.checking.check().problems == ()


def test_two_people_of_one_name_are_told_by_a_number(
    desk: Desk, empty_desk_file: Path, tmp_path: Path
) -> None:
    with a_new_desk(empty_desk_file) as (other, _clock):
        a_customer(other, name="王芳", kind="person", phone="138 0013 8000", city="昆山")
        a_customer(other, name="王芳", kind="person", phone="139 1234 5678", city="苏州")
        write_desk(other, None, tmp_path / "theirs.json")
    mine = a_customer(desk, name="王芳", kind="person", phone="+86 139 1234 5678")
    result = brought(desk, tmp_path / "theirs.json")
    assert len(result.customer_ids) == 1
    assert desk.customers.card(mine).city == "苏州"
    assert desk.customers.card(result.customer_ids[0]).city == "昆山"


def file_of(tmp_path: Path, content: dict[str, Any], **head: Any) -> Path:
    path = tmp_path / "made.json"
    body = {"format": "salesdesk.desk", "version": 1, **head, "tables": content}
    path.write_text(json.dumps(body), encoding="utf-8")
    return path


CUSTOMER = {
    "id": 7,
    "name": "Acme",
    "level": "basic",
    "level_since": "2026-01-01",
    "since": "2025-01-01",
    "created_at": "2026-01-01T00:00:00.000Z",
}


def test_a_row_needs_no_more_than_what_has_no_default(desk: Desk, tmp_path: Path) -> None:
    assert brought(desk, file_of(tmp_path, {"customers": [CUSTOMER]})).refused == ()
    card = desk.customers.card(7)
    assert (card.name, card.kind, card.city) == ("Acme", "firm", "")


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"name": ""}, "name"),
        ({"name": 5}, "name"),
        ({"name": None}, "name"),
        ({"level": "highest"}, "level"),
        ({"since": "2026-13-01"}, "since"),
        ({"since": 1_700_000_000}, "since"),
        ({"created_at": "2026-01-01T00:00:00"}, "created_at"),
        ({"weekdays": 300}, "weekdays"),
        ({"weekdays": True}, "weekdays"),
        ({"weekdays": 2**70}, "weekdays"),
        ({"sample": 1}, "sample"),
        ({"id": 0}, "id"),
        ({"id": 2**40}, "id"),
        ({"id": "7"}, "id"),
        ({"name": "x" * 300}, "name"),
        ({"ideal_days": 5, "longest_days": 3}, "longest_days"),
    ],
)
def test_a_value_that_does_not_fit_refuses_its_row_alone(
    desk: Desk, tmp_path: Path, changes: dict[str, Any], column: str
) -> None:
    rows = [{**CUSTOMER, "id": 1, "name": "Before"}, {**CUSTOMER, **changes}]
    after = {**CUSTOMER, "id": 9, "name": "After"}
    result = brought(desk, file_of(tmp_path, {"customers": [*rows, after]}))
    [refusal] = result.refused
    assert refusal.row == 2
    assert column in refusal.text
    assert {desk.customers.card(one).name for one in desk.customers.ids()} == {"Before", "After"}


def test_a_value_that_does_not_fit_refuses_its_row_where_the_customer_is_there_already(
    desk: Desk, tmp_path: Path
) -> None:
    there = a_customer(desk, name=CUSTOMER["name"])
    result = brought(desk, file_of(tmp_path, {"customers": [{**CUSTOMER, "ideal_days": 0}]}))
    [refusal] = result.refused
    assert "ideal_days" in refusal.text
    assert desk.customers.ids() == [there]


def test_what_hangs_on_a_refused_row_is_refused_as_well(desk: Desk, tmp_path: Path) -> None:
    promise = {
        "id": 1,
        "customer_id": 8,
        "party": "rep",
        "text": "x",
        "made_on": "2026-01-01",
        "due_on": "2026-01-02",
        "created_at": "2026-01-01T00:00:00Z",
    }
    rows = [promise, {**promise, "id": 2, "customer_id": 7, "person_id": 99}]
    result = brought(desk, file_of(tmp_path, {"customers": [CUSTOMER], "promises": rows}))
    [refusal] = result.refused
    assert "customer_id" in refusal.text
    assert [line.person_id for line in desk.promises.of(7)] == [None]


def test_numbers_that_do_not_rise_and_rows_that_are_none_are_refused(desk: Desk, tmp_path: Path) -> None:
    rows = [CUSTOMER, {**CUSTOMER, "name": "Again"}, {**CUSTOMER, "id": 3, "name": "Lower"}, [1], "x", None]
    result = brought(desk, file_of(tmp_path, {"customers": rows}))
    assert (result.added, [one.row for one in result.refused]) == (1, [2, 3, 4, 5, 6])


def test_days_that_the_file_has_wrong_are_drawn_anew(desk: Desk, tmp_path: Path) -> None:
    wrong = {**CUSTOMER, "last_contact_on": "2031-01-01", "next_on": "2031-01-01", "tries": 9}
    assert brought(desk, file_of(tmp_path, {"customers": [wrong]})).refused == ()
    card = desk.customers.card(7)
    assert (card.last_contact_on, card.next_on, card.tries) == (None, None, 0)
    assert desk.checking.check().problems == ()


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("settings", {"id": 1, "key": "second_folder", "value": '"//evil/share"'}),
        ("settings", {"id": 1, "key": "nonsense", "value": "1"}),
        ("settings", {"id": 1, "key": "day_start", "value": "90000"}),
        ("settings", {"id": 1, "key": "day_start", "value": "[" * 5000}),
        ("level_policies", {"id": 1, "level": "basic", "after_sale_days": "7;30"}),
        ("zones", {"id": 1, "value_class": "fading", "lowest": "proactive", "highest": "basic"}),
        ("saved_filters", {"id": 1, "name": "x", "criteria": "{"}),
        ("photos", {"id": 1, "customer_id": 7, "media_type": "image/png", "data": "aGVsbG8="}),
        ("photos", {"id": 1, "customer_id": 7, "media_type": "image/png", "data": "?"}),
        ("photos", {"id": 1, "media_type": "image/png", "data": PIXEL}),
        ("contact_points", {"id": 1, "customer_id": 7, "kind": "email", "value": "x", "e164": "+861"}),
        ("people", {"id": 1, "name": "x", "birth_month_day": "13-45"}),
    ],
)
def test_what_would_do_harm_is_refused(desk: Desk, tmp_path: Path, table: str, row: dict[str, Any]) -> None:
    given_row = {"created_at": "2026-01-01T00:00:00Z", **row} if table in ("photos", "people") else row
    content = {"customers": [CUSTOMER], table: [given_row]}
    order = {name: content[name] for name in WHOLE if name in content}
    result = brought(desk, file_of(tmp_path, order))
    assert len(result.refused) == 1
    assert desk.settings.preferences.second_folder == ""


def test_what_no_desk_has_is_left_out_with_a_remark(desk: Desk, tmp_path: Path) -> None:
    path = file_of(tmp_path, {"customers": [{**CUSTOMER, "shoe_size": 43}], "pets": [{"id": 1}]})
    part = open_desk_json(path).parts[0]
    records = part.records(Reading("CN", desk.clock.today(), desk.clock.zone(), str))
    assert desk.imports.take_in([Batch("desk", records)], "x").added == 1
    assert [remark.split(" is nothing")[0] for remark in records.remarks] == [
        "“shoe_size” of “customers”",
        "“pets”",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format": "salesdesk.desk", "version": 2, "tables": {}}', "newer version"),
        ('{"format": "salesdesk.other", "version": 1, "tables": {}}', "no desk"),
        ('{"format": "salesdesk.desk", "version": "1", "tables": {}}', "no desk"),
        ('{"format": "salesdesk.desk", "tables": {}}', "no desk"),
        ('{"made_by": "salesdesk", "rows": []}', "no desk"),
        ('{"format": "salesdesk.desk", "version": 1', "damaged"),
        ('{"format": "salesdesk.desk", "version": 1, "x": ' + "[" * 100_000, "damaged"),
        ('{"format": "salesdesk.desk", "version": ' + "9" * 10_000, "damaged"),
        ('[{"salesdesk": 1}]', "damaged"),
    ],
)
def test_another_file_is_refused_at_once(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "made.json"
    path.write_text(text)
    with pytest.raises(UserError, match=said):
        open_desk_json(path)


@pytest.mark.parametrize(
    "body",
    [
        '"customers": [{"id": 1',
        '"customers": [}',
        '"customers": [' + "[" * 100_000,
        '"customers": [], "customers": []}}',
        '"people": [], "customers": []}}',
        '"customers": []}} and more',
        '"customers": [{"id": 1} {"id": 2}]}}',
    ],
)
def test_a_file_that_is_broken_further_down_leaves_the_desk_as_it_was(
    desk: Desk, tmp_path: Path, body: str
) -> None:
    path = tmp_path / "made.json"
    path.write_text('{"format": "salesdesk.desk", "version": 1, "tables": {' + body)
    with pytest.raises(UserError, match="damaged, or was not written to its end"):
        desk.imports.take_in(batches(desk, path), "x")
    assert desk.customers.count() == 0


def test_a_file_in_another_encoding_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "made.json"
    path.write_bytes(b'{"format": "salesdesk.desk", "version": 1, "tables": {"customers": ["\xff"]}}')
    with pytest.raises(UserError, match="is not text in the encoding"):
        desk.imports.preview(batches(desk, path))


class Slowly:
    """A text that comes some characters at a time."""

    def __init__(self, text: str, step: int) -> None:
        self._text, self._step = text, step

    def read(self, _size: int) -> str:
        found, self._text = self._text[: self._step], self._text[self._step :]
        return found


@pytest.mark.parametrize("step", [1, 2, 7, 64])
def test_values_are_read_whole_wherever_the_text_is_parted(step: int) -> None:
    values = [12345, -1.5e-3, True, None, 'a "quoted" \\ \u6c49\U0001f642', {"a": [1, {"b": "c"}]}, ""]
    for text in (json.dumps(values), json.dumps(values, ensure_ascii=False, indent=3)):
        stream = JsonStream(Slowly(text, step))
        stream.take("[")
        found = [stream.value()]
        while stream.comes(","):
            found.append(stream.value())
        stream.take("]")
        assert found == values
        assert stream.peek() == ""


def test_a_value_without_end_is_not_read_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "LONGEST_VALUE", 1_000)

    class Endless:
        def read(self, size: int) -> str:
            return "x" * size

    stream = JsonStream(Endless())
    stream._text = '"'
    with pytest.raises(BrokenJson, match="too long"):
        stream.value()


class StopsAfter:
    """A progress that is stopped at the nth question."""

    def __init__(self, times: int) -> None:
        self.left = times

    def report(self, done: int, total: int, text: str = "") -> None:
        assert done <= total or total == 0

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled("stopped")


@pytest.mark.parametrize("times", [0, 1])
def test_a_cancel_leaves_no_file(desk: Desk, tmp_path: Path, times: int) -> None:
    a_customer(desk)
    (tmp_path / "out").mkdir()
    with pytest.raises(Cancelled):
        write_desk(desk, None, tmp_path / "out" / "a.json", StopsAfter(times))
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("is_stopped", [False, True])
def test_what_was_set_before_is_not_remembered_beside_a_desk_that_came_in(
    desk: Desk, empty_desk_file: Path, tmp_path: Path, is_stopped: bool
) -> None:
    desk.settings.change(rep_name="李雷", country="SE")
    write_desk(desk, None, tmp_path / "a.json")
    with a_new_desk(empty_desk_file) as (other, _clock):
        before = other.settings.preferences.country

        class Looking:
            """Asks for what is set at any time, as the window does."""

            def report(self, done: int, total: int, text: str = "") -> None:
                assert other.settings.preferences.country in (before, "SE")
                self.done = done

            def check(self) -> None:
                if is_stopped and self.done > rows:
                    raise Cancelled("stopped")

        read = batches(other, tmp_path / "a.json")
        rows = sum(
            len(record.rows) for batch in batches(other, tmp_path / "a.json") for record in batch.records
        )
        both = [*read, Batch("customers", [ImportedCustomer(1, "Weber GmbH", "firm")])]
        with suppress(Cancelled):
            other.imports.take_in(both, "a.json", progress=Looking())
        assert other.settings.preferences.country == (before if is_stopped else "SE")


def test_an_import_stopped_in_a_thread_may_be_forgotten_in_another(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_customer(desk)
    file = tmp_path / "whole.json"
    write_desk(desk, None, file, SILENT)
    failures, kept = list[Any](), list[BaseException]()
    monkeypatch.setattr(sys, "unraisablehook", failures.append)

    def stopped() -> None:
        try:
            desk.imports.preview(batches(desk, file), Stopped())
        except Cancelled as error:
            kept.append(error)

    thread = Thread(target=stopped)
    thread.start()
    thread.join()
    assert kept.pop()
    gc.collect()
    assert failures == []


class Stopped(SilentProgress):
    """Stops at once."""

    def check(self) -> None:
        raise Cancelled("stopped")
