"""The words in cells that mean a code of the field's (a level, a channel), in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from salesdesk.domain.words import (
    Channel,
    CheckInReason,
    CheckInState,
    Direction,
    Expectation,
    Heard,
    Level,
    Outcome,
    Party,
    PromiseState,
    Role,
    ValueClass,
)
from salesdesk.exchange.headers import normalise

Word = TypeVar("Word", bound=StrEnum)

_LONGEST = 60
_REMEMBERED = 1_000

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
_CHANNELS = {
    Channel.PHONE: "phone|call|calls|phone call|telephone|logged call|outbound call|inbound call|anruf"
    "|telefon|电话|电联|致电|来电|打电话|通话|電話|來電|通話",
    Channel.VISIT: "visit|meeting|in person|on site|onsite|in person meeting|lunch|event|besuch|treffen"
    "|termin"
    "|拜访|到访|上门|面谈|见面|会面|上门拜访|当面|会议|拜訪|面談|見面|會面|當面|會議",
    Channel.WECHAT: "wechat|weixin|wecom|微信|企业微信|企業微信",
    Channel.EMAIL: "email|mail|e mail|logged email|outgoing email|incoming email|listemail|邮件|电子邮件"
    "|邮箱|电邮|郵件"
    "|電子郵件|電郵",
    Channel.MESSAGE: "message|sms|text|text message|whatsapp|chat|im|line|qq|短信|简讯|消息|簡訊|短訊|訊息",
    Channel.VIDEO: "video|video call|online meeting|web meeting|zoom|teams|video conference|web conference"
    "|webinar"
    "|virtual meeting|videoanruf|视频|视频会议|线上会议|腾讯会议|視頻|視訊|視訊會議|線上會議",
    Channel.OTHER: "other|task|note|to do|todo|letter|fax|其他|其它|任务|任務|备注|備註",
}
_DIRECTIONS = {
    Direction.OUT: "out|outbound|outgoing|outgoing email|outbound call|you called|made|ausgehend|呼出|去电"
    "|拨出|主动|我方"
    "|撥出|去電|主動",
    Direction.IN: "in|inbound|incoming|incoming email|inbound call|they called|received|eingehend|呼入|来电"
    "|接听|客户来电"
    "|來電|接聽|客戶來電",
}
_OUTCOMES = {
    Outcome.REACHED: "reached|connected|answered|completed|spoke|done|success|successful|interested|held"
    "|scheduled"
    "|erreicht|已接通|接通|成功|已联系|已联系上|联系上|已完成|完成|已接聽|已聯絡|已聯繫",
    Outcome.NO_ANSWER: "no answer|noanswer|not reached|busy|left voicemail|voicemail|left message"
    "|left live message"
    "|no show|canceled|cancelled|wrong number|failed|missed|nicht erreicht|besetzt|未接通|未接|无人接听"
    "|没接通|没接"
    "|失败|未联系上|占线|无人接听电话|無人接聽|沒接|失敗|未聯絡上|忙線|關機|关机",
}
_HEARD = {
    Heard.OPINION: "opinion|意见|看法|意見",
    Heard.COMPLAINT: "complaint|投诉|抱怨|投訴",
    Heard.NEED: "need|需求|需要",
    Heard.SUGGESTION: "suggestion|建议|建議",
    Heard.QUESTION: "question|疑问|问题|咨询|疑問|問題|諮詢",
    Heard.PRAISE: "praise|表扬|称赞|表揚|稱讚",
}
_EXPECTATIONS = {
    Expectation.WORSE: "worse|低于预期|更差|低於預期",
    Expectation.AS_EXPECTED: "as expected|符合预期|如预期|符合預期|如預期",
    Expectation.BETTER: "better|超出预期|高于预期|更好|超出預期|高於預期",
}
_PARTIES = {
    Party.REP: "rep|me|us|we|ours|sales|ich|wir|我|我方|我们|销售|我們|銷售",
    Party.CUSTOMER: "customer|the customer|client|them|they|theirs|kunde|客户|对方|客户方|客戶|對方",
}
_PROMISE_STATES = {
    PromiseState.OPEN: "open|no|false|0|pending|in progress|not started|to do|todo|offen|未完成|进行中"
    "|未开始|待办|未兑现|否"
    "|進行中|未開始|待辦|未兌現",
    PromiseState.KEPT: "kept|yes|true|1|x|done|completed|closed|finished|fulfilled|erledigt|已完成|完成"
    "|已兑现|兑现|是"
    "|已兌現|兌現",
    PromiseState.BROKEN: "broken|failed|missed|not kept|gebrochen|未守|失约|违约|已失约|失約|違約",
    PromiseState.RELEASED: "released|cancelled|canceled|dropped|no longer needed|deferred|abgesagt|取消"
    "|已取消|作废|免除|作廢",
}
_CHECK_IN_STATES = {
    CheckInState.OPEN: "open|planned|pending|scheduled|no|false|0|in progress|not started|confirmed"
    "|waiting|deferred"
    "|tentative|geplant|offen"
    "|计划|计划中|已计划|未完成|待办|未开始|計劃|計劃中|待辦|未開始",
    CheckInState.DONE: "done|completed|closed|finished|yes|true|1|x|held|erledigt|完成|已完成|已拜访|已回访"
    "|已拜訪|已回訪",
    CheckInState.MOVED: "moved|postponed|rescheduled|verschoben|改期|已改期|延期|已延期",
    CheckInState.SKIPPED: "skipped|cancelled|canceled|dropped|no show|abgesagt|取消|已取消|跳过|跳過",
}
_CHECK_IN_REASONS = {
    CheckInReason.CADENCE: "cadence|contact plan|联系计划|聯絡計劃|聯繫計劃",
    CheckInReason.AFTER_SALE: "after sale|after sale check|after sales|售后回访|售后|售後回訪|售後",
    CheckInReason.RETRY: "retry|another try|再试|再試",
    CheckInReason.REVIEW: "review|joint review|qbr|共同回顾|复盘|共同回顧|覆盤",
    CheckInReason.COMPLAINT: "complaint|投诉|投訴",
    CheckInReason.ASKED: "asked|agreed|appointment|约定|已约定|预约|約定|預約",
}


class Words(Generic[Word]):
    """Which word of the field a cell names: None where it is not exactly one of those that mean it."""

    def __init__(self, words: Mapping[Word, str]) -> None:
        self._word_of = {normalise(one): word for word, line in words.items() for one in line.split("|")}
        self._seen: dict[str, Word | None] = {}

    def __call__(self, cell: str) -> Word | None:
        try:
            return self._seen[cell]
        except KeyError:
            pass
        word = self._word_of.get(normalise(cell)) if len(cell) <= _LONGEST else None
        if len(cell) <= _LONGEST and len(self._seen) < _REMEMBERED:
            self._seen[cell] = word
        return word


level_of = Words(_LEVELS)
value_class_of = Words(_CLASSES)
role_of = Words(_ROLES)
channel_of = Words(_CHANNELS)
direction_of = Words(_DIRECTIONS)
outcome_of = Words(_OUTCOMES)
heard_of = Words(_HEARD)
expectation_of = Words(_EXPECTATIONS)
party_of = Words(_PARTIES)
promise_state_of = Words(_PROMISE_STATES)
check_in_state_of = Words(_CHECK_IN_STATES)
check_in_reason_of = Words(_CHECK_IN_REASONS)

_TOOK_PLACE = (
    "done|completed|complete|closed|held|finished|yes|true|1|x|logged|erledigt|terminé|已完成|完成|是|已结束"
)
_NOT_YET = (
    "to do|todo|open|planned|scheduled|not started|in progress|waiting|waiting on someone else|deferred|no"
    "|false|0|canceled|cancelled|offen|geplant|à faire"
    "|未完成|未开始|未開始|进行中|進行中|待办|待辦|否|取消|已取消"
)
_HAPPENED = dict.fromkeys(map(normalise, _TOOK_PLACE.split("|")), True) | dict.fromkeys(
    map(normalise, _NOT_YET.split("|")), False
)
_WON = ("won", "gewonnen", "gagné", "赢单", "贏單", "成交", "成功", "已签", "已簽")
_NOT_WON = ("lost", "open", "未成交", "未赢单")


def took_place(cell: str) -> bool | None:
    """Whether a state of an activity says that it took place; None where the word is not known."""
    return _HAPPENED.get(normalise(cell)) if len(cell) <= _LONGEST else None


def is_won(cell: str) -> bool:
    """Whether a stage of a sale (`Closed won`, `赢单`, `Closed Won (Sales Pipeline)`) means an order."""
    word = normalise(cell[:_LONGEST])
    return any(won in word for won in map(normalise, _WON)) and not any(map(word.startswith, _NOT_WON))


_COMPANY = (
    "yes|y|true|1|x|ja|company|firm|organization|organisation|business|是|公司|企业|单位|企業|單位|公司客户"
)
_PERSON = "no|n|false|0|nein|person|individual|contact|否|个人|联系人|個人|聯絡人|个人客户"
_IS_COMPANY = dict.fromkeys(map(normalise, _COMPANY.split("|")), True) | dict.fromkeys(
    map(normalise, _PERSON.split("|")), False
)
_SOLVED = (
    "solved|resolved|closed|done|completed|finished|settled|yes|true|1|x|gelöst|erledigt|geschlossen|已解决|解决"
    "|已处理|已完成|完成|已关闭|已结案|是|已解決|解決|已處理|已關閉|已結案"
)
_UNSOLVED = (
    "open|new|pending|in progress|answered|reopened|on hold|escalated|working|no|false|0|offen|neu"
    "|未解决|未处理|处理中|进行中|待处理|新建|已答复|已回复|否|未解決|未處理|處理中|進行中|待處理|已答覆|已回覆"
)
_IS_SOLVED = dict.fromkeys(map(normalise, _SOLVED.split("|")), True) | dict.fromkeys(
    map(normalise, _UNSOLVED.split("|")), False
)


def is_solved_of(cell: str) -> bool | None:
    """Whether a state of a complaint says that it is solved (True) or not (False); None for neither."""
    return _IS_SOLVED.get(normalise(cell)) if len(cell) <= _LONGEST else None


def is_company_of(cell: str) -> bool | None:
    """Whether a column such as `Is a Company` says company (True) or person (False); None for neither."""
    return _IS_COMPANY.get(normalise(cell)) if len(cell) <= _LONGEST else None
