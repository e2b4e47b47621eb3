"""A page that cannot be read when it is shown says so once Qt is done with showing it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from salesdesk.errors import StorageError
from salesdesk.ui.pages.page import Page
from salesdesk.ui.workspace import Workspace


class Unreadable(Page):
    def refresh(self) -> None:
        raise StorageError("%1 is damaged.", "desk")


def test_what_fails_while_a_page_is_shown_is_raised_afterwards_and_once(
    qtbot: QtBot, workspace: Workspace
) -> None:
    page = Unreadable(workspace)
    qtbot.addWidget(page)
    with qtbot.capture_exceptions() as raised:
        page.show()
        assert raised == []
        qtbot.waitUntil(lambda: len(raised) == 1)
        page.tell_failure()
    assert raised[0][0] is StorageError
