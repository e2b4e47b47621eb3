"""Contact files as programs write them, with their quirks; all people and firms are made up."""

from __future__ import annotations

import base64

from tests.services.pictures import RED

_AS_PHONES = "CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"
_STREET = "太仓市人民南路一百零八号太仓重工家属院三栋"
_NOTE = "第一行，爱喝茶，不喜欢上午接电话。\r\n第二行"
_PICTURE = base64.b64encode(RED).decode("ascii")


def _crlf(text: str) -> bytes:
    return text.strip("\n").replace("\n", "\r\n").encode("utf-8") + b"\r\n"


def _qp(text: str, encoding: str = "utf-8") -> str:
    """Every byte encoded, as phones do it."""
    return "".join(f"={byte:02X}" for byte in text.encode(encoding))


def _soft(head: str, encoded: str) -> str:
    """A quoted-printable property with a soft break every 72 characters."""
    lines = [encoded[at : at + 72] for at in range(0, len(encoded), 72)] or [""]
    return f"{head}:" + "=\n".join(lines)


ICLOUD = _crlf(
    f"""
BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iCloud Web Address Book 2308B36//EN
N:Müller;Zoë;;Dr.;
FN:Dr. Zoë Müller
ORG:Hengtai Pumps\\, Inc.;Purchasing;Spare parts
TITLE:Head of purchasing
item1.TEL;type=pref:+49 30 1234567
item1.X-ABLabel:_$!<Main>!$_
TEL;type=CELL;type=VOICE:+49 170 1234567
TEL;type=WORK;type=FAX:+49 30 1234568
item2.TEL:+49 30 7654321
item2.X-ABLabel:Summer house
EMAIL;type=INTERNET;type=WORK;type=pref:zoe@hengtai.example
item3.URL;type=pref:https\\://hengtai.example/path?a=1\\,2
item3.X-ABLabel:_$!<HomePage>!$_
item4.ADR;type=WORK;type=pref:;;Hauptstraße 5\\nHinterhaus;Berlin;;10115;Germany
item4.X-ABADR:de
ADR;type=HOME:;;Gartenweg 1;Potsdam;;14467;Germany
BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-17
item5.X-ABDATE;type=pref:2009-06-12
item5.X-ABLabel:_$!<Anniversary>!$_
item6.X-ABRELATEDNAMES;type=pref:Jan
item6.X-ABLabel:_$!<Spouse>!$_
IMPP;X-SERVICE-TYPE=WeChat;type=WORK:wechat:zoe_m
X-SOCIALPROFILE;type=twitter:http://twitter.com/zoe
NOTE:Likes tea.\\nNever before ten\\; really.
PHOTO;ENCODING=b;TYPE=JPEG:{_PICTURE[:40]}
 {_PICTURE[40:90]}
 {_PICTURE[90:]}
REV:2026-01-01T00:00:00Z
END:VCARD
BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iCloud Web Address Book 2308B36//EN
N:;;;;
FN:Northwind Traders
ORG:Northwind Traders;
X-ABShowAs:COMPANY
TEL;type=WORK:+1 206 555 0100
END:VCARD
"""
)

GOOGLE = _crlf(
    """
BEGIN:VCARD
VERSION:3.0
FN:张小明
N:张;小明;;;
X-PHONETIC-FIRST-NAME:Xiaoming
NICKNAME:小张
EMAIL;TYPE=INTERNET;TYPE=WORK:zhang@kunshan.example
TEL;TYPE=CELL:+86 138 0013 8000
TEL;TYPE=WORK:0512-5733 1234
item1.ORG:昆山精工有限公司;采购部
item1.X-ABLabel:
TITLE:采购经理
ADR;TYPE=WORK:;;前进东路 88 号;昆山;江苏;215300;中国;前进东路 88 号\\n昆山\\, 江苏 215300\\n中国
BDAY:--0229
item2.URL:http\\://www.google.com/profiles/1234
item2.X-ABLabel:PROFILE
PHOTO:https://lh3.googleusercontent.example/contacts/abc
CATEGORIES:myContacts,Suppliers
NOTE:第一行\\n第二行
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:
N:;;;;
EMAIL;TYPE=INTERNET:nobody@example.com
CATEGORIES:myContacts
END:VCARD
"""
)

OUTLOOK = _crlf(
    f"""
BEGIN:VCARD
VERSION:2.1
X-MS-SIGNATURE:YES
N;LANGUAGE=en-gb:Anders;Maria;;Ms.
FN:Maria Anders
ORG:Alfreds Futterkiste;Sales
TITLE:Sales Representative
NOTE;ENCODING=QUOTED-PRINTABLE:Met at the fair.=0D=0A=
Wants a price list; soon=0D=0A
TEL;WORK;VOICE:+49 (30) 0074321
TEL;CELL;VOICE:+49 (171) 0074321
TEL;WORK;FAX:+49 (30) 0076545
TEL;PAGER;VOICE:12345
ADR;WORK;PREF:;;Obere Str. 57;Berlin;;12209;Germany
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Obere Str. 57=0D=0A=
12209 Berlin=0D=0A=
Germany
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
URL;WORK:http://alfreds.example
BDAY;VALUE=DATE:19630517
EMAIL;PREF;INTERNET:maria@alfreds.example
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 {_PICTURE[:60]}
 {_PICTURE[60:]}

X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.microsoft.com/office/outlook/12/electronicbusinesscards"/>
REV:20260101T000000Z
END:VCARD
"""
)

ANDROID = _crlf(
    f"""
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{_qp("李")};{_qp("思远")};;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{_qp("思远 李")}
TEL;CELL;PREF:139-0013-9000
TEL;WORK:+86 512 5555 1234
TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,{_qp("微信电话")}):13700137000
EMAIL;WORK:li@taicang.example
{_soft(f"ADR;HOME;{_AS_PHONES}", f";;{_qp(_STREET)};;;;")}
{_soft("ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE", _qp("太仓重工机械制造有限公司"))}
TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{_qp("厂长")}
{_soft(f"NOTE;{_AS_PHONES}", _qp(_NOTE))}
BDAY:1980-02-29
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Siyuan;1;;;;;;;;;;;;;
X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2009-06-12;1;;;;;;;;;;;;;
X-QQ:12345678
PHOTO;ENCODING=BASE64;JPEG:{_PICTURE[:50]}
 {_PICTURE[50:]}

END:VCARD
BEGIN:VCARD
VERSION:2.1
N:;Northwind Traders Ltd;;;
FN:Northwind Traders Ltd
TEL;CELL:020 7946 0000
END:VCARD
"""
)

NOKIA = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    "N;CHARSET=GBK:王;芳\r\n"
    "FN;CHARSET=GBK:王芳\r\n"
    f"ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=GB2312:{_qp('无锡贸易公司', 'gbk')}\r\n"
    "TEL;PREF;CELL;VOICE:13600136000\r\n"
    "TEL;WORK;FAX:05101234567\r\n"
    "ADR;WORK;CHARSET=GBK:;;中山路1号;无锡;江苏;214000;中国\r\n"
    "X-EPOCSECONDNAME;CHARSET=GBK:阿芳\r\n"
    "BDAY:19840901\r\n"
    "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK:赵;敏\r\nFN;CHARSET=GBK:赵敏\r\n"
    "TEL:13500135000\r\nEND:VCARD\r\n"
    "END:VCARD\r\n"
).encode("gbk")

THUNDERBIRD = _crlf(
    f"""
BEGIN:VCARD
VERSION:4.0
PRODID:-//Mozilla.org/NONSGML Thunderbird CardBook V1.0//EN
UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
FN:Björn Åkesson
N:Åkesson;Björn;;;
NICKNAME:Bear
EMAIL;PREF=1;TYPE=work:bjorn@berglund.example
EMAIL;TYPE=home:bear@home.example
TEL;VALUE=URI;TYPE="cell,voice":tel:+46-70-123-45-67
TEL;VALUE=URI;PREF=1;TYPE=work:tel:+46-8-123456;ext=12
ORG:Berglunds snabbköp;Inköp
TITLE:Inköpare
ROLE:Buyer
ADR;TYPE=work;LABEL="Berguvsvägen 8^nLuleå":;;Berguvsvägen 8;Luleå;;S-958 22;Sweden
URL;VALUE=URL:https://berglund.example
BDAY;VALUE=DATE:--0517
ANNIVERSARY;VALUE=DATE:20010203
TZ;VALUE=TEXT:Europe/Stockholm
X-CUSTOM1:Prefers mail
IMPP:xmpp:bear@jabber.example
PHOTO:data:image/png;base64,{_PICTURE[:30]}
 {_PICTURE[30:]}
NOTE:Åker skidor\\, gärna långt; och en mycket lång anteckning som viks mitt i
  ordet
END:VCARD
"""
)

QQ = _crlf(
    """
BEGIN:VCARD
VERSION:3.0
PRODID:-//Tencent//QQ Tongbu//CN
N:;陈静;;;
FN:陈静
TEL;TYPE=CELL:15900159000
X-QQ:99887766
X-WECHAT:chenjing88
END:VCARD
"""
)

HUAWEI = _crlf(
    """
BEGIN:VCARD
VERSION:2.1
PRODID:-//HUAWEI//Contacts//ZH
N;CHARSET=UTF-8:;恒泰泵业有限公司;;;
FN;CHARSET=UTF-8:恒泰泵业有限公司
TEL;WORK;VOICE:0512 5555 1234
END:VCARD
"""
)

BY_PROGRAM = {
    "iCloud": ICLOUD,
    "Google Contacts": GOOGLE,
    "Outlook": OUTLOOK,
    "Android phone": ANDROID,
    "Nokia phone": NOKIA,
    "Thunderbird": THUNDERBIRD,
    "QQ": QQ,
    "Huawei phone": HUAWEI,
}
