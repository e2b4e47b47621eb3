"""The third step of an import: what would happen, what would not be taken, and what to do besides."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from salesdesk.domain.levels import obligation
from salesdesk.domain.words import Level
from salesdesk.errors import UserError
from salesdesk.exchange.refused_file import write_refused
from salesdesk.exchange.taking_in import Outcome
from salesdesk.services.imported_rows import ImportKind, Refusal
from salesdesk.ui.models.refused_model import RefusedModel
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.workspace import Workspace

_WEEKS = 4


class PreviewStep(QWidget):
    """The dry run, and the choices that are left."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._refused: tuple[Refusal, ...] = ()
        self._added = 0
        self._name = ""
        self._build()

    @property
    def level(self) -> Level:
        """The level for customers whose row names none."""
        return Level(self.levels.value)

    @property
    def weeks(self) -> int:
        """Over how many weeks first calls are to be spread; 0 where none are wanted."""
        return self.number.value() if self.is_planning.isChecked() and self._choices.isVisibleTo(self) else 0

    def show_outcome(self, name: str, kind: ImportKind, outcome: Outcome) -> None:
        """Shows what taking in the file `name` would do."""
        result = outcome.result
        self._name, self._refused, self._added = name, result.refused, result.added
        customers = kind == "customers"
        self._new.count(
            result.added, self.tr("new customer(s)") if customers else self.tr("new row(s)"), "good"
        )
        self._merged.count(
            result.merged,
            self.tr("merged into customers already here") if customers else self.tr("already here"),
            "accent",
        )
        self._bad.count(len(result.refused), self.tr("row(s) not taken"), "bad" if result.refused else "dim")
        self._choices.setVisible(customers and bool(result.added))
        self._refusals.setVisible(bool(result.refused))
        self._model.show(result.refused)
        self._remarks.setVisible(bool(outcome.remarks))
        self.remarks.setPlainText("\n".join(outcome.remarks))
        self._rest.setVisible(not result.refused and not outcome.remarks)
        self._say_level()
        self._say_load()

    def focus_first(self) -> None:
        """Puts the focus on the first choice."""
        self.levels.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_refused(self) -> None:
        """Asks where to, and writes the list of rows that are not taken."""
        ending = self.tr("not taken")
        suggestion = f"{Path(self._name).stem}-{ending}.csv"
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the list"), suggestion, self.tr("Lists (*.csv)")
        )
        if path:
            self.write_refused_to(Path(path))

    def write_refused_to(self, path: Path) -> None:
        """Writes the list of rows that are not taken; says where that fails."""
        try:
            write_refused(path, self._refused, self._model.headings())
        except UserError as error:
            tell(self, self.tr("The list was not saved"), spoken(error))

    def _build(self) -> None:
        look = theme()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(12))
        figures = QHBoxLayout()
        figures.setSpacing(look.px(12))
        self._new, self._merged, self._bad = _Figure(), _Figure(), _Figure()
        for figure in (self._new, self._merged, self._bad):
            figures.addWidget(figure, 1)
        layout.addLayout(figures)
        layout.addWidget(self._build_choices())
        layout.addWidget(self._build_refusals(), 3)
        self._remarks = Card(self.tr("Worth knowing"))
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setAccessibleName(self.tr("Worth knowing"))
        self.remarks.setMinimumHeight(look.px(56))
        self._remarks.body.addWidget(self.remarks)
        layout.addWidget(self._remarks, 1)
        self._rest = QWidget()
        layout.addWidget(self._rest, 1)

    def _build_choices(self) -> Card:
        look, voice = theme(), self._workspace.voice
        self._choices = Card()
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        label = PlainLabel(self.tr("Level of those without one"))
        self.levels = ChoiceBox([(level.value, voice.word(level)) for level in Level])
        self.levels.set_value(Level.ACCOUNTABLE)
        self.levels.setAccessibleName(label.text())
        self.levels.picked.connect(self._say_level)
        self._obliges = PlainLabel(dim=True, elide=True)
        row.addWidget(label)
        row.addWidget(self.levels)
        row.addWidget(self._obliges, 1)
        self._choices.body.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        self.is_planning = QCheckBox(self.tr("Plan a first call to each without a date, over"))
        self.is_planning.setChecked(True)
        self.is_planning.toggled.connect(self._say_load)
        self.number = NumberEdit(1, 52)
        self.number.setValue(_WEEKS)
        self.number.setAccessibleName(self.tr("Weeks"))
        self.number.valueChanged.connect(self._say_load)
        self._load = PlainLabel(dim=True, elide=True)
        row.addWidget(self.is_planning)
        row.addWidget(self.number)
        row.addWidget(self._load, 1)
        self._choices.body.addLayout(row)
        return self._choices

    def _build_refusals(self) -> Card:
        look = theme()
        self._refusals = Card(self.tr("Not taken"))
        save = Button(self.tr("Save the list…"), small=True)
        save.clicked.connect(self.save_refused)
        self._refusals.add_to_head(save)
        self._model = RefusedModel(self)
        self.table = QTableView()
        self.table.setObjectName("bare")
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Not taken"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(look.px(30))
        self.table.setMinimumHeight(look.px(110))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.table.setColumnWidth(0, look.px(72))
        self._refusals.body.addWidget(self.table)
        return self._refusals

    def _say_level(self, _value: str = "") -> None:
        policy = self._workspace.desk.settings.policies[self.level]
        self._obliges.setText(self._workspace.voice.say(obligation(policy)))

    def _say_load(self, _value: object = None) -> None:
        self.number.setEnabled(self.is_planning.isChecked())
        days = self.number.value() * max(1, len(self._workspace.desk.settings.preferences.weekdays))
        a_day = -(-self._added // days)
        weeks = plural(self.tr("week(s), at most %1 a day", "", self.number.value()), self.number.value())
        self._load.setText(filled(weeks, str(a_day)))


class _Figure(Card):
    """A number and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self._number = PlainLabel(role="title")
        self._text = PlainLabel(dim=True, wrap=True)
        self.body.addWidget(self._number)
        self.body.addWidget(self._text)

    def count(self, number: int, text: str, tone: str) -> None:
        """Shows another number."""
        self._number.setText(f"{number:,}")
        self._number.set_tone(tone if number else "dim")
        self._text.setText(plural(text, number))
        self.setAccessibleName(f"{number:,} {self._text.text()}")
