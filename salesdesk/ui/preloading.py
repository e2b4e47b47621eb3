"""Brings in what pages and forms are made of once the window has come to rest, one module at a time.

A first click would else wait for it: the import wizard alone takes a tenth of a second to be read. Each
module stands behind those that it needs itself, so that no moment brings in much.
"""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.services.progress import Progress
from salesdesk.ui.workspace import Workspace

_FIRST_MS = 400
_EACH_MS = 25
"""Room in between, for what somebody does meanwhile."""

MODULES = (
    "salesdesk.services.saved_filters",
    "salesdesk.ui.widgets.customers_table",
    "salesdesk.ui.widgets.filter_bar",
    "salesdesk.ui.pages.customers",
    "salesdesk.ui.models.timeline_rows",
    "salesdesk.ui.step_changes",
    "salesdesk.ui.widgets.timeline_delegate",
    "salesdesk.ui.widgets.timeline_list",
    "salesdesk.ui.pages.customer_orders",
    "salesdesk.ui.pages.customer_promises",
    "salesdesk.ui.pages.customer_details",
    "salesdesk.ui.pages.customer",
    "salesdesk.domain.promise_spotting",
    "salesdesk.services.interactions",
    "salesdesk.ui.dialogs.log_contact",
    "salesdesk.ui.dialogs.new_promise",
    "salesdesk.ui.models.promises_model",
    "salesdesk.ui.pages.promises",
    "salesdesk.domain.likeness",
    "salesdesk.services.duplicate_review",
    "salesdesk.services.duplicates",
    "salesdesk.ui.dialogs.new_customer",
    "salesdesk.ui.dialogs.person",
    "salesdesk.ui.dialogs.plan_check_in",
    "salesdesk.ui.dialogs.settle_promise",
    "salesdesk.ui.models.evening_model",
    "salesdesk.ui.dialogs.evening",
    "salesdesk.ui.dialogs.export_day_sheet",
    "salesdesk.reminders.autostart",
    "salesdesk.services.checking",
    "salesdesk.services.protection",
    "salesdesk.ui.pages.settings_levels",
    "salesdesk.ui.pages.settings_place",
    "salesdesk.ui.pages.settings_protection",
    "salesdesk.ui.pages.settings",
    "salesdesk.ui.pages.duplicates",
    "salesdesk.ui.pages.history",
    "salesdesk.services.trash",
    "salesdesk.ui.pages.trash",
    "salesdesk.exchange.patterns",
    "salesdesk.services.imported_rows",
    "salesdesk.exchange.own_lists",
    "salesdesk.exchange.amounts",
    "salesdesk.exchange.dates",
    "salesdesk.exchange.row_reader",
    "salesdesk.exchange.text_encoding",
    "salesdesk.exchange.csv_file",
    "salesdesk.services.import_batches",
    "salesdesk.ui.dialogs.import_choose",
    "salesdesk.ui.dialogs.import_columns",
    "salesdesk.ui.dialogs.import_preview",
    "salesdesk.ui.dialogs.import_file",
    "salesdesk.services.exports",
    "salesdesk.ui.dialogs.export_desk",
    "salesdesk.ui.dialogs.export_history",
)


class Preloading(QObject):
    """Begins a moment after it was asked to, and is over within two seconds."""

    ended = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._left = list(reversed(MODULES))
        self._timer = QTimer(self)
        self._timer.setInterval(_FIRST_MS)
        self._timer.timeout.connect(self._on_moment)

    @property
    def is_over(self) -> bool:
        """Whether all has been brought in."""
        return not self._left

    def begin(self) -> None:
        """Brings in all of it, bit by bit."""
        self._timer.start()
        if self._workspace.desk.settings.preferences.country:
            self._workspace.tasks.read(_bring_in_holidays, _leave_it)

    def _on_moment(self) -> None:
        self._timer.setInterval(_EACH_MS)
        import_module(self._left.pop())
        if not self._left:
            self._timer.stop()
            self.ended.emit()


def _bring_in_holidays(_progress: Progress) -> None:
    """Where a country is set, the days of a plan are counted by its holidays: some 250 modules at once."""
    import_module("holidays.countries")


def _leave_it(_result: object) -> None:
    """Nothing follows: what was brought in is found where it is needed."""
