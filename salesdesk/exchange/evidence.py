"""What the cells of a list tell of its columns, where headers say nothing or may mean several things."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from salesdesk.exchange import patterns
from salesdesk.exchange.field_words import level_of, party_of, value_class_of
from salesdesk.exchange.fields import FileKind, Mapping
from salesdesk.exchange.headers import normalise
from salesdesk.exchange.moments import read_minute

_NAMES = ("name", "company", "contact", "given_name", "family_name")
_TELLING = 0.6
"""The share of filled cells that must look like a field for the cells alone to decide."""

_NO_HEADER = re.compile(r"(?:column)?\d*")
"""A normalised header that says nothing: digits were read as a phone only below such a one."""
_OF_A_NUMBER = re.compile(
    r"(?:^|[\s_/-]|(?<=[a-z])(?=(?-i:Id)$))(?:id|no|nr|code|vat|tax|iban|account|revenue|fein|ein|duns)\b|nummer|编号|編號|代码|代碼"
    r"|税号|稅號|账号|賬號|帳號|统编|統編",
    re.IGNORECASE,
)
_OF_A_FAX = re.compile(r"fax|télécopie|传真|傳真", re.IGNORECASE)
_OF_A_MOBILE = re.compile(r"mobil|handy|cell|portable|móvil|手机|手機|移动|行動", re.IGNORECASE)
_OF_A_RANK = re.compile(
    r"(?!.*(?:优先|優先|priority))(?:.*(?:级|級|等|价值|價值|level|class|value|rank|tier|grade))",
    re.IGNORECASE,
)

_Looks = Callable[[str], bool]


def _is_time(cell: str) -> bool:
    return len(cell) <= patterns.LONGEST and not patterns.is_day(cell) and read_minute(cell) is not None


def _is_party(cell: str) -> bool:
    return party_of(cell) is not None


def _is_level(cell: str) -> bool:
    return level_of(cell) is not None


def _is_class(cell: str) -> bool:
    return value_class_of(cell) is not None


_RANKS: tuple[tuple[str, _Looks], ...] = (("level", _is_level), ("value_class", _is_class))
_LOOKS: dict[FileKind, tuple[tuple[str, _Looks], ...]] = {
    "customers": (
        ("email", patterns.is_email),
        ("phone", patterns.is_phone),
        ("website", patterns.is_website),
    ),
    "people": (("email", patterns.is_email), ("phone", patterns.is_phone)),
    "interactions": (("at", patterns.is_day), ("time", _is_time)),
    "promises": (("due_on", patterns.is_day), ("due_minute", _is_time)),
    "orders": (("ordered_on", patterns.is_day),),
    "check-ins": (("due_on", patterns.is_day), ("due_minute", _is_time)),
    "complaints": (("opened_on", patterns.is_day),),
    "level-changes": (("changed_on", patterns.is_day),),
}
"""The fields that cells alone can tell; a day or a time only where no header has named it."""

_BESIDE: dict[FileKind, tuple[str, tuple[tuple[str, _Looks], ...]]] = {
    "interactions": ("at", (("time", _is_time),)),
    "promises": ("due_on", (("due_minute", _is_time), ("party", _is_party))),
    "check-ins": ("due_on", (("due_minute", _is_time),)),
}
"""The field of the day, whose word a second column may bear (`Date`, `Time`), and what that one is then."""


def add_evidence(
    mapping: Mapping,
    header: Sequence[str],
    samples: Sequence[Sequence[str]],
    kind: FileKind,
    without_field: frozenset[int] = frozenset(),
) -> None:
    """Adds to `mapping` what the cells tell, and corrects in it what they say otherwise.

    Columns `without_field` are left alone, whatever stands in them.
    """
    cells = [
        [row[column].strip() for row in samples if column < len(row) and row[column].strip()]
        for column in range(len(header))
    ]
    _settle_days(mapping, cells, kind)
    if kind == "customers":
        _settle_ranks(mapping, header, cells)
    free = [at for at in range(len(header)) if at not in mapping and at not in without_field]
    for column in free:
        for field, looks_so in _LOOKS[kind]:
            if kind not in ("customers", "people") and field in mapping.values():
                continue
            tells = _telling_phone(header[column]) if field == "phone" else looks_so
            if _share(cells[column], tells) >= _TELLING:
                mapping[column] = _kind_of_phone(header[column]) if field == "phone" else field
                break
    if kind == "customers" and not set(mapping.values()) & set(_NAMES):
        named = [column for column in free if not _OF_A_NUMBER.search(header[column])]
        _find_name(mapping, {column: cells[column] for column in named})


def _settle_days(mapping: Mapping, cells: Sequence[Sequence[str]], kind: FileKind) -> None:
    """Where several headers mean the day: a column that holds no days is what its cells are."""
    if kind not in _BESIDE:
        return
    day, others = _BESIDE[kind]
    columns = [column for column, field in mapping.items() if field == day]
    if len(columns) < 2:
        return
    for column in columns:
        for field, looks_so in others:
            if field not in mapping.values() and _share(cells[column], looks_so) >= _TELLING:
                mapping[column] = field
                break


def _settle_ranks(mapping: Mapping, header: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    """Relationship levels and value classes by their own words: `客户等级` may head the one or the other."""
    for field, is_word in _RANKS:
        telling = [at for at, found in enumerate(cells) if _share(found, is_word) >= _TELLING]
        if any(mapping.get(column) == field for column in telling):
            continue
        free = (c for c in telling if mapping.get(c, "") in ("", *dict(_RANKS)))
        column = next((c for c in free if _OF_A_RANK.match(header[c])), None)
        if column is not None:
            mapping[column] = field


def _telling_phone(header: str) -> _Looks:
    """What counts as a phone below `header`: bare digits may as well be a number of another kind."""
    if _NO_HEADER.fullmatch(normalise(header)):
        return patterns.is_phone
    if _OF_A_NUMBER.search(header):
        return lambda cell: patterns.is_written_as_phone(cell) and cell.lstrip().startswith("+")
    return patterns.is_written_as_phone


def _kind_of_phone(header: str) -> str:
    """The field of a column of numbers by words in its header that need not be all of it."""
    if _OF_A_FAX.search(header):
        return "fax"
    return "mobile" if _OF_A_MOBILE.search(header) else "phone"


def _share(cells: Sequence[str], looks_so: _Looks) -> float:
    return sum(map(looks_so, cells)) / len(cells) if cells else 0.0


def _find_name(mapping: Mapping, cells: dict[int, Sequence[str]]) -> None:
    """Where no header names a customer: the column of firms' names, of people's, or the first of words."""
    words = {
        column: values
        for column, values in cells.items()
        if column not in mapping and values and _share(values, _is_wordy) >= _TELLING
    }
    firm = next((c for c, values in words.items() if _share(values, patterns.is_firm_name) >= 0.3), None)
    person = next(
        (c for c, values in words.items() if _share(values, patterns.is_chinese_person) >= _TELLING), None
    )
    if firm is not None:
        mapping[firm] = "company"
    if person is not None and person != firm:
        mapping[person] = "contact"
    if firm is None and person is None and words:
        mapping[min(words)] = "name"


def _is_wordy(cell: str) -> bool:
    return any(c.isalpha() for c in cell) and len(cell) <= 100 and not patterns.is_day(cell)
