"""The schema of the desk's JSON file, drawn from the tables.

`python -m tests.exchange.desk_schema` writes it anew to `resources/desk.schema.json`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sqlalchemy import REAL, Column, Integer

from salesdesk.exchange.desk_json_out import FORMAT, VERSION
from salesdesk.services.desk_tables import OF_NOBODY, OF_THIS_MACHINE, WHOLE, columns_of, references_of
from salesdesk.services.desk_values import MOST_ID
from salesdesk.storage import gate
from salesdesk.storage.columns import Coded, Day, Flag, Instant
from salesdesk.storage.tables import columns

SCHEMA_FILE = Path(__file__).parents[2] / "resources" / "desk.schema.json"

_KINDS = {
    ("customers", "kind"): ["firm", "person"],
    ("orders", "kind"): ["purchase", "return"],
    ("contact_points", "kind"): ["phone", "mobile", "fax", "email", "wechat", "website"],
}


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the file."""
    defs = {table: _table(table) for table in WHOLE}
    counts = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A SalesDesk desk",
        "description": (
            "One rep's desk, or chosen customers of it, as SalesDesk exports it and takes it in. UTF-8. The "
            "members stand in this order, `tables` last, the tables in the order given here, and the rows "
            "of a table by rising id. A row may leave out what it need not have. Not in it: the history of "
            "changes, the trash, drafts, reminders shown, and the settings "
            f"{', '.join(sorted(OF_THIS_MACHINE))}."
        ),
        "type": "object",
        "required": ["format", "version", "tables"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "exported_at": {**_MOMENT, "description": "When it was written."},
            "zone": {"type": "string", "description": "The rep's time zone, an IANA name."},
            "whole": {"type": "boolean", "description": "false where only some customers were chosen."},
            "rows": {**counts, "description": "How many rows each table has; for telling the progress."},
            "tables": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    table: {"type": "array", "items": {"$ref": f"#/$defs/{table}"}} for table in WHOLE
                },
            },
        },
        "$defs": defs,
    }


_MOMENT = {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$",
    "description": "A moment.",
}


def _table(table: str) -> dict[str, Any]:
    row = WHOLE[table]
    defaults = gate.defaults(row)
    own = {column.name: column for column in columns(row)}
    about = " ".join((row.__doc__ or "").split("\n\n")[0].split())
    return {
        "description": about + (" Only in a whole desk." if table in OF_NOBODY else ""),
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in columns_of(table) if name not in defaults],
        "properties": {name: _column(table, own[name]) for name in columns_of(table)},
    }


def _column(table: str, column: Column[Any]) -> dict[str, Any]:
    if column.name == "id":
        return {"type": "integer", "minimum": 1, "maximum": MOST_ID}
    found = _typed(table, column)
    said = WHOLE[table].model_fields[column.name].description
    points_at = references_of(table).get(column.name)
    if points_at is not None:
        found |= {"minimum": 1, "description": f"The id of a row of {points_at[0]}."}
    elif said:
        found["description"] = said
    if column.nullable:
        if "enum" in found:
            found["enum"] = [*found["enum"], None]
        found["type"] = [found["type"], "null"]
    return found


def _typed(table: str, column: Column[Any]) -> dict[str, Any]:
    kind = column.type
    if isinstance(kind, Instant):
        return dict(_MOMENT)
    if isinstance(kind, Day):
        return {
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "description": "A day where the rep is.",
        }
    if isinstance(kind, Coded):
        return {"type": "string", "enum": [word.value for word in kind.words]}
    if (table, column.name) in _KINDS:
        return {"type": "string", "enum": _KINDS[table, column.name]}
    plain = {Flag: "boolean", Integer: "integer", REAL: "number"}
    return {"type": next((name for known, name in plain.items() if isinstance(kind, known)), "string")}


if __name__ == "__main__":
    SCHEMA_FILE.write_text(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
