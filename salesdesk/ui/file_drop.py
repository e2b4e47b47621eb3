"""Files that are dropped on the window, wherever nothing else in it takes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


@runtime_checkable
class TakesFiles(Protocol):
    """A page that wants the files itself."""

    def import_files(self, paths: Sequence[str]) -> object:
        """Begins to take these files in."""
        ...


def dropped_files(data: QMimeData) -> list[str]:
    """The paths of the local files that are dragged, each once, in their order."""
    return list(dict.fromkeys(url.toLocalFile() for url in data.urls() if url.isLocalFile()))


class FileDrop(QObject):
    """Takes drops on `window`; `fields` in it no longer take a file's path for words."""

    dropped = Signal(list)

    def __init__(self, window: QWidget, *fields: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for field in fields:
            field.setAcceptDrops(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QDropEvent) and (paths := dropped_files(event.mimeData())):
            event.acceptProposedAction()
            if event.type() not in _OVER:
                self.dropped.emit(paths)
            return True
        return super().eventFilter(watched, event)
