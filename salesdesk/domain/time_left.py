"""How long work will still take, told so steadily that it can be read.

The speed is a mean that forgets: what was done `_MEMORY_S` ago counts for a third of what is done now. The
figure told runs down with the clock as long as it is about right; it jumps down as soon as things go faster,
and up only once they have gone slower for a while.
"""

from __future__ import annotations

from math import exp

FIRST_GUESS_S = 2.0
"""A speed measured over less than this is worth nothing."""

_MEMORY_S = 15.0
_LEAST_STEP_S = 0.5
_ABOUT_RIGHT = 0.2
_SLOWER_FOR_S = 3.0


class TimeLeft:
    """One piece of work; what comes in several parts is reckoned anew for each of them."""

    def __init__(self, began: float) -> None:
        """`began` and every `now` are seconds of one clock that only runs forward."""
        self._began = self._at = began
        self._done = self._from = self._total = 0
        self._speed = 0.0
        self._told: tuple[float, float] | None = None
        self._slower_since: float | None = None

    def after(self, now: float, done: int, total: int) -> int | None:
        """Whole seconds left, 1 at least, with `done` of `total` steps done; None where nobody can say."""
        if done < self._done or (total != self._total and self._total):
            self._begin(now, done, total)
        self._total = total
        self._learn(now, done)
        if done <= 0 or done >= total or now - self._began < FIRST_GUESS_S or not self._speed:
            return None
        self._told = self._steadied(now, (total - done) / self._speed), now
        return max(1, round(self._told[0]))

    def _begin(self, now: float, done: int, total: int) -> None:
        self._began = self._at = now
        self._done = self._from = done
        self._total = total
        self._speed = 0.0
        self._told = None
        self._slower_since = None

    def _learn(self, now: float, done: int) -> None:
        """Steps a second, by what was done since this was last asked."""
        spent = now - self._at
        if now - self._began < FIRST_GUESS_S or not self._speed:
            whole = now - self._began
            self._speed = (done - self._from) / whole if whole > 0 else 0.0
        elif spent >= _LEAST_STEP_S:
            self._speed += (1 - exp(-spent / _MEMORY_S)) * ((done - self._done) / spent - self._speed)
        else:
            return
        self._at, self._done = now, done

    def _steadied(self, now: float, guess: float) -> float:
        if self._told is None:
            return guess
        told, told_at = self._told
        expected = told - (now - told_at)
        if guess <= expected + max(1.0, _ABOUT_RIGHT * expected):
            self._slower_since = None
            is_about_right = guess >= expected - max(1.0, _ABOUT_RIGHT * expected)
            return expected if is_about_right else guess
        if self._slower_since is None:
            self._slower_since = now
        if now - self._slower_since < _SLOWER_FOR_S:
            return max(expected, 1.0)
        self._slower_since = None
        return guess
