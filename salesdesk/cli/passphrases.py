"""How a command comes by the passphrase: a descriptor, a file, this computer's keyring, or the terminal.

Never from the command line: every program of the computer could read it there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from salesdesk.cli.answer import complain
from salesdesk.cli.options import Options
from salesdesk.errors import UserError, WrongPassphrase
from salesdesk.services.unlocking import Unlocking

VARIABLE = "SALESDESK_PASSPHRASE_FILE"
_TRIES = 3
_MOST_BYTES = 4096


def key_of(path: Path, options: Options, given: Sequence[str] | None = None) -> bytes | None:
    """The key of the desk at `path`, None where it is not encrypted; `given` is what `handed_over` gave.

    Ends a change of encryption first that was cut short, and says so. Raises StorageError where the
    passphrase is wrong, UserError where nobody can be asked for it.
    """
    unlocking = Unlocking(path)
    said = unlocking.put_right()
    if said is not None:
        complain(said.text)
    if not unlocking.is_locked:
        return None
    return unlocked(unlocking, handed_over(options) if given is None else given)


def unlocked(unlocking: Unlocking, given: Sequence[str]) -> bytes:
    """The key of an encrypted file by the first line of `given`, or as the keyring or the person has it."""
    if given:
        return unlocking.with_passphrase(given[0])
    return unlocking.remembered() or _asked(unlocking)


def handed_over(options: Options) -> list[str]:
    """The lines of the descriptor or the file that was named for it; empty where none was.

    The first is the passphrase; `salesdesk passphrase` takes the new one from the second. Each is read
    once: a descriptor is empty afterwards, and is closed.
    """
    if options.passphrase_fd is not None:
        try:
            with os.fdopen(options.passphrase_fd, "rb") as file:
                return _lines(file.read(_MOST_BYTES), f"--passphrase-fd {options.passphrase_fd}")
        except OSError as error:
            raise UserError(
                "--passphrase-fd %1 cannot be read: %2.", options.passphrase_fd, error.strerror
            ) from None
    named = os.environ.get(VARIABLE)
    if not named:
        return []
    try:
        with Path(named).open("rb") as file:
            return _lines(file.read(_MOST_BYTES), named)
    except OSError as error:
        raise UserError("%1 names %2, which cannot be read: %3.", VARIABLE, named, error.strerror) from None


def ask(question: str) -> str:
    """Asks at the terminal, which shows nothing of what is typed. Raises UserError where there is none."""
    import getpass
    import warnings

    if not _has_terminal():
        raise UserError(
            "This desk needs its passphrase, and there is no terminal to ask at. Name a file in %1, or "
            "hand over a descriptor with --passphrase-fd.",
            VARIABLE,
        )
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)  # it would show what is typed
        try:
            return getpass.getpass(question)
        except EOFError:
            raise UserError("No passphrase was given. Nothing was changed.") from None
        except getpass.GetPassWarning:
            raise UserError("This terminal cannot hide what is typed. Name a file in %1.", VARIABLE) from None


def ask_for_new(question: str) -> str:
    """A new passphrase, asked for twice. Raises UserError where the two differ."""
    first = ask(question)
    if ask("The same once more: ") != first:
        raise UserError("The two are not the same. Nothing was changed.")
    return first


def _asked(unlocking: Unlocking) -> bytes:
    for _ in range(_TRIES - 1):
        try:
            return unlocking.with_passphrase(ask("Passphrase or recovery code: "))
        except WrongPassphrase as error:
            complain(str(error))
    return unlocking.with_passphrase(ask("Passphrase or recovery code: "))


def _lines(raw: bytes, source: str) -> list[str]:
    try:
        lines = raw.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        raise UserError("What %1 gives is not UTF-8.", source) from None
    if not lines or not lines[0]:
        raise UserError("%1 gives no passphrase.", source)
    return lines


def _has_terminal() -> bool:
    if os.name != "posix":
        return sys.stdin is not None and sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
