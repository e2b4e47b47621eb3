"""Notes in HTML become text: what is seen of them, in lines, in a time that grows with their length alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.html_text import plain

LONG = 1_000_000


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<p>Likes <b>tea</b></p>", "Likes tea"),
        ("<P>One</P><p class='x'>two<br/>three</p>", "One\ntwo\nthree"),
        ("<ul><li>First</li><LI>second</li></ul>", "- First\n- second"),
        ("<div>5 &lt; 6 &amp; 7&nbsp;&#8364; &#x4e2d;</div>", "5 < 6 & 7 € 中"),
        ("<p>a\n   b</p>", "a b"),
        ("<p>1 < 2 and 3 > 2</p>", "1 < 2 and 3 > 2"),
        ("<p>x</p><!-- not <b>seen</b> --><style>p {}</style>y<script>if (a < b) </script>z", "x\nyz"),
        ("<html><head><title>No</title></head><body>Yes</body></html>", "Yes"),
        ("<p>cut <!-- off", "cut"),
        ("<p>cut <script>off", "cut"),
        ("<p>cut <b", "cut <b"),
        (f"<p>&#{'9' * 5_000};", f"&#{'9' * 5_000};"),
        ("Sales <b>2024</b>", "Sales <b>2024</b>"),
        ("<hengtai@example.org>", "<hengtai@example.org>"),
    ],
)
def test_what_is_seen_of_a_note(cell: str, text: str) -> None:
    assert plain(cell) == text


@given(st.lists(st.sampled_from([*"<>!/[]-?&;#'\" a", "p", "<p>", "<![", "CDATA", "script"])).map("".join))
def test_nothing_malformed_raises(tags: str) -> None:
    text = plain(f"<p>{tags}")
    assert text == text.strip()


@pytest.mark.parametrize(
    "mark",
    ["<", "<a ", "<a x='", '<a x="', "</", "<!--", "<![", "<?", "<script ", "<script>", "</script ", "&#"],
)
def test_a_hostile_note_takes_no_longer_than_any_other(mark: str) -> None:
    """Were each mark to be followed to the end of the cell, one of these would take hours."""
    cell = f"<p>{mark * (LONG // len(mark))}"
    assert len(plain(cell)) <= LONG + 3
