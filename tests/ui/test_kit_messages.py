"""Toasts, questions, empty places and progress: what they say and how one answers."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from salesdesk.errors import Cancelled
from salesdesk.services.progress import Progress
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.theme import install
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.message import CANCELLED, MessageDialog, ask, tell
from salesdesk.ui.widgets.progress import ProgressPanel, progress_dialog
from salesdesk.ui.widgets.toast import Toast, show_toast

HTML = "王芳 <b>& Co</b>"


@pytest.fixture
def window(qtbot, qapp):
    install(qapp, "light")
    made = QWidget()
    made.field = QLineEdit()
    QVBoxLayout(made).addWidget(made.field)
    made.resize(800, 500)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


class Counter:
    def __init__(self) -> None:
        self.times = 0

    def count(self) -> None:
        self.times += 1


def toasts(window: QWidget) -> list[Toast]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.findChildren(Toast)


def test_toast_stands_at_the_bottom_and_follows_the_window(window, qapp):
    toast = show_toast(window.field, HTML, "Undo")
    assert toast.parent() is window
    assert toast.text() == toast.accessibleName() == HTML
    window.resize(600, 400)
    qapp.processEvents()
    assert toast.geometry().bottom() < 400
    assert toast.geometry().top() > 300
    assert 500 < toast.geometry().right() < 600


@pytest.mark.parametrize(("left", "top", "raised"), [(650, 450, True), (10, 450, False), (650, 50, False)])
@pytest.mark.parametrize("kind", [QPushButton, QComboBox])
def test_toast_hides_no_button(window, qapp, kind, left, top, raised):
    button = kind(window)
    button.setGeometry(left, top, 100, 30)
    button.show()
    toast = show_toast(window, "Saved")
    assert not toast.geometry().intersects(button.geometry())
    assert (toast.geometry().bottom() < 450) is raised
    button.hide()
    window.resize(800, 501)
    qapp.processEvents()
    assert toast.geometry().bottom() > 450


def test_toast_minds_no_button_that_is_scrolled_away(window):
    area = QScrollArea(window)
    area.setGeometry(500, 0, 300, 200)
    holder = QWidget()
    holder.setFixedSize(290, 490)
    QPushButton("Merge", holder).setGeometry(150, 450, 100, 30)
    area.setWidget(holder)
    area.show()
    assert show_toast(window, "Saved").geometry().bottom() > 450


def test_toast_stays_low_where_buttons_stand_everywhere(window):
    for top in range(0, 500, 25):
        button = QPushButton("Many", window)
        button.setGeometry(600, top, 150, 24)
        button.show()
    assert show_toast(window, "Saved").geometry().bottom() > 450


def test_toast_never_takes_the_focus_but_can_be_reached(window, qtbot, qapp):
    window.field.setFocus()
    undone = Counter()
    toast = show_toast(window, "Promise kept", "Undo", undone.count)
    assert window.field.hasFocus()
    QTest.keyClick(window.field, Qt.Key.Key_Tab)
    assert qapp.focusWidget() is toast.action
    QTest.keyClick(toast.action, Qt.Key.Key_Space)
    assert undone.times == 1
    assert toasts(window) == []


def test_toast_goes_by_itself(window, qtbot):
    toast = Toast(window, "Saved", shown_ms=1)
    toast.appear()
    qtbot.waitUntil(lambda: toasts(window) == [])


def test_toast_stays_while_it_has_the_focus(window, qtbot):
    toast = Toast(window, "Saved", "Undo", shown_ms=1)
    toast.appear()
    toast.action.setFocus(Qt.FocusReason.TabFocusReason)
    assert not toast.is_counting
    window.field.setFocus()
    assert toast.is_counting
    qtbot.waitUntil(lambda: toasts(window) == [])


def test_toast_keeps_clear_of_a_window_that_stays_above(window, qtbot):
    reminders = QWidget(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
    qtbot.addWidget(reminders)
    corner = window.mapToGlobal(window.rect().bottomRight())
    reminders.setGeometry(corner.x() - 200, corner.y() - 300, 300, 300)
    toast = show_toast(window, "Contact logged", "Undo")

    def overlap() -> bool:
        own = toast.rect().translated(toast.mapToGlobal(toast.rect().topLeft()))
        return own.intersects(reminders.frameGeometry())

    assert overlap()
    reminders.show()
    qtbot.waitUntil(lambda: not overlap())
    assert toast.x() > 0


def test_a_new_toast_takes_the_place_of_the_old(window):
    show_toast(window, "one")
    second = show_toast(window, "two")
    assert toasts(window) == [second]


def test_closing_a_toast(window, qtbot):
    toast = show_toast(window, "one")
    qtbot.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert toasts(window) == []


BUTTONS = [("Cancel", "plain"), ("Delete", "danger")]


def test_question_shows_text_as_text_and_is_named(window):
    dialog = MessageDialog(window, HTML, HTML, BUTTONS)
    assert dialog.accessibleName() == HTML
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))


def test_enter_never_destroys(window):
    dialog = MessageDialog(window, "Delete?", "All of it.", BUTTONS)
    dialog.show()
    QTest.keyClick(dialog.buttons[0], Qt.Key.Key_Return)
    assert dialog.answer == 0


def test_enter_gives_the_primary_answer(window):
    dialog = MessageDialog(window, "Save?", "", [("Later", "plain"), ("Save", "primary")])
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.answer == 1


def test_escape_cancels(window):
    dialog = MessageDialog(window, "Delete?", "", BUTTONS)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.answer == CANCELLED
    assert not dialog.isVisible()


def answer_with(name: str) -> None:
    dialog = QApplication.activeModalWidget()
    next(button for button in dialog.buttons if button.text() == name).click()


def test_ask_waits_for_the_answer(window):
    QTimer.singleShot(0, lambda: answer_with("Delete"))
    assert ask(window, "Delete?", "", BUTTONS) == 1
    QTimer.singleShot(0, lambda: answer_with("OK"))
    tell(window, "Done", "All of it.")
    assert QApplication.activeModalWidget() is None


def test_empty_place_offers_the_next_action(window, qtbot):
    made, imported = Counter(), Counter()
    empty = EmptyState("No customers", "They stand here.", [("New", made.count), ("Import", imported.count)])
    qtbot.addWidget(empty)
    qtbot.mouseClick(empty.buttons[1], Qt.MouseButton.LeftButton)
    assert (made.times, imported.times) == (0, 1)
    assert [button.kind for button in empty.buttons] == ["primary", "plain"]
    empty.set_texts("Nothing found", "Try fewer filters.")
    assert [label.text() for label in empty.findChildren(QLabel)] == ["Nothing found", "Try fewer filters."]


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("spent", "done", "left"),
    [
        (1, 10, ""),
        (10, 50, "about 10 seconds left"),
        (9, 90, "about 1 second left"),
        (60, 10, "about 9 minutes left"),
        (60, 50, "about 1 minute left"),
        (60, 100, ""),
    ],
)
def test_progress_guesses_the_time_left(qtbot, spent, done, left):
    clock = Seconds()
    panel = ProgressPanel("Writing", now=clock)
    qtbot.addWidget(panel)
    clock.now = spent
    panel.show_progress(done, 100)
    assert panel.time_left() == left


def test_progress_counts_down_in_fives_and_forgets_the_part_before(qtbot):
    clock = Seconds()
    panel = ProgressPanel("Writing", now=clock)
    qtbot.addWidget(panel)
    told = []
    for clock.now in range(1, 30):
        panel.show_progress(int(clock.now), 60)
        told.append(panel.time_left())
    assert told[0] == ""
    assert list(dict.fromkeys(told[1:])) == [
        "about 1 minute left",
        *(f"about {seconds} seconds left" for seconds in (55, 50, 45, 40, 35, 30)),
    ]
    panel.show_progress(0, 0, "Putting it in order")
    assert panel.time_left() == ""
    panel.show_progress(1, 1_000)
    assert panel.time_left() == ""


def test_progress_of_unknown_length_only_moves(qtbot):
    panel = ProgressPanel("Reading")
    qtbot.addWidget(panel)
    panel.show_progress(50, 100)
    assert panel.bar.value() == 500
    panel.show_progress(5, 0, "rows <b>")
    assert panel.findChild(QProgressBar).maximum() == 0
    assert "rows <b>" in [label.text() for label in panel.findChildren(QLabel)]


def test_cancel_stops_the_work_and_the_dialog_closes_with_it(window, qtbot):
    runner = TaskRunner()
    outcomes: list[object] = []

    def work(progress: Progress) -> None:
        while True:
            progress.report(1, 10)
            progress.check()

    task = runner.run(work, outcomes.append, outcomes.append)
    dialog = progress_dialog(window, "Export", "Writing history", task)
    assert dialog.panel.cancel.accessibleName() == "Cancel"
    qtbot.waitUntil(lambda: dialog.panel.bar.value() == 100)
    qtbot.mouseClick(dialog.panel.cancel, Qt.MouseButton.LeftButton)
    assert not dialog.panel.cancel.isEnabled()
    qtbot.waitUntil(lambda: bool(outcomes))
    assert isinstance(outcomes[0], Cancelled)
    assert runner.close()


def test_escape_and_closing_only_ask_the_work_to_stop(window, qtbot):
    runner = TaskRunner()
    began, go = threading.Event(), threading.Event()
    outcomes: list[object] = []

    def work(progress: Progress) -> bool:
        began.set()
        return go.wait(5)

    task = runner.run(work, outcomes.append)
    assert began.wait(5)
    dialog = progress_dialog(window, "Export", "Writing history", task)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert task.is_cancelled
    assert dialog.isVisible()
    dialog.close()
    assert dialog.isVisible()
    assert dialog.panel.time_left() == "Stopping…"
    go.set()
    qtbot.waitUntil(lambda: outcomes == [True])  # it was past its last check: told as done
    assert runner.close()


def test_a_message_is_as_high_as_what_it_says(window):
    dialog = MessageDialog(window, "Delete it?", "It goes into the trash. " * 5, [("OK", "primary")])
    dialog.show()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() == layout.totalHeightForWidth(dialog.width())
    dialog.close()
