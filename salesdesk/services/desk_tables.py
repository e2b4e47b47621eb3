"""Which tables make a whole desk, parents before children, and what hangs on chosen customers.

The JSON export writes these and the import reads them; what the program keeps for itself (the journal, the
trash, drafts, what was shown as a reminder) stays at home.
"""

from __future__ import annotations

from functools import cache

from salesdesk.storage import tables
from salesdesk.storage.columns import Flag
from salesdesk.storage.tables import Row

_CHOSEN = "SELECT value FROM json_each(?1)"
_OWN = f"customer_id IN ({_CHOSEN})"
_THEIR_PEOPLE = f"SELECT person_id FROM posts WHERE {_OWN}"
_OF_THEM = f"{_OWN} OR person_id IN ({_THEIR_PEOPLE})"
_THEIR_CONTACTS = f"SELECT id FROM interactions WHERE {_OWN}"

_OF_CHOSEN: dict[type[Row], str] = {
    tables.Customer: f"id IN ({_CHOSEN})",
    tables.Person: f"id IN ({_THEIR_PEOPLE})",
    tables.Post: _OWN,
    tables.ContactPoint: _OF_THEM,
    tables.Photo: _OF_THEM,
    tables.NotDuplicate: f"{_OWN} AND other_id IN ({_CHOSEN})",
    tables.LevelChange: _OWN,
    tables.Interaction: _OWN,
    tables.InteractionPerson: f"interaction_id IN ({_THEIR_CONTACTS}) AND person_id IN ({_THEIR_PEOPLE})",
    tables.Heard: f"interaction_id IN ({_THEIR_CONTACTS})",
    tables.Order: _OWN,
    tables.OrderLine: f"order_id IN (SELECT id FROM orders WHERE {_OWN})",
    tables.CheckIn: _OWN,
    tables.Promise: _OWN,
    tables.PromiseMove: f"promise_id IN (SELECT id FROM promises WHERE {_OWN})",
    tables.Complaint: _OWN,
    tables.Decision: _OWN,
}

_OF_NOBODY: tuple[type[Row], ...] = (tables.LevelPolicy, tables.Zone, tables.Setting, tables.SavedFilter)
"""What is set for the desk as a whole: never exported with chosen customers."""

WHOLE: dict[str, type[Row]] = {str(table.__tablename__): table for table in (*_OF_CHOSEN, *_OF_NOBODY)}
"""The tables of a whole desk by name, in the order in which they are written and taken in."""

OF_NOBODY = frozenset(str(table.__tablename__) for table in _OF_NOBODY)

OF_THIS_MACHINE = ("backup_gigabytes", "calendar_file", "keep_running", "second_folder")
"""Settings that another computer has no use for; a file could send backups where they do not belong."""

THINGS = ("customers", "people", "interactions", "promises", "complaints", "orders", "check_ins")
"""The tables whose rows a person would count; the others are parts of these."""

HEADS = ("customers", "posts", "contact_points")
"""The tables by which a customer is recognised."""


def ids_of_chosen(table: str) -> str:
    """The question for the ids of what hangs on chosen customers, whose ids are given as a JSON list."""
    return f"SELECT id FROM {table} WHERE {_OF_CHOSEN[WHOLE[table]]} ORDER BY id"


def ids_of_all(table: str) -> str:
    """The question for the ids of all rows that leave the desk."""
    keys = ", ".join(f"'{key}'" for key in OF_THIS_MACHINE)
    where = f" WHERE key NOT IN ({keys})" if table == "settings" else ""
    return f"SELECT id FROM {table}{where} ORDER BY id"


@cache
def columns_of(table: str) -> tuple[str, ...]:
    """The columns of a table in the file's order, the id first; what is drawn from a name is not in it."""
    names = [column.name for column in tables.columns(WHOLE[table])]
    return ("id", *(name for name in names if name not in ("id", "name_key")))


@cache
def flags_of(table: str) -> frozenset[str]:
    """The columns that hold yes or no."""
    return frozenset(one.name for one in tables.columns(WHOLE[table]) if isinstance(one.type, Flag))


@cache
def references_of(table: str) -> dict[str, tuple[str, bool]]:
    """For each column that points at another row: that row's table, and whether it has to point somewhere."""
    found: dict[str, tuple[str, bool]] = {}
    for column in tables.columns(WHOLE[table]):
        for key in column.foreign_keys:
            found[column.name] = (key.column.table.name, not column.nullable)
    return found
