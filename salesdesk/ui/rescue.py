"""What stands there when a desk does not open: why, and every way on from here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.text import isolate
from salesdesk.errors import Cancelled, NewerDesk, SalesDeskError, StorageError
from salesdesk.services import rescuing
from salesdesk.services.backups import Backup
from salesdesk.services.progress import Progress
from salesdesk.services.rescuing import Rescued
from salesdesk.ui.backup_words import reason_text
from salesdesk.ui.models.cells_model import CellsModel
from salesdesk.ui.tasks import TaskRunner
from salesdesk.ui.theme import install, theme
from salesdesk.ui.translations import filled, install_language, plural, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.cell_table import CellTable
from salesdesk.ui.widgets.message import ask, tell
from salesdesk.ui.widgets.passphrase_field import PassphraseField
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.widgets.table_delegate import Cell

_MISSING_SHOWN = 12


def rescue(
    app: QApplication, desk: Path, problem: StorageError | OSError, key: bytes | None = None
) -> Path | None:
    """The desk to open next, perhaps the same one put right; None for leaving.

    `key` is the one of an encrypted desk, where it is known.
    """
    install_language(app, "system")
    install(app)
    window = RescueWindow(desk, spoken(problem), key)
    if isinstance(problem, NewerDesk):
        window.spare_the_desk()
    window.exec()
    window.tasks.close()
    window.deleteLater()
    return window.chosen


class RescueWindow(QDialog):
    """`chosen` is the desk to open next once it is closed; None for leaving."""

    def __init__(
        self, desk: Path, problem: str, key: bytes | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self.tasks = TaskRunner(self)
        self._desk = desk
        self._key = key
        self._backups = rescuing.good_backups(desk)
        self.secret = PassphraseField(self)
        self.secret.hide()
        look = theme()
        title = self.tr("The desk cannot be opened")
        self.setWindowTitle("SalesDesk")
        self.setAccessibleName(title)
        self.setAccessibleDescription(isolate(problem))
        most = self.screen().availableGeometry().size() - QSize(0, look.px(40))
        self.setMinimumSize(QSize(look.px(560), look.px(320)).boundedTo(most))
        self.resize(QSize(look.px(800), look.px(480)).boundedTo(most))
        self._layout = QVBoxLayout(self)
        side = look.px(24)
        self._layout.setContentsMargins(side, side, side, side)
        self._layout.setSpacing(look.px(8))
        self._layout.addWidget(PlainLabel(title, role="title", wrap=True))
        self.problem = PlainLabel(problem, wrap=True, selectable=True)
        self._layout.addWidget(self.problem)
        self._layout.addSpacing(look.px(8))
        self._add_backups()
        self._add_ways()

    def spare_the_desk(self) -> None:
        """For one that is whole, and only too new for this program: Enter puts nothing older in its place."""
        self.salvage.hide()  # what the newer program wrote would be left out
        self.restore.set_kind("plain")
        self.again.set_kind("primary")
        self.again.setDefault(True)
        self.again.setFocus()

    def reject(self) -> None:
        if not self.tasks.is_busy:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.tasks.is_busy:
            return
        super().keyPressEvent(event)

    def _add_backups(self) -> None:
        self.table = CellTable()
        self._model = CellsModel(
            (self.tr("Backup of"), self.tr("Why it was made"), self.tr("Customers"), self.tr("Contacts")),
            right=frozenset((2, 3)),
        )
        self.table.setModel(self._model)
        self.table.dress((320, 100, 100))
        self.table.setAccessibleName(self.tr("Backups"))
        self._model.show([(at, self._cells(one)) for at, one in enumerate(self._backups, 1)])
        if self._backups:
            self._layout.addWidget(PlainLabel(self.tr("Backups that were found whole"), role="heading"))
            self._layout.addWidget(self.table, 1)
            self._add_secret()
            self.table.selectionModel().selectionChanged.connect(self._ask_where_needed)
            self.table.selectRow(0)
            self.table.row_opened.connect(self._on_restore)
        else:
            self.table.hide()
            folder = rescuing.backup_folder(self._desk)
            none = filled(self.tr("There is no backup of this desk in %1."), str(folder))
            self._layout.addWidget(PlainLabel(none, dim=True, wrap=True))
            self._layout.addStretch(1)

    def _add_secret(self) -> None:
        text = self.tr("Passphrase or recovery code of this backup")
        self._secret_label = PlainLabel(text, role="small", dim=True)
        self.secret.setAccessibleName(text)
        for widget in (self._secret_label, self.secret):
            self._layout.addWidget(widget)

    def _ask_where_needed(self) -> None:
        chosen = self._chosen_backup()
        if chosen is None:
            return
        try:
            needed = rescuing.needs_secret(chosen.path, self._key)
        except SalesDeskError:
            needed = False  # its key file cannot be read, which restoring it says
        for widget in (self._secret_label, self.secret):
            widget.setVisible(needed)

    def _chosen_backup(self) -> Backup | None:
        at = self._model.id_at(self.table.currentIndex().row()) - 1
        return self._backups[at] if 0 <= at < len(self._backups) else None

    def _add_ways(self) -> None:
        self.panel = ProgressPanel(self.tr("Working…"))
        self.panel.hide()
        self._layout.addWidget(self.panel)
        self._layout.addWidget(
            PlainLabel(
                self.tr(
                    "Whichever you choose, the file that does not open is kept as it is, under another name "
                    "where it has to make room."
                ),
                role="small",
                dim=True,
                wrap=True,
            )
        )
        self.again = Button(self.tr("Try again"))
        self.restore = Button(self.tr("Restore this backup"), "primary")
        self.salvage = Button(self.tr("Save what can be read"))
        self.another = Button(self.tr("Choose another desk"))
        self.quit = Button(self.tr("Quit"))
        self.restore.setVisible(bool(self._backups))
        self.salvage.setVisible(self._desk.is_file())
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(self.quit)
        row.addStretch(1)
        for button in (self.another, self.salvage, self.again, self.restore):
            row.addWidget(button)
        self._layout.addLayout(row)
        self.again.clicked.connect(self._on_again)
        self.restore.clicked.connect(self._on_restore)
        self.salvage.clicked.connect(self._on_salvage)
        self.another.clicked.connect(self._on_another)
        self.quit.clicked.connect(self.reject)
        first = self.restore if self._backups else self.again
        first.setDefault(True)
        first.setFocus()

    def _cells(self, backup: Backup) -> tuple[Cell, ...]:
        made = backup.made_at.astimezone()
        numbers = [QLocale().toString(backup.counts.get(name, 0)) for name in ("customers", "interactions")]
        return (
            Cell(_moment(made), tip=str(backup.path)),
            Cell(reason_text(backup.reason)),
            *(Cell(number, right=True) for number in numbers),
        )

    def _on_again(self) -> None:
        self._end_with(self._desk)

    def _on_another(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a desk"), "", self.tr("Desks (*.salesdesk);;All files (*)")
        )
        if name:
            self._end_with(Path(name))

    def _on_restore(self) -> None:
        backup = self._chosen_backup()
        if backup is None or self.tasks.is_busy:
            return
        if not self.secret.isHidden() and not self.secret.text().strip():
            self.secret.line.setFocus()
            return
        source, desk, key, secret = backup.path, self._desk, self._key, self.secret.text()

        def work(progress: Progress) -> object:
            return rescuing.restore(desk, source, _now(), key=key, secret=secret, progress=progress)

        self._start(self.tr("Restoring the backup…"), work, self._on_restored)

    def _on_restored(self, _result: object) -> None:
        self._end_with(self._desk)

    def _on_salvage(self) -> None:
        desk, key = self._desk, self._key

        def work(progress: Progress) -> Rescued:
            target = rescuing.free_name(desk)
            return rescuing.save_what_can_be_read(desk, target, key=key, progress=progress)

        self._start(self.tr("Saving what can be read…"), work, self._on_salvaged)

    def _on_salvaged(self, rescued: Rescued) -> None:
        self._settle()
        answer = ask(
            self,
            plural(self.tr("%n row(s) saved", "", rescued.rows), rescued.rows),
            self._told(rescued),
            [
                (self.tr("Not now"), "plain"),
                (self.tr("Go on with what was saved"), "primary"),
            ],
        )
        if answer == 1:
            saved, desk, key = rescued.path, self._desk, self._key
            self._start(
                self.tr("Putting it in place…"),
                lambda progress: rescuing.restore(desk, saved, _now(), key=key, progress=progress),
                self._on_restored,
            )

    def _told(self, rescued: Rescued) -> str:
        parts = []
        if rescued.from_backup:
            count = rescued.from_backup
            parts.append(plural(self.tr("%n row(s) of them come from the newest backup.", "", count), count))
        if rescued.missing or rescued.set_aside:
            parts.append(
                filled(self.tr("What is missing or was set aside stands in %1:"), str(rescued.list_file))
            )
            parts += [*rescued.missing, *rescued.set_aside][:_MISSING_SHOWN]
        else:
            parts.append(self.tr("Nothing is missing."))
        parts.append(filled(self.tr("The new desk lies at %1."), str(rescued.path)))
        return "\n".join(parts)

    def _start(self, text: str, work: object, on_done: object) -> None:
        for button in self._buttons():
            button.setEnabled(False)
        self.panel.show()
        task = self.tasks.run(work, on_done, self._on_failed)  # type: ignore[arg-type]
        self.panel.follow(task)
        self.panel.show_progress(0, 0, text)

    def _on_failed(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, SalesDeskError | OSError):
            raise error
        tell(self, self.tr("This could not be done"), spoken(error))

    def _settle(self) -> None:
        self.panel.hide()
        for button in self._buttons():
            button.setEnabled(True)

    def _buttons(self) -> Sequence[Button]:
        return (self.again, self.restore, self.salvage, self.another, self.quit)

    def _end_with(self, desk: Path) -> None:
        self.chosen = desk
        self.accept()


def _now() -> datetime:
    return datetime.now(UTC)


def _moment(made: datetime) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(made.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
