"""One signal for every change: what a verb touched, told to all screens on the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from salesdesk.services.touched import Touched


class ChangeBus(QObject):
    """Carries `Touched` flags from services to screens."""

    changed = Signal(object)
    _published = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._published.connect(self._on_published)

    def publish(self, touched: Touched) -> None:
        """Tells all screens, from whatever thread; at once where that is the GUI thread."""
        if touched:
            self._published.emit(touched)

    def _on_published(self, touched: Touched) -> None:
        # A bound method of this object runs in this object's thread; receivers
        # of `changed` may then be of any kind, lambdas included.
        self.changed.emit(touched)
