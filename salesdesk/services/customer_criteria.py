"""Who fulfils each criterion of a filter, read from an index wherever there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, Select, func, or_, select

from salesdesk.domain.levels import LevelPolicy, Zone, contact_interval
from salesdesk.domain.search_text import fold
from salesdesk.domain.words import Level, PromiseState, ValueClass
from salesdesk.services.customer_filter import PLACES, CustomerFilter, active
from salesdesk.storage import search
from salesdesk.storage.hints import mostly
from salesdesk.storage.id_lists import read_ids
from salesdesk.storage.step_customers import customers_of_step
from salesdesk.storage.tables import Complaint, ContactPoint, Customer, Person, Post, Promise, Step, columns

_customers, _promises, _complaints = columns(Customer), columns(Promise), columns(Complaint)
_people, _posts, _points = columns(Person), columns(Post), columns(ContactPoint)
_steps = columns(Step)

IMPORT = "import.file"
"""The verb of an import's step."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What filters are measured by."""

    today: date
    policies: Mapping[Level, LevelPolicy]
    zones: Mapping[ValueClass, Zone]


@dataclass(frozen=True, slots=True)
class Part:
    """Who fulfils one criterion: `ids` alone, or all but `ids`, whichever are the fewer to read."""

    ids: set[int]
    is_all_but: bool = False


def parts_of(connection: Connection, wanted: CustomerFilter, rules: Rules) -> dict[str, Part]:
    """For each active criterion, by its name, who fulfils it."""
    return {name: _READERS[name](connection, wanted, rules) for name in active(wanted)}


def brought_together(connection: Connection, parts: Iterable[Part]) -> set[int] | None:
    """Who fulfils all of them; None where there is no part."""
    found = list(parts)
    if not found:
        return None
    only = [part.ids for part in found if not part.is_all_but]
    passing = set.intersection(*only) if only else _ids(connection, select(_customers.id))
    for part in found:
        if part.is_all_but:
            passing = passing - part.ids
    return passing


def narrowing(connection: Connection, wanted: CustomerFilter, rules: Rules) -> dict[str, int]:
    """For each active criterion how many customers pass all the others: what leaving it out would show."""
    parts = parts_of(connection, wanted, rules)
    counts = {}
    for name in parts:
        rest = brought_together(connection, [part for other, part in parts.items() if other != name])
        everybody = select(func.count()).select_from(Customer)
        counts[name] = connection.execute(everybody).scalar_one() if rest is None else len(rest)
    return counts


def places(connection: Connection, name: str, most: int) -> list[str]:
    """What is written most often where the criterion `name` looks: `cities`, `regions` …"""
    column = _customers[PLACES[name]]
    rows = connection.execute(
        select(column).where(column > "").group_by(column).order_by(func.count().desc(), column).limit(most)
    )
    return [str(row[0]) for row in rows]


def _ids(connection: Connection, statement: Select[tuple[int]]) -> set[int]:
    return set(read_ids(connection, statement))


def _levels(connection: Connection, wanted: CustomerFilter, _rules: Rules) -> Part:
    return Part(_ids(connection, select(_customers.id).where(_customers.level.in_(wanted.levels))))


def _classes(connection: Connection, wanted: CustomerFilter, _rules: Rules) -> Part:
    return Part(_ids(connection, select(_customers.id).where(_customers.value_class.in_(wanted.classes))))


def _text(connection: Connection, wanted: CustomerFilter, _rules: Rules) -> Part:
    if not wanted.text.strip():
        return Part(set(), is_all_but=True)
    return Part(search.customers_found(connection, wanted.text))


def _overdue(connection: Connection, wanted: CustomerFilter, rules: Rules) -> Part:
    check_ins = select(_customers.id).where(_customers.next_on < rules.today)
    return Part(_ids(connection, check_ins) | _overdue_promises(connection, wanted, rules).ids)


def _overdue_promises(connection: Connection, _wanted: CustomerFilter, rules: Rules) -> Part:
    promises = select(_promises.customer_id).where(
        _promises.state == PromiseState.OPEN, _promises.due_on < rules.today
    )
    return Part(_ids(connection, promises))


def _open_complaints(connection: Connection, _wanted: CustomerFilter, _rules: Rules) -> Part:
    return Part(_ids(connection, select(_complaints.customer_id).where(_complaints.solved_on.is_(None))))


def _no_next(connection: Connection, _wanted: CustomerFilter, rules: Rules) -> Part:
    asking = [level for level, policy in rules.policies.items() if contact_interval(policy) is not None]
    return Part(
        _ids(
            connection,
            select(_customers.id).where(
                mostly(_customers.next_on.is_(None)),
                _customers.no_next_reason.is_(None),
                _customers.level.in_(asking),
                _customers.id > 0,  # all are: so the index of just these goes before the levels' own
            ),
        )
    )


def _outside_zone(connection: Connection, _wanted: CustomerFilter, rules: Rules) -> Part:
    found: set[int] = set()
    for value_class, zone in rules.zones.items():
        outside = [level for level in Level if not zone.lowest.step <= level.step <= zone.highest.step]
        found |= _ids(
            connection,
            select(_customers.id).where(_customers.value_class == value_class, _customers.level.in_(outside)),
        )
    return Part(found)


def _quiet(connection: Connection, wanted: CustomerFilter, rules: Rules) -> Part:
    """All but those who were spoken to since: they are the fewer."""
    since = rules.today - timedelta(days=wanted.quiet_days or 0)
    return Part(_ids(connection, select(_customers.id).where(_customers.last_contact_on > since)), True)


def _spoken(connection: Connection, wanted: CustomerFilter, rules: Rules) -> Part:
    since = rules.today - timedelta(days=wanted.spoken_days or 0)
    return Part(_ids(connection, select(_customers.id).where(_customers.last_contact_on >= since)))


def _next_within(connection: Connection, wanted: CustomerFilter, rules: Rules) -> Part:
    until = rules.today + timedelta(days=wanted.next_within or 0)
    between = _customers.next_on.between(rules.today, until)
    return Part(_ids(connection, select(_customers.id).where(between)))


def _late(connection: Connection, wanted: CustomerFilter, rules: Rules) -> Part:
    until = rules.today - timedelta(days=wanted.late_days or 0)
    return Part(_ids(connection, select(_customers.id).where(_customers.next_on <= until)))


def _tries(connection: Connection, wanted: CustomerFilter, _rules: Rules) -> Part:
    # The first condition says what the index holds, which a bound number cannot.
    unanswered = select(_customers.id).where(_customers.tries > 0, _customers.tries >= wanted.tries)
    return Part(_ids(connection, unanswered))


def _kind(connection: Connection, wanted: CustomerFilter, _rules: Rules) -> Part:
    return Part(_ids(connection, select(_customers.id).where(_customers.kind == wanted.kind)))


def _birthday(connection: Connection, wanted: CustomerFilter, rules: Rules) -> Part:
    """Of people who hold a post there now. A 29 February falls on 1 March where the year has none."""
    ahead = [rules.today + timedelta(days=days) for days in range(min(wanted.birthday_within or 0, 366) + 1)]
    wishes = {day.strftime("%m-%d") for day in ahead}
    if any((day.month, day.day) == (3, 1) and not _is_leap(day.year) for day in ahead):
        wishes.add("02-29")
    with_year = select(_people.id).where(func.substr(_people.birthday, 6).in_(wishes))
    without_year = select(_people.id).where(_people.birth_month_day.in_(wishes))
    posts = select(_posts.customer_id).where(
        _posts.to_on.is_(None), or_(_posts.person_id.in_(with_year), _posts.person_id.in_(without_year))
    )
    return Part(_ids(connection, posts))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _no_phone(connection: Connection, _wanted: CustomerFilter, _rules: Rules) -> Part:
    return _reached_by(connection, ("phone", "mobile"))


def _no_email(connection: Connection, _wanted: CustomerFilter, _rules: Rules) -> Part:
    return _reached_by(connection, ("email",))


def _reached_by(connection: Connection, kinds: tuple[str, ...]) -> Part:
    """All but those who, or whose people, can be reached so."""
    own = select(_points.customer_id).where(_points.customer_id.is_not(None), _points.kind.in_(kinds))
    theirs = (
        select(_posts.customer_id)
        .select_from(ContactPoint)
        .join(Post, _posts.person_id == _points.person_id)
        .where(_points.person_id.is_not(None), _points.kind.in_(kinds), _posts.to_on.is_(None))
    )
    return Part(_ids(connection, own) | _ids(connection, theirs), is_all_but=True)


def _written_in(name: str) -> Callable[[Connection, CustomerFilter, Rules], Part]:
    """Who has one of the wanted words, folded, in a column: of the column's own words those are few."""
    column = _customers[PLACES[name]]

    def read(connection: Connection, wanted: CustomerFilter, _rules: Rules) -> Part:
        folded = {fold(one) for one in getattr(wanted, name)}
        written = [str(row[0]) for row in connection.execute(select(column).where(column > "").distinct())]
        meant = [one for one in written if fold(one) in folded]
        found: set[int] = set()
        for start in range(0, len(meant), 500):
            some = meant[start : start + 500]
            found |= _ids(connection, select(_customers.id).where(column.in_(some)))
        return Part(found)

    return read


def _imported(connection: Connection, wanted: CustomerFilter, _rules: Rules) -> Part:
    """Nobody where the import was taken back, or the step is that of another desk."""
    step_id, about = wanted.imported or (0, "")
    is_it = select(_steps.id).where(
        _steps.id == step_id, _steps.verb == IMPORT, _steps.about == about, _steps.undone_at.is_(None)
    )
    if connection.execute(is_it).first() is None:
        return Part(set())
    return Part(customers_of_step(connection, step_id))


_READERS: Mapping[str, Callable[[Connection, CustomerFilter, Rules], Part]] = {
    "levels": _levels,
    "classes": _classes,
    "overdue": _overdue,
    "no_next": _no_next,
    "outside_zone": _outside_zone,
    "text": _text,
    "quiet_days": _quiet,
    "spoken_days": _spoken,
    "next_within": _next_within,
    "late_days": _late,
    "overdue_promises": _overdue_promises,
    "open_complaints": _open_complaints,
    "tries": _tries,
    "birthday_within": _birthday,
    "kind": _kind,
    "imported": _imported,
    "no_phone": _no_phone,
    "no_email": _no_email,
    **{name: _written_in(name) for name in PLACES},
}
