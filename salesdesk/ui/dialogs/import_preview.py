"""The third step of an import: what would happen, what would not be taken, and what to do besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from salesdesk.domain.file_names import file_name
from salesdesk.domain.levels import obligation
from salesdesk.domain.words import Level
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.exchange.opened import OpenedFile, Part
from salesdesk.exchange.refused_file import write_refused, write_refused_rows
from salesdesk.exchange.table_part import TablePart
from salesdesk.exchange.taking_in import Outcome
from salesdesk.services.import_batches import PartResult
from salesdesk.services.import_choices import Choices
from salesdesk.services.imported_rows import Refusal
from salesdesk.ui.dialogs.import_deciding import DecideCard
from salesdesk.ui.dialogs.import_parts import kind_words, words_of_new
from salesdesk.ui.models.cells_model import CellsModel
from salesdesk.ui.models.outcome_model import OutcomeModel, Which
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.card import Card
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.number_edit import NumberEdit
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.scroll_room import ScrollRoom
from salesdesk.ui.widgets.table_delegate import Cell
from salesdesk.ui.workspace import Workspace

_WEEKS = 4


class PreviewStep(QWidget):
    """The dry run, and the choices that are left."""

    decided = Signal()
    """Whom a row means was chosen, or chosen anew."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened: OpenedFile | None = None
        self._parts: tuple[PartResult, ...] = ()
        self._added = 0
        self._is_of_customers = False
        self._new_words = ""
        self._build()
        self.deciding.changed.connect(self._on_decided)

    @property
    def level(self) -> Level:
        """The level for customers whose row names none."""
        return Level(self.levels.value)

    @property
    def weeks(self) -> int:
        """Over how many weeks first calls are to be spread; 0 where none are wanted."""
        return self.number.value() if self.is_planning.isChecked() and self._choices.isVisibleTo(self) else 0

    @property
    def choices(self) -> Choices:
        """Whom rows mean that fit several customers, as far as the person said so."""
        return self.deciding.choices

    @property
    def brings_something(self) -> bool:
        """Whether taking the file in would do anything."""
        return self.deciding.has_taken or any(part.added or part.merged for part in self._parts)

    def show_outcome(self, opened: OpenedFile, outcome: Outcome) -> None:
        """Shows what taking in the file would do."""
        result = outcome.result
        self._opened, self._parts = opened, result.parts
        kinds = {part.kind for part in result.parts}
        self._propose_weeks(sum(part.added for part in result.parts if part.kind == "customers"))
        self._is_of_customers = kinds == {"customers"}
        self._new_words = words_of_new(kinds)
        self._open.setVisible(bool(result.open_count))
        self._open.count(result.open_count, self.tr("row(s) to be decided"), "warn")
        self.deciding.show_open(result.parts)
        self._show_figures()
        self._choices.setVisible(bool(self._added))
        self._show_parts()
        self.saved.hide()
        self.which.set_options([])
        self._show_lists()
        self._remarks.setVisible(bool(outcome.remarks))
        self.remarks.setPlainText("\n".join(outcome.remarks))
        self._say_level()
        self._say_load()

    def _show_figures(self) -> None:
        """How many rows come in and stay out, by what was chosen so far."""
        sums = [self._sums(at) for at in range(len(self._parts))]
        new, merged, refused = (sum(one) for one in zip(*sums, strict=True)) if sums else (0, 0, 0)
        known = self.tr("known already, on the desk or in this file")
        self._new.count(new, self._new_words, "good")
        self._merged.count(merged, known if self._is_of_customers else self.tr("already here"), "accent")
        self._bad.count(refused, self.tr("row(s) not taken"), "bad" if refused else "dim")

    def _sums(self, part: int) -> tuple[int, int, int]:
        """What of a part is new, goes into what is there, and is not taken."""
        done, taken = self._parts[part], self.deciding.taken_of(part)
        return done.added + taken.new, done.merged + taken.merged, _not_taken(done) - taken.found

    def _on_decided(self) -> None:
        left = self.deciding.undecided
        self._open.count(left, self.tr("row(s) to be decided"), "warn" if left else "good")
        self._show_figures()
        self._show_parts()
        self._show_lists()
        self.decided.emit()

    def save_refused(self) -> None:
        """Asks where to, and writes the rows that are not taken."""
        assert self._opened is not None
        ending = self.tr("not taken")
        suggestion = str(self._opened.path.with_name(f"{self._opened.path.stem} {ending}.csv"))
        path, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the list"), suggestion, self.tr("Lists (*.csv)")
        )
        if path:
            self.write_refused_to(Path(path))

    def write_refused_to(self, path: Path) -> None:
        """Writes the rows that are not taken, a file for each part that has some; says where that fails."""
        opened, desk = self._opened, self._workspace.desk.database.path
        assert opened is not None
        choices = self.deciding.choices
        pairs = [
            (part, _Left(at, done.refused, choices))
            for at, (part, done) in enumerate(zip(opened.parts, self._parts, strict=True))
        ]
        headings = (self.tr("Row"), self.tr("Why not"), self.tr("How it begins"))
        self.save.setEnabled(False)
        self._workspace.tasks.run(
            lambda _progress: write_all_refused(path, pairs, headings, desk),
            self._on_saved,
            self._on_not_saved,
        )

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        self.save.setEnabled(True)
        names = ", ".join(path.name for path in paths)
        told = filled(self.tr("Saved as %1. Correct the rows there and import that file."), names)
        self.saved.setText(told)
        self.saved.show()
        announce(self, told)

    def _on_not_saved(self, error: Exception) -> None:
        self.save.setEnabled(True)
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, SalesDeskError):
            raise error
        tell(self, self.tr("The list was not saved"), spoken(error))

    def _build(self) -> None:
        look = theme()
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(12))
        figures = QHBoxLayout()
        figures.setSpacing(look.px(12))
        self._new, self._merged, self._open, self._bad = _Figure(), _Figure(), _Figure(), _Figure()
        for figure in (self._new, self._merged, self._open, self._bad):
            figures.addWidget(figure, 1)
        layout.addLayout(figures)
        self.deciding = DecideCard(self._workspace.voice, self._workspace.desk)
        layout.addWidget(self.deciding)
        layout.addWidget(self._build_choices())
        self.sums, self._sums_model = self._build_sums()
        layout.addWidget(self.sums)
        layout.addWidget(self._build_lists(), 3)
        self._remarks = Card(self.tr("Worth knowing"))
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setAccessibleName(self.tr("Worth knowing"))
        self.remarks.setMinimumHeight(look.px(56))
        self._remarks.body.addWidget(self.remarks)
        layout.addWidget(self._remarks, 1)
        room = ScrollRoom()
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # on a small screen at 200 %
        room.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(room)

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
        self._obliges = PlainLabel(dim=True, wrap=True)
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

    def _build_sums(self) -> tuple[CellTable, CellsModel]:
        """What becomes of each part, where a file has several."""
        titles = (self.tr("Part"), self.tr("New"), self.tr("Already here"), self.tr("Not taken"))
        table = CellTable()
        model = CellsModel(titles, frozenset({1, 2, 3}), table)
        table.setModel(model)
        table.setAccessibleName(self.tr("Parts of the file"))
        table.dress((100, 120, 110))
        return table, model

    def _build_lists(self) -> Card:
        look = theme()
        self._lists = Card()
        self.which = ChoiceBox()
        self.which.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.which.setAccessibleName(self.tr("Rows that are shown"))
        self.which.picked.connect(self._on_which)
        self.save = Button(self.tr("Save those not taken…"), small=True)
        self.save.clicked.connect(self.save_refused)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.which)
        self._first = PlainLabel("", dim=True, elide=True)
        row.addWidget(self._first, 1)
        row.addWidget(self.save)
        self._lists.body.addLayout(row)
        self.saved = PlainLabel("", tone="good", wrap=True)
        self.saved.hide()
        self._lists.body.addWidget(self.saved)
        self.rows = OutcomeModel(self)
        self.table = CellTable()
        self.table.setObjectName("bare")
        self.table.setModel(self.rows)
        self.table.dress((330, 80, 130))
        self.table.setMinimumHeight(look.px(170))
        self._lists.body.addWidget(self.table)
        return self._lists

    def _show_parts(self) -> None:
        names = self._names()
        self._sums_model.show(
            [
                (at, (Cell(names[at], bold=True), *(Cell(f"{n:,}", right=True) for n in self._sums(at))))
                for at in range(len(self._parts))
            ]
        )
        look = theme()
        self.sums.setFixedHeight(look.px(38 * (min(len(self._parts), 3) + 1) + 8))
        self.sums.setVisible(len(self._parts) > 1)

    def _show_lists(self) -> None:
        """Offers the lists that hold something: what is not taken first, as that can be mended. The one in
        sight stays.
        """
        before = self.which.value
        numbers = {
            "refused": sum(self._sums(at)[2] for at in range(len(self._parts))),
            "merged": sum(len(part.merged_rows) and part.merged for part in self._parts),
            "new": sum(len(part.new_rows) and part.added for part in self._parts),
        }
        labels = {
            "refused": self.tr("Not taken: %1"),
            "merged": self.tr("Already here: %1"),
            "new": self.tr("New: %1"),
        }
        options = [(which, filled(labels[which], f"{n:,}")) for which, n in numbers.items() if n]
        still_open = any(part.open_count for part in self._parts)
        self._lists.setVisible(bool(options) or still_open)
        self.which.setVisible(bool(options))
        self.table.setVisible(bool(options))
        self.save.setVisible(bool(numbers["refused"]) or still_open)
        self.which.set_options(options)
        offered = [which for which, _label in options]
        shown = before if before in offered else next(iter(offered), "refused")
        self.which.set_value(shown)
        self._on_which(shown)

    def _on_which(self, which: str) -> None:
        named = list(zip(self._names(), self._parts, strict=True))
        self.rows.show(cast(Which, which), named, self.choices)
        self.table.setAccessibleName(self.which.currentText())
        shown = self.rows.rowCount()
        total = sum({"new": part.added, "merged": part.merged}.get(which, 0) for part in self._parts)
        # Several rows may make one order, so that fewer things than rows are no reason to speak of the first.
        cut = which != "refused" and shown < total
        self._first.setText(filled(self.tr("the first %1 are listed"), f"{shown:,}") if cut else "")

    def _names(self) -> list[str]:
        words = kind_words()
        return [part.title or words[part.kind] for part in self._parts]

    def _say_level(self, _value: str = "") -> None:
        policy = self._workspace.desk.settings.policies[self.level]
        self._obliges.setText(self._workspace.voice.say(obligation(policy)))

    def _propose_weeks(self, added: int) -> None:
        """As many that no day has more calls than the rep makes on one; left alone for as many customers."""
        if added != self._added:
            preferences = self._workspace.desk.settings.preferences
            a_week = max(1, preferences.calls_per_day * len(preferences.weekdays))
            self.number.setValue(max(_WEEKS, -(-added // a_week)))
        self._added = added

    def _say_load(self, _value: object = None) -> None:
        self.number.setEnabled(self.is_planning.isChecked())
        days = self.number.value() * max(1, len(self._workspace.desk.settings.preferences.weekdays))
        a_day = -(-self._added // days)
        weeks = plural(self.tr("week(s), at most %1 a day", "", self.number.value()), self.number.value())
        self._load.setText(filled(weeks, str(a_day)))


def write_all_refused(
    path: Path,
    parts: Sequence[tuple[Part, Iterable[Refusal]]],
    headings: Sequence[str],
    desk_file: Path,
) -> tuple[Path, ...]:
    """Writes the refused rows of each part that has some, for a thread of its own; returns the files.

    Of tables whole rows, of the rest what tells which. Raises UserError where a file cannot be written.
    """
    wanted = [one for one in parts if any(True for _row in one[1])]
    written: list[Path] = []
    for part, refused in wanted:
        name = file_name(part.title or part.kind, part.kind)
        target = path if len(wanted) == 1 else path.with_name(f"{path.stem} {name}{path.suffix}")
        if isinstance(part, TablePart):
            write_refused_rows(target, part.table, refused, desk_file)
        else:
            write_refused(target, refused, headings, desk_file)
        written.append(target)
    return tuple(written)


@dataclass(frozen=True, slots=True)
class _Left:
    """The refused rows of a part, as often as they are asked for, without those that a choice takes in."""

    part: int
    refused: Iterable[Refusal]
    choices: Choices

    def __iter__(self) -> Iterator[Refusal]:
        takes = self.choices.takes
        return (one for one in self.refused if not takes(self.part, one.row, one.written))


def _not_taken(part: PartResult) -> int:
    return len(part.refused) - part.open_count


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
