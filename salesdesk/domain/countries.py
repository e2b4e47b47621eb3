"""Countries as address books write them, for the numbers that are written without a country code."""

from __future__ import annotations

from functools import cache

from salesdesk.domain.search_text import fold

_NAMES = """
AE: United Arab Emirates, UAE, Emirates, 阿联酋, 阿拉伯联合酋长国, 阿聯酋
AR: Argentina, 阿根廷
AT: Austria, Österreich, 奥地利, 奧地利
AU: Australia, 澳大利亚, 澳洲, 澳大利亞
BD: Bangladesh, 孟加拉, 孟加拉国, 孟加拉國
BE: Belgium, Belgique, België, Belgien, 比利时, 比利時
BG: Bulgaria, 保加利亚, 保加利亞
BR: Brazil, Brasil, 巴西
CA: Canada, 加拿大
CH: Switzerland, Schweiz, Suisse, Svizzera, 瑞士
CL: Chile, 智利
CN: China, PRC, PR China, People's Republic of China, 中国, 中國, 中华人民共和国, 中國大陸, 中国大陆
CO: Colombia, 哥伦比亚, 哥倫比亞
CZ: Czech Republic, Czechia, Česko, Česká republika, 捷克
DE: Germany, Deutschland, 德国, 德國
DK: Denmark, Danmark, 丹麦, 丹麥
EE: Estonia, Eesti, 爱沙尼亚, 愛沙尼亞
EG: Egypt, 埃及
ES: Spain, España, 西班牙
FI: Finland, Suomi, 芬兰, 芬蘭
FR: France, 法国, 法國
GB: United Kingdom, UK, Great Britain, Britain, England, Scotland, Wales, Northern Ireland, 英国, 英國
GR: Greece, Hellas, 希腊, 希臘
HK: Hong Kong, Hongkong, Hong Kong SAR, 香港, 中国香港, 香港特别行政区
HR: Croatia, Hrvatska, 克罗地亚, 克羅埃西亞
HU: Hungary, Magyarország, 匈牙利
ID: Indonesia, 印度尼西亚, 印尼
IE: Ireland, Éire, 爱尔兰, 愛爾蘭
IL: Israel, 以色列
IN: India, 印度
IT: Italy, Italia, Italien, 意大利, 義大利
JP: Japan, 日本
KR: South Korea, Korea, Republic of Korea, 韩国, 韓國, 南韩
KZ: Kazakhstan, 哈萨克斯坦, 哈薩克
LT: Lithuania, Lietuva, 立陶宛
LU: Luxembourg, Luxemburg, 卢森堡, 盧森堡
LV: Latvia, Latvija, 拉脱维亚, 拉脫維亞
MA: Morocco, Maroc, 摩洛哥
MO: Macao, Macau, 澳门, 澳門, 中国澳门
MX: Mexico, México, 墨西哥
MY: Malaysia, 马来西亚, 馬來西亞
NG: Nigeria, 尼日利亚, 奈及利亞
NL: Netherlands, The Netherlands, Holland, Nederland, 荷兰, 荷蘭
NO: Norway, Norge, 挪威
NZ: New Zealand, 新西兰, 紐西蘭
PE: Peru, Perú, 秘鲁, 秘魯
PH: Philippines, The Philippines, 菲律宾, 菲律賓
PK: Pakistan, 巴基斯坦
PL: Poland, Polska, 波兰, 波蘭
PT: Portugal, 葡萄牙
RO: Romania, România, 罗马尼亚, 羅馬尼亞
RS: Serbia, Srbija, 塞尔维亚, 塞爾維亞
RU: Russia, Russian Federation, Россия, 俄罗斯, 俄羅斯
SA: Saudi Arabia, KSA, 沙特阿拉伯, 沙特, 沙烏地阿拉伯
SE: Sweden, Sverige, 瑞典
SG: Singapore, 新加坡
SI: Slovenia, Slovenija, 斯洛文尼亚, 斯洛維尼亞
SK: Slovakia, Slovensko, 斯洛伐克
TH: Thailand, 泰国, 泰國
TR: Turkey, Türkiye, 土耳其
TW: Taiwan, 台湾, 台灣, 臺灣, 中华民国, 中華民國, 中国台湾
UA: Ukraine, Україна, 乌克兰, 烏克蘭
US: United States, USA, United States of America, America, 美国, 美國
VE: Venezuela, 委内瑞拉, 委內瑞拉
VN: Vietnam, Viet Nam, 越南
ZA: South Africa, 南非
"""


def country_code(written: str) -> str | None:
    """The ISO 3166 code of a country by its name or its code; None where neither is known here."""
    return _codes().get(_key(written))


def phone_country(written: str, home: str) -> str:
    """The country (ISO 3166) of a customer's numbers: `home` where no country is written.

    Empty where one is written that is not known here: to read its numbers as those of `home` would make
    other people's numbers of them.
    """
    return (country_code(written) or "") if written.strip() else home


@cache
def _codes() -> dict[str, str]:
    lines = (line.split(": ") for line in _NAMES.strip().splitlines())
    return {_key(name): code for code, names in lines for name in (code, *names.split(", "))}


def _key(written: str) -> str:
    return fold(written.replace(".", "").strip())
