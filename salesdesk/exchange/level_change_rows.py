"""Rows of a list of changes of level: of whom, when, from which to which, and what showed it right."""

from __future__ import annotations

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.domain.words import Level
from salesdesk.exchange.field_words import level_of
from salesdesk.exchange.formula_guard import unguarded
from salesdesk.exchange.row_cells import RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow, joined
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedLevelChange
from salesdesk.storage.columns import NAME_LIMIT

_NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "no customer")
_NO_DAY = QT_TRANSLATE_NOOP("domain", "no day on which the level changed")
_NO_LEVEL = QT_TRANSLATE_NOOP("domain", "no level")
_NOT_A_LEVEL = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a relationship level")
_HISTORY = QT_TRANSLATE_NOOP(
    "domain", "Changes of level come in as history: no customer's level is changed by them."
)


def level_change_records(columns: Columns) -> TableRecords[ImportedLevelChange]:
    """Every row of a list of changes of level as a change or as a refusal with its reason, streaming."""
    columns.remark(Sentence(_HISTORY))
    return TableRecords.by_cells(columns, _level_change)


def _level_change(cells: RowCells) -> ImportedLevelChange:
    customer = cells.single("customer", NAME_LIMIT)
    if not customer:
        raise RefusedRow(Sentence(_NO_CUSTOMER))
    changed_on = cells.past_day("changed_on")
    if changed_on is None:
        raise RefusedRow(Sentence(_NO_DAY))
    return ImportedLevelChange(
        row=cells.row,
        customer=customer,
        changed_on=changed_on,
        from_level=_level(cells, "from_level"),
        to_level=_level(cells, "to_level"),
        evidence=joined((cells.columns.line(*cell) for cell in cells.filled("evidence")), " · "),
    )


def _level(cells: RowCells, field: str) -> Level:
    found = cells.first(field)
    if found is None:
        raise RefusedRow(Sentence(_NO_LEVEL))
    level = level_of(unguarded(found[0]))
    if level is None:
        raise cells.columns.wrong(_NOT_A_LEVEL, *found)
    return level
