"""The whole desk, or chosen customers with all that hangs on them, as one JSON file.

`resources/desk.schema.json` says what stands in it. One row stands on one line, so that two files can be
compared, and a table's rows follow one another by id.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from salesdesk.exchange.own_lists_out import Counted
from salesdesk.services.desk import Desk
from salesdesk.services.desk_tables import WHOLE
from salesdesk.services.exports import Reading
from salesdesk.services.progress import SILENT, Progress
from salesdesk.storage.columns import instant_text
from salesdesk.whole_file import whole_file

FORMAT = "salesdesk.desk"
VERSION = 1

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def write_desk(desk: Desk, ids: Sequence[int] | None, target: Path, progress: Progress | None = None) -> int:
    """Writes the whole desk, or the customers `ids` alone, to `target`; returns how many customers.

    The journal, the trash, drafts and reminders shown stay at home; with chosen customers also what is set
    for the desk as a whole. Rows are streamed. The file is plain text that anyone who has it can read.
    Raises UserError where it cannot be written or is the desk's; StorageError, and Cancelled.
    """
    return write_desk_counted(desk, ids, target, progress or SILENT)["customers"]


def write_desk_counted(
    desk: Desk, ids: Sequence[int] | None, target: Path, progress: Progress
) -> dict[str, int]:
    """`write_desk`; returns how many rows of each table."""
    with (
        whole_file(target, desk.database.path) as scratch,
        scratch.open("w", encoding="utf-8", newline="\n") as file,
        desk.exports.reading(ids) as reading,
    ):
        counts = {table: reading.rows_in(table) for table in WHOLE}
        file.writelines(_text(desk, reading, counts, Counted(progress, sum(counts.values()))))
    return counts


def _text(desk: Desk, reading: Reading, counts: dict[str, int], counted: Counted) -> Iterator[str]:
    head = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": instant_text(desk.clock.now()),
        "zone": str(desk.clock.zone()),
        "whole": reading.is_whole,
        "rows": counts,
    }
    yield "{\n"
    for key, value in head.items():
        yield f"{_encode(key)}: {_encode(value)},\n"
    yield '"tables": {'
    for number, table in enumerate(WHOLE):
        yield f"{',' if number else ''}\n{_encode(table)}: ["
        yield from _rows(reading, table, counted)
        yield "]"
    yield "\n}\n}\n"


def _rows(reading: Reading, table: str, counted: Counted) -> Iterator[str]:
    begun = False
    for page in reading.rows(table):
        if page:
            yield ("," if begun else "") + "\n" + ",\n".join(map(_encode, page))
            begun = True
        counted.add(len(page))
    if begun:
        yield "\n"
