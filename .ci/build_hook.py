"""Compiles the translations whenever the package is built, for a wheel and for an editable install alike."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """Hatchling's hook: makes the .qm files before the wheel's contents are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        tool = Path(self.root) / ".ci" / "translations"
        done = subprocess.run(
            [sys.executable, str(tool), "compile"], check=False, capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(done.stderr.strip())
