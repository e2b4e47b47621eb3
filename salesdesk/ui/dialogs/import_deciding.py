"""Rows of an import that fit several customers: the person says whom each means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from salesdesk.domain.wording import Voice
from salesdesk.services.import_batches import PartResult
from salesdesk.services.import_choices import LEAVE_OUT, NEW, Candidate, Choice, Choices, OpenRow, written_key
from salesdesk.ui.filter_words import kind_word
from salesdesk.ui.models.cells_model import CellsModel
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled, plural
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.table_delegate import Cell

_ROWS_SEEN = 4
_CANDIDATES_SEEN = 5


class DecideCard(Card):
    """Above the rows, below whom the marked one may mean; Return chooses, and goes to the next row."""

    changed = Signal()
    """Another choice was made."""

    all_decided = Signal()
    """The last of the rows was decided, by whoever went through them."""

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To be decided"), parent)
        self._voice = voice
        self._rows: list[OpenRow] = []
        self._options: list[Choice] = []
        self._count = 0
        self._by_name: dict[str, Choice] = {}
        self._by_row: dict[tuple[int, int], Choice] = {}
        self._build()
        self.hide()

    def show_open(self, parts: Sequence[PartResult]) -> None:
        """Shows what a dry run could not decide; what was chosen before counts no more."""
        self._rows = [row for part in parts for row in part.open_rows]
        self._count = sum(part.open_count for part in parts)
        self._by_name, self._by_row = {}, {}
        self.setVisible(bool(self._rows))
        self._show_rows()
        if self._rows:
            self.table.selectRow(0)

    @property
    def choices(self) -> Choices:
        """What was chosen so far."""
        return Choices(dict(self._by_name), dict(self._by_row))

    @property
    def undecided(self) -> int:
        """How many rows are still to be decided, those beyond the list among them."""
        shown = sum(self._choice_of(row) is None for row in self._rows)
        return shown + self._count - len(self._rows)

    @property
    def has_taken(self) -> bool:
        """Whether any row comes in by a choice."""
        return any(one != LEAVE_OUT for one in (*self._by_name.values(), *self._by_row.values()))

    def decided_rows(self, part: int) -> set[int]:
        """The rows of a part that come in by a choice."""
        return {
            row.row
            for row in self._rows
            if row.part == part and self._choice_of(row) not in (None, LEAVE_OUT)
        }

    def choose(self, option: int) -> None:
        """Chooses for the marked row, or for all that say the same; marks the next one to be decided."""
        at = self.table.currentIndex().row()
        if not 0 <= at < len(self._rows) or not 0 <= option < len(self._options):
            return
        row, choice = self._rows[at], self._options[option]
        if self.for_all.isChecked() and self._alike(row) > 1:
            key = written_key(row.written)
            self._by_name[key] = choice
            for other in self._rows:
                if written_key(other.written) == key:
                    self._by_row.pop((other.part, other.row), None)
        else:
            self._by_row[row.part, row.row] = choice
        told = filled(self.tr("Row %1 goes to: %2"), str(row.row), self._goes_to(row))
        self._show_rows()
        self.changed.emit()
        self._go_on(at, told)

    def _go_on(self, at: int, told: str) -> None:
        following = [*range(at + 1, len(self._rows)), *range(at)]
        later = next((one for one in following if self._choice_of(self._rows[one]) is None), None)
        announce(self, told)
        self.table.selectRow(at if later is None else later)
        if later is None:
            self.all_decided.emit()

    def _build(self) -> None:
        look = theme()
        self._why = PlainLabel("", dim=True, wrap=True)
        self.body.addWidget(self._why)
        self.table = CellTable()
        self._model = CellsModel(
            (self.tr("In the file"), self.tr("Goes to"), self.tr("Row")), frozenset({2}), self.table
        )
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Rows to be decided"))
        self.table.dress((330, 80))
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.row_opened.connect(self._on_row_opened)
        self.body.addWidget(self.table)
        self._asked = PlainLabel("", role="name", elide=True)
        self.body.addWidget(self._asked)
        self.candidates = CandidatesTable()
        self._candidates_model = CellsModel(
            (self.tr("Customer"), self.tr("Reached at"), self.tr("Level")), parent=self.candidates
        )
        self.candidates.setModel(self._candidates_model)
        self.candidates.setAccessibleName(self.tr("Customers that may be meant"))
        self.candidates.dress((290, 130))
        self.candidates.row_opened.connect(self.choose)
        self.body.addWidget(self.candidates)
        self.for_all = QCheckBox("")
        self.for_all.setChecked(True)
        foot = QVBoxLayout()
        foot.setSpacing(look.px(4))
        foot.addWidget(self.for_all)
        self.body.addLayout(foot)

    def _show_rows(self) -> None:
        """Fills the upper table; the marked row stays marked."""
        at = self.table.currentIndex().row()
        told = [(one, (self._cell_of(row), self._goes_cell(row), Cell(f"{row.row:,}", right=True)))
                for one, row in enumerate(self._rows)]  # fmt: skip
        self._model.show(told)
        if 0 <= at < len(self._rows):
            self.table.selectRow(at)
        self._say_why()
        look = theme()
        self.table.setFixedHeight(look.px(38 * (min(len(self._rows), _ROWS_SEEN) + 1) + 8))

    def _say_why(self) -> None:
        text = self.tr(
            "Several customers fit %n row(s). Say whom each means: Enter leads to the customers below, and "
            "Enter there chooses. What stays undecided is not taken in.",
            "",
            self._count,
        )
        parts = [plural(text, self._count)]
        if self._count > len(self._rows):
            shown = filled(self.tr("The first %1 are listed."), f"{len(self._rows):,}")
            parts.append(shown)
        if self._count and not self.undecided:
            parts = [self.tr("All of them are decided.")]
        elif self._by_name or self._by_row:
            left = self.undecided
            parts.append(plural(self.tr("%n row(s) left.", "", left), left))
        self._why.setText(" ".join(parts))

    def _cell_of(self, row: OpenRow) -> Cell:
        beside = "" if row.text == row.written else row.text
        return Cell(row.written, beside, bold=True, tip=dotted((row.written, beside)))

    def _goes_cell(self, row: OpenRow) -> Cell:
        if self._choice_of(row) is None:
            return Cell(self.tr("to be decided"), tone="warn")
        return Cell(self._goes_to(row), tip=self._goes_to(row))

    def _goes_to(self, row: OpenRow) -> str:
        choice = self._choice_of(row)
        if choice == NEW:
            return self.tr("A new customer")
        if choice is None or choice == LEAVE_OUT:
            return self.tr("Left out")
        one = next((each for each in row.candidates if each.choice == choice), None)
        return "" if one is None else dotted((one.name, one.city or one.phone or self._origin(one)))

    def _choice_of(self, row: OpenRow) -> Choice | None:
        one = self._by_row.get((row.part, row.row))
        return one if one is not None else self._by_name.get(written_key(row.written))

    def _alike(self, row: OpenRow) -> int:
        key = written_key(row.written)
        return sum(written_key(other.written) == key for other in self._rows)

    def _on_row(self) -> None:
        at = self.table.currentIndex().row()
        if not 0 <= at < len(self._rows):
            return
        row = self._rows[at]
        told = [(self._candidate_cells(one), one.choice) for one in row.candidates]
        if row.may_be_new:
            told.append(((Cell(self.tr("A new customer")), Cell(), Cell()), NEW))
        told.append(((Cell(self.tr("Leave out")), Cell(), Cell()), LEAVE_OUT))
        self._options = [choice for _cells, choice in told]
        self._candidates_model.show([(one, cells) for one, (cells, _choice) in enumerate(told)])
        chosen = self._choice_of(row)
        self.candidates.selectRow(self._options.index(chosen) if chosen in self._options else 0)
        look = theme()
        self.candidates.setFixedHeight(look.px(38 * (min(len(told), _CANDIDATES_SEEN) + 1) + 8))
        asked = filled(self.tr("Whom does “%1” in row %2 mean?"), row.written, str(row.row))
        self._asked.setText(asked)
        count = self._alike(row)
        self.for_all.setVisible(count > 1)
        text = filled(self.tr("For all %1 rows that say “%2”"), str(count), row.written)
        self.for_all.setText(text.replace("&", "&&"))
        self.for_all.setAccessibleName(text)

    def _candidate_cells(self, one: Candidate) -> tuple[Cell, ...]:
        place = dotted((one.city, one.address)) or self._origin(one)
        level = Cell(self._voice.word(one.level)) if one.level else Cell()
        return (
            Cell(one.name, place, bold=True, tip=dotted((one.name, place))),
            Cell(dotted((one.phone, one.email)), tone="dim", tip=dotted((one.phone, one.email))),
            level,
        )

    def _origin(self, one: Candidate) -> str:
        return kind_word(one.kind) if one.choice.customer_id else self.tr("from this file")

    def _on_row_opened(self, _at: int) -> None:
        self.candidates.setFocus(Qt.FocusReason.OtherFocusReason)


class CandidatesTable(CellTable):
    """Whom a row may mean; Return, Space or a click chooses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda index: self.row_opened.emit(index.row()))
        self.doubleClicked.disconnect()  # the click has chosen already

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.row_opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
