"""`python -m tests.sheet_pictures` draws the style sheet's pictures anew, where a colour or an icon changed.

A style sheet takes pictures from files only, so they are shipped: an icon in a colour of each scheme.
"""

from __future__ import annotations

from pathlib import Path

from salesdesk import paths
from salesdesk.ui.theme import DARK, LIGHT, Colours, icon_svg

_SHOWN = (
    ("check", "on_accent"),
    ("dash", "on_accent"),
    ("chevron-up", "dim"),
    ("chevron-down", "dim"),
    ("chevron-left", "text"),
    ("chevron-right", "text"),
)


def pictures(colours: Colours) -> dict[str, bytes]:
    """Each picture that `salesdesk.qss` names, by its file's name."""
    return {f"{icon}-{ink}.svg": icon_svg(icon, getattr(colours, ink)) for icon, ink in _SHOWN}


def main() -> None:
    """Writes them into `resources/styles/light` and `resources/styles/dark`."""
    for scheme, colours in (("light", LIGHT), ("dark", DARK)):
        folder = Path(str(paths.resource("styles"))) / scheme
        folder.mkdir(exist_ok=True)
        for name, picture in pictures(colours).items():
            (folder / name).write_bytes(picture)


if __name__ == "__main__":
    main()
