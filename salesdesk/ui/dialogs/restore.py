"""Choosing a backup to put in the desk's place: those that are kept, or one from another file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QSize, QTime
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services import restoring
from salesdesk.services.progress import Progress
from salesdesk.services.restoring import Backup
from salesdesk.ui.backup_words import age_text, reason_text
from salesdesk.ui.models.cells_model import CellsModel, Row
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.passphrase_field import PassphraseField
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.widgets.table_delegate import Cell
from salesdesk.ui.workspace import Reopening, Workspace

_COUNTED = ("customers", "interactions", "promises")


class RestoreDialog(QDialog):
    """The backups with what is in them, beside what is on the desk today."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        desk = workspace.desk
        self._backups = [one for one in desk.backups.kept() if one.is_checked]
        self._other: Path | None = None
        self._key: bytes | None = None
        look = theme()
        self.setWindowTitle(self.tr("Restore a backup"))
        most = self.screen().availableGeometry().size() - QSize(0, look.px(40))
        self.resize(QSize(look.px(760), look.px(460)).boundedTo(most))
        self._layout = QVBoxLayout(self)
        side = look.px(20)
        self._layout.setContentsMargins(side, side, side, side)
        self._layout.setSpacing(look.px(10))
        self._build()
        self._choose_first()

    def choose_file(self, path: Path) -> None:
        """Takes a file from elsewhere; where it is encrypted by another key its passphrase is asked for."""
        self._other = path
        self.table.clearSelection()
        self._say(str(path), "")
        if self._ask_where_needed(path) is False:
            self._look_into()

    def _build(self) -> None:
        self._layout.addWidget(
            PlainLabel(
                self.tr(
                    "The desk becomes what it was then. Its present state is kept as a backup, so that this "
                    "can be undone."
                ),
                wrap=True,
            )
        )
        counts = self._workspace.desk.backups.counts_today()
        self._layout.addWidget(PlainLabel(filled(self.tr("Today: %1"), _counted(counts)), dim=True))
        self.table = CellTable()
        titles = (
            self.tr("Made"),
            self.tr("Why"),
            self.tr("Customers"),
            self.tr("Contacts"),
            self.tr("Promises"),
        )
        self.model = CellsModel(titles, right=frozenset((2, 3, 4)), parent=self)
        self.table.setModel(self.model)
        self.table.dress((240, 90, 90, 90))
        self.table.setAccessibleName(self.tr("Backups"))
        self.model.show([self._row(at, one) for at, one in enumerate(self._backups, 1)])
        self._layout.addWidget(self.table, 1)
        self.said = PlainLabel("", wrap=True, selectable=True)
        self.said.hide()
        self._layout.addWidget(self.said)
        self._secret_label = PlainLabel(self.tr("Passphrase of this file"), role="small", dim=True)
        self.secret = PassphraseField()
        self.secret.setAccessibleName(self.tr("Passphrase of this file"))
        for widget in (self._secret_label, self.secret):
            self._layout.addWidget(widget)
        self.panel = ProgressPanel(self.tr("Checking the file…"))
        self.panel.hide()
        self._layout.addWidget(self.panel)
        self._add_buttons()
        self._ask_secret(False)

    def _add_buttons(self) -> None:
        self.other = Button(self.tr("From another file…"))
        self.cancel = Button(self.tr("Cancel"))
        self.restore = Button(self.tr("Restore"), "primary")
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.restore)
        self._layout.addLayout(row)
        self.restore.setDefault(True)
        self.other.clicked.connect(self._on_other)
        self.cancel.clicked.connect(self.reject)
        self.restore.clicked.connect(self._on_restore)
        self.table.row_opened.connect(self._on_restore)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    def _choose_first(self) -> None:
        if self._backups:
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            self._say(self.tr("There is no backup of this desk yet. You can restore another file."), "dim")
            self.restore.setEnabled(False)
            self.other.setFocus()

    def _row(self, at: int, backup: Backup) -> Row:
        clock = self._workspace.desk.clock
        age = max(clock.now() - backup.made_at, clock.now() - clock.now())
        made = filled(self.tr("%1 (%2)"), _moment(backup.made_at.astimezone(clock.zone())), age_text(age))
        why = reason_text(backup.reason)
        if not backup.is_good:
            why = self.tr("not trusted: rows changed by themselves")
        numbers = [QLocale().toString(backup.counts.get(name, 0)) for name in _COUNTED]
        cells = (Cell(made, tip=str(backup.path)), Cell(why), *(Cell(one, right=True) for one in numbers))
        return at, cells

    def _on_selected(self) -> None:
        if not self.table.selectionModel().selectedRows():
            return
        self._other = None
        self._say("", "")
        self.restore.setEnabled(True)
        chosen = self._chosen()
        if chosen is not None:
            self._ask_where_needed(chosen)

    def _chosen(self) -> Path | None:
        if self._other is not None:
            return self._other
        at = self.model.id_at(self.table.currentIndex().row()) - 1
        return self._backups[at].path if 0 <= at < len(self._backups) else None

    def _ask_where_needed(self, path: Path) -> bool | None:
        """Whether a passphrase is asked for; None where the key file cannot be read, which is said."""
        try:
            needed = restoring.needs_secret(path, self._workspace.desk.database.key)
        except SalesDeskError as error:
            self._ask_secret(False)
            self._refuse(spoken(error))
            return None
        self._ask_secret(needed)
        return needed

    def _ask_secret(self, needed: bool) -> None:
        self._secret_label.setVisible(needed)
        self.secret.setVisible(needed)
        if needed:
            self.secret.clear()
            self.secret.setFocus()

    def _on_other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore from a file"), "", self.tr("Desks (*.salesdesk);;All files (*)")
        )
        if name:
            self.choose_file(Path(name))

    def _look_into(self) -> None:
        """Checks a file from elsewhere before it may be chosen."""
        path, database = self._other, self._workspace.desk.database
        assert path is not None

        def work(progress: Progress) -> Mapping[str, int]:
            key = restoring.key_of(path, database.key)
            return restoring.look_into(path, database.path, key=key, progress=progress)

        self._start(work, self._on_looked)

    def _on_looked(self, counts: Mapping[str, int]) -> None:
        self._settle()
        self._say(filled(self.tr("%1: %2"), str(self._other), _counted(counts)), "good")

    def _on_restore(self) -> None:
        source = self._chosen()
        if source is None or not self.restore.isEnabled():
            return
        key, secret = self._workspace.desk.database.key, self.secret.text()
        self._start(lambda _progress: restoring.key_of(source, key, secret), self._on_unlocked)

    def _on_unlocked(self, source_key: bytes | None) -> None:
        self._settle()
        source = self._chosen()
        assert source is not None
        database, clock = self._workspace.desk.database, self._workspace.desk.clock
        path, key = database.path, database.key

        def work(progress: Progress) -> object:
            return restoring.restore(path, source, clock, key=key, source_key=source_key, progress=progress)

        self.accept()
        self._workspace.requests.reopen_wanted.emit(Reopening(self.tr("Restoring the backup…"), work))

    def _start(self, work: object, on_done: object) -> None:
        self.restore.setEnabled(False)
        self.other.setEnabled(False)
        task = self._workspace.tasks.run(work, on_done, self._on_failed)  # type: ignore[arg-type]
        if not task.is_over:
            self.panel.cancel.setEnabled(True)
            self.panel.follow(task)
            self.panel.show()

    def _settle(self) -> None:
        self.restore.setEnabled(True)
        self.other.setEnabled(True)
        self.panel.hide()

    def _on_failed(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, Cancelled):
            self.restore.setEnabled(self._other is None)
        elif isinstance(error, SalesDeskError):
            self._refuse(spoken(error))
        else:
            raise error

    def _refuse(self, text: str) -> None:
        self._say(text, "bad")
        # A wrong passphrase can be typed again; a file that was refused has to be another one.
        self.restore.setEnabled(self.secret.isVisible() or self._other is None)

    def _say(self, text: str, tone: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))  # an empty line that Tab stops at would say nothing
        self.said.set_tone(tone)
        if text:
            announce(self, text)


def _moment(moment: datetime) -> str:
    day, time = QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute)
    return QLocale().toString(QDateTime(day, time), QLocale.FormatType.ShortFormat)


def _counted(counts: Mapping[str, int]) -> str:
    text = QCoreApplication.translate("RestoreDialog", "%1 customers, %2 contacts, %3 promises")
    return filled(text, *(QLocale().toString(counts.get(name, 0)) for name in _COUNTED))
