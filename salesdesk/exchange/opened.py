"""What a file that was opened for import turns out to be, whatever its format.

Each format has a module that makes an `OpenedFile`; the window, the command and `taking_in` know no more of
a file than what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from pathlib import Path
from typing import Any, Literal, Protocol

from salesdesk.exchange.row_reader import Say
from salesdesk.services.imported_rows import ImportKind

FileFormat = Literal["csv", "xlsx", "vcard", "ldif", "icalendar", "json"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How rows are to be read: what they leave open, and in whose language remarks and reasons are said.

    `country` (ISO 3166) is that of numbers without a country code, `zone` the rep's own; `zones` are the
    answers to `OpenedFile.unknown_zones`, each an IANA name.
    """

    country: str
    today: date
    zone: tzinfo
    say: Say
    zones: Mapping[str, str] = field(default_factory=dict)


class Records(Protocol):
    """A part's rows one by one, each a record of services.imported_rows or a Refusal.

    `remarks` and `cleaned` (cells that lost characters which cannot be shown) are whole at the end.
    """

    @property
    def remarks(self) -> list[str]: ...

    @property
    def cleaned(self) -> int: ...

    def __iter__(self) -> Iterator[Any]: ...

    def __next__(self) -> Any: ...


class Part(Protocol):
    """What a file holds of one kind: all of it, or one sheet of a workbook.

    `title` names it where a file has several; `rows` is about how many there are.
    """

    @property
    def kind(self) -> ImportKind: ...

    @property
    def title(self) -> str: ...

    @property
    def rows(self) -> int: ...

    def records(self, reading: Reading) -> Records:
        """Reads the part from its beginning, as often as it is asked to."""
        ...


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that can be taken in. `source` is a program's name, or in English what it is.

    `encoding` is None where the format settles it. `unknown_zones` are names of time zones in the file that
    nobody knows: they have to be told before it is taken in.
    """

    path: Path
    format: FileFormat
    source: str
    parts: tuple[Part, ...]
    encoding: str | None = None
    unknown_zones: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.path.name

    def with_part(self, number: int, part: Part) -> OpenedFile:
        """The same file with another reading of one part, such as other columns."""
        return replace(self, parts=(*self.parts[:number], part, *self.parts[number + 1 :]))

    def only(self, numbers: frozenset[int]) -> OpenedFile:
        """The same file without the parts that are not wanted."""
        return replace(self, parts=tuple(p for at, p in enumerate(self.parts) if at in numbers))
