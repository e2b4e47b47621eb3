"""What Alembic runs for a migration: the revisions, in the transaction that `storage.upgrade` began."""

from __future__ import annotations

from alembic import context

# There is no offline mode and no connection of Alembic's own: the caller holds the transaction, so that
# the schema, the rows and the marks of the file change together or not at all.
context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
