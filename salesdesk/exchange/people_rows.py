"""Rows of a list of people, as people with the post each holds at a customer."""

from __future__ import annotations

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange.customer_rows import birthday_of, name_of_person
from salesdesk.exchange.field_words import role_of
from salesdesk.exchange.reach import own_lines, own_reach, read_reach
from salesdesk.exchange.row_cells import RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedPerson, ImportedPost
from salesdesk.storage.columns import NAME_LIMIT

_NO_NAME = QT_TRANSLATE_NOOP("domain", "no name of a person")
_BACKWARDS = QT_TRANSLATE_NOOP("domain", "the post ends before it begins")


def people_records(columns: Columns) -> TableRecords[ImportedPost]:
    """Every row of a list of people as a post or as a refusal with its reason, streaming."""
    return TableRecords.by_cells(columns, _post)


def _post(cells: RowCells) -> ImportedPost:
    name = name_of_person(cells)
    if not name:
        raise RefusedRow(Sentence(_NO_NAME))
    reach = own_reach(cells) if cells.columns.is_own else read_reach(cells)
    birthday, month_day = birthday_of(cells)
    from_on, to_on = cells.day("from_on"), cells.day("to_on")
    if from_on is not None and to_on is not None and to_on < from_on:
        raise RefusedRow(Sentence(_BACKWARDS))
    wechat = own_lines(cells, "wechat") if cells.columns.is_own else (cells.single("wechat"),)
    customer = cells.single("customer", NAME_LIMIT)
    title, role, notes = cells.single("title"), cells.worded("role", role_of), cells.note("notes")
    extra = (f"{header}: {text}" for header, text in cells.extras())
    return ImportedPost(
        row=cells.row,
        customer="" if customer == name and not cells.columns.is_own else customer,
        person=ImportedPerson(
            name=name,
            title=title,
            role=role,
            phones=(*reach.personal_phones, *reach.phones),
            emails=(*reach.personal_emails, *reach.emails),
            reaches=(
                *(("wechat", one) for one in wechat if one),
                *(("website", one) for one in (*reach.websites, *reach.personal_websites)),
            ),
            birthday=birthday,
            birth_month_day=month_day,
            from_on=from_on,
            to_on=to_on,
            notes="\n".join(filter(None, (notes, *extra))),
        ),
    )
