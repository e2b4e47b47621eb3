"""A rep's autumn, told through the desk's own verbs: what the pictures show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from salesdesk.domain.words import (
    Channel,
    Direction,
    Expectation,
    Heard,
    Level,
    Outcome,
    Party,
    Role,
    ValueClass,
)
from salesdesk.services.desk import Desk
from salesdesk.services.interactions import PromiseGiven
from salesdesk.services.orders import NewOrder
from salesdesk.services.people import NewPerson
from salesdesk.services.rows import OrderLineRow
from tests.factories import a_contact, a_customer
from tests.fakes import FakeClock

MORNING = datetime(2026, 11, 24, 9, 12)  # noqa: DTZ001 - the wall time where the rep is
KUNSHAN = "昆山精工 Kunshan Precision"

_CUSTOMERS: tuple[dict[str, Any], ...] = (
    {
        "name": KUNSHAN,
        "level": Level.PROACTIVE,
        "value_class": ValueClass.SUPERSTAR,
        "city": "昆山",
        "industry": "pumps and seals",
        "address": "长江中路 99 号",
        "remember": "prefers drawings before prices; daughter sits exams in June",
        "since": date(2023, 4, 3),
        "person": "王芳",
        "person_title": "purchasing lead",
        "person_role": Role.DECIDES,
        "person_phone": "138 0013 8000",
    },
    {
        "name": "苏州恒泰 Hengtai Pumps",
        "level": Level.ACCOUNTABLE,
        "value_class": ValueClass.REGULAR,
        "city": "苏州",
        "person": "李伟",
        "person_title": "quality lead",
        "person_role": Role.INFLUENCES,
        "person_phone": "139 1234 5678",
    },
    {
        "name": "Northwind Traders",
        "level": Level.ACCOUNTABLE,
        "value_class": ValueClass.RISING,
        "city": "Seattle",
        "country": "US",
        "person": "Anna Trujillo",
        "person_title": "owner",
        "person_role": Role.DECIDES,
        "person_phone": "+1 206 555 0142",
    },
    {
        "name": "Alfreds Futterkiste",
        "level": Level.ACCOUNTABLE,
        "value_class": ValueClass.RISING,
        "city": "Berlin",
        "country": "DE",
        "person": "Maria Anders",
        "person_title": "sales representative",
        "person_role": Role.SIGNS,
        "person_phone": "+49 30 0074321",
    },
    {
        "name": "吴江纺织 Wujiang Textile",
        "level": Level.ACCOUNTABLE,
        "value_class": ValueClass.REGULAR,
        "city": "吴江",
        "person": "陈志强",
        "person_title": "厂长",
        "person_role": Role.DECIDES,
        "person_phone": "137 0016 2233",
    },
    {
        "name": "Around the Horn",
        "level": Level.PARTNERSHIP,
        "value_class": ValueClass.SUPERSTAR,
        "city": "London",
        "country": "GB",
        "person": "Thomas Hardy",
        "person_title": "director",
        "person_role": Role.DECIDES,
        "person_phone": "+44 20 7946 0958",
    },
    {
        "name": "Berglunds snabbköp",
        "level": Level.REACTIVE,
        "value_class": ValueClass.SUPERSTAR,
        "city": "Luleå",
        "country": "SE",
        "person": "Christina Berglund",
        "person_title": "order administrator",
        "person_phone": "+46 921 123465",
    },
    {
        "name": "宁波阀门 Ningbo Valves",
        "level": Level.BASIC,
        "value_class": ValueClass.FADING,
        "city": "宁波",
    },
)


def tell(desk: Desk, clock: FakeClock) -> dict[str, int]:
    """Fills an empty desk, and leaves the clock at `MORNING`; returns the customers' ids by name."""
    clock.set(datetime(2026, 10, 5, 9, 0))  # noqa: DTZ001
    desk.settings.change(rep_name="陈静", firm="Suzhou Seals", country="CN", welcomed=True, calls_per_day=8)
    ids = {str(one["name"]): a_customer(desk, **one) for one in _CUSTOMERS}
    for name, title, role in (("李军", "quality", Role.INFLUENCES), ("赵敏", "finance", Role.SIGNS)):
        desk.people.add(ids[KUNSHAN], NewPerson(name, title=title, role=role))
    story = _Story(desk, clock, ids)
    story.october()
    story.november()
    clock.set(MORNING)
    return ids


class _Story:
    def __init__(self, desk: Desk, clock: FakeClock, ids: dict[str, int]) -> None:
        self._desk = desk
        self._clock = clock
        self._ids = ids

    def october(self) -> None:
        self._set(6, 11)
        order = OrderLineRow("seals", 400, 8_640_000)
        day = self._day(6)
        self._desk.orders.add(
            self._id("昆山"), NewOrder(day, delivered_on=day, number="2311", currency="CNY", lines=(order,))
        )
        self._talk(12, "吴江", "New machines come in May; they ask for a trial of the blue seals.")
        self._talk(13, "Alfreds", "Content with the last delivery; the next order comes in November.")
        self._talk(
            14, "Northwind", "Price list for 2027 wanted by month end.", "Price hold until month end", 31
        )
        self._keep("Price hold", 30, 10, "invoice 10643")
        self._talk(
            21,
            "昆山",
            "Walked the line. Expect 20 % more volume after March; want a buffer stock agreement.",
            channel=Channel.VISIT,
            minutes=90,
            heard=frozenset({Heard.NEED}),
        )
        self._talk(
            23,
            "Around",
            "Quarterly figures agreed; they train two new people in December.",
            "Training day",
            41,
        )

    def november(self) -> None:
        self._talk(
            33,
            "昆山",
            "Two of forty seals leak at 6 bar.",
            "Engineer on site",
            35,
            direction=Direction.IN,
            heard=frozenset({Heard.COMPLAINT}),
        )
        self._keep("Engineer", 34, 11, "visit report 0311", confirmed="by phone")
        complaint = self._desk.complaints.of(self._id("昆山"))[0].id
        self._desk.complaints.answer(complaint)
        self._set(35, 10)
        self._desk.complaints.solve(complaint, "batch 0931 replaced", Expectation.AS_EXPECTED)
        self._talk(
            41,
            "昆山",
            "Seal leak fixed, will watch the new batch. Asked for a 3-D drawing of the flange.",
            "3-D drawing of the flange",
            58,
            minutes=12,
            heard=frozenset({Heard.SUGGESTION}),
            theirs=PromiseGiven(Party.CUSTOMER, "forecast for Q1", self._day(61)),
            next_on=self._day(55),
            next_minute=570,
        )
        self._keep("Training", 42, 15, "list of participants")
        self._talk(
            45,
            "Around",
            "Happy with the training; asks for a second day.",
            next_on=self._day(55),
            next_minute=840,
        )
        order = OrderLineRow("gaskets", 120, 1_260_000)
        self._desk.orders.add(
            self._id("Alfreds"),
            NewOrder(
                self._day(44), delivered_on=self._day(48), number="10643", currency="EUR", lines=(order,)
            ),
        )
        self._talk(
            48, "恒泰", "The quote is above what they pay now; 李伟 wants it split.", "Send revised quote", 54
        )
        self._talk(
            50, "Northwind", "They would try the new gasket.", "Sample kit by courier", 55, minute=1020
        )
        for day in (51, 54):
            self._talk(day, "吴江", "", outcome=Outcome.NO_ANSWER)
        self._set(54, 16)
        self._desk.complaints.open(self._id("Alfreds"), "One crate arrived with the wrong labels.")

    def _talk(self, day: int, whom: str, said: str, promise: str = "", by: int = 0, **more: Any) -> None:
        """A contact on a day counted from 1 October, with a promise of the rep's due on the day `by`."""
        self._set(day, 10)
        given: Sequence[PromiseGiven] = ()
        if promise:
            given = (PromiseGiven(Party.REP, promise, self._day(by), more.pop("minute", None)),)
        theirs = more.pop("theirs", None)
        person = self._desk.people.of(self._id(whom))[0].id
        a_contact(
            self._desk,
            self._id(whom),
            summary=said,
            person_ids=(person,),
            promises=(*given, theirs) if theirs else tuple(given),
            **more,
        )

    def _keep(self, text: str, day: int, hour: int, evidence: str, confirmed: str = "") -> None:
        self._set(day, hour)
        [promise] = [
            one.id for whom in self._ids.values() for one in self._desk.promises.of(whom) if text in one.text
        ]
        self._desk.promises.keep(promise, evidence=evidence)
        if confirmed:
            self._desk.promises.confirm(promise, self._desk.clock.today(), confirmed)

    def _set(self, day: int, hour: int) -> None:
        on = self._day(day)
        self._clock.set(datetime(on.year, on.month, on.day, hour, 2))  # noqa: DTZ001

    def _day(self, day: int) -> date:
        return date(2026, 9, 30) + timedelta(days=day)

    def _id(self, part: str) -> int:
        return next(id_ for name, id_ in self._ids.items() if part in name)
