"""Deals, activities and tasks under the headers that programs write: what took place, and what did not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from salesdesk.domain.words import CheckInState
from salesdesk.exchange.opened import Part, Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.taking_in import open_import
from salesdesk.services.imported_rows import ImportedOrder, Refusal
from tests.exchange.files import TODAY, csv_text, put
from tests.exchange.test_program_exports import Row, listed, only
from tests.exchange.test_programs import cut


def refusals(part: Part) -> list[Refusal]:
    found = part.records(Reading("US", TODAY, UTC, in_english(TODAY)))
    return [one for one in found if isinstance(one, Refusal)]


@pytest.mark.parametrize(
    ("source", "row", "order"),
    [
        (
            "HubSpot",
            {"Record ID": "7001", "Deal Name": "Ovens", "Deal Stage": "Closed won (Sales Pipeline)",
             "Close Date": "2026-06-30 10:15", "Amount": "15000.0", "Currency": "EUR", "Deal owner": "Inès",
             "Associated Company": "Perrin", "Pipeline": "Sales Pipeline"},
            ImportedOrder(2, "Perrin", date(2026, 6, 30), number="7001", product="Ovens",
                          amount_hundredths=1_500_000, currency="EUR"),
        ),
        (
            "Salesforce",
            {"Opportunity Name": "Generator", "Type": "New Customer", "Amount": "35,000.00",
             "Amount Currency": "USD", "Stage": "Closed Won", "Close Date": "3/25/2026",
             "Account Name": "Edge", "Opportunity Owner": "Ann", "Lead Source": "Web"},
            ImportedOrder(2, "Edge", date(2026, 3, 25), product="Generator", amount_hundredths=3_500_000,
                          currency="USD"),
        ),
        (
            "Pipedrive",
            {"Deal - ID": "1", "Deal - Title": "Ovens", "Deal - Organization": "Acme", "Deal - Value": "1200",
             "Deal - Currency of Value": "USD", "Deal - Status": "Won",
             "Deal - Won time": "2026-03-05 10:11:12",
             "Deal - Expected close date": "2026-12-31"},
            ImportedOrder(2, "Acme", date(2026, 3, 5), number="1", product="Ovens", amount_hundredths=120_000,
                          currency="USD"),
        ),
        (
            "EspoCRM",
            {"id": "9", "name": "Ovens", "stage": "Closed Won", "closeDate": "2026-03-05", "amount": "12",
             "amountCurrency": "EUR", "accountName": "Azure"},
            ImportedOrder(2, "Azure", date(2026, 3, 5), number="9", product="Ovens", amount_hundredths=1_200,
                          currency="EUR"),
        ),
        (
            "纷享销客",
            {"商机名称": "泵", "客户名称": "昆山精工", "商机金额": "1200", "销售阶段": "赢单",
             "结单日期": "2026年3月5日", "生命状态": "正常"},
            ImportedOrder(2, "昆山精工", date(2026, 3, 5), product="泵", amount_hundredths=120_000),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_deals_that_were_won_are_orders(tmp_path: Path, source: str, row: Row, order: ImportedOrder) -> None:
    file = listed(tmp_path, row)
    assert (file.source, file.parts[0].kind, only(file)) == (source, "orders", order)


@pytest.mark.parametrize(
    "stage", ["Closed lost", "Presentation scheduled", "Open", "Lost", "未成交", "Qualified"]
)
def test_deals_that_were_not_won_are_refused(tmp_path: Path, stage: str) -> None:
    row = {"Record ID": "1", "Deal Name": "Ovens", "Deal Stage": stage, "Close Date": "2026-03-05",
           "Associated Company": "Perrin"}  # fmt: skip
    (part,) = listed(tmp_path, row).parts
    assert part.kind == "orders"
    (refused,) = refusals(part)
    assert refused.reason == f"“{stage}” in column “Deal Stage”: only what was won is an order"


def test_what_is_only_planned_did_not_take_place(tmp_path: Path) -> None:
    header = cut(
        "Activity - Done,Activity - Subject,Activity - Organization,Activity - Due date,Activity - Due time,"
        "Activity - Duration,Activity - Type,Activity - Note"
    )
    done = cut(
        "Done,First call,Nouvelle,2026-03-04,10:30,00:30,Call,<p>Two <b>ovens</b></p><ul><li>one</li></ul>"
    )
    planned = cut("To do,Send quote,Nouvelle,2026-03-05,,,Task,")
    file = open_import(put(tmp_path, csv_text(header, [done])))
    contact = only(file)
    assert (contact.at, contact.minutes) == (datetime(2026, 3, 4, 10, 30, tzinfo=UTC), 30)
    assert contact.summary == "First call\nTwo ovens\n- one"
    (refused,) = refusals(open_import(put(tmp_path, csv_text(header, [planned]))).parts[0])
    assert refused.reason == "“To do” in column “Activity - Done”: this contact has not taken place"
    calls = {"id": "1", "name": "Call", "status": "Held", "dateStart": "2026-03-05 09:00:00",
             "direction": "Inbound", "parentId": "5", "parentType": "Account",
             "parentName": "Azure"}  # fmt: skip
    file = listed(tmp_path, calls)
    assert (file.source, only(file).customer) == ("EspoCRM", "Azure")


def test_hubspot_tasks_are_check_ins(tmp_path: Path) -> None:
    row = {"Record ID": "1", "Task Title": "Call back", "Task Status": "COMPLETED", "Notes": "<p>ask</p>",
           "Due date": "2026-03-10 09:00", "Completed at": "2026-03-11 11:00", "Associated Company": "Perrin",
           "Associated Contact": "Gaëlle Perrin (g@perrin.example)"}  # fmt: skip
    found = only(listed(tmp_path, row))
    assert (found.person, found.note, found.state) == ("Gaëlle Perrin", "Call back · ask", CheckInState.DONE)
