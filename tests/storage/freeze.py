"""Writes the present schema down as revision 0001: `python -m tests.storage.freeze`.

Only until the first release. From then on a desk with revision 0001 is in somebody's hands: 0001 stays as
it is, and each change of the tables is a new revision.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from salesdesk.storage import schema
from salesdesk.storage.engine import make_engine

FROZEN = Path(schema.__file__).parent / "migrations" / "versions" / "0001_first_desk.sql"
_STATEMENTS = """
    SELECT sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name <> 'alembic_version' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
    ORDER BY type = 'index', CASE type WHEN 'index' THEN name END, rowid
"""


def present_schema(folder: Path) -> str:
    """The statements that make the present schema: tables first, then the indexes by name."""
    path = folder / "frozen.salesdesk"
    path.touch()
    engine = make_engine(path)
    try:
        with engine.execution_options(salesdesk_writes=True).begin() as connection:
            schema.write(connection)
            statements = connection.exec_driver_sql(_STATEMENTS).scalars()
            return "".join(f"{_tidy(statement)};\n" for statement in statements)
    finally:
        engine.dispose()


def _tidy(statement: str) -> str:
    lines = statement.replace("\t", "    ").splitlines()
    return "\n".join(line.rstrip() for line in lines).replace("\n)\n STRICT", "\n) STRICT").strip()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        FROZEN.write_text(present_schema(Path(scratch)), encoding="utf-8")
