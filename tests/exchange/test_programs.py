"""Lists in the style of the programs that reps come from, with their quirks."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from salesdesk.domain.words import Channel, Direction, Outcome
from salesdesk.exchange.opened import OpenedFile, Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.taking_in import open_import
from salesdesk.services.imported_rows import ImportedCustomer, ImportedInteraction, ImportedPerson, Refusal
from tests.exchange.files import TODAY, csv_text, put


def opened(folder: Path, header: list[str], *rows: list[str], encoding: str = "utf-8") -> OpenedFile:
    return open_import(put(folder, csv_text(header, rows), encoding))


def cut(line: str) -> list[str]:
    """The cells of a line of which none holds a comma."""
    return line.split(",")


def records(file: OpenedFile, country: str = "CN") -> list[Any]:
    (part,) = file.parts
    found = list(part.records(Reading(country, TODAY, UTC, in_english(TODAY))))
    assert not [one for one in found if isinstance(one, Refusal)]
    return found


def row(header: list[str], **cells: str) -> list[str]:
    """A row with the cells named by their headers, `_` for a blank and `__` for ` - `."""
    named = {key.replace("__", " - ").replace("_", " "): value for key, value in cells.items()}
    assert set(named) <= set(header)
    return [named.get(name, "") for name in header]


GOOGLE = cut(
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,"
    "Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,"
    "Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
    "E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,"
    "Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,"
    "Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
    "Website 1 - Label,Website 1 - Value"
)


def test_google_contacts(tmp_path: Path) -> None:
    cells = {
        "First_Name": "Anna",
        "Last_Name": "Weber",
        "Organization_Name": "Weber GmbH",
        "Organization_Title": "Head of Purchasing",
        "Birthday": " --05-17",
        "Labels": "* myContacts ::: Suppliers",
        "Notes": "likes tea",
    }
    line = row(GOOGLE, **cells)
    for header, value in (
        ("E-mail 1 - Label", "* Work"),
        ("E-mail 1 - Value", "anna@weber.example ::: a.weber@weber.example"),
        ("Phone 1 - Label", "Work"),
        ("Phone 1 - Value", "+49 30 998877"),
        ("Phone 2 - Label", "Mobile"),
        ("Phone 2 - Value", "+49 171 1234567"),
        ("Address 1 - Formatted", "Hauptstr. 1\nBerlin 10115\nGermany"),
        ("Address 1 - Street", "Hauptstr. 1"),
        ("Address 1 - City", "Berlin"),
        ("Address 1 - Postal Code", "10115"),
    ):
        line[GOOGLE.index(header)] = value
    file = opened(tmp_path, GOOGLE, line)
    assert file.source == "Google Contacts"
    (customer,) = records(file, "DE")
    assert (customer.name, customer.city, customer.postcode) == ("Weber GmbH", "Berlin", "10115")
    assert customer.phones == (("phone", "+49 30 998877"),)
    assert customer.people == (
        ImportedPerson(
            "Anna Weber",
            "Head of Purchasing",
            phones=(("mobile", "+49 171 1234567"),),
            emails=("anna@weber.example", "a.weber@weber.example"),
            birth_month_day="05-17",
        ),
    )
    assert ("Labels", "Suppliers") in customer.extra


def test_google_contacts_as_they_were(tmp_path: Path) -> None:
    header = cut(
        "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,"
        "E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,"
        "Organization 1 - Name,Organization 1 - Title"
    )
    line = cut("李 明,明,,李,* myContacts,* ,li@hengda.example,Mobile,138 1234 5678,,苏州恒达,采购经理")
    file = opened(tmp_path, header, line, encoding="utf-16")
    assert file.source == "Google Contacts"
    (customer,) = records(file)
    assert customer.name == "苏州恒达"
    assert customer.people[0].phones == (("mobile", "138 1234 5678"),)
    assert customer.extra == ()


OUTLOOK = cut(
    "First Name,Middle Name,Last Name,Company,Department,Job Title,Business Street,"
    "Business City,Business State,Business Postal Code,Business Country/Region,Business Fax,"
    "Business Phone,Mobile Phone,Birthday,Categories,E-mail Address,E-mail Type,"
    "E-mail Display Name,Gender,Initials,Notes,Priority,Private"
)


def test_outlook_in_windows_1252(tmp_path: Path) -> None:
    line = cut(
        "Zoë,,Müller,Bäckerei Müller,,Owner,Ringstr. 5,Köln,NRW,50667,Germany,,+49 221 5550,"
        "+49 171 5551,0/0/00,,zoe@mueller.example,SMTP,Zoë Müller (zoe@mueller.example),"
        "Unspecified,Z.M.,,Normal,False"
    )
    file = opened(tmp_path, OUTLOOK, line, encoding="cp1252")
    assert (file.source, file.encoding) == ("Outlook", "cp1252")
    (customer,) = records(file, "DE")
    assert (customer.name, customer.city, customer.country) == ("Bäckerei Müller", "Köln", "Germany")
    (person,) = customer.people
    assert (person.name, person.birthday, person.emails) == ("Zoë Müller", None, ("zoe@mueller.example",))
    assert customer.extra == ()


def test_outlook_in_chinese(tmp_path: Path) -> None:
    header = cut(
        "名,姓,单位,职务,商务地址 街道,商务地址 市/县,商务电话,移动电话,电子邮件地址,电子邮件类型,生日"
    )
    line = cut("小明,张,昆山精工,采购,园区路 8 号,昆山,0512-5555,13800138000,zhang@jg.example,SMTP,1980/5/17")
    file = opened(tmp_path, header, line, encoding="gb18030")
    assert (file.source, file.encoding) == ("Outlook", "gb18030")
    (customer,) = records(file)
    assert (customer.name, customer.people[0].name) == ("昆山精工", "张小明")
    assert customer.people[0].birthday == date(1980, 5, 17)


def test_hubspot_contacts_and_companies(tmp_path: Path) -> None:
    header = cut(
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,"
        "Lifecycle Stage,Last Activity Date,Create Date"
    )
    line = cut(
        "151,Tom,Baker,tom@baker.example,+1 555 0100,Ann,Baker Ltd,Customer,2026-11-03 14:05,2024-01-02"
    )
    file = opened(tmp_path, header, line)
    assert file.source == "HubSpot"
    (customer,) = records(file, "US")
    assert (customer.name, customer.people[0].name) == ("Baker Ltd", "Tom Baker")
    assert customer.last_contact_on == date(2026, 11, 3)
    companies = (
        "Record ID,Company name,Company owner,Phone Number,City,Country/Region,Industry,Company Domain Name"
    )
    line = ["99", "Baker Ltd", "Ann", "+1 555 0101", "Boston", "United States", "FOOD", "baker.example"]
    file = opened(tmp_path, companies.split(","), line)
    (customer,) = records(file, "US")
    assert (file.source, customer.name, customer.city) == ("HubSpot", "Baker Ltd", "Boston")
    assert customer.websites == ("baker.example",)


def test_hubspot_calls(tmp_path: Path) -> None:
    header = cut(
        "Record ID,Activity date,Call Title,Call outcome,Call direction,Call duration (HH:mm:ss),"
        "Call notes,Associated Contact,Associated Company"
    )
    line = [
        "7", "2026-11-03 09:30", "Follow up", "No answer", "Outbound", "0:01:10", "nobody there",
        "Tom Baker (tom@baker.example)", "Baker Ltd",
    ]  # fmt: skip
    file = opened(tmp_path, header, line)
    assert (file.source, file.parts[0].kind) == ("HubSpot", "interactions")
    assert records(file) == [
        ImportedInteraction(
            2,
            "Baker Ltd",
            datetime(2026, 11, 3, 9, 30, tzinfo=UTC),
            outcome=Outcome.NO_ANSWER,
            minutes=2,
            summary="Follow up\nnobody there",
            people=("Tom Baker",),
        )
    ]


SALESFORCE_END = (
    "\n\n\nMy Report\nCopyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\n"
    "Confidential Information - Do Not Distribute\nGenerated By:  Ann  11/3/2026 2:15 PM\nExample Corp\n"
)


@pytest.mark.parametrize(
    ("header", "line", "firm", "person"),
    [
        (
            "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,"
            "Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Mobile,Email,"
            "Account Owner",
            "Ms.,Rose,Gonzalez,SVP,Edge Communications,313 Constitution Place,Austin,TX,78767,USA,"
            "(512) 757-6000,(512) 757-9340,rose@edge.example,Ann",
            "Edge Communications",
            "Rose Gonzalez",
        ),
        (
            "Account Owner,Account Name,Type,Billing Street,Billing City,Billing Country,Phone,Website,"
            "Last Activity",
            "Ann,Edge Communications,Customer,312 Constitution Place,Austin,USA,(512) 757-6000,"
            "http://edge.example,11/3/2026",
            "Edge Communications",
            "",
        ),
        (
            "First Name,Last Name,Title,Company / Account,Email,Phone,Street,City,Lead Source,Rating,"
            "Lead Owner",
            "Bertha,Boxer,Director,Farmers Coop,bertha@fcof.example,(850) 644-4200,1 Main St,"
            "Tallahassee,Web,Hot,Ann",
            "Farmers Coop",
            "Bertha Boxer",
        ),
    ],
    ids=["contacts", "accounts", "leads"],
)
def test_salesforce_reports(tmp_path: Path, header: str, line: str, firm: str, person: str) -> None:
    file = open_import(put(tmp_path, f"{header}\n{line}\n{SALESFORCE_END}"))
    assert file.source == "Salesforce"
    (customer,) = records(file, "US")  # what stands below the report is no customer
    assert isinstance(customer, ImportedCustomer)
    assert (customer.name, *[one.name for one in customer.people]) == (firm, *([person] if person else []))


def test_salesforce_activities(tmp_path: Path) -> None:
    header = (
        "Date,Subject,Assigned,Company / Account,Contact,Activity Type,Status,"
        "Call Duration (seconds),Full Comments"
    )
    line = "11/3/2026,Call about pumps,Ann,Edge Communications,Rose Gonzalez,Call,Completed,125,Wants a quote"
    file = open_import(put(tmp_path, f"{header}\n{line}\n{SALESFORCE_END}"))
    assert (file.source, file.parts[0].kind) == ("Salesforce", "interactions")
    (contact,) = records(file, "US")
    assert (contact.customer, contact.people, contact.channel) == (
        "Edge Communications",
        ("Rose Gonzalez",),
        Channel.PHONE,
    )
    assert (contact.minutes, contact.summary) == (3, "Call about pumps\nWants a quote")
    assert contact.at == datetime(2026, 11, 3, 12, tzinfo=UTC)


def test_odoo_contacts(tmp_path: Path) -> None:
    header = cut(
        "External ID,Name,Company Type,Related Company,Job Position,Phone,Mobile,Email,Street,City,Country"
    )
    lines = [
        "base.p_1,Azure Interior,Company,,,+32 10 588 558,,azure@example.com,Rue 1,Wavre,Belgium",
        "base.p_2,Brandon Freeman,Individual,Azure Interior,Buyer,,+32 470 1,b.freeman@azure.example,,,",
        "base.p_3,Lone Wolf,Individual,,,,+32 470 2,,,,",
    ]
    file = opened(tmp_path, header, *(line.split(",") for line in lines))
    assert file.source == "Odoo"
    firm, at_firm, alone = records(file, "BE")
    assert (firm.name, firm.kind, firm.people) == ("Azure Interior", "firm", ())
    assert (at_firm.name, [one.name for one in at_firm.people]) == ("Azure Interior", ["Brandon Freeman"])
    assert (alone.name, alone.kind) == ("Lone Wolf", "person")


def test_odoo_contacts_by_the_names_of_its_fields(tmp_path: Path) -> None:
    header = cut("id,name,is_company,parent_id,function,phone,email,street,zip,city,country_id")
    lines = [
        "base.p_1,Azure Interior,True,,,+32 10 588 558,,Rue 1,1300,Wavre,Belgium",
        "base.p_2,Brandon Freeman,False,Azure Interior,Buyer,,b.freeman@azure.example,,,,",
    ]
    file = opened(tmp_path, header, *(line.split(",") for line in lines))
    assert file.source == "Odoo"
    firm, at_firm = records(file, "BE")
    assert (firm.name, firm.kind, firm.country) == ("Azure Interior", "firm", "Belgium")
    assert (at_firm.name, at_firm.people[0].title) == ("Azure Interior", "Buyer")


@pytest.mark.parametrize(
    ("source", "header", "line", "firm", "person"),
    [
        (
            "Zoho CRM",
            "Record Id,Contact Owner,Account Name,First Name,Last Name,Full Name,Title,Email,Phone,"
            "Mobile,"
            "Lead Source,Created By,Modified By,Created Time,Mailing Street,Mailing City",
            "zcrm_1,Ann,Hengtai,Wang,Fang,Wang Fang,Buyer,w@h.example,0512,138,Web,Ann,Ann,2026-01-01,"
            "1 Road,Kunshan",
            "Hengtai",
            "Wang Fang",
        ),
        (
            "Pipedrive",
            "Person - Name,Person - Label,Person - Organization,Person - Email - Work,"
            "Person - Phone - Work,"
            "Person - Owner",
            "Anna Weber,Hot,Weber GmbH,anna@weber.example,+49 30 998877,Ann",
            "Weber GmbH",
            "Anna Weber",
        ),
        (
            "EspoCRM",
            "Name,Salutation Name,First Name,Last Name,Account Name,Email Address,"
            "Email Address Is Opted Out,"
            "Phone Number,Address Street,Address City",
            "Anna Weber,Ms.,Anna,Weber,Weber GmbH,anna@weber.example,0,+4930998877,Hauptstr. 1,Berlin",
            "Weber GmbH",
            "Anna Weber",
        ),
        (
            "企业微信",
            "客户名称,企业,备注,描述,添加人,添加人账号,添加时间,来源,手机,企业标签",
            "王芳,昆山精工,采购,爱喝茶,小李,li,2026-01-02 10:00,扫描二维码,13800138000,重要",
            "昆山精工",
            "王芳",
        ),
        (
            "纷享销客",
            "客户名称,客户编号,客户级别,成交状态,1级行业,国家,省,市,详细地址,电话,网址,负责人,"
            "负责人主属部门,最后跟进时间",
            "昆山精工,KH001,普通客户,已成交,机械,中国,江苏,昆山,园区路 8 号,0512-5555001,jg.example,"
            "小李,一部,2026-11-03",
            "昆山精工",
            "",
        ),
    ],
    ids=["zoho", "pipedrive", "espo", "wecom", "fxiaoke"],
)
def test_other_programs(tmp_path: Path, source: str, header: str, line: str, firm: str, person: str) -> None:
    file = opened(tmp_path, header.split(","), line.split(","))
    assert file.source == source
    (customer,) = records(file)
    assert (customer.name, *[one.name for one in customer.people]) == (firm, *([person] if person else []))
    assert customer.kind == "firm"


def test_pipedrive_activities(tmp_path: Path) -> None:
    header = cut(
        "Activity - Subject,Activity - Type,Activity - Done,Activity - Due date,"
        "Activity - Contact person,Activity - Organization,Activity - Marked as done time,"
        "Activity - Note"
    )
    line = cut("Call Anna,Call,Done,2026-11-02,Anna Weber,Weber GmbH,2026-11-03 08:15:00,wants samples")
    file = opened(tmp_path, header, line)
    assert (file.source, file.parts[0].kind) == ("Pipedrive", "interactions")
    (contact,) = records(file)
    assert (contact.customer, contact.channel, contact.direction) == (
        "Weber GmbH",
        Channel.PHONE,
        Direction.OUT,
    )
    assert contact.at == datetime(2026, 11, 3, 8, 15, tzinfo=UTC)
