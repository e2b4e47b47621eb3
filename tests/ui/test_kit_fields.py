"""Forms, day and time fields: what is typed, what is understood, what is said when it is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit, QPlainTextEdit, QWidget

from salesdesk.ui.theme import LIGHT, install
from salesdesk.ui.translations import install_language
from salesdesk.ui.widgets.buttons import IconButton
from salesdesk.ui.widgets.day_edit import DayEdit, TimeEdit
from salesdesk.ui.widgets.form import FieldColumn

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def look(qapp):
    before = QLocale()
    install_language(qapp, "en")
    QLocale.setDefault(QLocale("en_GB"))
    yield install(qapp, "light")
    QLocale.setDefault(before)


def shown(qtbot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def line_of(edit: QWidget) -> QLineEdit:
    return edit.findChild(QLineEdit)


def typed(edit: QWidget, text: str) -> None:
    line = line_of(edit)
    line.setFocus(Qt.FocusReason.TabFocusReason)
    line.selectAll()
    if not text:
        QTest.keyClick(line, Qt.Key.Key_Delete)
    elif text.isascii():
        QTest.keyClicks(line, text)
    else:  # as an input method hands over what was composed
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QApplication.sendEvent(line, composed)


@pytest.fixture
def day_edit(qtbot):
    edit = DayEdit(lambda: TODAY)
    edit.setAccessibleName("Next check-in")
    return shown(qtbot, edit)


@pytest.mark.parametrize("text", ["3 dec", "3/12", "2026-12-03", "+12", "12月3日"])
def test_a_day_typed_freely(day_edit, text):
    typed(day_edit, text)
    assert day_edit.day() == date(2026, 12, 3)
    assert line_of(day_edit).accessibleDescription() == "Thu 3 Dec 2026"


def test_each_new_meaning_is_told_once(day_edit):
    told = []
    day_edit.changed.connect(told.append)
    typed(day_edit, "mon")
    assert told == [date(2026, 11, 23)]  # neither `m` nor `mo` alone means another day
    line_of(day_edit).clearFocus()
    assert told == [date(2026, 11, 23)]


def test_leaving_writes_the_day_out_in_full(day_edit):
    typed(day_edit, "tomorrow")
    line_of(day_edit).clearFocus()
    assert day_edit.text() == "Sun 22 Nov 2026"
    assert line_of(day_edit).accessibleDescription() == "tomorrow"


def test_what_is_not_understood_stays_for_correction(day_edit):
    typed(day_edit, "soonish")
    assert not day_edit.is_valid()
    assert day_edit.day() is None
    line_of(day_edit).clearFocus()
    assert day_edit.text() == "soonish"
    typed(day_edit, "")
    assert day_edit.is_valid()
    assert day_edit.day() is None


def test_up_and_down_go_from_day_to_day(day_edit):
    line = line_of(day_edit)
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert day_edit.day() == TODAY
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert day_edit.day() == date(2026, 11, 22)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert day_edit.day() == date(2026, 11, 20)
    assert line.accessibleDescription() == "yesterday"


@pytest.mark.parametrize(
    ("day", "note"),
    [(date(2026, 12, 3), "in 12 days"), (date(2026, 11, 11), "10 days ago"), (TODAY, "today")],
)
def test_the_note_says_how_far_away(day_edit, day, note):
    day_edit.set_day(day)
    assert line_of(day_edit).accessibleDescription() == note


def test_the_end_of_time_is_not_passed(day_edit):
    day_edit.set_day(date.max)
    QTest.keyClick(line_of(day_edit), Qt.Key.Key_Up)
    assert day_edit.day() == date.max


def test_month_first_where_the_locale_says_so(day_edit):
    QLocale.setDefault(QLocale("en_US"))
    typed(day_edit, "12/3")
    assert day_edit.day() == date(2026, 12, 3)


def test_chinese_days_are_written_and_read_in_chinese(day_edit, qapp):
    QLocale.setDefault(QLocale("zh_CN"))
    typed(day_edit, "下周一")
    assert day_edit.day() == date(2026, 11, 23)
    line_of(day_edit).clearFocus()
    assert day_edit.text() == "2026年11月23日 周一"
    typed(day_edit, day_edit.text() + " ")
    assert day_edit.day() == date(2026, 11, 23)


def test_past_days_where_wanted(qtbot):
    edit = shown(qtbot, DayEdit(lambda: TODAY, prefer_past=True))
    typed(edit, "20 nov")
    assert edit.day() == date(2026, 11, 20)


def test_the_calendar_gives_a_day(day_edit, qtbot):
    day_edit.set_day(date(2026, 12, 3))
    qtbot.mouseClick(day_edit.findChild(IconButton), Qt.MouseButton.LeftButton)
    calendar = day_edit.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 12, 3)
    assert calendar.window() is QApplication.activePopupWidget()
    calendar.clicked.emit(QDate(2026, 12, 24))
    assert day_edit.day() == date(2026, 12, 24)
    assert QApplication.activePopupWidget() is None


def test_the_line_bears_the_fields_name(day_edit):
    assert line_of(day_edit).accessibleName() == day_edit.accessibleName() == "Next check-in"


def test_the_note_gives_way_to_long_text(day_edit):
    day_edit.resize(400, day_edit.height())
    day_edit.set_day(date(2026, 12, 3))
    wide = line_of(day_edit).grab().toImage()
    line_of(day_edit).set_note("")
    assert line_of(day_edit).grab().toImage() != wide


@pytest.mark.parametrize(("text", "minutes"), [("9:30", 570), ("930", 570), ("3pm", 900), ("下午3点", 900)])
def test_a_time_typed_freely(qtbot, text, minutes):
    edit = shown(qtbot, TimeEdit())
    typed(edit, text)
    assert edit.minutes() == minutes
    line_of(edit).clearFocus()
    assert edit.text() == f"{minutes // 60:02d}:{minutes % 60:02d}"


def test_a_time_by_arrows_stays_within_the_day(qtbot):
    edit = shown(qtbot, TimeEdit())
    QTest.keyClick(line_of(edit), Qt.Key.Key_Up)
    assert edit.minutes() == 540
    QTest.keyClick(line_of(edit), Qt.Key.Key_Up)
    assert edit.minutes() == 555
    edit.set_minutes(1439)
    QTest.keyClick(line_of(edit), Qt.Key.Key_Up)
    assert edit.minutes() == 1425
    edit.set_minutes(5)
    QTest.keyClick(line_of(edit), Qt.Key.Key_Down)
    assert edit.minutes() == 0


def test_a_time_that_is_none(qtbot):
    edit = shown(qtbot, TimeEdit())
    typed(edit, "25:00")
    assert edit.minutes() is None
    assert not edit.is_valid()
    assert line_of(edit).accessibleDescription() == "what time?"


@pytest.fixture
def form(qtbot):
    column = FieldColumn()
    column.said = QPlainTextEdit()
    column.day = DayEdit(lambda: TODAY)
    column.time = TimeEdit()
    column.add("What was said", column.said, hint="In their words", optional=True)
    column.add_row(("Next check-in", column.day), ("At", column.time))
    return shown(qtbot, column)


def test_fields_are_named_as_labelled(form):
    assert form.said.accessibleName() == "What was said"
    assert line_of(form.day).accessibleName() == "Next check-in"
    assert form.said.accessibleDescription() == "In their words"
    labels = {label.text(): label for label in form.findChildren(QLabel)}
    assert labels["What was said"].buddy() is form.said


def test_tab_goes_through_the_whole_form(form, qapp):
    form.said.setFocus()
    QTest.keyClick(form.said, Qt.Key.Key_Tab)
    assert qapp.focusWidget() is line_of(form.day)
    assert form.said.toPlainText() == ""


def test_only_the_line_of_a_composed_field_bears_its_name(form):
    heard = QAccessible.queryAccessibleInterface(form.day)
    assert heard.text(QAccessible.Text.Name) == ""
    assert heard.child(0).text(QAccessible.Text.Name) == "Next check-in"


def test_a_field_is_found_before_its_label(form):
    cell = form.said.parentWidget()
    widgets = [child for child in cell.children() if isinstance(child, QWidget)]
    assert widgets[0] is form.said


def test_an_error_is_shown_described_and_focused(form, qapp):
    form.show_error(form.day, "A day in the <past>.")
    assert form.error_of(form.day) == "A day in the <past>."
    assert qapp.focusWidget() is line_of(form.day)
    assert line_of(form.day).property("invalid") is True
    assert line_of(form.day).accessibleDescription() == "A day in the <past>."
    shown_error = next(label for label in form.findChildren(QLabel) if "past" in label.text())
    assert shown_error.isVisible()
    assert shown_error.palette().windowText().color().name() == LIGHT.bad


def test_errors_go_away(form):
    form.show_error(form.said, "Say something.")
    form.clear_errors()
    assert form.error_of(form.said) == ""
    assert form.said.property("invalid") is False
    assert form.said.accessibleDescription() == "In their words"


def test_a_hidden_field_hides_its_label(form):
    form.set_shown(form.said, False)
    assert [label.text() for label in form.findChildren(QLabel) if label.isVisible()] == [
        "Next check-in",
        "At",
    ]
