"""Which desk a command works on, and whether it may make one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from salesdesk import paths
from salesdesk.cli.options import Options
from salesdesk.cli.passphrases import key_of
from salesdesk.clock import SystemClock
from salesdesk.errors import UserError
from salesdesk.services.desk import Desk, open_desk


@contextmanager
def opened(options: Options, *, make: bool = False, secrets: Sequence[str] | None = None) -> Iterator[Desk]:
    """The desk for as long as the block runs. Raises StorageError where it cannot be opened.

    A file named by `--desk` that is not there is made only where `make` says so: a slip of the finger must
    not look like an empty book. An encrypted desk has its passphrase asked for, where it is not the first
    of `secrets`.
    """
    path = paths.desk_file(options.desk)
    if options.desk is not None and not make and not path.exists():
        raise UserError("There is no desk at %1.", path)
    desk = open_desk(path, SystemClock(), key=key_of(path, options, secrets))
    try:
        yield desk
    finally:
        desk.close()
