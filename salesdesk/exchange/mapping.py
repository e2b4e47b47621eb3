"""Which column of a list is which field: guessed from headers and cells, or told by the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.errors import UserError
from salesdesk.exchange.evidence import add_evidence
from salesdesk.exchange.fields import NEEDED, FileKind, Mapping, fields_of
from salesdesk.exchange.headers import field_of, normalise
from salesdesk.exchange.own_lists import own_kind, own_mapping
from salesdesk.exchange.program_words import NO_FIELD
from salesdesk.exchange.programs import Program, program_of, source_of

_LISTS: dict[FileKind, str] = {
    "customers": QT_TRANSLATE_NOOP("domain", "Customer list"),
    "people": QT_TRANSLATE_NOOP("domain", "List of people"),
    "interactions": QT_TRANSLATE_NOOP("domain", "List of contacts"),
    "promises": QT_TRANSLATE_NOOP("domain", "List of promises"),
    "orders": QT_TRANSLATE_NOOP("domain", "Order list"),
    "check-ins": QT_TRANSLATE_NOOP("domain", "List of check-ins"),
    "complaints": QT_TRANSLATE_NOOP("domain", "List of complaints"),
    "level-changes": QT_TRANSLATE_NOOP("domain", "List of changes of level"),
}
_TELLING_FIELDS: tuple[tuple[FileKind, frozenset[str]], ...] = (
    ("orders", frozenset({"number", "product", "quantity", "amount"})),
    ("level-changes", frozenset({"to_level"})),
    ("complaints", frozenset({"text"})),
    ("promises", frozenset({"text"})),
    ("check-ins", frozenset({"reason", "note", "person", "state", "due_minute"})),
    ("interactions", frozenset({"channel", "direction", "outcome", "minutes", "seconds", "summary"})),
    ("people", frozenset({"from_on", "to_on"})),
)
"""Kinds other than customers, in the order of preference, and the fields one of which they must have."""

WHY_NOT = "Why Not Taken"
"""The column that stands beside refused rows which are saved to be corrected."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a list seems to be. `source` is a program's name or, in English, what kind of list it is."""

    kind: FileKind
    mapping: Mapping
    source: str
    unmatched: tuple[int, ...]
    """The columns that match nothing: for customers and people they go into the notes, else are left out."""


def guess_mapping(
    header: Sequence[str], samples: Sequence[Sequence[str]], *, kind: FileKind | None = None
) -> Guess:
    """What the columns are, by their headers, and by the cells of `samples` where a header says nothing.

    `kind` is guessed too where it is not given.
    """
    own = own_kind(header)
    if own is not None and own != "desk" and kind in (None, own):
        kind, mapping = own, own_mapping(header, own)
    else:
        program = program_of(header)
        kind, mapping = _by_words(header, kind, program)
        if kind == "customers":
            _settle_customer_columns(mapping, header)
        add_evidence(mapping, header, samples, kind, _without_field(header, kind, program))
    for column, cell in enumerate(header):
        if kind != "orders" and normalise(cell) == normalise(WHY_NOT):  # our own, corrected
            mapping[column] = "ignore"
    unmatched = tuple(column for column in range(len(header)) if column not in mapping)
    return Guess(kind, dict(sorted(mapping.items())), source_of(header) or _LISTS[kind], unmatched)


def from_options(
    options: Iterable[str],
    header: Sequence[str],
    *,
    kind: FileKind = "customers",
    guessed: Mapping | None = None,
) -> Mapping:
    """The mapping that options such as `company=Firma` ask for, the rest as `guessed`.

    The column is named by its header or by its number, from 1. Raises `UserError` where an option is not
    of that form, or its field or column does not exist.
    """
    known = {field.id: field for field in fields_of(kind)}
    mapping = dict(guessed or {})
    told: set[int] = set()
    for option in options:
        name, equals, column_name = (part.strip() for part in option.partition("="))
        if not equals or not name or not column_name:
            raise UserError("“%1” is not of the form FIELD=COLUMN, such as company=Firma.", option)
        if name not in known:
            raise _no_field(name, kind, list(known))
        column = _column(column_name, header, name)
        if not known[name].many:
            mapping = {at: field for at, field in mapping.items() if field != name or at in told}
        mapping[column] = name
        told.add(column)
    return dict(sorted(mapping.items()))


def _no_field(name: str, kind: FileKind, known: Sequence[str]) -> UserError:
    """Says which field was meant, where a header of that name would have told."""
    meant = field_of(name, kind) or next(iter(get_close_matches(name.casefold(), known, 1, _ALIKE)), None)
    every = ", ".join(known)
    if meant is None:
        return UserError("There is no field “%1”; the fields are %2.", name, every, field=name)
    return UserError(
        "There is no field “%1”; perhaps %2 is meant. The fields are %3.", name, meant, every, field=name
    )


def _no_column(name: str, cells: Sequence[str], field: str) -> UserError:
    """Names the columns that are written alike, else the first ones."""
    listed = get_close_matches(name, cells[:_COLUMNS_COMPARED], 3, _ALIKE)
    if listed:
        return UserError(
            "The file has no column “%1”; perhaps %2 is meant.", name, " or ".join(listed), field=field
        )
    told = ", ".join(cells[:_COLUMNS_TOLD])
    if len(cells) > _COLUMNS_TOLD:
        return UserError(
            "The file has no column “%1”; its first columns of %2 are %3.",
            name,
            f"{len(cells):,}",
            told,
            field=field,
        )
    return UserError("The file has no column “%1”; its columns are %2.", name, told, field=field)


_COLUMNS_TOLD = 40
"""Columns that are listed where none has the name that was told."""

_COLUMNS_COMPARED = 1_000
_ALIKE = 0.7
_LONGEST_NUMBER = 6
"""Digits of a column's number; Python itself refuses to read one of thousands."""


def _column(name: str, header: Sequence[str], field: str) -> int:
    cells = list(header)
    if name in cells:
        return cells.index(name)
    alike = [at for at, cell in enumerate(cells) if normalise(cell) == normalise(name) != ""]
    if alike:
        return alike[0]
    if name.isdecimal() and len(name) <= _LONGEST_NUMBER and 1 <= int(name) <= len(cells):
        return int(name) - 1
    raise _no_column(name, cells, field)


def _by_words(
    header: Sequence[str], kind: FileKind | None, program: Program | None
) -> tuple[FileKind, Mapping]:
    """The kind, where it is not told, and the columns whose headers are known."""
    if kind is None and program is not None:
        kind = program.kind
    if kind is not None:
        return kind, _by_header(header, kind, program)
    customers = _by_header(header, "customers", program)
    best: tuple[FileKind, Mapping] = ("customers", customers)
    for other, telling in _TELLING_FIELDS:
        mapping = _by_header(header, other, program)
        held = set(mapping.values()) - {"ignore"}
        is_such = bool(held & telling) and all(held & needed for needed in NEEDED[other])
        # Where other words speak of a customer as well, as many must speak of this.
        least = len(customers) if best[1] is customers else len(best[1]) + 1
        if is_such and len(mapping) >= least:
            best = other, mapping
    return best


def _by_header(header: Sequence[str], kind: FileKind, program: Program | None) -> Mapping:
    mapping: Mapping = {}
    for column, cell in enumerate(header):
        own = program.field_of(cell, kind) if program is not None else None
        if field := field_of(cell, kind) if own is None else own:
            mapping[column] = field
    return mapping


def _without_field(header: Sequence[str], kind: FileKind, program: Program | None) -> frozenset[int]:
    """The columns of which the program's own words say that they have no field."""
    if program is None:
        return frozenset()
    return frozenset(at for at, cell in enumerate(header) if program.field_of(cell, kind) == NO_FIELD)


def _settle_customer_columns(mapping: Mapping, header: Sequence[str]) -> None:
    """Words whose meaning hangs on their neighbours: beside a company, `Name` is a person's."""
    held = set(mapping.values())
    has_parts = bool(held & {"given_name", "family_name"})
    beside_company = "company" in held and "contact" not in held
    for column in [column for column, field in mapping.items() if field == "name"]:
        repeats_parts = has_parts and normalise(header[column]) in {"name", "displayname"}
        if beside_company or repeats_parts:
            mapping[column] = "contact"
    titles = [column for column, field in mapping.items() if field == "title"]
    if len(titles) > 1:  # beside `Job Title`, `Title` is Mr or Dr, as is the first of two `Titre`
        for column in [c for c in titles if normalise(header[c]) in ("title", "titre")]:
            if column != titles[-1]:
                del mapping[column]
