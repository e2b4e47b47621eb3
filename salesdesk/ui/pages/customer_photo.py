"""The photo of a customer in the head of its page: shown, chosen from a file or dropped, and taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.services.progress import Progress
from salesdesk.services.rows import CustomerCard
from salesdesk.ui.pictures import kept_picture, picture_from_file
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.photo_field import chosen_picture
from salesdesk.ui.workspace import Workspace


class CustomerPhoto(QObject):
    """Shows the photo on an avatar, and carries out what is asked for it; each is a step to undo."""

    def __init__(self, workspace: Workspace, avatar: Avatar, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._avatar = avatar
        self._window = parent
        self._card: CustomerCard | None = None
        self._shown: int | None = None

    def add_verbs(self, menu: QMenu) -> None:
        """Puts what can be done with the photo into the page's menu."""
        self._choose = menu.addAction(self.tr("Choose photo…"))
        self._remove = menu.addAction(self.tr("Remove photo"))
        self._choose.triggered.connect(self._on_choose)
        self._remove.triggered.connect(self._on_remove)
        menu.aboutToShow.connect(self._on_menu)

    def show_card(self, card: CustomerCard) -> None:
        """Shows the photo of the card's customer; reads it only where it is another one."""
        is_same = self._card is not None and self._card.id == card.id and self._shown == card.photo_id
        self._card = card
        if not is_same:
            self._shown = card.photo_id
            self._avatar.set_picture(kept_picture(self._workspace.desk, card.photo_id))

    def read(self, path: Path) -> None:
        """Makes the picture in a file the customer's; what is none is told."""
        if self._card is None:
            return
        customer_id = self._card.id

        def work(_progress: Progress) -> tuple[int, bytes]:
            return customer_id, picture_from_file(path)

        self._workspace.tasks.run(work, self._on_read, self._on_failed)

    def _on_menu(self) -> None:
        self._remove.setEnabled(self._card is not None and self._card.photo_id is not None)

    def _on_choose(self) -> None:
        path = chosen_picture(self._window)
        if path is not None:
            self.read(path)

    def _on_read(self, found: tuple[int, bytes]) -> None:
        try:
            done = self._workspace.desk.photos.set_of_customer(*found)
        except SalesDeskError as error:
            self._on_failed(error)
            return
        self._tell(self.tr("The photo of %1 is kept."), found[0], done.step_id)

    def _on_remove(self) -> None:
        if self._card is None:
            return
        try:
            done = self._workspace.desk.photos.remove_from_customer(self._card.id)
        except SalesDeskError as error:
            self._on_failed(error)
            return
        self._tell(self.tr("The photo of %1 is removed."), self._card.id, done.step_id)

    def _tell(self, text: str, customer_id: int, step_id: int | None) -> None:
        if step_id is not None:
            name = self._workspace.desk.customers.names([customer_id]).get(customer_id, "")
            self._workspace.requests.told.emit(filled(text, name), step_id)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SalesDeskError):
            raise error
        self._workspace.requests.failed.emit(self.tr("This picture cannot be taken"), spoken(error))
