"""The contact history as a PDF, read back with a PDF library as a reader's program would."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale

from salesdesk.domain.wording import Voice
from salesdesk.domain.words import Expectation, Heard, Level, Outcome, Party, Role, ValueClass
from salesdesk.errors import Cancelled, UserError
from salesdesk.reports import flow
from salesdesk.reports.history_facts import HistoryFacts, HistoryOptions, history_facts
from salesdesk.reports.history_pdf import CONTENTS_BEYOND, Written, write_history
from salesdesk.services.desk import Desk
from salesdesk.services.interactions import PromiseGiven
from salesdesk.services.orders import NewOrder
from salesdesk.services.progress import SilentProgress
from salesdesk.services.rows import OrderLineRow
from salesdesk.storage import tables
from tests.factories import a_contact, a_customer, a_person
from tests.fakes import FakeClock

ALL = HistoryOptions()
PRIVATE = HistoryOptions(private_notes=True)
DAY = timedelta(days=1)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def customer(desk: Desk) -> int:
    desk.settings.change(rep_name="陈静", firm="Suzhou Seals")
    return a_customer(
        desk,
        name="昆山精工 Kunshan Precision",
        level=Level.PROACTIVE,
        value_class=ValueClass.SUPERSTAR,
        address="长江中路 99 号",
        city="Kunshan",
        phone="0512 5736 8000",
        person="王芳",
        person_title="purchasing lead",
        person_role=Role.DECIDES,
    )


def facts_of(desk: Desk, customer_id: int, options: HistoryOptions = ALL) -> HistoryFacts:
    return history_facts(desk, customer_id, options)


def written(
    desk: Desk, customer_id: int, target: Path, options: HistoryOptions = ALL, voice: Voice | None = None
) -> Written:
    facts = facts_of(desk, customer_id, options)
    return write_history(facts, target, voice or Voice(desk.clock.today), SilentProgress(), options)


def text_of(target: Path) -> str:
    """All text of a PDF on one line, each run of white space as one blank."""
    pages = (page.extract_text() for page in PdfReader(target, strict=True).pages)
    return " ".join(" ".join(pages).split())


def squeezed(text: str) -> str:
    """Without white space: readers put blanks where the font changes within a line."""
    return "".join(text.split())


def many_contacts(desk: Desk, customer_id: int, count: int, every_days: int = 3) -> None:
    now = desk.clock.now()
    with desk.database.write("test.fill", customer_id=customer_id) as transaction:
        transaction.insert_many(
            tables.Interaction,
            [
                {
                    "customer_id": customer_id,
                    "at": now - every_days * (1 + index) * DAY,
                    "channel": "phone",
                    "direction": "out",
                    "outcome": "reached",
                    "summary": f"Contact number {index}: the new batch of seals holds at six bar. " * 3,
                    "created_at": now,
                }
                for index in range(count)
            ],
        )


def test_the_first_page_says_whose_it_is_and_how_the_two_stand(
    desk: Desk, customer: int, clock: FakeClock, tmp_path: Path
) -> None:
    today = clock.today()
    desk.promises.make(customer, Party.REP, "3-D drawing of the flange", today + 4 * DAY)
    desk.promises.make(customer, Party.REP, "Offer for spare parts", today - 2 * DAY, made_on=today - 9 * DAY)
    desk.promises.make(customer, Party.CUSTOMER, "Forecast for 2027", today + 9 * DAY)
    kept = desk.promises.make(customer, Party.REP, "Samples", today, made_on=today - 9 * DAY).row_id
    assert kept is not None
    desk.promises.keep(kept)
    assert written(desk, customer, tmp_path / "h.pdf").pages == 1
    text = text_of(tmp_path / "h.pdf")
    for words in (
        "Suzhou Seals",
        "Kunshan Precision",
        "0512 5736 8000",
        "Proactive since",
        "every 30 days, 45 at the longest",
        "Superstar · in its zone",
        "purchasing lead · decides",
        "3-D drawing of the flange",
        "2 days late",
        "Promised by",
        "Forecast for 2027",
        "Promises to the customer kept on time in the last 12 months: 1 of 1",
        "Promise kept",
        "Page 1 of 1",
    ):
        assert words in text
    assert "长江中路99号" in squeezed(text)


def test_chinese_is_found_with_its_own_characters_and_not_with_radicals(
    desk: Desk, customer: int, tmp_path: Path
) -> None:
    """Qt names the Kangxi radical ⼯ U+2F2F for 工: nobody types that into a search field."""
    summary = "山工高金水火土木日月目石示立竹米行里车见 繁體關係車見 方小文"
    a_contact(desk, customer, summary=summary)
    written(desk, customer, tmp_path / "h.pdf")
    text = text_of(tmp_path / "h.pdf")
    assert "昆山精工" in text
    assert "王芳" in text
    assert squeezed(summary) in squeezed(text)
    assert not [character for character in text if "\u2e80" <= character <= "\u2fdf"]
    assert "\t" not in "".join(page.extract_text() for page in PdfReader(tmp_path / "h.pdf").pages)


def test_letters_keep_their_own_forms(desk: Desk, customer: int, tmp_path: Path) -> None:
    """Ligatures and forms that depend on their neighbours would not be found again."""
    summary = "office affix flow at 10:02 -> 3x4 (A) é ñ ß “quoted” 6 bar"
    a_contact(desk, customer, summary=summary)
    written(desk, customer, tmp_path / "h.pdf")
    assert summary in text_of(tmp_path / "h.pdf")


def test_rare_characters_and_emoji_are_found_too(desk: Desk, customer: int, tmp_path: Path) -> None:
    a_contact(desk, customer, summary="李𬭎 and 𠮷野家 say thanks 😀")
    done = written(desk, customer, tmp_path / "h.pdf")
    text = squeezed(text_of(tmp_path / "h.pdf"))
    for character in "𬭎𠮷😀":
        assert character in text or character in done.missing_glyphs


def test_hostile_text_is_only_text(desk: Desk, tmp_path: Path) -> None:
    hostile = '<img src=file:///etc/passwd> <a href="http://x.example">x</a> &amp; **b** %1 %n'
    customer = a_customer(desk, name=hostile)
    a_person(desk, customer, name=f"{hostile} p")
    desk.customers.edit(customer, remember=hostile, private_note=hostile)
    promise = PromiseGiven(Party.REP, hostile, desk.clock.today())
    a_contact(desk, customer, summary=hostile, private_note=hostile, promises=(promise,))
    desk.complaints.open(customer, hostile)
    written(desk, customer, tmp_path / "h.pdf", PRIVATE)
    reader = PdfReader(tmp_path / "h.pdf")
    assert squeezed(text_of(tmp_path / "h.pdf")).count(squeezed(hostile)) >= 7
    assert [image for page in reader.pages for image in page.images] == []
    assert [note for page in reader.pages for note in page.get("/Annots", ())] == []


def test_the_timeline_tells_every_kind_of_thing(
    desk: Desk, customer: int, clock: FakeClock, tmp_path: Path
) -> None:
    today = clock.today()
    a_contact(
        desk,
        customer,
        summary="Two of forty seals leak.\n\nThey want an engineer.",
        minutes=90,
        heard=frozenset({Heard.COMPLAINT, Heard.NEED}),
        expectation=Expectation.WORSE,
        promises=(PromiseGiven(Party.REP, "Engineer on site", today + DAY),),
    )
    a_contact(desk, customer, summary="", outcome=Outcome.NO_ANSWER)
    [complaint] = desk.complaints.of(customer)
    desk.complaints.answer(complaint.id)
    desk.complaints.solve(complaint.id, "Batch 0931 replaced.", Expectation.AS_EXPECTED)
    [promise] = desk.promises.of(customer)
    desk.promises.move(promise.id, today + 2 * DAY, agreed=True, reason="rain")
    desk.promises.keep(promise.id, evidence="visit report", confirmed_on=today, confirmed_how="by phone")
    line = OrderLineRow("seals", 400, 8_640_050)
    desk.orders.add(customer, NewOrder(today - DAY, number="2311", currency="CNY", lines=(line,)))
    desk.customers.set_level([customer], Level.PARTNERSHIP, "They asked for shared goals.")
    written(desk, customer, tmp_path / "h.pdf")
    text = text_of(tmp_path / "h.pdf")
    for words in (
        "Phone, 1 h 30 min",
        "Two of forty seals leak.",
        "They want an engineer.",
        "Heard: complaint, need",
        "Compared with what was expected: worse",
        "Phone · no answer",
        "Promise kept",
        "Evidence: visit report",
        "Confirmed by the customer on",
        "by phone",
        "Moved from",
        "rain",
        "Complaint solved",
        "Batch 0931 replaced.",
        "Order 2311 · CNY 86,400.50",
        "seals × 400",
        "Level changed · Proactive → Partnership",
        "They asked for shared goals.",
    ):
        assert words in text


def test_private_notes_are_out_unless_wanted(desk: Desk, customer: int, tmp_path: Path) -> None:
    desk.customers.edit(customer, remember="No gifts.", private_note="Margin is thin.")
    a_person(desk, customer, name="李军", remember="plays table tennis")
    a_contact(desk, customer, private_note="Keep the discount quiet.")
    secrets = ("No gifts.", "Margin is thin.", "plays table tennis", "Keep the discount quiet.")
    written(desk, customer, tmp_path / "out.pdf")
    written(desk, customer, tmp_path / "in.pdf", PRIVATE)
    assert [secret for secret in secrets if secret in text_of(tmp_path / "out.pdf")] == []
    assert [secret for secret in secrets if secret not in text_of(tmp_path / "in.pdf")] == []


def test_former_people_are_told_as_such(desk: Desk, customer: int, clock: FakeClock, tmp_path: Path) -> None:
    elsewhere = a_customer(desk, name="Taicang Heavy Works")
    person = a_person(desk, customer, name="Zhou Tao", title="finance")
    [line] = [one for one in desk.people.of(customer) if one.id == person]
    desk.people.leave(line.post_id, clock.today() - DAY, now_at_customer_id=elsewhere)
    written(desk, customer, tmp_path / "h.pdf")
    text = text_of(tmp_path / "h.pdf")
    assert "finance · left on" in text
    assert "now at Taicang Heavy Works" in text


def test_a_customer_of_whom_nothing_is_known_gives_one_calm_page(desk: Desk, tmp_path: Path) -> None:
    customer = a_customer(desk, name="New Ltd", level=Level.BASIC)
    assert written(desk, customer, tmp_path / "h.pdf") == Written(1, "")
    text = text_of(tmp_path / "h.pdf")
    for words in ("Nobody is named here yet.", "No promise is open", "Nothing took place", "not classed yet"):
        assert words in text
    assert PdfReader(tmp_path / "h.pdf").outline == []


def test_days_are_never_told_as_seen_from_today(desk: Desk, customer: int, tmp_path: Path) -> None:
    """The paper is read on another day."""
    a_contact(desk, customer, promises=(PromiseGiven(Party.REP, "the drawing", desk.clock.today() + DAY),))
    written(desk, customer, tmp_path / "h.pdf")
    text = text_of(tmp_path / "h.pdf")
    assert [word for word in ("today", "yesterday", "tomorrow") if word in text] == []


def test_the_period_limits_the_timeline_and_says_so(
    desk: Desk, customer: int, clock: FakeClock, tmp_path: Path
) -> None:
    many_contacts(desk, customer, 30)
    today = clock.today()
    options = HistoryOptions(from_on=today - 30 * DAY, to_on=today - 9 * DAY)
    days = [entry.on for entry in facts_of(desk, customer, options).entries]
    assert days == [today - n * DAY for n in range(9, 31, 3)]
    written(desk, customer, tmp_path / "h.pdf", options)
    voice = Voice(clock.today)
    span = " to ".join(voice.date_text(today - n * DAY, with_year=True) for n in (30, 9))
    assert f"Period {span}" in text_of(tmp_path / "h.pdf")


def test_a_long_history_is_read_whole_however_many_contacts_share_a_moment(
    desk: Desk, customer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("salesdesk.reports.history_facts.PAGE", 4)
    many_contacts(desk, customer, 11, every_days=0)
    many_contacts(desk, customer, 9)
    entries = facts_of(desk, customer).entries
    ids = [entry.interaction.id for entry in entries if entry.interaction is not None]
    assert len(ids) == len(set(ids)) == 20


def test_a_long_history_has_contents_bookmarks_numbers_and_running_heads(
    desk: Desk, customer: int, clock: FakeClock, tmp_path: Path
) -> None:
    many_contacts(desk, customer, 100, every_days=5)
    pages = written(desk, customer, tmp_path / "h.pdf").pages
    reader = PdfReader(tmp_path / "h.pdf", strict=True)
    texts = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert pages == len(texts) > CONTENTS_BEYOND
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {pages}" in text
        assert "Kunshan Precision" in text
    contents = texts[1]
    assert "Contents" in contents
    months_below: list[Any] = [mark for entry in reader.outline if isinstance(entry, list) for mark in entry]
    marks = {str(mark["/Title"]): reader.get_destination_page_number(mark) for mark in months_below}
    months = {date(entry.on.year, entry.on.month, 1) for entry in facts_of(desk, customer).entries}
    assert len(marks) == len(months) > 12
    for title, page in marks.items():
        assert title in texts[page or 0]
        assert f"{title} {(page or 0) + 1}" in contents
    assert [str(mark["/Title"]) for mark in reader.outline if not isinstance(mark, list)] == sorted(
        {str(month.year) for month in months}, reverse=True
    )


def test_what_is_kept_of_a_first_layout_changes_nothing(
    desk: Desk, customer: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many_contacts(desk, customer, 120)
    kept, anew = tmp_path / "kept.pdf", tmp_path / "anew.pdf"
    pages = written(desk, customer, kept).pages
    for room in (0, 5_000):
        monkeypatch.setattr(flow, "_KEPT_CHARACTERS", room)
        assert written(desk, customer, anew).pages == pages
        assert text_of(anew) == text_of(kept)


def test_a_short_history_has_no_contents(desk: Desk, customer: int, tmp_path: Path) -> None:
    many_contacts(desk, customer, 10)
    assert written(desk, customer, tmp_path / "h.pdf").pages <= CONTENTS_BEYOND
    assert "Contents" not in text_of(tmp_path / "h.pdf")


def test_no_heading_stands_alone_at_the_foot_of_a_page(desk: Desk, customer: int, tmp_path: Path) -> None:
    many_contacts(desk, customer, 55, every_days=3)
    written(desk, customer, tmp_path / "h.pdf")
    for page in PdfReader(tmp_path / "h.pdf").pages[:-1]:
        lines = [line for line in page.extract_text().splitlines() if line.strip()]
        body = [line for line in lines if not line.startswith("Page ")]
        assert "Contact number" in body[-1] or "holds at six bar" in body[-1]


def test_a_document_pasted_as_a_note_runs_over_pages(desk: Desk, customer: int, tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(1_500))
    a_contact(desk, customer, summary=words)
    assert written(desk, customer, tmp_path / "h.pdf").pages > 2
    text = text_of(tmp_path / "h.pdf")
    assert [number for number in range(0, 1_500, 97) if f"word{number}" not in text] == []


def test_title_and_author_stand_in_the_document(desk: Desk, customer: int, tmp_path: Path) -> None:
    written(desk, customer, tmp_path / "h.pdf")
    about = PdfReader(tmp_path / "h.pdf").metadata
    assert about is not None
    assert about.title == "Contact history: 昆山精工 Kunshan Precision"
    assert about.author == "陈静"


@pytest.fixture
def locale_after() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("locale_after")
@pytest.mark.parametrize(("locale", "width_mm"), [("en_US", 216), ("en_GB", 210), ("zh_CN", 210)])
def test_paper_is_the_countrys(desk: Desk, customer: int, tmp_path: Path, locale: str, width_mm: int) -> None:
    QLocale.setDefault(QLocale(locale))
    written(desk, customer, tmp_path / "h.pdf")
    assert round(float(PdfReader(tmp_path / "h.pdf").pages[0].mediabox.width) / 72 * 25.4) == width_mm


def test_it_speaks_the_language_of_the_voice(desk: Desk, customer: int, tmp_path: Path) -> None:
    class Shouting(Voice):
        def translate(self, text: str, count: int | None = None) -> str:
            return super().translate(text, count).upper()

        def date_text(self, day: date, *, with_year: bool) -> str:
            return day.strftime("%Y年%m月")

    a_contact(desk, customer)
    written(desk, customer, tmp_path / "h.pdf", voice=Shouting(desk.clock.today))
    text = text_of(tmp_path / "h.pdf")
    for words in ("OPEN PROMISES", "TIMELINE", "PAGE 1 OF 1", "FROM US"):
        assert words in text
    assert desk.clock.today().strftime("%Y年%m月") in squeezed(text)


def test_what_no_font_has_is_told(desk: Desk, customer: int, tmp_path: Path) -> None:
    a_contact(desk, customer, summary="private use \U0010fffd and \ue123\u200d, plain é 昆")
    missing = written(desk, customer, tmp_path / "h.pdf").missing_glyphs
    assert set(missing) <= {"\ue123", "\U0010fffd"}
    a_contact(desk, customer, summary="unassigned script \U00011f04")
    assert "\U00011f04" in written(desk, customer, tmp_path / "h.pdf").missing_glyphs


def test_it_runs_in_any_thread(desk: Desk, customer: int, tmp_path: Path) -> None:
    a_contact(desk, customer)
    done: list[Written] = []
    thread = threading.Thread(target=lambda: done.append(written(desk, customer, tmp_path / "h.pdf")))
    thread.start()
    thread.join()
    assert done == [Written(1, "")]
    assert "昆山精工" in text_of(tmp_path / "h.pdf")


class _Stop:
    """A person who asks to stop after some entries."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int, text: str = "") -> None:
        self.told.append((done, total))

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled("stopped")


@pytest.mark.parametrize("after", [0, 1, 4])
def test_stopped_it_leaves_the_folder_as_it_was(
    desk: Desk, customer: int, tmp_path: Path, after: int
) -> None:
    many_contacts(desk, customer, 150)
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "h.pdf"
    target.write_bytes(b"earlier")
    facts = facts_of(desk, customer)
    with pytest.raises(Cancelled):
        write_history(facts, target, Voice(desk.clock.today), _Stop(after), ALL)
    assert [file.name for file in folder.iterdir()] == ["h.pdf"]
    assert target.read_bytes() == b"earlier"


def test_progress_runs_forward_to_its_total(desk: Desk, customer: int, tmp_path: Path) -> None:
    many_contacts(desk, customer, 20)
    progress = _Stop(10_000)
    write_history(facts_of(desk, customer), tmp_path / "h.pdf", Voice(desk.clock.today), progress, ALL)
    assert progress.told == sorted(progress.told)
    assert {total for _, total in progress.told} == {40}


def test_where_it_cannot_be_written_a_sentence_says_so(desk: Desk, customer: int, tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(UserError, match="is a folder"):
        written(desk, customer, tmp_path / "folder.pdf")
    with pytest.raises(UserError, match="There is no folder"):
        written(desk, customer, tmp_path / "nowhere" / "h.pdf")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("beside", ["", "-wal", ".lock"])
def test_the_desk_itself_is_never_replaced(desk: Desk, customer: int, tmp_path: Path, beside: str) -> None:
    (tmp_path / "link").symlink_to(desk.database.path.parent, target_is_directory=True)
    with pytest.raises(UserError, match=r"belongs to the desk.*another name"):
        written(desk, customer, tmp_path / "link" / (desk.database.path.name + beside))
    assert desk.customers.card(customer).id == customer


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that not even root may write in")
def test_a_folder_that_may_not_be_written_in_is_named(desk: Desk, customer: int) -> None:
    with pytest.raises(UserError, match=r"/proc/h\.pdf.*cannot be written.*another name"):
        written(desk, customer, Path("/proc/h.pdf"))


def test_a_full_disk_leaves_nothing_but_the_earlier_file(desk: Desk, customer: int, tmp_path: Path) -> None:
    """A limit on the size of files stands for the full disk: both make a write fall short."""
    many_contacts(desk, customer, 300)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "h.pdf").write_bytes(b"earlier")
    code = (
        "import resource, signal, sys; from salesdesk import cli; "
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); sys.exit(cli.main())"
    )
    words = ["--desk", str(desk.database.path), "history", "昆山", str(folder / "h.pdf")]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.startswith(b"salesdesk: ")
    assert b"cannot be written" in done.stderr
    assert [file.name for file in folder.iterdir()] == ["h.pdf"]
    assert (folder / "h.pdf").read_bytes() == b"earlier"
