"""The lists that other programs write: what tells each of them, and its words that are its own.

Here stand address books, in `crm_words` programs for sales. The first that fits is taken, so that a
program's special lists stand before its common ones. What a header means in every program's lists stands in
`header_words` and `activity_words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from salesdesk.exchange.fields import FileKind

NO_FIELD = ""
"""Beside it stand headers that have no field, whatever their words or their cells look like."""


@dataclass(frozen=True, slots=True)
class Told:
    """One list of a program's. Headers stand between `|`, as in `header_words`; see `programs.Program`."""

    name: str
    telling: str
    besides: str = ""
    kind: FileKind | None = None
    words: Mapping[str, str] = field(default_factory=dict)


_OUTLOOK_TELLING = (
    "Business Street|E-mail Display Name|Straße geschäftlich|Rue (bureau)|商务地址 街道|商務 - 街"
    "|商務地址 街道|电子邮件类型"
)
_OUTLOOK = {
    "given_name": "Prénom",
    "middle_name": "Weitere Vornamen|Deuxième prénom",
    "family_name": "Nom",
    "company": "Société",
    "title": "Fonction|Titre",
    "address": "Straße geschäftlich|Straße privat|Weitere Straße|Rue (bureau)|Rue (domicile)|Rue (autre)"
    "|Other Street|其他地址 街道|其他 - 街",
    "city": "Ort geschäftlich|Ort privat|Weiterer Ort|Ville (bureau)|Ville (domicile)|Ville (autre)"
    "|Other City|其他地址 市/县|其他 - 市/鎮",
    "region": "Region geschäftlich|Bundesland/Kanton geschäftlich|Bundesland/Kanton privat"
    "|Weiteres/r Bundesland/Kanton|Dép/Région (bureau)|Dép/Région (domicile)|Dép/Région (autre)"
    "|Other State|其他地址 省/市/自治区|其他 - 縣/市",
    "postcode": "Postleitzahl geschäftlich|Postleitzahl privat|Weitere Postleitzahl|Code postal (bureau)"
    "|Code postal (domicile)|Code postal (autre)|Other Postal Code|其他地址 邮政编码|其他 - 郵遞區號",
    "country": "Land/Region geschäftlich|Land/Region privat|Weiteres/e Land/Region|Pays/Région (bureau)"
    "|Pays/Région (domicile)|Pays/Région (autre)|Pays (bureau)|Pays (domicile)|Pays (autre)"
    "|Other Country|Other Country/Region|其他地址 国家/地区|其他 - 國家/地區|其他 - 國家",
    "phone": "Telefon geschäftlich|Telefon Firma|Téléphone (bureau)|Téléphone 2 (bureau)|Téléphone société",
    "contact_phone": "Primary Phone|Haupttelefon|Telefon (privat)|Telefon (privat 2)|Telefon privat"
    "|Weiteres Telefon|Téléphone (domicile)|Téléphone 2 (domicile)|Téléphone principal|主要电话|代表電話",
    "mobile": "Car Phone|Radio Phone|Mobiltelefon|Autotelefon|Tél. mobile|Téléphone (voiture)"
    "|车载电话|无绳电话|汽車電話|無線電話",
    "fax": "Fax geschäftlich|Fax privat|Weiteres Fax|Télécopie (bureau)|Télécopie (domicile)"
    "|Télécopie (autre)|住宅传真|其他传真|住家傳真|其他傳真",
    "email": "E-Mail-Adresse|E-Mail 2: Adresse|E-Mail 3: Adresse|Adresse de messagerie|Adresse de courrier",
    "website": "Webseite|Page Web|Personal Web Page",
    "birthday": "Anniversaire",
    "notes": "Notizen",
    "ignore": "E-Mail-Typ|E-Mail 2: Typ|E-Mail: Angezeigter Name|E-Mail 2: Angezeigter Name|Initialen"
    "|Type de messagerie|Nom complet de l'adresse de messagerie|Initiales|电子邮件 2 显示名"
    "|电子邮件显示名|電子郵件 2 顯示名稱",
    NO_FIELD: "Account|Assistant's Phone|Callback|IMAddress|Pager|Telex|ISDN|TTY/TDD Phone|Location"
    "|Business Address PO Box|Home Address PO Box|Other Address PO Box|Ort|Telefon Assistent|Rückmeldung"
    "|Telefon für Hörbehinderte|Konto|Téléphone de l'assistant(e)|Rappel|Emplacement|Compte"
    "|助理的电话|回电话|寻呼机|TTY/TDD 电话|地点|帐户|助理電話|回撥電話|呼叫器|地點|帳戶|帳號",
}
_THUNDERBIRD = {
    "email": "Primary Email|Secondary Email|Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse",
    "contact": "Anzeigename",
    "phone": "Tel. dienstlich",
    "contact_phone": "Tel. privat",
    "mobile": "Mobile Number|Mobil-Tel.-Nr.",
    "fax": "Fax-Nummer",
    "address": "Work Address|Home Address|Dienstlich: Adresse|Privat: Adresse",
    "city": "Work City|Home City|Dienstlich: Ort|Privat: Ort",
    "region": "Work State|Work County|Home State|Home County|Dienstlich: Bundesland|Privat: Bundesland",
    "postcode": "Work ZipCode|Work Zip|Work Post Code|Home ZipCode|Home Zip|Home Post Code|Dienstlich: PLZ"
    "|Privat: PLZ",
    "country": "Work Country|Home Country|Dienstlich: Land|Privat: Land",
    "title": "Arbeitstitel",
    "website": "Webseite|Web Page",
    "birthday": "Birth Year|Birth Month|Birth Day|Geburtsjahr|Geburtsmonat|Geburtstag",
    NO_FIELD: "Pager Number|Pager-Nummer|Screen Name|Messenger-Name",
}
ADDRESS_BOOKS: tuple[Told, ...] = (
    Told(
        "Google Contacts",
        "Group Membership|E-mail 1 - Value|E-mail 1 - Label|Phone 1 - Value|Organization 1 - Name"
        "|Phonetic First Name",
    ),
    Told("Outlook", _OUTLOOK_TELLING, words=_OUTLOOK),
    Told(
        "Thunderbird",
        "Screen Name|Birth Year|Messenger-Name|Custom 1",
        "Primary Email|First Name",
        words=_THUNDERBIRD,
    ),
    Told("Thunderbird", "Messenger-Name|Geburtsjahr", "Primäre E-Mail-Adresse", words=_THUNDERBIRD),
    Told(
        "LinkedIn",
        "Connected On",
        "First Name|Last Name|Position",
        words={NO_FIELD: "Connected On"},
    ),
)
