"""Which program wrote a list, by the columns that only it writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.exchange.headers import normalise
from salesdesk.exchange.own_lists import own_kind

OWN = "SalesDesk"


@dataclass(frozen=True, slots=True)
class _Program:
    """Recognised by any of `telling` beside all of `besides`, both normalised headers."""

    name: str
    telling: frozenset[str]
    besides: frozenset[str] = frozenset()


def _program(name: str, telling: str, besides: str = "") -> _Program:
    return _Program(
        name,
        frozenset(map(normalise, telling.split("|"))),
        frozenset(map(normalise, besides.split("|"))) - {""},
    )


_PROGRAMS = (
    _program(
        "Google Contacts",
        "Group Membership|E-mail 1 - Value|E-mail 1 - Label|Phone 1 - Value|Organization 1 - Name"
        "|Phonetic First Name",
    ),
    _program(
        "Outlook", "Business Street|E-mail Display Name|商务地址 街道|商務 - 街|商務地址 街道|电子邮件类型"
    ),
    _program(
        "Zoho CRM",
        "Modified By|Created By|Last Activity Time|Contact Owner Id|Account Owner Id|Skype ID"
        "|Secondary Email",
        "Record Id",
    ),
    _program(
        "HubSpot",
        "Record ID|Lifecycle Stage|Associated Company IDs|Call outcome|Meeting outcome|Record ID - Contact"
        "|Record ID - Company",
    ),
    _program(
        "Pipedrive",
        "Person - Name|Person - Organization|Organization - Name|Activity - Subject|Person - Owner"
        "|Organization - Owner",
    ),
    _program(
        "EspoCRM", "Email Address Is Opted Out|Phone Number Is Opted Out|Salutation Name|Assigned User Name"
    ),
    _program(
        "Salesforce",
        "Mailing Street|Billing Street|Account Owner|Contact Owner|Account ID|Lead Owner|Company / Account"
        "|Lead Source",
    ),
    _program(
        "Odoo",
        "Is a Company|is_company|Company Type|Commercial Partner|Related Company|parent_id|parent_id/id"
        "|Salesperson",
    ),
    _program("企业微信", "添加人账号|添加人帐号|企业标签|客户标签", "添加时间"),
    _program("纷享销客", "负责人主属部门|生命状态|成交状态|归属部门"),
    _program("Daylite", "Company Names|Person Keywords|Primary Company"),
    _program("Contactually", "Bucket|Buckets|Contactually ID"),
)
AMERICAN_PROGRAMS = frozenset({"Outlook", "HubSpot", "Salesforce"})
"""Exporters that write 3 November as 11/3 where their own headers are English."""


def source_of(header: Sequence[str]) -> str:
    """The program that writes such a header, such as `Google Contacts`; empty where none is recognised."""
    if own_kind(header) is not None:
        return OWN
    keys = set(map(normalise, header))
    return next((one.name for one in _PROGRAMS if keys & one.telling and one.besides <= keys), "")
