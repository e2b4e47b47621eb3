"""Posts for generated desks: several at one customer, and some at another."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from salesdesk.domain.search_text import fold, name_key
from salesdesk.domain.words import Role
from salesdesk.storage import tables
from salesdesk.storage.transaction import Transaction


@st.composite
def careers(
    draw: st.DrawFn, after: date | None, today: date, lines: st.SearchStrategy[str]
) -> list[dict[str, Any]]:
    """Posts that somebody had at a customer beside one that began `after`: one after the other, or two now.

    As a list tells them apart: by their last days, those of today by their titles.
    """
    ends = sorted(draw(st.sets(st.dates(after or date(2000, 1, 1), today), max_size=2)))
    posts = [
        {"title": draw(lines), "role": draw(st.sampled_from([None, *Role])), "from_on": None, "to_on": end}
        for end in ends
    ]
    if draw(st.booleans()):
        title = draw(lines.filter(lambda one: bool(fold(one).strip())))
        begin = draw(st.none() | st.dates(ends[-1] if ends else date(2000, 1, 1), today))
        posts.append({"title": title, "role": None, "from_on": begin, "to_on": None})
    return posts


def told_apart(first: dict[str, Any], further: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of the further posts that a list does not take for the first."""
    if first["to_on"] is not None:
        return [post for post in further if post["to_on"] != first["to_on"]]
    title = fold(first["title"])
    return [post for post in further if post["to_on"] or (title and fold(post["title"]) != title)]


def post_elsewhere(
    transaction: Transaction, wanted: list[dict[str, Any]], there: list[tuple[int, list[int]]]
) -> None:
    """Gives some of the people a post at another customer, where nobody is called as they are."""
    named = [{name_key(person["name"]) for person in one["people"]} for one in wanted]
    for one, (customer, people_there) in zip(wanted, there, strict=True):
        for person, row in zip(one["people"], people_there, strict=True):
            at, key = person["also_at"], name_key(person["name"])
            if at is None or at >= len(there) or there[at][0] == customer or key in named[at]:
                continue
            named[at].add(key)
            transaction.insert(
                tables.Post, person_id=row, customer_id=there[at][0], title="guest", to_on=person["to_on"]
            )
