"""What stands above the header of an export, and cells that list several firms."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.exchange.taking_in import open_import
from tests.exchange.files import csv_text, put
from tests.exchange.test_programs import records

_RULES = "填写须知：\n1、不能增加、删除或修改列；\n2、红色字段为必填字段；\n3、帐号：成员的唯一标识。"


@pytest.mark.parametrize(
    ("above", "header", "line", "source", "name"),
    [
        (
            [[_RULES]],
            ["姓名", "帐号", "别名", "职务", "部门", "手机", "座机"],
            ["王芳", "wf", "", "采购经理", "采购部", "13800138000", "0512-57330001"],
            "企业微信",
            "王芳",
        ),
        (
            [["填写说明：带*为必填"]],
            ["员工UserID", "*姓名", "*手机号", "*部门", "职位"],
            ["0123", "王芳", "13800138000", "采购部", "经理"],
            "钉钉",
            "王芳",
        ),
        (
            [["Account Report"], ["As of 2026-11-22"], ["Filtered By"], ["Show: All"], ["Units: USD"], []],
            ["Account Owner", "Account Name", "Billing Street", "Billing City"],
            ["Ann", "Edge", "1 Main", "Austin"],
            "Salesforce",
            "Edge",
        ),
        (
            [["Accounts"], ["2026-11-22 10:00"]],
            ["Name", "Website", "Email", "Billing Address Street", "Billing Address City"],
            ["Azure", "azure.example", "i@azure.example", "Rue 1", "Wavre"],
            "EspoCRM",
            "Azure",
        ),
    ],
)  # fmt: skip
def test_explanations_above_a_header(
    tmp_path: Path, above: list[list[str]], header: list[str], line: list[str], source: str, name: str
) -> None:
    file = open_import(put(tmp_path, csv_text(above[0], [*above[1:], header, line])))
    (customer,) = records(file)
    assert (file.source, customer.name) == (source, name)


def test_of_several_firms_the_primary_one_is_meant(tmp_path: Path) -> None:
    header = ["Record ID", "First Name", "Last Name", "Associated Company", "Associated Company (Primary)"]
    file = open_import(
        put(tmp_path, csv_text(header, [["1", "Tom", "Baker", "Other;Baker Ltd", "Baker Ltd"]]))
    )
    (customer,) = records(file)
    assert (customer.name, customer.people[0].name) == ("Baker Ltd", "Tom Baker")
    assert customer.extra == (("Record ID", "1"), ("Associated Company", "Other;Baker Ltd"))
    file = open_import(put(tmp_path, csv_text(header, [["1", "Tom", "Baker", "Other;Baker Ltd", ""]])))
    (customer,) = records(file)
    assert (customer.name, customer.extra[1:]) == ("Other", (("Associated Company", "Other;Baker Ltd"),))
    file = open_import(put(tmp_path, csv_text(header, [["1", "Tom", "Baker", " Other ", ""]])))
    (customer,) = records(file)
    assert (customer.name, customer.extra) == ("Other", (("Record ID", "1"),))
    file = open_import(put(tmp_path, "Company,Phone\n Acme; Sons ,0512-57330001\n"))
    (customer,) = records(file)
    assert (customer.name, customer.extra) == ("Acme; Sons", ())
