"""A few flipped bits and a few kills; `cipher` and `conversion` run many."""

from __future__ import annotations

import subprocess
import sys

from tests.faults import cipher


def test_a_flipped_bit_is_told() -> None:
    told, unnoticed = cipher.flips(12, seed=1)
    assert (told, unnoticed) == (12, [])


def test_a_kill_while_encryption_changes_leaves_a_desk_that_opens() -> None:
    """In a process of its own: it makes copies of itself."""
    command = [sys.executable, "-m", "tests.faults", "conversion", "--times", "24"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert "24: 0 lost" in ended.stdout
