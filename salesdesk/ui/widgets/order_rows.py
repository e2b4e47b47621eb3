"""Rows for the products of an order: what, how many, for how much; and what they come to."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from salesdesk.errors import UserError
from salesdesk.exchange.amounts import read_figure
from salesdesk.services.rows import OrderLineRow
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.editable_rows import EditableRows

_FEWEST = 1


class OrderRows(EditableRows["_OrderRow"]):
    """Begins with one empty row; empty rows are no products."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = Button(self.tr("Add a product"), "quiet", small=True, icon_name="plus")
        self.add_button.clicked.connect(self.add_row)
        self._offer(self.add_button)
        self._add()
        self.setFocusProxy(self._rows[0].product)

    def add_row(self) -> None:
        """Another row, with the focus in it."""
        self._add().product.setFocus(Qt.FocusReason.TabFocusReason)

    def lines(self) -> tuple[OrderLineRow, ...]:
        """What stands in the rows. Raises UserError (field `lines`) for what is no number."""
        return tuple(row.line(self) for row in self._rows if not row.is_empty())

    def is_changed(self) -> bool:
        """Whether any row holds something."""
        return any(not row.is_empty() for row in self._rows)

    def total_hundredths(self) -> int | None:
        """What the amounts that can be read come to; None where none is given."""
        known = [one for row in self._rows if (one := row.hundredths()) is not None]
        return sum(known) if known else None

    def _add(self) -> _OrderRow:
        row = self._take_in(_OrderRow(self))
        self.setTabOrder(row.remove, self.add_button)
        return row

    def _on_removed(self) -> None:
        row = self.sender()
        assert isinstance(row, _OrderRow)
        if len(self._rows) == _FEWEST:
            row.clear()
            return
        self._take_out(row)
        self.setFocusProxy(self._rows[0].product)
        self._rows[-1].product.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()


class _OrderRow(QWidget):
    """One product, its quantity and the amount for all of it."""

    changed = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        look = theme()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(6))
        self.product, self._quantity, self._amount = QLineEdit(), QLineEdit(), QLineEdit()
        for field, name in (
            (self.product, self.tr("Product")),
            (self._quantity, self.tr("Quantity")),
            (self._amount, self.tr("Amount")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.textChanged.connect(self.changed)
        for field, width in ((self._quantity, 88), (self._amount, 120)):
            field.setMaximumWidth(look.px(width))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.remove = IconButton("close", self.tr("Remove product"))
        self.remove.clicked.connect(self.removed)
        layout.addWidget(self.product, 1)
        layout.addWidget(self._quantity)
        layout.addWidget(self._amount)
        layout.addWidget(self.remove)

    def is_empty(self) -> bool:
        return not any(field.text().strip() for field in (self.product, self._quantity, self._amount))

    def clear(self) -> None:
        for field in (self.product, self._quantity, self._amount):
            field.clear()

    def hundredths(self) -> int | None:
        value = _number(self._amount.text(), amount=True)
        return None if value is None else round(value * 100)

    def line(self, rows: OrderRows) -> OrderLineRow:
        quantity = self._read(self._quantity, rows, amount=False)
        amount = self._read(self._amount, rows, amount=True)
        return OrderLineRow(
            self.product.text().strip(),
            None if quantity is None else float(quantity),
            None if amount is None else round(amount * 100),
        )

    def _read(self, field: QLineEdit, rows: OrderRows, *, amount: bool) -> Decimal | None:
        if not field.text().strip():
            return None
        value = _number(field.text(), amount=amount)
        if value is None:
            rows.setFocusProxy(field)
            raise UserError(filled(self.tr("“%1” is no number."), field.text().strip()), field="lines")
        return value


def _number(text: str, *, amount: bool) -> Decimal | None:
    """The number in what was typed, in the locale's writing where it leaves a doubt."""
    found = read_figure(text, QLocale().decimalPoint(), thousands=amount)
    return None if found is None else found.value
