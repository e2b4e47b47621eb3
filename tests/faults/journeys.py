"""The zone of a running process changes as a system changes it: `/etc/localtime` is put elsewhere.

Done in a mount namespace of its own, where `/etc` is a folder of the run's: needs `unshare`, and root or
user namespaces. The short run, without either, is in `tests/test_clock.py`.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import tzdata  # type: ignore[import-untyped]

from salesdesk.clock import SystemClock
from tests.faults.outcome import Outcome

_OF_ITS_OWN = 'mount --bind "$1" /etc && shift && exec "$@"'
_MOMENT = datetime(2026, 7, 1, 12, tzinfo=UTC)


def run(times: int) -> Outcome:
    """`times` changes of the zone, each of which one look of the clock has to notice."""
    with TemporaryDirectory() as folder:
        travel = [sys.executable, "-m", "tests.faults.journeys", str(times)]
        words = ["unshare", "-rm", "sh", "-c", _OF_ITS_OWN, "sh", folder, *travel]
        environment = {name: value for name, value in os.environ.items() if name != "TZ"}
        done = subprocess.run(words, check=False, capture_output=True, text=True, env=environment)
    losses = done.stdout.splitlines()
    if done.returncode:
        losses.append(f"the process ended with {done.returncode}: {done.stderr[-300:]}")
    return Outcome("changes of /etc/localtime under a running clock", times, tuple(losses))


def travel(times: int) -> None:
    """Goes from zone to zone, and prints every one that was not noticed."""
    zones = Path(tzdata.__file__).parent / "zoneinfo"
    names = [name for name in (zones.parent / "zones").read_text().split() if name != "Factory"]
    place, new = Path("/etc/localtime"), Path("/etc/localtime.new")
    place.symlink_to(zones / "Asia" / "Shanghai")
    clock, chance = SystemClock(), random.Random(times)
    clock.zone()
    for name in chance.choices(names, k=times):
        new.symlink_to(zones / name)
        new.replace(place)
        clock.refresh_zone()
        if _MOMENT.astimezone(clock.zone()).utcoffset() != _MOMENT.astimezone(ZoneInfo(name)).utcoffset():
            print(f"{name} was taken for {clock.zone()}")  # noqa: T201
        if clock.refresh_zone():
            print(f"{name} was noticed twice")  # noqa: T201


if __name__ == "__main__":
    travel(int(sys.argv[1]))
