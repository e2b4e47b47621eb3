"""A card on its way: its lines as they stand in the file, and what they say, by field."""

from __future__ import annotations

from dataclasses import dataclass, field

from salesdesk.domain.birthdays import Birthday
from salesdesk.domain.wording import Sentence
from salesdesk.exchange.content_lines import ContentLine
from salesdesk.exchange.vcard_fields import Address, Whose
from salesdesk.services.imported_rows import ImportedPhoto, PhoneKind


class RefusedCard(Exception):
    """The card cannot be taken, for the reason that `sentence` says."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.text)
        self.sentence = sentence


@dataclass(slots=True)
class Card:
    """The lines of one card, and of those within it; `fault` is why it cannot be read.

    `expects_card` says that another may begin within it now: somebody's assistant, in vCard 2.1.
    """

    number: int
    lines: list[ContentLine] = field(default_factory=list)
    nested: list[Card] = field(default_factory=list)
    fault: Sentence | None = None
    expects_card: bool = False

    def give_up(self, fault: Sentence) -> None:
        """Keeps no more than how it begins."""
        if self.fault is None:
            self.fault = fault
            self.lines = self.lines[:20]
            self.nested = []


@dataclass(slots=True)
class Contents:
    """What a card says, by field."""

    names: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    firm: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    phones: list[tuple[int, PhoneKind, str, bool]] = field(default_factory=list)
    emails: list[tuple[int, str]] = field(default_factory=list)
    websites: list[tuple[str, Whose]] = field(default_factory=list)
    wechat: list[str] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    birthday: Birthday | None = None
    photo: ImportedPhoto | None = None
    logo: ImportedPhoto | None = None
    is_firm: bool = False
    is_group: bool = False
    nickname: str = ""
    uid: str = ""
    own: dict[str, str] = field(default_factory=dict)
    extra: list[tuple[str, str]] = field(default_factory=list)
