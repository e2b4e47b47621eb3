"""Rows of an import that fit several customers, or none: the person says whom each means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.wording import Voice
from salesdesk.services.desk import Desk
from salesdesk.services.import_batches import PartResult
from salesdesk.services.import_choices import LEAVE_OUT, NEW, Candidate, Choice, Choices, OpenRow, written_key
from salesdesk.ui.filter_words import kind_word
from salesdesk.ui.models.cells_model import CellsModel
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import dotted, filled, plural, sentences
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.customer_field import CustomerField
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.table_delegate import Cell

_ROWS_SEEN = 4
_CANDIDATES_SEEN = 5
_PICKED_SEEN = 3
"""Customers picked lately, offered for the next row too."""


@dataclass(slots=True)
class TakenByChoice:
    """Rows of a part that come in by a choice: as something new, or into a customer who is there already;
    `found` are those of them that meant nobody before.
    """

    new: int = 0
    merged: int = 0
    found: int = 0

    def add_more(self, part: PartResult, key: str) -> None:
        """Counts the rows beyond the list that a choice for a name decides."""
        several, unknown = part.open_more.get(key, 0), part.unknown_more.get(key, 0)
        if part.kind == "customers":
            self.merged += several
        else:
            self.new += several
        self.new += unknown
        self.found += unknown


class DecideCard(Card):
    """Above the rows, below whom the marked one may mean; Return chooses, and goes to the next row."""

    changed = Signal()
    """Another choice was made."""

    all_decided = Signal()
    """The last of the rows was decided, by whoever went through them."""

    def __init__(self, voice: Voice, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To be decided"), parent)
        self._voice = voice
        self._desk = desk
        self._parts: Sequence[PartResult] = ()
        self._rows: list[OpenRow] = []
        self._options: list[Choice] = []
        self._count = 0
        self._unknown_count = 0
        self._more: dict[str, int] = {}
        self._unknown_more: dict[str, int] = {}
        self._picked: dict[int, str] = {}
        self._by_name: dict[str, Choice] = {}
        self._by_row: dict[tuple[int, int], Choice] = {}
        self._build()
        self.hide()

    def show_open(self, parts: Sequence[PartResult]) -> None:
        """Shows what a dry run could not decide, and whom it does not know; what was chosen before counts
        no more.
        """
        self._parts = parts
        self._rows = [row for part in parts for row in part.open_rows]
        self._rows += [row for part in parts for row in part.unknown_rows]
        self._count = sum(part.open_count for part in parts)
        self._unknown_count = sum(part.unknown_count for part in parts)
        self._more = dict(sum((Counter(part.open_more) for part in parts), Counter()))
        self._unknown_more = dict(sum((Counter(part.unknown_more) for part in parts), Counter()))
        self._picked = {}
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
        """How many rows that fit several customers are to be decided, those beyond the list among them."""
        return self._count - self._decided(self._more, are_unknown=False)

    @property
    def found_for(self) -> int:
        """How many rows that mean nobody here come in by a choice."""
        return sum(self.taken_of(at).found for at in range(len(self._parts)))

    def taken_of(self, part: int) -> TakenByChoice:
        """What comes in by a choice of the part of this number, as `show_open` was given them."""
        taken = TakenByChoice()
        done = self._parts[part]
        made: set[tuple[str, str]] = set()
        for row in self._rows:
            choice = self._choice_of(row)
            if row.part != part or choice is None or choice == LEAVE_OUT:
                continue
            taken.found += not row.candidates
            # Where a whole name is new its first row makes the customer, unless they contradict each other.
            one = (written_key(row.written), row.text if row.is_another else "")
            is_first = (row.part, row.row) in self._by_row or one not in made
            if done.kind != "customers" or (choice == NEW and is_first):
                made.add(one)
                taken.new += 1
            else:
                taken.merged += 1
        for key, choice in self._by_name.items():
            if choice != LEAVE_OUT:
                taken.add_more(done, key)
        return taken

    def _decided(self, more: Mapping[str, int], *, are_unknown: bool) -> int:
        """How many rows somebody decided: those of the list, and those beyond it that say the same."""
        rows = [self._choice_of(row) for row in self._rows if (not row.candidates) == are_unknown]
        found = [*rows, *(choice for key, choice in self._by_name.items() for _ in range(more.get(key, 0)))]
        return sum(one is not None for one in found)

    @property
    def has_taken(self) -> bool:
        """Whether any row comes in by a choice."""
        return any(one != LEAVE_OUT for one in (*self._by_name.values(), *self._by_row.values()))

    def choose(self, option: int) -> None:
        """Chooses for the marked row, or for all that say the same; marks the next one to be decided."""
        at = self.table.currentIndex().row()
        if not 0 <= at < len(self._rows) or not 0 <= option < len(self._options):
            return
        row, choice = self._rows[at], self._options[option]
        # Whom a name is made for is made for all of it: the next row would find them by it anyway.
        is_made = choice == NEW and not row.candidates
        if is_made or (self.for_all.isChecked() and self._alike(row) > 1):
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
        self._another = PlainLabel(self.tr("Somebody else here"))
        self.another = CustomerField(self._desk)
        self.another.setAccessibleName(self._another.text())
        self.another.picked.connect(self._on_another)
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        line.addWidget(self._another)
        line.addWidget(self.another, 1)
        self.body.addLayout(line)
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
        left = self.undecided
        parts = [plural(text, self._count)] if left else []
        nobody = self._unknown_count - self._decided(self._unknown_more, are_unknown=True)
        unknown = self.tr(
            "%n row(s) mean nobody here, and are not taken unless you say whom they mean.", "", nobody
        )
        parts += [plural(unknown, nobody)] if nobody else []
        if self._count + self._unknown_count > len(self._rows):
            shown = filled(self.tr("The first %1 are listed."), f"{len(self._rows):,}")
            parts.append(shown)
        if not left and not nobody:
            parts = [self.tr("All of them are decided.")]
        elif left and (self._by_name or self._by_row):
            parts.append(plural(self.tr("%n row(s) left.", "", left), left))
        self._why.setText(sentences(parts))

    def _cell_of(self, row: OpenRow) -> Cell:
        beside = "" if row.text == row.written else row.text
        return Cell(row.written, beside, bold=True, tip=dotted((row.written, beside)))

    def _goes_cell(self, row: OpenRow) -> Cell:
        if self._choice_of(row) is None:
            return (
                Cell(self.tr("to be decided"), tone="warn") if row.candidates else Cell(self.tr("nobody yet"))
            )
        return Cell(self._goes_to(row), tip=self._goes_to(row))

    def _goes_to(self, row: OpenRow) -> str:
        choice = self._choice_of(row)
        if choice == NEW:
            return self.tr("A new customer")
        if choice is None or choice == LEAVE_OUT:
            return self.tr("Left out")
        if not row.candidates:
            return self._picked.get(choice.customer_id, "")
        one = next((each for each in row.candidates if each.choice == choice), None)
        return "" if one is None else dotted((one.name, one.city or one.phone or self._origin(one)))

    def _choice_of(self, row: OpenRow) -> Choice | None:
        one = self._by_row.get((row.part, row.row))
        return one if one is not None else self._by_name.get(written_key(row.written))

    def _alike(self, row: OpenRow) -> int:
        """How many rows say what `row` says, those beyond the list among them."""
        key = written_key(row.written)
        listed = sum(written_key(other.written) == key for other in self._rows)
        return listed + (self._more if row.candidates else self._unknown_more).get(key, 0)

    def _on_row(self) -> None:
        at = self.table.currentIndex().row()
        if not 0 <= at < len(self._rows):
            return
        row = self._rows[at]
        told = self._told_options(row)
        self._options = [choice for _cells, choice in told]
        self._candidates_model.show([(one, cells) for one, (cells, _choice) in enumerate(told)])
        chosen = self._choice_of(row)
        self.candidates.selectRow(self._options.index(chosen) if chosen in self._options else 0)
        look = theme()
        self.candidates.setFixedHeight(look.px(38 * (min(len(told), _CANDIDATES_SEEN) + 1) + 8))
        self._another.setVisible(not row.candidates)
        self.another.setVisible(not row.candidates)
        self.another.set_customer(0)
        asked = filled(self.tr("Whom does “%1” in row %2 mean?"), row.written, str(row.row))
        self._asked.setText(asked)
        count = self._alike(row)
        self.for_all.setVisible(count > 1)
        text = filled(self.tr("For all %1 rows that say “%2”"), str(count), row.written)
        self.for_all.setText(text.replace("&", "&&"))
        self.for_all.setAccessibleName(text)

    def _told_options(self, row: OpenRow) -> list[tuple[tuple[Cell, ...], Choice]]:
        """What may be chosen for a row; where nobody is meant, those who were picked for others as well."""
        told = [(self._candidate_cells(one), one.choice) for one in row.candidates]
        if not row.candidates:
            picked = list(self._picked.items())[-_PICKED_SEEN:]
            told += [((Cell(name, bold=True), Cell(), Cell()), Choice(one)) for one, name in picked]
        if row.may_be_new:
            told.append(((Cell(self.tr("A new customer")), Cell(), Cell()), NEW))
        told.append(((Cell(self.tr("Leave out")), Cell(), Cell()), LEAVE_OUT))
        return told

    def _on_another(self) -> None:
        """The customer of the field is meant."""
        customer_id, name = self.another.customer_id(), self.another.text()
        if not customer_id:
            return
        self._picked.pop(customer_id, None)
        self._picked[customer_id] = name
        self._on_row()
        self.choose(self._options.index(Choice(customer_id)))

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

    def _on_row_opened(self, at: int) -> None:
        """Leads to what there is to choose from: for a row that means nobody, to the search."""
        is_unknown = 0 <= at < len(self._rows) and not self._rows[at].candidates
        (self.another if is_unknown else self.candidates).setFocus(Qt.FocusReason.OtherFocusReason)


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
