"""Every verb of the desk has words for undo."""

from __future__ import annotations

import re
from pathlib import Path

import salesdesk.services
from salesdesk.ui.step_words import step_words

_VERB = re.compile(r'(?:verb|_changed|_settle|_give_up)\(\s*"((?!reminder\.|draft)\w+\.\w+)"')


def test_every_verb_has_words() -> None:
    folder = Path(salesdesk.services.__file__).parent
    verbs = {verb for file in folder.glob("*.py") for verb in _VERB.findall(file.read_text(encoding="utf-8"))}
    assert len(verbs) > 20
    assert [verb for verb in sorted(verbs) if step_words(verb) == step_words("nothing.known")] == []
