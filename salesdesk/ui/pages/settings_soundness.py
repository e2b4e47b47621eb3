"""The section of Settings about soundness: a check, putting right, and what was set aside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.services.checking import CheckReport
from salesdesk.services.progress import Progress
from salesdesk.services.repairing import RepairReport
from salesdesk.ui.pages.settings_card import SettingsCard
from salesdesk.ui.tasks import Task
from salesdesk.ui.theme import theme
from salesdesk.ui.translations import filled, plural, spoken
from salesdesk.ui.widgets.announce import announce
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.widgets.flow_layout import FlowLayout
from salesdesk.ui.widgets.message import ask
from salesdesk.ui.widgets.plain_label import PlainLabel
from salesdesk.ui.widgets.progress import ProgressPanel
from salesdesk.ui.workspace import Workspace

_LINES_SHOWN = 5


class SoundnessCard(SettingsCard):
    """Check now, put right, and the rows set aside."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, "", parent)
        self.set_title(self.tr("Soundness"))
        head = self.tr("A check reads the whole desk, and compares it with its newest backup.")
        self.fields.add_widget(PlainLabel(head, dim=True, wrap=True))
        self._task: Task | None = None
        self.check = Button(self.tr("Check now"), small=True)
        self.repair = Button(self.tr("Put right…"), small=True)
        self.aside = Button("", small=True)
        line = QWidget()
        row = FlowLayout(line, gap=theme().px(8), line_gap=theme().px(8))
        for button in (self.check, self.repair, self.aside):
            row.addWidget(button)
        self.body.addWidget(line)
        self._place = QWidget()  # where the panel of the work under way stands
        self.body.addWidget(self._place)
        self._place.hide()
        self.outcome = PlainLabel("", wrap=True, selectable=True)
        self.outcome.hide()
        self.body.addWidget(self.outcome)
        self.repair.hide()
        self.check.clicked.connect(self._check)
        self.repair.clicked.connect(self._repair)
        self.aside.clicked.connect(self._show_aside)

    def show_preferences(self) -> None:
        count = self.workspace.desk.repairing.set_aside()
        self.aside.setVisible(count > 0)
        self.aside.setText(plural(self.tr("%n row(s) set aside…", "", count), count))

    @property
    def panel(self) -> ProgressPanel | None:
        """How far the work under way is; None where there is none."""
        return self._place if isinstance(self._place, ProgressPanel) else None

    def _check(self) -> None:
        checking = self.workspace.desk.checking
        self._work(self.tr("Checking the desk…"), checking.check, self._on_checked)

    def _repair(self) -> None:
        text = self.tr(
            "A backup is made first. Rows that cannot stay where they are will be set aside, and kept whole. "
            "This cannot be undone, other than by restoring that backup."
        )
        buttons = [(self.tr("Put right"), "primary"), (self.tr("Leave it"), "plain")]
        if ask(self.window(), self.tr("Put the desk right?"), text, buttons) == 0:
            repairing = self.workspace.desk.repairing
            self._work(self.tr("Putting the desk right…"), repairing.repair, self._on_repaired)

    def _work(self, text: str, work: Callable[[Progress], object], on_done: Callable[..., object]) -> None:
        for button in (self.check, self.repair):
            button.setEnabled(False)
        self.outcome.hide()
        panel = ProgressPanel(text)
        self.body.replaceWidget(self._place, panel)
        self._place.deleteLater()
        self._place = panel
        self._task = self.workspace.tasks.run(work, on_done, self._on_failed)
        panel.follow(self._task)
        panel.setHidden(self._task.is_over)

    def _on_checked(self, report: CheckReport) -> None:
        self._settle()
        self.repair.setVisible(not report.ok)
        if report.ok:
            figures = self.tr("The desk is sound: %1 customers, %2 contacts, %3 promises.")
            counts = (report.customers, report.interactions, report.promises)
            self._say(filled(figures, *(f"{count:,}" for count in counts)), "good")
        else:
            self._say(self._listed(self.tr("The desk is not sound:"), report.problems), "bad")

    def _on_repaired(self, report: RepairReport) -> None:
        self._settle()
        self.repair.hide()
        if report.nothing:
            self._say(self.tr("There was nothing to put right."), "good")
            return
        done = [self.tr("The desk was put right. A backup of it as it was before is kept.")]
        if count := len(report.set_aside):
            done.append(plural(self.tr("%n row(s) set aside.", "", count), count))
        if count := len(report.cut):
            done.append(plural(self.tr("%n tie(s) to what is not there cut.", "", count), count))
        if count := report.redrawn:
            done.append(plural(self.tr("%n customer(s) drawn anew from their contacts.", "", count), count))
        if report.search_rebuilt:
            done.append(self.tr("The search was made anew."))
        self._say("\n".join(done), "good")

    def _listed(self, head: str, lines: tuple[str, ...]) -> str:
        shown = [head, *lines[:_LINES_SHOWN]]
        if len(lines) > _LINES_SHOWN:
            shown.append(filled(self.tr("and %1 more"), str(len(lines) - _LINES_SHOWN)))
        return "\n".join(shown)

    def _on_failed(self, error: Exception) -> None:
        self._settle()
        if isinstance(error, Cancelled):
            self._say(self.tr("Stopped: everything is as it was before."), "dim")
        elif isinstance(error, SalesDeskError):
            self._say(spoken(error), "bad")
        else:
            raise error

    def _settle(self) -> None:
        self._task = None
        self._place.hide()
        for button in (self.check, self.repair):
            button.setEnabled(True)
        self.show_preferences()

    def _show_aside(self) -> None:
        from salesdesk.ui.dialogs.set_aside import SetAsideDialog

        SetAsideDialog(self.workspace, self.window()).open()

    def _say(self, text: str, tone: str) -> None:
        self.outcome.setText(text)
        self.outcome.set_tone(tone)
        self.outcome.show()
        announce(self, text)
