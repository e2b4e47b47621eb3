"""Says what was done in a bar at the window's bottom, takes it back, and puts it on again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services.history import ChangedSince, StepTaken
from salesdesk.services.progress import SILENT, Progress
from salesdesk.ui.step_words import step_title, step_words
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.widgets.progress import progress_dialog
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.workspace import Workspace

AT_ONCE = 150
"""Up to so many rows nobody waits long enough to want a bar."""

_NAMED = 5
"""Later steps that a question names one by one."""


class Undoing(QObject):
    """Undo and redo over the desk's history: a few rows at once, a great many beside the window."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._history = workspace.desk.history
        self._window = window
        self._at_work: _Work | None = None
        workspace.requests.told.connect(self._on_told)
        workspace.requests.undo_wanted.connect(self.undo_step)
        workspace.requests.redo_wanted.connect(self._on_redo_wanted)

    def undo(self) -> None:
        """Takes the latest step back."""
        latest = self._history.latest()
        if latest is None:
            show_toast(self._window, self.tr("There is nothing to undo."))
        else:
            self.undo_step(latest.id)

    def redo(self) -> None:
        """Puts on again what was taken back last."""
        undone = self._history.next_redo()
        if undone is None:
            show_toast(self._window, self.tr("There is nothing to do again."))
        else:
            self.redo_steps([undone.id])

    def undo_step(self, step_id: int) -> None:
        """Takes any step back; where later ones build on it, asks whether they are to go as well."""
        work = _Work(
            self.tr("Undo"),
            self.tr("Undoing…"),
            [step_id],
            partial(self._history.undo, step_id),
            partial(self._on_undone, [step_id]),
        )
        self._carry_out(work)

    def redo_steps(self, step_ids: Sequence[int]) -> None:
        """Puts steps on again that were taken back."""
        work = _Work(
            self.tr("Redo"),
            self.tr("Doing it again…"),
            step_ids,
            partial(self._history.redo_these, step_ids),
            self._on_redone,
        )
        self._carry_out(work)

    def _carry_out(self, work: _Work) -> None:
        if self._at_work is not None:
            return  # one thing at a time: the bar is still there
        self._at_work = work
        try:
            is_large = self._history.size(work.steps) > AT_ONCE
            if not is_large:
                self._on_done(work.verb(SILENT))
        except SalesDeskError as error:
            self._on_error(error)
            return
        if is_large:
            task = self._workspace.tasks.run(work.verb, self._on_done, self._on_error)
            if not task.is_over:
                progress_dialog(self._window, work.title, work.text, task)

    def _on_done(self, outcome: object) -> None:
        work, self._at_work = self._at_work, None
        if work is not None:
            work.then(outcome)

    def _on_error(self, error: Exception) -> None:
        work, self._at_work = self._at_work, None
        if isinstance(error, Cancelled):
            show_toast(self._window, self.tr("Stopped: everything is as it was before."))
        elif isinstance(error, ChangedSince) and work is not None and len(work.steps) == 1:
            self._look_for_later_steps(work.steps[0], error)
        elif isinstance(error, SalesDeskError):
            show_toast(self._window, spoken(error))
        else:
            raise error

    def _look_for_later_steps(self, step_id: int, refusal: ChangedSince) -> None:
        self._carry_out(
            _Work(
                self.tr("Undo"),
                self.tr("Looking for what builds on it…"),
                [step_id],
                lambda _progress: self._history.building_on(step_id),
                partial(self._ask_about, step_id, refusal),
            )
        )

    def _ask_about(self, step_id: int, refusal: ChangedSince, later: list[StepTaken]) -> None:
        if not later:
            show_toast(self._window, spoken(refusal))
            return
        if any(one.sealed for one in later):
            show_toast(self._window, self.tr("What builds on this was deleted for good: it has to stay."))
            return
        count = len(later)
        named = [f"• {step_title(one)}" for one in later[:_NAMED]]
        if count > _NAMED:
            named.append(filled(self.tr("and %1 more"), str(count - _NAMED)))
        begin = plural(self.tr("%n later change(s) built on this:", "", count), count)
        text = "\n".join([begin, *named, self.tr("Undo them too?")])
        buttons = [(self.tr("Undo all of it"), "primary"), (self.tr("Leave everything"), "plain")]
        if ask(self._window, self.tr("Undo later changes too?"), text, buttons) != 0:
            return
        ids = [one.id for one in later]
        work = _Work(
            self.tr("Undo"),
            self.tr("Undoing…"),
            [step_id, *ids],
            partial(self._history.undo_with, step_id, ids),
            partial(self._on_undone, [step_id, *ids]),
        )
        self._carry_out(work)

    def _on_undone(self, step_ids: list[int], step: StepTaken) -> None:
        text = self.tr("Undone: %1")
        if len(step_ids) > 1:
            more = len(step_ids) - 1
            text = plural(self.tr("Undone: %1, and %n later change(s)", "", more), more)
        self._tell(text, step.verb, self.tr("Redo"), partial(self.redo_steps, step_ids))

    def _on_redone(self, step: StepTaken) -> None:
        self._tell(self.tr("Done again: %1"), step.verb, "", None)

    def _on_redo_wanted(self, step_id: int) -> None:
        self.redo_steps([step_id])

    def _on_told(self, sentence: str, step_id: int | None) -> None:
        if step_id is None:
            show_toast(self._window, sentence)
        else:
            if left_out := self._history.left_out(step_id):
                also = self.tr("%n character(s) that cannot be shown were left out.", "", left_out)
                sentence = f"{sentence} {plural(also, left_out)}"
            show_toast(self._window, sentence, self.tr("Undo"), partial(self.undo_step, step_id))

    def _tell(self, text: str, verb: str, action: str, slot: Callable[[], None] | None) -> None:
        show_toast(self._window, filled(text, step_words(verb)), action, slot)


class _Work:
    """Something under way: which steps it is about, what it does, and what follows once it is done."""

    def __init__(
        self,
        title: str,
        text: str,
        steps: Sequence[int],
        verb: Callable[[Progress], object],
        then: Callable[..., object],
    ) -> None:
        self.title, self.text = title, text
        self.steps, self.verb, self.then = list(steps), verb, then
