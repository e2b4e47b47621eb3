"""The head of a customer's page: who it is, what class and level, and what can be done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QMimeDatabase, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.levels import ZonePlace, place_in_zone
from salesdesk.domain.words import Level, ValueClass
from salesdesk.services.rows import CustomerCard
from salesdesk.ui.models.customers_model import CLASS_TONES
from salesdesk.ui.pages.customer_photo import CustomerPhoto
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled, plural
from salesdesk.ui.widgets.avatar import Avatar
from salesdesk.ui.widgets.buttons import Button, IconButton
from salesdesk.ui.widgets.chip import Chip, chip_size, paint_chip
from salesdesk.ui.widgets.file_field import dropped_file
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.level_stepper import LevelStepper
from salesdesk.ui.widgets.painting import KeyboardRing, draw_icon, draw_ring
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace

_WITH_AVATAR = 520


class CustomerHeader(QWidget):
    """Shows a `CustomerCard`; says by signals what was asked for, and changes nothing itself."""

    back_wanted = Signal()
    export_wanted = Signal()
    level_proposed = Signal(str)
    class_chosen = Signal(object)
    """A `ValueClass`, or None for no class."""

    def __init__(self, workspace: Workspace, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._build(menu)
        self.photo = CustomerPhoto(workspace, self._avatar, self)
        self.setAcceptDrops(True)
        self.back.clicked.connect(self.back_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.level.chosen.connect(self.level_proposed)

    def show_card(self, card: CustomerCard) -> None:
        """Shows who it is."""
        zones = self._workspace.desk.settings.zones
        self._avatar.set_name(card.name)
        self.photo.show_card(card)
        self._name.setText(card.name)
        since = filled(self.tr("Customer since %1"), str(card.since.year))
        people = plural(self.tr("%n people", "", card.people), card.people) if card.people != 1 else ""
        one = self.tr("1 person") if card.people == 1 else ""
        parts = (since, card.industry, card.city, one or (people if card.people else ""))
        self._facts.setText(dotted(parts))
        self._class.show_class(
            self._workspace.voice.word(card.value_class) if card.value_class else self.tr("No class"),
            CLASS_TONES.get(card.value_class, "plain") if card.value_class else "plain",
        )
        self._show_place(place_in_zone(card.level, card.value_class, zones))
        zone = zones.get(card.value_class) if card.value_class else None
        right = [one for one in Level if zone and zone.lowest.step <= one.step <= zone.highest.step]
        self.level.set_level(card.level, right)
        # From within, before the page asks how high it is: else all below it is painted, then moved.
        for layout in (self._line.layout(), self.layout()):
            if layout is not None:
                layout.activate()

    def _show_place(self, place: ZonePlace | None) -> None:
        words = {
            ZonePlace.INSIDE: (self.tr("in its zone"), "good"),
            ZonePlace.BELOW: (self.tr("below its zone"), "warn"),
            ZonePlace.ABOVE: (self.tr("above its zone"), "warn"),
        }
        text, tone = words[place] if place else ("", "plain")
        self._place.setText(text)
        self._place.set_tone(tone)
        self._place.setVisible(bool(text))
        self._place.updateGeometry()

    def _build(self, menu: QMenu) -> None:
        look = theme()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.px(12))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.back = IconButton("chevron-left", self.tr("Back to customers"))
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        self._avatar = Avatar("", "accent", 48)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addStretch(1)
        self._name = PlainLabel(role="title", elide=True)
        words.addWidget(self._name)
        self._line = self._build_facts()
        words.addWidget(self._line)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.export = Button(self.tr("Export history (PDF)"))
        self.more = IconButton("more", self.tr("More"), framed=True)
        self.more.setMenu(menu)
        row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(row)
        levels = [(one.value, self._workspace.voice.word(one)) for one in Level]
        self.level = LevelStepper(levels, self.tr("Relationship level"))
        self.level.setMaximumWidth(look.px(600))
        outer.addWidget(self.level)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a small window the name needs the room more than its initials do.
        self._avatar.setVisible(self.width() >= theme().px(_WITH_AVATAR))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _picture(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()  # a list that is dropped here is the window's

    def dropEvent(self, event: QDropEvent) -> None:
        """A picture that is dropped here becomes the customer's photo."""
        path = _picture(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.photo.read(Path(path))

    def _build_facts(self) -> QWidget:
        look = theme()
        line = QWidget()
        flow = FlowLayout(line, gap=look.px(6), line_gap=look.px(4))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        self._facts = PlainLabel(dim=True, elide=True)
        self._class = ClassChip()
        menu = QMenu(self._class)
        for one in ValueClass:
            action = menu.addAction(self._workspace.voice.word(one))
            action.triggered.connect(partial(self._on_class, one))
        menu.addSeparator()
        menu.addAction(self.tr("No class")).triggered.connect(partial(self._on_class, None))
        self._class.setMenu(menu)
        self._class.setAccessibleDescription(self.tr("Class of the customer"))
        self._place = Chip("", "good")
        for widget in (self._facts, self._class, self._place):
            flow.addWidget(widget)
        return line

    def _on_class(self, chosen: ValueClass | None, _checked: bool = False) -> None:
        self.class_chosen.emit(chosen)


def _picture(data: QMimeData) -> str:
    """The path of the picture that is dragged, by its name; empty for anything else."""
    path = dropped_file(data)
    by_name = QMimeDatabase.MatchMode.MatchExtension
    is_picture = QMimeDatabase().mimeTypeForFile(path, by_name).name().startswith("image/")
    return path if path and is_picture else ""


class ClassChip(KeyboardRing, QPushButton):
    """The chip of a value class, which opens the list of classes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self._tone = "plain"
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_class(self, label: str, tone: str) -> None:
        """Shows the class's word in its tone."""
        self._label, self._tone = label, tone
        self.setText(label)
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._label) + QSize(theme().px(14), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, colours = theme(), theme().colours
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_chip(painter, box, "", self._tone, colours)
        ink, _fill = colours.tone(self._tone)
        painter.setFont(look.font("chip"))
        painter.setPen(ink)
        words = box.adjusted(look.px(8), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._label)
        width = QFontMetricsF(look.font("chip")).horizontalAdvance(self._label)
        mark = QRectF(words.left() + width + look.px(3), 0, look.px(11), box.height())
        draw_icon(painter, mark, "chevron-down", ink)
        if self.shows_ring or self.underMouse():
            draw_ring(painter, box, box.height() / 2, colours.accent if self.shows_ring else colours.edge)
