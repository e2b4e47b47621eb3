"""A line with what was found marked: cut so that the mark is seen, and painted where the characters are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from salesdesk.ui.marked_text import draw_marked, fitted, line_of, mark_fill
from salesdesk.ui.theme import theme


def cut_to(room: int):  # type: ignore[no-untyped-def]
    return lambda text: text if len(text) <= room else text[: room - 1] + "…"


@given(st.text("abc é昆😀", min_size=1, max_size=120), st.data(), st.integers(12, 60))
def test_the_first_mark_is_always_shown(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    length = data.draw(st.integers(1, min(8, len(text) - start)))
    shown, marks = fitted(text, ((start, length),), cut_to(room))
    assert len(shown) <= room
    assert marks
    begin, size = marks[0]
    assert shown[begin : begin + size] == text[start : start + length]


def test_a_mark_longer_than_the_room_is_shown_from_its_beginning() -> None:
    shown, marks = fitted("x" * 40 + "y" * 40, ((40, 40),), cut_to(10))
    assert shown == "…yyyyyyyy…"
    assert marks == ((1, 8),)


def test_what_turns_the_direction_is_left_out_and_marks_stay_where_they_belong() -> None:
    assert line_of("ab\u202ecd\nef", ((3, 2), (6, 2))) == ("abcd ef", ((2, 2), (5, 2)))
    assert line_of("\u202eab", ((0, 1),)) == ("ab", ())


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Kunshan Precision", ((3, 4),)),
        ("张小明", ((1, 2),)),
        ("😀😀 seal", ((3, 4),)),
        ("שלום עולם", ((5, 4),)),
    ],
)
def test_marks_are_painted_bold_and_filled(
    dressed: QApplication, text: str, marks: tuple[tuple[int, int], ...]
) -> None:
    marked, plain = painted(text, marks), painted(text, ())
    fill = QColor(mark_fill()).rgb()
    assert columns(marked, fill)
    assert not columns(plain, fill)
    assert marked != plain


def test_a_mark_in_hebrew_stands_at_the_left_of_what_comes_before_it(dressed: QApplication) -> None:
    fill = QColor(mark_fill()).rgb()
    first, second = (
        columns(painted("שלום עולם", ((0, 4),)), fill),
        columns(painted("שלום עולם", ((5, 4),)), fill),
    )
    assert max(second) <= min(first) + 2
    assert min(second) < 8, "the line begins at the left"


def painted(text: str, marks: tuple[tuple[int, int], ...]) -> QImage:
    image = QImage(300, 24, QImage.Format.Format_RGB32)
    image.fill(QColor(theme().colours.surface))
    painter = QPainter(image)
    draw_marked(painter, QRectF(0, 0, 300, 24), text, marks, theme().font("body"), theme().colours.text)
    painter.end()
    return image


def columns(image: QImage, colour: int) -> list[int]:
    """The columns of pixels in which this colour is."""
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixel(x, y) == colour for y in rows)]
