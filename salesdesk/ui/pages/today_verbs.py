"""What can be done about a line of Today: its buttons, and the forms and verbs behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from salesdesk.domain.agenda import AgendaItem
from salesdesk.domain.words import ItemKind, Party, ThoughtKind
from salesdesk.errors import SalesDeskError
from salesdesk.ui.translations import filled, spoken
from salesdesk.ui.widgets.buttons import Button
from salesdesk.ui.workspace import LogRequest, Workspace


@dataclass(frozen=True, slots=True)
class Verb:
    """One button: its label, what it does, how it looks, and the key that stands for it in the list."""

    label: str
    act: Callable[[], object]
    kind: str = "plain"
    key: str = ""
    menu: Callable[[], QMenu] | None = None


class TodayVerbs(QObject):
    """Finds the verbs of a line and carries them out; the first of them is what Enter does."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def of(self, item: AgendaItem, phone: str = "") -> list[Verb]:
        """The verbs of a line, the likeliest first; `phone` is the number to call, as it is shown."""
        by_kind = {
            ItemKind.PROMISE: self._of_promise,
            ItemKind.COMPLAINT: self._of_complaint,
            ItemKind.CHECK_IN: self._of_check_in,
            ItemKind.NO_NEXT_STEP: self._of_no_next_step,
            ItemKind.THOUGHT: self._of_thought,
        }
        verbs = by_kind[item.kind](item)
        if phone:
            call = Verb(
                filled(self.tr("Call %1"), phone),
                lambda: self._workspace.requests.call_wanted.emit(phone),
                key="c",
            )
            verbs.insert(1, call)
        return verbs

    def buttons(self, verbs: list[Verb], parent: QWidget) -> list[Button]:
        """A button for each verb; the first is the primary one."""
        made = []
        for at, verb in enumerate(verbs):
            kind = "primary" if at == 0 else verb.kind
            button = Button(verb.label, kind, verb.key.upper(), parent)
            if verb.menu is not None:
                button.clicked.connect(self._opener(button, verb.menu))
            else:
                button.clicked.connect(verb.act)
            made.append(button)
        return made

    def snooze_menu(self, kind: str, subject_id: int) -> QMenu:
        """The ways to postpone an alarm; the date of what is due stays."""
        from salesdesk.ui.dialogs.snooze import fill_snooze_menu

        menu = QMenu(self._window)
        fill_snooze_menu(menu, self._workspace, lambda moment: self._snooze(kind, subject_id, moment))
        return menu

    def _of_check_in(self, item: AgendaItem) -> list[Verb]:
        from salesdesk.ui.dialogs import plan_check_in

        check_in_id = item.subject_id
        return [
            self._log(item),
            Verb(
                self.tr("Snooze until…"),
                lambda: None,
                key="s",
                menu=lambda: self.snooze_menu("check_in", check_in_id),
            ),
            Verb(
                self.tr("Move…"),
                lambda: self._open(
                    plan_check_in.MoveCheckInDialog(self._workspace, check_in_id, self._window)
                ),
                key="m",
            ),
            Verb(
                self.tr("Skip…"),
                lambda: self._open(
                    plan_check_in.SkipCheckInDialog(self._workspace, check_in_id, self._window)
                ),
                key="k",
            ),
            self._customer(item),
        ]

    def _of_promise(self, item: AgendaItem) -> list[Verb]:
        from salesdesk.ui.dialogs import settle_promise

        promise_id = item.subject_id

        def settle(outcome: str) -> Callable[[], object]:
            return lambda: self._open(
                settle_promise.SettlePromiseDialog(self._workspace, promise_id, outcome, self._window)
            )

        released = self.tr("Released…") if item.by is Party.REP else self.tr("Not needed any more…")
        return [
            Verb(self.tr("Kept…"), settle("kept"), key="k"),
            Verb(
                self.tr("New date…"),
                lambda: self._open(
                    settle_promise.MovePromiseDialog(self._workspace, promise_id, self._window)
                ),
                key="m",
            ),
            Verb(
                self.tr("Snooze until…"),
                lambda: None,
                key="s",
                menu=lambda: self.snooze_menu("promise", promise_id),
            ),
            Verb(self.tr("Broken…"), settle("broken")),
            Verb(released, settle("released")),
            self._log(item),
            self._customer(item),
        ]

    def _of_complaint(self, item: AgendaItem) -> list[Verb]:
        from salesdesk.ui.dialogs.complaint import SolveComplaintDialog

        complaint_id = item.subject_id
        verbs = [
            Verb(
                self.tr("Solved…"),
                lambda: self._open(SolveComplaintDialog(self._workspace, complaint_id, self._window)),
                key="k",
            ),
            self._log(item),
            self._customer(item),
        ]
        if self._workspace.desk.complaints.get(complaint_id).answered_on is None:
            verbs.insert(0, Verb(self.tr("Answered"), lambda: self._answered(complaint_id)))
        return verbs

    def _of_no_next_step(self, item: AgendaItem) -> list[Verb]:
        from salesdesk.ui.dialogs import plan_check_in

        customer_id = item.who.customer_id
        return [
            Verb(
                self.tr("Plan a check-in…"),
                lambda: self._open(
                    plan_check_in.PlanCheckInDialog(self._workspace, customer_id, self._window)
                ),
                key="m",
            ),
            self._log(item),
            Verb(
                self.tr("None needed…"),
                lambda: self._open(plan_check_in.NoNextDialog(self._workspace, customer_id, self._window)),
                key="k",
            ),
            self._customer(item),
        ]

    def _of_thought(self, item: AgendaItem) -> list[Verb]:
        from salesdesk.ui.dialogs import plan_check_in, settle_promise
        from salesdesk.ui.dialogs.set_level import SetLevelDialog

        customer_id, promise_id = item.who.customer_id, item.promise_id
        rest = Verb(
            self.tr("Let be…"),
            lambda: self._open(plan_check_in.LetBeDialog(self._workspace, item, self._window)),
            key="k",
        )
        if item.thought is ThoughtKind.CONFIRM_PROMISE and promise_id is not None:
            confirm = Verb(
                self.tr("Confirmed…"),
                lambda: self._open(
                    settle_promise.ConfirmPromiseDialog(self._workspace, promise_id, self._window)
                ),
            )
            return [confirm, rest, self._log(item), self._customer(item)]
        if item.thought is ThoughtKind.OUTSIDE_ZONE:
            change = Verb(
                self.tr("Change the level…"),
                lambda: self._open(SetLevelDialog(self._workspace, [customer_id], parent=self._window)),
            )
            return [change, rest, self._log(item), self._customer(item)]
        return [self._log(item), rest, self._customer(item)]

    def _log(self, item: AgendaItem) -> Verb:
        request = LogRequest(item.who.customer_id, item.who.person_id or 0)
        # Named apart from `Log` and `Snooze` of the reminders, which scripts and screen readers look for.
        return Verb(self.tr("Log contact"), lambda: self._workspace.requests.log_wanted.emit(request))

    def _customer(self, item: AgendaItem) -> Verb:
        customer_id = item.who.customer_id
        return Verb(
            self.tr("Open customer"),
            lambda: self._workspace.requests.customer_wanted.emit(customer_id),
            "quiet",
        )

    def _answered(self, complaint_id: int) -> None:
        try:
            done = self._workspace.desk.complaints.answer(complaint_id)
        except SalesDeskError as error:
            self._workspace.requests.failed.emit(self.tr("Nothing was saved"), spoken(error))
        else:
            self._workspace.requests.told.emit(self.tr("The complaint is answered."), done.step_id)

    def _snooze(self, kind: str, subject_id: int, moment: datetime) -> None:
        try:
            self._workspace.desk.reminders.snooze(kind, subject_id, moment)
        except SalesDeskError as error:
            self._workspace.requests.failed.emit(self.tr("Nothing was saved"), spoken(error))
            return
        local = moment.astimezone(self._workspace.desk.clock.zone())
        when = f"{self._workspace.voice.day(local.date())} {local:%H:%M}"
        text = filled(self.tr("The reminder comes back %1; the date stays."), when)
        self._workspace.requests.told.emit(text, None)

    def _opener(self, button: Button, menu: Callable[[], QMenu]) -> Callable[[], object]:
        return lambda: menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _open(self, dialog: QDialog) -> None:
        dialog.open()
