"""Where things lie: the desk, the program's own state, and the files shipped with it."""

from __future__ import annotations

import os
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import platformdirs

APP = "SalesDesk"
DESK_VARIABLE = "SALESDESK_DESK"


def desk_file(chosen: str | None = None) -> Path:
    """The desk to open: the one chosen, else `SALESDESK_DESK`, else the user's own data folder."""
    named = chosen or os.environ.get(DESK_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    return own_desk()


def own_desk() -> Path:
    """The desk in the user's own data folder."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "desk.salesdesk"


def state_folder() -> Path:
    """The folder for logs and the like: what may be lost without losing anything of the rep's."""
    return Path(platformdirs.user_state_dir(APP, appauthor=False))


def resource(*parts: str) -> Traversable:
    """A file of `resources/`: inside the package once installed or frozen, beside it in a checkout."""
    package = files("salesdesk")
    shipped = package.joinpath("resources")
    root = shipped if shipped.is_dir() else Path(str(package)).parent / "resources"
    return root.joinpath(*parts)
