"""Accounts of Monica as no program should write them: a contact comes in or is refused with a reason."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from tests.exchange.monica import WHOLE
from tests.faults.fuzz_importers import BrokenList
from tests.faults.fuzzing import damaged

_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1 << 70, 1.5, "", " ", "x", "a\0b", "\u202egpj", "\ud83d", "x" * 201, "x" * 2_001,
    "2026-11-24", "0000-00-00", "9999-12-31T23:59:59.999999Z", "1900-01-01T00:00:00+14:00", "year", "t-phone",
    [], [1], {}, {"0": 1}, {"properties": {}}, {"type": "note", "values": [None]}, ["act-1"] * 9,
)  # fmt: skip


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every place of a value in which another may be put: what holds it, and where."""
    inner = list(
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [(value, key) for key, _ in inner] + [place for _, one in inner for place in _places(one)]


@st.composite
def _other_values(draw: st.DrawFn) -> bytes:
    whole = json.loads(WHOLE)
    for _ in range(draw(st.integers(1, 8))):
        holder, key = draw(st.sampled_from(_places(whole["account"])))
        if isinstance(holder, dict) and draw(st.booleans()):
            holder.pop(key, None)
        elif isinstance(holder, dict) or key < len(holder):
            holder[key] = deepcopy(draw(st.sampled_from(_VALUES)))
    return json.dumps(whole).encode()


def broken_accounts() -> st.SearchStrategy[BrokenList]:
    """Accounts whose values are others, or whose bytes are."""
    nothing = st.none()
    return st.builds(
        BrokenList,
        st.one_of(_other_values(), damaged([WHOLE.encode()], (b'"', b"}", b"[" * 3_000, b"NaN"))),
        nothing,
        nothing,
        nothing,
        nothing,
    )
