"""Saved filters: questions to the customers' table that are asked again and again, by their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from salesdesk.domain.text import clean_line
from salesdesk.errors import NotFound, UserError
from salesdesk.services import customer_criteria, customer_lists
from salesdesk.services.context import Context, Done
from salesdesk.services.customer_criteria import Rules
from salesdesk.services.customer_filter import ALL, CustomerFilter, checked, from_json, to_json
from salesdesk.services.settings import Settings
from salesdesk.services.touched import Touched
from salesdesk.storage.columns import NAME_LIMIT
from salesdesk.storage.tables import SavedFilter, columns
from salesdesk.storage.transaction import Transaction

_filters = columns(SavedFilter)

MOST_SAVED = 100
"""More nobody finds again in a list."""

MOST_PLACES = 200
_SHOWN = "customers_shown"


@dataclass(frozen=True, slots=True)
class KeptFilter:
    """A saved filter; `wanted` is None where this version does not understand it, `problem` says why."""

    id: int
    name: str
    wanted: CustomerFilter | None
    problem: UserError | None = None


class SavedFilters:
    """The rep's own questions, and what the table showed last."""

    def __init__(self, context: Context, settings: Settings) -> None:
        self._context = context
        self._settings = settings

    def all(self) -> list[KeptFilter]:
        """All saved filters, in the rep's order."""
        with self._context.database.read() as connection:
            rows = connection.execute(
                select(_filters.id, _filters.name, _filters.criteria).order_by(_filters.position, _filters.id)
            ).all()
        return [_kept(row.id, row.name, row.criteria) for row in rows]

    def save(self, name: str, wanted: CustomerFilter, *, replace: bool = False) -> Done:
        """Keeps a filter under a name, after all others; with `replace` instead of the one so called.

        Raises UserError for an empty or a taken name, for an empty filter, and for one too many.
        """
        called, criteria = _name(name), to_json(checked(wanted))
        if wanted == ALL:
            raise UserError("This filter shows everybody: choose what it asks for first.", field="name")
        with self._context.verb("filter.save", Touched.SETTINGS, about=called) as transaction:
            standing = _id_of(transaction, called)
            if standing is None:
                row_id = transaction.insert(
                    SavedFilter, name=called, criteria=criteria, position=self._next_position(transaction)
                )
            elif replace:
                row_id = standing
                transaction.update(SavedFilter, standing, criteria=criteria)
            else:
                raise UserError("There is a filter called “%1” already.", called, field="name")
        return Done(transaction.step_id, row_id)

    def rename(self, filter_id: int, name: str) -> Done:
        """Raises UserError for an empty or a taken name, NotFound for a filter that has gone."""
        called = _name(name)
        with self._context.verb("filter.rename", Touched.SETTINGS, about=called) as transaction:
            _ensure(transaction, filter_id)
            if _id_of(transaction, called) not in (None, filter_id):
                raise UserError("There is a filter called “%1” already.", called, field="name")
            transaction.update(SavedFilter, filter_id, name=called)
        return Done(transaction.step_id, filter_id)

    def delete(self, filter_id: int) -> Done:
        """Forgets a filter; no customer is touched. Raises NotFound."""
        with self._context.verb("filter.delete", Touched.SETTINGS) as transaction:
            transaction.about = _ensure(transaction, filter_id)
            transaction.delete(SavedFilter, filter_id)
        return Done(transaction.step_id, filter_id)

    def reorder(self, ids: list[int]) -> Done:
        """Puts these filters first, in this order; those not named follow as they stood. Raises NotFound."""
        with self._context.verb("filter.reorder", Touched.SETTINGS) as transaction:
            standing = transaction.execute(
                select(_filters.id, _filters.position).order_by(_filters.position, _filters.id)
            ).all()
            positions = {row.id: row.position for row in standing}
            if not set(ids) <= positions.keys():
                raise NotFound("This filter is no longer on the desk.")
            for position, one in enumerate(dict.fromkeys([*ids, *positions])):
                if positions[one] != position:
                    transaction.update(SavedFilter, one, position=position)
        return Done(transaction.step_id)

    def counts(self, wanted: Mapping[int, CustomerFilter]) -> dict[int, int]:
        """For each filter, by the key it comes under, how many customers pass."""
        rules = self._rules()
        with self._context.database.read() as connection:
            return {key: customer_lists.count_of(connection, one, rules) for key, one in wanted.items()}

    def narrowing(self, wanted: CustomerFilter) -> dict[str, int]:
        """For each active criterion how many customers would be shown without it."""
        rules = self._rules()
        with self._context.database.read() as connection:
            return customer_criteria.narrowing(connection, wanted, rules)

    def places(self, name: str) -> list[str]:
        """What customers have written where the criterion `name` (`cities` …) looks, the most usual first."""
        with self._context.database.read() as connection:
            return customer_criteria.places(connection, name, MOST_PLACES)

    def remember_shown(self, text: str) -> None:
        """Keeps how the table stands (its page's own JSON) until it is shown again; not in the history."""
        if self.shown() != text:
            self._context.database.remember(_SHOWN, text)

    def shown(self) -> str:
        """What `remember_shown` kept; empty where nothing was."""
        return self._context.database.recall(_SHOWN) or ""

    def _rules(self) -> Rules:
        return Rules(self._context.today(), self._settings.policies, self._settings.zones)

    @staticmethod
    def _next_position(transaction: Transaction) -> int:
        count = transaction.execute(select(func.count()).select_from(SavedFilter)).scalar_one()
        last = transaction.execute(select(func.max(_filters.position))).scalar()
        if count >= MOST_SAVED:
            raise UserError("There are %1 saved filters; delete one that is not used.", count, field="name")
        return 0 if last is None else int(last) + 1


def _kept(row_id: int, name: str, criteria: str) -> KeptFilter:
    try:
        return KeptFilter(row_id, name, from_json(criteria))
    except UserError as error:
        return KeptFilter(row_id, name, None, error)


def _name(text: str) -> str:
    called = clean_line(text, limit=NAME_LIMIT, field="name")
    if not called:
        raise UserError("Give the filter a name.", field="name")
    return called


def _id_of(transaction: Transaction, name: str) -> int | None:
    return transaction.execute(select(_filters.id).where(_filters.name == name)).scalar()


def _ensure(transaction: Transaction, filter_id: int) -> str:
    """The filter's name. Raises NotFound."""
    name = transaction.execute(select(_filters.name).where(_filters.id == filter_id)).scalar()
    if name is None:
        raise NotFound("This filter is no longer on the desk.")
    return str(name)
