"""A page's main part with a panel at its right, or under it where there is no room for both side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from salesdesk.ui.theme import theme

_LOWEST = 180
"""How low the panel may be under the main part, in pixels at 100 %: its head is seen, the rest scrolls."""

_NO_LIMIT = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX, which PySide does not name."""

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class WithPanel(QBoxLayout):
    """The layout of `page`. The page calls `fit` when it is resized, and needs `least_width` alone."""

    def __init__(self, page: QWidget, main: QLayout, panel: QWidget) -> None:
        super().__init__(_ACROSS, page)
        self._main = main
        self._panel = panel
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.addLayout(main, 1)
        self.addWidget(panel)

    @property
    def is_below(self) -> bool:
        """Whether the panel stands under the main part."""
        return self.direction() == _DOWN

    def least_width(self) -> int:
        """How narrow the page may be, in pixels: with the panel below."""
        return self._main.minimumSize().width()

    def fit(self, width: int, panel_width: int) -> None:
        """Arranges both on a page `width` wide, the panel beside the main part being `panel_width` wide."""
        if width >= self.least_width() + panel_width:
            self._panel.setMinimumHeight(0)
            self._panel.setFixedWidth(panel_width)
            self.setDirection(_ACROSS)
        else:
            self._panel.setMinimumSize(0, theme().px(_LOWEST))
            self._panel.setMaximumWidth(_NO_LIMIT)
            self.setDirection(_DOWN)
