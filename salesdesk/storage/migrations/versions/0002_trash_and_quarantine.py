"""What was deleted can be had back, and what a repair sets aside is kept."""

from __future__ import annotations

from importlib.resources import files

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds the trash, the quarantine, and the mark of steps whose rows are gone for good."""
    sql = files("salesdesk.storage").joinpath("migrations", "versions", "0002_trash_and_quarantine.sql")
    connection = op.get_bind()
    for statement in sql.read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.exec_driver_sql(statement)
