"""Days and times as people type them, in English and Chinese: pure functions from text to a value."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

_NEAR = {
    "today": 0,
    "tod": 0,
    "tomorrow": 1,
    "tom": 1,
    "tmr": 1,
    "yesterday": -1,
    "day after tomorrow": 2,
    "next week": 7,
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
    "昨天": -1,
    "前天": -2,
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_TRADITIONAL = str.maketrans("後週個兩點時號內禮間歲這", "后周个两点时号内礼间岁这")
_HAN_DIGITS = {han: value for value, han in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_HAN_WEEKDAYS = {han: value for value, han in enumerate("一二三四五六")} | {"日": 6, "天": 6}
_FURTHEST = timedelta(days=100 * 366)
"""Days further away than a hundred years are slips of the finger."""


def parse_day(text: str, today: date, *, day_first: bool = True, prefer_past: bool = False) -> date | None:
    """The day that `text` means to somebody who types it on `today`; None where it means none.

    Understands ISO dates, `3 dec`, `Thu 3 Dec 2026`, `3/12` (month first unless `day_first`),
    `tomorrow`, `mon` (the next one after today), `next mon` (of the next week), `+7`, `in 2 weeks`,
    and in Chinese 明天, 下周一, 周五, 3天后, 12月3日. A date without a year is the next such day from
    `today` on, or the latest up to `today` where `prefer_past`.
    """
    cleaned = _cleaned(text)
    if not cleaned:
        return None
    year_of = _latest_year if prefer_past else _next_year
    readers: tuple[Callable[[], date | None], ...] = (
        lambda: _near_day(cleaned, today),
        lambda: _offset_day(cleaned, today),
        lambda: _weekday(cleaned, today, prefer_past),
        lambda: _numeric_day(cleaned, today, day_first, year_of),
        lambda: _english_day(cleaned, today, year_of),
        lambda: _chinese_day(cleaned, today, year_of),
        lambda: _day_of_month(cleaned, today, prefer_past),
    )
    for reader in readers:
        try:
            found = reader()
        except (ValueError, OverflowError):
            return None  # such as 31/02, or a number of days beyond all calendars
        if found is not None:
            return found if abs(found - today) <= _FURTHEST else None
    return None


def parse_time(text: str) -> int | None:
    """The time of day that `text` means, in minutes since midnight (0 to 1439); None where none.

    Understands `9:30`, `930`, `9`, `9.30`, `9h30`, `3pm`, `3:15 p.m.`, `noon`, 下午3点半, 15点.
    """
    cleaned = _cleaned(text).replace(" ", "")
    named = {"noon": 720, "midday": 720, "midnight": 0, "中午": 720, "正午": 720, "午夜": 0}.get(cleaned)
    if named is not None:
        return named
    return _western_time(cleaned) if cleaned.isascii() else _chinese_time(cleaned)


def _cleaned(text: str) -> str:
    """Lower case, half-width digits, Simplified forms, one blank between words."""
    half_width = unicodedata.normalize("NFKC", text).lower().translate(_TRADITIONAL)
    return " ".join(half_width.replace(",", " ").split())


def _number(text: str) -> int:
    """A number in digits or in Chinese characters up to 99. Raises ValueError for anything else."""
    if text.isascii():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(str(_HAN_DIGITS[c]) if c in _HAN_DIGITS else "x" for c in text))
    high = _HAN_DIGITS.get(tens, -1) if tens else 1
    low = _HAN_DIGITS.get(ones, -1) if ones else 0
    if high < 0 or low < 0:
        raise ValueError(text)
    return high * 10 + low


_N = "([0-9]+|[〇零一二两三四五六七八九十]+)"


def _near_day(text: str, today: date) -> date | None:
    if text in ("end of month", "end of the month", "eom", "月底", "本月底"):
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    if text in ("end of year", "end of the year", "eoy", "年底", "今年底", "今年年底"):
        return today.replace(month=12, day=31)
    if text in ("半个月后", "半个月之后", "半月后"):
        return today + timedelta(days=15)  # as people count it
    if text in ("next month", "下个月", "下月"):
        return _add_months(today, 1)
    days = _NEAR.get(text)
    return None if days is None else today + timedelta(days=days)


def _offset_day(text: str, today: date) -> date | None:
    bare = re.fullmatch(r"([+-]) ?([0-9]+) ?([dwm]?)", text)
    if bare:
        return _moved(today, int(bare[1] + bare[2]), bare[3] or "d")
    worded = re.fullmatch(
        r"(?:in )?([0-9]+|an?|one|two|three) ?(days?|d|weeks?|w|months?|m)(?: (from now|later|ago))?", text
    )
    if worded:
        count = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}.get(worded[1])
        amount = int(worded[1]) if count is None else count
        return _moved(today, -amount if worded[3] == "ago" else amount, worded[2][0])
    chinese = re.fullmatch(rf"(?:过)?{_N} ?(天|日|个?星期|个?礼拜|周|个月) ?(以?后|之后|以?前|之前)?", text)
    if chinese and (chinese[3] or chinese[2] == "天" or text.startswith("过")):
        amount = _number(chinese[1])
        unit = {"天": "d", "日": "d", "个月": "m"}.get(chinese[2], "w")
        return _moved(today, -amount if (chinese[3] or "").endswith("前") else amount, unit)
    return None


def _moved(today: date, amount: int, unit: str) -> date:
    if unit == "m":
        return _add_months(today, amount)
    return today + timedelta(days=amount * (7 if unit == "w" else 1))


def _add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(year)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _weekday(text: str, today: date, prefer_past: bool) -> date | None:
    english = re.fullmatch(r"(?:(this|next|last|on) )?([a-z]{2,9})\.?", text)
    if english:
        wanted = _index_of(english[2], _WEEKDAYS)
        week = {"this": 0, "next": 1, "last": -1}.get(english[1])
    else:
        chinese = re.fullmatch(r"(本|这个?|上个?|下个?|下下个?)?(?:周|星期|礼拜)([一二三四五六日天])", text)
        if not chinese:
            return None
        wanted = _HAN_WEEKDAYS[chinese[2]]
        said = (chinese[1] or "").removesuffix("个")
        week = {"本": 0, "这": 0, "上": -1, "下": 1, "下下": 2}.get(said)
    if wanted is None:
        return None
    if week is not None:
        return today + timedelta(days=wanted - today.weekday() + 7 * week)
    ahead = (wanted - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead - 7 if prefer_past else ahead)


def _index_of(word: str, names: tuple[str, ...]) -> int | None:
    """The place of the one name that `word` shortens to two letters or more."""
    hits = [place for place, name in enumerate(names) if name.startswith(word) and len(word) >= 2]
    return hits[0] if len(hits) == 1 else None


YearOf = Callable[[int, int, date], date]


def _next_year(month: int, day: int, today: date) -> date:
    """The next such day from `today` on; 29 February may be years away."""
    return _first_valid(month, day, range(today.year, today.year + 9), lambda found: found >= today)


def _latest_year(month: int, day: int, today: date) -> date:
    """The latest such day up to `today`."""
    return _first_valid(month, day, range(today.year, today.year - 9, -1), lambda found: found <= today)


def _first_valid(month: int, day: int, years: range, fits: Callable[[date], bool]) -> date:
    for year in years:
        is_leap_day = (month, day) == (2, 29) and not calendar.isleap(year)
        if not is_leap_day and fits(date(year, month, day)):
            return date(year, month, day)
    raise ValueError((month, day))


def _full_year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _numeric_day(text: str, today: date, day_first: bool, year_of: YearOf) -> date | None:
    iso = re.fullmatch(r"([0-9]{4})([-/. ]?)([0-9]{1,2})\2([0-9]{1,2})(?:t[0-9:.]+)?", text)
    if iso and (iso[2] or len(text) == 8):
        return date(int(iso[1]), int(iso[3]), int(iso[4]))
    parts = re.fullmatch(r"([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2})?)?", text)
    if not parts:
        return None
    first, second = int(parts[1]), int(parts[3])
    # A dot between numbers is the mark of countries that put the day first.
    is_day_first = day_first or parts[2] == "."
    if max(first, second) > 12:
        is_day_first = first > 12
    day, month = (first, second) if is_day_first else (second, first)
    return date(_full_year(parts[4]), month, day) if parts[4] else year_of(month, day, today)


def _english_day(text: str, today: date, year_of: YearOf) -> date | None:
    parts = re.fullmatch(
        r"(?:([a-z]{2,9})\.? )?"  # a weekday, which the date itself makes needless
        r"(?:(?P<d1>[0-9]{1,2})(?:st|nd|rd|th)?\.? ?(?:of )?(?P<m1>[a-z]{3,9})"
        r"|(?P<m2>[a-z]{3,9})\.? ?(?P<d2>[0-9]{1,2})(?:st|nd|rd|th)?)"
        r"\.?(?: (?P<y>[0-9]{4}|[0-9]{2}))?",
        text,
    )
    if not parts or (parts[1] and _index_of(parts[1], _WEEKDAYS) is None):
        return None
    name = parts["m1"] or parts["m2"]
    month = _index_of("sep" if name == "sept" else name, _MONTHS)
    if month is None:
        return None
    day = int(parts["d1"] or parts["d2"])
    return date(_full_year(parts["y"]), month + 1, day) if parts["y"] else year_of(month + 1, day, today)


def _chinese_day(text: str, today: date, year_of: YearOf) -> date | None:
    parts = re.fullmatch(
        rf"(?:(?P<y>[0-9]{{4}}|[0-9]{{2}}|今|明|去)年 ?)?{_N} ?月 ?{_N} ?[日号]?"
        r"(?: ?\(?(?:周|星期|礼拜)[一二三四五六日天]\)?)?",
        text,
    )
    if not parts:
        return None
    month, day = _number(parts[2]), _number(parts[3])
    if not parts["y"]:
        return year_of(month, day, today)
    shift = {"今": 0, "明": 1, "去": -1}.get(parts["y"])
    year = _full_year(parts["y"]) if shift is None else today.year + shift
    return date(year, month, day)


def _day_of_month(text: str, today: date, prefer_past: bool) -> date | None:
    parts = re.fullmatch(
        rf"(?:the )?([0-9]{{1,2}})(?:st|nd|rd|th|\.)?|(下个?月|本月|这个?月)?{_N} ?[日号]", text
    )
    if not parts:
        return None
    day = _number(parts[1] or parts[3])
    if not 1 <= day <= 31:
        return None
    if parts[2] and parts[2][0] in "本这":
        return today.replace(day=day)
    months = range(0, -12, -1) if prefer_past else range(1 if parts[2] else 0, 12)
    for shift in months:
        month = _add_months(today.replace(day=1), shift)
        if day > calendar.monthrange(month.year, month.month)[1]:
            continue
        found = month.replace(day=day)
        if (found <= today) if prefer_past else (found >= today):
            return found
    return None


def _western_time(text: str) -> int | None:
    parts = re.fullmatch(r"([0-9]{1,2})(?:[:.h]?([0-9]{2}))?h?(a|p)?\.?(?:m\.?)?", text)
    if not parts or (text.endswith(("m", "m.")) and not parts[3]):
        return None
    hour, minute = int(parts[1]), int(parts[2] or 0)
    if parts[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if parts[3] == "p" else 0)
    return _minutes(hour, minute)


def _chinese_time(text: str) -> int | None:
    parts = re.fullmatch(
        rf"(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里)?{_N}(?:点钟?|时|:)"
        rf"(?:(半)|(一|三|1|3)刻|{_N}分?)?",
        text,
    )
    if not parts:
        return None
    try:
        hour, minute = _number(parts[2]), _number(parts[5]) if parts[5] else 0
    except ValueError:
        return None
    if parts[3]:
        minute = 30
    elif parts[4]:
        minute = 15 * _number(parts[4])
    return _minutes(_hour_of_day(parts[1], hour), minute)


def _hour_of_day(part: str | None, hour: int) -> int:
    """The hour on a clock of 24 that `hour` is in that part of the day."""
    if part in ("下午", "傍晚", "晚上", "夜里") and 1 <= hour <= 11:
        return hour + 12
    if part == "中午" and 1 <= hour <= 2:
        return hour + 12
    if part in ("凌晨", "夜里", "晚上") and hour == 12:
        return 0
    return hour


def _minutes(hour: int, minute: int) -> int | None:
    return hour * 60 + minute if 0 <= hour <= 23 and 0 <= minute <= 59 else None
