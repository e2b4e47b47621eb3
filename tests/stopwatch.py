"""How long something took that other processes do, on a machine that is busy with more than this."""

from __future__ import annotations

import re
import time
from pathlib import Path

_PRESSURE = (Path("/proc/pressure/cpu"), Path("/proc/pressure/io"))
"""Where Linux counts the microseconds in which something waited for a processor, or for the disk."""


class Stopwatch:
    """Counts seconds by the clock, but for those in which work waited for a processor or the disk.

    So a limit holds sharply on a quiet machine, and no test fails by what else the machine does. Where the
    system does not count them, the clock alone is there.
    """

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._held_up = _held_up()

    @property
    def seconds(self) -> float:
        """Since it was made."""
        passed = time.monotonic() - self._began
        return max(0.0, passed - (_held_up() - self._held_up))


def _held_up() -> float:
    return sum(_seconds_of(file) for file in _PRESSURE)


def _seconds_of(file: Path) -> float:
    try:
        told = file.read_text(encoding="ascii")
    except OSError:
        return 0.0
    found = re.search(r"^some .*total=(\d+)", told, re.MULTILINE)
    return int(found[1]) / 1e6 if found else 0.0
