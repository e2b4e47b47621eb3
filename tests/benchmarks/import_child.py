"""`python -m tests.benchmarks.import_child take_in LIST DESK` or `copy_in LIST DESK PLAIN`: what it costs."""

from __future__ import annotations

import csv
import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from salesdesk.clock import SystemClock
from salesdesk.exchange.taking_in import open_import, take_in
from salesdesk.services.desk import open_desk
from salesdesk.storage import search_words
from salesdesk.storage.search_documents import INDEXED, Indexed
from salesdesk.storage.tables import metadata
from tests.benchmarks import raw

_AT_A_TIME = 5_000


def by_program(file: Path, desk_file: Path) -> dict[str, float]:
    """Takes the list in as the window does."""
    desk = open_desk(desk_file, SystemClock())
    try:
        before, begin = _peak(), time.perf_counter()
        result = take_in(desk, open_import(file)).result
        seconds = time.perf_counter() - begin
        assert not result.refused, result.refused[:3]
    finally:
        desk.close()
    return {"seconds": seconds, "before": before, "peak": _peak()}


def by_hand(file: Path, desk_file: Path, plain: Path) -> dict[str, float]:
    """Puts the rows that the program made of the list into `plain`, which lacks them."""
    if not plain.exists():
        open_desk(plain, SystemClock()).close()
    with raw.connected(desk_file) as source, raw.connected(plain) as target:
        before, begin = _peak(), time.perf_counter()
        with file.open(encoding="utf-8", newline="") as lines:
            read = sum(1 for _row in csv.reader(lines))
        target.execute("BEGIN IMMEDIATE")
        for name in metadata.tables:
            _copy(source, target, name)
        target.execute("COMMIT")
        seconds = time.perf_counter() - begin
    assert read
    return {"seconds": seconds, "before": before, "peak": _peak()}


def _copy(source: Any, target: Any, name: str) -> None:
    """The rows that `target` lacks, with their documents and words in the search."""
    last = target.execute(f"SELECT coalesce(max(id), 0) FROM {name}").fetchone()[0]
    rows = source.execute(f"SELECT * FROM {name} WHERE id > ?", (last,))
    columns = [column[0] for column in rows.description]
    statement = f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    entries = [entry for entry in INDEXED if entry.table == name]
    known: dict[int, set[str]] = {entry.place: set() for entry in entries}
    for batch in iter(lambda: rows.fetchmany(_AT_A_TIME), []):
        target.executemany(statement, batch)
        for entry in entries:
            documents = list(_documents(entry, columns, batch))
            target.executemany(f"INSERT INTO {entry.index}(rowid, body) VALUES (?, ?)", documents)
            words = {word for _number, terms in documents for word in terms.split(" ")}
            _learn(target, entry, words - known[entry.place])
            known[entry.place] |= words


def _documents(entry: Indexed, columns: list[str], rows: list[tuple[Any, ...]]) -> Iterator[tuple[int, str]]:
    for row in rows:
        image = dict(zip(columns, row, strict=True))
        if terms := entry.terms(image):
            yield entry.document(image["id"]), terms


def _learn(target: Any, entry: Indexed, words: set[str]) -> None:
    """The words as `search_words` keeps them, each with its endings."""
    plain = [word for word in words if 0 < len(word) <= search_words.LONGEST_WORD and word.isalnum()]
    shortest = search_words.SHORTEST_PART
    rows = [(entry.place, 0, word, word) for word in plain]
    rows += [(entry.place, 1, word[at:], word) for word in plain for at in range(1, len(word) - shortest + 1)]
    target.executemany(f"INSERT OR IGNORE INTO {search_words.TABLE} VALUES (?, ?, ?, ?)", rows)


def _peak() -> float:
    """The most memory this process has held so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0


if __name__ == "__main__":
    how, *paths = sys.argv[1:]
    work = {"take_in": by_program, "copy_in": by_hand}[how]
    sys.stdout.write(json.dumps(work(*map(Path, paths))) + "\n")
