"""Theme, labels, buttons and drawn signs: what they show and what screen readers hear."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from salesdesk import paths
from salesdesk.ui.theme import DARK, LIGHT, Colours, Theme, icon_svg, install, mix, theme
from salesdesk.ui.widgets.avatar import Avatar, initials, paint_avatar
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.card import Card, Section
from salesdesk.ui.widgets.chip import TONES, Chip, ToggleChips, chip_size, paint_chip
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.painting import icon
from salesdesk.ui.widgets.plain_label import PlainLabel, set_tip
from salesdesk.ui.widgets.table_delegate import Cell
from tests.sheet_pictures import pictures

HTML = "<img src=file:x.png> <b>王芳</b> & Söhne"


@pytest.fixture
def look(qapp):
    made = install(qapp, "light")
    yield made
    made.set_scheme("light")
    made.set_text_scale(1.0)


def luminance(colour: str) -> float:
    parts = [value / 255 for value in (QColor(colour).red(), QColor(colour).green(), QColor(colour).blue())]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_has_enough_contrast(colours: Colours):
    pairs = [colours.tone(tone) for tone in TONES]
    pairs += [
        (ink, ground) for ink in (colours.text, colours.dim) for ground in (colours.bg, colours.surface)
    ]
    pairs += [
        (colours.on_accent, colours.accent),
        (colours.bad, colours.surface),
        (colours.accent, colours.surface),
    ]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def test_mix_lies_between(qapp):
    assert mix("#000000", "#ffffff", 0) == "#000000"
    assert mix("#000000", "#ffffff", 1) == "#ffffff"
    assert mix("#000000", "#ffffff", 0.5) == "#808080"


def test_scheme_can_be_set_and_is_told(look, qapp, qtbot):
    with qtbot.waitSignal(look.changed):
        look.set_scheme("dark")
    assert theme().colours is DARK
    assert qapp.palette().window().color().name() == DARK.bg
    assert DARK.surface in qapp.styleSheet()
    look.set_scheme("light")
    assert LIGHT.surface in qapp.styleSheet()
    with pytest.raises(ValueError, match="purple"):
        look.set_scheme("purple")


def test_theme_is_held_by_the_application(look, qapp):
    assert theme() is look
    assert install(qapp, "light") is look
    assert look.parent() is qapp


def test_lengths_follow_the_text(look, qapp):
    look.set_text_scale(2.0)
    assert look.px(8) == 16
    assert look.font("title").pixelSize() == 40
    assert qapp.font().pixelSize() == 26
    assert "font-size: 40px" in qapp.styleSheet()


def test_every_colour_of_the_style_sheet_exists(look, qapp):
    assert "$" not in qapp.styleSheet()
    assert set(asdict(LIGHT)) == set(asdict(DARK))


@pytest.mark.parametrize(("scheme", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_pictures_of_the_style_sheet_are_the_icons_in_the_colours_of_the_scheme(look, qapp, scheme, colours):
    """They are shipped as files: `python -m tests.sheet_pictures` draws them anew."""
    look.set_scheme(scheme)
    named = set(re.findall(r"url\(([^)]*)\)", qapp.styleSheet()))
    assert named == {f"sheet:{scheme}/{picture}" for picture in pictures(colours)}
    assert [name for name in named if not QFile.exists(name)] == []
    folder = paths.resource("styles", scheme)
    shipped = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert shipped == pictures(colours)


def test_a_tick_is_drawn_in_its_colour(look, qtbot):
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)
    shown = box.grab().toImage()
    dots = {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(shown.height())}
    assert {LIGHT.accent, LIGHT.on_accent} <= dots


def test_dressing_writes_no_file(look, qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A folder for temporary files would stay behind a program that is killed, and may be full."""
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    look.set_scheme("dark")
    Theme(qapp).deleteLater()
    assert list(tmp_path.iterdir()) == []


def test_traditional_glyphs_come_first_for_taiwan(look):
    look.set_language("zh_TW")
    families = look.font().families()
    assert families.index("Noto Sans CJK TC") < families.index("Noto Sans CJK SC")
    look.set_language("en")
    families = look.font().families()
    assert families.index("Noto Sans CJK SC") < families.index("Noto Sans CJK TC")


@pytest.mark.parametrize(
    "name",
    [
        "search",
        "calendar",
        "clock",
        "close",
        "more",
        "check",
        "dash",
        "phone",
        "plus",
        "chevron-down",
        "chevron-up",
        "chevron-left",
        "chevron-right",
    ],
)
def test_icons_are_drawn_in_the_colour_asked_for(qapp, name):
    assert b"#123456" in icon_svg(name, "#123456")
    picture = icon(name, "#ff0000").pixmap(32, 32).toImage()
    dots = {picture.pixelColor(x, y).name() for x in range(32) for y in range(32)}
    assert "#ff0000" in dots


def test_label_shows_markup_as_text(qtbot, look):
    label = PlainLabel(HTML, role="name")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == HTML


def test_eliding_label_keeps_the_whole_text_in_its_tip(qtbot, look):
    label = PlainLabel(HTML, elide=True)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == "<qt>&lt;img src=file:x.png&gt; &lt;b&gt;王芳&lt;/b&gt; &amp; Söhne</qt>"
    label.resize(900, 20)
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 80


def test_label_takes_its_tone_and_role_from_the_sheet(qtbot, look):
    label = PlainLabel("Late", role="title", tone="bad")
    qtbot.addWidget(label)
    label.show()
    assert label.palette().windowText().color().name() == LIGHT.bad
    assert label.font().pixelSize() == 20
    label.set_tone("good")
    assert label.palette().windowText().color().name() == LIGHT.good


def test_tip_escapes_and_describes(qtbot, look):
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, "A & <B>\nsecond")
    assert widget.toolTip() == "<qt>A &amp; &lt;B&gt;<br>second</qt>"
    assert widget.accessibleDescription() == "A & <B>\nsecond"
    set_tip(widget, "")
    assert widget.toolTip() == ""


def test_marks_that_turn_the_direction_are_not_shown(qtbot, look):
    name = "Acme \u202egnp.exe\u202c & Co"
    label, button, cell = PlainLabel(name), Button(name), Cell(name, name, tip=name)
    chips = ToggleChips([("one", name)], name="With")
    for widget in (label, button, chips):
        qtbot.addWidget(widget)
    set_tip(label, name)
    shown = [label.text(), button.text(), button.accessibleName(), cell.text, cell.beside, cell.spoken]
    shown += [chip.accessibleName() for chip in chips.findChildren(QPushButton)]
    shown.append(label.toolTip())
    assert all("Acme gnp.exe" in one for one in shown)


@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "danger"])
def test_button_is_named_as_it_reads(qtbot, look, kind):
    button = Button("R&D <b>call</b>", kind, "Ctrl N")
    qtbot.addWidget(button)
    button.show()
    assert button.accessibleName() == button.text() == "R&D <b>call</b>"
    assert button.shortcut().isEmpty()
    assert not button.grab().isNull()


def test_key_cap_makes_room_for_itself(qtbot, look):
    bare, capped = Button("Save"), Button("Save", "primary", "Ctrl ↵")
    qtbot.addWidget(bare)
    qtbot.addWidget(capped)
    assert capped.sizeHint().width() > bare.sizeHint().width() + 20
    assert capped.sizeHint().height() == bare.sizeHint().height()


def test_ring_is_for_the_keyboard_only(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    first, second = Button("One"), Button("Two")
    layout.addWidget(first)
    layout.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not first.shows_ring
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second.shows_ring


def test_ring_changes_the_picture(qtbot, look):
    button = Button("Save", "primary")
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    plain = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != plain


def test_icon_button_is_named(qtbot, look):
    button = IconButton("more", "More")
    qtbot.addWidget(button)
    button.show()
    assert button.accessibleName() == "More"
    assert button.toolTip() == "<qt>More</qt>"
    assert not button.grab().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_presses_a_button_as_space_does(qtbot, look, key):
    for button in (Button("Snooze"), IconButton("more", "More")):
        qtbot.addWidget(button)
        button.show()
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)
        with qtbot.assertNotEmitted(button.clicked):
            qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_button_text_is_never_clipped_by_larger_text(qtbot, look):
    button = Button("记录联系", "primary", "L")
    qtbot.addWidget(button)
    small = button.sizeHint()
    look.set_text_scale(2.0)
    large = button.sizeHint()
    assert large.width() > 1.8 * small.width()
    assert large.height() > 1.8 * small.height()


def test_chip_has_the_size_of_its_text(qtbot, look):
    chip = Chip("1 day late", "bad")
    qtbot.addWidget(chip)
    chip.show()
    assert chip.sizeHint() == chip_size("1 day late")
    assert chip.grab().toImage().pixelColor(chip.width() // 2, 1).name() == LIGHT.bad_soft
    chip.set_tone("good")
    assert chip.grab().toImage().pixelColor(chip.width() // 2, 1).name() == LIGHT.good_soft


def test_delegates_draw_the_same_chip_and_avatar(look):
    canvas = QImage(120, 40, QImage.Format.Format_ARGB32)
    canvas.fill(Qt.GlobalColor.white)
    painter = QPainter(canvas)
    paint_chip(painter, QRectF(0, 0, 60, 20), "today", "warn", LIGHT)
    paint_avatar(painter, QRectF(80, 0, 34, 34), "王", "violet", LIGHT)
    painter.end()
    assert canvas.pixelColor(30, 1).name() == LIGHT.warn_soft
    assert canvas.pixelColor(97, 2).name() == LIGHT.violet_soft


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("王芳", "王"),
        ("昆山精工 Kunshan Precision", "昆"),
        ("Maria Anders", "MA"),
        ("Thomas van der Hardy", "TH"),
        ("Northwind", "N"),
        ("anna-lena Öst", "AÖ"),
        ("(Acme) Ltd.", "AL"),
        ("!", "!"),
        ("", "?"),
        ("  ", "?"),
        ("김민수", "김"),
        ("さくら", "さ"),
    ],
)
def test_initials(name, sign):
    assert initials(name) == sign


def test_avatar_shows_initials(qtbot, look):
    avatar = Avatar("Maria Anders")
    qtbot.addWidget(avatar)
    assert avatar.text == "MA"
    avatar.set_name("李军", "violet")
    assert avatar.text == "李"
    assert not avatar.grab().isNull()


def test_card_and_section_hold_what_they_are_given(qtbot, look):
    card = Card("Open promises", sunken=True)
    qtbot.addWidget(card)
    card.body.addWidget(PlainLabel("one"))
    card.add_to_head(Chip("2"))
    card.show()
    assert card.accessibleName() == "Open promises"
    card.set_title("")
    card.set_selected(True)
    assert card.grab().toImage().pixelColor(card.width() // 2, 0).name() == LIGHT.accent
    section = Section("Promises first", 2)
    qtbot.addWidget(section)
    section.set_count("3 of 9 done")
    assert [label.text() for label in section.findChildren(PlainLabel)] == ["Promises first", "3 of 9 done"]


def test_flow_breaks_lines_and_needs_the_height_that_it_says(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    outer = QVBoxLayout(window)
    holder = QWidget()
    flow = FlowLayout(holder)
    outer.addWidget(holder)
    chips = [Chip(f"chip number {at}") for at in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    one_line = chips[0].sizeHint().height()
    assert flow.heightForWidth(2000) == one_line
    assert flow.heightForWidth(chips[0].sizeHint().width() + 5) == 6 * one_line + 5 * 6
    window.resize(220, 300)
    window.show()
    assert max(chip.geometry().right() for chip in chips) <= holder.width()
    assert chips[-1].y() > chips[0].y()


def test_flow_runs_from_right_to_left(qtbot, look):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(holder)
    first, second = Chip("one"), Chip("two")
    flow.addWidget(first)
    flow.addWidget(second)
    holder.resize(300, 40)
    holder.show()
    assert first.geometry().right() == holder.width() - 1
    assert second.x() < first.x()


def test_number_stands_clear_of_the_edge(qtbot, look):
    edit = NumberEdit(1, 60, suffix=" min")
    qtbot.addWidget(edit)
    edit.setValue(99)
    assert edit.value() == 60
    assert edit.lineEdit().textMargins().left() == 8
