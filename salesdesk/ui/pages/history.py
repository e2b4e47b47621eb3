"""The history of the desk: everything that was done, by whom and when, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.services.touched import Touched
from salesdesk.ui.pages.page import Page
from salesdesk.ui.pages.steps_panel import StepsPanel
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace


class HistoryPage(Page):
    """All steps, the latest on top."""

    depends_on = Touched.ALL

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        layout.setSpacing(look.px(2))
        layout.addWidget(PlainLabel(self.tr("History"), role="title"))
        text = self.tr("Everything that was done on this desk; each step can be taken back by itself.")
        layout.addWidget(PlainLabel(text, dim=True, wrap=True))
        layout.addSpacing(look.px(10))
        empty = EmptyState(
            self.tr("Nothing has been done yet"),
            self.tr("Each change that you make stands here, and can be undone from here."),
            [(self.tr("Show Today"), partial(workspace.requests.page_wanted.emit, "today"))],
        )
        self.steps = StepsPanel(workspace, empty)
        layout.addWidget(self.steps, 1)

    def left_off(self) -> dict[str, Any]:
        return {"step": self.steps.chosen_id()}

    def take_up(self, place: Mapping[str, Any]) -> None:
        self.steps.choose_once_shown(place["step"])

    def refresh(self) -> None:
        self.steps.show_steps()

    def focus_first(self) -> None:
        self.steps.focus_first()
