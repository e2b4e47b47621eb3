"""A small window that stands alone while work is done on a desk that is closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from salesdesk.clock import SystemClock
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services import upgrading
from salesdesk.services.progress import Progress
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.theme import install
from salesdesk.ui.translations import QtVoice, install_language, spoken
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.progress import ProgressDialog
from salesdesk.ui.workspace import Reopening


def wait_for(app: QApplication, reopening: Reopening) -> str | None:
    """Does the work and returns what to say of it once the desk is open again; says why where it failed.

    None where the program was told to end meanwhile.
    """
    # What ends is this window, not the program: a quit that Qt asks for with the last window would wait in
    # the queue and end whatever loop comes next.
    app.setQuitOnLastWindowClosed(False)
    waiting = _Waiting(app, reopening)
    app.exec()
    return waiting.outcome()


def bring_up_to_date(app: QApplication, path: Path, key: bytes | None) -> None:
    """Shows how far an older desk is while it is brought up to date, off the window's thread.

    Raises Cancelled where the person stops it or the program is told to end, and what opening the desk
    raises; the desk is then as it was.
    """
    install_language(app, "system")
    install(app)
    upgrade = _Upgrade(path, key)
    title = QCoreApplication.translate("Waiting", "Bringing the desk up to date")
    note = QCoreApplication.translate(
        "Waiting", "This version keeps more in the desk. It happens once, and nothing can be lost."
    )
    wait_for(app, Reopening(title, upgrade.work, note=note))
    upgrade.tell_failure()


class _Upgrade:
    """The work, which keeps how it failed for whoever opens the desk next."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path = path
        self._key = key
        self._clock = SystemClock()
        self._voice = QtVoice(self._clock.today)
        self._failure: Exception | None = Cancelled("ended meanwhile")

    def work(self, progress: Progress) -> None:
        try:
            upgrading.bring_up_to_date(
                self._path, self._clock, key=self._key, progress=progress, say=self._voice.say
            )
            self._failure = None
        except (SalesDeskError, OSError) as error:
            self._failure = error

    def tell_failure(self) -> None:
        """Raises how it failed, if it did."""
        if self._failure is not None:
            raise self._failure


class _Waiting(QObject):
    def __init__(self, app: QApplication, reopening: Reopening) -> None:
        super().__init__(app)
        self._app = app
        self._reopening = reopening
        self._said: str | None = None
        self._dialog = ProgressDialog(None, "SalesDesk", reopening.title)
        if reopening.note:
            self._dialog.add_note(reopening.note)
        self._tasks = TaskRunner(self)
        self._dialog.show()
        self._dialog.follow(self._tasks.run(reopening.work, self._on_done, self._on_error))

    def outcome(self) -> str | None:
        """See `wait_for`; work that has not come to its end is stopped."""
        self._tasks.close()
        self.deleteLater()
        return self._said

    def _on_done(self, _result: object) -> None:
        self._end(self._reopening.done)

    def _end(self, said: str) -> None:
        self._said = said
        self._app.exit()

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, SalesDeskError):
            self._end("")
            raise error
        if not isinstance(error, Cancelled):
            tell(None, self._reopening.title, spoken(error))
        self._end("")
