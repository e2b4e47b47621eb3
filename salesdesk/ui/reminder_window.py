"""The reminders: a small window above all others that never takes the focus unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from salesdesk.domain.words import ItemKind
from salesdesk.errors import SalesDeskError
from salesdesk.services.alarms import Alarm
from salesdesk.services.reminders import Waiting
from salesdesk.ui.dialogs.snooze import fill_snooze_menu
from salesdesk.ui.reminder_card import Key, ReminderCard, key_of
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, listed, plural, sentences, spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.window_memory import WindowMemory
from salesdesk.ui.workspace import LogRequest, Workspace

CARDS_AT_MOST = 8
CARDS_OF_A_DIGEST = 5
TITLE_BAR = 32
"""What the system draws above the window, before it has told how high that is."""
VERBS = 80
"""How high the row of a form is in which its Save stands."""
_WIDTH = 440
_PLACE = "reminders"
_UNTOUCHABLE_MS = 700
"""For so long after it appears the window refuses the focus, so that no window manager gives it any."""


class ReminderWindow(QDialog):
    """Shows what is due. Closing it puts everything aside until something new falls due or the next start.

    It comes up without the focus; a click, Alt+Tab, or `call_up` (Ctrl+Shift+R in the main window, the
    tray, the button in the navigation) gives it the focus like any other window.
    """

    today_asked = Signal()

    def __init__(self, workspace: Workspace, memory: WindowMemory) -> None:
        super().__init__(None)
        self._workspace = workspace
        self._memory = memory
        self._waiting = Waiting((), 0, 0, 0)
        self._put_aside: set[tuple[Key, datetime]] = set()
        self._looked_at: datetime | None = None
        self._is_called_up = False
        self._cards: dict[Key, ReminderCard] = {}
        self._stood = QPoint()
        self._untouchable = QTimer(self)
        self._untouchable.setSingleShot(True)
        self._untouchable.setInterval(_UNTOUCHABLE_MS)
        self._untouchable.timeout.connect(self._let_touch)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.CustomizeWindowHint
            | Qt.WindowType.WindowTitleHint
            | Qt.WindowType.WindowCloseButtonHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self._build()
        self._speak()

    def show_waiting(self, waiting: Waiting) -> None:
        """Shows what waits; comes up by itself only where some of it has not been shown yet."""
        self._put_aside -= {_mark(alarm) for alarm in waiting.alarms if not alarm.shown}
        self._waiting = waiting
        self._looked_at = self._workspace.desk.clock.now()
        shown = self._alarms()
        if not shown:
            # Called up while nothing is due, it stays and says what comes; after the last card it goes.
            self._is_called_up = self._is_called_up and self.isVisible() and not self._cards
            if self.isVisible() and not self._is_called_up:
                self.hide()
            self._show_cards(())
            return
        self._show_cards(shown)
        if not self.isVisible():
            self._appear()
        self._announce([alarm for alarm in shown if not alarm.shown])

    def call_up(self) -> None:
        """Shows what waits, put aside or not, and takes the focus: somebody asked for it."""
        self._put_aside.clear()
        self._is_called_up = True
        self._show_cards(self._alarms())
        self._let_touch()
        if not self.isVisible():
            self._place()
        self.show()
        self.raise_()
        self.activateWindow()
        self._focus_first()

    def cards(self) -> list[ReminderCard]:
        """The cards in their order."""
        return list(self._cards.values())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_snooze_all"):
            self._speak()
            self._cards_anew()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._is_called_up = False
        event.accept()  # a dialog's own would ask `reject`, which asks for this
        self._put_aside |= {_mark(alarm) for alarm in self._waiting.alarms}
        # By the lower corner, which stays where it is as cards come and go; the frame is a little off.
        if (self.geometry().bottomLeft() - self._stood).manhattanLength() > theme().px(48):
            self._memory.keep_place(_PLACE, self.pos())

    def reject(self) -> None:
        self.close()

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        side = look.px(16)
        layout.setContentsMargins(side, look.px(14), side, look.px(12))
        layout.setSpacing(look.px(8))
        self._heading = PlainLabel("", role="heading")
        self._digest = PlainLabel("", dim=True, wrap=True)
        layout.addWidget(self._heading)
        layout.addWidget(self._digest)
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(8))
        body = QWidget()
        body.setObjectName("page_body")
        body.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollRoom()
        self._scroll.setWidget(body)
        layout.addWidget(self._scroll, 1)
        self._snooze_all = Button("", "quiet", small=True)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._on_menu)
        self._snooze_all.clicked.connect(self._on_snooze_all)
        self._open_today = Button("", "quiet", small=True)
        self._open_today.clicked.connect(self.today_asked)
        row = QHBoxLayout()
        row.addWidget(self._snooze_all)
        row.addStretch(1)
        row.addWidget(self._open_today)
        layout.addLayout(row)
        self.setFixedWidth(look.px(_WIDTH))

    def _speak(self) -> None:
        self.setWindowTitle(self.tr("Reminders"))
        self.setAccessibleName(self.tr("Reminders"))
        self._snooze_all.setText(self.tr("Snooze all…"))
        self._open_today.setText(self.tr("Open Today"))
        if self._is_called_up:
            self._show_cards(self._alarms())

    def _alarms(self) -> tuple[Alarm, ...]:
        return tuple(alarm for alarm in self._waiting.alarms if _mark(alarm) not in self._put_aside)

    def _show_cards(self, alarms: Sequence[Alarm]) -> None:
        total = len(alarms) + self._waiting.total - len(self._waiting.alarms)
        self._heading.setText(plural(self.tr("%n due", "", total), total))
        is_digest = total > CARDS_AT_MOST
        self._digest.setVisible(is_digest or not alarms)
        self._snooze_all.setVisible(bool(alarms))
        if not alarms:
            self._digest.setText(self._outlook() if self._is_called_up else "")
        elif is_digest:
            self._digest.setText(self._digest_text(alarms))
            alarms = sorted(alarms, key=lambda alarm: alarm.shown)[:CARDS_OF_A_DIGEST]
        if [key_of(alarm) for alarm in alarms] == list(self._cards):
            for alarm in alarms:
                self._cards[key_of(alarm)].update_why(alarm)
            if not alarms:
                self._fit()
            return
        self._rebuild(alarms)

    def _outlook(self) -> str:
        """What stands where nothing is due: when the next one comes, and that somebody looks."""
        desk, voice = self._workspace.desk, self._workspace.voice
        zone = desk.clock.zone()
        try:
            moment = desk.reminders.next_moment(desk.clock.now())
        except SalesDeskError as error:
            return spoken(error)
        if moment is None:
            parts = [self.tr("No reminder is planned.")]
        else:
            then = moment.astimezone(zone)
            when = f"{voice.day(then.date())} {then:%H:%M}"
            parts = [filled(self.tr("The next reminder comes %1."), when)]
        if self._looked_at is not None:
            looked = f"{self._looked_at.astimezone(zone):%H:%M}"
            parts.append(filled(self.tr("Last looked at %1."), looked))
        return sentences(parts)

    def _digest_text(self, alarms: Sequence[Alarm]) -> str:
        aside = [alarm for alarm in self._waiting.alarms if _mark(alarm) in self._put_aside]
        promises_aside = sum(alarm.kind is ItemKind.PROMISE for alarm in aside)
        promises = self._waiting.promises - promises_aside
        calls = self._waiting.check_ins - (len(aside) - promises_aside)
        parts = [
            plural(self.tr("%n call(s)", "", calls), calls),
            plural(self.tr("%n promise(s)", "", promises), promises),
        ]
        text = self.tr("%1 are due. The first %2 are here, all of them in Today.")
        return filled(text, listed(parts), str(CARDS_OF_A_DIGEST))

    def _rebuild(self, alarms: Iterable[Alarm]) -> None:
        focused = next(((key, card.focused()) for key, card in self._cards.items() if card.focused()), None)
        had_focus = focused is not None
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for alarm in alarms:
            card = self._make_card(alarm)
            self._cards[key_of(alarm)] = card
            self._column.addWidget(card)
            card.show()  # left to the layout it would be shown later, and take no room until then
        if had_focus and focused is not None:
            self._focus_again(*focused)
        self._fit()

    def _cards_anew(self) -> None:
        alarms = [card.alarm for card in self._cards.values()]
        self._rebuild(alarms)

    def _make_card(self, alarm: Alarm) -> ReminderCard:
        card = ReminderCard(self._workspace, alarm)
        card.call_asked.connect(self._on_call)
        card.log_asked.connect(self._on_log)
        card.kept_asked.connect(self._on_kept)
        card.move_asked.connect(self._on_move)
        card.snoozed.connect(self._on_snoozed)
        card.acknowledged.connect(self._on_acknowledged)
        return card

    def _on_call(self, alarm: Alarm) -> None:
        self._workspace.requests.call_wanted.emit(alarm.phone)

    def _on_log(self, alarm: Alarm) -> None:
        self._workspace.requests.log_wanted.emit(LogRequest(alarm.customer_id))

    def _on_kept(self, alarm: Alarm) -> None:
        from salesdesk.ui.dialogs.settle_promise import SettlePromiseDialog

        self._open(SettlePromiseDialog(self._workspace, alarm.subject_id, "kept", self))

    def _on_move(self, alarm: Alarm) -> None:
        if alarm.kind is ItemKind.PROMISE:
            from salesdesk.ui.dialogs.settle_promise import MovePromiseDialog

            self._open(MovePromiseDialog(self._workspace, alarm.subject_id, self))
        else:
            from salesdesk.ui.dialogs.plan_check_in import MoveCheckInDialog

            self._open(MoveCheckInDialog(self._workspace, alarm.subject_id, self))

    def _open(self, dialog: QWidget) -> None:
        self._let_touch()
        dialog.show()
        dialog.activateWindow()

    def _on_snoozed(self, alarm: Alarm, until: datetime) -> None:
        self._snooze([alarm], until)

    def _on_snooze_all(self) -> None:
        self._menu.popup(self._snooze_all.mapToGlobal(QPoint(0, self._snooze_all.height())))

    def _on_menu(self) -> None:
        fill_snooze_menu(self._menu, self._workspace, self._snooze_everything)
        self._menu.addSeparator()
        never = QAction(self.tr("Do not remind of these again"), self._menu)
        never.triggered.connect(self._on_acknowledged_all)
        self._menu.addAction(never)

    def _snooze_everything(self, until: datetime) -> None:
        self._snooze(self._alarms(), until)

    def _snooze(self, alarms: Iterable[Alarm], until: datetime) -> None:
        try:
            self._workspace.desk.reminders.snooze_all(alarms, until)
        except SalesDeskError as error:
            self._workspace.requests.failed.emit(self.tr("This could not be put off"), spoken(error))

    def _on_acknowledged(self, alarm: Alarm) -> None:
        self._try_to_end(partial(self._workspace.desk.reminders.acknowledge, alarm.kind, alarm.subject_id))

    def _on_acknowledged_all(self) -> None:
        self._try_to_end(partial(self._workspace.desk.reminders.acknowledge_all, self._alarms()))

    def _try_to_end(self, act: Callable[[], None]) -> None:
        try:
            act()
        except SalesDeskError as error:
            self._workspace.requests.failed.emit(self.tr("This could not be written down"), spoken(error))

    def _announce(self, fresh: Sequence[Alarm]) -> None:
        if fresh:
            say = self._workspace.voice.say
            announce(self, f"{self.windowTitle()}: {listed(say(alarm.title) for alarm in fresh[:3])}")

    def _appear(self) -> None:
        self._place()
        self.create()
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, True)
        self.show()
        self.raise_()
        self._untouchable.start()
        QApplication.alert(self)  # where no window may come up by itself, its entry in the bar shows it

    def _let_touch(self) -> None:
        self._untouchable.stop()
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)

    def _focus_first(self) -> None:
        for card in self._cards.values():
            next(iter(card.buttons.values())).setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._open_today.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_again(self, key: Key, name: str) -> None:
        card = self._cards.get(key)
        if card is not None and name in card.buttons:
            card.buttons[name].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_first()

    def _fit(self) -> None:
        """As high as the cards need, up to two fifths of the screen; the lower edge stays where it was.

        It lies above all windows: a higher one would cover the form in which one writes.
        """
        look = theme()
        low = self.geometry().bottom()
        wanted = self._column.heightForWidth(look.px(_WIDTH - 32)) if self._cards else 0
        room = self.screen().availableGeometry().height() * 2 // 5
        self._scroll.setFixedHeight(max(1, min(max(wanted, self._column.sizeHint().height()), room)))
        self.adjustSize()
        if self.isVisible():
            self.move(self.x(), self.y() + low - self.geometry().bottom())

    def _place(self) -> None:
        self.move(self._wanted_place())
        self._stood = self.geometry().bottomLeft()

    def _wanted_place(self) -> QPoint:
        """Where it was put, else the corner that is least in the way."""
        room = self.screen().availableGeometry()
        kept = self._memory.place(_PLACE)
        # Before it is shown the frame is a guess of Qt's, wider than the window.
        size = self.frameSize() if self.isVisible() else self.size() + QSize(0, theme().px(TITLE_BAR))
        if kept is not None and (screen := QApplication.screenAt(kept)) is not None:
            # It may be higher now than when it was put there.
            lowest = screen.availableGeometry().bottom() - size.height()
            return QPoint(kept.x(), max(screen.availableGeometry().top(), min(kept.y(), lowest)))
        margin = theme().px(24)
        left, right = room.left() + margin, room.right() - size.width() - margin
        top, bottom = room.top() + margin, room.bottom() - size.height() - margin
        corners = [QPoint(x, y) for x, y in ((right, bottom), (left, bottom), (right, top), (left, top))]
        return min(corners, key=lambda corner: self._in_the_way(QRect(corner, size)))

    def _in_the_way(self, place: QRect) -> tuple[bool, int]:
        """Whether the verbs of the form in which one writes would be covered, and how much of it."""
        form = QApplication.activeWindow()
        if not isinstance(form, QDialog) or form is self:
            return False, 0
        taken = form.frameGeometry()
        verbs = QRect(taken.center(), taken.bottomRight())
        verbs.setTop(taken.bottom() - theme().px(VERBS))
        covered = place.intersected(taken)
        return place.intersects(verbs), covered.width() * covered.height()


def _mark(alarm: Alarm) -> tuple[Key, datetime]:
    return key_of(alarm), alarm.due_at
