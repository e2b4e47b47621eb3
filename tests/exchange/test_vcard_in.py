"""Contact cards of many programs and ages: what they say comes in, and what has no field into the notes."""

from __future__ import annotations

import base64
import time
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from salesdesk.domain.words import PhotoType
from salesdesk.errors import UserError
from salesdesk.exchange import vcard_in
from salesdesk.exchange.opened import Reading
from salesdesk.exchange.row_reader import in_english
from salesdesk.exchange.vcard_in import open_vcard
from salesdesk.services.imported_rows import ImportedCustomer, ImportedPerson, Refusal
from tests.exchange.vcards import ANDROID, BY_PROGRAM, GOOGLE, ICLOUD, NOKIA, OUTLOOK, QQ, THUNDERBIRD
from tests.services.pictures import RED

TODAY = date(2026, 11, 24)
PICTURE = base64.b64encode(RED).decode("ascii")


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "contacts.vcf"
    path.write_bytes(content)
    return path


def records(path: Path, encoding: str | None = None) -> tuple[list[ImportedCustomer | Refusal], list[str]]:
    """What comes of the file, and the remarks."""
    found = (
        open_vcard(path, encoding)
        .parts[0]
        .records(Reading("CN", TODAY, ZoneInfo("Asia/Shanghai"), in_english(TODAY)))
    )
    return list(found), found.remarks


def taken(path: Path, encoding: str | None = None) -> list[ImportedCustomer]:
    """The customers of a file in which no card is bad."""
    found, _remarks = records(path, encoding)
    assert [one for one in found if isinstance(one, Refusal)] == []
    return [one for one in found if isinstance(one, ImportedCustomer)]


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode()


def person_of(customer: ImportedCustomer) -> ImportedPerson:
    [person] = customer.people
    return person


@pytest.mark.parametrize("program", BY_PROGRAM)
def test_the_program_is_recognised(tmp_path: Path, program: str) -> None:
    opened = open_vcard(written(tmp_path, BY_PROGRAM[program]))
    assert (opened.source, opened.format) == (program, "vcard")
    assert opened.encoding == ("gb18030" if program == "Nokia phone" else "utf-8")


def test_icloud(tmp_path: Path) -> None:
    firm, northwind = taken(written(tmp_path, ICLOUD))
    assert (firm.name, firm.kind, firm.phones) == (
        "Hengtai Pumps, Inc.", "firm", (("phone", "+49 30 1234567"),),
    )  # fmt: skip
    assert (firm.address, firm.city, firm.postcode) == ("Hauptstraße 5, Hinterhaus", "Berlin", "10115")
    assert firm.websites == ("https://hengtai.example/path?a=1,2",)
    person = person_of(firm)
    assert (person.name, person.title, person.birth_month_day) == (
        "Dr. Zoë Müller",
        "Head of purchasing",
        "05-17",
    )
    assert person.phones[:2] == (("mobile", "+49 170 1234567"), ("fax", "+49 30 1234568"))
    assert person.reaches == (("wechat", "zoe_m"),)
    assert person.photo is not None
    assert base64.b64decode(person.photo.data) == RED
    for line in (
        "Likes tea.", "Never before ten; really.", "Department: Purchasing, Spare parts", "Spouse: Jan",
        "Anniversary: 2009-06-12", "Summer house: +49 30 7654321",
        "Home address: Gartenweg 1, Potsdam, 14467, Germany",
    ):  # fmt: skip
        assert line in person.notes.splitlines()
    assert (northwind.name, northwind.kind, northwind.people) == ("Northwind Traders", "firm", ())


def test_google(tmp_path: Path) -> None:
    found, remarks = records(written(tmp_path, GOOGLE))
    firm, nobody = found
    assert isinstance(firm, ImportedCustomer)
    assert isinstance(nobody, ImportedCustomer)
    person = person_of(firm)
    assert (firm.name, firm.region, firm.country) == ("昆山精工有限公司", "江苏", "中国")
    assert (person.name, person.birth_month_day) == ("张小明", "02-29")
    assert "Groups: Suppliers" in person.notes
    assert "myContacts" not in person.notes
    assert remarks == [
        "card 1: the picture is not in the file but at https://lh3.googleusercontent.example/contacts/abc;"
        " it was not fetched"
    ]
    assert (nobody.name, nobody.kind, nobody.emails) == (
        "nobody@example.com", "person", ("nobody@example.com",),
    )  # fmt: skip


def test_outlook(tmp_path: Path) -> None:
    [firm] = taken(written(tmp_path, OUTLOOK))
    person = person_of(firm)
    assert (firm.address, firm.city) == ("Obere Str. 57", "Berlin")
    assert person.notes.splitlines() == [
        "Met at the fair.", "Wants a price list; soon", "Department: Sales", "Pager: 12345",
    ]  # fmt: skip
    assert (person.birthday, person.photo is not None) == (date(1963, 5, 17), True)


def test_android(tmp_path: Path) -> None:
    firm, other = taken(written(tmp_path, ANDROID))
    person = person_of(firm)
    assert (firm.name, firm.address) == ("太仓重工机械制造有限公司", "")
    assert (person.name, person.title, person.birthday) == ("李思远", "厂长", date(1980, 2, 29))
    assert person.notes.splitlines() == [
        "第一行，爱喝茶，不喜欢上午接电话。", "第二行", "微信电话: 13700137000", "Nickname: Siyuan",
        "Anniversary: 2009-06-12", "QQ: 12345678",
        "Home address: 太仓市人民南路一百零八号太仓重工家属院三栋",
    ]  # fmt: skip
    assert (other.name, other.kind) == ("Northwind Traders Ltd", "firm")


def test_an_old_phone_in_gbk_with_an_assistant(tmp_path: Path) -> None:
    [firm] = taken(written(tmp_path, NOKIA))
    person = person_of(firm)
    assert (firm.name, firm.city, person.name, person.birthday) == (
        "无锡贸易公司", "无锡", "王芳", date(1984, 9, 1),
    )  # fmt: skip
    assert person.phones == (("mobile", "13600136000"), ("fax", "05101234567"))
    assert "Assistant: 赵敏, 13500135000" in person.notes


def test_thunderbird(tmp_path: Path) -> None:
    [firm] = taken(written(tmp_path, THUNDERBIRD))
    person = person_of(firm)
    assert (firm.name, person.name, person.birth_month_day) == (
        "Berglunds snabbköp",
        "Björn Åkesson",
        "05-17",
    )
    assert person.phones == (("phone", "+46-8-123456 ext. 12"), ("mobile", "+46-70-123-45-67"))
    assert person.emails[0] == "bjorn@berglund.example"
    assert "mitt i ordet" in person.notes
    assert "Function: Buyer" in person.notes


def test_qq(tmp_path: Path) -> None:
    [customer] = taken(written(tmp_path, QQ))
    assert (customer.name, customer.kind, customer.wechat) == ("陈静", "person", "chenjing88")
    assert customer.extra == (("QQ", "99887766"),)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "gb18030"])
def test_the_same_in_another_encoding(tmp_path: Path, encoding: str) -> None:
    content = BY_PROGRAM["QQ"].decode().encode(encoding)
    [customer] = taken(written(tmp_path, content))
    assert (customer.name, customer.wechat) == ("陈静", "chenjing88")


def test_a_guess_can_be_overruled(tmp_path: Path) -> None:
    path = written(tmp_path, "BEGIN:VCARD\nVERSION:3.0\nFN:陳\nEND:VCARD\n".encode("big5"))
    [customer] = taken(path, "big5")
    assert customer.name == "陳"
    assert open_vcard(path, "big5").encoding == "big5"


class TestNames:
    @pytest.mark.parametrize(
        ("lines", "name"),
        [
            (["N:Anders;Maria;;;"], "Maria Anders"),
            (["N:张;小明;;;"], "张小明"),
            (["N:张小明;;;;"], "张小明"),
            (["N:Anders;Maria;T.;Dr.;Jr."], "Dr. Maria T. Anders Jr."),
            (["NICKNAME:Bear"], "Bear"),
            (["TEL:13800138000"], "13800138000"),
            (["FN:Zoe", "FN:Zoë Müller"], "Zoe"),
        ],
    )
    def test_a_name_is_made_where_fn_is_missing(self, tmp_path: Path, lines: list[str], name: str) -> None:
        [customer] = taken(written(tmp_path, card(*lines)))
        assert (customer.name, customer.kind) == (name, "person")

    @pytest.mark.parametrize("lines", [[], ["NOTE:who is this?"], ["FN: ", "N:;;;;"]])
    def test_nobody_is_refused(self, tmp_path: Path, lines: list[str]) -> None:
        [refusal], _remarks = records(written(tmp_path, card(*lines)))
        assert isinstance(refusal, Refusal)
        assert refusal.reason == "the card has no name"

    def test_a_firm_by_its_own_card(self, tmp_path: Path) -> None:
        for lines in (["KIND:org", "FN:Hengtai"], ["FN:Hengtai", "ORG:Hengtai"], ["ORG:Hengtai;"]):
            [customer] = taken(written(tmp_path, card(*lines)))
            assert (customer.name, customer.kind, customer.people) == ("Hengtai", "firm", ())

    def test_a_list_of_contacts_is_none(self, tmp_path: Path) -> None:
        content = card("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group") + card("FN:Zoe")
        (refusal, zoe), _remarks = records(written(tmp_path, content))
        assert isinstance(refusal, Refusal)
        assert (refusal.row, refusal.text) == (1, "FN: Friends")
        assert isinstance(zoe, ImportedCustomer)


class TestBirthdays:
    @pytest.mark.parametrize(
        ("line", "birthday", "month_day"),
        [
            ("BDAY:1980-05-17", date(1980, 5, 17), ""),
            ("BDAY:19800517", date(1980, 5, 17), ""),
            ("BDAY:1980-05-17T00:00:00Z", date(1980, 5, 17), ""),
            ("BDAY;VALUE=text:17 May 1980", date(1980, 5, 17), ""),
            ("BDAY:--0517", None, "05-17"),
            ("BDAY:--05-17", None, "05-17"),
            ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-17", None, "05-17"),
            ("BDAY:0000-02-29", None, "02-29"),
            ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-05-17", None, "05-17"),
            ("BDAY;VALUE=text:5月17日", None, "05-17"),
        ],
    )
    def test_with_and_without_a_year(
        self, tmp_path: Path, line: str, birthday: date | None, month_day: str
    ) -> None:
        [customer] = taken(written(tmp_path, card("FN:Zoe", line)))
        person = person_of(customer)
        assert (person.birthday, person.birth_month_day) == (birthday, month_day)

    @pytest.mark.parametrize("text", ["2031-01-01", "1980-02-30", "---17", "1980", "in spring"])
    def test_what_is_no_day_is_kept_and_remarked_on(self, tmp_path: Path, text: str) -> None:
        [customer], remarks = records(written(tmp_path, card("FN:Zoe", f"BDAY:{text}")))
        assert isinstance(customer, ImportedCustomer)
        assert customer.extra == (("Birthday", text),)
        assert remarks == [f"card 1: “{text}” is no day that can be a birthday; it is kept in the notes"]


class TestPhotos:
    @pytest.mark.parametrize(
        ("line", "version"),
        [
            (f"PHOTO;ENCODING=b;TYPE=JPEG:{PICTURE}", "3.0"),
            (f"PHOTO;ENCODING=BASE64;TYPE=JPEG:{PICTURE}", "2.1"),
            (f"PHOTO;PNG;BASE64:{PICTURE}", "2.1"),
            (f"PHOTO:data:image/png;base64,{PICTURE}", "4.0"),
            (f"PHOTO;VALUE=uri:data:image/png;base64,{PICTURE}", "4.0"),
            (f"PHOTO;ENCODING=b:{PICTURE.rstrip('=')}", "3.0"),
        ],
    )
    def test_of_every_version(self, tmp_path: Path, line: str, version: str) -> None:
        [customer] = taken(written(tmp_path, card("FN:Zoe", line, version=version)))
        assert customer.photo is not None
        assert (customer.photo.media_type, customer.photo.data) == (PhotoType.PNG, PICTURE)

    @pytest.mark.parametrize(
        ("value", "remark"),
        [
            ("!!!!", "damaged"),
            ("A" * 41, "damaged"),
            (base64.b64encode(b"BM no bitmap").decode(), "of a kind that is not kept"),
            (base64.b64encode(RED[:4] + bytes(600_000)).decode(), "larger than 512 kB"),
        ],
    )
    def test_a_bad_one_is_left_out_and_the_card_comes_in(
        self, tmp_path: Path, value: str, remark: str
    ) -> None:
        [customer], remarks = records(
            written(tmp_path, card("FN:Zoe", f"PHOTO;ENCODING=b:{value}", "TEL:12345"))
        )
        assert isinstance(customer, ImportedCustomer)
        assert (customer.photo, customer.phones) == (None, (("phone", "12345"),))
        assert len(remarks) == 1
        assert remark in remarks[0]


class TestBadCards:
    def test_one_spoils_no_other(self, tmp_path: Path) -> None:
        content = (
            card("FN:One")
            + b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut off\r\nTEL:111\r\n"
            + card("FN:" + "x" * 300)
            + card("FN:\xff bytes").replace("ÿ".encode(), b"\xff")
            + b"junk between cards\r\n"
            + card("FN:Last")
        )
        found, _remarks = records(written(tmp_path, content), "utf-8")
        assert [one.name if isinstance(one, ImportedCustomer) else one.reason for one in found] == [
            "One", "Cut off", "the name has 300 characters; at most 200 fit",
            "line 15 is not text in the encoding utf-8", "Last",
        ]  # fmt: skip
        assert [one.row for one in found] == [1, 2, 3, 4, 5]

    def test_without_an_end_at_the_end(self, tmp_path: Path) -> None:
        assert taken(written(tmp_path, b"BEGIN:VCARD\nFN:Zoe\nTEL:12345"))[0].phones == (("phone", "12345"),)

    def test_too_many_lines_or_bytes_refuse_that_card_alone(self, tmp_path: Path) -> None:
        long = card("FN:Long", *["X-A:1"] * vcard_in.MOST_LINES)
        found, _remarks = records(written(tmp_path, long + card("FN:Zoe")))
        assert isinstance(found[0], Refusal)
        assert "too large" in found[0].reason
        assert isinstance(found[1], ImportedCustomer)

    def test_a_picture_of_50_megabytes_refuses_its_card_alone_within_a_second(self, tmp_path: Path) -> None:
        huge = card("FN:Huge", "PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * 50_000_000)
        path = written(tmp_path, card("FN:Ann") + huge + card("FN:Zoe", "NOTE:@").replace(b"@", b"\xff"))
        begun = time.process_time()
        found, _remarks = records(path, "utf-8")
        assert time.process_time() - begun < 1
        assert isinstance(found[0], ImportedCustomer)
        assert isinstance(found[1], Refusal)
        assert "too large" in found[1].reason
        assert found[1].text == "FN: Huge"
        assert isinstance(found[2], Refusal)
        assert found[2].reason == "line 13 is not text in the encoding utf-8"

    def test_a_line_of_semicolons_is_read_within_a_second(self, tmp_path: Path) -> None:
        path = written(
            tmp_path, card("FN:Ann", *(f"{name}:{';' * 4_000_000}" for name in ("N", "ORG", "ADR")))
        )
        begun = time.process_time()
        [customer] = taken(path)
        assert time.process_time() - begun < 1
        assert customer.notes == ""

    def test_deep_nesting_is_refused_at_once(self, tmp_path: Path) -> None:
        deep = b"BEGIN:VCARD\r\nFN:Deep\r\nAGENT:\r\n" * 20_000 + b"END:VCARD\r\n" * 20_000
        begun = time.process_time()
        found, _remarks = records(written(tmp_path, deep + card("FN:Zoe")))
        assert time.process_time() - begun < 5
        assert isinstance(found[0], Refusal)
        assert "deep" in found[0].reason
        assert isinstance(found[1], ImportedCustomer)
        assert len(found) == 2

    def test_many_remarks_stay_few(self, tmp_path: Path) -> None:
        _found, remarks = records(written(tmp_path, card("FN:Zoe", "BDAY:never") * 500))
        assert len(remarks) == vcard_in.REMARKS_KEPT

    def test_what_cannot_be_shown_is_counted(self, tmp_path: Path) -> None:
        [customer], remarks = records(written(tmp_path, card("FN:Zo\x07e", "NOTE:a\x01b")))
        assert isinstance(customer, ImportedCustomer)
        assert (customer.name, customer.notes) == ("Zoe", "ab")
        assert remarks == ["2 texts held characters that cannot be shown; these were left out."]


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-06-12", "Date: --06-12"),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2019-10-19;0;Start;", "Start: 2019-10-19"),
        ("X-MIUI-CUSTOM:vnd.com.miui.cursor.item/lunarBirthday;五月初一", "Lunarbirthday: 五月初一"),
        ("TEL;X-Direct:0512-5555", "Direct: 0512-5555"),
        ("TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=88=86=E6=9C=BA):0512-5", "分机: 0512-5"),
        ("RELATED;TYPE=spouse;VALUE=text:Jan", "Spouse: Jan"),
        ("X-CLASS:PUBLIC", ""),
    ],
)  # fmt: skip
def test_what_a_program_calls_a_value(tmp_path: Path, line: str, note: str) -> None:
    [firm] = taken(written(tmp_path, card("FN:Zoe", "ORG:Weber", line, version="2.1")))
    assert person_of(firm).notes == note


@pytest.mark.parametrize(
    ("lines", "program"),
    [
        (("PRODID:-//Sabre//Sabre VObject 4.5.6//EN", "FN:Zoe"), "CardDAV server"),
        (
            (
                "PRODID:-//Sabre//Sabre VObject 4.2.2//EN",
                "SOURCE:https://app.monica.example/people/h:x",
                "FN:Zoe",
            ),
            "Monica",
        ),
    ],
)
def test_servers_that_write_with_one_library(tmp_path: Path, lines: tuple[str, ...], program: str) -> None:
    assert open_vcard(written(tmp_path, card(*lines))).source == program


class TestFiles:
    def test_no_card_no_file_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(UserError, match="no vCard"):
            open_vcard(written(tmp_path, b"hello\n"))
        with pytest.raises(UserError, match="no file"):
            open_vcard(tmp_path / "none.vcf")
        with pytest.raises(UserError, match="folder"):
            open_vcard(tmp_path)

    def test_a_large_file_is_refused_before_it_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = written(tmp_path, card("FN:Zoe"))
        with path.open("r+b") as file:
            file.truncate(vcard_in.MOST_BYTES + 1)
        begun = time.process_time()
        with pytest.raises(UserError, match="larger than"):
            open_vcard(path)
        assert time.process_time() - begun < 1

    def test_it_can_be_read_as_often_as_wanted(self, tmp_path: Path) -> None:
        part = open_vcard(written(tmp_path, QQ)).parts[0]
        reading = Reading("CN", TODAY, ZoneInfo("Asia/Shanghai"), in_english(TODAY))
        assert list(part.records(reading)) == list(part.records(reading))
        assert (part.rows, part.kind) == (1, "customers")
