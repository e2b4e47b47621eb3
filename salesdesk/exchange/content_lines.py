"""Content lines, of which vCards and calendars are made: unfolded, taken apart, decoded; and written.

Reading is lenient, as address books on phones have written these files for thirty years: line ends of any
kind, lines folded within a character, quoted-printable with soft breaks, a charset for each property.
Writing is strict: RFC 6350, lines of 75 octets at the most, CRLF.
"""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from salesdesk.errors import UserError
from salesdesk.exchange.text_encoding import codec_of, most_plausible
from salesdesk.storage import stopping

LINE_LIMIT = 16 * 1024 * 1024
"""The most bytes of one line, folded or not; no card may have more. Of a longer one a byte more is handed
out, by which it is known to be too long."""

MOST_BETWEEN = 400_000
"""The most lines between two that begin or end a card; the largest picture that is taken has 230,000."""

MOST_PARTS = 1_000
"""The most parts that a value is taken apart into."""

FOLD_AT = 75
"""Octets of a written line, without its end."""

_CHUNK = 1 << 20
_HEAD_LIMIT = 16 * 1024
_WIDE = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
_HEAD = re.compile(rb"(?:[A-Za-z0-9_-]+\.)?[A-Za-z][A-Za-z0-9_-]*\s*(?=[;:])")
_PART = {sign: re.compile(rf"(?:[^\\{sign}]++|\\.?)*+", re.DOTALL) for sign in ";,"}
_BACKSLASH = "\ud800"
"""Stands for an escaped backslash while the others are taken out: half a character, which no text holds."""

_CARET = re.compile(r"\^([n'^])")
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]{16,}={0,2}|[A-Za-z0-9+/]+={1,2}")
_ENDS_CARD = re.compile(rb"\s*(?:END|BEGIN)\s*:", re.IGNORECASE)
_CODINGS = {"QUOTED-PRINTABLE": "Q", "Q": "Q", "BASE64": "B", "B": "B", "8BIT": "", "7BIT": ""}
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape"})
_PLACES = {"INLINE", "URL", "URI", "CID", "CONTENT-ID"}


class NotText(Exception):
    """Bytes that are not text in the encoding they should be in."""


@dataclass(slots=True)
class ContentLine:
    """One property: `item1.TEL;TYPE=cell:0138…`. Names are in capitals, values of parameters as written.

    `value` are the bytes after the colon, unfolded; `number` is the line of the file on which it begins.
    """

    name: str
    value: bytes
    group: str = ""
    parameters: dict[str, list[str]] = field(default_factory=dict)
    number: int = 0

    def parameter(self, name: str) -> str:
        """The first value of a parameter; empty where there is none."""
        return self.parameters.get(name, [""])[0]

    @property
    def types(self) -> frozenset[str]:
        """What TYPE says, in capitals, however it is written: `TEL;CELL`, `TYPE=cell,voice`."""
        return frozenset(one.strip().upper() for one in self.parameters.get("TYPE", ()))

    @property
    def coding(self) -> str:
        """`Q` for quoted-printable, `B` for base64, else empty."""
        return _CODINGS.get(self.parameter("ENCODING").upper(), "")


def is_wide(encoding: str) -> bool:
    """Whether the encoding has no bytes of ASCII in it, so that a whole file must be read in it."""
    return _codec(encoding) in _WIDE


def physical_lines(path: Path, encoding: str) -> Iterator[bytes]:
    """The lines of the file, without their ends; those of UTF-16 and UTF-32 in UTF-8.

    Of a line of more than `LINE_LIMIT` bytes one byte more is handed out and the rest is passed over. Raises
    UserError where it is no text in the encoding, OSError where the file cannot be read.
    """
    begun = _Joined()
    for chunk in _chunks(path, encoding):
        for piece in chunk.splitlines(keepends=True):
            line = piece.rstrip(b"\r\n")
            begun.add(line)
            if len(line) < len(piece):
                yield begun.taken()
    if begun.parts:
        yield begun.taken()


def _chunks(path: Path, encoding: str) -> Iterator[bytes]:
    """The file bit by bit, never cut within the end of a line; UTF-16 and UTF-32 in UTF-8."""
    decoder = codecs.getincrementaldecoder(codec_of(encoding))("replace") if is_wide(encoding) else None
    half = b""
    with path.open("rb") as file:
        while read := file.read(_CHUNK):
            stopping.check()
            chunk = half + (read if decoder is None else _in_utf8(decoder, read, path))
            half = b"\r" if chunk.endswith(b"\r") else b""
            yield chunk.removesuffix(half)
    if decoder is not None:
        with suppress(UnicodeError):
            half += decoder.decode(b"", True).encode("utf-8", "replace")
    yield half


@dataclass(slots=True)
class _Joined:
    """The parts of one line, no more of them than one byte beyond `LINE_LIMIT`."""

    parts: list[bytes] = field(default_factory=list)
    size: int = 0

    @property
    def is_full(self) -> bool:
        return self.size > LINE_LIMIT

    def add(self, part: bytes) -> None:
        if not self.is_full:
            self.parts.append(part[: LINE_LIMIT + 1 - self.size])
            self.size += len(part)

    def drop_soft_break(self) -> None:
        """Takes off the `=` at the end, and what blanks stand behind it."""
        if not self.is_full:
            last = self.parts.pop()
            self.size -= len(last)
            self.add(last.rstrip()[:-1])

    def taken(self) -> bytes:
        """The whole of it; what is added next begins another line."""
        whole = b"".join(self.parts)
        self.parts, self.size = [], 0
        return whole


def _in_utf8(decoder: codecs.IncrementalDecoder, chunk: bytes, path: Path) -> bytes:
    try:
        return decoder.decode(chunk).encode("utf-8", "replace")
    except UnicodeError:  # UTF-16 or UTF-32 without the mark that says which way round
        raise UserError(
            "“%1” is not text in the encoding %2.", path.name, "UTF-16", field="encoding"
        ) from None


def content_lines(lines: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    """(number of its first line, its bytes) for each line of content: unfolded, soft breaks taken out.

    A line that cannot be one of its own is taken for more of the one before: pictures and notes that
    another program has broken without a mark. What is too long is cut as in `physical_lines`. Raises
    UserError where no card begins or ends for very long.
    """
    begun = last = 0
    whole = _Joined()
    is_soft = is_quoted = is_base64 = False
    for number, written in enumerate(lines, 1):
        line = written.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"")
        if number - last > MOST_BETWEEN:
            raise UserError(
                "From line %1 on no contact ends for %2 lines; this is not a list of contacts.",
                last,
                f"{MOST_BETWEEN:,}",
            )
        if is_soft and not _ENDS_CARD.match(line):
            whole.drop_soft_break()
            whole.add(line)
        elif whole.parts and line[:1] in (b" ", b"\t"):
            whole.add(line[1:])
        elif whole.parts and _continues(line, is_base64=is_base64):
            whole.add(line if is_base64 else (b"=0A" if is_quoted else b"\\n") + line)
        else:
            if whole.parts:
                yield begun, whole.taken()
            if line.strip():
                whole.add(line)
                begun = number
            last = number if _ENDS_CARD.match(line) else last
            head = line[:_HEAD_LIMIT].partition(b":")[0].upper()
            is_quoted = b"QUOTED-PRINTABLE" in head
            is_base64 = b"BASE64" in head or b"ENCODING=B" in head or b"BASE64," in line[:200].upper()
        is_soft = is_quoted and bool(whole.parts) and line.rstrip().endswith(b"=")
    if whole.parts:
        yield begun, whole.taken()


def _continues(line: bytes, *, is_base64: bool) -> bool:
    if not line.strip():
        return False
    if is_base64:
        return _BASE64_LINE.fullmatch(line.strip()) is not None or (b":" not in line and b";" not in line)
    return _HEAD.match(line) is None


def take_apart(line: bytes, number: int, encoding: str) -> ContentLine | None:
    """The property that a line of content is; None for a line that is none. `encoding` is the file's."""
    at = _colon(line)
    if at < 0 or _HEAD.match(line) is None:
        return None
    head = _decoded(line[:at], "utf-8" if is_wide(encoding) else encoding, "replace")
    names, *given = _outside_quotes(head, ";")
    group, _, name = names.strip().rpartition(".")
    parameters: dict[str, list[str]] = {}
    for one in given:
        key, values = _parameter(one)
        if key:
            parameters.setdefault(key, []).extend(values)
    return ContentLine(name.strip().upper(), line[at + 1 :], group.upper(), parameters, number)


def _colon(line: bytes) -> int:
    """Where the head ends: at the first colon that does not stand in quotation marks."""
    at = line.find(b":", 0, _HEAD_LIMIT)
    if at < 0 or b'"' not in line[:at]:
        return at
    is_quoted = False
    for place, byte in enumerate(line[:_HEAD_LIMIT]):
        if byte == 0x22:
            is_quoted = not is_quoted
        elif byte == 0x3A and not is_quoted:
            return place
    return at


def _outside_quotes(text: str, separator: str) -> list[str]:
    if '"' not in text:
        return text.split(separator)
    parts, begun, is_quoted = [], 0, False
    for place, character in enumerate(text):
        if character == '"':
            is_quoted = not is_quoted
        elif character == separator and not is_quoted:
            parts.append(text[begun:place])
            begun = place + 1
    return [*parts, text[begun:]]


def _parameter(text: str) -> tuple[str, list[str]]:
    """(name, values) of a parameter; one without a name is what vCard 2.1 writes: a type, or a coding."""
    key, equals, written = text.partition("=")
    key = key.strip().upper()
    if not equals:
        if key in _CODINGS:
            return "ENCODING", [key]
        return ("VALUE", [key]) if key in _PLACES else ("TYPE" if key else "", [key])
    values = [value.strip().strip('"') for value in _outside_quotes(written, ",")]
    if key == "TYPE":  # type="cell,voice" is what some write for type=cell,voice
        values = [part for value in values for part in value.split(",")]
    return key, [_CARET.sub(_uncareted, value) for value in values if value]


def _uncareted(found: re.Match[str]) -> str:
    return {"n": "\n", "'": '"', "^": "^"}[found[1]]


def bytes_of(line: ContentLine) -> bytes:
    """The value with quoted-printable taken off."""
    return binascii.a2b_qp(line.value) if line.coding == "Q" else line.value


def text_of(line: ContentLine, encoding: str) -> str:
    """The value as text, still escaped. `encoding` is the file's; a charset of the property goes before it.

    Raises NotText where neither reads it.
    """
    value = bytes_of(line)
    if value.isascii():
        return value.decode("ascii")
    own = line.parameter("CHARSET")
    if line.coding != "Q" and is_wide(encoding):
        own, encoding = "", "utf-8"  # the file's own, whatever its properties say
    wanted = [own] if own else ["utf-8"] if line.coding == "Q" else []
    wanted += ["utf-8" if is_wide(encoding) else encoding]
    for name in wanted:
        with suppress(UserError, UnicodeError):  # a charset that nobody knows, or that it is not in
            if _codec(name) not in _NO_CHARSETS:
                return _decoded(value, name, "strict")
    if own or line.coding == "Q":
        with suppress(UnicodeError):
            return _decoded(value, most_plausible(value), "strict")
    raise NotText


def _decoded(value: bytes, encoding: str, errors: str) -> str:
    return value.decode(_codec(encoding), errors)


@lru_cache(maxsize=64)
def _codec(encoding: str) -> str:
    """As `codec_of`; a mark stands at the beginning of a file alone, and its codec is a slow one."""
    name = codec_of(encoding)
    return "utf-8" if name == "utf-8-sig" else name


def unescaped(text: str) -> str:
    """`text` with `\\n`, `\\,`, `\\;` and their like as they are meant."""
    if "\\" not in text:
        return text
    bare = text.replace("\\\\", _BACKSLASH)
    last = "\\" if bare.endswith("\\") else ""  # it escapes nothing
    bare = bare.replace("\\n", "\n").replace("\\N", "\n").replace("\\", "")
    return bare.replace(_BACKSLASH, "\\") + last


def split_value(text: str, separator: str = ";") -> list[str]:
    """The parts of an escaped value between `separator`s that are not escaped; each still escaped.

    What goes beyond `MOST_PARTS` stays together in the last one.
    """
    parts: list[str] = []
    begun = 0
    while len(parts) < MOST_PARTS - 1:
        found = _PART[separator].match(text, begun)
        end = found.end() if found else len(text)
        parts.append(text[begun:end])
        if end == len(text):
            return parts
        begun = end + 1
    return [*parts, text[begun:].lstrip(separator)]


def escaped(text: str) -> str:
    """`text` so that nothing in it can end a value or a line: no line end, comma or semicolon stays bare."""
    safe = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return re.sub(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", r"\\n", safe)


def quoted(text: str) -> str:
    """`text` as the value of a parameter (RFC 6868)."""
    careted = text.replace("^", "^^").replace('"', "^'")
    careted = re.sub(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", "^n", careted)
    return f'"{careted}"' if re.search(r"[:;,]", careted) else careted


def folded(line: str) -> bytes:
    """A line of content in UTF-8, folded so that no character is cut, with its end."""
    whole = line.encode("utf-8")
    if len(whole) <= FOLD_AT:
        return whole + b"\r\n"
    parts = []
    begun, room = 0, FOLD_AT
    while begun < len(whole):
        end = min(begun + room, len(whole))
        while end < len(whole) and whole[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(whole[begun:end])
        begun, room = end, FOLD_AT - 1  # the blank that folds it counts
    return b"\r\n ".join(parts) + b"\r\n"
