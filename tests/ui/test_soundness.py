"""The desk is checked and put right from Settings, and what was set aside can be read and kept."""

from __future__ import annotations

import csv
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.keeping import BackupReason
from salesdesk.domain.words import Party
from salesdesk.storage.engine import connect
from salesdesk.ui.dialogs.set_aside import SetAsideDialog
from salesdesk.ui.pages.settings_soundness import SoundnessCard
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.widgets.message import MessageDialog
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer


@pytest.fixture
def card(workspace: Workspace, qtbot: QtBot) -> SoundnessCard:
    return shown(qtbot, workspace)


def shown(qtbot: QtBot, workspace: Workspace) -> SoundnessCard:
    made = SoundnessCard(workspace)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.show_preferences()
    return made


@pytest.fixture
def spoilt(workspace: Workspace) -> Workspace:
    """A desk with a promise due on a day that does not exist."""
    desk = workspace.desk
    owner = a_customer(desk)
    desk.promises.make(owner, Party.REP, "a drawing of <b>the flange</b>", desk.clock.today())
    with closing(connect(desk.database.path, key=desk.database.key)) as another_tool:
        another_tool.execute("UPDATE promises SET due_on = '2026-02-30'").close()
    return workspace


def answering(label: str) -> Callable[[], None]:
    """Presses a button of the question that comes next."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MessageDialog)
        (button,) = (one for one in dialog.buttons if one.text() == label)
        button.click()

    return press


def test_a_sound_desk_is_told_so_and_offers_nothing_to_put_right(card: SoundnessCard) -> None:
    assert not card.aside.isVisible()
    card.check.click()
    assert card.outcome.text() == "The desk is sound: 0 customers, 0 contacts, 0 promises."
    assert not card.repair.isVisible()
    assert card.check.isEnabled()


def test_what_does_not_fit_is_put_right_after_a_question_and_a_backup(
    spoilt: Workspace, card: SoundnessCard
) -> None:
    card.check.click()
    assert "2026-02-30 is no day" in card.outcome.text()
    QTimer.singleShot(0, answering("Leave it"))
    card.repair.click()
    assert spoilt.desk.repairing.set_aside() == 0
    QTimer.singleShot(0, answering("Put right"))
    card.repair.click()
    assert "1 row set aside." in card.outcome.text()
    assert card.aside.text() == "1 row set aside…"
    assert not card.repair.isVisible()
    assert [one.reason for one in spoilt.desk.backups.kept()] == [BackupReason.REPAIR]
    card.check.click()
    assert card.outcome.text().startswith("The desk is sound")


def test_rows_set_aside_are_read_whole_and_kept_as_a_list(
    spoilt: Workspace, card: SoundnessCard, qtbot: QtBot, tmp_path: Path
) -> None:
    spoilt.desk.repairing.repair()
    card.show_preferences()
    card.aside.click()
    dialog = card.window().findChild(SetAsideDialog)
    assert dialog is not None
    assert "due_on: 2026-02-30" in dialog.whole.toPlainText()
    assert "text: a drawing of <b>the flange</b>" in dialog.whole.toPlainText()
    target = tmp_path / "aside.csv"
    dialog.write_to(target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        head, row = csv.reader(file)
    assert head == ["When", "Row", "Why", "All of it"]
    assert row[1:3] == ["promises 1", "it was due on 2026-02-30, which is no day"]
    assert "the flange" in row[3]
    assert dialog.said.text() == f"Saved to {target}"
    nameless = [
        one
        for one in dialog.findChildren(QWidget)
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisible() and not one.accessibleName()
    ]
    assert [type(one).__name__ for one in nameless if one.objectName() != "qt_scrollarea_viewport"] == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_list_that_cannot_be_written_is_told(
    spoilt: Workspace, card: SoundnessCard, tmp_path: Path
) -> None:
    spoilt.desk.repairing.repair()
    dialog = SetAsideDialog(spoilt, card)
    dialog.show()
    QTimer.singleShot(0, answering("OK"))
    dialog.write_to(tmp_path / "missing" / "aside.csv")
    assert dialog.said.text() == ""
    dialog.close()


def test_a_check_is_stopped_and_says_so(workspace: Workspace, qtbot: QtBot) -> None:
    tasks = TaskRunner()
    beside = Workspace(workspace.desk, workspace.bus, workspace.voice, tasks, workspace.requests)
    card = shown(qtbot, beside)
    card.check.click()
    assert card.panel is not None
    assert card.panel.isVisible()
    assert not card.check.isEnabled()
    card.panel.cancel.click()
    qtbot.waitUntil(card.check.isEnabled)
    assert card.outcome.text() in (
        "Stopped: everything is as it was before.",
        "The desk is sound: 0 customers, 0 contacts, 0 promises.",
    )
    assert not card.panel.isVisible()
    tasks.close()
