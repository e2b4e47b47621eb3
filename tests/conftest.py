"""What every test may use."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The time of one example says nothing on a busy machine; the benchmarks measure.
settings.register_profile("desk", deadline=None)
settings.load_profile("desk")
