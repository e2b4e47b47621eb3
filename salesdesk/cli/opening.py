"""Which desk a command works on, and whether it may make one."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from salesdesk import paths
from salesdesk.cli.options import Options
from salesdesk.cli.passphrases import key_of
from salesdesk.cli.progress import ProgressLine
from salesdesk.clock import SystemClock
from salesdesk.errors import UserError
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.upgrading import bring_up_to_date, is_older
from salesdesk.storage.as_it_lies import may_only_be_read


@contextmanager
def opened(
    options: Options,
    *,
    make: bool = False,
    only_to_ask: bool = False,
    secrets: Sequence[str] | None = None,
) -> Iterator[Desk]:
    """The desk for as long as the block runs. Raises StorageError where it cannot be opened.

    A file named by `--desk` that is not there is made only where `make` says so: a slip of the finger must
    not look like an empty book. An encrypted desk has its passphrase asked for, where it is not the first
    of `secrets`. A command that is `only_to_ask` is answered out of a folder that may only be read as well.
    """
    path = paths.desk_file(options.desk)
    if options.desk is not None and not make and not path.exists():
        raise UserError("There is no desk at %1.", path)
    key = key_of(path, options, secrets)
    if not (only_to_ask and may_only_be_read(path.resolve().parent)):
        _bring_up_to_date(path, key)
    desk = open_desk(path, SystemClock(), key=key, only_to_ask=only_to_ask)
    try:
        yield desk
    finally:
        desk.close()


def _bring_up_to_date(path: Path, key: bytes | None) -> None:
    """Says on stderr what a command waits for where the desk is of an earlier version."""
    if not is_older(path, key):
        return
    if sys.stderr is not None:
        sys.stderr.write(f"Bringing {path} up to date; a backup is kept beside it.\n")
    with ProgressLine() as line:
        bring_up_to_date(path, SystemClock(), key=key, progress=line)
