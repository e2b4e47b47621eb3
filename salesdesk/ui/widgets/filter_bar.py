"""What the customers' table shows only: quick choices, further criteria as chips, and saved filters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from salesdesk.domain.text import clean_line
from salesdesk.domain.words import Level, ValueClass
from salesdesk.services.customer_filter import (
    ALL,
    MOST_DAYS,
    MOST_TRIES,
    PLACES,
    CustomerFilter,
    Kind,
    active,
    without,
)
from salesdesk.ui.filter_words import (
    BY_FLAG,
    BY_NUMBER,
    BY_TEXT,
    criterion_title,
    criterion_words,
    kind_words,
    number_words,
)
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.choice_menu import ChoiceMenu
from salesdesk.ui.widgets.filter_value import FilterValue, ask_number, ask_text
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.saved_filters_menu import SavedFiltersMenu
from salesdesk.ui.widgets.tab_order import tab_before
from salesdesk.ui.workspace import Workspace

_QUICK = ("overdue", "no_next", "outside_zone")
_ELSEWHERE = (*_QUICK, "levels", "classes")
"""Criteria that have a place of their own, always there."""

_LONGEST = 100


class FilterBar(QWidget):
    """Holds the filter; tells `changed` when somebody chose another one."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._more = ALL
        self._is_filling = False
        self._chips: dict[str, _Criterion] = {}
        self._build()
        for field in (self.quick, self.levels, self.classes):
            field.changed.connect(self._on_changed)
        self.saved.chosen.connect(self.set_filter)

    def filter(self) -> CustomerFilter:
        """What is asked for."""
        quick = self.quick.values()
        changes: dict[str, Any] = {name: name in quick for name in _QUICK}
        changes["levels"] = frozenset(Level(one) for one in self.levels.values())
        changes["classes"] = frozenset(ValueClass(one) for one in self.classes.values())
        return replace(self._more, **changes)

    def set_filter(self, wanted: CustomerFilter) -> None:
        """Asks for this from now on; tells `changed`."""
        self.show_filter(wanted)
        self.changed.emit()

    def show_filter(self, wanted: CustomerFilter) -> None:
        """Asks for this from now on, and tells nobody."""
        self._is_filling = True
        self.quick.set_values([name for name in _QUICK if getattr(wanted, name)])
        self._is_filling = False
        self.levels.set_values([one.value for one in wanted.levels])
        self.classes.set_values([one.value for one in wanted.classes])
        self._more = without(wanted, *_ELSEWHERE)
        self._show_chips()
        self.saved.show_filter(self.filter())

    def leave_out(self, name: str) -> None:
        """Asks for all but one criterion."""
        self.set_filter(without(self.filter(), name))

    def ask(self, name: str, anchor: QWidget | None = None) -> FilterValue | None:
        """Adds a criterion, or asks for its value below `anchor`; what is asked in, where it is."""
        below = anchor or self.add_button
        if name in BY_NUMBER:
            value = getattr(self._more, name)
            most = MOST_TRIES if name == "tries" else MOST_DAYS
            least = 0 if name in ("next_within", "birthday_within", "spoken_days") else 1
            begin = BY_NUMBER[name] if value is None else value
            take = partial(self._take, name)
            return ask_number(below, number_words(name), begin, (least, most), take)
        if name in BY_TEXT:
            title = criterion_title(name).rstrip("…")
            if name == "text":
                return ask_text(below, title, self._more.text, (), partial(self._take_text, name))
            known = self._workspace.desk.filters.places(name)
            return ask_text(below, title, "", known, partial(self._take_text, name))
        self._take(name, True)
        return None

    def _take(self, name: str, value: Any) -> None:
        changes: dict[str, Any] = {name: value}
        self.set_filter(replace(self.filter(), **changes))

    def _take_text(self, name: str, text: str) -> None:
        text = clean_line(text)[:_LONGEST].strip()
        if not text:
            return
        if name in PLACES:
            self._take(name, getattr(self.filter(), name) | {text})
        else:
            self._take(name, text)

    def _on_changed(self) -> None:
        if not self._is_filling:
            self.saved.show_filter(self.filter())
            self.changed.emit()

    def _build(self) -> None:
        look, word = theme(), self._workspace.voice.word
        flow = FlowLayout(self, gap=look.px(8), line_gap=look.px(8))
        self.saved = SavedFiltersMenu(self._workspace)
        self.quick = ToggleChips(
            [(name, criterion_title(name)) for name in _QUICK], name=self.tr("Show only")
        )
        self.levels = ChoiceMenu(criterion_title("levels"), [(one.value, word(one)) for one in Level])
        self.classes = ChoiceMenu(criterion_title("classes"), [(one.value, word(one)) for one in ValueClass])
        self._criteria = QWidget()
        self._criteria_flow = FlowLayout(self._criteria, gap=look.px(6), line_gap=look.px(6))
        self.add_button = Button(self.tr("Add filter"), "quiet", small=True, icon_name="plus")
        self.add_button.setMenu(self._menu())
        for widget in (self.saved, self.quick, self.levels, self.classes, self._criteria, self.add_button):
            flow.addWidget(widget)
        self._criteria.hide()

    def _menu(self) -> QMenu:
        menu = QMenu(self.add_button)
        groups: tuple[tuple[str, ...], ...] = (
            ("quiet_days", "spoken_days", "tries"),
            ("next_within", "late_days", "overdue_promises", "open_complaints", "birthday_within"),
            BY_TEXT,
            ("no_phone", "no_email"),
        )
        for group in groups:
            for name in group:
                # Later: the menu is closing, and would take a window that opens now for its own.
                action = menu.addAction(criterion_title(name))
                action.triggered.connect(self._asker(name), Qt.ConnectionType.QueuedConnection)
            menu.addSeparator()
        for kind in Kind:
            menu.addAction(kind_words(kind)).triggered.connect(self._kind_taker(kind))
        return menu

    def _asker(self, name: str) -> Callable[[], object]:
        return lambda: self.ask(name)

    def _kind_taker(self, kind: Kind) -> Callable[[], object]:
        return lambda: self._take("kind", kind)

    def _show_chips(self) -> None:
        had_focus = next((name for name, chip in self._chips.items() if chip.has_keys()), "")
        for chip in self._chips.values():
            self._criteria_flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for name in active(self._more):
            text = criterion_words(name, self._more, self._workspace.voice)
            chip = _Criterion(text, self._criteria, may_change=name not in (*BY_FLAG, "kind", "imported"))
            chip.changed.connect(partial(self._on_chip, name))
            chip.removed.connect(partial(self.leave_out, name))
            self._criteria_flow.addWidget(chip)
            chip.show()
            self._chips[name] = chip
        self._criteria.setVisible(bool(self._chips))
        tab_before(self.add_button, list(self._chips.values()))
        if had_focus:
            chip_again = self._chips.get(had_focus)
            (chip_again.remove if chip_again else self.add_button).setFocus(Qt.FocusReason.TabFocusReason)
        self.updateGeometry()

    def _on_chip(self, name: str) -> None:
        chip = self._chips.get(name)
        if chip is not None:
            self.ask(name, chip)


class _Criterion(QWidget):
    """One criterion: its words, which change its value where it has one, and a cross that takes it away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, text: str, parent: QWidget, *, may_change: bool) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.words = Button(text, "plain", small=True)
        self.remove = IconButton("close", filled(self.tr("Remove filter: %1"), text), small=True)
        self.words.clicked.connect(self.changed if may_change else self.removed)
        self.remove.clicked.connect(self.removed)
        row.addWidget(self.words)
        row.addWidget(self.remove)

    def has_keys(self) -> bool:
        """Whether the keys are in it now."""
        return self.words.hasFocus() or self.remove.hasFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)
