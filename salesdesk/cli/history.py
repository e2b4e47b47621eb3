"""The command `history`: one customer's contact history as a PDF, without a display."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from salesdesk import system_check
from salesdesk.cli.answer import complain, say
from salesdesk.cli.progress import ProgressLine
from salesdesk.domain.wording import Voice
from salesdesk.services.desk import Desk


def write(
    desk: Desk, customer_id: int, target: Path, private: bool, from_on: date | None, to_on: date | None
) -> int:
    """Writes the PDF and says so; returns the exit status. Raises UserError where it cannot be written."""
    problem = system_check.startup_problem({"QT_QPA_PLATFORM": "offscreen"})
    if problem is not None:
        complain(problem)
        return system_check.EXIT_STATUS
    from salesdesk.reports.history_facts import HistoryOptions, history_facts
    from salesdesk.reports.history_pdf import write_history
    from salesdesk.reports.offscreen import ensure_application

    ensure_application()
    options = HistoryOptions(private_notes=private, from_on=from_on, to_on=to_on)
    facts = history_facts(desk, customer_id, options)
    with ProgressLine() as progress:
        written = write_history(facts, target, Voice(desk.clock.today), progress, options)
    say(f"Wrote {target}: {written.pages} {'page' if written.pages == 1 else 'pages'}.")
    if written.missing_glyphs:
        complain(f"no font here has these characters, they are empty boxes: {written.missing_glyphs}")
    return 0
