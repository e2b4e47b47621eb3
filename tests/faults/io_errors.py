"""Each call that five stories make to the disk fails once: a sentence tells it and nothing is half done."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.domain.words import Party
from salesdesk.errors import SalesDeskError
from salesdesk.exchange import taking_in
from salesdesk.services.desk import Desk, open_desk
from salesdesk.services.interactions import PromiseGiven
from salesdesk.storage.engine import driver
from tests.factories import a_contact, a_customer
from tests.fakes import tuesday_morning
from tests.faults.content import content_of
from tests.faults.outcome import Outcome
from tests.faults.vfs import FailingCall, watched

_LIST = """\
Company,Contact,Phone,City
苏州恒泰泵业,李伟,0512 6825 1234,苏州
Northwind Traders,Anna Trujillo,(206) 555-0142,Seattle
,nobody,,Nowhere
"""


@dataclass(frozen=True, slots=True)
class Story:
    """Something a rep does; `before` fills the desk for it, where it does not begin with none at all."""

    name: str
    act: Callable[[Desk], object]
    before: Callable[[Desk], object] | None


def _begin(desk: Desk) -> None:
    desk.settings.change(rep_name="陈静", country="CN", welcomed=True)


def _log(desk: Desk) -> None:
    [customer_id] = desk.customers.ids()
    due = desk.clock.today() + timedelta(days=4)
    a_contact(desk, customer_id, promises=(PromiseGiven(Party.REP, "send the drawing", due),))


def _before_log(desk: Desk) -> None:
    _begin(desk)
    a_customer(desk)


def _before_settle(desk: Desk) -> None:
    _before_log(desk)
    _log(desk)


def _settle(desk: Desk) -> None:
    [promise_id] = desk.promises.ids()
    desk.promises.keep(promise_id, evidence="mail of today")


def _import(desk: Desk) -> None:
    file = desk.database.path.with_name("list.csv")
    file.write_text(_LIST, encoding="utf-8")
    opened = taking_in.open_import(file)
    taking_in.take_in(desk, opened)


def _undo(desk: Desk) -> None:
    desk.history.undo_last()


STORIES = (
    Story("first start", _begin, None),
    Story("contact with a promise", _log, _before_log),
    Story("promise kept", _settle, _before_settle),
    Story("import", _import, _before_log),
    Story("undo", _undo, _before_settle),
)


def run(times: int) -> Outcome:
    """Fails at most `times` calls of each story, with this process's SQLite and the standard library's."""
    words = [sys.executable, "-m", "tests.faults.io_standard", str(times)]
    other = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    here = run_here(times)
    told, _ = other.communicate(timeout=7_200)
    if other.returncode:
        return Outcome(
            here.what, here.times, (*here.losses, "the standard library was not tried"), here.beside
        )
    standard = json.loads(told)
    losses = (*here.losses, *standard["losses"])
    return Outcome(here.what, here.times + standard["times"], losses, f"{here.beside}; {standard['beside']}")


def run_here(times: int) -> Outcome:
    """Fails at most `times` calls of each story, spread evenly over all of them."""
    library = f"{driver().__name__} {driver().sqlite_version}"
    kinds: Counter[str] = Counter()
    losses: list[str] = []
    for story in STORIES:
        with TemporaryDirectory() as folder:
            trial = StoryTrial(story, Path(folder))
            for fault in trial.faults(times):
                losses += [f"{library}, {problem}" for problem in trial.fail(fault)]
                kinds[f"{fault.failed} (disk full)" if fault.full else fault.failed] += 1
    each = ", ".join(f"{number} × {kind}" for kind, number in kinds.most_common())
    return Outcome("call to the disk failed", kinds.total(), tuple(losses), f"{library}: {each}")


class StoryTrial:
    """One story, told again for each fault on a desk that stands as at its beginning."""

    def __init__(self, story: Story, folder: Path) -> None:
        self._story, self._folder = story, folder
        self._template: Path | None = None
        self._begin = ""
        if story.before is not None:
            self._template = folder / "template.salesdesk"
            desk = open_desk(self._template, tuesday_morning())
            story.before(desk)
            self._begin = content_of(desk)
            desk.close()
        self._calls, self._writes = self._count(full=False), self._count(full=True)
        desk = open_desk(self._fresh(), tuesday_morning())
        story.act(desk)
        self._end = content_of(desk)
        desk.close()

    def faults(self, most: int) -> Iterator[FailingCall]:
        """Every call, and every write once more with the disk full; at most `most` of them."""
        calls = [(number, False) for number in range(1, self._calls + 1)]
        calls += [(number, True) for number in range(1, self._writes + 1)]
        step = max(1.0, len(calls) / most)
        for place in range(min(most, len(calls))):
            number, full = calls[int(place * step)]
            yield FailingCall(number, full=full)

    def fail(self, fault: FailingCall) -> list[str]:
        """Tells the story with this fault, then again without, and says what went wrong, if anything."""
        path = self._fresh()
        with watched(fault):
            told = self._tell(path)
        where = f"{self._story.name}, call {fault.at} ({fault.failed}{', disk full' if fault.full else ''})"
        if told is not None and not isinstance(told, SalesDeskError):
            return [f"{where}: no sentence, but {told!r}"]
        problem = self._look(path, refused=told is not None)
        return [f"{where}: {problem}; the rep was told: {told or 'done'}"] if problem else []

    def _tell(self, path: Path) -> Exception | None:
        try:
            desk = open_desk(path, tuesday_morning())
            try:
                self._story.act(desk)
            finally:
                desk.close()
        except Exception as error:  # what is not a sentence is what is looked for
            return error
        return None

    def _look(self, path: Path, *, refused: bool) -> str:
        """What does not stand on the desk as it was told, now that the disk is well again."""
        if strays := sorted(one.name for one in path.parent.iterdir() if one.suffix.startswith(".new")):
            return f"{strays} were left"
        is_new = not path.exists()
        if is_new and not (refused and self._template is None):
            return "the desk is gone"
        try:
            desk = open_desk(path, tuesday_morning())
        except SalesDeskError as error:
            return str(error)
        try:
            return self._compare(desk, refused=refused) or self._try_again(desk, refused=refused)
        finally:
            desk.close()

    def _compare(self, desk: Desk, *, refused: bool) -> str:
        found = content_of(desk)
        if not refused:
            return "" if found == self._end else "it is not all there"
        if found == self._end:
            return "it was said to have failed, and is there"
        return "half of it is there" if self._begin not in {"", found} else ""

    def _try_again(self, desk: Desk, *, refused: bool) -> str:
        if refused:
            self._story.act(desk)
        if content_of(desk) != self._end:
            return "trying again ended otherwise"
        report = desk.checking.check()
        return "" if report.ok else report.problems[0]

    def _count(self, *, full: bool) -> int:
        counted = FailingCall(full=full)
        path = self._fresh()
        with watched(counted):
            told = self._tell(path)
        if told is not None:
            raise told
        return len(counted.kinds)

    def _fresh(self) -> Path:
        folder = self._folder / "desk"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        path = folder / "desk.salesdesk"
        if self._template is not None:
            shutil.copyfile(self._template, path)
        return path
