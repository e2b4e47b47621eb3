"""Tells, before Qt loads, why no window could open on this Linux system.

Qt answers a missing display or a missing system library by aborting the process, which Python cannot
catch. So the same questions are asked beforehand, with the same libraries: nothing is loaded here
that Qt would not load a moment later, and a good answer costs next to no time.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

EXIT_STATUS = 2
"""The exit status of a start that the system does not allow."""

PACKAGES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""The system libraries that Qt's window plug-ins need, and the Debian package that brings each."""

_NOT_FOUND = re.compile(r"([\w.+-]+\.so[\w.]*): cannot open shared object file")


def startup_problem(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Why no window can open, in one line for stderr, or None where nothing is in the way.

    Asks, in this order: is a display named, does Qt know the platform, are its libraries there, does
    the display answer. Systems other than Linux bring all of it along, so there the answer is None.
    """
    if platform != "linux":
        return None
    return display_problem(environ) or _platform_problem(environ)


def display_problem(environ: Mapping[str, str]) -> str | None:
    """Why `environ` names no display to open a window on, or None; looks at nothing but `environ`."""
    if platform_names(environ):
        return None
    return (
        "there is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
        "The commands need none: see salesdesk --help"
    )


def platform_names(environ: Mapping[str, str]) -> list[str]:
    """Qt's platforms that would be tried, the first choice first; empty where there is no display.

    `QT_QPA_PLATFORM` may name several (`wayland;xcb`), each with options (`offscreen:size=800x600`).
    """
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen.strip("; "):
        return [name.partition(":")[0].strip().lower() for name in chosen.split(";") if name.strip()]
    displays = {"WAYLAND_DISPLAY": "wayland", "DISPLAY": "xcb"}
    return [name for variable, name in displays.items() if environ.get(variable)]


def missing_packages(errors: Iterable[str]) -> list[str]:
    """The Debian packages that bring the libraries which the loader's messages `errors` miss, sorted.

    A library that is not in `PACKAGES` is named by Debian's rule (`libfoo.so.1` is in `libfoo1`).
    """
    libraries = {found for error in errors for found in _NOT_FOUND.findall(error)}
    return sorted({PACKAGES.get(library) or _package_by_rule(library) for library in libraries})


def _package_by_rule(library: str) -> str:
    name, _, version = library.partition(".so")
    number = version.strip(".").partition(".")[0]
    separator = "-" if name[-1:].isdigit() and number else ""
    return f"{name.lower().replace('_', '-')}{separator}{number}"


def _platform_problem(environ: Mapping[str, str]) -> str | None:
    """The first platform's problem, unless another one of those to be tried has none."""
    qt = _qt_folder()
    if qt is None:
        return "PySide6 is not installed in this Python environment"
    first_problem = None
    for name in platform_names(environ):
        problem = _plugin_problem(qt, name, environ) or _connection_problem(name, environ)
        if problem is None:
            return None
        first_problem = first_problem or problem
    return first_problem


def _qt_folder() -> Path | None:
    """Where PySide6 keeps its copy of Qt, found without importing it."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / "Qt"


def _plugin_problem(qt: Path, name: str, environ: Mapping[str, str]) -> str | None:
    """Why the plug-in of the platform `name` is unknown or cannot be loaded, or None."""
    folder = qt / "plugins" / "platforms"
    plugins = {file.stem.removeprefix("libq"): file for file in sorted(folder.glob("libq*.so"))}
    # Older releases have two files for Wayland, neither called just that.
    file = plugins.get(name) or next((plugins[key] for key in plugins if key.startswith(f"{name}-")), None)
    if file is None:
        if environ.get("QT_QPA_PLATFORM_PLUGIN_PATH") or environ.get("QT_PLUGIN_PATH"):
            return None
        return f"QT_QPA_PLATFORM names {name!r}, but Qt knows only {', '.join(sorted(plugins))} here"
    errors = _loading_errors([file, qt / "lib" / "libQt6Network.so.6"])
    if not errors:
        return None
    # The loader names one library at a time; with one missing, ask for the others as well.
    others = [library for library in PACKAGES if "wayland" not in library or name.startswith("wayland")]
    packages = missing_packages([*errors, *_loading_errors(others)])
    if not packages:
        return f"Qt cannot load its {name} plug-in: {errors[0]}"
    return f"system libraries that Qt needs are missing; try: sudo apt-get install {' '.join(packages)}"


def _loading_errors(libraries: Iterable[str | Path]) -> list[str]:
    """What the loader says about those of `libraries` that cannot be loaded."""
    errors = []
    for library in libraries:
        try:
            ctypes.CDLL(str(library))
        except OSError as error:
            errors.append(" ".join(str(error).split()))
    return errors


def _connection_problem(name: str, environ: Mapping[str, str]) -> str | None:
    """Why the display of the platform `name` does not take this program, or None."""
    if name == "xcb":
        display = environ.get("DISPLAY", "")
        answers = _x_server_answers(display)
    elif name.startswith("wayland") and "WAYLAND_SOCKET" not in environ:
        display = environ.get("WAYLAND_DISPLAY") or "wayland-0"
        answers = _wayland_answers(Path(environ.get("XDG_RUNTIME_DIR", ""), display))
    else:
        return None
    if answers:
        return None
    return f"the display {display} does not answer" if display else "there is no display: DISPLAY is not set"


def _x_server_answers(display: str) -> bool:
    """Whether the X server `display` (such as `:0`) lets this program in; opens and ends a connection."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers(address: Path) -> bool:
    """Whether a compositor listens at the socket `address`; opens and ends a connection."""
    import socket  # only here: most starts do without

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        try:
            connection.connect(os.fspath(address))
        except OSError:
            return False
    return True
