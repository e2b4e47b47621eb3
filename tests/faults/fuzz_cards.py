"""Contact cards as no program should write them: each comes in, is refused with a reason, or is no file."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.exchange.vcards import BY_PROGRAM
from tests.faults.fuzz_importers import BrokenList
from tests.faults.fuzzing import damaged

_NAMES = (
    "FN",
    "N",
    "ORG",
    "TITLE",
    "TEL",
    "EMAIL",
    "URL",
    "ADR",
    "LABEL",
    "NOTE",
    "BDAY",
    "PHOTO",
    "LOGO",
    "IMPP",
    "X-WECHAT",
    "CATEGORIES",
    "KIND",
    "UID",
    "AGENT",
    "X-ABLabel",
    "item1.X-ABLabel",
    "item1.TEL",
    "VERSION",
    "X-ANDROID-CUSTOM",
    "X-SOCIALPROFILE",
    "X-SALESDESK-RECORD",
    "X-SALESDESK-LEVEL",
    "X-SALESDESK-AT",
    "X-SALESDESK-WEEKDAYS",
    "X-SALESDESK-IDEAL-DAYS",
    "X-SALESDESK-SINCE",
    "X-SALESDESK-NO-NEXT",
    "",
    ";",
    "\0",
)
_PARAMETERS = (
    "",
    ";CELL",
    ";TYPE=work,voice",
    ';TYPE="a:b;c"',
    ";ENCODING=QUOTED-PRINTABLE",
    ";ENCODING=b",
    ";BASE64",
    ";CHARSET=GBK",
    ";CHARSET=idna",
    ";CHARSET=UTF-7",
    ";CHARSET=utf-16",
    ";CHARSET=undefined",
    ";PREF=999999999",
    ";VALUE=uri",
    ";X-APPLE-OMIT-YEAR=1604",
    ";=",
    ';"',
    ";LABEL=a^nb",
    ";TYPE=" + "x," * 400,
)
_VALUES = (
    "Zoë Müller",
    "昆山精工",
    "张;小明;;;",
    ";;;;",
    "a\\",
    "\\n\\,\\;\\:",
    "=E5=BC=A0",
    "=",
    "=3D=",
    "=GG",
    "1604-05-17",
    "--0229",
    "--9999",
    "99999999",
    "0000-00-00",
    "١٩٨٠-٠٥-١٧",
    "tel:+86;ext=1",
    "data:image/png;base64,iVBORw0KGgo=",
    "data:;base64,",
    "https://x.example/p.jpg",
    "wechat:a%00b",
    "wechat:%ff",
    "customer",
    "person",
    "superstar",
    "-1",
    "9" * 400,
    "x" * 201,
    "x" * 2_001,
    "a\0b",
    "\ud83d",
    "\u202egpj",
    "BEGIN:VCARD",
    "END:VCARD",
    "",
    " ",
    "\x85",
)
_ENDS = ("\r\n", "\n", "\r", "\r\n ", "=\r\n", "\n\n", "")
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "gb18030", "big5", "cp1252", "utf-7")

_lines = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(_NAMES),
        st.sampled_from(_PARAMETERS),
        st.sampled_from((":", ":", ":", "", "::")),
        st.one_of(st.sampled_from(_VALUES), st.text(st.characters(codec=None, categories=None), max_size=20)),
        st.sampled_from(_ENDS),
    ),
)


@st.composite
def _made(draw: st.DrawFn) -> bytes:
    """Cards of lines that may stand in one, some of them without a beginning or an end."""
    cards = draw(st.lists(st.lists(_lines, max_size=10), min_size=1, max_size=4))
    text = "".join(
        ("BEGIN:VCARD\r\n" if draw(st.integers(0, 9)) else "")
        + "".join(lines)
        + ("\r\nEND:VCARD\r\n" if draw(st.integers(0, 4)) else "\r\n")
        for lines in cards
    )
    return ("BEGIN:VCARD\r\n" + text).encode(draw(st.sampled_from(_ENCODINGS)), "replace")


def broken_cards() -> st.SearchStrategy[BrokenList]:
    """Files of cards with damage of every kind, and people who say a wrong encoding."""
    return st.builds(
        BrokenList,
        st.one_of(_made(), damaged(BY_PROGRAM.values(), (b"\r\n",))),
        st.one_of(st.none(), st.none(), st.sampled_from((*_ENCODINGS, "no-such"))),
        st.none(),
        st.none(),
        st.none(),
    )
