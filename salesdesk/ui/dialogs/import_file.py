"""Bringing a list in: choose a file, say what its columns are, see what would happen, take it in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.exchange.fields import FIELDS, FileKind
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.taking_in import Outcome, open_import, preview
from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.import_choose import ChooseStep, SentenceStep, dropped_file
from salesdesk.ui.dialogs.import_columns import ColumnsStep, with_mapping
from salesdesk.ui.dialogs.import_preview import PreviewStep
from salesdesk.ui.dialogs.import_result import ResultStep, Taken, take_in_and_plan
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.workspace import Workspace

T = TypeVar("T")


class ImportDialog(QDialog):
    """One step after the other in one window; work runs beside it and can be stopped."""

    taken = Signal()
    """A file has been taken in, or an import was taken back."""

    def __init__(self, workspace: Workspace, path: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._opened: OpenedFile | None = None
        self._before: OpenedFile | None = None
        self._taken: Taken | None = None
        self._task: Task | None = None
        self._waiting = path
        self._working = QWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("Import a file"))
        self._build()
        self._connect()
        self._begin()

    def open_path(self, path: str) -> None:
        """Opens a file as somebody who chose or dropped it."""
        self._before = None
        self._read(path)

    def keep_on(self) -> None:
        """What the primary button does at this step."""
        step = self._steps.currentWidget()
        if step is self.columns and not self.columns.lacking():
            self._look()
        elif step is self.preview and self.next_button.isEnabled():
            self._take_in()
        elif step is self.ended:
            self._show_customers()

    def go_back(self) -> None:
        """Shows the step before."""
        if self._steps.currentWidget() is self.preview:
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) and not self._is_working() and self._taken is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.open_path(dropped_file(event.mimeData()))

    # The steps, in their order.

    def _begin(self) -> None:
        if self.workspace.desk.customers.has_sample():
            self._show(self.sample)
            self.sample.say(
                self.tr("The desk holds sample data"),
                self.tr("Your own customers never stand beside invented ones, so those go first."),
            )
        elif self._waiting:
            self.open_path(self._waiting)
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

    def _read(self, path: str, encoding: str = "", kind: str = "", delimiter: str = "") -> None:
        kinds: dict[str, FileKind] = {field.kind: field.kind for field in FIELDS}
        self._work(
            self.tr("Opening the file"),
            lambda _progress: open_import(path, encoding or None, kinds.get(kind), delimiter or None),
            self._on_opened,
        )

    def _on_opened(self, opened: OpenedFile) -> None:
        self._opened = self._before = opened
        self.columns.show_file(opened)
        self._show(self.columns)
        self.columns.focus_first()

    def _on_reading_changed(self, encoding: str, kind: str, delimiter: str) -> None:
        assert self._opened is not None
        self._read(str(self._opened.path), encoding, kind, delimiter)

    def _look(self) -> None:
        assert self._opened is not None
        opened = with_mapping(self._opened, self.columns.mapping())
        desk, say = self.workspace.desk, self.workspace.voice.say
        self._work(
            self.tr("Looking at every row"),
            lambda progress: preview(desk, opened, progress=progress, say=say),
            self._on_previewed,
        )

    def _on_previewed(self, outcome: Outcome) -> None:
        assert self._opened is not None
        self.preview.show_outcome(self._opened.name, self._opened.parts[0].kind, outcome)
        self._show(self.preview)
        self.next_button.setEnabled(bool(outcome.result.added or outcome.result.merged))
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_in(self) -> None:
        assert self._opened is not None
        opened = with_mapping(self._opened, self.columns.mapping())
        level, weeks, workspace = self.preview.level, self.preview.weeks, self.workspace
        self._work(
            self.tr("Taking the rows in"),
            lambda progress: take_in_and_plan(workspace, opened, level, weeks, progress),
            self._on_taken,
        )

    def _on_taken(self, taken: Taken) -> None:
        self._taken = taken
        self._show(self.ended)
        self.ended.show_taken(taken)
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
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
        self.taken.emit()

    def _show_customers(self) -> None:
        requests = self.workspace.requests
        self.accept()  # first: at the first start Today is shown as soon as this has closed
        requests.page_wanted.emit("customers")

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
        self._back_to_columns.setVisible(self._before is not None)
        self._show(self.failure)
        title = self.tr("This file cannot be taken in") if self._taken is None else self.tr("Still here")
        self.failure.say(title, spoken(error))
        self._choose_other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _return(self) -> None:
        """Shows the step from which the work that was stopped had been started."""
        if self._taken is not None:
            self._show(self.ended)
        elif self._before is not None:
            self._on_back_to_columns()
        else:
            self._show(self.choose)

    def _on_back_to_columns(self) -> None:
        assert self._before is not None
        if self._opened is not self._before:
            self._opened = self._before
        self.columns.show_reading(self._before)
        self._show(self.columns)

    def _on_choose_other(self) -> None:
        self._show(self.choose)
        self.choose.choose()

    # How it is put together.

    def _build(self) -> None:
        look = theme()
        self.heading = PlainLabel(self.tr("Import a file"), role="heading", elide=True)
        self._place = PlainLabel(dim=True)
        self.choose = ChooseStep()
        self.columns = ColumnsStep(self.workspace.voice)
        self.preview = PreviewStep(self.workspace)
        self.ended, self.failure, self.sample = ResultStep(), SentenceStep(), SentenceStep()
        self._back_to_columns = self.failure.add_button(self.tr("Back to the columns"))
        self._choose_other = self.failure.add_button(self.tr("Choose another file"), "primary")
        self._remove = self.sample.add_button(self.tr("Remove sample data"), "primary")
        self._steps = QStackedWidget()
        for step in (self.choose, self.columns, self.preview, self.ended, self.failure, self.sample):
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
        layout.addWidget(self._steps, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.next_button)
        layout.addLayout(row)
        self.setMinimumSize(look.px(640), look.px(440))
        self.resize(look.px(820), look.px(620))

    def _connect(self) -> None:
        self.choose.chosen.connect(self.open_path)
        self.columns.reading_changed.connect(self._on_reading_changed)
        self.columns.mapping_changed.connect(self._show_buttons)
        self.next_button.clicked.connect(self.keep_on)
        self.back_button.clicked.connect(self.go_back)
        self.cancel_button.clicked.connect(self.reject)
        self.ended.undo.clicked.connect(self._on_undo)
        self.ended.another.clicked.connect(self._on_choose_other)
        self._choose_other.clicked.connect(self._on_choose_other)
        self._back_to_columns.clicked.connect(self._on_back_to_columns)
        self._remove.clicked.connect(self._on_remove_sample)
        self.workspace.bus.changed.connect(self._on_changed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.keep_on)

    def _new_panel(self, text: str) -> QWidget:
        """A step that shows how far work is."""
        room = QWidget()
        layout = QVBoxLayout(room)
        layout.addStretch(1)
        self.panel = ProgressPanel(text)
        layout.addWidget(self.panel)
        layout.addStretch(2)
        self._steps.addWidget(room)
        return room

    def _show(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        self._show_buttons()

    def _show_buttons(self) -> None:
        step = self._steps.currentWidget()
        places: dict[QWidget | None, int] = {self.choose: 1, self.columns: 2, self.preview: 3}
        place = places.get(step, 0)
        self._place.setText(filled(self.tr("Step %1 of 3"), str(place)) if place else "")
        name = self._opened.name if self._opened is not None and step is not self.choose else ""
        self.heading.setText(filled(self.tr("Import %1"), name) if name else self.tr("Import a file"))
        labels: dict[QWidget | None, str] = {
            self.columns: self.tr("Next"),
            self.preview: self.tr("Import"),
            self.ended: self.tr("Show customers"),
        }
        self.next_button.setText(labels.get(step, ""))
        self.next_button.setVisible(step in labels)
        self.next_button.setEnabled(step is not self.columns or not self.columns.lacking())
        self.back_button.setVisible(step in (self.columns, self.preview))
        self.cancel_button.setVisible(step is not self._working)
        self.cancel_button.setText(self.tr("Close") if step is self.ended else self.tr("Cancel"))
