"""Chips, segments and the level stepper, driven by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from salesdesk.ui.theme import install
from salesdesk.ui.widgets.chip import ToggleChips
from salesdesk.ui.widgets.level_stepper import LevelStepper
from salesdesk.ui.widgets.segmented import Segmented

HEARD = [("opinion", "opinion"), ("need", "need"), ("praise", "praise")]
CHANNELS = [("phone", "Phone"), ("visit", "Visit"), ("wechat", "WeChat")]
LEVELS = [("basic", "Basic"), ("reactive", "Reactive"), ("accountable", "Accountable")]

_GREY = QImage.Format.Format_Grayscale8


@pytest.fixture
def shown(qtbot, qapp):
    """Shows a widget in an active window between two buttons that take the focus."""
    install(qapp, "light")

    kept = []

    def show(widget: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        layout = QHBoxLayout(window)
        for part in (QPushButton("before"), widget, QPushButton("after")):
            layout.addWidget(part)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield show
    kept.clear()


def button(widget: QWidget, name: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.accessibleName() == name)


def test_chips_are_chosen_by_click_and_kept_in_the_order_of_the_options(shown, qtbot):
    chips = ToggleChips(HEARD, name="Heard")
    shown(chips)
    for name in ("praise", "opinion"):
        with qtbot.waitSignal(chips.changed):
            qtbot.mouseClick(button(chips, name), Qt.MouseButton.LeftButton)
    assert chips.values() == ["opinion", "praise"]
    assert chips.accessibleName() == "Heard"


def test_a_chip_of_a_long_name_widens_no_form(shown):
    name = "Maximiliana Theodora " * 9
    chips = ToggleChips([("1", name), ("2", "Ana")], name="With")
    shown(chips)
    assert button(chips, name).sizeHint().width() < 400
    assert "Maximiliana" in button(chips, name).toolTip()
    assert button(chips, "Ana").toolTip() == ""


def test_chips_by_keyboard(shown, qapp):
    chips = ToggleChips(HEARD)
    shown(chips)
    chips.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Left)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Left)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Space)
    assert chips.values() == ["need", "praise"]
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Space)
    assert chips.values() == ["need"]


def test_chips_stand_in_the_tab_order(shown, qapp):
    chips = ToggleChips(HEARD)
    window = shown(chips)
    button(window, "opinion").setFocus()
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    assert qapp.focusWidget() is button(chips, "need")


def test_single_chips_take_the_earlier_choice_back(shown, qtbot):
    chips = ToggleChips(HEARD, multiple=False)
    shown(chips)
    qtbot.mouseClick(button(chips, "need"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(chips, "praise"), Qt.MouseButton.LeftButton)
    assert chips.values() == ["praise"]
    qtbot.mouseClick(button(chips, "praise"), Qt.MouseButton.LeftButton)
    assert chips.values() == []


def test_setting_the_same_chips_tells_nobody(shown, qtbot):
    chips = ToggleChips(HEARD)
    shown(chips)
    with qtbot.waitSignal(chips.changed):
        chips.set_values(["need"])
    with qtbot.assertNotEmitted(chips.changed):
        chips.set_values(["need"])


def test_new_options_keep_what_is_still_offered(shown):
    chips = ToggleChips(HEARD)
    shown(chips)
    chips.set_values(["need", "praise"])
    chips.set_options([("need", "need 3"), ("question", "question")])
    assert chips.values() == ["need"]
    chips.set_label("need", "need 4")
    assert button(chips, "need 4").isChecked()


def test_choosing_a_chip_moves_no_neighbour_and_changes_its_shape(shown, qtbot):
    chips = ToggleChips(HEARD)
    shown(chips)
    chip = button(chips, "need")
    place, picture = chip.geometry(), chip.grab().toImage()
    chips.set_values(["need"])
    assert chip.geometry() == place
    assert chip.grab().toImage() != picture


def test_screen_readers_hear_a_chip_as_a_choice(shown):
    chips = ToggleChips(HEARD)
    shown(chips)
    chips.set_values(["need"])
    heard = QAccessible.queryAccessibleInterface(button(chips, "need"))
    assert heard.text(QAccessible.Text.Name) == "need"
    assert heard.state().checkable
    assert heard.state().checked


def test_segments_move_by_arrows_and_round_the_end(shown, qapp, qtbot):
    segments = Segmented(CHANNELS, "Channel")
    shown(segments)
    assert segments.value == "phone"
    segments.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(segments.changed) as told:
        QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Right)
    assert told.args == ["visit"]
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Left)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Left)
    assert segments.value == "wechat"
    assert qapp.focusWidget() is button(segments, "WeChat")


def test_tab_stops_once_at_the_segments(shown, qapp):
    segments = Segmented(CHANNELS, "Channel")
    shown(segments)
    segments.set_value("visit")
    segments.setFocus(Qt.FocusReason.TabFocusReason)
    assert qapp.focusWidget() is button(segments, "Visit")
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
    assert qapp.focusWidget().text() == "after"


def test_screen_readers_hear_one_choice_of_a_few_in_order(shown):
    segments = Segmented(CHANNELS, "Channel")
    shown(segments)
    segments.set_value("visit")
    group = QAccessible.queryAccessibleInterface(segments)
    heard = [group.child(at) for at in range(group.childCount())]
    assert [one.text(QAccessible.Text.Name) for one in heard] == ["Phone", "Visit", "WeChat"]
    assert {one.role() for one in heard} == {QAccessible.Role.RadioButton}
    assert [bool(one.state().checked) for one in heard] == [False, True, False]


def test_segment_by_click_stays_chosen_when_clicked_again(shown, qtbot):
    segments = Segmented(CHANNELS, "Channel")
    shown(segments)
    qtbot.mouseClick(button(segments, "WeChat"), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(segments.changed):
        qtbot.mouseClick(button(segments, "WeChat"), Qt.MouseButton.LeftButton)
    assert segments.value == "wechat"
    assert button(segments, "WeChat").isChecked()
    with pytest.raises(ValueError, match="fax"):
        segments.set_value("fax")


def test_segments_from_right_to_left_are_drawn_and_walked_the_other_way(shown, qapp):
    segments = Segmented(CHANNELS, "Channel")
    window = shown(segments)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    segments.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Left)
    assert segments.value == "visit"
    assert not segments.grab().isNull()


def test_stepper_proposes_and_leaves_the_level(shown, qtbot):
    stepper = LevelStepper(LEVELS, "Relationship level")
    shown(stepper)
    stepper.set_level("basic", ("accountable",))
    with qtbot.waitSignal(stepper.chosen) as told:
        qtbot.mouseClick(button(stepper, "Accountable"), Qt.MouseButton.LeftButton)
    assert told.args == ["accountable"]
    assert stepper.level == "basic"
    assert button(stepper, "Basic").isChecked()
    assert not button(stepper, "Accountable").isChecked()


def test_stepper_proposes_to_a_screen_reader_which_toggles(shown, qtbot):
    stepper = LevelStepper(LEVELS)
    shown(stepper)
    for current in ("basic", ""):
        stepper.set_level(current, ())
        with qtbot.waitSignal(stepper.chosen) as told:
            button(stepper, "Accountable").toggle()
        assert told.args == ["accountable"]
        assert [one for one in stepper.findChildren(QPushButton) if one.isChecked()] == (
            [button(stepper, "Basic")] if current else []
        )


def test_stepper_by_arrows_and_enter(shown, qapp, qtbot):
    stepper = LevelStepper(LEVELS)
    shown(stepper)
    stepper.set_level("basic", ())
    stepper.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Left)
    assert qapp.focusWidget() is button(stepper, "Basic")
    QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(stepper.chosen) as told:
        QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Return)
    assert told.args == ["reactive"]


def test_stepper_is_silent_about_the_present_level(shown, qtbot):
    stepper = LevelStepper(LEVELS)
    shown(stepper)
    stepper.set_level("basic", ())
    with qtbot.assertNotEmitted(stepper.chosen):
        qtbot.mouseClick(button(stepper, "Basic"), Qt.MouseButton.LeftButton)


def test_stepper_puts_level_and_zone_into_words(shown):
    stepper = LevelStepper(LEVELS)
    shown(stepper)
    stepper.set_level("reactive", ("reactive", "accountable"))
    said = [b.accessibleDescription() for b in stepper.findChildren(QPushButton)]
    assert said == ["Outside the zone", "Present level, in its zone", "In the zone"]


def test_zone_is_marked_by_more_than_colour(shown):
    stepper = LevelStepper(LEVELS)
    shown(stepper)
    stepper.set_level("basic", ())
    outside = button(stepper, "Accountable").grab().toImage().convertToFormat(_GREY)
    stepper.set_level("basic", ("accountable",))
    inside = button(stepper, "Accountable").grab().toImage().convertToFormat(_GREY)
    middle = range(outside.width() // 2 - 3, outside.width() // 2 + 3)
    assert [inside.pixel(x, inside.height() - 6) for x in middle] != [
        outside.pixel(x, outside.height() - 6) for x in middle
    ]


def test_a_segment_and_a_chip_follow_a_screen_reader_which_toggles_instead_of_clicking(qtbot, qapp):
    segmented = Segmented([("a", "A"), ("b", "B")], "Letters")
    several = ToggleChips([("a", "A"), ("b", "B")], name="Some")
    one = ToggleChips([("a", "A"), ("b", "B")], multiple=False, name="One")
    for widget in (segmented, several, one):
        qtbot.addWidget(widget)
    with qtbot.waitSignal(segmented.changed) as heard:
        segmented._segments["b"].toggle()
    assert heard.args == ["b"]
    assert segmented.value == "b"
    with qtbot.waitSignal(several.changed):
        several._chips["b"].toggle()
    assert several.values() == ["b"]
    one.set_values(["a"])
    with qtbot.waitSignal(one.changed):
        one._chips["b"].toggle()
    assert one.values() == ["b"]
    counted: list[None] = []
    several.changed.connect(lambda: counted.append(None))
    several.set_values(["a"])
    assert len(counted) == 1
