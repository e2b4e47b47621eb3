"""An order as it is written down: when, which products, for how much; it plans the checks after the sale."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from salesdesk.errors import UserError
from salesdesk.exchange.amounts import currency_of
from salesdesk.services.orders import PURCHASE, RETURN, NewOrder
from salesdesk.ui.amounts import amount_text
from salesdesk.ui.dialogs.form_dialog import FormDialog
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.day_edit import DayEdit
from salesdesk.ui.widgets.order_rows import OrderRows
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.workspace import Workspace

_CURRENCIES = {"CN": "CNY", "TW": "TWD", "HK": "HKD", "US": "USD", "GB": "GBP", "JP": "JPY", "CH": "CHF"}


class NewOrderDialog(FormDialog):
    """A purchase or a return of one customer."""

    def __init__(self, workspace: Workspace, customer_id: int, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self._customer_id = customer_id
        name = workspace.desk.customers.card(customer_id).name
        self.set_title(filled(self.tr("New order of %1"), name))
        self._build_fields()
        self.lines.changed.connect(self._show_sum)
        self.currency.textChanged.connect(self._show_sum)
        self.lines.setFocus()

    def save(self) -> None:
        ordered_on = self.ordered_on.day()
        if ordered_on is None:
            raise UserError(self.tr("On which day was it ordered?"), field="ordered_on")
        if not self.delivered_on.is_valid():
            raise UserError(self.tr("Which day is meant?"), field="delivered_on")
        lines = self.lines.lines()
        if not lines and not self.number.text().strip():
            raise UserError(self.tr("Write down a product, an amount or the order's number."), field="lines")
        order = NewOrder(
            ordered_on,
            self.delivered_on.day(),
            self.kind.value,
            self.number.text().strip(),
            self._currency(),
            lines,
        )
        before = {line.id for line in self.workspace.desk.check_ins.open_of(self._customer_id)}
        done = self.workspace.desk.orders.add(self._customer_id, order)
        planned = [
            line for line in self.workspace.desk.check_ins.open_of(self._customer_id) if line.id not in before
        ]
        told = self.tr("The order is written down.")
        if planned:
            day = self.workspace.voice.day(planned[0].due_on)
            told = filled(self.tr("The order is written down. First check after the sale: %1."), day)
        self.workspace.requests.told.emit(told, done.step_id)

    def is_changed(self) -> bool:
        return self.lines.is_changed() or bool(self.number.text())

    def _currency(self) -> str:
        text = self.currency.text().strip()
        if not text:
            return ""
        code = currency_of(text, self.workspace.desk.settings.preferences.phone_country)
        if code is None:
            raise UserError(self.tr("Give the currency by its three letters, such as CNY."), field="currency")
        return code

    def _usual_currency(self) -> str:
        """That of the customer's last order, else that of the rep's country."""
        for order in self.workspace.desk.orders.of(self._customer_id, limit=1):
            if order.currency:
                return order.currency
        country = self.workspace.desk.settings.preferences.phone_country
        return _CURRENCIES.get(country, "EUR")

    def _show_sum(self) -> None:
        total = self.lines.total_hundredths()
        text = amount_text(total, self.currency.text().strip())
        self._sum.setText(filled(self.tr("Sum: %1"), text) if text else "")
        self._sum.setVisible(bool(text))

    def _build_fields(self) -> None:
        tr, today = self.tr, self.workspace.desk.clock.today
        self.kind = Segmented([(PURCHASE, tr("Purchase")), (RETURN, tr("Return"))], tr("Kind"))
        self.ordered_on, self.delivered_on = DayEdit(today, prefer_past=True), DayEdit(today)
        self.ordered_on.set_day(today())
        self.delivered_on.set_placeholder(tr("not yet"))
        self.number = QLineEdit()
        self.currency = QLineEdit(self._usual_currency())
        self.lines = OrderRows()
        self._sum = PlainLabel(role="name")
        self._sum.hide()
        self.fields.add(tr("Kind"), self.kind)
        self.fields.add_row((tr("Ordered on"), self.ordered_on), (tr("Delivered on"), self.delivered_on))
        self.fields.add(tr("Products"), self.lines)
        self.fields.add_widget(self._sum)
        self.fields.add_row((tr("Order number"), self.number), (tr("Currency"), self.currency))
        self.fields_by_name = {
            "kind": self.kind,
            "ordered_on": self.ordered_on,
            "delivered_on": self.delivered_on,
            "number": self.number,
            "currency": self.currency,
            "lines": self.lines,
            "product": self.lines,
            "quantity": self.lines,
            "amount_hundredths": self.lines,
        }
