"""Address books in LDIF as programs write them; all people and firms are made up."""

from __future__ import annotations

import base64

from tests.services.pictures import RED


def _b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")


_PICTURE = base64.b64encode(RED).decode("ascii")

THUNDERBIRD = f"""dn:: {_b64("cn=Björn Åkesson,mail=bjorn@berglund.example")}
objectclass: top
objectclass: person
objectclass: organizationalPerson
objectclass: inetOrgPerson
objectclass: mozillaAbPersonAlpha
givenName:: {_b64("Björn")}
sn:: {_b64("Åkesson")}
cn:: {_b64("Björn Åkesson")}
mozillaNickname: Bear
mail: bjorn@berglund.example
mozillaSecondEmail: bear@home.example
modifytimestamp: 1751234567
telephoneNumber: +46 8 123456
homePhone: +46 8 99
facsimiletelephonenumber: +46 8 98
mobile: +46 70 1234567
mozillaHomeStreet: Hemv 1
mozillaHomeLocalityName:: {_b64("Umeå")}
street: Berguv 8
mozillaWorkStreet2: Hus B
l:: {_b64("Luleå")}
st: Norrbotten
postalCode: 95822
c: Sweden
title: Buyer
ou: Purchasing
o:: {_b64("Berglunds snabbköp")}
mozillaWorkUrl: https://berglund.example
birthyear: 1980
birthmonth: 05
birthday: 17
mozillaCustom1: Prefers mail
description:: {_b64("Likes skis, tea; and this" + chr(10) + "second line")}

dn: cn=Anna Lind,mail=anna@lind.example
objectclass: top
objectclass: mozillaAbPersonAlpha
givenName: Anna
sn: Lind
cn: Anna Li
 nd
mail: anna@lin
 d.example
modifytimestamp: 0Z
birthmonth: 2
birthday: 29

dn: cn=Friends
objectclass: top
objectclass: groupOfNames
cn: Friends
member: cn=Anna Lind,mail=anna@lind.example

""".replace("\n", "\r\n").encode()

DIRECTORY = f"""version: 1
# written by a directory server
#  over two lines

dn: uid=wf,ou=people,dc=example,dc=com
changetype: add
objectClass: inetOrgPerson
uid: wf
cn;lang-zh:: {_b64("王芳")}
sn;lang-zh:: {_b64("王")}
givenName;lang-zh:: {_b64("芳")}
o:: {_b64("昆山精工有限公司")}
mail: wf@jg.example
mail: fang@jg.example
telephoneNumber: 0512-57330001
jpegPhoto:: {_PICTURE[:60]}
 {_PICTURE[60:]}
userPassword:: e1NTSEF9

dn: uid=gone,ou=people,dc=example,dc=com
changetype: delete

dn: uid=bad,ou=people,dc=example,dc=com
cn:: not base64!

dn: uid=odd,ou=people,dc=example,dc=com
cn: Odd
 One
this is no line

dn: uid=cai,ou=people,dc=example,dc=com
cn: Cai Ltd
telephoneNumber: +44 20 7946 0000
""".encode()

BY_PROGRAM = {"Thunderbird": THUNDERBIRD, "LDIF": DIRECTORY}
