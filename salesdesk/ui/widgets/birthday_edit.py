"""A birthday, typed with its year or without: `17 May 1980`, `17 May`, `5月17日`, `--05-17`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from salesdesk.domain.birthdays import Birthday, day_of, is_month_day, read_birthday
from salesdesk.ui.widgets.day_edit import DayEdit, day_comes_first


class BirthdayEdit(DayEdit):
    """As `DayEdit`, but what is typed without a year stays without one."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(today, parent, prefer_past=True)
        self._month_day = ""
        self.set_placeholder(self.tr("17 May 1980, or 17 May"))

    def birthday(self) -> Birthday | None:
        """The birthday meant; None where the field is empty or not understood."""
        if self._month_day:
            return Birthday(month_day=self._month_day)
        day = self.day()
        return Birthday(day) if day is not None else None

    def set_birthday(self, day: date | None, month_day: str) -> None:
        """Shows a birthday with its year, or without one (`month_day`, MM-DD)."""
        if day is not None or not is_month_day(month_day):
            self.set_day(day)
            return
        super().set_day(None)
        self._month_day = month_day
        self._write(self._voice.day_of_year(day_of(month_day)))
        self._show_note(as_typed=False)

    def set_day(self, day: date | None) -> None:
        self._month_day = ""
        super().set_day(day)

    def _means_something(self) -> bool:
        return bool(self._month_day) or super()._means_something()

    def _on_edited(self) -> None:
        meant = read_birthday(self.text(), self._today(), day_first=day_comes_first())
        day = meant.day if meant else None
        is_new = day != self._day
        self._day = day
        self._month_day = meant.month_day if meant else ""
        self._show_note(as_typed=True)
        if is_new:
            self.changed.emit(day)

    def _on_left(self) -> None:
        if self._month_day:
            self.set_birthday(None, self._month_day)
        else:
            super()._on_left()

    def _show_note(self, *, as_typed: bool) -> None:
        if not self._month_day:
            super()._show_note(as_typed=as_typed)
        elif as_typed:
            self._line.set_note(self._voice.day_of_year(day_of(self._month_day)))
        else:
            self._line.set_note(self.tr("year not known"))
