"""Nothing but the engine touches an open desk: closing any other handle on it drops SQLite's locks."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from salesdesk.errors import UserError
from salesdesk.exchange import taking_in
from salesdesk.services.desk import Desk

PACKAGE = Path(__file__).parents[2] / "salesdesk"

OPENS_FILES = {
    "cli/__init__.py": "the null device, where whoever reads the output has gone",
    "cli/passphrases.py": "the passphrase's file or descriptor, and the terminal",
    "exchange/calendar_lines.py": "the calendar that a person chose, refused unopened where it is a desk",
    "exchange/calendar_out.py": "the scratch file of a calendar",
    "exchange/content_lines.py": "cards that a person chose, refused unopened where they are an open desk",
    "exchange/csv_file.py": "the list that a person chose, refused unopened where it is an open desk",
    "exchange/csv_out.py": "the scratch file of a list",
    "exchange/file_kinds.py": "the beginning of a file that a person chose, unless it is an open desk",
    "exchange/old_excel.py": "the workbook that a person chose, once it passed",
    "exchange/desk_json_in.py": "the JSON that a person chose, refused unopened where it is an open desk",
    "exchange/desk_json_out.py": "the scratch file of a desk as JSON",
    "exchange/text_encoding.py": "that list, once it passed",
    "exchange/vcard_in.py": "those cards, once they passed",
    "exchange/vcard_out.py": "the scratch file of cards",
    "exchange/workbook.py": "the same, and a newer one",
    "exchange/workbook_out.py": "the scratch file of a workbook",
    "reminders/autostart.py": "the entry that starts the program with the session",
    "reports/day_sheet.py": "the scratch file of a PDF",
    "reports/history_pdf.py": "the scratch file of a PDF",
    "reports/pdf_text.py": "the scratch file of a PDF",
    "services/rescuing.py": "the list of what could not be saved",
    "storage/backup_files.py": "backups, and the scratch files that become one",
    "storage/firm_locks.py": "the open desk itself, until after its last connection",
    "storage/keys.py": "the key file beside an encrypted desk",
    "storage/migrations/versions/0001_first_desk.py": "the revision's own statements",
    "storage/migrations/versions/0002_trash_and_quarantine.py": "the revision's own statements",
    "storage/migrations/versions/0003_found_and_photos.py": "the revision's own statements",
    "storage/salvage.py": "a damaged desk that nobody has open, copied before it is read",
    "storage/schema.py": "files that are no desk yet, and folders",
    "storage/shared_folders.py": "the system's table of mounts",
    "storage/use_lock.py": "the lock's own file",
    "ui/fault_log.py": "the log",
    "ui/last_run.py": "the note of how the last run ended",
    "ui/pictures.py": "the picture that a person chose, refused unopened where it is an open desk",
    "ui/single_instance.py": "the instance's own lock file",
    "ui/theme.py": "icons and the style sheet",
    "whole_file.py": "a file that a person asked for, never in the desk's place",
}
"""Module → what it opens; each was read for whether it could be a desk that is open."""

BY_NAME = {"open", "fdopen", "file_digest", "mmap"}
OF_PATHS = {"read_bytes", "read_text", "write_bytes", "write_text"}
OF_SHUTIL = {"copy", "copy2", "copyfile", "copytree", "move"}
MODES = set("rwxa")


def opens(call: ast.Call) -> bool:
    """Whether a call opens a file: by name, by a method of paths, or by `open` with a mode."""
    function = call.func
    if isinstance(function, ast.Name):
        return function.id in BY_NAME | OF_SHUTIL - {"copy", "move"}
    if not isinstance(function, ast.Attribute):
        return False
    owner = function.value.id if isinstance(function.value, ast.Name) else ""
    if owner in {"os", "io", "codecs", "hashlib", "mmap"}:
        return function.attr in BY_NAME
    if owner == "shutil":
        return function.attr in OF_SHUTIL
    return function.attr in OF_PATHS or (function.attr == "open" and bool(modes(call)))


def modes(call: ast.Call) -> list[str]:
    """The literals among the arguments that look like a mode to open a file in."""
    given = (
        one.value
        for one in [*call.args, *(key.value for key in call.keywords)]
        if isinstance(one, ast.Constant)
    )
    return [one for one in given if isinstance(one, str) and 0 < len(one) <= 3 and one[0] in MODES]


def modules_that_open() -> Iterator[str]:
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.Call) and opens(node) for node in ast.walk(tree)):
            yield path.relative_to(PACKAGE).as_posix()


def test_each_module_that_opens_files_is_known_with_what_it_opens() -> None:
    assert sorted(set(modules_that_open()) - set(OPENS_FILES)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("open(path)", True),
        ("path.open('rb')", True),
        ("os.open(path, os.O_RDONLY)", True),
        ("path.read_bytes()", True),
        ("shutil.copyfile(a, b)", True),
        ("dialog.open()", False),
        ("desk.complaints.open(customer, text)", False),
    ],
)
def test_a_call_that_opens_a_file_is_told_from_one_that_does_not(text: str, expected: bool) -> None:
    [call] = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    assert opens(call) is expected


def test_no_story_opens_the_desk_beside_its_engine_and_the_process_holds_one_sqlite() -> None:
    words = [sys.executable, "-m", "tests.faults.opened_files"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["opened"] == []
    assert len(found["stories"]) == 6
    assert len(found["libraries"]) == 1


@pytest.mark.parametrize("part", ["", "-wal", "-shm"])
def test_an_open_desk_is_no_list_to_import_and_is_not_even_looked_at(desk: Desk, part: str) -> None:
    with pytest.raises(UserError, match="a database"):
        taking_in.open_import(f"{desk.database.path}{part}")
