"""What can be written on the command line, and how it is read."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date
from typing import Never

import salesdesk
from salesdesk.domain.words import Channel, Heard
from salesdesk.errors import UserError

KINDS = (
    *("customers", "people", "interactions", "promises", "orders", "check-ins", "complaints"),
    "level-changes",
)
"""What a file can list; the same words serve for `import` and `export`."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Options(argparse.Namespace):
    """The command line as it was understood; `command` is None where the window is wanted."""

    command: str | None
    desk: str | None
    json: bool
    passphrase_fd: int | None


class _Parser(argparse.ArgumentParser):
    """Complains in one line instead of showing all that would be allowed."""

    def error(self, message: str) -> Never:
        self.exit(2, f"salesdesk: {message} (see {self.prog} --help)\n")


def read_options(argv: Sequence[str] | None) -> Options:
    """What `argv` asks for. Raises SystemExit with status 2 on wrong usage, 0 after help or version."""
    parser = _parser()
    options = parser.parse_args(argv, Options(desk=None, passphrase_fd=None))
    if options.command == "log" and options.summary is None and not options.no_answer:
        parser.error("log needs --summary TEXT, or --no-answer")
    if options.command == "find" and not "".join(options.text).strip():
        parser.error("find needs a TEXT to look for")
    return options


def read_day(text: str | None, option: str) -> date | None:
    """The day written as YYYY-MM-DD after `option`, or None. Raises UserError for anything else."""
    if text is None:
        return None
    if _DAY.fullmatch(text) is None:
        raise UserError("%1 takes a day written as YYYY-MM-DD, not “%2”.", option, text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserError("%1: %2 is not a day of the calendar.", option, text) from None


def _parser() -> argparse.ArgumentParser:
    desk = _Parser(add_help=False)
    desk.add_argument(
        "--desk", metavar="FILE", default=argparse.SUPPRESS, help="the desk to open instead of your own"
    )
    desk.add_argument(
        "--passphrase-fd",
        type=_count,
        metavar="N",
        default=argparse.SUPPRESS,
        help="read the passphrase from this open descriptor instead of asking for it",
    )
    parser = _Parser(
        prog="salesdesk",
        parents=[desk],
        description="Keeps a salesperson's word: whom you owe something today, and why. "
        "Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"SalesDesk {salesdesk.__version__}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", title="commands (none needs a display)"
    )

    def command(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name, parents=[desk], help=does, description=f"{does[0].upper()}{does[1:]}."
        )

    _add_demo(command("demo", "fill an empty desk with invented customers"))
    _add_import(command("import", "take customers and what goes with them from another program's file"))
    _add_export(command("export", "write customers, or the whole desk, to a file that import reads again"))
    _add_json(command("duplicates", "list customers that may stand here twice, and why"))
    _add_find(command("find", "look for words, names, pinyin or numbers everywhere on the desk"))
    _add_today(command("today", "say whom you owe something today, and why"))
    _add_log(command("log", "write down a contact and plan the next one"))
    _add_json(command("promises", "list all promises, yours and the customers'"))
    _add_history(command("history", "write a customer's contact history as a PDF"))
    _add_day_sheet(command("day-sheet", "write a day to take along as a PDF"))
    _add_backup(command("backup", "make a checked copy of the desk"))
    _add_restore(command("restore", "put a backup in the desk's place; without a file, list them"))
    _add_check(command("check", "check that the desk is sound"))
    _add_encrypt(command("encrypt", "put the desk under a passphrase"))
    command("decrypt", "write the desk without encryption again")
    _add_passphrase(command("passphrase", "change the passphrase of an encrypted desk"))
    _add_salvage(command("salvage", "save what can be read of a damaged desk into a new one"))
    return parser


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def _add_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", help="where to; with the other backups otherwise")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")


def _add_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", help="a backup, by its path or its name")
    parser.add_argument("--yes", action="store_true", help="do not ask; the present state is kept anyway")


def _add_check(parser: argparse.ArgumentParser) -> None:
    _add_json(parser)
    parser.add_argument(
        "--repair", action="store_true", help="put right what does not fit together; a copy is kept before"
    )


def _add_salvage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the new desk; a file there is never replaced")


def _add_encrypt(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--backups", action="store_true", help="encrypt the backups that were made before")


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--new-code", action="store_true", help="make a new recovery code instead; the former one ends"
    )


_MOST = 1_000_000_000
"""The largest number that an option takes; the desk itself counts rows no further than 2⁶³."""


def _count(text: str, least: int = 0) -> int:
    number = int(text) if text.isdecimal() and len(text) <= len(str(_MOST)) else -1
    if not least <= number <= _MOST:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from {least} to {_MOST:,}")
    return number


def _positive(text: str) -> int:
    return _count(text, 1)


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--customers", type=_count, default=200, metavar="N", help="how many (200)")
    parser.add_argument(
        "--interactions", type=_count, default=None, metavar="N", help="how many in all (10 a customer)"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed makes the same desk")


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a list (CSV, xlsx, xls, ods), cards (vcf), an address book (ldif), a calendar (ics), "
        "a desk (json)",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")
    _add_json(parser)
    parser.add_argument("--encoding", metavar="NAME", help="such as utf-8 or gb18030; guessed otherwise")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="what a column is, by its header or number, such as company=Firma; the rest is guessed",
    )
    parser.add_argument(
        "--kind",
        choices=KINDS,
        help="what the file lists; guessed otherwise",
    )
    parser.add_argument(
        "--zone",
        action="append",
        default=[],
        metavar="NAME=ZONE",
        help="which zone a calendar means by a name of its own, such as Office=Europe/Berlin",
    )
    parser.add_argument(
        "--choose",
        action="append",
        default=[],
        metavar="NAME=CUSTOMER",
        help="whom rows mean whose NAME fits several customers: a full name, #12 for the one with this "
        "number, first for the file's first, or new; --dry-run lists NAMEs and numbers",
    )


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        help="where to write it, .csv, .xlsx, .vcf, .ics or .json; a file there is replaced",
    )
    _add_json(parser)
    parser.add_argument(
        "--kind",
        action="append",
        choices=(*KINDS, "all"),
        help="what to list as CSV (customers) or XLSX (all); may be repeated",
    )
    parser.add_argument(
        "--customer",
        action="append",
        metavar="NAME",
        help="the name of one to export, or enough of it; may be repeated, all otherwise",
    )


def _add_find(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="+", help="what to look for; any part of it will do")
    parser.add_argument("--limit", type=_positive, default=30, metavar="N", help="how many at most (30)")
    _add_json(parser)


def _add_today(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", metavar="YYYY-MM-DD", help="as it will stand on that day")
    _add_json(parser)


def _add_log(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER", help="the name, or enough of it")
    parser.add_argument("--summary", metavar="TEXT", help="what was said")
    parser.add_argument("--channel", choices=[word.value for word in Channel], default=Channel.PHONE.value)
    parser.add_argument("--no-answer", action="store_true", help="nobody answered")
    parser.add_argument(
        "--heard", action="append", default=[], choices=[word.value for word in Heard], help="may be repeated"
    )
    parser.add_argument(
        "--promise",
        action="append",
        default=[],
        metavar='"TEXT by YYYY-MM-DD"',
        help="what you promised; may be repeated",
    )
    following = parser.add_mutually_exclusive_group()
    following.add_argument("--next", metavar="YYYY-MM-DD", help="the next check-in; by the plan otherwise")
    following.add_argument("--no-next", metavar="REASON", help="plan none, for this reason")


def _add_day_sheet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.pdf", help="where to write it; a file there is replaced")
    parser.add_argument("--on", metavar="YYYY-MM-DD", help="as it will stand on that day; today otherwise")
    parser.add_argument("--private", action="store_true", help="with your private notes")


def _add_history(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER", help="the name, or enough of it")
    parser.add_argument("file", metavar="FILE.pdf", help="where to write it; a file there is replaced")
    parser.add_argument("--private", action="store_true", help="with your private notes")
    parser.add_argument("--from", dest="from_on", metavar="YYYY-MM-DD", help="the first day to tell of")
    parser.add_argument("--to", dest="to_on", metavar="YYYY-MM-DD", help="the last day to tell of")
