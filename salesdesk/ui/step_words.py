"""What each verb of the desk is called once it has been done, for undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import QT_TRANSLATE_NOOP
from salesdesk.services.history import StepTaken
from salesdesk.ui.translations import filled

_WORDS = {
    "check_in.let_go": QT_TRANSLATE_NOOP("steps", "check-ins let go"),
    "check_in.move": QT_TRANSLATE_NOOP("steps", "check-in moved"),
    "check_in.plan": QT_TRANSLATE_NOOP("steps", "check-in planned"),
    "check_in.plan_first": QT_TRANSLATE_NOOP("steps", "first calls planned"),
    "check_in.skip": QT_TRANSLATE_NOOP("steps", "check-in skipped"),
    "check_in.spread": QT_TRANSLATE_NOOP("steps", "check-ins spread over the week"),
    "complaint.answer": QT_TRANSLATE_NOOP("steps", "complaint answered"),
    "complaint.ask_satisfaction": QT_TRANSLATE_NOOP("steps", "satisfaction noted"),
    "complaint.delete": QT_TRANSLATE_NOOP("steps", "complaint deleted"),
    "complaint.open": QT_TRANSLATE_NOOP("steps", "complaint taken up"),
    "complaint.solve": QT_TRANSLATE_NOOP("steps", "complaint solved"),
    "customer.add": QT_TRANSLATE_NOOP("steps", "customer added"),
    "customer.delete": QT_TRANSLATE_NOOP("steps", "customer deleted"),
    "customer.edit": QT_TRANSLATE_NOOP("steps", "customer changed"),
    "customer.merge": QT_TRANSLATE_NOOP("steps", "customers merged"),
    "customer.remove_sample": QT_TRANSLATE_NOOP("steps", "sample data removed"),
    "customer.set_class": QT_TRANSLATE_NOOP("steps", "value class set"),
    "customer.set_level": QT_TRANSLATE_NOOP("steps", "level set"),
    "customer.tell_apart": QT_TRANSLATE_NOOP("steps", "told apart"),
    "customer.set_reaches": QT_TRANSLATE_NOOP("steps", "phones and addresses changed"),
    "demo.make": QT_TRANSLATE_NOOP("steps", "sample data made"),
    "filter.delete": QT_TRANSLATE_NOOP("steps", "filter deleted"),
    "filter.rename": QT_TRANSLATE_NOOP("steps", "filter renamed"),
    "filter.reorder": QT_TRANSLATE_NOOP("steps", "filters reordered"),
    "filter.save": QT_TRANSLATE_NOOP("steps", "filter saved"),
    "import.customers": QT_TRANSLATE_NOOP("steps", "customers imported"),
    "import.orders": QT_TRANSLATE_NOOP("steps", "orders imported"),
    "import.file": QT_TRANSLATE_NOOP("steps", "file imported"),
    "interaction.delete": QT_TRANSLATE_NOOP("steps", "contact deleted"),
    "interaction.edit": QT_TRANSLATE_NOOP("steps", "contact corrected"),
    "interaction.log": QT_TRANSLATE_NOOP("steps", "contact logged"),
    "interaction.log_day": QT_TRANSLATE_NOOP("steps", "a day's contacts logged"),
    "order.add": QT_TRANSLATE_NOOP("steps", "order added"),
    "order.delete": QT_TRANSLATE_NOOP("steps", "order deleted"),
    "person.add": QT_TRANSLATE_NOOP("steps", "person added"),
    "person.delete": QT_TRANSLATE_NOOP("steps", "person deleted"),
    "person.edit": QT_TRANSLATE_NOOP("steps", "person changed"),
    "person.leave": QT_TRANSLATE_NOOP("steps", "person has left"),
    "person.set_reaches": QT_TRANSLATE_NOOP("steps", "phones and addresses changed"),
    "photo.remove": QT_TRANSLATE_NOOP("steps", "photo removed"),
    "photo.set": QT_TRANSLATE_NOOP("steps", "photo chosen"),
    "promise.break": QT_TRANSLATE_NOOP("steps", "promise marked as broken"),
    "promise.confirm": QT_TRANSLATE_NOOP("steps", "promise confirmed"),
    "promise.delete": QT_TRANSLATE_NOOP("steps", "promise deleted"),
    "promise.keep": QT_TRANSLATE_NOOP("steps", "promise kept"),
    "promise.make": QT_TRANSLATE_NOOP("steps", "promise made"),
    "promise.move": QT_TRANSLATE_NOOP("steps", "promise moved"),
    "promise.release": QT_TRANSLATE_NOOP("steps", "promise released"),
    "settings.change": QT_TRANSLATE_NOOP("steps", "settings changed"),
    "settings.change_policy": QT_TRANSLATE_NOOP("steps", "level's policy changed"),
    "settings.restore_policies": QT_TRANSLATE_NOOP("steps", "levels set back to the defaults"),
    "settings.change_zone": QT_TRANSLATE_NOOP("steps", "zone changed"),
    "today.let_be": QT_TRANSLATE_NOOP("steps", "thought put off"),
    "today.no_next": QT_TRANSLATE_NOOP("steps", "no next step decided"),
    "trash.empty": QT_TRANSLATE_NOOP("steps", "trash emptied"),
    "trash.restore": QT_TRANSLATE_NOOP("steps", "restored from the trash"),
}
_SOMETHING = QT_TRANSLATE_NOOP("steps", "last change")


def step_words(verb: str) -> str:
    """What was done by `noun.verb`, in the window's language: `contact logged`."""
    return QCoreApplication.translate("steps", _WORDS.get(verb, _SOMETHING))


def step_title(step: StepTaken) -> str:
    """What a step did, and to what: `contact logged: Hengtai Pumps`."""
    about = excerpt(step.about, 100)
    words = step_words(step.verb)
    return filled(QCoreApplication.translate("steps", "%1: %2"), words, about) if about else words
