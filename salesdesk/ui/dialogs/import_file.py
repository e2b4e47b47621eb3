"""Bringing a list in: choose a file, say what its columns are, see what would happen, take it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.taking_in import Outcome, preview
from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.import_choose import ChooseStep, SentenceStep
from salesdesk.ui.dialogs.import_failure import FailureStep
from salesdesk.ui.dialogs.import_preview import PreviewStep
from salesdesk.ui.dialogs.import_reading import Look, Wanted, look_at
from salesdesk.ui.dialogs.import_result import ResultStep, Taken, take_in_and_plan, touched_by
from salesdesk.ui.dialogs.import_steps import ImportSteps
from salesdesk.ui.dialogs.import_what import WhatStep
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.workspace import Workspace

T = TypeVar("T")


class ImportDialog(ImportSteps):
    """One step after the other in one window; work runs beside it and can be stopped."""

    taken = Signal()
    """A file has been taken in, or an import was taken back."""

    def __init__(
        self, workspace: Workspace, path: str | Sequence[str] = "", parent: QWidget | None = None
    ) -> None:
        """`path` is the file, or several of them, to begin with; empty asks for one."""
        super().__init__(workspace, parent)
        self._wanted = Wanted("")
        self._look: Look | None = None
        self._taken: Taken | None = None
        self._task: Task | None = None
        self._queue = [path] if isinstance(path, str) and path else list(path)
        self._number, self._of = 0, 0
        self._working = QWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a file"))
        self._build()
        self._connect()
        self._begin()
        self.make_ready_soon()

    def open_files(self, paths: Sequence[str]) -> None:
        """Opens files as somebody who chose or dropped them: one after the other."""
        if self._is_working() or self._taken is not None or self._steps.currentWidget() is self.sample:
            self._queue += paths  # they wait for their turn
            self._offer_following()
            self._show_buttons()
            return
        self._queue = list(paths)
        self._number, self._of = 0, len(paths)
        self._open_next()

    def _open_next(self) -> None:
        path = self._queue.pop(0)
        self._number += 1
        self._of = self._number + len(self._queue)
        self._taken = self._look = None
        self._wanted = Wanted(path)
        self._read()

    def keep_on(self) -> None:
        """What the primary button does at this step."""
        step = self._steps.currentWidget()
        if self._is_at("columns") and not self.columns.lacking():
            self._try()
        elif self._is_at("preview") and self.next_button.isEnabled():
            self._take_in()
        elif step is self.ended and self._queue:
            self._open_next()
        elif step is self.ended and self._taken is None:
            self.reject()
        elif step is self.ended:
            self._show_customers()

    def go_back(self) -> None:
        """Shows the step before."""
        if self._is_at("preview"):
            self._show(self.columns)
            self.columns.focus_first()
        else:
            self._show(self.choose)

    def reject(self) -> None:
        """Closes, by whatever way; work under way is stopped first, and closing asked for again."""
        if self._is_working():
            self.panel.stop()
        else:
            super().reject()

    # The steps, in their order.

    def _begin(self) -> None:
        if self.workspace.desk.customers.has_sample():
            self._show(self.sample)
            self.sample.say(
                self.tr("The desk holds sample data"),
                self.tr("Your own customers never stand beside invented ones, so those go first."),
            )
        elif self._queue:
            self._of = len(self._queue)
            self._open_next()
        else:
            self._show(self.choose)

    def _on_remove_sample(self) -> None:
        self._work(
            self.tr("Removing the sample data"),
            lambda _progress: self.workspace.desk.customers.remove_sample(),
            self._on_sample_removed,
        )

    def _on_changed(self, _touched: object) -> None:
        """The sample data may go by another door, while this waits for it."""
        waits = self._steps.currentWidget() is self.sample
        if waits and not self.workspace.desk.customers.has_sample():
            self._begin()

    def _on_sample_removed(self, _done: object) -> None:
        self._begin()

    def _read(self) -> None:
        desk, voice, wanted = self.workspace.desk, self.workspace.voice, self._wanted
        self._work(
            self.tr("Opening the file"), lambda _progress: look_at(desk, voice, wanted), self._on_opened
        )

    def _on_opened(self, look: Look) -> None:
        self._look = look
        self.columns.show_look(look, anew=True)
        self._show(self.columns)
        self.columns.focus_first()

    def _on_reading_changed(self, encoding: str, delimiter: str) -> None:
        self._wanted = replace(self._wanted, encoding=encoding, delimiter=delimiter)
        self._read_again()

    def _on_zones_changed(self) -> None:
        self._wanted = replace(self._wanted, zones=self.columns.zones.zones())
        self._read_again()

    def _read_again(self) -> None:
        """Reads the file in another way, while what was read before stays in sight."""
        if self._task is not None:
            self._task.drop()
        desk, voice, wanted = self.workspace.desk, self.workspace.voice, self._wanted
        self.columns.show_reading()
        self._task = self.workspace.tasks.run(
            lambda _progress: look_at(desk, voice, wanted), self._on_read_again, self._on_not_read_again
        )

    def _on_read_again(self, look: Look) -> None:
        self._look = look
        self.columns.show_look(look, anew=False)

    def _on_not_read_again(self, error: Exception) -> None:
        if not isinstance(error, SalesDeskError):
            raise error
        self.columns.show_trouble(spoken(error))

    def _try(self) -> None:
        opened, zones = self.columns.chosen(), self.columns.zones.zones()
        desk, say = self.workspace.desk, self.workspace.voice.say

        def work(progress: Progress) -> tuple[OpenedFile, Outcome]:
            return opened, preview(desk, opened, zones=zones, progress=progress, say=say)

        self._work(self.tr("Looking at every row"), work, self._on_previewed)

    def _on_previewed(self, tried: tuple[OpenedFile, Outcome]) -> None:
        opened, outcome = tried
        self.preview.show_outcome(opened, outcome)
        self._show(self.preview)
        to_do = self.preview.deciding.table if outcome.result.open_count else self.next_button
        to_do.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_in(self) -> None:
        opened, zones = self.columns.chosen(), self.columns.zones.zones()
        level, weeks, workspace = self.preview.level, self.preview.weeks, self.workspace
        choices = self.preview.choices
        self._work(
            self.tr("Taking the rows in"),
            lambda progress: take_in_and_plan(workspace, opened, level, weeks, progress, zones, choices),
            self._on_taken,
        )

    def _on_taken(self, taken: Taken) -> None:
        self._taken = taken
        self._show(self.ended)
        self.ended.show_taken(taken)
        self._offer_next()
        self.taken.emit()

    def _on_undo(self) -> None:
        taken = self._taken
        assert taken is not None
        history = self.workspace.desk.history
        steps = [step for step in (taken.plan_step, taken.outcome.result.step_id) if step is not None]

        def take_back(progress: Progress) -> None:
            history.undo_with(steps[-1], steps[:-1], progress)

        self._work(self.tr("Taking the import back"), take_back, self._on_undone)

    def _on_undone(self, _nothing: object) -> None:
        self._taken = None
        self._show(self.ended)
        self.ended.show_undone()
        self._offer_next()
        self.taken.emit()

    def _show_customers(self) -> None:
        requests, taken = self.workspace.requests, self._taken
        wanted = touched_by(self.workspace, taken) if taken is not None else None
        self.accept()  # first: at the first start Today is shown as soon as this has closed
        if wanted is None:
            requests.page_wanted.emit("customers")
        else:
            requests.customers_wanted.emit(wanted)

    # Work beside the window.

    def _work(self, text: str, work: Callable[[Progress], T], on_done: Callable[[T], object]) -> None:
        if self._task is not None:
            self._task.drop()
        self._working.deleteLater()
        self._working = self._new_panel(text)
        self._show(self._working)
        self._task = self.workspace.tasks.run(work, on_done, self._on_failed)
        self.panel.follow(self._task)
        self._show_buttons()

    def _is_working(self) -> bool:
        return self._steps.currentWidget() is self._working

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._return()
            return
        if not isinstance(error, SalesDeskError):
            self._return()
            raise error  # a fault of ours: the place for those tells it
        self._show(self.failure)
        self.failure.tell(
            error,
            self._wanted.path,
            was_read=self._look is not None,
            was_taken=self._taken is not None,
            more=bool(self._queue),
        )

    def _offer_next(self) -> None:
        self._offer_following()
        follows = self.ended.following.isVisibleTo(self.ended)
        (self.ended.following if follows else self.next_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_following(self) -> None:
        """Where several files were dropped: the next one is what comes next."""
        following = Path(self._queue[0]).name if self._queue else ""
        self.ended.following.setText(filled(self.tr("Next file: %1"), excerpt(following, 40)))
        self.ended.following.setVisible(bool(following))

    def _on_other_encoding(self, encoding: str) -> None:
        self._wanted = replace(self._wanted, encoding=encoding)
        self._read()

    def _on_restore(self) -> None:
        from salesdesk.ui.dialogs.restore import RestoreDialog

        path, parent = Path(self._wanted.path), self.parentWidget()
        self.reject()
        dialog = RestoreDialog(self.workspace, parent)
        dialog.open()
        dialog.choose_file(path)

    def _return(self) -> None:
        """Shows the step from which the work that was stopped had been started."""
        if self._taken is not None:
            self._show(self.ended)
        elif self._look is not None:
            self._show(self.columns)
        else:
            self._show(self.choose)

    def _on_choose_other(self) -> None:
        self._taken = self._look = None
        self._show(self.choose)
        self.choose.choose()

    # How it is put together.

    def _build(self) -> None:
        look = theme()
        self.heading = PlainLabel(self.tr("Import a file"), role="heading", elide=True)
        self._place = PlainLabel(dim=True)
        self.choose = ChooseStep(self.workspace.memory)
        self.ended, self.failure, self.sample = ResultStep(), FailureStep(), SentenceStep()
        self._remove = self.sample.add_button(self.tr("Remove sample data"), "primary")
        for step in (self.choose, self.ended, self.failure, self.sample):
            self._steps.addWidget(step)
        self._working = self._new_panel("")
        self.back_button = Button(self.tr("Back"))
        self.cancel_button = Button(self.tr("Cancel"), shortcut_hint="Esc")
        self.next_button = Button("", "primary", "Ctrl ↵")
        layout = QVBoxLayout(self)
        side = look.px(20)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(14))
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self._place)
        layout.addLayout(head)
        layout.addWidget(ScrollRoom(self._steps), 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.next_button)
        layout.addLayout(row)
        most = self.screen().availableGeometry().size() - QSize(0, look.px(40))
        self.setMinimumSize(QSize(look.px(520), look.px(320)).boundedTo(most))
        self.resize(QSize(look.px(960), look.px(700)).boundedTo(most))

    def _connect(self) -> None:
        self.choose.chosen.connect(self.open_files)
        self.next_button.clicked.connect(self.keep_on)
        self.back_button.clicked.connect(self.go_back)
        self.cancel_button.clicked.connect(self.reject)
        self.ended.undo.clicked.connect(self._on_undo)
        self.ended.another.clicked.connect(self._on_choose_other)
        self.failure.other.clicked.connect(self._on_choose_other)
        self.failure.back.clicked.connect(self._return)
        self.failure.encoding.picked.connect(self._on_other_encoding)
        self.failure.restore.clicked.connect(self._on_restore)
        self.failure.skip.clicked.connect(self._open_next)
        self.ended.following.clicked.connect(self._open_next)
        self._remove.clicked.connect(self._on_remove_sample)
        self.workspace.bus.changed.connect(self._on_changed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.keep_on)

    def _columns_made(self, made: WhatStep) -> None:
        made.reading_changed.connect(self._on_reading_changed)
        made.zones_changed.connect(self._on_zones_changed)
        made.ready_changed.connect(self._show_buttons)

    def _preview_made(self, made: PreviewStep) -> None:
        made.decided.connect(self._show_buttons)
        made.deciding.all_decided.connect(self._on_all_decided)

    def _on_all_decided(self) -> None:
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        self._show_buttons()

    def _show_buttons(self) -> None:
        step = self._steps.currentWidget()
        at_columns, at_preview = self._is_at("columns"), self._is_at("preview")
        place = 1 if step is self.choose else 2 if at_columns else 3 if at_preview else 0
        several = filled(self.tr("File %1 of %2"), str(self._number), str(self._of)) if self._of > 1 else ""
        at_step = filled(self.tr("Step %1 of 3"), str(place)) if place else ""
        self._place.setText(dotted((several, at_step)))
        name = Path(self._wanted.path).name if step not in (self.choose, self.sample) else ""
        self.heading.setText(filled(self.tr("Import %1"), name) if name else self.tr("Import a file"))
        labels = {2: self.tr("Next"), 3: self.tr("Import")}
        at_end = step is self.ended
        is_undone = at_end and self._taken is None  # nothing is left to be shown
        at_last = self.tr("Close") if is_undone else self.tr("Show customers")
        self.next_button.setText(at_last if at_end else labels.get(place, ""))
        self.next_button.setVisible(place in labels or (at_end and not self._queue))
        is_ready = not at_columns or not self.columns.lacking()
        self.next_button.setEnabled(is_ready and (not at_preview or self.preview.brings_something))
        self.back_button.setVisible(place in labels)
        self.cancel_button.setVisible(step is not self._working and not (is_undone and not self._queue))
        self.cancel_button.setText(self.tr("Close") if at_end else self.tr("Cancel"))
