"""The ledger of promises, used as a person does: keys and clicks, then what stands in the file."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from salesdesk.domain.words import Party, PromiseState
from salesdesk.ui.dialogs.settle_promise import ConfirmPromiseDialog, MovePromiseDialog, SettlePromiseDialog
from salesdesk.ui.models.paged_model import PAGE
from salesdesk.ui.models.promises_model import PromisesModel
from salesdesk.ui.pages.promises import PromisesPage
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.promises_table import broken
from salesdesk.ui.widgets.table_delegate import CELL_ROLE
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer
from tests.fakes import FakeClock

TODAY = date(2026, 11, 24)


@pytest.fixture
def customer_id(workspace: Workspace) -> int:
    return a_customer(workspace.desk, name="昆山精工", person="王芳")


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> PromisesPage:
    """The page, shown."""
    shown = PromisesPage(workspace)
    qtbot.addWidget(shown)
    shown.resize(1084, 700)
    shown.show()
    return shown


def promise(workspace: Workspace, customer_id: int, text: str, days: int, party: Party = Party.REP) -> int:
    """A promise due so many days after today."""
    due_on = TODAY + timedelta(days=days)
    made = workspace.desk.promises.make(customer_id, party, text, due_on, made_on=min(due_on, TODAY))
    assert made.row_id is not None
    return made.row_id


def texts(page: PromisesPage, column: int = 0) -> list[str]:
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


def cell(page: PromisesPage, row: int, column: int) -> object:
    return page.model.index(row, column).data(CELL_ROLE)


def click(page: PromisesPage, name: str) -> None:
    [button] = [
        one for one in page.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def form(page: PromisesPage, kind: type[QDialog]) -> QDialog:
    [found] = [one for one in page.findChildren(QDialog) if isinstance(one, kind)]
    return found


def test_open_promises_come_first_the_earliest_on_top(workspace: Workspace, customer_id: int) -> None:
    promise(workspace, customer_id, "Drawing", 3)
    promise(workspace, customer_id, "Quote", -1)
    promise(workspace, customer_id, "Forecast", 6, Party.CUSTOMER)
    workspace.desk.promises.keep(promise(workspace, customer_id, "Kit", 0))
    page = PromisesPage(workspace)
    page.show()

    assert texts(page) == ["Quote", "Drawing", "Forecast"]
    assert texts(page, 2) == ["me → customer", "me → customer", "customer → me"]
    assert texts(page, 5) == ["1 day late", "3 days", "theirs"]


@pytest.mark.parametrize(
    ("chip", "shown"),
    [
        ("Overdue 1", ["Quote"]),
        ("Theirs 1", ["Forecast"]),
        ("Kept 1", ["Kit"]),
        ("Broken 1", ["Visit"]),
        ("All 5", ["Visit", "Quote", "Kit", "Drawing", "Forecast"]),
    ],
)
def test_filters_carry_their_counts(
    workspace: Workspace, customer_id: int, page: PromisesPage, chip: str, shown: list[str]
) -> None:
    promise(workspace, customer_id, "Drawing", 3)
    promise(workspace, customer_id, "Quote", -1)
    promise(workspace, customer_id, "Forecast", 6, Party.CUSTOMER)
    workspace.desk.promises.keep(promise(workspace, customer_id, "Kit", 0))
    workspace.desk.promises.break_(promise(workspace, customer_id, "Visit", -2), "forgot")

    click(page, chip)
    assert texts(page) == shown
    click(page, chip)
    assert texts(page) == shown


def test_the_kept_rate_is_said_with_its_n(workspace: Workspace, customer_id: int, page: PromisesPage) -> None:
    assert page._rate.text() == "No promise was settled in the last 12 months"
    made = workspace.desk.promises.make(
        customer_id, Party.REP, "Kit", TODAY, made_on=TODAY - timedelta(days=3)
    )
    assert made.row_id is not None
    workspace.desk.promises.keep(made.row_id)

    assert page._rate.text() == (
        "You kept 1 of 1 on time in the last 12 months (100 %) · half of yours are done within 3 days"
    )


def test_a_moved_date_says_what_it_was(workspace: Workspace, customer_id: int, page: PromisesPage) -> None:
    moved = promise(workspace, customer_id, "Training", 7)
    workspace.desk.promises.move(moved, date(2026, 12, 10), True, "hall <b>taken</b>")

    due = cell(page, 0, 4)
    assert (due.text, due.beside) == ("10 Dec", "was 1 Dec, agreed 24 Nov")  # type: ignore[attr-defined]
    tip = page.model.index(0, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert "Thu 10 Dec 2026" in tip
    assert "hall &lt;b&gt;taken&lt;/b&gt;" in tip


def test_evidence_says_whether_it_was_confirmed(
    workspace: Workspace, customer_id: int, page: PromisesPage
) -> None:
    kept = promise(workspace, customer_id, "Kit", 0)
    workspace.desk.promises.keep(kept, evidence="invoice 10643", evidence_file="/tmp/x/report.pdf")
    page.show_only("kept")
    seen = cell(page, 0, 6)
    assert (seen.text, seen.beside) == ("invoice 10643 · report.pdf", "not yet confirmed")  # type: ignore[attr-defined]

    workspace.desk.promises.confirm(kept, TODAY, "by phone")
    assert cell(page, 0, 6).beside == "confirmed"  # type: ignore[attr-defined]


def test_a_promise_is_kept_by_keyboard_and_the_next_one_is_chosen(
    workspace: Workspace, customer_id: int, page: PromisesPage
) -> None:
    first = promise(workspace, customer_id, "Quote", 1)
    second = promise(workspace, customer_id, "Drawing", 2)
    page.focus_first()
    assert page.table.chosen_id() == first

    QTest.keyClick(page.table, Qt.Key.Key_K)
    dialog = form(page, SettlePromiseDialog)
    assert isinstance(dialog, SettlePromiseDialog)
    dialog.evidence.setPlainText("mailed")
    dialog.try_to_save()

    assert workspace.desk.promises.get(first).state is PromiseState.KEPT
    assert texts(page) == ["Drawing"]
    assert page.table.chosen_id() == second


@pytest.mark.parametrize(
    ("key", "kind"), [(Qt.Key.Key_M, MovePromiseDialog), (Qt.Key.Key_K, SettlePromiseDialog)]
)
def test_verbs_of_open_promises_are_not_for_settled_ones(
    workspace: Workspace, customer_id: int, page: PromisesPage, key: Qt.Key, kind: type[QDialog]
) -> None:
    workspace.desk.promises.keep(promise(workspace, customer_id, "Kit", 0))
    page.show_only("kept")
    page.focus_first()

    QTest.keyClick(page.table, key)
    assert not page.findChildren(kind)
    assert not page.kept.isVisible()

    QTest.keyClick(page.table, Qt.Key.Key_C)
    assert form(page, ConfirmPromiseDialog).isVisible()


def test_broken_and_released_stand_below_the_table(
    workspace: Workspace, customer_id: int, page: PromisesPage
) -> None:
    promise(workspace, customer_id, "Forecast", 6, Party.CUSTOMER)
    page.focus_first()

    click(page, "Not needed any more…")
    assert form(page, SettlePromiseDialog).windowTitle() == "Their promise is not needed any more"


def test_enter_opens_the_customer_and_the_form_knows_whom(
    workspace: Workspace, customer_id: int, page: PromisesPage
) -> None:
    promise(workspace, customer_id, "Quote", 1)
    opened: list[int] = []
    workspace.requests.customer_wanted.connect(opened.append)
    page.focus_first()
    QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert opened == [customer_id]
    assert page.log_request().customer_id == customer_id


def test_the_choice_and_the_order_survive_changes(
    workspace: Workspace, customer_id: int, page: PromisesPage
) -> None:
    chosen = promise(workspace, customer_id, "Quote", 5)
    page.table.choose(chosen)
    page.sort_by("text", descending=False)
    promise(workspace, customer_id, "Drawing", 1)
    promise(workspace, customer_id, "Zinc plates", 1)

    assert texts(page) == ["Drawing", "Quote", "Zinc plates"]
    assert page.table.chosen_id() == chosen


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(
    qtbot: QtBot, workspace: Workspace, customer_id: int, page: PromisesPage
) -> None:
    promise(workspace, customer_id, "Alpha", 5)
    promise(workspace, customer_id, "Beta", 1)
    header = page.table.horizontalHeader()
    for expected in (["Alpha", "Beta"], ["Beta", "Alpha"]):
        place = header.sectionViewportPosition(0) + 20
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
        assert texts(page) == expected


def test_an_empty_desk_says_what_belongs_here(workspace: Workspace, page: PromisesPage) -> None:
    wanted: list[int] = []
    workspace.requests.promise_wanted.connect(wanted.append)
    page.focus_first()
    assert QApplication.focusWidget() in (None, page._nothing_yet.buttons[0])

    click(page, "Write one down…")
    assert wanted == [0]


@pytest.mark.parametrize("which", ["overdue", "theirs", "kept", "broken"])
def test_an_empty_filter_offers_a_way_on(
    workspace: Workspace, customer_id: int, page: PromisesPage, which: str
) -> None:
    promise(workspace, customer_id, "Quote", 5)
    page.show_only(which)  # type: ignore[arg-type]

    assert [one for one, empty in page._empties.items() if empty.isVisible()] == [which]
    assert not page.table.isVisible()
    if which != "theirs":
        click(page, "Show what is open")
        assert texts(page) == ["Quote"]


def test_only_what_is_looked_at_is_read(workspace: Workspace, customer_id: int, clock: FakeClock) -> None:
    ids = [promise(workspace, customer_id, f"Promise {n}", n) for n in range(PAGE + 5)]
    model = PromisesModel(workspace)
    assert model.show(ids)
    assert model.index(PAGE, 0).data() == f"Promise {PAGE}"
    assert list(model._pages) == [1]
    assert not model.show(list(ids))


@pytest.mark.parametrize(
    "text",
    [
        "Send it",
        "Send the revised quote for eight hundred seals",
        "请在周五之前把八百个密封圈的报价发给我们",
        "𠮷野家" * 20,
    ],
)
def test_long_texts_are_broken_once(dressed: QApplication, text: str) -> None:
    font = theme().font("name")
    lines = broken(text, font, 120, 2)

    assert 1 <= len(lines) <= 2
    assert all(QFontMetrics(font).horizontalAdvance(line) <= 121 for line in lines)
    assert text.replace(" ", "").startswith("".join(lines).replace(" ", "").removesuffix("…"))
