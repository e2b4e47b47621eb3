"""Posts from lists: somebody promoted, somebody who came back, and somebody whom an old list still has."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import Batch, ImportResult
from salesdesk.services.imported_rows import ImportedCheckIn, ImportedPerson, ImportedPost
from salesdesk.services.imports import Imports
from salesdesk.services.people import NewPerson
from tests.factories import a_customer

ENDED: dict[str, Any] = {"title": "Buyer", "from_on": date(2020, 1, 1), "to_on": date(2024, 5, 1)}
HELD: dict[str, Any] = {"title": "Head of buying", "from_on": date(2024, 5, 1)}


def post(row: int = 2, customer: str = "Hengtai", **values: Any) -> ImportedPost:
    return ImportedPost(row, customer, ImportedPerson("Wang Fang", **values))


def taken(desk: Desk, *posts: ImportedPost, run: int = 1_000, mail: str = "") -> ImportResult:
    """What the import does, of which the dry run said the same; with `mail`, whom an entry of a calendar
    with that address would mean as well.
    """
    batches = [Batch("people", list(posts))]
    if mail:
        entry = ImportedCheckIn(9, "", date(2026, 12, 1), text="Lunch", emails=(mail,))
        batches.append(Batch("check-ins", [entry]))
    imports = Imports(desk._context, desk.settings, desk.planning, run)
    dry = imports.preview(batches)
    wet = imports.take_in(batches, "list.csv")
    assert [(one.added, one.merged, one.refused) for one in dry.parts] == [
        (one.added, one.merged, one.refused) for one in wet.parts
    ]
    return wet


def held(desk: Desk, customer: int = 1) -> list[tuple[str, date | None, date | None]]:
    return [(one.title, one.from_on, one.to_on) for one in desk.people.of(customer)]


@pytest.mark.parametrize("run", [1, 1_000])
class TestOneList:
    def test_somebody_promoted_is_there_in_their_new_post(self, desk: Desk, run: int) -> None:
        result = taken(desk, post(**ENDED), post(3, **HELD, emails=("w@x.cn",)), run=run, mail="w@x.cn")
        assert held(desk) == [
            ("Head of buying", date(2024, 5, 1), None),
            ("Buyer", date(2020, 1, 1), date(2024, 5, 1)),
        ]
        assert result.parts[1].added == 1  # the address is of somebody who is there

    def test_in_any_order(self, desk: Desk, run: int) -> None:
        taken(desk, post(**HELD), post(3, **ENDED), run=run)
        assert [one[0] for one in held(desk)] == ["Head of buying", "Buyer"]

    def test_days_need_not_be_known(self, desk: Desk, run: int) -> None:
        taken(desk, post(title="Buyer", to_on=date(2024, 5, 1)), post(3, title="Buyer"), run=run)
        assert held(desk) == [("Buyer", None, None), ("Buyer", None, date(2024, 5, 1))]

    def test_a_post_held_before_it_was_held_once(self, desk: Desk, run: int) -> None:
        taken(desk, post(title="Buyer"), post(3, title="Buyer", to_on=date(2024, 5, 1)), run=run)
        assert len(held(desk)) == 2

    def test_two_posts_at_once(self, desk: Desk, run: int) -> None:
        taken(desk, post(title="Buyer"), post(3, title="Deputy"), post(4, title="deputy"), run=run)
        assert sorted(one[0] for one in held(desk)) == ["Buyer", "Deputy"]

    def test_what_a_later_row_knows_of_the_new_post(self, desk: Desk, run: int) -> None:
        taken(desk, post(**ENDED), post(3), post(4, title="Head"), run=run)
        assert held(desk)[0] == ("Head", None, None)

    def test_a_post_held_all_along_beside_one_that_ended(self, desk: Desk, run: int) -> None:
        ended = post(title="Deputy", from_on=date(2022, 1, 1), to_on=date(2023, 1, 1))
        taken(desk, ended, post(3, title="Buyer", from_on=date(2020, 1, 1)), run=run)
        assert [one[0] for one in held(desk)] == ["Buyer", "Deputy"]

    def test_twice_the_same_list_changes_nothing(self, desk: Desk, run: int) -> None:
        rows = [post(**ENDED), post(3, title="Head"), post(4, title="Deputy")]
        taken(desk, *rows, run=run)
        before = held(desk)
        assert taken(desk, *rows, run=run).added == 0
        assert held(desk) == before


class TestBesideTheDesk:
    @pytest.fixture
    def left(self, desk: Desk) -> int:
        """Somebody who left on the last of March 2026."""
        customer = a_customer(desk, name="Hengtai")
        desk.people.add(customer, NewPerson("Wang Fang", title="Buyer"))
        desk.people.leave(desk.people.of(customer)[0].post_id, date(2026, 3, 31))
        return customer

    def test_an_old_list_brings_nobody_back_who_left(self, desk: Desk, left: int) -> None:
        before = held(desk, left)
        mail = "w@x.cn"
        result = taken(desk, post(title="Buyer", from_on=date(2020, 1, 1), emails=(mail,)), mail=mail)
        assert held(desk, left) == before
        assert len(result.parts[1].refused) == 1

    def test_who_returned_later_is_there_again(self, desk: Desk, left: int) -> None:
        mail = "w@x.cn"
        result = taken(desk, post(title="Head", from_on=date(2026, 6, 1), emails=(mail,)), mail=mail)
        assert held(desk, left)[0] == ("Head", date(2026, 6, 1), None)
        assert result.parts[1].added == 1

    def test_a_list_that_knows_of_the_end_brings_them_back(self, desk: Desk, left: int) -> None:
        taken(desk, post(title="Buyer", to_on=date(2026, 3, 31)), post(3, title="Head"))
        assert [one[0] for one in held(desk, left)] == ["Head", "Buyer"]

    def test_a_list_that_knows_only_of_an_earlier_end_does_not(self, desk: Desk, left: int) -> None:
        taken(desk, post(title="Clerk", to_on=date(2019, 3, 31)), post(3, title="Buyer"))
        assert [one[2] for one in held(desk, left)] == [date(2026, 3, 31), date(2019, 3, 31)]

    def test_another_title_for_a_post_is_no_second_post(self, desk: Desk) -> None:
        customer = a_customer(desk, name="Hengtai")
        desk.people.add(customer, NewPerson("Wang Fang", title="Buyer"))
        taken(desk, post(title="Senior buyer"))
        assert [one[0] for one in held(desk, customer)] == ["Buyer"]
