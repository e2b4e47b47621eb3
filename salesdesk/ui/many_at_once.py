"""Changing many customers in one step, beside the window, to be stopped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesdesk.services.context import Done
from salesdesk.services.progress import Progress
from salesdesk.ui.beside import done_beside
from salesdesk.ui.workspace import Workspace


def change_many(workspace: Workspace, window: QWidget, verb: Callable[[Progress], Done], told: str) -> None:
    """Does `verb`, and says that it was done: either it is over or has failed when this returns.

    Raises what `verb` raises, and Cancelled.
    """
    title = QCoreApplication.translate("ManyAtOnce", "Many customers")
    text = QCoreApplication.translate("ManyAtOnce", "Changing customers…")
    done = done_beside(workspace, window, verb, title, text)
    if done.step_id is not None:
        workspace.requests.told.emit(told, done.step_id)
