"""A contact that was written down wrongly is put right, and the customer's figures follow."""

from __future__ import annotations

from datetime import timedelta

import pytest

from salesdesk.domain.words import Channel
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock


def test_what_was_said_and_how(desk: Desk) -> None:
    customer = a_customer(desk)
    contact = a_contact(desk, customer, summary="Bearrings").interaction_id
    desk.interactions.edit(
        contact, summary="Bearings", channel=Channel.VISIT, minutes=30, private_note="new boss"
    )
    held = desk.interactions.get(contact)
    assert (held.summary, held.channel, held.minutes, held.private_note) == (
        "Bearings",
        Channel.VISIT,
        30,
        "new boss",
    )
    assert [one.kind for one in desk.finding.find("bearings")] == ["interaction"]
    assert desk.finding.find("bearrings") == []
    desk.history.undo_last()
    assert desk.interactions.get(contact).summary == "Bearrings"


def test_another_day_is_another_last_contact(desk: Desk, clock: FakeClock) -> None:
    customer = a_customer(desk)
    a_contact(desk, customer, summary="First")
    clock.advance(days=4)
    second = a_contact(desk, customer, summary="Second").interaction_id
    desk.interactions.edit(second, at=clock.now() - timedelta(days=2))
    assert desk.customers.card(customer).last_contact_on == clock.today() - timedelta(days=2)
    desk.interactions.edit(second, at=clock.now() - timedelta(days=9))
    assert desk.customers.card(customer).last_contact_on == clock.today() - timedelta(days=4)
    assert desk.checking.check().problems == ()


@pytest.mark.parametrize(
    ("field", "value"), [("summary", "  "), ("minutes", -1), ("minutes", 6_001), ("at", timedelta(hours=1))]
)
def test_nonsense_is_refused_at_its_field(desk: Desk, clock: FakeClock, field: str, value: object) -> None:
    contact = a_contact(desk, a_customer(desk), summary="Said").interaction_id
    given = clock.now() + value if isinstance(value, timedelta) else value
    with pytest.raises(UserError) as refusal:
        desk.interactions.edit(contact, **{field: given})
    assert refusal.value.field == field
    assert desk.interactions.get(contact).summary == "Said"


def test_what_is_not_edited_here_or_gone(desk: Desk) -> None:
    contact = a_contact(desk, a_customer(desk)).interaction_id
    with pytest.raises(TypeError, match="customer_id"):
        desk.interactions.edit(contact, customer_id=2)
    desk.interactions.delete(contact)
    with pytest.raises(NotFound):
        desk.interactions.edit(contact, summary="x")
    with pytest.raises(NotFound):
        desk.interactions.get(contact)


def test_nothing_changed_leaves_no_step(desk: Desk) -> None:
    contact = a_contact(desk, a_customer(desk), summary="Said").interaction_id
    assert desk.interactions.edit(contact, summary="Said").step_id is None
