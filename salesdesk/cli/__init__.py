"""The commands: `salesdesk today`, `salesdesk log …`, and the window where no command is named.

Nothing heavy is imported here or in `options`, so that `salesdesk --help` answers at once and each
command pays for what it uses alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from salesdesk import paths
from salesdesk.cli.answer import FAILED, complain
from salesdesk.cli.interrupts import STOPPED, until_stopped
from salesdesk.cli.options import Options, read_options
from salesdesk.errors import NotEnoughMemory, SalesDeskError


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command in `argv` (the program's own arguments where None) and returns the exit status.

    What the program can explain is one line on stderr; a fault of ours stays a traceback.
    """
    _speak_utf8()
    try:
        options = read_options(argv)
    except SystemExit as ended:  # argparse's own way of ending, after --help or wrong usage
        return ended.code if isinstance(ended.code, int) else FAILED
    try:
        status = _run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (SalesDeskError, MemoryError) as error:
        return complain(str(NotEnoughMemory() if isinstance(error, MemoryError) else error))
    except BrokenPipeError:
        return _leave_quietly()
    except OSError as error:
        complain(f"the system refused: {error.strerror or error}")
        return _leave_quietly()
    except KeyboardInterrupt:
        return STOPPED
    return status


def _run(options: Options) -> int:
    if options.command is None:
        from salesdesk.app import run

        return run(paths.desk_file(options.desk))
    from salesdesk.cli import commands

    return until_stopped(lambda: commands.run(options))


def _speak_utf8() -> None:
    """Writes UTF-8 whatever the locale says, unless Python itself was told otherwise.

    A character that the encoding told does not have must not end a command whose work is done.
    """
    encoding = None if "PYTHONIOENCODING" in os.environ else "utf-8"
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=encoding, errors="replace")


def _leave_quietly() -> int:
    """Where nobody reads the answer (`head` has gone) the rest of it must not fail again at the exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FAILED
