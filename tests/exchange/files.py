"""Files in the style of other programs, written for the tests."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from salesdesk.exchange.csv_file import open_table
from salesdesk.exchange.customer_rows import read_customers
from salesdesk.exchange.mapping import Guess, guess_mapping
from salesdesk.exchange.order_rows import read_orders
from salesdesk.exchange.table_records import TableRecords
from salesdesk.services.imported_rows import ImportedCustomer, ImportedOrder, Refusal

TODAY = date(2026, 11, 22)


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def put(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


def customers_of(path: Path, country: str = "CN") -> tuple[Guess, TableRecords[ImportedCustomer]]:
    table = open_table(path)
    guess = guess_mapping(table.header, table.sample)
    assert guess.kind == "customers"
    return guess, read_customers(table, guess.mapping, default_country=country, today=TODAY)


def orders_of(path: Path, country: str = "CN") -> tuple[Guess, TableRecords[ImportedOrder]]:
    table = open_table(path)
    guess = guess_mapping(table.header, table.sample)
    assert guess.kind == "orders"
    return guess, read_orders(table, guess.mapping, default_country=country, today=TODAY)


def good_customers(path: Path, country: str = "CN") -> list[ImportedCustomer]:
    found = list(customers_of(path, country)[1])
    assert not [row for row in found if isinstance(row, Refusal)]
    return [row for row in found if isinstance(row, ImportedCustomer)]


def good_orders(path: Path, country: str = "CN") -> list[ImportedOrder]:
    found = list(orders_of(path, country)[1])
    assert not [row for row in found if isinstance(row, Refusal)]
    return [row for row in found if isinstance(row, ImportedOrder)]


def the_customer(path: Path, country: str = "CN") -> ImportedCustomer:
    (customer,) = good_customers(path, country)
    return customer


def refusals(rows: Iterable[object]) -> list[Refusal]:
    return [row for row in rows if isinstance(row, Refusal)]
