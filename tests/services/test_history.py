"""Every verb can be taken back and put on again, and tells afterwards what it did."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.domain.words import Channel, Level, Party
from salesdesk.errors import NotFound, UserError
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.interactions import LoggedContact
from salesdesk.services.people import NewPerson
from salesdesk.services.touched import Touched
from salesdesk.storage.journal import ChangedSince
from salesdesk.storage.tables import Change, Fact, Reminder, Row, Step
from tests.factories import a_customer, a_person
from tests.fakes import FakeClock


def contents(desk: Desk) -> list[str]:
    """All rows of the rep's, and the search's answers, as text."""
    told: list[str] = []
    with desk.database.read() as connection:
        for table in sorted(Row.__subclasses__(), key=lambda table: str(table.__tablename__)):
            if table not in (Change, Fact, Step, Reminder):
                name = table.__tablename__
                rows = connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY id").all()
                told += [f"{name} {tuple(row)}" for row in rows]
    return told


def test_back_and_on_again(desk: Desk) -> None:
    empty = contents(desk)
    customer_id = a_customer(desk, person="王芳", phone="0512 5555 1234", remember="flange")
    whole = contents(desk)
    step = desk.history.undo_last()
    assert (step.verb, step.about) == ("customer.add", "昆山精工")
    assert contents(desk) == empty
    assert desk.finding.find("flange") == []
    assert desk.history.latest() is None
    redo = desk.history.next_redo()
    assert redo is not None
    assert redo.id == step.id
    assert desk.history.redo().id == step.id
    assert contents(desk) == whole
    assert [found.id for found in desk.finding.find("flange")] == [customer_id]
    assert desk.history.next_redo() is None
    assert desk.checking.check().ok


def test_every_verb_of_a_morning_backwards_and_forwards(desk: Desk) -> None:
    customer_id = a_customer(desk)
    person_id = a_person(desk, customer_id)
    verbs = (
        lambda: desk.customers.edit(customer_id, name="太仓重工", ideal_days=10, longest_days=20),
        lambda: desk.customers.set_reaches(customer_id, [("phone", "0512 5555 1234")]),
        lambda: desk.customers.set_level([customer_id], Level.PARTNERSHIP, "signed"),
        lambda: desk.people.edit(person_id, name="李军", title="buyer"),
        lambda: desk.people.leave(desk.people.get(person_id).post_id, date(2026, 11, 1)),
        lambda: desk.interactions.log(
            LoggedContact(customer_id, Channel.PHONE, "hello", next_on=date(2026, 12, 1))
        ),
        lambda: desk.promises.make(customer_id, Party.REP, "a drawing", date(2026, 11, 30)),
        lambda: desk.customers.set_reaches(customer_id, []),
        lambda: desk.settings.change(calls_per_day=5),
    )
    states = [contents(desk)]
    for verb in verbs:
        verb()
        states.append(contents(desk))
    for state in reversed(states[:-1]):
        desk.history.undo_last()
        assert contents(desk) == state
    for state in states[1:]:
        desk.history.redo()
        assert contents(desk) == state
    assert desk.checking.check().problems == ()


def test_nothing_to_take_back_or_put_on(desk: Desk) -> None:
    for question in (desk.history.undo_last, desk.history.redo):
        with pytest.raises(UserError, match="nothing"):
            question()
    with pytest.raises(NotFound):
        desk.history.undo(99)


def test_what_later_steps_built_on_stays(desk: Desk) -> None:
    customer_id = a_customer(desk)
    first = desk.history.latest()
    assert first is not None
    a_person(desk, customer_id)
    before = contents(desk)
    with pytest.raises(ChangedSince):
        desk.history.undo(first.id)
    assert contents(desk) == before


def test_a_reminder_that_was_shown_holds_nothing_back(desk: Desk, clock: FakeClock) -> None:
    """Reminders are the program's own bookkeeping: they go with what they are about."""
    customer_id = a_customer(desk)
    desk.check_ins.plan(customer_id, date(2026, 11, 24), 9 * 60 + 5)
    clock.advance(minutes=10)
    alarms = desk.reminders.due(clock.now())
    assert len(alarms) == 1
    desk.reminders.mark_shown(alarms, clock.now())
    assert desk.history.undo_last().verb == "check_in.plan"
    assert desk.reminders.due(clock.now()) == []
    desk.history.redo()
    assert len(desk.reminders.due(clock.now())) == 1


def test_a_setting_taken_back_holds_at_once(desk: Desk) -> None:
    desk.settings.change(calls_per_day=5)
    assert desk.settings.preferences.calls_per_day == 5
    desk.history.undo_last()
    assert desk.settings.preferences.calls_per_day == 12


def test_the_window_is_told_that_anything_may_have_changed(desk_path: Path, clock: FakeClock) -> None:
    told: list[Touched] = []
    opened = open_desk(desk_path, clock, told.append)
    try:
        a_customer(opened)
        told.clear()
        opened.history.undo_last()
        opened.history.redo()
        with pytest.raises(UserError):
            opened.history.redo()
    finally:
        opened.close()
    assert told == [Touched.ALL, Touched.ALL]


class TestOf:
    def test_what_was_done_with_a_customer_alone_or_among_others(self, desk: Desk, clock: FakeClock) -> None:
        desk.settings.change(rep_name="Lin")
        one, two = a_customer(desk, name="One"), a_customer(desk, name="Two")
        clock.advance(hours=1)
        desk.customers.set_level([one, two], Level.BASIC, "x")
        a_person(desk, one)
        steps = desk.history.of(one)
        assert [(step.verb, step.about) for step in steps] == [
            ("person.add", "张小明"),
            ("customer.set_level", "One, Two"),
            ("customer.add", "One"),
        ]
        assert steps[0].at == clock.now()
        assert [step.verb for step in desk.history.of(two)] == ["customer.set_level", "customer.add"]
        assert len(desk.history.of(one, limit=1)) == 1

    def test_undone_steps_are_marked(self, desk: Desk) -> None:
        customer_id = a_customer(desk)
        a_person(desk, customer_id)
        desk.history.undo_last()
        assert [step.undone for step in desk.history.of(customer_id)] == [True, False]


def test_characters_that_could_not_be_kept_are_told_by_step(desk: Desk) -> None:
    added = desk.customers.add(NewCustomer("Heng\0tai", person="W\x1bang", city="\ud83dKunshan"))
    assert added.step_id is not None
    assert added.row_id is not None
    assert desk.history.left_out(added.step_id) == 3
    person = desk.people.add(added.row_id, NewPerson("Li\0", phones=("138\0",)))
    edited = desk.customers.edit(added.row_id, name="Hengtai \0Pumps", remember="fine\x07\x07")
    renamed = desk.settings.change(rep_name="Li\0na")
    clean = desk.customers.edit(added.row_id, remember="fine again")
    steps = (person.step_id, edited.step_id, renamed.step_id, clean.step_id)
    assert [desk.history.left_out(step or 0) for step in steps] == [2, 3, 1, 0]
