"""Settings: one column of sections; what is changed is saved at once and can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.reminders.autostart import Autostart
from salesdesk.services.touched import Touched
from salesdesk.ui.pages.page import Page
from salesdesk.ui.pages.settings_backups import BackupsCard
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.pages.settings_data import DataCard
from salesdesk.ui.pages.settings_levels import LevelsCard, ZonesCard
from salesdesk.ui.pages.settings_place import LookCard, PlaceCard
from salesdesk.ui.pages.settings_protection import ProtectionCard
from salesdesk.ui.pages.settings_reminders import RemindersCard
from salesdesk.ui.pages.settings_soundness import SoundnessCard
from salesdesk.ui.pages.settings_work import WorkCard
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.workspace import Workspace

WIDTH = 720
"""As wide as lines of text are read with ease."""


class SettingsPage(Page):
    """The sections below each other, in the middle of the page."""

    depends_on = Touched.SETTINGS | Touched.CUSTOMERS

    def __init__(
        self, workspace: Workspace, parent: QWidget | None = None, *, autostart: Autostart | None = None
    ) -> None:
        super().__init__(workspace, parent)
        self.work = WorkCard(workspace)
        self.place = PlaceCard(workspace)
        self.look = LookCard(workspace)
        self.reminders = RemindersCard(workspace, autostart=autostart)
        self.levels = LevelsCard(workspace)
        self.zones = ZonesCard(workspace)
        self.data = DataCard(workspace)
        self.backups = BackupsCard(workspace)
        self.soundness = SoundnessCard(workspace)
        self.protection = ProtectionCard(workspace)
        self._build()

    @property
    def cards(self) -> tuple[SettingsCard, ...]:
        """The sections, from the top."""
        return (
            self.work,
            self.place,
            self.look,
            self.reminders,
            self.levels,
            self.zones,
            self.data,
            self.backups,
            self.soundness,
            self.protection,
        )

    def refresh(self) -> None:
        for card in self.cards:
            card.show_preferences()

    def focus_first(self) -> None:
        self.work.name.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # A number under the pointer would change, and be saved, while the page is scrolled.
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        look = theme()
        column = QWidget()
        column.setMaximumWidth(look.px(WIDTH))
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, look.px(20), 0, look.px(32))
        layout.setSpacing(look.px(14))
        layout.addWidget(PlainLabel(self.tr("Settings"), role="title"))
        for card in self.cards:
            layout.addWidget(card)
        layout.addStretch(1)
        body = QWidget()
        body.setObjectName("page_body")
        row = QHBoxLayout(body)
        row.setContentsMargins(look.px(24), 0, look.px(24), 0)
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self._room = ScrollRoom()
        self._room.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._room)
        for number in self.findChildren(QAbstractSpinBox):
            number.installEventFilter(self)
