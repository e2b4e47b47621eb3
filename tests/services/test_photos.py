"""Photos of customers and people: chosen, replaced, taken away, and what becomes of them with their owner."""

from __future__ import annotations

import pytest

from salesdesk.domain.pictures import MOST_BYTES
from salesdesk.domain.words import PhotoType
from salesdesk.errors import NotFound, StorageError, UserError
from salesdesk.services.desk import Desk
from salesdesk.services.people import NewPerson
from salesdesk.services.photos import Picture
from tests.factories import a_customer, a_person
from tests.services.pictures import BLUE, JPEG_HEAD, RED


def the(picture: Picture | None) -> Picture:
    """A picture that must be there."""
    assert picture is not None
    return picture


def test_a_customer_and_somebody_there_have_pictures_of_their_own(desk: Desk) -> None:
    customer_id = a_customer(desk)
    person_id = a_person(desk, customer_id)
    desk.photos.set_of_customer(customer_id, RED)
    desk.photos.set_of_person(person_id, BLUE)
    whole, theirs = the(desk.photos.of_customer(customer_id)), the(desk.photos.of_person(person_id))
    assert (whole.media_type, whole.content, theirs.content) == (PhotoType.PNG, RED, BLUE)
    assert desk.customers.card(customer_id).photo_id == whole.id
    assert desk.people.get(person_id).photo_id == theirs.id
    assert desk.photos.get(theirs.id) == theirs


def test_without_a_picture(desk: Desk) -> None:
    person_id = a_person(desk)
    assert desk.photos.of_person(person_id) is None
    assert desk.photos.get(77) is None
    assert desk.people.get(person_id).photo_id is None
    assert desk.photos.remove_from_person(person_id).step_id is None


def test_another_picture_takes_its_place_and_undo_brings_the_first_back(desk: Desk) -> None:
    customer_id = a_customer(desk)
    first = desk.photos.set_of_customer(customer_id, RED).row_id
    second = desk.photos.set_of_customer(customer_id, BLUE)
    assert second.row_id != first
    assert desk.photos.set_of_customer(customer_id, BLUE).step_id is None
    desk.history.undo_last()
    picture = the(desk.photos.of_customer(customer_id))
    assert (picture.id, picture.content) == (first, RED)
    removed = desk.photos.remove_from_customer(customer_id)
    assert desk.photos.of_customer(customer_id) is None
    desk.history.undo(removed.step_id or 0)
    assert desk.photos.of_customer(customer_id) == picture


@pytest.mark.parametrize("content", [b"", b"BM6", b"%PDF-1.7", b"<svg/>", JPEG_HEAD + bytes(MOST_BYTES)])
def test_what_is_no_picture_or_too_large_is_refused(desk: Desk, content: bytes) -> None:
    customer_id = a_customer(desk)
    with pytest.raises(UserError) as refused:
        desk.photos.set_of_customer(customer_id, content)
    assert refused.value.field == "photo"
    assert desk.photos.of_customer(customer_id) is None


def test_the_largest_picture_is_kept_whole(desk: Desk) -> None:
    customer_id, content = a_customer(desk), JPEG_HEAD.ljust(MOST_BYTES, b"x")
    desk.photos.set_of_customer(customer_id, content)
    assert the(desk.photos.of_customer(customer_id)).content == content


def test_nobody_has_no_picture(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.photos.set_of_customer(99, RED)
    with pytest.raises(NotFound):
        desk.photos.set_of_person(99, RED)
    with pytest.raises(NotFound):
        desk.photos.remove_from_person(99)


def test_a_damaged_picture_is_told_as_damage(desk: Desk) -> None:
    customer_id = a_customer(desk)
    desk.photos.set_of_customer(customer_id, RED)
    with desk.database.write("x.y") as transaction:
        transaction.connection.exec_driver_sql("UPDATE photos SET data = 'no base64!'")
    with pytest.raises(StorageError, match="damaged"):
        desk.photos.of_customer(customer_id)


def test_pictures_go_into_the_trash_with_their_owner_and_come_back(desk: Desk) -> None:
    customer_id = a_customer(desk)
    person_id = a_person(desk, customer_id)
    desk.photos.set_of_customer(customer_id, RED)
    desk.photos.set_of_person(person_id, BLUE)
    desk.people.delete(person_id)
    desk.trash.restore(desk.trash.ids())
    assert desk.photos.of_person(person_id) is not None
    desk.customers.delete([customer_id])
    assert desk.photos.of_customer(customer_id) is None
    assert desk.photos.of_person(person_id) is None
    desk.trash.restore(desk.trash.ids())
    whole, theirs = the(desk.photos.of_customer(customer_id)), the(desk.photos.of_person(person_id))
    assert (whole.content, theirs.content) == (RED, BLUE)
    desk.customers.delete([customer_id])
    desk.trash.empty()
    assert desk.checking.check().problems == ()


def test_a_form_saves_somebody_with_their_picture_as_one_step(desk: Desk) -> None:
    customer_id = a_customer(desk)
    done = desk.people.add(customer_id, NewPerson("Li Na", photo=RED))
    person_id = done.row_id or 0
    assert the(desk.photos.of_person(person_id)).content == RED
    changed = desk.people.edit(person_id, title="Head", photo=BLUE)
    assert the(desk.photos.of_person(person_id)).content == BLUE
    desk.history.undo(changed.step_id or 0)
    assert (desk.people.get(person_id).title, the(desk.photos.of_person(person_id)).content) == ("", RED)
    desk.people.edit(person_id, photo=b"")
    assert desk.photos.of_person(person_id) is None
    with pytest.raises(UserError):
        desk.people.edit(person_id, title="Boss", photo=b"no picture")
    assert desk.people.get(person_id).title == ""


class TestMerge:
    def test_the_one_that_stays_keeps_its_picture_and_says_so(self, desk: Desk) -> None:
        into, other = a_customer(desk, name="昆山精工"), a_customer(desk, name="Kunshan Precision")
        desk.photos.set_of_customer(into, RED)
        desk.photos.set_of_customer(other, BLUE)
        done = desk.customers.merge(into, other)
        assert the(desk.photos.of_customer(into)).content == RED
        remember = desk.customers.card(into).remember
        assert "Photo of Kunshan Precision: left out, as there was one already" in remember
        desk.history.undo(done.step_id or 0)
        assert the(desk.photos.of_customer(other)).content == BLUE

    def test_the_only_picture_comes_along(self, desk: Desk) -> None:
        into, other = a_customer(desk, name="昆山精工"), a_customer(desk, name="Kunshan Precision")
        desk.photos.set_of_customer(other, BLUE)
        desk.customers.merge(into, other)
        assert the(desk.photos.of_customer(into)).content == BLUE
        assert "Photo" not in desk.customers.card(into).remember
