"""Merging two customers from wherever it is asked for: beside the window where it takes a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesdesk.domain.text import excerpt
from salesdesk.services.rows import CustomerCard
from salesdesk.ui.many_at_once import change_many
from salesdesk.ui.translations import filled
from salesdesk.ui.workspace import Workspace


def merge(workspace: Workspace, window: QWidget, into: CustomerCard, other: CustomerCard) -> None:
    """Makes `other` a part of `into` and says so, with the way back. Raises SalesDeskError, Cancelled."""
    customers, say = workspace.desk.customers, workspace.voice.say
    told = filled(
        QCoreApplication.translate("merging", "%1 is now part of %2."),
        excerpt(other.name, 60),
        excerpt(into.name, 60),
    )
    change_many(workspace, window, lambda _progress: customers.merge(into.id, other.id, say), told)
