"""Chinese names in Latin letters: every way to type one finds it, and shows which characters were meant."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.pinyin import pinyin_query, pinyin_terms, readings, spelt_in

common = st.sampled_from(
    "张王李赵刘陈杨黄周吴小明伟芳娜敏静丽强磊军洋勇艳杰涛超昆山苏州上海西安精工恒泰安欧阳"
)


class Index:
    """A real full-text table in memory, filled and asked as the desk does."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE VIRTUAL TABLE found USING fts5(terms)")

    def holds(self, name: str, typed: str) -> bool:
        self._connection.execute("DELETE FROM found")
        self._connection.execute("INSERT INTO found VALUES (?)", (" ".join(pinyin_terms(name)),))
        query = pinyin_query(typed)
        return query is not None and bool(
            self._connection.execute("SELECT 1 FROM found WHERE found MATCH ?", (query,)).fetchall()
        )


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield Index(connection)
    connection.close()


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("张小明", "zhangxiaoming", "张小明"),
        ("张小明", "xiaoming", "小明"),
        ("张小明", "ming", "明"),
        ("张小明", "zhang", "张"),
        ("张小明", "zhangx", "张小"),
        ("张小明", "zhangxi", "张小"),
        ("张小明", "zxm", "张小明"),
        ("张小明", "zx", "张小"),
        ("张小明", "xm", "小明"),
        ("张小明", "zhangxm", "张小明"),
        ("张小明", "zxiaom", "张小明"),
        ("张小明", "zxming", "张小明"),
        ("张小明", "zhxm", "张小明"),
        ("张小明", "z", "张"),
        ("張小明", "zhangxm", "張小明"),
        ("单伟", "shanwei", "单伟"),
        ("单伟", "danwei", "单伟"),
        ("单于", "chanyu", "单于"),
        ("曾志", "zengzhi", "曾志"),
        ("曾经", "cengjing", "曾经"),
        ("重庆机械", "chongqing", "重庆"),
        ("重庆机械", "zhongqing", "重庆"),
        ("重庆机械", "cqjx", "重庆机械"),
        ("重庆机械", "zqjx", "重庆机械"),
        ("吕布", "lv", "吕"),
        ("吕布", "lu", "吕"),
        ("吕布", "lyu", "吕"),
        ("吕布", "lvbu", "吕布"),
        ("吕布", "lyub", "吕布"),
        ("女人", "nvren", "女人"),
        ("女人", "nyuren", "女人"),
        ("徐州", "xvzhou", "徐州"),
        ("西安", "xian", "西安"),
        ("李宁", "lin", "李宁"),
        ("欧阳 娜娜", "oynn", "欧阳 娜娜"),
        ("欧阳·娜娜", "ouyangnana", "欧阳·娜娜"),
        ("天鹅", "tiane", "天鹅"),
        ("Hengtai 恒泰 Pumps", "hengtai", "恒泰"),
        ("苏州昆山精工有限公司", "ksjg", "昆山精工"),
        ("苏州昆山精工有限公司", "suzhoukunshanjinggongyouxiangongsi", "苏州昆山精工有限公司"),
    ],
)
def test_found_as_it_is_typed(index: Index, name: str, typed: str, meant: str) -> None:
    assert index.holds(name, typed)
    spelt = spelt_in(name, typed)
    assert spelt is not None
    assert name[spelt.start : spelt.start + spelt.length] == meant


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("张小明", "zhangming"),
        ("张小明", "xz"),
        ("张小明", "zm"),
        ("张小明", "m"),
        ("路布", "lv"),
        ("苏州", "sz z"),
        ("王", "w4"),
        ("王", "WANG"),
        ("Wang", "wang"),
        ("王a李", "wangli"),
    ],
)
def test_not_meant(name: str, typed: str) -> None:
    assert spelt_in(name, typed) is None


@pytest.mark.parametrize(("typed", "initials"), [("zxm", True), ("zhangxm", False), ("xiaoming", False)])
def test_whether_by_initials_alone(typed: str, initials: bool) -> None:
    spelt = spelt_in("张小明", typed)
    assert spelt is not None
    assert spelt.by_initials is initials


@pytest.mark.parametrize("typed", ["", "a1", "müller", "王", "a" * 41, "ZXM", "a b", '"'])
def test_what_cannot_be_pinyin_asks_for_nothing(typed: str) -> None:
    assert pinyin_query(typed) is None


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=40))
def test_no_letters_are_a_syntax_error(index: Index, typed: str) -> None:
    index.holds("张小明", typed)


@pytest.mark.parametrize(
    ("name", "typed"), [("上上安", "shangsa"), ("上三安宁", "shangsan"), ("方安", "fanga")]
)
def test_initials_that_make_a_syllable_too_find_a_name(index: Index, name: str, typed: str) -> None:
    assert spelt_in(name, typed) is not None
    assert index.holds(name, typed)


@given(st.text(common, min_size=1, max_size=4), st.data())
def test_any_part_in_full_or_by_initials_finds_a_name(index: Index, name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    syllables = [data.draw(st.sampled_from(readings(character))) for character in name[start:end]]
    typed = "".join(syllables)
    assert spelt_in(name, typed) is not None
    assert index.holds(name, typed)
    if len(syllables) > 1:
        initials = "".join(syllable[0] for syllable in syllables)
        assert spelt_in(name, initials) is not None
        assert index.holds(name, initials)
        mixed = syllables[0] + initials[1:]
        assert spelt_in(name, mixed) is not None
        assert index.holds(name, mixed)


@given(st.text(max_size=60))
def test_the_terms_of_any_name_are_bounded(name: str) -> None:
    assert len(pinyin_terms(name)) <= 60 * 40


def test_a_long_name_of_many_readings_has_few_terms() -> None:
    assert len(pinyin_terms("单曾重和乐行长都会没着了" * 16)) < 400


def test_the_table_is_loaded_for_chinese_alone_and_leaves_the_environment_as_it_was() -> None:
    tried = (
        "import os, sys; from salesdesk.domain.pinyin import *; "
        "pinyin_query('zhangxm'); spelt_in('Zhang', 'zhang'); pinyin_terms('Zhang'); "
        "assert 'pypinyin' not in sys.modules; assert pinyin_terms('张'); assert 'pypinyin' in sys.modules; "
        "assert 'PYPINYIN_NO_PHRASES' not in os.environ; "
        "assert 'pypinyin.phrases_dict' not in sys.modules"
    )
    bare = {name: value for name, value in os.environ.items() if name != "PYPINYIN_NO_PHRASES"}
    subprocess.run([sys.executable, "-c", tried], env=bare, check=True)


@pytest.mark.parametrize(
    "typed", ["shanshi", "danshi", "chanshi", "cqss", "cqds", "zqss", "chongqingshan", "ssmy"]
)
def test_readings_of_later_characters_take_none_of_an_earlier_one_s(index: Index, typed: str) -> None:
    assert index.holds("重庆单氏贸易有限公司", typed)


@pytest.mark.parametrize("typed", ["a" * 39 + "v", "an" * 19 + "v", "lue" * 13 + "v", "xian" * 9 + "viii"])
def test_letters_that_part_in_thousands_of_ways_and_then_spell_nothing_take_no_time(typed: str) -> None:
    begun = time.process_time()
    pinyin_query(typed)
    assert time.process_time() - begun < 0.5
