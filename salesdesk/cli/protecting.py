"""`salesdesk encrypt`, `decrypt` and `passphrase`: the desk's protection from the terminal."""

from __future__ import annotations

from salesdesk import paths
from salesdesk.cli.answer import say
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options
from salesdesk.cli.passphrases import ask, ask_for_new, handed_over
from salesdesk.cli.progress import ProgressLine
from salesdesk.errors import UserError


def encrypt(options: Options) -> int:
    """Encrypts the desk, and writes the recovery code once."""
    path = paths.desk_file(options.desk)
    _refuse_missing(options)
    with opened(options) as desk:
        if desk.protection.is_on:
            raise UserError("%1 is encrypted already.", path)
        _refuse_where_impossible(desk.protection.is_possible)
        given = handed_over(options)
        passphrase = given[0] if given else ask_for_new("New passphrase: ")
        change = desk.protection.turning_on(passphrase)
        with ProgressLine() as progress:
            desk.protection.keep_before(progress)
        plain = desk.backups.folder
    with ProgressLine() as progress:
        change.work(progress)
    say(f"{path} is encrypted.")
    say("\nYour recovery code opens it, too. Write it down and keep it away from this computer;")
    say(f"it is not shown again:\n\n    {change.code}\n")
    say(f"Backups in {plain} that were made before are not encrypted.")
    say("“salesdesk encrypt --backups” encrypts them.")
    return 0


def encrypt_backups(options: Options) -> int:
    """Encrypts what was kept before the desk was encrypted."""
    _refuse_missing(options)
    with opened(options) as desk, ProgressLine() as progress:
        if not desk.protection.is_on:
            raise UserError("%1 is not encrypted.", desk.database.path)
        done = desk.protection.encrypt_backups(progress)
    say(f"Backups encrypted: {done:,}.")
    return 0


def decrypt(options: Options) -> int:
    """Writes the desk without encryption; the passphrase is asked for once more."""
    path = paths.desk_file(options.desk)
    _refuse_missing(options)
    given = handed_over(options)
    with opened(options, secrets=given) as desk:
        if not desk.protection.is_on:
            raise UserError("%1 is not encrypted.", path)
        change = desk.protection.turning_off(given[0] if given else ask("Passphrase, once more: "))
        with ProgressLine() as progress:
            desk.protection.keep_before(progress)
    with ProgressLine() as progress:
        change.work(progress)
    say(f"{path} is not encrypted any more. Its earlier backups open with their passphrase as before.")
    return 0


def passphrase(options: Options) -> int:
    """Changes the passphrase, or makes a new recovery code."""
    _refuse_missing(options)
    given = handed_over(options)
    with opened(options, secrets=given) as desk:
        if not desk.protection.is_on:
            raise UserError("%1 is not encrypted.", desk.database.path)
        present = given[0] if given else ask("Present passphrase, once more: ")
        if options.new_code:
            code = desk.protection.new_code(present)
            say(f"Your new recovery code; the former opens nothing any more:\n\n    {code}\n")
            return 0
        if given and len(given) < 2:
            raise UserError("The second line has to give the new passphrase.")
        new = given[1] if given else ask_for_new("New passphrase: ")
        desk.protection.change_passphrase(present, new)
    say("The passphrase was changed.")
    return 0


def _refuse_missing(options: Options) -> None:
    path = paths.desk_file(options.desk)
    if not path.exists():
        raise UserError("There is no desk at %1.", path)


def _refuse_where_impossible(is_possible: bool) -> None:
    if not is_possible:
        raise UserError(
            "Encryption is not installed here. Install it with: pip install 'salesdesk[encryption]'"
        )
