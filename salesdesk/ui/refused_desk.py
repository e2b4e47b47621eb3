"""Says why a desk cannot be opened, and offers to open another one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from salesdesk.ui.theme import install
from salesdesk.ui.translations import install_language
from salesdesk.ui.widgets.message import ask


def ask_for_another(app: QApplication, problem: str) -> Path | None:
    """The file that the person chose instead, or None for leaving."""
    install(app)
    install_language(app, "system")
    answer = ask(
        None,
        QCoreApplication.translate("RefusedDesk", "The desk cannot be opened"),
        problem,
        [
            (QCoreApplication.translate("RefusedDesk", "Quit"), "plain"),
            (QCoreApplication.translate("RefusedDesk", "Choose another file"), "primary"),
        ],
    )
    if answer != 1:
        return None
    name, _ = QFileDialog.getOpenFileName(
        None,
        QCoreApplication.translate("RefusedDesk", "Open a desk"),
        "",
        QCoreApplication.translate("RefusedDesk", "Desks (*.salesdesk);;All files (*)"),
    )
    return Path(name) if name else None
