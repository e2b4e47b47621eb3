"""Notifications: asked for without waiting, quoted as text, and passed on where nobody answers."""

from __future__ import annotations

import shutil
import stat
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from salesdesk.reminders.notifier import (
    LinuxNotifier,
    MacNotifier,
    Notice,
    TrayNotifier,
    WindowsNotifier,
    gdbus_arguments,
    pick_notifier,
)

NOTICE = Notice("王芳 · 昆山精工", "Proactive, every 14 days")


class Tray:
    """Keeps what it is asked to show."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, str]] = []

    def __call__(self, title: str, text: str) -> bool:
        self.shown.append((title, text))
        return True


def a_program(folder: Path, body: str) -> str:
    file = folder / "gdbus"
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(file)


def test_where_the_service_answers_the_tray_stays_silent(qtbot: QtBot, tmp_path: Path) -> None:
    tray, asked = Tray(), tmp_path / "asked"
    program = a_program(tmp_path, f'printf "%s\\n" "$@" > {asked}.new && mv {asked}.new {asked}')
    notifier = LinuxNotifier(program, TrayNotifier(tray))
    notifier.notify(NOTICE)
    qtbot.waitUntil(lambda: not notifier.children())
    assert "'王芳 · 昆山精工'" in asked.read_text().splitlines()
    assert tray.shown == []


@pytest.mark.parametrize("body", ["exit 1", "kill -9 $$"])
def test_where_the_service_fails_the_tray_shows_it(qtbot: QtBot, tmp_path: Path, body: str) -> None:
    tray = Tray()
    notifier = LinuxNotifier(a_program(tmp_path, body), TrayNotifier(tray))
    notifier.notify(NOTICE)
    qtbot.waitUntil(lambda: bool(tray.shown))
    assert tray.shown == [(NOTICE.title, NOTICE.text)]


def test_where_the_service_never_answers_the_tray_shows_it_after_two_seconds(
    qtbot: QtBot, tmp_path: Path
) -> None:
    tray = Tray()
    notifier = LinuxNotifier(a_program(tmp_path, "exec sleep 60"), TrayNotifier(tray))
    began = time.monotonic()
    notifier.notify(NOTICE)
    assert tray.shown == []  # it did not wait
    qtbot.waitUntil(lambda: bool(tray.shown))  # which is less than the minute that the service takes
    assert time.monotonic() - began > 1.5
    qtbot.waitUntil(lambda: not notifier.children())


@pytest.mark.parametrize("address", ["unix:path=/nonexistent", "nonsense", ""])
def test_where_there_is_no_bus_the_tray_shows_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    gdbus = shutil.which("gdbus")
    program = gdbus or a_program(tmp_path, "exit 1")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    tray = Tray()
    notifier = LinuxNotifier(program, TrayNotifier(tray))
    notifier.notify(NOTICE)
    qtbot.waitUntil(lambda: bool(tray.shown))


def test_where_the_program_is_gone_the_tray_shows_it(qtbot: QtBot, tmp_path: Path) -> None:
    tray = Tray()
    notifier = LinuxNotifier(str(tmp_path / "nothing"), TrayNotifier(tray))
    notifier.notify(NOTICE)
    qtbot.waitUntil(lambda: bool(tray.shown))


def test_the_body_is_markup_to_the_service_so_it_is_escaped() -> None:
    arguments = gdbus_arguments(Notice("R&D <b>", "<b>R&D</b>"))
    assert "'R&D <b>'" in arguments
    assert "'&lt;b&gt;R&amp;D&lt;/b&gt;'" in arguments


@given(st.text())
def test_no_text_ends_its_own_quotes(text: str) -> None:
    quoted = gdbus_arguments(Notice(text, ""))[13]
    inner = quoted[1:-1].replace("\\\\", "").replace("\\'", "")
    assert quoted[0] == quoted[-1] == "'"
    assert "'" not in inner
    assert not inner.endswith("\\")
    assert "\n" not in quoted


def test_each_system_has_its_own() -> None:
    tray = Tray()
    assert isinstance(pick_notifier(tray, "win32"), WindowsNotifier)
    assert isinstance(pick_notifier(tray, "darwin"), MacNotifier)
    assert isinstance(pick_notifier(tray, "linux", lambda _name: "/usr/bin/gdbus"), LinuxNotifier)
    assert type(pick_notifier(tray, "linux", lambda _name: None)) is TrayNotifier
