"""Settings: one column of sections; what is changed is saved at once and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QAbstractSpinBox, QVBoxLayout, QWidget

from salesdesk.reminders.autostart import Autostart
from salesdesk.services.touched import Touched
from salesdesk.ui.pages.page import Page
from salesdesk.ui.pages.settings_backups import BackupsCard
from salesdesk.ui.pages.settings_calendar import CalendarCard
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.pages.settings_data import DataCard
from salesdesk.ui.pages.settings_levels import LevelsCard, ZonesCard
from salesdesk.ui.pages.settings_place import LookCard, PlaceCard
from salesdesk.ui.pages.settings_protection import ProtectionCard
from salesdesk.ui.pages.settings_reminders import RemindersCard
from salesdesk.ui.pages.settings_soundness import SoundnessCard
from salesdesk.ui.pages.settings_work import WorkCard
from salesdesk.ui.theme import theme
from salesdesk.ui.widgets.middle_column import put_in_the_middle
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.workspace import Workspace

WIDTH = 720
"""As wide as lines of text are read with ease."""

_AT_ONCE = 2
"""So many sections fill the window; the others follow in the moments after."""

_BETWEEN_MS = 5


class SettingsPage(Page):
    """The sections below each other, in the middle of the page; one after the other is made."""

    work: WorkCard
    place: PlaceCard
    look: LookCard
    reminders: RemindersCard
    levels: LevelsCard
    zones: ZonesCard
    data: DataCard
    calendar: CalendarCard
    backups: BackupsCard
    soundness: SoundnessCard
    protection: ProtectionCard

    depends_on = Touched.SETTINGS | Touched.CUSTOMERS

    def __init__(
        self, workspace: Workspace, parent: QWidget | None = None, *, autostart: Autostart | None = None
    ) -> None:
        super().__init__(workspace, parent)
        self._makers: dict[str, Callable[[], SettingsCard]] = {
            "work": partial(WorkCard, workspace),
            "place": partial(PlaceCard, workspace),
            "look": partial(LookCard, workspace),
            "reminders": partial(RemindersCard, workspace, autostart=autostart),
            "levels": partial(LevelsCard, workspace),
            "zones": partial(ZonesCard, workspace),
            "data": partial(DataCard, workspace),
            "calendar": partial(CalendarCard, workspace),
            "backups": partial(BackupsCard, workspace),
            "soundness": partial(SoundnessCard, workspace),
            "protection": partial(ProtectionCard, workspace),
        }
        self._made: list[SettingsCard] = []
        self._is_read = False
        self._build()
        self._rest = QTimer(self)
        self._rest.setInterval(_BETWEEN_MS)
        self._rest.timeout.connect(self._make_one)
        self._rest.start()
        while len(self._made) < _AT_ONCE:
            self._make_one()

    def __getattr__(self, name: str) -> Any:
        # A section that is asked for before its turn is made now, with those above it.
        makers = self.__dict__.get("_makers", {})
        if name not in makers:
            raise AttributeError(name)
        while name in makers:
            self._make_one()
        return self.__dict__[name]

    @property
    def cards(self) -> tuple[SettingsCard, ...]:
        """The sections, from the top; those still missing are made."""
        while self._makers:
            self._make_one()
        return tuple(self._made)

    def refresh(self) -> None:
        self._is_read = True
        for card in self._made:
            card.show_preferences()

    def left_off(self) -> dict[str, Any]:
        """How far down the keys are: sections below are made later."""
        at = self.window().focusWidget()
        found = (count for count, card in enumerate(self._made, start=1) if at and card.isAncestorOf(at))
        return {"sections": next(found, 0)}

    def take_up(self, place: Mapping[str, Any]) -> None:
        while len(self._made) < place["sections"]:
            self._make_one()

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
        self._sections = QVBoxLayout()
        self._sections.setSpacing(look.px(14))
        layout.addLayout(self._sections)
        layout.addStretch(1)
        body = _Body()
        put_in_the_middle(column, body)
        self._room = ScrollRoom()
        self._room.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._room)

    def _make_one(self) -> None:
        """The next section below those that stand there."""
        if not self._makers:
            self._rest.stop()
            return
        name = next(iter(self._makers))
        card = self._makers.pop(name)()
        setattr(self, name, card)
        self._made.append(card)
        self._sections.addWidget(card)
        if not card.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            card.show()  # left to the layout, it would come a moment later
        for number in card.findChildren(QAbstractSpinBox):
            number.installEventFilter(self)
        if self._is_read:
            card.show_preferences()


class _Body(QWidget):
    """As high as it is at the width it gets: the least height of its layout is that of far narrower lines."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
