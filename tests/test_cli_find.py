"""The command `find`: what it answers to a script and to a person."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from salesdesk import cli
from salesdesk.clock import SystemClock
from salesdesk.domain.words import Channel, Level, Party
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import open_desk
from salesdesk.services.interactions import LoggedContact
from salesdesk.services.people import NewPerson

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `find` on a desk with one customer, a person there, a promise and a contact."""
    path = tmp_path / "my.salesdesk"
    desk = open_desk(path, SystemClock())
    done = desk.customers.add(NewCustomer("昆山精工", level=Level.BASIC))
    customer_id = done.row_id or 0
    desk.people.add(customer_id, NewPerson("张小明", phones=("138 0013 8000",)))
    desk.promises.make(customer_id, Party.REP, "drawing of the flange", date(2030, 1, 31))
    desk.interactions.log(LoggedContact(customer_id, Channel.PHONE, "flanges again", no_next_reason="-"))
    desk.close()

    def do(*words: str) -> tuple[int, str, str]:
        status = cli.main(["--desk", str(path), "find", *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return do


def test_in_json_best_first_with_the_fixed_shape(run: Run) -> None:
    status, out, err = run("flange", "--json")
    assert (status, err) == (0, "")
    assert json.loads(out) == [
        {"kind": "promise", "id": 1, "name": "昆山精工", "match": "drawing of the flange"},
        {"kind": "interaction", "id": 1, "name": "昆山精工", "match": "flanges again"},
    ]


@pytest.mark.parametrize(
    ("words", "kind", "match"),
    [
        (("zhangxm",), "person", "张小明"),
        (("kunshan",), "customer", "昆山精工"),
        (("+86138",), "reach", "138 0013 8000"),
        (("ksjg",), "customer", "昆山精工"),
        (("xiaoming", "kunshan"), "person", "张小明"),
    ],
)
def test_by_pinyin_initials_number_and_the_place_of_work(
    run: Run, words: tuple[str, ...], kind: str, match: str
) -> None:
    [hit] = json.loads(run(*words, "--json")[1])
    assert (hit["kind"], hit["match"]) == (kind, match)


def test_no_more_than_asked_for(run: Run) -> None:
    assert len(json.loads(run("flange", "--limit", "1", "--json")[1])) == 1


def test_in_words_with_the_kind_and_what_was_meant(run: Run) -> None:
    status, out, _ = run("xm")
    assert status == 0
    assert out.splitlines()[1].split() == ["person", "张小明", "·", "昆山精工", "by", "initials:", "小明"]
    assert run("8000")[1].splitlines()[1].startswith("phone ")
    assert "2030-01-31  drawing of the flange" in run("flange")[1]


def test_nothing_found_is_no_failure(run: Run) -> None:
    assert run("xyzzy") == (0, "Nothing found.\n", "")
    assert run("xyzzy", "--json") == (0, "[]\n", "")
    assert run("%", "--json") == (0, "[]\n", "")


def test_without_a_text_it_is_wrong_usage(run: Run) -> None:
    status, out, err = run()
    assert (status, out) == (2, "")
    assert "TEXT" in err


@pytest.mark.parametrize("words", [("",), (" ", "\u3000")])
def test_an_empty_text_is_wrong_usage_too(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert "find needs a TEXT to look for" in err


@pytest.mark.parametrize("limit", ["0", "-1", "x"])
def test_a_limit_is_at_least_one(run: Run, limit: str) -> None:
    status, _out, err = run("flange", "--limit", limit)
    assert (status, "--limit" in err) == (2, True)
