"""A line for a customer: typed in part, completed from the desk, chosen by Return."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesdesk.domain.search_text import name_key
from salesdesk.domain.text import embedded
from salesdesk.domain.typed import fit, marks, read_typed
from salesdesk.errors import NotFound, UserError
from salesdesk.services.desk import Desk
from salesdesk.ui.found_words import by_words
from salesdesk.ui.marked_text import draw_marked
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled

_ID = Qt.ItemDataRole.UserRole
_PERSON = Qt.ItemDataRole.UserRole + 1
_QUERY = Qt.ItemDataRole.UserRole + 2
_REASON = Qt.ItemDataRole.UserRole + 3
_SUGGESTED = 8
_WAIT_MS = 60
"""Long enough that fast typing asks once, short enough that nobody waits."""


class CustomerField(QLineEdit):
    """Knows the customer's id once one was chosen; other text means nobody until `resolve`."""

    chosen = Signal(int)
    """The customer now meant; 0 where the text no longer means one."""

    picked = Signal()
    """A customer was taken by Return or by a click: the form may go on to its next field."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._customer_id = 0
        self.setAccessibleName(self.tr("Customer"))
        self.setPlaceholderText(self.tr("Name of a customer or a person"))
        self._model = QStandardItemModel(self)
        self._completer = _completer(self._model, self)
        # Qt's own list: one made here would be deleted by the completer and by Python.
        self._popup = cast(QAbstractItemView, self._completer.popup())
        self._popup.setObjectName("completions")
        self._popup.setAccessibleName(self.accessibleName())
        self._popup.setItemDelegate(_SuggestionDelegate(self._popup))
        self._popup.clicked.connect(self._on_clicked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._suggest)
        # Not `textEdited`: dictation and screen readers set a field's text at once.
        self.textChanged.connect(self._on_changed)

    def customer_id(self) -> int:
        """The customer chosen, 0 for nobody."""
        return self._customer_id

    def set_customer(self, customer_id: int) -> None:
        """Shows a customer by name; 0 empties the line. Raises NotFound."""
        name = self._desk.customers.card(customer_id).name if customer_id else ""
        self._take(customer_id, name)

    def resolve(self) -> int:
        """The customer meant by what stands in the line. Raises UserError (field `customer`)."""
        if self._customer_id:
            return self._customer_id
        text = self.text().strip()
        if not text:
            raise UserError(self.tr("Choose a customer."), field="customer")
        try:
            found = self._desk.customers.named(text)
        except NotFound:
            raise UserError(filled(self.tr("No customer is called “%1”."), text), field="customer") from None
        self.set_customer(found)
        return found

    def settle(self) -> bool:
        """Takes what is marked in the list, or the only customer that fits; False where there is none."""
        return self._settle()

    def is_changed(self) -> bool:
        """Whether something stands in the line."""
        return bool(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._settle():
            event.accept()
            self.picked.emit()
            return
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self._suggest()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, ahead: bool) -> bool:  # noqa: N802
        """Tab takes what is marked in the list along."""
        if ahead and self._popup.isVisible():
            self._settle()
        return super().focusNextPrevChild(ahead)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._timer.stop()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._popup.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()  # what is typed now replaces who stood there

    def _on_changed(self) -> None:
        if self._customer_id:
            self._customer_id = 0
            self.chosen.emit(0)
        self._timer.start()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(int(index.data(_ID)), str(index.data()))
        self.picked.emit()

    def _settle(self) -> bool:
        """Takes what is marked in the list, or the only customer that fits; False where there is none."""
        if self._customer_id:
            return True
        if self._timer.isActive() or not self._model.rowCount():
            self._suggest()
        marked = self._popup.currentIndex()
        if not marked.isValid() and self._model.rowCount():
            marked = self._model.index(0, 0)
        if not marked.isValid():
            return False
        self._take(int(marked.data(_ID)), str(marked.data()))
        return True

    def _take(self, customer_id: int, name: str) -> None:
        self._timer.stop()
        self._popup.hide()
        blocker = QSignalBlocker(self)
        self.setText(name)
        blocker.unblock()
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            self.chosen.emit(customer_id)

    def _suggest(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        self._model.clear()
        if not text or self._customer_id:
            self._popup.hide()
            return
        for customer_id, name, person in self._desk.customers.suggest(text, _SUGGESTED):
            item = QStandardItem(name)
            item.setData(customer_id, _ID)
            item.setData(person, _PERSON)
            item.setData(text, _QUERY)
            reason = _reason(text, name, person)
            item.setData(reason, _REASON)
            spoken = ", ".join(embedded(one) for one in (name, person, reason) if one)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if not self.hasFocus():
            self._popup.hide()
            self._take_only_match(text)
        elif self._model.rowCount():
            self._completer.complete()
            self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._popup.hide()

    def _take_only_match(self, text: str) -> None:
        """A name set from outside, whole and of one customer alone, means that customer."""
        if self._model.rowCount() == 1 and self._model.item(0).text() == text:
            self._take(int(self._model.item(0).data(_ID)), text)


def _completer(model: QStandardItemModel, field: CustomerField) -> QCompleter:
    # `setWidget`, not `setCompleter`: marking a line must not rewrite what is being typed.
    completer = QCompleter(model, field)
    completer.setWidget(field)
    completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    completer.setMaxVisibleItems(_SUGGESTED)
    return completer


class _SuggestionDelegate(QStyledItemDelegate):
    """A customer's name, and the person there in a dimmer tone."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, round(option.fontMetrics.height()) + theme().px(12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        style = bare.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        side = look.px(8)
        room = QRectF(option.rect).adjusted(side, 0, -side, 0)
        name, person = str(index.data()), str(index.data(_PERSON) or "")
        reason, typed = str(index.data(_REASON) or ""), read_typed(str(index.data(_QUERY) or ""))
        painter.save()
        metrics = QFontMetricsF(look.font("small"))
        # The advance is rounded, and a text that lacks half a pixel would be cut short.
        why_width = metrics.horizontalAdvance(reason) + look.px(12) if reason else 0.0
        bold = QFontMetricsF(look.font("name"))
        person_width = min(bold.horizontalAdvance(person) * 1.1 + look.px(2), room.width() / 2 - why_width)
        if reason:
            painter.setFont(look.font("small"))
            painter.setPen(QColor(look.colours.dim))
            end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, end, reason)
        if person:
            left = room.right() - why_width - person_width
            beside = QRectF(left, room.top(), person_width, room.height())
            draw_marked(painter, beside, person, marks(typed, person), look.font("body"), look.colours.dim)
        taken = why_width + (person_width + look.px(12) if person else 0.0)
        before = room.adjusted(0, 0, -taken, 0)
        draw_marked(painter, before, name, marks(typed, name), look.font("body"), look.colours.text)
        painter.restore()


def _reason(text: str, name: str, person: str) -> str:
    """Why this customer is proposed, where neither name holds what was typed as it was typed."""
    typed = read_typed(text)
    for one in (name, person):
        how = fit(typed, one, name_key(one)) if one and typed.words else None
        if how is not None:
            return by_words(how.why)
    return ""
