"""Refused rows saved with the reason, corrected, and taken in again; and files told as what they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.domain.wording import Voice
from salesdesk.domain.words import Party
from salesdesk.errors import UserError
from salesdesk.exchange.exporting import export
from salesdesk.exchange.file_kinds import A_DESK, kind_of_file
from salesdesk.exchange.refused_file import write_refused_rows
from salesdesk.exchange.table_part import TablePart
from salesdesk.exchange.taking_in import open_import, preview, take_in
from salesdesk.services.desk import Desk
from tests.exchange.files import put
from tests.factories import a_customer


def test_refused_rows_come_in_again_once_corrected(desk: Desk, tmp_path: Path) -> None:
    long, longer = "x" * 2_001, "y" * 2_001
    text = f"Company,City,Dog\nGood,Bern,Bello\nA,{long},Rex\n=B,{longer},\n"
    opened = open_import(put(tmp_path, text))
    (part,) = opened.parts
    assert isinstance(part, TablePart)
    refused = preview(desk, opened).result.refused
    saved = tmp_path / "bad.csv"
    assert write_refused_rows(saved, part.table, refused) == 2
    lines = saved.read_text("utf-8-sig")
    assert lines.startswith('"Company","City","Dog","Why Not Taken"')
    saved.write_text(lines.replace(longer, "Thun").replace(long, "Bern"), "utf-8")
    outcome = take_in(desk, open_import(saved))
    assert (outcome.result.added, outcome.result.refused) == (2, ())
    assert desk.customers.card(desk.customers.named("A")).remember == "Dog: Rex"
    assert desk.customers.card(desk.customers.named("=B")).remember == ""


@pytest.mark.parametrize(
    ("name", "content", "said", "field"),
    [
        ("old.salesdesk", b"SQLite format 3\x00" + bytes(84), "restoring", A_DESK),
        ("locked.salesdesk", bytes(range(256)), "restoring", A_DESK),
        ("list.csv", b"SQLite format 3\x00" + bytes(84), "a database", A_DESK),
        ("photo.csv", b"\xff\xd8\xff\xe0", "Drop it on the page of the customer", ""),
        ("photo.webp", b"RIFF\x10\x00\x00\x00WEBPVP8 ", "a picture", ""),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic", "a picture", ""),
        ("offer.pdf", b"%PDF-1.7\n", "a PDF", ""),
    ],
)
def test_what_is_no_list_is_told_as_what_it_is(
    tmp_path: Path, name: str, content: bytes, said: str, field: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UserError, match=said) as refusal:
        kind_of_file(path)
    assert refusal.value.field == field


class _Loud(Voice):
    def say(self, sentence: object) -> str:
        return "LOUD"


def test_a_calendar_is_written_in_the_voice_of_who_asked(desk: Desk, tmp_path: Path) -> None:
    customer_id = a_customer(desk)
    desk.promises.make(customer_id, Party.REP, "send the price", date(2026, 12, 1))
    target = tmp_path / "plans.ics"
    export(desk, target, voice=_Loud(desk.clock.today))
    assert "SUMMARY:LOUD" in target.read_text("utf-8")
