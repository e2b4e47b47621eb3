"""Why the desk cannot take a row of an import: English templates, said by whoever shows them."""

from __future__ import annotations

from salesdesk.domain.wording import QT_TRANSLATE_NOOP

NO_CUSTOMER = QT_TRANSLATE_NOOP("domain", "There is no customer of this name on the desk.")
SEVERAL_CUSTOMERS = QT_TRANSLATE_NOOP("domain", "Several customers have this name.")
NOBODY_MEANT = QT_TRANSLATE_NOOP("domain", "Nothing in it tells which customer is meant.")
SEVERAL_MEANT = QT_TRANSLATE_NOOP("domain", "Several customers may be meant.")
OTHER_OF_NAME = QT_TRANSLATE_NOOP("domain", "Who has this name has another phone and is somewhere else.")
NO_NAME = QT_TRANSLATE_NOOP("domain", "There is no name.")
LONG_NAME = QT_TRANSLATE_NOOP("domain", "The name is too long.")
IMPOSSIBLE_HOURS = QT_TRANSLATE_NOOP("domain", "Its days or hours of contact cannot be.")
POST_ENDS_EARLY = QT_TRANSLATE_NOOP("domain", "A post cannot end before it began.")
CONTACT_TO_COME = QT_TRANSLATE_NOOP("domain", "A contact that is still to come cannot be taken in.")
IMPOSSIBLE_MINUTES = QT_TRANSLATE_NOOP("domain", "A contact cannot have lasted that long.")
NO_PROMISE = QT_TRANSLATE_NOOP("domain", "It does not say what is promised.")
PROMISED_LATER = QT_TRANSLATE_NOOP("domain", "A promise cannot have been made on a day still to come.")
DUE_BEFORE_MADE = QT_TRANSLATE_NOOP("domain", "A promise cannot be due before it is made.")
SETTLED_WRONGLY = QT_TRANSLATE_NOOP(
    "domain", "A promise cannot be settled before it is made, or later than today."
)
NO_COMPLAINT = QT_TRANSLATE_NOOP("domain", "It does not say what the complaint is.")
HEARD_LATER = QT_TRANSLATE_NOOP("domain", "A complaint can't have been heard on a day still to come.")
SOLVED_WRONGLY = QT_TRANSLATE_NOOP(
    "domain",
    "A complaint cannot be answered before it is heard, solved before it is answered, or later than today.",
)
CHANGED_LATER = QT_TRANSLATE_NOOP("domain", "A level cannot have changed on a day still to come.")
SAME_LEVEL = QT_TRANSLATE_NOOP("domain", "It is the level that the customer had before.")
NO_EVIDENCE = QT_TRANSLATE_NOOP("domain", "It does not say what showed that the level was right.")
MISFIT = QT_TRANSLATE_NOOP("domain", "A value does not fit.")
NO_OWNER = QT_TRANSLATE_NOOP("domain", "What it belongs to is not in the file, or was refused.")
OUT_OF_ORDER = QT_TRANSLATE_NOOP("domain", "The numbers of the rows have to rise.")

TO_DECIDE = frozenset({SEVERAL_CUSTOMERS, SEVERAL_MEANT, OTHER_OF_NAME})
"""Those that a choice of the person answers."""

MAY_DECIDE = frozenset({NO_CUSTOMER, NOBODY_MEANT})
"""Those that a choice of the person may answer; mostly it is as well that such rows stay out."""

REASONS = frozenset(
    {
        MISFIT,
        NO_OWNER,
        OUT_OF_ORDER,
        NO_CUSTOMER,
        SEVERAL_CUSTOMERS,
        NOBODY_MEANT,
        SEVERAL_MEANT,
        OTHER_OF_NAME,
        NO_NAME,
        LONG_NAME,
        IMPOSSIBLE_HOURS,
        POST_ENDS_EARLY,
        CONTACT_TO_COME,
        IMPOSSIBLE_MINUTES,
        NO_PROMISE,
        PROMISED_LATER,
        DUE_BEFORE_MADE,
        SETTLED_WRONGLY,
        NO_COMPLAINT,
        HEARD_LATER,
        SOLVED_WRONGLY,
        CHANGED_LATER,
        SAME_LEVEL,
        NO_EVIDENCE,
    }
)
"""All of them: what a refusal says that is not among these was said in the reader's language already."""
