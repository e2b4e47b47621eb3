"""Address books in LDIF as no program should write them: an entry comes in or is refused with a reason."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.exchange.ldif import BY_PROGRAM
from tests.faults.fuzz_importers import BrokenList
from tests.faults.fuzzing import damaged

_NAMES = (
    "dn", "cn", "sn", "givenName", "o", "mail", "mobile", "telephoneNumber", "street", "l", "c", "birthyear",
    "birthmonth", "birthday", "description", "jpegPhoto", "objectclass", "changetype", "version", "member",
    "cn;lang-zh", "X-SALESDESK-RECORD", "mozillaCustom1", "fn", "begin", "kind", "", " ", "#", "-", "\0",
)  # fmt: skip
_SIGNS = (": ", ": ", ":: ", ":< ", ":", "::", "", ":::", ";x: ")
_VALUES = (
    "cn=Anna,mail=a@a.example", "Anna Lind", "昆山精工", "WsO2ZQ==", "/9j/4AAQ", "=", "%%%", "delete", "add",
    "1", "13", "99999999", "-1", "groupOfNames", "file:///etc/passwd", "https://x.example/a.jpg", "a;b,c\\",
    "\u202egpj", "\ud83d", "a\0b", "x" * 201, "9" * 400, "", " ", "END:VCARD", "\x85",
)  # fmt: skip
_ENDS = ("\n", "\n", "\r\n", "\r", "\n ", "\n\n", "\n#c\n ", "")
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "cp1252", "utf-7")

_lines = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(_NAMES),
        st.sampled_from(_SIGNS),
        st.one_of(st.sampled_from(_VALUES), st.text(st.characters(codec=None, categories=None), max_size=20)),
        st.sampled_from(_ENDS),
    ),
)


@st.composite
def _made(draw: st.DrawFn) -> bytes:
    books = draw(st.lists(st.lists(_lines, max_size=10), min_size=1, max_size=4))
    text = "".join("dn: cn=x\n" + "".join(lines) + "\n\n" for lines in books)
    return text.encode(draw(st.sampled_from(_ENCODINGS)), "replace")


def broken_books() -> st.SearchStrategy[BrokenList]:
    """Address books with damage of every kind, and people who say a wrong encoding."""
    return st.builds(
        BrokenList,
        st.one_of(_made(), damaged(BY_PROGRAM.values(), (b"\n ",))),
        st.one_of(st.none(), st.none(), st.sampled_from((*_ENCODINGS, "no-such"))),
        st.none(),
        st.none(),
        st.none(),
    )
