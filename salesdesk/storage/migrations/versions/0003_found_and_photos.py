"""Photos, birthdays without a year, saved filters, and a search that finds more."""

from __future__ import annotations

from importlib.resources import files

from alembic import context, op

from salesdesk.storage import search

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds the tables and the column, and fills the search indexes anew."""
    sql = files("salesdesk.storage").joinpath("migrations", "versions", "0003_found_and_photos.sql")
    connection = op.get_bind()
    for statement in sql.read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)
    search.rebuild(connection, context.config.attributes.get("told"))
