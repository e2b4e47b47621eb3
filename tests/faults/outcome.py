"""What a long run found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """How often a fault was produced, and every loss in words; none is what is hoped for."""

    what: str
    times: int
    losses: tuple[str, ...] = ()
    beside: str = ""

    def __str__(self) -> str:
        lines = [f"{self.what} × {self.times:,}: {len(self.losses)} lost"]
        lines[0] += f" ({self.beside})" if self.beside else ""
        return "\n".join([*lines, *(f"  {loss}" for loss in self.losses[:20])])
