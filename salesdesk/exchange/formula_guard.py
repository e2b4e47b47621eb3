"""Cells that a spreadsheet would take for a formula are written with an apostrophe, and read without it.

The list of dangerous beginnings is OWASP's (CSV injection), full-width forms among them, and blanks
before them do not make them harmless. A phone number or a plain number stays as it is: the worst that a
spreadsheet can do to those is to add them up.
"""

from __future__ import annotations

import re

_DANGEROUS = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]|[\t\r\n]")
_HARMLESS = re.compile(r"\+[0-9][0-9 ()./·\-]{0,40}|[+\-][0-9]+(?:[.,][0-9]+)*%?")
_GUARDED = re.compile(r"'(?:\s*[=+\-@\t\r\n＝＋－＠]|[\t\r\n]|')")
_TEXT_FORMULA = re.compile(r'="([^"]*)"')


SUSPECT = frozenset(
    "=+-@＝＋－＠'\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
) | {chr(code) for code in range(0x2000, 0x200B)}
"""What a cell begins with that `guarded` may change: blanks of every kind, and the dangerous signs."""


def guarded(cell: str) -> str:
    """`cell` as it may stand in a file for a spreadsheet; `unguarded` gives exactly `cell` back."""
    if _DANGEROUS.match(cell) and _HARMLESS.fullmatch(cell) is None:
        return f"'{cell}"
    # An apostrophe of the text's own, which reading would take for a guard.
    return f"'{cell}" if unguarded(cell) != cell else cell


def unguarded(cell: str) -> str:
    """`cell` without what spreadsheets need to take it for text: `'=x`, `="0138"`."""
    if cell[:1] == "'" and _GUARDED.match(cell):
        return cell[1:]
    if cell[:2] == '="' and (formula := _TEXT_FORMULA.fullmatch(cell)):
        return formula[1]
    return cell


def as_text(cell: str) -> str:
    """`cell` as it may stand in a workbook, whose cells are text already; `unguarded` gives `cell` back."""
    return f"'{cell}" if unguarded(cell) != cell else cell
