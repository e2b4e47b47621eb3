"""The parts of a customer's page beside the timeline, each made when it is first looked at or asked for."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from salesdesk.domain.words import Thing
from salesdesk.ui.deletions import Deletions
from salesdesk.ui.pages.customer_details import CustomerDetails
from salesdesk.ui.pages.customer_orders import CustomerOrders
from salesdesk.ui.pages.customer_people import CustomerPeople
from salesdesk.ui.pages.customer_promises import CustomerPromises
from salesdesk.ui.pages.page import Page
from salesdesk.ui.pages.steps_panel import StepsPanel
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.widgets.tab_order import tab_after
from salesdesk.ui.workspace import LogRequest, Workspace

TIMELINE, PEOPLE, PROMISES, ORDERS, DETAILS, CHANGES = range(6)

Part = TypeVar("Part", bound=QWidget)


class CustomerParts(Page):
    """Holds the tabs, empty at first: to make all of them at once would keep the timeline waiting."""

    tabs: QTabWidget

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.customer_id = 0
        self._holders: list[QWidget] = []
        self._deletions = Deletions(workspace, self)

    @cached_property
    def people(self) -> CustomerPeople:
        made = CustomerPeople(self.workspace)
        made.log_wanted.connect(self._on_log)
        made.delete_wanted.connect(partial(self._deletions.thing, Thing.PERSON))
        return self._placed(PEOPLE, made)

    @cached_property
    def promises(self) -> CustomerPromises:
        made = CustomerPromises(self.workspace)
        made.delete_wanted.connect(partial(self._deletions.thing, Thing.PROMISE))
        return self._placed(PROMISES, made)

    @cached_property
    def orders(self) -> CustomerOrders:
        made = CustomerOrders(self.workspace)
        made.delete_wanted.connect(partial(self._deletions.thing, Thing.ORDER))
        return self._placed(ORDERS, made)

    @cached_property
    def details(self) -> CustomerDetails:
        return self._placed(DETAILS, CustomerDetails(self.workspace))

    @cached_property
    def changes(self) -> StepsPanel:
        return self._placed(CHANGES, StepsPanel(self.workspace, self._nothing_changed()))

    def may_leave(self) -> bool:
        """Whether nothing typed in the details would be lost, or the rep said what is to become of it."""
        if not self.has_typed():
            return True
        answer = ask(
            self,
            self.tr("Save the details?"),
            self.tr("What you have changed here is not saved yet."),
            [
                (self.tr("Save"), "primary"),
                (self.tr("Keep writing"), "plain"),
                (self.tr("Discard"), "danger"),
            ],
        )
        if answer == 0:
            return self.details.save()
        if answer == 2:
            self.details.discard()
            return True
        return False

    def has_typed(self) -> bool:
        return "details" in self.__dict__ and self.details.is_changed()

    def _placed(self, tab: int, part: Part) -> Part:
        holder = self._holders[tab]
        layout = holder.layout()
        assert layout is not None
        layout.addWidget(part)
        part.show()  # left to the layout, it would come a moment later
        return part

    def _tab_into(self, tab: int) -> None:
        """Has Tab go from the tabs' names into what stands below them, whenever that was made."""
        tab_after(self.tabs.tabBar(), [self._holders[tab]])

    def _discard_details(self) -> None:
        if "details" in self.__dict__:
            self.details.discard()

    def _on_log(self, person_id: int = 0) -> None:
        self.workspace.requests.log_wanted.emit(LogRequest(self.customer_id, person_id))

    def _nothing_changed(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing was changed yet"),
            self.tr("Who changed what and when stands here, and can be undone from here."),
            [(self.tr("Show the timeline"), self._on_timeline)],
        )

    def _on_timeline(self) -> None:
        self.tabs.setCurrentIndex(TIMELINE)
        self.focus_first()


def empty_holder(above: int = 0, below: int = 0) -> QWidget:
    """What a part is put into, with so much room above and below it."""
    holder = QWidget()
    QVBoxLayout(holder).setContentsMargins(0, theme().px(above), 0, theme().px(below))
    return holder
