"""A fault while the desk is read may be the file's rather than ours: told apart by asking the engine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from salesdesk.errors import SalesDeskError, StorageError
from salesdesk.storage.engine import connect, explained

SECONDS_TO_LOOK = 5.0
"""How long the engine may look for damage; a large desk is looked at in part."""

_STEPS_BETWEEN = 100_000


@contextmanager
def told_from_faults(path: Path, key: bytes | None) -> Iterator[None]:
    """Raises StorageError in place of a fault in the block where the file turns out to be damaged.

    The engine reads on where an index names rows that its table lacks, or a page has become another one:
    what it hands out then fails in places that have nothing to do with files.
    """
    try:
        yield
    except (SalesDeskError, MemoryError):
        raise
    except Exception as fault:
        if found := _first_damage(path, key):
            raise StorageError("%1 is damaged: %2.", path, found) from fault
        raise


def _first_damage(path: Path, key: bytes | None) -> str:
    """What the engine finds wrong first; empty where it finds nothing within its time."""
    until = time.monotonic() + SECONDS_TO_LOOK
    try:
        with explained(path), closing(connect(path, key=key)) as connection:
            connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS_BETWEEN)
            found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except StorageError as failure:
        # Stopped as it took too long, or held by another program: neither says anything of the file.
        return str(failure) if "damaged" in failure.text else ""
    return "" if found == "ok" else found.strip(". ")
