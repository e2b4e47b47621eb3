"""What cells look like: e-mail addresses, phone numbers, web addresses, days, names of firms and people."""

from __future__ import annotations

import re
import unicodedata

from salesdesk.domain.wording import QT_TRANSLATE_NOOP

LONGEST = 200
"""The most characters of a cell that is looked at: long notes are neither days nor numbers nor headers,
and patterns with repeated blanks would take for ever over them."""

_EMAIL = re.compile(r"[^\s@<>,;\"()\[\]]+@[^\s@<>,;\"()\[\]]+\.[^\s@<>,;\"()\[\].]{2,}")
_PHONE = re.compile(
    r"(?:tel\.?:?\s*)?\+?[\d\s()/.·-]{5,30}\d(?:\s*(?:ext\.?|x|#|转|轉|分机|分機)\s*\d{1,6})?", re.IGNORECASE
)
_WRITTEN_AS_PHONE = re.compile(
    r"(?:tel\.?:?\s*)?(?:\+|\(?0(?!0)|\(\d{2,4}\)|00[1-9]"
    r"|1[3-9]\d[- ]?\d{4}[- ]?\d{4}$|\d{3}[-. ]\d{3}[-. ]\d{4}$)",
    re.IGNORECASE,
)
_WEBSITE = re.compile(
    r"(?:https?://\S+|www\.\S+\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?)", re.IGNORECASE
)
_DAY = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T].*)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?: .*)?")
_DAY_OF_YEAR = re.compile(r"-{0,2}\d{1,2}[-/.月]\d{1,2}日?")
_MONTH_AND_DAY = re.compile(r"--(\d{2})-?(\d{2})|(\d{1,2})月(\d{1,2})[日号號]?")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SPOILT = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
NO_BIRTHDAY = QT_TRANSLATE_NOOP("domain", "“%1” is no day that can be a birthday; it is kept in the notes")
"""What is remarked of a birthday that cannot be one: nobody is left out of an import for it."""

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
_FIRM_WORD = re.compile(
    r"\b(?:ltd|limited|inc|incorporated|corp|corporation|co|company|gmbh|mbh|ag|kg|kgaa|ohg|ug|e\.\s?k|llc|llp|plc"
    r"|s\.?a|s\.?l|s\.?p\.?a|s\.?r\.?l|sarl|s\.?a\.?s|b\.?v|n\.?v|ab|oy|oyj|a/s|aps|asa|pty|pte|sdn|bhd|kft"
    r"|s\.?r\.?o|sp\.? z o\.?o|group|holdings?|bank|hotel|hospital|university|college|school"
    r"|institute|restaurant"
    r"|industries|systems|technolog(?:y|ies)|solutions|services|trading|foods?|foundation|partners|associates|brothers|bros"
    r"|sons|works|factory|mill|supplies|logistics|studios?|shop|store|markets?|bakery|clinic)\b\.?|&",
    re.IGNORECASE,
)
_FIRM_HAN = re.compile(
    r"公司|集团|集團|有限|股份|工厂|工廠|银行|銀行|酒店|饭店|飯店|医院|醫院|大学|大學|学院|學院|学校|學校|中学|中學"
    r"|研究|中心|协会|協會|商店|商行|超市|事务所|事務所|工作室|委员会|[厂廠局馆館店社院校所行部站网網坊]$"
)
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋"
    "蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閆段雷侯龙龍"
    "史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟"
    "殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑"
    "华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席"
    "卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺"
)
COMPOUND_SURNAMES = (
    "欧阳",
    "歐陽",
    "司马",
    "司馬",
    "上官",
    "诸葛",
    "諸葛",
    "司徒",
    "夏侯",
    "皇甫",
    "尉迟",
    "尉遲",
)


def folded(text: str) -> str:
    """`text` with full-width forms made half-width, and no white space around it."""
    return unicodedata.normalize("NFKC", text).strip() if not text.isascii() else text.strip()


def is_email(text: str) -> bool:
    return len(text) <= 254 and _EMAIL.fullmatch(text) is not None


def is_phone(text: str) -> bool:
    """Whether `text` could be nothing but a phone number: 7 to 20 digits and the signs between them."""
    if len(text) > LONGEST:
        return False
    plain = folded(text)
    if _PHONE.fullmatch(plain) is None or is_day(plain):
        return False
    return 7 <= sum(c.isdigit() for c in plain) <= 20


def is_written_as_phone(text: str) -> bool:
    """Whether `text` is written as phone numbers alone are, and not as any other number of so many digits."""
    return is_phone(text) and _WRITTEN_AS_PHONE.match(folded(text)) is not None


def is_spoilt_number(text: str) -> bool:
    """Whether a spreadsheet has rounded a long number to something like `1.38E+10`."""
    return _SPOILT.fullmatch(folded(text)) is not None


def is_website(text: str) -> bool:
    return len(text) <= 2000 and "@" not in text and _WEBSITE.fullmatch(text) is not None


def is_day(text: str) -> bool:
    return len(text) <= LONGEST and _DAY.fullmatch(folded(text)) is not None


def is_day_of_year(text: str) -> bool:
    """Whether `text` is a month and a day without a year, as some write birthdays."""
    return _DAY_OF_YEAR.fullmatch(folded(text)) is not None


def month_and_day(text: str) -> str:
    """A day without a year as `05-17`, where the text leaves no doubt which is the month; else empty."""
    found = _MONTH_AND_DAY.fullmatch(folded(text)) if len(text) <= 20 else None
    if found is None:
        return ""
    month, day = int(found[1] or found[3]), int(found[2] or found[4])
    return f"{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= _LONGEST_MONTHS[month - 1] else ""


def looks_like_data(cell: str) -> bool:
    """Whether `cell` is certainly a value and no header."""
    text = cell.strip()
    return bool(text) and (is_email(text) or is_phone(text) or is_day(text))


def is_cjk(text: str) -> bool:
    """Whether `text` is written in Chinese, Japanese or Korean characters."""
    return _CJK.search(text) is not None


def is_firm_name(name: str) -> bool:
    """Whether `name` says itself that it is a firm's or an institution's."""
    return _FIRM_HAN.search(name) is not None or _FIRM_WORD.search(name) is not None


def is_chinese_person(name: str) -> bool:
    """Whether `name` is built as a Chinese person's: a surname and one or two characters."""
    if is_firm_name(name) or not all(_HAN.match(c) for c in name):
        return False
    if name.startswith(COMPOUND_SURNAMES):
        return 3 <= len(name) <= 4
    return 2 <= len(name) <= 3 and name[0] in _SURNAMES


def may_be_western_person(name: str) -> bool:
    """Whether `name` is two to four words of letters that no firm's word is among."""
    words = name.replace(".", " ").replace("-", " ").replace("'", "").replace("’", "").split()
    return 2 <= len(words) <= 4 and all(w.isalpha() for w in words) and not is_firm_name(name)
