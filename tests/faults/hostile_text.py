"""Hostile text in every field of every table, and every widget looked through for what it makes of it.

The fields are read from the tables themselves and the windows from the modules themselves, so that a new
one is tried too, or the test says that it is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtGui import Qt as QtOfText
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QErrorMessage,
    QGroupBox,
    QInputDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QProgressDialog,
    QTableView,
    QTabWidget,
    QTextEdit,
    QToolTip,
    QWidget,
)
from sqlalchemy import CheckConstraint, Column, Text

from salesdesk.domain.search_text import fold
from salesdesk.services.desk import Desk
from salesdesk.services.settings import Preferences
from salesdesk.services.touched import Touched
from salesdesk.storage import tables
from salesdesk.storage.tables import Row
from tests.faults.outcome import Outcome

COLOUR = 0xFF13FF57
"""Of the picture that hostile text points at; nothing of the program's has it."""

OVERRIDES = re.compile("[\u202a-\u202e]")

HOSTILE: dict[str, str] = {
    "picture": '<img src="file://{picture}"> &amp; %1 %2 %n A&B [*]',
    "link": '<a href="file://{picture}">here</a><br>&lt;b&gt; %2 %3',
    "bold": "<b>bold</b><u>&nbsp;</u>",
    "markup": '<qt><table><tr><td background="{picture}">x</td></tr></table></qt>',
    "style": "<p style='background: url({picture})'>x</p>",
    "markdown": "![x](file://{picture}) [link](file://{picture}) **b** `c`",
    "formula": '=HYPERLINK("file://{picture}","click")',
    "marks": "%1 %2 %3 %n (s) %Ln %L1 %% {0} {name} $x \\1",
    "like": "_%_ 100%",
    "quotes": "'\"`’“„«»';",
    "sql": "'; DROP TABLE customers; --",
    "search": '"a" OR b* NEAR(c) -d ^e col:f',
    "override": "abc\u202egpj.exe",
    "embedding": "a\u202bb\u202ac\u202dd\u2066e\u2067f\u2068g",
    "arabic": "شركة النور 12/3 (ب)",
    "emoji": "👩🏽\u200d💻🏳️\u200d🌈🇨🇳",
    "chinese": "昆山精工，「你好」𠮷",
    "combining": "e\u0301" + "a\u0308\u0323\u0310" * 8,
    "mnemonic": "A&B && C&D [*] [*][*]",
    "slashes": "../../etc/passwd C:\\x\\..\\y",
    "long": "x" * 150,
}
"""By name; each is at most 170 characters with its `{picture}` filled, so that it fits a name."""

NOT_SHOWN: dict[str, str] = {
    "settings.key": "the program's own word",
    "settings.value": "JSON; each preference is filled by itself",
    "facts.key": "the program's own word",
    "facts.value": "JSON",
    "drafts.form": "the program's own word",
    "drafts.body": "JSON",
    "steps.verb": "the program's own word",
    "changes.table_name": "the program's own word",
    "changes.before": "JSON",
    "changes.after": "JSON",
    "trash.contents": "JSON",
    "quarantine.table_name": "the program's own word",
    "customers.name_key": "follows from the name",
    "people.name_key": "follows from the name",
    "contact_points.e164": "follows from the value",
    "level_policies.after_sale_days": "numbers",
}
"""Columns of text that hold nothing a person wrote, and why."""


def hostile(picture: Path) -> dict[str, str]:
    """The texts, pointing at `picture`."""
    return {name: text.replace("{picture}", str(picture)) for name, text in HOSTILE.items()}


def make_picture(folder: Path) -> Path:
    """A real picture in the colour that nothing else has."""
    image = QImage(96, 96, QImage.Format.Format_RGB32)
    image.fill(QColor.fromRgb(COLOUR))
    path = folder / "p.png"
    assert image.save(str(path))
    return path


def every_table() -> list[type[Row]]:
    """The tables, as `storage.tables` lists them."""
    found = (getattr(tables, name) for name in tables.__all__)
    return [one for one in found if isinstance(one, type) and issubclass(one, Row) and one is not Row]


def text_columns() -> Iterator[tuple[type[Row], str]]:
    """(table, column) of each column that holds a text of a person's."""
    for table in every_table():
        core: Any = table.__table__  # type: ignore[attr-defined]
        for column in core.columns:
            name = f"{core.name}.{column.name}"
            if type(column.type) is Text and name not in NOT_SHOWN and not _is_one_of_few(core, column):
                yield table, column.name


def _is_one_of_few(core: Any, column: Column[Any]) -> bool:
    """Whether a CHECK holds the column to a list of words."""
    checks = (one for one in core.constraints if isinstance(one, CheckConstraint))
    return any(re.match(rf"{column.name} IN \(", str(one.sqltext)) for one in checks)


def fill(desk: Desk, text: str) -> dict[str, int]:
    """Puts `text` and a number into every field of every row; returns how many rows each table has."""
    counts: dict[str, int] = {}
    journal = {tables.Step, tables.Change}
    with desk._context.verb("customer.edit", Touched.ALL) as transaction:
        for table, column in text_columns():
            name = str(table.__tablename__)
            ids = transaction.connection.exec_driver_sql(f"SELECT id FROM {name} ORDER BY id").scalars()
            for row_id in (found := list(ids)):
                value = f"{text} {row_id}"
                if table in journal:
                    transaction.connection.exec_driver_sql(
                        f"UPDATE {name} SET {column} = ? WHERE id = ?", (value, row_id)
                    )
                    continue
                also = (
                    {"name_key": fold(value)} if f"{name}.name_key" in NOT_SHOWN and column == "name" else {}
                )
                transaction.update(table, row_id, **{column: value}, **also)
            counts[name] = len(found)
    # A calendar's name has to end as one; the folder is nowhere, so that nothing could be written.
    written = dict.fromkeys(text_preferences(), text) | {"calendar_file": f"/nowhere/{text}.ics"}
    desk.settings.change(**written)
    return counts


def text_preferences() -> list[str]:
    """The preferences that a person writes."""
    texts = {name for name, field in Preferences.model_fields.items() if field.annotation is str}
    return sorted(texts - _WORDS)


_WORDS = {"language", "scheme", "country", "subdivision"}
"""Preferences that are one of a few words."""


# What a widget may make of a text.


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)


_MARKS = "%1 %2 %3 %n (s) %Ln %L1"
_ARABIC = "شركة"


def unescaped(tip: str) -> bool:
    """Whether a tip renders any markup but the frame that ours have."""
    if not QtOfText.mightBeRichText(tip):
        return False
    tags = _Tags()
    tags.feed(tip)
    return not tip.startswith("<qt>") or bool(tags.found - {"qt", "br"})


def faults_of(window: QWidget) -> Iterator[str]:
    """Everything in `window` that shows, or could show, a text as something else than text."""
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.inherits("QTipLabel"):
            continue  # what stands in it is some widget's tip, which is looked at there
        where = f"{type(window).__name__}/{type(widget).__name__}"
        yield from (f"{where}: {what}" for what in _of_widget(widget))
    for action in window.findChildren(QAction):
        yield from (f"{type(window).__name__}/action: {what}" for what in _of_action(action))


def _of_widget(widget: QWidget) -> Iterator[str]:
    if (
        isinstance(widget, QLabel)
        and widget.pixmap().isNull()
        and widget.textFormat() is not Qt.TextFormat.PlainText
    ):
        yield f"a label that may render {widget.text()[:60]!r}"
    if isinstance(widget, QMessageBox | QProgressDialog | QErrorMessage | QInputDialog):
        yield "a window of Qt's that renders markup"
    if isinstance(widget, QTextEdit) and (widget.acceptRichText() or widget.toPlainText() != ""):
        yield "an editor that renders markup"
    for kind, text in (
        ("tip", widget.toolTip()),
        ("what's this", widget.whatsThis()),
        ("status tip", widget.statusTip()),
    ):
        if unescaped(text):
            yield f"{kind} renders {text[:80]!r}"
        yield from _turned(kind, text)
    for kind, text in (
        ("title", widget.windowTitle()),
        ("name", widget.accessibleName()),
        ("description", widget.accessibleDescription()),
    ):
        yield from _turned(kind, text)
        yield from _escaped(kind, text)
        if kind == "title":
            yield from _mixed(kind, text)
    if widget.isWindow() and _swallowed(widget.windowTitle()):
        yield f"the title loses its [*]: {widget.windowTitle()!r}"
    yield from _of_texts(widget)


def _of_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _turned("text", widget.text())
        yield from _escaped("text", widget.text())
        yield from _mixed("text", widget.text())
    if isinstance(widget, QAbstractButton):
        face = QAbstractButton.text(widget)
        yield from _turned("button", face)
        yield from _mixed("button", face)
        if _mnemonic(QAbstractButton.property(widget, "text")):
            yield f"a button takes an & for a mnemonic: {face!r}"
    if isinstance(widget, QGroupBox) and _mnemonic(widget.title()):
        yield f"a group takes an & for a mnemonic: {widget.title()!r}"
    if isinstance(widget, QTabWidget):
        for at in range(widget.count()):
            if _mnemonic(widget.tabText(at)):
                yield f"a tab takes an & for a mnemonic: {widget.tabText(at)!r}"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        # A list's row says in words what its delegate paints in parts: nothing is drawn in that order.
        yield from _of_model(widget.model(), is_drawn=isinstance(widget, QTableView))


def _of_action(action: QAction) -> Iterator[str]:
    if _mnemonic(action.text()):
        yield f"an & is taken for a mnemonic: {action.text()!r}"
    yield from _turned("text", action.text())
    if unescaped(action.toolTip()) and action.toolTip() != action.text():
        yield f"tip renders {action.toolTip()!r}"


def _of_model(model: QAbstractItemModel, *, is_drawn: bool) -> Iterator[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.StatusTipRole,
    )
    for index in _indexes(model):
        for role in roles:
            text = index.data(role)
            if not isinstance(text, str):
                continue
            if role in roles[3:]:
                if unescaped(text):
                    yield f"a row's tip renders {text[:80]!r}"
            else:
                yield from _escaped("row", text)
                if is_drawn and role == roles[0]:
                    yield from _mixed("row", text)
            yield from _turned("row", text)


def _indexes(model: QAbstractItemModel) -> Iterator[QModelIndex]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), 60)):
        for column in range(columns):
            yield model.index(row, column)


def _turned(kind: str, text: str) -> Iterator[str]:
    if OVERRIDES.search(text):
        yield f"{kind} turns its direction: {text[:80]!r}"


def _escaped(kind: str, text: str) -> Iterator[str]:
    """Also what was put into a sentence and then taken for a part of its template."""
    if "%Ln %L1" in text and text.count("%Ln %L1") != text.count(_MARKS) + text.count("… %Ln"):
        yield f"{kind} has its % marks replaced: {text[:120]!r}"
    if "&lt;img" in text or "&amp;amp;" in text:
        yield f"{kind} shows escapes: {text[:80]!r}"


def _mixed(kind: str, text: str) -> Iterator[str]:
    """What runs from right to left in the middle of a line, and may draw its neighbours with it."""
    if _ARABIC in text and not text.startswith((_ARABIC, "/")):
        for found in re.finditer(re.escape(_ARABIC), text):
            before = text[: found.start()]
            if before.rpartition("\n")[2] and before.count("\u2068") <= before.count("\u2069"):
                yield f"{kind} does not set apart what runs from the right: {text[:120]!r}"
                break


def _mnemonic(text: str) -> bool:
    """Whether the `A&B` of hostile text stands in it with a single `&`."""
    return re.search(r"A&B", text) is not None


def _swallowed(title: str) -> bool:
    """Whether Qt takes a `[*]` of the text for its own mark of unsaved work."""
    return re.search(r"(?<!\[\*\])(?:\[\*\]\[\*\])*\[\*\](?!\[\*\])", title) is not None


def shows_picture(window: QWidget) -> bool:
    """Whether the picture that the text points at was painted anywhere in `window`."""
    return has_colour(window.grab().toImage())


def has_colour(image: QImage) -> bool:
    """Whether any pixel has the picture's colour."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    wanted = (COLOUR & 0xFFFFFFFF).to_bytes(4, "little")
    data = bytes(plain.constBits())
    at = data.find(wanted)
    while at >= 0 and at % 4:
        at = data.find(wanted, at + 1)
    return at >= 0


def tips_of(window: QWidget) -> set[str]:
    """All tips that hovering could bring up in `window`."""
    tips = {widget.toolTip() for widget in [window, *window.findChildren(QWidget)]}
    for view in window.findChildren(QAbstractItemView):
        if view.model() is not None:
            tips |= {str(index.data(Qt.ItemDataRole.ToolTipRole) or "") for index in _indexes(view.model())}
    return {tip for tip in tips if tip}


def tip_shows_picture(owner: QWidget, tip: str) -> bool:
    """Whether the tip, really shown, paints the picture."""
    QToolTip.showText(owner.mapToGlobal(owner.rect().center()), tip, owner)
    labels = [one for one in owner.window().findChildren(QLabel) if one.inherits("QTipLabel")]
    from PySide6.QtWidgets import QApplication

    others = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]
    found = any(shows_picture(one) for one in [*labels, *others])
    QToolTip.hideText()
    return found


def menus_of(window: QWidget) -> list[QMenu]:
    """The window's menus, filled as they are when they open."""
    menus = window.findChildren(QMenu)
    for menu in menus:
        menu.aboutToShow.emit()
    return menus


def run(times: int) -> Outcome:
    """Each hostile text in every field, every window looked through; `times` is how many of the texts."""
    from tests.faults.hostile_scenes import look_through_all

    losses: list[str] = []
    names = list(HOSTILE)[:times]
    windows = 0
    for name in names:
        seen, found = look_through_all(name)
        windows += seen
        losses += [f"{name}: {one}" for one in found]
    fields = sum(1 for _ in text_columns())
    return Outcome(
        "hostile text in every field", len(names), tuple(losses), f"{fields} columns, {windows} windows"
    )
