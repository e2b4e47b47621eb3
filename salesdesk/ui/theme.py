"""The look: one set of colours, sizes that follow the text, and one style sheet made of both."""

from __future__ import annotations

import re
import sys
from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QDir, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from salesdesk import paths


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the program, as `#rrggbb`."""

    bg: str
    surface: str
    line: str
    text: str
    dim: str
    accent: str
    accent_soft: str
    on_accent: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    violet: str
    violet_soft: str

    @property
    def quiet(self) -> str:
        """The fill of what is neither good nor bad: plain chips, the cap of a key."""
        return mix(self.bg, self.line, 0.4)

    @property
    def hover(self) -> str:
        """A surface under the pointer."""
        return mix(self.surface, self.text, 0.05)

    @property
    def edge(self) -> str:
        """A line that has to be seen: scroll bars, check boxes, a field under the pointer."""
        return mix(self.line, self.text, 0.25)

    @property
    def faint(self) -> str:
        """Text of what cannot be used now."""
        return mix(self.dim, self.surface, 0.45)

    def tone(self, name: str) -> tuple[str, str]:
        """Foreground and fill of a tone: plain, accent, good, warn, bad or violet."""
        if name == "plain":
            return self.dim, self.quiet
        return getattr(self, name), getattr(self, f"{name}_soft")


def mix(one: str, other: str, part: float) -> str:
    """The colour that lies `part` (0 to 1) of the way from `one` to `other`."""
    a, b = QColor(one), QColor(other)
    pairs = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return "#" + "".join(f"{round(x + (y - x) * part):02x}" for x, y in pairs)


# Dim, accent, good and warn are a shade darker than in the drawings: text of
# 11 px on its soft fill then has the contrast of 4.5 that it needs.
LIGHT = Colours(
    bg="#f6f7f9",
    surface="#ffffff",
    line="#e3e6eb",
    text="#1d2430",
    dim="#636d81",
    accent="#2b66da",
    accent_soft="#e8f0fe",
    on_accent="#ffffff",
    good="#197c4a",
    good_soft="#e3f5ea",
    warn="#a75808",
    warn_soft="#fdf0dc",
    bad="#c0362c",
    bad_soft="#fde8e6",
    violet="#6b46c1",
    violet_soft="#efe9fb",
)
DARK = Colours(
    bg="#15181e",
    surface="#1d2129",
    line="#2f353f",
    text="#e6e9ef",
    dim="#98a2b3",
    accent="#6ea0ff",
    accent_soft="#23324f",
    on_accent="#10131a",
    good="#5fd39a",
    good_soft="#17352a",
    warn="#f0b060",
    warn_soft="#3a2c17",
    bad="#ff8a80",
    bad_soft="#3f2020",
    violet="#b79cff",
    violet_soft="#2d2545",
)

TEXT_PX = 13
SCHEMES = ("system", "light", "dark")
_USUAL_PX = {"win32": 12, "darwin": 13}
"""The size of the system's text where nobody asked for larger; 15 (11 pt) elsewhere."""

_LATIN = ("Inter", "Segoe UI", ".AppleSystemUIFont", "Noto Sans")
_SIMPLIFIED = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")
_TRADITIONAL_CODE = "zh_TW"
_TRADITIONAL = ("Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC")
_ROLES: dict[str, tuple[int, QFont.Weight]] = {
    "body": (13, QFont.Weight.Normal),
    "button": (13, QFont.Weight.Medium),
    "name": (13, QFont.Weight.DemiBold),
    "title": (20, QFont.Weight.Bold),
    "heading": (15, QFont.Weight.Bold),
    "card": (12, QFont.Weight.Bold),
    "small": (12, QFont.Weight.Normal),
    "chip": (11, QFont.Weight.DemiBold),
    "key": (11, QFont.Weight.Normal),
    "section": (11, QFont.Weight.Bold),
}
_SHEET = "sheet"
"""Before a colon, the folder that the style sheet takes its pictures from."""


class Theme(QObject):
    """Holds scheme, colours and sizes, and dresses the application in them."""

    changing = Signal()
    """Told just before all that stands there is dressed anew: what is put away now need not be."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        # The same face holds both forms of Han characters; which comes first is the locale's matter.
        is_traditional = QLocale().script() == QLocale.Script.TraditionalHanScript
        self._language = _TRADITIONAL_CODE if is_traditional else "en"
        self._text_scale = system_text_scale()
        QDir.setSearchPaths(_SHEET, [str(paths.resource("styles"))])
        self._is_dressing = False
        self._fonts: dict[str, QFont] = {}
        self._colours = self._chosen_colours()
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def colours(self) -> Colours:
        return self._colours

    @property
    def is_dark(self) -> bool:
        return self._colours is DARK

    @property
    def scheme(self) -> str:
        """What was asked for: system, light or dark."""
        return self._scheme

    @property
    def text_scale(self) -> float:
        """How much larger than 13 px text is; all lengths grow with it."""
        return self._text_scale

    def px(self, length: float) -> int:
        """A length of the drawings (13 px text) in logical pixels, never less than 1."""
        return max(1, round(length * self._text_scale))

    def font(self, role: str = "body") -> QFont:
        """The font of a role: body, button, name, title, heading, card, small, chip, key, section."""
        known = self._fonts.get(role)
        if known is None:
            known = self._fonts[role] = self._make_font(role)
        return QFont(known)

    def _make_font(self, role: str) -> QFont:
        size, weight = _ROLES[role]
        font = QFont()
        is_traditional = self._language == _TRADITIONAL_CODE
        cjk = (*_TRADITIONAL, *_SIMPLIFIED) if is_traditional else (*_SIMPLIFIED, *_TRADITIONAL)
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        font.setFamilies([*_LATIN, system, *cjk])
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        if role == "section":
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        return font

    def set_scheme(self, scheme: str) -> None:
        """Follows the system, or stays light or dark whatever the system does."""
        if scheme not in SCHEMES:
            raise ValueError(f"no such scheme: {scheme}")
        if scheme != self._scheme:
            self._scheme = scheme
            self.dress()

    def set_language(self, code: str) -> None:
        """Prefers the Han glyphs of the language: Traditional ones for zh_TW."""
        was_traditional, self._language = self._language == _TRADITIONAL_CODE, code
        if was_traditional != (code == _TRADITIONAL_CODE):
            self.dress()

    def set_text_scale(self, scale: float) -> None:
        """Makes all text and every length `scale` times as large as in the drawings."""
        if scale != self._text_scale:
            self._text_scale = scale
            self.dress()

    def dress(self) -> None:
        """Gives the application its style, font, palette and style sheet."""
        self.changing.emit()
        self._is_dressing = True
        self._fonts.clear()
        hints = self._app.styleHints()
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(self._scheme)
        if wanted is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(wanted)
        self._is_dressing = False
        self._colours = self._chosen_colours()
        self._app.setFont(self.font())
        self._app.setPalette(palette(self._colours))
        self._app.setStyleSheet(self._style_sheet())
        self.changed.emit()

    def _on_system_scheme_changed(self) -> None:
        if self._scheme == "system" and not self._is_dressing:
            self.dress()

    def _chosen_colours(self) -> Colours:
        if self._scheme == "system":
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme == "dark" else LIGHT

    def _style_sheet(self) -> str:
        colours = self._colours
        names = asdict(colours) | {n: getattr(colours, n) for n in ("quiet", "hover", "edge", "faint")}
        sheet = paths.resource("styles", "salesdesk.qss").read_text(encoding="utf-8")
        scaled = re.sub(r"(\d+)px", lambda length: f"{self.px(int(length[1]))}px", sheet)
        # From files only: shipped in each scheme's colours, `tests/sheet_pictures.py` draws them.
        return Template(scaled).substitute(names, icons=f"{_SHEET}:{'dark' if self.is_dark else 'light'}")


def install(app: QApplication, scheme: str = "system") -> Theme:
    """Dresses `app` for the rest of its life; a second call only sets the scheme."""
    found = app.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if found is not None:
        found.set_scheme(scheme)
        return found
    app.setStyle("Fusion")
    made = Theme(app, scheme)
    made.dress()
    return made


def theme() -> Theme:
    """The application's theme; where none is installed yet, one that only lends its colours."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a theme needs an application")
    found = app.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else Theme(app)


def system_text_scale() -> float:
    """How much larger than usual the person has set the system's text; never below 1."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(1.0, QFontInfo(font).pixelSize() / _USUAL_PX.get(sys.platform, 15))


def icon_svg(name: str, colour: str) -> bytes:
    """The drawing `resources/icons/<name>.svg`, black lines recoloured."""
    return paths.resource("icons", f"{name}.svg").read_bytes().replace(b"#000", colour.encode())


def palette(colours: Colours) -> QPalette:
    """Qt's palette in our colours, for whatever the style sheet leaves to the style."""
    roles = QPalette.ColorRole
    made = QPalette()
    plain = {
        roles.Window: colours.bg,
        roles.WindowText: colours.text,
        roles.Base: colours.surface,
        roles.AlternateBase: colours.bg,
        roles.ToolTipBase: colours.surface,
        roles.ToolTipText: colours.text,
        roles.PlaceholderText: colours.dim,
        roles.Text: colours.text,
        roles.Button: colours.surface,
        roles.ButtonText: colours.text,
        roles.BrightText: colours.bad,
        roles.Link: colours.accent,
        roles.LinkVisited: colours.violet,
        roles.Highlight: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.Accent: colours.accent,
        roles.Light: colours.surface,
        roles.Midlight: colours.hover,
        roles.Mid: colours.line,
        roles.Dark: colours.edge,
        roles.Shadow: mix(colours.bg, "#000000", 0.5),
    }
    for role, colour in plain.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return made
