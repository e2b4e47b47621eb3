"""Column types that mean something: an instant, a day, a word of the field, a cleaned text.

Everything is kept as TEXT or INTEGER that a person can read with any SQLite tool, and sorts as it
reads. `raw` turns a Python value into what the file holds; the types turn it back on reading.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator
from sqlalchemy import CheckConstraint, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from salesdesk.domain.text import clean_line, clean_note
from salesdesk.errors import StorageError

NAME_LIMIT = 200
LINE_LIMIT = 2_000
NOTE_LIMIT = 16 * 1024 * 1024

Raw = str | int | float | bytes | None
Kept = TypeVar("Kept")


_AS_THEY_ARE = frozenset((str, int, type(None)))
"""What the file holds as it is, as nearly all values are; not what derives from these kinds."""


def instant_text(moment: datetime) -> str:
    """An aware moment as `2026-11-22T01:02:03.456Z`: UTC, of fixed width, so that text sorts by time.

    Raises ValueError for a naive one: it would mean a different moment on another machine.
    """
    if moment.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    utc = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return f"{utc.isoformat(timespec='milliseconds')[:-6]}Z"  # Z for `+00:00`


def raw(value: Any) -> Raw:
    """The value as the file holds it."""
    if type(value) in _AS_THEY_ARE:
        return value  # type: ignore[no-any-return]
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | int | float | bytes):
        return value
    raise TypeError(f"nothing says how to keep a {type(value).__name__}")


def _understood(read: Callable[[Any], Kept], value: Any) -> Kept:
    """What the file holds, read; nothing but damage, or another hand, leaves there what cannot be."""
    try:
        return read(value)
    except (ValueError, TypeError) as error:
        raise StorageError(
            "The desk is damaged: “%1” stands where it has no meaning. Check the desk.", str(value)[:40]
        ) from error


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return moment


class Instant(TypeDecorator[datetime]):
    """A moment: aware on both sides, UTC in the file; a naive one is refused."""

    impl = Text
    cache_ok = True
    understand = staticmethod(_moment)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else instant_text(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _understood(self.understand, value)


class Day(TypeDecorator[date]):
    """A plain local day, ISO 8601 in the file."""

    impl = Text
    cache_ok = True
    understand = staticmethod(date.fromisoformat)

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        if isinstance(value, datetime):
            raise ValueError("a day is not a moment")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:
        return None if value is None else _understood(self.understand, value)


class Flag(TypeDecorator[bool]):
    """Yes or no, 1 or 0 in the file."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Coded(TypeDecorator[StrEnum]):
    """A word of the field, kept as its code."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else _understood(self.words, value)

    def coerce_compared_value(self, op: Any, value: Any) -> TypeEngine[Any]:
        return self if isinstance(value, StrEnum) else Text()


def one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    """A CHECK that holds the column to the codes of `words`; NULL passes where the column allows it."""
    codes = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({codes})", name=f"{column}_is_known")


def filled(column: str) -> CheckConstraint:
    """A CHECK that the text is not empty."""
    return CheckConstraint(f"length({column}) > 0", name=f"{column}_is_filled")


def is_day(*columns: str) -> tuple[CheckConstraint, ...]:
    """CHECKs that each column, where filled, has an ISO day's length and reads as one."""
    return tuple(
        CheckConstraint(f"{column} IS NULL OR {column} LIKE '____-__-__'", name=f"{column}_is_a_day")
        for column in columns
    )


def is_minute(*columns: str) -> tuple[CheckConstraint, ...]:
    """CHECKs that each column, where filled, is a minute of a day."""
    return tuple(
        CheckConstraint(f"{column} IS NULL OR {column} BETWEEN 0 AND 1439", name=f"{column}_is_a_minute")
        for column in columns
    )


def cleaned(clean: Callable[[str], str]) -> BeforeValidator:
    """A validator by which text is cleaned; what is no text is left for the column's type to refuse."""

    def clean_text(value: Any) -> Any:
        if isinstance(value, bytes | bytearray):  # which the type would take for text, uncleaned
            raise ValueError("bytes are no text")
        return clean(value) if isinstance(value, str) else value

    return BeforeValidator(clean_text)


Name = Annotated[str, cleaned(partial(clean_line, limit=NAME_LIMIT))]
Line = Annotated[str, cleaned(partial(clean_line, limit=LINE_LIMIT))]
Note = Annotated[str, cleaned(partial(clean_note, limit=NOTE_LIMIT))]
