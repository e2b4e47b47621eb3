"""The command `duplicates`: lines for people, JSON for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from salesdesk.cli import main
from salesdesk.services.desk import open_desk
from tests.factories import a_customer
from tests.fakes import FakeClock


@pytest.fixture
def filled(desk_path: Path, clock: FakeClock) -> Path:
    """A desk with one firm that stands there twice."""
    desk = open_desk(desk_path, clock)
    for name in ("昆山精工机械有限公司", "崑山精工機械", "Northwind"):
        a_customer(desk, name=name)
    desk.close()
    return desk_path


def test_groups_are_written_with_their_reasons(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--desk", str(filled), "duplicates"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 group may be the same, the likeliest first; 3 customers compared.",
        "  88  昆山精工机械有限公司 (#1) · 崑山精工機械 (#2)",
        "      same name but for the legal form",
    ]


def test_scripts_get_json(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["duplicates", "--json", "--desk", str(filled)]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "customers": [{"id": 1, "name": "昆山精工机械有限公司"}, {"id": 2, "name": "崑山精工機械"}],
            "score": 88,
            "reasons": ["same name but for the legal form"],
        }
    ]


def test_nobody_twice(desk_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--desk", str(desk_path), "duplicates"]) == 0
    assert capsys.readouterr().out == "Nobody stands here twice: 0 customers compared.\n"
    assert main(["--desk", str(desk_path), "duplicates", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_desk_that_is_not_there_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--desk", str(tmp_path / "none.salesdesk"), "duplicates"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
