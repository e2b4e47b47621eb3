"""The letters of a report: which fonts, in which sizes and colours, and what none of them can show."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGlyphRun, QTextCharFormat, QTextLayout

DPI = 600
UNITS_PER_POINT = DPI / 72
UNITS_PER_MM = DPI / 25.4

_LATIN = ("Inter", "Segoe UI", ".AppleSystemUIFont", "Noto Sans")
_SIMPLIFIED = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")
_TRADITIONAL = ("Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC")
_FEATURES_OFF = ("liga", "clig", "calt", "dlig", "locl")
"""Forms that stand for several characters, or depend on the neighbours or the language: no table of a
font leads to their glyphs, so what is written in them could not be found. (Noto Sans CJK alone turned
every digit into such a form; which Han forms are meant, the choice of family says.)"""

_SHOWN_MISSING = 40


class Ink(StrEnum):
    """How a run of text stands out."""

    PLAIN = "plain"
    STRONG = "strong"
    DIM = "dim"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    VIOLET = "violet"
    RULE = "rule"


COLOURS = {
    Ink.PLAIN: "#1d2430",
    Ink.STRONG: "#1d2430",
    Ink.DIM: "#667085",
    Ink.ACCENT: "#2f6fed",
    Ink.GOOD: "#1a7f4b",
    Ink.WARN: "#b25e09",
    Ink.BAD: "#c0362c",
    Ink.VIOLET: "#6b46c1",
    Ink.RULE: "#d5d9e0",
}
BOLD = frozenset({Ink.STRONG})


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line, always plain text: nothing in it is read as markup."""

    text: str
    ink: Ink = Ink.PLAIN


@dataclass(frozen=True, slots=True)
class Letters:
    """All characters painted in each weight, in the order in which they came first."""

    regular: dict[str, None]
    bold: dict[str, None]

    @property
    def every(self) -> set[str]:
        return self.regular.keys() | self.bold.keys()


@lru_cache(maxsize=len(Ink))
def colour(ink: Ink) -> QColor:
    """The colour of `ink` on white paper; each has a contrast of 4.5 : 1 or more, but for the rule."""
    return QColor(COLOURS[ink])


@lru_cache(maxsize=64)
def font(points: float, *, bold: bool = False) -> QFont:
    """The font of a size in points, in the units of the page; the reader's Chinese before the other."""
    is_traditional = QLocale().script() == QLocale.Script.TraditionalHanScript
    chinese = (*_TRADITIONAL, *_SIMPLIFIED) if is_traditional else (*_SIMPLIFIED, *_TRADITIONAL)
    made = QFont()
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    made.setFamilies([*_LATIN, system, *chinese])
    made.setPixelSize(round(points * UNITS_PER_POINT))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _FEATURES_OFF:
        made.setFeature(QFont.Tag(feature), 0)
    return made


def formats(runs: Iterable[Run], points: float) -> list[QTextLayout.FormatRange]:
    """What of a line differs from plain text, for `QTextLayout.setFormats`; places count in UTF-16."""
    ranges = []
    start = 0
    for run in runs:
        length = utf16_length(run.text)
        if run.ink is not Ink.PLAIN:
            differing = QTextLayout.FormatRange()
            differing.start, differing.length = start, length
            differing.format = _format(run.ink, points)
            ranges.append(differing)
        start += length
    return ranges


def utf16_length(text: str) -> int:
    """How many places `text` takes in a QString."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def missing(characters: Iterable[str]) -> str:
    """Those of `characters` that no font here has, at most some dozens, each once."""
    asked = sorted(character for character in set(characters) if _is_seen(character))
    found = [character for character in asked if not _has_glyph(character)]
    return "".join(found[:_SHOWN_MISSING])


def glyph_runs(text: str, *, bold: bool = False) -> list[QGlyphRun]:
    """Which glyphs of which fonts stand for `text`; missing ones have the index 0."""
    layout = QTextLayout(text, font(10, bold=bold))
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(1e9)
    layout.endLayout()
    return layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)


def _has_glyph(character: str) -> bool:
    return all(all(run.glyphIndexes()) for run in glyph_runs(character))


def _is_seen(character: str) -> bool:
    """Whether a character is meant to leave a mark: not a blank, a joiner or a variation selector."""
    # What this Python's Unicode does not know yet (Cn) may well be a letter.
    is_blank = unicodedata.category(character) in {"Zs", "Zl", "Zp", "Cc", "Cf", "Cs"}
    return not is_blank and not 0xFE00 <= ord(character) <= 0xFE0F


@lru_cache(maxsize=64)
def _format(ink: Ink, points: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(colour(ink))
    if ink in BOLD:
        made.setFont(font(points, bold=True))
    return made
