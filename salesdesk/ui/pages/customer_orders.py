"""The orders of a customer with their sums."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import excerpt
from salesdesk.services.rows import OrderRow
from salesdesk.ui.amounts import amount_text, quantity_text
from salesdesk.ui.models.cells_model import CellsModel, Row
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, listed, plural
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.empty_state import EmptyState
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.table_delegate import Cell
from salesdesk.ui.widgets.view_verbs import add_verb
from salesdesk.ui.workspace import Workspace

_MOST = 5_000


class CustomerOrders(QWidget):
    """The latest order first; above them what they come to."""

    delete_wanted = Signal(int)
    """This order is to go into the trash."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._customer_id = 0
        titles = (
            self.tr("Products"),
            self.tr("Ordered"),
            self.tr("Number"),
            self.tr("Delivered"),
            self.tr("Sum"),
        )
        self.model = CellsModel(titles, frozenset({4}), self)
        self.table = CellTable()
        self.table.setModel(self.model)
        self.table.dress((116, 104, 116, 132))
        self.table.setAccessibleName(self.tr("Orders of this customer"))
        self._build()

    def show_customer(self, customer_id: int) -> None:
        """Reads the orders anew; the chosen one stays chosen."""
        chosen = self.model.id_at(self.table.currentIndex().row())
        self._customer_id = customer_id
        orders = self._workspace.desk.orders.of(customer_id, limit=_MOST)
        if self.model.show([self._row(order) for order in orders]):
            row = self.model.row_of(chosen)
            if row >= 0:
                self.table.selectRow(row)
        self._sum.setText(self._sums(orders))
        for widget in (self._head, self.table):
            widget.setVisible(bool(orders))
        self._empty.setVisible(not orders)

    def new_order(self) -> None:
        """Opens the form for an order."""
        from salesdesk.ui.dialogs.new_order import NewOrderDialog

        NewOrderDialog(self._workspace, self._customer_id, self.window()).open()

    def _on_delete(self) -> None:
        if order_id := self.model.id_at(self.table.currentIndex().row()):
            self.delete_wanted.emit(order_id)

    def _row(self, order: OrderRow) -> Row:
        voice = self._workspace.voice
        products = listed(
            " ×".join(part for part in (line.product, quantity_text(line.quantity)) if part)
            for line in order.lines
        )
        returned = order.kind == "return"
        amount = order.amount_hundredths
        if returned and amount is not None:
            amount = -abs(amount)
        delivered = voice.day(order.delivered_on) if order.delivered_on else ""
        full = voice.date_text(order.ordered_on, with_year=True)
        words = excerpt(products) or (self.tr("Return") if returned else self.tr("Order"))
        return order.id, (
            Cell(words, self.tr("return") if returned and products else "", bold=True, tip=words),
            Cell(voice.day(order.ordered_on), tip=full),
            Cell(order.number, tip=order.number),
            Cell(delivered),
            Cell(amount_text(amount, order.currency), tone="warn" if returned else "", right=True),
        )

    def _sums(self, orders: Sequence[OrderRow]) -> str:
        """How many orders, and what they come to in each currency, returns taken off."""
        sums: dict[str, int] = {}
        for order in orders:
            if order.amount_hundredths is not None:
                amount = order.amount_hundredths
                signed = -abs(amount) if order.kind == "return" else amount
                sums[order.currency] = sums.get(order.currency, 0) + signed
        number = plural(self.tr("%n order(s)", "", len(orders)), len(orders))
        amounts = [amount_text(total, currency) for currency, total in sums.items()]
        return filled(self.tr("%1 · %2"), number, " + ".join(amounts)) if amounts else number

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(12), 0, look.px(16))
        layout.setSpacing(look.px(10))
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        new = Button(self.tr("New order…"), small=True, icon_name="plus")
        new.clicked.connect(self.new_order)
        row.addWidget(new)
        self._sum = PlainLabel(dim=True, elide=True)
        row.addWidget(self._sum, 1)
        delete = Button(self.tr("Delete"), "quiet", small=True)
        delete.clicked.connect(self._on_delete)
        row.addWidget(delete)
        add_verb(self.table, self.tr("Delete"), self._on_delete, "Delete")
        layout.addWidget(self._head)
        layout.addWidget(self.table, 1)
        self._empty = EmptyState(
            self.tr("No orders yet"),
            self.tr("An order puts the checks after the sale into Today."),
            [(self.tr("New order…"), self.new_order)],
        )
        layout.addWidget(self._empty, 1)
