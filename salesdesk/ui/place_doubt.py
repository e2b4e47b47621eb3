"""Says once that a desk lies where others write as well, and offers to bring it to this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from salesdesk.services import homes
from salesdesk.services.progress import Progress
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.message import MessageDialog
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import Reopening, Workspace

_BRING_HOME = 1


class PlaceDoubt(QObject):
    """Asks beside the window, and holds nothing up."""

    def __init__(self, workspace: Workspace, memory: WindowMemory, window: QObject) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._memory = memory
        self._home: Path | None = None
        self.dialog: MessageDialog | None = None

    def look(self) -> None:
        """Asks, where there is reason to and this desk's rep was not asked yet."""
        doubt = homes.doubt_about(self._workspace.desk.database.path)
        if doubt is None or not self._memory.first_time("place"):
            return
        self._home = homes.free_home()
        text = self._workspace.voice.say(doubt)
        answers = [(self.tr("Leave it there"), "plain")]
        if self._home is not None:
            offer = self.tr(
                "It can be copied to %1, which opens from then on where no other desk is named. The one that "
                "lies there now stays as it is; do not go on with both."
            )
            text = f"{text}\n\n{filled(offer, str(self._home))}"
            answers.append((self.tr("Copy it to this computer"), "primary"))
        parent = self.parent()
        self.dialog = MessageDialog(parent, self.tr("Others write here as well"), text, answers)  # type: ignore[arg-type]
        self.dialog.finished.connect(self._on_finished)
        self.dialog.setModal(False)
        self.dialog.show()

    def _on_finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        home = self._home
        if dialog.answer != _BRING_HOME or home is None:
            return
        database = self._workspace.desk.database
        path, key = database.path, database.key

        def work(progress: Progress) -> None:
            homes.bring_home(path, home, key=key, progress=progress)

        done = filled(self.tr("The desk lies at %1 now."), str(home))
        wanted = Reopening(self.tr("Copying the desk…"), work, done, desk=home)
        self._workspace.requests.reopen_wanted.emit(wanted)
