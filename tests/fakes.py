"""Stand-ins for what tests cannot wait for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from salesdesk.services.progress import Progress
from salesdesk.ui.tasks import Task, TaskRunner

T = TypeVar("T")


class ImmediateTaskRunner(TaskRunner):
    """Does all work at once in the calling thread; outcomes are told before `run` returns."""

    def run(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_error: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int, str], object] | None = None,
    ) -> Task:
        task = Task(on_done, on_error, on_progress, self)
        task.carry_out(work)
        return task
