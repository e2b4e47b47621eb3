"""Files that are no desk of ours, or one no longer, and what is said of each."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from salesdesk.storage import schema
from salesdesk.storage.engine import connect, driver
from tests.storage.desks import new_desk


def execute(path: Path, *statements: str) -> None:
    """Runs statements on the file with the plain driver."""
    with closing(driver().connect(str(path), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def make_folder(path: Path) -> None:
    path.mkdir()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_empty(path: Path) -> None:
    path.touch()


def make_noise(path: Path) -> None:
    path.write_bytes(bytes((7 * n + n // 256) % 256 for n in range(20_000)))


def make_text(path: Path) -> None:
    path.write_text("Dear Ms Wang,\n", encoding="utf-8")


def make_foreign(path: Path) -> None:
    execute(path, "CREATE TABLE notes (body)", "INSERT INTO notes VALUES ('mine')")


def make_foreign_in_wal_mode(path: Path) -> None:
    execute(path, "PRAGMA journal_mode = WAL", "CREATE TABLE notes (body)")


def make_empty_database(path: Path) -> None:
    execute(path, "VACUUM", "PRAGMA user_version = 1")


def make_short_desk(path: Path) -> None:
    new_desk(path.parent, path.name)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def make_stub_of_a_desk(path: Path) -> None:
    new_desk(path.parent, path.name)
    path.write_bytes(path.read_bytes()[:90])


def make_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("unplugged.salesdesk"))


def make_link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def make_newer(path: Path) -> None:
    new_desk(path.parent, path.name)
    execute(path, f"PRAGMA user_version = {schema.HEAD + 1}")


def carrying(path: Path, statement: str) -> None:
    path.write_bytes(new_desk(path.parent, "template").read_bytes())
    path.with_name("template").unlink()
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute(statement)


def with_a_trigger(path: Path) -> None:
    carrying(path, "CREATE TRIGGER evil AFTER INSERT ON steps BEGIN DELETE FROM promises; END")


def with_a_view(path: Path) -> None:
    carrying(path, "CREATE VIEW customers_too AS SELECT * FROM customers")


def with_a_virtual_table(path: Path) -> None:
    carrying(path, "CREATE VIRTUAL TABLE words USING fts5(body)")


def with_a_computed_column(path: Path) -> None:
    carrying(path, "CREATE TABLE mine (id INTEGER, twice AS (id * 2))")


def zeroed(path: Path) -> None:
    new_desk(path.parent, path.name)
    path.write_bytes(bytes(path.stat().st_size))


def with_a_zeroed_first_page(path: Path) -> None:
    new_desk(path.parent, path.name)
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def with_a_zeroed_schema(path: Path) -> None:
    new_desk(path.parent, path.name)
    content = path.read_bytes()
    path.write_bytes(content[:100] + bytes(3996) + content[4096:])


BAD_FILES: tuple[tuple[Callable[[Path], None], str], ...] = (
    (make_folder, "is a folder, not a desk"),
    (make_pipe, "is not a file"),
    (make_empty, "is empty, not a desk; it was not touched"),
    (make_noise, "is not a desk (nor any database); it was not touched"),
    (make_text, "is not a desk (nor any database); it was not touched"),
    (make_foreign, "is another program's database"),
    (make_foreign_in_wal_mode, "is another program's database"),
    (make_empty_database, "is another program's database"),
    (make_short_desk, "is damaged"),
    (make_stub_of_a_desk, "is damaged"),
    (make_link_to_nothing, "is a link to"),
    (make_link_to_itself, "cannot be opened"),
    (make_newer, "was written by a newer SalesDesk"),
    (with_a_trigger, "carries commands that are not SalesDesk's (trigger “evil”)"),
    (with_a_view, "carries commands that are not SalesDesk's (view “customers_too”)"),
    (with_a_virtual_table, "carries commands that are not SalesDesk's (table “words”)"),
    (with_a_computed_column, "carries commands that are not SalesDesk's (table “mine”)"),
    (zeroed, "is not a desk (nor any database)"),
    (with_a_zeroed_first_page, "is not a desk (nor any database)"),
    (with_a_zeroed_schema, "is damaged"),
)
"""Makes one at a path; part of the sentence that refuses it."""
