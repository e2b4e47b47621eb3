"""Rows of a file of customers, as customers with their people: cleaned, typed, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import TypeVar

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange import patterns
from salesdesk.exchange.csv_file import CsvTable
from salesdesk.exchange.field_words import level_of, role_of, value_class_of
from salesdesk.exchange.headers import OWN, normalise, source_of
from salesdesk.exchange.mapping import Mapping
from salesdesk.exchange.reach import Reach, own_lines, own_reach, read_reach
from salesdesk.exchange.row_cells import SEVERAL, RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow, Say, in_english, joined
from salesdesk.services.imported_rows import CustomerKind, ImportedCustomer, ImportedPerson, Refusal
from salesdesk.storage.columns import NAME_LIMIT

_NO_NAME = QT_TRANSLATE_NOOP("domain", "no name: neither a company nor a person")
_FIRMS_AMONG_NAMES = 0.2

Word = TypeVar("Word", bound=StrEnum)


class CustomerRows(Iterator[ImportedCustomer | Refusal]):
    """Reads customers one by one."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._rows = columns.table.rows(columns.note_nul)
        self._names_are_firms = _names_are_firms(columns)
        self._is_own = source_of(columns.table.header) == OWN

    @property
    def remarks(self) -> list[str]:
        """What the person should know, at most 200 lines, while it is read: which way round dates were
        understood, and what was kept in the notes because it is no phone, e-mail address or website."""
        return self._columns.all_remarks()

    @property
    def cleaned(self) -> int:
        """Cells read so far that lost characters which cannot be shown."""
        return self._columns.cleaned

    def __iter__(self) -> CustomerRows:
        return self

    def __next__(self) -> ImportedCustomer | Refusal:
        row, cells = next(self._rows)
        try:
            self._columns.require_sound(cells)
            record = _customer(
                RowCells(self._columns, row, cells), self._names_are_firms, is_own=self._is_own
            )
        except RefusedRow as refused:
            return self._columns.refusal(row, refused.sentence, cells)
        return record


def read_customers(
    table: CsvTable, mapping: Mapping, *, default_country: str, today: date, say: Say | None = None
) -> CustomerRows:
    """Every row of `table` as a customer or as a refusal with its reason, in the file's order, streaming.

    `default_country` is an ISO 3166 code; `today` is the rep's local day; `say` speaks reasons and
    remarks (English where it is not given). Raises `UserError` where the file itself is broken.
    """
    return CustomerRows(Columns(table, mapping, today, default_country, say or in_english(today)))


def _names_are_firms(columns: Columns) -> bool:
    """Whether two or three words in the customer column are rather a firm's name than a person's."""
    at = columns.by_field.get("name")
    if not at:
        return True
    names = [row[at[0]] for row in columns.table.sample if row[at[0]].strip()]
    if sum(map(patterns.is_firm_name, names)) > _FIRMS_AMONG_NAMES * len(names):
        return True
    personal = {"title", "birthday", "role"} & columns.by_field.keys()
    return not personal and normalise(columns.header(at[0])) not in {"name", "displayname"}


def _customer(cells: RowCells, names_are_firms: bool, *, is_own: bool) -> ImportedCustomer:
    firm, person = _who(cells, names_are_firms)
    if not firm and not person:
        raise RefusedRow(Sentence(_NO_NAME))
    kind: CustomerKind = "firm" if firm else "person"
    reach = own_reach(cells) if is_own else read_reach(cells)
    next_on = cells.day("next_contact")
    shared = bool(firm and person)
    since = cells.first("since")
    city = cells.single("city")
    return ImportedCustomer(
        row=cells.row,
        name=firm or person,
        kind=kind,
        people=_people(cells, person, reach if shared else None),
        phones=reach.phones if shared else (*reach.phones, *reach.personal_phones),
        emails=reach.emails if shared else (*reach.personal_emails, *reach.emails),
        websites=reach.websites,
        address=_address(cells, has_city=bool(city)),
        city=city,
        region=cells.single("region"),
        country=cells.single("country"),
        postcode=cells.single("postcode"),
        industry=cells.single("industry"),
        level=_worded(cells, "level", level_of),
        value_class=_worded(cells, "value_class", value_class_of),
        last_contact_on=cells.past_day("last_contact"),
        next_on=next_on,
        since=cells.columns.day(*since, is_past=True, may_be_vague=True) if since else None,
        wechat="\n".join(own_lines(cells, "wechat")) if is_own else cells.single("wechat"),
        plans_nothing=is_own and next_on is None,
        notes=cells.note("notes"),
        extra=cells.extras(),  # last: what the fields above could not take is in it
    )


def _who(cells: RowCells, names_are_firms: bool) -> tuple[str, str]:
    """(the firm's name, the person's name), either empty."""
    company = cells.single("company", NAME_LIMIT)
    customer = cells.single("name", NAME_LIMIT)
    person = cells.single("contact", NAME_LIMIT) or _name_from_parts(cells)
    if person and person == company:  # some address books repeat the name there
        company = ""
    if company:
        if customer and not person and customer != company:
            return company, customer
        if customer not in {"", company, person}:
            cells.keep_field("name", customer)
        return company, person
    if not customer or customer == person:
        return "", person
    if person:
        return customer, person
    return ("", customer) if _is_person(customer, names_are_firms) else (customer, "")


def _name_from_parts(cells: RowCells) -> str:
    """A name from its parts: family name first and without blanks where it is Chinese or Japanese."""
    given = cells.single("given_name", NAME_LIMIT)
    middle = cells.single("middle_name", NAME_LIMIT)
    family = cells.single("family_name", NAME_LIMIT)
    if patterns.is_cjk(given + family):
        return f"{family}{middle}{given}"
    return " ".join(filter(None, (given, middle, family)))


def _is_person(name: str, names_are_firms: bool) -> bool:
    if patterns.is_chinese_person(name):
        return True
    return not names_are_firms and patterns.may_be_western_person(name)


def _people(cells: RowCells, name: str, reach: Reach | None) -> tuple[ImportedPerson, ...]:
    """The row's person. Without `reach` the customer is the person, or there is none."""
    title = cells.single("title")
    role = _worded(cells, "role", role_of)
    birthday = _birthday(cells)
    if not name:
        for field in ("title", "role", "birthday"):
            cells.keep_field(field, cells.single(field))
        return ()
    if reach is not None:
        phones = tuple(dict.fromkeys(number for _, number in reach.personal_phones))
        return (ImportedPerson(name, title, role, phones, reach.personal_emails, birthday),)
    return (ImportedPerson(name, title, role, birthday=birthday),) if title or role or birthday else ()


def _birthday(cells: RowCells) -> date | None:
    """A whole day; one without a year (`--05-17`, `5月17日`) is kept for the notes."""
    found = cells.first("birthday")
    if found is None:
        return None
    if patterns.is_day_of_year(found[0]):
        cells.keep(*found)
        return None
    return cells.columns.past_day(*found)


def _worded(cells: RowCells, field: str, meaning: Callable[[str], Word | None]) -> Word | None:
    """What the cell's word means; another word is kept for the notes."""
    found = cells.first(field)
    if found is None:
        return None
    word = meaning(found[0])
    if word is None:
        cells.keep(*found)
    return word


def _address(cells: RowCells, *, has_city: bool) -> str:
    """The street's lines, else the whole address on one line, which is not wanted beside its pieces."""
    columns = cells.columns
    street = joined(columns.line(*cell) for cell in cells.filled("address"))
    whole = cells.first("formatted_address")
    if whole is None or (street and has_city):
        return street
    cell, column = whole
    one_line = joined(columns.line(line, column) for line in cell.replace(SEVERAL, "\n").splitlines())
    if street or has_city:
        cells.keep(one_line, column)
        return street
    return one_line
