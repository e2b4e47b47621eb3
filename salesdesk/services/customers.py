"""Customers: the verbs that write them down and change them, and the questions about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from salesdesk.domain.search_text import fold
from salesdesk.domain.text import clean_line
from salesdesk.domain.wording import Sentence
from salesdesk.domain.words import CheckInReason, Level, Role, Thing, ValueClass
from salesdesk.errors import NotFound, UserError
from salesdesk.services import customer_lists, reaches, samples
from salesdesk.services.context import Context, Done
from salesdesk.services.customer_card import card_of
from salesdesk.services.customer_lists import ALL, CustomerFilter
from salesdesk.services.customer_names import Suggestion, named, names_of, suggestions
from salesdesk.services.customer_rules import refuse_change, refuse_kind, weekday_mask
from salesdesk.services.planning import Planning
from salesdesk.services.progress import SILENT, Progress, counted
from salesdesk.services.rows import CustomerCard, CustomerLine
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage.columns import NAME_LIMIT
from salesdesk.storage.tables import Customer, LevelChange, Person, Post, columns
from salesdesk.storage.transaction import Transaction

_customers = columns(Customer)

OF_THE_PLAN = frozenset({"value_class", "ideal_days", "longest_days", "weekdays", "from_minute", "to_minute"})
"""What the next check-in follows from; changing it plans anew."""

EDITABLE = OF_THE_PLAN | {
    "name",
    "kind",
    "since",
    "industry",
    "address",
    "city",
    "region",
    "postcode",
    "country",
    "remember",
    "private_note",
    "channel",
}
"""The columns that the details of a customer edit; the level changes by `set_level` alone."""

_NAMES_IN_HISTORY = 20


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """A customer as the form has it, perhaps with a person there.

    `next_on` (a local day) is the first check-in. Without it and without `no_next_reason` the plan of the
    level chooses the day, if it asks for contact at all.
    """

    name: str
    kind: str = "firm"
    level: Level = Level.ACCOUNTABLE
    value_class: ValueClass | None = None
    phone: str = ""
    email: str = ""
    wechat: str = ""
    address: str = ""
    city: str = ""
    country: str = ""
    industry: str = ""
    remember: str = ""
    person: str = ""
    person_title: str = ""
    person_role: Role | None = None
    person_phone: str = ""
    since: date | None = None
    next_on: date | None = None
    next_minute: int | None = None
    no_next_reason: str = ""


class Customers:
    """The book of customers."""

    def __init__(self, context: Context, settings: Settings, planning: Planning) -> None:
        self._context = context
        self._settings = settings
        self._planning = planning

    def add(self, new: NewCustomer) -> Done:
        """Writes a customer down, with the person there and the first check-in.

        Raises UserError naming the form's field, and SampleDataPresent while there is sample data.
        """
        self._refuse_new(new)
        with self._context.verb("customer.add", _NEW) as transaction:
            name = self._name(new.name)
            samples.refuse_beside(transaction.connection)
            transaction.about = name
            customer_id = self._write(transaction, new, name)
            transaction.customer_id = customer_id
            country = self._settings.preferences.phone_country
            pairs = [("phone", new.phone), ("email", new.email), ("wechat", new.wechat)]
            reaches.replace(transaction, reaches.of_customer(customer_id), pairs, country)
            person_id = self._write_person(transaction, new, customer_id)
            self._plan_first(transaction, new, customer_id, person_id)
        return Done(transaction.step_id, customer_id)

    def edit(
        self, customer_id: int, *, reached_by: Sequence[tuple[str, str]] | None = None, **changes: Any
    ) -> Done:
        """Changes columns in `EDITABLE`; `weekdays` is a set of days, Monday 0. Replans where that matters.

        With `reached_by` the (kind, value) pairs become the customer's own reaches in the same step.

        Raises NotFound, UserError naming the column, and TypeError for a column that is not edited here.
        """
        if unknown := changes.keys() - EDITABLE:
            raise TypeError(f"a customer's {', '.join(sorted(unknown))} is not edited here")
        values = dict(changes)
        if "weekdays" in values:
            values["weekdays"] = weekday_mask(values["weekdays"])
        with self._context.verb("customer.edit", _EDITED, customer_id=customer_id) as transaction:
            if "name" in values:
                values["name"] = self._name(values["name"])
                values["name_key"] = fold(values["name"])
            refuse_change(transaction, customer_id, values, self._context.today())
            transaction.about = self._name_of(transaction, customer_id)
            changed = transaction.update(Customer, customer_id, **values)
            if changed and OF_THE_PLAN & values.keys():
                self._planning.replan(transaction, customer_id)
            if reached_by is not None:
                country = self._settings.preferences.phone_country
                reaches.replace(transaction, reaches.of_customer(customer_id), reached_by, country)
        return Done(transaction.step_id, customer_id)

    def set_reaches(self, customer_id: int, wanted: Sequence[tuple[str, str]]) -> Done:
        """Makes the (kind, value) pairs the customer's own reaches, in this order; see `reaches.KINDS`."""
        with self._context.verb("customer.set_reaches", _EDITED, customer_id=customer_id) as transaction:
            transaction.about = self._name_of(transaction, customer_id)
            country = self._settings.preferences.phone_country
            reaches.replace(transaction, reaches.of_customer(customer_id), wanted, country)
        return Done(transaction.step_id, customer_id)

    def set_level(
        self,
        customer_ids: Sequence[int],
        level: Level,
        evidence: str,
        on: date | None = None,
        progress: Progress = SILENT,
    ) -> Done:
        """Sets the level of all, as one step, for a piece of evidence dated `on` (today).

        Those at the level already stay as they are. Raises UserError without evidence, and Cancelled.
        """
        today = self._context.today()
        day = on or today
        if not evidence.strip():
            raise UserError("Say what shows that this level is right.", field="evidence")
        if day > today:
            raise UserError("A level cannot be set for a day that is still to come.", field="on")
        with self._context.verb("customer.set_level", _EDITED) as transaction:
            changed = []
            for customer_id in counted(dict.fromkeys(customer_ids), progress):
                name, before = self._name_and_level(transaction, customer_id)
                if before is level:
                    continue
                changed.append((customer_id, name))
                transaction.insert(
                    LevelChange,
                    customer_id=customer_id,
                    changed_on=day,
                    from_level=before,
                    to_level=level,
                    evidence=evidence,
                )
                values = {"level": level, "level_since": day, "level_evidence": evidence}
                transaction.update(Customer, customer_id, **values)
                self._planning.replan(transaction, customer_id)
            _tell_whom(transaction, changed)
        return Done(transaction.step_id)

    def set_class(
        self, customer_ids: Sequence[int], value_class: ValueClass | None, progress: Progress = SILENT
    ) -> Done:
        """Sets the value class of all, as one step; None takes it away. Raises Cancelled."""
        with self._context.verb("customer.set_class", _EDITED) as transaction:
            changed = []
            for customer_id in counted(dict.fromkeys(customer_ids), progress):
                if transaction.update(Customer, customer_id, value_class=value_class):
                    changed.append((customer_id, self._name_of(transaction, customer_id)))
                    self._planning.replan(transaction, customer_id)
            _tell_whom(transaction, changed)
        return Done(transaction.step_id)

    def delete(self, customer_ids: Sequence[int], progress: Progress = SILENT) -> Done:
        """Puts customers into the trash, with everything that hangs on them. Raises NotFound, Cancelled."""
        from salesdesk.services.deleting import delete

        return delete(self._context, Thing.CUSTOMER, customer_ids, progress)

    def merge(self, into_id: int, from_id: int, say: Callable[[Sentence], str] = str) -> Done:
        """Makes one customer of two; see `merging.merge`. Raises UserError and NotFound."""
        from salesdesk.services.merging import merge

        return merge(self._context, self._planning, into_id, from_id, say)

    def ids(self, filter: CustomerFilter = ALL, sort: str = "name", descending: bool = False) -> list[int]:
        """The ids of the customers that pass, in order of one of `customer_lists.SORT_KEYS`."""
        rules = self._rules()
        with self._context.database.read() as connection:
            return customer_lists.ids_of(connection, filter, rules, sort, descending=descending)

    def lines(self, ids: Sequence[int]) -> list[CustomerLine]:
        """A page of the table (500 or less), in the order of `ids`."""
        with self._context.database.read() as connection:
            return customer_lists.lines_of(connection, ids, self._context.today())

    def count(self, filter: CustomerFilter = ALL) -> int:
        """How many customers pass."""
        rules = self._rules()
        with self._context.database.read() as connection:
            return customer_lists.count_of(connection, filter, rules)

    def card(self, customer_id: int) -> CustomerCard:
        """The customer's page. Raises NotFound."""
        country = self._settings.preferences.phone_country
        with self._context.database.read() as connection:
            return card_of(connection, customer_id, country)

    def names(self, ids: Iterable[int]) -> dict[int, str]:
        """The names of the customers that are (still) on the desk, by id."""
        with self._context.database.read() as connection:
            return names_of(connection, ids)

    def named(self, text: str) -> int:
        """The id of the one customer that is meant by a name, the beginning or a part of it, or `#id`.

        Raises NotFound, and UserError listing the candidates where several may be meant.
        """
        with self._context.database.read() as connection:
            return named(connection, text)

    def suggest(self, text: str, limit: int = 8) -> list[Suggestion]:
        """Whom `text` may become as it is typed; without any text, those last spoken to."""
        with self._context.database.read() as connection:
            return suggestions(connection, text, limit)

    def has_any(self) -> bool:
        """Whether there is any customer on the desk."""
        with self._context.database.read() as connection:
            return connection.execute(select(_customers.id).limit(1)).first() is not None

    def has_sample(self) -> bool:
        """Whether there is sample data on the desk."""
        with self._context.database.read() as connection:
            return samples.has_sample(connection)

    def remove_sample(self) -> Done:
        """Takes all sample customers out, with everything that hangs on them, as one step."""
        with self._context.verb("customer.remove_sample", Touched.ALL) as transaction:
            transaction.about = str(samples.remove(transaction))
        return Done(transaction.step_id)

    def _name(self, given: str) -> str:
        name = clean_line(given, NAME_LIMIT, "name")
        if not name:
            raise UserError("A customer needs a name.", field="name")
        return name

    def _refuse_new(self, new: NewCustomer) -> None:
        today = self._context.today()
        refuse_kind(new.kind)
        if new.since is not None and new.since > today:
            raise UserError("A customer cannot have come on a day that is still to come.", field="since")
        if new.next_on is not None and new.next_on < today:
            raise UserError("The next check-in cannot lie in the past.", field="next_on")
        if not new.person.strip() and (new.person_title.strip() or new.person_phone.strip()):
            raise UserError("Whose title or phone is it? Give the person's name.", field="person")

    def _write(self, transaction: Transaction, new: NewCustomer, name: str) -> int:
        today = self._context.today()
        no_reason = new.next_on is not None or not new.no_next_reason.strip()
        return transaction.insert(
            Customer,
            name=name,
            name_key=fold(name),
            kind=new.kind,
            level=new.level,
            level_since=today,
            value_class=new.value_class,
            since=new.since or today,
            industry=new.industry,
            address=new.address,
            city=new.city,
            country=new.country,
            remember=new.remember,
            no_next_reason=None if no_reason else new.no_next_reason,
            created_at=self._context.now(),
        )

    def _write_person(self, transaction: Transaction, new: NewCustomer, customer_id: int) -> int | None:
        name = clean_line(new.person, NAME_LIMIT, "person")
        if not name:
            return None
        person_id = transaction.insert(Person, name=name, name_key=fold(name), created_at=self._context.now())
        transaction.insert(
            Post,
            person_id=person_id,
            customer_id=customer_id,
            title=new.person_title,
            role=new.person_role,
        )
        country = self._settings.preferences.phone_country
        reaches.replace(transaction, reaches.of_person(person_id), [("phone", new.person_phone)], country)
        return person_id

    def _plan_first(
        self, transaction: Transaction, new: NewCustomer, customer_id: int, person_id: int | None
    ) -> None:
        proposal = self._planning.proposal_for_new(new.level, new.value_class)
        if new.next_on is not None:
            # The plan's own day, left as it stood in the form, is nobody's agreement.
            by_plan = proposal is not None and proposal.due_on == new.next_on
            self._planning.add_check_in(
                transaction,
                customer_id,
                new.next_on,
                new.next_minute,
                proposal.reason if proposal is not None and by_plan else CheckInReason.ASKED,
                person_id=person_id,
            )
        elif new.no_next_reason.strip():
            return
        elif proposal is not None:
            self._planning.add_check_in(
                transaction,
                customer_id,
                proposal.due_on,
                proposal.at,
                proposal.reason,
                person_id=person_id,
            )
        self._planning.plan_next_review(transaction, customer_id)
        self._planning.follow(transaction, customer_id)

    def _name_of(self, transaction: Transaction, customer_id: int) -> str:
        return self._name_and_level(transaction, customer_id)[0]

    def _name_and_level(self, transaction: Transaction, customer_id: int) -> tuple[str, Level]:
        row = transaction.execute(
            select(_customers.name, _customers.level).where(_customers.id == customer_id)
        ).first()
        if row is None:
            raise NotFound("This customer is no longer on the desk.")
        return row.name, row.level

    def _rules(self) -> customer_lists.Rules:
        return customer_lists.Rules(self._context.today(), self._settings.policies, self._settings.zones)


_NEW = Touched.CUSTOMERS | Touched.PEOPLE | Touched.CHECK_INS
_EDITED = Touched.CUSTOMERS | Touched.CHECK_INS


def _tell_whom(transaction: Transaction, changed: Sequence[tuple[int, str]]) -> None:
    """Says in the history whom a step for several was about."""
    if len(changed) == 1:
        transaction.customer_id = changed[0][0]
    more = "…" if len(changed) > _NAMES_IN_HISTORY else ""
    transaction.about = ", ".join(name for _id, name in changed[:_NAMES_IN_HISTORY]) + more
