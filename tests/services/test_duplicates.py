"""Who stands on the desk twice: asked while one types, gone through as a whole, and what the rep decides."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.likeness import LIKELY, likeness, portrait
from salesdesk.errors import Cancelled, NotFound
from salesdesk.services import duplicate_review
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.duplicate_review import Book, review
from salesdesk.services.duplicates import Typed
from salesdesk.services.progress import SILENT, SilentProgress
from tests.factories import a_customer, a_person
from tests.fakes import tuesday_morning
from tests.services.books import rows


def alike(desk: Desk, name: str = "", **given: object) -> list[str]:
    return [one.name for one in desk.duplicates.alike(Typed(name, **given))]  # type: ignore[arg-type]


def groups(desk: Desk) -> list[set[int]]:
    return [{one for one, _name in group.customers} for group in desk.duplicates.review().groups]


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        ("昆山精工机械有限公司", "崑山精工機械"),
        ("崑山精工機械有限公司", "昆山精工机械"),
        ("Berglund Snabbköp", "berglund snabkop"),
        ("张伟", "Zhang Wei"),
        ("張偉", "zhangwei"),
        ("Wei Zhang", "张伟"),
        ("Northwind Traders", "NORTHWIND traders Ltd."),
    ],
)
def test_a_name_is_known_however_it_is_written(desk: Desk, there: str, typed: str) -> None:
    a_customer(desk, name=there)
    a_customer(desk, name="恒泰泵业")
    assert alike(desk, typed) == [there]


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("phone", "5555 8000"),
        ("phone", "+86 512-5555-8000"),
        ("phone", "０５１２ ５５５５ ８０００"),
        ("email", "INFO@hengtai.cn"),
        ("email", "somebody@hengtai.cn"),
        ("wechat", "hengtai_8"),
    ],
)
def test_a_number_or_an_address_is_known(desk: Desk, kind: str, typed: str) -> None:
    a_customer(desk, name="恒泰泵业", phone="0512 5555 8000", email="info@hengtai.cn", wechat="hengtai_8")
    a_customer(desk, name="Alpha", phone="0512 5555 8111", email="info@qq.com", wechat="hengtaiX8")
    assert alike(desk, "Something else", reaches=((kind, typed),)) == ["恒泰泵业"]


def test_a_number_of_somebody_there_names_the_customer(desk: Desk) -> None:
    customer = a_customer(desk, name="Hengtai")
    a_person(desk, customer, name="Wang Fang", phones=("139 1234 5678",))
    [found] = desk.duplicates.alike(Typed("X", reaches=(("mobile", "13912345678"),)))
    assert (found.customer_id, [str(reason) for reason in found.reasons]) == (
        customer,
        ["same phone ending 5678"],
    )


def test_the_same_name_stands_first_and_nothing_typed_finds_nobody(desk: Desk) -> None:
    a_customer(desk, name="Hengtai Pumps", phone="0512 5555 8000")
    a_customer(desk, name="hengtai")
    found = desk.duplicates.alike(Typed("Hengtai", reaches=(("phone", "0512 5555 8000"),)))
    assert [(one.name, one.same_name) for one in found] == [("hengtai", True), ("Hengtai Pumps", False)]
    assert (
        alike(desk) == alike(desk, "  ") == alike(desk, "%", reaches=(("email", "%"), ("wechat", "_"))) == []
    )


@given(st.text(max_size=40), st.text(max_size=20))
@settings(max_examples=40, deadline=None)
def test_whatever_is_typed_is_only_text(empty_desk: Desk, name: str, value: str) -> None:
    empty_desk.duplicates.alike(Typed(name, city=value, reaches=(("phone", value), ("email", value))))
    empty_desk.duplicates.alike_people(Typed(name, "person", reaches=(("wechat", value),)), 1)


@pytest.fixture(scope="module")
def empty_desk(empty_desk_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("typed")
    desk = open_desk(Path(shutil.copy(empty_desk_file, folder)), tuesday_morning())
    yield desk
    desk.close()


def test_people_are_known_at_their_customer_and_by_their_number_anywhere(desk: Desk) -> None:
    here, there = a_customer(desk, name="Hengtai"), a_customer(desk, name="Northwind")
    wang = a_person(desk, here, name="王芳")
    moved = a_person(desk, there, name="Li Na", phones=("139 1234 5678",))
    a_person(desk, there, name="王芳")
    [found] = desk.duplicates.alike_people(Typed("Wang Fang", "person"), here)
    assert (found.person_id, found.customer) == (wang, "Hengtai")
    typed = Typed("Na Li", "person", reaches=(("phone", "13912345678"),))
    [elsewhere] = desk.duplicates.alike_people(typed, here)
    assert (elsewhere.person_id, elsewhere.customer_id, elsewhere.customer) == (moved, there, "Northwind")


def test_the_review_finds_groups_with_the_likeliest_first(desk: Desk) -> None:
    firm = a_customer(desk, name="昆山精工机械有限公司", phone="0512 5555 8000", city="昆山")
    trad = a_customer(desk, name="崑山精工機械")
    phone = a_customer(desk, name="Jinggong", phone="+86 512 5555 8000")
    shop, typo = a_customer(desk, name="Berglund Snabbköp AB"), a_customer(desk, name="Berglund Snabkop")
    a_customer(desk, name="Northwind")
    found = desk.duplicates.review()
    assert [{one for one, _name in group.customers} for group in found.groups] == [
        {firm, trad, phone},
        {shop, typo},
    ]
    assert found.looked_at == 6
    assert all(group.score == group.pairs[0].score >= LIKELY and group.reasons for group in found.groups)


def test_somebody_who_changed_firms_makes_no_duplicates_of_both(desk: Desk) -> None:
    old, new = a_customer(desk, name="Alpha"), a_customer(desk, name="Beta")
    person = a_person(desk, old, name="Wang Fang", phones=("139 1234 5678",))
    desk.people.leave(desk.people.get(person).post_id, date(2026, 11, 1), now_at_customer_id=new)
    assert groups(desk) == []


def test_who_was_told_apart_does_not_come_back_and_undo_asks_again(desk: Desk) -> None:
    one, other = a_customer(desk, name="Hengtai Ltd"), a_customer(desk, name="Hengtai Inc")
    found = desk.duplicates.review().groups
    before = rows(desk)
    done = desk.duplicates.not_the_same([other, one])
    assert groups(desk) == []
    assert desk.duplicates.left_of(found) == []
    assert desk.duplicates.not_the_same([one, other]).step_id is None
    assert done.step_id is not None
    step = desk.history.step(done.step_id)
    assert (step.verb, step.about) == ("customer.tell_apart", "Hengtai Ltd, Hengtai Inc")
    desk.history.undo(done.step_id)
    assert rows(desk) == before
    assert groups(desk) == [{one, other}]
    assert desk.duplicates.left_of(found) == list(found)
    with pytest.raises(NotFound):
        desk.duplicates.not_the_same([one, 99])


def test_what_was_merged_is_left_out_of_an_earlier_review(desk: Desk) -> None:
    three = [a_customer(desk, name=f"Hengtai {form}") for form in ("Ltd", "Inc", "GmbH")]
    found = desk.duplicates.review().groups
    desk.customers.merge(three[0], three[1])
    [left] = desk.duplicates.left_of(found)
    assert {one for one, _name in left.customers} == {three[0], three[2]}
    desk.customers.delete([three[2]])
    assert desk.duplicates.left_of(found) == []


def test_what_was_told_apart_goes_to_the_trash_with_a_customer_and_comes_back(desk: Desk) -> None:
    one, other = a_customer(desk, name="Hengtai Ltd"), a_customer(desk, name="Hengtai Inc")
    desk.duplicates.not_the_same([one, other])
    before = rows(desk, trash=False)
    desk.customers.delete([one])
    desk.trash.restore(desk.trash.ids())
    assert rows(desk, trash=False) == before
    assert groups(desk) == []


class Stopping(SilentProgress):
    """Asks to stop after so many checks, and notes how far the work told it was."""

    def __init__(self, after: int = 1_000_000) -> None:
        self.left = after
        self.told: list[int] = []

    def report(self, done: int, total: int, text: str = "") -> None:
        self.told.append(done * 1000 // total)

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled("stopped")


@pytest.mark.parametrize("after", [0, 1, 5, 9])
def test_the_review_stops_where_it_is_asked_to(desk: Desk, after: int) -> None:
    for name in ("Hengtai Ltd", "Hengtai Inc"):
        a_customer(desk, name=name)
    with pytest.raises(Cancelled):
        desk.duplicates.review(Stopping(after))


def test_the_review_says_how_far_it_is(desk: Desk) -> None:
    a_customer(desk, name="Hengtai Ltd")
    progress = Stopping()
    desk.duplicates.review(progress)
    assert progress.told == sorted(progress.told)
    assert progress.told[-1] == 1000


def _book(names: list[str], **reaches: object) -> Book:
    return Book(list(range(1, len(names) + 1)), [portrait(name, **reaches) for name in names])  # type: ignore[arg-type]


def test_a_number_of_many_is_no_reason_and_that_is_said() -> None:
    names = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gum", "Hazel"]
    book = _book(names, reaches=[("phone", "", "+442079460000")])
    found = review(book, SILENT)
    assert found.groups == ()
    assert [str(note) for note in found.notes] == [
        "Details (numbers, addresses) that more than 6 customers share were passed over: 1."
    ]


def test_a_name_of_hundreds_is_bounded_and_that_is_said() -> None:
    compared = duplicate_review._Comparing(_book(["Hengtai"] * 400), SILENT)
    found = compared.carry_out()
    assert compared._compared < 400 * 100
    assert all(len(group.customers) <= duplicate_review.GROUP_AT_MOST for group in found.groups)
    assert "shared by more than 40 customers" in str(found.notes[0])


def test_only_the_best_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicate_review, "PAIRS_AT_MOST", 3)
    monkeypatch.setattr(duplicate_review, "_KEPT_AT_MOST", 6)
    names = [f"{letter * 5} trading {form}" for letter in "abcdefghij" for form in ("Ltd", "Inc")]
    found = review(_book(names), SILENT)
    assert len(found.groups) == 3
    assert "3 likeliest" in str(found.notes[-1])


STEMS = st.sampled_from(
    ["Berglund Foods", "昆山精工机械", "Harbour Tools", "Zhang Wei", "张伟", "恒泰泵业", "Alder"]
)
FORMS = st.sampled_from(["{}", "{} Ltd", "{}有限公司", "{} 2", "{}s", "x{}"])


@given(st.lists(st.builds(lambda form, stem: form.format(stem), FORMS, STEMS), max_size=14))
@settings(deadline=None, max_examples=60)
def test_nothing_that_comparing_everybody_with_everybody_finds_is_missed(names: list[str]) -> None:
    book = _book(names)
    grouped = {one for group in review(book, SILENT).groups for one, _name in group.customers}
    likely = {
        one
        for at, one in enumerate(book.ids)
        for other, portrait_of in enumerate(book.portraits)
        if other != at and likeness(book.portraits[at], portrait_of).score >= LIKELY
    }
    full = len(likely) > duplicate_review.GROUP_AT_MOST
    assert grouped == likely or (full and grouped <= likely)


@pytest.mark.parametrize("is_frozen", [True, False])
def test_a_review_leaves_the_collector_as_it_was(desk: Desk, is_frozen: bool) -> None:
    a_customer(desk, name="Hengtai")
    gc.unfreeze()
    try:
        if is_frozen:  # as the window is, once it stands
            gc.freeze()
        desk.duplicates.review()
        assert (gc.get_freeze_count() > 0) is is_frozen
    finally:
        gc.unfreeze()
