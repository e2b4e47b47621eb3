"""The first desk, in the SQL that made it: later changes of the tables' definitions leave it alone."""

from __future__ import annotations

from importlib.resources import files

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the tables, indexes and search indexes of the first desk."""
    sql = files("salesdesk.storage").joinpath("migrations", "versions", "0001_first_desk.sql")
    connection = op.get_bind()
    for statement in sql.read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)
