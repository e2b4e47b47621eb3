"""Which encoding a text file is in: said by its mark, proved by its bytes, or judged by what it reads as.

Order of the guess: byte order mark, the pattern of NULs that UTF-16 leaves, UTF-8 over the whole file,
then the most plausible of GB18030, Big5, Shift JIS and Windows-1252; where none of them reads as text
that people write, charset_normalizer is asked.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from salesdesk.errors import UserError
from salesdesk.exchange.headers import is_known
from salesdesk.storage import stopping

BAD_BYTES = "salesdesk-bad-bytes"
"""The error handler that keeps bytes which are not text as lone surrogates, so that their row is found."""

CHOICES = ("utf-8", "utf-16", "gb18030", "big5", "shift_jis", "cp1252")
"""The encodings to offer where the guess was wrong."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODECS = {"big5": "cp950", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030", "utf-8": "utf-8-sig"}
_CHUNK = 1 << 20
_HEAD = 4096
_SAMPLE = 32 * 1024
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_PUNCTUATION = frozenset("，。、：；！？（）《》【】“”‘’…·—￥　～")
_WESTERN_SIGNS = frozenset("’‘“”–—…€£§©®°«»·¿¡´²³½¼")
_PLAUSIBLE = 0.4


def _keep_bad_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    wide = error.encoding.startswith(("utf-16", "utf-32", "utf16", "utf32"))
    return "".join(chr(0xDC00 + byte) if wide or byte >= 0x80 else chr(byte) for byte in bad), error.end


codecs.register_error(BAD_BYTES, _keep_bad_bytes)


def codec_of(encoding: str) -> str:
    """The name under which Python reads `encoding`. Raises `UserError` where there is no such encoding."""
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except (LookupError, UnicodeError, ValueError):
        raise UserError(
            "“%1” is not an encoding that can be read; try one of %2.",
            encoding,
            ", ".join(CHOICES),
            field="encoding",
        ) from None
    return _CODECS.get(name, name)


def told_encoding(path: Path, encoding: str) -> str:
    """`encoding` as told by the person, with the byte order where UTF-16 lacks its mark.

    Raises `UserError` where there is no such encoding, `OSError` where the file cannot be read.
    """
    if codec_of(encoding) != "utf-16":
        return encoding
    with path.open("rb") as file:
        head = file.read(_HEAD)
    has_mark = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return encoding if has_mark else _wide_without_mark(head) or "utf-16-le"


def guess_encoding(path: Path) -> str:
    """The encoding of the text file `path`, as a name that `codec_of` takes.

    Raises `UserError` where the file holds no text, `OSError` where it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    wide = _wide_without_mark(head)
    if wide:
        return wide
    _refuse_binary(head, path)
    survey = _survey(path)
    if survey.is_utf8 or _mostly_utf8(survey.sample):
        return "utf-8"
    return most_plausible(survey.sample)


def _wide_without_mark(head: bytes) -> str | None:
    """UTF-16 by its NULs: the ASCII among the text (separators, line ends) has one as every other byte."""
    pairs = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > pairs * 0.05 and odd > 5 * even and _ends_lines(head, "utf-16-le"):
        return "utf-16-le"
    if even > pairs * 0.05 and even > 5 * odd and _ends_lines(head, "utf-16-be"):
        return "utf-16-be"
    return None


def _ends_lines(head: bytes, encoding: str) -> bool:
    """Whether line ends of one byte, where there are any, are line ends in UTF-16, too.

    A short list in another encoding may hold a stray NUL or two.
    """
    if b"\n" not in head and b"\r" not in head:
        return True
    text = head.decode(encoding, "replace")
    return "\n" in text or "\r" in text


def _refuse_binary(head: bytes, path: Path) -> None:
    controls = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1a" for byte in head if byte)
    if controls > len(head) * 0.05 or head.count(0) > len(head) * 0.3:
        raise UserError("“%1” is not a text file; save the list as CSV and import that.", path.name)


@dataclass(frozen=True, slots=True)
class _Survey:
    is_utf8: bool
    sample: bytes
    """Lines with bytes beyond ASCII, whole ones, up to about `_SAMPLE` bytes."""


def _survey(path: Path) -> _Survey:
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    telling: list[bytes] = []
    size, is_utf8, rest = 0, True, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            stopping.check()
            if is_utf8:
                is_utf8 = _takes(decoder, chunk)
            if size < _SAMPLE:
                found, rest = _telling(rest + chunk)
                telling += found
                size += sum(map(len, found))
            elif not is_utf8:
                break
    if size < _SAMPLE and not rest.isascii():
        telling.append(rest)
    if is_utf8:
        is_utf8 = _takes(decoder, b"", final=True)
    return _Survey(is_utf8, b"\n".join(telling)[: _SAMPLE * 4])


def _telling(read: bytes) -> tuple[list[bytes], bytes]:
    """The whole lines that hold more than ASCII, and the line that is not whole yet."""
    if read.isascii():  # most files, and a megabyte of empty lines: seen at once
        lines, rest = [], read[read.rfind(b"\n") + 1 :]
    else:
        *lines, rest = read.split(b"\n")
    # Of a line without end the beginning tells enough.
    return [line for line in lines if not line.isascii()], rest[:_CHUNK]


def _takes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_utf8(sample: bytes) -> bool:
    """Whether the few errors are damage in a UTF-8 file (a cut character) rather than another encoding."""
    text = sample.decode("utf-8", "replace")
    errors = text.count("\ufffd")
    good = sum(c > "\x7f" for c in text) - errors
    return good > 4 * errors


def most_plausible(sample: bytes) -> str:
    """The legacy encoding in which `sample` reads most like text that people write."""
    # The order decides between equals: a lone accent (`Ås`) is as good a character of Big5.
    scores = {
        "gb18030": _han_score(sample, "gb18030"),
        "cp1252": _western_score(sample),
        "big5": _han_score(sample, "big5"),
        "shift_jis": _han_score(sample, "shift_jis"),
    }
    for name in scores:
        scores[name] += _header_bonus(sample, name)
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _PLAUSIBLE:
        return best
    return _asked_elsewhere(sample)


def _han_score(sample: bytes, encoding: str) -> float:
    """The share of everyday characters among those beyond ASCII, less four times the share of errors."""
    text = sample.decode(_CODECS.get(encoding, encoding), "replace")
    beyond = [c for c in text if c > "\x7f"]
    everyday = _everyday(encoding)
    if encoding == "shift_jis" and not any("\u3041" <= c <= "\u30fa" for c in beyond):
        return -1.0  # without kana nothing tells Japanese from Chinese, which is likelier here
    good = sum(c in everyday or c in _PUNCTUATION or "\uff01" <= c <= "\uff5e" for c in beyond)
    return (good - 4 * beyond.count("\ufffd")) / max(1, len(beyond))


@lru_cache(maxsize=3)
def _everyday(encoding: str) -> frozenset[str]:
    """The characters of a standard's first level, which holds those in everyday use."""
    ranges = {
        "gb18030": ((0xB0, 0xD7, 0xA1, 0xFE),),
        "big5": ((0xA4, 0xC6, 0x40, 0xFE),),
        "shift_jis": ((0x82, 0x83, 0x40, 0xF1), (0x88, 0x98, 0x40, 0xFC)),
    }[encoding]
    codec = _CODECS.get(encoding, encoding)
    return frozenset(
        bytes((lead, trail)).decode(codec, "ignore")
        for first, last, low, high in ranges
        for lead in range(first, last + 1)
        for trail in range(low, high + 1)
    ) - {""}


def _western_score(sample: bytes) -> float:
    """The share of bytes beyond ASCII that stand alone among ASCII letters, as accents do."""
    total = alone = 0.0
    for run in _HIGH_RUN.findall(sample):
        total += len(run)
        text = run.decode("cp1252", "replace")
        if len(run) <= 2 and all(c.isalpha() or c in _WESTERN_SIGNS for c in text):
            alone += 1
        alone -= 4 * text.count("\ufffd")
    return alone / max(1.0, total)


def _header_bonus(sample: bytes, encoding: str) -> float:
    """0.3 for each word of the first line (0.6 at the most) that is known to head columns."""
    first = sample.split(b"\n", 1)[0].decode(_CODECS.get(encoding, encoding), "replace")
    cells = re.split(r"[,;\t|]", first)[:100]
    known = sum(not cell.isascii() and is_known(cell) for cell in cells)
    return min(0.6, 0.3 * known)


def _asked_elsewhere(sample: bytes) -> str:
    """charset_normalizer's word for the scripts that the scores do not know, else Windows-1252."""
    from charset_normalizer import from_bytes  # 60 ms; only a file in a rare encoding pays

    candidates = ["cp1251", "cp1250", "cp1253", "cp1254", "koi8_r", "cp1252"]
    best = from_bytes(sample[:_SAMPLE], cp_isolation=candidates).best()
    return best.encoding if best is not None else "cp1252"
