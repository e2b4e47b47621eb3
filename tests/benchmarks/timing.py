"""Two ways of doing the same, timed in turn, and the table they end up in."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

Sample = Callable[[], float]
"""Does a thing once and returns what it cost: seconds, or bytes."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What the program and its floor cost, round by round; `unit` is `s` or `B`."""

    what: str
    ours: Sequence[float]
    floor: Sequence[float]
    floor_is: str
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """The median of ours over the floor's."""
        return median(self.ours) / median(self.floor)


@dataclass(frozen=True, slots=True)
class Note:
    """A figure that has no floor."""

    what: str
    figure: str


Result = Compared | Note


def timed(work: Callable[[], object]) -> Sample:
    """Seconds that `work` takes."""

    def sample() -> float:
        begin = time.perf_counter()
        work()
        return time.perf_counter() - begin

    return sample


def in_turn(ours: Sample, floor: Sample, rounds: int) -> tuple[list[float], list[float]]:
    """Ours, floor, ours, floor …, so that what else the machine does falls on both; one round unmeasured."""
    ours()
    floor()
    pairs = [(ours(), floor()) for _ in range(rounds)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def compared(
    what: str, ours: Callable[[], object], floor: Callable[[], object], rounds: int, floor_is: str
) -> Compared:
    """Times both in turn."""
    return Compared(what, *in_turn(timed(ours), timed(floor), rounds), floor_is)


def percentile(samples: Iterable[float], percent: float) -> float:
    """The value that so many percent of the samples do not exceed."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def table(results: Iterable[Result]) -> str:
    """The results in Markdown, medians with the least and the most in brackets."""
    rows = [
        "| what | median ours | floor's median | ratio | what the floor is |",
        "|---|---:|---:|---:|---|",
    ]
    for one in results:
        if isinstance(one, Note):
            rows.append(f"| {one.what} | {one.figure} | | | |")
        else:
            ours, floor = (_cell(samples, one.unit) for samples in (one.ours, one.floor))
            rows.append(f"| {one.what} | {ours} | {floor} | {one.ratio:.1f} | {one.floor_is} |")
    return "\n".join(rows)


def _cell(samples: Sequence[float], unit: str) -> str:
    least, middle, most = (_figure(value, unit) for value in (min(samples), median(samples), max(samples)))
    return middle if len(samples) == 1 else f"{middle} ({least}–{most})"


def _figure(value: float, unit: str) -> str:
    if unit == "B":
        return f"{value / 1024**2:.0f} MiB"
    return f"{value:.2f} s" if value >= 0.5 else f"{value * 1000:.3g} ms"
