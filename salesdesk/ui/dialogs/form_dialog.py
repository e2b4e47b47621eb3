"""A form in a window of its own: fields, Save and Cancel, and nothing typed is lost by a failure."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesdesk.errors import Cancelled, SalesDeskError, UserError
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.form import FieldColumn
from salesdesk.ui.widgets.message import ask, tell
from salesdesk.ui.widgets.plain_label import PlainLabel, window_title
from salesdesk.ui.workspace import Workspace


class FormDialog(QDialog):
    """Base of all forms. A form adds its fields to `fields`, names those that a refusal may point at in
    `fields_by_name`, and writes in `save`.

    Saving closes it; a `UserError` stands below the field it names, any other failure is told, and in
    both cases the form stays open with all that was typed.
    """

    def __init__(self, workspace: Workspace, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.fields = FieldColumn(self)
        self.fields_by_name: dict[str, QWidget] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = PlainLabel(title, role="heading", elide=True)
        # The fields say how wide a form is, and not the name of a customer.
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.save_button = Button(self.tr("Save"), "primary", "Ctrl ↵")
        self.cancel_button = Button(self.tr("Cancel"), "plain", "Esc")
        self._build()
        self.set_title(title)
        self.save_button.clicked.connect(self.try_to_save)
        self.cancel_button.clicked.connect(self.close)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.try_to_save)

    def set_title(self, title: str) -> None:
        """Sets the heading, and with it the window's title."""
        self.heading.setText(title)
        self.setWindowTitle(window_title(title))

    def save(self) -> None:
        """Writes what stands in the form through one verb of the desk.

        Raises `SalesDeskError`; `Cancelled` leaves the form open without a word.
        """

    def is_changed(self) -> bool:
        """Whether closing would lose something that was typed."""
        return False

    def try_to_save(self) -> None:
        """Saves and closes, or says below a field (or in a message) why not."""
        self.fields.clear_errors()
        try:
            self.save()
        except Cancelled:
            return  # it was stopped, or what failed has been told
        except UserError as error:
            field = self.fields_by_name.get(error.field)
            if field is None:
                tell(self, self.tr("This cannot be saved yet"), spoken(error))
            else:
                self.fields.show_error(field, spoken(error))
                self._room.ensureWidgetVisible(field)
        except SalesDeskError as error:
            tell(self, self.tr("Nothing was saved"), spoken(error))
        else:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Return belongs to the field; saving is Ctrl+Return or the button
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        # `accept` hides the dialog first, so what is still visible was not saved.
        try:
            stays = self.isVisible() and self.is_changed() and not self._let_go()
        except Exception:
            event.ignore()  # an error here must not take away what was typed
            raise
        if stays:
            event.ignore()
        else:
            super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            # Left to itself, Qt takes two thirds of the screen at the most.
            self.resize(self.sizeHint().boundedTo(self._most()))
        super().showEvent(event)
        self._begin_at_a_field()
        self._stand_clear()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return handled

    def _begin_at_a_field(self) -> None:
        """Gives the keys to the first field, where the form itself has not chosen one."""
        if self.focusWidget() is not None:
            return
        for field in self.fields.findChildren(QWidget):
            takes_tab = field.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_tab and field.isEnabled() and field.isVisibleTo(self):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _stand_clear(self) -> None:
        """Moves to the left of a window that stays above all others, as the reminders do."""
        for window in QApplication.topLevelWidgets():
            on_top = window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint and window.isVisible()
            place, own = window.frameGeometry(), self.frameGeometry()
            if on_top and window is not self.parentWidget() and place.intersects(own):
                self.move(max(self.screen().availableGeometry().left(), place.left() - own.width()), self.y())

    def _grow(self) -> None:
        """Makes room for a field that has appeared, as far as the screen allows."""
        missing = self._room.sizeHint().height() - self._room.height()
        height = min(self.height() + missing, self._most().height())
        if height > self.height():
            self.resize(self.width(), height)
            screen = self.screen().availableGeometry()
            if self.y() + height > screen.bottom():
                self.move(self.x(), max(screen.top(), screen.bottom() - self._most().height()))

    def _most(self) -> QSize:
        """The size that the screen has room for, below the title that the system draws."""
        return self.screen().availableGeometry().size() - QSize(0, theme().px(40))

    def _let_go(self) -> bool:
        answer = ask(
            self,
            self.tr("Leave without saving?"),
            self.tr("What you have typed here would be lost."),
            [(self.tr("Keep writing"), "primary"), (self.tr("Discard"), "danger")],
        )
        return answer == 1

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        side = look.px(20)
        layout.setContentsMargins(side, side, side, side)
        layout.setSpacing(look.px(14))
        layout.addWidget(self.heading)
        self._room = _Room(self.fields)
        layout.addWidget(self._room, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        layout.addLayout(row)
        self.setMinimumWidth(look.px(520))


class _Room(QScrollArea):
    """Where the fields stand: as high as they are, and scrolled where the screen is lower."""

    def __init__(self, fields: QWidget) -> None:
        super().__init__()
        self._fields = fields
        fields.setObjectName("page_body")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(fields)
        fields.installEventFilter(self)

    def sizeHint(self) -> QSize:
        hint = self._fields.sizeHint()
        width = self.viewport().width() if self.isVisible() else hint.width()
        high = self._fields.heightForWidth(width) if self._fields.hasHeightForWidth() else hint.height()
        # A scroll area never makes its widget lower than this, whatever the width. Room for the bar is
        # kept free at its side, so that nothing is set anew when it comes.
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(hint.width() + bar, max(high, self._fields.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        # Never narrower than the fields can be; as low as the screen asks for.
        least = self._fields.minimumSizeHint()
        return QSize(least.width(), min(least.height(), theme().px(120)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
