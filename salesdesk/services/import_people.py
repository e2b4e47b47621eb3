"""People from a file: each comes to the customer that the row names, which is made where it is not there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from salesdesk.services.import_customers import CustomerImport, Sorted
from salesdesk.services.import_matching import Known
from salesdesk.services.import_reasons import NO_NAME, SEVERAL_CUSTOMERS
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson, ImportedPost, Refusal


class PeopleImport(CustomerImport):
    """Takes people in as customers with one person each; what counts is the people."""

    def sort_in(self, records: Sequence[Any]) -> None:
        super().sort_in(self._customers(records))

    def write(self, records: Sequence[Any]) -> None:
        super().write(self._customers(records))

    def fitting(self, record: ImportedCustomer) -> list[Known]:
        """The customers named, whatever their kind; somebody without one is told as a customer is."""
        return super().fitting(record) if record.kind == "person" else self._known.named(record.name)

    def reason_open(self, record: ImportedCustomer) -> str:
        return super().reason_open(record) if record.kind == "person" else SEVERAL_CUSTOMERS

    def count(self, found: Sorted) -> None:
        """Rows with a customer count by their person, those without by the customer that they are."""
        alone = sum(record.kind == "person" for record, _known in found.new)
        met = sum(record.kind == "person" for record, _known in found.merging)
        at_firms = {id(known) for record, known in (*found.new, *found.merging) if record.kind == "firm"}
        self.added += alone + sum(id(known) in at_firms for _person, known, _who in found.new_people)
        self.merged += met + sum(id(known) in at_firms for _person, known, _who in found.met_again)

    def list_rows(self, found: Sorted) -> None:
        listing = self._taking.listing
        if not listing.most:
            return
        new = {id(person) for person, _known, _who in found.new_people}
        brought = {id(known) for _record, known in found.new}
        for record, known in (*found.new, *found.merging):
            alone = record.kind == "person"
            name = record.name if alone or not record.people else record.people[0].name
            is_new = id(known) in brought if alone else any(id(one) in new for one in record.people)
            add = listing.add_new if is_new else listing.add_met
            add(record.row, name, record.name, known)

    def _customers(self, posts: Sequence[ImportedPost]) -> list[ImportedCustomer]:
        nameless = [post for post in posts if not post.person.name.strip()]
        self.refused += [Refusal(post.row, NO_NAME, post.customer) for post in nameless]
        return [_as_customer(post) for post in posts if post.person.name.strip()]


def _as_customer(post: ImportedPost) -> ImportedCustomer:
    person = post.person
    if post.customer.strip():
        # Nothing is known of a customer but that this person is there.
        return ImportedCustomer(post.row, post.customer, people=(person,))
    own = person.title or person.role or person.birthday or person.birth_month_day
    return ImportedCustomer(
        post.row,
        person.name,
        kind="person",
        people=(_alone(person),) if own else (),
        phones=person.phones,
        emails=person.emails,
        websites=_values(person, "website"),
        wechat="\n".join(_values(person, "wechat")),
        notes=person.notes,
        photo=person.photo,
    )


def _alone(person: ImportedPerson) -> ImportedPerson:
    """What only a person can have: all the rest is the customer's."""
    return ImportedPerson(
        person.name,
        person.title,
        person.role,
        birthday=person.birthday,
        birth_month_day=person.birth_month_day,
        from_on=person.from_on,
        to_on=person.to_on,
    )


def _values(person: ImportedPerson, kind: str) -> tuple[str, ...]:
    return tuple(value for one, value in person.reaches if one == kind)
