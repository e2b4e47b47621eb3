"""Words that say little about who somebody is: legal forms, towns, and mail providers open to everybody."""

from __future__ import annotations

_LATIN_FORMS = """
gmbh mbh ag kg kgaa ohg ug ek ev eg gbr se co company corp corporation inc incorporated ltd limited llc llp lp
plc pllc pty pte sdn bhd pvt private ab hb kb as asa aps oy oyj sa sas sarl sasu eurl snc srl spa sapa bv nv
vof cv sl slu slne lda ltda sgps kk gk sro spzoo zoo doo dooel zrt kft bt nyrt ood eood ooo oao zao pao jsc
ojsc
group gruppe groupe gruppo grupo holding holdings ооо оао зао пао und and et e y
"""
_LEADING_FORMS = "ab as pt cv sp spzoo ooo oao zao pao ооо оао зао пао firma messrs"

_REGIONS = """
中国 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西
甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆
"""
_CITIES = """
北京 上海 天津 重庆 香港 澳门 石家庄 唐山 保定 太原 大同 呼和浩特 包头 沈阳 大连 鞍山 长春 哈尔滨 大庆
南京 苏州 无锡 常州 南通 扬州 徐州 镇江 泰州 盐城 连云港 昆山 太仓 常熟 张家港 江阴 宜兴 吴江 杭州 宁波
温州 嘉兴 绍兴 金华 台州 湖州 义乌 余姚 慈溪 合肥 芜湖 马鞍山 福州 厦门 泉州 漳州 晋江 南昌 九江 赣州
济南 青岛 烟台 潍坊 威海 淄博 临沂 济宁 郑州 洛阳 开封 武汉 宜昌 襄阳 长沙 株洲 湘潭 广州 深圳 东莞 佛山
珠海 中山 惠州 汕头 江门 湛江 顺德 南宁 柳州 桂林 海口 三亚 成都 绵阳 贵阳 遵义 昆明 拉萨 西安 宝鸡 咸阳
兰州 西宁 银川 乌鲁木齐 台北 高雄 台中
"""

_PUBLIC_MAIL = """
gmail.com googlemail.com icloud.com me.com mac.com aol.com qq.com vip.qq.com foxmail.com 163.com vip.163.com
126.com yeah.net sina.com sina.cn vip.sina.com sohu.com 139.com 189.cn wo.cn 21cn.com aliyun.com tom.com
263.net naver.com daum.net hanmail.net mail.ru bk.ru inbox.ru yandex.ru yandex.com rambler.ru web.de
t-online.de
freenet.de arcor.de posteo.de mailbox.org proton.me protonmail.com tutanota.com tuta.io orange.fr wanadoo.fr
free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it btinternet.com sky.com comcast.net
verizon.net att.net sbcglobal.net cox.net charter.net bigpond.com telia.com comhem.se bluewin.ch sapo.pt
terra.com.br uol.com.br bol.com.br zoho.com fastmail.com hey.com
"""
_PUBLIC_FAMILIES = "yahoo ymail hotmail outlook live msn gmx rediffmail"

LATIN_FORMS = frozenset(_LATIN_FORMS.split())
"""Legal forms, folded, without dots; and the `and` that joins two of them."""

LEADING_FORMS = frozenset(_LEADING_FORMS.split())
"""Legal forms that stand before a name."""

CHINESE_FORMS = (
    "股份有限公司|有限责任公司|有限责任|有限公司|股份公司|集团公司|总公司|分公司|子公司|公司|集团|股份|控股|"
    "有限合伙|普通合伙|合伙企业|个人独资企业|个体工商户|株式会社|合同会社|有限会社|주식회사|유한회사|㈜"
)
"""Legal forms in Simplified Chinese, Japanese and Korean: a pattern that takes the longest first."""

REGIONS = frozenset(_REGIONS.split())
"""Provinces of China, and the country, as they stand before a firm's name; Simplified."""

PLACES = REGIONS | frozenset(_CITIES.split())
"""Those, and its larger towns."""


def is_public_mail(domain: str) -> bool:
    """Whether anybody may have an address at `domain`, so that sharing it says nothing."""
    return domain in _PUBLIC or domain.partition(".")[0] in _FAMILIES


_PUBLIC = frozenset(_PUBLIC_MAIL.split())
_FAMILIES = frozenset(_PUBLIC_FAMILIES.split())
