"""The one gate for text from outside: what is typed, pasted or imported is cleaned here, once.

Cleaned text can be stored, compared and written to every format: it holds no NUL, no controls and no
lone surrogates, and is in Unicode's normal form C, so that the same name typed on two systems is equal.
What is left out is counted for whoever asks by `noticed`, so that the person can be told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from salesdesk.errors import UserError

LINE_LIMIT = 200
"""The most characters of a name or another one-line field, unless the field says otherwise."""

NOTE_LIMIT = 16 * 1024 * 1024
"""The most characters of a note."""

_LONE_SURROGATE = re.compile(r"[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Controls that are not white space; `str.split` takes the others (tab, line ends, separators) as blanks.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SEPARATOR_CONTROL = re.compile(r"[\x1c-\x1f]")
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_DIRECTION_OVERRIDE = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATED, _ISOLATED_ENDS = "\u2068", "\u2069"
_EMBEDDED = re.compile(r"\u2068([^\u2066-\u2069]*)\u2069")
_ELLIPSIS = "…"
_UNSHOWABLE = re.compile(f"{_CONTROL.pattern}|{_LONE_SURROGATE.pattern}")
_JOINERS = ("\u200d", "\ufe0e", "\ufe0f")


class LeftOut:
    """How many characters cleaning has left out since somebody began to count."""

    def __init__(self) -> None:
        self.characters = 0


_counting: ContextVar[LeftOut | None] = ContextVar("left_out", default=None)


@contextmanager
def noticed() -> Iterator[LeftOut]:
    """Counts the characters that cleaning leaves out, in this thread, while the block runs.

    Within another such block both count.
    """
    outer, count = _counting.get(), LeftOut()
    token = _counting.set(count)
    try:
        yield count
    finally:
        _counting.reset(token)
        if outer is not None:
            outer.characters += count.characters


def holds_unshowable(text: str) -> bool:
    """Whether cleaning would leave characters of `text` out."""
    return not text.isprintable() and _UNSHOWABLE.search(text) is not None


def clean_line(text: str, limit: int = LINE_LIMIT, field: str = "") -> str:
    """`text` as one clean line, at most `limit` characters long.

    Line ends, tabs and runs of white space become one blank. Raises `UserError`, which names `field`,
    where the cleaned text is too long: nothing is ever cut off in silence.
    """
    visible = _without(_CONTROL, _without_surrogates(text))
    return _within(unicodedata.normalize("NFC", " ".join(visible.split())), limit, field)


def is_clean_line(text: str) -> bool:
    """Whether `text` has at most `LINE_LIMIT` characters and is as `clean_line` and `clean_note` leave it.

    Told far quicker than it is cleaned: most texts of a long list are clean already.
    """
    return not text or (
        len(text) <= LINE_LIMIT
        and text.isprintable()  # of white space, the blank alone is
        and text[0] != " " != text[-1]
        and "  " not in text
        and (text.isascii() or unicodedata.is_normalized("NFC", text))
    )


def clean_note(text: str, limit: int = NOTE_LIMIT, field: str = "") -> str:
    """`text` as clean lines, at most `limit` characters: tabs stay, every kind of line end becomes `\\n`.

    White space before and after the note goes. Raises `UserError` where it is too long.
    """
    lines = _LINE_END.sub("\n", _without_surrogates(text))
    visible = _without(_SEPARATOR_CONTROL, _without(_CONTROL, lines))
    return _within(unicodedata.normalize("NFC", visible).strip(), limit, field)


def isolate(text: str) -> str:
    """`text` for a one-line display, without the marks that turn its direction and could fake a name.

    The file keeps them; only what is shown loses them.
    """
    return _DIRECTION_OVERRIDE.sub("", text)


def embedded(text: str) -> str:
    """`text` for the middle of a sentence: where it is written from right to left it stands isolated.

    Without that, a Hebrew or Arabic name would draw the figures and brackets beside it to its other side.
    """
    plain = isolate(text)
    return f"{_ISOLATED}{plain}{_ISOLATED_ENDS}" if _RIGHT_TO_LEFT.search(plain) else plain


def displayed(text: str) -> str:
    """`text` as a label shows it: as `isolate`, but what `embedded` has set apart stays so."""
    if _DIRECTION_OVERRIDE.search(text) is None:
        return text
    parts = _EMBEDDED.split(text)  # what stands between pairs, and within them, in turn
    return "".join(
        f"{_ISOLATED}{isolate(part)}{_ISOLATED_ENDS}" if at % 2 else isolate(part)
        for at, part in enumerate(parts)
    )


def excerpt(text: str, most: int = LINE_LIMIT) -> str:
    """The beginning of `text` on one line, at most `most` characters (1 or more), `…` where more follows."""
    # Nearly every name is that already; what directs the writing counts as not printable.
    if len(text) <= most and text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    whole = text.strip()
    head = isolate(" ".join(whole[: most * 8].split()))
    if len(head) <= most and len(whole) <= most * 8:
        return head
    end = min(len(head), most - 1)
    while end > 0 and _belongs_to_the_one_before(head, end):
        end -= 1
    return head[:end].rstrip() + _ELLIPSIS


def excerpt_of_lines(text: str, most: int) -> str:
    """The beginning of `text` with its lines, at most `most` characters, `…` where more follows."""
    if len(text) <= most:
        return text
    end = most - 1
    while end > 0 and _belongs_to_the_one_before(text, end):
        end -= 1
    return text[:end].rstrip() + _ELLIPSIS


def part_end(text: str, begin: int, most: int) -> int:
    """Where a part of `text` ends that begins at `begin` and has at most `most` characters (2 or more).

    After a line's end where there is one in its latter half, and never within what is seen as one character,
    unless that alone is longer.
    """
    end = begin + most
    if end >= len(text):
        return len(text)
    if (line_end := text.rfind("\n", begin + most // 2, end)) >= 0:
        return line_end + 1
    while end > begin + most // 2 and _belongs_to_the_one_before(text, end):
        end -= 1
    return end


def part_begin(text: str, end: int, most: int) -> int:
    """Where a part of `text` begins that ends at `end`; as `part_end`."""
    begin = end - most
    if begin <= 0:
        return 0
    if (line_end := text.find("\n", begin, begin + most // 2)) >= 0:
        return line_end + 1
    while begin < end - most // 2 and _belongs_to_the_one_before(text, begin):
        begin += 1
    return begin


def _without(unwanted: re.Pattern[str], text: str) -> str:
    visible, number = unwanted.subn("", text)
    if number and (count := _counting.get()) is not None:
        count.characters += number
    return visible


def _without_surrogates(text: str) -> str:
    """Surrogate pairs joined to the characters they stand for, lone ones out."""
    if _SURROGATE.search(text) is None:
        return text
    paired = _without(_LONE_SURROGATE, text)
    return paired.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _within(text: str, limit: int, field: str) -> str:
    if len(text) > limit:
        raise UserError(
            "The text may be at most %1 characters long; this is %2.",
            f"{limit:,}",
            f"{len(text):,}",
            field=field,
        )
    return text


def _belongs_to_the_one_before(text: str, at: int) -> bool:
    """Whether a cut before `text[at]` would tear an accent or a joined emoji from what it belongs to."""
    if at >= len(text):
        return False
    return unicodedata.combining(text[at]) != 0 or text[at] in _JOINERS or text[at - 1] == "\u200d"
