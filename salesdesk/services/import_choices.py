"""Which customer a row goes to where it fits several: what the person chose, and whom they may choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from salesdesk.domain.search_text import name_key
from salesdesk.domain.words import Level
from salesdesk.errors import UserError
from salesdesk.services.context import chunks
from salesdesk.services.import_matching import Known
from salesdesk.storage.tables import ContactPoint, Customer, columns

MOST_CHOICES = 10_000
"""More nobody makes; a script that does has its list wrong."""

MOST_CANDIDATES = 50
"""Customers of one name that are offered, the oldest first."""

_customers, _points = columns(Customer), columns(ContactPoint)


@dataclass(frozen=True, slots=True)
class Choice:
    """Where a row goes: to a customer of the desk by id, to the customer of its name that the file brings
    as its first, second … (`brought`), to a new one, or nowhere, where all of it is empty.
    """

    customer_id: int = 0
    brought: int = 0
    is_new: bool = False


NEW = Choice(is_new=True)
LEAVE_OUT = Choice()


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen: `by_name` holds for all rows that say so (folded, as `written_key` does), `by_row`
    for one row by the number of its part and its own.
    """

    by_name: Mapping[str, Choice] = field(default_factory=dict)
    by_row: Mapping[tuple[int, int], Choice] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises UserError where there are too many."""
        if len(self.by_name) + len(self.by_row) > MOST_CHOICES:
            raise UserError("At most %1 choices can be told for one import.", f"{MOST_CHOICES:,}")

    def of(self, part: int, row: int, written: str) -> Choice | None:
        """The choice for a row; None where it is still to be decided."""
        one = self.by_row.get((part, row))
        return one if one is not None else self.by_name.get(written_key(written))

    def takes(self, part: int, row: int, written: str) -> bool:
        """Whether a row comes in by what was chosen."""
        return bool(written) and self.of(part, row, written) not in (None, LEAVE_OUT)


NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer that a row may mean, with what tells it from others of its name.

    One that only the file brings has nothing but its name.
    """

    choice: Choice
    name: str
    kind: str = ""
    city: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A row of a dry run that fits several customers, or none: what it is decided by, and how it begins.

    One that `is_another` fits nobody of its name: each such row is a new customer where new is chosen.
    """

    part: int
    row: int
    written: str
    text: str
    candidates: tuple[Candidate, ...]
    may_be_new: bool = False
    is_another: bool = False


@dataclass(slots=True)
class Decided:
    """What becomes of a row: `known` is whom it means, None with `is_new` a new customer, else nobody yet."""

    known: Known | None = None
    is_new: bool = False


@dataclass(slots=True)
class Deciding:
    """Brings choices to rows. `new_from` is the first number that an import gives; 0 in a dry run.

    Who was chosen to be new is one customer for all rows of the name: the first row makes it, and `_made`
    says as which of the name's new ones it is found again.
    """

    choices: Choices = NO_CHOICES
    new_from: int = 0
    _made: dict[str, int] = field(default_factory=dict)
    _unknown: set[str] = field(default_factory=set)

    def decide(
        self, part: int, row: int, written: str, named: Sequence[Known], *, is_another: bool = False
    ) -> Decided:
        """Whom a row means that fits several of `named`, all customers that it may name.

        One that contradicts all of them (`is_another`) is a new one of its own where new was chosen.
        """
        choice = self.choices.of(part, row, written)
        if choice is None or choice == LEAVE_OUT:
            return Decided()
        brought = self.brought(named)
        if choice.customer_id:
            return Decided(next((one for one in named if one.id == choice.customer_id), None))
        if choice.brought:
            return Decided(_at(brought, choice.brought))
        if (part, row) in self.choices.by_row:
            return Decided(is_new=True)
        key = written_key(written)
        if not is_another and (known := _at(brought, self._made.get(key, 0))) is not None:
            return Decided(known)
        self._made.setdefault(key, len(brought) + 1)
        return Decided(is_new=True)

    def decide_standing(self, part: int, row: int, written: str, named: Sequence[Known]) -> Known | None:
        """As `decide`, for a row that makes no customer: a new one is found where another part made it."""
        choice = self.choices.of(part, row, written)
        if choice == NEW:
            return _at(self.brought(named), self._made.get(written_key(written), 0))
        return self.decide(part, row, written, named).known

    def decide_unknown(self, part: int, row: int, written: str, named: Sequence[Known]) -> Decided:
        """Whom a row means whose name nobody had before: any customer, or one made for the whole name.

        `named` are those who have the name by now; their last is the one that was made.
        """
        choice = self.choices.of(part, row, written)
        if choice is None or choice == LEAVE_OUT:
            return Decided()
        if choice.customer_id:
            return Decided(Known(choice.customer_id, "", ""))
        self._unknown.add(written_key(written))
        return Decided(named[-1]) if named else Decided(is_new=choice == NEW)

    def was_unknown(self, written: str) -> bool:
        """Whether the customer of a name was made for rows that named nobody."""
        return bool(self._unknown) and written_key(written) in self._unknown

    def stands(self, known: Known) -> bool:
        """Whether a customer was on the desk before the file."""
        return known.id > 0 and not 0 < self.new_from <= known.id

    def brought(self, named: Sequence[Known]) -> list[Known]:
        """Those that the file brings, in its order: in a dry run, and before they are written, so too."""
        found = [one for one in named if not self.stands(one)]
        return sorted(found, key=lambda one: abs(one.id) if one.id else float("inf"))

    def choice_of(self, known: Known, named: Sequence[Known]) -> Choice:
        """How `known` is chosen among `named`."""
        if self.stands(known):
            return Choice(customer_id=known.id)
        return Choice(brought=1 + next(at for at, one in enumerate(self.brought(named)) if one is known))


def written_key(written: str) -> str:
    """What two spellings of a name in a list share."""
    return name_key(written)


def candidates_of(
    connection: Connection, wanted: Sequence[tuple[Choice, ...]], names: Sequence[str]
) -> list[tuple[Candidate, ...]]:
    """For each of `wanted` its candidates; those that a file brings are called by the name beside it."""
    ids = sorted({one.customer_id for some in wanted for one in some if one.customer_id})
    standing: dict[int, Candidate] = {}
    reached = _reached(connection, ids)
    for chunk in chunks(ids):
        for row in connection.execute(
            select(
                _customers.id,
                _customers.name,
                _customers.kind,
                _customers.city,
                _customers.address,
                _customers.level,
            ).where(_customers.id.in_(chunk))
        ):
            ways = reached.get(row.id, {})
            phone = ways.get("phone") or ways.get("mobile", "")
            standing[row.id] = Candidate(
                Choice(row.id),
                row.name,
                row.kind,
                row.city,
                row.address,
                phone,
                ways.get("email", ""),
                row.level,
            )
    made: dict[tuple[tuple[Choice, ...], str], tuple[Candidate, ...]] = {}
    found = []
    for some, name in zip(wanted, names, strict=True):
        if (some, name) not in made:
            told = [
                standing.get(one.customer_id) if one.customer_id else Candidate(one, name) for one in some
            ]
            made[some, name] = tuple(one for one in told if one is not None)
        found.append(made[some, name])
    return found


def _reached(connection: Connection, ids: Sequence[int]) -> dict[int, dict[str, str]]:
    """The first way of each kind to reach these customers themselves."""
    found: dict[int, dict[str, str]] = {}
    for chunk in chunks(list(ids)):
        rows = connection.execute(
            select(_points.customer_id, _points.kind, _points.value)
            .where(_points.customer_id.in_(chunk), _points.kind.in_(("phone", "mobile", "email")))
            .order_by(_points.customer_id, _points.position)
        )
        for customer_id, kind, value in rows:
            found.setdefault(customer_id, {}).setdefault(kind, value)
    return found


def _at(known: Sequence[Known], place: int) -> Known | None:
    """The `place`-th, counted from 1."""
    return known[place - 1] if 0 < place <= len(known) else None
