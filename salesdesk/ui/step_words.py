"""What each verb of the desk is called once it has been done, for undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from salesdesk.domain.wording import QT_TRANSLATE_NOOP

_WORDS = {
    "check_in.let_go": QT_TRANSLATE_NOOP("steps", "check-ins let go"),
    "check_in.move": QT_TRANSLATE_NOOP("steps", "check-in moved"),
    "check_in.plan": QT_TRANSLATE_NOOP("steps", "check-in planned"),
    "check_in.plan_first": QT_TRANSLATE_NOOP("steps", "first calls planned"),
    "check_in.skip": QT_TRANSLATE_NOOP("steps", "check-in skipped"),
    "check_in.spread": QT_TRANSLATE_NOOP("steps", "check-ins spread over the week"),
    "complaint.answer": QT_TRANSLATE_NOOP("steps", "complaint answered"),
    "complaint.ask_satisfaction": QT_TRANSLATE_NOOP("steps", "satisfaction noted"),
    "complaint.open": QT_TRANSLATE_NOOP("steps", "complaint taken up"),
    "complaint.solve": QT_TRANSLATE_NOOP("steps", "complaint solved"),
    "customer.add": QT_TRANSLATE_NOOP("steps", "customer added"),
    "customer.edit": QT_TRANSLATE_NOOP("steps", "customer changed"),
    "customer.remove_sample": QT_TRANSLATE_NOOP("steps", "sample data removed"),
    "customer.set_class": QT_TRANSLATE_NOOP("steps", "value class set"),
    "customer.set_level": QT_TRANSLATE_NOOP("steps", "level set"),
    "customer.set_reaches": QT_TRANSLATE_NOOP("steps", "phones and addresses changed"),
    "demo.make": QT_TRANSLATE_NOOP("steps", "sample data made"),
    "import.customers": QT_TRANSLATE_NOOP("steps", "customers imported"),
    "import.orders": QT_TRANSLATE_NOOP("steps", "orders imported"),
    "interaction.log": QT_TRANSLATE_NOOP("steps", "contact logged"),
    "order.add": QT_TRANSLATE_NOOP("steps", "order added"),
    "person.add": QT_TRANSLATE_NOOP("steps", "person added"),
    "person.edit": QT_TRANSLATE_NOOP("steps", "person changed"),
    "person.leave": QT_TRANSLATE_NOOP("steps", "person has left"),
    "person.set_reaches": QT_TRANSLATE_NOOP("steps", "phones and addresses changed"),
    "promise.break": QT_TRANSLATE_NOOP("steps", "promise marked as broken"),
    "promise.confirm": QT_TRANSLATE_NOOP("steps", "promise confirmed"),
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
}
_SOMETHING = QT_TRANSLATE_NOOP("steps", "last change")


def step_words(verb: str) -> str:
    """What was done by `noun.verb`, in the window's language: `contact logged`."""
    return QCoreApplication.translate("steps", _WORDS.get(verb, _SOMETHING))
