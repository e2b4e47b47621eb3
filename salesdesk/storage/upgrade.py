"""Brings an older desk up to date: a backup of it first, then all or nothing.

The only module that knows Alembic, which costs 0.2 s to import; `open_database` imports it for an older
file alone.

A revision that means to change how many rows a table has (or to drop the table) names the table in a
module variable `changes_rows_of`. Revisions add columns plainly where they can; batch mode (a table is
made anew and takes the place of the old one) is for what SQLite cannot alter.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event

from salesdesk.domain.keeping import BackupReason
from salesdesk.errors import Cancelled, StorageError
from salesdesk.storage import backup, schema, search, stopping
from salesdesk.storage.backup import Counts, OnlyAsked, Unwatched, Watch, row_counts
from salesdesk.storage.backup_files import Backup, folder_beside, remove
from salesdesk.storage.engine import BUSY_MILLISECONDS, connect, explained, make_engine

_LEFTOVERS = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '\\_alembic\\_tmp\\_%' ESCAPE '\\'"
)


@dataclass(frozen=True, slots=True)
class Aim:
    """The schema to migrate to: its Alembic revision, and its number in `user_version`."""

    revision: str = schema.HEAD_REVISION
    number: int = schema.HEAD


def run(
    path: Path,
    *,
    key: bytes | None = None,
    aim: Aim | None = None,
    scripts: Path | None = None,
    busy_milliseconds: int = BUSY_MILLISECONDS,
    copied: bool = True,
    watch: Watch | None = None,
) -> None:
    """Migrates the desk at `path`, which nothing in this process may have open.

    `aim` is the program's own schema unless given, `scripts` the program's own revisions. Leaves a backup
    with the others, unless `copied` is False, for what is a copy itself. `watch` is told of the rows that
    are gone through, and may stop it. Raises StorageError, with the file as it was and no copy left, where a
    step fails, rows would be lost or a row would point at nothing, and whatever `watch.check` raises.
    """
    aim, watch = aim or Aim(), watch or Unwatched()
    with (
        explained(path),
        _revisions(scripts) as config,
        _connected(path, key, busy_milliseconds) as connection,
    ):
        version = _data_version(connection)
        kept = _keep(path, key, watch) if copied else None
        try:
            with connection.begin(), stopping.interruptible(connection):
                if _data_version(connection) != version:
                    raise StorageError("%1 was written to meanwhile; it was not migrated. Try again.", path)
                _migrate(connection, path, config, aim, watch)
        except BaseException as error:
            connection.close()
            if kept is not None:
                _drop_copy_of_unharmed(path, kept, key, is_looked_through=not isinstance(error, Cancelled))
            raise


def _keep(path: Path, key: bytes | None, watch: Watch) -> Backup:
    try:
        folder = folder_beside(path)
        return backup.make(
            path,
            folder,
            BackupReason.MIGRATION,
            now=datetime.now(UTC),
            key=key,
            watch=OnlyAsked(watch),
            compared=False,
        )
    except BaseException:
        with suppress(OSError):  # the folder that was made for it, while there is nothing in it
            folder_beside(path).rmdir()
        raise


def _migrate(connection: Connection, path: Path, config: Config, aim: Aim, watch: Watch) -> None:
    """Everything that happens in the one transaction."""
    _drop_leftovers(connection)
    rows, astray = _counts(connection), _astray(connection)
    connection.exec_driver_sql(schema.VERSION_TABLE)
    config.attributes.update(connection=connection, told=watch.report)
    try:
        allowed = _tables_that_may_change(connection, config, aim)
        command.upgrade(config, aim.revision)
    except Cancelled:
        raise
    except Exception as error:  # whatever a revision raises, the person needs one line and the old file
        raise _refusal(path, aim, str(getattr(error, "orig", None) or error)) from error
    if aim.number == schema.HEAD and search.holds_too_much(connection):
        search.rebuild(connection, watch.report)
    watch.check()
    _drop_leftovers(connection)
    now = _counts(connection)
    lost = [table for table in rows if table not in allowed and now.get(table) != rows[table]]
    if lost:
        change = ", ".join(f"{table} had {rows[table]} rows, then {now.get(table, 'none')}" for table in lost)
        raise _refusal(path, aim, change)
    if _astray(connection) - astray:
        raise _refusal(path, aim, "rows would point at others that are not there")
    connection.exec_driver_sql(f"PRAGMA user_version = {aim.number}")


def _refusal(path: Path, aim: Aim, reason: str) -> StorageError:
    line = " ".join(reason.split())
    return StorageError(
        "%1 could not be brought up to %2; it is as it was. Reason: %3.", path, aim.revision, line
    )


@contextmanager
def _connected(path: Path, key: bytes | None, busy_milliseconds: int) -> Iterator[Connection]:
    """A connection whose transactions write at once and check no foreign keys.

    With them checked, making a table anew deletes the rows that belong to its rows, and says nothing.
    """
    engine = make_engine(path, key=key, busy_milliseconds=busy_milliseconds)
    event.listen(engine, "connect", lambda raw, _record: raw.execute("PRAGMA foreign_keys=OFF").close())
    try:
        with engine.execution_options(salesdesk_writes=True).connect() as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _revisions(scripts: Path | None) -> Iterator[Config]:
    """Alembic's configuration, made here: the project has no file for it."""
    with as_file(files("salesdesk.storage").joinpath("migrations")) as shipped:
        config = Config()
        config.set_main_option("script_location", str(scripts or shipped).replace("%", "%%"))
        yield config


def _tables_that_may_change(connection: Connection, config: Config, aim: Aim) -> frozenset[str]:
    """The tables that the revisions to come declare to gain or lose rows."""
    present = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    revisions = ScriptDirectory.from_config(config).iterate_revisions(aim.revision, present or "base")
    return frozenset(
        table for revision in revisions for table in getattr(revision.module, "changes_rows_of", ())
    )


def _raw(connection: Connection) -> Any:
    """The driver's own connection, for what must happen outside a transaction."""
    return connection.connection.driver_connection


def _data_version(connection: Connection) -> int:
    """A number that moves when another connection commits to the file."""
    return int(_raw(connection).execute("PRAGMA data_version").fetchall()[0][0])


def _counts(connection: Connection) -> Counts:
    return row_counts(_raw(connection))


def _astray(connection: Connection) -> frozenset[tuple[Any, ...]]:
    """The rows that point at others which are not there."""
    return frozenset(tuple(row) for row in connection.exec_driver_sql("PRAGMA foreign_key_check"))


def _drop_leftovers(connection: Connection) -> None:
    """Drops what a batch of Alembic's left that was killed under a driver which began no transaction."""
    for (name,) in connection.exec_driver_sql(_LEFTOVERS).fetchall():
        connection.exec_driver_sql(f'DROP TABLE "{name}"')


def _drop_copy_of_unharmed(path: Path, copy: Backup, key: bytes | None, *, is_looked_through: bool) -> None:
    """Takes the copy away again where the desk itself is sound: else each try would leave one.

    Looking a large desk through takes many seconds, for which nobody waits who only wanted to stop.
    """
    with closing(connect(path, key=key)) as desk:
        sound = not is_looked_through or desk.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        unharmed = sound and row_counts(desk) == copy.counts
    if unharmed:
        remove(copy)
        with suppress(OSError):  # where others are kept it stays
            copy.path.parent.rmdir()
