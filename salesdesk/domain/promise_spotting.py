"""Promises spotted in what was written down, to be offered and never taken: `I'll send it by Tuesday`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.days import parse_day
from salesdesk.domain.words import Party

MOST_CHARACTERS = 20_000
"""Longer texts are pasted letters; only their beginning is looked at."""

_MOST_DAY_WORDS = 5


@dataclass(frozen=True, slots=True)
class Spotted:
    """What looks like a promise at `begin` to `end` of the text; `due_on` is a local day from today on."""

    party: Party
    text: str
    due_on: date
    begin: int
    end: int


_SENTENCE = re.compile(r"(?:[^.;!?。；！？\n]|\.(?=\d))+")
_WORD = re.compile(r"\S+")
_GIVEN = re.compile(
    r"\b(?P<who>I|we|you|he|she|they|the customer|[A-Z][a-z]+)"
    r"(?:['’]ll| will| shall| promised? to| agreed to| (?:am|are|is) going to|['’](?:m|re|s) going to)"
    r"\s+(?P<what>\S.*)",
    re.DOTALL,
)
_BY = re.compile(r"\b(?:by|before|until|till|no later than|not later than|on)\s+(?P<rest>\S.*)", re.DOTALL)
_BARE = re.compile(
    r"\b(?P<rest>(?:today|tomorrow|next week|next month|in \d{1,2} (?:days?|weeks?)|next \w+).*)"
)

_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+")
_HAN_DAY = re.compile(
    r"(?P<day>今天|今日|明天|明日|大后天|大後天|后天|後天"
    r"|(?:本|这个?|這個?|下下?个?|下下?個?)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]"
    r"|(?:今年)?年底|本?月底"
    r"|(?:[0-9一二三四五六七八九十]{1,3}月|下个?月|下個?月|本月|这个?月|這個?月)?"
    r"[0-9一二三四五六七八九十]{1,3}[日号號]"
    r"|[0-9一二两兩三四五六七八九十]{1,3}(?:天|个?星期|個?星期|周|週)(?=之?[内內后後]|以[内內后後]))"
    r"(?P<until>之?前|以前|之?[内內]|以[内內]|之?[后後]|以[后後])?"
)
_HAN_GIVEN = re.compile(
    r"(?P<who>我们?|我們|咱们?|他们?|她们?|他們|她們|客户|客戶|对方|對方)?"
    r"(?P<verb>答应|答應|承诺|承諾|保证|保證|会|會|将|將|要)"
)
_HAN_THEIR_DAY = re.compile(
    rf"\s*(?:他们?|她们?|他們|她們|客户|客戶|对方|對方)\s*(?=会|會|要|将|將|{_HAN_DAY.pattern})"
)
_BARE_VERB = 2
_HAN_SPEAKER = re.compile(
    r"答应|答應|承诺|承諾|保证|保證|会|會|将|將|要|说|說|讲|講|表示|[总總]$|经理$|經理$|我|你|您"
)
"""Before the day stands who speaks, not what it is about."""
_HAN_THEM = ("他", "她", "客户", "客戶", "对方", "對方")
_HAN_LEAD = re.compile(
    r"^(?:我们?|我們|咱们?|他们?|她们?|他們|她們|客户|客戶|对方|對方)?"
    r"(?:答应|答應|承诺|承諾|保证|保證|会|會|将|將|要|在|于|於)*(?:我们?|我們)?"
)


def spot_promises(text: str, today: date) -> tuple[Spotted, ...]:
    """What reads like somebody's word with a day from `today` on, in the order of the text.

    Reads sentences such as `I'll send the price by Tuesday` and `They promised to pay before 3 Dec`, and
    in Chinese 周五前发报价, 王总答应下周一之前付款. Without a day, or with one that is past, it is none.
    """
    looked_at = text[:MOST_CHARACTERS]
    found = [*_english(looked_at, today), *_chinese(looked_at, today)]
    return tuple(sorted(found, key=lambda one: one.begin))


def begins_with_them(line: str) -> int:
    """How long the word for the customer is where what they do, and when, follows: 客户周四签合同; else 0.

    客户样品周五寄出 speaks of the customer's samples: there it is 0.
    """
    found = _HAN_THEIR_DAY.match(line)
    return found.end() if found else 0


def _english(text: str, today: date) -> Iterator[Spotted]:
    for sentence in _SENTENCE.finditer(text):
        given = _GIVEN.search(sentence[0])
        if given is None:
            continue
        what = given["what"]
        for when in (*_BY.finditer(what), *_BARE.finditer(what)):
            due_on, length = _leading_day(when["rest"], today)
            words = what[: when.start()].strip(" ,")
            if due_on is not None and due_on >= today and words:
                begin = sentence.start() + given.start()
                end = sentence.start() + given.start("what") + when.start("rest") + length
                mine = given["who"].lower() in ("i", "we")
                yield Spotted(Party.REP if mine else Party.CUSTOMER, words, due_on, begin, end)
                break


def _leading_day(text: str, today: date) -> tuple[date | None, int]:
    """The day that the first words of `text` mean, as many of them as make one, and how long they are."""
    words = list(_WORD.finditer(text))[:_MOST_DAY_WORDS]
    for last in reversed(words):
        phrase = text[: last.end()].rstrip(",:)")
        day = parse_day(phrase, today)
        if day is not None and not phrase.isdecimal():
            return day, len(phrase)
    return None, 0


def _chinese(text: str, today: date) -> Iterator[Spotted]:
    for clause in _CLAUSE.finditer(text):
        when = _HAN_DAY.search(clause[0])
        if when is None:
            continue
        given = _HAN_GIVEN.search(clause[0])
        is_limit = when["until"] is not None and when["until"][-1] in "前内內"
        if given is None and not is_limit:
            continue
        said = when["day"]
        due_on = parse_day(f"{said}后" if said[-1] in "天期周週" and when["until"] else said, today)
        if due_on is None:
            due_on = parse_day(said, today)
        before, after = clause[0][: when.start()], clause[0][when.end() :]
        theirs = any(before.lstrip().startswith(who) for who in _HAN_THEM) or (
            given is not None
            and (given["verb"][0] in "答承保")
            and given["who"] not in ("我", "我们", "我們")
        )
        words = _han_words(before, after)
        if due_on is not None and due_on >= today and words:
            begin = clause.start() + len(clause[0]) - len(clause[0].lstrip())
            end = clause.start() + len(clause[0].rstrip())
            yield Spotted(Party.CUSTOMER if theirs else Party.REP, words, due_on, begin, end)


def _han_words(before: str, after: str) -> str:
    """What is to be done, from what stands on both sides of the day: 样品周五寄 is 样品寄."""
    first, rest = _HAN_LEAD.sub("", before.strip()).strip(), _HAN_LEAD.sub("", after.strip()).strip()
    is_bare_verb = 0 < len(rest) <= _BARE_VERB and not _HAN_SPEAKER.search(first)
    return first + rest if is_bare_verb else rest or first
