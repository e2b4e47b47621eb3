"""Lists under the very headers that programs write, and what in each of them is easily misread."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from salesdesk.domain.words import Channel, Role
from salesdesk.exchange.opened import OpenedFile
from salesdesk.exchange.table_part import TablePart
from salesdesk.exchange.taking_in import open_import
from salesdesk.services.imported_rows import ImportedCustomer
from tests.exchange.files import csv_text, put
from tests.exchange.test_programs import GOOGLE, cut, records

Row = dict[str, str]


def listed(folder: Path, *rows: Row, header: list[str] | None = None, encoding: str = "utf-8") -> OpenedFile:
    names = header or list(dict.fromkeys(name for row in rows for name in row))
    assert all(set(row) <= set(names) for row in rows)
    return open_import(
        put(folder, csv_text(names, [[row.get(n, "") for n in names] for row in rows]), encoding)
    )


def only(file: OpenedFile, country: str = "US") -> Any:
    (record,) = records(file, country)
    return record


OUTLOOK_GERMAN = cut(
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,"
    "Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,"
    "Ort privat,Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon Firma,Telefon (privat),"
    "Mobiltelefon,Haupttelefon,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,"
    "Geburtstag,Geschlecht,Initialen,Jahrestag,Konto,Notizen,Ort,Priorität,Privat,Vertraulichkeit,Webseite"
)


def test_outlook_in_german(tmp_path: Path) -> None:
    row = {
        "Vorname": "Zoë", "Nachname": "Müller", "Firma": "Bäckerei Müller GmbH", "Position": "Inhaberin",
        "Straße geschäftlich": "Ringstr. 5", "Ort geschäftlich": "Köln", "Region geschäftlich": "NRW",
        "Postleitzahl geschäftlich": "50667", "Land/Region geschäftlich": "Deutschland",
        "Straße privat": "Gartenweg 1", "Ort privat": "Bonn", "Telefon Assistent": "+49 221 5559",
        "Fax geschäftlich": "+49 221 5551", "Telefon geschäftlich": "+49 221 5550",
        "Telefon (privat)": "+49 221 777", "Mobiltelefon": "+49 171 5551", "Haupttelefon": "+49 171 5551",
        "E-Mail-Adresse": "zoe@m.example", "E-Mail-Typ": "SMTP", "E-Mail: Angezeigter Name": "Zoë Müller",
        "E-Mail 2: Adresse": "z2@m.example", "Geburtstag": "17.5.1980", "Geschlecht": "Keine Angabe",
        "Initialen": "Z.M.", "Jahrestag": "0.0.00", "Konto": "4711", "Notizen": "mag Tee", "Ort": "2. OG",
        "Priorität": "Normal", "Privat": "Falsch", "Vertraulichkeit": "Normal",
    }  # fmt: skip
    file = listed(tmp_path, row, header=OUTLOOK_GERMAN, encoding="cp1252")
    customer: ImportedCustomer = only(file, "DE")
    assert (file.source, customer.name, customer.region) == ("Outlook", "Bäckerei Müller GmbH", "NRW")
    assert (customer.address, customer.city, customer.postcode) == ("Ringstr. 5", "Köln", "50667")
    assert customer.phones == (("phone", "+49 221 5550"), ("fax", "+49 221 5551"))
    (person,) = customer.people
    assert (person.title, person.birthday) == ("Inhaberin", date(1980, 5, 17))
    assert person.phones[0] == ("phone", "+49 221 777")
    assert ("mobile", "+49 171 5551") in person.phones
    assert person.emails == ("zoe@m.example", "z2@m.example")
    assert customer.extra == (
        ("Straße privat", "Gartenweg 1"),
        ("Ort privat", "Bonn"),
        ("Telefon Assistent", "+49 221 5559"),
        ("Konto", "4711"),
        ("Ort", "2. OG"),
    )


def test_outlook_in_french_has_two_columns_of_one_name(tmp_path: Path) -> None:
    header = cut(
        "Titre,Prénom,Nom,Société,Titre,Rue (bureau),Ville (bureau),Rue (domicile),Tél. mobile,Compte"
    )
    line = cut("M.,Luc,Petit,Fromagerie Petit,Acheteur,1 rue A,Annecy,2 rue B,+33 6 11 22 33 44,9")
    file = open_import(put(tmp_path, csv_text(header, [line])))
    customer = only(file, "FR")
    assert (file.source, customer.name, customer.address) == ("Outlook", "Fromagerie Petit", "1 rue A")
    assert (customer.people[0].name, customer.people[0].title) == ("Luc Petit", "Acheteur")
    assert set(customer.extra) == {("Titre", "M."), ("Rue (domicile)", "2 rue B"), ("Compte", "9")}


def test_an_outlook_account_is_nobodys_name_and_an_assistants_number_not_the_firms(tmp_path: Path) -> None:
    row = {
        "First Name": "Zoe", "Last Name": "Miller", "Company": "Miller Bakery",
        "Business Street": "5 Ring St",
        "Assistant's Phone": "+1 617 555 0199", "Business Phone": "+1 617 555 0100", "Account": "A-17",
        "Car Phone": "+1 617 555 0120", "E-mail Display Name": "Zoe", "IMAddress": "zoe@im.example",
        "Pager": "+1 617 555 0999",
    }  # fmt: skip
    customer = only(listed(tmp_path, row))
    assert customer.phones == (("phone", "+1 617 555 0100"),)
    (person,) = customer.people
    assert (person.name, person.phones, person.emails) == (
        "Zoe Miller",
        (("mobile", "+1 617 555 0120"),),
        (),
    )
    assert dict(customer.extra) == {
        name: row[name] for name in ("Assistant's Phone", "Account", "IMAddress", "Pager")
    }


THUNDERBIRD = cut(
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,"
    "Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,"
    "Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country,"
    "Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,"
    "Custom 2,Custom 3,Custom 4,Notes"
)


def test_thunderbird_has_three_columns_for_a_birthday(tmp_path: Path) -> None:
    rows = (
        {"First Name": "Björn", "Last Name": "Åkesson", "Organization": "Berglunds", "Home City": "Umeå",
         "Work Address": "Berguv 8", "Work Address 2": "Hus B", "Work City": "Luleå", "Work ZipCode": "95822",
         "Birth Year": "1980", "Birth Month": "5", "Birth Day": "17", "Primary Email": "b@b.example",
         "Mobile Number": "+46 70 1234567"},
        {"First Name": "Anna", "Last Name": "Lind", "Birth Month": "2", "Birth Day": "29"},
        {"First Name": "Eva", "Last Name": "Ek", "Birth Year": "1980", "Birth Month": "2", "Birth Day": "30"},
    )  # fmt: skip
    file = listed(tmp_path, *rows, header=THUNDERBIRD)
    bjorn, anna, eva = records(file, "SE")
    assert (file.source, bjorn.name, bjorn.city) == ("Thunderbird", "Berglunds", "Luleå")
    assert (bjorn.address, bjorn.postcode) == ("Berguv 8, Hus B", "95822")
    assert bjorn.people[0].birthday == date(1980, 5, 17)
    assert bjorn.extra == (("Home City", "Umeå"),)
    assert anna.people[0].birth_month_day == "02-29"
    assert eva.extra == (("Birth Year", "1980"), ("Birth Month", "2"), ("Birth Day", "30"))


def test_linkedin_says_something_above_its_header(tmp_path: Path) -> None:
    text = (
        'Notes:\n"When exporting, some e-mail addresses are missing, as ""privacy"" has it."\n\n'
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Erika,Muster,https://www.linkedin.com/in/erika,,Müller & Co. KG,Einkauf,05 Mar 2024\n"
    )
    file = open_import(put(tmp_path, text))
    customer = only(file, "DE")
    assert (file.source, customer.name, customer.websites) == ("LinkedIn", "Müller & Co. KG", ())
    assert customer.people[0].reaches == (("website", "https://www.linkedin.com/in/erika"),)
    assert customer.extra == (("Connected On", "05 Mar 2024"),)


def test_google_numbers_addresses_and_calls_values_by_the_label_beside_them(tmp_path: Path) -> None:
    header = [*GOOGLE, *cut("Address 2 - Label,Address 2 - Street,Address 2 - City,Relation 1 - Label"
                            ",Relation 1 - Value,Event 1 - Label,Event 1 - Value")]  # fmt: skip
    row = {
        "First Name": "Anna", "Last Name": "Weber", "Organization Name": "Weber GmbH",
        "Labels": "* myContacts ::: * starred", "Address 1 - Label": "Home",
        "Address 1 - Street": "Gartenweg 3", "Address 1 - City": "Potsdam", "Address 2 - Label": "Work",
        "Address 2 - Street": "Hauptstr. 1", "Address 2 - City": "Berlin", "Relation 1 - Label": "Spouse",
        "Relation 1 - Value": "Jan", "Event 1 - Label": "* Anniversary", "Event 1 - Value": "2009-06-12",
    }  # fmt: skip
    customer = only(listed(tmp_path, row, header=header), "DE")
    assert (customer.address, customer.city) == ("Hauptstr. 1", "Berlin")
    assert customer.extra == (
        ("Address 1 - Street", "Gartenweg 3"),
        ("Address 1 - City", "Potsdam"),
        ("Spouse", "Jan"),
        ("Anniversary", "2009-06-12"),
    )


def test_a_label_may_stand_behind_its_phone(tmp_path: Path) -> None:
    row = {"First Name": "Rose", "Company": "Edge", "Phone 1": "512-757-6000", "Phone 1 Label": "work",
           "Phone 2": "512-757-9340", "Phone 2 Label": "mobile", "Buckets": "Clients"}  # fmt: skip
    customer = only(listed(tmp_path, row))
    assert customer.phones == (("phone", "512-757-6000"),)
    assert customer.people[0].phones == (("mobile", "512-757-9340"),)


def test_a_salutation_is_no_part_of_a_name(tmp_path: Path) -> None:
    row = {"Record Id": "zcrm_1", "Contact Owner": "Ann", "First Name": "Rose", "Last Name": "Gonzalez",
           "Full Name": "Ms. Rose Gonzalez", "Account Name": "Edge", "Created By": "Ann",
           "Last Activity Time": "2026-03-05 10:00:00", "Account Name.id": "zcrm_2"}  # fmt: skip
    file = listed(tmp_path, row)
    customer = only(file)
    assert (file.source, customer.people[0].name) == ("Zoho CRM", "Rose Gonzalez")
    assert customer.last_contact_on == date(2026, 3, 5)


def test_salesforce_data_export(tmp_path: Path) -> None:
    account = {"Id": "0018c1", "IsDeleted": "0", "MasterRecordId": "", "Name": "Edge Communications",
               "Type": "Customer", "ParentId": "0018c0", "BillingStreet": "312 Place\nSuite 5",
               "BillingCity": "Austin", "BillingPostalCode": "78767", "Phone": "(512) 757-6000",
               "SystemModstamp": "2021-01-11 21:03:40"}  # fmt: skip
    file = listed(tmp_path, account)
    customer = only(file)
    assert (file.source, customer.name, customer.kind) == ("Salesforce", "Edge Communications", "firm")
    assert (customer.address, customer.postcode) == ("312 Place, Suite 5", "78767")
    assert dict(customer.extra) == {"Id": "0018c1", "Type": "Customer", "ParentId": "0018c0"}
    task = {"Id": "00T1", "WhoId": "0038c1", "WhatId": "0018c1", "Subject": "Call",
            "ActivityDate": "2026-03-05",
            "Status": "Completed", "Description": "x", "IsDeleted": "0"}  # fmt: skip
    (part,) = listed(tmp_path, task).parts
    assert part.kind == "interactions"
    assert isinstance(part, TablePart)
    assert part.lacking() is not None  # it names accounts by their numbers alone; no customer is called 00T1


def test_odoo_names_firms_by_their_external_ids(tmp_path: Path) -> None:
    rows = (
        {"id": "base.p_2", "name": "Brandon Freeman", "is_company": "False", "parent_id/id": "base.p_1",
         "country_id/id": "base.be"},
        {"id": "base.p_1", "name": "Azure Interior", "is_company": "True", "comment": "<p>good</p>"},
        {"id": "base.p_3", "name": "Lone Wolf", "is_company": "False", "parent_id/id": "base.gone"},
    )  # fmt: skip
    file = listed(tmp_path, *rows)
    at_firm, firm, alone = records(file, "BE")
    assert (file.source, at_firm.name, at_firm.people[0].name) == (
        "Odoo",
        "Azure Interior",
        "Brandon Freeman",
    )
    assert (at_firm.websites, firm.kind, firm.notes) == ((), "firm", "good")
    assert (alone.name, alone.kind, ("parent_id/id", "base.gone") in alone.extra) == (
        "Lone Wolf",
        "person",
        True,
    )


def test_odoo_displays_people_behind_their_firms(tmp_path: Path) -> None:
    row = {"Complete Name": "Azure Interior, Brandon Freeman", "Is a Company": "False",
           "Company Type": "Individual", "Related Company": "Azure Interior"}  # fmt: skip
    customer = only(listed(tmp_path, row))
    assert (customer.name, customer.people[0].name, customer.extra) == (
        "Azure Interior",
        "Brandon Freeman",
        (),
    )


def test_espocrm_heads_its_lists_with_the_names_of_its_fields(tmp_path: Path) -> None:
    row = {"id": "5f1", "name": "Azure", "deleted": "", "emailAddress": "info@azure.example",
           "phoneNumber": "'+3210588558", "billingAddressStreet": "Rue 1\nBte 3",
           "billingAddressCity": "Wavre",
           "billingAddressPostalCode": "1300", "billingAddressCountry": "Belgium", "teamsIds": "[]",
           "teamsNames": "{}", "createdById": "1", "assignedUserName": "Admin",
           "phoneNumberData": '[{"phoneNumber":"+3210588559","primary":false,"type":"Office"}]'}  # fmt: skip
    file = listed(tmp_path, row)
    customer = only(file, "BE")
    assert (file.source, customer.name, customer.address) == ("EspoCRM", "Azure", "Rue 1, Bte 3")
    assert (customer.city, customer.postcode, customer.country) == ("Wavre", "1300", "Belgium")
    assert customer.phones == (("phone", "+3210588558"), ("phone", "+3210588559"))
    assert customer.extra == (("id", "5f1"), ("assignedUserName", "Admin"))


def test_twenty_writes_lists_within_cells(tmp_path: Path) -> None:
    row = {"Id": "20202020-1c0e", "Name / First Name": "Christoph", "Name / Last Name": "Callisto",
           "Emails / Primary Email": "c@l.example", "Emails / Additional Emails": '["c2@l.example"]',
           "Phones / Primary Phone Number": "789012345", "Phones / Primary Phone Country Code": "US",
           "Phones / Primary Phone Calling Code": "\u200d+1",
           "Phones / Additional Phones": '[{"number":"555123","callingCode":"+1","countryCode":"US"}]',
           "Linkedin / Link URL": "https://linkedin.com/in/c", "Job Title": "Buyer",
           "Intro": "\u200d=1+1"}  # fmt: skip
    file = listed(tmp_path, row)
    customer = only(file)
    assert (file.source, customer.name, customer.kind) == ("Twenty", "Christoph Callisto", "person")
    assert customer.phones == (("phone", "+1 789012345"), ("phone", "+1 555123"))
    assert customer.emails == ("c@l.example", "c2@l.example")
    assert customer.extra == (("Id", "20202020-1c0e"), ("Intro", "=1+1"))
    company = {"Id": "2", "Name": "Weber", "Domain Name / Link URL": "https://weber.example",
               "Domain Name / Secondary Links": "[]", "Address / Address 1": "1 Road",
               "Address / City": "Cork",
               "Address / Post Code": "D02"}  # fmt: skip
    file = listed(tmp_path, company)
    customer = only(file)
    assert (customer.name, customer.address, customer.postcode) == ("Weber", "1 Road", "D02")
    assert file.source == "Twenty"


def test_chinese_programs(tmp_path: Path) -> None:
    row = {"跟进类型": "客户", "客户名称": "昆山精工", "联系人": "王芳", "跟进方式": "到访",
           "跟进时间": "2026-03-05 10:00", "负责人": "李四", "跟进内容": "谈了价格"}  # fmt: skip
    file = listed(tmp_path, row)
    assert (file.source, only(file).channel, only(file).summary) == ("CordysCRM", Channel.VISIT, "谈了价格")
    plan = {"客户名称": "昆山精工", "联系人": "王芳", "预计开始时间": "2026-12-05", "预计沟通内容": "送样品"}
    file = listed(tmp_path, plan)
    assert (file.source, only(file).due_on, only(file).note) == ("CordysCRM", date(2026, 12, 5), "送样品")
    firm = {
        "客户名称": "昆山精工",
        "客户行业": "制造业",
        "最新跟进时间": "2026-03-05 10:00:00",
        "剩余归属": "30",
    }
    assert (only(listed(tmp_path, firm)).industry, only(listed(tmp_path, firm)).last_contact_on) == (
        "制造业",
        date(2026, 3, 5),
    )
    person = {
        "姓名": "王芳",
        "客户名称": "昆山精工",
        "手机1": "13800138000",
        "决策人角色": "决策人",
        "生命状态": "正常",
    }
    file = listed(tmp_path, person)
    assert (file.source, only(file, "CN").people[0].role) == ("纷享销客", Role.DECIDES)
    account = {
        "公司名称": "昆山精工",
        "客户所有人": "李四",
        "最新活动记录时间": "2026-03-05 10:00",
        "上级公司": "恒泰",
    }
    file = listed(tmp_path, account)
    assert (file.source, only(file).name) == ("销售易", "昆山精工")
    friend = {
        "客户名称": "小明",
        "描述": "爱喝茶",
        "添加人账号": "lisi",
        "添加时间": "2026-03-05 10:00:00",
        "企业": "精工",
    }
    file = listed(tmp_path, friend)
    assert (file.source, only(file).notes, only(file).people[0].name) == ("企业微信", "爱喝茶", "小明")
    del friend["企业"]
    file = listed(tmp_path, friend | {"备注企业": "精工", "备注电话": "13812345678"})
    assert (file.source, only(file).name, only(file).people[0].name) == ("企业微信", "精工", "小明")
    assert only(file).people[0].phones == (("mobile", "13812345678"),)


def test_notion_puts_a_link_behind_a_page(tmp_path: Path) -> None:
    row = {"Name": "Rose Gonzalez", "Company": "Edge (https://www.notion.so/Edge-1a2b3c?pvs=21)",
           "Last contacted": "March 5, 2026", "Email": "r@edge.example"}  # fmt: skip
    customer = only(listed(tmp_path, row))
    assert (customer.name, customer.last_contact_on) == ("Edge", date(2026, 3, 5))


def test_an_id_is_nobodys_name(tmp_path: Path) -> None:
    file = listed(tmp_path, {"WhoId": "00a1b2c3", "Id": "00d4e5f6", "Remark text": "Edge"})
    assert only(file).name == "Edge"
