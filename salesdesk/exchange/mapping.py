"""Which column of a file is which field: guessed from headers and cells, or told by the person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.errors import UserError
from salesdesk.exchange import patterns
from salesdesk.exchange.headers import field_of, normalise, source_of

FileKind = Literal["customers", "orders"]
Mapping = dict[int, str]
"""Column (from 0) to field id; a column that is missing in it goes into the notes."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something a column can hold. `label` is English and is spoken through the context `domain`."""

    id: str
    label: str
    kind: FileKind
    many: bool = False
    """Whether several columns may hold it side by side; of others the first filled cell counts."""


FIELDS: tuple[Field, ...] = (
    Field("name", QT_TRANSLATE_NOOP("domain", "Customer (firm or person)"), "customers"),
    Field("company", QT_TRANSLATE_NOOP("domain", "Company"), "customers"),
    Field("contact", QT_TRANSLATE_NOOP("domain", "Person"), "customers"),
    Field("given_name", QT_TRANSLATE_NOOP("domain", "First name"), "customers"),
    Field("middle_name", QT_TRANSLATE_NOOP("domain", "Middle name"), "customers"),
    Field("family_name", QT_TRANSLATE_NOOP("domain", "Last name"), "customers"),
    Field("title", QT_TRANSLATE_NOOP("domain", "Job title"), "customers"),
    Field("role", QT_TRANSLATE_NOOP("domain", "Role in buying"), "customers"),
    Field("phone", QT_TRANSLATE_NOOP("domain", "Phone"), "customers", many=True),
    Field("contact_phone", QT_TRANSLATE_NOOP("domain", "Person's phone"), "customers", many=True),
    Field("mobile", QT_TRANSLATE_NOOP("domain", "Mobile phone"), "customers", many=True),
    Field("fax", QT_TRANSLATE_NOOP("domain", "Fax"), "customers", many=True),
    Field("phone_label", QT_TRANSLATE_NOOP("domain", "Kind of the phone beside it"), "customers", many=True),
    Field("email", QT_TRANSLATE_NOOP("domain", "E-mail"), "customers", many=True),
    Field("website", QT_TRANSLATE_NOOP("domain", "Website"), "customers", many=True),
    Field("wechat", QT_TRANSLATE_NOOP("domain", "WeChat"), "customers"),
    Field("address", QT_TRANSLATE_NOOP("domain", "Address"), "customers", many=True),
    Field("formatted_address", QT_TRANSLATE_NOOP("domain", "Whole address"), "customers"),
    Field("city", QT_TRANSLATE_NOOP("domain", "City"), "customers"),
    Field("region", QT_TRANSLATE_NOOP("domain", "Region"), "customers"),
    Field("postcode", QT_TRANSLATE_NOOP("domain", "Postcode"), "customers"),
    Field("country", QT_TRANSLATE_NOOP("domain", "Country"), "customers"),
    Field("industry", QT_TRANSLATE_NOOP("domain", "Industry"), "customers"),
    Field("level", QT_TRANSLATE_NOOP("domain", "Relationship level"), "customers"),
    Field("value_class", QT_TRANSLATE_NOOP("domain", "Value class"), "customers"),
    Field("last_contact", QT_TRANSLATE_NOOP("domain", "Last contact"), "customers"),
    Field("next_contact", QT_TRANSLATE_NOOP("domain", "Next contact"), "customers"),
    Field("since", QT_TRANSLATE_NOOP("domain", "Customer since"), "customers"),
    Field("birthday", QT_TRANSLATE_NOOP("domain", "Birthday"), "customers"),
    Field("notes", QT_TRANSLATE_NOOP("domain", "Notes"), "customers", many=True),
    Field("ignore", QT_TRANSLATE_NOOP("domain", "Leave out"), "customers", many=True),
    Field("customer", QT_TRANSLATE_NOOP("domain", "Customer"), "orders"),
    Field("ordered_on", QT_TRANSLATE_NOOP("domain", "Order date"), "orders"),
    Field("delivered_on", QT_TRANSLATE_NOOP("domain", "Delivery date"), "orders"),
    Field("number", QT_TRANSLATE_NOOP("domain", "Order number"), "orders"),
    Field("product", QT_TRANSLATE_NOOP("domain", "Product"), "orders"),
    Field("quantity", QT_TRANSLATE_NOOP("domain", "Quantity"), "orders"),
    Field("amount", QT_TRANSLATE_NOOP("domain", "Amount"), "orders"),
    Field("currency", QT_TRANSLATE_NOOP("domain", "Currency"), "orders"),
    Field("order_kind", QT_TRANSLATE_NOOP("domain", "Purchase or return"), "orders"),
)

_CUSTOMER_LIST = QT_TRANSLATE_NOOP("domain", "Customer list")
_ORDER_LIST = QT_TRANSLATE_NOOP("domain", "Order list")
_NAMES = ("name", "company", "contact", "given_name", "family_name")
_TELLING = 0.6
"""The share of filled cells that must look like a field for the cells alone to decide."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a file seems to be. `source` is a program's name or, in English, what kind of list it is."""

    kind: FileKind
    mapping: Mapping
    source: str
    unmatched: tuple[int, ...]
    """The columns that match nothing: they go into the notes of customers, and are left out of orders."""


def fields_of(kind: FileKind) -> tuple[Field, ...]:
    """The fields a file of `kind` can have, in the order in which to offer them."""
    return tuple(field for field in FIELDS if field.kind == kind)


def guess_mapping(
    header: Sequence[str], samples: Sequence[Sequence[str]], *, kind: FileKind | None = None
) -> Guess:
    """What the columns are, by their headers, and by the cells of `samples` where a header says nothing.

    `kind` is guessed too where it is not given.
    """
    found: dict[FileKind, Mapping] = {"customers": _by_header(header, "customers")}
    found["orders"] = _by_header(header, "orders")
    kind = kind or _kind(found["customers"], found["orders"])
    mapping = found[kind]
    if kind == "customers":
        _settle_customer_columns(mapping, header)
    _add_evidence(mapping, header, samples, kind)
    source = source_of(header) or (_CUSTOMER_LIST if kind == "customers" else _ORDER_LIST)
    unmatched = tuple(column for column in range(len(header)) if column not in mapping)
    return Guess(kind, dict(sorted(mapping.items())), source, unmatched)


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
            raise UserError("There is no field “%1”; the fields are %2.", name, ", ".join(known), field=name)
        column = _column(column_name, header, name)
        if not known[name].many:
            mapping = {at: field for at, field in mapping.items() if field != name or at in told}
        mapping[column] = name
        told.add(column)
    return dict(sorted(mapping.items()))


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
    raise UserError("The file has no column “%1”; its columns are %2.", name, ", ".join(cells), field=field)


def _by_header(header: Sequence[str], kind: FileKind) -> Mapping:
    fields = ((column, field_of(cell, kind)) for column, cell in enumerate(header))
    return {column: field for column, field in fields if field is not None}


def _kind(customers: Mapping, orders: Mapping) -> FileKind:
    """Orders need a customer, a day, and what was ordered; and no more that speaks of a customer."""
    held = set(orders.values())
    is_order = {"customer", "ordered_on"} <= held and held & {"number", "product", "quantity", "amount"}
    return "orders" if is_order and len(orders) >= len(customers) else "customers"


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
    if len(titles) > 1:  # beside `Job Title`, `Title` is Mr or Dr
        for column in [c for c in titles if normalise(header[c]) == "title"]:
            del mapping[column]


def _add_evidence(
    mapping: Mapping, header: Sequence[str], samples: Sequence[Sequence[str]], kind: FileKind
) -> None:
    free = [column for column in range(len(header)) if column not in mapping]
    cells = {
        column: [row[column].strip() for row in samples if column < len(row) and row[column].strip()]
        for column in free
    }
    looks: list[tuple[str, Callable[[str], bool]]] = (
        [("email", patterns.is_email), ("phone", patterns.is_phone), ("website", patterns.is_website)]
        if kind == "customers"
        else [("ordered_on", patterns.is_day)]
    )
    for column in free:
        for field, looks_so in looks:
            if kind == "orders" and field in mapping.values():
                continue
            if _share(cells[column], looks_so) >= _TELLING:
                mapping[column] = field
                break
    if kind == "customers" and not set(mapping.values()) & set(_NAMES):
        _find_name(mapping, cells)


def _share(cells: Sequence[str], looks_so: Callable[[str], bool]) -> float:
    return sum(map(looks_so, cells)) / len(cells) if cells else 0.0


def _find_name(mapping: Mapping, cells: dict[int, list[str]]) -> None:
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
