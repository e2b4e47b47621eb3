"""The steps of the import: the first is there at once, the large ones while the file is chosen and read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.ui.dialogs.import_preview import PreviewStep
from salesdesk.ui.dialogs.import_what import WhatStep
from salesdesk.ui.file_drop import dropped_files
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.workspace import Workspace

_BETWEEN_MS = 1
"""So soon that they are made before a file that was given has been read."""


class ImportSteps(QDialog):
    """Holds the steps, of which one is shown."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._steps = QStackedWidget()
        self.setAcceptDrops(True)

    @cached_property
    def columns(self) -> WhatStep:
        """What the file is, and what its columns are."""
        made = WhatStep(self.workspace.voice)
        self._columns_made(made)
        self._steps.addWidget(made)
        return made

    @cached_property
    def preview(self) -> PreviewStep:
        """What would happen."""
        made = PreviewStep(self.workspace)
        self._preview_made(made)
        self._steps.addWidget(made)
        return made

    def open_files(self, paths: Sequence[str]) -> None:
        """Opens files that were chosen or dropped."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.open_files(dropped_files(event.mimeData()))

    def make_ready_soon(self) -> None:
        """Has the large steps made in the moments to come, one after the other."""
        QTimer.singleShot(_BETWEEN_MS, self, self._make_ready)

    def _make_ready(self) -> None:
        if "columns" not in self.__dict__:
            assert self.columns
            self.make_ready_soon()
        else:
            assert self.preview

    def _columns_made(self, made: WhatStep) -> None:
        """Connects the step that has just been made."""

    def _preview_made(self, made: PreviewStep) -> None:
        """Connects the step that has just been made."""

    def _is_at(self, name: str) -> bool:
        """Whether a step that may not be made yet is the one that is shown."""
        return self._steps.currentWidget() is self.__dict__.get(name)

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
