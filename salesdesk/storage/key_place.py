"""Where the key file of a desk lies; its existence says that the desk is encrypted."""

from __future__ import annotations

import os
from pathlib import Path


def key_file(desk: Path) -> Path:
    """The key file of the desk or backup at `desk`: beside the file itself, also where that is a link."""
    real = Path(os.path.realpath(desk))
    return real.with_name(f"{real.name}.key")


def is_encrypted(desk: Path) -> bool:
    """Whether a key file says so; the desk itself is not looked at."""
    return os.path.lexists(key_file(desk))
