"""A plain text of any length: what is too long to be laid out at once is shown, and edited, in parts."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from salesdesk.domain.text import part_begin, part_end
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel

PART = 50_000
"""Characters laid out at once, some twenty pages: ten times as many emoji take seconds."""

_ENDLESS_WORD = re.compile(r"\S{10000}")
_LINE_END = re.compile("\r\n|[\r\u2029]")


class PartedText(QPlainTextEdit):
    """Holds the whole of a text; a long one has a bar below it, by which one goes from part to part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._begin = self._end = 0
        self.bar = PartBar(self)
        self.bar.earlier.clicked.connect(self.show_earlier)
        self.bar.later.clicked.connect(self.show_later)
        self.setTabChangesFocus(True)

    def setPlainText(self, text: str) -> None:  # noqa: N802
        self._whole = text
        self._show(0)

    def toPlainText(self) -> str:  # noqa: N802
        """All of the text, shown or not; a part that nobody edited is just as it was given."""
        return self._whole[: self._begin] + self._shown() + self._whole[self._end :]

    def clear(self) -> None:
        """Takes all of the text away; Qt's own would leave what is not shown."""
        self.setPlainText("")

    def text(self) -> str:
        """What is written, without blanks around it."""
        return self.toPlainText().strip()

    def show_earlier(self) -> None:
        """Shows the part before this one."""
        self._whole = self.toPlainText()
        self._show(part_begin(self._whole, self._begin, PART))
        self.moveCursor(QTextCursor.MoveOperation.End)

    def show_later(self) -> None:
        """Shows the part after this one."""
        after = self._begin + len(self._shown())
        self._whole = self.toPlainText()
        self._show(after)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        text = source.text()
        if len(text) + len(self._shown()) > PART and source.hasText() and not self.isReadOnly():
            self._take_in(_LINE_END.sub("\n", text))
        else:
            self._wrap_if_possible(text + self._shown())
            super().insertFromMimeData(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def bar_height(self) -> int:
        """What the bar takes of the height; 0 for a text that is shown whole."""
        return 0 if self.bar.isHidden() else self.bar.sizeHint().height()

    def _shown(self) -> str:
        """The part on the screen, which Qt gives back with other blanks than it was given."""
        if self.document().isModified():
            return super().toPlainText()
        return self._whole[self._begin : self._end]

    def _show(self, begin: int) -> None:
        self._begin, self._end = begin, part_end(self._whole, begin, PART)
        part = self._whole[self._begin : self._end]
        self._wrap_if_possible(part)  # before it is laid out for the first time
        super().setPlainText(part)
        self.bar.show_place(self._begin, self._end, len(self._whole))
        self.setViewportMargins(0, 0, 0, self.bar_height())
        self._place_bar()
        self.updateGeometry()

    def _take_in(self, text: str) -> None:
        """Puts a long text at the cursor, in place of what is selected; shows the part in which it ends."""
        cursor = self.textCursor()
        part = QPlainTextEdit.toPlainText(self).encode("utf-16-le", "surrogatepass")
        head, tail = part[: 2 * cursor.selectionStart()], part[2 * cursor.selectionEnd() :]
        before = self._whole[: self._begin] + head.decode("utf-16-le", "surrogatepass") + text
        after = tail.decode("utf-16-le", "surrogatepass") + self._whole[self._end :]
        self._whole = before + after
        self._show(part_begin(self._whole, len(before), PART))
        cursor = self.textCursor()
        within = self._whole[self._begin : min(len(before), self._end)]
        cursor.setPosition(len(within.encode("utf-16-le", "surrogatepass")) // 2)
        self.setTextCursor(cursor)

    def _place_bar(self) -> None:
        frame, height = self.frameWidth(), self.bar_height()
        scroll = self.horizontalScrollBar()
        below = scroll.height() if scroll.isVisible() else 0
        top = self.height() - frame - height - below
        self.bar.setGeometry(frame, top, self.width() - 2 * frame, height)

    def _wrap_if_possible(self, text: str) -> None:
        """Qt takes minutes to break a word of a million letters into lines: such a text is not wrapped."""
        modes = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(modes.NoWrap if _ENDLESS_WORD.search(text) else modes.WidgetWidth)


class PartBar(QWidget):
    """Says which part of a text is shown, and has the buttons for the one before and after."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        look = theme()
        self.place = PlainLabel(role="small", dim=True, elide=True)
        self.earlier = Button(self.tr("Earlier part"), small=True)
        self.later = Button(self.tr("Later part"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(8), look.px(4), look.px(8), look.px(4))
        row.setSpacing(look.px(6))
        row.addWidget(self.place, 1)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def show_place(self, begin: int, end: int, whole: int) -> None:
        """Says that the characters from `begin` to `end` of `whole` are shown; hides where those are all."""
        self.setVisible(end - begin < whole)
        place = self.tr("%1–%2 of %3 characters")
        self.place.setText(filled(place, f"{begin + 1:,}", f"{end:,}", f"{whole:,}"))
        self.earlier.setEnabled(begin > 0)
        self.later.setEnabled(end < whole)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), theme().px(32)))
