"""What Monica exports of an account, read and taken in; what is odd refuses its contact alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from salesdesk.domain.words import Channel, CheckInState, Direction
from salesdesk.errors import UserError
from salesdesk.exchange import monica_in
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.taking_in import first_records, open_import, preview, take_in
from salesdesk.services.desk import Desk
from salesdesk.services.imported_rows import Refusal
from tests.exchange.monica import ANNA, WEI, WHOLE, account, contact
from tests.storage.desks import dump


def opened(tmp_path: Path, text: str = WHOLE) -> OpenedFile:
    path = tmp_path / "monica.json"
    path.write_text(text, encoding="utf-8")
    return open_import(path)


def records(desk: Desk, tmp_path: Path, text: str = WHOLE) -> dict[str, list[Any]]:
    return {part.kind: first_records(desk, part, 100) for part in opened(tmp_path, text).parts}


def test_it_is_recognised_with_what_it_holds(tmp_path: Path) -> None:
    file = opened(tmp_path)
    assert (file.source, file.format) == ("Monica", "json")
    assert [(part.kind, part.rows) for part in file.parts] == [
        ("customers", 2),
        ("interactions", 4),
        ("check-ins", 3),
    ]


def test_a_contact_with_a_firm_is_somebody_there(desk: Desk, tmp_path: Path) -> None:
    firm, person = records(desk, tmp_path)["customers"]
    assert (firm.name, firm.kind, firm.city, firm.postcode) == ("Berglund AB", "firm", "Malmö", "211 34")
    (anna,) = firm.people
    assert (anna.name, anna.title, anna.birthday) == ("Anna Lind", "Buyer", date(1990, 5, 1))
    assert (anna.emails, anna.phones) == (("anna@lind.example",), (("phone", "+46 8 123 456"),))
    assert anna.notes == "Tags: fair, 2026"
    assert firm.extra == (("Facebook", "annalind"),)
    assert (person.name, person.kind, person.people[0].birth_month_day) == ("李 伟", "person", "02-29")
    assert person.no_next_reason == "Archived in Monica."


def test_what_was_said_is_told_with_its_day(desk: Desk, tmp_path: Path) -> None:
    note, call, lunch, same_lunch = records(desk, tmp_path)["interactions"]
    assert (note.channel, note.summary, note.customer) == (Channel.OTHER, "Prefers\nmornings", "Berglund AB")
    assert (call.channel, call.direction, call.people) == (Channel.PHONE, Direction.IN, ("Anna Lind",))
    assert lunch.summary == "Lunch\nwith both"
    assert lunch.at.astimezone(desk.clock.zone()).date() == date(2026, 10, 2)
    assert (same_lunch.customer, same_lunch.at) == ("李 伟", lunch.at)


def test_what_is_planned_comes_on_its_next_day(desk: Desk, tmp_path: Path) -> None:
    card, samples = records(desk, tmp_path)["check-ins"]
    assert (card.due_on, card.note, card.state) == (date(2026, 12, 24), "Card", CheckInState.OPEN)
    assert (samples.due_on, samples.note) == (desk.clock.today(), "Send samples")


def test_all_of_it_comes_in_and_goes_again(desk: Desk, tmp_path: Path) -> None:
    file, before = opened(tmp_path), dump(desk.database)
    dry, wet = preview(desk, file), take_in(desk, file)
    assert [(one.added, len(one.refused)) for one in wet.result.parts] == [(2, 0), (4, 0), (2, 0)]
    assert [one.added for one in dry.result.parts] == [2, 4, 2]
    assert dry.remarks == wet.remarks != ()
    assert wet.result.step_id is not None
    desk.history.undo(wet.result.step_id)
    assert dump(desk.database) == before


@pytest.mark.parametrize(
    "odd",
    [
        *(None, 7, "x", [], {}, {"properties": None}, {"properties": {}}, {"properties": {"first_name": 7}}),
        contact("x", company="a" * 300),
        {"properties": {"first_name": " "}, "data": [1, {"type": "note", "values": 5}]},
    ],
)
def test_an_odd_contact_spoils_no_other(desk: Desk, tmp_path: Path, odd: Any) -> None:
    first, refused, last = records(desk, tmp_path, account(ANNA, odd, WEI))["customers"]
    assert (first.name, last.name) == ("Berglund AB", "李 伟")
    assert isinstance(refused, Refusal)
    assert refused.row == 2


def test_odd_values_within_a_contact_are_passed_over(desk: Desk, tmp_path: Path) -> None:
    text = WHOLE.replace("2026-10-01T14:05:00.000000Z", "9999-99-99").replace('"Price?"', "[1]")
    text = text.replace('"frequency_number": 1', '"frequency_number": -4').replace('"act-1"', '"gone"', 1)
    found = records(desk, tmp_path, text)
    assert [one.summary for one in found["interactions"]] == ["Prefers\nmornings", "Lunch\nwith both"]
    assert len(found["check-ins"]) == 2


def test_lists_written_as_objects_are_read(desk: Desk, tmp_path: Path) -> None:
    whole = json.loads(WHOLE)
    whole["account"]["data"] = {str(at): one for at, one in enumerate(whole["account"]["data"])}
    assert len(records(desk, tmp_path, json.dumps(whole))["customers"]) == 2


@pytest.mark.parametrize("cut", [600, 2_000, -3])
def test_a_file_that_is_cut_short_is_refused(tmp_path: Path, cut: int) -> None:
    with pytest.raises(UserError, match="damaged"):
        opened(tmp_path, WHOLE[:cut])


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="no contact"):
        opened(tmp_path, account())
    begun = process_time()
    with pytest.raises(UserError, match="damaged"):
        opened(tmp_path, WHOLE.replace('"modules": []', '"modules": ' + "[" * 100_000))
    assert process_time() - begun < 1
    monkeypatch.setattr(monica_in, "MOST_CONTACTS", 2)
    with pytest.raises(UserError, match="more than 2 contacts"):
        opened(tmp_path)
    monkeypatch.setattr(monica_in, "MOST_BYTES", 100)
    with pytest.raises(UserError, match="larger than"):
        opened(tmp_path)
