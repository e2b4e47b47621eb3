"""A contact history of 1,000 and of 10,000 entries as a PDF, beside a plain document of the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QPageSize, QPdfWriter, QTextCursor, QTextDocument

from salesdesk.domain.wording import Voice
from salesdesk.reports.history_facts import HistoryFacts, HistoryOptions, history_facts
from salesdesk.reports.history_pdf import write_history
from salesdesk.reports.history_timeline import timeline
from salesdesk.reports.offscreen import ensure_application
from salesdesk.services.progress import SILENT
from salesdesk.services.timeline import TimelineEntry
from tests.benchmarks.nouns import most_talked_to, opened
from tests.benchmarks.timing import Result, compared

ALL = HistoryOptions()
LENGTHS = (1_000, 10_000)
FLOOR = "the same paragraphs in one style in a QTextDocument, printed by QPdfWriter"


def history(path: Path, rounds: int, lengths: Sequence[int] = LENGTHS) -> list[Result]:
    """The PDF alone, of what was read before; the customer's own entries, again and again, fill it."""
    ensure_application()
    with opened(path) as (desk, connection), TemporaryDirectory() as folder:
        customer_id, _contacts = most_talked_to(connection)
        facts = history_facts(desk, customer_id, ALL)
        voice, target = Voice(desk.clock.today), Path(folder) / "history.pdf"
        results: list[Result] = []
        for number in lengths:
            whole = replace(facts, entries=tuple(map(_told, range(number), cycle(facts.entries))))

            def ours(whole: HistoryFacts = whole) -> None:
                write_history(whole, target, voice, SILENT, ALL)

            def floor(whole: HistoryFacts = whole) -> None:
                _plain(whole, voice, target)

            what = f"history PDF of {number:,} entries"
            results.append(compared(what, ours, floor, max(1, rounds // 4), FLOOR))
        return results


def _told(number: int, entry: TimelineEntry) -> TimelineEntry:
    """The entry with words of its own: of a real history few paragraphs are the same."""
    if entry.interaction is None:
        return entry
    said = f"{entry.interaction.summary} ({number})"
    return entry._replace(interaction=entry.interaction._replace(summary=said))


def _plain(facts: HistoryFacts, voice: Voice, target: Path) -> None:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    for paragraph in timeline(facts, voice, ALL, facts.entries, new_page=False):
        cursor.insertText("".join(run.text for run in paragraph.runs))
        cursor.insertBlock()
    writer = QPdfWriter(str(target))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.print_(writer)
