"""Power cuts at any write, with each SQLite that a desk may be opened with: no acknowledged save is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from salesdesk.storage.engine import can_encrypt
from tests.faults.outcome import Outcome


def run(times: int) -> Outcome:
    """`times` cuts with each way of opening a desk that there is on this machine."""
    found = [cuts(mode, times, seed=times) for mode in modes()]
    libraries = "; ".join(
        f"{one['library']}: {one['cuts']} cuts after {one['acknowledged']:,} saves" for one in found
    )
    losses = tuple(loss for one in found for loss in one["losses"])
    return Outcome("power cut at any write", sum(one["cuts"] for one in found), losses, libraries)


def modes() -> tuple[str, ...]:
    """The ways in which a desk may be opened on this machine."""
    return ("wheel", "standard", "encrypted") if can_encrypt() else ("wheel", "standard")


def cuts(mode: str, times: int, *, seed: int, saves: int = 80) -> dict[str, Any]:
    """What `power_writer` finds in a process of its own."""
    words = [sys.executable, "-m", "tests.faults.power_writer", mode, str(times), str(seed)]
    done = subprocess.run(
        [*words, "--saves", str(saves)], capture_output=True, text=True, check=False, timeout=3_600
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
