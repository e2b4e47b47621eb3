"""The saved filters as a list that drops down: each with how many it shows, and what can be done with one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.domain.text import displayed
from salesdesk.errors import SalesDeskError
from salesdesk.services.context import Done
from salesdesk.services.customer_filter import ALL, CustomerFilter
from salesdesk.services.progress import Progress
from salesdesk.services.saved_filters import KeptFilter
from salesdesk.services.touched import Touched
from salesdesk.ui.filter_words import filter_words, suggestions
from salesdesk.ui.tasks import Task
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import set_action_tip
from salesdesk.ui.workspace import Workspace

_NAME_AT_MOST = 80


class SavedFiltersMenu(Button):
    """Says by its own name which saved filter is shown; tells `chosen` with another one."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__("", "plain", "", parent, small=True)
        self._workspace = workspace
        self._shown = ALL
        self._opened: KeptFilter | None = None
        self._actions: dict[int, tuple[QAction, str]] = {}
        self._task: Task | None = None
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self.fill)
        workspace.bus.changed.connect(self._on_touched)
        self.show_filter(ALL)

    def show_filter(self, wanted: CustomerFilter) -> None:
        """The table shows this; the saved filter it came from stays at hand, to be saved once more."""
        self._shown = wanted
        if wanted == ALL:
            self._opened = None
        same = next((one for one in self._saved() if one.wanted == wanted), None)
        self._opened = same or self._opened
        self.setText(same.name[:_NAME_AT_MOST] if same is not None else self.tr("Saved filters"))

    def fill(self) -> None:
        """Writes the menu anew: saved filters first, or suggestions; then the verbs of what is shown."""
        menu, saved = self.menu(), self._saved()
        menu.clear()
        self._actions = {}
        for kept in saved:
            self._add(menu, kept.id, kept.name, kept.wanted, kept.problem)
        if not saved:
            # A section would be a bare line: a styled menu draws none of its words.
            menu.addAction(self.tr("Suggestions")).setEnabled(False)
            for number, (name, wanted) in enumerate(suggestions()):
                self._add(menu, -1 - number, name, wanted, None)
        menu.addSeparator()
        self._add_verbs(menu, saved)
        self._count({kept.id: kept.wanted for kept in saved if kept.wanted is not None} or _suggested())

    def save_shown(self) -> None:
        """Asks for a name for what is shown."""
        from salesdesk.ui.dialogs.save_filter import SaveFilterDialog

        name = filter_words(self._shown, self._workspace.voice)[:_NAME_AT_MOST]
        SaveFilterDialog(self._workspace, self._shown, name, parent=self.window()).open()

    def _saved(self) -> list[KeptFilter]:
        return self._workspace.desk.filters.all()

    def _add(
        self, menu: QMenu, key: int, name: str, wanted: CustomerFilter | None, problem: Exception | None
    ) -> None:
        action = menu.addAction(displayed(name[:_NAME_AT_MOST]).replace("&", "&&"))
        set_action_tip(action, name)
        action.setCheckable(True)
        action.setChecked(wanted == self._shown)
        if wanted is None:
            said = spoken(problem) if problem is not None else ""
            action.triggered.connect(self._teller(said))
            return
        action.triggered.connect(self._chooser(wanted))
        self._actions[key] = action, action.text()

    def _add_verbs(self, menu: QMenu, saved: list[KeptFilter]) -> None:
        shown = next((one for one in saved if one.wanted == self._shown), None)
        if self._shown == ALL and shown is None:
            menu.addAction(self.tr("Choose a filter to save it here")).setEnabled(False)
            return
        if shown is None:
            menu.addAction(self.tr("Save as…")).triggered.connect(self.save_shown)
            standing = {one.id: one for one in saved}
            opened = standing.get(self._opened.id) if self._opened is not None else None
            if opened is not None:
                text = filled(self.tr("Save changes to “%1”"), opened.name[:_NAME_AT_MOST])
                action = menu.addAction(text.replace("&", "&&"))
                set_action_tip(action, text)
                action.triggered.connect(partial(self._on_save_changes, opened.name))
            return
        filters, at = self._workspace.desk.filters, saved.index(shown)
        ids = [one.id for one in saved]
        menu.addAction(self.tr("Rename…")).triggered.connect(partial(self._on_rename, shown))
        for text, to in ((self.tr("Move up"), at - 1), (self.tr("Move down"), at + 1)):
            action = menu.addAction(text)
            action.setEnabled(0 <= to < len(ids))
            action.triggered.connect(partial(self._on_move, ids, at, to))
        told = filled(self.tr("The filter “%1” is deleted."), shown.name)
        delete = menu.addAction(self.tr("Delete the filter"))
        delete.triggered.connect(partial(self._carry_out, partial(filters.delete, shown.id), told))

    def _count(self, wanted: dict[int, CustomerFilter]) -> None:
        """Counts beside the window: on a large desk a dozen filters take longer than a menu may."""
        if self._task is not None and not self._task.is_over:
            self._task.drop()

        def work(_progress: Progress) -> dict[int, int]:
            return self._workspace.desk.filters.counts(wanted)

        self._task = self._workspace.tasks.read(work, self._on_counted, self._on_not_counted)

    def _on_counted(self, counts: dict[int, int]) -> None:
        for key, count in counts.items():
            action, name = self._actions.get(key, (None, ""))
            if action is not None:
                action.setText(f"{name}\t{QLocale().toString(count)}")

    def _on_not_counted(self, _error: Exception) -> None:
        """The menu does without the figures: what is wrong with the desk is said where it is read."""

    def _chooser(self, wanted: CustomerFilter) -> Callable[[], object]:
        return lambda: self.chosen.emit(wanted)

    def _teller(self, said: str) -> Callable[[], object]:
        title = self.tr("This filter cannot be used")
        return lambda: self._workspace.requests.failed.emit(title, said)

    def _on_touched(self, touched: Touched) -> None:
        if touched & Touched.SETTINGS:
            self.show_filter(self._shown)

    def _on_save_changes(self, name: str, _checked: bool = False) -> None:
        filters, wanted = self._workspace.desk.filters, self._shown
        told = filled(self.tr("The filter “%1” is saved."), name)
        self._carry_out(lambda: filters.save(name, wanted, replace=True), told)

    def _on_rename(self, kept: KeptFilter, _checked: bool = False) -> None:
        from salesdesk.ui.dialogs.save_filter import SaveFilterDialog

        SaveFilterDialog(self._workspace, self._shown, kept.name, kept.id, self.window()).open()

    def _on_move(self, ids: list[int], at: int, to: int, _checked: bool = False) -> None:
        order = list(ids)
        order.insert(to, order.pop(at))
        filters = self._workspace.desk.filters
        self._carry_out(lambda: filters.reorder(order), self.tr("The filters are reordered."))

    def _carry_out(self, verb: Callable[[], Done], told: str, _checked: bool = False) -> None:
        try:
            done = verb()
        except SalesDeskError as error:
            self._workspace.requests.failed.emit(self.tr("Nothing was saved"), spoken(error))
        else:
            self._workspace.requests.told.emit(told, done.step_id)


def _suggested() -> dict[int, CustomerFilter]:
    return {-1 - number: wanted for number, (_name, wanted) in enumerate(suggestions())}
