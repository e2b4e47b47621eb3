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


def copy_beside(desk: Path) -> Path:
    """Where the desk is written anew while its encryption is turned on or off."""
    real = Path(os.path.realpath(desk))
    return real.with_name(f"{real.name}.converting")


def may_be_unfinished(desk: Path) -> bool:
    """Whether a change of encryption may have been cut short here. Looks at names alone."""
    return is_encrypted(desk) or os.path.lexists(copy_beside(desk))
