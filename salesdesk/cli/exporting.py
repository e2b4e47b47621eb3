"""The command `export`: all customers as a CSV file, for a spreadsheet or for another desk."""

from __future__ import annotations

from pathlib import Path

from salesdesk.cli.answer import say, say_json
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.progress import ProgressLine
from salesdesk.exchange.customer_list import write_customers


def export_file(options: Options) -> int:
    """Writes every customer, by name, and says how many; returns the exit status.

    Raises UserError where the file cannot be written; nothing is then left behind.
    """
    target = Path(options.file)
    with opened(options) as desk, ProgressLine() as progress:
        written = write_customers(desk, desk.customers.ids(), target, progress)
    if options.json:
        say_json({"file": str(target), "customers": written})
        return 0
    say(f"Wrote {target}: {written:,} {'customer' if written == 1 else 'customers'}.")
    say("Note: it is plain text, which anyone who has the file can read.")
    return 0
