"""`kill -9` at any moment: the program and its window are killed, and every acknowledged save is there."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection as Reader

from salesdesk.clock import SystemClock
from salesdesk.errors import SalesDeskError
from salesdesk.services.customers import NewCustomer
from salesdesk.services.desk import open_desk
from tests.faults.outcome import Outcome

_PATIENCE_S = 60.0
_LONGEST_MOMENT_S = 0.3
_LOG_WRITES = {"interactions", "promises"}
"""What each logged contact of this trial puts on the desk; its next step may be one that is there."""

_WITHOUT_NEXT = """
SELECT count(*) FROM customers
WHERE last_contact_on IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM check_ins WHERE customer_id = customers.id AND state = 'open')
"""

Program = Callable[[Path, int, Connection], None]


def run(times: int) -> Outcome:
    """`times` kills on one desk: every other one of a window."""
    from tests.faults.kill_writers import type_in_window, write

    with TemporaryDirectory() as folder:
        trial = KillTrial(Path(folder) / "desk.salesdesk", random.Random(times))
        saves = [0, 0]
        for number in range(times):
            saves[number % 2] += trial.kill(type_in_window if number % 2 else write)
        typed = (
            f"{saves[0]:,} saves acknowledged by a writer without window, {saves[1]:,} typed in the window"
        )
        return Outcome("kill -9 at a random moment", times, tuple(trial.losses), typed)


class KillTrial:
    """One desk that lives through every kill."""

    def __init__(self, path: Path, dice: random.Random, most_words: int = 5) -> None:
        """A program is killed after at most `most_words` that it told, and a moment more."""
        self._path, self._dice, self._most_words = path, dice, most_words
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload(["tests.faults.kill_writers"])
        self.kills = 0
        self.losses: list[str] = []
        self._seen = 0
        desk = open_desk(path, SystemClock())
        desk.settings.change(rep_name="陈静", country="CN", welcomed=True)
        for number in range(8):
            desk.customers.add(NewCustomer(f"昆山精工 {number}"))
        desk.close()

    def kill(self, program: Program) -> int:
        """Starts the program, kills it at a random moment, looks at the desk; says how many saves it told."""
        receiver, sender = self._context.Pipe(duplex=False)
        process = self._context.Process(
            target=program, args=(self._path, self._dice.randrange(2**31), sender)
        )
        process.start()
        sender.close()
        try:
            told = self._let_work(process, receiver)
            if process.exitcode is not None:
                self.losses.append(f"kill {self.kills + 1}: it ended by itself with {process.exitcode}")
        finally:
            process.kill()
            process.join()
        self.kills += 1
        acknowledged = {*told, *_read(receiver)} - {0}
        receiver.close()
        self.losses += [f"kill {self.kills}: {problem}" for problem in self._problems(acknowledged)]
        return len(acknowledged)

    def _let_work(self, process: BaseProcess, receiver: Connection) -> list[int]:
        """Waits for a few words of the program and a moment more; one in four has to do without the words."""
        told: list[int] = []
        words = self._dice.randrange(self._most_words) + 1 if self._dice.random() > 0.25 else 0
        while len(told) < words:
            if not receiver.poll(_PATIENCE_S):
                self.losses.append(f"kill {self.kills + 1}: nothing more was told after {told}")
                break
            try:
                told.append(receiver.recv())
            except EOFError:  # it has ended, which is looked at next
                break
        process.join(self._dice.random() * _LONGEST_MOMENT_S)
        return told

    def _problems(self, acknowledged: set[int]) -> list[str]:
        try:
            desk = open_desk(self._path, SystemClock())
        except SalesDeskError as error:
            return [f"does not open: {error}"]
        try:
            with desk.database.read() as connection:
                problems, self._seen = unwhole(connection, self._seen, acknowledged)
            report = desk.checking.check()
            return problems + list(report.problems)
        except SalesDeskError as error:
            return [str(error)]
        finally:
            desk.close()


def _read(receiver: Connection) -> list[int]:
    """All that was told before the end; the last word may have been cut short."""
    told: list[int] = []
    with suppress(EOFError, OSError):
        while True:
            told.append(receiver.recv())
    return told


def unwhole(connection: Reader, seen: int, acknowledged: set[int]) -> tuple[list[str], int]:
    """What is missing of the steps after `seen`, and the last step there is."""
    ask = partial(connection.exec_driver_sql)
    steps = {row.id: row.verb for row in ask("SELECT id, verb FROM steps WHERE id > ?", (seen,))}
    problems = [f"step {lost} was acknowledged and is gone" for lost in sorted(acknowledged - set(steps))]
    for step, verb in steps.items():
        changes = ask("SELECT * FROM changes WHERE step_id = ?", (step,)).mappings().all()
        inserted = {change["table_name"] for change in changes if change["operation"] == "insert"}
        if verb == "interaction.log" and not inserted >= _LOG_WRITES:
            problems.append(f"step {step} is half: {sorted(inserted)}")
        problems += [f"step {step}: {one}" for one in map(partial(_missing, connection), changes) if one]
    for table in ("interactions", "promises"):
        rows = ask(f"SELECT count(*) FROM {table}").scalar()
        told = ask("SELECT count(*) FROM steps WHERE verb = 'interaction.log'").scalar()
        problems += [f"{rows} {table} for {told} contacts logged"] if rows != told else []
    stepless = ask(_WITHOUT_NEXT).scalar()
    problems += [f"{stepless} customers have no next step"] if stepless else []
    return problems, max(steps, default=seen)


def _missing(connection: Reader, change: Any) -> str:
    """What a change says and the desk does not hold."""
    table, row_id = change["table_name"], change["first_row"]
    row = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).mappings().first()
    if row is None:
        return f"{table} {row_id} is gone"
    later = "SELECT 1 FROM changes WHERE table_name = ? AND first_row = ? AND step_id > ?"
    if connection.exec_driver_sql(later, (table, row_id, change["step_id"])).first() is not None:
        return ""
    after = json.loads(change["after"] or "{}")
    differs = [column for column, value in after.items() if row[column] != value]
    return f"{table} {row_id} differs in {differs}" if differs else ""
