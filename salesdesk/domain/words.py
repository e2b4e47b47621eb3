"""The field's words, as the program uses them in code, in the file and on the screen."""

from __future__ import annotations

from enum import StrEnum

from salesdesk.domain.wording import QT_TRANSLATE_NOOP


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
        return _STEPS[self]


_STEPS = {level: step for step, level in enumerate(Level)}


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


class PhotoType(StrEnum):
    """The kinds of picture that are kept of a customer or a person: media types."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    GIF = "image/gif"


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


class Thing(StrEnum):
    """What a rep can delete, and find again in the trash."""

    CUSTOMER = "customer"
    PERSON = "person"
    INTERACTION = "interaction"
    PROMISE = "promise"
    COMPLAINT = "complaint"
    ORDER = "order"


_LABELS: tuple[tuple[StrEnum, str], ...] = (
    (Level.BASIC, QT_TRANSLATE_NOOP("domain", "Basic")),
    (Level.REACTIVE, QT_TRANSLATE_NOOP("domain", "Reactive")),
    (Level.ACCOUNTABLE, QT_TRANSLATE_NOOP("domain", "Accountable")),
    (Level.PROACTIVE, QT_TRANSLATE_NOOP("domain", "Proactive")),
    (Level.PARTNERSHIP, QT_TRANSLATE_NOOP("domain", "Partnership")),
    (ValueClass.SUPERSTAR, QT_TRANSLATE_NOOP("domain", "Superstar")),
    (ValueClass.RISING, QT_TRANSLATE_NOOP("domain", "Rising star")),
    (ValueClass.REGULAR, QT_TRANSLATE_NOOP("domain", "Regular")),
    (ValueClass.FADING, QT_TRANSLATE_NOOP("domain", "Fading star")),
    (Channel.PHONE, QT_TRANSLATE_NOOP("domain", "Phone")),
    (Channel.VISIT, QT_TRANSLATE_NOOP("domain", "Visit")),
    (Channel.WECHAT, QT_TRANSLATE_NOOP("domain", "WeChat")),
    (Channel.EMAIL, QT_TRANSLATE_NOOP("domain", "E-mail")),
    (Channel.MESSAGE, QT_TRANSLATE_NOOP("domain", "Message")),
    (Channel.VIDEO, QT_TRANSLATE_NOOP("domain", "Video call")),
    (Channel.OTHER, QT_TRANSLATE_NOOP("domain", "Other")),
    (Direction.OUT, QT_TRANSLATE_NOOP("domain", "You called")),
    (Direction.IN, QT_TRANSLATE_NOOP("domain", "They called")),
    (Outcome.REACHED, QT_TRANSLATE_NOOP("domain", "Reached")),
    (Outcome.NO_ANSWER, QT_TRANSLATE_NOOP("domain", "No answer")),
    (Heard.OPINION, QT_TRANSLATE_NOOP("domain", "opinion")),
    (Heard.COMPLAINT, QT_TRANSLATE_NOOP("domain", "complaint")),
    (Heard.NEED, QT_TRANSLATE_NOOP("domain", "need")),
    (Heard.SUGGESTION, QT_TRANSLATE_NOOP("domain", "suggestion")),
    (Heard.QUESTION, QT_TRANSLATE_NOOP("domain", "question")),
    (Heard.PRAISE, QT_TRANSLATE_NOOP("domain", "praise")),
    (Expectation.WORSE, QT_TRANSLATE_NOOP("domain", "worse")),
    (Expectation.AS_EXPECTED, QT_TRANSLATE_NOOP("domain", "as expected")),
    (Expectation.BETTER, QT_TRANSLATE_NOOP("domain", "better")),
    (Role.DECIDES, QT_TRANSLATE_NOOP("domain", "decides")),
    (Role.SIGNS, QT_TRANSLATE_NOOP("domain", "signs")),
    (Role.INFLUENCES, QT_TRANSLATE_NOOP("domain", "influences")),
    (Role.USES, QT_TRANSLATE_NOOP("domain", "uses")),
    (Role.GATEKEEPER, QT_TRANSLATE_NOOP("domain", "keeps the gate")),
    (Party.REP, QT_TRANSLATE_NOOP("domain", "me")),
    (Party.CUSTOMER, QT_TRANSLATE_NOOP("domain", "the customer")),
    (PromiseState.OPEN, QT_TRANSLATE_NOOP("domain", "open")),
    (PromiseState.KEPT, QT_TRANSLATE_NOOP("domain", "kept")),
    (PromiseState.BROKEN, QT_TRANSLATE_NOOP("domain", "broken")),
    (PromiseState.RELEASED, QT_TRANSLATE_NOOP("domain", "released")),
    (CheckInState.OPEN, QT_TRANSLATE_NOOP("domain", "planned")),
    (CheckInState.DONE, QT_TRANSLATE_NOOP("domain", "done")),
    (CheckInState.MOVED, QT_TRANSLATE_NOOP("domain", "moved")),
    (CheckInState.SKIPPED, QT_TRANSLATE_NOOP("domain", "skipped")),
    (CheckInReason.CADENCE, QT_TRANSLATE_NOOP("domain", "contact plan")),
    (CheckInReason.AFTER_SALE, QT_TRANSLATE_NOOP("domain", "after-sale check")),
    (CheckInReason.RETRY, QT_TRANSLATE_NOOP("domain", "another try")),
    (CheckInReason.REVIEW, QT_TRANSLATE_NOOP("domain", "joint review")),
    (CheckInReason.COMPLAINT, QT_TRANSLATE_NOOP("domain", "complaint")),
    (CheckInReason.ASKED, QT_TRANSLATE_NOOP("domain", "agreed")),
    (ItemKind.PROMISE, QT_TRANSLATE_NOOP("domain", "Promise")),
    (ItemKind.COMPLAINT, QT_TRANSLATE_NOOP("domain", "Complaint")),
    (ItemKind.CHECK_IN, QT_TRANSLATE_NOOP("domain", "Check-in")),
    (ItemKind.NO_NEXT_STEP, QT_TRANSLATE_NOOP("domain", "No next step")),
    (ItemKind.THOUGHT, QT_TRANSLATE_NOOP("domain", "Worth a thought")),
    (Thing.CUSTOMER, QT_TRANSLATE_NOOP("domain", "Customer")),
    (Thing.PERSON, QT_TRANSLATE_NOOP("domain", "Person")),
    (Thing.INTERACTION, QT_TRANSLATE_NOOP("domain", "Contact")),
    (Thing.PROMISE, QT_TRANSLATE_NOOP("domain", "Promise")),
    (Thing.COMPLAINT, QT_TRANSLATE_NOOP("domain", "Complaint")),
    (Thing.ORDER, QT_TRANSLATE_NOOP("domain", "Order")),
)

# By kind as well: `open` of a promise and `open` of a check-in are equal texts with words of their own.
_LABEL_OF = {(type(value), value): label for value, label in _LABELS}


def label(value: StrEnum) -> str:
    """The word shown for a value: an English text that is looked up in the translations."""
    return _LABEL_OF.get((type(value), value), value.value)
