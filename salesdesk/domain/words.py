"""The field's words, as the program uses them in code, in the file and on the screen."""

from __future__ import annotations

from enum import StrEnum

from salesdesk.domain.wording import QT_TRANSLATE_NOOP as _w


class Level(StrEnum):
    """The five relationship levels, from the least obliging to the most."""

    BASIC = "basic"
    REACTIVE = "reactive"
    ACCOUNTABLE = "accountable"
    PROACTIVE = "proactive"
    PARTNERSHIP = "partnership"

    @property
    def step(self) -> int:
        """Its place on the ladder, 0 (basic) to 4 (partnership)."""
        return tuple(Level).index(self)


class ValueClass(StrEnum):
    """What a customer earns the firm, and which way that moves; from the most to the least."""

    SUPERSTAR = "superstar"
    RISING = "rising"
    REGULAR = "regular"
    FADING = "fading"


class Channel(StrEnum):
    """How a contact took place."""

    PHONE = "phone"
    VISIT = "visit"
    WECHAT = "wechat"
    EMAIL = "email"
    MESSAGE = "message"
    VIDEO = "video"
    OTHER = "other"


class Direction(StrEnum):
    """Who began it: the rep (out) or the customer (in)."""

    OUT = "out"
    IN = "in"


class Outcome(StrEnum):
    """Whether the two really spoke. Only `REACHED` is a real contact."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"


class Heard(StrEnum):
    """What kind of thing the customer said."""

    OPINION = "opinion"
    COMPLAINT = "complaint"
    NEED = "need"
    SUGGESTION = "suggestion"
    QUESTION = "question"
    PRAISE = "praise"


class Expectation(StrEnum):
    """How what the customer experienced compares with what was expected."""

    WORSE = "worse"
    AS_EXPECTED = "as_expected"
    BETTER = "better"


class Role(StrEnum):
    """What a person does in their firm's buying."""

    DECIDES = "decides"
    SIGNS = "signs"
    INFLUENCES = "influences"
    USES = "uses"
    GATEKEEPER = "gatekeeper"


class Party(StrEnum):
    """Whose word a promise is."""

    REP = "rep"
    CUSTOMER = "customer"


class PromiseState(StrEnum):
    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    RELEASED = "released"


class CheckInState(StrEnum):
    OPEN = "open"
    DONE = "done"
    MOVED = "moved"
    SKIPPED = "skipped"


class CheckInReason(StrEnum):
    """Why a check-in is planned."""

    CADENCE = "cadence"
    AFTER_SALE = "after_sale"
    RETRY = "retry"
    REVIEW = "review"
    COMPLAINT = "complaint"
    ASKED = "asked"


class ItemKind(StrEnum):
    """The kinds of lines in Today, in the order in which they come."""

    PROMISE = "promise"
    COMPLAINT = "complaint"
    CHECK_IN = "check_in"
    NO_NEXT_STEP = "no_next_step"
    THOUGHT = "thought"


class ThoughtKind(StrEnum):
    """What may be worth a thought."""

    OUTSIDE_ZONE = "outside_zone"
    UNANSWERED = "unanswered"
    CONFIRM_PROMISE = "confirm_promise"


LABELS: dict[StrEnum, str] = {
    Level.BASIC: _w("domain", "Basic"),
    Level.REACTIVE: _w("domain", "Reactive"),
    Level.ACCOUNTABLE: _w("domain", "Accountable"),
    Level.PROACTIVE: _w("domain", "Proactive"),
    Level.PARTNERSHIP: _w("domain", "Partnership"),
    ValueClass.SUPERSTAR: _w("domain", "Superstar"),
    ValueClass.RISING: _w("domain", "Rising star"),
    ValueClass.REGULAR: _w("domain", "Regular"),
    ValueClass.FADING: _w("domain", "Fading star"),
    Channel.PHONE: _w("domain", "Phone"),
    Channel.VISIT: _w("domain", "Visit"),
    Channel.WECHAT: _w("domain", "WeChat"),
    Channel.EMAIL: _w("domain", "E-mail"),
    Channel.MESSAGE: _w("domain", "Message"),
    Channel.VIDEO: _w("domain", "Video call"),
    Channel.OTHER: _w("domain", "Other"),
    Direction.OUT: _w("domain", "You called"),
    Direction.IN: _w("domain", "They called"),
    Outcome.REACHED: _w("domain", "Reached"),
    Outcome.NO_ANSWER: _w("domain", "No answer"),
    Heard.OPINION: _w("domain", "opinion"),
    Heard.COMPLAINT: _w("domain", "complaint"),
    Heard.NEED: _w("domain", "need"),
    Heard.SUGGESTION: _w("domain", "suggestion"),
    Heard.QUESTION: _w("domain", "question"),
    Heard.PRAISE: _w("domain", "praise"),
    Expectation.WORSE: _w("domain", "worse"),
    Expectation.AS_EXPECTED: _w("domain", "as expected"),
    Expectation.BETTER: _w("domain", "better"),
    Role.DECIDES: _w("domain", "decides"),
    Role.SIGNS: _w("domain", "signs"),
    Role.INFLUENCES: _w("domain", "influences"),
    Role.USES: _w("domain", "uses"),
    Role.GATEKEEPER: _w("domain", "keeps the gate"),
    Party.REP: _w("domain", "me"),
    Party.CUSTOMER: _w("domain", "the customer"),
    PromiseState.OPEN: _w("domain", "open"),
    PromiseState.KEPT: _w("domain", "kept"),
    PromiseState.BROKEN: _w("domain", "broken"),
    PromiseState.RELEASED: _w("domain", "released"),
    CheckInState.OPEN: _w("domain", "planned"),
    CheckInState.DONE: _w("domain", "done"),
    CheckInState.MOVED: _w("domain", "moved"),
    CheckInState.SKIPPED: _w("domain", "skipped"),
    CheckInReason.CADENCE: _w("domain", "contact plan"),
    CheckInReason.AFTER_SALE: _w("domain", "after-sale check"),
    CheckInReason.RETRY: _w("domain", "another try"),
    CheckInReason.REVIEW: _w("domain", "joint review"),
    CheckInReason.COMPLAINT: _w("domain", "complaint"),
    CheckInReason.ASKED: _w("domain", "agreed"),
    ItemKind.PROMISE: _w("domain", "Promise"),
    ItemKind.COMPLAINT: _w("domain", "Complaint"),
    ItemKind.CHECK_IN: _w("domain", "Check-in"),
    ItemKind.NO_NEXT_STEP: _w("domain", "No next step"),
    ItemKind.THOUGHT: _w("domain", "Worth a thought"),
}
"""The word shown for each value: an English text that is looked up in the translations."""
