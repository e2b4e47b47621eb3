"""The first page of a contact history: whose it is, how the two stand, and what is still owed."""

from __future__ import annotations

from collections.abc import Iterator

from salesdesk.domain.levels import ZonePlace
from salesdesk.domain.promises import KeptRate, state_words
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence, TimeOfDay, Voice
from salesdesk.domain.words import Party, PromiseState
from salesdesk.reports.flow import Paragraph, Style
from salesdesk.reports.history_facts import HistoryFacts, HistoryOptions
from salesdesk.reports.spoken import written
from salesdesk.reports.typeface import Ink, Run
from salesdesk.services.promise_lists import word
from salesdesk.services.rows import CustomerCard, PersonLine, PromiseLine, Reach

_LETTERHEAD = Style(points=9.5, tabs=(-1,), after=4)
_TITLE = Style(points=22, bold=True, before=26, after=3, with_next=True)
_UNDER_TITLE = Style(points=10, after=2)
SECTION = Style(points=13, bold=True, before=20, after=7, with_next=True, rule=True)
_LABELLED = Style(points=10, after=3, hanging=36, tabs=(36,))
_PERSON = Style(points=10, after=3, hanging=5)
_PROMISE = Style(points=10, after=3, hanging=5, indent=0)
_SIDE = Style(points=10, bold=True, before=6, after=2, with_next=True)
_QUIET = Style(points=10, after=3)

_COMPLAINT_LENGTH = 300
"""Characters of an open complaint on the first page; the timeline has all of it."""

_PERIOD = QT_TRANSLATE_NOOP("domain", "Period")
_TONES = {"good": Ink.GOOD, "warn": Ink.WARN, "bad": Ink.BAD}
_PLACES = {
    ZonePlace.BELOW: (QT_TRANSLATE_NOOP("domain", "below its zone"), Ink.WARN),
    ZonePlace.INSIDE: (QT_TRANSLATE_NOOP("domain", "in its zone"), Ink.GOOD),
    ZonePlace.ABOVE: (QT_TRANSLATE_NOOP("domain", "above its zone"), Ink.WARN),
}
_REACHES = {
    "phone": QT_TRANSLATE_NOOP("domain", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("domain", "Mobile phone"),
    "fax": QT_TRANSLATE_NOOP("domain", "Fax"),
    "email": QT_TRANSLATE_NOOP("domain", "E-mail"),
    "wechat": QT_TRANSLATE_NOOP("domain", "WeChat"),
    "website": QT_TRANSLATE_NOOP("domain", "Website"),
}


def front(facts: HistoryFacts, voice: Voice, options: HistoryOptions) -> Iterator[Paragraph]:
    """Letterhead, customer, standing, people, open promises and complaints."""
    yield _letterhead(facts, voice)
    yield Paragraph((Run(facts.card.name),), _TITLE)
    yield from _address(facts.card)
    yield _labelled(voice, Sentence(_PERIOD), Run(voice.say(_period(facts, voice, options))), first=True)
    yield from _standing(facts, voice, options)
    yield from _people(facts, voice, options)
    yield from _promises(facts, voice)
    yield from _complaints(facts, voice)


def dotted(*parts: str) -> str:
    """The parts that say something, with a dot between them."""
    return " · ".join(part for part in parts if part)


def promise_state(promise: PromiseLine, facts: HistoryFacts, voice: Voice) -> Iterator[Run]:
    """How a promise stands on the day of the report; of one that is not due yet its date says enough."""
    if promise.state is PromiseState.OPEN and promise.due_on > facts.on:
        return
    sentence, tone = state_words(word(promise), facts.on)
    yield Run(" · ", Ink.DIM)
    yield Run(voice.say(sentence), _TONES.get(tone, Ink.DIM))


def _letterhead(facts: HistoryFacts, voice: Voice) -> Paragraph:
    sender = [Run(facts.rep, Ink.STRONG)] if facts.rep else []
    if facts.firm:
        sender.append(Run(f" · {facts.firm}" if facts.rep else facts.firm))
    printed = Sentence(QT_TRANSLATE_NOOP("domain", "Contact history, %1"), (written(facts.on, voice),))
    return Paragraph((*sender, Run(f"\t{voice.say(printed)}", Ink.DIM)), _LETTERHEAD)


def _address(card: CustomerCard) -> Iterator[Paragraph]:
    place = " ".join(part for part in (card.postcode, card.city) if part)
    lines = [*card.address.splitlines(), dotted(place, card.region, card.country), card.industry]
    for line in lines:
        if line.strip():
            yield Paragraph((Run(line, Ink.DIM),), _UNDER_TITLE)


def _labelled(voice: Voice, label: Sentence, *runs: Run, first: bool = False) -> Paragraph:
    style = Style(points=10, before=14, after=3, hanging=36, tabs=(36,)) if first else _LABELLED
    return Paragraph((Run(voice.say(label), Ink.DIM), Run("\t"), *runs), style)


def _period(facts: HistoryFacts, voice: Voice, options: HistoryOptions) -> Sentence:
    start, end = options.from_on, options.to_on
    if start is None and facts.entries:
        start = facts.entries[-1].on
    if end is None:
        end = facts.on
    if start is None:
        return Sentence(QT_TRANSLATE_NOOP("domain", "until %1"), (written(end, voice),))
    return Sentence(
        QT_TRANSLATE_NOOP("domain", "%1 to %2"), (written(start, voice), written(max(start, end), voice))
    )


def _standing(facts: HistoryFacts, voice: Voice, options: HistoryOptions) -> Iterator[Paragraph]:
    card = facts.card
    since = Sentence(
        QT_TRANSLATE_NOOP("domain", "%1 since %2"), (card.level, written(card.level_since, voice))
    )
    yield _labelled(
        voice,
        Sentence(QT_TRANSLATE_NOOP("domain", "Level")),
        Run(voice.say(since)),
        Run(f" — {voice.say(facts.obliges_to)}", Ink.DIM),
    )
    yield _labelled(voice, Sentence(QT_TRANSLATE_NOOP("domain", "Value")), *_value(facts, voice))
    yield _labelled(
        voice,
        Sentence(QT_TRANSLATE_NOOP("domain", "Customer since")),
        Run(written(card.since, voice)),
    )
    if card.next_on is not None:
        label = Sentence(QT_TRANSLATE_NOOP("domain", "Next check-in"))
        yield _labelled(voice, label, Run(written(card.next_on, voice)))
    for reach in card.reaches:
        label = Sentence(_REACHES.get(reach.kind, "%1"), (reach.kind,))
        yield _labelled(voice, label, Run(reach.shown))
    if options.private_notes:
        for label, text in (
            (Sentence(QT_TRANSLATE_NOOP("domain", "Keep in mind")), card.remember),
            (Sentence(QT_TRANSLATE_NOOP("domain", "Private note")), card.private_note),
        ):
            for number, line in enumerate(line for line in text.splitlines() if line.strip()):
                yield _labelled(voice, label if not number else Sentence(""), Run(line))


def _value(facts: HistoryFacts, voice: Voice) -> Iterator[Run]:
    if facts.card.value_class is None or facts.place is None:
        yield Run(voice.say(Sentence(QT_TRANSLATE_NOOP("domain", "not classed yet"))), Ink.DIM)
        return
    text, ink = _PLACES[facts.place]
    yield Run(voice.word(facts.card.value_class))
    yield Run(" · ")
    yield Run(voice.say(Sentence(text)), ink)


def _people(facts: HistoryFacts, voice: Voice, options: HistoryOptions) -> Iterator[Paragraph]:
    yield Paragraph((Run(voice.say(Sentence(QT_TRANSLATE_NOOP("domain", "People")))),), SECTION)
    if not facts.people:
        nobody = Sentence(QT_TRANSLATE_NOOP("domain", "Nobody is named here yet."))
        yield Paragraph((Run(voice.say(nobody), Ink.DIM),), _QUIET)
    for person in facts.people:
        yield Paragraph(tuple(_person(person, facts, voice, options)), _PERSON)


def _person(person: PersonLine, facts: HistoryFacts, voice: Voice, options: HistoryOptions) -> Iterator[Run]:
    is_former = person.to_on is not None and person.to_on <= facts.on
    role = voice.word(person.role) if person.role else ""
    yield Run(person.name, Ink.DIM if is_former else Ink.STRONG)
    about = dotted(person.title, role, "" if is_former else _reached(person.reaches))
    if about:
        yield Run(f"  {about}", Ink.DIM if is_former else Ink.PLAIN)
    if is_former and person.to_on is not None:
        left = Sentence(QT_TRANSLATE_NOOP("domain", "left on %1"), (written(person.to_on, voice),))
        if person.now_at:
            left = Sentence(QT_TRANSLATE_NOOP("domain", "%1, now at %2"), (left, person.now_at))
        yield Run(f" · {voice.say(left)}", Ink.DIM)
    if options.private_notes and person.remember:
        yield Run(f"  {' '.join(person.remember.split())}", Ink.DIM)


def _reached(reaches: tuple[Reach, ...]) -> str:
    return dotted(*(reach.shown for reach in reaches))


def _promises(facts: HistoryFacts, voice: Voice) -> Iterator[Paragraph]:
    heading = Sentence(QT_TRANSLATE_NOOP("domain", "Open promises"))
    yield Paragraph((Run(voice.say(heading)),), SECTION)
    sides = (
        (Party.REP, Sentence(QT_TRANSLATE_NOOP("domain", "Promised to %1"), (facts.card.name,))),
        (Party.CUSTOMER, Sentence(QT_TRANSLATE_NOOP("domain", "Promised by %1"), (facts.card.name,))),
    )
    for party, title in sides:
        of_side = [promise for promise in facts.promises if promise.party is party]
        if of_side:
            yield Paragraph((Run(voice.say(title)),), _SIDE)
        for promise in of_side:
            yield Paragraph(tuple(_promise(promise, facts, voice)), _PROMISE)
    if not facts.promises:
        none = Sentence(QT_TRANSLATE_NOOP("domain", "No promise is open on either side."))
        yield Paragraph((Run(voice.say(none)),), _QUIET)
    yield Paragraph((Run(voice.say(_kept(facts.kept, facts.kept_months)), Ink.DIM),), _QUIET)


def _promise(promise: PromiseLine, facts: HistoryFacts, voice: Voice) -> Iterator[Run]:
    due: str | Sentence = written(promise.due_on, voice)
    if promise.due_minute is not None:
        due = Sentence(QT_TRANSLATE_NOOP("domain", "%1, %2"), (due, TimeOfDay(promise.due_minute)))
    yield Run(promise.text)
    by = Sentence(QT_TRANSLATE_NOOP("domain", "by %1"), (due,))
    yield Run(f" — {dotted(voice.say(by), promise.person)}", Ink.DIM)
    yield from promise_state(promise, facts, voice)


def _kept(kept: KeptRate, months: int) -> Sentence:
    if not kept.settled:
        return Sentence(
            QT_TRANSLATE_NOOP("domain", "No promise was settled in the last %n month(s)"), count=months
        )
    return Sentence(
        QT_TRANSLATE_NOOP(
            "domain", "Promises to the customer kept on time in the last %n month(s): %1 of %2"
        ),
        (kept.on_time, kept.settled),
        months,
    )


def _complaints(facts: HistoryFacts, voice: Voice) -> Iterator[Paragraph]:
    if not facts.complaints:
        return
    heading = Sentence(QT_TRANSLATE_NOOP("domain", "Open complaints"))
    yield Paragraph((Run(voice.say(heading)),), SECTION)
    for complaint in facts.complaints:
        opened = Sentence(QT_TRANSLATE_NOOP("domain", "since %1"), (written(complaint.opened_on, voice),))
        yield Paragraph(
            (
                Run(excerpt(complaint.text, _COMPLAINT_LENGTH), Ink.BAD),
                Run(f" — {dotted(voice.say(opened), complaint.person)}", Ink.DIM),
            ),
            _PROMISE,
        )
