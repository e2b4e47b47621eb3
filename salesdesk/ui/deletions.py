"""Deleting from the window: at once where undo gives it back, after a question where much would go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesdesk.domain.words import Thing
from salesdesk.errors import SalesDeskError
from salesdesk.services.context import Done
from salesdesk.ui.many_at_once import change_many
from salesdesk.ui.things import contents_words
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.workspace import Workspace

_COUNTED_AT_MOST = 200
"""Customers whose contents are counted before asking; of more it is only said that all of it goes."""

_WORTH_ASKING = frozenset({"people", "interactions", "promises", "complaints", "orders"})


class Deletions(QObject):
    """Puts things into the trash, and says so with the way back."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def thing(self, kind: Thing, row_id: int) -> bool:
        """Deletes a person, contact, promise, complaint or order; says whether it is gone."""
        desk = self._workspace.desk
        verbs = {
            Thing.PERSON: lambda: desk.people.delete(row_id),
            Thing.INTERACTION: lambda: desk.interactions.delete(row_id),
            Thing.PROMISE: lambda: desk.promises.delete(row_id),
            Thing.COMPLAINT: lambda: desk.complaints.delete(row_id),
            Thing.ORDER: lambda: desk.orders.delete(row_id),
        }
        told = {
            Thing.PERSON: self.tr("The person lies in the trash."),
            Thing.INTERACTION: self.tr("The contact lies in the trash."),
            Thing.PROMISE: self.tr("The promise lies in the trash."),
            Thing.COMPLAINT: self.tr("The complaint lies in the trash."),
            Thing.ORDER: self.tr("The order lies in the trash."),
        }
        try:
            done: Done = verbs[kind]()
        except SalesDeskError as error:
            self._workspace.requests.failed.emit(self.tr("Nothing was deleted"), spoken(error))
            return False
        self._workspace.requests.told.emit(told[kind], done.step_id)
        return True

    def customers(self, ids: Sequence[int]) -> bool:
        """Deletes customers; asks first where anything hangs on them. Says whether that was agreed."""
        if not ids or not self._is_meant(ids):
            return False
        customers, count = self._workspace.desk.customers, len(ids)
        told = plural(self.tr("%Ln customer(s) deleted.", "", count), count)
        if count == 1:
            name = customers.names(ids).get(ids[0], "")
            told = filled(self.tr("%1 lies in the trash."), name)
        try:
            change_many(self._workspace, self._window, lambda progress: customers.delete(ids, progress), told)
        except SalesDeskError as error:
            self._workspace.requests.failed.emit(self.tr("Nothing was deleted"), spoken(error))
            return False
        return True

    def _is_meant(self, ids: Sequence[int]) -> bool:
        desk, count = self._workspace.desk, len(ids)
        words = self.tr("everything that hangs on them")
        if count <= _COUNTED_AT_MOST:
            contents = desk.trash.what_goes_with(Thing.CUSTOMER, ids)
            words = contents_words(contents)
            if count == 1 and not _WORTH_ASKING & contents.keys():
                return True
        if count == 1:
            name = desk.customers.names(ids).get(ids[0], "")
            title = filled(self.tr("Delete %1?"), name)
            text = filled(self.tr("It goes into the trash, with %1. You can have it back from there."), words)
        else:
            title = plural(self.tr("Delete %Ln customer(s)?", "", count), count)
            text = self.tr("They go into the trash. You can have them back from there.")
            if words:
                text = filled(
                    self.tr("They go into the trash, with %1. You can have them back from there."), words
                )
        buttons = [(self.tr("Delete"), "danger"), (self.tr("Cancel"), "plain")]
        return ask(self._window, title, text, buttons) == 0
