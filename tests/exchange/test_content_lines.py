"""Content lines: unfolded, decoded and taken apart as old phones write them; written as the standard asks."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.errors import UserError
from salesdesk.exchange import content_lines as lines
from salesdesk.exchange.content_lines import ContentLine, NotText


def read(content: bytes, tmp_path: Path, encoding: str = "utf-8") -> list[ContentLine]:
    path = tmp_path / "a.vcf"
    path.write_bytes(content)
    raw = lines.content_lines(lines.physical_lines(path, encoding))
    return [found for at, line in raw if (found := lines.take_apart(line, at, encoding))]


def texts(content: bytes, tmp_path: Path, encoding: str = "utf-8") -> list[str]:
    return [lines.unescaped(lines.text_of(one, encoding)) for one in read(content, tmp_path, encoding)]


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_lines_end_in_any_way_and_are_unfolded(tmp_path: Path, end: bytes) -> None:
    found = read(end.join([b"FN:Ma", b" ria", b"\tAnders", b"NOTE:x", b""]), tmp_path)
    assert [(one.name, one.value, one.number) for one in found] == [
        ("FN", b"MariaAnders", 1),
        ("NOTE", b"x", 4),
    ]


def test_a_character_may_be_cut_by_a_fold(tmp_path: Path) -> None:
    name = "张小明".encode()
    assert texts(b"FN:" + name[:4] + b"\r\n " + name[4:], tmp_path) == ["张小明"]


def test_soft_breaks_are_taken_out_but_a_blank_after_one_stays(tmp_path: Path) -> None:
    content = b"NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E5=BC=\r\n=A0a=\r\n b=3D\r\nFN:x"
    assert texts(content, tmp_path) == ["张a b=", "x"]


def test_a_soft_break_before_the_end_swallows_no_end(tmp_path: Path) -> None:
    found = read(b"NOTE;QUOTED-PRINTABLE:a=\r\nEND:VCARD", tmp_path)
    assert [one.name for one in found] == ["NOTE", "END"]


def test_what_another_program_broke_without_a_mark_is_joined(tmp_path: Path) -> None:
    assert texts(b"NOTE:one\r\ntwo\r\nFN:x", tmp_path) == ["one\ntwo", "x"]
    [photo] = read(b"PHOTO;ENCODING=BASE64:\r\nAAAAAAAAAAAAAAAAAAAA\r\nBBBB\r\n\r\n", tmp_path)
    assert photo.value == b"AAAAAAAAAAAAAAAAAAAABBBB"


@pytest.mark.parametrize(
    "head",
    [
        "TEL;CELL;VOICE",
        "TEL;TYPE=cell,voice",
        "tel;type=CELL;type=VOICE",
        'TEL;TYPE="cell,voice"',
        "a.Tel;Cell;Voice",
    ],
)
def test_types_in_every_style(tmp_path: Path, head: str) -> None:
    [line] = read(f"{head}:+1".encode(), tmp_path)
    assert (line.name, line.types) == ("TEL", {"CELL", "VOICE"})


def test_a_colon_within_quotes_ends_no_head(tmp_path: Path) -> None:
    [line] = read(b'ADR;LABEL="a:b;c^nd^^^\'";TYPE=work:;;x', tmp_path)
    assert line.parameter("LABEL") == 'a:b;c\nd^"'
    assert (line.value, line.types) == (b";;x", {"WORK"})


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("GBK", "gbk"), ("gb2312", "gb2312"), ("GB18030", "gb18030"), ("BIG5", "big5"), ("UTF-8", "utf-8")],
)
def test_each_property_has_its_charset(tmp_path: Path, charset: str, encoding: str) -> None:
    content = b"FN;CHARSET=" + charset.encode() + b":" + "中文".encode(encoding) + b"\r\nNOTE:\xc3\xa9"
    assert texts(content, tmp_path) == ["中文", "é"]


def test_a_wrong_or_unknown_charset_does_not_spoil_the_text(tmp_path: Path) -> None:
    content = "FN;CHARSET=UTF-8:中文联系人\r\nN;CHARSET=X-NONE:中文".encode("gbk")
    assert texts(content, tmp_path, "gb18030") == ["中文联系人", "中文"]
    assert texts(b"FN;CHARSET=punycode:M\xc3\xbcller", tmp_path) == ["Müller"]


def test_quoted_printable_without_a_charset(tmp_path: Path) -> None:
    assert texts(b"FN;QUOTED-PRINTABLE:=E5=BC=A0", tmp_path) == ["张"]
    gbk = "".join(f"={byte:02X}" for byte in "昆山精工机械有限公司".encode("gbk"))
    assert texts(f"FN;ENCODING=QUOTED-PRINTABLE:{gbk}".encode(), tmp_path) == ["昆山精工机械有限公司"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16(tmp_path: Path, encoding: str) -> None:
    content = "FN;CHARSET=UTF-8:张小明\r\n NOTE:x\r\n".encode(encoding)
    assert texts(content, tmp_path, encoding)[0] == "张小明NOTE:x"


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    [line] = read(b"FN:\xff\xfe\xfd", tmp_path)
    with pytest.raises(NotText):
        lines.text_of(line, "utf-8")


def test_of_a_line_without_end_no_more_is_kept_than_tells_that_it_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LINE_LIMIT", 3_000_000)
    path = tmp_path / "a.vcf"
    path.write_bytes(b"FN:x\nNOTE:" + b"x" * 7_000_000 + b"\r\nFN:y\n" + b"z" * 3_000_000)
    found = list(lines.physical_lines(path, "utf-8"))
    assert [len(line) for line in found] == [4, 3_000_001, 4, 3_000_000]
    assert found[2] == b"FN:y"


@pytest.mark.parametrize("end", [b"=\r\n", b"\r\n "], ids=["soft breaks", "folds"])
def test_nor_of_one_that_is_folded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: bytes) -> None:
    monkeypatch.setattr(lines, "LINE_LIMIT", 1_000)
    path = tmp_path / "a.vcf"
    head = b"NOTE;ENCODING=QUOTED-PRINTABLE:"
    path.write_bytes(head + (b"x" * 70 + end) * 100 + b"last\r\nFN:y\r\n")
    [(one, long), (other, name)] = lines.content_lines(lines.physical_lines(path, "utf-8"))
    assert len(long) == 1_001
    assert (one, other, name) == (1, 102, b"FN:y")


@given(st.text("\\;,nNa\n", max_size=30))
def test_escapes_are_taken_out_and_divided_at_from_the_left(text: str) -> None:
    def one(found: re.Match[str]) -> str:
        return "\n" if found[1] in ("n", "N") else found[1] or "\\"

    assert lines.unescaped(text) == re.sub(r"\\(.?)", one, text, flags=re.DOTALL)
    parts = lines.split_value(text)
    assert ";".join(parts) == text
    for part in parts:
        assert ";" not in re.sub(r"\\.", "", part, flags=re.DOTALL)


@pytest.mark.parametrize("one", [";", "\\;", "\\\\", "\\n", "a;"])
def test_millions_of_signs_are_taken_apart_at_once(one: str) -> None:
    begun = time.process_time()
    parts = lines.split_value(one * 4_000_000)
    found = [lines.unescaped(part) for part in parts]
    assert time.process_time() - begun < 1
    assert len(found) <= lines.MOST_PARTS


@given(st.binary(max_size=400), st.sampled_from(["utf-8", "gb18030", "utf-16", "cp1252"]))
def test_any_bytes_are_lines_or_none(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, encoding: str
) -> None:
    try:
        found = read(content, tmp_path_factory.getbasetemp(), encoding)
    except UserError:
        assert encoding == "utf-16"  # without its mark
        return
    for one in found:
        try:
            lines.split_value(lines.text_of(one, encoding))
        except NotText:
            continue


@given(st.text(max_size=400))
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    plain = text.encode("utf-8", "ignore").decode().replace("\0", "")
    written = lines.folded(f"NOTE:{lines.escaped(plain)}")
    assert all(len(line) <= lines.FOLD_AT for line in written.split(b"\r\n"))
    for part in written.removesuffix(b"\r\n").split(b"\r\n "):
        part.decode("utf-8")  # no character is cut
    expected = "\n".join(re.split(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", plain))
    assert texts(written, tmp_path_factory.getbasetemp()) == [expected]


@given(st.lists(st.text(max_size=20), min_size=1, max_size=6))
def test_parts_stay_apart(parts: list[str]) -> None:
    whole = ";".join(map(lines.escaped, parts))
    assert [lines.unescaped(one) for one in lines.split_value(whole)] == [
        lines.unescaped(lines.escaped(part)) for part in parts
    ]


def test_nothing_ends_a_line_from_within() -> None:
    written = lines.folded("FN:" + lines.escaped("A\r\nTEL:666"))
    assert written == b"FN:A\\nTEL:666\r\n"
    assert lines.quoted('a"b:c\r\nd') == '"a^\'b:c^nd"'


def test_a_card_without_end_is_refused_before_all_of_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred megabytes of lines that belong to one card would take half a minute."""
    monkeypatch.setattr(lines, "MOST_BETWEEN", 1_000)
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        yield b"BEGIN:VCARD"
        while True:
            read += 1
            yield b"TEL:1" if read % 2 else b" 2"

    with pytest.raises(UserError, match="From line 1 on no contact ends"):
        for _line in lines.content_lines(endless()):
            pass
    assert read < lines.MOST_BETWEEN + 2


def test_many_cards_are_as_long_as_they_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_BETWEEN", 1_000)
    card, often = (b"BEGIN:VCARD", b"TEL:1", b"END:VCARD"), 700
    assert sum(1 for _line in lines.content_lines(chain.from_iterable(repeat(card, often)))) == 3 * often
