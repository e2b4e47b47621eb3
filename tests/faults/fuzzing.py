"""What all fuzzers share: hypothesis makes the input, and whatever a check raises is a loss, told briefly."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from salesdesk.errors import UserError

Check = Callable[[Any], None]

PATIENCE = 10.0
"""Seconds of computing that no single input may take."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something that takes input from outside.

    `made_in` makes the check of one input in a folder of its own, and lasts for `run_length` inputs.
    """

    name: str
    inputs: SearchStrategy[Any]
    made_in: Callable[[Path], AbstractContextManager[Check]]
    share: float
    """Of the examples of a run, the part that is this target's."""
    run_length: int = 500


@st.composite
def damaged(draw: st.DrawFn, files: Collection[bytes], put_in: Sequence[bytes] = ()) -> bytes:
    """One of `files` in which some bytes are others, gone or there twice, or one of `put_in` is there."""
    content = draw(st.sampled_from(sorted(files)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(content)))
        end = min(len(content), at + draw(st.sampled_from((0, 1, 2, 40, 300))))
        others = (st.binary(max_size=4), st.just(content[at:end] * 2), st.sampled_from((b"\n", *put_in)))
        content = content[:at] + draw(st.one_of(*others)) + content[end:]
    return content


def fuzz(check: Check, inputs: SearchStrategy[Any], times: int, *, number: int) -> tuple[int, list[str]]:
    """How many inputs were tried and what went wrong with them; `number` decides which inputs they are."""
    tried = 0

    @seed(number)
    @settings(
        max_examples=times,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        report_multiple_bugs=False,
    )
    @given(inputs)
    def holds(example: Any) -> None:
        nonlocal tried
        tried += 1
        begun = time.process_time()
        check(example)
        taken = time.process_time() - begun
        assert taken < PATIENCE, f"took {taken:.1f} s"

    try:
        holds()
    except BaseException as fault:
        if isinstance(fault, KeyboardInterrupt):
            raise
        return tried, [told(fault)]
    return tried, []


def says_something(refusal: UserError, field: str = "") -> None:
    """A refusal has a sentence, and names the field where there is one."""
    assert str(refusal)
    assert refusal.field or not field


def told(fault: BaseException) -> str:
    """What was raised, where, and the input that did it."""
    if isinstance(fault, BaseExceptionGroup):  # it went wrong once, and not a second time: the first says why
        return f"once: {told(fault.exceptions[0])}"
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}"
        for frame in traceback.extract_tb(fault.__traceback__)
        if "salesdesk" in frame.filename or "tests" in frame.filename
    ]
    notes = " ".join(getattr(fault, "__notes__", ()))
    return f"{type(fault).__name__}: {fault} ({' → '.join(places[-4:])}) {notes}"[:3000]
