"""`io_errors` with the standard library's SQLite: a process of its own, as it chooses its SQLite once."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict


def main() -> int:
    """Prints the outcome as JSON; the only argument is how many calls of each story fail."""
    sys.modules["pysqlite3"] = None  # type: ignore[assignment]
    from tests.faults.io_errors import run_here

    print(json.dumps(asdict(run_here(int(sys.argv[1])))))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
