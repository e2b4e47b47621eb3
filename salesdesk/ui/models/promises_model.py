"""The ledger of promises as a model: ids in order from the desk, lines read a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from PySide6.QtCore import (
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
)

from salesdesk.domain.promises import state_words
from salesdesk.domain.text import embedded
from salesdesk.domain.wording import TimeOfDay
from salesdesk.domain.words import Party, PromiseState
from salesdesk.services.promises import SortKey
from salesdesk.services.rows import MoveLine, PromiseLine
from salesdesk.ui.models.paged_model import PagedModel
from salesdesk.ui.translations import dotted, filled
from salesdesk.ui.widgets.table_delegate import Cell

COLUMNS: tuple[SortKey, ...] = ("text", "customer", "person", "made_on", "due_on", "state", "settled_on")
"""The keys to sort by, in the order of the columns; the evidence stands in the order it came in."""

Index = QModelIndex | QPersistentModelIndex


class PromisesModel(PagedModel[PromiseLine]):
    """Every word given, by either side."""

    columns = COLUMNS

    def read(self, ids: Sequence[int]) -> list[PromiseLine]:
        return self._workspace.desk.promises.lines(ids)

    def titles(self) -> tuple[str, ...]:
        """The columns' headings."""
        return (
            self.tr("Promise"),
            self.tr("Customer"),
            self.tr("Who"),
            self.tr("Made"),
            self.tr("Due"),
            self.tr("State"),
            self.tr("Evidence"),
        )

    def cell(self, line: PromiseLine, column: int) -> Cell:
        match COLUMNS[column]:
            case "text":
                cell = Cell(line.text, bold=True, tip=line.text)
            case "customer":
                cell = Cell(line.customer, tip=line.customer)
            case "person":
                cell = self._who(line)
            case "made_on":
                cell = Cell(self._short(line.made_on), tip=self._full(line.made_on))
            case "due_on":
                cell = self._due(line)
            case "state":
                cell = self._state(line)
            case _:
                cell = self._evidence(line)
        return cell

    def _who(self, line: PromiseLine) -> Cell:
        other = line.person or self.tr("customer")
        mine = line.party is Party.REP
        text = filled(self.tr("me → %1") if mine else self.tr("%1 → me"), other)
        return Cell(text, tip=text)

    def _due(self, line: PromiseLine) -> Cell:
        hour = "" if line.due_minute is None else f" {TimeOfDay(line.due_minute)}"
        near = abs((line.due_on - self._today).days) <= 1
        text = (self._workspace.voice.day(line.due_on) if near else self._short(line.due_on)) + hour
        tip = [self._full(line.due_on) + hour, *(self._moved(move) for move in line.moves)]
        beside = ""
        if line.moves:
            last = line.moves[-1]
            words = self.tr("was %1, agreed %2") if last.agreed else self.tr("was %1, not agreed")
            beside = filled(words, self._short(last.from_on), self._short(last.moved_on))
        return Cell(text, beside=beside, tip="\n".join(tip))

    def _moved(self, move: MoveLine) -> str:
        words = self.tr("was %1, agreed %2") if move.agreed else self.tr("was %1, moved %2 without agreement")
        text = filled(words, self._full(move.from_on), self._full(move.moved_on))
        return f"{text}: {embedded(move.reason)}" if move.reason else text

    def _state(self, line: PromiseLine) -> Cell:
        voice = self._workspace.voice
        words, tone = state_words(self._workspace.desk.promises.word(line), self._today)
        tip = ""
        if line.settled_on is not None:
            tip = f"{voice.word(line.state)}: {self._full(line.settled_on)}"
        return Cell(voice.say(words), chip=tone, tip=tip)

    def _evidence(self, line: PromiseLine) -> Cell:
        if line.state is not PromiseState.KEPT:
            return Cell(line.settled_note, tone="dim", tip=line.settled_note)
        file = PurePath(line.evidence_file.replace("\\", "/")).name
        text = dotted((line.evidence, file))
        confirmed, tip = "", [part for part in (line.evidence, line.evidence_file) if part]
        if line.confirmed_on is not None:
            confirmed = self.tr("confirmed")
            how = filled(self.tr("confirmed %1"), self._full(line.confirmed_on))
            tip.append(f"{how}, {embedded(line.confirmed_how)}" if line.confirmed_how else how)
        elif line.party is Party.REP:
            confirmed = self.tr("not yet confirmed")
        return Cell(text, beside=confirmed, tip="\n".join(tip))

    def _short(self, day: date) -> str:
        """A day in few letters: `16 Nov`, with the year where it is another."""
        locale = QLocale()
        if locale.language() == QLocale.Language.Chinese:
            form = "M月d日" if day.year == self._today.year else "yyyy年M月d日"
        else:
            form = "d MMM" if day.year == self._today.year else "d MMM yyyy"
        return locale.toString(QDate(day.year, day.month, day.day), form)

    def _full(self, day: date) -> str:
        return self._workspace.voice.date_text(day, with_year=True)
