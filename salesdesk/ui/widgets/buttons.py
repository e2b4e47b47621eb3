"""Buttons: four kinds, with the cap of their shortcut; and buttons that are an icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from salesdesk.domain.text import displayed
from salesdesk.ui.theme import Colours, mix, theme
from salesdesk.ui.widgets.painting import (
    KeyboardRing,
    draw_box,
    draw_icon,
    draw_key_cap,
    draw_ring,
    key_cap_size,
)
from salesdesk.ui.widgets.plain_label import set_tip

KINDS = ("plain", "primary", "quiet", "danger")


class _ByReturn(KeyboardRing, QPushButton):
    """Is pressed by Return as it is by space, in windows that are no dialogs, too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if not plain or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class Button(_ByReturn):
    """A text button; `primary` only for the next action, `quiet` without a frame.

    `shortcut_hint` (such as `Ctrl N`) is drawn as a key cap and is not part of the name.
    """

    def __init__(
        self,
        text: str,
        kind: str = "plain",
        shortcut_hint: str = "",
        parent: QWidget | None = None,
        *,
        small: bool = False,
        icon_name: str = "",
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._kind = kind
        self._hint = shortcut_hint
        self._small = small
        self._icon_name = icon_name
        self.setText(text)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> str:
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Makes it plain, primary, quiet or danger."""
        self._kind = kind
        self.update()

    def set_shortcut_hint(self, shortcut_hint: str) -> None:
        """Draws another key cap, or none."""
        self._hint = shortcut_hint
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The visible text: what was given, without marks that turn its direction."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802
        """Shows `text` as it is: an `&` of a customer's name is no mnemonic."""
        self._text = displayed(text)
        super().setText(self._text.replace("&", "&&"))
        self.setAccessibleName(self._text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = theme()
        metrics = QFontMetricsF(look.font("button"))
        width = metrics.horizontalAdvance(self._text) + 2 * self._side() + self._extras_width()
        return QSize(round(width) + 1, max(self._height(metrics), look.px(16)))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Fixed:
            shortest = QFontMetricsF(theme().font("button")).horizontalAdvance("MM…")
            hint.setWidth(min(hint.width(), round(shortest) + 2 * self._side() + self._extras_width()))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        fill, line, ink = self._colours(colours)
        box = QRectF(self.rect())
        draw_box(painter, box, look.px(8), fill, line)
        if self.shows_ring:
            if self._kind == "primary":
                draw_ring(painter, box, look.px(8), colours.text)
                draw_box(painter, box.adjusted(2, 2, -2, -2), look.px(6), line=colours.on_accent, width=1.5)
            else:
                draw_ring(painter, box, look.px(8), colours.accent)
        self._paint_content(painter, box, ink)

    def _paint_content(self, painter: QPainter, box: QRectF, ink: str) -> None:
        look, colours = theme(), theme().colours
        metrics = QFontMetricsF(look.font("button"))
        room = box.width() - 2 * self._side() - self._extras_width()
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room + 1)
        text_width = metrics.horizontalAdvance(shown)
        x = (box.width() - text_width - self._extras_width()) / 2
        gap = look.px(6)
        if self._icon_name:
            draw_icon(painter, QRectF(x, 0, look.px(16), box.height()), self._icon_name, ink)
            x += look.px(16) + gap
        painter.setFont(look.font("button"))
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(x, 0, text_width + 1, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        x += text_width
        if self._hint:
            cap = key_cap_size(look, self._hint)
            place = QRectF(x + gap, (box.height() - cap.height()) / 2, cap.width(), cap.height())
            quiet = ink if self._kind == "primary" else colours.dim
            edge = mix(colours.accent, colours.on_accent, 0.6) if self._kind == "primary" else colours.line
            draw_key_cap(painter, place, self._hint, quiet, edge)
            x += gap + cap.width()
        if self.menu() is not None:
            place = QRectF(x + look.px(4), 0, look.px(14), box.height())
            draw_icon(painter, place, "chevron-down", ink)

    def _colours(self, colours: Colours) -> tuple[str, str, str]:
        """Fill, outline and ink for the present state."""
        over = self.isEnabled() and self.underMouse()
        down = self.isDown() or (self.menu() is not None and self.menu().isVisible())
        strength = 0.12 if down else 0.06 if over else 0.0
        if self._kind == "primary":
            fill = mix(colours.accent, colours.text, strength)
            return fill, fill, colours.on_accent
        if self._kind == "danger":
            fill = colours.bad_soft if over or down else colours.surface
            return fill, mix(colours.line, colours.bad, 0.4), colours.bad
        if self._kind == "quiet":
            fill = mix(colours.surface, colours.accent, strength * 1.5) if strength else ""
            return fill, "", colours.text if over or down else colours.dim
        edge = colours.edge if over or down else colours.line
        return mix(colours.surface, colours.text, strength / 1.5), edge, colours.text

    def _side(self) -> int:
        if self._kind == "quiet":
            return theme().px(8)
        return theme().px(10 if self._small else 13)

    def _height(self, metrics: QFontMetricsF) -> int:
        return round(metrics.height()) + theme().px(12 if self._small else 19)

    def _extras_width(self) -> int:
        look = theme()
        width = look.px(22) if self._icon_name else 0
        if self._hint:
            width += look.px(6) + key_cap_size(look, self._hint).width()
        if self.menu() is not None:
            width += look.px(18)
        return width


class IconButton(_ByReturn):
    """A square button that shows an icon; `name` is its accessible name and its tip."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        parent: QWidget | None = None,
        *,
        framed: bool = False,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._framed = framed
        self._extra = 19 if framed and not small else 12
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setAccessibleDescription("")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(QFontMetricsF(theme().font("button")).height()) + theme().px(self._extra)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        box = QRectF(self.rect())
        over = self.isEnabled() and self.underMouse()
        fill = colours.quiet if self.isDown() else colours.hover if over else ""
        if self._framed:
            draw_box(
                painter, box, look.px(8), fill or colours.surface, colours.edge if over else colours.line
            )
        elif fill:
            draw_box(painter, box, look.px(8), fill)
        if self.shows_ring:
            draw_ring(painter, box, look.px(8), colours.accent)
        square = QRectF(0, 0, look.px(16), look.px(16))
        square.moveCenter(box.center())
        draw_icon(painter, square, self._icon_name, colours.text if over else colours.dim)


def button_row(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons side by side, as wide as their words."""
    row = QHBoxLayout()
    row.setSpacing(theme().px(8))
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
