"""Fields for a day and for a time of day: typed freely, with what was understood beside the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.domain.days import parse_day, parse_time
from salesdesk.domain.wording import TimeOfDay
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import QtVoice, plural
from salesdesk.ui.widgets.buttons import IconButton
from salesdesk.ui.widgets.painting import draw_box

_LAST_MINUTE = 24 * 60 - 1


FAR_DAYS = 120
"""Beyond so many days nobody counts them any more."""


class _Understood(QWidget):
    """What both fields share: a line of text, and a note in it of what was understood.

    A field may be empty; text that means nothing makes it invalid and is left for correction.
    """

    left = Signal()
    """Somebody has gone on to another field, or pressed Return."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _NotedLine(self)
        # Not `textEdited`: dictation and screen readers set a field's text at once.
        self._line.textChanged.connect(self._on_edited)
        self._line.left.connect(self._on_left)
        self._line.left.connect(self.left)
        self._line.stepped.connect(self._on_stepped)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(4))
        self._row.addWidget(self._line, 1)
        self.setFocusProxy(self._line)

    def is_valid(self) -> bool:
        """Whether the text is empty or was understood."""
        return not self.text() or self._means_something()

    def text(self) -> str:
        """The text as it stands in the field, without blanks around it."""
        return self._line.text().strip()

    def type(self, text: str) -> None:
        """Puts `text` into the field as somebody would, to be understood or not."""
        self._line.setText(text)

    def set_placeholder(self, text: str) -> None:
        """What stands in the empty field."""
        self._line.setPlaceholderText(text)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Names the line: it is the one that takes the focus."""
        self._line.setAccessibleName(name)

    def accessibleName(self) -> str:  # noqa: N802
        return self._line.accessibleName()

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802
        """Describes the line, until something typed has been understood."""
        self._line.setAccessibleDescription(text)

    def _write(self, text: str) -> None:
        """Shows what is known already, without reading it again."""
        blocker = QSignalBlocker(self._line)
        self._line.setText(text)
        blocker.unblock()

    def _means_something(self) -> bool:
        raise AssertionError("each field decides")

    def _on_edited(self) -> None:
        raise AssertionError("each field decides")

    def _on_left(self) -> None:
        raise AssertionError("each field decides")

    def _on_stepped(self, steps: int) -> None:
        raise AssertionError("each field decides")


class DayEdit(_Understood):
    """A day, typed as one says it or picked from a calendar; Up and Down go to the next and back.

    `prefer_past` reads a date without a year as the latest one, for days that have been.
    """

    changed = Signal(object)

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None, *, prefer_past: bool = False
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._prefer_past = prefer_past
        self._voice = QtVoice(today)
        self._day: date | None = None
        self._button = IconButton("calendar", self.tr("Choose a day"), self)
        self._button.clicked.connect(self._on_button_clicked)
        self._row.addWidget(self._button)

    def day(self) -> date | None:
        """The day meant; None where the field is empty or not understood."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Shows `day`; tells `changed` where that is something new."""
        is_new = day != self._day
        self._day = day
        self._write(self._voice.date_text(day, with_year=True) if day else "")
        self._show_note(as_typed=False)
        if is_new:
            self.changed.emit(day)

    def _means_something(self) -> bool:
        return self._day is not None

    def _on_edited(self) -> None:
        meant = parse_day(
            self.text(), self._today(), day_first=day_comes_first(), prefer_past=self._prefer_past
        )
        is_new = meant != self._day
        self._day = meant
        self._show_note(as_typed=True)
        if is_new:
            self.changed.emit(meant)

    def _on_left(self) -> None:
        """Leaving the field writes an understood day out in full."""
        if self._day is not None:
            self.set_day(self._day)

    def _on_stepped(self, steps: int) -> None:
        try:
            self.set_day((self._day or self._today()) + timedelta(days=steps if self._day else 0))
        except OverflowError:
            return

    def _on_button_clicked(self) -> None:
        popup = _CalendarPopup(self._day or self._today(), self)
        popup.picked.connect(self._on_picked)
        popup.open_below(self)

    def _on_picked(self, day: date) -> None:
        self.set_day(day)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_note(self, *, as_typed: bool) -> None:
        if self._day is None:
            self._line.set_note(self.tr("which day?") if self.text() else "", is_bad=True)
        elif as_typed:
            self._line.set_note(self._voice.date_text(self._day, with_year=True))
        else:
            self._line.set_note(self._distance(self._day))

    def _distance(self, day: date) -> str:
        away = (day - self._today()).days
        if abs(away) <= 1:
            return self._voice.day(day)
        if abs(away) > FAR_DAYS:
            return ""
        if away < 0:
            return plural(self.tr("%n day(s) ago", "", -away), -away)
        return plural(self.tr("in %n day(s)", "", away), away)


class TimeEdit(_Understood):
    """A time of day, typed as one says it; Up and Down move it by a quarter of an hour."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes: int | None = None
        self._line.setMinimumWidth(theme().px(88))

    def minutes(self) -> int | None:
        """Minutes since midnight (0 to 1439); None where the field is empty or not understood."""
        return self._minutes

    def set_minutes(self, minutes: int | None) -> None:
        """Shows the time; tells `changed` where that is something new."""
        is_new = minutes != self._minutes
        self._minutes = minutes
        self._write("" if minutes is None else str(TimeOfDay(minutes)))
        self._line.set_note("")
        if is_new:
            self.changed.emit(minutes)

    def _means_something(self) -> bool:
        return self._minutes is not None

    def _on_edited(self) -> None:
        meant = parse_time(self.text())
        is_new = meant != self._minutes
        self._minutes = meant
        if meant is None:
            self._line.set_note(self.tr("what time?") if self.text() else "", is_bad=True)
        else:
            self._line.set_note(str(TimeOfDay(meant)))
        if is_new:
            self.changed.emit(meant)

    def _on_left(self) -> None:
        if self._minutes is not None:
            self.set_minutes(self._minutes)

    def _on_stepped(self, steps: int) -> None:
        if self._minutes is None:
            self.set_minutes(9 * 60)
        else:
            quarter = self._minutes // 15 + steps
            self.set_minutes(max(0, min(quarter * 15, _LAST_MINUTE // 15 * 15)))


class _NotedLine(QLineEdit):
    """A line of text with a note at its end, which gives way where the text needs the room."""

    left = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._note = ""
        self._note_is_bad = False

    def set_note(self, note: str, *, is_bad: bool = False) -> None:
        self._note = note
        self._note_is_bad = is_bad
        self.setAccessibleDescription(note)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Up else -1)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._note:
            return
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        font = look.font("small")
        painter.setFont(font)
        painter.setPen(QColor(colours.bad if self._note_is_bad else colours.dim))
        side = look.px(12)
        room = self.rect().adjusted(side, 0, -side, 0)
        taken = self.fontMetrics().horizontalAdvance(self.text()) + look.px(16)
        if painter.fontMetrics().horizontalAdvance(self._note) <= room.width() - taken:
            align = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, align, self._note)


class _CalendarPopup(QFrame):
    """A month to pick a day from; Escape leaves the day as it was."""

    picked = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Calendar"))
        layout = QVBoxLayout(self)
        side = theme().px(8)
        layout.setContentsMargins(side, side, side, side)
        self.calendar = QCalendarWidget(self)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setGridVisible(False)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setLocale(QLocale())
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setMinimumSize(theme().px(308), theme().px(248))
        self._tone_down()
        self.calendar.setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31))
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._on_chosen)
        self.calendar.activated.connect(self._on_chosen)
        layout.addWidget(self.calendar)

    def open_below(self, field: QWidget) -> None:
        """Shows the month below `field`, or above it where the screen ends."""
        self.adjustSize()
        screen = field.screen().availableGeometry()
        place = QRect(field.mapToGlobal(QPoint(0, field.height() + 4)), self.size())
        if place.bottom() > screen.bottom():
            place.moveBottom(field.mapToGlobal(QPoint(0, -4)).y())
        place.moveRight(min(place.right(), screen.right()))
        self.move(place.topLeft())
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().colours
        draw_box(QPainter(self), QRectF(self.rect()), 0, colours.surface, colours.line)

    def _tone_down(self) -> None:
        """The names of the days and the weekend in a dim tone instead of Qt's red."""
        dim = QTextCharFormat()
        dim.setForeground(QColor(theme().colours.dim))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, dim)
        self.calendar.setHeaderTextFormat(dim)

    def _on_chosen(self, chosen: QDate) -> None:
        self.close()
        self.picked.emit(date(chosen.year(), chosen.month(), chosen.day()))


def day_comes_first() -> bool:
    """Whether the present locale writes 3/12 for the third of December."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return form.find("d") < form.find("M")
