"""SIGTERM, as at logout: gone within two seconds with status 0, what was typed kept, what was saved there."""

from __future__ import annotations

import tempfile
from pathlib import Path

from salesdesk.clock import SystemClock
from salesdesk.services.desk import open_desk
from tests.factories import a_contact, a_customer
from tests.faults.outcome import Outcome
from tests.faults.window import Window, many_customers, standing
from tests.storage.desks import Dump

ROWS = 12_000
SECONDS = 2.0
TYPED = "New batch holds at 6 bar; they want it on the 12th."


def run(times: int, rows: int = ROWS) -> Outcome:
    """Ends the program `times` times in turn: idle, with a form open, in an import, in both."""
    losses: list[str] = []
    slowest = 0.0
    with tempfile.TemporaryDirectory() as name:
        window = Window(Path(name))
        desk = open_desk(window.desk, SystemClock())
        customer_id = a_customer(desk)
        a_contact(desk, customer_id)
        desk.close()
        file = many_customers(Path(name) / "list.csv", rows)
        before, _ = standing(window.desk)
        for number in range(times):
            state = STATES[number % len(STATES)]
            try:
                seconds, loss = _terminated(window, state, customer_id, file, before)
            except AssertionError as error:
                window.kill()
                seconds, loss = 0.0, str(error)
            slowest = max(slowest, seconds)
            if loss:
                losses.append(f"{number}, {state}: {loss}")
    return Outcome("SIGTERM", times, tuple(losses), f"gone after {slowest:.2f} s at most")


STATES = ("idle", "with a form open", "in an import", "with a form open in an import")


def _terminated(window: Window, state: str, customer_id: int, file: Path, before: Dump) -> tuple[float, str]:
    """Seconds until it was gone, and what is wrong (or nothing)."""
    typed = f"{TYPED} {state}"
    has_form = state.startswith("with a form")
    words = [str(customer_id), typed]
    if state == "idle":
        window.start("idle")
        window.hear("idle")
    elif state == "in an import":
        window.start("importing", str(file), "0", "stay")
        window.hear("writing", "in the middle")
    else:
        window.start("form", *words, *(("import", str(file)) if "import" in state else ()))
        window.hear(*(("writing", "in the middle") if "import" in state else ("typed",)))
    ended, seconds = window.terminate()
    if ended.status != 0 or ended.stderr:
        return seconds, f"status {ended.status}: {ended.stderr}"
    if seconds > SECONDS:
        return seconds, f"it took {seconds:.2f} s"
    after, is_sound = standing(window.desk)
    if not is_sound or after != before:
        return seconds, "the desk is not what it was"
    if has_form and typed not in kept_for(window.desk, customer_id):
        return seconds, "what was typed is gone"
    if list(window.state.glob("run-*")):
        return seconds, "the next start would call it a crash"
    return seconds, ""


def kept_for(desk_path: Path, customer_id: int) -> str:
    """What is kept of the form for a contact with a customer, which this forgets."""
    desk = open_desk(desk_path, SystemClock())
    try:
        body = desk.drafts.load(f"log_contact:{customer_id}") or {}
        desk.drafts.clear(f"log_contact:{customer_id}")
        desk.drafts.clear("log_contact")
        return str(body.get("said", ""))
    finally:
        desk.close()
