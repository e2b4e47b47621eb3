"""Shows on a customer's page what the search found there: the tab, the row, and the focus on it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from salesdesk.services.rows import Found
from salesdesk.ui.pages.customer import DETAILS, PEOPLE, PROMISES, TIMELINE, CustomerPage


def show_found(page: CustomerPage, found: Found) -> None:
    """Brings the row into sight; what has gone since it was found leaves the page as it was opened."""
    if found.kind == "promise":
        page.tabs.setCurrentIndex(PROMISES)
        page.promises.choose(found.id)
    elif found.kind == "person":
        page.tabs.setCurrentIndex(PEOPLE)
        page.people.choose(found.id)
    elif found.kind == "reach":
        _show_reach(page, found.id)
    elif found.kind == "note":
        page.tabs.setCurrentIndex(DETAILS)
        page.details.point_out_remembered(_meant(found))
    elif found.on is not None:
        _show_entry(page, found)


def _show_entry(page: CustomerPage, found: Found) -> None:
    """A contact or a complaint, in the timeline."""
    key = ("contact", found.id, "") if found.kind == "interaction" else (found.kind, found.id, "opened")
    page.tabs.setCurrentIndex(TIMELINE)
    at = page.timeline.reach(key, found.on) if found.on is not None else -1
    if at >= 0:
        page.timeline_list.setFocus(Qt.FocusReason.OtherFocusReason)
        page.timeline_list.show_entry(at)


def _show_reach(page: CustomerPage, reach_id: int) -> None:
    """A number or an address: on the card of whose it is, or in the details of the customer."""
    desk = page.workspace.desk
    for person in desk.people.of(page.customer_id):
        if any(one.id == reach_id for one in person.reaches):
            page.tabs.setCurrentIndex(PEOPLE)
            page.people.choose(person.id)
            return
    values = [one.value for one in desk.customers.card(page.customer_id).reaches if one.id == reach_id]
    if values:
        page.tabs.setCurrentIndex(DETAILS)
        page.details.point_out_reach(values[0])


def _meant(found: Found) -> str:
    """The first marked part of an excerpt."""
    if not found.match_marks:
        return ""
    start, length = found.match_marks[0]
    return found.match[start : start + length]
