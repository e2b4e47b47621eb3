"""The end of an import: the work itself, what it left, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from salesdesk.domain.words import Level
from salesdesk.errors import SalesDeskError
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.taking_in import Outcome, take_in
from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.services.import_choices import NO_CHOICES, Choices
from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.import_choose import SentenceStep
from salesdesk.ui.dialogs.import_parts import kind_words
from salesdesk.ui.translations import filled, plural, sentences, spoken
from salesdesk.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import left: its outcome, and the second step that planned first calls, where it did."""

    outcome: Outcome
    planned: int = 0
    plan_step: int | None = None
    plan_failed: str = ""


class ResultStep(SentenceStep):
    """Says what was taken in, and offers to take it back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo = self.add_button(self.tr("Undo"))
        self.another = self.add_button(self.tr("Choose another file"))
        self.following = self.add_button(self.tr("Next file"), "primary")
        self.following.hide()

    def show_taken(self, taken: Taken) -> None:
        """Shows what an import left."""
        self.undo.setVisible(taken.outcome.result.step_id is not None)
        self.another.hide()
        self.say(self._title(taken), self._besides(taken), self._details(taken))

    def show_undone(self) -> None:
        """Shows that nothing of it is left."""
        self.undo.hide()
        self.another.show()
        self.say(self.tr("The import is taken back"), self.tr("The desk is as it was before."))

    def _title(self, taken: Taken) -> str:
        result = taken.outcome.result
        count = result.added
        if not result.added and not result.merged:
            return self.tr("Nothing new in this file")
        kinds = {part.kind for part in result.parts}
        if kinds == {"orders"}:
            return plural(self.tr("%n order(s) taken in", "", count), count)
        if kinds == {"check-ins"}:
            return plural(self.tr("%n check-in(s) taken in", "", count), count)
        if kinds == {"interactions"}:
            return plural(self.tr("%n contact(s) taken in", "", count), count)
        if kinds != {"customers"}:
            return plural(self.tr("%n row(s) taken in", "", count), count)
        return plural(self.tr("%n new customer(s)", "", count), count)

    def _details(self, taken: Taken) -> str:
        """What each part brought, where there are several, and what was planned."""
        parts, words = taken.outcome.result.parts, kind_words()
        several = [
            filled(self.tr("%1: %2"), part.title or words[part.kind], f"{part.added:,}") for part in parts
        ]
        counts = " · ".join(several) if len(parts) > 1 else ""
        return "\n".join(filter(None, (counts, self._planned(taken))))

    def _besides(self, taken: Taken) -> str:
        result, parts = taken.outcome.result, []
        merged, refused = result.merged, len(result.refused)
        if merged and any(part.kind != "customers" for part in result.parts):
            parts.append(filled(self.tr("Already here: %1."), f"{merged:,}"))
        elif merged:
            parts.append(filled(self.tr("Known already, on the desk or in this file: %1."), f"{merged:,}"))
        if refused:
            parts.append(filled(self.tr("Not taken: %1."), f"{refused:,}"))
        if cleaned := taken.outcome.cleaned:
            text = self.tr(
                "%n cell(s) held characters that cannot be shown; these were left out.", "", cleaned
            )
            parts.append(plural(text, cleaned))
        if result.step_id is None:
            parts.append(self.tr("Nothing had to be written."))
        return sentences(parts)

    def _planned(self, taken: Taken) -> str:
        if taken.plan_failed:
            return filled(self.tr("First calls are not planned: %1"), taken.plan_failed)
        if not taken.planned:
            return ""
        count = taken.planned
        text = plural(self.tr("%n first call(s) planned, as a step of their own.", "", count), count)
        return sentences((text, self.tr("Undo takes back both.")))


def touched_by(workspace: Workspace, taken: Taken) -> CustomerFilter | None:
    """The filter of the customers that an import made or changed; None where it wrote nothing."""
    step_id = taken.outcome.result.step_id
    if step_id is None:
        return None
    return CustomerFilter(imported=(step_id, workspace.desk.history.step(step_id).about))


def take_in_and_plan(
    workspace: Workspace,
    opened: OpenedFile,
    level: Level,
    weeks: int,
    progress: Progress,
    zones: Mapping[str, str] | None = None,
    choices: Choices = NO_CHOICES,
) -> Taken:
    """Takes the file in, then plans first calls for the new customers that have nothing planned.

    Runs beside the window. Two steps, so that the plan can be taken back alone.
    """
    desk = workspace.desk
    say = workspace.voice.say
    outcome = take_in(desk, opened, level, zones=zones, progress=progress, say=say, choices=choices)
    new = set(outcome.result.customer_ids)
    waiting = [id_ for id_ in desk.today.without_step() if id_ in new] if weeks else []
    if not waiting:
        return Taken(outcome)
    try:
        done = desk.check_ins.plan_first(waiting, weeks)
    except SalesDeskError as error:
        return Taken(outcome, plan_failed=spoken(error))
    return Taken(outcome, len(waiting), done.step_id)
