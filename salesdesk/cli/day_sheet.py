"""The command `day-sheet`: a day to take along as a PDF, without a display."""

from __future__ import annotations

from salesdesk import system_check
from salesdesk.cli.answer import complain, say
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options, read_day
from salesdesk.cli.printing import pdf_file
from salesdesk.cli.progress import ProgressLine
from salesdesk.domain.wording import Voice
from salesdesk.services.day_sheet import day_sheet


def write(options: Options) -> int:
    """Writes the PDF and says so; returns the exit status. Raises UserError where it cannot be written."""
    on = read_day(options.on, "--on")
    problem = system_check.startup_problem({"QT_QPA_PLATFORM": "offscreen"})
    if problem is not None:
        complain(problem)
        return system_check.EXIT_STATUS
    from salesdesk.reports.day_sheet import DaySheetOptions, write_day_sheet
    from salesdesk.reports.offscreen import ensure_application

    with opened(options, only_to_ask=True) as desk, ProgressLine() as progress:
        target = pdf_file(options.file, desk)
        ensure_application()
        facts = day_sheet(desk, on, progress)
        voice = Voice(lambda: facts.on)
        written = write_day_sheet(facts, target, voice, progress, DaySheetOptions(options.private))
    pages = f"{written.pages} {'page' if written.pages == 1 else 'pages'}"
    stops = len(facts.stops)
    say(f"Wrote {target}: {stops} {'customer' if stops == 1 else 'customers'}, {pages}.")
    if written.missing_glyphs:
        complain(f"no font here has these characters, they are empty boxes: {written.missing_glyphs}")
    return 0
