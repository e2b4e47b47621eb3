"""Lists that would fill the memory, or never end: refused in words, soon, and with the desk as it was."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from salesdesk.errors import UserError
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.services.desk import Desk, open_desk
from tests.fakes import tuesday_morning
from tests.faults.fuzz_importers import rows_of

ENDLESS = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Mars/Base:20261122T090000\r\nRRULE:{}\r\n"
LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'


def _bomb() -> bytes:
    """A workbook of a few kilobytes with a sheet of 20 MB."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "A" * 20_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (LAUGHS.encode(), "an XML file"),
        (_bomb(), "a ZIP archive that holds no workbook"),
        (b"[" * 1_000_000, "has a cell of more than 32,767 characters"),
    ],
    ids=["laughs", "bomb", "brackets"],
)
def test_what_would_never_end_ends_at_once(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    begun = time.process_time()
    with pytest.raises(UserError, match=words):
        open_import(path)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY;COUNT=1000000000", "FREQ=DAILY;INTERVAL=0"])
def test_an_event_that_would_never_end_is_refused_at_once(desk: Desk, tmp_path: Path, rule: str) -> None:
    path = tmp_path / "endless.ics"
    path.write_text(ENDLESS.format(rule) + "END:VEVENT\r\nEND:VCALENDAR\r\n", encoding="utf-8")
    begun = time.process_time()
    outcome = take_in(desk, open_import(path), zones={"Mars/Base": "Asia/Shanghai"})
    assert (outcome.result.added, len(outcome.result.refused)) == (0, 1)
    assert time.process_time() - begun < 1


def test_a_million_brackets_are_one_cell(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Company,Notes\n" + b"[" * 1_000_000 + b",x\nHengtai," + b"[" * 1_000_000)
    begun = time.process_time()
    result = preview(desk, open_import(path)).result
    assert (result.added, [one.row for one in result.refused]) == (1, [2])
    assert time.process_time() - begun < 1


def test_a_quotation_mark_open_to_the_end_of_100_000_lines(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    lines = [f"Firm {number},1380013{number:05}" for number in range(100_000)]
    lines[10_000] = 'Firm,"138'
    path.write_text("Company,Phone\n" + "\n".join(lines), encoding="utf-8")
    before = rows_of(desk)
    opened = open_import(path)
    for carry_out in (preview, take_in):
        with pytest.raises(UserError, match="line 10002"):
            carry_out(desk, opened)
    assert rows_of(desk) == before


WITH_LITTLE_MEMORY = """
import resource, sys
from pathlib import Path
from salesdesk import cli
desk, small, large = sys.argv[1:]
assert cli.main(["import", "--desk", desk, "--dry-run", small]) == 0
used = next(int(line.split()[1]) for line in Path("/proc/self/status").open() if line.startswith("VmSize"))
resource.setrlimit(resource.RLIMIT_AS, ((used + 16_000) * 1024, resource.RLIM_INFINITY))
sys.exit(cli.main(["import", "--desk", desk, large]))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the limit is Linux's own")
def test_without_memory_an_import_says_so_and_writes_nothing(desk_path: Path, tmp_path: Path) -> None:
    small, large = tmp_path / "small.csv", tmp_path / "large.csv"
    small.write_text("Company,Notes\nFirm,nice\n", encoding="utf-8")
    note = "n" * 2_000
    large.write_text(
        "Company,Notes\n" + "".join(f"Firm {number},{note}{number}\n" for number in range(12_000)),
        encoding="utf-8",
    )
    command = [sys.executable, "-c", WITH_LITTLE_MEMORY, desk_path, small, large]
    ended = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert ended.returncode == 1, ended.stderr
    assert ended.stderr == (
        "salesdesk: There is not enough memory for this. Nothing was changed; close other programs, or take "
        "less at a time, and try again.\n"
    )
    desk = open_desk(desk_path, tuesday_morning())
    assert desk.customers.ids() == []
    assert desk.checking.check().ok
    desk.close()
