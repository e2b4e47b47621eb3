"""Cells that are made to keep one waiting take no longer than others of their length.

Each of these would take minutes, at ten times the length hours, if every blank, line end or bracket were
followed through the rest of the cell.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest

from salesdesk.exchange.formula_guard import as_text, guarded, unguarded
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.taking_in import open_import
from tests.exchange.files import TODAY

LENGTH = 300_000


@pytest.mark.parametrize("unit", ["\n", "\r\n", ";", ";'", "; ", "\n'", "\n-", " ", "'", "("])
@pytest.mark.parametrize("guard", [guarded, as_text])
def test_a_cell_is_guarded_at_once_and_comes_back(guard: Callable[[str], str], unit: str) -> None:
    cell = f"x;{unit * (LENGTH // len(unit))}y"
    assert unguarded(guard(cell)) == cell
    assert unguarded(guard(f"{cell};\n\n =1")) == f"{cell};\n\n =1"


@pytest.mark.parametrize("unit", [" ", "(", "( ", "<", "\t", "notion.so ", ")"])
@pytest.mark.parametrize(
    ("header", "before"),
    [
        ("Date,Customer,Summary,People", "2026-03-04,Hengtai,Tea,"),
        ("Name,City,Note", "Hengtai,Kunshan,"),
        ("Name,City", "Hengtai,"),
        ("Order date,Customer,Product", "2026-03-04,Hengtai,"),
    ],
)
def test_a_cell_is_read_at_once(tmp_path: Path, header: str, before: str, unit: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f'{header}\n{before}"Li notion.so{unit * (LENGTH // len(unit))}x"\n', encoding="utf-8")
    [part] = open_import(path).parts
    assert len(list(part.records(Reading("US", TODAY, UTC, in_english(TODAY))))) == 1
