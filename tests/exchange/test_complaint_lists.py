"""Lists of complaints and of changes of level, as they come from other programs and from our own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from salesdesk.domain.words import Expectation, Level
from salesdesk.exchange.fields import FileKind
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.table_part import TablePart, missing
from salesdesk.exchange.taking_in import open_import
from salesdesk.services.imported_rows import ImportedComplaint, ImportedLevelChange, Refusal
from tests.exchange.files import TODAY, csv_text, put
from tests.exchange.test_activities import SHANGHAI


def records_of(folder: Path, rows: list[list[str]], kind: FileKind | None = None) -> Any:
    """The records of a list, told or guessed to be of `kind`."""
    (part,) = open_import(put(folder, csv_text(rows[0], rows[1:])), kind=kind).parts
    assert isinstance(part, TablePart)
    return part.records(Reading("CN", TODAY, SHANGHAI, in_english(TODAY)))


def test_a_complaint_with_all_that_became_of_it(tmp_path: Path) -> None:
    header = ["Account Name", "Contact Name", "Opened Date", "Issue", "Status", "Closed Date", "Resolution"]
    rows = [
        ["Acme", "Tom", "2026-11-02", "The pump leaks,\nagain", "Closed", "2026-11-06", "New seal"],
        ["Acme", "", "2026-11-03", "Late", "In progress", "", ""],
        ["Acme", "", "2026-11-04", "Wrong colour", "resolved", "", ""],
    ]
    closed, waiting, undated = records_of(tmp_path, [header, *rows])
    assert closed == ImportedComplaint(
        2,
        "Acme",
        "The pump leaks,\nagain",
        date(2026, 11, 2),
        "Tom",
        solved_on=date(2026, 11, 6),
        solution="New seal",
    )
    assert (waiting.solved_on, waiting.text) == (None, "Late")
    assert undated.solved_on == date(2026, 11, 4)


def test_chinese_words_and_the_own_list_mean_the_same(tmp_path: Path) -> None:
    theirs = records_of(
        tmp_path,
        [
            ["客户名称", "投诉日期", "投诉内容", "处理结果", "满意度"],
            ["昆山精工", "2026年11月2日", "漏水", "换密封", "超出预期"],
        ],
    )
    (found,) = theirs
    assert (found.customer, found.opened_on) == ("昆山精工", date(2026, 11, 2))
    assert (found.solution, found.satisfaction) == ("换密封", Expectation.BETTER)


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["", "2026-11-02", "Late", "", ""], "no customer"),
        (["Acme", "2026-11-02", "", "", ""], "nothing that was complained of"),
        (["Acme", "", "Late", "", ""], "no day on which it was heard"),
        (["Acme", "2027-11-02", "Late", "", ""], "lies in the future"),
        (["Acme", "2026-11-02", "Late", "perhaps", ""], "“perhaps” in column “Status” is not a state"),
        (["Acme", "2026-11-02", "Late", "", "4.5"], "“4.5” in column “Satisfaction” does not say"),
    ],
)
def test_a_complaint_that_cannot_be_read_is_refused(tmp_path: Path, cells: list[str], reason: str) -> None:
    header = ["Customer", "Heard on", "Complaint", "Status", "Satisfaction"]
    (refused,) = records_of(tmp_path, [header, cells], "complaints")
    assert isinstance(refused, Refusal)
    assert reason in refused.reason


def test_a_change_of_level_and_what_a_list_of_them_lacks(tmp_path: Path) -> None:
    header = ["Customer", "Changed on", "Old level", "New level", "Why"]
    rows = [
        ["Acme", "2026-03-04", "basic", "负责型", "frame contract"],
        ["Acme", "2026-03-04", "basic", "best", "frame contract"],
        ["Acme", "2026-03-04", "", "basic", "frame contract"],
        ["Acme", "", "basic", "reactive", "frame contract"],
        ["", "2026-03-04", "basic", "reactive", "frame contract"],
    ]
    records = records_of(tmp_path, [header, *rows])
    change, *refused = records
    assert change == ImportedLevelChange(
        2, "Acme", date(2026, 3, 4), Level.BASIC, Level.ACCOUNTABLE, "frame contract"
    )
    assert [one.reason for one in refused] == [
        "“best” in column “New level” is not a relationship level",
        "no level",
        "no day on which the level changed",
        "no customer",
    ]
    assert records.remarks == ["Changes of level come in as history: no customer's level is changed by them."]


@pytest.mark.parametrize(
    ("kind", "held", "said"),
    [
        ("complaints", {"customer", "opened_on"}, "what the complaint is"),
        ("complaints", {"customer", "text"}, "the day on which it was heard"),
        ("level-changes", {"customer", "changed_on", "to_level", "evidence"}, "the level before"),
        ("level-changes", {"customer", "changed_on", "from_level", "evidence"}, "the new level"),
        ("level-changes", {"customer", "changed_on", "from_level", "to_level"}, "what showed"),
        ("promises", {"customer", "due_on"}, "what was promised"),
    ],
)
def test_the_column_that_lacks_is_named(kind: FileKind, held: set[str], said: str) -> None:
    lacking = missing(kind, dict(enumerate(sorted(held))))
    assert said in str(lacking)
