"""Sentences that rules hand out, and the voice that speaks them.

A rule says *why* in words, but knows neither the language nor Qt. So it returns a `Sentence`: an
English template and its arguments. The window speaks it through Qt's translations, the commands in
plain English, from the same template.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Self

from salesdesk.domain.text import embedded
from salesdesk.domain.values import value


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """Marks `text` for translation in `context` and returns it unchanged."""
    return text


class TimeOfDay(int):
    """A local time of day, in minutes since midnight (0 to 1439)."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"{self // 60:02d}:{self % 60:02d}"


@value
class Sentence:
    """A sentence still to be spoken.

    `text` is an English template with `%1` to `%9` for `args` and `%n` for `count`; a word's plural
    is written `day(s)`, as Qt's translators expect.
    """

    text: str
    args: tuple[Argument, ...] = ()
    count: int | None = None

    def __str__(self) -> str:
        """The sentence in English with ISO days, as part of a failure that names it."""
        return _Written(date.today).say(self)


Argument = str | int | date | StrEnum | Sentence

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Voice:
    """Speaks sentences in English; the window's voice overrides `translate` and `date_text`."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today

    def on(self, day: date) -> Self:
        """The same voice as it speaks on `day`: what is today, tomorrow or yesterday then."""
        then = copy(self)
        then._today = lambda: day
        return then

    def translate(self, text: str, count: int | None = None) -> str:
        """The template in the voice's language, with `%n` and plurals resolved."""
        if count is None:
            return text
        return text.replace("%n", str(count)).replace("(s)", "" if count == 1 else "s")

    def date_text(self, day: date, *, with_year: bool) -> str:
        """A date in the voice's language, such as `Thu 3 Dec` or `Thu 3 Dec 2026`."""
        short = f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
        return f"{short} {day.year}" if with_year else short

    def day_of_year(self, day: date) -> str:
        """The month and the day alone, such as `17 May`, for what comes round each year."""
        return f"{day.day} {_MONTHS[day.month - 1]}"

    def heading(self, day: date) -> str:
        """A day written out, such as `Sunday 22 November`, for the head of a page."""
        return f"{day:%A} {day.day} {day:%B}"

    def weekday_names(self) -> tuple[str, ...]:
        """The short names of the weekdays, Monday first."""
        return _WEEKDAYS

    def day(self, day: date) -> str:
        """A day as people say it: today, yesterday, tomorrow, `Thu 3 Dec`; the year where it is far off."""
        today = self._today()
        near = {-1: _YESTERDAY, 0: _TODAY, 1: _TOMORROW}.get((day - today).days)
        if near is not None:
            return self.translate(near)
        return self.date_text(day, with_year=abs(day - today) > timedelta(days=180))

    def word(self, value: StrEnum) -> str:
        """The word of the field for a value of `words`."""
        return self.translate(_label()(value))

    def say(self, sentence: Sentence) -> str:
        """The whole sentence."""
        spoken = self.translate(sentence.text, sentence.count)
        # One pass over the template's own marks, so that a `%1` inside an
        # argument (a customer may be called that) is never taken for a mark.
        pieces: list[str] = []
        rest = spoken
        while (at := rest.find("%")) >= 0:
            mark = rest[at + 1 : at + 2]
            if mark in "123456789" and mark and int(mark) <= len(sentence.args):
                pieces += [rest[:at], self._argument(sentence.args[int(mark) - 1])]
                rest = rest[at + 2 :]
            else:
                pieces.append(rest[: at + 1])
                rest = rest[at + 1 :]
        return "".join([*pieces, rest])

    def _argument(self, value: Argument) -> str:
        if isinstance(value, Sentence):
            return self.say(value)
        if isinstance(value, StrEnum):
            return self.word(value)
        if isinstance(value, date):
            return self.day(value)
        return embedded(str(value))


@cache
def _label() -> Callable[[StrEnum], str]:
    # That module needs this one; once is enough, as an import within a call costs more than the call.
    from salesdesk.domain.words import label

    return label


class _Written(Voice):
    """English for logs and commands, where `today` would soon be another day."""

    def day(self, day: date) -> str:
        return day.isoformat()


_TODAY = QT_TRANSLATE_NOOP("domain", "today")
_YESTERDAY = QT_TRANSLATE_NOOP("domain", "yesterday")
_TOMORROW = QT_TRANSLATE_NOOP("domain", "tomorrow")
