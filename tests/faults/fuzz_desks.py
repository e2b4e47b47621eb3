"""Desks as JSON that no program of ours has written: rows, numbers, heads and bytes that do not fit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st

from salesdesk.domain.levels import LevelPolicy, Zone
from salesdesk.domain.words import Level, ValueClass
from salesdesk.exchange.desk_json_out import write_desk
from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.services.desk import open_desk
from tests.fakes import tuesday_morning
from tests.faults.fuzz_importers import BrokenList, take_one_in
from tests.faults.fuzzing import Check
from tests.services.books import full_book

_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2, 3, 99_999, 1 << 62, 1 << 63, 1 << 70, -(1 << 63), 1.5, -0.0, 1e308, "",
    " ", "x", "a\0b", "\u202egpj", "\ud83d", "x" * 201, "x" * 2_001, "x" * 300_000, "2026-11-24",
    "2026-02-30", "0000-00-00", "9999-12-31", "2026-11-24T09:00:00Z", "2026-11-24T09:00:00.000Z", "02-29",
    "13-45", "open", "kept", "cadence", "superstar", "firm", "email", "image/png", "iVBORw0KGgo=", "====",
    "{}", '{"version":99}', '{"version":1,"quiet_days":-4}', [], [1], {}, {"a": {"b": []}},
)  # fmt: skip
_HEAD_VALUES: tuple[Any, ...] = (
    *(0, 1, 2, -1, 1.0, True, None, "1", "salesdesk.desk", [], {}, {"customers": -5}, "x" * 70_000),
)
_TEXTS = (
    "NaN", "Infinity", "-Infinity", "9" * 5_000, "1e999999", "[" * 5_000, '{"a":' * 3_000, "\\ud83d",
    '"\\u0000"', "tru", "nul", '"', ",", ",,", "}", "]", "{", "[", ":", "\ufeff", "\0", "// no", "'x'", "-",
    "01", '"\n"',
)  # fmt: skip
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "latin-1")


@cache
def _whole() -> str:
    """A small desk with a row in most tables."""
    with TemporaryDirectory() as folder:
        target = Path(folder, "desk.json")
        with closing(open_desk(Path(folder, "desk.salesdesk"), tuesday_morning())) as desk:
            full_book(desk)
            desk.settings.change(rep_name="李雷")
            desk.settings.change_policy(LevelPolicy(Level.BASIC, 90, 120, (), None, None))
            desk.settings.change_zone(ValueClass.FADING, Zone(Level.BASIC, Level.REACTIVE))
            desk.filters.save("Quiet", CustomerFilter(quiet_days=30))
            write_desk(desk, None, target)
        return target.read_text(encoding="utf-8")


@st.composite
def _other_values(draw: st.DrawFn) -> bytes:
    """Sound JSON whose rows hold, lack or repeat what they should not."""
    desk = json.loads(_whole())
    tables: dict[str, Any] = desk["tables"]
    for _ in range(draw(st.integers(1, 4))):
        _change(draw, tables, draw(st.sampled_from(sorted(tables))))
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2)))):
        desk[draw(st.sampled_from((*desk, "", "more")))] = draw(st.sampled_from(_HEAD_VALUES))
    if draw(st.integers(0, 9)) == 0:
        desk["tables"] = dict(draw(st.permutations(list(tables.items()))))
    text = json.dumps(desk, ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from((None, 2))))
    return text.encode("utf-8", draw(st.sampled_from(("replace", "surrogatepass"))))


def _change(draw: st.DrawFn, tables: dict[str, Any], name: str) -> None:
    """Changes a value of a row, or what rows there are."""
    rows = tables[name]
    if not isinstance(rows, list) or not rows:
        tables[name] = draw(st.sampled_from(([], [{}], [None], [[]], {}, None, "x", [{"id": 1}])))
        return
    at = draw(st.integers(0, len(rows) - 1))
    way = draw(st.integers(0, 9))
    if way == 0:
        rows.append(rows[at])
    elif way == 1:
        del rows[at]
    elif way == 2:
        rows.reverse()
    elif isinstance(rows[at], dict):
        column = draw(st.sampled_from((*rows[at], "", "more")))
        rows[at] = rows[at] | {column: draw(st.sampled_from(_VALUES))}


@st.composite
def _other_text(draw: st.DrawFn) -> bytes:
    """A desk's file in which some characters or bytes are others, gone or there twice."""
    text = _whole()
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.sampled_from((0, 1, 2, 40, 3_000))))
        text = text[:at] + draw(st.one_of(st.sampled_from(_TEXTS), st.just(text[at:end] * 2))) + text[end:]
    content = text.encode(draw(st.sampled_from(_ENCODINGS)), "replace")
    if draw(st.booleans()):
        at = draw(st.integers(0, len(content)))
        content = content[:at] + draw(st.binary(max_size=3)) + content[at + draw(st.integers(0, 3)) :]
    return content[: draw(st.integers(0, len(content)))] if draw(st.integers(0, 5)) == 0 else content


def broken_desks() -> st.SearchStrategy[BrokenList]:
    """Desks as JSON with damage of every kind, and people who say a wrong encoding."""
    return st.builds(
        BrokenList,
        st.one_of(_other_values(), _other_values(), _other_text()),
        st.sampled_from((None, None, None, "utf-8", "gb18030", "no-such")),
        st.none(),
        st.sampled_from((None, None, None, "desk", "customers")),
        st.none(),
    )


@contextmanager
def made_in(folder: Path) -> Iterator[Check]:
    """Takes each into an empty desk and into one that has the same customers already, and takes it back."""
    with ExitStack() as stack:
        desks = [
            stack.enter_context(closing(open_desk(folder / f"{name}.salesdesk", tuesday_morning())))
            for name in ("empty", "filled")
        ]
        full_book(desks[1])

        def check(given: BrokenList) -> None:
            for desk in desks:
                take_one_in(desk, folder / "desk.json", given)

        yield check
