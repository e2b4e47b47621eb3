"""The round sign of a person or a customer: a photo where there is one, else a character or two initials."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.pictures import decoded
from salesdesk.ui.theme import Colours, theme

SIZE = 34
"""The usual diameter in a list, in px of the drawings."""


def initials(name: str) -> str:
    """What stands for `name`: `王芳` gives `王`, `Maria Anders` `MA`, `Northwind` `N`; nothing `?`."""
    words = [
        "".join(c for c in word if unicodedata.category(c)[0] in "LN")
        for word in name.replace("-", " ").split()
    ]
    words = [word for word in words if word]
    if not words:
        return name.strip()[:1] or "?"
    first = words[0][0]
    if _is_cjk(first) or len(words) == 1:
        return first.upper()
    last = next((word[0] for word in reversed(words[1:]) if not _is_cjk(word[0])), "")
    return (first + last).upper()


def paint_avatar(painter: QPainter, rect: QRectF, text: str, tone: str, colours: Colours) -> None:
    """Draws the sign `text` (initials, or a mark such as `!`) in a circle that fills `rect`."""
    ink, fill = colours.tone(tone)
    side = min(rect.width(), rect.height())
    circle = QRectF(0, 0, side, side)
    circle.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawEllipse(circle)
    font = theme().font("name")
    font.setPixelSize(max(8, round(side * 0.38)))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def round_picture(image: QImage, side: int) -> QPixmap:
    """The middle of a picture as a circle, `side` pixels wide."""
    least = min(image.width(), image.height())
    square = image.copy((image.width() - least) // 2, (image.height() - least) // 2, least, least)
    fitting = square.scaled(
        side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fitting))
    painter.drawEllipse(0, 0, side, side)
    painter.end()
    return made


class Avatar(QWidget):
    """The sign of a name. It repeats the name beside it, so screen readers pass it over."""

    def __init__(
        self, text: str, tone: str = "accent", size: int = SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = initials(text)
        self._tone = tone
        self._size = size
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The initials shown."""
        return self._text

    def set_name(self, name: str, tone: str = "accent") -> None:
        """Shows the initials of `name`."""
        self._text = initials(name)
        self._tone = tone
        self.update()

    @property
    def shows_picture(self) -> bool:
        """Whether it shows a photo rather than initials."""
        return self._picture is not None

    def set_picture(self, content: bytes) -> None:
        """Shows the picture in a file's bytes; where they are empty or broken, the initials."""
        ratio = self.devicePixelRatioF()
        side = round(theme().px(self._size) * ratio)
        # Some pictures are long and narrow: their shorter side has to fill the circle.
        image = decoded(content, 3 * side) if content else QImage()
        self._picture = None
        if not image.isNull():
            self._picture = round_picture(image, side)
            self._picture.setDevicePixelRatio(ratio)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            paint_avatar(painter, QRectF(self.rect()), self._text, self._tone, theme().colours)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)


def _is_cjk(character: str) -> bool:
    name = unicodedata.name(character, "")
    return name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))
