"""Every value of the field has its own word, also where another kind has a value of the same name."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from inspect import getmembers, isclass

import pytest

from salesdesk.domain import words
from salesdesk.domain.wording import Voice
from salesdesk.domain.words import CheckInReason, CheckInState, Heard, ItemKind, PromiseState, label

KINDS = [kind for _, kind in getmembers(words, isclass) if issubclass(kind, StrEnum) and kind is not StrEnum]


def test_values_that_are_equal_texts_keep_their_own_words() -> None:
    voice = Voice(lambda: date(2026, 11, 24))

    assert voice.word(PromiseState.OPEN) == "open"
    assert voice.word(CheckInState.OPEN) == "planned"
    assert [label(kind) for kind in (Heard.COMPLAINT, CheckInReason.COMPLAINT, ItemKind.COMPLAINT)] == [
        "complaint",
        "complaint",
        "Complaint",
    ]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not words.ThoughtKind])
def test_no_value_is_shown_by_its_code(kind: type[StrEnum]) -> None:
    labels = [label(value) for value in kind]

    assert len(set(labels)) == len(labels)
    assert not [text for text in labels if "_" in text]
