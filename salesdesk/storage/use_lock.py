"""Who uses a desk's file: many at once, or one alone who puts another file in its place.

SQLite's own locks lie on the file that is replaced. A program that waited for one of them would go on
with the old file, and its commit would be lost; so each holds a lock on a file of its own. The kernel lets
it go when its holder ends, however it ends; the last one to leave takes the file away. On Windows nobody
can replace a file that is open, so none is needed there.

That one window alone is open on a desk is another lock's matter (`ui.single_instance`): commands work
beside a window, but nothing works beside a restore.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from salesdesk.errors import StorageError

PATIENCE = 5.0
"""How many seconds somebody who wants the desk waits for whoever has it."""

_ASK_AGAIN_SECONDS = 0.02
_BESIDE = ("-wal", "-shm", "-journal")


class Use:
    """A share in the desk at `path`, until it is let go. Raises StorageError where somebody has it alone."""

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        """Waits for at most `patience` seconds."""
        self._file = _lock_file(path)
        self._descriptor: int | None = None
        try:
            self._descriptor = _take(self._file, alone=False, patience=patience)
        except TimeoutError:
            raise StorageError(
                "%1 is being written by another program. Nothing was changed; try again.", path
            ) from None
        except OSError:
            return  # where nothing can be made beside the desk, nothing can be put in its place either

    def let_go(self) -> None:
        """Ends the share; does nothing the second time."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            _leave(self._file, descriptor)


@contextmanager
def alone(path: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """While this runs nobody opens the desk at `path`, in this process or another.

    Raises StorageError where somebody still has it open after `patience` seconds.
    """
    file = _lock_file(path)
    try:
        descriptor = _take(file, alone=True, patience=patience)
    except TimeoutError:
        raise StorageError("%1 is open in another program. Close that, and try again.", path) from None
    except OSError as error:
        raise StorageError("%1 cannot be replaced: %2.", path, error.strerror) from error
    try:
        yield
    finally:
        if descriptor is not None:
            _leave(file, descriptor)


def is_in_use(path: Path) -> bool:
    """Whether `path` is a desk that somebody has open, or what SQLite keeps beside one.

    For whoever opens files that a person chose: closing a handle on such a file drops SQLite's locks.
    """
    whole = Path(os.path.realpath(path))
    owners = [whole, *(whole.with_name(whole.name.removesuffix(part)) for part in _BESIDE)]
    return any(_lock_file(owner).exists() for owner in owners)


def _lock_file(path: Path) -> Path:
    return Path(f"{os.path.realpath(path)}.use")


if sys.platform == "win32":

    def _take(file: Path, *, alone: bool, patience: float) -> int | None:
        return None

    def _leave(file: Path, descriptor: int) -> None:
        os.close(descriptor)

else:
    import fcntl

    def _take(file: Path, *, alone: bool, patience: float) -> int | None:
        """The descriptor that holds the lock. Raises TimeoutError, and OSError where there can be none."""
        deadline = time.monotonic() + patience
        while True:
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            if _locked(descriptor, fcntl.LOCK_EX if alone else fcntl.LOCK_SH) and _is_still(file, descriptor):
                return descriptor
            os.close(descriptor)
            if time.monotonic() > deadline:
                raise TimeoutError(file)
            time.sleep(_ASK_AGAIN_SECONDS)

    def _leave(file: Path, descriptor: int) -> None:
        # Nobody else has a share where this can be had; who waits for it finds out that its file has gone.
        if _locked(descriptor, fcntl.LOCK_EX) and _is_still(file, descriptor):
            with suppress(OSError):
                file.unlink()
        os.close(descriptor)

    def _locked(descriptor: int, kind: int) -> bool:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system that knows no locks; SQLite's own would not work there either
            return True
        return True

    def _is_still(file: Path, descriptor: int) -> bool:
        """Whether the name still means the file that was locked."""
        try:
            return os.path.samestat(file.stat(), os.fstat(descriptor))
        except FileNotFoundError:
            return False
