"""The list of faults is whole, and what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.faults.__main__ import RUNS

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \| (.+?) \| (.+) \|$", LIST, re.MULTILINE)
NAMED = re.findall(r"`([^`]+)`", " ".join(LIST.split("## The list")[1].splitlines()))


def test_each_fault_stands_there_once_and_says_where_it_is_produced() -> None:
    assert [int(number) for number, _fault, _where in ROWS] == list(range(1, 67))
    assert [fault for _number, fault, where in ROWS if "`" not in where and "later" not in where] == []


def test_what_is_named_is_there() -> None:
    files = {name for name in NAMED if name.startswith("tests/")}
    assert len(files) > 30
    assert [name for name in sorted(files) if not (ROOT / name).is_file()] == []


def test_every_long_run_is_named_and_no_other() -> None:
    runs = {name for name in NAMED if re.fullmatch(r"[a-z_-]{2,}", name)}
    assert runs == set(RUNS)
