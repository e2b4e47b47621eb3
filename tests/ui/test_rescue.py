"""A desk that does not open: every way on from there works, and the file that is damaged is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.domain.keeping import BackupReason
from salesdesk.errors import StorageError
from salesdesk.services.desk import open_desk
from salesdesk.ui.rescue import RescueWindow
from salesdesk.ui.widgets.message import MessageDialog
from tests.factories import a_contact, a_customer
from tests.fakes import ImmediateTaskRunner, tuesday_morning

Opened = Callable[[], RescueWindow]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk with a backup, and a page of contacts that cannot be read any more."""
    desk_path = tmp_path_factory.mktemp("damaged") / "desk.salesdesk"
    desk = open_desk(desk_path, tuesday_morning())
    customer = a_customer(desk, name="昆山精工")
    for number in range(60):
        a_contact(desk, customer, summary=f"call {number} " + "about seals " * 20)
    desk.backups.make(BackupReason.ASKED)
    a_customer(desk, name="After The Backup")
    desk.close()
    content = bytearray(desk_path.read_bytes())
    starts = range(0, len(content), 4096)
    page = next(at for at in starts if content[at] == 13 and b"call 7 about" in content[at : at + 4096])
    content[page : page + 4096] = bytes(4096)
    desk_path.write_bytes(content)
    return desk_path.parent


@pytest.fixture
def damaged(template: Path, tmp_path: Path) -> Path:
    """The damaged desk; each test has a copy."""
    return shutil.copytree(template, tmp_path / "home") / "desk.salesdesk"


@pytest.fixture
def opened(qtbot: QtBot, dressed: QApplication, damaged: Path) -> Iterator[Opened]:
    """Opens the window on the damaged desk; its work is done at once."""
    windows: list[RescueWindow] = []

    def make() -> RescueWindow:
        window = RescueWindow(damaged, "It is damaged.")
        window.tasks = ImmediateTaskRunner(window)
        windows.append(window)
        window.show()
        return window

    yield make
    for window in windows:
        window.hide()
        window.deleteLater()


def names(path: Path) -> list[str]:
    desk = open_desk(path, tuesday_morning())
    assert desk.checking.check().ok
    found = [desk.customers.card(one).name for one in desk.customers.ids()]
    desk.close()
    return found


def answer(qtbot: QtBot, button: str, told: list[str]) -> None:
    """Presses a button of the question that is about to come."""

    def press() -> None:
        dialog = next(
            w for w in QApplication.topLevelWidgets() if isinstance(w, MessageDialog) and w.isVisible()
        )
        told.append(dialog.accessibleDescription())
        qtbot.mouseClick(next(b for b in dialog.buttons if b.text() == button), Qt.MouseButton.LeftButton)

    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, press)


def test_the_newest_backup_is_restored_by_enter_and_the_damaged_file_kept(
    qtbot: QtBot, opened: Opened, damaged: Path
) -> None:
    window = opened()
    assert window.problem.text() == "It is damaged."
    qtbot.keyClick(window.table, Qt.Key.Key_Return)
    assert window.chosen == damaged
    assert names(damaged) == ["昆山精工"]
    assert list(damaged.parent.glob("desk.salesdesk.damaged-*"))


def test_what_can_be_read_goes_on_in_the_damaged_desks_place(
    qtbot: QtBot, opened: Opened, damaged: Path
) -> None:
    window, told = opened(), []  # type: tuple[RescueWindow, list[str]]
    answer(qtbot, "Go on with what was saved", told)
    qtbot.mouseClick(window.salvage, Qt.MouseButton.LeftButton)
    assert window.chosen == damaged
    assert names(damaged) == ["After The Backup", "昆山精工"]
    assert "come from the newest backup" in told[0]
    assert "Nothing is missing." in told[0]


def test_without_a_backup_what_is_missing_is_listed(qtbot: QtBot, opened: Opened, damaged: Path) -> None:
    shutil.rmtree(damaged.with_name("desk backups"))
    window, told = opened(), []  # type: tuple[RescueWindow, list[str]]
    assert not window.restore.isVisible()
    answer(qtbot, "Not now", told)
    qtbot.mouseClick(window.salvage, Qt.MouseButton.LeftButton)
    assert window.chosen is None
    assert "interactions" in told[0]
    assert names(damaged.with_name("desk saved.salesdesk")) == ["After The Backup", "昆山精工"]
    listed = damaged.with_name("desk saved.salesdesk.missing.txt").read_text(encoding="utf-8")
    assert "could not be read" in listed


def test_an_encrypted_backup_of_a_desk_that_is_gone_asks_for_its_passphrase(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path
) -> None:
    pytest.importorskip("sqlcipher3")
    from salesdesk.services.progress import SILENT
    from salesdesk.storage import encryption
    from salesdesk.storage.keys import NewKey
    from salesdesk.storage.wrapping import Cost

    path = tmp_path / "desk.salesdesk"
    desk = open_desk(path, tuesday_morning())
    a_customer(desk, name="昆山精工")
    desk.close()
    new = NewKey.make("four words in a row", Cost(8, 1, 1))
    encryption.encrypt(path, new.file, new.key, SILENT)
    desk = open_desk(path, tuesday_morning(), key=new.key)
    desk.backups.make(BackupReason.ASKED)
    desk.close()
    path.unlink()
    window = RescueWindow(path, "It is gone.")
    window.tasks = ImmediateTaskRunner(window)
    window.show()
    told: list[str] = []
    try:
        qtbot.mouseClick(window.restore, Qt.MouseButton.LeftButton)
        assert window.focusWidget() is window.secret.line  # nothing was typed: it asks, and refuses nothing
        qtbot.keyClicks(window.secret.line, "another")
        answer(qtbot, "OK", told)
        qtbot.mouseClick(window.restore, Qt.MouseButton.LeftButton)
        assert "not the passphrase" in told[0]
        assert not path.exists()
        window.secret.clear()
        qtbot.keyClicks(window.secret.line, "four words in a row")
        qtbot.mouseClick(window.restore, Qt.MouseButton.LeftButton)
        assert window.chosen == path
    finally:
        window.hide()
        window.deleteLater()
    desk = open_desk(path, tuesday_morning(), key=new.key)
    assert len(desk.customers.ids()) == 1
    desk.close()


def test_enter_puts_nothing_in_the_place_of_a_desk_that_is_only_too_new(
    qtbot: QtBot, opened: Opened, damaged: Path
) -> None:
    before = damaged.read_bytes()
    window = opened()
    window.spare_the_desk()
    assert not window.salvage.isVisible()
    qtbot.keyClick(window.again, Qt.Key.Key_Return)
    assert window.chosen == damaged
    assert damaged.read_bytes() == before


def test_it_can_be_tried_again_and_left(qtbot: QtBot, opened: Opened, damaged: Path) -> None:
    window = opened()
    qtbot.mouseClick(window.again, Qt.MouseButton.LeftButton)
    assert window.chosen == damaged
    window = opened()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.chosen is None
    assert not window.isVisible()


def test_a_backup_that_is_damaged_too_changes_nothing(qtbot: QtBot, opened: Opened, damaged: Path) -> None:
    window, told = opened(), []  # type: tuple[RescueWindow, list[str]]
    [backup] = damaged.with_name("desk backups").glob("*.salesdesk")
    backup.write_bytes(b"gone")
    before = damaged.read_bytes()
    answer(qtbot, "OK", told)
    qtbot.mouseClick(window.restore, Qt.MouseButton.LeftButton)
    assert str(backup) in told[0]
    assert window.isVisible()
    assert damaged.read_bytes() == before
    with pytest.raises(StorageError):
        names(damaged)
