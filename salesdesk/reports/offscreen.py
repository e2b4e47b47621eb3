"""Qt's fonts without a display, for commands."""

from __future__ import annotations

import os

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

_kept: list[QGuiApplication] = []


def ensure_application() -> None:
    """Makes the application object that fonts need, on no display, where there is none yet.

    Ask `system_check` beforehand: Qt aborts the process where a system library is missing.
    """
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        former = qInstallMessageHandler(_say_nothing)  # its advice on locales is not for whoever prints
        _kept.append(QGuiApplication(["salesdesk"]))
        qInstallMessageHandler(former)


def _say_nothing(_kind: QtMsgType, _where: QMessageLogContext, _text: str) -> None:
    pass
