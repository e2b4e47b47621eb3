"""SQLite's locks on an open desk, held once more so that nothing else in this process can drop them.

POSIX takes every lock that a process has on a file as soon as any handle of it on that file is closed. A
file dialog that looks into files to tell their kind does so; the next program that leaves the desk then
takes itself for the last one, and takes the log away with all that is in it. On Linux the locks of an open
file description stay as long as that is open. Elsewhere SQLite's own are all there is.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

_SHARED = (0x40000000 + 2, 510)
"""First byte and length of what every reader of the file locks: os_unix.c, SHARED_FIRST and SHARED_SIZE."""

_LOG_IN_USE = (128, 1)
"""The byte of the log's index that whoever uses it locks: os_unix.c, UNIX_SHM_DMS."""


class FirmLocks:
    """Holds what says that the desk at `path` is in use, until it is let go. For a desk with a log only:
    without one, these locks would keep every writer out.

    Where the system or the file system knows no such locks, nothing is held.
    """

    def __init__(self, path: Path) -> None:
        self._held: list[tuple[int, tuple[int, int]]] = []
        for name, part in ((os.fspath(path), _SHARED), (f"{path}-shm", _LOG_IN_USE)):
            self._hold(name, part)

    def release(self) -> None:
        """Lets the locks go and keeps the handles: SQLite's own still lie on the files. For just before
        its last connection ends, which clears the log away only where nobody else has the desk."""
        for descriptor, part in self._held:
            with suppress(OSError):
                _lock(descriptor, part, held=False)

    def close(self) -> None:
        """Closes the handles, once no connection is left; does nothing the second time."""
        held, self._held = self._held, []
        for descriptor, _part in held:
            os.close(descriptor)

    def _hold(self, name: str, part: tuple[int, int]) -> None:
        if not _KNOWN:
            return
        with suppress(OSError):
            descriptor = os.open(name, os.O_RDONLY | os.O_CLOEXEC)
            # Kept open even where it cannot be locked: closing it would drop what it is to hold.
            self._held.append((descriptor, part))
            _lock(descriptor, part, held=True)


if sys.platform == "linux" and sys.maxsize > 2**32:
    import fcntl
    from struct import pack

    _KNOWN = hasattr(fcntl, "F_OFD_SETLK")

    def _lock(descriptor: int, part: tuple[int, int], *, held: bool) -> None:
        kind = fcntl.F_RDLCK if held else fcntl.F_UNLCK
        fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, pack("hhqqi", kind, os.SEEK_SET, *part, 0))

else:
    _KNOWN = False

    def _lock(descriptor: int, part: tuple[int, int], *, held: bool) -> None:
        raise OSError("no locks of open file descriptions here")
