"""Hostile text in every field: shown as text in every window, printed as text, kept exactly."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPlainTextEdit, QTabWidget, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.text import clean_note, displayed, embedded, excerpt_of_lines, isolate
from salesdesk.domain.wording import Sentence, Voice
from salesdesk.reminders.notifier import Notice, gdbus_arguments
from salesdesk.reports.history_facts import HistoryOptions, history_facts
from salesdesk.reports.history_pdf import write_history
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.progress import SILENT
from salesdesk.ui.models.timeline_rows import WHOLE_AT_MOST
from salesdesk.ui.widgets.growing_text import GrowingText
from salesdesk.ui.widgets.plain_label import SHOWN_AT_MOST, PlainLabel, tip_markup, window_title
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock
from tests.faults.hostile_scenes import SCENES, look_at, prepare, staged, without_scene
from tests.faults.hostile_text import (
    HOSTILE,
    NOT_SHOWN,
    fill,
    hostile,
    make_picture,
    shows_picture,
    text_columns,
    tip_shows_picture,
    unescaped,
)

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_window_has_a_scene() -> None:
    missing, gone = without_scene()
    assert missing == set(), "windows that nobody looks through for hostile text: add them to SCENES"
    assert gone == set()


def test_every_exception_among_the_columns_is_still_there() -> None:
    from tests.faults.hostile_text import every_table

    there = {f"{one.__tablename__}.{name}" for one in every_table() for name in one.model_fields}
    assert set(NOT_SHOWN) <= there
    assert len(list(text_columns())) >= 30


@pytest.mark.parametrize("name", ["picture", "marks", "override", "arabic"])
def test_text_is_shown_as_text_in_every_window(qapp: object, name: str) -> None:
    with staged(name) as stage:
        for scene in SCENES.values():
            look_at(stage, scene)
        assert sorted(set(stage.found)) == []


def test_the_eyes_that_look_can_see(qtbot: QtBot, tmp_path: Path) -> None:
    """The same checks find what they look for in widgets that do render."""
    picture = make_picture(tmp_path)
    label = QLabel(hostile(picture)["picture"])
    qtbot.addWidget(label)
    label.show()
    assert shows_picture(label)
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    assert tip_shows_picture(owner, f"<img src='{picture}'>")
    assert unescaped(f"<img src='{picture}'>")
    assert not unescaped(tip_markup(HOSTILE["picture"]))
    QToolTip.hideText()


@pytest.mark.parametrize("name", ["picture", "marks", "override", "emoji", "combining", "sql"])
def test_every_field_keeps_it_exactly(desk: Desk, desk_path: Path, clock: FakeClock, name: str) -> None:
    text = clean_note(hostile(Path("/tmp/p.png"))[name])
    prepare(desk, clock)
    filled = fill(desk, text)
    desk.close()
    again = open_desk(desk_path, clock)
    try:
        with again.database.read() as connection:
            for table, column in text_columns():
                where = f"FROM {table.__tablename__} ORDER BY id"
                rows = connection.exec_driver_sql(f"SELECT id, {column} {where}").all()
                shown = [row for row in rows if row[0] <= filled[str(table.__tablename__)]]
                for row_id, value in shown if column not in {"verb", "about", "actor"} else []:
                    assert value == f"{text} {row_id}", f"{table.__tablename__}.{column}"
        assert again.settings.preferences.rep_name == text
    finally:
        again.close()


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """Wherever pytest keeps its own: a field takes 200 characters, and a text names the picture twice."""
    with TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.parametrize("name", ["picture", "link", "markdown", "override"])
def test_the_printed_history_holds_it_as_text(
    desk: Desk, clock: FakeClock, tmp_path: Path, short_folder: Path, name: str
) -> None:
    prepare(desk, clock)
    text = hostile(make_picture(short_folder))[name]
    fill(desk, text)
    options = HistoryOptions(private_notes=True)
    target = tmp_path / "history.pdf"
    write_history(history_facts(desk, 1, options), target, Voice(clock.today), SILENT, options)
    reader = PdfReader(target)
    printed = "".join("".join(page.extract_text() for page in reader.pages).split())
    assert "".join(isolate(text).split()) in printed
    for page in reader.pages:
        assert not page.images
        links = [one.get_object() for one in page.get("/Annots", [])]
        assert not [one for one in links if "/URI" in str(one.get("/A", ""))]


def test_a_notification_shows_markup_as_text() -> None:
    text = '<img src="file:///p.png"> & <a href="x">y</a> \'$(id)\' \\'
    arguments = gdbus_arguments(Notice(text, text))
    body = next(one for one in arguments if "&lt;img" in one)
    assert "<" not in body
    plain = body[1:-1].replace("\\'", "'").replace("\\\\", "\\")
    assert html.unescape(plain) == text


def test_an_arabic_name_stands_apart_in_a_sentence() -> None:
    name = "شركة النور"
    voice = Voice(lambda: None)  # type: ignore[arg-type, return-value]
    said = voice.say(Sentence("Call %1, 3 days late", (name,)))
    assert said == f"Call \u2068{name}\u2069, 3 days late"
    assert displayed(said) == said
    assert isolate(said) == f"Call {name}, 3 days late"
    assert embedded("plain") == "plain"
    assert displayed("a\u202eb\u2068c") == "abc"


def test_a_title_keeps_what_qt_would_take_for_its_own(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowTitle(window_title("a [*] b"))
    assert window.windowTitle() == "a [*][*] b"  # of which Qt shows one


@pytest.fixture
def long_note() -> str:
    return "A line of a very long note, with 汉字.\n" * 30_000


def shown_texts(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        yield label.text()
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount() if model is not None else 0):
            yield str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) or "")


def test_a_long_note_is_painted_in_part_and_kept_whole(qapp: object, long_note: str) -> None:
    """A million characters in each note: how much reaches labels and lists is bounded, whatever the time."""
    with staged("quotes") as stage:
        desk = stage.desk
        desk.customers.edit(stage.customer, remember=long_note, private_note=long_note)
        a_contact(desk, stage.customer, summary=long_note, private_note=long_note)
        window = stage.window
        for key in ("today", "customers", "customer", "promises"):
            window.show_page(key, stage.customer if key == "customer" else 0)
            for tabs in window.page(key).findChildren(QTabWidget):
                for at in reversed(range(tabs.count())):
                    tabs.setCurrentIndex(at)
            most = max(map(len, shown_texts(window)))
            assert most <= 4 * WHOLE_AT_MOST, key
        editors = [one.toPlainText() for one in window.findChildren(QPlainTextEdit)]
        assert long_note.strip() in editors
        assert desk.customers.card(stage.customer).private_note == long_note.strip()


def test_a_label_and_a_tip_take_the_beginning_alone(qtbot: QtBot) -> None:
    label = PlainLabel("x" * 1_000_000)
    qtbot.addWidget(label)
    assert len(label.text()) == SHOWN_AT_MOST
    assert len(tip_markup("&" * 1_000_000)) < 20_000
    assert excerpt_of_lines("a\nb", 10) == "a\nb"


@pytest.mark.parametrize(("text", "wraps"), [("word " * 3_000, True), ("x" * 12_000, False)])
def test_an_endless_word_is_not_broken_into_lines(qtbot: QtBot, text: str, wraps: bool) -> None:
    editor = GrowingText()
    qtbot.addWidget(editor)
    editor.setPlainText(text)
    assert (editor.lineWrapMode() is not QPlainTextEdit.LineWrapMode.NoWrap) is wraps
    assert editor.toPlainText() == text


@pytest.mark.parametrize("query", [*HOSTILE.values(), "%", "_", "'", '"', "*", "\0", "\ud83d", "(" * 500])
def test_a_search_takes_everything_literally(desk: Desk, query: str) -> None:
    a_customer(desk, name="Plain Pumps")
    a_customer(desk, name="100% _real_ 'Pumps'")
    found = {hit.name for hit in desk.finding.find(query)}
    assert "Plain Pumps" not in found
    assert {hit.name for hit in desk.finding.find("_real_")} == {"100% _real_ 'Pumps'"}
