"""Rows of a file of orders, as orders: cleaned, typed, or refused with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange.amounts import Figure, currency_of, read_figure
from salesdesk.exchange.dates import NOTHING
from salesdesk.exchange.field_words import is_won
from salesdesk.exchange.fields import Mapping
from salesdesk.exchange.headers import bracketed, normalise
from salesdesk.exchange.patterns import folded
from salesdesk.exchange.row_cells import RowCells
from salesdesk.exchange.row_reader import Columns, RefusedRow, Say, in_english
from salesdesk.exchange.table_head import Table
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedOrder, OrderKind
from salesdesk.storage.columns import NAME_LIMIT

_KINDS: dict[str, OrderKind] = {
    **dict.fromkeys(
        ("purchase", "order", "sale", "invoice", "购买", "采购", "销售", "订单", "購買"), "purchase"
    ),
    **dict.fromkeys(("採購", "銷售", "訂單", "出货", "出貨"), "purchase"),
    **dict.fromkeys(
        ("return", "returned", "refund", "credit", "creditnote", "退货", "退款", "退貨"), "return"
    ),
}

_NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "no customer")
_NO_DATE = QT_TRANSLATE_NOOP("domain", "no order date")
_NOT_AN_AMOUNT = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not an amount")
_NOT_A_QUANTITY = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a quantity")
_NOT_A_CURRENCY = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is not a currency")
_NOT_WON = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2”: only what was won is an order")
_NEITHER_KIND = QT_TRANSLATE_NOOP("domain", "“%1” in column “%2” is neither a purchase nor a return")


def order_records(columns: Columns) -> TableRecords[ImportedOrder]:
    """Every row of a list of orders as an order or as a refusal with its reason, streaming."""
    currency = _currency_of_header(columns)
    return TableRecords.by_cells(columns, lambda cells: _order(cells, currency))


def read_orders(
    table: Table, mapping: Mapping, *, default_country: str, today: date, say: Say | None = None
) -> TableRecords[ImportedOrder]:
    """As `order_records`, of `table`, for callers without a desk.

    `default_country`, an ISO 3166 code, says what `$` and `¥` mean; `today` is the rep's local day;
    `say` speaks the reasons (English where it is not given). Raises `UserError` where the file itself is
    broken.
    """
    return order_records(Columns(table, mapping, today, default_country, say or in_english(today)))


def _currency_of_header(columns: Columns) -> str:
    """The currency that the amount's header names in brackets, as in `Amount (EUR)` or `金额（元）`."""
    for column in columns.by_field.get("amount", ()):
        for inside in bracketed(columns.header(column)):
            if code := currency_of(inside, columns.country):
                return code
    return ""


@dataclass(frozen=True, slots=True)
class _Amount:
    hundredths: int | None
    currency: str
    negative: bool


def _order(cells: RowCells, usual_currency: str) -> ImportedOrder:
    customer = cells.single("customer", NAME_LIMIT)
    if not customer:
        raise RefusedRow(Sentence(_NO_CUSTOMER))
    stage = cells.first("order_state")
    if stage is not None and not is_won(stage[0]):
        raise cells.columns.wrong(_NOT_WON, *stage)
    ordered_on = cells.past_day("ordered_on")
    if ordered_on is None:
        raise RefusedRow(Sentence(_NO_DATE))
    amount = _amount(cells)
    quantity = _figure(cells, "quantity", _NOT_A_QUANTITY)
    goes_back = amount.negative or (quantity is not None and quantity.value < 0)
    return ImportedOrder(
        row=cells.row,
        customer=customer,
        ordered_on=ordered_on,
        delivered_on=cells.day("delivered_on"),
        number=cells.single("number"),
        product=cells.single("product"),
        quantity=abs(quantity.value) if quantity else None,
        amount_hundredths=amount.hundredths,
        currency=_currency(cells) or amount.currency or usual_currency,
        kind="return" if goes_back else _kind(cells),
    )


def _figure(cells: RowCells, field: str, not_one: str) -> Figure | None:
    found = cells.first(field)
    if found is None or folded(found[0]).casefold() in NOTHING:
        return None
    cell, column = found
    sign = "." if cells.columns.is_own else cells.columns.decimal_signs[column].sign
    figure = read_figure(cells.columns.line(cell, column), sign, thousands=field == "amount")
    if figure is None:
        raise cells.columns.wrong(not_one, cell, column)
    return figure


def _amount(cells: RowCells) -> _Amount:
    """The amount in hundredths, and the currency written beside it."""
    figure = _figure(cells, "amount", _NOT_AN_AMOUNT)
    if figure is None:
        return _Amount(None, "", False)
    currency = currency_of(figure.beside, cells.columns.country) if figure.beside else ""
    if currency is None:
        raise cells.columns.wrong(_NOT_AN_AMOUNT, *cells.filled("amount")[0])
    hundredths = (abs(figure.value) * 100).quantize(Decimal(1), ROUND_HALF_UP)
    return _Amount(int(hundredths), currency, figure.value < 0)


def _currency(cells: RowCells) -> str:
    found = cells.first("currency")
    if found is None:
        return ""
    code = currency_of(found[0], cells.columns.country)
    if code is None:
        raise cells.columns.wrong(_NOT_A_CURRENCY, *found)
    return code


def _kind(cells: RowCells) -> OrderKind:
    found = cells.first("order_kind")
    if found is None:
        return "purchase"
    kind = _KINDS.get(normalise(found[0]))
    if kind is None:
        raise cells.columns.wrong(_NEITHER_KIND, *found)
    return kind
