"""The order of names: Latin as it stands, then Chinese as it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.name_order import order_key
from salesdesk.domain.search_text import name_key

names = (
    st.text(st.sampled_from("abz 3ß张張长長陈王单行ー한。"), min_size=1, max_size=6)
    .map(name_key)
    .filter(bool)
)


@pytest.mark.parametrize(
    "in_order",
    [
        "3m中国 Lily莉莉 Zoë 阿里 北京大学 重庆 张伟 赵莉",
        "曹操 长江 陈静 单雄信 曾国藩 张三",  # 单 is shan, 曾 is zeng at the head of a name
        "李雷 李明 林冲",  # a shorter reading first, and all of one character together
        "张安 張伟 张燕 章安",  # both forms of a character together
        "昆山 한국",
    ],
)
def test_the_order(in_order: str) -> None:
    wanted = in_order.split()
    assert sorted(wanted, key=lambda name: order_key(name_key(name))) == wanted


@given(names, names)
def test_the_key_of_a_beginning_is_a_beginning_of_the_key(beginning: str, rest: str) -> None:
    assert order_key(beginning + rest).startswith(order_key(beginning))


@given(names, names)
def test_names_before_the_first_chinese_character_keep_their_order(one: str, other: str) -> None:
    if max(one, other) < "\u3400":
        assert (order_key(one) < order_key(other)) == (one < other)
