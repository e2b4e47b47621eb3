"""The forms for a new customer, an order, and the exported history."""

from __future__ import annotations

import shutil
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from salesdesk.domain.words import Channel, Level, Role, ValueClass
from salesdesk.services.interactions import LoggedContact
from salesdesk.storage.tables import Customer
from salesdesk.ui.dialogs.export_history import ExportHistoryDialog
from salesdesk.ui.dialogs.new_customer import NewCustomerDialog
from salesdesk.ui.dialogs.new_order import NewOrderDialog
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.undoing import Undoing
from salesdesk.ui.widgets.toast import Toast
from salesdesk.ui.workspace import Workspace
from tests.factories import a_customer

TODAY = date(2026, 11, 24)


def press(page: QWidget, name: str) -> None:
    button = next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def window(qtbot, workspace: Workspace) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def form(qtbot, workspace: Workspace, window: QWidget) -> NewCustomerDialog:
    return opened(qtbot, NewCustomerDialog(workspace, parent=window))


def opened(qtbot, dialog):
    """Shows a form; it goes with its window, as closing it would ask what becomes of what was typed."""
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def test_a_name_is_enough(form, workspace, qtbot):
    planned = form.next_step.day.day()
    assert planned is not None
    QTest.keyClicks(form.focusWidget(), "Northwind")
    with qtbot.waitSignals([workspace.requests.told, workspace.requests.customer_wanted]):
        QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    card = workspace.desk.customers.card(workspace.desk.customers.named("Northwind"))
    assert (card.level, card.next_on) == (Level.ACCOUNTABLE, planned)


def test_without_a_name_nothing_is_saved(form, workspace):
    press(form, "Save")
    assert form.fields.error_of(form.lines["name"]) == "A customer needs a name."
    assert not workspace.desk.customers.has_any()


def test_everything_typed_is_kept(form, workspace):
    values = {
        "name": "昆山精工",
        "city": "昆山",
        "phone": "0512 5733 1234",
        "email": "info@example.com",
        "wechat": "kspump",
        "person": "王芳",
        "person_title": "purchasing lead",
        "person_phone": "13812345678",
    }
    for name, text in values.items():
        form.lines[name].setText(text)
    form.level.chosen.emit("proactive")
    form.classes.set_values(["superstar"])
    form.role.set_values(["decides"])
    press(form, "Save")
    desk = workspace.desk
    card = desk.customers.card(desk.customers.named("昆山精工"))
    assert (card.level, card.value_class, card.city) == (Level.PROACTIVE, ValueClass.SUPERSTAR, "昆山")
    assert [reach.kind for reach in card.reaches] == ["phone", "email", "wechat"]
    person = desk.people.of(card.id)[0]
    assert (person.name, person.title, person.role) == ("王芳", "purchasing lead", Role.DECIDES)


def test_the_plan_follows_the_level_until_the_rep_chooses(form, workspace):
    first = form.next_step.day.day()
    form.level.chosen.emit("basic")
    assert form.next_step.day.day() is None
    assert form.next_step.reason()
    form.level.chosen.emit("accountable")
    assert form.next_step.day.day() == first
    form.next_step.day.set_day(TODAY + timedelta(days=3))
    form.level.chosen.emit("partnership")
    assert form.next_step.day.day() == TODAY + timedelta(days=3)


def test_no_next_step_needs_a_reason(form, workspace):
    form.lines["name"].setText("Quiet")
    form.next_step.choices.set_values(["none"])
    press(form, "Save")
    assert "say why" in form.fields.error_of(form.next_step).lower()
    form.next_step.reason_line.setText("they will call")
    press(form, "Save")
    card = workspace.desk.customers.card(workspace.desk.customers.named("Quiet"))
    assert (card.next_on, card.no_next_reason) == (None, "they will call")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("northwind traders", "Already on the desk: Northwind Traders"),
        ("Northwind", "Perhaps already here: Northwind Traders — one name begins with the other"),
        ("Southwind", ""),
    ],
)
def test_one_of_the_name_is_pointed_out(qtbot, workspace, window, typed, said):
    there = a_customer(workspace.desk, name="Northwind Traders")
    form = opened(qtbot, NewCustomerDialog(workspace, typed, window))
    qtbot.waitUntil(lambda: not form.alike._timer.isActive())
    assert (form.alike.said if form.alike.isVisible() else "") == said
    if said:
        QTimer.singleShot(0, form, lambda: press(QApplication.activeModalWidget(), "Discard"))
        with qtbot.waitSignal(workspace.requests.customer_wanted) as asked:
            press(form, "Open")
        assert asked.args == [there]


def test_namesakes_are_pointed_out_with_what_tells_them_apart(qtbot, workspace, window):
    a_customer(workspace.desk, name="张伟", kind="person", city="Suzhou", phone="13800138000")
    a_customer(workspace.desk, name="张伟", kind="person", phone="13900139000")
    form = opened(qtbot, NewCustomerDialog(workspace, "张伟", window))
    qtbot.waitUntil(lambda: bool(form.alike.said))
    assert form.alike.said == "Already on the desk: 张伟 · Suzhou\nAlready on the desk: 张伟 · 139 0013 9000"


def test_namesakes_in_one_city_are_told_by_phone(qtbot, workspace, window):
    for phone in ("13800138000", "13900139000"):
        a_customer(workspace.desk, name="Hengtai", city="Suzhou", phone=phone)
    form = opened(qtbot, NewCustomerDialog(workspace, "Hengtai", window))
    qtbot.waitUntil(lambda: bool(form.alike.said))
    assert form.alike.said == (
        "Already on the desk: Hengtai · Suzhou · 138 0013 8000\n"
        "Already on the desk: Hengtai · Suzhou · 139 0013 9000"
    )


def test_a_person_is_needed_for_a_title(form):
    form.lines["name"].setText("Northwind")
    form.lines["person_title"].setText("buyer")
    press(form, "Save")
    assert form.fields.error_of(form.lines["person"])


def _make_sample(workspace: Workspace) -> int:
    made = a_customer(workspace.desk, name="Sample")
    with workspace.desk.database.write("test.sample", customer_id=made) as transaction:
        transaction.update(Customer, made, sample=True)
    return made


@pytest.mark.parametrize("removes", [True, False])
def test_sample_data_gives_way_when_the_rep_says_so(qtbot, workspace, window, removes):
    _make_sample(workspace)
    form = opened(qtbot, NewCustomerDialog(workspace, "Northwind", window))
    answer = "Remove the sample data and save" if removes else "Keep the sample data"
    QTimer.singleShot(0, form, lambda: press(QApplication.activeModalWidget(), answer))
    press(form, "Save")
    names = [line.name for line in workspace.desk.customers.lines(workspace.desk.customers.ids())]
    assert names == (["Northwind"] if removes else ["Sample"])
    assert form.isVisible() is not removes


def test_an_order_is_written_down_and_its_checks_are_planned(qtbot, workspace, window):
    customer = a_customer(workspace.desk)
    form = opened(qtbot, NewOrderDialog(workspace, customer, window))
    QTest.keyClicks(form.focusWidget(), "seals")
    for text in ("400", "86,400"):
        form.focusNextChild()
        QTest.keyClicks(form.focusWidget(), text)
    assert form._sum.text() == "Sum: ¥ 86,400"
    press(form, "Add a product")
    QTest.keyClicks(form.focusWidget(), "gaskets")
    form.number.setText("2311")
    before = len(workspace.desk.check_ins.open_of(customer))
    press(form, "Save")
    order = workspace.desk.orders.of(customer)[0]
    assert [(line.product, line.quantity, line.amount_hundredths) for line in order.lines] == [
        ("seals", 400.0, 8_640_000),
        ("gaskets", None, None),
    ]
    assert (order.number, order.currency, order.ordered_on) == ("2311", "CNY", TODAY)
    assert len(workspace.desk.check_ins.open_of(customer)) > before


def test_what_is_no_number_stays_for_correction(qtbot, workspace, window):
    customer = a_customer(workspace.desk)
    form = opened(qtbot, NewOrderDialog(workspace, customer, window))
    press(form, "Save")
    assert form.fields.error_of(form.lines)
    row = form.lines._rows[0]
    row._amount.setText("a lot")
    press(form, "Save")
    assert form.fields.error_of(form.lines) == "“a lot” is no number."
    assert form.focusWidget() is row._amount
    row._amount.setText("12")
    form.ordered_on.set_day(TODAY + timedelta(days=1))
    press(form, "Save")
    assert form.fields.error_of(form.ordered_on)
    assert workspace.desk.orders.count(customer) == 0


@pytest.fixture
def told_of(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """A customer with two contacts a month apart; documents go to a folder of the test."""
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
    customer = a_customer(workspace.desk, name='昆山/精工: "Pumps"')
    for day, text in ((24, "in October"), (54, "in September")):
        workspace.desk.interactions.log(
            LoggedContact(
                customer,
                Channel.PHONE,
                f"spoke {text}",
                at=workspace.desk.clock.now() - timedelta(days=day),
                private_note="her secret",
                next_on=TODAY,
            )
        )
    return customer


def words_of(path: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_history_goes_into_documents_without_private_notes(qtbot, workspace, told_of, window, tmp_path):
    form = ExportHistoryDialog(workspace, told_of, window)
    form.open()
    target = tmp_path / "Documents" / "昆山 精工 Pumps history 2026-11-24.pdf"
    assert form.file.text() == str(target)
    press(form, "Save")
    words = words_of(target)
    assert "in September" in words
    assert "secret" not in words
    toast = window.findChild(Toast)
    assert toast.text() == f"Saved to {target}"
    assert toast.action.text() == "Open"
    assert not form.isVisible()


def test_a_period_and_private_notes_when_asked_for(qtbot, workspace, told_of, window, tmp_path):
    form = ExportHistoryDialog(workspace, told_of, window)
    form.open()
    form.period.set_value("period")
    form.from_on.set_day(TODAY - timedelta(days=30))
    form.to_on.set_day(TODAY - timedelta(days=40))
    press(form, "Save")
    assert form.fields.error_of(form.to_on)
    form.to_on.set_day(TODAY)
    form.private.setChecked(True)
    form.file.setText(str(tmp_path / "mine"))
    press(form, "Save")
    words = words_of(tmp_path / "mine.pdf")
    assert "in October" in words
    assert "in September" not in words
    assert "secret" in words


def test_a_file_that_cannot_be_written_says_what_to_do(qtbot, workspace, told_of, window, tmp_path):
    form = ExportHistoryDialog(workspace, told_of, window)
    form.open()
    for target in (tmp_path / "none" / "here.pdf", tmp_path / ("n" * 300 + ".pdf")):
        form.file.setText(str(target))
        press(form, "Save")
        assert "Choose another name" in form.fields.error_of(form.fields_by_name["file"])
        assert form.isVisible()
        assert form.fields.isEnabled()
    form.file.clear()
    press(form, "Save")
    assert form.fields.error_of(form.fields_by_name["file"]) == "Give the file a name."


@pytest.mark.parametrize("answer", ["Replace", "Choose another name"])
def test_a_file_that_is_there_is_not_lost_unasked(qtbot, workspace, told_of, window, tmp_path, answer):
    target = tmp_path / "taken.pdf"
    target.write_bytes(b"mine")
    form = ExportHistoryDialog(workspace, told_of, window)
    form.open()
    form.file.setText(str(target))
    QTimer.singleShot(0, form, lambda: press(QApplication.activeModalWidget(), answer))
    press(form, "Save")
    assert (target.read_bytes() == b"mine") is (answer != "Replace")


def test_a_second_history_gets_a_name_of_its_own(qtbot, workspace, told_of, window, tmp_path):
    first = ExportHistoryDialog(workspace, told_of, window)
    first.open()
    press(first, "Save")
    second = ExportHistoryDialog(workspace, told_of, window)
    assert second.file.text().endswith("history 2026-11-24 (2).pdf")
    shutil.rmtree(tmp_path / "Documents")


def test_writing_can_be_stopped(qtbot, workspace, told_of, window, tmp_path):
    runner = TaskRunner()
    busy = Workspace(workspace.desk, workspace.bus, workspace.voice, runner, workspace.requests)
    form = ExportHistoryDialog(busy, told_of, window)
    form.open()
    target = tmp_path / "stopped.pdf"
    form.file.setText(str(target))
    runner._pool.setMaxThreadCount(1)
    gate = _Gate()
    runner._pool.start(gate.wait)
    press(form, "Save")
    assert not form.fields.isEnabled()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    gate.open()
    qtbot.waitUntil(lambda: not isValid(form))
    assert not target.exists()
    assert runner.close()


class _Gate:
    """Keeps the runner's only thread until it is opened, so that work cannot be over before it is stopped."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def wait(self) -> None:
        self._event.wait(5)

    def open(self) -> None:
        self._event.set()


def test_characters_that_could_not_be_kept_are_told_with_what_was_done(qtbot, workspace, window):
    undoing = Undoing(workspace, window)
    form = opened(qtbot, NewCustomerDialog(workspace, "Hengtai", window))
    form.lines["city"].setText("Kun\x1bshan\x07")
    form.try_to_save()
    toast = window.findChild(Toast)
    assert toast.text().startswith("Hengtai is on the desk.")
    assert toast.text().endswith(" 2 characters that cannot be shown were left out.")
    assert undoing.parent() is window
