"""A desk in a folder that may only be read: looked into as it lies there, while nobody has it open.

With a write-ahead log SQLite has to make a file beside the desk even to read it. Told that the file does
not change it makes none (https://sqlite.org/uri.html#uriimmutable), and looks for no other program either:
that nobody writes to the desk is looked for here, before anything is read and after each reading.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from salesdesk.errors import StorageError

_BESIDE = ("-wal", "-shm", ".use")
"""What lies beside a desk as long as somebody has it open, and where somebody was cut short."""


def may_only_be_read(folder: Path) -> bool:
    """Whether nothing can be made in the folder."""
    as_we_are = os.access in os.supports_effective_ids
    return folder.is_dir() and not os.access(folder, os.W_OK, effective_ids=as_we_are)


class Untouched:
    """Sees that nobody writes to the desk at `path`, around each reading.

    Raises StorageError where somebody has it open.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = Path(os.path.realpath(path))
        if self._is_open():
            raise StorageError(
                "%1 lies in a folder that may only be read, and another program has it open, or was cut "
                "short there. Ask again later, or copy the folder to one of your own and ask there.",
                path,
            )
        self._before = self._marks()

    def __enter__(self) -> None:
        """Begins a reading."""

    def __exit__(self, _kind: object, failure: BaseException | None, _traceback: object) -> None:
        """Raises StorageError where somebody has opened the desk or written to it since it was opened here,
        also in the place of a StorageError: half of a change looks like damage."""
        if failure is not None and not isinstance(failure, StorageError):
            return
        if self._is_open() or self._marks() != self._before:
            raise StorageError("%1 was opened by another program while it was read. Ask again.", self._path)

    def _is_open(self) -> bool:
        with suppress(FileNotFoundError):  # emptied after each save where there is no log, and kept
            if self._file.with_name(f"{self._file.name}-journal").stat().st_size:
                return True
        return any(self._file.with_name(f"{self._file.name}{end}").exists() for end in _BESIDE)

    def _marks(self) -> tuple[int, int, int]:
        found = self._file.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns
