"""The long work that the window does beside itself, on a desk that is large enough for it to last."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from salesdesk.clock import SystemClock
from salesdesk.domain.wording import Voice
from salesdesk.exchange import exporting, taking_in
from salesdesk.exchange.opened import OpenedFile
from salesdesk.reports.day_sheet import write_day_sheet
from salesdesk.reports.history_facts import HistoryOptions, history_facts
from salesdesk.reports.history_pdf import write_history
from salesdesk.services import rescuing
from salesdesk.services.day_sheet import day_sheet
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.exports import KINDS, ExportKind
from salesdesk.services.progress import SILENT, Progress
from tests.faults.window import many_customers

Work = Callable[[Progress], object]

EARLIER = b"what stood here before"
"""In each file that an export is to replace."""

_LISTED = 20_000
"""Rows in a list at most: what is longer only takes longer."""


@dataclass(frozen=True, slots=True)
class Job:
    """One kind of long work; `back` brings desk and folder to where they were, once it came to its end."""

    name: str
    work: Work
    back: Callable[[], object] = lambda: None


def jobs(desk: Desk, folder: Path, customers: int) -> Iterator[Job]:
    """Each kind in turn; each finds the desk as the one before left it."""
    yield from _looking(desk, folder)
    yield from _going_out(desk, folder)
    for name, file in _files(desk, folder, customers).items():
        yield from _coming_in(desk, name, file)
    yield from _changing(desk, folder)


def _looking(desk: Desk, folder: Path) -> Iterator[Job]:
    yield Job("check", desk.checking.check)
    yield Job("duplicates", desk.duplicates.review)
    target = _standing(folder / "out.pdf")
    again = partial(_standing, target)
    yield Job("history", lambda stop: _write_history(desk, desk.customers.ids()[0], target, stop), again)
    yield Job("day sheet", lambda stop: _write_day_sheet(desk, target, stop), again)


def _going_out(desk: Desk, folder: Path) -> Iterator[Job]:
    for suffix in exporting.SUFFIXES:
        target = folder / f"out{suffix}"
        kinds = KINDS if suffix == ".csv" else None
        files = exporting.files_for(target, kinds or ())

        def again(files: Sequence[Path] = files) -> None:
            for file in files:
                _standing(file)

        again()
        yield Job(f"export {suffix}", partial(_export, desk, target, kinds), again)


def _export(desk: Desk, target: Path, kinds: Sequence[ExportKind] | None, stop: Progress) -> None:
    exporting.export(desk, target, kinds, progress=stop)


def _coming_in(desk: Desk, name: str, file: Path) -> Iterator[Job]:
    """A file opened, tried, taken in, taken back, and taken in again after all."""
    opened = taking_in.open_import(file)
    assert not opened.unknown_zones
    yield Job(f"open {name}", lambda _stop: taking_in.open_import(file))
    yield Job(f"dry run of {name}", lambda stop: taking_in.preview(desk, opened, progress=stop))
    yield Job(f"import of {name}", lambda stop: _take_in(desk, opened, stop), desk.history.undo_last)
    step = _take_in(desk, opened)
    again = partial(desk.history.redo_these, [step])
    yield Job(f"undo of {name}", lambda stop: desk.history.undo(step, stop), again)
    desk.history.undo(step)
    taken_back = partial(desk.history.undo, step)
    yield Job(f"redo of {name}", lambda stop: desk.history.redo_these([step], stop), taken_back)


def _changing(desk: Desk, folder: Path) -> Iterator[Job]:
    ids, undo = desk.customers.ids(), desk.history.undo_last
    made = desk.history.latest()
    assert made is not None
    again = partial(desk.history.redo_these, [made.id])
    yield Job("undo of all", lambda stop: desk.history.undo(made.id, stop), again)
    yield Job("plan", lambda _stop: desk.check_ins.plan_first(ids, 10), undo)
    yield Job("delete", lambda stop: desk.customers.delete(ids, stop), undo)
    yield Job("repair", desk.repairing.repair)
    yield Job("backup", desk.backups.carry_on)
    copy = folder / "damaged.salesdesk"
    copy.write_bytes(desk.backups.kept()[-1].path.read_bytes())
    yield Job("salvage", lambda stop: _salvage(copy, stop))


def _take_in(desk: Desk, opened: OpenedFile, progress: Progress = SILENT) -> int:
    result = taking_in.take_in(desk, opened, progress=progress).result
    assert result.step_id is not None, f"nothing of {opened.name} came in: {result}"
    return result.step_id


def _files(desk: Desk, folder: Path, customers: int) -> dict[str, Path]:
    """A file of each kind and format with something that the desk does not have yet."""
    made = {"customers": many_customers(folder / "list.csv", customers)}
    with desk.database.read() as connection:
        names = [one for (one,) in connection.exec_driver_sql("SELECT name FROM customers ORDER BY id")]
    for kind, (header, row) in _LISTS.items():
        made[kind] = folder / f"{kind}.csv"
        with made[kind].open("w", encoding="utf-8", newline="") as target:
            rows = csv.writer(target)
            rows.writerow(header)
            rows.writerows(row(names[at % len(names)], at) for at in range(min(3 * len(names), _LISTED)))
    made[".ics"] = _calendar(folder / "plans.ics", names)
    return made | _from_another_desk(folder, customers)


def _from_another_desk(folder: Path, customers: int) -> dict[str, Path]:
    """All that stands on another desk, in each format that holds more than a list."""
    made: dict[str, Path] = {}
    other = open_desk(folder / "other" / "other.salesdesk", SystemClock())
    try:
        other.demo.make(customers, 5 * customers, 2)
        for suffix in (".xlsx", ".vcf", ".json"):
            made[suffix] = folder / f"other{suffix}"
            exporting.export(other, made[suffix])
    finally:
        other.close()
    return made


def _day(at: int, days: int) -> str:
    return (date.today() + timedelta(days=days + at % 300)).isoformat()  # noqa: DTZ011 — any day does


_Row = Callable[[str, int], tuple[str, ...]]

_LISTS: dict[str, tuple[tuple[str, ...], _Row]] = {
    "people": (
        ("Company", "Contact", "Job title", "Mobile"),
        lambda name, at: (name, f"Person {at}", "buyer", f"+86137{at:08d}"),
    ),
    "interactions": (
        ("Customer", "Date", "Channel", "Summary"),
        lambda name, at: (name, _day(at, -400), "phone", f"Asked about offer {at}"),
    ),
    "promises": (
        ("Customer", "Promise", "Due on", "Whose word"),
        lambda name, at: (name, f"send sample {at}", _day(at, 1), "me"),
    ),
    "orders": (
        ("Customer", "Order number", "Date", "Amount", "Currency"),
        lambda name, at: (name, f"A-{at}", _day(at, -400), str(100 + at), "EUR"),
    ),
    "check-ins": (
        ("Customer", "Check-in on", "Why"),
        lambda name, at: (name, _day(at, 1), f"ask how sample {at} was"),
    ),
    "complaints": (
        ("Customer", "Heard on", "Complaint"),
        lambda name, at: (name, _day(at, -400), f"sample {at} leaks"),
    ),
    "level-changes": (
        ("Customer", "Changed on", "From level", "To level", "Evidence"),
        lambda name, at: (name, _day(at, -400), "basic", "reactive", f"order {at}"),
    ),
}


def _calendar(file: Path, names: Sequence[str]) -> Path:
    """An appointment with each customer."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Calendar//EN"]
    for at, name in enumerate(names):
        told = name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
        day = _day(at, 1).replace("-", "")
        lines += ["BEGIN:VEVENT", f"UID:{at}@example.com", f"DTSTART:{day}T{at % 10 + 8:02}0000Z"]
        lines += [f"SUMMARY:Visit {told}", "END:VEVENT"]
    file.write_text("\r\n".join([*lines, "END:VCALENDAR", ""]), encoding="utf-8")
    return file


def _standing(file: Path) -> Path:
    file.write_bytes(EARLIER)
    return file


def _salvage(damaged: Path, stop: Progress) -> None:
    target = damaged.with_name("saved.salesdesk")
    try:
        rescuing.save_what_can_be_read(damaged, target, progress=stop)
    finally:
        for left in damaged.parent.glob("saved.*"):
            left.unlink()


def _write_history(desk: Desk, customer: int, target: Path, stop: Progress) -> None:
    options = HistoryOptions()
    facts = history_facts(desk, customer, options, stop)
    write_history(facts, target, Voice(desk.clock.today), stop, options)


def _write_day_sheet(desk: Desk, target: Path, stop: Progress) -> None:
    write_day_sheet(day_sheet(desk, None, stop), target, Voice(desk.clock.today), stop)
