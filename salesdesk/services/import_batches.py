"""What is handed to an import, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from salesdesk.services.import_choices import OpenRow
from salesdesk.services.imported_rows import ImportKind
from salesdesk.services.refused_rows import AllRefused, RefusedRows


@dataclass(frozen=True, slots=True)
class Batch:
    """Records of one kind, read one by one as they are asked for; `rows` is about how many there are."""

    kind: ImportKind
    records: Iterable[Any]
    rows: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class TakenRow:
    """One row of a dry run: what it says, and the customer it goes to.

    `is_on_desk` says that this customer stands on the desk; otherwise the file brings them.
    """

    row: int
    text: str
    customer: str
    is_on_desk: bool = False


@dataclass(frozen=True, slots=True)
class PartResult:
    """What came of one batch: `merged` went into what was there already, or was there already.

    A dry run lists the first rows of both as well, at most `import_listing.LISTED` each; a whole desk's are
    counted only. `open_rows` are the first of those refused rows that fit several customers, `open_count`
    says how many there are; `unknown_rows` and `unknown_count` the same of those that mean nobody on the
    desk. `open_more` and `unknown_more` say how many more rows are decided with a listed one, by its
    `written_key`.
    """

    kind: ImportKind
    title: str
    added: int
    merged: int
    refused: RefusedRows
    new_rows: tuple[TakenRow, ...] = ()
    merged_rows: tuple[TakenRow, ...] = ()
    open_rows: tuple[OpenRow, ...] = ()
    open_count: int = 0
    open_more: Mapping[str, int] = field(default_factory=dict)
    unknown_rows: tuple[OpenRow, ...] = ()
    unknown_count: int = 0
    unknown_more: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do: `step_id` is the step that undoes it, None where nothing was written.

    `customer_ids` are the new customers.
    """

    parts: tuple[PartResult, ...]
    step_id: int | None = None
    customer_ids: tuple[int, ...] = ()

    @property
    def added(self) -> int:
        return sum(part.added for part in self.parts)

    @property
    def merged(self) -> int:
        return sum(part.merged for part in self.parts)

    @property
    def open_count(self) -> int:
        return sum(part.open_count for part in self.parts)

    @property
    def refused(self) -> AllRefused:
        return AllRefused(part.refused for part in self.parts)
