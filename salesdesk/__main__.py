"""`python -m salesdesk` and the installed `salesdesk`: both are the commands' front door."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Runs one command, or opens the window where none is named; returns the exit status."""
    try:
        from salesdesk.cli import main as run

        return run(argv)
    except KeyboardInterrupt:
        return 130  # `cli.interrupts.STOPPED`, of a module that may not have been loaded yet


if __name__ == "__main__":
    sys.exit(main())
