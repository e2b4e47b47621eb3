"""Orders out of files, with the amounts and days that people write."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.services.imported_rows import ImportedOrder
from tests.exchange.files import csv_text, good_orders, orders_of, put, refusals


def test_an_order_list_in_english(tmp_path: Path) -> None:
    text = (
        "Order ID,Customer,Order Date,Delivery Date,Product,Qty,Amount,Currency,Type\n"
        'A-1,Acme Ltd,2026-11-03,2026-11-10,Pump,3,"86,400.00",EUR,Order\n'
        "A-2,Acme Ltd,2026-11-04,,Valve,1.5,(100),EUR,\n"
        "A-3,Acme Ltd,2026-11-05,,Valve,1,20,EUR,Return\n"
    )
    first, second, third = good_orders(put(tmp_path, text))
    assert first == ImportedOrder(
        2,
        "Acme Ltd",
        date(2026, 11, 3),
        date(2026, 11, 10),
        "A-1",
        "Pump",
        Decimal(3),
        8_640_000,
        "EUR",
        "purchase",
    )
    assert (second.kind, second.amount_hundredths, second.quantity) == ("return", 10_000, Decimal("1.5"))
    assert (third.kind, third.amount_hundredths) == ("return", 2_000)


def test_an_order_list_in_chinese(tmp_path: Path) -> None:
    text = (
        "订单编号,客户名称,下单日期,产品名称,数量,金额（元）\n"
        'D1,苏州恒达机械有限公司,2026年11月3日,水泵,3,"¥ 86,400.00"\nD2,宏图,2026/11/3,阀门,2,8.64万\n'
    )
    guess, _ = orders_of(put(tmp_path, text, "gb18030"))
    assert guess.source == "Order list"
    first, second = good_orders(put(tmp_path, text, "gb18030"))
    assert (first.customer, first.number, first.product) == ("苏州恒达机械有限公司", "D1", "水泵")
    assert [(o.amount_hundredths, o.currency) for o in (first, second)] == [(8_640_000, "CNY")] * 2


@pytest.mark.parametrize(
    ("cell", "hundredths", "currency", "kind"),
    [
        ("¥ 86,400.00", 8_640_000, "CNY", "purchase"),
        ("86.400,50", 8_640_050, "", "purchase"),
        ("1.234.567", 123_456_700, "", "purchase"),
        ("1,234", 123_400, "", "purchase"),
        ("1.234", 123_400, "", "purchase"),
        ("0,5", 50, "", "purchase"),
        (".5", 50, "", "purchase"),
        ("1'234.50", 123_450, "", "purchase"),
        ("1 234,56 €", 123_456, "EUR", "purchase"),
        ("RMB 1,000", 100_000, "CNY", "purchase"),
        ("86400元", 8_640_000, "CNY", "purchase"),
        ("8.64万元", 8_640_000, "CNY", "purchase"),
        ("NT$ 500", 50_000, "TWD", "purchase"),
        ("(100)", 10_000, "", "return"),
        ("$(100.00)", 10_000, "USD", "return"),
        ("-100", 10_000, "", "return"),
        ("−100", 10_000, "", "return"),
        ("100-", 10_000, "", "return"),
        ("86400.000000001", 8_640_000, "", "purchase"),
        ("１２３", 12_300, "", "purchase"),
        ("-", None, "", "purchase"),
    ],
)
def test_amounts(tmp_path: Path, cell: str, hundredths: int | None, currency: str, kind: str) -> None:
    path = put(tmp_path, csv_text(["Customer", "Date", "Amount"], [["Acme", "2026-11-03", cell]]))
    (order,) = good_orders(path)
    assert (order.amount_hundredths, order.currency, order.kind) == (hundredths, currency, kind)


def test_one_telling_amount_decides_its_column(tmp_path: Path) -> None:
    rows = [["Acme", "2026-11-03", cell] for cell in ("1,234", "2,5", "3,75")]
    orders = good_orders(put(tmp_path, csv_text(["Customer", "Date", "Amount"], rows)))
    assert [order.amount_hundredths for order in orders] == [123, 250, 375]


@pytest.mark.parametrize(("country", "currency"), [("CN", "CNY"), ("JP", "JPY")])
def test_a_sign_means_the_currency_at_home(tmp_path: Path, country: str, currency: str) -> None:
    path = put(tmp_path, "Customer,Date,Amount\nAcme,2026-11-03,¥5\n")
    assert good_orders(path, country)[0].currency == currency


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["", "2026-11-03", "1", "1", ""], "no customer"),
        (["Acme", "", "1", "1", ""], "no order date"),
        (["Acme", "31/02/2026", "1", "1", ""], "“31/02/2026” in column “Date” is not a date"),
        (["Acme", "2026-12-24", "1", "1", ""], "“2026-12-24” in column “Date” lies in the future"),
        (["Acme", "2026-11-03", "lots", "1", ""], "“lots” in column “Amount” is not an amount"),
        (["Acme", "2026-11-03", "1 to 2", "1", ""], "“1 to 2” in column “Amount” is not an amount"),
        (["Acme", "2026-11-03", "1e400", "1", ""], "“1e400” in column “Amount” is not an amount"),
        (["Acme", "2026-11-03", "9" * 30, "1", ""], f"“{'9' * 30}” in column “Amount” is not an amount"),
        (["Acme", "2026-11-03", "1,2,3", "1", ""], "“1,2,3” in column “Amount” is not an amount"),
        (["Acme", "2026-11-03", "1", "many", ""], "“many” in column “Quantity” is not a quantity"),
        (["Acme", "2026-11-03", "1", "1", "shells"], "“shells” in column “Currency” is not a currency"),
    ],
)
def test_bad_rows_are_refused_by_cell_and_column(tmp_path: Path, cells: list[str], reason: str) -> None:
    good = ["Acme", "2026-11-03", "5", "1", "EUR"]
    path = put(
        tmp_path, csv_text(["Customer", "Date", "Amount", "Quantity", "Currency"], [good, cells, good])
    )
    found = list(orders_of(path)[1])
    assert [(bad.row, bad.reason) for bad in refusals(found)] == [(3, reason)]
    assert len(found) == 3
