"""The set-up: what is built and installed, what the system must bring, and starting with the session."""

from __future__ import annotations

import ast
import ctypes
import os
import plistlib
import re
import runpy
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from salesdesk import paths, system_check
from salesdesk.reminders.autostart import (
    LinuxAutostart,
    MacAutostart,
    WindowsAutostart,
    pick_autostart,
    start_command,
)

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "zh_CN", "zh_TW")
NOBODY_LISTENS = ":58901"


@pytest.fixture(scope="module")
def translations() -> dict[str, object]:
    return runpy.run_path(str(ROOT / ".ci" / "translations"))


# PySide6


def test_a_call_that_returns_nothing_leaves_none_alone(qtbot):
    """PySide6 6.12.0 on Python 3.11 takes one reference to None per call, and aborts when none is left."""
    from PySide6.QtWidgets import QLineEdit

    field = QLineEdit()
    qtbot.addWidget(field)
    before = sys.getrefcount(None)
    for _ in range(2000):
        field.setText("a")
    # From Python 3.12 on None is immortal, its count one large constant; then both sides are equal.
    assert before - sys.getrefcount(None) < 200


# The build


def readme_commands() -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)


def test_readme_has_two_commands_of_one_line_that_install_the_same_packages():
    opening, testing = readme_commands()[:2]
    assert opening.count("\n") == testing.count("\n") == 1
    packages = [set(command.split(" && ")[1].split()) for command in (opening, testing)]
    assert packages[0] == packages[1]
    assert opening.rstrip().endswith("/salesdesk")
    assert testing.rstrip().endswith("-m pytest -n auto")


def test_the_wheel_carries_the_resources_and_the_compiled_translations(tmp_path):
    build = f"from hatchling.build import build_wheel; build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("salesdesk-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    wanted = {f"salesdesk/resources/translations/salesdesk_{language}.qm" for language in LANGUAGES}
    wanted |= {
        f"salesdesk/{file.relative_to(ROOT)}"
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and file.suffix != ".new"
    }
    wanted |= {str(file.relative_to(ROOT)) for file in (ROOT / "salesdesk").rglob("*.py")}
    assert wanted - carried == set()
    assert not [name for name in carried if name.startswith("tests")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_are_found_where_the_program_looks(language):
    assert paths.resource("translations", f"salesdesk_{language}.ts").is_file()


# Texts for the translators


SAMPLE = """
A = QT_TRANSLATE_NOOP("domain", "plain — 客户 %1")
B = Sentence(QT_TRANSLATE_NOOP("domain", "%n day(s) after %1"), (QT_TRANSLATE_NOOP("domain", "%n é"),), 3)
C = {
    1: QT_TRANSLATE_NOOP(
        "domain",
        "over %n line(s), "
        "twice",
    ),
}
"""


def test_every_marked_text_reaches_the_translators_with_its_plural(translations, tmp_path):
    source, target = tmp_path / "sample.py", tmp_path / "salesdesk_en.ts"
    source.write_text(translations["mark_plurals"](SAMPLE), "utf-8")
    translations["_run"]("lupdate", "-silent", str(source), "-ts", str(target))
    assert translations["texts"](target) == {
        ("domain", "plain — 客户 %1", False),
        ("domain", "%n day(s) after %1", True),
        ("domain", "%n é", True),
        ("domain", "over %n line(s), twice", True),
    }


FAILURES = """
class Gone(UserError):
    def __init__(self, later):
        super().__init__("%n change(s) since", count=later)

raise Gone(3)
raise errors.UserError("“%1” is empty", path.name, field="file")
raise StorageError(
    "the disk is full: %1 "
    "was not written", path
) from error
raise ValueError("a fault of ours")
"""


def test_what_failures_say_reaches_the_translators(translations, tmp_path):
    package = tmp_path / "salesdesk"
    package.mkdir()
    (package / "errors.py").write_text((ROOT / "salesdesk" / "errors.py").read_text("utf-8"), "utf-8")
    (package / "sample.py").write_text(FAILURES, "utf-8")
    copies = translations["_marked_copies"](package, tmp_path / "copies")
    target = tmp_path / "salesdesk_en.ts"
    translations["_run"]("lupdate", "-silent", *map(str, copies), "-ts", str(target))
    own = {text for text in translations["texts"](target) if "not enough memory" in text[1]}
    assert translations["texts"](target) - own == {
        ("domain", "%n change(s) since", True),
        ("domain", "“%1” is empty", False),
        ("domain", "the disk is full: %1 was not written", False),
    }
    assert len(own) == 1  # the one that says itself what happened


def test_english_plurals_write_themselves_and_spare_what_a_person_wrote(translations, tmp_path):
    target = tmp_path / "salesdesk_en.ts"
    target.write_text(
        '<TS version="2.1" language="en"><context><name>domain</name>'
        '<message numerus="yes"><source>%n day(s)</source><translation type="unfinished">'
        "<numerusform></numerusform><numerusform></numerusform></translation></message>"
        '<message numerus="yes"><source>%n person(s)</source><translation>'
        "<numerusform>%n person</numerusform><numerusform>%n people</numerusform></translation></message>"
        "</context></TS>",
        "utf-8",
    )
    translations["write_english_plurals"](target)
    forms = re.findall("<numerusform>(.*?)</numerusform>", target.read_text("utf-8"))
    assert forms == ["%n day", "%n days", "%n person", "%n people"]


def test_the_mark_is_never_renamed_for_lupdate_follows_no_alias():
    aliased = [
        (str(module.relative_to(ROOT)), name.asname)
        for module in (ROOT / "salesdesk").rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for name in node.names
        if name.name == "QT_TRANSLATE_NOOP" and name.asname
    ]
    assert aliased == []


# What the system must bring


@pytest.mark.parametrize(
    ("errors", "packages"),
    [
        ([], []),
        (["libGL.so.1: cannot open shared object file: No such file or directory"], ["libgl1"]),
        (
            [
                "libxcb-icccm.so.4: cannot open shared object file: No such file or directory",
                "libxcb-cursor.so.0: cannot open shared object file: No such file or directory",
                "libxcb-cursor.so.0: cannot open shared object file: No such file or directory",
            ],
            ["libxcb-cursor0", "libxcb-icccm4"],
        ),
        (
            [
                "lrelease: error while loading shared libraries: libglib-2.0.so.0: cannot open shared object"
                " file: No such file or directory"
            ],
            ["libglib2.0-0"],
        ),
        (["libfoo_bar.so.3: cannot open shared object file"], ["libfoo-bar3"]),
        (["libpng16.so.16: cannot open shared object file"], ["libpng16-16"]),
        (["/x/libqxcb.so: invalid ELF header"], []),
    ],
)
def test_the_loaders_complaint_becomes_the_package_to_install(errors, packages):
    assert system_check.missing_packages(errors) == packages


def test_the_real_loaders_words_are_understood():
    with pytest.raises(OSError, match="libsurelynot") as complaint:
        ctypes.CDLL("libsurelynot.so.7")
    assert system_check.missing_packages([str(complaint.value)]) == ["libsurelynot7"]


@pytest.mark.parametrize(
    ("environ", "names"),
    [
        ({}, []),
        ({"DISPLAY": "", "QT_QPA_PLATFORM": " "}, []),
        ({"DISPLAY": ":0"}, ["xcb"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["wayland", "xcb"]),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen:size=800x600"}, ["offscreen"]),
        ({"QT_QPA_PLATFORM": "xcb;offscreen"}, ["xcb", "offscreen"]),
        ({"QT_QPA_PLATFORM": "vnc"}, ["vnc"]),
    ],
)
def test_the_platforms_to_be_tried(environ, names):
    assert system_check.platform_names(environ) == names
    assert (system_check.display_problem(environ) is None) == bool(names)


@pytest.mark.parametrize(
    ("environ", "word"),
    [
        ({}, "DISPLAY"),
        ({"QT_QPA_PLATFORM": "xyz"}, "'xyz'"),
        ({"QT_QPA_PLATFORM": "xcb"}, "DISPLAY is not set"),
        ({"DISPLAY": NOBODY_LISTENS}, NOBODY_LISTENS),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"}, "wayland-0"),
    ],
)
def test_a_start_without_a_display_is_explained_in_one_line(environ, word):
    problem = system_check.startup_problem(environ, "linux")
    assert problem is not None
    assert word in problem
    assert "\n" not in problem


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "OffScreen", "xyz;offscreen"])
def test_a_platform_without_a_display_is_let_through(platform):
    assert system_check.startup_problem({"QT_QPA_PLATFORM": platform}, "linux") is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_everything(platform):
    assert system_check.startup_problem({}, platform) is None


def test_a_compositor_that_listens_is_let_through(tmp_path):
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "w"))
        compositor.listen()
        environ = {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert system_check.startup_problem(environ, "linux") is None


def test_the_check_loads_no_binding_of_qt():
    program = (
        "import sys; from salesdesk.system_check import startup_problem;"
        "print(startup_problem({'QT_QPA_PLATFORM': 'offscreen'}), 'PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["None", "False"]


@pytest.mark.parametrize(
    "environ", [{}, {"DISPLAY": NOBODY_LISTENS}, {"QT_QPA_PLATFORM": "xyz"}], ids=["none", "dead", "unknown"]
)
def test_the_program_itself_ends_with_status_2_and_one_line(environ, tmp_path):
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    inherited = {name: value for name, value in os.environ.items() if name not in displays}
    done = subprocess.run(
        [sys.executable, "-m", "salesdesk", "--desk", str(tmp_path / "a.salesdesk")],
        env=inherited | environ,
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (system_check.EXIT_STATUS, 1, "")
    assert not (tmp_path / "a.salesdesk").exists()


# Starting with the session


def test_linux_starts_the_program_from_the_users_own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    autostart = pick_autostart("linux", ["/opt/my desk/python", "-m", "salesdesk"])
    assert (autostart.available(), autostart.enabled()) == (True, False)
    autostart.enable()
    autostart.enable()
    assert autostart.enabled()
    entry = (tmp_path / "config" / "autostart" / "salesdesk.desktop").read_text("utf-8")
    assert entry.splitlines()[0] == "[Desktop Entry]"
    assert 'Exec="/opt/my desk/python" "-m" "salesdesk"' in entry.splitlines()
    autostart.disable()
    autostart.disable()
    assert not autostart.enabled()
    assert list((tmp_path / "config" / "autostart").iterdir()) == []


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("客户", '"客户"'),
        ("100%", '"100%%"'),
        ('a"b', r'"a\\"b"'),
        ("$HOME", r'"\\$HOME"'),
        ("back\\slash", r'"back\\\\slash"'),
    ],
)
def test_odd_paths_survive_the_desktop_entry(tmp_path, word, written):
    autostart = LinuxAutostart([word], tmp_path)
    autostart.enable()
    assert f"Exec={written}" in autostart.file.read_text("utf-8").splitlines()


def test_a_folder_that_cannot_exist_is_not_offered(tmp_path):
    (tmp_path / "file").write_text("")
    assert not LinuxAutostart(["x"], tmp_path / "file" / "autostart").available()


def test_macos_gets_a_launch_agent(tmp_path):
    autostart = MacAutostart(["/Applications/Sales Desk", "客户"], tmp_path / "LaunchAgents")
    autostart.enable()
    agent = plistlib.loads(autostart.file.read_bytes())
    assert agent["ProgramArguments"] == ["/Applications/Sales Desk", "客户"]
    assert agent["RunAtLoad"] is True
    assert autostart.file.stem == agent["Label"]
    assert autostart.enabled()
    autostart.disable()
    assert not autostart.enabled()


@pytest.mark.parametrize(
    ("platform", "kind"),
    [
        ("linux", LinuxAutostart),
        ("freebsd14", LinuxAutostart),
        ("darwin", MacAutostart),
        ("win32", WindowsAutostart),
    ],
)
def test_each_system_has_its_own(platform, kind):
    assert isinstance(pick_autostart(platform), kind)


def test_what_is_started_is_this_program():
    done = subprocess.run([*start_command(), "--help"], cwd=ROOT, check=True, capture_output=True, text=True)
    assert "salesdesk" in done.stdout
