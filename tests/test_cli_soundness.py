"""`check --repair` and `salvage` from the command line."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from salesdesk.cli import main
from salesdesk.services.desk import open_desk
from salesdesk.storage.engine import connect
from tests.factories import a_contact, a_customer
from tests.fakes import SHANGHAI, FakeClock


@pytest.fixture
def spoilt(desk_path: Path) -> Path:
    """A closed desk with a promise on a day that is none."""
    desk = open_desk(desk_path, FakeClock(datetime(2024, 3, 5, 9, 0, tzinfo=SHANGHAI), SHANGHAI))
    customer = a_customer(desk, name="昆山精工")
    for number in range(60):
        a_contact(desk, customer, summary=f"call {number} " + "about seals " * 20)
    desk.close()
    with closing(connect(desk_path)) as another_tool:
        another_tool.execute("UPDATE customers SET next_on = '2027-01-01'")
    return desk_path


def test_a_desk_is_put_right(spoilt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--desk", str(spoilt), "check"]) == 1
    assert "check --repair" in capsys.readouterr().out
    assert main(["--desk", str(spoilt), "check", "--repair"]) == 0
    assert "Redrawn from their contacts and check-ins: 1 customers." in capsys.readouterr().out
    assert main(["--desk", str(spoilt), "check", "--repair", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["ok"]
    assert answer["repaired"] == {"set_aside": [], "cut": [], "redrawn": 0, "search_rebuilt": False}


def test_a_damaged_desk_leads_to_salvage(
    spoilt: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = bytearray(spoilt.read_bytes())
    starts = range(0, len(content), 4096)
    page = next(at for at in starts if content[at] == 13 and b"call 7 about" in content[at : at + 4096])
    content[page : page + 4096] = bytes(4096)
    spoilt.write_bytes(content)
    assert main(["--desk", str(spoilt), "check"]) == 1
    told = capsys.readouterr()
    assert "file: " in told.out or "salvage" in told.err
    saved = tmp_path / "saved.salesdesk"
    assert main(["--desk", str(spoilt), "salvage", str(saved)]) == 0
    told = capsys.readouterr()
    assert "Missing: interactions " in told.out
    listed = saved.with_name("saved.salesdesk.missing.txt").read_text(encoding="utf-8")
    assert listed.startswith(f"What could not be saved of {spoilt}\n\ninteractions ")
    assert main(["--desk", str(saved), "check"]) == 0
    assert main(["--desk", str(spoilt), "salvage", str(saved)]) == 1
    assert "is there already" in capsys.readouterr().err


def test_what_is_not_there_is_not_saved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--desk", str(tmp_path / "none"), "salvage", str(tmp_path / "new")]) == 1
    assert "There is no desk at" in capsys.readouterr().err
