"""Cells that a spreadsheet would take for a formula are written with an apostrophe, and read without it.

The list of dangerous beginnings is OWASP's (CSV injection), full-width forms among them, and blanks
before them do not make them harmless. A phone number or a plain number stays as it is: the worst that a
spreadsheet can do to those is to add them up.

A spreadsheet of a country that separates cells by semicolons takes quotation marks within a line for text:
there a semicolon or a line end in the middle of a cell begins a new one. A formula behind it gets an
apostrophe as well; what begins with + or - only where it can call something, so that lists of hyphens in
notes stay as they are.
"""

from __future__ import annotations

import re

_DANGEROUS = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]|[\t\r\n]")
_HARMLESS = re.compile(r"\+[0-9][0-9 ()./·\-]{0,40}|[+\-][0-9]+(?:[.,][0-9]+)*%?")
_GUARDED = re.compile(r"'(?:\s*[=+\-@\t\r\n＝＋－＠]|[\t\r\n]|')")
_CALLS = r"(?=[=@＝＠]|[+\-＋－][^;\r\n]*[|(!])"
# From the last of several line ends: from each of them it would take hours through a note of many.
_BEGUN = r"([;\r\n][^\S\r\n]*)"
_BEGINS_WITHIN = re.compile(rf"{_BEGUN}('*){_CALLS}")
_GUARDED_WITHIN = re.compile(rf"{_BEGUN}'('*){_CALLS}")
_TEXT_FORMULA = re.compile(r'="([^"]*)"')


SUSPECT = frozenset(
    "=+-@＝＋－＠'\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
) | {chr(code) for code in range(0x2000, 0x200B)}
"""What a cell begins with that `guarded` may change: blanks of every kind, and the dangerous signs.

It changes others only where they hold a semicolon or a line end, and `as_text` only where also an apostrophe.
"""


def guarded(cell: str) -> str:
    """`cell` as it may stand in a file for a spreadsheet; `unguarded` gives exactly `cell` back."""
    safe = _within(_BEGINS_WITHIN, r"\1'\2", cell)
    if _DANGEROUS.match(cell) and _HARMLESS.fullmatch(cell) is None:
        return f"'{safe}"
    # An apostrophe of the text's own, which reading would take for a guard.
    return f"'{safe}" if _bared(cell) != cell else safe


def unguarded(cell: str) -> str:
    """`cell` without what spreadsheets need to take it for text: `'=x`, `="0138"`."""
    return _within(_GUARDED_WITHIN, r"\1\2", _bared(cell))


def _bared(cell: str) -> str:
    """`cell` without a guard at its beginning."""
    if cell[:1] == "'" and _GUARDED.match(cell):
        return cell[1:]
    if cell[:2] == '="' and (formula := _TEXT_FORMULA.fullmatch(cell)):
        return formula[1]
    return cell


def as_text(cell: str) -> str:
    """`cell` as it may stand in a workbook, whose cells are text already; `unguarded` gives `cell` back."""
    kept = _within(_GUARDED_WITHIN, r"\1''\2", cell)  # apostrophes of its own: reading takes one
    return f"'{kept}" if _bared(cell) != cell else kept


def _within(pattern: re.Pattern[str], instead: str, cell: str) -> str:
    """`pattern` replaced in `cell` behind the blanks it begins with, which its first guard looks at."""
    if ";" not in cell and "\n" not in cell and "\r" not in cell:
        return cell
    begins = len(cell) - len(cell.lstrip())
    return cell[:begins] + pattern.sub(instead, cell[begins:])
