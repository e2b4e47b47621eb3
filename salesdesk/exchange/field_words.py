"""The words in cells that mean a relationship level, a value class or a role, in English and Chinese."""

from __future__ import annotations

from salesdesk.domain.words import Level, Role, ValueClass
from salesdesk.exchange.headers import normalise

_LEVELS = {
    Level.BASIC: "basic|基本|基本型",
    Level.REACTIVE: "reactive|被动|被动型|被動|被動型",
    Level.ACCOUNTABLE: "accountable|负责|负责型|負責|負責型",
    Level.PROACTIVE: "proactive|主动|主动型|主動|主動型",
    Level.PARTNERSHIP: "partnership|partner|伙伴|伙伴型|夥伴|夥伴型",
}
_CLASSES = {
    ValueClass.SUPERSTAR: "superstar|super star|明星客户|明星客戶|超级明星|超級明星|超级明星客户"
    "|超級明星客戶",
    ValueClass.RISING: "rising|rising star|明日之星|新星|上升之星|冉冉之星|冉冉上升|新星客户|新星客戶"
    "|潜力客户|潛力客戶",
    ValueClass.REGULAR: "regular|普通|常规|一般|普通客户|常规客户|一般客户|常規|普通客戶|常規客戶|一般客戶",
    ValueClass.FADING: "fading|fading star|暗淡之星|黯淡之星|衰退之星|陨落之星|隕落之星"
    "|衰退客户|衰退客戶|没落之星|沒落之星|过气明星|過氣明星",
}
_ROLES = {
    Role.DECIDES: "decides|decision maker|decider|决策|决策人|决策者|決策|決策人|決策者",
    Role.SIGNS: "signs|signer|budget holder|签字|签字人|签约人|簽字|簽字人|簽約人",
    Role.INFLUENCES: "influences|influencer|影响|影响者|影響|影響者",
    Role.USES: "uses|user|end user|使用|使用者|用户|用戶",
    Role.GATEKEEPER: "keeps the gate|gatekeeper|gate keeper|把关|把关人|守门人|把關|把關人|守門人",
}


def _keys(line: str) -> list[str]:
    return [normalise(word) for word in line.split("|")]


_LEVEL_OF = {key: level for level, line in _LEVELS.items() for key in _keys(line)}
_CLASS_OF = {key: value_class for value_class, line in _CLASSES.items() for key in _keys(line)}
_ROLE_OF = {key: role for role, line in _ROLES.items() for key in _keys(line)}


def level_of(cell: str) -> Level | None:
    """The level that `cell` names, None where it is not exactly a level's word."""
    return _LEVEL_OF.get(normalise(cell))


def value_class_of(cell: str) -> ValueClass | None:
    """The value class that `cell` names, None where it is not exactly a class's word."""
    return _CLASS_OF.get(normalise(cell))


def role_of(cell: str) -> Role | None:
    """The role that `cell` names, None where it is not exactly a role's word."""
    return _ROLE_OF.get(normalise(cell))
