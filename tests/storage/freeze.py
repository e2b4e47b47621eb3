"""Keeps a filled desk of the present schema revision: `python -m tests.storage.freeze`.

Run it with each new revision, before the next one is begun: from then on desks of this one are in
people's hands, the revision stays as it is, and its desk here must always open with no row lost.
"""

from __future__ import annotations

import base64
import lzma
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from salesdesk.domain.levels import Zone
from salesdesk.domain.words import Level, ThoughtKind, ValueClass
from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.services.desk import Desk, open_desk
from salesdesk.storage import schema
from salesdesk.storage.tables import Row, metadata
from tests import story
from tests.fakes import FakeClock, tuesday_morning

FOLDER = Path(__file__).parent / "filled"
_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_IMAGE = '{"id": 900, "customer_id": 899, "due_on": "2026-02-30"}'


def frozen_desks() -> dict[str, Path]:
    """The kept desk of each revision, packed, by the revision's name."""
    return {file.name[:4]: file for file in sorted(FOLDER.glob("*.salesdesk.xz"))}


def unpack(packed: Path, path: Path) -> None:
    """Lays a kept desk out as a file."""
    path.write_bytes(lzma.decompress(packed.read_bytes()))


def fill(desk: Desk, clock: FakeClock) -> None:
    """Leaves at least one row in every table of an empty desk, undone steps among them."""
    ids = list(story.tell(desk, clock).values())
    today = clock.today()
    policy = desk.settings.policies[Level.ACCOUNTABLE]
    desk.settings.change_policy(replace(policy, answer_within_days=2))
    desk.settings.change_zone(ValueClass.REGULAR, Zone(Level.REACTIVE, Level.PROACTIVE))
    desk.customers.set_level(ids[1:3], Level.PROACTIVE, "asks for a visit each month")
    desk.today.let_be(ThoughtKind.OUTSIDE_ZONE, ids[0], "after the fair", today + timedelta(days=20))
    promise = next(one for customer in ids for one in desk.promises.of(customer) if one.state == "open")
    desk.promises.move(promise.id, today + timedelta(days=9), agreed=True, reason="they asked for it")
    desk.photos.set_of_customer(ids[0], _PICTURE)
    desk.filters.save("Superstars not spoken to", CustomerFilter(no_next=True))
    desk.duplicates.not_the_same(ids[:2])
    desk.drafts.save("log_contact", {"summary": "half a sentence"})
    desk.reminders.mark_shown(desk.reminders.due(clock.now()), clock.now())
    desk.today.seen()
    desk.promises.make(ids[0], promise.party, "a second thought", today)
    desk.history.undo_last()
    _fill_what_no_verb_writes(desk, clock)


def _fill_what_no_verb_writes(desk: Desk, clock: FakeClock) -> None:
    by_name: dict[str, type[Row]] = {str(table.__tablename__): table for table in Row.__subclasses__()}
    with desk.database.write("test.fill") as transaction:
        if "trash" in by_name:
            gone = {"kind": "person", "row_id": 900, "title": "钱多", "deleted_at": clock.now()}
            transaction.insert(by_name["trash"], **gone)
        if "quarantine" in by_name:
            row = {"table_name": "check_ins", "row_id": 900, "image": _IMAGE, "reason": "its day is no day"}
            transaction.insert(by_name["quarantine"], found_at=clock.now(), **row)


def counts(desk: Desk) -> dict[str, int]:
    """How many rows each table holds."""
    with desk.database.read() as connection:
        return {
            name: int(connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one())
            for name in sorted(metadata.tables)
        }


def filled_desk(folder: Path) -> Path:
    """A desk of the present revision with rows in every table."""
    clock = tuesday_morning()
    desk = open_desk(folder / "filled.salesdesk", clock)
    fill(desk, clock)
    empty = [name for name, rows in counts(desk).items() if not rows]
    desk.close()
    if empty:
        raise SystemExit(f"nothing fills {', '.join(empty)}")
    return folder / "filled.salesdesk"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        packed = lzma.compress(filled_desk(Path(scratch)).read_bytes(), preset=9 | lzma.PRESET_EXTREME)
    (FOLDER / f"{schema.HEAD_REVISION}.salesdesk.xz").write_bytes(packed)
