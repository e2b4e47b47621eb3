"""A small window that stands alone while work is done on a desk that is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.translations import spoken
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.progress import ProgressDialog
from salesdesk.ui.workspace import Reopening


def wait_for(app: QApplication, reopening: Reopening) -> str | None:
    """Does the work and returns what to say of it once the desk is open again; says why where it failed.

    None where the program was told to end meanwhile.
    """
    waiting = _Waiting(app, reopening)
    app.exec()
    return waiting.outcome()


class _Waiting(QObject):
    def __init__(self, app: QApplication, reopening: Reopening) -> None:
        super().__init__(app)
        self._app = app
        self._reopening = reopening
        self._said: str | None = None
        self._dialog = ProgressDialog(None, "SalesDesk", reopening.title)
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
