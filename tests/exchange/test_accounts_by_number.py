"""Salesforce's Data Export names accounts by numbers: the list says so, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.exchange.taking_in import open_import, preview
from salesdesk.services.desk import Desk
from tests.exchange.files import put

CONTACT = "Id,AccountId,LastName,FirstName,Name,MailingStreet{}\n003,001,Lind,Anna,Anna Lind,R{}\n"
TASK = "Id,WhoId,WhatId,Subject,ActivityDate,Status,AccountId{}\n0,003,001,Call,2026-10-01,Completed,001{}\n"


@pytest.mark.parametrize("text", [CONTACT, TASK])
def test_a_list_that_has_only_numbers_says_what_to_do(desk: Desk, tmp_path: Path, text: str) -> None:
    told = preview(desk, open_import(put(tmp_path, text.format("", "")))).remarks
    assert any("Account.csv says whose they are" in one for one in told)
    named = preview(desk, open_import(put(tmp_path, text.format(",Account Name", ",Berglund")))).remarks
    assert not any("Account.csv" in one for one in named)
