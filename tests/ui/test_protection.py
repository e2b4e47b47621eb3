"""Protection as a person meets it: turning it on with its code, unlocking, and what Settings offers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from salesdesk.services.desk import open_desk
from salesdesk.services.progress import SILENT
from salesdesk.services.unlocking import Unlocking
from salesdesk.storage.key_cache import KeyCache
from salesdesk.storage.keys import key_file
from salesdesk.ui.change_bus import ChangeBus
from salesdesk.ui.dialogs.protect import (
    ChangePassphraseDialog,
    NewCodeDialog,
    ProtectDialog,
    UnprotectDialog,
)
from salesdesk.ui.pages.settings_protection import ProtectionCard
from salesdesk.ui.pages.welcome import WelcomePage
from salesdesk.ui.translations import QtVoice
from salesdesk.ui.unlock_window import UnlockWindow
from salesdesk.ui.widgets.message import MessageDialog
from salesdesk.ui.widgets.passphrase_field import PassphraseField
from salesdesk.ui.widgets.recovery_code import RecoveryCodePanel
from salesdesk.ui.workspace import Reopening, Requests, Workspace
from tests.fakes import FakeClock, ImmediateTaskRunner
from tests.services.test_protection import CHEAP, PASSPHRASE, Drawer

OTHER = "another one altogether"


@pytest.fixture
def asked(workspace: Workspace) -> list[Reopening]:
    heard: list[Reopening] = []
    workspace.requests.reopen_wanted.connect(heard.append)
    workspace.desk.protection.cost = CHEAP
    return heard


@pytest.fixture
def code(workspace: Workspace) -> str:
    """The recovery code of the desk's file, which is encrypted now; nothing has it open."""
    workspace.desk.protection.cost = CHEAP
    change = workspace.desk.protection.turning_on(PASSPHRASE)
    workspace.desk.protection.keep_before()
    workspace.desk.close()
    change.work(SILENT)
    return change.code


@pytest.fixture
def unlocking(code: str, desk_path: Path, tmp_path: Path) -> Unlocking:
    return Unlocking(desk_path, KeyCache(tmp_path / "remembered", Drawer()))


@pytest.fixture
def protected(
    dressed: QApplication, code: str, unlocking: Unlocking, clock: FakeClock
) -> Iterator[Workspace]:
    """A workspace over the encrypted desk."""
    bus = ChangeBus()
    desk = open_desk(unlocking.path, clock, bus.publish, key=unlocking.with_code(code))
    desk.protection.cost = CHEAP
    desk.protection._cache = unlocking._cache
    yield Workspace(desk, bus, QtVoice(clock.today), ImmediateTaskRunner(), Requests())
    desk.close()


def shown(qtbot: QtBot, dialog: ProtectDialog | UnlockWindow | ChangePassphraseDialog) -> None:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()


def test_from_a_passphrase_over_the_code_to_the_change(
    workspace: Workspace, asked: list[Reopening], qtbot: QtBot
) -> None:
    dialog = ProtectDialog(workspace)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    shown(qtbot, dialog)
    qtbot.keyClicks(dialog.passphrase.first.line, PASSPHRASE)
    qtbot.keyClicks(dialog.passphrase.again.line, PASSPHRASE)
    dialog.try_to_save()
    assert dialog.panel is not None
    assert workspace.desk.backups.newest_good() is not None
    assert dialog.passphrase.text() == ""
    code = dialog.panel.label.accessibleName()
    qtbot.keyClicks(dialog.panel.last_group, "0000")
    dialog.try_to_save()
    assert "not the last four" in dialog.panel.fields.error_of(dialog.panel.last_group)
    assert asked == []
    dialog.panel.last_group.setText(code[-4:].lower())
    dialog.try_to_save()
    (reopening,) = asked
    assert not dialog.isVisible()
    assert not workspace.desk.protection.is_on
    workspace.desk.close()
    reopening.work(SILENT)
    unlocking = Unlocking(workspace.desk.database.path)
    assert unlocking.with_passphrase(PASSPHRASE) == unlocking.with_code(code) == reopening.key
    assert code not in repr(reopening)


def test_two_different_ones_and_a_short_one_are_told_below_the_field(
    workspace: Workspace, asked: list[Reopening], qtbot: QtBot
) -> None:
    dialog = ProtectDialog(workspace)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    shown(qtbot, dialog)
    dialog.passphrase.first.line.setText("short")
    assert "8 signs" in dialog.passphrase.advice.text()
    dialog.try_to_save()
    assert "not the same" in dialog.fields.error_of(dialog.passphrase.again)
    dialog.passphrase.again.line.setText("short")
    dialog.try_to_save()
    assert "8 signs" in dialog.fields.error_of(dialog.passphrase.first)
    assert dialog.panel is None
    assert asked == []


def test_the_code_can_be_copied_and_printed(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    code = "7K3M-0000-1111-2222-3333-4444-9QX2"
    panel = RecoveryCodePanel(code, "/home/li/desk.salesdesk")
    qtbot.addWidget(panel)
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == code
    file = tmp_path / "code.pdf"
    paper = QPdfWriter(str(file))
    paper.setPageSize(QPageSize(QSizeF(210, 297), QPageSize.Unit.Millimeter))
    panel.write_on(paper)
    del paper
    from pypdf import PdfReader

    text = PdfReader(file).pages[0].extract_text()
    assert all(group in text for group in code.split("-"))
    assert "desk.salesdesk" in text


def test_the_passphrase_is_changed_only_by_who_knows_it(protected: Workspace, qtbot: QtBot) -> None:
    told: list[str] = []
    protected.requests.told.connect(lambda text, _step: told.append(text))
    dialog = ChangePassphraseDialog(protected)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    shown(qtbot, dialog)
    dialog.present.line.setText("not this one")
    dialog.passphrase.first.line.setText(OTHER)
    dialog.passphrase.again.line.setText(OTHER)
    dialog.try_to_save()
    assert "not the passphrase" in dialog.fields.error_of(dialog.present)
    dialog.present.line.setText(PASSPHRASE)
    dialog.try_to_save()
    assert not dialog.isVisible()
    assert len(told) == 1
    assert Unlocking(protected.desk.database.path).with_passphrase(OTHER)


def test_a_new_code_is_shown_and_proved(protected: Workspace, code: str, qtbot: QtBot) -> None:
    dialog = NewCodeDialog(protected)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.present.line.setText(code)
    dialog.try_to_save()
    assert dialog.panel is not None
    new = dialog.panel.label.accessibleName()
    assert new != code
    assert dialog.is_changed()
    dialog.panel.last_group.setText(new[-4:])
    dialog.try_to_save()
    assert not dialog.isVisible()
    assert Unlocking(protected.desk.database.path).with_code(new) == protected.desk.database.key


def test_turning_off_asks_for_the_passphrase(protected: Workspace, qtbot: QtBot) -> None:
    heard: list[Reopening] = []
    protected.requests.reopen_wanted.connect(heard.append)
    dialog = UnprotectDialog(protected)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.present.line.setText("wrong")
    dialog.try_to_save()
    assert heard == []
    dialog.present.line.setText(PASSPHRASE)
    dialog.try_to_save()
    protected.desk.close()
    heard[0].work(SILENT)
    assert not key_file(protected.desk.database.path).exists()


def test_settings_offer_what_fits_the_desk(workspace: Workspace, qtbot: QtBot) -> None:
    card = ProtectionCard(workspace)
    qtbot.addWidget(card)
    card.show()
    card.show_preferences()
    assert card.turn_on.isVisible()
    assert not any(w.isVisible() for w in (card.change, card.turn_off, card.remember, card.plain))


def test_settings_encrypt_or_delete_the_backups_from_before(protected: Workspace, qtbot: QtBot) -> None:
    card = ProtectionCard(protected)
    qtbot.addWidget(card)
    card.show()
    card.show_preferences()
    assert not card.turn_on.isVisible()
    assert card.plain.text().startswith("1 backup from before")
    card.encrypt_backups.click()
    assert not card.plain.isVisible()
    assert protected.desk.protection.plain_backups() == []


def test_settings_have_this_computer_remember_and_forget(
    protected: Workspace, unlocking: Unlocking, qtbot: QtBot
) -> None:
    card = ProtectionCard(protected)
    qtbot.addWidget(card)
    card.show_preferences()
    card.remember.setChecked(True)
    assert unlocking.remembered() == protected.desk.database.key
    card.remember.setChecked(False)
    assert not unlocking.is_remembered


@pytest.fixture
def window(dressed: QApplication, unlocking: Unlocking, qtbot: QtBot) -> UnlockWindow:
    made = UnlockWindow(unlocking, ImmediateTaskRunner())
    shown(qtbot, made)
    return made


def test_the_desk_is_unlocked_by_keyboard_alone(window: UnlockWindow, qtbot: QtBot) -> None:
    line = window.passphrase.line
    assert line.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(line, "not this one")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "not the passphrase" in window.fields.error_of(window.passphrase)
    assert window.key is None
    assert window.isVisible()
    assert line.selectedText()
    qtbot.keyClicks(line, PASSPHRASE)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.key is not None
    assert not window.isVisible()


def test_the_recovery_code_opens_by_either_field(
    window: UnlockWindow, code: str, unlocking: Unlocking, qtbot: QtBot
) -> None:
    window.other.click()
    window.code.line.setText(code[:-1])
    window.unlock.click()
    assert "slip" in window.fields.error_of(window.code)
    window.other.click()
    window.passphrase.line.setText(code.lower())
    window.unlock.click()
    assert window.key == unlocking.with_code(code)


def test_what_this_computer_remembers_needs_no_window(
    window: UnlockWindow, unlocking: Unlocking, code: str, dressed: QApplication
) -> None:
    window.remember.setChecked(True)
    window.passphrase.line.setText(PASSPHRASE)
    window.unlock.click()
    assert unlocking.is_remembered
    again = UnlockWindow(unlocking, ImmediateTaskRunner())
    again.look_in_keyring()
    assert again.key == window.key
    again.leave()


def test_a_locked_keyring_leads_to_the_passphrase(
    window: UnlockWindow, unlocking: Unlocking, code: str
) -> None:
    key = unlocking.with_code(code)
    unlocking.remember(key)
    drawer = unlocking._keys()._given
    drawer.is_locked = True
    window.look_in_keyring()
    assert window.key is None
    window.passphrase.line.setText(PASSPHRASE)
    told: list[str] = []

    def read() -> None:
        message = QApplication.activeModalWidget()
        assert isinstance(message, MessageDialog)
        told.append(message.accessibleDescription())
        message.accept()

    QTimer.singleShot(0, read)
    window.unlock.click()
    assert window.key == key
    assert "keyring cannot remember it" in told[0]
    assert not unlocking.is_remembered  # so the next start neither asks it nor says so again


def test_caps_lock_is_told_by_the_case_of_a_letter(dressed: QApplication, qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field.line, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not field.caps_lock.isVisible()
    qtbot.keyClicks(field.line, "A")  # a capital without Shift
    assert field.caps_lock.isVisible()
    qtbot.keyClicks(field.line, "1")
    assert field.caps_lock.isVisible()
    qtbot.keyClicks(field.line, "a")
    assert not field.caps_lock.isVisible()


def test_a_first_start_may_begin_with_protection(workspace: Workspace, qtbot: QtBot) -> None:
    page = WelcomePage(workspace)
    qtbot.addWidget(page)
    page.show()
    page.protect.setChecked(True)
    with qtbot.waitSignal(page.finished):
        page.empty_choice.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ProtectDialog)
    dialog.close()
