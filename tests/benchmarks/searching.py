"""The search field, asked after every letter of what reps type, by kind of query."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from salesdesk.domain.pinyin import readings
from salesdesk.domain.search_text import match_query
from tests.benchmarks import raw
from tests.benchmarks.nouns import opened
from tests.benchmarks.timing import Compared, Note, Result, percentile

FLOOR = "one plain full-text question for each kind of row, the newest 30, unranked, nothing but beginnings"
_SPREAD = "ORDER BY id * 7919 % 9973"
"""From all over the desk, and always the same."""

_LATIN = re.compile(r"[A-Za-z]{5,}")
_HAN = re.compile("[\u4e00-\u9fff]{3,}")


def search(path: Path, rounds: int) -> list[Result]:
    """Each kind of query in turn with its floor; then all together."""
    results: list[Result] = []
    with opened(path) as (desk, connection):
        all_ours: list[float] = []
        all_floor: list[float] = []
        for kind, queries in queries_of(connection).items():
            typed = list(dict.fromkeys(text for query in queries for text in _as_typed(kind, query)))
            ours: list[float] = []
            floor: list[float] = []
            for number in range(min(rounds, max(2, rounds // 3)) + 1):
                for text in typed:
                    begin = time.perf_counter()
                    desk.finding.find(text)
                    middle = time.perf_counter()
                    if expression := match_query(text):
                        raw.search_for(connection, expression)
                    end = time.perf_counter()
                    if number:
                        ours.append(middle - begin)
                        floor.append(end - middle)
            results.append(Note(f"search: {kind} ({len(typed)} texts)", _figures(ours)))
            all_ours += ours
            all_floor += floor
    return [
        *results,
        Compared("search, all kinds, median", [median(all_ours)], [median(all_floor)], FLOOR),
        Compared(
            "search, all kinds, 99 of 100",
            [percentile(all_ours, 99)],
            [percentile(all_floor, 99)],
            FLOOR,
        ),
    ]


def queries_of(connection: Any) -> dict[str, list[str]]:
    """What a rep may type, taken from the desk: whole queries by their kind."""
    firms = _column(connection, f"SELECT name FROM customers {_SPREAD} LIMIT 60")
    people = _column(connection, f"SELECT name FROM people {_SPREAD} LIMIT 120")
    phones = _column(connection, "SELECT e164 FROM contact_points WHERE e164 IS NOT NULL LIMIT 6")
    said = _column(connection, f"SELECT summary FROM interactions {_SPREAD} LIMIT 12")
    latin = [word for name in (*firms, *people) for word in _LATIN.findall(name)][:10]
    han = [run for name in (*firms, *people) for run in _HAN.findall(name)][:10]
    spelt = [[readings(character)[0] for character in run] for run in han]
    words = [text.split()[0][:12] for text in said if text.split()]
    return {
        "a Latin name": latin,
        "a part of a Latin word": [word[2:] for word in latin],
        "one or two Chinese characters": [run[:2] for run in han],
        "a Chinese name": han,
        "full pinyin": ["".join(one) for one in spelt],
        "initials": ["".join(part[0] for part in one) for one in spelt],
        "pinyin and initials mixed": [one[0] + "".join(part[0] for part in one[1:]) for one in spelt],
        "a part of a phone number": [one[-8:] for one in phones] + [one[:9] for one in phones],
        "a word of what was said": words,
        "two words": [f"{one} {other}" for one, other in zip(latin, han, strict=False)],
        "nothing there": ["zzyzx", "quetzal", "囧囧", "99900099"],
    }


def _as_typed(kind: str, query: str) -> Iterator[str]:
    """A part is typed from its third letter on: before that it is a beginning like any other."""
    first = 3 if "part" in kind else 1
    return (query[:end] for end in range(min(first, len(query)), len(query) + 1))


def _figures(seconds: list[float]) -> str:
    half, most = median(seconds) * 1000, percentile(seconds, 99) * 1000
    return f"{half:.1f} ms; 99 of 100 within {most:.1f} ms"


def _column(connection: Any, statement: str) -> list[str]:
    return [row[0] for row in connection.execute(statement).fetchall()]
