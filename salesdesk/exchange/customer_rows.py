"""Rows of a file of customers, as customers with their people: cleaned, typed, nothing lost."""

from __future__ import annotations

from datetime import date

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange import patterns
from salesdesk.exchange.field_words import channel_of, is_company_of, level_of, role_of, value_class_of
from salesdesk.exchange.fields import Mapping
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.headers import normalise
from salesdesk.exchange.odoo_parents import Parents
from salesdesk.exchange.own_lists import minute_of, weekdays_of
from salesdesk.exchange.reach import Reach, own_lines, own_reach, read_reach
from salesdesk.exchange.row_cells import SEVERAL, RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow, Say, in_english, joined
from salesdesk.exchange.table_head import Table
from salesdesk.exchange.table_records import TableRecords
from salesdesk.exchange.vcard_fields import birthday_in
from salesdesk.services.imported_rows import CustomerKind, ImportedCustomer, ImportedPerson
from salesdesk.storage.columns import NAME_LIMIT

_NO_NAME = QT_TRANSLATE_NOOP("domain", "no name: neither a company nor a person")
_FIRMS_AMONG_NAMES = 0.2


def customer_records(columns: Columns) -> TableRecords[ImportedCustomer]:
    """Every row of a list of customers as a customer or as a refusal with its reason, streaming."""
    names_are_firms = _names_are_firms(columns)
    parents = Parents(columns) if columns.source == "Odoo" else None
    return TableRecords.by_cells(columns, lambda cells: _customer(cells, names_are_firms, parents))


def read_customers(
    table: Table, mapping: Mapping, *, default_country: str, today: date, say: Say | None = None
) -> TableRecords[ImportedCustomer]:
    """As `customer_records`, of `table`, for callers without a desk.

    `default_country` is an ISO 3166 code; `today` is the rep's local day; `say` speaks reasons and
    remarks (English where it is not given). Raises `UserError` where the file itself is broken.
    """
    return customer_records(Columns(table, mapping, today, default_country, say or in_english(today)))


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


def _customer(cells: RowCells, names_are_firms: bool, parents: Parents | None) -> ImportedCustomer:
    is_own = cells.columns.is_own
    cells.settle_place()
    firm, person = _settled(cells, *_who(cells, _company(cells, parents), names_are_firms))
    if not firm and not person:
        raise RefusedRow(Sentence(_NO_NAME))
    kind: CustomerKind = "firm" if firm else "person"
    reach = own_reach(cells) if is_own else read_reach(cells)
    next_on = cells.day_or_note("next_contact", cells.columns.day)
    shared = bool(firm and person)
    city = cells.single("city")
    return ImportedCustomer(
        row=cells.row,
        name=firm or person,
        kind=kind,
        people=_people(cells, person, reach if shared else None),
        phones=reach.phones if shared else (*reach.phones, *reach.personal_phones),
        emails=reach.emails if shared else (*reach.personal_emails, *reach.emails),
        websites=reach.websites if shared else (*reach.websites, *reach.personal_websites),
        address=_address(cells, has_city=bool(city)),
        city=city,
        region=cells.single("region"),
        country=cells.single("country"),
        postcode=cells.single("postcode"),
        industry=cells.single("industry"),
        level=cells.worded("level", level_of),
        value_class=cells.worded("value_class", value_class_of),
        last_contact_on=cells.day_or_note("last_contact", cells.columns.past_day),
        next_on=next_on,
        since=_since(cells),
        wechat="\n".join(own_lines(cells, "wechat")) if is_own else cells.single("wechat"),
        plans_nothing=is_own and next_on is None,
        notes=cells.note("notes"),
        private_note=cells.note("private_note"),
        level_since=cells.past_day("level_since"),
        level_evidence=cells.single("level_evidence"),
        channel=cells.worded("channel", channel_of),
        weekdays=cells.read("weekdays", weekdays_of) or 0,
        from_minute=cells.read("from_minute", minute_of),
        to_minute=cells.read("to_minute", minute_of),
        ideal_days=cells.read("ideal_days", _days),
        longest_days=cells.read("longest_days", _days),
        no_next_reason=cells.single("no_next_reason"),
        extra=cells.extras(),  # last: what the fields above could not take is in it
    )


def _company(cells: RowCells, parents: Parents | None) -> str:
    """The name of the firm that the row names, by its id where that is how it is named."""
    filled = cells.filled("company") if parents is not None else []
    if parents is None or not filled or not parents.is_id(filled[0][1]):
        return cells.single("company", NAME_LIMIT)
    found = filled[0]
    name = parents.name_of(found[0])
    if not name:
        cells.keep(*found)
    return cells.columns.line(name, found[1], NAME_LIMIT) if name else ""


def _who(cells: RowCells, company: str, names_are_firms: bool) -> tuple[str, str]:
    """(the firm's name, the person's name), either empty."""
    customer = cells.single("name", NAME_LIMIT)
    person = name_of_person(cells)
    if company:  # before a person's name, as Odoo displays people
        person, customer = person.removeprefix(f"{company}, "), customer.removeprefix(f"{company}, ")
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


def _settled(cells: RowCells, firm: str, person: str) -> tuple[str, str]:
    """As `_who`, where the row itself says whether it is a company's or a person's."""
    told = [is_company_of(cell) for cell, _column in cells.filled("is_company")]
    is_company = next((one for one in told if one is not None), None)
    if is_company is None:
        if found := cells.first("is_company"):
            cells.keep(*found)
        return firm, person
    if is_company:
        return (person, "") if person else (firm, "")
    return (firm, person) if person else ("", firm)


def _since(cells: RowCells) -> date | None:
    read = cells.columns.day
    return cells.day_or_note("since", lambda cell, at: read(cell, at, is_past=True, may_be_vague=True))


def _days(cell: str) -> int | None:
    text = cell.strip()
    return int(text) if text.isdecimal() and 1 <= len(text) <= 4 and 1 <= int(text) <= 3650 else None


def name_of_person(cells: RowCells) -> str:
    """The person's name; from its parts where the whole is these with a salutation or a blank in it."""
    whole = cells.single("contact", NAME_LIMIT)
    if not whole or "given_name" not in cells.columns.by_field:
        return whole or name_from_parts(cells)
    parts = [cells.single(field, NAME_LIMIT) for field in ("given_name", "family_name")]
    if all(parts) and all(part in whole for part in parts):
        return name_from_parts(cells)
    return whole


def name_from_parts(cells: RowCells) -> str:
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
    role = cells.worded("role", role_of)
    if not name:
        for field in ("title", "role", "birthday"):
            cells.keep_field(field, cells.single(field))
        return ()
    birthday, month_day = birthday_of(cells)
    if reach is None and not (title or role or birthday or month_day):
        return ()
    phones, emails = (reach.personal_phones, reach.personal_emails) if reach else ((), ())
    sites = tuple(("website", site) for site in reach.personal_websites) if reach else ()
    return (ImportedPerson(name, title, role, phones, emails, sites, birthday, month_day),)


def birthday_of(cells: RowCells) -> tuple[date | None, str]:
    """A whole day, or its month and day as MM-DD where the cell has no year (`--05-17`, `5月17日`)."""
    if cells.columns.birth_parts:
        return _birthday_in_parts(cells)
    found = cells.first("birthday")
    if found is None:
        return None, ""
    month_day = patterns.month_and_day(unguarded(found[0]))
    if month_day:
        return None, month_day
    if patterns.is_day_of_year(found[0]):  # 3/4: nobody knows which is the month
        cells.keep(*found)
        return None, ""
    try:
        return cells.columns.past_day(*found), ""
    except RefusedRow:  # for a birthday nobody is left behind
        cells.keep_unusable(*found, patterns.NO_BIRTHDAY)
        return None, ""


def _birthday_in_parts(cells: RowCells) -> tuple[date | None, str]:
    """As `birthday_of`, where year, month and day have a column each."""
    parts = {name: cells.cell(column).strip() for name, column in cells.columns.birth_parts.items()}
    year, month, day = (parts.get(name, "") for name in ("year", "month", "day"))
    written = f"{year or '-'}-{month.zfill(2)}-{day.zfill(2)}"
    birthday = birthday_in(written, "", cells.columns.today) if month and day else None
    if birthday is None:
        for name, column in cells.columns.birth_parts.items():
            if parts[name]:
                cells.keep(parts[name], column)
        return None, ""
    return birthday.day, birthday.month_day


def _address(cells: RowCells, *, has_city: bool) -> str:
    """The street's lines, else the whole address on one line, which is not wanted beside its pieces."""
    columns = cells.columns
    street = joined(
        columns.line(line, at) for cell, at in cells.filled("address") for line in cell.splitlines()
    )
    whole = cells.first("formatted_address")
    if whole is None or (street and has_city):
        return street
    cell, column = whole
    one_line = joined(columns.line(line, column) for line in cell.replace(SEVERAL, "\n").splitlines())
    if street or has_city:
        cells.keep(one_line, column)
        return street
    return one_line
