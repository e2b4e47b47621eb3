"""Writing what is on the desk to a file of an open format: whom, what, in which format, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from salesdesk.domain.file_names import file_name
from salesdesk.domain.text import isolate
from salesdesk.services.progress import Progress
from salesdesk.ui.dialogs.export_file import ExportFileDialog, Opener, Work, is_there
from salesdesk.ui.translations import filled, plural
from salesdesk.ui.widgets.choice_box import ChoiceBox
from salesdesk.ui.widgets.message import tell
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.segmented import Segmented
from salesdesk.ui.widgets.toast import show_toast
from salesdesk.ui.workspace import Workspace

if TYPE_CHECKING:
    from salesdesk.services.exports import ExportKind

_ALL, _SHOWN, _CHOSEN = "all", "shown", "chosen"
_EVERYTHING = "everything"
_LISTS = (".csv", ".xlsx")


class ExportDeskDialog(ExportFileDialog):
    """All customers, those `shown` in a table, or those `chosen`, in one of the formats.

    `chosen` alone, without `shown` and one of them, is a customer's own page: only that one is meant.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        shown: Sequence[int] = (),
        chosen: Sequence[int] = (),
        suffix: str = ".csv",
        one: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, parent)
        self._ids: dict[str, Sequence[int] | None] = {_CHOSEN: tuple(chosen)}
        if not one:
            self._ids |= {_SHOWN: tuple(shown), _ALL: None}
        self._one = one
        self.set_title(filled(self.tr("Export %1"), one) if one else self.tr("Export"))
        self._build_fields()
        self.format.set_value(suffix)
        self.suffix = suffix
        self.propose(self._proposed(one))
        self.format.picked.connect(self._on_format)
        self.kind.picked.connect(self._show_what)
        self.whom.changed.connect(self._show_what)
        self._show_what()
        (self.format if one else self.whom).setFocus()

    def work(self) -> Work:
        desk, kinds, ids = self.workspace.desk, self._kinds(), self._ids[self.whom.value]
        voice = self.workspace.voice

        def write(target: Path, progress: Progress) -> object:
            from salesdesk.exchange.exporting import export

            return export(desk, target, kinds, ids, progress, voice)

        return write

    def file_kind(self) -> str:
        return {
            ".csv": self.tr("CSV files (*.csv)"),
            ".xlsx": self.tr("Excel workbooks (*.xlsx)"),
            ".vcf": self.tr("vCard files (*.vcf)"),
            ".ics": self.tr("Calendars (*.ics)"),
            ".json": self.tr("JSON files (*.json)"),
        }[self.suffix]

    def busy_text(self) -> str:
        return self.tr("Writing the file…")

    def failed_text(self) -> str:
        return self.tr("Nothing was written")

    def _build_fields(self) -> None:
        tr = self.tr
        self.whom = Segmented(self._whom_options(), tr("Whom"))
        self.whom.setVisible(not self._one)
        self.format = ChoiceBox(
            [
                (".csv", tr("CSV, for spreadsheets and other programs")),
                (".xlsx", tr("Excel workbook, a sheet for each list")),
                (".vcf", tr("vCard 4.0, for address books and phones")),
                (".ics", tr("iCalendar, check-ins and promises for calendars")),
                (".json", tr("JSON, everything, for another desk")),
            ]
        )
        self.kind = ChoiceBox(
            [
                ("customers", tr("Customers")),
                ("people", tr("People")),
                ("interactions", tr("Contacts")),
                ("promises", tr("Promises")),
                ("orders", tr("Orders")),
                ("check-ins", tr("Check-ins")),
                ("complaints", tr("Complaints")),
                ("level-changes", tr("Changes of level")),
                (_EVERYTHING, tr("Everything")),
            ]
        )
        self.what = PlainLabel("", dim=True, wrap=True)
        if not self._one:
            self.fields.add(tr("Whom"), self.whom)
        self.fields.add(tr("Format"), self.format)
        self.fields.add(tr("What"), self.kind)
        self.fields.add_widget(self.what)
        warning = tr("What is exported is plain text: anyone who has the file can read it.")
        self.fields.add_widget(PlainLabel(warning, tone="warn", wrap=True))
        self.fields.add(tr("File"), self.file_field)

    def _whom_options(self) -> list[tuple[str, str]]:
        tr, number = self.tr, QLocale().toString
        options: list[tuple[str, str]] = []
        for value, text in ((_CHOSEN, tr("Chosen: %1")), (_SHOWN, tr("Shown: %1"))):
            if ids := self._ids.get(value):
                options.append((value, filled(text, number(len(ids)))))
        if not self._one:
            options.append((_ALL, filled(tr("All: %1"), number(self.workspace.desk.customers.count()))))
        return options

    def _kinds(self) -> tuple[ExportKind, ...] | None:
        from salesdesk.services.exports import KINDS

        if self.suffix not in _LISTS or self.kind.value == _EVERYTHING:
            return KINDS
        return tuple(kind for kind in KINDS if kind == self.kind.value)

    def _on_format(self, suffix: str) -> None:
        """The file's name follows the format."""
        text = self.file.text()
        if text.lower().endswith(self.suffix):
            self.file.setText(text[: -len(self.suffix)] + suffix)
        self.suffix = suffix
        if suffix == ".xlsx":
            self.kind.set_value(_EVERYTHING)
        self._show_what()

    def _show_what(self, _value: str = "") -> None:
        self.fields.set_shown(self.kind, self.suffix in _LISTS)
        self.what.setText(self._words())

    def _words(self) -> str:
        """What will be in the file."""
        tr = self.tr
        of_format = {
            ".vcf": tr("Customers and people, also those who left, with numbers, birthdays and pictures."),
            ".ics": tr("A phone's calendar can subscribe to the file where it lies in a shared folder."),
            ".json": tr("The customers with all that hangs on them; without settings."),
        }
        if self.suffix == ".json" and self._ids[self.whom.value] is None:
            return tr("All that a desk holds, with its settings; without history, trash and drafts.")
        if self.suffix in of_format:
            return of_format[self.suffix]
        if self.kind.value == "customers":
            return tr("With level, ways to reach them, notes and plan, your private notes among them.")
        rest = tr("A row for each. Pictures are in vCard and JSON alone.")
        if self.suffix == ".csv" and self.kind.value == _EVERYTHING:
            return filled(tr("A file for each list, beside each other. %1"), rest)
        return rest

    def _proposed(self, one: str) -> str:
        day = self.workspace.desk.clock.today().isoformat()
        if one:
            return f"{file_name(one, self.tr('Customer'))} {day}{self.suffix}"
        name = self.tr("Desk %1") if self.suffix == ".json" else self.tr("Customers %1")
        return filled(name, day) + self.suffix

    def _may_replace(self, target: Path) -> bool:
        from salesdesk.exchange.exporting import files_for

        files = files_for(target, self._kinds() or ())
        if files == (target,):
            return super()._may_replace(target)
        return all(super(ExportDeskDialog, self)._may_replace(file) for file in files if is_there(file))

    def _on_written(self, written: Any) -> None:
        self._task = None
        window = self.parentWidget()
        for remark in written.remarks:
            tell(self, self.tr("The file is written"), self.workspace.voice.say(remark))
        self.accept()
        if window is None:
            return
        first, files = written.files[0], len(written.files)
        text = filled(self.tr("Saved to %1"), isolate(str(first)))
        if files > 1:
            text = filled(
                plural(self.tr("%Ln file(s) saved in %1", "", files), files), isolate(str(first.parent))
            )
        show_toast(window.window(), text, self.tr("Open folder"), Opener(first.parent))
