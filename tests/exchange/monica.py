"""An account as Monica exports it, by hand, with its quirks: collections by type, days as midnights."""

from __future__ import annotations

import json
from typing import Any

AT = "2026-09-08T19:21:03.000000Z"


def stamped(uuid: str, **values: Any) -> dict[str, Any]:
    """A value of a collection: its own columns, and its properties."""
    return {"uuid": uuid, "created_at": AT, "updated_at": AT, "properties": values}


def collected(kind: str, *values: Any) -> dict[str, Any]:
    return {"count": len(values), "type": kind, "values": list(values)}


def contact(uuid: str, *collections: dict[str, Any], **said: Any) -> dict[str, Any]:
    said = {"is_starred": False, "is_partial": False, "is_active": True, "is_dead": False, **said}
    return {**stamped(uuid, **said), "data": list(collections)}


def day(on: str, **rest: Any) -> dict[str, Any]:
    said = {"is_age_based": False, "is_year_unknown": False, **rest}
    return {"uuid": "d", **said, "date": f"{on}T00:00:00.000000Z", "created_at": AT, "updated_at": AT}


ANNA = contact(
    "c-1",
    collected(
        "call", stamped("k", called_at="2026-10-01T14:05:00.000000Z", content="Price?", contact_called=True)
    ),
    collected(
        "contact_field",
        stamped("f1", data="anna@lind.example", type="t-mail"),
        stamped("f2", data="+46 8 123 456", type="t-phone"),
        stamped("f3", data="annalind", type="t-fb"),
    ),
    collected("note", stamped("n", body="Prefers\nmornings", is_favorite=False)),
    collected(
        "reminder",
        stamped(
            "r1",
            initial_date="2020-12-24T00:00:00.000000Z",
            title="Card",
            frequency_type="year",
            frequency_number=1,
            delible=True,
            inactive=False,
        ),
        stamped("r2", initial_date="1990-05-01T00:00:00.000000Z", title="Wish", delible=False),
    ),
    collected("task", stamped("t1", title="Send samples", completed=False)),
    collected(
        "address", stamped("a", street="Storgatan 1", city="Malmö", postal_code="211 34", country="SE")
    ),
    {"count": 1, "type": "activity", "values": ["act-1"]},
    first_name="Anna",
    last_name="Lind",
    job="Buyer",
    company="Berglund AB",
    tags=["fair", "2026"],
    birthdate=day("1990-05-01"),
)
WEI = contact(
    "c-2",
    {"count": 1, "type": "activity", "values": ["act-1"]},
    first_name="李",
    last_name="伟",
    birthdate=day("2000-02-29", is_year_unknown=True),
    is_active=False,
)
CHILD = contact("c-3", first_name="Kim", is_partial=True)
ACTIVITY = stamped(
    "act-1", summary="Lunch", description="with both", happened_at="2026-10-02T00:00:00.000000Z"
)


def account(*contacts: Any) -> str:
    """The file of an account with these contacts."""
    kinds = (
        ("t-mail", "Email", "mailto:", "email"),
        ("t-phone", "Phone", "tel:", "phone"),
        ("t-fb", "Facebook", None, None),
    )
    types = [stamped(uuid, name=name, protocol=to, type=kind) for uuid, name, to, kind in kinds]
    whole = {
        "version": "1.0-preview.1",
        "app_version": "4.0.0",
        "export_date": AT,
        "url": "https://app.monicahq.com",
        "exported_by": "u-1",
        "account": {
            "uuid": "acc",
            "created_at": AT,
            "updated_at": AT,
            "data": [
                collected("user", stamped("u-1", first_name="Rep")),
                collected("contact", *contacts),
                collected("photo", stamped("p", dataUrl="data:image/png;base64,AAAA")),
                collected("activity", ACTIVITY),
            ],
            "properties": {"modules": []},
            "instance": {"contact_field_types": types, "genders": []},
        },
    }
    return json.dumps(whole, indent=4, ensure_ascii=False)


WHOLE = account(ANNA, WEI, CHILD)
