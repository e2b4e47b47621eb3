"""The quiet line below a form's field: who on the desk may be the one that is being written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.services.duplicates import Alike, Typed
from salesdesk.services.progress import Progress
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled, listed
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace

_WAIT_MS = 120
_SHOWN = 2

Question = Callable[[Typed], list[Alike]]


class AlikeLines(QWidget):
    """Asks in the background, a moment after the last key; shows two answers at most, each with a button."""

    open_wanted = Signal(int)
    """Somebody wants to see this customer."""

    def __init__(self, workspace: Workspace, ask: Question, parent: QWidget | None = None) -> None:
        """`ask` is called in another thread with what was last given to `look`."""
        super().__init__(parent)
        self._workspace = workspace
        self._ask = ask
        self._typed = Typed("")
        self._task: Task | None = None
        self._said = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._look_now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(4))
        self.lines = [_Line(self) for _ in range(_SHOWN)]
        for line in self.lines:
            layout.addWidget(line)
            line.open_wanted.connect(self.open_wanted)
        self.hide()

    @property
    def said(self) -> str:
        """What stands there, line by line; empty while nobody is alike."""
        return self._said

    def look(self, typed: Typed) -> None:
        """Looks for `typed` once nothing further comes for a moment."""
        if typed == self._typed:
            return
        self._typed = typed
        self._timer.start()

    def _look_now(self) -> None:
        if self._task is not None and not self._task.is_over:
            self._task.drop()
        typed, ask = self._typed, self._ask

        def work(_progress: Progress) -> list[Alike]:
            return ask(typed)

        self._task = self._workspace.tasks.run(work, self._on_found, self._on_failed)

    def _on_found(self, found: Sequence[Alike]) -> None:
        texts = [self._words(one) for one in found[:_SHOWN]]
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(texts))
            if at < len(texts):
                line.show_alike(found[at], texts[at])
        self.setVisible(bool(texts))
        said = "\n".join(texts)
        if said and said != self._said:
            announce(self, said)
        self._said = said

    def _on_failed(self, _error: Exception) -> None:
        """A warning that cannot be given stands in nobody's way: saving says what is wrong with the desk."""
        self._on_found([])

    def _words(self, one: Alike) -> str:
        name = excerpt(one.name, 80)
        if one.beside:
            name = dotted((name, *(excerpt(part, 40) for part in one.beside)))
        if one.person_id:
            name = filled(self.tr("%1 at %2"), name, excerpt(one.customer, 60))
        elif one.same_name:
            return filled(self.tr("Already on the desk: %1"), name)
        reasons = listed(self._workspace.voice.say(reason) for reason in one.reasons)
        return filled(self.tr("Perhaps already here: %1 — %2"), name, reasons)


class _Line(QWidget):
    """One of them, and a button that leads there."""

    open_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._customer_id = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self._text = PlainLabel(tone="warn", elide=True)
        self.open = Button(self.tr("Open"), small=True)
        self.open.clicked.connect(self._on_open)
        row.addWidget(self._text, 1)
        row.addWidget(self.open)

    def show_alike(self, one: Alike, text: str) -> None:
        self._customer_id = one.customer_id
        self._text.setText(text)
        self.open.setAccessibleDescription(text)

    def _on_open(self) -> None:
        self.open_wanted.emit(self._customer_id)
