"""The benchmarks run, on a desk too small to say anything of speed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from salesdesk.clock import SystemClock
from salesdesk.domain.words import ItemKind, Level
from salesdesk.services.customer_lists import CustomerFilter
from salesdesk.services.desk import Desk, open_desk
from tests.asked import asked
from tests.benchmarks import (
    importing,
    nouns,
    pages,
    printing,
    raw,
    raw_saving,
    raw_today,
    reviewing,
    searching,
    starting,
    weighing,
)
from tests.benchmarks.timing import Compared, Note, Result, table
from tests.factories import a_customer, a_person


@pytest.fixture(scope="module")
def small_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk as `demo` makes it; each measurement may write on it."""
    path = tmp_path_factory.mktemp("benchmarks") / "desk.salesdesk"
    desk = open_desk(path, SystemClock())
    desk.demo.make(40, 400, seed=1)
    desk.close()
    return path


def name_of(measure: Callable[..., object]) -> str:
    whole = measure.func if isinstance(measure, partial) else measure
    return whole.__name__  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "measure",
    [
        nouns.today,
        nouns.timeline,
        nouns.saving,
        nouns.customers_table,
        searching.search,
        reviewing.duplicates,
        partial(printing.history, lengths=(20,)),
        weighing.size,
        pages.opening_a_customer,
        starting.start,
    ],
    ids=name_of,
)
def test_a_measurement_times_the_program_beside_its_floor(
    qapp: QApplication, small_desk: Path, measure: Callable[[Path, int], list[Result]]
) -> None:
    results = measure(small_desk, 1)
    compared = [one for one in results if isinstance(one, Compared)]
    assert compared
    assert all(one.ratio > 0 and len(one.ours) == len(one.floor) > 0 for one in compared)
    assert table(results).count("\n") == len(results) + 1


def test_the_floor_of_today_gives_the_same_lines_in_the_same_order(small_desk: Path) -> None:
    with nouns.opened(small_desk) as (desk, connection):
        kinds = set[ItemKind]()
        for day in range(0, 60, 15):
            on = desk.clock.today() + timedelta(days=day)
            lines, counts = raw_today.read_today(connection, on)
            items = desk.today.items(on, most_without_step=5)
            assert [line[:2] for line in lines] == [(item.kind, item.subject_id) for item in items]
            kinds |= {item.kind for item in items}
            figures = desk.today.counts()
            assert day or counts == (figures.today, figures.customers, figures.promises)
        assert kinds >= {ItemKind.PROMISE, ItemKind.COMPLAINT, ItemKind.CHECK_IN, ItemKind.THOUGHT}


def test_the_floor_of_saving_leaves_the_same_rows_as_the_program(desk: Desk) -> None:
    day = desk.clock.today()
    customers = [a_customer(desk, name="Hengtai Pumps", level=Level.PROACTIVE) for _ in range(2)]
    people = [a_person(desk, one) for one in customers]
    with raw.connected(desk.database.path) as connection:
        for _again in range(2):  # the second finds the next check-in planned already
            by_program = nouns.log(desk, customers[0], people[0])
            by_floor = raw_saving.log(
                connection, customers[1], people[1], nouns.contact_of(day), desk.clock.now(), day
            )
            assert _written(connection, by_floor) == _written(connection, by_program)
    found = desk.finding.find("seals")
    assert {one.customer_id for one in found} == set(customers)
    assert desk.checking.check().ok


def _written(connection: Any, step_id: int) -> list[tuple[Any, ...]]:
    """What a step wrote: the journal's entries and the rows as they stand, but for numbers and moments."""
    changes = connection.execute(
        "SELECT table_name, operation, before, after, first_row FROM changes WHERE step_id = ? ORDER BY id",
        (step_id,),
    ).fetchall()
    written: list[tuple[Any, ...]] = []
    for name, operation, *images, row_id in changes:
        cursor = connection.execute(f"SELECT * FROM {name} WHERE id = ?", (row_id,))
        names = [column[0] for column in cursor.description]
        row = dict(zip(names, cursor.fetchone(), strict=True))
        told = [_alike(json.loads(image)) if image else None for image in images]
        written.append((name, operation, *told, _alike(row)))
    return written


def _alike(image: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value is None if name == "id" or name.endswith(("_id", "_at")) or name == "at" else value
        for name, value in image.items()
    }


def test_a_table_shows_the_ratio_of_the_medians() -> None:
    shown = table([Compared("work", [0.2, 0.4, 0.3], [0.1, 0.1, 0.1], "less"), Note("size", "1 MiB")])
    assert shown.splitlines()[2:] == [
        "| work | 300 ms (200 ms–400 ms) | 100 ms (100 ms–100 ms) | 3.0 | less |",
        "| size | 1 MiB | | | |",
    ]


def test_the_questions_of_today_pass_no_customers_in_vain(desk: Desk) -> None:
    """By SQLite's own guess two of them did, and were nine tenths of what Today cost."""
    with asked() as statements:
        desk.today.items(most_without_step=5)
        desk.today.without_step()
        desk.customers.ids(CustomerFilter(no_next=True))
    with raw.connected(desk.database.path) as connection:
        steps = [
            step
            for statement in statements
            if statement.startswith("SELECT")
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        ]
    assert len([step for step in steps if "INDEX customers_without_next" in step]) == 3
    assert any("customers_unanswered" in step for step in steps)
    assert [step for step in steps if "customers_by_next" in step or step == "SCAN customers"] == []


def test_imports_are_measured_beside_the_same_rows_put_in_by_hand() -> None:
    results = importing.imports(0.0005)
    pairs = [one for one in results if isinstance(one, Compared)]
    assert [one.what for one in pairs] == ["import of 50 customers", "import of 500 contacts"]
    assert all(one.ratio > 0 for one in pairs)


def test_searches_are_taken_from_what_stands_on_the_desk(small_desk: Path) -> None:
    with raw.connected(small_desk) as connection:
        queries = searching.queries_of(connection)
    assert queries["full pinyin"]
    assert all(text.isascii() for text in queries["full pinyin"] + queries["initials"])
