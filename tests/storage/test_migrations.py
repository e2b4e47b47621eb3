"""Migrations: the first revision makes the present schema, and a failing one leaves the desk as it was."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from salesdesk.errors import StorageError
from salesdesk.services.desk import open_desk
from salesdesk.storage import schema, search, upgrade
from salesdesk.storage.backup_files import backups_in, folder_beside
from salesdesk.storage.engine import driver
from salesdesk.storage.opening import open_database
from salesdesk.storage.tables import ContactPoint, Customer, Interaction
from salesdesk.storage.upgrade import Aim
from tests.fakes import tuesday_morning
from tests.storage.desks import SetClock, as_on_disk, customer, dump, files_up_to, insert, interaction
from tests.storage.freeze import frozen_desks, unpack

NEXT = Aim(f"{schema.HEAD + 1:04d}", schema.HEAD + 1)
SCRIPTS = Path(schema.__file__).parent / "migrations"

ADD_COLUMN = 'op.add_column("customers", sa.Column("nickname", sa.Text(), nullable=False, server_default=""))'
BATCH = """
    with op.batch_alter_table("customers") as batch:
        batch.drop_column("industry")
"""


_OWN_TABLES = (
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
    "AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
)


class Scripts:
    """The program's own revisions, in a folder where a test can add another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))

    def add(self, body: str, *, changes: tuple[str, ...] = ()) -> Path:
        """Adds the revision after the present one, with this body."""
        (self.folder / "versions" / f"{NEXT.revision}_next.py").write_text(
            "import sqlalchemy as sa\nfrom alembic import op\n"
            f'revision = "{NEXT.revision}"\ndown_revision = "{schema.HEAD_REVISION}"\n'
            f"changes_rows_of = {changes!r}\n"
            f"def upgrade():\n    {body.strip()}\n",
            encoding="utf-8",
        )
        return self.folder


@pytest.fixture
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Scripts:
    return Scripts(tmp_path_factory.mktemp("scripts") / "migrations")


@pytest.fixture
def path(path: Path, clock: SetClock) -> Path:
    """The path of a desk with a few rows, alone in its folder."""
    database = open_database(path, clock)
    for name in ("Hengtai Pumps", "昆山精工"):
        owner = insert(database, Customer, **customer(name))
        insert(database, ContactPoint, customer_id=owner, kind="email", value="a@b.example")
        for number in range(5):
            insert(database, Interaction, **interaction(owner, f"call {number}"))
    database.close()
    return path


def ask(path: Path, question: str) -> list[tuple[object, ...]]:
    with closing(driver().connect(str(path), isolation_level=None)) as connection:
        return [tuple(row) for row in connection.execute(question).fetchall()]


def schema_of(path: Path) -> set[tuple[object, ...]]:
    rows = ask(path, "SELECT type, name, tbl_name, sql FROM sqlite_schema")
    return {(*row[:3], re.sub(r"\s+", " ", str(row[3])).strip()) for row in rows}


def copies_beside(path: Path) -> list[Path]:
    beside = [entry for entry in path.parent.iterdir() if entry.name != path.name]
    assert beside in ([], [folder_beside(path)])
    return list(folder_beside(path).glob("*.salesdesk"))


def rows_of(path: Path) -> list[object]:
    tables = ("customers", "contact_points", "interactions", "steps", "changes")
    return [ask(path, f"SELECT * FROM {table} ORDER BY id") for table in tables]


def test_the_revisions_make_the_present_schema(path: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare.salesdesk"
    with closing(driver().connect(str(bare), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    upgrade.run(bare)
    assert schema_of(bare) == schema_of(path)
    for question in ("PRAGMA user_version", "SELECT * FROM alembic_version"):
        assert ask(bare, question) == ask(path, question)
    assert ask(bare, "PRAGMA integrity_check") == [("ok",)]


def test_each_revision_has_its_number() -> None:
    revisions = sorted(entry.name[:4] for entry in (SCRIPTS / "versions").glob("[0-9]*.py"))
    assert revisions[-1] == schema.HEAD_REVISION
    assert len(revisions) == schema.HEAD == int(schema.HEAD_REVISION)
    assert sorted(frozen_desks()) == revisions, "see tests/storage/freeze.py"


@pytest.mark.parametrize("revision", sorted(frozen_desks()))
def test_a_filled_desk_of_each_revision_opens_with_every_row(
    path: Path, tmp_path: Path, revision: str
) -> None:
    old = tmp_path / "old.salesdesk"
    unpack(frozen_desks()[revision], old)
    tables = [str(name) for (name,) in ask(old, _OWN_TABLES)]
    rows = {name: ask(old, f"SELECT * FROM {name} ORDER BY 1") for name in tables}
    assert all(rows.values()), [name for name in tables if not rows[name]]
    open_desk(old, tuesday_morning()).close()
    for name, before in rows.items():
        now = ask(old, f"SELECT * FROM {name} ORDER BY 1")
        assert [row[: len(before[0])] for row in now] == before, name
    assert schema_of(old) == schema_of(path)
    desk = open_desk(old, tuesday_morning())
    report = desk.checking.check()
    assert report.ok, report.problems
    assert [found.name for found in desk.finding.find("昆山")]
    told = dump(desk.database)
    undone = desk.history.undo_last()
    assert dump(desk.database) != told
    assert desk.history.redo().id == undone.id
    assert dump(desk.database) == told
    desk.close()


def test_an_older_desk_is_brought_up_to_date_on_opening(tmp_path: Path, clock: SetClock) -> None:
    old = tmp_path / "old.salesdesk"
    with closing(driver().connect(str(old), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    database = open_database(old, clock)
    insert(database, Customer, **customer())
    database.close()
    assert len(copies_beside(old)) == 1


@pytest.mark.parametrize("body", [ADD_COLUMN, BATCH], ids=["column added", "table made anew"])
def test_rows_are_kept_and_a_whole_copy_is_left(path: Path, scripts: Scripts, body: str) -> None:
    before, old_schema = rows_of(path), schema_of(path)
    upgrade.run(path, aim=NEXT, scripts=scripts.add(body))
    assert ask(path, "PRAGMA user_version") == [(schema.HEAD + 1,)]
    assert ask(path, "SELECT version_num FROM alembic_version") == [(NEXT.revision,)]
    assert ask(path, "SELECT id, name, since FROM customers") == [
        (1, "Hengtai Pumps", "2026-11-22"),
        (2, "昆山精工", "2026-11-22"),
    ]
    assert rows_of(path)[1:] == before[1:]
    assert ask(path, "PRAGMA foreign_key_check") == []
    (copy,) = copies_beside(path)
    assert re.fullmatch(r"desk \d{4}-\d\d-\d\d \d{6} before migration\.salesdesk", copy.name)
    (kept,) = backups_in(folder_beside(path), path)
    assert kept.is_good
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert (rows_of(copy), schema_of(copy)) == (before, old_schema)
    assert ask(copy, "PRAGMA user_version") == [(schema.HEAD,)]
    assert ask(copy, "PRAGMA integrity_check") == [("ok",)]


def test_a_copy_opens_as_a_desk(path: Path, scripts: Scripts, clock: SetClock) -> None:
    upgrade.run(path, aim=NEXT, scripts=scripts.add(ADD_COLUMN))
    (copy,) = copies_beside(path)
    database = open_database(copy, clock)
    assert insert(database, Customer, **customer("Third")) == 3
    database.close()


def test_a_lost_row_table_or_tie_turns_the_migration_back(path: Path, scripts: Scripts) -> None:
    for body, says in (
        ('op.execute("DELETE FROM interactions WHERE id = 3")', "interactions had 10 rows, then 9"),
        ('op.execute("DELETE FROM customers")', "customers had 2 rows, then 0"),
        ('op.drop_table("heard")', "heard had 0 rows, then none"),
        ('op.execute("UPDATE interactions SET customer_id = 9")', "would point at others"),
    ):
        check_turned_back(path, scripts.add(body), says)


def test_a_failure_midway_leaves_the_desk_as_it_was(path: Path, scripts: Scripts) -> None:
    for body, says in (
        (f'{BATCH}\n    op.execute("INSERT INTO nowhere VALUES (1)")', "no such table: nowhere"),
        (f"{ADD_COLUMN}\n    raise ZeroDivisionError('in a\\nrevision')", "in a revision"),
        ("op.execute(\"INSERT INTO settings (key, value) VALUES ('', '')\")", "CHECK constraint failed"),
        ("this is no Python", "invalid syntax"),
    ):
        check_turned_back(path, scripts.add(body), says)


def check_turned_back(path: Path, folder: Path, says: str) -> None:
    before = (rows_of(path), schema_of(path), ask(path, "PRAGMA user_version"), as_on_disk(path.parent))
    with pytest.raises(StorageError) as failure:
        upgrade.run(path, aim=NEXT, scripts=folder)
    sentence = str(failure.value)
    assert sentence.startswith(f"{path} could not be brought up to {NEXT.revision}; it is as it was.")
    assert says in sentence
    assert "\n" not in sentence
    after = (rows_of(path), schema_of(path), ask(path, "PRAGMA user_version"), as_on_disk(path.parent))
    assert after == before


def test_a_revision_may_declare_what_it_takes_away(path: Path, scripts: Scripts) -> None:
    body = 'op.execute("DELETE FROM interactions WHERE id = 3")\n    op.drop_table("heard")'
    upgrade.run(path, aim=NEXT, scripts=scripts.add(body, changes=("interactions", "heard")))
    assert ask(path, "SELECT count(*) FROM interactions") == [(9,)]


def test_children_survive_their_parents_table_being_made_anew(path: Path, scripts: Scripts) -> None:
    children = 'sa.ForeignKey("customers.id", ondelete="CASCADE")'
    (scripts.folder / "versions" / "between.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f'revision = "between"\ndown_revision = "{schema.HEAD_REVISION}"\n'
        "def upgrade():\n"
        f'    op.create_table("children", sa.Column("customer_id", sa.Integer, {children}))\n'
        '    op.execute("INSERT INTO children SELECT id FROM customers")\n',
        encoding="utf-8",
    )
    folder = scripts.add(BATCH)
    file = folder / "versions" / f"{NEXT.revision}_next.py"
    after = file.read_text(encoding="utf-8").replace(f'= "{schema.HEAD_REVISION}"', '= "between"')
    file.write_text(after, encoding="utf-8")
    upgrade.run(path, aim=NEXT, scripts=folder)
    assert ask(path, "SELECT customer_id FROM children ORDER BY 1") == [(1,), (2,)]


def test_what_a_killed_batch_left_is_dropped(path: Path, scripts: Scripts) -> None:
    ask(path, "CREATE TABLE _alembic_tmp_customers (id INTEGER, junk TEXT)")
    ask(path, "INSERT INTO _alembic_tmp_customers VALUES (1, 'half')")
    upgrade.run(path, aim=NEXT, scripts=scripts.add(BATCH))
    assert ask(path, "SELECT name FROM sqlite_schema WHERE name LIKE '%alembic_tmp%'") == []
    assert ask(path, "SELECT count(*) FROM customers") == [(2,)]


def test_a_migration_that_is_killed_midway_runs_anew(path: Path, scripts: Scripts) -> None:
    before = (rows_of(path), schema_of(path))
    program = (
        "import sys\nfrom pathlib import Path\nfrom salesdesk.storage import upgrade\n"
        "desk, scripts = map(Path, sys.argv[1:])\n"
        f"upgrade.run(desk, aim=upgrade.Aim({NEXT.revision!r}, {NEXT.number}), scripts=scripts)\n"
    )
    folder = scripts.add(f"{BATCH}\n    import os\n    os._exit(9)")
    killed = subprocess.run([sys.executable, "-c", program, str(path), str(folder)], check=False)
    assert killed.returncode == 9
    assert (rows_of(path), schema_of(path)) == before
    upgrade.run(path, aim=NEXT, scripts=scripts.add(BATCH))
    assert rows_of(path)[1:] == before[0][1:]
    assert ask(path, "SELECT name FROM sqlite_schema WHERE name LIKE '%alembic_tmp%'") == []


def test_a_row_astray_from_before_does_not_bar_the_way(path: Path, scripts: Scripts) -> None:
    ask(path, "UPDATE interactions SET customer_id = 9 WHERE id = 1")
    upgrade.run(path, aim=NEXT, scripts=scripts.add(ADD_COLUMN))
    assert len(ask(path, "PRAGMA foreign_key_check")) == 1


def test_no_copy_no_migration(path: Path, scripts: Scripts) -> None:
    before = as_on_disk(path.parent)
    with files_up_to(60_000), pytest.raises(StorageError):
        upgrade.run(path, aim=NEXT, scripts=scripts.add(ADD_COLUMN))
    assert as_on_disk(path.parent) == before


def test_a_damaged_desk_is_not_migrated(path: Path, scripts: Scripts) -> None:
    damaged = bytearray(path.read_bytes())
    ((page,),) = ask(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'customers_by_name'")
    ((size,),) = ask(path, "PRAGMA page_size")
    assert isinstance(page, int)
    assert isinstance(size, int)
    end = page * size
    damaged[end - 10 : end] = bytes(10)
    path.write_bytes(damaged)
    before = as_on_disk(path.parent)
    with pytest.raises(StorageError, match="damaged"):
        upgrade.run(path, aim=NEXT, scripts=scripts.add(ADD_COLUMN))
    assert as_on_disk(path.parent) == before


def test_a_desk_that_is_being_written_is_left_to_the_other(path: Path, scripts: Scripts) -> None:
    with closing(driver().connect(str(path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="written by another program"):
            upgrade.run(path, aim=NEXT, scripts=scripts.add(ADD_COLUMN), busy_milliseconds=10)
        other.execute("ROLLBACK")
    assert ask(path, "PRAGMA user_version") == [(schema.HEAD,)]
    assert copies_beside(path) == []


def test_a_revision_that_is_not_known_is_said(path: Path) -> None:
    ask(path, "UPDATE alembic_version SET version_num = 'elsewhere'")
    with pytest.raises(StorageError, match="No such revision or branch 'elsewhere'"):
        upgrade.run(path)


def test_a_text_that_was_indexed_whole_is_indexed_anew(tmp_path: Path) -> None:
    old = tmp_path / "old.salesdesk"
    unpack(frozen_desks()["0001"], old)
    long_text = "xylophone " * (search.INDEXED_AT_MOST // 10) + "zither"
    with closing(driver().connect(str(old), isolation_level=None)) as connection:
        connection.execute("UPDATE customers SET remember = ? WHERE id = 1", (long_text,)).close()
        number = search.REMEMBERED.document(1)
        connection.execute(
            "INSERT INTO search_matters(rowid, body) VALUES (?, ?)", (number, long_text)
        ).close()
    database = open_database(old, SetClock())
    with database.read() as connection:
        assert search.find(connection, search.REMEMBERED, "xylophone", 5) == [1]
        assert search.find(connection, search.REMEMBERED, "zither", 5) == []
        assert search.counted(connection) == search.expected(connection)
    database.close()
