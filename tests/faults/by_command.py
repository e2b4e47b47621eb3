"""The long runs as a test starts them: as the command, in a process that nothing else has set up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_PROJECT = Path(__file__).resolve().parent.parent.parent


def long_run(name: str, times: int) -> str:
    """What `python -m tests.faults NAME --times N` says, which must end well."""
    words = [sys.executable, "-m", "tests.faults", name, "--times", str(times)]
    done = subprocess.run(words, cwd=_PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()
