"""Contacts as address books and customer systems export them."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson
from tests.exchange.files import csv_text, customers_of, good_customers, put, the_customer


def test_google_contacts_as_it_was(tmp_path: Path) -> None:
    header = (
        "Name,Given Name,Additional Name,Family Name,Group Membership,Birthday,Gender,Notes,"
        "Organization 1 - Type,"
        "Organization 1 - Name,Organization 1 - Title,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,"
        "Phone 2 - Value,"
        "E-mail 1 - Type,E-mail 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
        "Website 1 - Value"
    )
    firm = ["Anna Weber", "Anna", "", "Weber", "* myContacts ::: Skat", " --05-17", "", "likes tea", "* Work"]
    firm += ["Weber & Söhne", "CEO", "Mobile", "+49 151 2345678 ::: +49 151 2345679", "Work Fax", "+49 30 5"]
    firm += ["* Work", "anna@weber.example ::: info@weber.example", "Seestr. 5\nBern", "Seestr. 5", "Bern"]
    private = ["李明", "明", "", "李", "* myContacts"] + [""] * 6 + ["Home", "13812345678"] + [""] * 8
    guess, rows = customers_of(
        put(tmp_path, csv_text(header.split(","), [[*firm, "weber.example"], private]))
    )
    assert guess.source == "Google Contacts"
    first, second = rows
    assert first == ImportedCustomer(
        row=2,
        name="Weber & Söhne",
        people=(
            ImportedPerson(
                "Anna Weber",
                "CEO",
                phones=(("mobile", "+49 151 2345678"), ("mobile", "+49 151 2345679")),
                emails=("anna@weber.example",),
                birth_month_day="05-17",
            ),
        ),
        phones=(("fax", "+49 30 5"),),
        emails=("info@weber.example",),
        websites=("weber.example",),
        address="Seestr. 5",
        city="Bern",
        notes="likes tea",
        extra=(("Group Membership", "Skat"),),
    )
    assert isinstance(second, ImportedCustomer)
    assert (second.name, second.kind, second.people) == ("李明", "person", ())
    assert second.phones == (("phone", "13812345678"),)
    assert second.extra == ()


def test_google_contacts_as_it_is(tmp_path: Path) -> None:
    text = (
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,"
        "E-mail 1 - Label,E-mail 1 - Value,"
        "Phone 1 - Label,Phone 1 - Value,Address 1 - Formatted\n"
        "Tom,J.,Baker,,Baker,* myContacts,* ,tom@baker.example,Mobile,+44 7700 900123,"
        '"1 High Street\nLeeds"\n'
        "芳,,王,恒达机械,经理,* myContacts,* ,wang@hengda.example,Work,0512-66668888,\n"
    )
    tom, wang = good_customers(put(tmp_path, text))
    assert (tom.name, tom.kind, tom.address) == ("Tom J. Baker", "person", "1 High Street, Leeds")
    assert tom.people == (ImportedPerson("Tom J. Baker", "Baker"),)
    assert (tom.phones, tom.emails) == ((("mobile", "+44 7700 900123"),), ("tom@baker.example",))
    assert (wang.name, wang.people[0].name, wang.people[0].title) == ("恒达机械", "王芳", "经理")
    assert wang.phones == (("phone", "0512-66668888"),)


def test_outlook_in_english(tmp_path: Path) -> None:
    text = (
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
        "Business Street 2,"
        "Business City,Business State,Business Postal Code,Business Country/Region,Home City,"
        "Business Fax,"
        "Business Phone,Business Phone 2,Home Phone,Mobile Phone,Birthday,E-mail Address,E-mail Type,"
        "E-mail Display Name,Gender,Notes,Priority,Private,Sensitivity,Web Page\n"
        "Dr.,Greta,,Lindner,,Alpenblick Inc,Sales,Buyer,5 Lake Rd,Floor 2,Boston,MA,02110,"
        "United States,Salem,617-555-0101,"
        "617-555-0102,617-555-0103,617-555-0104,617-555-0105,0/0/00,greta@alpenblick.example,SMTP,"
        "Greta,Unspecified,,Normal,False,Normal,http://alpenblick.example\n"
    )
    guess, rows = customers_of(put(tmp_path, text), "US")
    assert guess.source == "Outlook"
    assert list(rows) == [
        ImportedCustomer(
            row=2,
            name="Alpenblick Inc",
            people=(
                ImportedPerson(
                    "Greta Lindner",
                    "Buyer",
                    phones=(("phone", "617-555-0104"), ("mobile", "617-555-0105")),
                    emails=("greta@alpenblick.example",),
                ),
            ),
            phones=(("phone", "617-555-0102"), ("phone", "617-555-0103"), ("fax", "617-555-0101")),
            websites=("http://alpenblick.example",),
            address="5 Lake Rd, Floor 2",
            city="Boston",
            region="MA",
            country="United States",
            postcode="02110",
            extra=(("Title", "Dr."), ("Department", "Sales"), ("Home City", "Salem")),
        )
    ]


@pytest.mark.parametrize("office", ["商务地址 ", "商务"])
def test_outlook_in_chinese(tmp_path: Path, office: str) -> None:
    text = (
        "称谓,名,姓,单位,职务,商务地址 街道,商务地址 市/县,商务地址 省/市/自治区,商务地址 邮政编码,"
        "商务地址 国家/地区,商务传真,商务电话,"
        "移动电话,电子邮件地址,电子邮件类型,附注,性别\n"
        ",明,李,恒达机械,经理,园区路 8 号,苏州,江苏,215000,中国,0512-1,0512-66668888,13812345678,"
        "li@hengda.example,SMTP,好,未指定\n"
    ).replace("0512-1", "0512-66668889")
    path = put(tmp_path, text.replace("商务地址 ", office), "gb18030")
    assert customers_of(path)[0].source == "Outlook"
    customer = the_customer(path)
    assert customer.people == (
        ImportedPerson("李明", "经理", None, (("mobile", "13812345678"),), ("li@hengda.example",)),
    )
    assert (customer.address, customer.city, customer.region) == ("园区路 8 号", "苏州", "江苏")
    assert (customer.postcode, customer.country, customer.notes) == ("215000", "中国", "好")
    assert customer.phones == (("phone", "0512-66668888"), ("fax", "0512-66668889"))
    assert customer.extra == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Company Name,Lifecycle Stage\n"
            "7,Ann,Lee,ann@acme.example,+1 617 555 0101,Acme,Customer\n",
            "HubSpot",
        ),
        (
            "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Phone,"
            "Mobile,Email\n"
            "Ms.,Ann,Lee,Buyer,Acme,1 Main St,Boston,+1 617 555 0101,,ann@acme.example\n",
            "Salesforce",
        ),
        (
            "Name,Is a Company,Company Name,Phone,Email\nAnn Lee,False,Acme,+1 617 555 0101,"
            "ann@acme.example\n",
            "Odoo",
        ),
    ],
)
def test_other_exporters(tmp_path: Path, text: str, source: str) -> None:
    path = put(tmp_path, text)
    assert customers_of(path)[0].source == source
    customer = the_customer(path)
    assert (customer.name, customer.people[0].name) == ("Acme", "Ann Lee")
    assert customer.people[0].emails == ("ann@acme.example",)
    assert customer.phones == (("phone", "+1 617 555 0101"),)
