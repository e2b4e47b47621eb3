"""Every shortcut of the program in one table, and the guard that keeps letters for those who write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.ui.widgets.choice_box import ChoiceBox


@dataclass(frozen=True, slots=True)
class Action:
    """Something that keys do: its keys (the first is the one shown) and its name in English."""

    keys: tuple[str, ...]
    label: str


ACTIONS: dict[str, Action] = {
    "search": Action(("Ctrl+K", "Ctrl+F"), QT_TRANSLATE_NOOP("shortcuts", "Search")),
    "log_contact": Action(("L",), QT_TRANSLATE_NOOP("shortcuts", "Log contact")),
    "log_day": Action(("Ctrl+L",), QT_TRANSLATE_NOOP("shortcuts", "Log the day")),
    "new_promise": Action(("P",), QT_TRANSLATE_NOOP("shortcuts", "New promise")),
    "new_customer": Action(("Ctrl+N",), QT_TRANSLATE_NOOP("shortcuts", "New customer")),
    "page_today": Action(("Ctrl+1",), QT_TRANSLATE_NOOP("shortcuts", "Today")),
    "page_customers": Action(("Ctrl+2",), QT_TRANSLATE_NOOP("shortcuts", "Customers")),
    "page_promises": Action(("Ctrl+3",), QT_TRANSLATE_NOOP("shortcuts", "Promises")),
    "page_settings": Action(("Ctrl+4", "Ctrl+,"), QT_TRANSLATE_NOOP("shortcuts", "Settings")),
    "page_history": Action(("Ctrl+Shift+H",), QT_TRANSLATE_NOOP("shortcuts", "History")),
    "page_trash": Action(("Ctrl+Shift+T",), QT_TRANSLATE_NOOP("shortcuts", "Trash")),
    "page_duplicates": Action(("Ctrl+Shift+M",), QT_TRANSLATE_NOOP("shortcuts", "Duplicates")),
    "back": Action(("Alt+Left",), QT_TRANSLATE_NOOP("shortcuts", "Back")),
    "save": Action(("Ctrl+Return", "Ctrl+Enter"), QT_TRANSLATE_NOOP("shortcuts", "Save")),
    "add_promise": Action(("Ctrl+P",), QT_TRANSLATE_NOOP("shortcuts", "Add a promise to the contact")),
    "undo": Action(("Ctrl+Z",), QT_TRANSLATE_NOOP("shortcuts", "Undo")),
    "redo": Action(("Ctrl+Shift+Z", "Ctrl+Y"), QT_TRANSLATE_NOOP("shortcuts", "Redo")),
    "day_sheet": Action(("Ctrl+Shift+D",), QT_TRANSLATE_NOOP("shortcuts", "Day sheet")),
    "reminders": Action(("Ctrl+Shift+R",), QT_TRANSLATE_NOOP("shortcuts", "Reminders")),
    "refresh": Action(("F5",), QT_TRANSLATE_NOOP("shortcuts", "Refresh")),
    "quit": Action(("Ctrl+Q",), QT_TRANSLATE_NOOP("shortcuts", "Quit")),
}


def install_shortcuts(
    window: QWidget, slots: Mapping[str, Callable[[], object]]
) -> dict[str, list[QShortcut]]:
    """Makes keys call `slots` while `window` is the active one. Raises KeyError for an unknown action.

    Nothing fires while an input method composes, and single letters not while somebody writes.
    """
    made: dict[str, list[QShortcut]] = {}
    for action_id, slot in slots.items():
        made[action_id] = []
        for keys in ACTIONS[action_id].keys:
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)
            made[action_id].append(shortcut)
    _ShortcutGuard(window)
    return made


def hint(action_id: str) -> str:
    """The action's keys as a key cap shows them: `Ctrl N`, `L`, `Ctrl ↵`."""
    native = QKeySequence(ACTIONS[action_id].keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("Return", "↵").replace("Enter", "↵").replace("+", " ")


def label(action_id: str) -> str:
    """The action's name in the window's language."""
    return QCoreApplication.translate("shortcuts", ACTIONS[action_id].label)


def takes_letters(widget: QWidget | None) -> bool:
    """Whether letters typed now belong to `widget`: text fields, and lists that one types into."""
    if widget is None:
        return False
    if isinstance(widget, QAbstractItemView):
        # A view asks for input methods even where nothing in it can be edited. A list that has dropped down
        # stands before all else: letters go to its choices.
        return widget.window().windowType() == Qt.WindowType.Popup
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
        return not widget.isReadOnly()
    if isinstance(widget, ChoiceBox):
        return widget.takes_letters
    return isinstance(widget, QComboBox) or widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


class _ShortcutGuard(QObject):
    """Watches the widget with the focus, and claims for it the keys that are not for shortcuts."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._watched: QWidget | None = None
        self._is_composing = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
            self._on_focus_changed(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        elif event.type() == QEvent.Type.ShortcutOverride and self._belongs_to_text(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        self._watched = now
        self._is_composing = False
        if now is not None:
            now.installEventFilter(self)

    def _belongs_to_text(self, event: QEvent) -> bool:
        if self._is_composing:
            return True
        return isinstance(event, QKeyEvent) and _is_letter(event) and takes_letters(self._watched)


def _is_letter(event: QKeyEvent) -> bool:
    """A key that writes something: no Ctrl, Alt or Meta held, and no function key."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return held == Qt.KeyboardModifier.NoModifier and event.text().isprintable() and bool(event.text())
