"""The process in which damaged desks are opened: a path a line comes in, what became of it goes out."""

from __future__ import annotations

import hashlib
import json
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from salesdesk.errors import SalesDeskError, StorageError
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from tests.fakes import tuesday_morning


def main() -> None:
    """Answers until nothing more comes."""
    for line in sys.stdin:
        print(json.dumps(opened(Path(line.rstrip("\n")))), flush=True)  # noqa: T201


def opened(path: Path) -> dict[str, str]:
    """What became of the file at `path`: `refused` (and whether it is `unchanged`), `read`, or a `fault`."""
    before = _digest(path)
    has_log = Path(f"{path}-wal").exists()
    try:
        desk = open_desk(path, tuesday_morning())
    except StorageError as refusal:
        unchanged = has_log or _digest(path) == before
        return {"refused": str(refusal), "unchanged": "yes" if unchanged else "no"}
    except Exception as fault:
        return {"fault": f"open: {_told(fault)}"}
    try:
        failures = [told for name, question in questions(desk) if (told := _asked(name, question))]
    finally:
        desk.close()
    faults = [told for told in failures if told.startswith("!")]
    return {"fault": " | ".join(faults)} if faults else {"read": "\n".join(failures)}


def questions(desk: Desk) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What the window asks of a desk to show its pages, and one thing written."""
    yield "today", desk.today.items
    yield "counts", desk.today.counts
    yield "done", desk.today.done
    yield "away", desk.today.away
    yield "customers", lambda: desk.customers.lines(desk.customers.ids()[:50])
    yield "sorted", lambda: desk.customers.ids(sort="last_contact_on", descending=True)
    yield "promises", lambda: desk.promises.lines(desk.promises.ids())
    yield "kept", desk.promises.kept_rate
    yield "found", lambda: desk.finding.find("a 昆 138")
    yield "suggested", lambda: desk.customers.suggest("a")
    yield "reminders", lambda: desk.reminders.due(desk.clock.now())
    yield "settings", lambda: (desk.settings.preferences, desk.settings.policies, desk.settings.zones)
    for customer_id in (1, 2, 3):
        yield from _of_customer(desk, customer_id)
    yield "latest", desk.history.latest
    yield "check", desk.checking.check
    yield "written", lambda: desk.customers.add(NewCustomer(name="Neu", no_next_reason="tried"))
    yield "undone", desk.history.undo_last


def _of_customer(desk: Desk, customer_id: int) -> Iterator[tuple[str, Callable[[], Any]]]:
    yield "card", lambda: desk.customers.card(customer_id)
    yield "people", lambda: desk.people.of(customer_id)
    yield "timeline", lambda: desk.timeline.entries(customer_id)
    yield "orders", lambda: desk.orders.of(customer_id)
    yield "complaints", lambda: desk.complaints.of(customer_id)
    yield "planned", lambda: desk.check_ins.open_of(customer_id)
    yield "promised", lambda: desk.promises.of(customer_id)
    yield "steps", lambda: desk.history.of(customer_id)


def _asked(name: str, question: Callable[[], Any]) -> str:
    """What a question failed with; marked by `!` where that is no failure that the program explains."""
    try:
        question()
    except SalesDeskError as refusal:
        return f"{name}: {refusal}"
    except Exception as fault:
        return f"!{name}: {_told(fault)}"
    return ""


def _told(fault: BaseException) -> str:
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}"
        for frame in traceback.extract_tb(fault.__traceback__)
        if "salesdesk" in frame.filename
    ]
    return f"{type(fault).__name__}: {str(fault)[:300]} ({' → '.join(places[-4:])})"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
