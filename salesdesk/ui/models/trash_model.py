"""The trash as a model: ids in order from the desk, lines read a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import TimeOfDay
from salesdesk.services.trash import TrashLine
from salesdesk.ui.models.paged_model import PagedModel
from salesdesk.ui.things import contents_words
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.table_delegate import Cell

COLUMNS = ("title", "kind", "customer", "deleted_at", "contents")


class TrashModel(PagedModel[TrashLine]):
    """Everything that was deleted and can still be had back."""

    columns = COLUMNS

    def read(self, ids: Sequence[int]) -> list[TrashLine]:
        return self._workspace.desk.trash.lines(ids)

    def titles(self) -> tuple[str, ...]:
        """The columns' headings."""
        return (
            self.tr("What"),
            self.tr("Kind"),
            self.tr("Customer"),
            self.tr("Deleted"),
            self.tr("What went with it"),
        )

    def cell(self, line: TrashLine, column: int) -> Cell:
        voice = self._workspace.voice
        match COLUMNS[column]:
            case "title":
                words = excerpt(line.title, 200) or filled(self.tr("%1 without words"), voice.word(line.kind))
                return Cell(words, bold=True, tip=words)
            case "kind":
                return Cell(voice.word(line.kind))
            case "customer":
                own = line.kind == "customer"
                return Cell("" if own else line.customer, tip="" if own else line.customer)
            case "deleted_at":
                local = line.deleted_at.astimezone(self._workspace.desk.clock.zone())
                hour = TimeOfDay(local.hour * 60 + local.minute)
                tip = voice.date_text(local.date(), with_year=True)
                return Cell(f"{voice.day(local.date())} {hour}", tip=tip)
            case _:
                words = contents_words(line.contents)
                return Cell(words, tip=words)
