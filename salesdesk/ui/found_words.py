"""What a hit of the search is called: its group, the reason why it was found, and all of it read out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from salesdesk.domain.text import embedded, isolate
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Voice
from salesdesk.domain.words import PromiseState
from salesdesk.services.rows import Found
from salesdesk.ui.translations import dotted, filled

_GROUPS = {
    "customer": QT_TRANSLATE_NOOP("FoundWords", "Customers"),
    "person": QT_TRANSLATE_NOOP("FoundWords", "People"),
    "reach": QT_TRANSLATE_NOOP("FoundWords", "Phones and e-mail"),
    "promise": QT_TRANSLATE_NOOP("FoundWords", "Promises"),
    "complaint": QT_TRANSLATE_NOOP("FoundWords", "Complaints"),
    "interaction": QT_TRANSLATE_NOOP("FoundWords", "Contacts"),
    "note": QT_TRANSLATE_NOOP("FoundWords", "Notes"),
}
_KINDS = {
    "customer": QT_TRANSLATE_NOOP("FoundWords", "Customer"),
    "person": QT_TRANSLATE_NOOP("FoundWords", "Person"),
    "promise": QT_TRANSLATE_NOOP("FoundWords", "Promise"),
    "complaint": QT_TRANSLATE_NOOP("FoundWords", "Complaint"),
    "interaction": QT_TRANSLATE_NOOP("FoundWords", "Contact"),
    "note": QT_TRANSLATE_NOOP("FoundWords", "Note"),
}
_BY = {
    "pinyin": QT_TRANSLATE_NOOP("FoundWords", "by pinyin"),
    "initials": QT_TRANSLATE_NOOP("FoundWords", "by initials"),
    "phone": QT_TRANSLATE_NOOP("FoundWords", "phone"),
    "mobile": QT_TRANSLATE_NOOP("FoundWords", "mobile"),
    "fax": QT_TRANSLATE_NOOP("FoundWords", "fax"),
    "email": QT_TRANSLATE_NOOP("FoundWords", "e-mail"),
    "wechat": QT_TRANSLATE_NOOP("FoundWords", "WeChat"),
    "website": QT_TRANSLATE_NOOP("FoundWords", "website"),
    "note": QT_TRANSLATE_NOOP("FoundWords", "to bear in mind"),
}


class FoundWords(QObject):
    """Words in the window's language, with days as people say them."""

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice

    def group(self, kind: str) -> str:
        """The head over all hits of a kind."""
        return _said(_GROUPS.get(kind, kind))

    def reason(self, found: Found) -> str:
        """Why it was found, in a word or two; empty where the name itself says it."""
        if found.on is not None:
            day = self._voice.day(found.on)
            words = {
                "promise": self.tr("promise due %1"),
                "complaint": self.tr("complaint of %1"),
                "interaction": self.tr("in a note of %1"),
            }
            text = filled(words.get(found.kind, "%1"), day)
            if found.state is None or found.state is PromiseState.OPEN:
                return text
            return dotted((text, self._voice.word(found.state)))
        return by_words(found.why)

    def spoken(self, found: Found) -> str:
        """A hit as a screen reader says it: kind, name, why, and in what."""
        reason = self.reason(found)
        meant = "".join(found.match[start : start + length] for start, length in found.match_marks)
        if found.why in ("pinyin", "initials") and meant:
            reason = f"{reason} {embedded(meant)}"
        kind = _said(_KINDS[found.kind]) if found.kind in _KINDS else ""
        match = "" if not has_excerpt(found) else embedded(found.match)
        return ", ".join(part for part in (kind, embedded(isolate(found.name)), reason, match) if part)


def by_words(why: str) -> str:
    """By what a name or a reach was found; empty where it was found by itself."""
    return _said(_BY[why]) if why in _BY else ""


def has_excerpt(found: Found) -> bool:
    """Whether a hit was found in something other than the name that stands over it."""
    return bool(found.match) and found.kind not in ("customer", "person")


def _said(text: str) -> str:
    return QCoreApplication.translate("FoundWords", text)
