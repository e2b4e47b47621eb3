"""A filter's name: for one that is kept from now on, or for one that is called otherwise."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.translations import filled
from salesdesk.ui.workspace import Workspace


class SaveFilterDialog(FormDialog):
    """Keeps `wanted` under a name, or, with the id of a saved filter, gives that one another name."""

    def __init__(
        self,
        workspace: Workspace,
        wanted: CustomerFilter,
        name: str,
        filter_id: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Rename the filter") if filter_id else self.tr("Save the filter")
        super().__init__(workspace, title, parent)
        self._wanted = wanted
        self._filter_id = filter_id
        self._before = name
        self.name = QLineEdit(name)
        self.name.selectAll()
        self.name.returnPressed.connect(self.try_to_save)
        self.fields.add(self.tr("Name"), self.name)
        self.fields.add_stretch()
        self.fields_by_name = {"name": self.name}

    def save(self) -> None:
        filters, name = self.workspace.desk.filters, self.name.text()
        if self._filter_id:
            done, told = filters.rename(self._filter_id, name), self.tr("The filter is called “%1” now.")
        else:
            done, told = filters.save(name, self._wanted), self.tr("The filter “%1” is saved.")
        self.workspace.requests.told.emit(filled(told, name.strip()), done.step_id)

    def is_changed(self) -> bool:
        return self.name.text() != self._before
