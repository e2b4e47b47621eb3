"""Who a card is about: a firm, somebody at a firm, or a person who is the customer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.exchange import patterns
from salesdesk.exchange.vcard_contents import Contents, RefusedCard
from salesdesk.exchange.vcard_fields import Address
from salesdesk.exchange.vcard_own import AT, CUSTOMER, PERSON, RECORD, completed, completed_person
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson
from salesdesk.storage.columns import NAME_LIMIT

Say = Callable[[Sentence], str]

_NO_NAME = QT_TRANSLATE_NOOP("domain", "the card has no name")
_GROUP = QT_TRANSLATE_NOOP("domain", "this is a list of contacts, and no contact")
_ADDRESS = QT_TRANSLATE_NOOP("domain", "Address")
_HOME_ADDRESS = QT_TRANSLATE_NOOP("domain", "Home address")
_WEBSITE = QT_TRANSLATE_NOOP("domain", "Website")
_TITLE = QT_TRANSLATE_NOOP("domain", "Title")
_BIRTHDAY = QT_TRANSLATE_NOOP("domain", "Birthday")


def customer_of(number: int, found: Contents, say: Say) -> tuple[ImportedCustomer, str, str]:
    """(customer, what it is by our own properties, the UID that says whose). Raises RefusedCard."""
    own = found.own.get(RECORD, "")
    if own == CUSTOMER and found.names:
        kind: Any = "firm" if found.is_firm else "person"
        whole = _whole(number, found, found.names[0], kind, say)
        return completed(whole, found.own), CUSTOMER, found.uid
    firm, name = _who(found)
    if own == PERSON and found.names:
        person = completed_person(_person(found, found.names[0], say, keeps_extra=False), found.own)
        record = ImportedCustomer(number, (firm or found.names[0])[:NAME_LIMIT], people=(person,))
        return record, PERSON, found.own.get(AT, "")
    if found.is_group:
        raise RefusedCard(Sentence(_GROUP))
    if not firm and not name:
        raise RefusedCard(Sentence(_NO_NAME))
    if firm and name:
        return _at_firm(number, found, firm, name, say), "", ""
    return _whole(number, found, firm or name, "firm" if firm else "person", say), "", ""


def _who(found: Contents) -> tuple[str, str]:
    """(the firm's name, the person's name), either empty."""
    firm = found.firm[0] if found.firm else ""
    composed = _composed(found.parts)
    name = found.names[0] if found.names else composed
    if composed and name and patterns.is_cjk(composed) and sorted(name.replace(" ", "")) == sorted(composed):
        name = composed  # `小明 张`, as programs write it that know Western names alone
    for other in found.names[1:]:
        found.extra.append(("FN", other))
    if found.is_firm:
        firm = firm or name
        name = composed if composed != firm else ""
    if name == firm:
        name = ""
    if not firm and name and _is_firm_name(name, found.parts):
        return name, ""
    return (firm, name) if firm or name else ("", _fallback(found))


def _composed(parts: list[str]) -> str:
    """A name from its five parts: family name first and without blanks where it is Chinese or Japanese."""
    family, given, middle, prefix, suffix = (parts + [""] * 5)[:5]
    if patterns.is_cjk(family + given):
        return f"{family}{middle}{given}".replace(" ", "")[:NAME_LIMIT]
    return " ".join(filter(None, (prefix, given, middle, family, suffix)))[:NAME_LIMIT]


def _is_firm_name(name: str, parts: list[str]) -> bool:
    """Whether a name without a firm is a firm's: phones have one field for both."""
    has_two_names = len(parts) > 1 and bool(parts[0] and parts[1])
    return patterns.is_firm_name(name) and not has_two_names and not patterns.is_chinese_person(name)


def _fallback(found: Contents) -> str:
    """What to call somebody whose card has no name."""
    numbers = [number for _order, _kind, number, _main in found.phones]
    emails = [email for _order, email in found.emails]
    return next(iter([one for one in (found.nickname, *emails, *numbers) if one]), "")[:NAME_LIMIT]


def _whole(number: int, found: Contents, name: str, kind: Any, say: Say) -> ImportedCustomer:
    """A customer whose card is all its own."""
    address, others = _address(found.addresses, say, homes_too=kind == "person")
    people: tuple[ImportedPerson, ...] = ()
    extra = [*found.extra, *others]
    title = " / ".join(dict.fromkeys(found.titles))
    if kind == "person" and (title or found.birthday):
        people = (ImportedPerson(name, title, **_born(found)),)
    elif kind == "firm":
        extra += [(say(Sentence(_TITLE)), title)] if title else []
        extra += [(say(Sentence(_BIRTHDAY)), found.birthday.written)] if found.birthday else []
    return ImportedCustomer(
        row=number,
        name=name,
        kind=kind,
        people=people,
        phones=_phones(found),
        emails=_emails(found),
        websites=tuple(dict.fromkeys(site for site, _whose in found.websites)),
        wechat="\n".join(found.wechat),
        **_where(address),
        notes="\n".join(found.notes),
        photo=found.photo or found.logo,
        extra=tuple(extra),
    )


def _at_firm(number: int, found: Contents, firm: str, name: str, say: Say) -> ImportedCustomer:
    """A firm by the card of somebody there: address, website and main number are the firm's."""
    address, others = _address(found.addresses, say, homes_too=False)
    found.extra += others
    homepages = [site for site, whose in found.websites if whose == "home"]
    found.extra += [(say(Sentence(_WEBSITE)), site) for site in homepages]
    return ImportedCustomer(
        row=number,
        name=firm,
        people=(_person(found, name, say, keeps_extra=True),),
        phones=tuple(dict.fromkeys((kind, one) for _at, kind, one, is_main in found.phones if is_main)),
        websites=tuple(dict.fromkeys(site for site, whose in found.websites if whose != "home")),
        **_where(address),
        photo=found.logo,
    )


def _person(found: Contents, name: str, say: Say, *, keeps_extra: bool) -> ImportedPerson:
    """Somebody at a firm; with `keeps_extra` what has no field stands below their notes."""
    extra = [f"{header}: {text}" for header, text in found.extra] if keeps_extra else []
    sites = [] if keeps_extra else [("website", site) for site, _whose in found.websites]
    numbers = [
        one for one in sorted(found.phones, key=lambda phone: phone[0]) if not (keeps_extra and one[3])
    ]
    return ImportedPerson(
        name=name,
        title=" / ".join(dict.fromkeys(found.titles)),
        phones=tuple(dict.fromkeys((kind, number) for _order, kind, number, _main in numbers)),
        emails=_emails(found),
        reaches=(*(("wechat", one) for one in found.wechat), *sites),
        **_born(found),
        notes="\n".join([*found.notes, *extra]),
        photo=found.photo,
    )


def _born(found: Contents) -> dict[str, Any]:
    if found.birthday is None:
        return {}
    return {"birthday": found.birthday.day, "birth_month_day": found.birthday.month_day}


def _phones(found: Contents) -> tuple[Any, ...]:
    in_order = sorted(found.phones, key=lambda phone: phone[0])
    return tuple(dict.fromkeys((kind, number) for _order, kind, number, _main in in_order))


def _emails(found: Contents) -> tuple[str, ...]:
    return tuple(dict.fromkeys(email for _order, email in sorted(found.emails, key=lambda one: one[0])))


def _address(addresses: list[Address], say: Say, *, homes_too: bool) -> tuple[Address, list[tuple[str, str]]]:
    """(the customer's address, the others for the notes): the first that is not a home goes before."""
    wanted = [one for one in addresses if homes_too or one.whose != "home"]
    best = next((one for one in wanted if one.whose != "home"), wanted[0] if wanted else Address())
    others = [one for one in dict.fromkeys(addresses) if one != best]
    headers = {True: say(Sentence(_HOME_ADDRESS)), False: say(Sentence(_ADDRESS))}
    return best, [(headers[one.whose == "home"], one.on_one_line) for one in others]


def _where(address: Address) -> dict[str, Any]:
    return {
        "address": address.street,
        "city": address.city,
        "region": address.region,
        "postcode": address.postcode,
        "country": address.country,
    }
