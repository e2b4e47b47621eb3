"""The history as a model: the ids of steps, the latest first, their lines read a page at a time."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import TimeOfDay
from salesdesk.services.history import StepTaken
from salesdesk.ui.models.paged_model import PagedModel
from salesdesk.ui.step_words import step_words
from salesdesk.ui.widgets.table_delegate import Cell

COLUMNS = ("verb", "at", "actor", "state")


class StepsModel(PagedModel[StepTaken]):
    """What was done, by whom and when."""

    columns = COLUMNS

    def read(self, ids: Sequence[int]) -> list[StepTaken]:
        return self._workspace.desk.history.lines(ids)

    def titles(self) -> tuple[str, ...]:
        """The columns' headings."""
        return self.tr("What was done"), self.tr("When"), self.tr("By whom"), self.tr("State")

    def cell(self, line: StepTaken, column: int) -> Cell:
        match COLUMNS[column]:
            case "verb":
                words = step_words(line.verb)
                about = excerpt(line.about, 200)
                words = words[:1].upper() + words[1:]
                return Cell(words, about, bold=True, struck=line.undone)
            case "at":
                local = line.at.astimezone(self._workspace.desk.clock.zone())
                hour = TimeOfDay(local.hour * 60 + local.minute)
                voice = self._workspace.voice
                tip = voice.date_text(local.date(), with_year=True)
                return Cell(f"{voice.day(local.date())} {hour}", tip=tip)
            case "actor":
                return Cell(line.actor, tip=line.actor)
            case _:
                return self._state(line)

    def _state(self, line: StepTaken) -> Cell:
        if line.sealed:
            tip = self.tr("What it wrote was deleted for good; it can no longer be undone.")
            return Cell(self.tr("for good"), tone="dim", tip=tip)
        return Cell(self.tr("undone"), chip="plain") if line.undone else Cell()
