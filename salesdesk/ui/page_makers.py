"""How each page is made, when it is first shown: the first paint waits for Today alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from salesdesk.services.customer_filter import CustomerFilter
from salesdesk.services.rows import Found
from salesdesk.ui.pages.page import Page
from salesdesk.ui.workspace import Workspace


def _today(workspace: Workspace) -> Page:
    from salesdesk.ui.pages.today import TodayPage

    return TodayPage(workspace)


def _customers(workspace: Workspace) -> Page:
    from salesdesk.ui.pages.customers import CustomersPage

    return CustomersPage(workspace)


def _customer(workspace: Workspace) -> Page:
    from salesdesk.ui.pages.customer import CustomerPage

    return CustomerPage(workspace)


def _promises(workspace: Workspace) -> Page:
    from salesdesk.ui.pages.promises import PromisesPage

    return PromisesPage(workspace)


def _settings(workspace: Workspace) -> Page:
    from salesdesk.ui.pages.settings import SettingsPage

    return SettingsPage(workspace)


def _trash(workspace: Workspace) -> Page:
    from salesdesk.ui.pages.trash import TrashPage

    return TrashPage(workspace)


def _history(workspace: Workspace) -> Page:
    from salesdesk.ui.pages.history import HistoryPage

    return HistoryPage(workspace)


def _duplicates(workspace: Workspace) -> Page:
    from salesdesk.ui.pages.duplicates import DuplicatesPage

    return DuplicatesPage(workspace)


@runtime_checkable
class ShowsCustomer(Protocol):
    """A page that is about one customer."""

    def show_customer(self, customer_id: int) -> None:
        """Shows this customer from now on."""
        ...


@runtime_checkable
class ShowsFound(Protocol):
    """A page that can point out one row on it."""

    def show_found(self, found: Found) -> None:
        """Brings what the search found into sight, and the focus to it."""
        ...


@runtime_checkable
class ShowsHolding(Protocol):
    """A page that can show only what holds a text, or passes a filter."""

    def show_holding(self, wanted: str | CustomerFilter) -> None:
        """Shows all in which the text is found, or which the filter lets pass, and nothing else."""
        ...


PAGE_MAKERS: dict[str, Callable[[Workspace], Page]] = {
    "today": _today,
    "customers": _customers,
    "customer": _customer,
    "promises": _promises,
    "settings": _settings,
    "trash": _trash,
    "history": _history,
    "duplicates": _duplicates,
}
