"""Photos and birthdays in the window: chosen, shown, taken away, and typed with or without a year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from salesdesk.domain.birthdays import Birthday
from salesdesk.domain.pictures import MOST_BYTES, picture_type
from salesdesk.domain.words import PhotoType
from salesdesk.errors import UserError
from salesdesk.ui.dialogs.person import PersonDialog
from salesdesk.ui.pages.customer import PEOPLE, CustomerPage
from salesdesk.ui.pictures import KEPT_SIDE, decoded, picture_from_file
from salesdesk.ui.translations import install_language
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.birthday_edit import BirthdayEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer, a_person
from tests.services.pictures import BLUE, RED, png

TODAY = date(2026, 11, 24)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A picture as a camera makes it: wider than high, larger than what is kept."""
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "zoë 照片.jpg"
    assert image.save(str(path))
    return path


def press(page: QWidget, name: str) -> None:
    button = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dropped(path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    no_keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, data, left, no_keys)
    event.data_kept = data  # or it would go before the event
    return event


class TestPictures:
    def test_a_large_one_is_made_small(self, qapp: QApplication, large: Path) -> None:
        content = picture_from_file(large)
        assert picture_type(content) is PhotoType.JPEG
        assert len(content) <= MOST_BYTES
        image = decoded(content, 4_000)
        assert (image.width(), image.height()) == (KEPT_SIDE, KEPT_SIDE * 9 // 16)

    def test_one_lying_on_its_side_is_turned_upright(self, qapp: QApplication, large: Path) -> None:
        content = large.read_bytes()
        # An EXIF segment that says no more than: turn by 90 degrees.
        exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
        turned = content[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + content[2:]
        large.write_bytes(turned)
        image = decoded(picture_from_file(large), 4_000)
        assert image.height() > image.width()

    def test_see_through_parts_stay_so(self, qapp: QApplication, tmp_path: Path) -> None:
        image = QImage(20, 20, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        path = tmp_path / "a.png"
        assert image.save(str(path))
        assert picture_type(picture_from_file(path)) is PhotoType.PNG

    @pytest.mark.qt_log_ignore("JPEG datastream contains no image", extend=True)
    @pytest.mark.parametrize(
        "content", [b"", b"no picture", RED[:40], b"\xff\xd8\xff\xe0" + b"x" * 500, b"<svg xmlns='x'/>"]
    )
    def test_a_broken_one_is_told(self, qapp: QApplication, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "a.jpg"
        path.write_bytes(content)
        with pytest.raises(UserError, match="no picture that can be read"):
            picture_from_file(path)

    def test_a_bomb_is_not_decoded(self, qapp: QApplication, tmp_path: Path) -> None:
        bomb = png()[:16] + (60_000).to_bytes(4, "big") * 2 + png()[24:]
        assert decoded(bomb, 100).isNull()

    def test_no_file(self, qapp: QApplication, tmp_path: Path) -> None:
        with pytest.raises(UserError, match="no file"):
            picture_from_file(tmp_path / "none.png")

    def test_an_avatar_shows_initials_where_a_picture_is_broken(self, qtbot) -> None:
        avatar = Avatar("王芳")
        qtbot.addWidget(avatar)
        avatar.set_picture(BLUE)
        assert avatar.shows_picture
        colour = avatar.grab().toImage().pixelColor(avatar.sizeHint().width() // 2, 5)
        assert colour.blue() > colour.red()
        avatar.set_picture(b"broken")
        assert not avatar.shows_picture


@pytest.fixture
def page(qtbot, workspace: Workspace) -> CustomerPage:
    made = CustomerPage(workspace)
    qtbot.addWidget(made)
    made.resize(1084, 740)
    with qtbot.waitExposed(made):
        made.show()
    made.show_customer(a_customer(workspace.desk, name="Hengtai"))
    return made


class TestCustomer:
    def test_a_dropped_picture_becomes_the_photo_and_undo_takes_it_back(
        self, qtbot, page: CustomerPage, workspace: Workspace, large: Path
    ) -> None:
        with qtbot.waitSignal(workspace.requests.told) as told:
            page.header.dropEvent(dropped(large))
        assert told.args[0] == "The photo of Hengtai is kept."
        page.refresh()
        assert page.header._avatar.shows_picture
        workspace.desk.history.undo(told.args[1])
        page.refresh()
        assert not page.header._avatar.shows_picture

    def test_the_menu_takes_it_away(self, qtbot, page: CustomerPage, workspace: Workspace) -> None:
        workspace.desk.photos.set_of_customer(page.customer_id, RED)
        page.refresh()
        assert page.header._avatar.shows_picture
        page.header.photo._on_menu()
        assert page.header.photo._remove.isEnabled()
        page.header.photo._remove.trigger()
        assert workspace.desk.photos.of_customer(page.customer_id) is None

    def test_what_is_no_picture_is_told(
        self, qtbot, page: CustomerPage, workspace: Workspace, tmp_path: Path
    ) -> None:
        path = tmp_path / "letter.txt"
        path.write_text("hello")
        with qtbot.waitSignal(workspace.requests.failed) as failed:
            page.header.photo.read(path)
        assert "letter.txt" in failed.args[1]


class TestPerson:
    def test_a_photo_and_a_birthday_without_a_year(
        self, qtbot, page: CustomerPage, workspace: Workspace, large: Path
    ) -> None:
        page.tabs.setCurrentIndex(PEOPLE)
        dialog = PersonDialog(workspace, customer_id=page.customer_id, parent=page)
        dialog.open()
        dialog.name.setText("Li Na")
        QTest.keyClicks(dialog.birthday.focusProxy(), "17 May")
        with qtbot.waitSignal(dialog.photo.changed):
            dialog.photo.dropEvent(dropped(large))
        press(dialog, "Save")
        [person] = workspace.desk.people.of(page.customer_id)
        assert (person.birthday, person.birth_month_day) == (None, "05-17")
        assert person.photo_id is not None
        page.refresh()
        assert any("birthday 17 May" in one.text() for one in page.people.findChildren(PlainLabel))
        assert any(one.shows_picture for one in page.people.findChildren(Avatar))

    def test_it_is_filled_changed_and_taken_away(self, qtbot, workspace: Workspace) -> None:
        customer_id = a_customer(workspace.desk)
        person_id = a_person(workspace.desk, customer_id, birth_month_day="02-29", photo=RED)
        window = QWidget()
        qtbot.addWidget(window)
        dialog = PersonDialog(
            workspace, customer_id=customer_id, person=workspace.desk.people.get(person_id), parent=window
        )
        assert not dialog.is_changed()
        assert dialog.birthday.text() == "29 February"
        press(dialog, "Remove photo")
        dialog.birthday._line.setText("29 Feb 1984")
        assert dialog.is_changed()
        dialog.save()
        person = workspace.desk.people.get(person_id)
        assert (person.birthday, person.birth_month_day, person.photo_id) == (date(1984, 2, 29), "", None)
        dialog.close()


class TestBirthdayEdit:
    @pytest.fixture
    def field(self, qtbot) -> BirthdayEdit:
        made = BirthdayEdit(lambda: TODAY)
        qtbot.addWidget(made)
        return made

    @pytest.mark.parametrize("text", ["17 May", "5月17日", "--05-17", "May 17th"])
    def test_without_a_year(self, field: BirthdayEdit, text: str) -> None:
        field._line.setText(text)
        assert field.is_valid()
        assert field.birthday() == Birthday(month_day="05-17")
        field._on_left()
        assert (field.text(), field.birthday()) == ("17 May", Birthday(month_day="05-17"))

    def test_with_a_year_and_back(self, field: BirthdayEdit) -> None:
        field._line.setText("17 May")
        field._line.setText("17 May 1980")
        assert field.birthday() == Birthday(date(1980, 5, 17))
        field._line.setText("")
        assert (field.birthday(), field.is_valid()) == (None, True)
        field._line.setText("soon")
        assert (field.birthday(), field.is_valid()) == (None, False)

    def test_in_chinese(self, field: BirthdayEdit, qapp: QApplication) -> None:
        install_language(qapp, "zh_CN")
        try:
            field.set_birthday(None, "05-17")
            assert field.text() == "5月17日"
        finally:
            install_language(qapp, "en")
