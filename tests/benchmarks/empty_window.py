"""`python -m tests.benchmarks.empty_window`: the least that a program of these libraries can be."""

from __future__ import annotations

import sys

import sqlmodel
from PySide6.QtWidgets import QApplication, QWidget


def main() -> int:
    """Paints one empty window and ends."""
    from tests.benchmarks.process import Start

    assert sqlmodel.SQLModel  # imported, as the program has to
    application = QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    Start(window, lambda: True)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
